//! A joint answer: saved by one after another, and sent once.

use db::{Conn, Tx, sql};
use kernel::Timestamp;

use super::opinions::{OpinionRow, opinions};
use crate::model::{EventKind, Status};
use crate::store::Words;
use crate::store::arriving::{add_words, happened};
use crate::store::reading;

db::row! {
    /// A joint answer while it is written, sealed.
    #[derive(Debug, Clone)]
    pub struct JointRow {
        /// Grows with every saving, from 1.
        pub version: u32,
        /// Sealed words.
        pub body: Vec<u8>,
        /// Who saved it.
        pub saved_by: String,
        /// When.
        pub saved_at: Timestamp
    }
}

/// What came of saving a joint answer.
#[derive(Debug)]
pub enum Saved {
    /// It is kept, as this version.
    Kept(u32),
    /// Someone else has saved in between: what stands now.
    Stale(JointRow),
    /// The question has been answered or taken back.
    Gone,
}

/// What came of sending a joint answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JointSent {
    /// It is the answer now.
    Sent,
    /// Someone has changed it in between.
    Stale,
    /// It may not be sent yet.
    NotReady,
    /// The question has been answered or taken back.
    Gone,
}

/// The joint answer while it is written.
pub async fn joint(conn: &mut Conn, region: &str, id: &str) -> db::Result<Option<JointRow>> {
    sql!(
        conn,
        fetch_optional JointRow,
        "SELECT version, body, saved_by, saved_at FROM joint_draft WHERE region_id = $1 AND thread_id = $2",
        region,
        id
    )
    .await
}

/// Keeps the joint answer, if nobody has saved since the version that its writer saw (0: none).
/// Who saves first takes the question for the group.
pub async fn save_joint(
    tx: &mut Tx,
    region: &str,
    id: &str,
    person: &str,
    seen: u32,
    body: &[u8],
    now: Timestamp,
) -> db::Result<Saved> {
    let Some(thread) = reading::find(tx, region, id).await? else {
        return Ok(Saved::Gone);
    };
    if !thread.status.is_waiting() {
        return Ok(Saved::Gone);
    }
    let version = match joint(tx, region, id).await? {
        Some(there) if there.version != seen => return Ok(Saved::Stale(there)),
        // What the writer saw is there no more: it begins again after it.
        there => there.map_or(seen, |there| there.version) + 1,
    };
    sql!(
        tx,
        execute,
        "INSERT INTO joint_draft (region_id, thread_id, version, body, saved_by, saved_at)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (region_id, thread_id) DO UPDATE SET
             version = excluded.version, body = excluded.body, saved_by = excluded.saved_by,
             saved_at = excluded.saved_at",
        region,
        id,
        version,
        body,
        person,
        now
    )
    .await?;
    if thread.taken_at.is_none() {
        sql!(
            tx,
            execute,
            "UPDATE thread SET assignee = $1, taken_at = $2, status = $3, version = version + 1
             WHERE region_id = $4 AND id = $5",
            person,
            now,
            Status::Taken,
            region,
            id
        )
        .await?;
        happened(tx, region, id, EventKind::Taken, Some(person), None, now).await?;
    }
    Ok(Saved::Kept(version))
}

/// Makes the joint answer of a version the answer. Whether it is ready is asked inside the
/// transaction, of what the members think then.
pub async fn send_joint(
    tx: &mut Tx,
    region: &str,
    id: &str,
    version: u32,
    words: &Words<'_>,
    is_ready: impl FnOnce(&[OpinionRow]) -> bool,
    now: Timestamp,
) -> db::Result<JointSent> {
    let waiting = reading::find(tx, region, id)
        .await?
        .is_some_and(|thread| thread.status.is_waiting());
    let (true, Some(stands)) = (waiting, joint(tx, region, id).await?) else {
        return Ok(JointSent::Gone);
    };
    if stands.version != version {
        return Ok(JointSent::Stale);
    }
    let opinions = opinions(tx, region, id).await?;
    if !is_ready(&opinions) {
        return Ok(JointSent::NotReady);
    }
    add_words(tx, region, id, words, now).await?;
    sql!(
        tx,
        execute,
        "UPDATE thread SET status = $1, answered_at = $2, next_check_at = NULL,
             first_answer_at = coalesce(first_answer_at, $2)
         WHERE region_id = $3 AND id = $4",
        Status::Answered,
        now,
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
    happened(tx, region, id, EventKind::Answered, words.person, None, now).await?;
    Ok(JointSent::Sent)
}
