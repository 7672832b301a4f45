//! Words that nothing knows: inflected names, typing errors, compounds no dictionary has.

use crate::analyser::Analyser;
use crate::edits::{changed_or_longer, distance, swapped_or_shorter, with_dots};
use crate::text::plain_letters;

/// Every word of the index and the thesaurus, ready to be compared with a misspelt one.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    /// In rising order.
    words: Vec<Box<str>>,
    /// For each word, one bit for each letter it holds: a quick no for most comparisons.
    letters: Vec<u64>,
    lengths: Vec<u8>,
}

/// From this length on, letters, two errors are forgiven; below the other, none.
const TWO_ERRORS: usize = 9;
const ONE_ERROR: usize = 4;
/// Longer words are not corrected.
const LONGEST: usize = 40;
/// How many corrections are worth ranking by.
const MOST: usize = 4;
/// The shortest half of a compound that is split by trying.
const SHORTEST_HALF: usize = 4;

/// What a correction counts beside a word as it should be.
const INFLECTED: f32 = 0.85;
const ONE_LETTER: f32 = 0.75;
const TWO_LETTERS: f32 = 0.55;

impl Vocabulary {
    pub(crate) fn new<'word>(words: impl Iterator<Item = &'word str>) -> Vocabulary {
        let mut words: Vec<Box<str>> = words.filter(|word| word.len() > 2).map(Box::from).collect();
        words.sort_unstable();
        words.dedup();
        Vocabulary {
            letters: words.iter().map(|word| letter_bits(word)).collect(),
            lengths: words
                .iter()
                .map(|word| u8::try_from(word.chars().count()).unwrap_or(u8::MAX))
                .collect(),
            words,
        }
    }

    pub(crate) fn contains(&self, word: &str) -> bool {
        self.words
            .binary_search_by(|known| known.as_ref().cmp(word))
            .is_ok()
    }

    /// Words that an unknown word may stand for, with how much each counts.
    pub(crate) fn corrections(&self, analyser: &Analyser, word: &str) -> Vec<(String, f32)> {
        let length = word.chars().count();
        if !(ONE_ERROR..=LONGEST).contains(&length) || !word.chars().any(char::is_alphabetic) {
            return Vec::new();
        }
        let mut found = self.inflected(word);
        if found.is_empty() {
            found = self.without_dots(analyser, word);
        }
        if found.is_empty() && analyser.has_dictionary() {
            found = self.one_letter_off(analyser, word);
        }
        if found.is_empty() {
            found = self.near(word, 1, ONE_LETTER);
        }
        if found.is_empty() && length >= TWO_ERRORS {
            found = self.near(word, 2, TWO_LETTERS);
        }
        found.truncate(MOST);
        found
    }

    /// Stems a typing error away from a stem of four letters or more, two from a long one, with how
    /// much each counts.
    pub(crate) fn near_stem(&self, stem: &str) -> Vec<(String, f32)> {
        let length = stem.chars().count();
        if !(ONE_ERROR..=LONGEST).contains(&length) || !stem.chars().any(char::is_alphabetic) {
            return Vec::new();
        }
        let near = self.near(stem, 1, ONE_LETTER);
        match near.is_empty() && length >= TWO_ERRORS {
            true => self.near(stem, 2, TWO_LETTERS),
            false => near,
        }
    }

    /// Known words that the word is a form of, judging by a long common beginning.
    fn inflected(&self, word: &str) -> Vec<(String, f32)> {
        let beginning: String = word.chars().take(4).collect();
        let from = self
            .words
            .partition_point(|known| known.as_ref() < beginning.as_str());
        let mut found: Vec<(usize, &str)> = self
            .words
            .get(from..)
            .unwrap_or_default()
            .iter()
            .take_while(|known| known.starts_with(&beginning))
            .filter_map(|known| Some((shared_stem(word, known)?, known.as_ref())))
            .collect();
        found.sort_by_key(|(shared, known)| (std::cmp::Reverse(*shared), known.len()));
        let best = found.first().map_or(0, |(shared, _)| *shared);
        found
            .into_iter()
            .filter(|(shared, _)| *shared == best)
            .map(|(_, known)| (known.to_owned(), INFLECTED))
            .collect()
    }

    /// "vakivalta" for "väkivalta", where a keyboard has no dots.
    fn without_dots(&self, analyser: &Analyser, word: &str) -> Vec<(String, f32)> {
        if !word.is_ascii() {
            return Vec::new();
        }
        let mut bases: Vec<String> = with_dots(word)
            .iter()
            .flat_map(|dotted| analyser.known_bases(dotted))
            .filter(|base| self.contains(base))
            .collect();
        bases.sort();
        bases.dedup();
        if !bases.is_empty() {
            return bases.into_iter().map(|base| (base, INFLECTED)).collect();
        }
        let length = word.len();
        self.words
            .iter()
            .zip(&self.lengths)
            .filter(|(known, known_length)| {
                usize::from(**known_length) == length && !known.is_ascii()
            })
            .filter(|(known, _)| plain_letters(known) == word)
            .map(|(known, _)| (known.to_string(), INFLECTED))
            .collect()
    }

    /// Base forms of the words one error away, in whatever inflected form: "nuevolaan".
    fn one_letter_off(&self, analyser: &Analyser, word: &str) -> Vec<(String, f32)> {
        // Swaps and letters too many are few to try, so they are tried first.
        for candidates in [swapped_or_shorter(word), changed_or_longer(word)] {
            let mut bases: Vec<String> = candidates
                .iter()
                .flat_map(|candidate| analyser.known_bases(candidate))
                .filter(|base| self.contains(base))
                .collect();
            bases.sort();
            bases.dedup();
            if !bases.is_empty() {
                return bases.into_iter().map(|base| (base, ONE_LETTER)).collect();
            }
        }
        Vec::new()
    }

    /// Known words at most this many errors away.
    fn near(&self, word: &str, errors: u8, weight: f32) -> Vec<(String, f32)> {
        let bits = letter_bits(word);
        let letters: Vec<char> = word.chars().collect();
        let mut found: Vec<(u8, &str)> = self
            .words
            .iter()
            .zip(self.letters.iter().zip(&self.lengths))
            .filter(|(_, (known_bits, length))| {
                letters.len().abs_diff(usize::from(**length)) <= usize::from(errors)
                    && (bits ^ **known_bits).count_ones() <= 2 * u32::from(errors)
            })
            .filter_map(|(known, _)| {
                let known_letters: Vec<char> = known.chars().collect();
                let distance = distance(&letters, &known_letters, errors)?;
                Some((distance, known.as_ref()))
            })
            .collect();
        found.sort();
        found
            .into_iter()
            .map(|(_, known)| (known.to_owned(), weight))
            .collect()
    }
}

/// The two halves of a compound that no dictionary has, as base forms, when both are words.
pub(crate) fn halves(analyser: &Analyser, word: &str) -> Vec<String> {
    let ends: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
    if ends.len() > LONGEST {
        return Vec::new();
    }
    let splits = ends.get(SHORTEST_HALF..(ends.len() + 1).saturating_sub(SHORTEST_HALF));
    let known_halves = splits.unwrap_or_default().iter().filter_map(|at| {
        let (first, second) = word.split_at_checked(*at)?;
        let (first, second) = (analyser.known_bases(first), analyser.known_bases(second));
        (!first.is_empty() && !second.is_empty()).then(|| [first, second].concat())
    });
    known_halves.last().unwrap_or_default()
}

/// How many letters two forms of one word have in common at their beginning, if they may be that.
pub(crate) fn shared_stem(word: &str, base: &str) -> Option<usize> {
    let shared = word
        .chars()
        .zip(base.chars())
        .take_while(|(first, second)| first == second)
        .count();
    let (word_rest, base_rest) = (word.chars().count() - shared, base.chars().count() - shared);
    (shared >= 4 && base_rest <= 2 && word_rest <= 5 && 2 * shared >= 3 * word_rest)
        .then_some(shared)
}

fn letter_bits(word: &str) -> u64 {
    word.chars()
        .fold(0, |bits, letter| bits | 1 << (u32::from(letter) % 64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_case_forms_share_a_stem() {
        assert!(shared_stem("karhulasta", "karhula").is_some());
        assert!(shared_stem("perhetyö", "perhe").is_some());
        assert!(shared_stem("karhu", "karhunpesä").is_none());
        assert!(shared_stem("isä", "isä").is_none());
    }

    #[test]
    fn corrections_come_from_the_vocabulary() {
        let vocabulary =
            Vocabulary::new(["neuvola", "väkivalta", "masennus", "депрессия"].into_iter());
        let analyser = Analyser::new(None);
        let first = |word| {
            vocabulary
                .corrections(&analyser, word)
                .into_iter()
                .next()
                .map(|(found, _)| found)
        };
        assert_eq!(first("nuevola").as_deref(), Some("neuvola"));
        assert_eq!(first("vakivalta").as_deref(), Some("väkivalta"));
        assert_eq!(first("masenus").as_deref(), Some("masennus"));
        assert_eq!(first("депресия").as_deref(), Some("депрессия"));
        assert_eq!(first("xyzxyz"), None);
    }

    #[test]
    fn a_stem_is_near_one_with_a_letter_more_or_less() {
        let vocabulary = Vocabulary::new(["rådgivning", "депресс"].into_iter());
        let first = |stem| vocabulary.near_stem(stem).into_iter().next();
        assert_eq!(first("rådgiving").unwrap().0, "rådgivning");
        assert_eq!(first("депрес").unwrap().0, "депресс");
        assert_eq!(first("råd"), None);
    }
}
