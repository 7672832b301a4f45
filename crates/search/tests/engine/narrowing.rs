//! Areas, distances, filters and counts.

use crate::support::{choice, ids, language, plain_index, point_of, slug};
use catalog::{CostKind, Kind, OrganizationKind, TermRef, Vocabulary};
use search::{AgeBand, Filters, Query, Widening};

#[test]
fn an_empty_query_lists_everything() {
    let index = plain_index();
    let outcome = index.search(&Query::new("  😀 ", language("fi")));
    assert_eq!(outcome.total, index.len());
    let page = index.search(&Query {
        limit: 3,
        offset: 2,
        ..Query::new("", language("fi"))
    });
    assert_eq!(page.hits.len(), 3);
    assert_eq!(ids(&page), ids(&outcome)[2..5]);
}

#[test]
fn the_nearest_is_first_among_equals() {
    let index = plain_index();
    for area in ["karhula", "hamina", "koria"] {
        let outcome = index.search(&Query {
            origin: Some(point_of(area)),
            ..Query::new("perhekahvila", language("fi"))
        });
        assert_eq!(ids(&outcome)[0], format!("perhekahvila-{area}"));
        assert!(outcome.hits[0].kilometres.unwrap() < 0.1);
    }
}

#[test]
fn an_area_has_what_is_given_in_it_and_in_the_whole_of_what_is_above() {
    let index = plain_index();
    let outcome = index.search(&Query {
        area: Some(choice("karhula")),
        limit: 100,
        ..Query::new("", language("fi"))
    });
    let found = ids(&outcome);
    for id in [
        "perhekahvila-karhula",
        "kotipalvelu-etela",
        "perheneuvola",
        "nollalinja",
    ] {
        assert!(found.contains(&id), "{id}");
    }
    for id in ["perhekahvila-hamina", "leikkipuisto-koria"] {
        assert!(!found.contains(&id), "{id}");
    }
    assert_eq!(outcome.widened, None);
}

#[test]
fn an_area_is_counted_with_what_choosing_it_leaves() {
    let index = plain_index();
    let areas = ["karhula", "hamina", "koria"].map(choice);
    for words in ["", "perhekahvila", "väsynyt", "leikkipuisto"] {
        let counted = index.search(&Query {
            areas: &areas,
            ..Query::new(words, language("fi"))
        });
        for area in &areas {
            let chosen = index.search(&Query {
                area: Some(area.clone()),
                areas: &areas,
                ..Query::new(words, language("fi"))
            });
            let count = counted.facets.areas.iter().find(|(id, _)| *id == area.id);
            let count = count.map_or(0, |(_, count)| *count as usize);
            // An area without anything of its own is answered from further away.
            if chosen.widened.is_none() {
                assert_eq!(count, chosen.total, "{words} in {}", area.id);
            }
            assert_eq!(
                counted.facets.areas, chosen.facets.areas,
                "{words} in {}",
                area.id
            );
        }
    }
}

#[test]
fn an_answer_reaches_further_when_an_area_has_none() {
    let index = plain_index();
    let search = |words, area| {
        let outcome = index.search(&Query {
            area: Some(choice(area)),
            ..Query::new(words, language("fi"))
        });
        (
            outcome.widened,
            ids(&outcome).first().map(|id| (*id).to_owned()),
        )
    };
    assert_eq!(search("leikkipuisto", "koria").0, None);
    assert_eq!(
        search("leikkipuisto", "karhula"),
        (
            Some(Widening::Region),
            Some("leikkipuisto-koria".to_owned())
        )
    );
    assert_eq!(
        search("velkalinja", "karhula"),
        (Some(Widening::National), Some("velkalinja".to_owned()))
    );
    assert_eq!(search("xyzzyx", "karhula"), (None, None));
}

#[test]
fn filters_and_their_counts() {
    let index = plain_index();
    let all = index.search(&Query::new("", language("fi"))).facets;
    let count = |counts: &[(Kind, u32)], kind| {
        counts
            .iter()
            .find(|(known, _)| *known == kind)
            .map(|(_, count)| *count)
    };
    assert_eq!(count(&all.kinds, Kind::Place), Some(4));
    let filtered = |filters: Filters| {
        index.search(&Query {
            filters,
            limit: 100,
            ..Query::new("", language("fi"))
        })
    };
    let places = filtered(Filters {
        kinds: vec![Kind::Place],
        ..Filters::default()
    });
    assert_eq!(places.total, 4);
    assert_eq!(
        places.facets.kinds, all.kinds,
        "a kind's own filter does not reduce its counts"
    );
    assert_eq!(places.facets.providers, [(OrganizationKind::Ngo, 4)]);
    let somali_or_russian = filtered(Filters {
        languages: vec![language("so"), language("ru")],
        kinds: vec![Kind::Place],
        ..Filters::default()
    });
    assert_eq!(somali_or_russian.total, 2);
    let babies = filtered(Filters {
        ages: vec![AgeBand::Baby],
        ..Filters::default()
    });
    assert_eq!(
        babies.total,
        index.len() - 1,
        "what is for any age is for babies too"
    );
    let cafes = filtered(Filters {
        terms: vec![TermRef {
            vocabulary: Vocabulary::PlaceType,
            id: slug("family-cafe"),
        }],
        costs: vec![CostKind::Depends],
        ..Filters::default()
    });
    assert_eq!(cafes.total, 0);
    assert_eq!(
        cafes.facets.of_vocabulary(Vocabulary::PlaceType).count(),
        0,
        "nothing at that cost is a café"
    );
    assert_eq!(cafes.facets.costs, [(CostKind::Free, 4)]);
}
