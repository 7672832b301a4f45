//! The key of one thread, case or record, and what is sealed with it.

use crate::Unreadable;
use crate::cipher::{self, Algorithm, Blob, Key, derive, fields, header};

/// What a sealed text belongs to. It opens as nothing else: not in another region, object or
/// place of it, and not as another version of itself.
#[derive(Debug, Clone, Copy)]
pub struct About<'a> {
    /// The region.
    pub region: &'a str,
    /// The object, such as a thread.
    pub object: &'a str,
    /// Which part of it, such as a message.
    pub part: &'a str,
    /// Which writing of the part.
    pub version: u32,
}

impl About<'_> {
    pub(crate) fn context(&self) -> Vec<u8> {
        let parts: [&[u8]; 4] = [
            self.region.as_bytes(),
            self.object.as_bytes(),
            self.part.as_bytes(),
            &self.version.to_be_bytes(),
        ];
        fields("about", &parts)
    }
}

/// The key of one object. It leaves memory only wrapped, and is wiped when dropped.
pub struct DataKey(Key);

impl DataKey {
    /// A new key.
    pub fn generate() -> DataKey {
        DataKey(cipher::random())
    }

    /// Seals a text (XChaCha20-Poly1305).
    pub fn seal(&self, about: &About<'_>, plain: &[u8]) -> Vec<u8> {
        let prefix = header(Algorithm::Sealed, &self.id());
        cipher::seal(&self.0, prefix, &about.context(), plain)
    }

    /// Opens a sealed text.
    ///
    /// # Errors
    /// It was sealed with another key or about something else, or has been changed.
    pub fn open(&self, about: &About<'_>, sealed: &[u8]) -> Result<Vec<u8>, Unreadable> {
        let blob = Blob::parse(sealed, Algorithm::Sealed)?;
        let mut plain = cipher::open(&self.0, &blob, &about.context())?;
        Ok(std::mem::take(&mut *plain))
    }

    pub(crate) fn from_key(key: Key) -> DataKey {
        DataKey(key)
    }

    pub(crate) fn key(&self) -> &Key {
        &self.0
    }

    /// A name that tells this key from others and says nothing of it.
    pub(crate) fn id(&self) -> [u8; ID] {
        *derive(self.0.as_slice(), "data key id", &[])
    }
}

/// The length of a data key's name, in bytes.
pub(crate) const ID: usize = 8;
