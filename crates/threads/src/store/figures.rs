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

db::row! {
    /// How a question to a consultation group went.
    #[derive(Debug, Clone)]
    pub struct QuestionCourseRow {
        /// The group that answers.
        pub ring: String,
        /// Area.
        pub area: Option<String>,
        /// When it was asked.
        pub created_at: Timestamp,
        /// By when the joint answer was promised.
        pub due_at: Timestamp,
        /// When it was sent.
        pub first_answer_at: Option<Timestamp>,
        /// How many publications of it are public: one or none.
        pub published: i64
    }
}

/// How the questions went that were asked from a moment on, before another.
pub async fn question_courses(
    conn: &mut Conn,
    region: &str,
    from: Timestamp,
    before: Timestamp,
) -> db::Result<Vec<QuestionCourseRow>> {
    sql!(
        conn,
        fetch_all QuestionCourseRow,
        "SELECT ring, area, created_at, due_at, first_answer_at,
             (SELECT count(*) FROM published_answer AS shown WHERE shown.region_id = thread.region_id
                 AND shown.thread_id = thread.id AND shown.withdrawn_at IS NULL) AS published
         FROM thread WHERE region_id = $1 AND kind = 'question' AND created_at >= $2 AND created_at < $3
         ORDER BY created_at, id",
        region,
        from,
        before
    )
    .await
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

/// When the first request came, and the first month of the erased ones, written `YYYY-MM`.
pub async fn earliest(
    conn: &mut Conn,
    region: &str,
) -> db::Result<(Option<Timestamp>, Option<String>)> {
    let first = sql!(
        conn,
        fetch_optional Timestamp,
        "SELECT created_at FROM thread WHERE region_id = $1 AND kind IN ('help', 'question')
         ORDER BY created_at LIMIT 1",
        region
    )
    .await?;
    let month = sql!(
        conn,
        fetch_optional String,
        "SELECT month FROM past_request WHERE region_id = $1 ORDER BY month LIMIT 1",
        region
    )
    .await?;
    Ok((first, month))
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
