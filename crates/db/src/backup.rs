//! A copy of the embedded database while it is in use.

use std::path::{Path, PathBuf};

use sqlx::{ConnectOptions, Connection};

use crate::engine::Server;
use crate::{Db, Error, Result};

/// What of the embedded database is copied.
#[derive(Clone, Copy)]
enum Part {
    Data,
    Keys,
}

/// Writes a consistent copy of the embedded database to `path`, which must not exist yet, while
/// others read and write. The keys are not in it: see [`backup_keys`]. It appears under its name only when it is whole and on the disk, and
/// only its owner may read it.
///
/// # Errors
/// On PostgreSQL, which has tools of its own; when the path exists or cannot be written.
pub async fn backup(db: &Db, path: &Path) -> Result<()> {
    copy(db, path, Part::Data).await
}

/// Writes a consistent copy of the keys' store, as [`backup`] does of the data. Such copies are to
/// be kept for less time: together with an old copy of the data they open what was erased since.
///
/// # Errors
/// As [`backup`].
pub async fn backup_keys(db: &Db, path: &Path) -> Result<()> {
    copy(db, path, Part::Keys).await
}

async fn copy(db: &Db, path: &Path, part: Part) -> Result<()> {
    let Server::Sqlite(embedded) = &db.0 else {
        return Err(Error::BackupNeedsPgDump);
    };
    let failed = |source: Box<dyn std::error::Error + Send + Sync>| Error::Backup {
        path: path.to_owned(),
        source,
    };
    let partial = reserve(path).map_err(|error| failed(error.into()))?;
    let copied = async {
        let options = match part {
            Part::Data => embedded.options().clone(),
            Part::Keys => embedded.options().clone().filename(embedded.keys_file()),
        };
        let mut connection = options.connect().await?;
        sqlx::query("VACUUM INTO $1")
            .bind(partial.to_string_lossy().into_owned())
            .execute(&mut connection)
            .await?;
        connection.close().await
    }
    .await;
    let finished = match copied {
        Ok(()) => finish(&partial, path).map_err(|error| failed(error.into())),
        Err(error) => Err(failed(error.into())),
    };
    if finished.is_err() {
        // What is left is no backup; the first failure is the one to tell about.
        let _ = std::fs::remove_file(&partial);
    }
    finished
}

/// An empty private file beside the goal, which SQLite fills.
fn reserve(path: &Path) -> std::io::Result<PathBuf> {
    if path.try_exists()? {
        return Err(std::io::ErrorKind::AlreadyExists.into());
    }
    let mut name = path.as_os_str().to_owned();
    name.push(".partial");
    let partial = PathBuf::from(name);
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(&partial)?;
    Ok(partial)
}

fn finish(partial: &Path, path: &Path) -> std::io::Result<()> {
    std::fs::File::open(partial)?.sync_all()?;
    std::fs::rename(partial, path)?;
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => std::fs::File::open(folder)?.sync_all(),
        _ => std::fs::File::open(".")?.sync_all(),
    }
}
