//! The primitives, each in one place: randomness, derivation, authenticated encryption, and the
//! header that every sealed blob and wrapped key begins with.
#![expect(
    clippy::expect_used,
    reason = "they fail on lengths only: ours are constants, and no text reaches 256 GiB"
)]

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use hpke::rand_core::{Rng, UnwrapErr};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// A symmetric key, or the private half of a pair.
pub(crate) type Key = Zeroizing<[u8; 32]>;

/// What is sealed cannot be opened: by this key, as this thing, or at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("what is sealed cannot be opened with this key, or has been changed")]
pub struct Unreadable;

/// How a blob was made. A change of a parameter is a new number; old ones stay readable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Algorithm {
    /// XChaCha20-Poly1305 under the key that the header names.
    Sealed = 1,
    /// HPKE (RFC 9180), base mode, X25519, HKDF-SHA256, ChaCha20-Poly1305, to the pair that the
    /// header names.
    Hpke = 2,
    /// XChaCha20-Poly1305 under Argon2id of a receipt's secret: 19 MiB, two passes, one lane.
    Receipt = 3,
    /// XChaCha20-Poly1305 under HKDF-SHA256 of a session's token.
    Session = 4,
    /// XChaCha20-Poly1305 under a key that is itself wrapped by the key service, and stands in
    /// the prefix.
    KeyService = 5,
}

const FORMAT: u8 = 1;
const NONCE: usize = 24;

/// Fills with random bytes of the operating system.
///
/// # Panics
/// When the operating system has none: nothing may go on then.
pub(crate) fn fill_random(bytes: &mut [u8]) {
    UnwrapErr(getrandom::SysRng).fill_bytes(bytes);
}

/// Random bytes.
pub(crate) fn random<const LENGTH: usize>() -> Zeroizing<[u8; LENGTH]> {
    let mut bytes = Zeroizing::new([0; LENGTH]);
    fill_random(bytes.as_mut_slice());
    bytes
}

/// Puts parts together so that no two lists of parts give the same bytes: each behind its length.
pub(crate) fn fields(label: &str, parts: &[&[u8]]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for part in std::iter::once(&label.as_bytes()).chain(parts) {
        bytes.extend_from_slice(&(part.len() as u64).to_be_bytes());
        bytes.extend_from_slice(part);
    }
    bytes
}

/// HKDF-SHA256: bytes for one purpose, from which neither the secret nor those of another
/// purpose follow.
pub(crate) fn derive<const LENGTH: usize>(
    secret: &[u8],
    purpose: &str,
    about: &[&[u8]],
) -> Zeroizing<[u8; LENGTH]> {
    let mut derived = Zeroizing::new([0; LENGTH]);
    Hkdf::<Sha256>::new(Some(b"perhekeskus vault 1"), secret)
        .expand(&fields(purpose, about), derived.as_mut_slice())
        .expect("a few dozen bytes are within the limit of HKDF");
    derived
}

/// HMAC-SHA256.
pub(crate) fn mac(key: &Key, data: &[u8]) -> [u8; 32] {
    let mut mac = keyed(key);
    mac.update(data);
    mac.finalize().into_bytes().into()
}

/// Whether `tag` begins the HMAC-SHA256 of the data; compared in constant time.
pub(crate) fn mac_begins_with(key: &Key, data: &[u8], tag: &[u8]) -> bool {
    let mut mac = keyed(key);
    mac.update(data);
    mac.verify_truncated_left(tag).is_ok()
}

fn keyed(key: &Key) -> Hmac<Sha256> {
    <Hmac<Sha256> as KeyInit>::new_from_slice(key.as_slice()).expect("HMAC takes any key")
}

/// What a header calls a public key: the beginning of its hash.
pub(crate) fn fingerprint(public: &[u8]) -> [u8; 8] {
    let hash: [u8; 32] = Sha256::digest(public).into();
    let [a, b, c, d, e, f, g, h, ..] = hash;
    [a, b, c, d, e, f, g, h]
}

/// The header: format, algorithm, and the name of the key that opens, behind its length.
pub(crate) fn header(algorithm: Algorithm, key_id: &[u8]) -> Vec<u8> {
    let length = u8::try_from(key_id.len()).expect("names of keys are short");
    let mut header = vec![FORMAT, algorithm as u8, length];
    header.extend_from_slice(key_id);
    header
}

/// A blob taken apart: what stands in clear before the ciphertext, and the ciphertext.
pub(crate) struct Blob<'a> {
    /// Header, and what the caller has put behind it.
    pub(crate) prefix: &'a [u8],
    /// The rest.
    pub(crate) body: &'a [u8],
}

impl<'a> Blob<'a> {
    /// Reads the header, when it is of this algorithm.
    pub(crate) fn parse(bytes: &'a [u8], algorithm: Algorithm) -> Result<Blob<'a>, Unreadable> {
        let (&[format, made_by, length], rest) = bytes.split_first_chunk().ok_or(Unreadable)?;
        if format != FORMAT || made_by != algorithm as u8 {
            return Err(Unreadable);
        }
        let (key_id, body) = rest
            .split_at_checked(usize::from(length))
            .ok_or(Unreadable)?;
        let prefix = bytes.get(..3 + key_id.len()).ok_or(Unreadable)?;
        Ok(Blob { prefix, body })
    }

    /// Moves the border between prefix and ciphertext, and gives what came to the prefix.
    pub(crate) fn extend_prefix(
        self,
        whole: &'a [u8],
        length: usize,
    ) -> Result<(&'a [u8], Blob<'a>), Unreadable> {
        let (taken, body) = self.body.split_at_checked(length).ok_or(Unreadable)?;
        let prefix = whole.get(..self.prefix.len() + length).ok_or(Unreadable)?;
        Ok((taken, Blob { prefix, body }))
    }
}

/// Encrypts: prefix, nonce, ciphertext. Prefix and context are authenticated with it.
pub(crate) fn seal(key: &Key, mut prefix: Vec<u8>, context: &[u8], plain: &[u8]) -> Vec<u8> {
    let nonce = random::<NONCE>();
    let associated = fields("", &[&prefix, context]);
    let sealed = XChaCha20Poly1305::new((&**key).into())
        .encrypt(
            &XNonce::from(*nonce),
            Payload {
                msg: plain,
                aad: &associated,
            },
        )
        .expect("the text is shorter than 256 GiB");
    prefix.extend_from_slice(nonce.as_slice());
    prefix.extend_from_slice(&sealed);
    prefix
}

/// Decrypts what [`seal`] made.
pub(crate) fn open(
    key: &Key,
    blob: &Blob<'_>,
    context: &[u8],
) -> Result<Zeroizing<Vec<u8>>, Unreadable> {
    let (nonce, sealed) = blob.body.split_first_chunk::<NONCE>().ok_or(Unreadable)?;
    let associated = fields("", &[blob.prefix, context]);
    XChaCha20Poly1305::new((&**key).into())
        .decrypt(
            &XNonce::from(*nonce),
            Payload {
                msg: sealed,
                aad: &associated,
            },
        )
        .map(Zeroizing::new)
        .map_err(|_| Unreadable)
}

/// [`open`] for a blob that holds a key.
pub(crate) fn open_key(key: &Key, blob: &Blob<'_>, context: &[u8]) -> Result<Key, Unreadable> {
    to_key(&open(key, blob, context)?)
}

/// Bytes as a key.
pub(crate) fn to_key(bytes: &[u8]) -> Result<Key, Unreadable> {
    let bytes: &[u8; 32] = bytes.try_into().map_err(|_| Unreadable)?;
    Ok(Zeroizing::new(*bytes))
}
