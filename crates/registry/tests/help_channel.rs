//! Whether help can be asked for: what a region's launches say, area by area (R043).
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use catalog::{Kind, Record, RecordKey, Region};
use kernel::Slug;
use proptest::prelude::*;
use registry::{HelpState, Published, RegionDirectory, StoredRecord, stale_records};
use web::HelpDoor;

const AREAS: [(&str, Option<&str>); 5] = [
    ("etela", None),
    ("hamina", Some("etela")),
    ("kotka", Some("etela")),
    ("kouvola", None),
    ("valkeala", Some("kouvola")),
];
const UPKEEP: &str = r#""upkeep":{"owner":"alue","checked":"2020-01-01"}"#;

#[derive(Debug, Clone, Copy, PartialEq)]
enum Stage {
    Open,
    Preparing,
    Suspended,
}

fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

fn record(kind: Kind, fields: &str) -> Record {
    Record::from_json(kind, &format!("{{{fields}}}")).unwrap()
}

fn launch((area, stage): &(&str, Stage)) -> Record {
    let done = if *stage == Stage::Preparing {
        ""
    } else {
        r#","done":"2026-11-02""#
    };
    let suspended = if *stage == Stage::Suspended {
        format!(r#","suspended":{{"since":"2026-11-09","notice":"Tauolla: {area}"}}"#)
    } else {
        String::new()
    };
    let fields = format!(
        r#""id":"{area}","area":"{area}","ring":"rinki",
           "steps":[{{"step":"malli","owner":"alue"{done}}}]{suspended},{UPKEEP}"#
    );
    record(Kind::Launch, &fields)
}

fn directory(demo: bool, launches: &[(&str, Stage)]) -> std::sync::Arc<RegionDirectory> {
    let region: Region = serde_json::from_str(&format!(
        r#"{{"id":"koe","name":"Koe","site_name":"Kokeen perhekeskus","demo":{demo}}}"#
    ))
    .unwrap();
    let areas = AREAS.iter().map(|(id, parent)| {
        let (kind, parent) = match parent {
            Some(parent) => ("small", format!(r#","parent":"{parent}""#)),
            None => ("large", String::new()),
        };
        let fields = format!(
            r#""id":"{id}","name":"{id}","kind":"{kind}"{parent},"municipalities":[],
               "point":{{"lat":60.5,"lon":26.9}},{UPKEEP}"#
        );
        record(Kind::Area, &fields)
    });
    let ring = format!(
        r#""id":"rinki","name":"Rinki","task":"responders","organization":"alue","training":"Koulutus",{UPKEEP}"#
    );
    let others = [
        record(Kind::Ring, &ring),
        record(
            Kind::LaunchStep,
            r#""id":"malli","name":"Malli","about":"Mitä","mandatory":true"#,
        ),
        record(
            Kind::ReplyTemplate,
            r#""id":"kiitos","title":"Kiitos","body":"Hei [nimi]""#,
        ),
        record(
            Kind::DemoPerson,
            r#""id":"ella","name":"Ella","organization":"alue","languages":["fi"],
               "roles":[{"role":"responder","ring":"rinki"}],"about":"Vastaa""#,
        ),
    ];
    let records = areas
        .chain(others)
        .chain(launches.iter().map(launch))
        .map(|record| StoredRecord::of_pack(&region.id, record))
        .collect();
    let published = Published::build(vec![region.clone()], records);
    published.region(&region.id).unwrap().clone()
}

fn name(state: &HelpState) -> &'static str {
    match state {
        HelpState::Open { ring } => {
            assert_eq!(ring.id, slug("rinki"));
            "open"
        }
        HelpState::Preparing => "preparing",
        HelpState::Suspended { .. } => "suspended",
        HelpState::None => "none",
    }
}

fn told(launches: &[(&str, Stage)], area: &str) -> &'static str {
    name(&directory(true, launches).help_for(Some(&slug(area))))
}

#[test]
fn a_small_area_decides_for_itself_and_otherwise_follows_its_large_one() {
    let launches = [
        ("etela", Stage::Open),
        ("hamina", Stage::Suspended),
        ("valkeala", Stage::Preparing),
    ];
    assert_eq!(told(&launches, "etela"), "open");
    assert_eq!(told(&launches, "kotka"), "open");
    assert_eq!(told(&launches, "hamina"), "suspended");
    assert_eq!(told(&launches, "valkeala"), "preparing");
    assert_eq!(told(&[("etela", Stage::Open)], "valkeala"), "none");
    assert_eq!(told(&[], "etela"), "none");
}

#[test]
fn a_large_area_without_a_launch_is_as_far_as_the_furthest_within_it() {
    let launches = [("hamina", Stage::Preparing), ("kotka", Stage::Open)];
    assert_eq!(told(&launches, "etela"), "open");
    assert_eq!(told(&launches, "hamina"), "preparing");
    assert_eq!(told(&launches, "kouvola"), "none");
}

#[test]
fn what_families_read_of_a_suspension_is_that_of_the_area() {
    let launches = [("etela", Stage::Suspended), ("hamina", Stage::Suspended)];
    let directory = directory(true, &launches);
    for (area, words) in [("hamina", "Tauolla: hamina"), ("kotka", "Tauolla: etela")] {
        let HelpState::Suspended { notice } = directory.help_for(Some(&slug(area))) else {
            panic!("{area} is suspended");
        };
        assert_eq!(notice.get(kernel::Language::FINNISH).text, words);
    }
}

#[test]
fn a_launch_whose_ring_is_not_there_opens_nothing() {
    let region: Region =
        serde_json::from_str(r#"{"id":"koe","name":"Koe","site_name":"Koe"}"#).unwrap();
    let records = [
        record(
            Kind::LaunchStep,
            r#""id":"malli","name":"Malli","about":"Mitä","mandatory":true"#,
        ),
        launch(&("etela", Stage::Open)),
    ]
    .into_iter()
    .map(|record| StoredRecord::of_pack(&region.id, record))
    .collect();
    let published = Published::build(vec![region], records);
    let directory = published.region(&slug("koe")).unwrap();
    assert_eq!(directory.help_for(None), HelpState::Preparing);
}

#[test]
fn made_up_people_are_in_demonstrations_alone() {
    assert_eq!(directory(true, &[]).demo_people.len(), 1);
    assert!(directory(false, &[]).demo_people.is_empty());
}

#[test]
fn rings_and_launches_are_looked_after_and_people_and_replies_are_not() {
    let directory = directory(true, &[("etela", Stage::Open)]);
    let stale: Vec<RecordKey> = stale_records(&directory, "2026-11-30".parse().unwrap())
        .into_iter()
        .map(|record| record.key)
        .collect();
    let kinds: Vec<Kind> = stale.iter().map(|key| key.kind).collect();
    assert!(kinds.contains(&Kind::Ring) && kinds.contains(&Kind::Launch));
    assert!(!kinds.contains(&Kind::DemoPerson) && !kinds.contains(&Kind::ReplyTemplate));
    for (kind, id) in [(Kind::Ring, "rinki"), (Kind::Launch, "etela")] {
        let key = RecordKey { kind, id: slug(id) };
        assert!(directory.upkeep(&key).is_some() && directory.origin(&key).is_some());
    }
}

proptest! {
    #[test]
    fn the_frame_of_a_page_says_what_the_channel_is(stages in proptest::collection::vec(0u8..4, AREAS.len())) {
        let launches: Vec<(&str, Stage)> = AREAS
            .iter()
            .zip(&stages)
            .filter_map(|((area, _), stage)| {
                let stage = match stage {
                    0 => return None,
                    1 => Stage::Open,
                    2 => Stage::Preparing,
                    _ => Stage::Suspended,
                };
                Some((*area, stage))
            })
            .collect();
        let directory = directory(true, &launches);
        let view = directory.view();
        let areas = AREAS.iter().map(|(area, _)| Some(slug(area)));
        for area in areas.chain([None, Some(slug("tuntematon"))]) {
            let state = directory.help_for(area.as_ref());
            let door = match name(&state) {
                "open" => HelpDoor::Open,
                "suspended" => HelpDoor::Suspended,
                _ => HelpDoor::Preparing,
            };
            prop_assert_eq!(view.help_door(area.as_ref()), door, "{:?}", area);
        }
        let any_open = launches.iter().any(|(_, stage)| *stage == Stage::Open);
        prop_assert_eq!(name(&directory.help_for(None)) == "open", any_open);
        for (area, stage) in launches {
            let state = directory.help_for(Some(&slug(area)));
            prop_assert_eq!(name(&state) == "open", stage == Stage::Open);
        }
    }
}
