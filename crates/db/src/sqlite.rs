//! The embedded engine: one writer, many readers, one file, and one more for keys.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use sqlx::pool::PoolConnection;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{AssertSqlSafe, Executor, Row, Sqlite, Transaction};

use crate::{DatabaseConfig, Error, Result};

/// The embedded database. A second writer only makes both wait, so there is one, and requests
/// queue for it in order.
#[derive(Debug, Clone)]
pub(crate) struct Embedded {
    writer: SqlitePool,
    readers: SqlitePool,
    options: SqliteConnectOptions,
    files: [PathBuf; 2],
    /// Device and number of the files that the connections have open.
    opened: Arc<OnceLock<[FileIdentity; 2]>>,
}

/// As durable as the data. What is deleted is overwritten: a key that was shredded must not be
/// found in a free page, nor in a temporary file.
const KEYS_WRITER: &str = "PRAGMA keys.journal_mode = WAL; PRAGMA keys.synchronous = FULL; \
     PRAGMA keys.secure_delete = ON; PRAGMA temp_store = MEMORY;";

/// Device and number.
type FileIdentity = (u64, u64);

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
            // Only `make_files` makes a file: a connection that is opened in the moment in which
            // the file is taken away must not put an empty one in its place.
            .create_if_missing(false)
            .journal_mode(SqliteJournalMode::Wal)
            .foreign_keys(true)
            .busy_timeout(config.patience())
            // NORMAL would survive the end of the process, but not a power cut: the last
            // acknowledged requests for help would be gone. FULL waits for the disk at each commit.
            .synchronous(SqliteSynchronous::Full);
        let keys = config.keys_file();
        let attach = attach_keys(&keys);
        let pool = |prepare: &str| {
            let prepare = format!("{attach} {prepare}");
            SqlitePoolOptions::new()
                .after_connect(move |connection, _| {
                    let prepare = AssertSqlSafe(prepare.clone());
                    Box::pin(
                        async move { connection.execute(sqlx::raw_sql(prepare)).await.map(drop) },
                    )
                })
                .acquire_timeout(config.patience())
                .idle_timeout(None)
                .max_lifetime(None)
                .test_before_acquire(false)
        };
        Ok(Embedded {
            writer: pool(KEYS_WRITER)
                .max_connections(1)
                .connect_lazy_with(options.clone()),
            readers: pool("PRAGMA query_only = ON;")
                .max_connections(config.readers.max(1))
                .connect_lazy_with(options.clone()),
            options,
            files: [config.file(), keys],
            opened: Arc::default(),
        })
    }

    pub(crate) async fn read(&self) -> Result<PoolConnection<Sqlite>> {
        self.guard_file()?;
        self.make_files()?;
        let connection = self.readers.acquire().await.map_err(Error::Unreachable)?;
        self.remember_file();
        Ok(connection)
    }

    /// BEGIN IMMEDIATE: a transaction that begins by reading and then writes would otherwise fail
    /// when another process wrote in between.
    pub(crate) async fn begin(&self) -> Result<Transaction<'static, Sqlite>> {
        self.guard_file()?;
        self.make_files()?;
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
        for (file, opened) in self.files.iter().zip(opened) {
            let now = identity(file).map_err(|source| unusable(file, source))?;
            if now != *opened {
                let replaced = std::io::Error::other("another file has taken its place");
                return Err(unusable(file, replaced));
            }
        }
        Ok(())
    }

    /// Makes the files that are not there yet, until the first connection has opened them.
    fn make_files(&self) -> Result<()> {
        if self.opened.get().is_some() {
            return Ok(());
        }
        for file in &self.files {
            let mut options = std::fs::OpenOptions::new();
            let made = options.append(true).create(true).open(file);
            made.map_err(|source| unusable(file, source))?;
        }
        Ok(())
    }

    fn remember_file(&self) {
        let [data, keys] = &self.files;
        if self.opened.get().is_none()
            && let (Ok(data), Ok(keys)) = (identity(data), identity(keys))
        {
            self.opened.get_or_init(|| [data, keys]);
        }
    }

    /// Rewrites the file of keys and empties its log. `secure_delete` overwrites a row where it
    /// stood, but not the copies that were left where pages were split.
    ///
    /// False when a reader still needs an older page.
    pub(crate) async fn forget_deleted_keys(&self) -> Result<bool> {
        self.guard_file()?;
        let mut connection = self.writer.acquire().await.map_err(Error::Unreachable)?;
        let rewritten = sqlx::query("VACUUM keys").execute(&mut *connection).await;
        rewritten.map_err(Error::Unreachable)?;
        let emptied = sqlx::query("PRAGMA keys.wal_checkpoint(TRUNCATE)");
        let row = emptied.fetch_one(&mut *connection).await;
        let busy: i64 = row
            .and_then(|row| row.try_get(0))
            .map_err(Error::Unreachable)?;
        Ok(busy == 0)
    }

    /// The file of the keys.
    pub(crate) fn keys_file(&self) -> &Path {
        let [_, keys] = &self.files;
        keys
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

fn unusable(file: &Path, source: std::io::Error) -> Error {
    Error::File {
        file: file.to_owned(),
        source,
    }
}

/// What makes the keys' file the schema `keys` of a connection.
fn attach_keys(file: &Path) -> String {
    let file = file.to_string_lossy().replace('\'', "''");
    format!("ATTACH '{file}' AS keys;")
}

/// Device and number of a file that can be read.
fn identity(file: &Path) -> std::io::Result<FileIdentity> {
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

#[cfg(test)]
mod tests {
    use sqlx::ConnectOptions;

    use super::*;

    #[tokio::test]
    async fn a_connection_opened_while_the_file_is_away_puts_none_in_its_place() {
        let folder = tempfile::tempdir().unwrap();
        let config = DatabaseConfig::embedded(folder.path());
        let embedded = Embedded::open(&config).unwrap();
        drop(embedded.read().await.unwrap());
        std::fs::rename(config.file(), folder.path().join("away")).unwrap();
        assert!(embedded.options().connect().await.is_err());
        assert!(!config.file().exists());
    }
}
