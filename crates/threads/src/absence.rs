//! What an absence that has begun does to the requests of who is away (R040).

use access::Role;
use catalog::Ring;
use chrono::NaiveDate;
use db::Tx;
use kernel::{Slug, Timestamp, WorkingCalendar};
use notices::Template;
use registry::RegionDirectory;

use crate::assign::Needs;
use crate::assigning::{give_to_someone, reading_day};
use crate::roster::Stretch;
use crate::{Threads, store, telling};

/// A request that someone who is away had been given, and who has it now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenOn {
    /// The request.
    pub thread: String,
    /// Until when an answer was promised. It does not move.
    pub due_at: Timestamp,
    /// Who has it now; absent when nobody may.
    pub to: Option<String>,
}

/// What became of the requests of who is away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Handed {
    /// There were none to give on.
    Nothing,
    /// Others have them.
    On,
    /// Nobody may have at least one of them; the managers were told.
    ToNobody,
}

/// Gives on what an absence that has begun leaves behind, and tells those it concerns.
pub async fn hand_on(
    tx: &mut Tx,
    threads: &Threads,
    directory: &RegionDirectory,
    ring: &Ring,
    person: &str,
    now: Timestamp,
) -> db::Result<Handed> {
    let region = &directory.region.id;
    let given = give_on(tx, region, ring, &directory.calendar, person, now).await?;
    let mut handed = Handed::Nothing;
    for one in &given {
        let (due, about) = (one.due_at, one.thread.as_str());
        match &one.to {
            // Away today only, and there on the day on which it will be read.
            Some(to) if to == person => {}
            Some(to) => {
                let template = Template::HandedToYou { due };
                telling::person(tx, threads, region, to, template, about, now).await?;
                handed = handed.max(Handed::On);
            }
            None => {
                let template = Template::Unassigned { due };
                let managers = &[Role::RingManager];
                let ring = &ring.id;
                telling::ring(tx, threads, region, ring, managers, template, about, now).await?;
                handed = Handed::ToNobody;
            }
        }
    }
    Ok(handed)
}

/// Gives the requests of a ring that someone was given and has not taken to others, by the rules
/// of assignment. What they have taken stays theirs until someone hands it over. Their absence must
/// have been entered before.
pub async fn give_on(
    tx: &mut Tx,
    region: &Slug,
    ring: &Ring,
    calendar: &WorkingCalendar,
    person: &str,
    now: Timestamp,
) -> db::Result<Vec<GivenOn>> {
    let held = store::held(tx, region.as_str(), ring.id.as_str(), person).await?;
    let mut given = Vec::new();
    for thread in held {
        if !store::release(tx, region.as_str(), &thread.id, person).await? {
            continue;
        }
        let needs = Needs {
            language: &thread.language,
            area: thread.area.as_deref(),
        };
        let to = give_to_someone(tx, region, ring, calendar, &thread.id, needs, now).await?;
        given.push(GivenOn {
            thread: thread.id,
            due_at: thread.due_at,
            to,
        });
    }
    Ok(given)
}

/// Whether an absence takes the requests of who is away from them now: it begins today, or covers
/// the day on which a request of now is read.
pub fn begins_now(
    stretch: &Stretch,
    ring: &Ring,
    calendar: &WorkingCalendar,
    now: Timestamp,
) -> bool {
    let read_on = reading_day(calendar, ring, now);
    !stretch.duty && (stretch.first_day == now.date() || is_on(stretch, read_on))
}

fn is_on(stretch: &Stretch, day: NaiveDate) -> bool {
    stretch.first_day <= day && day <= stretch.last_day
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring() -> Ring {
        serde_json::from_str(
            r#"{"id":"itainen","name":"Itäinen","task":"responders","organization":"alue","training":"Koulutus",
                "upkeep":{"owner":"alue","checked":"2026-11-01"}}"#,
        )
        .unwrap()
    }

    fn at(day: &str, time: &str) -> Timestamp {
        Timestamp::from_helsinki(day.parse().unwrap(), time.parse().unwrap())
    }

    #[test]
    fn an_absence_takes_hold_today_or_on_the_day_of_reading() {
        let absence = |first: &str, last: &str| Stretch {
            person: "aino".to_owned(),
            duty: false,
            first_day: first.parse().unwrap(),
            last_day: last.parse().unwrap(),
            cover: None,
        };
        let calendar = WorkingCalendar::default();
        let now_is = |stretch: &Stretch, now| begins_now(stretch, &ring(), &calendar, now);
        let morning = at("2026-12-04", "09:00:00");
        let evening = at("2026-12-04", "18:00:00");
        let next_week = absence("2026-12-07", "2026-12-08");
        assert!(now_is(&absence("2026-12-04", "2026-12-04"), morning));
        assert!(
            now_is(&absence("2026-12-01", "2026-12-10"), morning),
            "began earlier"
        );
        assert!(!now_is(&next_week, morning), "still to come");
        assert!(
            now_is(&next_week, evening),
            "Friday evening is read on Monday"
        );
        let duty = Stretch {
            duty: true,
            ..next_week
        };
        assert!(!now_is(&duty, evening));
    }
}
