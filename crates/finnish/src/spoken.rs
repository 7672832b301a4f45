//! From spoken Finnish, as it is typed, to the written forms it may stand for.

use std::collections::BTreeSet;

use crate::fold::is_vowel;

/// Longer words than this are not guessed at.
const LONGEST_WORD: usize = 25;

/// Spoken sounds inside a word, and what is written for them.
const INSIDE: [(&str, &str); 9] = [
    ("ee", "ea"),      // "oikeesti"
    ("ee", "aa"),      // "pelkeen"
    ("anen", "ainen"), // "väkivaltanen"
    ("onen", "oinen"), // "semmonen"
    ("ase", "aise"),   // "punaset"
    ("ast", "aist"),   // "punasta"
    ("ose", "oise"),   // "semmoset"
    ("ost", "oist"),   // "semmosta"
    ("tt", "ts"),      // "ittestä", "kattoo"
];

/// Spoken endings, and what is written for them.
const ENDINGS: [(&str, &str); 13] = [
    ("nu", "nut"), // "masentunu"
    ("oo", "oa"),  // "eroo"
    ("uu", "ua"),  // "kouluu", for "koulua"
    ("ii", "ia"),  // "äitii"
    ("aa", "aan"), // "mennää"
    ("ii", "iin"), // "kotii"
    ("uu", "uun"), // "kouluu", for "kouluun"
    ("s", "ssa"),  // "koulus"
    ("st", "sta"), // "koulust"
    ("l", "lla"),  // "äidil"
    ("lt", "lta"), // "äidilt"
    ("ks", "ksi"), // "kännis", "miks"
    ("n", "nä"),   // "siin"
];

/// Written forms that a spoken form may stand for, one change away from it.
///
/// Most of them are no words at all: ask a dictionary which are. Ask only about words that it does
/// not know as they stand.
#[must_use]
pub fn written_forms(word: &str) -> BTreeSet<String> {
    let mut forms = BTreeSet::new();
    if word.chars().count() > LONGEST_WORD {
        return forms;
    }
    for (spoken, written) in INSIDE.iter().flat_map(|rule| harmonies(*rule)) {
        for (at, _) in word.match_indices(&spoken) {
            let (before, after) = word.split_at(at);
            let after = after.strip_prefix(&spoken).unwrap_or(after);
            forms.insert(format!("{before}{written}{after}"));
        }
    }
    for (spoken, written) in ENDINGS.iter().flat_map(|rule| harmonies(*rule)) {
        forms.extend(
            word.strip_suffix(&spoken)
                .map(|start| format!("{start}{written}")),
        );
    }
    forms.extend(with_lost_d(word));
    forms
}

/// A rule for words with back vowels, and the same rule for words with front vowels.
fn harmonies((spoken, written): (&str, &str)) -> [(String, String); 2] {
    let front = |text: &str| text.replace('a', "ä").replace('o', "ö").replace('u', "y");
    [
        (spoken.to_owned(), written.to_owned()),
        (front(spoken), front(written)),
    ]
}

/// The d that many dialects leave out after an h: "ahistaa", "tehä", "yhessä".
fn with_lost_d(word: &str) -> Vec<String> {
    word.match_indices('h')
        .map(|(at, _)| word.split_at(at + 1))
        .filter(|(before, after)| {
            before.chars().rev().nth(1).is_some_and(is_vowel)
                && after.chars().next().is_some_and(is_vowel)
        })
        .map(|(before, after)| format!("{before}d{after}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spoken_forms_lead_to_written_ones() {
        for (spoken, written) in [
            ("ahistaa", "ahdistaa"),
            ("tehä", "tehdä"),
            ("yhessä", "yhdessä"),
            ("oikeesti", "oikeasti"),
            ("pelkee", "pelkää"),
            ("vaikee", "vaikea"),
            ("masentunu", "masentunut"),
            ("väsyny", "väsynyt"),
            ("punanen", "punainen"),
            ("koulus", "koulussa"),
            ("äidilt", "äidiltä"),
            ("kotii", "kotiin"),
            ("mennää", "mennään"),
            ("itte", "itse"),
            ("kouluu", "koulua"),
        ] {
            assert!(
                written_forms(spoken).contains(written),
                "{spoken}: {:?}",
                written_forms(spoken)
            );
        }
    }

    #[test]
    fn letters_of_any_kind_are_harmless() {
        for word in ["", "h", "hä", "ähä", "hhh", "ee", "😀h😀", "ееё"] {
            assert!(!written_forms(word).contains(word));
        }
        assert!(written_forms(&"ee".repeat(1000)).is_empty());
    }
}
