//! Giving a request to someone: what the store knows of a ring, and the rule that chooses.

use std::collections::BTreeSet;

use access::{Role, people};
use catalog::{Ring, RingTask};
use chrono::{Days, NaiveDate};
use db::{Conn, Tx};
use kernel::{Slug, Timestamp, WorkingCalendar};
use notices::Template;
use registry::RegionDirectory;

use crate::assign::{Candidate, Needs, assign};
use crate::promise::{Count, Terms};
use crate::roster::{Roster, Stretch};
use crate::{Threads, store, telling};

/// How far ahead duty is read, in days.
pub const DAYS_AHEAD: u64 = 14;

/// How a ring promises.
pub fn terms(ring: &Ring) -> Terms {
    Terms {
        days: ring.reply_days(),
        count: match ring.task {
            RingTask::Responders | RingTask::Experts => Count::WorkingDays,
            RingTask::Consultation => Count::CalendarDays,
        },
        opens: ring.opens,
        closes: ring.closes,
    }
}

/// What is known of a ring's people from a day on.
pub async fn roster(
    conn: &mut Conn,
    region: &Slug,
    ring: &Ring,
    from: NaiveDate,
    now: Timestamp,
) -> db::Result<Roster> {
    let members: BTreeSet<String> = people::members_of_ring(conn, region.as_str(), &ring.id, now)
        .await?
        .into_iter()
        .filter(|(_, roles)| roles.iter().any(|role| answers(*role)))
        .map(|(person, _)| person.id)
        .collect();
    let to = from
        .checked_add_days(Days::new(DAYS_AHEAD))
        .unwrap_or(NaiveDate::MAX);
    let id = ring.id.as_str();
    let stretches = store::duties(conn, region.as_str(), id, from, to)
        .await?
        .into_iter()
        .filter_map(|row| {
            Some(Stretch {
                duty: row.kind == "duty",
                first_day: row.first_day.parse().ok()?,
                last_day: row.last_day.parse().ok()?,
                person: row.person_id,
                cover: row.cover_id,
            })
        })
        .collect();
    let trained = store::competences(conn, region.as_str(), id)
        .await?
        .into_iter()
        .map(|row| {
            (
                row.person_id,
                row.expires_on.and_then(|day| day.parse().ok()),
            )
        })
        .collect();
    Ok(Roster {
        members,
        trained,
        stretches,
    })
}

/// The day on which a request of now is read: today while the ring works, the next working day
/// otherwise.
pub fn reading_day(calendar: &WorkingCalendar, ring: &Ring, now: Timestamp) -> NaiveDate {
    let today = now.date();
    if now < Timestamp::from_helsinki(today, ring.closes) {
        calendar.add_working_days(today, 0)
    } else {
        calendar.add_working_days(today, 1)
    }
}

/// Chooses who answers a thread and gives it to them; nobody when nobody may.
pub async fn give_to_someone(
    tx: &mut Tx,
    region: &Slug,
    ring: &Ring,
    calendar: &WorkingCalendar,
    thread: &str,
    needs: Needs<'_>,
    now: Timestamp,
) -> db::Result<Option<String>> {
    let day = reading_day(calendar, ring, now);
    let roster = roster(tx, region, ring, day, now).await?;
    let on_duty = roster.on_duty(day);
    let loads = store::loads(tx, region.as_str(), ring.id.as_str()).await?;
    let members = people::members_of_ring(tx, region.as_str(), &ring.id, now).await?;
    let mut candidates = Vec::with_capacity(members.len());
    for (person, _) in members {
        if !on_duty.contains(&person.id) {
            continue;
        }
        let conflicted = store::hidden_from(tx, region.as_str(), thread, &person.id).await?;
        let grants = people::grants_of(tx, region.as_str(), &person.id).await?;
        let areas = people::in_force(grants, now)
            .into_iter()
            .filter(|grant| grant.ring.as_ref() == Some(&ring.id))
            .filter_map(|grant| grant.area.map(|area| area.to_string()))
            .collect();
        let load = loads.iter().find(|load| load.assignee == person.id);
        candidates.push(Candidate {
            on_duty: true,
            trained: true,
            conflicted,
            load: load.map_or(0, |load| u32::try_from(load.count).unwrap_or(u32::MAX)),
            languages: person.languages,
            areas,
            person: person.id,
        });
    }
    let Some(chosen) = assign(&candidates, needs) else {
        return Ok(None);
    };
    store::assign(tx, region.as_str(), thread, &chosen.person, now).await?;
    Ok(Some(chosen.person.clone()))
}

/// Gives a request that is nobody's any more to someone else, and tells them; the managers of its
/// ring when nobody may. The clock goes on. What waits for no answer stays nobody's.
pub async fn give_anew(
    tx: &mut Tx,
    threads: &Threads,
    directory: &RegionDirectory,
    id: &str,
    now: Timestamp,
) -> db::Result<()> {
    let region = &directory.region.id;
    let thread = store::find(tx, region.as_str(), id).await?;
    let Some(thread) = thread.filter(|thread| thread.status.is_waiting()) else {
        return Ok(());
    };
    let Some(ring) = directory.rings.get(&thread.ring) else {
        return Ok(());
    };
    let ring: &Ring = &ring.value;
    let needs = Needs {
        language: &thread.language,
        area: thread.area.as_deref(),
    };
    let calendar = &directory.calendar;
    let due = thread.due_at;
    match give_to_someone(tx, region, ring, calendar, id, needs, now).await? {
        Some(person) => {
            let template = Template::HandedToYou { due };
            telling::person(tx, threads, region, &person, template, id, now).await
        }
        None => {
            let template = Template::Unassigned { due };
            let managers = &[Role::RingManager];
            telling::ring(tx, threads, region, &ring.id, managers, template, id, now).await
        }
    }
}

/// Whether someone with this role answers in a ring.
pub fn answers(role: Role) -> bool {
    matches!(
        role,
        Role::Responder | Role::Expert | Role::ConsultationMember
    )
}
