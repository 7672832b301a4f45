//! How a danger phrase is written and read: words, alternatives, endings and exclusions (R032).

/// A danger phrase taken apart.
///
/// Written as words with a space between: `"mies|puoliso|ex* lyö|hakka* !jalkapallo*"`.
/// Each word may list alternatives with `|`, a trailing `*` stands for any ending, and words after
/// `!` must not occur. Case is folded here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DangerPhrase {
    /// For each place of the phrase, the alternatives of which one must occur. Each place must be
    /// filled by a word of its own; the order of the places is free.
    pub places: Vec<Vec<WordPattern>>,
    /// What must not occur anywhere in the query.
    pub barred: Vec<WordPattern>,
}

/// A word, or the beginning of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordPattern {
    /// The word in lower case, without the asterisk.
    pub text: String,
    /// Whether any ending may follow `text`.
    pub any_ending: bool,
}

impl DangerPhrase {
    /// Reads a phrase. A phrase without words to look for has no places and must match nothing.
    pub fn parse(written: &str) -> DangerPhrase {
        let (barred, wanted): (Vec<&str>, Vec<&str>) = written
            .split_whitespace()
            .partition(|word| word.starts_with('!'));
        DangerPhrase {
            places: wanted
                .into_iter()
                .map(alternatives)
                .filter(|patterns| !patterns.is_empty())
                .collect(),
            barred: barred
                .into_iter()
                .flat_map(|word| alternatives(word.trim_start_matches('!')))
                .collect(),
        }
    }
}

impl WordPattern {
    /// Whether a word in lower case is this word or, where any ending will do, begins with it.
    pub fn matches(&self, word: &str) -> bool {
        if self.any_ending {
            word.starts_with(&self.text)
        } else {
            word == self.text
        }
    }
}

fn alternatives(word: &str) -> Vec<WordPattern> {
    word.split('|')
        .map(|alternative| WordPattern {
            text: alternative.trim_end_matches('*').to_lowercase(),
            any_ending: alternative.ends_with('*'),
        })
        .filter(|pattern| !pattern.text.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alternatives_endings_and_exclusions_are_told_apart() {
        let phrase = DangerPhrase::parse("Mies|ex* lyö !pel*");
        assert_eq!(phrase.places.len(), 2);
        assert!(phrase.places[0][0].matches("mies"));
        assert!(!phrase.places[0][0].matches("miesten"));
        assert!(phrase.places[0][1].matches("exäni"));
        assert_eq!(phrase.barred.len(), 1);
        assert!(phrase.barred[0].matches("pelissä"));
    }

    #[test]
    fn a_lone_asterisk_or_bar_never_matches_everything() {
        for empty in ["", "*", "|", "! *|", "!peli"] {
            assert!(DangerPhrase::parse(empty).places.is_empty(), "{empty}");
        }
    }
}
