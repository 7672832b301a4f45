//! The vault: the installation's own secret, and what is made of it.

use std::sync::Arc;

use db::{Db, sql, transact};

use crate::cipher::{self, Algorithm, Blob, Key, derive, fields, header, random};
use crate::slow::SlowHash;
use crate::{About, FormSecret, Master, Result, Unreadable};

/// Keeps the keys. Cloning gives another handle of the same one.
#[derive(Clone)]
pub struct Vault(pub(crate) Arc<Inner>);

pub(crate) struct Inner {
    pub(crate) db: Db,
    pub(crate) master: Master,
    pub(crate) slow: SlowHash,
    root: Key,
}

/// How far a work of many rows has come. Each call does a part of it in a transaction of its own,
/// and it may be stopped between any two, or killed, and begun again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// How many this call has moved.
    pub moved: u64,
    /// Whether nothing is left to do.
    pub done: bool,
}

db::row! {
    struct SecretRow { master_id: String, wrapped: Vec<u8> }
}

/// How many rows a part of a long work moves.
pub(crate) const BATCH: u32 = 100;

/// The name of the installation's secret, in its row and in headers.
pub(crate) const ROOT: &str = "root";

/// What the wrapped secret of the installation is.
pub(crate) fn root_context() -> Vec<u8> {
    fields("installation secret", &[ROOT.as_bytes()])
}

impl Vault {
    /// Opens the vault of a database; makes the installation's secret the first time.
    ///
    /// # Errors
    /// The database or the master key cannot be used, or the master key is not the one that this
    /// database was used with; the text tells the operator which.
    pub async fn open(db: Db, master: Master) -> Result<Vault> {
        if find_root(&db).await?.is_none() {
            make_root(&db, &master).await?;
        }
        // Another node may have made it first: what the database has is the truth.
        let row = find_root(&db).await?.ok_or(Unreadable)?;
        let root = master
            .unwrap(&row.master_id, &root_context(), &row.wrapped)
            .await?;
        let slow = SlowHash::new(derive(root.as_slice(), "receipt pepper", &[]));
        Ok(Vault(Arc::new(Inner {
            db,
            master,
            slow,
            root,
        })))
    }

    /// A new form's secret as text, for a hidden field: 52 letters.
    pub fn new_form(&self) -> String {
        FormSecret::issue(&self.derived("form", ""))
    }

    /// The secret of a form that came back; none when it is not one that we have issued.
    pub fn form(&self, text: &str) -> Option<FormSecret> {
        FormSecret::read(&self.derived("form", ""), text)
    }

    /// Seals with a key of the installation for one purpose: what the program itself must read
    /// later, such as the address of a notice.
    pub fn seal_own(&self, purpose: &str, about: &About<'_>, plain: &[u8]) -> Vec<u8> {
        let prefix = header(Algorithm::Sealed, ROOT.as_bytes());
        let key = self.derived("own", purpose);
        cipher::seal(&key, prefix, &about.context(), plain)
    }

    /// Opens what [`Vault::seal_own`] has sealed.
    ///
    /// # Errors
    /// It was sealed for another purpose or about something else, or has been changed.
    pub fn open_own(
        &self,
        purpose: &str,
        about: &About<'_>,
        sealed: &[u8],
    ) -> Result<Vec<u8>, Unreadable> {
        let blob = Blob::parse(sealed, Algorithm::Sealed)?;
        let mut plain = cipher::open(&self.derived("own", purpose), &blob, &about.context())?;
        Ok(std::mem::take(&mut *plain))
    }

    /// HMAC-SHA256 with a key of the installation for one purpose: a pseudonym that nobody
    /// without the master key can test guesses on.
    pub fn mac(&self, purpose: &str, data: &[u8]) -> [u8; 32] {
        cipher::mac(&self.derived("mac", purpose), data)
    }

    fn derived(&self, use_: &str, purpose: &str) -> Key {
        derive(self.0.root.as_slice(), use_, &[purpose.as_bytes()])
    }
}

async fn find_root(db: &Db) -> db::Result<Option<SecretRow>> {
    let mut conn = db.read().await?;
    sql!(
        &mut conn,
        fetch_optional SecretRow,
        "SELECT master_id, wrapped FROM keys.installation_secret WHERE name = $1",
        ROOT
    )
    .await
}

async fn make_root(db: &Db, master: &Master) -> Result<()> {
    let wrapped = master.wrap(&root_context(), &random()).await?;
    transact!(db, |tx| {
        sql!(
            tx,
            execute,
            "INSERT INTO keys.installation_secret (name, master_id, wrapped) VALUES ($1, $2, $3)
             ON CONFLICT DO NOTHING",
            ROOT,
            wrapped.master_id,
            wrapped.bytes
        )
        .await
    })
    .await?;
    Ok(())
}
