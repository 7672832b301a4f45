//! What visitors say of pages (R020): whether one helped, and a comment for its owner.
//!
//! Nothing tells who wrote: no address, no browser, and the moment only to the day. What is
//! older than a year is erased.

use catalog::RecordKey;
use chrono::{Days, NaiveDate};
use db::{Db, sql, transact};
use kernel::{Slug, Timestamp};
use registry::RegionDirectory;

/// The longest comment, in characters.
pub const LONGEST_COMMENT: usize = 4_000;
/// Comments of a region in a day: beyond it, someone is not commenting but flooding.
const MOST_COMMENTS: i64 = 500;
/// Answers of a region in a day.
const MOST_VOTES: i64 = 20_000;
/// How long what visitors said is kept, in days.
const KEPT_DAYS: u64 = 365;

/// What a visitor says of a page.
#[derive(Debug, Clone, Copy)]
pub struct Said<'a> {
    /// The region.
    pub region: &'a Slug,
    /// The page's address after the language, without its query.
    pub page: &'a str,
    /// The language it was read in.
    pub language: &'a str,
    /// Whether it helped, when that was said.
    pub helped: Option<bool>,
    /// The organisation that keeps the page.
    pub owner: Option<&'a Slug>,
}

/// Whether a comment was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// It is kept; a second sending of the same form changes nothing.
    Kept,
    /// Too many have come today.
    Full,
}

db::row! {
    /// A comment, for its page's owner.
    pub struct CommentRow {
        /// Identifier.
        pub id: String,
        /// The page.
        pub page: String,
        /// The language.
        pub language: String,
        /// Whether the page helped.
        pub helped: Option<i64>,
        /// The words.
        pub comment: String,
        /// The organisation that keeps the page.
        pub owner: Option<String>,
        /// Whether the words spoke of danger.
        pub danger: i64,
        /// `new`, `planned`, `changed` or `no-change`.
        pub status: String,
        /// What was changed because of it.
        pub answer: Option<String>,
        /// The day.
        pub day: String
    }
}

db::row! {
    /// How often a page helped.
    pub struct PageRow {
        /// The page.
        pub page: String,
        /// Those it helped.
        pub helped: i64,
        /// Those it did not help.
        pub not_helped: i64
    }
}

db::row! {
    struct CountRow { count: i64 }
}

/// The organisation that keeps a page: the owner of the record that the page shows.
pub fn owner_of<'a>(directory: &'a RegionDirectory, page: &str) -> Option<&'a Slug> {
    let (kind, id) = page.split_once('/')?;
    let key = RecordKey {
        kind: catalog::Kind::parse(kind)?,
        id: Slug::parse(id).ok()?,
    };
    directory.upkeep(&key).map(|upkeep| &upkeep.owner)
}

/// Keeps whether a page helped.
pub async fn put_vote(db: &Db, said: Said<'_>, now: Timestamp) -> db::Result<()> {
    let day = now.date();
    transact!(db, |tx| {
        erase_old(tx, said.region, day).await?;
        let count = sql!(
            tx,
            fetch_one CountRow,
            "SELECT count(*) AS count FROM feedback WHERE region_id = $1 AND day = $2",
            said.region.as_str(),
            day.to_string()
        )
        .await?;
        if count.count < MOST_VOTES {
            insert(tx, said, &kernel::new_id(), None, false, day).await?;
        }
        Ok::<(), db::Error>(())
    })
    .await
}

/// Keeps a comment under the identifier of its form.
pub async fn put_comment(
    db: &Db,
    said: Said<'_>,
    id: &str,
    comment: &str,
    danger: bool,
    now: Timestamp,
) -> db::Result<Taken> {
    let day = now.date();
    transact!(db, |tx| {
        erase_old(tx, said.region, day).await?;
        let count = sql!(
            tx,
            fetch_one CountRow,
            "SELECT count(*) AS count FROM feedback WHERE region_id = $1 AND day = $2 AND comment IS NOT NULL",
            said.region.as_str(),
            day.to_string()
        )
        .await?;
        if count.count >= MOST_COMMENTS {
            return Ok(Taken::Full);
        }
        insert(tx, said, id, Some(comment), danger, day).await?;
        Ok::<Taken, db::Error>(Taken::Kept)
    })
    .await
}

async fn insert(
    tx: &mut db::Tx,
    said: Said<'_>,
    id: &str,
    comment: Option<&str>,
    danger: bool,
    day: NaiveDate,
) -> db::Result<()> {
    sql!(
        tx,
        execute,
        "INSERT INTO feedback (region_id, id, page, language, helped, comment, owner, danger, status, day)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'new', $9) ON CONFLICT DO NOTHING",
        said.region.as_str(),
        id,
        said.page,
        said.language,
        said.helped.map(i64::from),
        comment,
        said.owner.map(Slug::as_str),
        i64::from(danger),
        day.to_string()
    )
    .await?;
    Ok(())
}

async fn erase_old(tx: &mut db::Tx, region: &Slug, today: NaiveDate) -> db::Result<()> {
    let first_kept = today
        .checked_sub_days(Days::new(KEPT_DAYS))
        .unwrap_or(NaiveDate::MIN);
    sql!(
        tx,
        execute,
        "DELETE FROM feedback WHERE region_id = $1 AND day < $2",
        region.as_str(),
        first_kept.to_string()
    )
    .await?;
    Ok(())
}

/// The comments on a region's pages: those that spoke of danger first, then the newest.
pub async fn comments(db: &Db, region: &Slug) -> db::Result<Vec<CommentRow>> {
    let conn = &mut db.read().await?;
    sql!(
        conn,
        fetch_all CommentRow,
        "SELECT id, page, language, helped, comment, owner, danger, status, answer, day FROM feedback
         WHERE region_id = $1 AND comment IS NOT NULL ORDER BY danger DESC, day DESC, id DESC",
        region.as_str()
    )
    .await
}

/// How often each page of a region helped, those that helped least often first.
pub async fn pages(db: &Db, region: &Slug) -> db::Result<Vec<PageRow>> {
    let conn = &mut db.read().await?;
    sql!(
        conn,
        fetch_all PageRow,
        "SELECT page, count(CASE WHEN helped = 1 THEN 1 END) AS helped,
                count(CASE WHEN helped = 0 THEN 1 END) AS not_helped
         FROM feedback WHERE region_id = $1 AND comment IS NULL
         GROUP BY page ORDER BY not_helped DESC, page",
        region.as_str()
    )
    .await
}

/// Answers a comment: where it is on its way, and what was changed because of it.
pub async fn answer(
    db: &Db,
    region: &Slug,
    id: &str,
    status: &str,
    answer: Option<&str>,
) -> db::Result<bool> {
    transact!(db, |tx| {
        let changed = sql!(
            tx,
            execute,
            "UPDATE feedback SET status = $1, answer = $2 WHERE region_id = $3 AND id = $4",
            status,
            answer,
            region.as_str(),
            id
        )
        .await?;
        Ok::<bool, db::Error>(changed > 0)
    })
    .await
}
