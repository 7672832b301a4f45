//! What people type, and what they must find.

use std::sync::Arc;

use crate::support::{
    dictionary, documents, first, ids, index_with, language, plain_index, service,
};
use catalog::{AgeRange, Concept};
use kernel::Text;
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

#[test]
fn young_people_and_grown_ups_find_their_own_help_first() {
    let reception = |id: &str, name: &str| service(id, Text::finnish(name), "Kun on riita.", &[]);
    let mut young = reception("nuorten-vastaanotto", "Nuorten vastaanotto");
    young.facets.ages = Some(AgeRange {
        min: 13,
        max: Some(22),
    });
    let grown = reception("vanhempien-vastaanotto", "Vanhempien vastaanotto");
    for analyser in [Analyser::new(None), Analyser::new(dictionary())] {
        let documents = vec![young.clone(), grown.clone()];
        let index = Index::build(Arc::new(analyser), documents, Vec::new(), Vec::new());
        let first = |words| first(&index, words, "fi");
        assert_eq!(first("mutsin kanssa riita"), "nuorten-vastaanotto");
        assert_eq!(first("mieheni kanssa riita"), "vanhempien-vastaanotto");
    }
}

#[test]
fn a_compound_that_nothing_has_may_be_a_typing_error() {
    let Some(dictionary) = dictionary() else {
        return;
    };
    let documents = vec![
        service("erityislapsi", Text::finnish("Erityislapsi"), "Arki.", &[]),
        service("lapsi", Text::finnish("Lapsi"), "Arki.", &[]),
    ];
    let analyser = Arc::new(Analyser::new(Some(dictionary)));
    let index = Index::build(analyser, documents, Vec::new(), Vec::new());
    assert_eq!(first(&index, "erityslapsi", "fi"), "erityislapsi");
}
