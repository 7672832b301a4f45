//! The directory: areas, organisations, family-centre units, meeting places, services and
//! helplines; their store, their published snapshot, their pages and their open data.
//!
//! R001 R008 R017 R021 R025 R027 R029 R030 R032 R033 R034 R036 R054 R055 R056 R159

pub mod documents;
pub mod import;
mod open_data;
mod pages;
mod place_lists;
pub mod published;
mod references;
mod rules;
mod shelf;
pub mod store;

use std::sync::Arc;

use arc_swap::ArcSwap;

pub use open_data::api_routes;
pub use pages::routes;
pub use published::{Published, RegionDirectory};
pub use rules::{StaleRecord, stale_records};

/// What the pages read from: the published snapshot, swapped at once when something changes.
#[derive(Debug, Default)]
pub struct Directory {
    published: ArcSwap<Published>,
}

impl Directory {
    /// The snapshot as it is now.
    pub fn published(&self) -> Arc<Published> {
        self.published.load_full()
    }

    /// Replaces the snapshot for every later request.
    pub fn publish(&self, published: Published) {
        self.published.store(Arc::new(published));
    }
}
