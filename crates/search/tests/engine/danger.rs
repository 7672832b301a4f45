//! The crisis box.

use std::sync::Arc;

use crate::support::{dangers, dictionary, language, plain_index};
use catalog::DangerKind;
use search::{Analyser, CrisisRules, Query};

fn rules(analyser: Analyser) -> CrisisRules {
    CrisisRules::new(Arc::new(analyser), &dangers())
}

#[test]
fn danger_is_heard_in_any_words() {
    for analyser in [Analyser::new(None), Analyser::new(dictionary())] {
        let rules = rules(analyser);
        for (words, kind) in [
            ("väkivaltaa kotona", DangerKind::Violence),
            ("vakivaltaa", DangerKind::Violence),
            ("väkvialtaa", DangerKind::Violence),
            ("mun MIES joskus kovaa lyö", DangerKind::Violence),
            ("ex-mies hakkaa", DangerKind::Violence),
            ("my husband hits me", DangerKind::Violence),
            ("زوجي يضربني", DangerKind::Violence),
            ("mietin itsemurhaa", DangerKind::SelfHarm),
            ("itesmurha", DangerKind::SelfHarm),
            ("itse-murha itsemuraa", DangerKind::SelfHarm),
            ("haluan vain kuolla", DangerKind::SelfHarm),
            ("jag vill bara dö", DangerKind::SelfHarm),
            ("я не хочу жить", DangerKind::SelfHarm),
            ("väkivaltaa ja itsemurha", DangerKind::SelfHarm),
        ] {
            assert_eq!(
                rules.detect(words).map(|found| found.kind),
                Some(kind),
                "{words}"
            );
        }
        for calm in [
            "",
            "perhekahvila",
            "haluan neuvolaan",
            "mies lyö jalkapalloa",
            "mies ja vaimo ja lapset ja koirat ja kissat lyö",
            "kuolla",
            "vill ha vård",
            "😀",
        ] {
            assert_eq!(rules.detect(calm), None, "{calm}");
        }
    }
}

#[test]
fn with_a_dictionary_every_form_of_a_word_is_heard() {
    let Some(dictionary) = dictionary() else {
        return;
    };
    let rules = rules(Analyser::new(Some(dictionary)));
    for words in [
        "pelkäsin puolisoani",
        "puolisoa pelätään",
        "haluaisin kuolla",
    ] {
        assert!(rules.detect(words).is_some(), "{words}");
    }
}

#[test]
fn danger_is_heard_at_the_end_of_a_long_text() {
    let long = format!("{} haluan kuolla", "hyvää päivää ".repeat(500));
    let outcome = plain_index().search(&Query::new(&long, language("ar")));
    let crisis = outcome.crisis.unwrap();
    assert_eq!(crisis.danger.as_str(), "itsemurha");
    assert_eq!(crisis.helplines.len(), 1);
}

#[test]
fn who_answers_danger_is_among_the_first_results_too() {
    // The words are about children; nothing in them names the helpline.
    let outcome = plain_index().search(&Query::new("mies lyö lapsia perhekahvila", language("fi")));
    assert!(outcome.crisis.is_some());
    let first: Vec<&str> = outcome
        .hits
        .iter()
        .take(5)
        .map(|hit| hit.document.id.as_str())
        .collect();
    assert!(first.contains(&"nollalinja"), "{first:?}");
}
