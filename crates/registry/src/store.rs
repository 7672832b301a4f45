//! The directory's SQL: regions, records, links, fingerprints.

mod editing;

use std::collections::HashMap;
use std::sync::Arc;

use catalog::{Kind, Record, RecordKey, Region, Source};
use db::{Db, Tx, sql, transact};
use kernel::{OwnLanguage, Slug, Timestamp};
use serde::{Deserialize, Serialize};

use crate::published::StoredRecord;
use crate::references::references;
use crate::shelf::Origin;

pub use editing::{Edited, Kept, edit_seen, kept};

/// Something in the store that cannot be had.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database does not answer or refuses.
    #[error(transparent)]
    Database(#[from] db::Error),
    /// A body cannot be written.
    #[error(transparent)]
    Record(#[from] catalog::RecordError),
    /// Something else cannot be written as JSON.
    #[error("not to be written as JSON: {0}")]
    Json(serde_json::Error),
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
    learn_languages(&regions);
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

/// Makes the regions' own languages known: on this node nobody may have read the packs that
/// brought them.
fn learn_languages(regions: &[RegionRow]) {
    #[derive(Deserialize)]
    struct Brought {
        #[serde(default)]
        own_languages: Vec<OwnLanguage>,
    }
    for row in regions {
        let Ok(brought) = serde_json::from_str::<Brought>(&row.body) else {
            continue;
        };
        for own in &brought.own_languages {
            if let Err(misfits) = i18n::add(own) {
                tracing::error!(region = %row.id, language = own.code, ?misfits, "a stored language does not fit");
            }
        }
    }
}

fn stored(row: RecordRow) -> Option<StoredRecord> {
    let record = Kind::parse(&row.kind).and_then(|kind| {
        Record::from_json(kind, &row.body)
            .inspect_err(|error| tracing::error!(region = %row.region_id, record = %row.id, %error, "a stored record does not read"))
            .ok()
    })?;
    Some(StoredRecord {
        record,
        origin: Arc::new(Origin {
            region: Slug::parse(&row.region_id).ok()?,
            source: Source::parse(&row.source)?,
            source_id: row.source_id,
            changed_at: row.changed_at,
        }),
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

db::row! {
    /// What a record said before.
    pub struct VersionRow {
        /// Number, from 1.
        pub version: i64,
        /// The record's JSON.
        pub body: String,
        /// Since when it said so.
        pub changed_at: Timestamp,
        /// When another body took its place.
        pub replaced_at: Timestamp
    }
}

/// What a record said before, the newest first. The body shown now is not among them.
pub async fn versions(
    db: &Db,
    region: &Slug,
    key: &RecordKey,
) -> Result<Vec<VersionRow>, StoreError> {
    let conn = &mut db.read().await?;
    let rows = sql!(
        conn,
        fetch_all VersionRow,
        "SELECT version, body, changed_at, replaced_at FROM record_version
         WHERE region_id = $1 AND record_id = $2 ORDER BY version DESC",
        region.as_str(),
        key.to_string()
    )
    .await?;
    Ok(rows)
}

/// Keeps what a record says now, before another body takes its place.
pub(crate) async fn keep_version(
    tx: &mut Tx,
    region: &str,
    id: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    sql!(
        tx,
        execute,
        "INSERT INTO record_version (region_id, record_id, version, body, changed_at, replaced_at)
         SELECT region_id, id,
                1 + (SELECT coalesce(max(version), 0) FROM record_version
                     WHERE region_id = $1 AND record_id = $2),
                body, changed_at, $3
         FROM record WHERE region_id = $1 AND id = $2",
        region,
        id,
        now
    )
    .await?;
    Ok(())
}

/// Edits a record by hand: from now on imports leave it alone and report it.
pub async fn edit(
    db: &Db,
    region: &Slug,
    record: &Record,
    now: Timestamp,
) -> Result<bool, StoreError> {
    transact!(db, |tx| { editing::replace(tx, region, record, now).await }).await
}

/// Puts a region; tells whether it is new or changed.
pub(crate) async fn put_region(
    tx: &mut Tx,
    region: &Region,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let body = json(region)?;
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
#[derive(Serialize)]
pub(crate) struct NewRecord<'a> {
    pub id: String,
    pub kind: &'static str,
    pub source_id: &'a str,
    pub body: String,
}

/// Records and links go in by so many at a time: one statement for each would take a Finland's
/// worth of records most of a minute.
const BATCH: usize = 500;

/// Puts new records of one source.
pub(crate) async fn insert(
    tx: &mut Tx,
    region: &str,
    source: Source,
    origin: &str,
    records: &[NewRecord<'_>],
    now: Timestamp,
) -> Result<(), StoreError> {
    for batch in records.chunks(BATCH) {
        sql!(
            tx,
            execute,
            {
                sqlite: "INSERT INTO record (region_id, id, kind, source, source_id, body, imported_body, changed_at, origin)
                     SELECT $1, value ->> 'id', value ->> 'kind', $2, value ->> 'source_id', value ->> 'body', value ->> 'body', $3, $4
                     FROM json_each($5)",
                postgres: "INSERT INTO record (region_id, id, kind, source, source_id, body, imported_body, changed_at, origin)
                     SELECT $1, id, kind, $2, source_id, body, body, $3, $4
                     FROM json_to_recordset($5::json) AS new (id text, kind text, source_id text, body text)"
            },
            region,
            source.as_str(),
            now,
            origin,
            json(&batch)?
        )
        .await?;
    }
    Ok(())
}

fn json<T: Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(StoreError::Json)
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

/// Writes what records refer to within their region. References to the wider region's records
/// are not links: the database guards only what one region may say of itself.
pub(crate) async fn link<'a>(
    tx: &mut Tx,
    region: &str,
    records: impl IntoIterator<Item = &'a Record>,
) -> Result<(), StoreError> {
    let records: Vec<&Record> = records.into_iter().collect();
    for batch in records.chunks(BATCH) {
        let from: Vec<String> = batch
            .iter()
            .map(|record| record.key().to_string())
            .collect();
        sql!(
            tx,
            execute,
            "DELETE FROM record_link WHERE region_id = $1 AND from_id IN (SELECT value FROM json_each($2))",
            region,
            json(&from)?
        )
        .await?;
        let links: Vec<[String; 3]> = batch
            .iter()
            .zip(&from)
            .flat_map(|(record, from)| {
                references(record).into_iter().map(|reference| {
                    [
                        from.clone(),
                        reference.field.to_owned(),
                        reference.to.to_string(),
                    ]
                })
            })
            .collect();
        // CROSS JOIN: SQLite's planner would otherwise read the list anew for each of all records.
        sql!(
            tx,
            execute,
            {
                sqlite: "INSERT INTO record_link (region_id, from_id, relation, to_id)
                     SELECT record.region_id, link.value ->> 0, link.value ->> 1, record.id
                     FROM json_each($2) AS link CROSS JOIN record
                     WHERE record.region_id = $1 AND record.id = link.value ->> 2 ON CONFLICT DO NOTHING",
                postgres: "INSERT INTO record_link (region_id, from_id, relation, to_id)
                     SELECT record.region_id, link ->> 0, link ->> 1, record.id
                     FROM json_array_elements($2::json) AS link JOIN record ON record.region_id = $1 AND record.id = link ->> 2
                     ON CONFLICT DO NOTHING"
            },
            region,
            json(&links)?
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
