//! Names of people and places, and names of months.

use std::collections::BTreeSet;

use super::known::KnownNames;
use super::word::{Word, is_capital, words};
use super::{Kind, Mark};

/// Words before a full stop that ends no sentence.
const SHORTENED: [&str; 12] = [
    "esim", "mm", "ym", "ks", "vrt", "nk", "ns", "t", "bl.a", "t.ex", "dr", "mr",
];

/// How the names of months begin in Finnish, Swedish and English; those that are also other words
/// are left to their capital letter.
const MONTHS: [&str; 20] = [
    "tammiku",
    "helmiku",
    "maalisku",
    "huhtiku",
    "toukoku",
    "kesäku",
    "heinäku",
    "eloku",
    "syysku",
    "lokaku",
    "marrasku",
    "jouluku",
    "januar",
    "februar",
    "april",
    "august",
    "september",
    "oktober",
    "november",
    "december",
];

pub(super) fn names(text: &str, known: &KnownNames) -> Vec<Mark> {
    let all: Vec<Word<'_>> = words(text).collect();
    let mut found = Vec::new();
    let mut certain: BTreeSet<String> = BTreeSet::new();
    let mut at_start = Vec::new();
    for (number, word) in all.iter().enumerate() {
        let rest = all.get(number..).unwrap_or_default();
        let lower = word.text.to_lowercase();
        if MONTHS.iter().any(|month| lower.starts_with(month)) {
            found.push(mark(word.start, word.end(), Kind::Date));
            continue;
        }
        if let Some(last) = known
            .length_at(rest)
            .and_then(|length| rest.get(length.saturating_sub(1)))
        {
            found.push(mark(word.start, last.end(), Kind::Name));
            continue;
        }
        if !is_capital(word.text) {
            continue;
        }
        let next = rest.get(1);
        let followed = next.is_some_and(|next| {
            let between = text.get(word.end()..next.start).unwrap_or_default();
            is_capital(next.text)
                && between.chars().all(char::is_whitespace)
                && !between.contains('\n')
        });
        if followed || !begins_sentence(text, word.start) {
            certain.insert(lower);
            found.push(mark(word.start, word.end(), Kind::Name));
        } else {
            at_start.push((lower, word));
        }
    }
    // A name is one at the beginning of a sentence too.
    for (lower, word) in at_start {
        if certain.iter().any(|name| may_be_forms(name, &lower)) {
            found.push(mark(word.start, word.end(), Kind::Name));
        }
    }
    found
}

fn mark(start: usize, end: usize, kind: Kind) -> Mark {
    Mark {
        range: start..end,
        kind,
    }
}

fn begins_sentence(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let opening = |letter: char| letter.is_whitespace() || "\"'’”“„»«([{*•–-".contains(letter);
    let said = before.trim_end_matches(opening);
    let skipped = before.get(said.len()..).unwrap_or_default();
    if said.is_empty() || skipped.contains('\n') || said.ends_with(['!', '?', '…']) {
        return true;
    }
    said.strip_suffix('.').is_some_and(|said| {
        let last = said.rsplit(char::is_whitespace).next().unwrap_or_default();
        !SHORTENED.contains(&last.to_lowercase().as_str())
    })
}

/// Whether two words may be forms of one name: "Matti", "Matille".
fn may_be_forms(one: &str, other: &str) -> bool {
    let common = one
        .chars()
        .zip(other.chars())
        .take_while(|(one, other)| one == other)
        .count();
    let shorter = one.chars().count().min(other.chars().count());
    common >= 3 && common + 2 >= shorter
}
