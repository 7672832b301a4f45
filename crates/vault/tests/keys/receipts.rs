//! Receipts as people type them, and forms.

use std::collections::HashSet;

use proptest::prelude::*;
use vault::{BadReceipt, Receipt};

use crate::support;

const ALPHABET: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A receipt's text without spaces, from any 22 letters: the checksum is found by trying.
fn code(letters: &[usize]) -> String {
    let alphabet: Vec<char> = ALPHABET.chars().collect();
    let body: String = letters.iter().map(|index| alphabet[*index]).collect();
    let mut valid = alphabet.iter().flat_map(|first| {
        let body = &body;
        alphabet.iter().filter_map(move |second| {
            let text = format!("{body}{first}{second}");
            Receipt::parse(&text).is_ok().then_some(text)
        })
    });
    let found = valid.next().unwrap();
    assert!(valid.next().is_none(), "one checksum for each code");
    found
}

/// The letter as a person may write it.
fn restyle(letter: char, style: u8) -> char {
    let digit = letter.to_digit(10);
    match (style, digit, letter) {
        (0, _, _) => letter.to_ascii_lowercase(),
        (1, Some(digit), _) => char::from_u32(0x0660 + digit).unwrap(),
        (2, Some(digit), _) => char::from_u32(0x06F0 + digit).unwrap(),
        (3, _, _) => char::from_u32(u32::from(letter) - 0x21 + 0xFF01).unwrap(),
        (4, _, '0') => 'o',
        (4, _, '1') => 'L',
        (5, _, '1') => 'i',
        _ => letter,
    }
}

fn letters() -> impl Strategy<Value = Vec<usize>> {
    proptest::collection::vec(0..32_usize, 22)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_receipt_reads_back_however_it_is_typed(
        letters in letters(),
        styles in proptest::collection::vec((0..7_u8, 0..9_usize), 24),
    ) {
        let plain = code(&letters);
        let between = ["", "", " ", "-", ".", "\u{2013}", "\u{00A0}", "\u{200F}", " \u{2066}"];
        let mut typed = String::new();
        for (letter, (style, gap)) in plain.chars().zip(&styles) {
            typed.push_str(between[*gap]);
            typed.push(restyle(letter, *style));
        }
        let read = Receipt::parse(&typed).unwrap();
        prop_assert_eq!(read.grouped().replace(' ', ""), plain.as_str());
        prop_assert_eq!(read.locator.as_str(), &plain[..8]);
        prop_assert_eq!(read.grouped().len(), 29);
    }

    /// All of them, not most: the checksum is a Reed-Solomon code. 744 changes of one letter and
    /// every swap of two letters, near or far, for each code.
    #[test]
    fn every_wrong_letter_and_every_swap_is_noticed(letters in letters()) {
        let right: Vec<char> = code(&letters).chars().collect();
        let noticed = |wrong: &[char]| {
            let text: String = wrong.iter().collect();
            Receipt::parse(&text).err() == Some(BadReceipt::Checksum)
        };
        for place in 0..24 {
            for letter in ALPHABET.chars().filter(|letter| *letter != right[place]) {
                let mut wrong = right.clone();
                wrong[place] = letter;
                prop_assert!(noticed(&wrong));
            }
            for other in (place + 1)..24 {
                let mut wrong = right.clone();
                wrong.swap(place, other);
                prop_assert!(wrong == right || noticed(&wrong));
            }
        }
    }

    #[test]
    fn any_text_is_read_without_a_panic(text in ".{0,40}") {
        let _ = Receipt::parse(&text);
    }
}

#[test]
fn what_is_wrong_is_told() {
    let wrong = |text: &str| Receipt::parse(text).err().unwrap();
    assert_eq!(wrong(" - "), BadReceipt::Empty);
    assert_eq!(wrong("K7QM 4T2X"), BadReceipt::Length { found: 8 });
    assert_eq!(wrong("U7QM"), BadReceipt::Letter { letter: 'U' });
    assert_eq!(wrong("Ä7QM"), BadReceipt::Letter { letter: 'Ä' });
    assert_eq!(wrong(&"1".repeat(25)), BadReceipt::Length { found: 25 });
    assert!(!wrong("Ä7QM").to_string().contains('Ä'));
}

db::on_both_engines! {
    async fn a_form_gives_the_same_every_time_and_only_ours_are_taken(db: TestDb) {
        let vault = support::open(&db).await;
        let text = vault.new_form();
        let (once, again) = (vault.form(&text).unwrap(), vault.form(&text).unwrap());
        assert_eq!(once.object_id(), again.object_id());
        assert_eq!(once.part_id(b"a"), again.part_id(b"a"));
        assert_ne!(once.part_id(b"a"), again.part_id(b"b"));
        assert_ne!(once.part_id(b""), once.object_id());
        assert_eq!(once.receipt(0).grouped(), again.receipt(0).grouped());
        assert_ne!(once.receipt(0).grouped(), again.receipt(1).grouped());
        assert!(Receipt::parse(&once.receipt(7).grouped()).is_ok());
        let id = once.object_id();
        let shape: Vec<usize> = id.split('-').map(str::len).collect();
        assert_eq!(shape, [8, 4, 4, 4, 12]);
        assert_eq!(id.as_bytes()[14], b'8');

        // Every other text, and another installation's.
        for place in 0..text.len() {
            let mut changed = text.clone().into_bytes();
            changed[place] = if changed[place] == b'A' { b'B' } else { b'A' };
            assert!(vault.form(std::str::from_utf8(&changed).unwrap()).is_none());
        }
        for foreign in ["", "x", &text[..26], &text.to_lowercase(), &format!("{text}A"), &"A".repeat(52)] {
            assert!(vault.form(foreign).is_none());
        }
        let other = db::testing::TestDb::fresh(db::Engine::Sqlite).await.unwrap();
        assert!(support::open(&other).await.form(&text).is_none());
    }

    async fn forms_never_repeat(db: TestDb) {
        let vault = support::open(&db).await;
        let texts: HashSet<String> = (0..1_000).map(|_| vault.new_form()).collect();
        assert_eq!(texts.len(), 1_000);
        let locators: HashSet<String> = texts
            .iter()
            .map(|text| vault.form(text).unwrap().receipt(0).locator.as_str().to_owned())
            .collect();
        assert_eq!(locators.len(), 1_000);
    }
}
