//! What a search needs to know about a word.

use std::collections::HashSet;

use crate::analysis::{Analysis, Part};
use crate::dictionary::Dictionary;
use crate::fold::fold;
use crate::lexicon::Lexicon;
use crate::spoken::written_forms;
use crate::tag::Class;

/// A word as a search sees it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    /// Base forms of the whole word, the same for all its inflected forms; more than one if the
    /// word may be several. Never empty unless the word is; an unknown word stands for itself.
    pub whole: Vec<String>,
    /// Words inside the word, none of them in `whole`: parts, runs of parts, and what it is
    /// derived from.
    pub parts: Vec<String>,
    /// Whether the word is of pieces joined with hyphens: an "ex-mies" is no "mies", so what is
    /// told of the latter need not be told of the former.
    pub hyphenated: bool,
    /// Whether the dictionary or the lexicon knows the word, or at least its last piece. Only a
    /// word that is not known may be a typing error.
    pub known: bool,
}

/// Single letters inside a word are not worth finding.
const SHORTEST_INNER_WORD: usize = 2;
/// The shortest part of a compound with a word of the lexicon.
const SHORTEST_PART: usize = 3;
/// Longer words than this are not tried as such compounds.
const LONGEST_COMPOUND: usize = 40;
/// How many written forms two changes away from a spoken one are tried.
const MOST_GUESSES: usize = 60;
/// Only this many letters of a word are read.
const LONGEST_WORD: usize = 100;

/// Reads one word, in any case and inflected form, spoken or written.
///
/// A word that stands in the lexicon means what the lexicon says. Otherwise the dictionary and the
/// inflected words of the lexicon are asked; and about a word that neither knows, in this order:
/// compounds with a word of the lexicon, the word before a colon ("ADHD:n"), written forms of a
/// spoken word, and the pieces between hyphens. No more than a hundred letters are read.
#[must_use]
pub fn read_word(dictionary: &Dictionary, lexicon: &Lexicon, word: &str) -> Reading {
    let folded: String = fold(word).chars().take(LONGEST_WORD).collect();
    let word = folded.trim_matches(|letter: char| !letter.is_alphanumeric());
    if word.is_empty() {
        return Reading::default();
    }
    let words = Words {
        dictionary,
        lexicon,
    };
    let mut analyses = words.any_form(word);
    let mut known = !analyses.is_empty();
    if !known {
        let (analysis, last_is_known) = words.pieces(word);
        analyses.push(analysis);
        known = last_is_known;
    }
    let fewest = analyses.iter().map(|analysis| analysis.parts.len()).min();
    let simplest = analyses
        .iter()
        .filter(|analysis| Some(analysis.parts.len()) == fewest);
    let whole = distinct(simplest.flat_map(|it| [it.base()].into_iter().chain(it.verb())));
    // Another split of the same word tells what it is made of ("vertais" and "tuki"); a split that
    // makes it another word does not, or "oppilasta" would have a child in it.
    let splits = analyses
        .iter()
        .filter(|analysis| whole.contains(&analysis.base()));
    let mut parts = distinct(splits.flat_map(Analysis::inner_words));
    parts.retain(|part| part.chars().count() >= SHORTEST_INNER_WORD && !whole.contains(part));
    Reading {
        whole,
        parts,
        hyphenated: word.contains('-'),
        known,
    }
}

#[derive(Clone, Copy)]
struct Words<'words> {
    dictionary: &'words Dictionary,
    lexicon: &'words Lexicon,
}

impl Words<'_> {
    /// A word without pieces between hyphens, in any of the forms that make it known.
    fn any_form(self, word: &str) -> Vec<Analysis> {
        let analyses = self.written(word);
        if !analyses.is_empty() {
            return analyses;
        }
        let analyses = self.compounds(word);
        if !analyses.is_empty() {
            return analyses;
        }
        if let Some((head, _ending)) = word.split_once(':') {
            return self.written(head);
        }
        let forms = written_forms(word);
        let analyses: Vec<_> = forms.iter().flat_map(|form| self.written(form)).collect();
        if !analyses.is_empty() {
            return analyses;
        }
        let further = forms.iter().flat_map(|form| written_forms(form));
        further
            .take(MOST_GUESSES)
            .flat_map(|form| self.written(&form))
            .collect()
    }

    /// A word as the lexicon and the dictionary have it.
    fn written(self, word: &str) -> Vec<Analysis> {
        if let Some(analysis) = self.lexicon.exact(word) {
            return vec![self.with_pieces(analysis)];
        }
        let mut own = self.lexicon.inflected(word);
        let mut analyses = self.dictionary.analyse_folded(word);
        // The dictionary may know a word of the lexicon, but the lexicon says what it means.
        analyses.retain(|analysis| match self.lexicon.exact(&analysis.base()) {
            Some(meant) => {
                own.push(meant);
                false
            }
            None => true,
        });
        analyses.extend(own.into_iter().map(|analysis| self.with_pieces(analysis)));
        analyses
    }

    /// Adds what the ordinary word is made of to a word of the lexicon.
    fn with_pieces(self, mut analysis: Analysis) -> Analysis {
        for part in &mut analysis.parts {
            let ordinary = self.dictionary.analyse_folded(&part.base);
            let same = ordinary.iter().filter(|it| it.base() == part.base);
            part.pieces.extend(same.flat_map(Analysis::inner_words));
        }
        analysis
    }

    /// Compounds that begin or end with a word of the lexicon: "nepsyvalmentaja", "kouluhoitsu".
    fn compounds(self, word: &str) -> Vec<Analysis> {
        let ends: Vec<usize> = word.char_indices().map(|(end, _)| end).collect();
        if ends.len() > LONGEST_COMPOUND {
            return Vec::new();
        }
        let splits = ends.get(SHORTEST_PART..(ends.len() + 1).saturating_sub(SHORTEST_PART));
        let splits = splits.unwrap_or_default().iter();
        let mut analyses = Vec::new();
        for (first, second) in splits.filter_map(|end| word.split_at_checked(*end)) {
            if second.starts_with('-') {
                continue;
            }
            let own_first = self.own_first_part(first);
            let own_seconds = self.lexicon.analyse(second);
            if own_first.is_none() && own_seconds.is_empty() {
                continue;
            }
            let known_first = || simplest(self.dictionary.analyse_folded(first));
            let Some(first_part) = own_first.or_else(known_first) else {
                continue;
            };
            let first_parts = with_surface(first_part, first).parts;
            let seconds = if own_seconds.is_empty() {
                self.dictionary.analyse_folded(second)
            } else {
                own_seconds
                    .into_iter()
                    .map(|own| self.with_pieces(own))
                    .collect()
            };
            analyses.extend(
                seconds
                    .into_iter()
                    .map(|second| second.behind(&first_parts)),
            );
        }
        analyses
    }

    /// A word of the lexicon as the first part of a compound: as it stands, in the genitive, or
    /// before a hyphen.
    fn own_first_part(self, first: &str) -> Option<Analysis> {
        let bare = first.trim_end_matches('-');
        let genitive = || {
            bare.strip_suffix('n')
                .and_then(|word| self.lexicon.exact(word))
        };
        let analysis = self.lexicon.exact(bare).or_else(genitive)?;
        Some(self.with_pieces(analysis))
    }

    /// A word that is known only by its pieces, if by those; and whether the last one is known.
    fn pieces(self, word: &str) -> (Analysis, bool) {
        let mut parts = Vec::new();
        let mut known = false;
        for surface in word.split_inclusive('-') {
            let piece = surface.trim_end_matches('-');
            let reading = match piece == word {
                true => None,
                false => simplest(self.any_form(piece)),
            };
            known = reading.is_some();
            match reading {
                Some(analysis) => parts.extend(with_surface(analysis, surface).parts),
                None => parts.push(Part::plain(surface)),
            }
        }
        (
            Analysis {
                parts,
                class: Class::Other,
            },
            known,
        )
    }
}

fn simplest(analyses: Vec<Analysis>) -> Option<Analysis> {
    analyses
        .into_iter()
        .min_by_key(|analysis| analysis.parts.len())
}

/// The analysis with its last part as it stands in the word: with a hyphen, or an ending.
fn with_surface(mut analysis: Analysis, surface: &str) -> Analysis {
    let before: usize = analysis
        .parts
        .iter()
        .rev()
        .skip(1)
        .map(|part| part.surface.len())
        .sum();
    if let (Some(last), Some(rest)) = (analysis.parts.last_mut(), surface.get(before..)) {
        rest.clone_into(&mut last.surface);
    }
    analysis
}

fn distinct(words: impl Iterator<Item = String>) -> Vec<String> {
    let mut seen = HashSet::new();
    words
        .filter(|word| !word.is_empty() && seen.insert(word.clone()))
        .collect()
}
