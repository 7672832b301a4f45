//! Scores: words of the query, and concepts that are meant.
//!
//! A word that many documents hold is first looked up among the documents that hold it most
//! strongly. The best documents found so are then scored again by everything they hold. What an
//! answer costs is so bounded, however many documents there are; where no word has more documents
//! than [`crate::postings::HEAD`], the answer is the same as by scoring all.

use std::collections::BTreeMap;

use crate::interpret::{Interpretation, WordTerms};
use crate::postings::{Postings, TermId, as_f32};
use crate::thesaurus::Thesaurus;

/// What a document that a concept names as best gains, at most.
const BEST: f32 = 6.4;
/// What expansions count beside words that were said.
const EXPANSION: f32 = 1.2;
/// A query is widened by so many terms at the most.
const MOST_EXPANSIONS: usize = 28;
/// How much of the words' score does not depend on how many of them a document has.
const ANY_WORD: f32 = 0.52;
/// Documents whose score is below this share of the best are no answer.
const FLOOR: f32 = 0.1;
/// So many of the best are scored again by everything they hold.
const SCORED_AGAIN: usize = 320;

/// A document and its score.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Scored {
    pub(crate) document: u32,
    pub(crate) score: f32,
}

/// What ranks.
pub(crate) struct Ranking<'index> {
    pub(crate) postings: &'index Postings,
    pub(crate) thesaurus: &'index Thesaurus,
    /// How many documents there are.
    pub(crate) documents: usize,
}

/// Which documents a term is looked up in.
#[derive(Clone, Copy)]
enum Reach<'documents> {
    All,
    /// Those that hold it most strongly.
    Strongest,
    /// These, in rising order.
    Only(&'documents [u32]),
}

#[derive(Debug, Clone, Copy, Default)]
struct Cell {
    total: f32,
    /// Of the word at hand: the best term, and all terms.
    best: f32,
    sum: f32,
    /// How many words of the query the document has.
    words: u8,
}

struct Scores<'index> {
    postings: &'index Postings,
    reach: Reach<'index>,
    /// One for each document within reach.
    cells: Vec<Cell>,
    /// Cells that have the word at hand.
    touched: Vec<usize>,
    found: Vec<usize>,
}

impl Ranking<'_> {
    /// The documents that answer, each with its score, in no order.
    pub(crate) fn of_best(&self, query: &Interpretation) -> Vec<Scored> {
        let first = self.scores(query, Reach::Strongest);
        let mut best = first.above(FLOOR);
        if !self.has_common_words(query) {
            return best;
        }
        if best.len() > SCORED_AGAIN {
            best.select_nth_unstable_by(SCORED_AGAIN, |first, second| {
                second
                    .score
                    .total_cmp(&first.score)
                    .then(first.document.cmp(&second.document))
            });
            best.truncate(SCORED_AGAIN);
        }
        let mut documents: Vec<u32> = best.iter().map(|scored| scored.document).collect();
        documents.sort_unstable();
        self.scores(query, Reach::Only(&documents)).above(FLOOR)
    }

    /// The same by scoring every document, for when most are filtered out.
    pub(crate) fn of_all(&self, query: &Interpretation) -> Vec<Scored> {
        self.scores(query, Reach::All).above(FLOOR)
    }

    /// Whether [`Ranking::of_best`] and [`Ranking::of_all`] may differ.
    pub(crate) fn has_common_words(&self, query: &Interpretation) -> bool {
        let is_common = |term: TermId| self.postings.strongest(term).is_some();
        let said = query.words.iter().flat_map(|word| &word.terms);
        let meant = query.meant.iter().flat_map(|meant| {
            let expansions = self.thesaurus.expansions(meant.concept);
            expansions.iter().chain(self.thesaurus.names(meant.concept))
        });
        said.chain(meant).any(|(term, _)| is_common(*term))
    }

    fn scores<'a>(&'a self, query: &Interpretation, reach: Reach<'a>) -> Scores<'a> {
        let within_reach = match reach {
            Reach::Only(documents) => documents.len(),
            Reach::All | Reach::Strongest => self.documents,
        };
        let mut scores = Scores {
            postings: self.postings,
            reach,
            cells: vec![Cell::default(); within_reach],
            touched: Vec::new(),
            found: Vec::new(),
        };
        for WordTerms { terms, tie } in &query.words {
            for (term, weight) in terms {
                scores.add_term(*term, *weight);
            }
            scores.fold(*tie, true);
        }
        scores.weigh_by_words(query.words.len());
        for (term, weight) in self.widening(query) {
            scores.add_term(term, weight);
        }
        for meant in &query.meant {
            for (document, share) in self.thesaurus.best(meant.concept) {
                if let Some(cell) = scores.cell_of(*document) {
                    scores.add(cell, BEST * meant.weight * share);
                }
            }
            for (name, share) in self.thesaurus.names(meant.concept) {
                scores.add_factor(*name, BEST * meant.weight * share);
            }
        }
        scores.fold(1.0, false);
        scores
    }

    /// The expansions of everything that is meant, each term once; the strongest ones.
    fn widening(&self, query: &Interpretation) -> Vec<(TermId, f32)> {
        let mut weights: BTreeMap<TermId, f32> = BTreeMap::new();
        for meant in &query.meant {
            for (term, share) in self.thesaurus.expansions(meant.concept) {
                *weights.entry(*term).or_default() += EXPANSION * meant.weight * share;
            }
        }
        let mut strongest: Vec<(TermId, f32)> = weights.into_iter().collect();
        let strength = |(term, weight): &(TermId, f32)| weight * self.postings.rarity(*term);
        strongest.sort_by(|first, second| strength(second).total_cmp(&strength(first)));
        strongest.truncate(MOST_EXPANSIONS);
        strongest
    }
}

impl Scores<'_> {
    fn add_term(&mut self, term: TermId, weight: f32) {
        self.add_factor(term, weight * self.postings.rarity(term));
    }

    /// Adds so much for a document that holds the term as strongly as can be.
    fn add_factor(&mut self, term: TermId, factor: f32) {
        let postings = self.postings;
        let strongest = postings.strongest(term);
        match (self.reach, strongest) {
            (Reach::Strongest, Some(strongest)) => {
                for (document, impact) in strongest {
                    self.add(document as usize, factor * impact);
                }
            }
            (Reach::Only(documents), _) => postings.among(term, documents, |place, impact| {
                self.add(place, factor * impact);
            }),
            _ => {
                for (document, impact) in postings.of(term) {
                    self.add(document as usize, factor * impact);
                }
            }
        }
    }

    /// The cell of a document, if it is within reach.
    fn cell_of(&self, document: u32) -> Option<usize> {
        match self.reach {
            Reach::Only(documents) => documents.binary_search(&document).ok(),
            Reach::All | Reach::Strongest => Some(document as usize),
        }
    }

    /// The document of a cell.
    fn document_of(&self, cell: usize) -> u32 {
        match self.reach {
            Reach::Only(documents) => documents.get(cell).copied().unwrap_or_default(),
            Reach::All | Reach::Strongest => u32::try_from(cell).unwrap_or(u32::MAX),
        }
    }

    fn add(&mut self, at: usize, score: f32) {
        let Some(cell) = self.cells.get_mut(at) else {
            return;
        };
        if cell.sum == 0.0 {
            self.touched.push(at);
        }
        cell.sum += score;
        cell.best = cell.best.max(score);
    }

    /// Adds the word at hand to the total: its best term whole, the others by the tie.
    fn fold(&mut self, tie: f32, is_word: bool) {
        for at in self.touched.drain(..) {
            let Some(cell) = self.cells.get_mut(at) else {
                continue;
            };
            if cell.total == 0.0 {
                self.found.push(at);
            }
            let score = cell.best + tie * (cell.sum - cell.best);
            *cell = Cell {
                total: cell.total + score.max(f32::MIN_POSITIVE),
                words: cell.words + u8::from(is_word),
                ..Cell::default()
            };
        }
    }

    /// A document with all the words is worth more than one with a word often.
    fn weigh_by_words(&mut self, words: usize) {
        for at in &self.found {
            if let Some(cell) = self.cells.get_mut(*at) {
                cell.total *=
                    ANY_WORD + (1.0 - ANY_WORD) * f32::from(cell.words) / as_f32(words.max(1));
            }
        }
    }

    fn above(&self, floor: f32) -> Vec<Scored> {
        let scored = |at: &usize| Scored {
            document: self.document_of(*at),
            score: self.cells.get(*at).map_or(0.0, |cell| cell.total),
        };
        let top = self
            .found
            .iter()
            .map(|at| scored(at).score)
            .fold(0.0, f32::max);
        self.found
            .iter()
            .map(scored)
            .filter(|scored| scored.score >= floor * top)
            .collect()
    }
}
