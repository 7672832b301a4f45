//! The database of either engine, and a connection to it.

use sqlx::pool::PoolConnection;
use sqlx::{PgConnection, Postgres, Sqlite, SqliteConnection, Transaction};

use crate::postgres::Nodes;
use crate::sqlite::Embedded;
use crate::{DatabaseConfig, Error, Result, Statement, Tx};

/// The database. Cloning gives another handle of the same one.
#[derive(Debug, Clone)]
pub struct Db(pub(crate) Server);

#[derive(Debug, Clone)]
pub(crate) enum Server {
    Sqlite(Box<Embedded>),
    Postgres(Nodes),
}

/// Which engine a database runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// The embedded one.
    Sqlite,
    /// The one for several app nodes.
    Postgres,
}

impl Db {
    /// Reads the configuration and prepares the pools. Nothing is connected before it is needed,
    /// so that a program starts, and serves what it has in memory, while its database is away.
    ///
    /// # Errors
    /// When the URL cannot be understood or the data folder cannot be made.
    pub fn open(config: &DatabaseConfig) -> Result<Db> {
        Ok(Db(match &config.url {
            Some(url) => Server::Postgres(Nodes::open(url, config)?),
            None => Server::Sqlite(Box::new(Embedded::open(config)?)),
        }))
    }

    /// A connection for reading. It refuses to write.
    pub async fn read(&self) -> Result<Conn> {
        Ok(Conn::new(match &self.0 {
            Server::Sqlite(embedded) => Held::SqliteReader(embedded.read().await?),
            Server::Postgres(nodes) => Held::PostgresReader(nodes.read().await?),
        }))
    }

    /// A transaction that does not retry; [`transact!`](crate::transact) does.
    pub async fn begin(&self) -> Result<Tx> {
        Ok(Tx(Conn::new(match &self.0 {
            Server::Sqlite(embedded) => Held::SqliteWriter(embedded.begin().await?),
            Server::Postgres(nodes) => Held::PostgresWriter(nodes.begin().await?),
        })))
    }

    /// Whether the database answers.
    pub async fn check(&self) -> Result<()> {
        let mut conn = self.read().await?;
        crate::sql!(&mut conn, scalar i64, "SELECT CAST(1 AS BIGINT)").await?;
        Ok(())
    }

    /// Which engine it is.
    pub fn engine(&self) -> Engine {
        match &self.0 {
            Server::Sqlite(_) => Engine::Sqlite,
            Server::Postgres(_) => Engine::Postgres,
        }
    }

    /// After keys were deleted: leaves no older page of the embedded database's file of keys.
    /// False when someone was reading, and it must be called again. Nothing to do on PostgreSQL,
    /// whose VACUUM removes what is dead.
    pub async fn forget_deleted_keys(&self) -> Result<bool> {
        match &self.0 {
            Server::Sqlite(embedded) => embedded.forget_deleted_keys().await,
            Server::Postgres(_) => Ok(true),
        }
    }

    /// Closes the connections after their present work. SQLite then folds its log into its file.
    pub async fn close(&self) {
        match &self.0 {
            Server::Sqlite(embedded) => embedded.close().await,
            Server::Postgres(nodes) => nodes.close().await,
        }
    }
}

/// A connection, for [`sql!`](crate::sql). From [`Db::read`] it may only read; a [`Tx`] is one
/// that may write.
#[derive(Debug)]
pub struct Conn {
    held: Held,
    passing_failure: bool,
}

#[derive(Debug)]
pub(crate) enum Held {
    SqliteReader(PoolConnection<Sqlite>),
    SqliteWriter(Transaction<'static, Sqlite>),
    PostgresReader(PoolConnection<Postgres>),
    PostgresWriter(Transaction<'static, Postgres>),
}

/// A connection of a driver.
pub(crate) enum Session<'a> {
    Sqlite(&'a mut SqliteConnection),
    Postgres(&'a mut PgConnection),
}

impl Conn {
    pub(crate) fn new(held: Held) -> Self {
        Conn {
            held,
            passing_failure: false,
        }
    }

    pub(crate) fn session(&mut self) -> Session<'_> {
        match &mut self.held {
            Held::SqliteReader(connection) => Session::Sqlite(connection),
            Held::SqliteWriter(transaction) => Session::Sqlite(transaction),
            Held::PostgresReader(connection) => Session::Postgres(connection),
            Held::PostgresWriter(transaction) => Session::Postgres(transaction),
        }
    }

    pub(crate) fn into_held(self) -> Held {
        self.held
    }

    /// Whether a statement has failed that may succeed when the transaction is run again. Kept
    /// here, as the caller's own error type may hide the database's.
    pub(crate) fn has_passing_failure(&self) -> bool {
        self.passing_failure
    }

    /// Adds the statement's place to its failure.
    pub(crate) fn watched<T>(
        &mut self,
        statement: &'static Statement,
        outcome: Result<T, sqlx::Error>,
    ) -> Result<T> {
        outcome.map_err(|source| {
            let error = Error::Statement {
                file: statement.file,
                line: statement.line,
                source,
            };
            self.passing_failure |= error.is_passing();
            error
        })
    }
}
