//! A file of master keys.

use std::fs::File;
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{PoisonError, RwLock};

use data_encoding::{HEXLOWER, HEXLOWER_PERMISSIVE};
use zeroize::Zeroizing;

use super::{MasterError, Wrapped};
use crate::cipher::{self, Algorithm, Blob, Key, header, random, to_key};

/// The file, and its keys as last read.
pub(super) struct KeyFile {
    path: PathBuf,
    keys: RwLock<Vec<MasterKey>>,
}

#[derive(Clone)]
struct MasterKey {
    id: String,
    key: Key,
}

impl KeyFile {
    pub(super) fn open(path: PathBuf) -> Result<KeyFile, MasterError> {
        let keys = match read(&path) {
            Err(MasterError::File { source, .. }) if source.kind() == ErrorKind::NotFound => {
                make(&path)?
            }
            settled => settled?,
        };
        Ok(KeyFile {
            path,
            keys: RwLock::new(keys),
        })
    }

    pub(super) fn renew(&self) -> Result<String, MasterError> {
        self.current().map(|key| key.id)
    }

    pub(super) fn wrap(&self, context: &[u8], secret: &Key) -> Result<Wrapped, MasterError> {
        let MasterKey { id, key } = self.current()?;
        let prefix = header(Algorithm::Sealed, id.as_bytes());
        Ok(Wrapped {
            bytes: cipher::seal(&key, prefix, context, secret.as_slice()),
            master_id: id,
        })
    }

    pub(super) fn unwrap(
        &self,
        id: &str,
        context: &[u8],
        wrapped: &[u8],
    ) -> Result<Key, MasterError> {
        let key = match self.find(id) {
            Some(key) => key,
            None => {
                // Another node has rotated since we read the file.
                self.read_again()?;
                self.find(id).ok_or_else(|| MasterError::UnknownKey {
                    id: id.to_owned(),
                    place: self.place(),
                })?
            }
        };
        Blob::parse(wrapped, Algorithm::Sealed)
            .and_then(|blob| cipher::open_key(&key, &blob, context))
            .map_err(|_| MasterError::WrongKey {
                id: id.to_owned(),
                place: self.place(),
            })
    }

    /// The first key of the file as it is now: what is wrapped to a key that was replaced long
    /// ago would be lost with that key.
    fn current(&self) -> Result<MasterKey, MasterError> {
        let first = self.read_again()?.into_iter().next();
        first.ok_or_else(|| MasterError::NoKey {
            path: self.path.clone(),
        })
    }

    fn read_again(&self) -> Result<Vec<MasterKey>, MasterError> {
        let keys = read(&self.path)?;
        *self.keys.write().unwrap_or_else(PoisonError::into_inner) = keys.clone();
        Ok(keys)
    }

    fn find(&self, id: &str) -> Option<Key> {
        let keys = self.keys.read().unwrap_or_else(PoisonError::into_inner);
        let found = keys.iter().find(|known| known.id == id);
        found.map(|known| known.key.clone())
    }

    fn place(&self) -> String {
        format!("the key file {}", self.path.display())
    }
}

/// A new first line.
pub(super) fn add(path: &Path) -> Result<String, MasterError> {
    let _lock = lock_folder(path)?;
    let mut keys = read(path)?;
    let key = new_key(&keys);
    let id = key.id.clone();
    keys.insert(0, key);
    write(path, &keys)?;
    Ok(id)
}

/// Without the lines that nothing needs.
pub(super) fn retire(path: &Path, in_use: &[String]) -> Result<Vec<String>, MasterError> {
    let _lock = lock_folder(path)?;
    let mut keys = read(path)?;
    let current = keys.first().map(|key| key.id.clone());
    let needed = |key: &MasterKey| Some(&key.id) == current.as_ref() || in_use.contains(&key.id);
    let retired: Vec<String> = keys
        .iter()
        .filter(|key| !needed(key))
        .map(|key| key.id.clone())
        .collect();
    if !retired.is_empty() {
        keys.retain(|key| !retired.contains(&key.id));
        write(path, &keys)?;
    }
    Ok(retired)
}

fn make(path: &Path) -> Result<Vec<MasterKey>, MasterError> {
    let _lock = lock_folder(path)?;
    // Another process may have made it since we looked.
    if path.exists() {
        return read(path);
    }
    let keys = vec![new_key(&[])];
    write(path, &keys)?;
    Ok(keys)
}

fn new_key(known: &[MasterKey]) -> MasterKey {
    loop {
        let id = HEXLOWER.encode(random::<4>().as_slice());
        if known.iter().all(|key| key.id != id) {
            return MasterKey { id, key: random() };
        }
    }
}

fn read(path: &Path) -> Result<Vec<MasterKey>, MasterError> {
    let failed = |source| failed(path, source);
    let mut file = File::open(path).map_err(failed)?;
    refuse_open_to_others(path, &file)?;
    let mut text = Zeroizing::new(String::new());
    file.read_to_string(&mut text).map_err(failed)?;
    let mut keys: Vec<MasterKey> = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        match parse(line) {
            Some(key) if keys.iter().all(|known| known.id != key.id) => keys.push(key),
            _ => {
                return Err(MasterError::Malformed {
                    path: path.to_owned(),
                    line: index + 1,
                });
            }
        }
    }
    if keys.is_empty() {
        return Err(MasterError::NoKey {
            path: path.to_owned(),
        });
    }
    Ok(keys)
}

fn parse(line: &str) -> Option<MasterKey> {
    let (id, hex) = line.split_once(char::is_whitespace)?;
    let named = id.len() <= 64 && id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    let bytes = Zeroizing::new(HEXLOWER_PERMISSIVE.decode(hex.trim().as_bytes()).ok()?);
    let key = to_key(&bytes).ok()?;
    named.then(|| MasterKey {
        id: id.to_owned(),
        key,
    })
}

#[cfg(unix)]
fn refuse_open_to_others(path: &Path, file: &File) -> Result<(), MasterError> {
    use std::os::unix::fs::PermissionsExt;
    let metadata = file.metadata().map_err(|source| failed(path, source))?;
    let mode = metadata.permissions().mode() & 0o777;
    if mode & 0o077 != 0 {
        return Err(MasterError::OpenToOthers {
            path: path.to_owned(),
            mode,
        });
    }
    Ok(())
}

#[cfg(not(unix))]
fn refuse_open_to_others(_path: &Path, _file: &File) -> Result<(), MasterError> {
    Ok(())
}

/// Replaces the file: beside it, to the disk, in its place, and the folder to the disk. Half a
/// key file would lose everything.
fn write(path: &Path, keys: &[MasterKey]) -> Result<(), MasterError> {
    let failed = |source| failed(path, source);
    let mut text = Zeroizing::new(String::new());
    for MasterKey { id, key } in keys {
        let hex = Zeroizing::new(HEXLOWER.encode(key.as_slice()));
        for part in [id, " ", &hex, "\n"] {
            text.push_str(part);
        }
    }
    let beside = path.with_added_extension("new");
    let mut file = create_private(&beside).map_err(failed)?;
    file.write_all(text.as_bytes()).map_err(failed)?;
    file.sync_all().map_err(failed)?;
    std::fs::rename(&beside, path).map_err(failed)?;
    File::open(folder(path))
        .and_then(|folder| folder.sync_all())
        .map_err(failed)
}

fn create_private(path: &Path) -> std::io::Result<File> {
    // Left by a process that died; its permissions may be another's choice.
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// One writer at a time. The folder is what is locked, as the file itself is replaced.
fn lock_folder(path: &Path) -> Result<File, MasterError> {
    let locked = File::open(folder(path)).and_then(|folder| folder.lock().map(|()| folder));
    locked.map_err(|source| failed(path, source))
}

fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

fn failed(path: &Path, source: std::io::Error) -> MasterError {
    MasterError::File {
        path: path.to_owned(),
        source,
    }
}
