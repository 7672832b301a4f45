//! The responders' worklist: what is due first. Professionals' questions have a list of their own
//! (`questions`).

use db::{Conn, sql};
use kernel::Timestamp;

use super::reading::ThreadRow;

/// Threads of a page.
pub const PAGE_SIZE: u32 = 40;

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
    pub threads: Vec<ThreadRow>,
    /// Whether more follow.
    pub more: bool,
}

/// A page of the worklist: what waits by the moment it is due, what is done the latest
/// first. The words of a thread are sealed, here too.
pub async fn list(conn: &mut Conn, region: &str, filter: &Filter) -> db::Result<Page> {
    let (rings, helped) = (json(&filter.rings), json(&filter.helped_rings));
    let offset = filter.page.saturating_mul(PAGE_SIZE);
    let mut threads = if filter.done {
        sql!(
            conn,
            fetch_all ThreadRow,
            "SELECT * FROM thread WHERE region_id = $1 AND kind <> 'question' AND status IN ('answered', 'closed')
                 AND (ring IN (SELECT value FROM json_each($2))
                      OR (assignee = $5 AND ring IN (SELECT value FROM json_each($3))))
                 AND ($4 OR assignee = $5)
                 AND (CAST($6 AS TEXT) IS NULL OR area = $6)
                 AND (CAST($7 AS TEXT) IS NULL OR theme = $7)
                 AND (CAST($8 AS TEXT) IS NULL OR language = $8)
                 AND NOT EXISTS (SELECT 1 FROM conflict_of_interest AS known
                     WHERE known.region_id = $1 AND known.thread_id = thread.id AND known.person_id = $5)
                 AND (asked_by IS NULL OR asked_by <> $5)
                 ORDER BY last_message_at DESC, id LIMIT $9 OFFSET $10",
            region,
            rings,
            helped,
            !filter.mine,
            filter.reader,
            filter.area,
            filter.theme,
            filter.language,
            PAGE_SIZE + 1,
            offset
        )
        .await?
    } else {
        sql!(
            conn,
            fetch_all ThreadRow,
            "SELECT * FROM thread WHERE region_id = $1 AND kind <> 'question'
                 AND status IN ('new', 'taken', 'consulting', 'follow-up')
                 AND (ring IN (SELECT value FROM json_each($2))
                      OR ((escalation >= 3 OR assignee = $5) AND ring IN (SELECT value FROM json_each($3))))
                 AND ($4 OR assignee = $5) AND ($6 OR taken_at IS NULL)
                 AND (CAST($7 AS TEXT) IS NULL OR area = $7)
                 AND (CAST($8 AS TEXT) IS NULL OR theme = $8)
                 AND (CAST($9 AS TEXT) IS NULL OR language = $9)
                 AND NOT EXISTS (SELECT 1 FROM conflict_of_interest AS known
                     WHERE known.region_id = $1 AND known.thread_id = thread.id AND known.person_id = $5)
                 AND (asked_by IS NULL OR asked_by <> $5)
                 ORDER BY due_at, id LIMIT $10 OFFSET $11",
            region,
            rings,
            helped,
            !filter.mine,
            filter.reader,
            !filter.free,
            filter.area,
            filter.theme,
            filter.language,
            PAGE_SIZE + 1,
            offset
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
    sql!(
        conn,
        fetch_one Totals,
        "SELECT count(*) AS waiting, count(CASE WHEN taken_at IS NULL THEN 1 END) AS free,
                count(CASE WHEN assignee = $3 THEN 1 END) AS mine, count(CASE WHEN due_at <= $4 THEN 1 END) AS soon
             FROM thread WHERE region_id = $1 AND kind <> 'question' AND ring IN (SELECT value FROM json_each($2))
             AND status IN ('new', 'taken', 'consulting', 'follow-up')
             AND NOT EXISTS (SELECT 1 FROM conflict_of_interest AS known
                 WHERE known.region_id = $1 AND known.thread_id = thread.id AND known.person_id = $3)
             AND (asked_by IS NULL OR asked_by <> $3)",
        region,
        json(rings),
        reader,
        soon
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
