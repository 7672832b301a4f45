//! The embedded engine: one writer, many readers, one file.

use std::path::Path;

use sqlx::pool::PoolConnection;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{Sqlite, Transaction};

use crate::{DatabaseConfig, Error, Result};

/// The embedded database. A second writer only makes both wait, so there is one, and requests
/// queue for it in order.
#[derive(Debug, Clone)]
pub(crate) struct Embedded {
    writer: SqlitePool,
    readers: SqlitePool,
    options: SqliteConnectOptions,
}

impl Embedded {
    /// Makes the data folder, for its owner only. The file is opened when it is first needed, so
    /// that a broken file is a state to recover from, and not a program that does not start.
    pub(crate) fn open(config: &DatabaseConfig) -> Result<Self> {
        make_private_folder(&config.data).map_err(|source| Error::Folder {
            folder: config.data.clone(),
            source,
        })?;
        let options = SqliteConnectOptions::new()
            .filename(config.file())
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .foreign_keys(true)
            .busy_timeout(config.patience())
            // NORMAL would survive the end of the process, but not a power cut: the last
            // acknowledged requests for help would be gone. FULL waits for the disk at each commit.
            .synchronous(SqliteSynchronous::Full);
        let pool = || {
            SqlitePoolOptions::new()
                .acquire_timeout(config.patience())
                .idle_timeout(None)
                .max_lifetime(None)
                .test_before_acquire(false)
        };
        Ok(Embedded {
            writer: pool().max_connections(1).connect_lazy_with(options.clone()),
            readers: pool()
                .max_connections(config.readers.max(1))
                .connect_lazy_with(options.clone().pragma("query_only", "ON")),
            options,
        })
    }

    pub(crate) async fn read(&self) -> Result<PoolConnection<Sqlite>> {
        self.readers.acquire().await.map_err(Error::Unreachable)
    }

    /// BEGIN IMMEDIATE: a transaction that begins by reading and then writes would otherwise fail
    /// when another process wrote in between.
    pub(crate) async fn begin(&self) -> Result<Transaction<'static, Sqlite>> {
        self.writer
            .begin_with("BEGIN IMMEDIATE")
            .await
            .map_err(Error::Unreachable)
    }

    /// How to open one more connection to the file.
    pub(crate) fn options(&self) -> &SqliteConnectOptions {
        &self.options
    }

    pub(crate) async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }
}

fn make_private_folder(folder: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}
