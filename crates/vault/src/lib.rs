//! Keys, receipt codes and sealing: what is confidential is kept so that the database alone tells
//! nothing (security.md 2, 3 and 7).
//!
//! - Every thread, case or record has a [`DataKey`]. What is written in it is sealed with that
//!   key, as belonging to that place of that object ([`About`]).
//! - The data key is kept only wrapped, once for each holder ([`Holder`]): the receipt's secret,
//!   the ring that answers, a person, a short session. [`Vault::shred`] takes every wrap away, and
//!   what was sealed is unreadable from then on, in backups too.
//! - A ring has a pair of keys, in epochs. Sealing for it needs only the public key; its private
//!   key is wrapped to the pair of each member. When a member leaves, a new epoch begins and
//!   [`Vault::rewrap`] moves the objects to it.
//! - A person's private key is wrapped to the [`Master`] key, which no database holds.
//! - A [`Receipt`] finds and opens an anonymous request; a [`FormSecret`] makes it, so that a form
//!   sent twice makes one request.
//!
//! This is not end-to-end encryption: the server sees a text while it answers a request, and
//! whoever has both the database and the master key can read what rings can read.
//!
//! The wraps stand in a store of their own (schema `keys`, on SQLite the file `keys.db`), whose
//! backups are kept for less time. On SQLite a transaction over both files is atomic while the
//! program runs, but a power cut or kill amid its commit may leave the data without the keys: the
//! files are committed one after the other, the data first. Keys are therefore locked in a
//! transaction of their own before the data is written; [`Error::OtherKey`] tells who sends the
//! same form again that they are there.

mod cipher;
mod data_key;
mod error;
mod form;
mod master;
mod objects;
mod opaque;
mod pair;
mod people;
mod receipt;
mod rewrap;
mod rings;
mod rotation;
mod session;
mod slow;
mod vault;

pub use cipher::Unreadable;
pub use data_key::{About, DataKey};
pub use error::{Error, Result};
pub use form::FormSecret;
pub use master::{Master, MasterError};
pub use objects::{Holder, HolderId, ObjectRef, Opener, ReceiptWrap};
pub use receipt::{BadReceipt, Locator, Receipt, ReceiptSecret};
pub use session::SessionToken;
pub use vault::{Progress, Vault};
