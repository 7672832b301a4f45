//! What the dictionary writes about a word, made into base forms and parts.

use crate::dictionary::{Dictionary, Symbol};
use crate::fold::{fold, is_vowel};
use crate::tag::{Class, Tag};

/// One way to understand a word.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Analysis {
    /// The parts of the compound, at least one; a simple word has exactly one.
    pub parts: Vec<Part>,
    /// The class of the whole word.
    pub class: Class,
}

/// One part of a compound, or the whole of a simple word.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Part {
    /// The part as it stands in the word, in lower case, with a hyphen if one follows:
    /// "lasten" in "lastenneuvola".
    pub surface: String,
    /// Its base form in lower case: "lapsi".
    pub base: String,
    /// The words it is derived from, the root first: "valta" and "valtainen" of "valtaisuus".
    pub roots: Vec<String>,
    /// Whether the part is a past participle, such as "kiusattu". As "on kiusattu" it is a form of
    /// the verb, which is then the last of the roots.
    pub past_participle: bool,
    /// What an old compound that the dictionary keeps whole is made of: "hyvin" and "vointi" of
    /// "hyvinvointi".
    pub pieces: Vec<String>,
}

/// Stands between the pieces of a base form in the dictionary.
const PIECE_MARK: char = '=';

impl Analysis {
    /// The base form of the whole word: all but the last part as they stand, so that every
    /// inflected form of a word has the same one ("lastenneuvola", whatever its case).
    #[must_use]
    pub fn base(&self) -> String {
        let split = self.parts.split_last();
        split.map_or_else(String::new, |(last, before)| join(before, &last.base))
    }

    /// The base form of the verb, if the word is a past participle.
    #[must_use]
    pub fn verb(&self) -> Option<String> {
        let (last, before) = self.parts.split_last()?;
        let verb = last.roots.last().filter(|_| last.past_participle)?;
        Some(join(before, verb))
    }

    /// The words inside the word, some of them more than once: bases of the parts, what they are derived from, and
    /// every run of neighbouring parts ("väkivalta" of "lähisuhdeväkivalta"), and pieces.
    #[must_use]
    pub fn inner_words(&self) -> Vec<String> {
        let mut words = Vec::new();
        for end in 1..=self.parts.len() {
            for start in 0..end {
                let run = self.parts.get(start..end).and_then(<[Part]>::split_last);
                let Some((last, before)) = run else { continue };
                words.extend(
                    last.roots
                        .iter()
                        .chain([&last.base])
                        .map(|base| join(before, base)),
                );
            }
        }
        words.extend(self.parts.iter().flat_map(|part| &part.pieces).cloned());
        words
    }

    /// Finnish puts a hyphen between two parts where the same vowel ends one and begins the
    /// other: "linja-auto". Without this rule "ohjaajat" would be a time of reins.
    fn hyphens_are_right(&self) -> bool {
        self.parts
            .is_sorted_by(|first, second| !first.wants_hyphen_before(second))
    }

    fn put_hyphens_right(&mut self) {
        let seconds: Vec<Part> = self.parts.iter().skip(1).cloned().collect();
        for (first, second) in self.parts.iter_mut().zip(&seconds) {
            if first.wants_hyphen_before(second) {
                first.surface.push('-');
            }
        }
    }

    /// Puts another word in front of this one.
    pub(crate) fn behind(mut self, first: &[Part]) -> Self {
        self.parts.splice(0..0, first.iter().cloned());
        self
    }
}

fn join(before: &[Part], base: &str) -> String {
    before
        .iter()
        .map(|part| part.surface.as_str())
        .chain([base])
        .collect()
}

impl Part {
    fn wants_hyphen_before(&self, second: &Self) -> bool {
        let end = self.surface.chars().next_back();
        end == second.surface.chars().next() && end.is_some_and(is_vowel)
    }

    /// A part that is its own base form.
    pub(crate) fn plain(surface: &str) -> Self {
        Self {
            surface: surface.to_owned(),
            base: surface.trim_end_matches('-').to_owned(),
            ..Self::default()
        }
    }
}

impl Dictionary {
    /// Every way the dictionary understands a word, each once; none if it does not know it.
    ///
    /// The word may be in any case. Words longer than a hundred letters are not known.
    #[must_use]
    pub fn analyse(&self, word: &str) -> Vec<Analysis> {
        self.analyse_folded(&fold(word))
    }

    /// The same for a word that is already folded.
    pub(crate) fn analyse_folded(&self, word: &str) -> Vec<Analysis> {
        let mut analyses = Vec::new();
        self.readings(word, |symbols| {
            let analysis = self.interpret(symbols);
            if !analyses.contains(&analysis) {
                analyses.push(analysis);
            }
        });
        // Families do not always know where a hyphen goes, so a word that can only be read
        // without its hyphen is still read.
        if analyses.iter().any(Analysis::hyphens_are_right) {
            analyses.retain(Analysis::hyphens_are_right);
        } else {
            analyses.iter_mut().for_each(Analysis::put_hyphens_right);
        }
        analyses
    }

    fn interpret(&self, written: &[u16]) -> Analysis {
        let mut analysis = Analysis {
            parts: Vec::new(),
            class: Class::default(),
        };
        let mut part = PartReader::default();
        for symbol in written {
            match self.symbols.get(usize::from(*symbol)) {
                Some(Symbol::Letter(letter)) => part.letter(*letter),
                Some(Symbol::Tag(Tag::Boundary)) => {
                    analysis.parts.push(std::mem::take(&mut part).finish());
                }
                Some(Symbol::Tag(Tag::Class(class))) => analysis.class = *class,
                Some(Symbol::Tag(tag)) => part.tag(*tag),
                _ => {}
            }
        }
        analysis.parts.push(part.finish());
        analysis
    }
}

/// Collects one part while its letters and marks go by.
#[derive(Default)]
struct PartReader {
    surface: String,
    /// The base form at each step of derivation.
    bases: Vec<String>,
    inside: Inside,
    /// What has been written since the last opening mark.
    text: String,
    participle_follows: bool,
    past_participle: bool,
}

#[derive(Default, PartialEq, Eq)]
enum Inside {
    #[default]
    Surface,
    Base,
    Reference,
}

impl PartReader {
    fn letter(&mut self, letter: char) {
        match self.inside {
            Inside::Surface => self.surface.extend(letter.to_lowercase()),
            Inside::Base => self.text.extend(letter.to_lowercase()),
            Inside::Reference => {}
        }
    }

    fn tag(&mut self, tag: Tag) {
        match tag {
            // A base form or suffix takes the place of the letters that follow it, so what it
            // stands after, the stem of a derivation, belongs to it.
            Tag::BaseStart | Tag::SuffixStart => {
                self.text.clone_from(&self.surface);
                self.inside = Inside::Base;
                self.past_participle = std::mem::take(&mut self.participle_follows);
            }
            Tag::ReferenceStart => self.inside = Inside::Reference,
            Tag::End => {
                if self.inside == Inside::Base {
                    self.bases.push(std::mem::take(&mut self.text));
                }
                self.inside = Inside::Surface;
            }
            Tag::PastParticiple => self.participle_follows = true,
            Tag::Boundary | Tag::Class(_) | Tag::Other => {}
        }
    }

    fn finish(mut self) -> Part {
        let Some(marked) = self.bases.last() else {
            return Part::plain(&self.surface);
        };
        let pieces: Vec<String> = match marked.contains(PIECE_MARK) {
            true => marked.split(PIECE_MARK).map(str::to_owned).collect(),
            false => Vec::new(),
        };
        for base in &mut self.bases {
            base.retain(|letter| letter != PIECE_MARK);
            base.truncate(base.trim_end_matches('-').len());
        }
        let base = self.bases.pop().unwrap_or_default();
        self.bases.retain(|root| *root != base);
        Part {
            surface: self.surface,
            base,
            roots: self.bases,
            past_participle: self.past_participle,
            pieces,
        }
    }
}
