//! Guidance: articles, life stages, paths, the guided finder, the young people's section, news,
//! stories and feeds, and what visitors say of pages.
//!
//! R009 R010 R011 R013 R014 R020 R022 R028 R031 R046 R128 R147 R148 R149 R151 R152 R153 R156

mod documents;
pub mod feedback;
pub mod finder;
mod pages;

use std::sync::Arc;

use catalog::Helpline;
use db::Db;
use kernel::{Slug, Text};
use registry::Registry;

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

/// Hears danger in what someone writes (R020: a cry for help in feedback is met at once).
pub trait HearsDanger: Send + Sync {
    /// What to say and whom to call, when the words speak of danger.
    fn hear(&self, region: &Slug, words: &str) -> Option<Alarm>;
}

/// The answer to danger.
#[derive(Debug, Clone)]
pub struct Alarm {
    /// What to say above the numbers.
    pub message: Text,
    /// Helplines to show, in order.
    pub helplines: Vec<Helpline>,
}
