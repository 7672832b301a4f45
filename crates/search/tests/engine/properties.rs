//! What holds for any text.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use crate::support::{dictionary, ids, index_with, language, point_of};
use catalog::Kind;
use kernel::Language;
use proptest::prelude::*;
use search::{AgeBand, Analyser, Filters, Index, Query};

static INDEXES: LazyLock<Vec<Index>> = LazyLock::new(|| {
    let mut analysers = vec![Analyser::new(None)];
    analysers.extend(dictionary().map(|found| Analyser::new(Some(found))));
    analysers.into_iter().map(index_with).collect()
});

fn anything() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,60}",
        any::<String>(),
        "[a-zäö -]{0,80}",
        "(perhe|neuvola|ei|lapsi|kahvila|депрессия|أم|😀|-|'|:| ){0,30}",
    ]
}

proptest! {
    #[test]
    fn any_text_gets_an_answer_that_keeps_its_limits(
        words in anything(), limit in 0usize..12, offset in 0usize..30, near in any::<bool>(),
    ) {
        for index in INDEXES.iter() {
            let query = Query {
                limit,
                offset,
                origin: near.then(|| point_of("karhula")),
                ..Query::new(&words, language("fi"))
            };
            let outcome = index.search(&query);
            prop_assert!(outcome.hits.len() <= limit);
            prop_assert!(outcome.total <= index.len());
            prop_assert_eq!(outcome.hits.len(), limit.min(outcome.total.saturating_sub(offset)));
            prop_assert!(outcome.hits.iter().all(|hit| hit.score.is_finite()));
            prop_assert!(outcome.hits.is_sorted_by(|first, second| first.score >= second.score));
            let again = index.search(&query);
            prop_assert_eq!(ids(&outcome), ids(&again));
        }
    }

    #[test]
    fn filters_only_remove(words in "[a-zäö ]{0,20}", place in any::<bool>(), baby in any::<bool>()) {
        for index in INDEXES.iter() {
            let all = Query { limit: 100, ..Query::new(&words, language("fi")) };
            let filters = Filters {
                kinds: if place { vec![Kind::Place] } else { Vec::new() },
                ages: if baby { vec![AgeBand::Baby] } else { Vec::new() },
                ..Filters::default()
            };
            let (all, some) = (index.search(&all), index.search(&Query { filters, ..all.clone() }));
            let all_ids = ids(&all);
            prop_assert!(ids(&some).iter().all(|id| all_ids.contains(id)));
            prop_assert!(place || baby || some.total == all.total);
        }
    }
}

/// Queries that once were, or might be, too much for a reader of words: `fuzz/corpus/query`.
#[test]
fn every_stored_query_gets_an_answer_in_every_language() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus/query");
    let mut tried = 0;
    for entry in fs::read_dir(corpus).unwrap().flatten() {
        let bytes = fs::read(entry.path()).unwrap();
        let words = String::from_utf8_lossy(&bytes);
        for index in INDEXES.iter() {
            for code in Language::all() {
                let outcome = index.search(&Query::new(&words, code));
                assert!(outcome.hits.len() <= 20, "{:?}", entry.path());
                assert!(outcome.hits.iter().all(|hit| hit.score.is_finite()));
            }
            if entry.file_name() == "danger.txt" {
                let found = index.search(&Query::new(&words, language("fi")));
                assert!(found.crisis.is_some());
            }
        }
        tried += 1;
    }
    assert!(tried >= 20, "the corpus is not where it should be");
}
