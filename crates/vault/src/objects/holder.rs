//! Who may hold the key of an object, and what each wrap is bound to.

use data_encoding::HEXLOWER;

use crate::cipher::{Algorithm, Blob, Key, fields, header};
use crate::data_key::ID;
use crate::objects::ReceiptWrap;
use crate::{DataKey, SessionToken, Unreadable};

/// An object of a region, such as a thread.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ObjectRef<'a> {
    /// The region.
    pub region: &'a str,
    /// The object.
    pub object: &'a str,
}

/// To whom a data key is wrapped.
#[derive(Clone, Copy)]
pub enum Holder<'a> {
    /// The receipt: [`Vault::wrap_to_receipt`](crate::Vault::wrap_to_receipt) makes it, outside
    /// any transaction, as it takes long.
    Receipt(&'a ReceiptWrap),
    /// A ring's present epoch. Needs no private key.
    Ring(&'a str),
    /// A person, such as an expert who is consulted. Needs no private key.
    Person(&'a str),
    /// A session, such as that of an asker who has opened the thread with their code.
    Session(&'a SessionToken),
}

/// Whose wrap is meant.
#[derive(Clone, Copy)]
pub enum HolderId<'a> {
    /// The receipt's.
    Receipt,
    /// A ring's.
    Ring(&'a str),
    /// A person's.
    Person(&'a str),
    /// A session's.
    Session(&'a SessionToken),
}

/// Who opens.
#[derive(Clone, Copy)]
pub enum Opener<'a> {
    /// A member of a ring.
    Member {
        /// The ring.
        ring: &'a str,
        /// The member.
        person: &'a str,
    },
    /// A person whose own wrap it is.
    Person(&'a str),
    /// A session whose own wrap it is.
    Session(&'a SessionToken),
}

pub(crate) const RECEIPT: &str = "receipt";
pub(crate) const RING: &str = "ring";
pub(crate) const PERSON: &str = "person";
pub(crate) const SESSION: &str = "session";

impl HolderId<'_> {
    /// Kind and identifier, as they stand in a row.
    pub(crate) fn columns(&self) -> (&'static str, String) {
        match self {
            HolderId::Receipt => (RECEIPT, String::new()),
            HolderId::Ring(ring) => (RING, (*ring).to_owned()),
            HolderId::Person(person) => (PERSON, (*person).to_owned()),
            HolderId::Session(token) => (SESSION, session_id(token)),
        }
    }
}

/// What a session is called in a row: the hash of its token.
pub(crate) fn session_id(token: &SessionToken) -> String {
    HEXLOWER.encode(&token.hash())
}

/// What the wrap of an object's key is: for this object and this holder in this epoch.
pub(crate) fn object_context(object: &ObjectRef<'_>, kind: &str, id: &str, epoch: i64) -> Vec<u8> {
    fields(
        "object key",
        &[
            object.region.as_bytes(),
            object.object.as_bytes(),
            kind.as_bytes(),
            id.as_bytes(),
            &epoch.to_be_bytes(),
        ],
    )
}

/// A stored wrap of an object's key. Behind its header stands the name of the data key, so that
/// nobody can give an object a second one by mistake.
pub(crate) struct Sealed<'a> {
    /// The name of the data key.
    pub(crate) data_key: &'a [u8],
    /// The rest.
    pub(crate) blob: Blob<'a>,
}

impl<'a> Sealed<'a> {
    pub(crate) fn parse(bytes: &'a [u8], algorithm: Algorithm) -> Result<Sealed<'a>, Unreadable> {
        let blob = Blob::parse(bytes, algorithm)?;
        let (data_key, blob) = blob.extend_prefix(bytes, ID)?;
        Ok(Sealed { data_key, blob })
    }

    /// A wrap of any algorithm that objects' keys are wrapped with.
    pub(crate) fn parse_any(bytes: &'a [u8]) -> Result<Sealed<'a>, Unreadable> {
        [Algorithm::Hpke, Algorithm::Receipt, Algorithm::Session]
            .into_iter()
            .find_map(|algorithm| Sealed::parse(bytes, algorithm).ok())
            .ok_or(Unreadable)
    }

    /// The key that was wrapped, when it is the one that the prefix names.
    pub(crate) fn check(&self, key: Key) -> Result<DataKey, Unreadable> {
        let key = DataKey::from_key(key);
        if key.id() == self.data_key {
            Ok(key)
        } else {
            Err(Unreadable)
        }
    }
}

/// What stands before the ciphertext of a wrap.
pub(crate) fn prefix(mut header: Vec<u8>, key: &DataKey) -> Vec<u8> {
    header.extend_from_slice(&key.id());
    header
}

/// A header without a name: the row says whose key opens it.
pub(crate) fn unnamed(algorithm: Algorithm) -> Vec<u8> {
    header(algorithm, &[])
}
