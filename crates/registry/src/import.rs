//! Taking records in, idempotently: from packs, HSDS and the service catalogue alike. One
//! transaction, one message to the outbox; what was edited here is never overwritten.

use std::collections::{HashMap, HashSet};

use catalog::{Record, Region, Source};
use db::{Db, Tx, sql, transact};
use kernel::Timestamp;
use serde::Serialize;

use crate::references::references;
use crate::store::{self, KnownRow, NewRecord, StoreError};

/// A record to take in.
#[derive(Debug, Clone)]
pub struct ImportRecord {
    /// The record.
    pub record: Record,
    /// Its identifier at the source.
    pub source_id: String,
    /// Where it stands at the source, for the report: `file:line` or an address.
    pub location: String,
}

/// Everything a source gives at once.
#[derive(Debug, Clone)]
pub struct Import {
    /// The region that the records come to.
    pub region: Region,
    /// What kind of source.
    pub source: Source,
    /// Name of the source, under which its fingerprint is kept.
    pub origin: String,
    /// What the source looked like, to know it again when nothing has changed.
    pub fingerprint: Option<String>,
    /// The records.
    pub records: Vec<ImportRecord>,
    /// Whether records of this source that are not here any more are to be removed.
    pub complete: bool,
}

/// What an import did.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Records that were not here before.
    pub added: usize,
    /// Records that the source had changed.
    pub changed: usize,
    /// Records that were here already, just so.
    pub unchanged: usize,
    /// Records that the source does not have any more.
    pub removed: usize,
    /// Records edited here: the source's version was not taken.
    pub kept: Vec<Kept>,
    /// Records that could not be taken.
    pub rejected: Vec<Rejected>,
    /// Records left out because families do not use them.
    pub skipped: Vec<Rejected>,
}

/// A record edited here, whose source has another version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Kept {
    /// The record.
    pub id: String,
    /// What the source has done with it.
    pub reason: String,
}

/// A record that was not taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Rejected {
    /// Where it stands at the source.
    pub source: String,
    /// Its identifier at the source.
    pub id: String,
    /// The field that is wrong.
    pub field: String,
    /// Why.
    pub reason: String,
}

/// Takes an import in, whole or not at all.
pub async fn apply(db: &Db, import: Import, now: Timestamp) -> Result<Report, StoreError> {
    transact!(db, |tx| { apply_within(tx, &import, now).await }).await
}

async fn apply_within(tx: &mut Tx, import: &Import, now: Timestamp) -> Result<Report, StoreError> {
    let region = import.region.id.as_str();
    let mut touched = store::put_region(tx, &import.region, now).await?;
    let known = store::known(tx, region).await?;
    let wider = match &import.region.extends {
        Some(wider) => store::known(tx, wider.as_str()).await?,
        None => HashMap::new(),
    };
    let mut report = Report::default();
    let accepted = accept(import, &known, &wider, &mut report);
    let seen: HashSet<String> = import
        .records
        .iter()
        .map(|one| one.record.key().to_string())
        .collect();
    if import.complete {
        touched |= remove_missing(tx, import, &known, &seen, now, &mut report).await?;
    }
    let by_source_id: HashMap<(&str, &str), &KnownRow> = known
        .values()
        .filter(|row| row.source == import.source.as_str())
        .map(|row| ((kind_of(&row.id), row.source_id.as_str()), row))
        .collect();
    let mut to_link = Vec::new();
    let mut new = Vec::new();
    for incoming in accepted {
        let key = incoming.record.key();
        let id = key.to_string();
        let body = incoming.record.to_json()?;
        if let Some(row) = known.get(&id) {
            if take(tx, import, &id, row, &body, now, &mut report).await? {
                to_link.push(&incoming.record);
            }
            continue;
        }
        match by_source_id.get(&(key.kind.as_str(), incoming.source_id.as_str())) {
            // It was removed under another name and comes back under this one.
            Some(before) if before.removed_at.is_some() => {
                store::forget(tx, region, &before.id).await?
            }
            Some(before) => {
                report.rejected.push(
                    incoming.rejected("id", format!("`{}` has this identifier already", before.id)),
                );
                continue;
            }
            None => {}
        }
        new.push(NewRecord {
            id,
            kind: key.kind.as_str(),
            source_id: &incoming.source_id,
            body,
        });
        to_link.push(&incoming.record);
    }
    store::insert(tx, region, import.source, &import.origin, &new, now).await?;
    report.added += new.len();
    touched |= !to_link.is_empty();
    store::link(tx, region, to_link).await?;
    if let Some(fingerprint) = &import.fingerprint {
        store::put_fingerprint(tx, region, &import.origin, fingerprint, now).await?;
    }
    if touched {
        db::outbox::append(tx, "directory", Some(region), "{}", now).await?;
    }
    Ok(report)
}

/// The records that can be taken: not twice, not another source's, and with every reference
/// leading to a record that stays or that is taken too.
fn accept<'a>(
    import: &'a Import,
    known: &HashMap<String, KnownRow>,
    wider: &HashMap<String, KnownRow>,
    report: &mut Report,
) -> Vec<&'a ImportRecord> {
    let mut coming: HashSet<String> = HashSet::new();
    let mut accepted: Vec<&ImportRecord> = Vec::new();
    for incoming in &import.records {
        let id = incoming.record.key().to_string();
        let foreign = known
            .get(&id)
            .filter(|row| row.source != import.source.as_str());
        if let Some(row) = foreign {
            report.rejected.push(incoming.rejected(
                "id",
                format!("`{id}` belongs to the source `{}`", row.source),
            ));
        } else if coming.insert(id.clone()) {
            accepted.push(incoming);
        } else {
            report
                .rejected
                .push(incoming.rejected("id", format!("`{id}` comes twice")));
        }
    }
    let stays = |id: &String| {
        wider.get(id).is_some_and(|row| row.removed_at.is_none())
            || known
                .get(id)
                .is_some_and(|row| row.removed_at.is_none() && !leaves(import, row))
    };
    loop {
        let (whole, broken): (Vec<_>, Vec<_>) = accepted
            .into_iter()
            .map(|incoming| {
                let lost = references(&incoming.record).into_iter().find(|reference| {
                    let id = reference.to.to_string();
                    !coming.contains(&id) && !stays(&id)
                });
                (incoming, lost)
            })
            .partition(|(_, lost)| lost.is_none());
        accepted = whole.into_iter().map(|(incoming, _)| incoming).collect();
        if broken.is_empty() {
            return accepted;
        }
        for (incoming, lost) in broken {
            coming.remove(&incoming.record.key().to_string());
            if let Some(lost) = lost {
                report
                    .rejected
                    .push(incoming.rejected(lost.field, format!("there is no {}", lost.to)));
            }
        }
    }
}

/// Whether a complete import that does not have this record takes it away.
fn leaves(import: &Import, row: &KnownRow) -> bool {
    import.complete
        && row.source == import.source.as_str()
        && row.origin == import.origin
        && row.edited_at.is_none()
}

/// The kind in a stored record's key.
fn kind_of(id: &str) -> &str {
    id.split_once(':').map_or(id, |(kind, _)| kind)
}

impl ImportRecord {
    fn rejected(&self, field: &str, reason: String) -> Rejected {
        Rejected {
            source: self.location.clone(),
            id: self.source_id.clone(),
            field: field.to_owned(),
            reason,
        }
    }
}

/// Takes a record that is here already; tells whether its published body changed.
async fn take(
    tx: &mut Tx,
    import: &Import,
    id: &str,
    row: &KnownRow,
    body: &str,
    now: Timestamp,
    report: &mut Report,
) -> Result<bool, StoreError> {
    let region = import.region.id.as_str();
    if row.imported_body.as_deref() == Some(body) && row.removed_at.is_none() {
        report.unchanged += 1;
        return Ok(false);
    }
    if row.edited_at.is_some() {
        report.kept.push(Kept {
            id: id.to_owned(),
            reason: "edited here; the source has another version".to_owned(),
        });
        sql!(
            tx,
            execute,
            "UPDATE record SET imported_body = $1 WHERE region_id = $2 AND id = $3",
            body,
            region,
            id
        )
        .await?;
        return Ok(false);
    }
    store::keep_version(tx, region, id, now).await?;
    sql!(
        tx,
        execute,
        "UPDATE record SET body = $1, imported_body = $1, removed_at = NULL, changed_at = $2
         WHERE region_id = $3 AND id = $4",
        body,
        now,
        region,
        id
    )
    .await?;
    if row.removed_at.is_some() {
        report.added += 1
    } else {
        report.changed += 1
    }
    Ok(true)
}

/// Removes the source's records that it does not have any more.
async fn remove_missing(
    tx: &mut Tx,
    import: &Import,
    known: &HashMap<String, KnownRow>,
    seen: &HashSet<String>,
    now: Timestamp,
    report: &mut Report,
) -> Result<bool, StoreError> {
    let region = import.region.id.as_str();
    let mut touched = false;
    let mut gone: Vec<(&String, &KnownRow)> = known
        .iter()
        .filter(|(id, row)| {
            row.source == import.source.as_str()
                && row.origin == import.origin
                && row.removed_at.is_none()
                && !seen.contains(*id)
        })
        .collect();
    gone.sort_by_key(|(id, _)| *id);
    for (id, row) in gone {
        if row.edited_at.is_some() {
            report.kept.push(Kept {
                id: id.clone(),
                reason: "edited here; the source does not have it any more".to_owned(),
            });
            continue;
        }
        sql!(
            tx,
            execute,
            "UPDATE record SET removed_at = $1, changed_at = $1 WHERE region_id = $2 AND id = $3",
            now,
            region,
            id
        )
        .await?;
        store::unlink(tx, region, id).await?;
        report.removed += 1;
        touched = true;
    }
    Ok(touched)
}
