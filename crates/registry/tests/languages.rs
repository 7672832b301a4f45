//! Which languages a region's site speaks.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use catalog::Region;
use kernel::{Language, Slug};
use registry::Published;

fn region(id: &str, more: &str) -> Region {
    let json = format!(r#"{{"id":"{id}","name":"{id}","site_name":"{id}"{more}}}"#);
    serde_json::from_str(&json).unwrap()
}

#[test]
fn a_language_of_a_pack_is_that_of_its_regions_alone() {
    let own = r#","public":false,"own_languages":[{"code":"kl","tag":"kl","name":"Kalaallisut"}]"#;
    let nation = region("maa", own);
    let kalaallisut = i18n::add(nation.own_languages.first().unwrap()).unwrap();
    let published = Published::build(
        vec![
            nation,
            region("koe", r#","extends":"maa""#),
            region("muu", ""),
            region("listaa", r#","extends":"maa","languages":["fi","sv"]"#),
        ],
        Vec::new(),
    );
    let of = |id: &str| {
        published
            .region(&Slug::parse(id).unwrap())
            .unwrap()
            .view()
            .languages
    };
    assert!(of("koe").contains(&kalaallisut));
    assert_eq!(of("koe").len(), Language::built_in().count() + 1);
    assert_eq!(of("muu"), Language::built_in().collect::<Vec<_>>());
    assert_eq!(of("listaa"), [Language::FINNISH, Language::SWEDISH]);
}
