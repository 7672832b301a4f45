//! What may go wrong with a database, and what a caller may do about it.

use std::path::PathBuf;

/// The result of asking the database.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A failure of the database or of our use of it.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A statement failed. The place is where the statement stands in our code.
    #[error("the statement at {file}:{line} failed: {source}")]
    Statement {
        /// The source file of the statement.
        file: &'static str,
        /// Its line.
        line: u32,
        /// What the database said.
        source: sqlx::Error,
    },
    /// No connection, or no transaction on it.
    #[error("the database does not answer: {0}")]
    Unreachable(#[source] sqlx::Error),
    /// The embedded database's file cannot be used any more, although connections have it open.
    #[error("the database file {file} cannot be used: {source}", file = file.display())]
    File {
        /// The file.
        file: PathBuf,
        /// What the operating system said.
        source: std::io::Error,
    },
    /// None of the hosts is a PostgreSQL primary.
    #[error("no PostgreSQL primary among the hosts: {0}")]
    NoPrimary(String),
    /// The transaction could not be committed. After a lost connection nobody knows whether it
    /// was.
    #[error("the transaction was not confirmed: {0}")]
    Commit(#[source] sqlx::Error),
    /// The database URL cannot be understood.
    #[error("the database URL cannot be used: {0}")]
    Url(#[source] sqlx::Error),
    /// The data folder cannot be made.
    #[error("the data folder {folder} cannot be made: {source}", folder = folder.display())]
    Folder {
        /// The folder.
        folder: PathBuf,
        /// What the operating system said.
        source: std::io::Error,
    },
    /// The database has a migration that this binary does not know.
    #[error(
        "the database is at migration {database} and this program knows only {program}: \
         use a program as new as the database, or restore a backup from before the upgrade"
    )]
    DatabaseIsNewer {
        /// The newest migration in the database.
        database: i64,
        /// The newest migration in the binary.
        program: i64,
    },
    /// A migration that has been run says something else in this binary.
    #[error(
        "migration {version} ({name}) was run with another text than this program has: \
         a migration that has been run is never edited, add a new one"
    )]
    MigrationChanged {
        /// The migration's number.
        version: i64,
        /// Its name in this binary.
        name: String,
    },
    /// A migration failed and was rolled back.
    #[error("migration {version} ({name}) failed and was rolled back: {source}")]
    Migration {
        /// The migration's number.
        version: i64,
        /// Its name.
        name: String,
        /// What the database said.
        source: sqlx::Error,
    },
    /// PostgreSQL has better tools of its own.
    #[error("a PostgreSQL database is backed up with pg_dump or pg_basebackup")]
    BackupNeedsPgDump,
    /// The backup could not be written.
    #[error("the backup {path} could not be written: {source}", path = path.display())]
    Backup {
        /// Where it was to be.
        path: PathBuf,
        /// What went wrong.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
}

impl Error {
    /// Whether a row with the same unique key was there already.
    pub fn is_unique_violation(&self) -> bool {
        self.database()
            .is_some_and(|error| error.is_unique_violation())
    }

    /// Whether a row was missing that the new row refers to, or is referred to by others.
    pub fn is_foreign_key_violation(&self) -> bool {
        self.database()
            .is_some_and(|error| error.is_foreign_key_violation())
    }

    /// Whether no row was found where one had to be.
    pub fn is_not_found(&self) -> bool {
        matches!(
            self,
            Error::Statement {
                source: sqlx::Error::RowNotFound,
                ..
            }
        )
    }

    /// Whether the same transaction, run again from its start, may succeed: it collided with
    /// another, or lost its connection before its commit was sent.
    pub fn is_passing(&self) -> bool {
        match self {
            Error::Statement { source, .. } => collided(source) || connection_lost(source),
            Error::Commit(source) => collided(source),
            Error::Unreachable(source) => collided(source),
            _ => false,
        }
    }

    fn database(&self) -> Option<&dyn sqlx::error::DatabaseError> {
        match self {
            Error::Statement { source, .. } | Error::Commit(source) => source.as_database_error(),
            _ => None,
        }
    }
}

/// SQLite: busy (5) or locked (6), with any extension in the higher bits. PostgreSQL: a
/// serialization failure or a deadlock.
fn collided(error: &sqlx::Error) -> bool {
    let Some(code) = error.as_database_error().and_then(|error| error.code()) else {
        return false;
    };
    match code.as_ref() {
        "40001" | "40P01" => true,
        other => {
            other.len() < 5
                && other
                    .parse::<u32>()
                    .is_ok_and(|code| matches!(code & 0xff, 5 | 6))
        }
    }
}

fn connection_lost(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_) => true,
        // PostgreSQL says goodbye with a code of its own when it is stopped.
        sqlx::Error::Database(error) => {
            matches!(error.code().as_deref(), Some("57P01" | "57P02" | "57P03"))
        }
        _ => false,
    }
}
