//! Reading a thread and what belongs to it.

use db::{Conn, sql};
use kernel::Timestamp;

use crate::model::{AgeGroup, Author, Channel, Concerns, EventKind, Outcome, Status, ThreadKind};

db::row! {
    /// A thread, without its words.
    #[derive(Debug, Clone)]
    pub struct ThreadRow {
        /// Identifier.
        pub id: String,
        /// What it is.
        pub kind: ThreadKind,
        /// The part of the receipt that finds it.
        pub locator: Option<String>,
        /// The thread that a consultation is about.
        pub parent_id: Option<String>,
        /// The ring that answers.
        pub ring: String,
        /// Area.
        pub area: Option<String>,
        /// Theme.
        pub theme: Option<String>,
        /// Whom it is about.
        pub concerns: Concerns,
        /// How old they are.
        pub age_group: Option<AgeGroup>,
        /// Language of the request.
        pub language: String,
        /// Whether an interpreter is needed.
        pub interpreter: bool,
        /// How the asker wants the answer.
        pub channel: Channel,
        /// Whether its words spoke of danger.
        pub danger: bool,
        /// Where it is on its way.
        pub status: Status,
        /// Whose it is.
        pub assignee: Option<String>,
        /// When they took it; absent while it was only given to them.
        pub taken_at: Option<Timestamp>,
        /// The person who asked, when they signed in.
        pub asked_by: Option<String>,
        /// When it came.
        pub created_at: Timestamp,
        /// When the running promise began: the request, or the asker's latest words after an answer.
        pub asked_at: Timestamp,
        /// Until when an answer was promised.
        pub due_at: Timestamp,
        /// When the running promise was kept.
        pub answered_at: Option<Timestamp>,
        /// When the first answer was sent.
        pub first_answer_at: Option<Timestamp>,
        /// The step of the ladder that has been acted on.
        pub escalation: u32,
        /// When the ladder is to be looked at.
        pub next_check_at: Option<Timestamp>,
        /// What came of it.
        pub outcome: Option<Outcome>,
        /// When it was closed.
        pub closed_at: Option<Timestamp>,
        /// When it is erased unless someone writes.
        pub erase_at: Timestamp,
        /// Grows with every change.
        pub version: u32,
        /// The asker's sealed details.
        pub details: Vec<u8>
    }
}

db::row! {
    /// A message, sealed.
    #[derive(Debug, Clone)]
    pub struct MessageRow {
        /// Identifier within the thread.
        pub id: String,
        /// Who wrote it.
        pub author: Author,
        /// The professional who wrote it.
        pub person_id: Option<String>,
        /// When.
        pub created_at: Timestamp,
        /// The sealed words.
        pub body: Vec<u8>
    }
}

db::row! {
    /// Something that happened to a thread.
    #[derive(Debug, Clone)]
    pub struct EventRow {
        /// When.
        pub at: Timestamp,
        /// What.
        pub kind: EventKind,
        /// Who did it.
        pub person_id: Option<String>,
        /// What about; see [`EventKind`].
        pub about: Option<String>
    }
}

/// A thread.
pub async fn find(conn: &mut Conn, region: &str, id: &str) -> db::Result<Option<ThreadRow>> {
    sql!(
        conn,
        fetch_optional ThreadRow,
        "SELECT * FROM thread WHERE region_id = $1 AND id = $2",
        region,
        id
    )
    .await
}

/// The identifier of the thread that a receipt's locator finds.
pub async fn by_locator(
    conn: &mut Conn,
    region: &str,
    locator: &str,
) -> db::Result<Option<String>> {
    sql!(
        conn,
        fetch_optional String,
        "SELECT id FROM thread WHERE region_id = $1 AND locator = $2",
        region,
        locator
    )
    .await
}

/// The messages of a thread in the order in which they were written.
pub async fn messages(conn: &mut Conn, region: &str, thread: &str) -> db::Result<Vec<MessageRow>> {
    sql!(
        conn,
        fetch_all MessageRow,
        "SELECT id, author, person_id, created_at, body FROM message
         WHERE region_id = $1 AND thread_id = $2 ORDER BY created_at, id",
        region,
        thread
    )
    .await
}

/// What happened to a thread, in order.
pub async fn events(conn: &mut Conn, region: &str, thread: &str) -> db::Result<Vec<EventRow>> {
    sql!(
        conn,
        fetch_all EventRow,
        "SELECT at, kind, person_id, about FROM thread_event
         WHERE region_id = $1 AND thread_id = $2 ORDER BY at, id",
        region,
        thread
    )
    .await
}

/// The consultations about a thread, in order.
pub async fn children(conn: &mut Conn, region: &str, parent: &str) -> db::Result<Vec<ThreadRow>> {
    sql!(
        conn,
        fetch_all ThreadRow,
        "SELECT * FROM thread WHERE region_id = $1 AND parent_id = $2 ORDER BY created_at, id",
        region,
        parent
    )
    .await
}

/// The requests that a person has joined to their account, the newest first.
pub async fn of_person(conn: &mut Conn, region: &str, person: &str) -> db::Result<Vec<ThreadRow>> {
    sql!(
        conn,
        fetch_all ThreadRow,
        "SELECT * FROM thread WHERE region_id = $1 AND asked_by = $2 AND kind = $3
         ORDER BY created_at DESC, id",
        region,
        person,
        ThreadKind::Help
    )
    .await
}

/// Whether a person has said that they know who asked.
pub async fn conflicted(
    conn: &mut Conn,
    region: &str,
    thread: &str,
    person: &str,
) -> db::Result<bool> {
    let rows = sql!(
        conn,
        scalar i64,
        "SELECT count(*) FROM conflict_of_interest
         WHERE region_id = $1 AND thread_id = $2 AND person_id = $3",
        region,
        thread,
        person
    )
    .await?;
    Ok(rows > 0)
}

/// Whether a request is hidden from a person's work: they know who asked, or asked it themselves.
pub async fn hidden_from(
    conn: &mut Conn,
    region: &str,
    thread: &str,
    person: &str,
) -> db::Result<bool> {
    let asked = sql!(
        conn,
        scalar i64,
        "SELECT count(*) FROM thread
         WHERE region_id = $1 AND id = $2 AND asked_by = $3 AND kind = $4",
        region,
        thread,
        person,
        ThreadKind::Help
    )
    .await?;
    Ok(asked > 0 || conflicted(conn, region, thread, person).await?)
}
