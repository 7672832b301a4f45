//! The readers on small documents, on hostile ones, and on real samples where they are at hand.

use std::path::{Path, PathBuf};

use catalog::{CostKind, Kind, Record, Service, Term, TermRef, Vocabulary};
use exchange::{Context, Input, Taken, hsds, ptv, read_pages};
use kernel::{Language, Slug};
use proptest::prelude::*;

fn context() -> Context {
    let mut context = Context::new(
        Slug::from_name("kymenlaakso"),
        chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default(),
    );
    for (vocabulary, ids) in [
        (
            Vocabulary::ServiceClass,
            vec!["p3", "p6-1", "p6-2", "p4-13"],
        ),
        (Vocabulary::TargetGroup, vec!["kr1", "kr1-2", "kr1-3"]),
        (Vocabulary::Form, vec!["electronic", "phone"]),
    ] {
        for id in ids {
            let id = Slug::from_name(id);
            context.terms.insert(TermRef { vocabulary, id });
        }
    }
    context
}

fn read_ptv(text: &str) -> Taken {
    ptv::read(
        &read_pages([("page".to_owned(), text.as_bytes().to_vec())]),
        &context(),
    )
}

fn read_hsds(text: &str) -> Taken {
    hsds::read(
        &read_pages([("page".to_owned(), text.as_bytes().to_vec())]),
        &context(),
    )
}

fn services(taken: &Taken) -> Vec<&Service> {
    taken
        .records
        .iter()
        .filter_map(|taken| match &taken.record {
            Record::Service(service) => Some(&**service),
            _ => None,
        })
        .collect()
}

const PTV: &str = r#"{"itemList":[
{"id":"s1","serviceNames":[{"language":"fi","value":"Neuvola","type":"Name"},{"language":"sv","value":"Rådgivning","type":"Name"}],
 "serviceDescriptions":[{"language":"fi","value":"Lapsiperheille.","type":"Summary"},{"language":"fi","value":"Soita.","type":"UserInstruction"}],
 "serviceChargeType":"FreeOfCharge","serviceClasses":[{"code":"P6.2"}],"targetGroups":[{"code":"KR1.2"}],"languages":["fi","xx"],
 "organizations":[{"organization":{"id":"o1","name":"Kaupunki"},"roleType":"Responsible"}],
 "serviceChannels":[{"serviceChannel":{"id":"c1"}}],"publishingStatus":"Published","modified":"2026-01-02T03:04:05"},
{"id":"s2","serviceNames":[{"language":"fi","value":"Tontti","type":"Name"}],"serviceClasses":[{"code":"P2.3"}],"targetGroups":[{"code":"KR1"}]},
{"id":"s3","serviceNames":[]},
{"id":"s1","serviceNames":[{"language":"fi","value":"Kaksi","type":"Name"}]},
{"id":"c1","serviceChannelType":"ServiceLocation","serviceChannelNames":[{"language":"fi","value":"Talo","type":"Name"}],
 "emails":[{"value":"matti.mallikas@x.fi","language":"fi"},{"value":"neuvola@x.fi","language":"fi"}],
 "phoneNumbers":[{"number":"123456","prefixNumber":"+358","language":"fi","additionalInformation":"hoitaja Maija Mallikas"},{"number":"654321","prefixNumber":"+358","language":"fi"}],
 "addresses":[{"type":"Location","streetAddress":{"street":[{"value":"Katu","language":"fi"}],"streetNumber":"2","postalCode":"48100","postOffice":[{"value":"KOTKA","language":"fi"}],"latitude":"6704000","longitude":"497000"}}],
 "serviceHours":[{"serviceHourType":"DaysOfTheWeek","openingHour":[{"dayFrom":"Monday","dayTo":"Friday","from":"09:00:00","to":"15:00:00"}]}]}
]}"#;

#[test]
fn a_ptv_service_is_joined_with_its_channel_and_organisation() {
    let taken = read_ptv(PTV);
    let services = services(&taken);
    assert_eq!(services.len(), 1);
    let service = services[0];
    assert_eq!(service.name.exact(Language::SWEDISH), Some("Rådgivning"));
    assert_eq!(service.cost.kind, CostKind::Free);
    assert_eq!(
        service.how_to_start.exact(Language::FINNISH),
        Some("Soita.")
    );
    assert_eq!(service.target_groups, [Slug::from_name("kr1-2")]);
    assert_eq!(service.languages, [Language::FINNISH]);
    assert_eq!(service.contact.email.as_deref(), Some("neuvola@x.fi"));
    assert_eq!(service.contact.phones.len(), 1);
    assert_eq!(service.hours.weekly.len(), 1);
    let channel = &service.channels[0];
    let address = channel.address.as_ref().unwrap();
    assert_eq!(address.street.exact(Language::FINNISH), Some("Katu 2"));
    assert_eq!(address.city.exact(Language::FINNISH), Some("Kotka"));
    assert!((channel.point.unwrap().lat - 60.47).abs() < 0.05);
    assert_eq!(taken.records[0].record.key().kind, Kind::Organization);
    assert!(!format!("{taken:?}").contains("Mallikas"));
}

#[test]
fn what_is_not_taken_is_named() {
    let taken = read_ptv(PTV);
    assert_eq!(taken.skipped.len(), 1);
    assert_eq!(
        (
            taken.skipped[0].id.as_str(),
            taken.skipped[0].field.as_str()
        ),
        ("s2", "serviceClasses")
    );
    let mut rejected: Vec<(&str, &str)> = taken
        .rejected
        .iter()
        .map(|found| (found.id.as_str(), found.field.as_str()))
        .collect();
    rejected.sort_unstable();
    assert_eq!(rejected, [("s1", "id"), ("s3", "serviceNames")]);
    assert!(!taken.complete);
}

#[test]
fn the_same_source_gives_the_same_records() {
    assert_eq!(read_ptv(PTV), read_ptv(PTV));
}

#[test]
fn codes_of_terms_lead_to_them() {
    let term: Term = serde_json::from_str(
        r#"{"id":"perheet","vocabulary":"target-group","name":"Perheet","codes":["ptv:KR1.2"]}"#,
    )
    .unwrap();
    let context = context().with_records([Record::Term(term.into())].iter());
    let taken = ptv::read(
        &read_pages([("page".to_owned(), PTV.as_bytes().to_vec())]),
        &context,
    );
    assert_eq!(
        services(&taken)[0].target_groups,
        [Slug::from_name("perheet")]
    );
}

#[test]
fn an_hsds_service_is_read() {
    let taken = read_hsds(
        r#"{"contents":[{"id":"a","name":"Perhekahvila","status":"active","description":"Avoin. Tule mukaan.","minimum_age":0,"maximum_age":6,
        "organization":{"id":"o","name":"Yhdistys","description":"x"},"email":"anna.virtanen@x.fi",
        "schedules":[{"id":"h","freq":"WEEKLY","byday":"TH,FR","opens_at":"10:00:00","closes_at":"18:00+02:00"}],
        "service_at_locations":[{"id":"l","location":{"id":"p","location_type":"physical","name":"Talo","latitude":60.4,"longitude":26.9,
        "addresses":[{"address_1":"Katu 1","city":"Kotka","postal_code":"48100"}]}}],
        "cost_options":[{"id":"c","amount":0}],"languages":[{"id":"f","code":"fi"}]},
        {"id":"b","status":"active"},{"id":"c","name":"X","status":"odd"}]}"#,
    );
    let services = services(&taken);
    assert_eq!(services.len(), 1);
    let service = services[0];
    assert_eq!(service.summary.exact(Language::FINNISH), Some("Avoin."));
    assert_eq!(
        service.ages.map(|ages| (ages.min, ages.max)),
        Some((0, Some(6)))
    );
    assert_eq!(service.hours.weekly.len(), 1);
    assert_eq!(service.contact.email, None);
    assert!(service.channels[0].point.is_some());
    let fields: Vec<&str> = taken
        .rejected
        .iter()
        .map(|found| found.field.as_str())
        .collect();
    assert_eq!(fields, ["name", "status"]);
}

#[test]
fn unusable_documents_are_told_precisely() {
    for (bytes, reason) in [
        (b"{\"id\": ".to_vec(), "line 1"),
        (b"".to_vec(), "is empty"),
        (vec![0xff, 0xfe, b'{', 0], "UTF-16"),
        (b"{\"name\": \"N\xe4\"}".to_vec(), "byte 11"),
        ("[".repeat(100_000).into_bytes(), "recursion limit"),
        (b"3".to_vec(), "a number"),
    ] {
        for read in [ptv::read, hsds::read] {
            let taken = read(
                &read_pages([("page".to_owned(), bytes.clone())]),
                &context(),
            );
            assert!(taken.is_unusable() && taken.records.is_empty() && !taken.complete);
            assert!(
                taken.rejected[0].reason.contains(reason),
                "{:?}",
                taken.rejected[0]
            );
        }
    }
}

#[test]
fn a_byte_order_mark_does_no_harm() {
    let taken = read_ptv(&format!("\u{feff}{PTV}"));
    assert_eq!(services(&taken).len(), 1);
}

#[test]
fn a_file_too_large_is_refused_before_it_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.json");
    std::fs::File::create(&path)
        .unwrap()
        .set_len(exchange::LARGEST_FILE + 1)
        .unwrap();
    let taken = ptv::read(&Input::Path(&path), &context());
    assert!(taken.rejected[0].reason.contains("at most 64 MB"));
}

fn shared(folder: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../shared/data")
        .join(folder);
    if path.is_dir() {
        return Some(path);
    }
    eprintln!("skipped: {} is not here", path.display());
    None
}

#[test]
fn the_real_ptv_samples_are_read() {
    let Some(folder) = shared("ptv") else { return };
    let taken = ptv::read(&Input::Path(&folder), &context());
    assert!(taken.rejected.is_empty(), "{:?}", taken.rejected);
    assert!(taken.complete && taken.objects > 50);
    let some = services(&taken);
    assert_eq!(some.len() + taken.skipped.len(), 23);
    assert!(some.len() >= 5, "{}", some.len());
    let all = ptv::read(
        &Input::Path(&folder),
        &Context {
            take_all: true,
            ..context()
        },
    );
    assert_eq!(services(&all).len(), 23);
    for taken in &all.records {
        let body = taken.record.to_json().unwrap();
        assert_eq!(
            Record::from_json(taken.record.key().kind, &body).unwrap(),
            taken.record
        );
        assert!(!body.contains("Mallikas") && !body.contains("etunimi.sukunimi"));
    }
}

#[test]
fn the_hsds_examples_are_read() {
    let Some(folder) = shared("hsds/examples") else {
        return;
    };
    for name in [
        "service_full.json",
        "service_list.json",
        "service_at_location_full.json",
        "organization_full.json",
    ] {
        let taken = hsds::read(&Input::Path(&folder.join(name)), &context());
        assert!(taken.rejected.is_empty(), "{name}: {:?}", taken.rejected);
        assert!(!services(&taken).is_empty(), "{name}");
        assert!(!format!("{taken:?}").contains("Ann Persona"), "{name}");
    }
}

#[test]
fn the_corpus_never_panics() {
    for (folder, read) in [
        ("ptv", ptv::read as fn(&Input<'_>, &Context) -> Taken),
        ("hsds", hsds::read),
    ] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../../fuzz/corpus")
            .join(folder);
        for file in std::fs::read_dir(folder).unwrap().flatten() {
            let bytes = std::fs::read(file.path()).unwrap();
            read(&read_pages([("corpus".to_owned(), bytes)]), &context());
        }
    }
}

fn any_json() -> impl Strategy<Value = serde_json::Value> {
    let names = prop::sample::select(vec![
        "id",
        "name",
        "value",
        "language",
        "serviceNames",
        "serviceChannelNames",
        "organizationNames",
        "organizations",
        "organization",
        "serviceChannels",
        "serviceHours",
        "openingHour",
        "from",
        "to",
        "dayFrom",
        "status",
        "schedules",
        "opens_at",
        "byday",
        "minimum_age",
        "service",
        "services",
        "location",
        "addresses",
        "type",
        "contents",
        "phones",
        "number",
        "streetAddress",
        "street",
        "postalCode",
        "latitude",
        "longitude",
        "url",
        "email",
        "modified",
    ]);
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<f64>().prop_map(|number| serde_json::json!(number)),
        ".{0,12}".prop_map(Into::into),
        prop::sample::select(vec![
            "fi",
            "Name",
            "Monday",
            "09:00",
            "24:0é",
            "active",
            "MO,TU",
            "2026-01-0é"
        ])
        .prop_map(Into::into),
    ];
    leaf.prop_recursive(5, 60, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(serde_json::Value::from),
            prop::collection::hash_map(names.clone().prop_map(str::to_owned), inner, 0..8)
                .prop_map(|fields| serde_json::Value::Object(fields.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn any_json_is_read_or_refused(value in any_json()) {
        let mut context = context();
        context.take_all = true;
        let text = value.to_string().into_bytes();
        ptv::read(&read_pages([("any".to_owned(), text.clone())]), &context);
        hsds::read(&read_pages([("any".to_owned(), text)]), &context);
    }

    #[test]
    fn any_cut_of_a_document_is_refused_or_read(end in 0..PTV.len()) {
        let bytes = PTV.as_bytes()[..end].to_vec();
        ptv::read(&read_pages([("cut".to_owned(), bytes)]), &context());
    }
}
