//! Records of one kind in the published snapshot.

use std::collections::HashMap;
use std::sync::Arc;

use catalog::Source;
use kernel::{Slug, Timestamp};

/// Where a published record came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The region that owns it: the region itself or the nation.
    pub region: Slug,
    /// Pack, HSDS, PTV or local.
    pub source: Source,
    /// Its identifier at the source.
    pub source_id: String,
    /// When it last changed here.
    pub changed_at: Timestamp,
}

/// A published record with its origin. Regions that extend the same one share its records.
#[derive(Debug)]
pub struct Entry<T> {
    /// The record.
    pub value: Arc<T>,
    /// Where it came from.
    pub origin: Arc<Origin>,
    /// Whether the record belongs to the nation and not to the region itself (R032).
    pub national: bool,
}

/// Records of one kind, in order, with a look-up by identifier.
#[derive(Debug)]
pub struct Shelf<T> {
    entries: Vec<Entry<T>>,
    by_id: HashMap<Slug, usize>,
}

impl<T> Shelf<T> {
    pub(crate) fn new() -> Shelf<T> {
        Shelf {
            entries: Vec::new(),
            by_id: HashMap::new(),
        }
    }

    /// Puts a record, unless a nearer layer already has one of the same identifier.
    pub(crate) fn put(&mut self, id: Slug, entry: Entry<T>) {
        if !self.by_id.contains_key(&id) {
            self.by_id.insert(id, self.entries.len());
            self.entries.push(entry);
        }
    }

    /// Drops records; to be followed by [`Shelf::sort_by_key`], which numbers the rest anew.
    pub(crate) fn retain(&mut self, keep: impl Fn(&T) -> bool) {
        self.entries.retain(|entry| keep(&entry.value));
    }

    /// Puts the records in order. `id` gives the identifier to look each up by.
    pub(crate) fn sort_by_key<K: Ord>(&mut self, id: impl Fn(&T) -> Slug, key: impl Fn(&T) -> K) {
        self.entries.sort_by_cached_key(|entry| key(&entry.value));
        self.by_id = self
            .entries
            .iter()
            .enumerate()
            .map(|(index, entry)| (id(&entry.value), index))
            .collect();
    }

    /// The record of this identifier.
    pub fn get(&self, id: &str) -> Option<&Entry<T>> {
        self.by_id
            .get(id)
            .and_then(|index| self.entries.get(*index))
    }

    /// The number of the record of this identifier.
    pub(crate) fn number(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    /// The record of a number.
    pub(crate) fn nth(&self, number: usize) -> Option<&Entry<T>> {
        self.entries.get(number)
    }

    /// Every record, in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Entry<T>> {
        self.entries.iter()
    }

    /// Every record's value, in order.
    pub fn values(&self) -> impl ExactSizeIterator<Item = &T> {
        self.entries.iter().map(|entry| entry.value.as_ref())
    }

    /// How many records there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The records of these numbers.
    pub fn at<'a>(&'a self, numbers: &'a [usize]) -> impl Iterator<Item = &'a Entry<T>> {
        numbers
            .iter()
            .filter_map(|number| self.entries.get(*number))
    }
}
