//! Messages about changes, written in the transaction of the change, for this node and the others.
//!
//! The table is the truth: [`watch`] asks it again and again, and PostgreSQL's NOTIFY only makes
//! it ask sooner.

mod watch;

use kernel::Timestamp;

use crate::{Db, Result, Tx};

pub use watch::{Health, Watch, watch};

crate::row! {
    /// A message.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Message {
        /// Its number. Numbers grow in the order in which messages become visible, with gaps.
        pub id: i64,
        /// What it is about; the topic's owner defines its payload.
        pub topic: String,
        /// The region it concerns; none is every region.
        pub region_id: Option<String>,
        /// JSON.
        pub payload: String,
        /// When it was written.
        pub created_at: Timestamp,
    }
}

/// Writes a message and gives its number. On PostgreSQL the transactions that write messages
/// follow one another from here to their commit, so append last.
pub async fn append(
    tx: &mut Tx,
    topic: &str,
    region_id: Option<&str>,
    payload: &str,
    now: Timestamp,
) -> Result<i64> {
    crate::sql!(
        tx,
        scalar i64,
        "INSERT INTO outbox (topic, region_id, payload, created_at) VALUES ($1, $2, $3, $4)
         RETURNING id",
        topic,
        region_id,
        payload,
        now,
    )
    .await
}

/// The messages after a number, the oldest first, at most `limit`.
pub async fn after(db: &Db, last_id: i64, limit: u32) -> Result<Vec<Message>> {
    let mut conn = db.read().await?;
    crate::sql!(
        &mut conn,
        fetch_all Message,
        "SELECT id, topic, region_id, payload, created_at FROM outbox
         WHERE id > $1 ORDER BY id LIMIT $2",
        last_id,
        limit,
    )
    .await
}

/// The number of the newest message, 0 when there is none.
pub async fn latest(db: &Db) -> Result<i64> {
    let mut conn = db.read().await?;
    crate::sql!(&mut conn, scalar i64, "SELECT coalesce(max(id), 0) AS id FROM outbox").await
}
