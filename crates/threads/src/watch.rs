//! Watching over promises, and taking away what has had its time. Every node does it; each step
//! is one transaction on the thread as it is then, so that two nodes do not do it twice.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use access::Role;
use catalog::Ring;
use kernel::{Clock, Slug, Timestamp};
use notices::Template;
use registry::{HelpState, RegionDirectory};
use vault::ObjectRef;

use crate::absence::{begins_now, hand_on};
use crate::model::ThreadKind;
use crate::promise::{self, LAST_STEP, Waiting};
use crate::ring_keys::every_ring;
use crate::store::{self, Remains, ThreadRow};
use crate::{Away, Threads, assigning, telling};

/// How many threads are looked at in one round.
const BATCH: u32 = 200;
/// How often promises are looked at.
const ROUND: Duration = Duration::from_secs(20);
/// Keys of a form that was never finished are kept so long: a slow request may still be coming.
const ORPHANS_KEPT: i64 = 24 * 60 * 60 * 1_000_000;

/// Looks at every promise whose time to be looked at has come; gives how many steps were acted on.
pub async fn promises(threads: &Threads, now: Timestamp) -> Result<usize, Away> {
    let mut acted = 0;
    loop {
        let due = {
            let conn = &mut threads.db.read().await?;
            store::due_for_a_look(conn, now, BATCH).await?
        };
        for row in &due {
            let published = threads.registry.published();
            let directory = Slug::parse(&row.region_id)
                .ok()
                .and_then(|region| published.region(&region).cloned());
            if let Some(directory) = directory
                && look_at_one(threads, &directory, &row.id, now).await?
            {
                acted += 1;
            }
        }
        if due.len() < usize::try_from(BATCH).unwrap_or(usize::MAX) {
            return Ok(acted);
        }
    }
}

async fn look_at_one(
    threads: &Threads,
    directory: &RegionDirectory,
    id: &str,
    now: Timestamp,
) -> Result<bool, Away> {
    let region = &directory.region.id;
    let climbed = db::transact!(threads.db, |tx| {
        let step = store::climb(tx, region.as_str(), id, now, |thread| {
            let ring = directory.rings.get(&thread.ring);
            let waiting = Waiting {
                asked_at: thread.asked_at,
                due_at: thread.due_at,
                taken: thread.taken_at.is_some(),
                step: thread.escalation,
            };
            // A ring that the region no longer has is watched on the terms of the promise to
            // everybody.
            let terms = ring.map_or_else(default_terms, |ring| assigning::terms(&ring.value));
            promise::judge(&directory.calendar, terms, waiting, now)
        })
        .await?;
        let Some((thread, step)) = step else {
            return Ok::<bool, db::Error>(false);
        };
        tell(tx, threads, directory, &thread, step, now).await?;
        Ok(true)
    })
    .await?;
    Ok(climbed)
}

fn default_terms() -> promise::Terms {
    let hour = |hour| chrono::NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
    promise::Terms {
        days: 3,
        count: promise::Count::WorkingDays,
        opens: hour(8),
        closes: hour(16),
    }
}

async fn tell(
    tx: &mut db::Tx,
    threads: &Threads,
    directory: &RegionDirectory,
    thread: &ThreadRow,
    step: promise::Step,
    now: Timestamp,
) -> db::Result<()> {
    let region = &directory.region.id;
    let Ok(ring) = Slug::parse(&thread.ring) else {
        return Ok(());
    };
    let due = thread.due_at;
    let template = match step {
        1 => Template::Unassigned { due },
        2 => Template::AtRisk { due },
        _ => Template::PromiseBreaking { due },
    };
    let about = &thread.id;
    // A joint answer is everybody's: it must not wait for a manager alone.
    let told: &[Role] = match thread.kind {
        ThreadKind::Question => &[Role::RingManager, Role::ConsultationMember],
        ThreadKind::Help | ThreadKind::Consultation => &[Role::RingManager],
    };
    telling::ring(tx, threads, region, &ring, told, template, about, now).await?;
    if let Some(assignee) = &thread.assignee {
        telling::person(tx, threads, region, assignee, template, about, now).await?;
    }
    let substitute = directory
        .rings
        .get(ring.as_str())
        .and_then(|ring| ring.value.substitute.clone());
    if let Some(substitute) = substitute
        && step >= LAST_STEP
    {
        let all = &[Role::RingManager, Role::Responder, Role::ConsultationMember];
        telling::ring(tx, threads, region, &substitute, all, template, about, now).await?;
    }
    Ok(())
}

/// What is done once a day for every ring: the requests of who is away from today on go to others,
/// and the managers are told on which of the coming days nobody is on duty.
pub async fn daily(threads: &Threads, now: Timestamp) -> Result<(), Away> {
    let published = threads.registry.published();
    for (region, ring) in every_ring(threads) {
        let Some(directory) = published.region(&region) else {
            continue;
        };
        if let Some(ring) = directory.rings.get(ring.as_str()) {
            day_of(threads, directory, &ring.value, now).await?;
        }
    }
    Ok(())
}

async fn day_of(
    threads: &Threads,
    directory: &RegionDirectory,
    ring: &Ring,
    now: Timestamp,
) -> Result<(), Away> {
    let (region, today) = (&directory.region.id, now.date());
    let roster = {
        let conn = &mut threads.db.read().await?;
        assigning::roster(conn, region, ring, today, now).await?
    };
    let uncovered = roster
        .first_uncovered(&directory.calendar, today, assigning::DAYS_AHEAD)
        // A ring that is being gathered has nobody yet, and nobody waits for it.
        .filter(|_| !roster.members.is_empty() || answers_somewhere(directory, ring));
    let done: db::Result<()> = db::transact!(threads.db, |tx| {
        for stretch in &roster.stretches {
            if begins_now(stretch, ring, &directory.calendar, now) {
                hand_on(tx, threads, directory, ring, &stretch.person, now).await?;
            }
        }
        let Some(day) = uncovered else { return Ok(()) };
        let template = Template::RingWithoutCover { day };
        let about = format!("{}/{today}", ring.id);
        let managers = &[Role::RingManager];
        telling::ring(
            tx, threads, region, &ring.id, managers, template, &about, now,
        )
        .await
    })
    .await;
    Ok(done?)
}

/// Whether help can be asked of a ring in some area.
fn answers_somewhere(directory: &RegionDirectory, ring: &Ring) -> bool {
    directory.areas.values().any(|area| {
        matches!(directory.help_for(Some(&area.id)), HelpState::Open { ring: open } if open.id == ring.id)
    })
}

/// Erases what has had its time, and the keys of forms that were never finished.
pub async fn retention(threads: &Threads, now: Timestamp) -> Result<usize, Away> {
    let (past, orphans) = {
        let conn = &mut threads.db.read().await?;
        let past = store::past_retention(conn, now, BATCH).await?;
        let orphans = store::orphaned_keys(conn, Timestamp(now.0 - ORPHANS_KEPT)).await?;
        (past, orphans)
    };
    for row in &past {
        erase(threads, &row.region_id, &row.id, now).await?;
    }
    for row in &orphans {
        shred(threads, &row.region_id, &row.id).await?;
    }
    threads.vault.sweep(now).await?;
    // Someone who reads the keys just now keeps their store from being cleaned: the next round
    // does it.
    if threads.shredded.load(Ordering::Acquire) && threads.vault.forget_deleted().await? {
        threads.shredded.store(false, Ordering::Release);
    }
    Ok(past.len() + orphans.len())
}

/// Erases a thread, with the consultations about it: its keys first, so that from the first moment
/// nobody can read it, then its rows. Its time is ended before that, so that [`retention`] finishes
/// what is interrupted in between.
pub async fn erase(
    threads: &Threads,
    region: &str,
    id: &str,
    now: Timestamp,
) -> Result<bool, Away> {
    let (thread, children) = {
        let conn = &mut threads.db.read().await?;
        let Some(thread) = store::find(conn, region, id).await? else {
            return Ok(false);
        };
        (thread, store::children(conn, region, id).await?)
    };
    db::transact!(threads.db, |tx| {
        store::end_time(tx, region, id, now).await
    })
    .await?;
    for child in &children {
        shred(threads, region, &child.id).await?;
    }
    shred(threads, region, id).await?;
    let remains = remains(threads, region, &thread, now);
    db::transact!(threads.db, |tx| {
        for child in &children {
            notices::erase_about(tx, region, &child.id).await?;
        }
        notices::erase_about(tx, region, id).await?;
        store::erase(tx, region, &thread, remains).await
    })
    .await?;
    Ok(true)
}

async fn shred(threads: &Threads, region: &str, id: &str) -> Result<(), Away> {
    let object = ObjectRef { region, object: id };
    db::transact!(threads.db, |tx| { threads.vault.shred(tx, &object).await }).await?;
    threads.shredded.store(true, Ordering::Release);
    Ok(())
}

/// What figures keep of a thread.
fn remains(threads: &Threads, region: &str, thread: &ThreadRow, now: Timestamp) -> Remains {
    let published = threads.registry.published();
    let directory = Slug::parse(region)
        .ok()
        .and_then(|region| published.region(&region).cloned());
    let ring = directory
        .as_ref()
        .and_then(|directory| directory.rings.get(&thread.ring));
    let (Some(directory), Some(ring)) = (&directory, ring) else {
        return Remains::default();
    };
    crate::figures::remains(&directory.calendar, &ring.value, thread, now)
}

/// Watches until it is dropped.
pub async fn run(threads: Threads, clock: Arc<dyn Clock>) {
    let mut day = None;
    loop {
        let now = clock.now();
        if let Err(error) = crate::ring_keys::follow_roles(&threads, now).await {
            tracing::error!(%error, "the keys of a ring could not follow its roles");
        }
        if let Err(error) = promises(&threads, now).await {
            tracing::error!(%error, "promises could not be looked at");
        }
        if let Err(error) = retention(&threads, now).await {
            tracing::error!(%error, "what has had its time could not be erased");
        }
        if day != Some(now.date()) {
            match daily(&threads, now).await {
                Ok(()) => day = Some(now.date()),
                Err(error) => {
                    tracing::error!(%error, "the duty of the day could not be looked at")
                }
            }
        }
        tokio::time::sleep(ROUND).await;
    }
}
