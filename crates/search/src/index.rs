//! The index of one region, and searching it.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use catalog::{Concept, DangerPhrases, Document, Kind};
use kernel::{Language, Slug};

use crate::analyser::{Analyser, is_gram};
use crate::audience::Audience;
use crate::build;
use crate::crisis::{CrisisMatch, CrisisRules};
use crate::facet_table::{AREA_DIMENSION, AreaTest, Chosen, FacetTable};
use crate::facets::{FacetCounts, Filters};
use crate::fuzzy::Vocabulary;
use crate::interpret::{Interpretation, Interpreter, page_language};
use crate::listing::Listing;
use crate::names::{is_name, name_keys};
use crate::places::{Places, Ruler};
use crate::postings::Postings;
use crate::query::{AreaChoice, Hit, Outcome, Query, Widening};
use crate::rank::{Ranking, Scored};
use crate::speaker::{Speaker, Speakers};
use crate::text::{normalise, ranked_words, whole_query};
use crate::thesaurus::Thesaurus;

/// What cannot be used at the moment, and what is offered in the whole country, stand below their
/// equals by these factors.
const RESTING: f32 = 0.6;
const NATIONAL: f32 = 0.92;
/// People look for help, and its organiser is named on the help's own page: an organisation stands
/// below what it organises, unless it is asked for by name.
const ORGANIZATION: f32 = 0.5;
const OVERVIEW: f32 = 0.55;
/// What stands at the origin gains this share, what is far away nothing.
const NEARNESS: f64 = 0.3;
/// At this distance the gain of nearness is a half, kilometres.
const HALF_NEAR: f64 = 12.0;
/// A document whose name is the query is first.
const SAME_NAME: f32 = 1_000.0;
/// What each next best answer of a concept gains of the one before it.
const NEXT_BEST: f32 = 0.93;
/// What a text gains, of the best answer's gain, that speaks of the concept above all, or too.
const SPEAKS_OF: f32 = 1.6;
const ALSO_SPEAKS_OF: f32 = 0.64;
/// What those gain who answer the danger that a query speaks of.
const ANSWERS_DANGER: f32 = 9.6;
/// What a document gains whose name is said among other words, and how many words such a name has.
const NAME_SAID: f32 = 4.0;
const LONGEST_NAME_SAID: usize = 4;
/// A name of one word that is shorter than this may be an ordinary word.
const SHORTEST_NAME_SAID: usize = 7;
/// Names are looked for among this many words.
const NAMES_LOOKED_FOR: usize = 12;
/// No more hits than this are given at once.
const MOST_HITS: usize = 200;
/// The best so many are the answer to a query of words; nobody reads further, and what counting
/// costs then does not grow with what there is.
pub(crate) const MOST_RESULTS: usize = 300;
/// Among more than this the results in each area are not counted.
const MOST_COUNTED: usize = 5_000;
/// When filters leave fewer than this of the best, all documents are scored.
const FEW: usize = 100;

/// Everything that can be found in one region, in memory.
#[derive(Debug)]
pub struct Index {
    analyser: Arc<Analyser>,
    /// In the order of their names, which decides between equal scores.
    documents: Vec<Arc<Listing>>,
    /// For each document, what its score is multiplied by.
    factors: Vec<f32>,
    /// For each document, whom it is for.
    audiences: Vec<Audience>,
    speakers: Speakers,
    postings: Postings,
    vocabulary: Vocabulary,
    thesaurus: Thesaurus,
    crisis: CrisisRules,
    facets: FacetTable,
    places: Places,
    by_name: HashMap<String, Vec<u32>>,
    by_id: HashMap<Slug, Vec<u32>>,
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
        mut documents: Vec<Document>,
        concepts: Vec<Concept>,
        dangers: Vec<DangerPhrases>,
    ) -> Index {
        documents.sort_by_cached_key(|document| {
            let name = normalise(document.title.get(Language::FINNISH).text);
            (name, document.kind, document.id.clone())
        });
        let postings = build::postings(&analyser, &documents);
        let by_id = numbers_by(&documents, |document| vec![document.id.clone()]);
        let thesaurus = Thesaurus::new(
            &analyser,
            &concepts,
            &postings,
            best_answers(&documents, &by_id),
        );
        let terms = postings
            .terms()
            .filter(|term| !is_gram(term) && !is_name(term));
        Index {
            vocabulary: Vocabulary::new(terms.chain(thesaurus.words())),
            crisis: CrisisRules::new(Arc::clone(&analyser), &dangers),
            facets: FacetTable::new(&documents),
            factors: documents.iter().map(factor).collect(),
            audiences: documents
                .iter()
                .map(|document| Audience::of(&analyser, document))
                .collect(),
            speakers: Speakers::new(&analyser),
            places: Places::new(&documents),
            by_name: numbers_by(&documents, |document| {
                let names = document.title.iter();
                names
                    .flat_map(|(_, name)| name_keys(&analyser, &normalise(name)))
                    .collect()
            }),
            by_id,
            analyser,
            documents: documents
                .into_iter()
                .map(|document| Arc::new(document.into()))
                .collect(),
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
            speakers: &self.speakers,
        };
        let mut understood = interpreter.interpret(&words, page_language(query.language));
        let chosen = self.facets.choose(&query.filters);
        let crisis = self.crisis.detect_normal(&normal);
        for id in crisis.iter().flat_map(|crisis| &crisis.situations) {
            self.thesaurus.add_meant(&mut understood.meant, id);
        }
        let answer = |thorough: bool| {
            let mut scored = self.scored(&understood, &words, thorough);
            self.raise_help(&mut scored, crisis.as_ref());
            self.weigh(&mut scored, query, &understood.speaker);
            let mut answer = self.reach(&scored, query, &chosen, !words.is_empty());
            answer.0.facets.areas = self.count_areas(&scored, query.areas, &chosen);
            answer
        };
        let (mut reached, mut widened) = answer(false);
        let narrowed = query.area.is_some() || query.filters != Filters::default();
        if narrowed
            && (widened.is_some() || reached.hits.len() < FEW)
            && self.ranking().has_common_words(&understood)
        {
            (reached, widened) = answer(true);
        }
        let total = reached.hits.len();
        let wanted = query.offset.saturating_add(query.limit.min(MOST_HITS));
        order(&mut reached.hits, wanted);
        Outcome {
            crisis,
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

    fn ranking(&self) -> Ranking<'_> {
        Ranking {
            postings: &self.postings,
            thesaurus: &self.thesaurus,
            documents: self.documents.len(),
        }
    }

    /// Scores by words and concepts; everything alike when the query says nothing.
    fn scored(&self, understood: &Interpretation, words: &[&str], thorough: bool) -> Vec<Scored> {
        let same_name: Vec<u32> = name_keys(&self.analyser, &words.join(" "))
            .iter()
            .filter_map(|name| self.by_name.get(name))
            .flatten()
            .copied()
            .collect();
        if understood.words.is_empty() && understood.meant.is_empty() && same_name.is_empty() {
            let all = 0..u32::try_from(self.documents.len()).unwrap_or(u32::MAX);
            return all
                .map(|document| Scored {
                    document,
                    score: 1.0,
                })
                .collect();
        }
        let mut scored = match thorough {
            true => self.ranking().of_all(understood),
            false => self.ranking().of_best(understood),
        };
        let said = self.names_said(words);
        for one in scored.iter_mut().filter(|one| said.contains(&one.document)) {
            one.score += NAME_SAID;
        }
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

    /// Danger is not looked up by its words alone: who answers at once comes among the first, for
    /// those too who read past the crisis box.
    fn raise_help(&self, scored: &mut Vec<Scored>, crisis: Option<&CrisisMatch>) {
        let helplines = crisis.map_or(&[][..], |crisis| &crisis.helplines);
        for document in helplines
            .iter()
            .filter_map(|id| self.by_id.get(id))
            .flatten()
        {
            match scored.iter_mut().find(|one| one.document == *document) {
                Some(one) => one.score += ANSWERS_DANGER,
                None => scored.push(Scored {
                    document: *document,
                    score: ANSWERS_DANGER,
                }),
            }
        }
    }

    /// Documents whose whole name stands among the words.
    fn names_said(&self, words: &[&str]) -> BTreeSet<u32> {
        let words = words.get(..NAMES_LOOKED_FOR).unwrap_or(words);
        (1..=LONGEST_NAME_SAID)
            .flat_map(|length| words.windows(length))
            .map(|name| name.join(" "))
            .filter(|name| name.chars().count() >= SHORTEST_NAME_SAID)
            .flat_map(|name| name_keys(&self.analyser, &name))
            .filter_map(|name| self.by_name.get(&name))
            .flatten()
            .copied()
            .collect()
    }

    fn weigh(&self, scored: &mut [Scored], query: &Query<'_>, speaker: &Speaker) {
        let ruler = query.origin.map(Ruler::new);
        let language = page_language(query.language);
        for one in scored {
            one.score *= self
                .factors
                .get(one.document as usize)
                .copied()
                .unwrap_or(1.0);
            let audience = self.audiences.get(one.document as usize);
            one.score *= audience.map_or(1.0, |audience| audience.factor(speaker, language));
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
        says_something: bool,
    ) -> (Reached, Option<Widening>) {
        let most = if says_something {
            MOST_RESULTS
        } else {
            usize::MAX
        };
        let Some(area) = &query.area else {
            return (self.within(scored, chosen, None, most), None);
        };
        let test = self.facets.area_test(area);
        let here = self.within(scored, chosen, Some(&test), most);
        if self.has_local(&here) {
            return (here, None);
        }
        let anywhere = self.within(scored, chosen, None, most);
        let widened = match anywhere.hits.is_empty() {
            true => None,
            false if self.has_local(&anywhere) => Some(Widening::Region),
            false => Some(Widening::National),
        };
        (anywhere, widened)
    }

    /// How many results choosing each area would leave. Where there are very many, choosing one
    /// leaves many, and counting all would cost more than the answer.
    fn count_areas(
        &self,
        scored: &[Scored],
        areas: &[AreaChoice],
        chosen: &Chosen,
    ) -> Vec<(Slug, u32)> {
        if scored.len() > MOST_COUNTED {
            return Vec::new();
        }
        let met: Vec<u32> = scored
            .iter()
            .map(|one| one.document)
            .filter(|document| self.facets.unmet(*document, chosen) == 0)
            .collect();
        let count = |area: &AreaChoice| {
            let test = self.facets.area_test(area);
            let serving = met
                .iter()
                .filter(|document| self.facets.serves(**document, &test));
            let shown = serving.take(MOST_RESULTS).count();
            (area.id.clone(), u32::try_from(shown).unwrap_or(u32::MAX))
        };
        areas
            .iter()
            .map(count)
            .filter(|(_, count)| *count > 0)
            .collect()
    }

    fn within(
        &self,
        scored: &[Scored],
        chosen: &Chosen,
        area: Option<&AreaTest>,
        most: usize,
    ) -> Reached {
        let unmet = |document: u32| {
            let outside = area.is_some_and(|area| !self.facets.serves(document, area));
            self.facets.unmet(document, chosen) | if outside { AREA_DIMENSION } else { 0 }
        };
        let mut hits = Vec::new();
        let mut nearly = Vec::new();
        for one in scored {
            match unmet(one.document) {
                0 => hits.push(*one),
                unmet => nearly.push((*one, unmet)),
            }
        }
        let mut lowest = 0.0;
        if hits.len() > most {
            order(&mut hits, most);
            hits.truncate(most);
            lowest = hits.last().map_or(0.0, |last| last.score);
        }
        let mut tally = self.facets.tally();
        for one in &hits {
            self.facets.count(&mut tally, one.document, 0);
        }
        for (one, unmet) in nearly.iter().filter(|(one, _)| one.score >= lowest) {
            self.facets.count(&mut tally, one.document, *unmet);
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
            let best = self.thesaurus.best(concept);
            best.iter()
                .any(|(document, _)| *document == scored.document)
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

/// What answers a concept best: the documents that it names, and those that speak of it.
fn best_answers<'a>(
    documents: &'a [Document],
    by_id: &'a HashMap<Slug, Vec<u32>>,
) -> impl Fn(&Concept) -> Vec<(u32, f32)> + 'a {
    let mut speaking: HashMap<&Slug, Vec<(u32, f32)>> = HashMap::new();
    for (number, document) in (0..).zip(documents) {
        for (position, concept) in document.concepts.iter().enumerate() {
            let share = if position == 0 {
                SPEAKS_OF
            } else {
                ALSO_SPEAKS_OF
            };
            speaking.entry(concept).or_default().push((number, share));
        }
    }
    move |concept| {
        let mut share = 1.0 / NEXT_BEST;
        let named = concept.best.iter().flat_map(|id| {
            share *= NEXT_BEST;
            let numbers = by_id.get(id).map_or(&[][..], Vec::as_slice);
            help_before_organizers(documents, numbers)
                .into_iter()
                .map(move |number| (number, share))
        });
        let speaking = speaking.get(&concept.id).map_or(&[][..], Vec::as_slice);
        let mut best: BTreeMap<u32, f32> = BTreeMap::new();
        for (number, share) in named.chain(speaking.iter().copied()) {
            let gained = best.entry(number).or_default();
            *gained = gained.max(share);
        }
        best.into_iter().collect()
    }
}

/// Documents of one identifier; an organisation only where nothing else has it: people look for
/// help, not for its organiser.
fn help_before_organizers(documents: &[Document], numbers: &[u32]) -> Vec<u32> {
    let is_help = |number: &u32| {
        let document = documents.get(*number as usize);
        document.is_some_and(|document| document.kind != Kind::Organization)
    };
    let help: Vec<u32> = numbers.iter().copied().filter(is_help).collect();
    if help.is_empty() {
        numbers.to_vec()
    } else {
        help
    }
}

fn factor(document: &Document) -> f32 {
    let resting = if document.resting { RESTING } else { 1.0 };
    let national = if document.national { NATIONAL } else { 1.0 };
    let organization = match document.kind {
        Kind::Organization => ORGANIZATION,
        _ => 1.0,
    };
    let overview = if document.overview { OVERVIEW } else { 1.0 };
    resting * national * organization * overview
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
    documents: &[Document],
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
