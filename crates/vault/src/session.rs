//! The token of a session: a cookie holds it, the database only its hash.

use data_encoding::BASE64URL_NOPAD;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::cipher::{Key, derive, random};

const LENGTH: usize = 16;

/// 128 random bits that prove a session. Shown nowhere but in its cookie.
pub struct SessionToken(Zeroizing<[u8; LENGTH]>);

impl SessionToken {
    /// A new token.
    pub fn generate() -> SessionToken {
        SessionToken(random())
    }

    /// The cookie's value: 22 letters of base64url.
    pub fn text(&self) -> String {
        BASE64URL_NOPAD.encode(self.0.as_slice())
    }

    /// Reads a cookie's value; none when it cannot be one.
    pub fn parse(text: &str) -> Option<SessionToken> {
        let bytes = Zeroizing::new(BASE64URL_NOPAD.decode(text.as_bytes()).ok()?);
        let bytes = bytes.as_slice().try_into().ok()?;
        Some(SessionToken(Zeroizing::new(bytes)))
    }

    /// What the database may hold of it: SHA-256.
    pub fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.0.as_slice()).into()
    }

    /// The key that wraps data keys for this session. The hash does not lead to it.
    pub(crate) fn key(&self) -> Key {
        derive(self.0.as_slice(), "session", &[])
    }
}
