//! The index of one region, and searching it.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use catalog::{Concept, DangerPhrases, Document};
use kernel::{Language, Slug};

use crate::analyser::{Analyser, is_gram};
use crate::build;
use crate::crisis::CrisisRules;
use crate::facets::{AREA_DIMENSION, AreaTest, Chosen, FacetCounts, FacetTable};
use crate::fuzzy::Vocabulary;
use crate::interpret::{Interpretation, Interpreter, page_language};
use crate::places::{Places, Ruler};
use crate::postings::Postings;
use crate::query::{Hit, Outcome, Query, Widening};
use crate::rank::{Scored, rank};
use crate::text::{normalise, ranked_words, title_key, whole_query};
use crate::thesaurus::Thesaurus;

/// What cannot be used at the moment, and what is offered in the whole country, stand below their
/// equals by these factors.
const RESTING: f32 = 0.6;
const NATIONAL: f32 = 0.92;
/// What stands at the origin gains this share, what is far away nothing.
const NEARNESS: f64 = 0.3;
/// At this distance the gain of nearness is a half, kilometres.
const HALF_NEAR: f64 = 12.0;
/// A document whose name is the query is first.
const SAME_NAME: f32 = 1_000.0;
/// No more hits than this are given at once.
const MOST_HITS: usize = 200;

/// Everything that can be found in one region, in memory.
#[derive(Debug)]
pub struct Index {
    analyser: Arc<Analyser>,
    /// In the order of their names, which decides between equal scores.
    documents: Vec<Arc<Document>>,
    postings: Postings,
    vocabulary: Vocabulary,
    thesaurus: Thesaurus,
    crisis: CrisisRules,
    facets: FacetTable,
    places: Places,
    by_name: HashMap<String, Vec<u32>>,
}

/// Results within a reach.
struct Reached {
    hits: Vec<Scored>,
    facets: FacetCounts,
}

impl Index {
    /// Builds the index of a region from its own and the national documents.
    pub fn build(
        analyser: Arc<Analyser>,
        mut documents: Vec<Arc<Document>>,
        concepts: Vec<Concept>,
        dangers: Vec<DangerPhrases>,
    ) -> Index {
        documents.sort_by_cached_key(|document| {
            let name = normalise(document.title.get(Language::FINNISH).text);
            (name, document.kind, document.id.clone())
        });
        let postings = build::postings(&analyser, &documents);
        let by_id = numbers_by(&documents, |document| vec![document.id.clone()]);
        let thesaurus = Thesaurus::new(&analyser, &concepts, &postings, |id: &Slug| {
            by_id.get(id).cloned().unwrap_or_default()
        });
        let terms = postings.terms().filter(|term| !is_gram(term));
        Index {
            vocabulary: Vocabulary::new(terms.chain(thesaurus.words())),
            crisis: CrisisRules::new(Arc::clone(&analyser), &dangers),
            facets: FacetTable::new(&documents),
            places: Places::new(&documents),
            by_name: numbers_by(&documents, |document| {
                document
                    .title
                    .iter()
                    .map(|(_, name)| title_key(name))
                    .collect()
            }),
            analyser,
            documents,
            postings,
            thesaurus,
        }
    }

    /// How many documents can be found.
    pub fn len(&self) -> usize {
        self.documents.len()
    }

    /// Whether nothing can be found.
    pub fn is_empty(&self) -> bool {
        self.documents.is_empty()
    }

    /// The rules of the crisis box.
    pub fn crisis(&self) -> &CrisisRules {
        &self.crisis
    }

    /// Answers a query. Any text gets an answer.
    pub fn search(&self, query: &Query<'_>) -> Outcome {
        let normal = whole_query(query.text);
        let words = ranked_words(&normal);
        let interpreter = Interpreter {
            analyser: &self.analyser,
            postings: &self.postings,
            thesaurus: &self.thesaurus,
            vocabulary: &self.vocabulary,
        };
        let understood = interpreter.interpret(&words, page_language(query.language));
        let mut scored = self.scored(&understood, &words);
        self.weigh(&mut scored, query);
        let chosen = self.facets.choose(&query.filters);
        let (mut reached, widened) = self.reach(&scored, query, &chosen);
        let total = reached.hits.len();
        let wanted = query.offset.saturating_add(query.limit.min(MOST_HITS));
        order(&mut reached.hits, wanted);
        Outcome {
            crisis: self.crisis.detect_normal(&normal),
            hits: reached
                .hits
                .iter()
                .take(wanted)
                .skip(query.offset)
                .filter_map(|scored| self.hit(*scored, query, &understood))
                .collect(),
            total,
            facets: reached.facets,
            concepts: understood
                .meant
                .iter()
                .filter_map(|meant| self.thesaurus.id(meant.concept).cloned())
                .collect(),
            widened,
        }
    }

    /// Scores by words and concepts; everything alike when the query says nothing.
    fn scored(&self, understood: &Interpretation, words: &[&str]) -> Vec<Scored> {
        let same_name = self
            .by_name
            .get(&words.join(" "))
            .map_or(&[][..], Vec::as_slice);
        if understood.words.is_empty() && understood.meant.is_empty() && same_name.is_empty() {
            let all = 0..u32::try_from(self.documents.len()).unwrap_or(u32::MAX);
            return all
                .map(|document| Scored {
                    document,
                    score: 1.0,
                })
                .collect();
        }
        let mut scored = rank(
            &self.postings,
            &self.thesaurus,
            understood,
            self.documents.len(),
        );
        let mut unnamed: BTreeSet<u32> = same_name.iter().copied().collect();
        for one in &mut scored {
            if unnamed.remove(&one.document) {
                one.score += SAME_NAME;
            }
        }
        scored.extend(unnamed.into_iter().map(|document| Scored {
            document,
            score: SAME_NAME,
        }));
        scored
    }

    fn weigh(&self, scored: &mut [Scored], query: &Query<'_>) {
        let ruler = query.origin.map(Ruler::new);
        for one in scored {
            let Some(document) = self.documents.get(one.document as usize) else {
                continue;
            };
            if document.resting {
                one.score *= RESTING;
            }
            if document.national {
                one.score *= NATIONAL;
            }
            let kilometres =
                ruler.and_then(|ruler| self.places.about_kilometres(one.document, &ruler));
            if let Some(kilometres) = kilometres {
                one.score *= nearness(kilometres);
            }
        }
    }

    /// The results in the chosen area, or as far beyond it as something is found.
    fn reach(
        &self,
        scored: &[Scored],
        query: &Query<'_>,
        chosen: &Chosen,
    ) -> (Reached, Option<Widening>) {
        let Some(area) = &query.area else {
            return (self.within(scored, chosen, None), None);
        };
        let test = self.facets.area_test(area);
        let here = self.within(scored, chosen, Some(&test));
        if self.has_local(&here) {
            return (here, None);
        }
        let anywhere = self.within(scored, chosen, None);
        let widened = match anywhere.hits.is_empty() {
            true => None,
            false if self.has_local(&anywhere) => Some(Widening::Region),
            false => Some(Widening::National),
        };
        (anywhere, widened)
    }

    fn within(&self, scored: &[Scored], chosen: &Chosen, area: Option<&AreaTest>) -> Reached {
        let mut tally = self.facets.tally();
        let mut hits = Vec::new();
        for one in scored {
            let mut unmet = self.facets.unmet(one.document, chosen);
            if area.is_some_and(|area| !self.facets.serves(one.document, area)) {
                unmet |= AREA_DIMENSION;
            }
            self.facets.count(&mut tally, one.document, unmet);
            if unmet == 0 {
                hits.push(*one);
            }
        }
        Reached {
            hits,
            facets: self.facets.counts(&tally),
        }
    }

    fn has_local(&self, reached: &Reached) -> bool {
        let is_local = |scored: &Scored| {
            let document = self.documents.get(scored.document as usize);
            document.is_some_and(|document| !document.national)
        };
        reached.hits.iter().any(is_local)
    }

    fn hit(&self, scored: Scored, query: &Query<'_>, understood: &Interpretation) -> Option<Hit> {
        let found_by = |concept: usize| {
            let expansions = self.thesaurus.expansions(concept);
            self.thesaurus.best(concept).contains(&scored.document)
                || expansions
                    .iter()
                    .any(|(term, _)| self.postings.impact(*term, scored.document).is_some())
        };
        Some(Hit {
            document: Arc::clone(self.documents.get(scored.document as usize)?),
            score: scored.score,
            kilometres: query
                .origin
                .and_then(|origin| self.places.kilometres(scored.document, origin)),
            why: understood
                .meant
                .iter()
                .filter(|meant| found_by(meant.concept))
                .filter_map(|meant| self.thesaurus.id(meant.concept).cloned())
                .collect(),
        })
    }
}

/// Puts the wanted best ones first and in order; the rest stay as they are.
fn order(hits: &mut [Scored], wanted: usize) {
    let better = |first: &Scored, second: &Scored| {
        second
            .score
            .total_cmp(&first.score)
            .then(first.document.cmp(&second.document))
    };
    if wanted > 0 && wanted < hits.len() {
        hits.select_nth_unstable_by(wanted - 1, better);
    }
    let end = wanted.min(hits.len());
    if let Some(best) = hits.get_mut(..end) {
        best.sort_by(better);
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a factor between one and two"
)]
fn nearness(kilometres: f64) -> f32 {
    (1.0 + NEARNESS / (1.0 + kilometres / HALF_NEAR)) as f32
}

fn numbers_by<K: std::hash::Hash + Eq>(
    documents: &[Arc<Document>],
    keys: impl Fn(&Document) -> Vec<K>,
) -> HashMap<K, Vec<u32>> {
    let mut numbers: HashMap<K, Vec<u32>> = HashMap::new();
    for (number, document) in (0..).zip(documents) {
        for key in keys(document) {
            let known = numbers.entry(key).or_default();
            if known.last() != Some(&number) {
                known.push(number);
            }
        }
    }
    numbers
}
