//! Problem concepts: what people say, in any language, and the words of the services that help.

use std::collections::HashMap;

use catalog::Concept;
use kernel::{Language, Slug};

use crate::analyser::Analyser;
use crate::interpret::page_language;
use crate::names::name_terms;
use crate::postings::{Postings, TermId, as_f32};
use crate::stem::stem;
use crate::text::{normalise, words};
use crate::wordlists::{is_generic, is_stopword};

/// How surely several words together mean the concept, and how surely one does.
const SEVERAL_WORDS: f32 = 0.8;
const ONE_WORD: f32 = 0.75;
/// What a word that nearly everything is about counts of a query, and how surely a trigger is meant
/// that covers next to nothing of it.
const GENERIC_WORD: f32 = 0.6;
const UNCOVERED: f32 = 0.8;
/// How surely danger means the concepts of its phrases.
const BY_DANGER: f32 = 0.75;
/// What a document gains, of the best answer's gain, that is known by the name of a concept's
/// first expansion, and what the next expansion's gain of that.
const KNOWN_AS: f32 = 0.88;
const NEXT_KNOWN_AS: f32 = 0.72;
/// A concept whose words another concept has among more is probably not meant.
const INSIDE_ANOTHER: f32 = 0.3;
/// The same for one whose words another concept has in the very forms that were said.
const SAID_OTHERWISE: f32 = 0.5;
/// Words that are this much surer leave no room for others.
const SURER: f32 = 0.15;
/// More concepts than this are no understanding.
const MOST_CONCEPTS: usize = 6;
/// A concept this much weaker than the strongest is left out.
const WEAKEST: f32 = 0.25;
/// What each next expansion counts of the one before it: editors write the best first.
const NEXT_EXPANSION: f32 = 0.8;
const PART_OF_EXPANSION: f32 = 0.3;
const GENERIC_EXPANSION: f32 = 0.3;

/// A word as triggers know it: a Finnish base form, or another language's stem.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Key {
    pub(crate) language: Language,
    pub(crate) text: String,
    /// How surely the query's word is this one, 0 to 1.
    pub(crate) strength: f32,
    /// Whether the word is more likely of another language, so that it must not fire a trigger by
    /// itself: Finnish "lapsen" has the stem of Estonian "lapsendama", to adopt.
    pub(crate) is_doubtful: bool,
}

/// A concept that a query means.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Meant {
    /// Its number.
    pub(crate) concept: usize,
    /// How surely it is meant, 0 to 1.
    pub(crate) weight: f32,
    /// The query's words that say so, one bit each.
    words: u64,
    /// The share of the trigger's words that were said exactly as an editor wrote them.
    as_written: f32,
    /// How surely its words are those of the trigger.
    strength: f32,
}

/// A query as triggers see it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Said<'query> {
    /// Its words as they stand.
    pub(crate) words: &'query [&'query str],
    /// What triggers may know each word as.
    pub(crate) keys: &'query [Vec<Key>],
    /// A bit for each word that says something by itself.
    pub(crate) content: u64,
    /// The same without the words that nearly everything here is about.
    pub(crate) core: u64,
}

impl Said<'_> {
    /// A trigger that is all of a query says more than one that is a word of a long one.
    fn coverage(&self, words: u64) -> f32 {
        let count = |bits: u64| f32::from(u8::try_from(bits.count_ones()).unwrap_or(u8::MAX));
        let said = |bits: u64| {
            count(bits & self.core) + GENERIC_WORD * count(bits & self.content & !self.core)
        };
        let all = said(u64::MAX).max(1.0);
        UNCOVERED + (1.0 - UNCOVERED) * (said(words) / all).min(1.0)
    }
}

impl Meant {
    /// Whether the other has these words among more; what nearly everything is about makes no
    /// difference where the other has more than that.
    fn is_inside(&self, other: &Meant, core: u64) -> bool {
        let within = |one: u64, other: u64| other != one && other & one == one;
        within(self.words, other.words) || within(self.words & core, other.words & core)
    }

    /// Whether the other has the same words, more of them just as they were said: "vauva huutaa" is
    /// not "huudan vauvalle", though base forms do not tell. Or surer words: "surutyö" is no work.
    fn is_said_better_by(&self, other: &Meant) -> bool {
        let same_forms = self.words.count_ones() > 1 && other.as_written > self.as_written;
        other.words == self.words && (same_forms || other.strength > self.strength + SURER)
    }
}

/// Every concept, ready to be recognised.
#[derive(Debug, Default)]
pub(crate) struct Thesaurus {
    concepts: Vec<Compiled>,
    triggers: Vec<Trigger>,
    /// By language: which places of which triggers a word fills.
    keys: HashMap<Language, HashMap<Box<str>, Vec<Slot>>>,
}

#[derive(Debug)]
struct Compiled {
    id: Slug,
    /// Terms to widen the query with, each with its share.
    expansions: Vec<(TermId, f32)>,
    /// Documents that answer best, each with its share of what the best one gains.
    best: Vec<(u32, f32)>,
    /// Names of what helps, each with the share of what the best document gains that a document
    /// of the name does.
    names: Vec<(TermId, f32)>,
}

#[derive(Debug)]
struct Trigger {
    concept: usize,
    /// The words as written, normalised.
    places: Vec<Box<str>>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Slot {
    trigger: usize,
    place: usize,
}

impl Thesaurus {
    /// Compiles concepts against an index. `best` finds the documents that answer a concept best,
    /// each with its share of what the best one gains.
    pub(crate) fn new(
        analyser: &Analyser,
        concepts: &[Concept],
        postings: &Postings,
        best: impl Fn(&Concept) -> Vec<(u32, f32)>,
    ) -> Thesaurus {
        let mut thesaurus = Thesaurus::default();
        for (number, concept) in concepts.iter().enumerate() {
            let finnish = concept
                .triggers
                .iter()
                .map(|words| (Language::FINNISH, words));
            let labels = concept
                .labels
                .iter()
                .flat_map(|(language, labels)| labels.iter().map(|words| (*language, words)));
            for (language, trigger) in finnish.chain(labels) {
                thesaurus.add_trigger(analyser, number, language, trigger);
            }
            thesaurus.concepts.push(Compiled {
                id: concept.id.clone(),
                expansions: expansions(analyser, concept, postings),
                best: best(concept),
                names: names(analyser, concept, postings),
            });
        }
        thesaurus
    }

    fn add_trigger(
        &mut self,
        analyser: &Analyser,
        concept: usize,
        language: Language,
        written: &str,
    ) {
        let normal = normalise(written);
        let language = page_language(language);
        let places: Vec<Vec<String>> = words(&normal)
            .map(|word| match language {
                Language::FINNISH => analyser.finnish(word).meant_by(word),
                _ => vec![stem(language, word)],
            })
            .collect();
        let trigger = self.triggers.len();
        self.triggers.push(Trigger {
            concept,
            places: words(&normal).map(Box::from).collect(),
        });
        let keys = self.keys.entry(language).or_default();
        for (place, forms) in places.into_iter().enumerate() {
            for form in forms {
                keys.entry(form.into())
                    .or_default()
                    .push(Slot { trigger, place });
            }
        }
    }

    /// Every word that triggers know, whatever its language.
    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        self.keys
            .values()
            .flat_map(|keys| keys.keys().map(AsRef::as_ref))
    }

    /// Whether some trigger has the word.
    pub(crate) fn knows(&self, key: &Key) -> bool {
        self.keys
            .get(&key.language)
            .is_some_and(|keys| keys.contains_key(key.text.as_str()))
    }

    /// The concepts that a query means, the surest first.
    pub(crate) fn meant(&self, query: &Said<'_>) -> Vec<Meant> {
        let mut filled: HashMap<usize, Filled> = HashMap::new();
        let words = query.words.iter().zip(query.keys);
        for (position, (said, keys)) in words.enumerate().take(64) {
            for key in keys {
                let slots = self
                    .keys
                    .get(&key.language)
                    .and_then(|keys| keys.get(key.text.as_str()));
                for slot in slots.into_iter().flatten() {
                    let Some(trigger) = self.triggers.get(slot.trigger) else {
                        continue;
                    };
                    let written = trigger.places.get(slot.place);
                    let as_written = written.is_some_and(|written| **written == **said);
                    let doubtful = key.is_doubtful
                        || written.is_some_and(|written| is_stump(&key.text, written));
                    if trigger.places.len() == 1 && doubtful && !as_written {
                        continue;
                    }
                    filled.entry(slot.trigger).or_default().fill(Place {
                        number: slot.place,
                        strength: key.strength,
                        word: 1 << position,
                        as_written,
                    });
                }
            }
        }
        let mut by_concept: HashMap<usize, Meant> = HashMap::new();
        for (number, filled) in filled {
            let Some(trigger) = self
                .triggers
                .get(number)
                .filter(|trigger| filled.places.len() == trigger.places.len())
            else {
                continue;
            };
            let sure = if trigger.places.len() > 1 {
                SEVERAL_WORDS
            } else {
                ONE_WORD
            };
            let meant = Meant {
                concept: trigger.concept,
                weight: sure * filled.strength() * query.coverage(filled.words()),
                words: filled.words(),
                as_written: filled.as_written(),
                strength: filled.strength(),
            };
            let known = by_concept.entry(trigger.concept).or_insert(meant);
            let order = |one: &Meant| (one.weight, one.as_written, one.words);
            if order(&meant) > order(known) {
                *known = meant;
            }
        }
        surest(by_concept.into_values().collect(), query.core)
    }

    /// Adds a concept that is meant for another reason than its triggers, unless it is among the
    /// meant ones as surely.
    pub(crate) fn add_meant(&self, meant: &mut Vec<Meant>, id: &Slug) {
        let Some(concept) = self.concepts.iter().position(|concept| concept.id == *id) else {
            return;
        };
        match meant.iter_mut().find(|one| one.concept == concept) {
            Some(one) => one.weight = one.weight.max(BY_DANGER),
            None => meant.push(Meant {
                concept,
                weight: BY_DANGER,
                words: 0,
                as_written: 0.0,
                strength: 1.0,
            }),
        }
    }

    /// A concept's identifier.
    pub(crate) fn id(&self, concept: usize) -> Option<&Slug> {
        self.concepts.get(concept).map(|concept| &concept.id)
    }

    /// The terms that a concept widens a query with, each with its share.
    pub(crate) fn expansions(&self, concept: usize) -> &[(TermId, f32)] {
        self.concepts
            .get(concept)
            .map_or(&[], |concept| &concept.expansions)
    }

    /// The names of what helps in a concept, as terms, each with the share of what the best
    /// document gains.
    pub(crate) fn names(&self, concept: usize) -> &[(TermId, f32)] {
        self.concepts
            .get(concept)
            .map_or(&[], |concept| &concept.names)
    }

    /// The documents that answer a concept best, each with its share of what the best one gains.
    pub(crate) fn best(&self, concept: usize) -> &[(u32, f32)] {
        self.concepts
            .get(concept)
            .map_or(&[], |concept| &concept.best)
    }
}

/// Names of what helps in a concept, the best first.
fn names(analyser: &Analyser, concept: &Concept, postings: &Postings) -> Vec<(TermId, f32)> {
    let mut share = KNOWN_AS / NEXT_KNOWN_AS;
    let mut terms: Vec<(TermId, f32)> = Vec::new();
    for name in &concept.expansions {
        share *= NEXT_KNOWN_AS;
        for term in name_terms(analyser, name).filter_map(|term| postings.number(&term)) {
            if !terms.iter().any(|(known, _)| *known == term) {
                terms.push((term, share));
            }
        }
    }
    terms
}

/// Whether so little is left of a word that other words have the same stem: Estonian "lastetus" and
/// "laste".
fn is_stump(stem: &str, written: &str) -> bool {
    2 * stem.chars().count() < written.chars().count()
}

/// The places of a trigger that a query's words fill.
#[derive(Debug, Default)]
struct Filled {
    places: Vec<Place>,
}

#[derive(Debug, Clone, Copy)]
struct Place {
    number: usize,
    /// How surely it is filled.
    strength: f32,
    /// The bit of the word that fills it.
    word: u64,
    /// Whether the word stands in the query as in the trigger.
    as_written: bool,
}

impl Filled {
    fn fill(&mut self, place: Place) {
        match self
            .places
            .iter_mut()
            .find(|known| known.number == place.number)
        {
            Some(known) => {
                if (place.as_written, place.strength) > (known.as_written, known.strength) {
                    *known = place;
                }
            }
            None => self.places.push(place),
        }
    }

    fn strength(&self) -> f32 {
        let sum: f32 = self.places.iter().map(|place| place.strength).sum();
        sum / as_f32(self.places.len().max(1))
    }

    fn words(&self) -> u64 {
        self.places
            .iter()
            .fold(0, |words, place| words | place.word)
    }

    fn as_written(&self) -> f32 {
        let exact = self.places.iter().filter(|place| place.as_written).count();
        as_f32(exact) / as_f32(self.places.len().max(1))
    }
}

fn surest(mut meant: Vec<Meant>, core: u64) -> Vec<Meant> {
    let all = meant.clone();
    for one in &mut meant {
        if all.iter().any(|other| one.is_inside(other, core)) {
            one.weight *= INSIDE_ANOTHER;
        } else if all.iter().any(|other| one.is_said_better_by(other)) {
            one.weight *= SAID_OTHERWISE;
        }
    }
    meant.sort_by(|first, second| {
        second
            .weight
            .total_cmp(&first.weight)
            .then(first.concept.cmp(&second.concept))
    });
    let strongest = meant.first().map_or(0.0, |first| first.weight);
    meant.retain(|one| one.weight >= WEAKEST * strongest);
    meant.truncate(MOST_CONCEPTS);
    meant
}

fn expansions(analyser: &Analyser, concept: &Concept, postings: &Postings) -> Vec<(TermId, f32)> {
    let shares: Vec<f32> = std::iter::successors(Some(1.0), |share| Some(share * NEXT_EXPANSION))
        .take(concept.expansions.len())
        .collect();
    let whole = shares.iter().map(|share| share * share).sum::<f32>().sqrt();
    let mut terms: HashMap<TermId, f32> = HashMap::new();
    for (written, share) in concept.expansions.iter().zip(&shares) {
        let normal = normalise(written);
        let said: Vec<&str> = words(&normal)
            .filter(|word| !is_stopword("fi", word))
            .collect();
        let of_word = share / whole / as_f32(said.len().max(1)).sqrt();
        for word in said {
            let reading = analyser.finnish(word);
            let whole = reading.whole.iter().map(|base| (base, 1.0));
            let parts = reading.parts.iter().map(|part| (part, PART_OF_EXPANSION));
            for (base, weight) in whole.chain(parts) {
                let damped = if is_generic(base) {
                    GENERIC_EXPANSION
                } else {
                    1.0
                };
                if let Some(term) = postings.number(base) {
                    let known = terms.entry(term).or_default();
                    *known = known.max(of_word * weight * damped);
                }
            }
        }
    }
    let mut terms: Vec<(TermId, f32)> = terms.into_iter().collect();
    terms.sort_by_key(|(term, _)| *term);
    terms
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meant(concept: usize, words: u64, as_written: f32) -> Meant {
        Meant {
            concept,
            weight: 0.8,
            words,
            as_written,
            strength: 1.0,
        }
    }

    fn first_and_weights(meant: Vec<Meant>, core: u64) -> (usize, Vec<f32>) {
        let surest = surest(meant, core);
        let weights = surest.iter().map(|one| one.weight).collect();
        (surest.first().unwrap().concept, weights)
    }

    #[test]
    fn more_of_the_words_is_surer_than_some_of_them() {
        let (first, weights) =
            first_and_weights(vec![meant(0, 0b01, 1.0), meant(1, 0b11, 0.0)], 0b11);
        assert_eq!(first, 1);
        assert!(weights[1] < weights[0] / 2.0);
    }

    #[test]
    fn words_that_everything_is_about_do_not_outweigh_what_is_said() {
        // "ei nuku öisin" and "vauva ei nuku" of "vauva ei nuku öisin", whose core is the baby's sleep.
        let (first, _) =
            first_and_weights(vec![meant(0, 0b1110, 1.0), meant(1, 0b0111, 1.0)], 0b0101);
        assert_eq!(first, 1);
    }

    #[test]
    fn surer_words_leave_no_room_for_others() {
        let part = Meant {
            strength: 0.5,
            ..meant(0, 0b1, 0.0)
        };
        let (first, weights) = first_and_weights(vec![part, meant(1, 0b1, 0.0)], 0b1);
        assert_eq!(first, 1);
        assert!(weights[1] < weights[0]);
    }

    #[test]
    fn so_little_of_a_word_is_any_words() {
        assert!(is_stump("las", "lastetus"));
        assert!(!is_stump("skol", "skolan"));
    }

    #[test]
    fn forms_as_they_were_said_tell_who_does_what() {
        let (first, _) = first_and_weights(vec![meant(0, 0b11, 0.0), meant(1, 0b11, 1.0)], 0b11);
        assert_eq!(first, 1);
        // A single word in another form is the same word.
        let (_, weights) = first_and_weights(vec![meant(0, 0b1, 0.0), meant(1, 0b1, 1.0)], 0b1);
        assert_eq!(weights[0], weights[1]);
    }
}
