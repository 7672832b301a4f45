//! Guidance: articles, life stages, paths, the guided finder, the young people's section, news,
//! stories and feeds, and what visitors say of pages.
//!
//! R009 R010 R011 R013 R014 R020 R022 R028 R031 R046 R128 R147 R148 R149 R151 R152 R153 R156

mod documents;
pub mod feedback;
pub mod finder;
mod pages;

use std::sync::Arc;

use db::Db;
use registry::{HearsDanger, Registry};

pub use documents::documents;
pub use pages::routes;

/// What the pages of guidance read from, and where they put what visitors say.
#[derive(Clone)]
pub struct Content {
    /// The published records.
    pub registry: Arc<Registry>,
    /// For feedback alone: pages are answered from memory.
    pub db: Db,
    /// Hears danger in what visitors write.
    pub danger: Arc<dyn HearsDanger>,
}
