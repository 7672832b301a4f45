//! Names that are known in the region, in whatever form they are written.

use std::collections::HashMap;

use super::word::{Word, is_capital, words};

/// Names that are known in the region, by their first letters.
#[derive(Debug, Default)]
pub struct KnownNames(HashMap<String, Vec<KnownName>>);

#[derive(Debug)]
struct KnownName {
    words: Vec<String>,
    capital: bool,
}

impl KnownNames {
    /// Adds the name of a municipality or an area: it is meant however it is written.
    pub fn add_place(&mut self, name: &str) {
        self.add(name, false);
    }

    /// Adds the name of an organisation, a unit or a meeting place. One word alone may also be a
    /// common word, so it counts only with a capital letter, as do the names inside it.
    pub fn add_actor(&mut self, name: &str) {
        self.add(name, words(name).count() < 2);
        for word in words(name).skip(1).filter(|word| is_capital(word.text)) {
            self.add(word.text, true);
        }
    }

    fn add(&mut self, name: &str, capital: bool) {
        let words: Vec<String> = words(name).map(|word| word.text.to_lowercase()).collect();
        if let Some(first) = words.first()
            && first.chars().count() >= 3
        {
            let known = KnownName { words, capital };
            self.0
                .entry(beginning(&known.words))
                .or_default()
                .push(known);
        }
    }

    /// How many words from here on are a known name.
    pub(super) fn length_at(&self, rest: &[Word<'_>]) -> Option<usize> {
        let first = rest.first()?;
        let names = self.0.get(&beginning(&[first.text.to_lowercase()]))?;
        names
            .iter()
            .filter(|name| !name.capital || is_capital(first.text))
            .filter(|name| {
                name.words.len() <= rest.len()
                    && name
                        .words
                        .iter()
                        .zip(rest)
                        .all(|(name, word)| is_form_of(name, &word.text.to_lowercase()))
            })
            .map(|name| name.words.len())
            .max()
    }
}

fn beginning(words: &[String]) -> String {
    words
        .first()
        .map_or_else(String::new, |word| word.chars().take(3).collect())
}

/// Whether a word is likely a form of a name, both in small letters: all but the last letters of
/// the name stay, as endings change them.
fn is_form_of(name: &str, word: &str) -> bool {
    let (name_length, length) = (name.chars().count(), word.chars().count());
    let common = name
        .chars()
        .zip(word.chars())
        .take_while(|(one, other)| one == other)
        .count();
    let kept = match name_length {
        ..=3 => name_length,
        4..=5 => name_length - 1,
        _ => name_length - 2,
    };
    common >= kept && length <= name_length + 8
}
