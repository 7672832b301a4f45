//! Pairs of keys for persons and rings, and keys wrapped to them: HPKE in base mode. Whoever
//! wraps needs only the public key.

use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable};
use zeroize::Zeroizing;

use crate::Unreadable;
use crate::cipher::{Algorithm, Blob, Key, fingerprint, header, to_key};

type EncappedKey = <X25519HkdfSha256 as Kem>::EncappedKey;
type PrivateKey = <X25519HkdfSha256 as Kem>::PrivateKey;
type PublicKey = <X25519HkdfSha256 as Kem>::PublicKey;

const ENCAPPED: usize = 32;

/// A pair of keys.
pub(crate) struct Pair {
    /// Opens.
    pub(crate) private: Key,
    /// Wraps.
    pub(crate) public: Vec<u8>,
}

impl Pair {
    /// A new pair.
    pub(crate) fn generate() -> Pair {
        let (private, public) = X25519HkdfSha256::gen_keypair();
        let mut bytes = Zeroizing::new([0; 32]);
        private.write_exact(bytes.as_mut_slice());
        Pair {
            private: bytes,
            public: public.to_bytes().to_vec(),
        }
    }
}

/// The header of what is wrapped to a public key.
pub(crate) fn header_to(public: &[u8]) -> Vec<u8> {
    header(Algorithm::Hpke, &fingerprint(public))
}

/// Wraps a key to a public key: prefix, encapsulated key, ciphertext.
pub(crate) fn wrap(
    public: &[u8],
    mut prefix: Vec<u8>,
    context: &[u8],
    key: &Key,
) -> Result<Vec<u8>, Unreadable> {
    let public = PublicKey::from_bytes(public).map_err(|_| Unreadable)?;
    let (encapped, wrapped) = hpke::single_shot_seal::<
        ChaCha20Poly1305,
        HkdfSha256,
        X25519HkdfSha256,
    >(&OpModeS::Base, &public, context, key.as_slice(), &prefix)
    .map_err(|_| Unreadable)?;
    prefix.extend_from_slice(&encapped.to_bytes());
    prefix.extend_from_slice(&wrapped);
    Ok(prefix)
}

/// Opens what [`wrap`] made.
pub(crate) fn unwrap(private: &Key, blob: &Blob<'_>, context: &[u8]) -> Result<Key, Unreadable> {
    let private = PrivateKey::from_bytes(private.as_slice()).map_err(|_| Unreadable)?;
    let (encapped, wrapped) = blob.body.split_at_checked(ENCAPPED).ok_or(Unreadable)?;
    let encapped = EncappedKey::from_bytes(encapped).map_err(|_| Unreadable)?;
    let key = hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
        &OpModeR::Base,
        &private,
        &encapped,
        context,
        wrapped,
        blob.prefix,
    )
    .map_err(|_| Unreadable)?;
    to_key(&Zeroizing::new(key))
}
