//! What may go wrong with keys, and what a caller may do about it.

use crate::{MasterError, Unreadable};

/// The result of asking the vault.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why the vault has not done what it was asked. No text of it holds a secret.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nobody holds such a key: a wrong receipt, no such object, no member, or too late. The same
    /// text for all of them.
    #[error("no key opens this")]
    Refused,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] db::Error),
    /// The master key cannot be used.
    #[error(transparent)]
    Master(#[from] MasterError),
    /// A stored key has been changed, or belongs elsewhere.
    #[error("a stored key does not open: {0}")]
    Unreadable(#[from] Unreadable),
    /// The object has another data key: one more would make what is sealed unreadable.
    #[error("the object has another data key already")]
    OtherKey,
    /// A person who should hold a key has no pair of keys.
    #[error("a person has no pair of keys yet")]
    NoPersonKey,
    /// There is no such ring.
    #[error("there is no such ring")]
    NoRing,
    /// A ring must keep at least one member: nobody could read its threads.
    #[error("a ring must keep at least one member")]
    LastMember,
    /// The work was stopped before its end: the program is ending.
    #[error("the work was stopped before its end")]
    Stopped,
}

impl Error {
    /// Whether the caller holds no key, and nothing is broken.
    pub fn is_refused(&self) -> bool {
        matches!(self, Error::Refused)
    }
}
