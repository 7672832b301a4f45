//! Every Finnish word that families read is in the dictionary, or in the list of names and terms.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use catalog::prose::plain;
use finnish::Dictionary;
use packs::{PackSource, embedded, load};
use serde_json::Value;

/// Names, terms and foreign words, each looked at by a person.
const ALLOWED: &str = include_str!("spelling-allowed.txt");
/// Fields that hold other words than those of good Finnish: names as people say them, and
/// addresses.
const NOT_PROSE: [&str; 5] = ["other_names", "street", "city", "sources", "upkeep"];

/// Words by where they stand.
type Words = BTreeMap<String, String>;

#[test]
fn every_finnish_word_is_known() {
    let dictionary = Dictionary::open(Dictionary::debian_path()).unwrap();
    let allowed: BTreeSet<&str> = ALLOWED
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
        .collect();
    let mut words = Words::new();
    of_packs(&mut words);
    of_messages(&mut words);
    let unknown: Vec<String> = words
        .into_iter()
        .filter(|(word, _)| !is_known(&dictionary, &allowed, word))
        .map(|(word, place)| format!("{word}: {place}"))
        .collect();
    assert!(
        unknown.is_empty(),
        "{} unknown words: mend them, or put names and terms into spelling-allowed.txt\n{}",
        unknown.len(),
        unknown.join("\n")
    );
}

/// A word is known as it is, in small letters, or part by part between hyphens. An ending after a
/// colon belongs to the abbreviation before it.
fn is_known(dictionary: &Dictionary, allowed: &BTreeSet<&str>, word: &str) -> bool {
    let known = |word: &str| {
        let small = word.to_lowercase();
        allowed.contains(word)
            || allowed.contains(small.as_str())
            || word.chars().count() == 1
            || !dictionary.analyse(word).is_empty()
            || !dictionary.analyse(&small).is_empty()
    };
    let parts = |word: &str| word.split('-').all(|part| part.is_empty() || known(part));
    let word = word.trim_matches('-');
    let before_ending = word.split(':').next().unwrap_or(word);
    known(word) || parts(word) || known(before_ending) || parts(before_ending)
}

fn of_packs(words: &mut Words) {
    let sources: Vec<PackSource> = embedded().into_iter().map(PackSource::Embedded).collect();
    let loaded = load(&sources, "2026-11-23".parse().unwrap());
    for pack in &loaded.packs {
        for entry in &pack.entries {
            let kind = entry.record.kind();
            if matches!(kind, catalog::Kind::Concept | catalog::Kind::Danger) {
                continue;
            }
            let body = entry.record.to_json().unwrap();
            let place = format!("{}/{}", pack.folder, entry.file);
            walk(&serde_json::from_str(&body).unwrap(), &place, words);
        }
    }
}

/// Finnish and plain Finnish texts, wherever they stand in a record.
fn walk(value: &Value, place: &str, words: &mut Words) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                match value {
                    Value::String(text) if name == "fi" || name == "selko" => {
                        collect(&plain(text), place, words);
                    }
                    _ if NOT_PROSE.contains(&name.as_str()) => {}
                    _ => walk(value, place, words),
                }
            }
        }
        Value::Array(items) => {
            for item in items {
                walk(item, place, words);
            }
        }
        _ => {}
    }
}

fn of_messages(words: &mut Words) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales");
    for code in ["fi", "selko"] {
        for entry in std::fs::read_dir(folder.join(code)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_none_or(|ending| ending != "ftl") {
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            let place = path.file_name().unwrap().to_string_lossy().into_owned();
            let no_words = |line: &&str| line.starts_with('#') || line.trim_end().ends_with("->");
            for line in text.lines().filter(|line| !no_words(line)) {
                let said = match line.split_once(" =") {
                    Some((_, said)) => said,
                    None => line.split_once(']').map_or(line, |(_, said)| said),
                };
                let without_variables: Vec<&str> = said
                    .split('{')
                    .map(|part| part.split_once('}').map_or(part, |(_, rest)| rest))
                    .collect();
                collect(&without_variables.join(" "), &place, words);
            }
        }
    }
}

fn collect(text: &str, place: &str, words: &mut Words) {
    let addresses = |word: &&str| {
        !word.contains("://") && !word.contains('@') && !word.trim_end_matches('.').contains(".fi")
    };
    for chunk in text.split_whitespace().filter(addresses) {
        let belongs = |sign: char| sign.is_alphabetic() || matches!(sign, '-' | ':' | '’');
        for word in chunk.split(|sign: char| !belongs(sign)) {
            let word = word.trim_matches([':', '-', '’']);
            let whole = word
                .chars()
                .all(|sign| sign.is_alphabetic() || sign == '-' || sign == ':');
            if word.chars().count() > 1 && whole {
                words
                    .entry(word.to_owned())
                    .or_insert_with(|| place.to_owned());
            }
        }
    }
}
