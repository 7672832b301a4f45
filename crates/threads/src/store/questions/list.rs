//! Lists of questions, and what their askers wish.

use db::{Conn, Tx, sql};
use kernel::Timestamp;

use crate::model::Status;

/// Questions of a list at most.
const LISTED: u32 = 200;

db::row! {
    /// A question as lists show it: nothing of its words.
    #[derive(Debug, Clone)]
    pub struct QuestionRow {
        /// Identifier.
        pub id: String,
        /// The group that answers.
        pub ring: String,
        /// Theme.
        pub theme: Option<String>,
        /// Where it is on its way.
        pub status: Status,
        /// When it was asked.
        pub asked_at: Timestamp,
        /// Until when an answer is promised.
        pub due_at: Timestamp,
        /// The step of the ladder.
        pub escalation: u32,
        /// How many members agree to the joint answer as it is.
        pub agreeing: i64,
        /// How many disagree.
        pub against: i64,
        /// Whether it is published: 1 or 0.
        pub published: i64
    }
}

/// The questions that a professional has asked, the newest first.
pub async fn own_questions(
    conn: &mut Conn,
    region: &str,
    person: &str,
) -> db::Result<Vec<QuestionRow>> {
    sql!(
        conn,
        fetch_all QuestionRow,
        "SELECT id, ring, theme, status, asked_at, due_at, escalation,
            CAST(0 AS BIGINT) AS agreeing, CAST(0 AS BIGINT) AS against,
            (SELECT count(*) FROM published_answer AS shown WHERE shown.region_id = thread.region_id
                AND shown.thread_id = thread.id AND shown.withdrawn_at IS NULL) AS published
         FROM thread WHERE region_id = $1 AND kind = 'question' AND asked_by = $2
         ORDER BY asked_at DESC, id LIMIT $3",
        region,
        person,
        LISTED
    )
    .await
}

/// The questions to some rings, without those of the reader: what waits by the moment it is due,
/// what is answered the latest first.
pub async fn group_questions(
    conn: &mut Conn,
    region: &str,
    rings: &[String],
    reader: &str,
    answered: bool,
) -> db::Result<Vec<QuestionRow>> {
    let rings = serde_json::to_string(rings).unwrap_or_else(|_| "[]".to_owned());
    sql!(conn, fetch_all QuestionRow,
        "SELECT id, ring, theme, status, asked_at, due_at, escalation,
                (SELECT count(*) FROM joint_opinion AS given JOIN joint_draft AS draft
                    ON draft.region_id = given.region_id AND draft.thread_id = given.thread_id
                    WHERE given.region_id = thread.region_id AND given.thread_id = thread.id
                    AND given.agrees AND given.draft_version = draft.version) AS agreeing,
                (SELECT count(*) FROM joint_opinion AS given WHERE given.region_id = thread.region_id
                    AND given.thread_id = thread.id AND NOT given.agrees) AS against,
                (SELECT count(*) FROM published_answer AS shown WHERE shown.region_id = thread.region_id
                    AND shown.thread_id = thread.id AND shown.withdrawn_at IS NULL) AS published
             FROM thread WHERE region_id = $1 AND kind = 'question'
             AND ring IN (SELECT value FROM json_each($2)) AND asked_by <> $3
             AND (status = 'answered') = $4
             ORDER BY CASE WHEN $4 THEN 0 - last_message_at ELSE due_at END, id LIMIT $5",
 region, rings, reader, answered, LISTED
    )
    .await
}

/// Replaces what the asker wishes besides, sealed.
pub async fn put_wishes(tx: &mut Tx, region: &str, id: &str, details: &[u8]) -> db::Result<()> {
    sql!(
        tx,
        execute,
        "UPDATE thread SET details = $1, version = version + 1 WHERE region_id = $2 AND id = $3",
        details,
        region,
        id
    )
    .await?;
    Ok(())
}
