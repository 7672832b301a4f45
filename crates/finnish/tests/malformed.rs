//! Bytes of any kind are either a dictionary or an error that says why, and no word can hang or
//! break what was taken for a dictionary.
#![expect(clippy::unwrap_used, reason = "a test says what is missing by failing")]

use std::path::Path;

use finnish::{Dictionary, DictionaryError, Lexicon, read_word};
use proptest::prelude::*;

const FINAL: u16 = 0xFFFF;
const CORPUS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../fuzz/corpus/morphology");

/// An arrow: what it reads, what it writes, where it leads and how many follow it in its state.
type Arrow = (u16, u16, u32, u32);

fn file(symbols: &[&str], arrows: &[Arrow]) -> Vec<u8> {
    let mut bytes = vec![0x6E, 0x3A, 0x01, 0x00, 0xFA, 0x51, 0x03, 0x00];
    bytes.resize(16, 0);
    bytes.extend(u16::try_from(symbols.len()).unwrap().to_le_bytes());
    for symbol in symbols {
        bytes.extend(symbol.as_bytes());
        bytes.push(0);
    }
    bytes.resize(bytes.len().next_multiple_of(8), 0);
    for (input, output, target, more) in arrows {
        bytes.extend(input.to_le_bytes());
        bytes.extend(output.to_le_bytes());
        bytes.extend((target | (more << 24)).to_le_bytes());
    }
    bytes
}

/// A dictionary of one word, "ab", and its compounds.
fn small() -> Vec<u8> {
    let symbols = [
        "", "@P.S.Y@", "@R.S.Y@", "a", "b", "[Ln]", "[Xp]", "[X]", "[Bc]",
    ];
    file(
        &symbols,
        &[
            (0, 5, 1, 0),
            (0, 6, 2, 0),
            (0, 3, 3, 0),
            (0, 4, 4, 0),
            (0, 7, 5, 0),
            (3, 3, 6, 0),
            (4, 4, 7, 0),
            (1, 0, 9, 1),
            (0, 8, 0, 0),
            (2, 0, 10, 0),
            (FINAL, 0, 0, 0),
        ],
    )
}

/// Two states that lead to each other without reading a letter.
fn circle() -> Vec<u8> {
    file(&["", "a"], &[(0, 1, 2, 1), (FINAL, 0, 0, 0), (0, 1, 0, 0)])
}

/// Asks for words short, long, compound and strange.
fn use_it(bytes: &[u8]) {
    if let Ok(dictionary) = Dictionary::from_bytes(bytes) {
        let long = "ab".repeat(50);
        for word in [
            "",
            "a",
            "ab",
            "abab",
            "ab-ab",
            "ba",
            "ä",
            &long,
            &"a".repeat(1000),
        ] {
            let _ = dictionary.analyse(word);
            let _ = read_word(&dictionary, Lexicon::standard(), word);
        }
    }
}

#[test]
fn a_small_dictionary_is_read() {
    let dictionary = Dictionary::from_bytes(small()).unwrap();
    let bases = |word: &str| {
        let analyses = dictionary.analyse(word);
        analyses
            .iter()
            .map(|it| (it.base(), it.parts.len()))
            .collect::<Vec<_>>()
    };
    assert_eq!(bases("AB"), [("ab".to_owned(), 1)]);
    assert_eq!(bases("ababab"), [("ababab".to_owned(), 3)]);
    assert_eq!(bases(&"ab".repeat(50)).len(), 1);
    for stranger in ["", "a", "ba", "abc", &"ab".repeat(51)] {
        assert!(bases(stranger).is_empty(), "{stranger}");
    }
}

#[test]
fn a_state_with_many_arrows_is_read() {
    let letters: Vec<String> = (0..300)
        .filter_map(|n| char::from_u32(0x400 + n))
        .map(String::from)
        .collect();
    let symbols: Vec<&str> = [""]
        .into_iter()
        .chain(letters.iter().map(String::as_str))
        .collect();
    let mut arrows: Vec<Arrow> = (1..=300).map(|letter| (letter, letter, 301, 0)).collect();
    arrows[0].3 = 255;
    arrows.insert(1, (299, 0, 0, 0));
    arrows.push((FINAL, 0, 0, 0));
    let dictionary = Dictionary::from_bytes(file(&symbols, &arrows)).unwrap();
    // Not every letter of that range survives lower-casing, which is not what is tried here.
    for letter in letters
        .iter()
        .filter(|letter| letter.to_lowercase() == **letter)
    {
        assert_eq!(dictionary.analyse(letter).len(), 1, "{letter}");
    }
}

#[test]
fn a_circle_ends() {
    let dictionary = Dictionary::from_bytes(circle()).unwrap();
    assert!(dictionary.analyse("aaa").is_empty());
    assert!(dictionary.analyse(&"a".repeat(100)).is_empty());
}

#[test]
fn errors_say_what_is_wrong() {
    let error = |bytes: Vec<u8>| Dictionary::from_bytes(bytes).unwrap_err();
    assert!(matches!(error(Vec::new()), DictionaryError::NotADictionary));
    assert!(matches!(
        error(b"#!/bin/sh and more".to_vec()),
        DictionaryError::NotADictionary
    ));
    let mut weighted = small();
    weighted[8] = 1;
    assert!(matches!(error(weighted), DictionaryError::Weighted));
    for length in 8..small().len() {
        let cut = small()[..length].to_vec();
        let error = error(cut);
        let expected = matches!(
            error,
            DictionaryError::Truncated(_) | DictionaryError::BrokenTransition(_)
        );
        assert!(expected, "{length}: {error}");
    }
    let flag = file(&["", "@Z.A@"], &[(FINAL, 0, 0, 0)]);
    assert!(matches!(error(flag), DictionaryError::UnknownFlag(name) if name == "@Z.A@"));
    for arrow in [
        (0, 0, 5, 0),
        (0, 0, 0, 3),
        (7, 0, 1, 1),
        (0, 7, 1, 1),
        (0, 0, 1, 1),
        (0, 0, 0, 255),
    ] {
        let file = file(&["", "a"], &[arrow, (FINAL, 0, 0, 0)]);
        assert!(
            matches!(error(file), DictionaryError::BrokenTransition(_)),
            "{arrow:?}"
        );
    }
    let mut letters = small();
    letters[19] = 0xFF;
    assert!(matches!(error(letters), DictionaryError::SymbolNotText(1)));
    let absent = Dictionary::open(Path::new("/nowhere/mor.vfst")).unwrap_err();
    assert!(matches!(absent, DictionaryError::Read { .. }));
}

#[test]
fn the_corpus_is_harmless() {
    for entry in std::fs::read_dir(CORPUS).unwrap() {
        use_it(&std::fs::read(entry.unwrap().path()).unwrap());
    }
    assert_eq!(
        std::fs::read(format!("{CORPUS}/small.vfst")).unwrap(),
        small()
    );
}

#[test]
fn threads_share_a_dictionary() {
    let dictionary = Dictionary::from_bytes(small()).unwrap();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| assert_eq!(dictionary.analyse("abab").len(), 1));
        }
    });
}

proptest! {
    #[test]
    fn any_bytes_are_harmless(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        use_it(&bytes);
        let start = small().into_iter().take(18);
        use_it(&start.chain(bytes).collect::<Vec<_>>());
    }

    #[test]
    fn any_arrows_are_harmless(
        arrows in proptest::collection::vec((0..10u16, 0..9u16, 0..24u32, 0..3u32), 1..24),
    ) {
        let last = arrows.len();
        let arrows: Vec<Arrow> = arrows.into_iter().map(|(input, output, target, more)| {
            (if input == 9 { FINAL } else { input }, output, target, more)
        }).chain(std::iter::repeat_n((FINAL, 0, 0, 0), 24 - last)).collect();
        let symbols = ["", "@P.S.Y@", "@R.S@", "a", "b", "[Ln]", "[Xp]", "[X]", "[Bc]"];
        use_it(&file(&symbols, &arrows));
    }

    #[test]
    fn a_corrupted_dictionary_is_harmless(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..8),
        length in any::<prop::sample::Index>(),
        cut in any::<bool>(),
    ) {
        let mut bytes = small();
        for (place, byte) in changes {
            *place.get_mut(&mut bytes) = byte;
        }
        if cut {
            bytes.truncate(length.index(bytes.len()));
        }
        use_it(&bytes);
    }

    #[test]
    fn any_word_is_harmless(word in any::<String>(), spoken in "[a-zåäö:'-]{0,60}") {
        let dictionary = Dictionary::from_bytes(small()).unwrap();
        for word in [word, spoken] {
            let reading = read_word(&dictionary, Lexicon::standard(), &word);
            prop_assert_eq!(reading.whole.is_empty(), !word.chars().any(char::is_alphanumeric));
            prop_assert!(reading.parts.iter().all(|part| !reading.whole.contains(part)));
        }
    }
}
