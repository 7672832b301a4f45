//! Scores: words of the query, concepts that are meant, and what is near and usable.

use crate::interpret::{Interpretation, WordTerms};
use crate::postings::{Postings, TermId, as_f32};
use crate::thesaurus::Thesaurus;

/// What a document that a concept names as best gains, at most.
const BEST: f32 = 12.0;
/// What each next best gains of the one before it.
const NEXT_BEST: f32 = 0.93;
/// What expansions count beside words that were said.
const EXPANSION: f32 = 1.0;
/// How much of the words' score does not depend on how many of them a document has.
const ANY_WORD: f32 = 0.65;
/// When so many documents are found, words that are commoner than that only reorder them.
const ENOUGH: usize = 3_000;
/// Documents whose score is below this share of the best are no answer.
const FLOOR: f32 = 0.1;

/// A document and its score.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Scored {
    pub(crate) document: u32,
    pub(crate) score: f32,
}

/// Scores of one query.
struct Scores<'index> {
    postings: &'index Postings,
    total: Vec<f32>,
    /// Of the word at hand: the best term, and all terms.
    best: Vec<f32>,
    sum: Vec<f32>,
    touched: Vec<u32>,
    /// How many words of the query a document has.
    words: Vec<u8>,
    found: Vec<u32>,
}

/// The documents that answer, each with its score, in no order.
pub(crate) fn rank(
    postings: &Postings,
    thesaurus: &Thesaurus,
    query: &Interpretation,
    documents: usize,
) -> Vec<Scored> {
    let mut scores = Scores {
        postings,
        total: vec![0.0; documents],
        best: vec![0.0; documents],
        sum: vec![0.0; documents],
        touched: Vec::new(),
        words: vec![0; documents],
        found: Vec::new(),
    };
    let commonest = |word: &WordTerms| {
        let frequencies = word.terms.iter().map(|(term, _)| postings.frequency(*term));
        frequencies.max().unwrap_or_default()
    };
    let mut words: Vec<&WordTerms> = query.words.iter().collect();
    words.sort_by_cached_key(|word| commonest(word));
    for word in words {
        scores.add_word(word);
    }
    scores.weigh_by_words(query.words.len());
    for meant in &query.meant {
        for (term, share) in thesaurus.expansions(meant.concept) {
            scores.add_term(*term, EXPANSION * meant.weight * share);
        }
        scores.fold(1.0, false);
        let mut bonus = BEST * meant.weight;
        for document in thesaurus.best(meant.concept) {
            scores.add(*document, bonus);
            bonus *= NEXT_BEST;
        }
        scores.fold(1.0, false);
    }
    scores.above_floor()
}

impl Scores<'_> {
    fn add_word(&mut self, word: &WordTerms) {
        for (term, weight) in &word.terms {
            self.add_term(*term, *weight);
        }
        self.fold(word.tie, true);
    }

    /// Adds a term to the documents that hold it. When enough are found, a term commoner than that
    /// adds to the found ones alone, looked up one by one: the cost of a common word then depends
    /// on what is found and not on what there is.
    fn add_term(&mut self, term: TermId, weight: f32) {
        let postings = self.postings;
        let factor = weight * postings.rarity(term);
        if self.found.len() >= ENOUGH && postings.frequency(term) > self.found.len() * 8 {
            let found = std::mem::take(&mut self.found);
            for document in &found {
                if let Some(impact) = postings.impact(term, *document) {
                    self.add(*document, factor * impact);
                }
            }
            self.found = found;
            return;
        }
        for (document, impact) in postings.of(term) {
            self.add(document, factor * impact);
        }
    }

    fn add(&mut self, document: u32, score: f32) {
        let at = document as usize;
        let (Some(best), Some(sum)) = (self.best.get_mut(at), self.sum.get_mut(at)) else {
            return;
        };
        if *sum == 0.0 {
            self.touched.push(document);
        }
        *sum += score;
        *best = best.max(score);
    }

    /// Adds the word at hand to the total: its best term whole, the others by the tie.
    fn fold(&mut self, tie: f32, is_word: bool) {
        for document in self.touched.drain(..) {
            let at = document as usize;
            let (Some(best), Some(sum), Some(total), Some(words)) = (
                self.best.get_mut(at),
                self.sum.get_mut(at),
                self.total.get_mut(at),
                self.words.get_mut(at),
            ) else {
                continue;
            };
            if *total == 0.0 {
                self.found.push(document);
            }
            *total += (*best + tie * (*sum - *best)).max(f32::MIN_POSITIVE);
            *words += u8::from(is_word);
            (*best, *sum) = (0.0, 0.0);
        }
    }

    /// A document with all the words is worth more than one with a word often.
    fn weigh_by_words(&mut self, words: usize) {
        for document in &self.found {
            let at = *document as usize;
            if let (Some(total), Some(held)) = (self.total.get_mut(at), self.words.get(at)) {
                *total *= ANY_WORD + (1.0 - ANY_WORD) * f32::from(*held) / as_f32(words.max(1));
            }
        }
    }

    fn above_floor(self) -> Vec<Scored> {
        let total = &self.total;
        let scored = |document: u32| Scored {
            document,
            score: total.get(document as usize).copied().unwrap_or_default(),
        };
        let top = self
            .found
            .iter()
            .map(|document| scored(*document).score)
            .fold(0.0, f32::max);
        self.found
            .iter()
            .map(|document| scored(*document))
            .filter(|scored| scored.score >= FLOOR * top)
            .collect()
    }
}
