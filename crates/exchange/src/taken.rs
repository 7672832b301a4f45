//! What a reader gives.

use std::collections::HashSet;

use catalog::{Record, RecordKey};

/// What a reader took from its source, and what it left and why.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Taken {
    /// Records, organisations before the services that name them.
    pub records: Vec<TakenRecord>,
    /// Objects or whole files that could not be taken.
    pub rejected: Vec<Rejection>,
    /// Objects left out because families do not use them.
    pub skipped: Vec<Rejection>,
    /// Whether the source gave everything it has: records of it that are not here are gone. Not
    /// so for a single object, nor when something was rejected.
    pub complete: bool,
    /// How many objects were read, taken or not.
    pub objects: usize,
}

/// A record with its origin.
#[derive(Debug, Clone, PartialEq)]
pub struct TakenRecord {
    /// The record.
    pub record: Record,
    /// Its identifier at the source.
    pub source_id: String,
    /// The file or address where it stands.
    pub location: String,
}

/// An object that was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejection {
    /// The file or address where it stands.
    pub source: String,
    /// Its identifier at the source; empty for a whole file.
    pub id: String,
    /// The field that decides; empty for a whole file.
    pub field: String,
    /// Why.
    pub reason: String,
}

impl Taken {
    /// Whether the source gave nothing that could be looked at: no object, but complaints.
    pub fn is_unusable(&self) -> bool {
        self.objects == 0
    }

    pub(crate) fn reject(
        &mut self,
        source: &str,
        id: &str,
        field: &str,
        reason: impl Into<String>,
    ) {
        self.rejected.push(rejection(source, id, field, reason));
    }

    pub(crate) fn skip(&mut self, source: &str, id: &str, field: &str, reason: impl Into<String>) {
        self.skipped.push(rejection(source, id, field, reason));
    }

    pub(crate) fn take(&mut self, record: Record, source_id: &str, location: &str) {
        self.records.push(TakenRecord {
            record,
            source_id: source_id.to_owned(),
            location: location.to_owned(),
        });
    }

    /// Settles what can only be known at the end.
    pub(crate) fn finish(mut self) -> Taken {
        let mut seen: HashSet<RecordKey> = HashSet::new();
        let records = std::mem::take(&mut self.records);
        for taken in records {
            let key = taken.record.key();
            if seen.insert(key.clone()) {
                self.records.push(taken);
            } else {
                self.reject(
                    &taken.location,
                    &taken.source_id,
                    "id",
                    format!("`{key}` comes twice"),
                );
            }
        }
        self.complete &= self.rejected.is_empty();
        self
    }
}

fn rejection(source: &str, id: &str, field: &str, reason: impl Into<String>) -> Rejection {
    Rejection {
        source: source.to_owned(),
        id: id.chars().take(200).collect(),
        field: field.to_owned(),
        reason: reason.into(),
    }
}
