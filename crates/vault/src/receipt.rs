//! The receipt code of an anonymous request: a locator that finds it and an independent secret
//! that opens it, with two letters that notice a slip.
//!
//! `K7QM 4T2X 9PBN 3HRV 6WDC 8ZYA`: eight letters of locator, fourteen of secret (70 bits), two
//! of checksum, in Crockford's base32.

mod letters;

use zeroize::Zeroizing;

pub use letters::BadReceipt;
use letters::{check_letters, random_letters, values, write};

const LOCATOR: usize = 8;
const SECRET: usize = 14;
const WHOLE: usize = LOCATOR + SECRET + 2;

/// A receipt. Shown to the asker alone; it has no `Debug`.
pub struct Receipt {
    /// Finds the request.
    pub locator: Locator,
    /// Opens it.
    pub secret: ReceiptSecret,
}

/// What finds a request: eight letters, kept in the open beside it.
#[derive(Clone, PartialEq, Eq)]
pub struct Locator(String);

impl Locator {
    /// The eight letters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What opens a request: fourteen letters, 70 random bits. Kept nowhere.
pub struct ReceiptSecret(Zeroizing<String>);

impl ReceiptSecret {
    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl Receipt {
    /// Makes a receipt of random bytes.
    pub(crate) fn from_bytes(locator: &[u8; LOCATOR], secret: &[u8; SECRET]) -> Receipt {
        Receipt {
            locator: Locator(write(&random_letters(locator))),
            secret: ReceiptSecret(Zeroizing::new(write(&random_letters(secret)))),
        }
    }

    /// Reads what a person has typed: any case and digits of other scripts; spaces, hyphens and
    /// dots do not count; O is 0, and I and L are 1.
    ///
    /// # Errors
    /// Says what is wrong, for a kind message: the checksum notices every slip in one or two
    /// letters, and every swap of two.
    pub fn parse(text: &str) -> Result<Receipt, BadReceipt> {
        let letters = values(text)?;
        let (found, checks) = match letters.len() {
            0 => return Err(BadReceipt::Empty),
            WHOLE => letters.split_at(LOCATOR + SECRET),
            found => return Err(BadReceipt::Length { found }),
        };
        if check_letters(found) != checks {
            return Err(BadReceipt::Checksum);
        }
        let (locator, secret) = found.split_at(LOCATOR);
        Ok(Receipt {
            locator: Locator(write(locator)),
            secret: ReceiptSecret(Zeroizing::new(write(secret))),
        })
    }

    /// The code in six groups of four, to be shown and read aloud.
    pub fn grouped(&self) -> String {
        let whole = Zeroizing::new(format!("{}{}", self.locator.0, *self.secret.0));
        // What we have written reads back.
        let checks = values(&whole).map(|letters| write(&check_letters(&letters)));
        let mut text = String::with_capacity(WHOLE + WHOLE / 4);
        for (index, letter) in whole
            .chars()
            .chain(checks.unwrap_or_default().chars())
            .enumerate()
        {
            if index > 0 && index % 4 == 0 {
                text.push(' ');
            }
            text.push(letter);
        }
        text
    }
}
