//! The crisis box: danger is recognised by rules, in every language, before and apart from ranking
//! (R032). To miss a call for help is worse than a false alarm.

use std::collections::HashMap;
use std::sync::Arc;

use catalog::{DangerKind, DangerPhrase, DangerPhrases, WordPattern};
use kernel::{Language, Slug, Text};

use crate::analyser::{Analyser, is_finnish};
use crate::edits::{distance, one_letter_less};
use crate::stem::stem;
use crate::text::{Script, normalise, plain_letters, script, whole_query, words};
use crate::wordlists::is_stopword;

/// The words of a phrase stand at most this far apart, counted in words.
const STRETCH: usize = 6;
/// Words and patterns shorter than this are not taken for misspelt ones.
const SHORTEST_MISSPELT: usize = 6;
/// Forms and errors are looked for in this many words; beyond it only what is written.
const READ_WITH_CARE: usize = 300;

/// Danger that a query speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CrisisMatch {
    /// Which danger phrases.
    pub danger: Slug,
    /// What kind of danger.
    pub kind: DangerKind,
    /// What to say above the numbers.
    pub message: Text,
    /// Helplines to show, in order.
    pub helplines: Vec<Slug>,
    /// Concepts that are meant too.
    pub situations: Vec<Slug>,
}

/// Every danger phrase of every language, compiled.
#[derive(Debug, Default)]
pub struct CrisisRules {
    analyser: Arc<Analyser>,
    /// The gravest first.
    dangers: Vec<CrisisMatch>,
    phrases: Vec<Phrase>,
    patterns: Vec<Pattern>,
    /// From written words and beginnings of words to patterns.
    exact: Lookup,
    beginnings: Lookup,
    /// The same without dots and hooks, for words that nothing knows.
    plain_exact: Lookup,
    plain_beginnings: Lookup,
    /// From Finnish base forms.
    bases: Lookup,
    /// From patterns with one letter left out.
    misspelt: Lookup,
}

type Lookup = HashMap<Box<str>, Vec<usize>>;

#[derive(Debug)]
struct Phrase {
    danger: usize,
    places: usize,
    barred: Vec<WordPattern>,
}

/// A word of phrases, and where it stands in them.
#[derive(Debug)]
struct Pattern {
    letters: Vec<char>,
    any_ending: bool,
    /// Phrase, and place in the phrase.
    slots: Vec<(usize, usize)>,
}

/// A pattern that a word of the query fits.
struct Found {
    phrase: usize,
    position: usize,
    place: usize,
}

impl CrisisRules {
    /// Compiles danger phrases.
    pub fn new(analyser: Arc<Analyser>, dangers: &[DangerPhrases]) -> CrisisRules {
        let mut sorted: Vec<&DangerPhrases> = dangers.iter().collect();
        sorted.sort_by_key(|danger| gravity(danger.kind));
        let mut rules = CrisisRules {
            analyser,
            ..CrisisRules::default()
        };
        let mut numbers: HashMap<(String, bool), usize> = HashMap::new();
        for (number, danger) in sorted.into_iter().enumerate() {
            rules.dangers.push(CrisisMatch {
                danger: danger.id.clone(),
                kind: danger.kind,
                message: danger.message.clone(),
                helplines: danger.helplines.clone(),
                situations: danger.situations.clone(),
            });
            for (language, written) in &danger.phrases {
                for phrase in written {
                    rules.add(&mut numbers, number, *language, DangerPhrase::parse(phrase));
                }
            }
        }
        rules
    }

    /// The gravest danger that a text speaks of, in whatever language.
    pub fn detect(&self, text: &str) -> Option<CrisisMatch> {
        self.detect_normal(&whole_query(text))
    }

    /// The same for a text that is already normalised.
    pub(crate) fn detect_normal(&self, normal: &str) -> Option<CrisisMatch> {
        let said: Vec<&str> = words(normal).collect();
        let mut found = Vec::new();
        for (position, word) in said.iter().enumerate() {
            for pattern in self.fitting(word, position < READ_WITH_CARE) {
                let slots = self
                    .patterns
                    .get(pattern)
                    .map_or(&[][..], |pattern| &pattern.slots);
                found.extend(slots.iter().map(|(phrase, place)| Found {
                    phrase: *phrase,
                    position,
                    place: *place,
                }));
            }
        }
        found.sort_unstable_by_key(|found| (found.phrase, found.position, found.place));
        found
            .chunk_by(|first, second| first.phrase == second.phrase)
            .filter_map(|found| {
                let phrase = self.phrases.get(found.first()?.phrase)?;
                let barred = phrase
                    .barred
                    .iter()
                    .any(|bar| said.iter().any(|word| bar.matches(word)));
                (!barred && is_said(found, phrase.places)).then_some(phrase.danger)
            })
            .min()
            .and_then(|danger| self.dangers.get(danger).cloned())
    }

    fn add(
        &mut self,
        numbers: &mut HashMap<(String, bool), usize>,
        danger: usize,
        language: Language,
        parsed: DangerPhrase,
    ) {
        let phrase = self.phrases.len();
        let alone = parsed.places.len() == 1;
        for (place, alternatives) in parsed.places.iter().enumerate() {
            for alternative in alternatives {
                let text = normalise(&alternative.text);
                if text.is_empty() {
                    continue;
                }
                let key = (text, alternative.any_ending);
                let number = numbers.get(&key).copied().unwrap_or_else(|| {
                    let number = self.new_pattern(&key.0, key.1);
                    numbers.insert(key.clone(), number);
                    number
                });
                if let Some(pattern) = self.patterns.get_mut(number) {
                    pattern.slots.push((phrase, place));
                }
                if is_finnish(language) && !key.1 {
                    self.add_bases(number, &key.0, alone);
                }
            }
        }
        self.phrases.push(Phrase {
            danger,
            places: parsed.places.len(),
            barred: parsed
                .barred
                .into_iter()
                .map(|bar| WordPattern {
                    text: normalise(&bar.text),
                    ..bar
                })
                .collect(),
        });
    }

    fn new_pattern(&mut self, text: &str, any_ending: bool) -> usize {
        let number = self.patterns.len();
        let letters: Vec<char> = text.chars().collect();
        let (written, plain) = if any_ending {
            (&mut self.beginnings, &mut self.plain_beginnings)
        } else {
            (&mut self.exact, &mut self.plain_exact)
        };
        put(written, text, number);
        let without_dots = plain_letters(text);
        if without_dots != text {
            put(plain, &without_dots, number);
        }
        if letters.len() >= SHORTEST_MISSPELT {
            for shorter in one_letter_less(&letters) {
                put(&mut self.misspelt, &shorter, number);
            }
        }
        self.patterns.push(Pattern {
            letters,
            any_ending,
            slots: Vec::new(),
        });
        number
    }

    /// A word in its base form stands for all its forms; so does any word of a longer phrase. A
    /// word that is a phrase by itself in an inflected form ("käsiksi") means that form alone.
    fn add_bases(&mut self, number: usize, text: &str, alone: bool) {
        let reading = self.analyser.finnish(text);
        let stands_for_forms = reading.known
            && text.chars().count() >= 3
            && !is_stopword("fi", text)
            && (!alone || reading.whole.iter().any(|base| base == text));
        if stands_for_forms {
            for base in reading
                .meant_by(text)
                .iter()
                .filter(|base| !is_stopword("fi", base))
            {
                put(&mut self.bases, base, number);
            }
        }
    }

    /// The patterns that a word of a query fits.
    fn fitting(&self, word: &str, with_care: bool) -> Vec<usize> {
        let mut fitting = Vec::new();
        self.look_up(word, &self.exact, &self.beginnings, &mut fitting);
        if word.contains(['-', '\'', ':']) {
            for piece in word
                .split(['-', '\'', ':'])
                .filter(|piece| !piece.is_empty())
            {
                self.look_up(piece, &self.exact, &self.beginnings, &mut fitting);
            }
            let joined = word.replace(['-', '\''], "");
            self.look_up(&joined, &self.exact, &self.beginnings, &mut fitting);
        }
        if !with_care {
            return fitting;
        }
        let (mut known, mut compound) = (false, false);
        match script(word) {
            Script::Latin => {
                let reading = self.analyser.finnish(word);
                compound = reading.known && !reading.parts.is_empty();
                known = reading.known && !compound;
                for base in &reading.whole {
                    fitting.extend(self.bases.get(base.as_str()).into_iter().flatten());
                }
            }
            Script::Arabic => {
                if let Ok(arabic) = Language::parse("ar") {
                    self.look_up(
                        &stem(arabic, word),
                        &self.exact,
                        &self.beginnings,
                        &mut fitting,
                    );
                    let bare = word.strip_prefix("ال").or_else(|| word.strip_prefix('و'));
                    if let Some(bare) = bare.filter(|bare| bare.chars().count() >= 3) {
                        self.look_up(bare, &self.exact, &self.beginnings, &mut fitting);
                    }
                }
            }
            Script::Cyrillic | Script::Other => {}
        }
        // Also of known words: "heraa" is a form of whey, and what "herää" is without dots.
        fitting.extend(self.plain_exact.get(word).into_iter().flatten());
        if !known {
            self.look_up(
                word,
                &self.plain_exact,
                &self.plain_beginnings,
                &mut fitting,
            );
            // Many a misspelt word can be read as a compound that no one has ever said.
            if !compound || fitting.is_empty() {
                self.misspelt(word, &mut fitting);
            }
        }
        fitting.sort_unstable();
        fitting.dedup();
        fitting
    }

    fn look_up(&self, word: &str, exact: &Lookup, beginnings: &Lookup, fitting: &mut Vec<usize>) {
        fitting.extend(exact.get(word).into_iter().flatten());
        let ends = word
            .char_indices()
            .map(|(at, letter)| at + letter.len_utf8());
        for beginning in ends.filter_map(|end| word.get(..end)) {
            fitting.extend(beginnings.get(beginning).into_iter().flatten());
        }
    }

    /// Patterns one error away: what is left of both without one letter is then the same.
    fn misspelt(&self, word: &str, fitting: &mut Vec<usize>) {
        let letters: Vec<char> = word.chars().collect();
        for end in SHORTEST_MISSPELT - 1..=letters.len() {
            let beginning = letters.get(..end).unwrap_or_default();
            let whole_word = end == letters.len();
            for shorter in one_letter_less(beginning) {
                for number in self.misspelt.get(shorter.as_str()).into_iter().flatten() {
                    let is_near = self.patterns.get(*number).is_some_and(|pattern| {
                        (whole_word || pattern.any_ending)
                            && distance(beginning, &pattern.letters, 1).is_some()
                    });
                    if is_near && letters.len() >= SHORTEST_MISSPELT {
                        fitting.push(*number);
                    }
                }
            }
        }
    }
}

/// Emergencies first: what comes first is shown.
fn gravity(kind: DangerKind) -> u8 {
    match kind {
        DangerKind::Emergency => 0,
        DangerKind::SelfHarm => 1,
        DangerKind::Violence => 2,
        DangerKind::ChildInDanger => 3,
        DangerKind::AcuteIllness => 4,
    }
}

fn put(lookup: &mut Lookup, text: &str, pattern: usize) {
    let patterns = lookup.entry(text.into()).or_default();
    if !patterns.contains(&pattern) {
        patterns.push(pattern);
    }
}

/// Whether every place of a phrase has a word of its own within a short stretch.
fn is_said(found: &[Found], places: usize) -> bool {
    if places == 0 {
        return false;
    }
    let stretch = STRETCH.max(places + 2);
    found.iter().enumerate().any(|(first, start)| {
        let near: Vec<&Found> = found
            .iter()
            .skip(first)
            .take_while(|one| one.position < start.position + stretch)
            .collect();
        near.len() >= places && each_has_its_word(&near, 0, places, &mut Vec::new())
    })
}

fn each_has_its_word(near: &[&Found], place: usize, places: usize, taken: &mut Vec<usize>) -> bool {
    if place == places {
        return true;
    }
    near.iter().filter(|one| one.place == place).any(|one| {
        if taken.contains(&one.position) {
            return false;
        }
        taken.push(one.position);
        let rest_have = each_has_its_word(near, place + 1, places, taken);
        taken.pop();
        rest_have
    })
}
