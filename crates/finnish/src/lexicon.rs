//! Words of our own, which the dictionary does not know: "eskari", "nepsy", "hoitsu".

use std::collections::HashMap;
use std::sync::LazyLock;

use thiserror::Error;

use crate::analysis::{Analysis, Part};
use crate::endings::{Paradigm, may_follow, stems};
use crate::fold::fold;
use crate::tag::Class;

/// Added words, each with the ordinary word that a search should take it for.
///
/// The text has one word a line, in its base form. After an equals sign comes the ordinary base
/// form; a word without one stands for itself. An exclamation mark after a word says that it has no
/// other forms ("mun! = minä", lest "muna", the egg, be one). A number sign starts a comment.
///
/// ```
/// use finnish::Lexicon;
///
/// let lexicon = Lexicon::parse("hoitsu = hoitaja\nnepsy # neuropsykiatrinen")?;
/// assert_eq!(lexicon.analyse("hoitsulle")[0].base(), "hoitaja");
/// # Ok::<(), finnish::LexiconError>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Lexicon {
    entries: Vec<Entry>,
    words: HashMap<String, usize>,
    stems: HashMap<String, Vec<(usize, Paradigm)>>,
}

/// Why a text is not a lexicon.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LexiconError {
    /// A line is neither a word nor a word, an equals sign and a word.
    #[error("line {line} of the lexicon has no word or more than two: {text:?}")]
    NotAWord {
        /// The line, counted from one.
        line: usize,
        /// What stands on it.
        text: String,
    },
    /// A word stands on two lines.
    #[error("line {line} of the lexicon repeats a word: {text:?}")]
    Repeated {
        /// The later line, counted from one.
        line: usize,
        /// What stands on it.
        text: String,
    },
}

#[derive(Debug, Clone)]
struct Entry {
    /// The ordinary word, which a search knows.
    base: String,
    /// The word of the lexicon, where it is another one, and what it comes from.
    roots: Vec<String>,
}

/// Shorter words stand only as they are: with endings their stems would be in everything.
const SHORTEST_STEM: usize = 3;
/// "Eskarilainen" comes from "eskari".
const DERIVED: [&str; 2] = ["lainen", "läinen"];

static STANDARD: LazyLock<Lexicon> = LazyLock::new(|| {
    // A test reads the file, so a mistake in it is found before anyone can meet it.
    Lexicon::parse(include_str!("../data/lexicon.txt")).unwrap_or_default()
});

impl Lexicon {
    /// The words of family life, school, health and youth that come with this crate.
    #[must_use]
    pub fn standard() -> &'static Self {
        &STANDARD
    }

    /// Reads a lexicon.
    ///
    /// # Errors
    /// Names the first line that is not as it should be.
    pub fn parse(text: &str) -> Result<Self, LexiconError> {
        let mut lexicon = Self::default();
        for (line, whole) in (1..).zip(text.lines()) {
            let content = whole.split('#').next().unwrap_or_default().trim();
            if content.is_empty() {
                continue;
            }
            let (word, base) = content.split_once('=').unwrap_or((content, content));
            let (word, inflects) = match word.trim().strip_suffix('!') {
                Some(word) => (word, false),
                None => (word.trim(), true),
            };
            let (word, base) = (fold(word), fold(base.trim()));
            if !is_word(&word) || !is_word(&base) {
                return Err(LexiconError::NotAWord {
                    line,
                    text: whole.to_owned(),
                });
            }
            if lexicon.words.contains_key(&word) {
                return Err(LexiconError::Repeated {
                    line,
                    text: whole.to_owned(),
                });
            }
            lexicon.add(&word, base, inflects);
        }
        Ok(lexicon)
    }

    /// How many words the lexicon has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether the lexicon has no words.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Every way the lexicon understands a word, as it stands or inflected; none if it has no
    /// such word. A word is always one part, with the ordinary word as its base and the word of
    /// the lexicon among its roots.
    #[must_use]
    pub fn analyse(&self, word: &str) -> Vec<Analysis> {
        let word = fold(word);
        match self.exact(&word) {
            Some(analysis) => vec![analysis],
            None => self.inflected(&word),
        }
    }

    /// The analysis of a word that stands in the lexicon just as it is.
    pub(crate) fn exact(&self, word: &str) -> Option<Analysis> {
        let entry = self.entries.get(*self.words.get(word)?)?;
        Some(entry.understood(word))
    }

    /// The analyses of an inflected word.
    pub(crate) fn inflected(&self, word: &str) -> Vec<Analysis> {
        let mut analyses = Vec::new();
        let ends = word.char_indices().map(|(end, _)| end).chain([word.len()]);
        for (stem, rest) in ends
            .skip(SHORTEST_STEM)
            .filter_map(|end| word.split_at_checked(end))
        {
            for (entry, paradigm) in self.stems.get(stem).into_iter().flatten() {
                let entry = self
                    .entries
                    .get(*entry)
                    .filter(|_| may_follow(rest, *paradigm));
                let Some(entry) = entry else { continue };
                let analysis = entry.understood(word);
                if !analyses.contains(&analysis) {
                    analyses.push(analysis);
                }
            }
        }
        analyses
    }

    fn add(&mut self, word: &str, base: String, inflects: bool) {
        self.words.insert(word.to_owned(), self.entries.len());
        if inflects && word.chars().count() >= SHORTEST_STEM {
            self.add_stems(word, self.entries.len());
        }
        let roots = if word == base {
            Vec::new()
        } else {
            vec![word.to_owned()]
        };
        self.entries.push(Entry {
            base: base.clone(),
            roots,
        });
        for derived in DERIVED
            .iter()
            .filter(|_| inflects)
            .map(|suffix| format!("{word}{suffix}"))
        {
            self.add_stems(&derived, self.entries.len());
            let roots = vec![word.to_owned(), base.clone()];
            self.entries.push(Entry {
                base: derived,
                roots,
            });
        }
    }

    fn add_stems(&mut self, word: &str, entry: usize) {
        for (stem, paradigm) in stems(word) {
            // A shortened stem says less than the word, so it has to be longer.
            let shortest = SHORTEST_STEM + usize::from(stem.len() < word.len());
            if stem.chars().count() >= shortest {
                self.stems.entry(stem).or_default().push((entry, paradigm));
            }
        }
    }
}

impl Entry {
    fn understood(&self, surface: &str) -> Analysis {
        let part = Part {
            surface: surface.to_owned(),
            base: self.base.clone(),
            roots: self.roots.clone(),
            ..Part::default()
        };
        Analysis {
            parts: vec![part],
            class: Class::Other,
        }
    }
}

fn is_word(text: &str) -> bool {
    !text.is_empty()
        && text
            .chars()
            .all(|letter| letter.is_alphanumeric() || "-'".contains(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bases(lexicon: &Lexicon, word: &str) -> Vec<String> {
        lexicon.analyse(word).iter().map(Analysis::base).collect()
    }

    #[test]
    fn the_standard_lexicon_is_right() {
        let lexicon = Lexicon::parse(include_str!("../data/lexicon.txt")).unwrap();
        assert!(lexicon.len() >= 150, "{}", lexicon.len());
        assert_eq!(Lexicon::standard().len(), lexicon.len());
    }

    #[test]
    fn words_are_known_in_their_forms() {
        let lexicon = Lexicon::parse(
            "hoitsu = hoitaja\nfaija = isä\nmutsi = äiti\neskari = esiopetus\nchat\nnepsy\n\
             masis = masennus\nbilettää = juhlia\ndokata = juoda\nmun! = minä",
        )
        .unwrap();
        for (forms, base) in [
            (
                "hoitsu hoitsun hoitsulle hoitsuja hoitsujen hoitsuun hoitsullekin",
                "hoitaja",
            ),
            (
                "faija faijan faijaa faijoja faijoille faijalla faijani faijallanikin",
                "isä",
            ),
            ("mutsi mutsin mutsia mutseja mutsilla mutsii mutsil", "äiti"),
            (
                "eskari eskarissa eskariin eskarista eskarit eskareissa",
                "esiopetus",
            ),
            ("chat chatin chatissa chattiin chattiä chateissa", "chat"),
            ("nepsy nepsyn nepsyjä nepsyille", "nepsy"),
            ("masis masiksen masiksesta masista", "masennus"),
            (
                "bilettää biletän biletti biletetään bilettäminen bilettämistä",
                "juhlia",
            ),
            (
                "dokata dokaan dokaa dokaavat dokasi dokattiin dokannut dokaamista",
                "juoda",
            ),
            ("eskarilaisen eskarilaiset", "eskarilainen"),
            ("mun MUN", "minä"),
        ] {
            for form in forms.split(' ') {
                assert_eq!(bases(&lexicon, form), [base], "{form}");
            }
        }
        for stranger in [
            "hoito",
            "hoitsuxyz",
            "",
            "es",
            "masinoida",
            "chatti5",
            "muna",
        ] {
            assert!(bases(&lexicon, stranger).is_empty(), "{stranger}");
        }
    }

    #[test]
    fn a_bad_line_is_named() {
        let bad = |text| Lexicon::parse(text).unwrap_err();
        assert!(matches!(
            bad("\n# ok\ntwo words"),
            LexiconError::NotAWord { line: 3, .. }
        ));
        assert!(matches!(
            bad("hoitsu ="),
            LexiconError::NotAWord { line: 1, .. }
        ));
        assert!(matches!(
            bad("Nepsy\nnepsy"),
            LexiconError::Repeated { line: 2, .. }
        ));
    }
}
