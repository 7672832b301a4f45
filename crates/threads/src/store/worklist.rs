//! The responders' worklist: what is due first. Professionals' questions have a list of their own
//! (`questions`).

use db::{Conn, sql};
use kernel::Timestamp;

use crate::model::{AgeGroup, Channel, Concerns, Status, ThreadKind};

/// Threads of a page.
pub const PAGE_SIZE: u32 = 40;

db::row! {
    /// A thread as the worklist shows it: nothing of its words.
    #[derive(Debug, Clone)]
    pub struct Listed {
        /// Identifier.
        pub id: String,
        /// What it is.
        pub kind: ThreadKind,
        /// The ring.
        pub ring: String,
        /// Area.
        pub area: Option<String>,
        /// Theme.
        pub theme: Option<String>,
        /// Whom it is about.
        pub concerns: Concerns,
        /// How old they are.
        pub age_group: Option<AgeGroup>,
        /// Language.
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
        /// When they took it.
        pub taken_at: Option<Timestamp>,
        /// When the running promise began.
        pub asked_at: Timestamp,
        /// Until when an answer was promised.
        pub due_at: Timestamp,
        /// The step of the ladder.
        pub escalation: u32
    }
}

/// Which threads to list. Empty fields do not narrow.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Rings whose threads the reader may see, as they come.
    pub rings: Vec<String>,
    /// Rings whose threads the reader may see from the last step of the ladder on, and those that
    /// they have taken then.
    pub helped_rings: Vec<String>,
    /// The reader: threads hidden from them are left out.
    pub reader: String,
    /// Only the reader's own.
    pub mine: bool,
    /// Only those that nobody has taken.
    pub free: bool,
    /// Those that wait (the rule), or those that have been answered or closed.
    pub done: bool,
    /// Area.
    pub area: Option<String>,
    /// Theme.
    pub theme: Option<String>,
    /// Language.
    pub language: Option<String>,
    /// Page, from 0.
    pub page: u32,
}

/// A page of the worklist.
#[derive(Debug)]
pub struct Page {
    /// Its threads.
    pub threads: Vec<Listed>,
    /// Whether more follow.
    pub more: bool,
}

/// A page of the worklist: what waits by the moment it is due, what is done the latest first.
pub async fn list(conn: &mut Conn, region: &str, filter: &Filter) -> db::Result<Page> {
    let (rings, helped) = (json(&filter.rings), json(&filter.helped_rings));
    let offset = filter.page.saturating_mul(PAGE_SIZE);
    let mut threads = if filter.done {
        sql!(conn, fetch_all Listed, {
            sqlite: "SELECT * FROM thread WHERE region_id = $1 AND kind <> 'question' AND status IN ('answered', 'closed')
                 AND ring IN (SELECT value FROM json_each($2))
                 AND ($3 OR assignee = $4) AND ($5 IS NULL OR area = $5) AND ($6 IS NULL OR theme = $6)
                 AND ($7 IS NULL OR language = $7)
                 AND NOT EXISTS (SELECT 1 FROM conflict_of_interest AS known
                     WHERE known.region_id = $1 AND known.thread_id = thread.id AND known.person_id = $4)
                 AND (asked_by IS NULL OR asked_by <> $4)
                 ORDER BY last_message_at DESC, id LIMIT $8 OFFSET $9",
            postgres: "SELECT * FROM thread WHERE region_id = $1 AND kind <> 'question' AND status IN ('answered', 'closed')
                 AND ring IN (SELECT json_array_elements_text($2::json))
                 AND ($3 OR assignee = $4) AND ($5::text IS NULL OR area = $5) AND ($6::text IS NULL OR theme = $6)
                 AND ($7::text IS NULL OR language = $7)
                 AND NOT EXISTS (SELECT 1 FROM conflict_of_interest AS known
                     WHERE known.region_id = $1 AND known.thread_id = thread.id AND known.person_id = $4)
                 AND (asked_by IS NULL OR asked_by <> $4)
                 ORDER BY last_message_at DESC, id LIMIT $8 OFFSET $9"
            }, region, rings, !filter.mine, filter.reader, filter.area, filter.theme, filter.language,
            PAGE_SIZE + 1, offset
        )
        .await?
    } else {
        sql!(conn, fetch_all Listed, {
            sqlite: "SELECT * FROM thread WHERE region_id = $1 AND kind <> 'question' AND status IN ('new', 'taken', 'consulting', 'follow-up')
                 AND (ring IN (SELECT value FROM json_each($2))
                      OR ((escalation >= 3 OR assignee = $5) AND ring IN (SELECT value FROM json_each($3))))
                 AND ($4 OR assignee = $5) AND ($6 OR taken_at IS NULL)
                 AND ($7 IS NULL OR area = $7) AND ($8 IS NULL OR theme = $8) AND ($9 IS NULL OR language = $9)
                 AND NOT EXISTS (SELECT 1 FROM conflict_of_interest AS known
                     WHERE known.region_id = $1 AND known.thread_id = thread.id AND known.person_id = $5)
                 AND (asked_by IS NULL OR asked_by <> $5)
                 ORDER BY due_at, id LIMIT $10 OFFSET $11",
            postgres: "SELECT * FROM thread WHERE region_id = $1 AND kind <> 'question' AND status IN ('new', 'taken', 'consulting', 'follow-up')
                 AND (ring IN (SELECT json_array_elements_text($2::json))
                      OR ((escalation >= 3 OR assignee = $5) AND ring IN (SELECT json_array_elements_text($3::json))))
                 AND ($4 OR assignee = $5) AND ($6 OR taken_at IS NULL)
                 AND ($7::text IS NULL OR area = $7) AND ($8::text IS NULL OR theme = $8) AND ($9::text IS NULL OR language = $9)
                 AND NOT EXISTS (SELECT 1 FROM conflict_of_interest AS known
                     WHERE known.region_id = $1 AND known.thread_id = thread.id AND known.person_id = $5)
                 AND (asked_by IS NULL OR asked_by <> $5)
                 ORDER BY due_at, id LIMIT $10 OFFSET $11"
            }, region, rings, helped, !filter.mine, filter.reader, !filter.free, filter.area, filter.theme,
            filter.language, PAGE_SIZE + 1, offset
        )
        .await?
    };
    let size = usize::try_from(PAGE_SIZE).unwrap_or(usize::MAX);
    let more = threads.len() > size;
    threads.truncate(size);
    Ok(Page { threads, more })
}

db::row! {
    /// How much waits.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
    pub struct Totals {
        /// Threads that wait for an answer.
        pub waiting: i64,
        /// Those that nobody has taken.
        pub free: i64,
        /// Those of the reader.
        pub mine: i64,
        /// Those that are due before the given moment.
        pub soon: i64
    }
}

/// How much waits in the reader's rings. `soon` is a moment: the end of the day.
pub async fn totals(
    conn: &mut Conn,
    region: &str,
    rings: &[String],
    reader: &str,
    soon: Timestamp,
) -> db::Result<Totals> {
    sql!(conn, fetch_one Totals, {
        sqlite: "SELECT count(*) AS waiting, count(CASE WHEN taken_at IS NULL THEN 1 END) AS free,
                count(CASE WHEN assignee = $3 THEN 1 END) AS mine, count(CASE WHEN due_at <= $4 THEN 1 END) AS soon
             FROM thread WHERE region_id = $1 AND kind <> 'question' AND ring IN (SELECT value FROM json_each($2))
             AND status IN ('new', 'taken', 'consulting', 'follow-up')
             AND NOT EXISTS (SELECT 1 FROM conflict_of_interest AS known
                 WHERE known.region_id = $1 AND known.thread_id = thread.id AND known.person_id = $3)
                 AND (asked_by IS NULL OR asked_by <> $3)",
        postgres: "SELECT count(*) AS waiting, count(CASE WHEN taken_at IS NULL THEN 1 END) AS free,
                count(CASE WHEN assignee = $3 THEN 1 END) AS mine, count(CASE WHEN due_at <= $4 THEN 1 END) AS soon
             FROM thread WHERE region_id = $1 AND kind <> 'question' AND ring IN (SELECT json_array_elements_text($2::json))
             AND status IN ('new', 'taken', 'consulting', 'follow-up')
             AND NOT EXISTS (SELECT 1 FROM conflict_of_interest AS known
                 WHERE known.region_id = $1 AND known.thread_id = thread.id AND known.person_id = $3)
                 AND (asked_by IS NULL OR asked_by <> $3)"
        }, region, json(rings), reader, soon
    )
    .await
}

db::row! {
    /// How many threads wait for someone's answer.
    #[derive(Debug, Clone)]
    pub struct Loads {
        /// The person.
        pub assignee: String,
        /// Their threads.
        pub count: i64
    }
}

/// How many threads wait for the answer of each person of a ring.
pub async fn loads(conn: &mut Conn, region: &str, ring: &str) -> db::Result<Vec<Loads>> {
    sql!(
        conn,
        fetch_all Loads,
        "SELECT assignee, count(*) AS count FROM thread
         WHERE region_id = $1 AND ring = $2 AND assignee IS NOT NULL
             AND status IN ('new', 'taken', 'consulting', 'follow-up')
         GROUP BY assignee ORDER BY assignee",
        region,
        ring
    )
    .await
}

fn json(list: &[String]) -> String {
    serde_json::to_string(list).unwrap_or_else(|_| "[]".to_owned())
}
