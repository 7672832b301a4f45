//! Finding answers by words (R045): for whom to search, and before asking what was asked before.
//! Plain functions on plain values, on a base that is small enough to be read whole.

use std::cmp::Reverse;
use std::collections::BTreeSet;

/// How many similar answers are suggested at most.
pub const SUGGESTED: usize = 3;
/// Shorter words say little of what a text is about.
const TELLING: usize = 4;

/// A published answer, as far as it is searched.
#[derive(Debug, Clone, Copy)]
pub struct Searched<'a> {
    /// Theme.
    pub theme: Option<&'a str>,
    /// Question.
    pub question: &'a str,
    /// Answer.
    pub answer: &'a str,
}

/// The places of the answers that may already answer what someone is about to ask, the likeliest
/// first. Two of the typed words must stand in an answer, in any of their forms; a common theme
/// only puts it before others.
pub fn similar(base: &[Searched<'_>], typed: &str, theme: Option<&str>) -> Vec<usize> {
    let typed: BTreeSet<String> = words(typed)
        .filter(|word| letters(word) >= TELLING)
        .collect();
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (place, one) in base.iter().enumerate() {
        let there = all_words(one);
        let common = typed
            .iter()
            .filter(|word| there.iter().any(|other| alike(word, other)))
            .count();
        if common >= 2 {
            let same_theme = theme.is_some() && theme == one.theme;
            found.push((common * 2 + usize::from(same_theme), place));
        }
    }
    found.sort_by_key(|(score, place)| (Reverse(*score), *place));
    found
        .into_iter()
        .take(SUGGESTED)
        .map(|(_, place)| place)
        .collect()
}

/// Whether every word of a search stands in an answer, in any of its forms.
pub fn matches(one: &Searched<'_>, query: &str) -> bool {
    let there = all_words(one);
    words(query).all(|word| there.iter().any(|other| alike(&word, other)))
}

fn all_words(one: &Searched<'_>) -> BTreeSet<String> {
    words(one.question).chain(words(one.answer)).collect()
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| letters(word) > 1)
        .map(str::to_lowercase)
}

fn letters(word: &str) -> usize {
    word.chars().count()
}

/// Whether two words are likely forms of one: they begin alike, nearly as far as the shorter
/// goes. Endings and the letters before them change in Finnish.
fn alike(one: &str, other: &str) -> bool {
    let common = one
        .chars()
        .zip(other.chars())
        .take_while(|(one, other)| one == other)
        .count();
    let shorter = letters(one).min(letters(other));
    common == shorter || (common >= 3 && common + 1 >= shorter) || common >= 6
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn base() -> Vec<Searched<'static>> {
        vec![
            Searched {
                theme: Some("divorce"),
                question: "Miten eroryhmä aloitetaan pienellä paikkakunnalla?",
                answer: "Vanhemmat kutsutaan yhteiseen iltaan.",
            },
            Searched {
                theme: Some("everyday"),
                question: "Kuka vetää perhekahvilaa loma-aikana?",
                answer: "Seurakunta ja järjestöt vuorottelevat.",
            },
        ]
    }

    #[test]
    fn what_was_asked_before_is_found_in_other_forms() {
        assert_eq!(
            similar(&base(), "Aloitamme eroryhmiä vanhemmille", None),
            [0]
        );
        assert_eq!(
            similar(&base(), "Perhekahvilan lomat ja järjestön vuoro", None),
            [1]
        );
        assert!(similar(&base(), "Koulupoissaolot yläkoulussa", None).is_empty());
    }

    #[test]
    fn every_word_of_a_search_is_there() {
        let base = base();
        assert!(matches(&base[0], "eroryhmän vanhempi"));
        assert!(!matches(&base[0], "eroryhmä kahvila"));
        assert!(matches(&base[1], ""));
    }

    proptest! {
        #[test]
        fn the_same_question_is_always_suggested(
            words in proptest::collection::btree_set("[a-zäö]{4,12}", 2..8), other in ".{0,60}",
        ) {
            let question = words.into_iter().collect::<Vec<_>>().join(" ");
            let base = [
                Searched { theme: None, question: &other, answer: "" },
                Searched { theme: None, question: &question, answer: "" },
            ];
            prop_assert!(similar(&base, &question, None).contains(&1));
            prop_assert!(matches(&base[1], &question));
        }

        #[test]
        fn few_are_suggested_and_each_once(
            texts in proptest::collection::vec("[a-d ]{0,40}", 0..12), typed in "[a-d ]{0,40}",
        ) {
            let base: Vec<Searched<'_>> = texts
                .iter()
                .map(|text| Searched { theme: None, question: text, answer: "" })
                .collect();
            let found = similar(&base, &typed, None);
            prop_assert!(found.len() <= SUGGESTED);
            prop_assert_eq!(found.iter().collect::<BTreeSet<_>>().len(), found.len());
            prop_assert!(found.iter().all(|place| *place < base.len()));
        }
    }
}
