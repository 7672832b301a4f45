//! A transaction, and the work in it that is run again when it collides with another.

use std::ops::{Deref, DerefMut};
use std::time::Duration;

use crate::engine::{Conn, Held};
use crate::{Db, Error, Result};

/// A transaction. Dropped without [`Tx::commit`], it is rolled back.
#[derive(Debug)]
pub struct Tx(pub(crate) Conn);

impl Tx {
    /// Makes the changes last: after `Ok` they survive the end of the process and of the power.
    pub async fn commit(self) -> Result<()> {
        match self.0.into_held() {
            Held::SqliteWriter(transaction) => transaction.commit().await,
            Held::PostgresWriter(transaction) => transaction.commit().await,
            // Only `Db::read` holds readers, and it gives a `Conn`.
            Held::SqliteReader(_) | Held::PostgresReader(_) => Ok(()),
        }
        .map_err(Error::Commit)
    }

    /// Undoes the changes.
    pub async fn rollback(self) -> Result<()> {
        match self.0.into_held() {
            Held::SqliteWriter(transaction) => transaction.rollback().await,
            Held::PostgresWriter(transaction) => transaction.rollback().await,
            Held::SqliteReader(_) | Held::PostgresReader(_) => Ok(()),
        }
        .map_err(Error::Commit)
    }
}

impl Deref for Tx {
    type Target = Conn;

    fn deref(&self) -> &Conn {
        &self.0
    }
}

impl DerefMut for Tx {
    fn deref_mut(&mut self) -> &mut Conn {
        &mut self.0
    }
}

/// Runs a block in a transaction and commits it when the block gives `Ok`; `.await` the result.
///
/// When it collides with another transaction, or its connection is lost before the commit,
/// everything is rolled back and the block is run again from its start, up to six times in all:
/// it must have no effect outside the transaction. `?` and `return` inside it end the block, not
/// the function around it. Its error is any type with `From<db::Error>`.
///
/// ```ignore
/// let place = db::transact!(db, |tx| { store::take_place(tx, group).await }).await?;
/// ```
// A method with an async closure would read the same, but its future is not `Send` for the
// compiler when the closure borrows, and so could not be awaited in a request's handler.
#[macro_export]
macro_rules! transact {
    ($db:expr, |$tx:ident| $body:block) => {
        async {
            let mut attempts = $crate::Attempts::default();
            loop {
                let mut transaction = match attempts.begin(&$db).await {
                    Ok(transaction) => transaction,
                    Err(error) => break Err(::core::convert::From::from(error)),
                };
                let outcome = {
                    let $tx = &mut transaction;
                    async { $body }.await
                };
                if let Some(settled) = attempts.finish(transaction, outcome).await {
                    break settled;
                }
            }
        }
    };
}

/// The attempts of one [`transact!`](crate::transact).
#[doc(hidden)]
#[derive(Debug, Default)]
pub struct Attempts {
    failed: u32,
}

const MOST_ATTEMPTS: u32 = 6;

impl Attempts {
    /// A new transaction.
    pub async fn begin(&mut self, db: &Db) -> Result<Tx> {
        loop {
            match db.begin().await {
                Err(error) if error.is_passing() && self.again().await => {}
                settled => return settled,
            }
        }
    }

    /// Commits, or gives nothing when the block is to be run again.
    pub async fn finish<T, E: From<Error>>(
        &mut self,
        tx: Tx,
        outcome: Result<T, E>,
    ) -> Option<Result<T, E>> {
        let passing = tx.has_passing_failure();
        let (passing, outcome) = match outcome {
            Ok(value) => match tx.commit().await {
                Ok(()) => (false, Ok(value)),
                Err(error) => (error.is_passing(), Err(E::from(error))),
            },
            Err(error) => {
                drop(tx);
                (passing, Err(error))
            }
        };
        if passing && self.again().await {
            return None;
        }
        Some(outcome)
    }

    /// Waits before the next attempt; false when there is none.
    async fn again(&mut self) -> bool {
        self.failed += 1;
        if self.failed < MOST_ATTEMPTS {
            tokio::time::sleep(Duration::from_millis(5 << self.failed)).await;
        }
        self.failed < MOST_ATTEMPTS
    }
}
