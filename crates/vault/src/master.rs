//! The master key, which no database holds: in a key file, or behind a command that asks a key
//! service (KMS).

mod command;
mod key_file;

use std::path::{Path, PathBuf};

use crate::Error;
use crate::cipher::Key;
use command::KeyService;
use key_file::KeyFile;

/// Where the master key is. Wraps the secrets of persons and of the installation.
pub struct Master(Kind);

enum Kind {
    File(KeyFile),
    Service(KeyService),
}

/// The master key cannot be used. The text is for the operator.
#[derive(Debug, thiserror::Error)]
pub enum MasterError {
    /// The key file cannot be read or written.
    #[error("the key file {path} cannot be used: {source}", path = path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the operating system said.
        source: std::io::Error,
    },
    /// Others than the owner may read or write the key file.
    #[error(
        "the key file {path} is open to others (mode {mode:03o}): \
         let only the program's own user read it, chmod 600 {path}",
        path = path.display()
    )]
    OpenToOthers {
        /// The file.
        path: PathBuf,
        /// Its permissions.
        mode: u32,
    },
    /// A line of the key file is not a key.
    #[error(
        "line {line} of the key file {path} is not a name, a space and 64 hexadecimal digits, \
         or its name stands there twice",
        path = path.display()
    )]
    Malformed {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
    },
    /// The key file has no key.
    #[error("the key file {path} has no key: restore it from its backup", path = path.display())]
    NoKey {
        /// The file.
        path: PathBuf,
    },
    /// The keys in the database are wrapped to a master key that is not here.
    #[error(
        "the keys in the database are wrapped to the master key `{id}`, which {place} does not \
         have: start with the master key that this database was used with, or restore the \
         database that belongs to this one"
    )]
    UnknownKey {
        /// The name of the key that is needed.
        id: String,
        /// Where it was looked for.
        place: String,
    },
    /// A key has the right name and does not open what was wrapped to it.
    #[error(
        "the master key `{id}` of {place} is not the one that the database was used with, or the \
         stored keys have been changed"
    )]
    WrongKey {
        /// The name of the key.
        id: String,
        /// Where it is from.
        place: String,
    },
    /// The command of the key service failed.
    #[error("the key command `{program} {verb}` {reason}")]
    Command {
        /// The program.
        program: String,
        /// `wrap` or `unwrap`.
        verb: &'static str,
        /// What went wrong.
        reason: String,
    },
}

/// A secret wrapped to a master key.
pub(crate) struct Wrapped {
    /// The name of the master key.
    pub(crate) master_id: String,
    /// Header and ciphertext.
    pub(crate) bytes: Vec<u8>,
}

impl Master {
    /// The master key of a file of lines `name hex64`, of which the first is current and the
    /// others still open what is old. Made, for its owner only, when it is missing.
    ///
    /// # Errors
    /// It cannot be read or made, others may read it, or a line is no key.
    pub fn key_file(path: impl Into<PathBuf>) -> Result<Master, MasterError> {
        Ok(Master(Kind::File(KeyFile::open(path.into())?)))
    }

    /// A master key that never leaves its key service: `program wrap` reads a secret as a line of
    /// base64 and writes the name of its key and the wrapped secret as a line each; `program
    /// unwrap NAME` reads the wrapped secret and writes the secret. Each has ten seconds; its
    /// standard error is the server's. Nothing is run before it is needed.
    ///
    /// What it wraps are keys that wrap the secrets of persons in turn, one for each start of the
    /// program, so that a busy server asks it seldom.
    pub fn command(program: impl Into<String>) -> Master {
        Master(Kind::Service(KeyService::new(program.into())))
    }

    /// Adds a new key to a key file as the current one and gives its name. The old ones stay
    /// until [`Master::retire`]. Bring the file to every node before anything is rotated.
    ///
    /// # Errors
    /// As [`Master::key_file`]. The file is replaced as a whole or not at all.
    pub fn add_key(path: impl AsRef<Path>) -> Result<String, MasterError> {
        key_file::add(path.as_ref())
    }

    /// Removes from a key file the keys that nothing is wrapped to, of
    /// [`Vault::master_in_use`](crate::Vault::master_in_use), and gives their names. The current
    /// one stays.
    ///
    /// # Errors
    /// As [`Master::add_key`].
    pub fn retire(path: impl AsRef<Path>, in_use: &[String]) -> Result<Vec<String>, MasterError> {
        key_file::retire(path.as_ref(), in_use)
    }

    /// The name of the key that [`Master::wrap`] uses from now on. Asks anew: the file may have a
    /// new first line, and the service a new key.
    pub(crate) async fn renew(&self) -> Result<String, Error> {
        match &self.0 {
            Kind::File(file) => Ok(file.renew()?),
            Kind::Service(service) => service.renew().await,
        }
    }

    /// Wraps a secret to the current key. It opens in the same context only.
    pub(crate) async fn wrap(&self, context: &[u8], secret: &Key) -> Result<Wrapped, Error> {
        match &self.0 {
            Kind::File(file) => Ok(file.wrap(context, secret)?),
            Kind::Service(service) => service.wrap(context, secret).await,
        }
    }

    /// Opens a wrapped secret.
    pub(crate) async fn unwrap(
        &self,
        master_id: &str,
        context: &[u8],
        wrapped: &[u8],
    ) -> Result<Key, Error> {
        match &self.0 {
            Kind::File(file) => Ok(file.unwrap(master_id, context, wrapped)?),
            Kind::Service(service) => service.unwrap(master_id, context, wrapped).await,
        }
    }
}
