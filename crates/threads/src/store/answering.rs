//! What professionals do with a thread. Each step reads and writes in one transaction, so that
//! two people never answer at once.

use db::{Tx, sql};
use kernel::Timestamp;

use super::Words;
use super::arriving::{add_words, happened};
use super::reading::{self, ThreadRow};
use crate::model::{EventKind, Outcome, Status};

/// What came of taking a thread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Take {
    /// It is theirs now, or was already.
    Taken,
    /// Someone else has it.
    Other(String),
    /// It has ended, or is not there.
    Gone,
}

/// What came of sending an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sent {
    /// It went; false when the same answer had gone already.
    Answered(bool),
    /// Someone else has the thread.
    NotYours,
    /// It has ended, or is not there.
    Gone,
}

/// What came of handing a thread over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HandOver {
    /// It is the other's now.
    Done,
    /// It was not the giver's to give, or has ended.
    NotYours,
}

/// What came of closing a thread.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closed {
    /// It is closed.
    Closed,
    /// The asker has written and waits for an answer.
    Waiting,
    /// It is not there, or someone else's.
    NotYours,
}

/// Takes a thread that nobody has taken.
pub async fn take(
    tx: &mut Tx,
    region: &str,
    id: &str,
    person: &str,
    now: Timestamp,
) -> db::Result<Take> {
    let Some(thread) = reading::find(tx, region, id).await? else {
        return Ok(Take::Gone);
    };
    match (&thread.assignee, thread.taken_at) {
        (Some(assignee), Some(_)) if assignee == person => return Ok(Take::Taken),
        (Some(assignee), Some(_)) => return Ok(Take::Other(assignee.clone())),
        _ if thread.status == Status::Closed => return Ok(Take::Gone),
        _ => {}
    }
    sql!(
        tx,
        execute,
        "UPDATE thread SET assignee = $1, taken_at = $2, version = version + 1,
             status = CASE WHEN status = 'new' THEN 'taken' ELSE status END
         WHERE region_id = $3 AND id = $4",
        person,
        now,
        region,
        id
    )
    .await?;
    happened(tx, region, id, EventKind::Taken, Some(person), None, now).await?;
    Ok(Take::Taken)
}

/// Sends an answer: the promise is kept.
pub async fn answer(
    tx: &mut Tx,
    region: &str,
    id: &str,
    person: &str,
    words: &Words<'_>,
    now: Timestamp,
) -> db::Result<Sent> {
    let Some(thread) = reading::find(tx, region, id).await? else {
        return Ok(Sent::Gone);
    };
    if !belongs_to(&thread, person) {
        return Ok(Sent::NotYours);
    }
    if !add_words(tx, region, id, words, now).await? {
        return Ok(Sent::Answered(false));
    }
    sql!(
        tx,
        execute,
        "UPDATE thread SET status = $1, answered_at = $2, next_check_at = NULL,
             first_answer_at = coalesce(first_answer_at, $2), closed_at = NULL, outcome = NULL
         WHERE region_id = $3 AND id = $4",
        Status::Answered,
        now,
        region,
        id
    )
    .await?;
    drop_draft(tx, region, id, person).await?;
    happened(tx, region, id, EventKind::Answered, Some(person), None, now).await?;
    Ok(Sent::Answered(true))
}

/// Adds a note for the ring; false when the same note is there already.
pub async fn note(
    tx: &mut Tx,
    region: &str,
    id: &str,
    words: &Words<'_>,
    now: Timestamp,
) -> db::Result<bool> {
    add_words(tx, region, id, words, now).await
}

/// Hands a thread to another. Who has it may, and a manager always; `about` says the kind of
/// reason. The clock goes on.
#[expect(
    clippy::too_many_arguments,
    reason = "each is a plain fact of the step"
)]
pub async fn hand_over(
    tx: &mut Tx,
    region: &str,
    id: &str,
    by: &str,
    manages: bool,
    to: &str,
    about: Option<&str>,
    now: Timestamp,
) -> db::Result<HandOver> {
    let Some(thread) = reading::find(tx, region, id).await? else {
        return Ok(HandOver::NotYours);
    };
    let may = manages || thread.assignee.is_none() || thread.assignee.as_deref() == Some(by);
    if !may || thread.status == Status::Closed {
        return Ok(HandOver::NotYours);
    }
    give(tx, region, id, Some(to)).await?;
    happened(tx, region, id, EventKind::HandedOver, Some(by), about, now).await?;
    Ok(HandOver::Done)
}

/// Someone knows the asker: the thread is hidden from them, and is nobody's when it was theirs.
/// Tells whether it was.
pub async fn declare_conflict(
    tx: &mut Tx,
    region: &str,
    id: &str,
    person: &str,
    now: Timestamp,
) -> db::Result<bool> {
    let Some(thread) = reading::find(tx, region, id).await? else {
        return Ok(false);
    };
    sql!(
        tx,
        execute,
        "INSERT INTO conflict_of_interest (region_id, thread_id, person_id, declared_at)
         VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
        region,
        id,
        person,
        now
    )
    .await?;
    drop_draft(tx, region, id, person).await?;
    happened(tx, region, id, EventKind::Conflict, Some(person), None, now).await?;
    let theirs = thread.assignee.as_deref() == Some(person);
    if theirs {
        give(tx, region, id, None).await?;
    }
    Ok(theirs)
}

/// Closes a thread. A professional closes what is answered; the asker, for whom `person` is
/// absent, whatever is theirs.
pub async fn close(
    tx: &mut Tx,
    region: &str,
    id: &str,
    person: Option<&str>,
    outcome: Option<Outcome>,
    now: Timestamp,
) -> db::Result<Closed> {
    let Some(thread) = reading::find(tx, region, id).await? else {
        return Ok(Closed::NotYours);
    };
    if let Some(person) = person {
        if !belongs_to(&thread, person) {
            return Ok(Closed::NotYours);
        }
        // Only what asks for nothing may be closed unanswered.
        if thread.status.is_waiting() && outcome != Some(Outcome::Lapsed) {
            return Ok(Closed::Waiting);
        }
    }
    if thread.status == Status::Closed {
        return Ok(Closed::Closed);
    }
    sql!(
        tx,
        execute,
        "UPDATE thread SET status = $1, outcome = coalesce($2, outcome), closed_at = $3, next_check_at = NULL,
             version = version + 1
         WHERE region_id = $4 AND id = $5",
        Status::Closed,
        outcome,
        now,
        region,
        id
    )
    .await?;
    let about = outcome.map(Outcome::as_str);
    happened(tx, region, id, EventKind::Closed, person, about, now).await?;
    Ok(Closed::Closed)
}

/// Keeps what someone is writing, sealed.
pub async fn put_draft(
    tx: &mut Tx,
    region: &str,
    id: &str,
    person: &str,
    body: &[u8],
    now: Timestamp,
) -> db::Result<()> {
    sql!(
        tx,
        execute,
        "INSERT INTO draft (region_id, thread_id, person_id, body, saved_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (region_id, thread_id, person_id)
         DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at",
        region,
        id,
        person,
        body,
        now
    )
    .await?;
    Ok(())
}

db::row! {
    /// What someone was writing, sealed.
    pub struct DraftRow {
        /// Sealed words.
        pub body: Vec<u8>,
        /// When they were kept.
        pub saved_at: Timestamp
    }
}

/// What someone was writing.
pub async fn draft(
    conn: &mut db::Conn,
    region: &str,
    id: &str,
    person: &str,
) -> db::Result<Option<DraftRow>> {
    sql!(
        conn,
        fetch_optional DraftRow,
        "SELECT body, saved_at FROM draft WHERE region_id = $1 AND thread_id = $2 AND person_id = $3",
        region,
        id,
        person
    )
    .await
}

/// Gives a thread to someone by the rules of assignment.
pub async fn assign(
    tx: &mut Tx,
    region: &str,
    id: &str,
    to: &str,
    now: Timestamp,
) -> db::Result<()> {
    give(tx, region, id, Some(to)).await?;
    happened(tx, region, id, EventKind::Assigned, Some(to), None, now).await
}

/// Makes a thread nobody's, whoever had taken it.
pub async fn unassign(tx: &mut Tx, region: &str, id: &str) -> db::Result<()> {
    give(tx, region, id, None).await
}

/// Gives a thread to someone, who has not taken it yet, or to nobody.
pub(super) async fn give(tx: &mut Tx, region: &str, id: &str, to: Option<&str>) -> db::Result<()> {
    sql!(
        tx,
        execute,
        "UPDATE thread SET assignee = $1, taken_at = NULL, version = version + 1
         WHERE region_id = $2 AND id = $3",
        to,
        region,
        id
    )
    .await?;
    Ok(())
}

pub(super) async fn drop_draft(
    tx: &mut Tx,
    region: &str,
    id: &str,
    person: &str,
) -> db::Result<()> {
    sql!(
        tx,
        execute,
        "DELETE FROM draft WHERE region_id = $1 AND thread_id = $2 AND person_id = $3",
        region,
        id,
        person
    )
    .await?;
    Ok(())
}

fn belongs_to(thread: &ThreadRow, person: &str) -> bool {
    thread.assignee.as_deref() == Some(person) && thread.taken_at.is_some()
}
