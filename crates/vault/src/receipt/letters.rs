//! The letters of a receipt: reading them kindly, and the checksum.

use zeroize::Zeroizing;

/// What is wrong with a typed receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadReceipt {
    /// Nothing was typed.
    #[error("the code is empty")]
    Empty,
    /// There are too few letters or too many.
    #[error("the code has {found} letters and digits instead of 24")]
    Length {
        /// How many there are.
        found: usize,
    },
    /// A letter that no code has.
    #[error("the code has a letter that codes do not have")]
    Letter {
        /// The letter as typed.
        letter: char,
    },
    /// The letters do not belong together: there is a slip somewhere.
    #[error("the code has a typing error")]
    Checksum,
}

/// Crockford's base32: without I, L, O, which look like digits, and U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The values of the letters of a typed text, 0 to 31 each.
pub(super) fn values(text: &str) -> Result<Zeroizing<Vec<u8>>, BadReceipt> {
    let mut values = Zeroizing::new(Vec::with_capacity(text.len()));
    for letter in text.chars().filter(|letter| !is_between_letters(*letter)) {
        let value = value(letter).ok_or(BadReceipt::Letter { letter })?;
        values.push(value);
    }
    Ok(values)
}

fn value(letter: char) -> Option<u8> {
    let plain = match fold(letter)?.to_ascii_uppercase() {
        b'O' => b'0',
        b'I' | b'L' => b'1',
        other => other,
    };
    let position = ALPHABET.iter().position(|known| *known == plain)?;
    u8::try_from(position).ok()
}

/// Fullwidth letters and the digits of scripts that our readers' keyboards write.
fn fold(letter: char) -> Option<u8> {
    let code = u32::from(letter);
    let plain = match code {
        0x0660..=0x0669 => code - 0x0660 + 0x30,
        0x06F0..=0x06F9 => code - 0x06F0 + 0x30,
        0xFF01..=0xFF5E => code - 0xFF01 + 0x21,
        _ => code,
    };
    u8::try_from(plain).ok()
}

/// Spaces, hyphens and dots of all kinds, and the invisible marks that come along when a code is
/// copied from a page written from right to left.
fn is_between_letters(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(
            letter,
            '-' | '.' | '·' | '\u{00AD}' | '\u{2010}'
                ..='\u{2015}' | '\u{2212}' | '\u{FF0D}' | '\u{FF0E}'
        )
        || matches!(
            letter,
            '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'
                | '\u{2066}'..='\u{2069}' | '\u{FEFF}'
        )
}

/// A letter's value for each random byte: 32 divides 256, so that all are equally likely.
pub(super) fn random_letters(bytes: &[u8]) -> Zeroizing<Vec<u8>> {
    Zeroizing::new(bytes.iter().map(|byte| byte & 31).collect())
}

/// Values as letters.
pub(super) fn write(values: &[u8]) -> String {
    let letters = values
        .iter()
        .filter_map(|value| ALPHABET.get(usize::from(*value)));
    letters.map(|letter| char::from(*letter)).collect()
}

/// The two letters of checksum: the remainder by (x - 1)(x - a) over the field of 32 elements, a
/// Reed-Solomon code. Up to 31 letters, two codes that differ in less than three places are never
/// both valid; so any one or two wrong letters, and any swap, are noticed.
pub(super) fn check_letters(values: &[u8]) -> [u8; 2] {
    values.iter().fold([0, 0], |[high, low], value| {
        let carry = value ^ high;
        let double = double(carry);
        [low ^ double ^ carry, double]
    })
}

/// Times a, in the field of x^5 + x^2 + 1.
fn double(value: u8) -> u8 {
    let doubled = value << 1;
    if doubled & 0b10_0000 == 0 {
        doubled
    } else {
        doubled ^ 0b10_0101
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twenty_four_letters_are_within_the_length_of_the_code() {
        let mut power = 1;
        let order = (1..).find(|_| {
            power = double(power);
            power == 1
        });
        assert_eq!(order, Some(31));
    }

    #[test]
    fn the_alphabet_has_no_letter_that_looks_like_a_digit() {
        assert!(ALPHABET.iter().all(|letter| !b"ILOU".contains(letter)));
    }
}
