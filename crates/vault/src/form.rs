//! The secret of a form: everything that a sending makes follows from it, so that a form sent
//! twice makes one request with one receipt.

use data_encoding::BASE32_NOPAD;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::Receipt;
use crate::cipher::{Key, derive, mac, mac_begins_with, random};

const SECRET: usize = 16;
const TAG: usize = 16;

/// 128 random bits that a page carries in a hidden field.
pub struct FormSecret(Zeroizing<[u8; SECRET]>);

impl FormSecret {
    /// The identifier of the object that the form makes, shaped as a UUID (version 8).
    pub fn object_id(&self) -> String {
        uuid(*derive(self.0.as_slice(), "object id", &[]))
    }

    /// The identifier of a part with this content: the same form with the same words gives the
    /// same one, and nobody without the form can tell from it what the words are.
    pub fn part_id(&self, content: &[u8]) -> String {
        let hash = Sha256::digest(content);
        uuid(*derive(self.0.as_slice(), "part id", &[&hash]))
    }

    /// The receipt of the request. Another attempt gives another one, for the rare case that the
    /// locator is taken.
    pub fn receipt(&self, attempt: u8) -> Receipt {
        let attempt = [attempt];
        Receipt::from_bytes(
            &derive(self.0.as_slice(), "receipt locator", &[&attempt]),
            &derive(self.0.as_slice(), "receipt secret", &[&attempt]),
        )
    }

    /// A new secret as text, with a tag that tells that we have issued it.
    pub(crate) fn issue(key: &Key) -> String {
        let secret = random::<SECRET>();
        let tag = mac(key, secret.as_slice());
        let mut bytes = Zeroizing::new(secret.to_vec());
        bytes.extend(tag.iter().take(TAG));
        BASE32_NOPAD.encode(&bytes)
    }

    /// The secret of a text that we have issued.
    pub(crate) fn read(key: &Key, text: &str) -> Option<FormSecret> {
        let bytes = Zeroizing::new(BASE32_NOPAD.decode(text.as_bytes()).ok()?);
        let (secret, tag) = bytes.split_first_chunk::<SECRET>()?;
        let ours = tag.len() == TAG && mac_begins_with(key, secret, tag);
        ours.then(|| FormSecret(Zeroizing::new(*secret)))
    }
}

fn uuid(mut bytes: [u8; 16]) -> String {
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let hex = data_encoding::HEXLOWER.encode(&bytes);
    let mut text = String::with_capacity(36);
    for (index, letter) in hex.chars().enumerate() {
        if matches!(index, 8 | 12 | 16 | 20) {
            text.push('-');
        }
        text.push(letter);
    }
    text
}
