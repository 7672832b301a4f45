//! Signing up without an account (R066, R071, R072): a household comes in whole or waits whole,
//! a seat that becomes free goes on in the order of arrival, and the receipt is all one needs.

pub mod acting;
pub mod answers;
mod desk;
mod pages;
pub mod queue;
mod routes;
pub mod store;
mod turnstile;
pub mod watch;

use std::sync::Arc;

use access::Access;
use db::Db;
use registry::Registry;
use vault::Vault;

pub use desk::GatheringObjects;
pub use routes::{desk_routes, routes};
pub use turnstile::Turnstile;

/// What signing up is made of. Cheap to clone.
#[derive(Clone)]
pub struct SignUps {
    /// The published records.
    pub registry: Arc<Registry>,
    /// Where sign-ups are kept.
    pub db: Db,
    /// Keys.
    pub vault: Vault,
    /// People and their roles.
    pub access: Access,
    /// Where those who press at once wait.
    pub turnstile: Turnstile,
    /// The site's own address, `https://…`, for links in notices; none: no links.
    pub origin: Option<Arc<str>>,
}

/// Why something could not be done: the database is away.
#[derive(Debug, thiserror::Error)]
pub enum Away {
    /// The database.
    #[error(transparent)]
    Database(#[from] db::Error),
}
