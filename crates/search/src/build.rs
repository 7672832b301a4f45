//! Documents into postings, by as many threads as the machine has.

use std::collections::HashMap;
use std::sync::Arc;

use catalog::Document;
use kernel::{Language, Text};

use crate::analyser::Analyser;
use crate::interpret::page_language;
use crate::names::known_as;
use crate::postings::{Postings, Share, TermId, as_f32, stored_impact};
use crate::text::{normalise, words};

/// How a field counts: its weight, the length that is usual for it in words, and how much a longer
/// one is held against it (0 to 1).
struct Field {
    weight: f32,
    usual_length: f32,
    length_matters: f32,
}

const TITLE: Field = Field {
    weight: 3.0,
    usual_length: 4.0,
    length_matters: 0.35,
};
const NAMES: Field = Field {
    weight: 4.0,
    usual_length: 8.0,
    length_matters: 0.25,
};
const INGRESS: Field = Field {
    weight: 1.36,
    usual_length: 16.0,
    length_matters: 0.4,
};
const AREA: Field = Field {
    weight: 1.5,
    usual_length: 3.0,
    length_matters: 0.2,
};
const PROVIDER: Field = Field {
    weight: 1.0,
    usual_length: 3.0,
    length_matters: 0.2,
};
const BODY: Field = Field {
    weight: 0.48,
    usual_length: 80.0,
    length_matters: 0.6,
};
/// How soon more of a term adds nothing (k1 of BM25).
const SATURATION: f32 = 1.2;
/// A worker with fewer documents is not worth starting.
const SMALLEST_SHARE: usize = 200;

/// The postings of the documents, whose numbers are their places in the slice.
pub(crate) fn postings(analyser: &Analyser, documents: &[Document]) -> Postings {
    let workers = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let size = documents.len().div_ceil(workers).max(SMALLEST_SHARE);
    let shares = std::thread::scope(|scope| {
        let running: Vec<_> = documents
            .chunks(size)
            .enumerate()
            .map(|(at, chunk)| scope.spawn(move || share(analyser, chunk, at * size)))
            .collect();
        running
            .into_iter()
            .map(|worker| worker.join().unwrap_or_default())
            .collect()
    });
    Postings::join(shares, documents.len())
}

fn share(analyser: &Analyser, documents: &[Document], first: usize) -> Share {
    let mut worker = Worker {
        analyser,
        share: Share::default(),
        known_words: HashMap::new(),
        weights: Vec::new(),
        touched: Vec::new(),
    };
    for (at, document) in documents.iter().enumerate() {
        worker.read(document);
        worker.finish(u32::try_from(first + at).unwrap_or(u32::MAX));
    }
    worker.share
}

/// Which reading of a word is meant: that of a language, or any where a word's language is unknown.
type ReadAs = Option<Language>;
/// Numbers and weights of the terms of a word.
type WordTerms = Arc<[(TermId, f32)]>;

struct Worker<'analyser> {
    analyser: &'analyser Analyser,
    share: Share,
    known_words: HashMap<ReadAs, HashMap<String, WordTerms>>,
    /// Weight of each term in the document at hand.
    weights: Vec<f32>,
    /// Terms of the document at hand.
    touched: Vec<TermId>,
}

impl Worker<'_> {
    fn read(&mut self, document: &Document) {
        let mut languages: Vec<usize> = [&document.title, &document.ingress, &document.body]
            .into_iter()
            .flat_map(Text::languages)
            .map(|language| page_language(language).index())
            .collect();
        languages.sort_unstable();
        languages.dedup();
        for language in languages {
            *self.share.populations.entry(language).or_default() += 1;
        }
        self.text(&document.title, &TITLE);
        for name in &document.names {
            self.field(None, name, &NAMES);
        }
        self.text(&document.ingress, &INGRESS);
        self.text(&document.body, &BODY);
        for name in &document.area_names {
            self.text(name, &AREA);
        }
        self.text(&document.provider_name, &PROVIDER);
        self.names(document);
    }

    /// A name is held whole or not at all: its impact is that of a title that is nothing else.
    fn names(&mut self, document: &Document) {
        for name in known_as(self.analyser, document) {
            let next = TermId::try_from(self.share.numbers.len()).unwrap_or(TermId::MAX);
            let number = *self.share.numbers.entry(name.into()).or_insert(next);
            self.share.languages.resize(self.share.numbers.len(), 0);
            let at = number as usize;
            if at >= self.weights.len() {
                self.weights.resize(at + 1, 0.0);
            }
            if let Some(weight) = self.weights.get_mut(at) {
                *weight = f32::INFINITY;
                self.touched.push(number);
            }
        }
    }

    fn text(&mut self, text: &Text, field: &Field) {
        for (language, words) in text.iter() {
            self.field(Some(page_language(language)), words, field);
        }
    }

    fn field(&mut self, read_as: ReadAs, text: &str, field: &Field) {
        let normal = normalise(text);
        let length = as_f32(words(&normal).count());
        let relative =
            1.0 - field.length_matters + field.length_matters * length / field.usual_length;
        let weight = field.weight / relative.max(0.5);
        for word in words(&normal) {
            let terms = self.terms(read_as, word);
            for (term, share) in terms.iter() {
                let at = *term as usize;
                if at >= self.weights.len() {
                    self.weights.resize(at + 1, 0.0);
                }
                if let Some(sum) = self.weights.get_mut(at) {
                    if *sum == 0.0 {
                        self.touched.push(*term);
                    }
                    *sum += weight * share;
                }
            }
        }
    }

    fn terms(&mut self, read_as: ReadAs, word: &str) -> WordTerms {
        let known = self.known_words.entry(read_as).or_default();
        if let Some(terms) = known.get(word) {
            return Arc::clone(terms);
        }
        let share = &mut self.share;
        let bit = 1 << read_as.unwrap_or(Language::FINNISH).index().min(127);
        let terms: WordTerms = self
            .analyser
            .text_terms(read_as, word)
            .into_iter()
            .map(|(term, weight)| {
                let next = TermId::try_from(share.numbers.len()).unwrap_or(TermId::MAX);
                let number = *share.numbers.entry(term.into()).or_insert(next);
                share.languages.resize(share.numbers.len(), 0);
                if let Some(languages) = share.languages.get_mut(number as usize) {
                    *languages |= bit;
                }
                (number, weight)
            })
            .collect();
        known.insert(word.to_owned(), Arc::clone(&terms));
        terms
    }

    fn finish(&mut self, document: u32) {
        for term in self.touched.drain(..) {
            if let Some(weight) = self.weights.get_mut(term as usize) {
                let impact = match weight.is_finite() {
                    true => stored_impact(*weight / (SATURATION + *weight)),
                    false => stored_impact(1.0),
                };
                self.share.entries.push((term, document, impact));
                *weight = 0.0;
            }
        }
    }
}
