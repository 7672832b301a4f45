//! A query's words made into terms to look up and concepts that are meant.

use std::sync::Arc;

use kernel::Language;

use crate::analyser::{Analyser, FinnishWord, grams, is_finnish};
use crate::fuzzy::{Vocabulary, halves};
use crate::postings::{Postings, TermId, as_f32};
use crate::speaker::{Speaker, Speakers};
use crate::stem::{stem, stems};
use crate::text::{Script, script};
use crate::thesaurus::{Key, Meant, Said, Thesaurus};
use crate::wordlists::{is_generic, is_stopword};

/// What a part of a word of the query counts, beside the whole word.
const PART: f32 = 0.33;
/// The same for the pieces of a word with hyphens.
const HYPHENATED_PART: f32 = 0.3;
/// A word of another language than the page's, when it is also a known Finnish word.
const OTHER_LANGUAGE: f32 = 0.8;
const GENERIC: f32 = 0.35;
/// What the second and later meanings of a word add to the best one.
const TIE: f32 = 0.3;
/// How surely a part of a word is meant as a trigger: at least, and for as much of it as it is.
const LEAST_OF_PART: f32 = 0.25;
const PART_AS_TRIGGER: f32 = 0.5;
const OTHER_LANGUAGE_TRIGGER: f32 = 0.7;
/// A shorter stem of a language that is not likely here may be any word's.
const SUREST_STEM: usize = 5;
/// Without a dictionary: what the word as it stands counts beside its runs of letters.
const WHOLE_BESIDE_GRAMS: f32 = 0.6;
/// Unknown words beyond these are not corrected: there is a limit to the time of an answer.
const MOST_CORRECTED: usize = 3;

/// A known word this long that nothing here has may be a typing error, letters.
const SHORTEST_DOUBTED: usize = 8;
/// An unknown word is taken for so many words with a stem near its own.
const MOST_STEMS: usize = 3;

/// A word of the query as terms, of which any may be meant.
#[derive(Debug, Default)]
pub(crate) struct WordTerms {
    /// Terms with what each counts.
    pub(crate) terms: Vec<(TermId, f32)>,
    /// What all but the best term add, as a share.
    pub(crate) tie: f32,
}

/// A query understood.
#[derive(Debug, Default)]
pub(crate) struct Interpretation {
    /// The words that say something by themselves.
    pub(crate) words: Vec<WordTerms>,
    /// Concepts that are meant, the surest first.
    pub(crate) meant: Vec<Meant>,
    /// Who seems to speak, and of whom.
    pub(crate) speaker: Speaker,
}

/// What a query is understood by.
pub(crate) struct Interpreter<'index> {
    pub(crate) analyser: &'index Analyser,
    pub(crate) postings: &'index Postings,
    pub(crate) thesaurus: &'index Thesaurus,
    pub(crate) vocabulary: &'index Vocabulary,
    pub(crate) speakers: &'index Speakers,
}

/// How well a word is understood as it stands.
enum Understanding {
    Good,
    /// It is a word, but nothing here has it.
    Doubtful,
    None,
}

struct Word {
    reading: Arc<FinnishWord>,
    is_content: bool,
    /// Whether nearly everything here is about it.
    is_generic: bool,
    /// Whether some document has it, as a word of a language that is likely here.
    is_indexed: bool,
    terms: Vec<(TermId, f32)>,
    keys: Vec<Key>,
}

impl Interpreter<'_> {
    /// Understands normalised words, read on a page of this language.
    pub(crate) fn interpret(&self, words: &[&str], language: Language) -> Interpretation {
        let mut understood: Vec<Word> =
            words.iter().map(|word| self.word(word, language)).collect();
        let mut corrected = 0;
        for (text, word) in words.iter().zip(&mut understood) {
            if !word.is_content || corrected >= MOST_CORRECTED {
                continue;
            }
            match self.understanding(text, word) {
                Understanding::Good => {}
                Understanding::Doubtful => {
                    corrected += 1;
                    self.correct_compound(word);
                }
                Understanding::None => {
                    corrected += 1;
                    self.correct(text, word, language);
                }
            }
        }
        self.join_neighbours(words, &mut understood);
        let bits = |chosen: fn(&Word) -> bool| {
            let numbered = (0u32..64).zip(&understood);
            let chosen = numbered.filter(|(_, word)| chosen(word));
            chosen.fold(0u64, |bits, (position, _)| bits | 1 << position)
        };
        let content = bits(|word| word.is_content);
        let core = bits(|word| word.is_content && !word.is_generic);
        let keys: Vec<Vec<Key>> = understood
            .iter_mut()
            .map(|word| std::mem::take(&mut word.keys))
            .collect();
        let tie = if self.analyser.has_dictionary() {
            TIE
        } else {
            1.0
        };
        Interpretation {
            speaker: self.speakers.of(words, &keys),
            meant: self.thesaurus.meant(&Said {
                words,
                keys: &keys,
                content,
                core,
            }),
            words: understood
                .into_iter()
                .filter(|word| word.is_content)
                .map(|word| WordTerms {
                    terms: word.terms,
                    tie,
                })
                .collect(),
        }
    }

    /// How well a word is understood as it stands.
    fn understanding(&self, text: &str, word: &Word) -> Understanding {
        let whole = &word.reading.whole;
        let in_triggers = word.keys.iter().any(|key| self.thesaurus.knows(key));
        let dictionary = self.analyser.has_dictionary();
        if !in_triggers && !(dictionary && (word.reading.known || word.is_indexed)) {
            return Understanding::None;
        }
        // "Erityslapsi" is a word too, if nobody's: the dictionary joins any words.
        let nobodys = dictionary
            && word.reading.known
            && !word.reading.hyphenated
            && text.chars().count() >= SHORTEST_DOUBTED
            && !whole.iter().any(|base| self.vocabulary.contains(base));
        match nobodys {
            true => Understanding::Doubtful,
            false => Understanding::Good,
        }
    }

    fn word(&self, text: &str, language: Language) -> Word {
        let reading = self.analyser.finnish(text);
        let known = reading.known && self.analyser.has_dictionary();
        let is_stop = is_stopword(language.code(), text)
            || is_stopword("fi", text)
            || reading.whole.iter().any(|base| is_stopword("fi", base))
            || (!known && stems(text).any(|(other, _)| is_stopword(other.code(), text)));
        let mut word = Word {
            is_content: !is_stop,
            is_generic: reading.whole.iter().any(|base| is_generic(base))
                || !known && stems(text).any(|(_, stem)| is_generic(&stem)),
            is_indexed: false,
            terms: Vec::new(),
            keys: Vec::new(),
            reading: Arc::clone(&reading),
        };
        for base in &reading.whole {
            self.add(&mut word, base, 1.0, 1.0);
        }
        for part in &reading.parts {
            match reading.hyphenated {
                true => self.add_term(&mut word, part, HYPHENATED_PART),
                // A grandchild is no child, a family clinic no family.
                false if is_generic(part) => self.add_term(&mut word, part, PART),
                false => self.add(&mut word, part, PART, part_as_trigger(part, text)),
            }
        }
        word.is_indexed = !word.terms.is_empty();
        for (other, stem) in stems(text) {
            // Estonian, Somali and Sámi share so many stems with misspelt Finnish that they do
            // not count as found on another language's page.
            let likely = [language, Language::SWEDISH, Language::ENGLISH].contains(&other)
                || script(text) != Script::Latin;
            word.is_indexed |= likely && self.postings.number(&stem).is_some();
            let doubted = known && other != language;
            // "inte" says nothing in Swedish, whatever its letters mean to another language.
            let chance = is_stop || (!likely && stem.chars().count() < SUREST_STEM);
            let (weight, strength) = match doubted {
                true => (OTHER_LANGUAGE, OTHER_LANGUAGE_TRIGGER),
                false => (1.0, 1.0),
            };
            self.add_term(&mut word, &stem, weight);
            word.keys.push(Key {
                language: other,
                text: stem,
                strength,
                is_doubtful: doubted || chance,
            });
        }
        if !self.analyser.has_dictionary() {
            self.add_grams(&mut word, text);
        }
        word
    }

    /// Adds a Finnish base form.
    fn add(&self, word: &mut Word, text: &str, weight: f32, strength: f32) {
        self.add_term(word, text, weight);
        word.keys.push(Key {
            language: Language::FINNISH,
            text: text.to_owned(),
            strength,
            is_doubtful: false,
        });
    }

    fn add_term(&self, word: &mut Word, text: &str, weight: f32) {
        let weight = if is_generic(text) {
            weight * GENERIC
        } else {
            weight
        };
        let Some(term) = self.postings.number(text) else {
            return;
        };
        match word.terms.iter_mut().find(|(known, _)| *known == term) {
            Some((_, known)) => *known = known.max(weight),
            None => word.terms.push((term, weight)),
        }
    }

    fn add_grams(&self, word: &mut Word, text: &str) {
        for (_, weight) in &mut word.terms {
            *weight *= WHOLE_BESIDE_GRAMS;
        }
        let runs: Vec<String> = grams(text).collect();
        let share = 1.0 / as_f32(runs.len().max(1)) * if is_generic(text) { GENERIC } else { 1.0 };
        for run in runs {
            if let Some(term) = self.postings.number(&run) {
                word.terms.push((term, share));
            }
        }
    }

    /// Takes a word that nothing here has also for words one letter off that something has.
    fn correct_compound(&self, word: &mut Word) {
        let reading = Arc::clone(&word.reading);
        let near = reading.whole.iter().take(MOST_STEMS);
        for (known, weight) in near
            .flat_map(|base| self.vocabulary.near_stem(base))
            .take(MOST_STEMS)
        {
            self.take_for(word, &known, weight, &[Language::FINNISH]);
        }
    }

    /// Takes an unknown word for known words near it, or for a compound of two.
    fn correct(&self, text: &str, word: &mut Word, language: Language) {
        if self.correct_stem(text, word, language) {
            return;
        }
        let corrections = self.vocabulary.corrections(self.analyser, text);
        if corrections.is_empty() {
            for half in halves(self.analyser, text) {
                self.add(word, &half, PART, part_as_trigger(&half, text));
            }
            return;
        }
        let languages: Vec<Language> = std::iter::once(Language::FINNISH)
            .chain(stems(text).map(|(language, _)| language))
            .collect();
        for (correction, weight) in corrections {
            self.take_for(word, &correction, weight, &languages);
        }
    }

    /// Takes an unknown word for words whose stem is near its own, where triggers have them in the
    /// page's language: "rådgivingen" for "rådgivningen".
    fn correct_stem(&self, text: &str, word: &mut Word, language: Language) -> bool {
        if is_finnish(language) {
            return false;
        }
        let is_trigger = |text: &str| {
            self.thesaurus.knows(&Key {
                language,
                text: text.to_owned(),
                strength: 1.0,
                is_doubtful: false,
            })
        };
        let stem = stem(language, text);
        let mut near = self.vocabulary.near_stem(&stem);
        near.retain(|(known, _)| is_trigger(known));
        for (known, weight) in near.iter().take(MOST_STEMS) {
            self.take_for(word, known, *weight, &[language]);
        }
        !near.is_empty()
    }

    fn take_for(&self, word: &mut Word, known: &str, weight: f32, languages: &[Language]) {
        self.add_term(word, known, weight);
        word.keys.extend(languages.iter().map(|language| Key {
            language: *language,
            text: known.to_owned(),
            strength: weight,
            is_doubtful: false,
        }));
    }

    /// "perhe neuvola" may mean "perheneuvola".
    fn join_neighbours(&self, words: &[&str], understood: &mut [Word]) {
        for (at, pair) in words.windows(2).enumerate() {
            let [first, second] = pair else { continue };
            let short =
                |word: &str| word.chars().count() < 3 || !word.chars().all(char::is_alphabetic);
            if short(first) || short(second) {
                continue;
            }
            let joined = format!("{first}{second}");
            let reading = self.analyser.finnish(&joined);
            let known = reading.known || !self.analyser.has_dictionary();
            for base in reading
                .whole
                .iter()
                .filter(|base| known && self.vocabulary.contains(base))
            {
                if let Some(word) = understood.get_mut(at).filter(|word| word.is_content) {
                    self.add(word, base, 1.0, 1.0);
                }
            }
        }
    }
}

/// How surely a part speaks for a word: the more of it the surer.
fn part_as_trigger(part: &str, word: &str) -> f32 {
    let letters = |text: &str| as_f32(text.chars().count());
    let share = letters(part) / letters(word).max(1.0);
    LEAST_OF_PART + PART_AS_TRIGGER * share.min(1.0)
}

/// The language that Finnish texts are read as: plain Finnish is Finnish.
pub(crate) fn page_language(language: Language) -> Language {
    if is_finnish(language) {
        Language::FINNISH
    } else {
        language
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longer_part_speaks_for_a_word() {
        let of_word = |part| part_as_trigger(part, "perhetyöntekijä");
        assert!(of_word("perhetyö") > of_word("työ"));
        assert!(part_as_trigger("surutyö", "surutyö") < 1.0);
    }
}
