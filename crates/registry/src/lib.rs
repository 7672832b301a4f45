//! The registry: every published record, its store and history, imports, and the snapshot in
//! memory that all pages read.
//!
//! R001 R021 R094

pub mod cards;
mod danger;
mod help;
mod help_channel;
pub mod import;
mod lookup;
mod place_lists;
pub mod prose;
mod published;
mod references;
mod relations;
mod rules;
pub mod session_cards;
mod shelf;
pub mod store;
mod timeline;

use std::sync::Arc;

use arc_swap::ArcSwap;
use web::{Failure, Visit};

pub use danger::{Alarm, HearsDanger};
pub use help::{Found, Want};
pub use help_channel::HelpState;
pub use place_lists::PlaceLists;
pub use published::{Published, RegionDirectory, StoredRecord, service_terms};
pub use rules::{StaleRecord, stale_records};
pub use shelf::{Entry, Origin, Shelf};
pub use timeline::{Occurrence, Where, horizon};

/// What the pages read from: the published snapshot, swapped at once when something changes.
#[derive(Debug, Default)]
pub struct Registry {
    published: ArcSwap<Published>,
}

impl Registry {
    /// The snapshot as it is now.
    pub fn published(&self) -> Arc<Published> {
        self.published.load_full()
    }

    /// The directory of the visited region.
    pub fn visited(&self, visit: &Visit) -> Result<Arc<RegionDirectory>, Failure> {
        self.published()
            .region(visit.region_id())
            .cloned()
            .ok_or_else(|| Failure::NotFound(visit.clone()))
    }

    /// Replaces the snapshot for every later request.
    pub fn publish(&self, published: Published) {
        self.published.store(Arc::new(published));
    }
}
