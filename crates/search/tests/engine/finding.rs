//! What people type, and what they must find.

use std::sync::Arc;

use crate::support::{dictionary, documents, first, ids, index_with, language, plain_index};
use catalog::Concept;
use search::{Analyser, Index, Query};

#[test]
fn finnish_in_all_its_forms() {
    let Some(dictionary) = dictionary() else {
        return;
    };
    let index = index_with(Analyser::new(Some(dictionary)));
    for (words, wanted) in [
        // Inflection.
        ("perheneuvolaan", "perheneuvola"),
        ("raskaana", "aitiysneuvola"),
        ("avioerosta", "erotuki"),
        // Compounds and their parts.
        ("perhe neuvola", "perheneuvola"),
        ("lasten neuvola", "lastenneuvola"),
        ("koulun terveydenhoitaja", "kouluterveydenhoitaja"),
        ("kiusataan koulussa", "koulukuraattori"),
        // Names.
        ("perhekahvila karhulassa", "perhekahvila-karhula"),
        ("haminan perhekahvila", "perhekahvila-hamina"),
        // Typing errors.
        ("perhenuevolaan", "perheneuvola"),
        ("masenus", "nuorten-mielenterveys"),
        ("aitiysneuvola", "aitiysneuvola"),
        ("lastenvalvja", "lastenvalvoja"),
        // Names in another form, before what only mentions them.
        ("lastenvalvojat", "lastenvalvoja"),
        // Slang.
        ("eskari", "esiopetus"),
        ("kouluhoitsu", "kouluterveydenhoitaja"),
        // Concepts.
        ("väsynyt äiti", "kotipalvelu-etela"),
        ("mä en jaksa enää", "kotipalvelu-etela"),
        ("rahat loppu", "taloustuki"),
        ("rahat on ihan loppu", "taloustuki"),
        ("alakuloinen nuori", "nuorten-mielenterveys"),
    ] {
        assert_eq!(first(&index, words, "fi"), wanted, "{words}");
    }
}

#[test]
fn a_compound_with_a_hyphen_does_not_speak_for_its_parts() {
    let Some(dictionary) = dictionary() else {
        return;
    };
    let index = index_with(Analyser::new(Some(dictionary)));
    let concepts = |words| index.search(&Query::new(words, language("fi"))).concepts;
    assert_eq!(concepts("miehen").len(), 1);
    assert!(concepts("ex-mies").is_empty());
}

#[test]
fn without_a_dictionary_letters_and_concepts_carry() {
    let index = plain_index();
    for (words, wanted) in [
        ("perheneuvolaan", "perheneuvola"),
        ("perhekahvila karhulassa", "perhekahvila-karhula"),
        ("toimeentulotukea", "taloustuki"),
        ("en jaksa", "kotipalvelu-etela"),
        ("masenus", "nuorten-mielenterveys"),
        ("nuevola perhe", "perheneuvola"),
    ] {
        assert_eq!(first(&index, words, "fi"), wanted, "{words}");
    }
}

#[test]
fn other_languages_on_any_page() {
    for analyser in [Analyser::new(None), Analyser::new(dictionary())] {
        let index = index_with(analyser);
        for (words, code, wanted) in [
            ("familjerådgivningen", "sv", "perheneuvola"),
            ("jag är en trött mamma", "fi", "kotipalvelu-etela"),
            ("mental health", "en", "nuorten-mielenterveys"),
            ("depressed", "fi", "nuorten-mielenterveys"),
            ("депрессии", "fi", "nuorten-mielenterveys"),
            ("депресия", "ru", "nuorten-mielenterveys"),
            ("совсем нет сил", "ru", "kotipalvelu-etela"),
            ("втомою", "uk", "kotipalvelu-etela"),
            ("أُمّ متعبه", "fi", "kotipalvelu-etela"),
            ("الارهاق", "ar", "kotipalvelu-etela"),
            ("väsimusest", "et", "kotipalvelu-etela"),
            ("daalka", "so", "kotipalvelu-etela"),
        ] {
            assert_eq!(first(&index, words, code), wanted, "{words}");
        }
    }
}

#[test]
fn a_hit_tells_by_which_concept_it_was_found() {
    let index = plain_index();
    let outcome = index.search(&Query::new("burnout", language("en")));
    assert_eq!(outcome.concepts.len(), 1);
    assert_eq!(outcome.hits[0].why, outcome.concepts);
}

#[test]
fn the_same_name_is_first() {
    let index = plain_index();
    for name in [
        "NEUVOLA",
        "Perhekahvila, Koria",
        "nollalinja",
        "family counselling",
    ] {
        let outcome = index.search(&Query::new(name, language("fi")));
        assert!(!outcome.hits.is_empty(), "{name}");
    }
    assert_eq!(
        first(&index, "Perhekahvila, KORIA", "fi"),
        "perhekahvila-koria"
    );
    assert_eq!(first(&index, "family counselling", "fi"), "perheneuvola");
}

#[test]
fn what_rests_stands_below_its_equal() {
    let index = plain_index();
    let outcome = index.search(&Query::new("isien ryhmä", language("fi")));
    assert_eq!(ids(&outcome)[..2], ["isien-ryhma", "isien-ryhma-tauolla"]);
}

#[test]
fn a_word_that_says_nothing_here_means_nothing_in_another_language() {
    // Swedish "inte" and Estonian "intsest" share a stem.
    let intsest: Concept = toml::from_str(
        "id = \"intsest\"\nname = { fi = \"x\" }\ntriggers = [\"insesti\"]\nexpansions = [\"neuvola\"]\nlabels = { et = [\"intsest\"] }",
    )
    .unwrap();
    let index = Index::build(
        Arc::new(Analyser::new(dictionary())),
        documents(),
        vec![intsest],
        Vec::new(),
    );
    let understood =
        |words: &str, code: &str| index.search(&Query::new(words, language(code))).concepts;
    assert!(understood("jag kan inte", "sv").is_empty());
    assert_eq!(understood("intsest", "et").len(), 1);
}
