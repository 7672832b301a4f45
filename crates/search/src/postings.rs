//! The inverted index: for each term the documents that hold it, and how strongly.

use std::cmp::Reverse;
use std::collections::HashMap;

/// A term's number.
pub(crate) type TermId = u32;

/// For each term, the documents in rising order with their impact: the saturated weight of the term
/// in the document, so that nothing about the document must be known when it is scored.
#[derive(Debug, Default)]
pub(crate) struct Postings {
    numbers: HashMap<Box<str>, TermId>,
    /// Where each term's documents begin; one more than there are terms.
    starts: Vec<u32>,
    documents: Vec<u32>,
    impacts: Vec<u16>,
    /// For each term, how many documents might hold it: those with words in its language.
    populations: Vec<u32>,
    /// For each term of more than [`HEAD`] documents, those that hold it most strongly.
    strongest: HashMap<TermId, Box<[(u32, u16)]>>,
}

/// A term of more documents than this is common.
pub(crate) const HEAD: usize = 1_200;

/// What one worker found in its share of the documents.
#[derive(Debug, Default)]
pub(crate) struct Share {
    /// The worker's own numbers of terms.
    pub(crate) numbers: HashMap<Box<str>, TermId>,
    /// Term by the worker's number, document, impact; documents in rising order.
    pub(crate) entries: Vec<(TermId, u32, u16)>,
    /// For each of the worker's terms, the languages in which it was read, one bit each.
    pub(crate) languages: Vec<u128>,
    /// How many documents have words in each language.
    pub(crate) populations: HashMap<usize, u32>,
}

/// An impact of 1, which none reaches.
const FULL_IMPACT: f32 = 65_535.0;

/// A share of 0 to 1 as it is stored.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to the range of u16"
)]
pub(crate) fn stored_impact(impact: f32) -> u16 {
    (impact.clamp(0.0, 1.0) * FULL_IMPACT).round() as u16
}

impl Postings {
    /// Joins shares, given in the order of their documents.
    pub(crate) fn join(shares: Vec<Share>, document_count: usize) -> Postings {
        let mut numbers: HashMap<Box<str>, TermId> = HashMap::new();
        let mut counts: Vec<u32> = Vec::new();
        let mut of_language: HashMap<usize, u32> = HashMap::new();
        for (language, count) in shares.iter().flat_map(|share| &share.populations) {
            *of_language.entry(*language).or_default() += count;
        }
        let all = u32::try_from(document_count).unwrap_or(u32::MAX);
        let population = |languages: u128| {
            let known = of_language
                .iter()
                .filter(|(language, _)| languages >> **language & 1 == 1);
            known.map(|(_, count)| *count).max().unwrap_or(all)
        };
        let mut populations: Vec<u32> = Vec::new();
        let mut translated = Vec::with_capacity(shares.len());
        for share in shares {
            let mut table = vec![0; share.numbers.len()];
            let mut terms: Vec<(Box<str>, TermId)> = share.numbers.into_iter().collect();
            terms.sort_unstable_by_key(|(_, own)| *own);
            for (term, own) in terms {
                let next = TermId::try_from(numbers.len()).unwrap_or(TermId::MAX);
                let number = *numbers.entry(term).or_insert(next);
                if let Some(cell) = table.get_mut(own as usize) {
                    *cell = number;
                }
                populations.resize(numbers.len(), 0);
                if let Some(known) = populations.get_mut(number as usize) {
                    let languages = share.languages.get(own as usize).copied();
                    *known = population(languages.unwrap_or_default()).max(*known);
                }
            }
            counts.resize(numbers.len(), 0);
            for (own, _, _) in &share.entries {
                let number = table.get(*own as usize).copied().unwrap_or_default();
                if let Some(count) = counts.get_mut(number as usize) {
                    *count += 1;
                }
            }
            translated.push((table, share.entries));
        }
        let mut starts = Vec::with_capacity(counts.len() + 1);
        let mut total = 0u32;
        for count in &counts {
            starts.push(total);
            total += count;
        }
        starts.push(total);
        let mut next = starts.clone();
        let mut documents = vec![0; total as usize];
        let mut impacts = vec![0; total as usize];
        for (table, entries) in translated {
            for (own, document, impact) in entries {
                let number = table.get(own as usize).copied().unwrap_or_default();
                let Some(at) = next.get_mut(number as usize) else {
                    continue;
                };
                if let (Some(document_cell), Some(impact_cell)) = (
                    documents.get_mut(*at as usize),
                    impacts.get_mut(*at as usize),
                ) {
                    *document_cell = document;
                    *impact_cell = impact;
                }
                *at += 1;
            }
        }
        numbers.shrink_to_fit();
        let mut postings = Postings {
            numbers,
            starts,
            documents,
            impacts,
            populations,
            strongest: HashMap::new(),
        };
        let terms = 0..TermId::try_from(postings.numbers.len()).unwrap_or(TermId::MAX);
        let common = terms.filter(|term| postings.frequency(*term) > HEAD);
        postings.strongest = common.map(|term| (term, postings.head(term))).collect();
        postings
    }

    fn head(&self, term: TermId) -> Box<[(u32, u16)]> {
        let impacts = self.impacts.get(self.range(term)).unwrap_or_default();
        let mut all: Vec<(u32, u16)> = self
            .documents(term)
            .iter()
            .copied()
            .zip(impacts.iter().copied())
            .collect();
        all.select_nth_unstable_by_key(HEAD, |(document, impact)| (Reverse(*impact), *document));
        all.truncate(HEAD);
        all.sort_unstable();
        all.into_boxed_slice()
    }

    /// The number of a term that some document holds.
    pub(crate) fn number(&self, term: &str) -> Option<TermId> {
        self.numbers.get(term).copied()
    }

    /// Every term.
    pub(crate) fn terms(&self) -> impl Iterator<Item = &str> {
        self.numbers.keys().map(AsRef::as_ref)
    }

    /// How many documents hold the term.
    pub(crate) fn frequency(&self, term: TermId) -> usize {
        self.range(term).len()
    }

    /// How much a term tells: rare ones more. A word of a language in which little is written is
    /// not rare for that.
    pub(crate) fn rarity(&self, term: TermId) -> f32 {
        let population = self
            .populations
            .get(term as usize)
            .copied()
            .unwrap_or_default();
        let holding = self.frequency(term);
        let (all, holding) = (as_f32(holding.max(population as usize)), as_f32(holding));
        (1.0 + (all - holding + 0.5) / (holding + 0.5)).ln()
    }

    /// The documents that hold the term, in rising order.
    pub(crate) fn documents(&self, term: TermId) -> &[u32] {
        self.documents.get(self.range(term)).unwrap_or_default()
    }

    /// The documents that hold the term, in rising order, with their impact of 0 to 1.
    pub(crate) fn of(&self, term: TermId) -> impl Iterator<Item = (u32, f32)> {
        let impacts = self.impacts.get(self.range(term)).unwrap_or_default();
        self.documents(term).iter().copied().zip(
            impacts
                .iter()
                .map(|impact| f32::from(*impact) / FULL_IMPACT),
        )
    }

    /// For a common term, the documents that hold it most strongly, with their impact.
    pub(crate) fn strongest(&self, term: TermId) -> Option<impl Iterator<Item = (u32, f32)>> {
        let head = self.strongest.get(&term)?;
        Some(
            head.iter()
                .map(|(document, impact)| (*document, f32::from(*impact) / FULL_IMPACT)),
        )
    }

    /// Visits those of some documents, given in rising order, that hold the term, by their places
    /// among the given ones.
    pub(crate) fn among(&self, term: TermId, wanted: &[u32], mut visit: impl FnMut(usize, f32)) {
        let impacts = self.impacts.get(self.range(term)).unwrap_or_default();
        let mut rest = self.documents(term);
        let mut passed = 0;
        for (place, document) in wanted.iter().enumerate() {
            // Looks near first: what is wanted next is seldom far away.
            let mut step = 1;
            while rest.get(step).is_some_and(|reached| reached < document) {
                step *= 2;
            }
            let near = rest.get(..(step + 1).min(rest.len())).unwrap_or_default();
            let at = near.partition_point(|known| known < document);
            passed += at;
            rest = rest.get(at..).unwrap_or_default();
            match rest.first() {
                Some(reached) if reached == document => {
                    let impact = impacts.get(passed).copied().unwrap_or_default();
                    visit(place, f32::from(impact) / FULL_IMPACT);
                }
                Some(_) => {}
                None => return,
            }
        }
    }

    /// The impact of the term in one document.
    pub(crate) fn impact(&self, term: TermId, document: u32) -> Option<f32> {
        let range = self.range(term);
        let at = self.documents(term).binary_search(&document).ok()?;
        let impact = self.impacts.get(range.start + at)?;
        Some(f32::from(*impact) / FULL_IMPACT)
    }

    fn range(&self, term: TermId) -> std::ops::Range<usize> {
        let bound = |at: usize| self.starts.get(at).map_or(0, |start| *start as usize);
        bound(term as usize)..bound(term as usize + 1)
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of documents are small")]
pub(crate) fn as_f32(count: usize) -> f32 {
    count as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(terms: &[&str], entries: &[(TermId, u32, u16)]) -> Share {
        Share {
            numbers: (0..)
                .zip(terms)
                .map(|(number, term)| ((*term).into(), number))
                .collect(),
            entries: entries.to_vec(),
            ..Share::default()
        }
    }

    #[test]
    fn shares_of_workers_join_in_document_order() {
        let first = share(&["a", "b"], &[(0, 0, 100), (1, 0, 200), (0, 1, 300)]);
        let second = share(&["b", "c"], &[(0, 2, 400), (1, 3, 500)]);
        let postings = Postings::join(vec![first, second], 4);
        let b = postings.number("b").unwrap();
        assert_eq!(postings.documents(b), [0, 2]);
        assert_eq!(postings.documents(postings.number("a").unwrap()), [0, 1]);
        assert_eq!(postings.documents(postings.number("c").unwrap()), [3]);
        assert!((postings.impact(b, 2).unwrap() - 400.0 / FULL_IMPACT).abs() < 1e-6);
        assert_eq!(postings.impact(b, 3), None);
        assert_eq!(postings.number("d"), None);
        let mut among = Vec::new();
        postings.among(b, &[0, 1, 2, 3], |place, _| among.push(place));
        assert_eq!(among, [0, 2]);
        assert!(postings.rarity(b) < postings.rarity(postings.number("c").unwrap()));
    }
}
