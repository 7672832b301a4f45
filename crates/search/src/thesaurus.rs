//! Problem concepts: what people say, in any language, and the words of the services that help.

use std::collections::HashMap;

use catalog::Concept;
use kernel::{Language, Slug};

use crate::analyser::{Analyser, is_finnish};
use crate::names::name_terms;
use crate::postings::{Postings, TermId, as_f32};
use crate::stem::stem;
use crate::text::{normalise, words};
use crate::wordlists::{is_generic, is_stopword};

/// How surely several words together mean the concept, and how surely one does.
const SEVERAL_WORDS: f32 = 0.8;
const ONE_WORD: f32 = 0.75;
/// How surely danger means the concepts of its phrases.
const BY_DANGER: f32 = 0.75;
/// What a document gains, of the best answer's gain, that is known by the name of a concept's
/// first expansion, and what the next expansion's gain of that.
const KNOWN_AS: f32 = 0.88;
const NEXT_KNOWN_AS: f32 = 0.72;
/// A concept whose words another concept has among more is probably not meant.
const INSIDE_ANOTHER: f32 = 0.4;
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
    places: usize,
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
        let language = if is_finnish(language) {
            Language::FINNISH
        } else {
            language
        };
        let places: Vec<Vec<String>> = words(&normal)
            .map(|word| match language {
                Language::FINNISH => analyser.finnish(word).meant_by(word),
                _ => vec![stem(language, word)],
            })
            .collect();
        let trigger = self.triggers.len();
        self.triggers.push(Trigger {
            concept,
            places: places.len(),
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

    /// The concepts that a query means, the surest first. `content` has a bit for each word that
    /// says something by itself.
    pub(crate) fn meant(&self, query: &[Vec<Key>], content: u64) -> Vec<Meant> {
        let mut filled: HashMap<usize, Filled> = HashMap::new();
        for (position, keys) in query.iter().enumerate().take(64) {
            for key in keys {
                let slots = self
                    .keys
                    .get(&key.language)
                    .and_then(|keys| keys.get(key.text.as_str()));
                for slot in slots.into_iter().flatten() {
                    let alone = self
                        .triggers
                        .get(slot.trigger)
                        .is_some_and(|trigger| trigger.places == 1);
                    if alone && key.is_doubtful {
                        continue;
                    }
                    filled.entry(slot.trigger).or_default().fill(
                        slot.place,
                        key.strength,
                        1 << position,
                    );
                }
            }
        }
        let mut by_concept: HashMap<usize, Meant> = HashMap::new();
        for (number, filled) in filled {
            let Some(trigger) = self
                .triggers
                .get(number)
                .filter(|trigger| filled.places.len() == trigger.places)
            else {
                continue;
            };
            let sure = if trigger.places > 1 {
                SEVERAL_WORDS
            } else {
                ONE_WORD
            };
            let meant = Meant {
                concept: trigger.concept,
                weight: sure * filled.strength() * coverage(filled.words(), content),
                words: filled.words(),
            };
            let known = by_concept.entry(trigger.concept).or_insert(meant);
            if (meant.weight, meant.words) > (known.weight, known.words) {
                *known = meant;
            }
        }
        surest(by_concept.into_values().collect())
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

#[derive(Debug, Default)]
struct Filled {
    /// Each place that is filled, how surely, and by which word.
    places: Vec<(usize, f32, u64)>,
}

impl Filled {
    fn fill(&mut self, place: usize, strength: f32, word: u64) {
        match self.places.iter_mut().find(|(known, _, _)| *known == place) {
            Some((_, known, by)) if *known < strength => (*known, *by) = (strength, word),
            Some(_) => {}
            None => self.places.push((place, strength, word)),
        }
    }

    fn strength(&self) -> f32 {
        let sum: f32 = self.places.iter().map(|(_, strength, _)| strength).sum();
        sum / as_f32(self.places.len().max(1))
    }

    fn words(&self) -> u64 {
        self.places
            .iter()
            .fold(0, |words, (_, _, word)| words | word)
    }
}

/// A trigger that is all of a query says more than one that is a word of a long one.
fn coverage(words: u64, content: u64) -> f32 {
    let share = |bits: u64| f32::from(u8::try_from(bits.count_ones()).unwrap_or(u8::MAX));
    let all = share(content).max(1.0);
    0.7 + 0.3 * (share(words & content) / all).min(1.0)
}

fn surest(mut meant: Vec<Meant>) -> Vec<Meant> {
    let all = meant.clone();
    for one in &mut meant {
        let inside =
            |other: &Meant| other.words != one.words && other.words & one.words == one.words;
        if all.iter().any(inside) {
            one.weight *= INSIDE_ANOTHER;
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
