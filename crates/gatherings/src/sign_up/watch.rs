//! What happens to sign-ups by itself: offers end, and what has had its time is erased.

use std::sync::Arc;
use std::time::Duration;

use chrono::Days;
use kernel::{Clock, Slug, Timestamp};

use super::{Away, SignUps, acting, store};

/// How often offers are looked at.
const ROUND: Duration = Duration::from_secs(30);
/// Sign-ups are kept for so many days after the last session.
const KEPT_DAYS: u64 = 30;

/// Erases the sign-ups of gatherings that ended a month ago, or that are no more; gives how many.
pub async fn retention(rooms: &SignUps, now: Timestamp) -> Result<u64, Away> {
    let queues = {
        let conn = &mut rooms.db.read().await?;
        store::queues(conn).await?
    };
    let published = rooms.registry.published();
    let mut erased = 0;
    for queue in queues {
        let region = Slug::parse(&queue.region_id).ok();
        let Some(directory) = region.as_ref().and_then(|region| published.region(region)) else {
            // A region that is away for a moment is not one that has ended.
            continue;
        };
        let gathering = directory.gatherings.get(&queue.gathering_id);
        let over = match gathering {
            None => true,
            Some(entry) => {
                let last = entry.value.times.last_day();
                last.is_some_and(|last| last + Days::new(KEPT_DAYS) < now.date())
            }
        };
        if over {
            erased += db::transact!(rooms.db, |tx| {
                store::erase_of_gathering(tx, &queue.region_id, &queue.gathering_id).await
            })
            .await?;
        }
    }
    Ok(erased)
}

/// Watches until it is stopped.
pub async fn run(rooms: SignUps, clock: Arc<dyn Clock>) {
    let mut day = None;
    loop {
        let now = clock.now();
        if let Err(error) = acting::lapse(&rooms, now).await {
            tracing::error!(%error, "offers of seats could not be looked at");
        }
        if day != Some(now.date()) {
            match retention(&rooms, now).await {
                Ok(_) => day = Some(now.date()),
                Err(error) => tracing::error!(%error, "old sign-ups could not be erased"),
            }
        }
        tokio::time::sleep(ROUND).await;
    }
}
