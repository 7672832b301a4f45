//! What a word may be found by.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, Mutex, PoisonError};

use finnish::{Analysis, Dictionary, Lexicon, read_word};
use kernel::Language;

use crate::stem::{stem, stems};
use crate::text::{Script, script};
use crate::wordlists::is_stopword;

/// How much a part of a compound counts in a text, beside the whole word.
const PART_IN_TEXT: f32 = 0.5;
const GRAM_LETTERS: usize = 4;
/// Stands before a 4-gram among terms, so that none is taken for a word.
const GRAM_MARK: char = '\u{1}';
const CACHE_SHARDS: usize = 16;
/// Words kept in a shard before it is emptied: about ten megabytes in all.
const CACHED_IN_SHARD: usize = 6_000;

/// Reads words. Shared by every region's index and thread.
///
/// With a dictionary, Finnish words are read as base forms and parts. Without one, they are found
/// by overlapping runs of four letters: less exact, and honest about it.
#[derive(Debug, Default)]
pub struct Analyser {
    dictionary: Option<Arc<Dictionary>>,
    cache: [Mutex<HashMap<String, Arc<FinnishWord>>>; CACHE_SHARDS],
}

/// A Finnish word as search sees it.
#[derive(Debug, Default)]
pub(crate) struct FinnishWord {
    /// Base forms of the whole word.
    pub(crate) whole: Vec<String>,
    /// Words inside the word.
    pub(crate) parts: Vec<String>,
    /// Pieces joined with hyphens: parts do not speak for the whole.
    pub(crate) hyphenated: bool,
    /// Whether it is a known word, so that it is no typing error.
    pub(crate) known: bool,
}

impl FinnishWord {
    /// The base forms that an editor means who wrote `word`: a word in its base form is that word,
    /// whatever else it may be ("saapas" is a boot, and no form of "saada").
    pub(crate) fn meant_by(&self, word: &str) -> Vec<String> {
        match self.whole.iter().any(|base| base == word) {
            true => vec![word.to_owned()],
            false => self.whole.clone(),
        }
    }
}

impl Analyser {
    /// An analyser with this dictionary, or with none.
    pub fn new(dictionary: Option<Arc<Dictionary>>) -> Analyser {
        Analyser {
            dictionary,
            ..Analyser::default()
        }
    }

    /// Whether Finnish words are read with a dictionary.
    pub fn has_dictionary(&self) -> bool {
        self.dictionary.is_some()
    }

    /// Reads a normalised word as Finnish.
    pub(crate) fn finnish(&self, word: &str) -> Arc<FinnishWord> {
        let mut hasher = DefaultHasher::new();
        word.hash(&mut hasher);
        let shard = usize::try_from(hasher.finish() % CACHE_SHARDS as u64).unwrap_or(0);
        let Some(shard) = self.cache.get(shard) else {
            return Arc::new(self.read(word));
        };
        if let Some(known) = shard
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(word)
        {
            return Arc::clone(known);
        }
        let read = Arc::new(self.read(word));
        let mut shard = shard.lock().unwrap_or_else(PoisonError::into_inner);
        if shard.len() >= CACHED_IN_SHARD {
            shard.clear();
        }
        shard.insert(word.to_owned(), Arc::clone(&read));
        read
    }

    fn read(&self, word: &str) -> FinnishWord {
        let itself = || FinnishWord {
            whole: vec![word.to_owned()],
            hyphenated: word.contains('-'),
            ..FinnishWord::default()
        };
        if script(word) != Script::Latin {
            return itself();
        }
        match &self.dictionary {
            Some(dictionary) => {
                let reading = read_word(dictionary, Lexicon::standard(), word);
                FinnishWord {
                    whole: reading.whole,
                    parts: reading.parts,
                    hyphenated: reading.hyphenated,
                    known: reading.known,
                }
            }
            None => {
                let own = Lexicon::standard().analyse(word);
                let mut whole: Vec<String> = own.iter().map(Analysis::base).collect();
                whole.dedup();
                match whole.is_empty() {
                    true => itself(),
                    false => FinnishWord {
                        whole,
                        known: true,
                        ..itself()
                    },
                }
            }
        }
    }

    /// Base forms of a word if the dictionary knows it exactly as it stands; cheap for strings that
    /// are no words, so that many may be asked about.
    pub(crate) fn known_bases(&self, word: &str) -> Vec<String> {
        let Some(dictionary) = &self.dictionary else {
            return Vec::new();
        };
        let analyses = dictionary.analyse(word);
        let fewest = analyses.iter().map(|analysis| analysis.parts.len()).min();
        let simplest = analyses
            .iter()
            .filter(|analysis| Some(analysis.parts.len()) == fewest);
        let mut bases: Vec<String> = simplest.map(Analysis::base).collect();
        bases.sort();
        bases.dedup();
        bases
    }

    /// What a word of a text is indexed by, with how much each counts. `language` is that of the
    /// text, if it has one.
    pub(crate) fn text_terms(&self, language: Option<Language>, word: &str) -> Vec<(String, f32)> {
        let mut terms: Vec<(String, f32)> = Vec::new();
        let mut add =
            |term: String, weight: f32| match terms.iter_mut().find(|(known, _)| *known == term) {
                Some((_, known)) => *known = known.max(weight),
                None => terms.push((term, weight)),
            };
        let code = language.map_or("fi", Language::code);
        if is_stopword(code, word) {
            return terms;
        }
        match language {
            Some(language) if !is_finnish(language) => add(stem(language, word), 1.0),
            _ => {
                let reading = self.finnish(word);
                if reading.whole.iter().any(|base| is_stopword("fi", base)) {
                    return terms;
                }
                reading.whole.iter().for_each(|base| add(base.clone(), 1.0));
                reading
                    .parts
                    .iter()
                    .for_each(|part| add(part.clone(), PART_IN_TEXT));
                if self.dictionary.is_none() {
                    grams(word).for_each(|gram| add(gram, 1.0));
                }
                if language.is_none() && !reading.known {
                    stems(word).for_each(|(_, stem)| add(stem, 1.0));
                }
            }
        }
        terms
    }
}

/// Whether texts in the language are Finnish: plain Finnish is.
pub(crate) fn is_finnish(language: Language) -> bool {
    language.tag() == Language::FINNISH.tag()
}

/// The overlapping runs of four letters of a word, its ends marked.
pub(crate) fn grams(word: &str) -> impl Iterator<Item = String> {
    let letters: Vec<char> = std::iter::once('_')
        .chain(word.chars())
        .chain(std::iter::once('_'))
        .collect();
    let runs: Vec<String> = letters
        .windows(GRAM_LETTERS)
        .map(|run| {
            std::iter::once(GRAM_MARK)
                .chain(run.iter().copied())
                .collect()
        })
        .collect();
    runs.into_iter()
}

/// Whether a term is a 4-gram and no word.
pub(crate) fn is_gram(term: &str) -> bool {
    term.starts_with(GRAM_MARK)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_dictionary_words_overlap_by_their_letters() {
        let analyser = Analyser::new(None);
        let terms = |word| -> Vec<String> {
            let terms = analyser.text_terms(Some(Language::FINNISH), word);
            terms.into_iter().map(|(term, _)| term).collect()
        };
        let (base, inflected) = (terms("neuvola"), terms("neuvolaan"));
        let shared = base.iter().filter(|term| inflected.contains(term)).count();
        assert!(shared >= 5, "{base:?} {inflected:?}");
        assert!(terms("ja").is_empty());
    }

    #[test]
    fn slang_is_read_even_without_a_dictionary() {
        let reading = Analyser::new(None).finnish("hoitsulle");
        assert_eq!(reading.whole, ["hoitaja"]);
    }
}
