//! Erasing: on the asker's word, or when the time of keeping has passed.

use db::{Conn, Tx, sql};
use kernel::Timestamp;

use super::reading::{self, ThreadRow};

/// What is kept of an erased request for figures.
#[derive(Debug, Clone, Copy, Default)]
pub struct Remains {
    /// Working minutes to the first answer.
    pub reply_minutes: Option<u32>,
    /// Whether the promise was kept.
    pub kept: Option<bool>,
    /// Whether the asker came back with more.
    pub repeat: bool,
}

/// Takes a thread and all that belongs to it away, with the consultations about it. What figures
/// need stays behind, by the month. The keys are shredded by the caller, first.
pub async fn erase(
    tx: &mut Tx,
    region: &str,
    thread: &ThreadRow,
    remains: Remains,
) -> db::Result<()> {
    for child in reading::children(tx, region, &thread.id).await? {
        remove(tx, region, &child.id).await?;
    }
    remove(tx, region, &thread.id).await?;
    if thread.locator.is_none() {
        return Ok(());
    }
    let month = thread.created_at.date().format("%Y-%m").to_string();
    sql!(
        tx,
        execute,
        "INSERT INTO past_request (region_id, id, month, ring, area, theme, language, channel, outcome,
             reply_minutes, kept, repeat)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING",
        region,
        thread.id,
        month,
        thread.ring,
        thread.area,
        thread.theme,
        thread.language,
        thread.channel,
        thread.outcome,
        remains.reply_minutes,
        remains.kept,
        remains.repeat
    )
    .await?;
    Ok(())
}

/// Ends the time of keeping of a thread: it is on its way out.
pub async fn end_time(tx: &mut Tx, region: &str, id: &str, now: Timestamp) -> db::Result<()> {
    sql!(
        tx,
        execute,
        "UPDATE thread SET erase_at = $1, status = 'closed', next_check_at = NULL
         WHERE region_id = $2 AND id = $3",
        now,
        region,
        id
    )
    .await?;
    Ok(())
}

async fn remove(tx: &mut Tx, region: &str, id: &str) -> db::Result<()> {
    sql!(
        tx,
        execute,
        "DELETE FROM draft WHERE region_id = $1 AND thread_id = $2",
        region,
        id
    )
    .await?;
    sql!(
        tx,
        execute,
        "DELETE FROM joint_draft WHERE region_id = $1 AND thread_id = $2",
        region,
        id
    )
    .await?;
    sql!(
        tx,
        execute,
        "DELETE FROM joint_opinion WHERE region_id = $1 AND thread_id = $2",
        region,
        id
    )
    .await?;
    sql!(
        tx,
        execute,
        "DELETE FROM message WHERE region_id = $1 AND thread_id = $2",
        region,
        id
    )
    .await?;
    sql!(
        tx,
        execute,
        "DELETE FROM thread_event WHERE region_id = $1 AND thread_id = $2",
        region,
        id
    )
    .await?;
    sql!(
        tx,
        execute,
        "DELETE FROM conflict_of_interest WHERE region_id = $1 AND thread_id = $2",
        region,
        id
    )
    .await?;
    sql!(
        tx,
        execute,
        "DELETE FROM thread WHERE region_id = $1 AND id = $2",
        region,
        id
    )
    .await?;
    Ok(())
}

db::row! {
    /// A thread whose time of keeping has passed.
    #[derive(Debug, Clone)]
    pub struct PastRow {
        /// Region.
        pub region_id: String,
        /// Thread.
        pub id: String
    }
}

/// The threads whose time of keeping has passed. Consultations go with their parents, and who
/// still waits for an answer is not forgotten, unless nobody could open what they wrote.
pub async fn past_retention(
    conn: &mut Conn,
    now: Timestamp,
    most: u32,
) -> db::Result<Vec<PastRow>> {
    sql!(
        conn,
        fetch_all PastRow,
        "SELECT region_id, id FROM thread WHERE erase_at <= $1 AND parent_id IS NULL
             AND (status IN ('answered', 'closed') OR NOT EXISTS (SELECT 1 FROM keys.object_key AS held
                 WHERE held.region_id = thread.region_id AND held.object_id = thread.id))
         ORDER BY erase_at, region_id, id LIMIT $2",
        now,
        most
    )
    .await
}

/// Threads that have keys and nothing else: requests, consultations and questions that were begun
/// and never kept. Only those whose newest key is older than the given moment, so that none that
/// is just arriving is lost. Only threads have keys of their own in the vault.
pub async fn orphaned_keys(conn: &mut Conn, older_than: Timestamp) -> db::Result<Vec<PastRow>> {
    sql!(
        conn,
        fetch_all PastRow,
        "SELECT held.region_id AS region_id, held.object_id AS id FROM keys.object_key AS held
         WHERE NOT EXISTS (SELECT 1 FROM thread
             WHERE thread.region_id = held.region_id AND thread.id = held.object_id)
         GROUP BY held.region_id, held.object_id
         HAVING max(held.created_at) < $1
         ORDER BY held.region_id, held.object_id",
        older_than
    )
    .await
}
