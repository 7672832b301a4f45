//! The base of published answers: putting words in, taking them out, reading them.

use db::{Conn, Tx, sql};
use kernel::Timestamp;

/// Published answers that are searched at most.
const SEARCHED: u32 = 2000;

db::row! {
    /// A question and its answer in the base that everybody may read.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct PublishedRow {
        /// Identifier; tells nothing of the thread.
        pub id: String,
        /// Theme.
        pub theme: Option<String>,
        /// Language.
        pub language: String,
        /// Question.
        pub question: String,
        /// Answer.
        pub answer: String,
        /// When.
        pub published_at: Timestamp
    }
}

/// Words on their way into the base.
#[derive(Debug)]
pub struct Publication<'a> {
    /// Identifier, unless the thread has one published already.
    pub id: &'a str,
    /// The thread that it was made from.
    pub thread: &'a str,
    /// Theme.
    pub theme: Option<&'a str>,
    /// Language.
    pub language: &'a str,
    /// Question.
    pub question: &'a str,
    /// Answer.
    pub answer: &'a str,
}

/// Puts words into the base, or other words in the place of those that a thread has there.
pub async fn publish(
    tx: &mut Tx,
    region: &str,
    publication: &Publication<'_>,
    now: Timestamp,
) -> db::Result<()> {
    let changed = sql!(
        tx,
        execute,
        "UPDATE published_answer SET question = $1, answer = $2
         WHERE region_id = $3 AND thread_id = $4 AND withdrawn_at IS NULL",
        publication.question,
        publication.answer,
        region,
        publication.thread
    )
    .await?;
    if changed > 0 {
        return Ok(());
    }
    sql!(
        tx,
        execute,
        "INSERT INTO published_answer (region_id, id, thread_id, theme, language, question, answer, published_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING",
        region,
        publication.id,
        publication.thread,
        publication.theme,
        publication.language,
        publication.question,
        publication.answer,
        now
    )
    .await?;
    Ok(())
}

/// Takes what was published of a thread out of the base, its words with it; false when nothing
/// was there.
pub async fn withdraw_of_thread(
    tx: &mut Tx,
    region: &str,
    thread: &str,
    now: Timestamp,
) -> db::Result<bool> {
    let changed = sql!(
        tx,
        execute,
        "UPDATE published_answer SET withdrawn_at = $1, question = '', answer = ''
         WHERE region_id = $2 AND thread_id = $3 AND withdrawn_at IS NULL",
        now,
        region,
        thread
    )
    .await?;
    Ok(changed > 0)
}

/// Takes something out of the base, its words with it: the group does it on the asker's word when
/// the thread is no more there. False when nothing was there.
pub async fn withdraw(tx: &mut Tx, region: &str, id: &str, now: Timestamp) -> db::Result<bool> {
    let changed = sql!(
        tx,
        execute,
        "UPDATE published_answer SET withdrawn_at = $1, question = '', answer = ''
         WHERE region_id = $2 AND id = $3 AND withdrawn_at IS NULL",
        now,
        region,
        id
    )
    .await?;
    Ok(changed > 0)
}

/// What is published, the newest first.
pub async fn published_answers(conn: &mut Conn, region: &str) -> db::Result<Vec<PublishedRow>> {
    sql!(
        conn,
        fetch_all PublishedRow,
        "SELECT id, theme, language, question, answer, published_at FROM published_answer
         WHERE region_id = $1 AND withdrawn_at IS NULL ORDER BY published_at DESC, id LIMIT $2",
        region,
        SEARCHED
    )
    .await
}

/// Something that is published.
pub async fn published_answer(
    conn: &mut Conn,
    region: &str,
    id: &str,
) -> db::Result<Option<PublishedRow>> {
    sql!(
        conn,
        fetch_optional PublishedRow,
        "SELECT id, theme, language, question, answer, published_at FROM published_answer
         WHERE region_id = $1 AND id = $2 AND withdrawn_at IS NULL",
        region,
        id
    )
    .await
}

/// What is published of a thread.
pub async fn published_of_thread(
    conn: &mut Conn,
    region: &str,
    thread: &str,
) -> db::Result<Option<PublishedRow>> {
    sql!(
        conn,
        fetch_optional PublishedRow,
        "SELECT id, theme, language, question, answer, published_at FROM published_answer
         WHERE region_id = $1 AND thread_id = $2 AND withdrawn_at IS NULL",
        region,
        thread
    )
    .await
}
