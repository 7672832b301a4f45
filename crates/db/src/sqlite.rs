//! The embedded engine: one writer, many readers, one file.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

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
    file: PathBuf,
    /// Device and number of the file that the connections have open.
    opened: Arc<OnceLock<(u64, u64)>>,
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
            file: config.file(),
            opened: Arc::default(),
        })
    }

    pub(crate) async fn read(&self) -> Result<PoolConnection<Sqlite>> {
        self.guard_file()?;
        let connection = self.readers.acquire().await.map_err(Error::Unreachable)?;
        self.remember_file();
        Ok(connection)
    }

    /// BEGIN IMMEDIATE: a transaction that begins by reading and then writes would otherwise fail
    /// when another process wrote in between.
    pub(crate) async fn begin(&self) -> Result<Transaction<'static, Sqlite>> {
        self.guard_file()?;
        let transaction = self.writer.begin_with("BEGIN IMMEDIATE").await;
        let transaction = transaction.map_err(Error::Unreachable)?;
        self.remember_file();
        Ok(transaction)
    }

    /// A file that was removed, replaced or locked away stays open in our connections: what they
    /// then wrote would be acknowledged and lost.
    fn guard_file(&self) -> Result<()> {
        let Some(opened) = self.opened.get() else {
            return Ok(());
        };
        let now = identity(&self.file).map_err(|source| self.unusable(source))?;
        if now == *opened {
            return Ok(());
        }
        let replaced = std::io::Error::other("another file has taken its place");
        Err(self.unusable(replaced))
    }

    fn unusable(&self, source: std::io::Error) -> Error {
        Error::File {
            file: self.file.clone(),
            source,
        }
    }

    fn remember_file(&self) {
        if self.opened.get().is_none()
            && let Ok(identity) = identity(&self.file)
        {
            self.opened.get_or_init(|| identity);
        }
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

/// Device and number of a file that can be read.
fn identity(file: &Path) -> std::io::Result<(u64, u64)> {
    let metadata = std::fs::File::open(file)?.metadata()?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        Ok((metadata.dev(), metadata.ino()))
    }
    #[cfg(not(unix))]
    Ok((0, u64::from(metadata.is_file())))
}

fn make_private_folder(folder: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}
