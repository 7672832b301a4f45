//! A request comes in, and the asker writes more.

use db::{Tx, sql};
use kernel::{Timestamp, new_id};

use crate::model::{AgeGroup, Author, Channel, Concerns, EventKind, Status, ThreadKind};

/// How long a thread is kept after its last message, in days (data tier T1).
pub const KEPT_DAYS: i64 = 90;
const DAY: i64 = 24 * 60 * 60 * 1_000_000;

/// A new thread.
#[derive(Debug)]
pub struct Arrival<'a> {
    /// Region.
    pub region: &'a str,
    /// Identifier.
    pub id: &'a str,
    /// What it is.
    pub kind: ThreadKind,
    /// The part of the receipt that finds it.
    pub locator: Option<&'a str>,
    /// The thread that a consultation is about.
    pub parent: Option<&'a str>,
    /// The ring that answers.
    pub ring: &'a str,
    /// Area.
    pub area: Option<&'a str>,
    /// Theme.
    pub theme: Option<&'a str>,
    /// Whom it is about.
    pub concerns: Concerns,
    /// How old they are.
    pub age_group: Option<AgeGroup>,
    /// Language.
    pub language: &'a str,
    /// Whether an interpreter is needed.
    pub interpreter: bool,
    /// How the asker wants the answer.
    pub channel: Channel,
    /// Whether its words spoke of danger.
    pub danger: bool,
    /// The professional who asks, in a consultation.
    pub asked_by: Option<&'a str>,
    /// Sealed details.
    pub details: Vec<u8>,
    /// Until when an answer is promised.
    pub due_at: Timestamp,
    /// When the ladder is to be looked at first.
    pub look_at: Option<Timestamp>,
}

/// Words on their way into a thread.
#[derive(Debug)]
pub struct Words<'a> {
    /// Identifier of the message: the same words of the same form come in once.
    pub id: &'a str,
    /// Who wrote them.
    pub author: Author,
    /// The professional who did.
    pub person: Option<&'a str>,
    /// Sealed.
    pub body: Vec<u8>,
}

/// When a thread is erased if nobody writes after a moment.
pub(super) fn erase_at(now: Timestamp) -> Timestamp {
    Timestamp(now.0 + KEPT_DAYS * DAY)
}

/// Puts a new thread with its first words; false when it is there already.
pub async fn arrive(
    tx: &mut Tx,
    arrival: &Arrival<'_>,
    words: &Words<'_>,
    now: Timestamp,
) -> db::Result<bool> {
    let inserted = sql!(
        tx,
        execute,
        "INSERT INTO thread (region_id, id, kind, locator, parent_id, ring, area, theme, concerns,
             age_group, language, interpreter, channel, danger, status, asked_by, created_at,
             asked_at, due_at, escalation, next_check_at, last_message_at, erase_at, version, details)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $17,
             $18, 0, $19, $17, $20, 1, $21)
         ON CONFLICT DO NOTHING",
        arrival.region,
        arrival.id,
        arrival.kind,
        arrival.locator,
        arrival.parent,
        arrival.ring,
        arrival.area,
        arrival.theme,
        arrival.concerns,
        arrival.age_group,
        arrival.language,
        arrival.interpreter,
        arrival.channel,
        arrival.danger,
        Status::New,
        arrival.asked_by,
        now,
        arrival.due_at,
        arrival.look_at,
        erase_at(now),
        arrival.details
    )
    .await?;
    if inserted == 0 {
        return Ok(false);
    }
    add_words(tx, arrival.region, arrival.id, words, now).await?;
    happened(
        tx,
        arrival.region,
        arrival.id,
        EventKind::Asked,
        None,
        None,
        now,
    )
    .await?;
    Ok(true)
}

/// Adds words to a thread; false when the same words of the same form are there already.
pub async fn add_words(
    tx: &mut Tx,
    region: &str,
    thread: &str,
    words: &Words<'_>,
    now: Timestamp,
) -> db::Result<bool> {
    let added = sql!(
        tx,
        execute,
        "INSERT INTO message (region_id, thread_id, id, author, person_id, created_at, body)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
        region,
        thread,
        words.id,
        words.author,
        words.person,
        now,
        words.body
    )
    .await?;
    if added == 0 {
        return Ok(false);
    }
    sql!(
        tx,
        execute,
        "UPDATE thread SET last_message_at = $1, erase_at = $2, version = version + 1
         WHERE region_id = $3 AND id = $4",
        now,
        erase_at(now),
        region,
        thread
    )
    .await?;
    Ok(true)
}

/// The asker wrote again. After an answer, or when the thread was closed, a new promise begins;
/// while one runs it goes on as it was, and is never lengthened.
pub async fn asked_again(
    tx: &mut Tx,
    region: &str,
    thread: &str,
    due_at: Timestamp,
    look_at: Option<Timestamp>,
    now: Timestamp,
) -> db::Result<bool> {
    let renewed = sql!(
        tx,
        execute,
        "UPDATE thread SET status = $1, asked_at = $2, due_at = $3, next_check_at = $4, answered_at = NULL,
             escalation = 0, closed_at = NULL, outcome = NULL
         WHERE region_id = $5 AND id = $6 AND status IN ('answered', 'closed')",
        Status::FollowUp,
        now,
        due_at,
        look_at,
        region,
        thread
    )
    .await?;
    happened(tx, region, thread, EventKind::AskedAgain, None, None, now).await?;
    Ok(renewed > 0)
}

/// Whether the request of this identifier was here and has been erased: a page that is sent again
/// must not bring it back.
pub async fn erased_before(conn: &mut db::Conn, region: &str, id: &str) -> db::Result<bool> {
    let rows = sql!(
        conn,
        scalar i64,
        "SELECT count(*) FROM past_request WHERE region_id = $1 AND id = $2",
        region,
        id
    )
    .await?;
    Ok(rows > 0)
}

/// Writes down what happened.
pub(super) async fn happened(
    tx: &mut Tx,
    region: &str,
    thread: &str,
    kind: EventKind,
    person: Option<&str>,
    about: Option<&str>,
    now: Timestamp,
) -> db::Result<()> {
    sql!(
        tx,
        execute,
        "INSERT INTO thread_event (region_id, thread_id, id, at, kind, person_id, about)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        region,
        thread,
        new_id(),
        now,
        kind,
        person,
        about
    )
    .await?;
    Ok(())
}
