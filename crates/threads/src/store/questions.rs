//! The questions of professionals, their joint answers, and what of them is published (R045).

use db::{Conn, Tx, sql};
use kernel::Timestamp;

use super::Words;
use super::arriving::{add_words, happened};
use super::reading;
use crate::model::{EventKind, Status};

/// Questions of a list at most.
const LISTED: u32 = 200;
/// Published answers that are searched at most.
const SEARCHED: u32 = 2000;

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

db::row! {
    /// What a member thinks of the joint answer.
    #[derive(Debug, Clone)]
    pub struct OpinionRow {
        /// The member.
        pub person_id: String,
        /// The version that they thought of.
        pub draft_version: u32,
        /// Whether they agree.
        pub agrees: bool,
        /// Why, sealed.
        pub note: Option<Vec<u8>>,
        /// When.
        pub given_at: Timestamp
    }
}

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

/// What the members think of the joint answer, in the order in which they said it.
pub async fn opinions(conn: &mut Conn, region: &str, id: &str) -> db::Result<Vec<OpinionRow>> {
    sql!(
        conn,
        fetch_all OpinionRow,
        "SELECT person_id, draft_version, agrees, note, given_at FROM joint_opinion
         WHERE region_id = $1 AND thread_id = $2 ORDER BY given_at, person_id",
        region,
        id
    )
    .await
}

/// Keeps what a member thinks of a version; false when it is not the version that stands.
#[expect(
    clippy::too_many_arguments,
    reason = "each is a plain fact of the opinion"
)]
pub async fn put_opinion(
    tx: &mut Tx,
    region: &str,
    id: &str,
    person: &str,
    version: u32,
    agrees: bool,
    note: Option<&[u8]>,
    now: Timestamp,
) -> db::Result<bool> {
    let stands = joint(tx, region, id).await?;
    if stands.is_none_or(|stands| stands.version != version) {
        return Ok(false);
    }
    sql!(
        tx,
        execute,
        "INSERT INTO joint_opinion (region_id, thread_id, person_id, draft_version, agrees, note, given_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (region_id, thread_id, person_id) DO UPDATE SET
             draft_version = excluded.draft_version, agrees = excluded.agrees, note = excluded.note,
             given_at = excluded.given_at",
        region,
        id,
        person,
        version,
        agrees,
        note,
        now
    )
    .await?;
    Ok(true)
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
