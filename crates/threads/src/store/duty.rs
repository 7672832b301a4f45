//! Who is on duty, who is away, and who is trained (R040).

use chrono::NaiveDate;
use db::{Conn, Tx, sql};
use kernel::Timestamp;

use crate::model::ThreadKind;

db::row! {
    /// A stretch of duty or absence; both days included.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct DutyRow {
        /// Identifier.
        pub id: String,
        /// The ring.
        pub ring: String,
        /// Whose.
        pub person_id: String,
        /// `duty` or `absence`.
        pub kind: String,
        /// First day, `YYYY-MM-DD`.
        pub first_day: String,
        /// Last day.
        pub last_day: String,
        /// Who covers an absence.
        pub cover_id: Option<String>
    }
}

db::row! {
    /// A training that a ring asks for.
    #[derive(Debug, Clone)]
    pub struct CompetenceRow {
        /// Whose.
        pub person_id: String,
        /// The day it was completed.
        pub completed_on: String,
        /// The day it ends.
        pub expires_on: Option<String>
    }
}

db::row! {
    /// A thread that waits for the answer of someone: nothing of its words.
    #[derive(Debug, Clone)]
    pub struct HeldRow {
        /// Identifier.
        pub id: String,
        /// What it is.
        pub kind: ThreadKind,
        /// Area.
        pub area: Option<String>,
        /// Language.
        pub language: String,
        /// Until when an answer was promised.
        pub due_at: Timestamp,
        /// When they took it; absent while it was only given to them.
        pub taken_at: Option<Timestamp>,
        /// The person who asked, when they signed in.
        pub asked_by: Option<String>
    }
}

/// A stretch to add.
#[derive(Debug, Clone, Copy)]
pub struct Absence<'a> {
    /// The ring.
    pub ring: &'a str,
    /// Whose.
    pub person: &'a str,
    /// Whether it is duty; an absence otherwise.
    pub duty: bool,
    /// First day.
    pub first_day: NaiveDate,
    /// Last day.
    pub last_day: NaiveDate,
    /// Who covers an absence.
    pub cover: Option<&'a str>,
    /// Who enters it.
    pub by: Option<&'a str>,
}

/// Adds duty or an absence; false when it is there already, as the same form was sent twice.
pub async fn add_duty(
    tx: &mut Tx,
    region: &str,
    id: &str,
    stretch: Absence<'_>,
) -> db::Result<bool> {
    let added = sql!(
        tx,
        execute,
        "INSERT INTO duty (region_id, id, ring, person_id, kind, first_day, last_day, cover_id, entered_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (region_id, id) DO NOTHING",
        region,
        id,
        stretch.ring,
        stretch.person,
        if stretch.duty { "duty" } else { "absence" },
        stretch.first_day.to_string(),
        stretch.last_day.to_string(),
        stretch.cover,
        stretch.by
    )
    .await?;
    Ok(added > 0)
}

/// Takes a stretch away; false when it was not there.
pub async fn remove_duty(tx: &mut Tx, region: &str, ring: &str, id: &str) -> db::Result<bool> {
    let removed = sql!(
        tx,
        execute,
        "DELETE FROM duty WHERE region_id = $1 AND ring = $2 AND id = $3",
        region,
        ring,
        id
    )
    .await?;
    Ok(removed > 0)
}

/// The stretches of a ring that touch the days from one to another.
pub async fn duties(
    conn: &mut Conn,
    region: &str,
    ring: &str,
    from: NaiveDate,
    to: NaiveDate,
) -> db::Result<Vec<DutyRow>> {
    sql!(
        conn,
        fetch_all DutyRow,
        "SELECT id, ring, person_id, kind, first_day, last_day, cover_id FROM duty
         WHERE region_id = $1 AND ring = $2 AND last_day >= $3 AND first_day <= $4
         ORDER BY first_day, person_id, id",
        region,
        ring,
        from.to_string(),
        to.to_string()
    )
    .await
}

/// The trainings of a ring's people.
pub async fn competences(
    conn: &mut Conn,
    region: &str,
    ring: &str,
) -> db::Result<Vec<CompetenceRow>> {
    sql!(
        conn,
        fetch_all CompetenceRow,
        "SELECT person_id, completed_on, expires_on FROM competence
         WHERE region_id = $1 AND ring = $2 ORDER BY person_id",
        region,
        ring
    )
    .await
}

/// Records a training.
pub async fn put_competence(
    tx: &mut Tx,
    region: &str,
    ring: &str,
    person: &str,
    completed_on: NaiveDate,
    expires_on: Option<NaiveDate>,
    by: Option<&str>,
) -> db::Result<()> {
    sql!(
        tx,
        execute,
        "INSERT INTO competence (region_id, person_id, ring, completed_on, expires_on, recorded_by)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (region_id, person_id, ring) DO UPDATE SET
             completed_on = excluded.completed_on, expires_on = excluded.expires_on,
             recorded_by = excluded.recorded_by",
        region,
        person,
        ring,
        completed_on.to_string(),
        expires_on.map(|day| day.to_string()),
        by
    )
    .await?;
    Ok(())
}

/// The threads of a ring that wait for someone's answer, what is due first first.
pub async fn held(
    conn: &mut Conn,
    region: &str,
    ring: &str,
    person: &str,
) -> db::Result<Vec<HeldRow>> {
    sql!(
        conn,
        fetch_all HeldRow,
        "SELECT id, kind, area, language, due_at, taken_at, asked_by FROM thread
         WHERE region_id = $1 AND ring = $2 AND assignee = $3
             AND status IN ('new', 'taken', 'consulting', 'follow-up')
         ORDER BY due_at, id",
        region,
        ring,
        person
    )
    .await
}

/// Makes a thread that was given to someone nobody's; false when it is not theirs or they have
/// taken it. It is then for the rules of assignment to give it anew.
pub async fn release(tx: &mut Tx, region: &str, thread: &str, person: &str) -> db::Result<bool> {
    let released = sql!(
        tx,
        execute,
        "UPDATE thread SET assignee = NULL, version = version + 1
         WHERE region_id = $1 AND id = $2 AND assignee = $3 AND taken_at IS NULL",
        region,
        thread,
        person
    )
    .await?;
    Ok(released > 0)
}
