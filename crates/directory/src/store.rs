//! The directory's SQL: regions, records, links, fingerprints.

use std::collections::HashMap;

use catalog::{Kind, Record, RecordKey, Region, Source};
use db::{Db, Tx, sql, transact};
use kernel::{Slug, Timestamp};

use crate::published::{Origin, StoredRecord};
use crate::references::references;

/// Something in the store that cannot be had.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database does not answer or refuses.
    #[error(transparent)]
    Database(#[from] db::Error),
    /// A body cannot be written.
    #[error(transparent)]
    Record(#[from] catalog::RecordError),
}

db::row! {
    /// A stored region.
    pub(crate) struct RegionRow { pub id: String, pub body: String }
}

db::row! {
    /// A stored record.
    pub(crate) struct RecordRow {
        pub region_id: String,
        pub id: String,
        pub kind: String,
        pub source: String,
        pub source_id: String,
        pub body: String,
        pub changed_at: Timestamp
    }
}

db::row! {
    /// One text.
    pub(crate) struct TextRow { pub text: String }
}

/// Every region and every record that is not removed. A row that no longer reads is left out and
/// logged by its key, so that one bad row never takes the site down.
pub async fn load(db: &Db) -> Result<(Vec<Region>, Vec<StoredRecord>), StoreError> {
    let conn = &mut db.read().await?;
    let regions =
        sql!(conn, fetch_all RegionRow, "SELECT id, body FROM region ORDER BY id").await?;
    let rows = sql!(
        conn,
        fetch_all RecordRow,
        "SELECT region_id, id, kind, source, source_id, body, changed_at FROM record
         WHERE removed_at IS NULL ORDER BY region_id, id"
    )
    .await?;
    let regions = regions
        .into_iter()
        .filter_map(|row| {
            serde_json::from_str(&row.body)
                .inspect_err(|error| tracing::error!(region = %row.id, %error, "a stored region does not read"))
                .ok()
        })
        .collect();
    Ok((regions, rows.into_iter().filter_map(stored).collect()))
}

fn stored(row: RecordRow) -> Option<StoredRecord> {
    let record = Kind::parse(&row.kind).and_then(|kind| {
        Record::from_json(kind, &row.body)
            .inspect_err(|error| tracing::error!(region = %row.region_id, record = %row.id, %error, "a stored record does not read"))
            .ok()
    })?;
    Some(StoredRecord {
        record,
        origin: Origin {
            region: Slug::parse(&row.region_id).ok()?,
            source: Source::parse(&row.source)?,
            source_id: row.source_id,
            changed_at: row.changed_at,
        },
    })
}

db::row! {
    /// What is known of a record before an import.
    pub(crate) struct KnownRow {
        pub id: String,
        pub source: String,
        pub source_id: String,
        pub origin: String,
        pub imported_body: Option<String>,
        pub edited_at: Option<Timestamp>,
        pub removed_at: Option<Timestamp>
    }
}

/// The fingerprint under which a source was last taken in.
pub async fn fingerprint(
    db: &Db,
    region: &Slug,
    origin: &str,
) -> Result<Option<String>, StoreError> {
    let conn = &mut db.read().await?;
    let row = sql!(
        conn,
        fetch_optional TextRow,
        "SELECT fingerprint AS text FROM pack_import WHERE region_id = $1 AND source = $2",
        region.as_str(),
        origin
    )
    .await?;
    Ok(row.map(|row| row.text))
}

/// Edits a record by hand: from now on imports leave it alone and report it.
pub async fn edit(
    db: &Db,
    region: &Slug,
    record: &Record,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let body = record.to_json()?;
    let key = record.key().to_string();
    transact!(db, |tx| {
        let edited = sql!(
            tx,
            execute,
            "UPDATE record SET body = $1, edited_at = $2, changed_at = $2 WHERE region_id = $3 AND id = $4 AND removed_at IS NULL",
            body.as_str(),
            now,
            region.as_str(),
            key.as_str()
        )
        .await?;
        if edited > 0 {
            link(tx, region.as_str(), record).await?;
            db::outbox::append(tx, "directory", Some(region.as_str()), "{}", now).await?;
        }
        Ok::<bool, StoreError>(edited > 0)
    })
    .await
}

/// Puts a region; tells whether it is new or changed.
pub(crate) async fn put_region(
    tx: &mut Tx,
    region: &Region,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let body = serde_json::to_string(region).unwrap_or_default();
    let id = region.id.as_str();
    let before =
        sql!(tx, fetch_optional TextRow, "SELECT body AS text FROM region WHERE id = $1", id)
            .await?;
    if before.is_some_and(|row| row.text == body) {
        return Ok(false);
    }
    sql!(
        tx,
        execute,
        "INSERT INTO region (id, extends, body, changed_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (id) DO UPDATE SET extends = excluded.extends, body = excluded.body, changed_at = excluded.changed_at",
        id,
        region.extends.as_ref().map(Slug::as_str),
        body,
        now
    )
    .await?;
    Ok(true)
}

/// Every record of a region by key, removed ones too.
pub(crate) async fn known(
    tx: &mut Tx,
    region: &str,
) -> Result<HashMap<String, KnownRow>, StoreError> {
    let rows = sql!(
        tx,
        fetch_all KnownRow,
        "SELECT id, source, source_id, origin, imported_body, edited_at, removed_at FROM record WHERE region_id = $1",
        region
    )
    .await?;
    Ok(rows.into_iter().map(|row| (row.id.clone(), row)).collect())
}

/// A record on its way into the store.
pub(crate) struct NewRecord<'a> {
    pub region: &'a str,
    pub key: &'a RecordKey,
    pub source: Source,
    pub origin: &'a str,
    pub source_id: &'a str,
    pub body: &'a str,
}

/// Puts a new record.
pub(crate) async fn insert(
    tx: &mut Tx,
    new: NewRecord<'_>,
    now: Timestamp,
) -> Result<(), StoreError> {
    sql!(
        tx,
        execute,
        "INSERT INTO record (region_id, id, kind, source, source_id, body, imported_body, changed_at, origin)
         VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $8)",
        new.region,
        new.key.to_string(),
        new.key.kind.as_str(),
        new.source.as_str(),
        new.source_id,
        new.body,
        now,
        new.origin
    )
    .await?;
    Ok(())
}

/// Forgets a removed record for good, so that its identifier at the source can be used again.
pub(crate) async fn forget(tx: &mut Tx, region: &str, id: &str) -> Result<(), StoreError> {
    unlink(tx, region, id).await?;
    sql!(
        tx,
        execute,
        "DELETE FROM record WHERE region_id = $1 AND id = $2",
        region,
        id
    )
    .await?;
    Ok(())
}

/// Takes away what a record refers to and what refers to it.
pub(crate) async fn unlink(tx: &mut Tx, region: &str, id: &str) -> Result<(), StoreError> {
    sql!(
        tx,
        execute,
        "DELETE FROM record_link WHERE region_id = $1 AND (from_id = $2 OR to_id = $2)",
        region,
        id
    )
    .await?;
    Ok(())
}

/// Writes what a record refers to within its region. References to the wider region's records
/// are not links: the database guards only what one region may say of itself.
pub(crate) async fn link(tx: &mut Tx, region: &str, record: &Record) -> Result<(), StoreError> {
    let from = record.key().to_string();
    sql!(
        tx,
        execute,
        "DELETE FROM record_link WHERE region_id = $1 AND from_id = $2",
        region,
        from.as_str()
    )
    .await?;
    for reference in references(record) {
        sql!(
            tx,
            execute,
            "INSERT INTO record_link (region_id, from_id, relation, to_id)
             SELECT region_id, $2, $3, id FROM record WHERE region_id = $1 AND id = $4
             ON CONFLICT DO NOTHING",
            region,
            from.as_str(),
            reference.field,
            reference.to.to_string()
        )
        .await?;
    }
    Ok(())
}

/// Keeps the fingerprint of a source.
pub(crate) async fn put_fingerprint(
    tx: &mut Tx,
    region: &str,
    origin: &str,
    fingerprint: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    sql!(
        tx,
        execute,
        "INSERT INTO pack_import (region_id, source, fingerprint, imported_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (region_id, source) DO UPDATE SET fingerprint = excluded.fingerprint, imported_at = excluded.imported_at",
        region,
        origin,
        fingerprint,
        now
    )
    .await?;
    Ok(())
}
