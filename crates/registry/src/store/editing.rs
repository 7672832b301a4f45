//! Editing a record on the version that was seen, so that of two who edit at once the second is
//! told and not overrun.

use catalog::{Kind, Record, RecordKey};
use db::{Conn, Tx, sql};
use kernel::{Slug, Timestamp};

use super::{StoreError, TextRow, keep_version, link};

/// A record as it is kept now.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// The record.
    pub record: Record,
    /// The number of what it says now, from 1; see [`VersionRow`](super::VersionRow) for what it
    /// said before.
    pub version: i64,
    /// Since when it says so.
    pub changed_at: Timestamp,
}

/// What came of an edit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edited {
    /// It is kept, and every node publishes it.
    Done,
    /// Another version took the place of the one that was seen. Nothing was changed.
    Stale,
    /// There is no such record, or it was removed.
    Missing,
}

db::row! {
    struct KeptRow {
        body: String,
        version: i64,
        changed_at: Timestamp
    }
}

db::row! {
    struct SeenRow { version: i64 }
}

/// Every record of a kind that is not removed, by identifier. One that no longer reads is left
/// out.
///
/// # Errors
/// The database is away.
pub async fn kept(conn: &mut Conn, region: &Slug, kind: Kind) -> Result<Vec<Kept>, StoreError> {
    let rows = sql!(
        conn,
        fetch_all KeptRow,
        "SELECT body, changed_at,
                1 + (SELECT coalesce(max(version), 0) FROM record_version
                     WHERE region_id = $1 AND record_id = record.id) AS version
         FROM record WHERE region_id = $1 AND kind = $2 AND removed_at IS NULL ORDER BY id",
        region.as_str(),
        kind.as_str()
    )
    .await?;
    let read = |row: KeptRow| {
        Some(Kept {
            record: Record::from_json(kind, &row.body).ok()?,
            version: row.version,
            changed_at: row.changed_at,
        })
    };
    Ok(rows.into_iter().filter_map(read).collect())
}

/// Edits a record by hand if it still is in the version that was `seen`: from then on imports
/// leave it alone and report it.
///
/// # Errors
/// The database is away, or the record cannot be written.
pub async fn edit_seen(
    tx: &mut Tx,
    region: &Slug,
    record: &Record,
    seen: i64,
    now: Timestamp,
) -> Result<Edited, StoreError> {
    let key = record.key();
    match version(tx, region, &key).await? {
        None => Ok(Edited::Missing),
        Some(version) if version != seen => Ok(Edited::Stale),
        Some(_) => {
            replace(tx, region, record, now).await?;
            Ok(Edited::Done)
        }
    }
}

async fn version(conn: &mut Conn, region: &Slug, key: &RecordKey) -> db::Result<Option<i64>> {
    let row = sql!(
        conn,
        fetch_optional SeenRow,
        "SELECT 1 + (SELECT coalesce(max(version), 0) FROM record_version
                     WHERE region_id = $1 AND record_id = $2) AS version
         FROM record WHERE region_id = $1 AND id = $2 AND removed_at IS NULL",
        region.as_str(),
        key.to_string()
    )
    .await?;
    Ok(row.map(|row| row.version))
}

/// Puts another body in a record's place; false when there is no such record.
pub(super) async fn replace(
    tx: &mut Tx,
    region: &Slug,
    record: &Record,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let body = record.to_json()?;
    let key = record.key().to_string();
    let shown = sql!(
        tx,
        fetch_optional TextRow,
        "SELECT body AS text FROM record WHERE region_id = $1 AND id = $2 AND removed_at IS NULL",
        region.as_str(),
        key.as_str()
    )
    .await?;
    if shown.is_none() {
        return Ok(false);
    }
    keep_version(tx, region.as_str(), &key, now).await?;
    sql!(
        tx,
        execute,
        "UPDATE record SET body = $1, edited_at = $2, changed_at = $2 WHERE region_id = $3 AND id = $4",
        body.as_str(),
        now,
        region.as_str(),
        key.as_str()
    )
    .await?;
    link(tx, region.as_str(), [record]).await?;
    db::outbox::append(tx, "directory", Some(region.as_str()), "{}", now).await?;
    Ok(true)
}
