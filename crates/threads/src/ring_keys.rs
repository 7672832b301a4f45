//! The keys of rings follow the roles: who has a role in a ring holds its key, and who has it no
//! more does not. Done again and again, so that what was interrupted is finished.

use std::collections::BTreeSet;
use std::sync::atomic::Ordering;

use access::people;
use kernel::{Slug, Timestamp};

use crate::{Away, Threads, assigning, store};

/// Brings the keys of every ring to what the roles say; gives how many people came or went.
pub async fn follow_roles(threads: &Threads, now: Timestamp) -> Result<usize, Away> {
    let mut changed = 0;
    for (region, ring) in every_ring(threads) {
        changed += follow(threads, &region, &ring, now).await?;
    }
    let pending = {
        let conn = &mut threads.db.read().await?;
        threads.vault.pending_rewraps(conn).await?
    };
    for (region, ring) in pending {
        // What cannot be moved stays where it is; the next round tries again.
        while threads.vault.rewrap(&region, &ring, now).await?.moved > 0 {}
    }
    Ok(changed)
}

/// The rings of every region.
pub(crate) fn every_ring(threads: &Threads) -> Vec<(Slug, Slug)> {
    let published = threads.registry.published();
    published
        .regions()
        .flat_map(|directory| {
            let region = &directory.region.id;
            let rings = directory.rings.values();
            rings.map(move |ring| (region.clone(), ring.id.clone()))
        })
        .collect()
}

async fn follow(
    threads: &Threads,
    region: &Slug,
    ring: &Slug,
    now: Timestamp,
) -> Result<usize, Away> {
    let vault = &threads.vault;
    let (region_id, ring_id) = (region.as_str(), ring.as_str());
    let (wanted, holding) = {
        let conn = &mut threads.db.read().await?;
        let wanted: BTreeSet<String> = people::members_of_ring(conn, region_id, ring, now)
            .await?
            .into_iter()
            .map(|(person, _)| person.id)
            .collect();
        let holding: BTreeSet<String> = vault
            .members(conn, region_id, ring_id)
            .await?
            .into_iter()
            .collect();
        (wanted, holding)
    };
    if holding.is_empty() {
        if wanted.is_empty() {
            return Ok(0);
        }
        let members: Vec<&str> = wanted.iter().map(String::as_str).collect();
        db::transact!(threads.db, |tx| {
            vault
                .found_ring(tx, region_id, ring_id, &members, now)
                .await
        })
        .await?;
        return Ok(members.len());
    }
    let mut changed = 0;
    let Some(by) = holding.intersection(&wanted).next().or(holding.first()) else {
        return Ok(0);
    };
    for person in wanted.difference(&holding) {
        db::transact!(threads.db, |tx| {
            vault.admit(tx, region_id, ring_id, by, person).await
        })
        .await?;
        changed += 1;
    }
    for person in holding.difference(&wanted) {
        // Without anyone who could read on, the last key stays until someone comes.
        if wanted.is_empty() {
            break;
        }
        if has_ended(threads, region, ring, person, now).await? {
            dismiss(threads, region, ring, person, now).await?;
            changed += 1;
        }
    }
    Ok(changed)
}

/// Whether every role of a person in a ring has ended. One that has not begun is none of a member's:
/// the clock was set back, and their key is left alone.
async fn has_ended(
    threads: &Threads,
    region: &Slug,
    ring: &Slug,
    person: &str,
    now: Timestamp,
) -> Result<bool, Away> {
    let conn = &mut threads.db.read().await?;
    let held = people::grants_of(conn, region.as_str(), person).await?;
    let left = people::find(conn, region.as_str(), person).await?.is_none();
    let lasts = held.iter().any(|held| {
        held.grant.ring.as_ref() == Some(ring) && held.term.ends_at.is_none_or(|end| now < end)
    });
    Ok(left || !lasts)
}

/// Ends someone's part in a ring: what waited for their answer goes to others, and a new epoch
/// begins without them.
async fn dismiss(
    threads: &Threads,
    region: &Slug,
    ring: &Slug,
    person: &str,
    now: Timestamp,
) -> Result<(), Away> {
    let (region_id, ring_id) = (region.as_str(), ring.as_str());
    let published = threads.registry.published();
    let given: db::Result<()> = db::transact!(threads.db, |tx| {
        for held in store::held(tx, region_id, ring_id, person).await? {
            store::unassign(tx, region_id, &held.id).await?;
            if let Some(directory) = published.region(region) {
                assigning::give_anew(tx, threads, directory, &held.id, now).await?;
            }
        }
        Ok(())
    })
    .await;
    given?;
    db::transact!(threads.db, |tx| {
        threads
            .vault
            .dismiss(tx, region_id, ring_id, person, now)
            .await
    })
    .await?;
    // The keys of the epoch that ends are to be forgotten too.
    threads.shredded.store(true, Ordering::Release);
    Ok(())
}
