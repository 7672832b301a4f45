//! What the engine is compared with: plain BM25 over letter sequences or over Snowball stems, with
//! the fields weighted as the engine weights them.

use std::collections::{HashMap, HashSet};

use catalog::Document;
use kernel::{Language, Text};
use rust_stemmers::{Algorithm, Stemmer};

use crate::measures::DEPTH;

/// How soon more of a term adds nothing, and how much a longer document is held against it.
const SATURATION: f64 = 1.2;
const LENGTH_MATTERS: f64 = 0.5;
/// Letters of a sequence.
const GRAM: usize = 4;

/// How words become terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Terms {
    /// Every four letters in a row of a word; a shorter word whole.
    FourGrams,
    /// The stem that Snowball gives in the text's language, where it knows it.
    Snowball,
}

/// A ranking without dictionary, thesaurus or typo tolerance.
pub struct Baseline {
    terms: Terms,
    /// For each term its documents and its weight in them.
    postings: HashMap<String, Vec<(usize, f64)>>,
    lengths: Vec<f64>,
    usual_length: f64,
}

impl Baseline {
    /// Indexes the documents.
    pub fn new(terms: Terms, documents: &[Document]) -> Baseline {
        let mut baseline = Baseline {
            terms,
            postings: HashMap::new(),
            lengths: Vec::new(),
            usual_length: 1.0,
        };
        for (at, document) in documents.iter().enumerate() {
            baseline.add(at, document);
        }
        let sum: f64 = baseline.lengths.iter().sum();
        baseline.usual_length = sum / count(documents.len()).max(1.0);
        baseline
    }

    fn add(&mut self, at: usize, document: &Document) {
        let mut weights: HashMap<String, f64> = HashMap::new();
        let mut length = 0.0;
        let mut field = |text: &str, language: Language, weight: f64| {
            for word in words(text) {
                length += 1.0;
                for term in self.terms.of(&word, language) {
                    *weights.entry(term).or_default() += weight;
                }
            }
        };
        let mut text = |text: &Text, weight: f64| {
            for (language, words) in text.iter() {
                field(words, language, weight);
            }
        };
        text(&document.title, 3.0);
        text(&document.ingress, 1.7);
        text(&document.body, 1.0);
        text(&document.provider_name, 1.0);
        for name in &document.area_names {
            text(name, 1.5);
        }
        for name in &document.names {
            field(name, Language::FINNISH, 2.5);
        }
        self.lengths.push(length);
        for (term, weight) in weights {
            self.postings.entry(term).or_default().push((at, weight));
        }
    }

    /// The ten best documents, the best first.
    pub fn search(&self, text: &str, language: Language) -> Vec<usize> {
        let asked: HashSet<String> = words(text)
            .iter()
            .flat_map(|word| self.terms.of(word, language))
            .collect();
        let mut scores: HashMap<usize, f64> = HashMap::new();
        for term in asked {
            let Some(postings) = self.postings.get(&term) else {
                continue;
            };
            let (all, holding) = (count(self.lengths.len()), count(postings.len()));
            let rarity = (1.0 + (all - holding + 0.5) / (holding + 0.5)).ln();
            for (document, weight) in postings {
                let length = self.lengths.get(*document).copied().unwrap_or_default();
                let norm = 1.0 - LENGTH_MATTERS + LENGTH_MATTERS * length / self.usual_length;
                *scores.entry(*document).or_default() +=
                    rarity * weight / (weight + SATURATION * norm);
            }
        }
        let mut ranked: Vec<(usize, f64)> = scores.into_iter().collect();
        ranked.sort_by(|left, right| right.1.total_cmp(&left.1).then(left.0.cmp(&right.0)));
        ranked
            .into_iter()
            .take(DEPTH)
            .map(|(document, _)| document)
            .collect()
    }
}

impl Terms {
    fn of(self, word: &str, language: Language) -> Vec<String> {
        match self {
            Terms::FourGrams => {
                let letters: Vec<char> = word.chars().collect();
                if letters.len() <= GRAM {
                    return vec![word.to_owned()];
                }
                letters.windows(GRAM).map(String::from_iter).collect()
            }
            Terms::Snowball => match algorithm(language) {
                Some(algorithm) => vec![Stemmer::create(algorithm).stem(word).into_owned()],
                None => vec![word.to_owned()],
            },
        }
    }
}

fn algorithm(language: Language) -> Option<Algorithm> {
    Some(match language.code() {
        "fi" | "selko" => Algorithm::Finnish,
        "sv" => Algorithm::Swedish,
        "en" => Algorithm::English,
        "ru" => Algorithm::Russian,
        "ar" => Algorithm::Arabic,
        _ => return None,
    })
}

fn words(text: &str) -> Vec<String> {
    text.to_lowercase()
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn count(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::MAX, f64::from)
}
