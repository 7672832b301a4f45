//! What figures are made of (R044): how each request went, and nothing of what was said in it.

use db::{Conn, sql};
use kernel::Timestamp;

use crate::model::{Channel, Outcome};

db::row! {
    /// How a request went that is still there.
    #[derive(Debug, Clone)]
    pub struct CourseRow {
        /// The ring that answers.
        pub ring: String,
        /// Area.
        pub area: Option<String>,
        /// Theme.
        pub theme: Option<String>,
        /// Language.
        pub language: String,
        /// How the asker wanted the answer.
        pub channel: Channel,
        /// What came of it.
        pub outcome: Option<Outcome>,
        /// When it came.
        pub created_at: Timestamp,
        /// When the running promise began.
        pub asked_at: Timestamp,
        /// When the first answer was sent.
        pub first_answer_at: Option<Timestamp>,
        /// When it was closed.
        pub closed_at: Option<Timestamp>
    }
}

db::row! {
    /// What is left of a request that has been erased.
    #[derive(Debug, Clone)]
    pub struct PastRequestRow {
        /// The month in which it came, `YYYY-MM`.
        pub month: String,
        /// The ring that answered.
        pub ring: String,
        /// Area.
        pub area: Option<String>,
        /// Theme.
        pub theme: Option<String>,
        /// Language.
        pub language: String,
        /// How the asker wanted the answer.
        pub channel: Channel,
        /// What came of it.
        pub outcome: Option<Outcome>,
        /// Working minutes to the first answer.
        pub reply_minutes: Option<u32>,
        /// Whether the promise was kept.
        pub kept: Option<bool>,
        /// Whether the asker came back with more.
        pub repeat: bool
    }
}

db::row! {
    /// How many requests of a ring and an area wait for an answer.
    #[derive(Debug, Clone)]
    pub struct WaitingRow {
        /// The ring that answers.
        pub ring: String,
        /// Area.
        pub area: Option<String>,
        /// How many.
        pub count: i64
    }
}

/// How the requests went that came from a moment on, before another.
pub async fn courses(
    conn: &mut Conn,
    region: &str,
    from: Timestamp,
    before: Timestamp,
) -> db::Result<Vec<CourseRow>> {
    sql!(
        conn,
        fetch_all CourseRow,
        "SELECT ring, area, theme, language, channel, outcome, created_at, asked_at,
             first_answer_at, closed_at
         FROM thread WHERE region_id = $1 AND kind = 'help' AND created_at >= $2 AND created_at < $3
         ORDER BY created_at, id",
        region,
        from,
        before
    )
    .await
}

/// What is left of the erased requests of the months from one to another, both included and
/// written `YYYY-MM`.
pub async fn past_requests(
    conn: &mut Conn,
    region: &str,
    first: &str,
    last: &str,
) -> db::Result<Vec<PastRequestRow>> {
    sql!(
        conn,
        fetch_all PastRequestRow,
        "SELECT month, ring, area, theme, language, channel, outcome, reply_minutes, kept, repeat
         FROM past_request WHERE region_id = $1 AND month >= $2 AND month <= $3
         ORDER BY month, id",
        region,
        first,
        last
    )
    .await
}

/// How many requests wait for an answer, by ring and area.
pub async fn waiting(conn: &mut Conn, region: &str) -> db::Result<Vec<WaitingRow>> {
    sql!(
        conn,
        fetch_all WaitingRow,
        "SELECT ring, area, count(*) AS count FROM thread
         WHERE region_id = $1 AND kind = 'help' AND status IN ('new', 'taken', 'consulting', 'follow-up')
         GROUP BY ring, area ORDER BY ring, area",
        region
    )
    .await
}
