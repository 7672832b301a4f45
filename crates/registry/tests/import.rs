//! Imports on both databases: idempotent, whole or not at all, and gentle to what was edited.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::sync::Arc;

use catalog::{Kind, Record, RecordKey, Region, Source};
use db::testing::TestDb;
use kernel::{Slug, Text, Timestamp};
use registry::import::{Import, ImportRecord, Report, apply};
use registry::store;

fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

fn region() -> Region {
    serde_json::from_str(r#"{"id":"koe","name":"Koe","site_name":"Kokeen perhekeskus"}"#).unwrap()
}

fn organization(id: &str) -> Record {
    let body = format!(
        r#"{{"id":"{id}","name":"{id}","kind":"ngo","upkeep":{{"owner":"{id}","checked":"2026-11-01"}}}}"#
    );
    Record::from_json(Kind::Organization, &body).unwrap()
}

fn service(id: &str, name: &str, provider: &str) -> Record {
    let body = format!(
        r#"{{"id":"{id}","name":"{name}","summary":"s","levels":["universal"],"provider":"{provider}",
            "how_to_start":"Soita","upkeep":{{"owner":"{provider}","checked":"2026-11-01"}}}}"#
    );
    Record::from_json(Kind::Service, &body).unwrap()
}

async fn import(db: &TestDb, origin: &str, records: &[(&str, Record)]) -> Report {
    let import = Import {
        region: region(),
        source: Source::Hsds,
        origin: origin.to_owned(),
        fingerprint: Some(format!("{}", records.len())),
        records: records
            .iter()
            .map(|(source_id, record)| ImportRecord {
                record: record.clone(),
                source_id: (*source_id).to_owned(),
                location: "test".to_owned(),
            })
            .collect(),
        complete: true,
    };
    apply(db, import, Timestamp(1)).await.unwrap()
}

async fn names(db: &TestDb) -> Vec<String> {
    let (_, records) = store::load(db).await.unwrap();
    records
        .iter()
        .map(|stored| stored.record.key().to_string())
        .collect()
}

db::on_both_engines! {
    async fn the_same_import_again_changes_nothing_and_tells_no_one(db: TestDb) {
        let records = [("o", organization("jarjesto")), ("a", service("kahvila", "Kahvila", "jarjesto"))];
        assert_eq!(import(&db, "feed", &records).await.added, 2);
        let told = db::outbox::latest(&db).await.unwrap();
        let again = import(&db, "feed", &records).await;
        assert_eq!((again.added, again.changed, again.removed, again.unchanged), (0, 0, 0, 2));
        assert_eq!(db::outbox::latest(&db).await.unwrap(), told);
        assert_eq!(store::fingerprint(&db, &slug("koe"), "feed").await.unwrap().as_deref(), Some("2"));
    }

    async fn what_was_edited_here_is_kept_and_reported(db: TestDb) {
        let organization = ("o", organization("jarjesto"));
        import(&db, "feed", &[organization.clone(), ("a", service("kahvila", "Kahvila", "jarjesto"))]).await;
        let edited = service("kahvila", "Meidän kahvila", "jarjesto");
        assert!(store::edit(&db, &slug("koe"), &edited, Timestamp(2)).await.unwrap());
        let report = import(&db, "feed", &[organization.clone(), ("a", service("kahvila", "Uusi nimi", "jarjesto"))]).await;
        assert_eq!((report.changed, report.kept.len()), (0, 1));
        let report = import(&db, "feed", &[organization]).await;
        assert_eq!((report.removed, report.kept.len()), (0, 1));
        let (_, records) = store::load(&db).await.unwrap();
        let kept = records.iter().find(|stored| stored.record == edited);
        assert!(kept.is_some());
    }

    async fn every_body_that_another_replaced_is_kept_in_order(db: TestDb) {
        let organization = ("o", organization("jarjesto"));
        for name in ["Kahvila", "Perhekahvila", "Perhekahvila"] {
            import(&db, "feed", &[organization.clone(), ("a", service("kahvila", name, "jarjesto"))]).await;
        }
        let edited = service("kahvila", "Meidän kahvila", "jarjesto");
        assert!(store::edit(&db, &slug("koe"), &edited, Timestamp(9)).await.unwrap());
        let key = RecordKey { kind: Kind::Service, id: slug("kahvila") };
        let versions = store::versions(&db, &slug("koe"), &key).await.unwrap();
        let told: Vec<(i64, bool)> = versions
            .iter()
            .map(|row| (row.version, row.body.contains("Perhekahvila")))
            .collect();
        assert_eq!(told, [(2, true), (1, false)]);
        assert_eq!(versions.first().unwrap().replaced_at, Timestamp(9));
    }

    async fn what_the_source_drops_is_removed_and_may_return_under_another_name(db: TestDb) {
        let organization = ("o", organization("jarjesto"));
        import(&db, "feed", &[organization.clone(), ("a", service("kahvila", "Kahvila", "jarjesto"))]).await;
        assert_eq!(import(&db, "feed", std::slice::from_ref(&organization)).await.removed, 1);
        assert_eq!(names(&db).await, ["organization:jarjesto"]);
        let report = import(&db, "feed", &[organization, ("a", service("perhekahvila", "Perhekahvila", "jarjesto"))]).await;
        assert_eq!((report.added, report.rejected.len()), (1, 0));
        assert_eq!(names(&db).await, ["organization:jarjesto", "service:perhekahvila"]);
    }

    async fn one_feed_leaves_the_records_of_another_alone(db: TestDb) {
        import(&db, "kotka", &[("o", organization("kotka"))]).await;
        let report = import(&db, "hamina", &[("p", organization("hamina"))]).await;
        assert_eq!((report.added, report.removed), (1, 0));
        assert_eq!(names(&db).await.len(), 2);
    }

    async fn a_reference_to_nothing_is_rejected_with_all_that_hangs_on_it(db: TestDb) {
        let mut orphan = organization("orpo");
        if let Record::Organization(organization) = &mut orphan {
            let organization = Arc::make_mut(organization);
            organization.upkeep.owner = slug("tuntematon");
            organization.name = Text::finnish("Orpo");
        }
        let report = import(&db, "feed", &[("o", orphan), ("a", service("kahvila", "Kahvila", "orpo"))]).await;
        let fields: Vec<&str> = report.rejected.iter().map(|one| one.field.as_str()).collect();
        assert_eq!(fields, ["upkeep.owner", "upkeep.owner"]);
        assert!(names(&db).await.is_empty());
    }

    async fn a_launch_without_its_ring_is_rejected_and_a_ring_keeps_its_links(db: TestDb) {
        let upkeep = r#""upkeep":{"owner":"alue","checked":"2026-11-01"}"#;
        let area = format!(r#"{{"id":"hamina","name":"Hamina","kind":"large","municipalities":[],"point":{{"lat":60.5,"lon":27.1}},{upkeep}}}"#);
        let ring = format!(r#"{{"id":"rinki","name":"Rinki","task":"responders","areas":["hamina"],"organization":"alue","training":"t",{upkeep}}}"#);
        let launch = |ring: &str| {
            let body = format!(r#"{{"id":"hamina","area":"hamina","ring":"{ring}",{upkeep}}}"#);
            Record::from_json(Kind::Launch, &body).unwrap()
        };
        let before = [
            ("o", organization("alue")),
            ("a", Record::from_json(Kind::Area, &area).unwrap()),
            ("r", Record::from_json(Kind::Ring, &ring).unwrap()),
        ];
        let with = |ring| before.iter().cloned().chain([("l", launch(ring))]).collect::<Vec<_>>();
        let report = import(&db, "feed", &with("toinen")).await;
        let fields: Vec<&str> = report.rejected.iter().map(|one| one.field.as_str()).collect();
        assert_eq!((report.added, fields), (3, vec!["ring"]));
        assert_eq!(import(&db, "feed", &with("rinki")).await.added, 1);
        let (_, records) = store::load(&db).await.unwrap();
        assert!(records.iter().any(|stored| stored.record == launch("rinki")));
    }

    async fn the_same_record_twice_is_taken_once(db: TestDb) {
        let report = import(&db, "feed", &[("o", organization("jarjesto")), ("p", organization("jarjesto"))]).await;
        assert_eq!((report.added, report.rejected.len()), (1, 1));
        let key = RecordKey { kind: Kind::Organization, id: slug("jarjesto") };
        assert_eq!(names(&db).await, [key.to_string()]);
    }

    async fn two_imports_at_once_both_arrive(db: TestDb) {
        let (kotka, hamina) = ([("o", organization("kotka"))], [("p", organization("hamina"))]);
        let (left, right) = tokio::join!(import(&db, "kotka", &kotka), import(&db, "hamina", &hamina));
        assert_eq!((left.added, right.added), (1, 1));
        assert_eq!(names(&db).await.len(), 2);
    }
}

#[test]
fn every_statement_prepares_on_both_engines() {
    db::testing::prepare_every_statement();
}
