//! Confidential conversations: asking for help and being answered in three working days, the
//! responders' desk, expert consultation and the promise that is acted on before it breaks.
//!
//! R007 R039 R040 R041 R042 R044 R045
//!
//! A request comes in through [`asking`], is given to someone by [`assigning`], answered at
//! [`desk`], and watched by [`watch`] until it is answered. Every word is sealed before it reaches
//! [`store`], with a key that only the receipt and the ring hold.

pub mod absence;
pub mod asking;
pub mod assign;
pub mod assigning;
pub mod desk;

pub mod figures;
pub mod model;
pub mod own;
pub mod promise;
pub mod questions;
pub mod ring_keys;
pub mod roster;
mod routes;
mod sealing;
pub mod store;
mod telling;
pub mod watch;

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use access::Access;
use db::Db;
use kernel::{Slug, Timestamp};
use registry::{HearsDanger, Registry};
use vault::Vault;

pub use routes::{desk_routes, routes};

/// What conversations are made of. Cheap to clone.
#[derive(Clone)]
pub struct Threads {
    /// The published records: rings, areas, reply templates.
    pub registry: Arc<Registry>,
    /// Where threads are kept.
    pub db: Db,
    /// Keys.
    pub vault: Vault,
    /// People and their roles.
    pub access: Access,
    /// Hears danger in what people write.
    pub danger: Arc<dyn HearsDanger>,
    /// Whether keys have been shredded since the last cleaning of their store.
    pub shredded: Arc<AtomicBool>,
    /// The site's own address, `https://…`, for links in professionals' notices; none: no links.
    pub origin: Option<Arc<str>>,
}

/// Why something could not be done: the database or the keys are away.
#[derive(Debug, thiserror::Error)]
pub enum Away {
    /// The database.
    #[error(transparent)]
    Database(#[from] db::Error),
    /// The keys.
    #[error(transparent)]
    Vault(#[from] vault::Error),
}

/// Records that a made-up person has the training of a ring, so that a demonstration can be
/// answered from its first minute. What a demonstration has recorded since is left alone.
///
/// # Errors
/// The database is away.
pub async fn train_demo_person(
    threads: &Threads,
    region: &Slug,
    ring: &str,
    person: &str,
    now: Timestamp,
) -> db::Result<()> {
    db::transact!(threads.db, |tx| {
        let known = store::competences(tx, region.as_str(), ring).await?;
        if known.iter().any(|row| row.person_id == person) {
            return Ok(());
        }
        store::put_competence(tx, region.as_str(), ring, person, now.date(), None, None).await
    })
    .await
}
