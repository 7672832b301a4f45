//! One SQL text, two databases: an embedded SQLite file, or PostgreSQL for several app nodes.
//!
//! ```ignore
//! db::row! {
//!     /// A region as it is listed.
//!     pub struct RegionRow { pub id: String, pub changed_at: Timestamp }
//! }
//!
//! async fn regions(conn: &mut db::Conn) -> db::Result<Vec<RegionRow>> {
//!     db::sql!(conn, fetch_all RegionRow, "SELECT id, changed_at FROM region ORDER BY id").await
//! }
//!
//! db::transact!(db, |tx| {
//!     db::sql!(tx, execute, "DELETE FROM region WHERE id = $1", id).await?;
//!     db::outbox::append(tx, "region", Some(id), "{}", now).await
//! }).await?;
//! ```
//!
//! - [`Db`] is the database, [`Conn`] a connection that may only read, [`Tx`] a transaction. A
//!   function that reads takes `&mut Conn`, one that writes takes `&mut Tx`; a `&mut Tx` is
//!   accepted wherever a `&mut Conn` is.
//! - [`sql!`] is the only way to SQL. Each statement registers itself, and one test prepares them
//!   all on both engines ([`testing::prepare_every_statement`]).
//! - [`outbox`] tells other nodes, and this one, what changed.
//! - [`testing`] gives each test a fresh database on each engine.

mod backup;
mod config;
mod engine;
mod error;
mod migrate;
pub mod outbox;
mod postgres;
mod sqlite;
mod statement;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
mod transaction;
mod value;

pub use backup::{backup, backup_keys};
pub use config::DatabaseConfig;
pub use engine::{Conn, Db, Engine};
pub use error::{Error, Result};
pub use migrate::migrate;
pub use statement::{Statement, StatementRef, every_statement};
pub use transaction::Tx;
pub use value::{BadValue, Column, FromValue, Kind, Row, RowError, RowRef, ToValue, Value};

#[doc(hidden)]
pub use inventory;
#[doc(hidden)]
pub use statement::{execute, fetch_all, fetch_one, fetch_optional};
#[doc(hidden)]
pub use transaction::Attempts;
