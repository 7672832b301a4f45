//! The launch gate (R043): its rules, its edits on both databases, and its pages.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod support;

use access::{Grant, Role, audit};
use axum::http::StatusCode;
use catalog::{Kind, Launch, LaunchState, LaunchStep, LaunchStepState, Record, RecordKey, Source};
use chrono::NaiveDate;
use db::testing::TestDb;
use kernel::{Text, Timestamp, WorkingCalendar};
use proptest::prelude::*;
use registry::import::{Import, ImportRecord, apply};
use registry::store::{Edited, StoreError, VersionRow, edit_seen, kept, versions};
use registry::{HelpState, Published};
use support::*;
use threads::desk::launch_rules::{
    Done, Edit, Readiness, Refusal, done_between, edited, gate, is_complete, readiness,
};
use threads::roster::{Roster, Stretch};

const COORDINATOR: &str = "kaisa-keksitty";
const STEPS: [&str; 4] = ["malli", "rinki", "kielet", "koe"];

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

// The rules.

fn checklist() -> Vec<LaunchStep> {
    STEPS
        .iter()
        .map(|id| LaunchStep {
            id: slug(id),
            name: Text::finnish(*id),
            about: Text::finnish("Mitä se vaatii."),
            mandatory: *id != "kielet",
            position: 0,
        })
        .collect()
}

fn step(id: &str, done: bool) -> LaunchStepState {
    LaunchStepState {
        step: slug(id),
        owner: slug("alue"),
        due: None,
        done: done.then(|| day("2026-11-02")),
        evidence: Text::finnish("Päätös"),
    }
}

fn launch(done: &[&str]) -> Launch {
    Launch {
        id: slug("valkeala"),
        area: slug("valkeala"),
        ring: slug("rinki"),
        steps: STEPS.iter().map(|id| step(id, done.contains(id))).collect(),
        suspended: None,
        upkeep: serde_json::from_str(r#"{"owner":"alue","checked":"2026-11-02"}"#).unwrap(),
    }
}

fn any_edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        4 => (0..STEPS.len(), any::<bool>()).prop_map(|(at, done)| Edit::Step(step(STEPS[at], done))),
        1 => "[a-z]{1,4}".prop_map(|notice| Edit::Suspend(Text::finnish(notice))),
        1 => Just(Edit::Resume),
    ]
}

fn any_readiness() -> impl Strategy<Value = Readiness> {
    prop_oneof![
        Just(Readiness::NoRing),
        Just(Readiness::Untrained),
        Just(Readiness::Uncovered(day("2026-12-07"))),
        Just(Readiness::Ready),
    ]
}

proptest! {
    #[test]
    fn asking_never_opens_on_a_ring_that_cannot_answer(
        edits in proptest::collection::vec((any_edit(), any_readiness()), 1..40),
    ) {
        let (checklist, today) = (checklist(), day("2026-12-01"));
        let mut now = launch(&[]);
        for (edit, readiness) in edits {
            let was_open = now.state(&checklist) == LaunchState::Open;
            let let_through = gate(&now, &edit, &checklist, readiness, today);
            let after = edited(&now, &edit, today);
            let is_open = after.state(&checklist) == LaunchState::Open;
            if is_open && !was_open && !readiness.can_open() {
                prop_assert_eq!(let_through, Err(Refusal::RingCannotAnswer));
            }
            // Closing an open channel is never refused.
            if was_open && !is_open {
                prop_assert_eq!(let_through, Ok(()));
            }
            if let_through.is_ok() {
                now = after;
            }
            let undone = checklist.iter().any(|step| step.mandatory && !now.is_done(&step.id));
            prop_assert!(!(undone && now.state(&checklist) == LaunchState::Open));
        }
    }

    #[test]
    fn the_history_tells_every_change_and_nothing_else(edit in any_edit(), again in any_edit()) {
        let today = day("2026-12-01");
        let before = edited(&launch(&["malli"]), &edit, today);
        let after = edited(&before, &again, today);
        let mut same = after.clone();
        same.upkeep = before.upkeep.clone();
        prop_assert_eq!(done_between(&before, &after).is_empty(), same == before);
        prop_assert_eq!(edited(&after, &again, today), after);
    }
}

#[test]
fn completing_while_it_is_closed_for_a_time_asks_for_a_ring_too() {
    let (checklist, today) = (checklist(), day("2026-12-01"));
    let almost = edited(
        &launch(&["malli", "rinki", "koe"]),
        &Edit::Suspend(Text::finnish("Tauko")),
        today,
    );
    let almost = edited(&almost, &Edit::Step(step("koe", false)), today);
    let last = Edit::Step(step("koe", true));
    let refused = gate(&almost, &last, &checklist, Readiness::Untrained, today);
    assert_eq!(refused, Err(Refusal::RingCannotAnswer));
    let day_without = Readiness::Uncovered(day("2026-12-07"));
    assert_eq!(gate(&almost, &last, &checklist, day_without, today), Ok(()));
    assert!(is_complete(&edited(&almost, &last, today), &checklist));
}

#[test]
fn what_is_not_open_cannot_be_closed_for_a_time() {
    let (checklist, today) = (checklist(), day("2026-12-01"));
    let suspend = Edit::Suspend(Text::finnish("Tauko"));
    let refused = gate(
        &launch(&["malli"]),
        &suspend,
        &checklist,
        Readiness::Ready,
        today,
    );
    assert_eq!(refused, Err(Refusal::NotOpen));
    let open = launch(&["malli", "rinki", "koe"]);
    assert_eq!(
        gate(&open, &suspend, &checklist, Readiness::NoRing, today),
        Ok(())
    );
    let closed = edited(&open, &suspend, today);
    let later = day("2026-12-09");
    let other = Edit::Suspend(Text::finnish("Pidempi tauko"));
    let still = edited(&closed, &other, later).suspended.unwrap();
    assert_eq!(
        (still.since, still.notice),
        (today, Text::finnish("Pidempi tauko"))
    );
    assert_eq!(
        done_between(&closed, &edited(&closed, &other, later)),
        [Done::NoticeChanged]
    );
}

#[test]
fn a_ring_is_ready_when_someone_trained_is_on_duty_every_working_day() {
    let (calendar, today) = (WorkingCalendar::default(), day("2026-12-01"));
    let mut roster = Roster {
        members: ["aino".to_owned(), "bo".to_owned()].into(),
        ..Roster::default()
    };
    let told = |roster: &Roster| readiness(Some(roster), &calendar, today);
    assert_eq!(readiness(None, &calendar, today), Readiness::NoRing);
    assert_eq!(told(&roster), Readiness::Untrained);
    roster.trained = vec![
        ("cia".to_owned(), None),
        ("bo".to_owned(), Some(day("2026-11-30"))),
    ];
    assert_eq!(told(&roster), Readiness::Untrained, "of others, or ended");
    roster.trained.push(("bo".to_owned(), None));
    assert_eq!(told(&roster), Readiness::Ready);
    roster.stretches.push(Stretch {
        person: "bo".to_owned(),
        duty: false,
        first_day: day("2026-12-05"),
        last_day: day("2026-12-08"),
        cover: Some("aino".to_owned()),
    });
    // Saturday and Sunday, which is Independence Day, need nobody.
    assert_eq!(told(&roster), Readiness::Uncovered(day("2026-12-07")));
}

// The store and the pages.

/// The demonstration with its records in the database, where they are edited.
async fn house(db: &TestDb) -> House {
    let sources: Vec<packs::PackSource> = packs::embedded()
        .into_iter()
        .filter(|pack| [REGION, "suomi"].contains(&pack.id()))
        .map(packs::PackSource::Embedded)
        .collect();
    let mut loaded = packs::load(&sources, day("2026-11-23")).packs;
    loaded.sort_by_key(|pack| pack.region.id.as_str() == REGION);
    for pack in loaded {
        let records = pack.entries.into_iter();
        let import = Import {
            origin: format!("pack {}", pack.region.id),
            region: pack.region,
            source: Source::Pack,
            fingerprint: None,
            records: records
                .map(|entry| ImportRecord {
                    source_id: entry.record.key().id.to_string(),
                    location: entry.record.key().to_string(),
                    record: entry.record,
                })
                .collect(),
            complete: true,
        };
        let report = apply(&db.db, import, at("2026-11-20 09:00")).await.unwrap();
        assert!(report.rejected.is_empty(), "{:?}", report.rejected);
    }
    House::new(db).await
}

/// Publishes what the database holds, as every node does when the outbox tells it to.
async fn publish(house: &House) {
    let (regions, records) = registry::store::load(&house.db).await.unwrap();
    house
        .threads
        .registry
        .publish(Published::build(regions, records));
}

async fn kept_launch(house: &House, area: &str) -> (Launch, i64) {
    let conn = &mut house.db.read().await.unwrap();
    let all = kept(conn, &slug(REGION), Kind::Launch).await.unwrap();
    let found = all.into_iter().find_map(|kept| match kept.record {
        Record::Launch(launch) if launch.id.as_str() == area => {
            Some((launch.as_ref().clone(), kept.version))
        }
        _ => None,
    });
    found.unwrap()
}

async fn history(house: &House, area: &str) -> Vec<VersionRow> {
    let key = RecordKey {
        kind: Kind::Launch,
        id: slug(area),
    };
    versions(&house.db, &slug(REGION), &key).await.unwrap()
}

async fn edit(house: &House, launch: &Launch, seen: i64, now: Timestamp) -> Edited {
    let record = Record::from(launch.clone());
    let edited: Result<Edited, StoreError> = db::transact!(house.db, |tx| {
        edit_seen(tx, &slug(REGION), &record, seen, now).await
    })
    .await;
    edited.unwrap()
}

/// The page of an area's launch.
async fn page(browser: &Browser, area: &str) -> Answer {
    browser
        .get(&format!("desk/launch/{area}"))
        .await
        .expect(StatusCode::OK)
}

fn version(page: &Answer) -> String {
    let form = Form::find(&page.body, "/step").expect("a form of a step");
    form.value("version").unwrap().to_owned()
}

async fn send_step(browser: &Browser, area: &str, version: &str, step: &str, go: &str) -> Answer {
    let fields = [
        ("version", version),
        ("step", step),
        ("go", go),
        ("owner", "socom"),
        ("due", "2027-01-15"),
        ("done", "2026-11-20"),
        ("evidence", "Osallistujalista 20.11.2026"),
    ];
    browser
        .post(&format!("desk/launch/{area}/step"), &fields)
        .await
}

async fn suspend(browser: &Browser, area: &str, notice: &str) -> Answer {
    let page = page(browser, area).await;
    let form = page.form("/suspend").with("notice_fi", notice);
    browser.submit(&form).await
}

fn area_coordinator(area: &str) -> Grant {
    Grant {
        role: Role::Coordinator,
        area: Some(slug(area)),
        ring: None,
    }
}

async fn forget_training(house: &House, ring: &str) {
    let forgotten: db::Result<u64> = db::transact!(house.db, |tx| {
        db::sql!(
            tx,
            execute,
            "DELETE FROM competence WHERE region_id = $1 AND ring = $2",
            REGION,
            ring
        )
        .await
    })
    .await;
    assert!(forgotten.unwrap() > 0);
}

/// What stands of an area on the board, up to the next one.
fn on_board<'a>(board: &'a Answer, area: &str) -> &'a str {
    let (_, rest) = board
        .body
        .split_once(&format!("id=\"area-{area}\""))
        .expect("the area");
    rest.split("<li class=\"launch-area").next().unwrap()
}

db::on_both_engines! {
    async fn an_edit_on_a_version_that_is_gone_changes_nothing(db: TestDb) {
        let house = house(&db).await;
        let (mut launch, seen) = kept_launch(&house, "valkeala").await;
        assert_eq!(seen, 1);
        let told = db::outbox::latest(&house.db).await.unwrap();
        launch.steps[0].evidence = Text::finnish("Ensimmäinen");
        assert_eq!(edit(&house, &launch, seen, house.now()).await, Edited::Done);
        assert!(db::outbox::latest(&house.db).await.unwrap() > told, "no node was told");
        let told = db::outbox::latest(&house.db).await.unwrap();
        let mut other = launch.clone();
        other.steps[0].evidence = Text::finnish("Toinen");
        assert_eq!(edit(&house, &other, seen, house.now()).await, Edited::Stale);
        assert_eq!(db::outbox::latest(&house.db).await.unwrap(), told);
        assert_eq!(kept_launch(&house, "valkeala").await, (launch.clone(), 2));
        let missing = Launch { id: slug("koria"), area: slug("koria"), ..launch };
        assert_eq!(edit(&house, &missing, 1, house.now()).await, Edited::Missing);
    }

    async fn of_many_who_edit_at_once_one_is_taken(db: TestDb) {
        let house = house(&db).await;
        let (launch, seen) = kept_launch(&house, "kouvola").await;
        let edits = (0..4).map(|number| {
            let mut mine = launch.clone();
            mine.steps[0].evidence = Text::finnish(format!("Kirjoittaja {number}"));
            let house = house.clone();
            tokio::spawn(async move { edit(&house, &mine, seen, house.now()).await })
        });
        let mut outcomes = Vec::new();
        for edit in edits.collect::<Vec<_>>() {
            outcomes.push(edit.await.unwrap());
        }
        let done = outcomes.iter().filter(|outcome| **outcome == Edited::Done).count();
        let stale = outcomes.iter().filter(|outcome| **outcome == Edited::Stale).count();
        assert_eq!((done, stale), (1, 3));
        assert_eq!(history(&house, "kouvola").await.len(), 1);
    }

    async fn the_board_shows_where_every_area_stands(db: TestDb) {
        let house = house(&db).await;
        let coordinator = house.sign_in(COORDINATOR).await;
        let board = coordinator.get("desk/launch").await.expect(StatusCode::OK);
        assert!(board.says("Pyydä apua -kanavan käyttöönotto"));
        assert!(on_board(&board, "kouvola").contains("launch-open"));
        assert!(on_board(&board, "kouvola").contains("Joku on vuorossa jokaisena työpäivänä"));
        let preparing = on_board(&board, "valkeala");
        for said in ["launch-preparing", "Vastaajarinki on koulutettu", "Määräpäivä 15.1.2027", "Hoitaa "] {
            assert!(preparing.contains(said), "{said} in {preparing}");
        }
        assert!(!preparing.contains("Kielistä ja tulkeista"), "it is not mandatory");
        assert!(!preparing.contains("Myöhässä"));
        let suspended = on_board(&board, "virolahti-miehikkala");
        assert!(suspended.contains("launch-suspended") && suspended.contains("Tauolla 16.11.2026"));
        assert!(suspended.contains("05 555 0100"));
        assert!(on_board(&board, "koria").contains("Seuraa aluetta Kouvola"));
        assert!(on_board(&board, "koria").contains("launch-open"));
        house.set_clock("2027-02-01 12:00");
        let coordinator = house.sign_in(COORDINATOR).await;
        let board = coordinator.get("desk/launch").await.expect(StatusCode::OK);
        assert!(on_board(&board, "valkeala").contains("Myöhässä"));
        assert!(on_board(&board, "valkeala").contains("Määräpäivä oli 15.1.2027"));
    }

    async fn only_who_coordinates_an_area_changes_it(db: TestDb) {
        let house = house(&db).await;
        let sign_in = house.browser().get("desk/launch").await;
        assert_eq!(sign_in.status, StatusCode::SEE_OTHER);
        let of_areas = [("kouvolan", "kouvola"), ("valkealan", "valkeala")];
        let forbidden = StatusCode::FORBIDDEN;
        let unprocessable = StatusCode::UNPROCESSABLE_ENTITY;
        // Who, which area, what reading it comes to, and sending an empty form.
        let cases = [
            (COORDINATOR, "etela-kymenlaakso", StatusCode::OK, unprocessable),
            ("kouvolan", "kouvola", StatusCode::OK, unprocessable),
            ("kouvolan", "valkeala", StatusCode::OK, unprocessable),
            ("kouvolan", "etela-kymenlaakso", forbidden, forbidden),
            ("valkealan", "valkeala", StatusCode::OK, unprocessable),
            ("valkealan", "kouvola", forbidden, forbidden),
            ("antti-esimerkki", "kouvola", StatusCode::OK, forbidden),
            ("inka-malli", "kouvola", StatusCode::OK, forbidden),
            ("aino-esimerkki", "kouvola", forbidden, forbidden),
            ("leena-keksitty", "kouvola", forbidden, forbidden),
            ("tarja-kuviteltu", "kouvola", forbidden, forbidden),
            (COORDINATOR, "turku", StatusCode::NOT_FOUND, StatusCode::NOT_FOUND),
        ];
        for (person, area, read, sent) in cases {
            if let Some((_, coordinated)) = of_areas.iter().find(|(id, _)| *id == person) {
                house.add_person(REGION, person, &[area_coordinator(coordinated)]).await;
            }
            let browser = house.sign_in(person).await;
            let seen = browser.get(&format!("desk/launch/{area}")).await;
            assert_eq!(seen.status, read, "{person} reads {area}");
            let (_, before) = kept_launch(&house, "kouvola").await;
            for form in ["step", "suspend"] {
                let answer = browser.post(&format!("desk/launch/{area}/{form}"), &[("version", "1")]).await;
                assert_eq!(answer.status, sent, "{person} sends {form} of {area}");
            }
            assert_eq!(kept_launch(&house, "kouvola").await.1, before);
            let manages = sent == unprocessable;
            if read == StatusCode::OK {
                assert_eq!(Form::find(&seen.body, "/step").is_some(), manages, "{person} {area}");
            }
        }
        house.add_person(REGION, "valkealan", &[area_coordinator("valkeala")]).await;
        let board = house.sign_in("valkealan").await.get("desk/launch").await.expect(StatusCode::OK);
        assert!(on_board(&board, "valkeala").contains("/fi/desk/launch/valkeala"));
        assert!(!on_board(&board, "kouvola").contains("/fi/desk/launch/kouvola"));
        assert!(on_board(&board, "kouvola").contains("launch-open"));
        // The way to the board stands on the desk of those who may see it.
        assert!(board.body.contains("/fi/desk/launch\" aria-current=\"page\""));
        let worklist = house.sign_in("aino-esimerkki").await.get("desk").await.expect(StatusCode::OK);
        assert!(!worklist.body.contains("desk/launch"));
    }

    async fn an_area_opens_with_its_last_mandatory_step(db: TestDb) {
        let house = house(&db).await;
        let coordinator = house.sign_in(COORDINATOR).await;
        let in_valkeala = Request { area: "valkeala", ..Request::saying("Apua Valkealasta") };
        let closed = house.browser().ask_page(&in_valkeala).await;
        assert_eq!(closed.find_code(), None);
        for (number, step) in ["koepyynto", "ilmoitusvelvollisuus", "rinki-koulutettu"].iter().enumerate() {
            house.clock.pass(MINUTE);
            let seen = version(&page(&coordinator, "valkeala").await);
            assert_eq!(seen, (number + 1).to_string());
            publish(&house).await;
            let state = house.threads.registry.published();
            let state = state.region(&slug(REGION)).unwrap().help_for(Some(&slug("valkeala")));
            assert_eq!(state, HelpState::Preparing, "before {step}");
            let sent = send_step(&coordinator, "valkeala", &seen, step, "done").await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
            let told = coordinator.follow(&sent).await;
            let opened = told.says("Kanava on nyt auki");
            assert_eq!(opened, *step == "rinki-koulutettu", "after {step}");
        }
        publish(&house).await;
        house.browser().ask(&in_valkeala).await;
        let (launch, _) = kept_launch(&house, "valkeala").await;
        let trained = launch.steps.iter().find(|state| state.step.as_str() == "rinki-koulutettu").unwrap();
        assert_eq!((trained.owner.as_str(), trained.done), ("socom", Some(day("2026-11-20"))));
        assert_eq!(trained.evidence, Text::finnish("Osallistujalista 20.11.2026"));
        assert_eq!(launch.upkeep.checked, day("2026-11-23"));
        // Who did what stands in the history and in the audit trail.
        let shown = page(&coordinator, "valkeala").await;
        assert!(shown.says("Tehty: Vastaajarinki on koulutettu"));
        assert!(shown.says("Kaisa Keksitty") && shown.says("alueen perustiedoista"));
        let conn = &mut house.db.read().await.unwrap();
        let search = audit::Search { object: Some("valkeala".to_owned()), ..audit::Search::default() };
        let events = audit::find(conn, REGION, &search).await.unwrap();
        let outcomes: Vec<&str> = events
            .iter()
            .filter(|event| event.action == "manage-launch" && event.person_id.as_deref() == Some(COORDINATOR))
            .map(|event| event.outcome.as_str())
            .filter(|outcome| outcome.starts_with("step-done"))
            .collect();
        let expected = ["step-done rinki-koulutettu", "step-done ilmoitusvelvollisuus", "step-done koepyynto"];
        assert_eq!(outcomes, expected);
        // A mandatory step that turns out not to be done closes it again.
        let seen = version(&shown);
        let sent = send_step(&coordinator, "valkeala", &seen, "koepyynto", "undone").await;
        assert!(coordinator.follow(&sent).await.says("Kanava sulkeutui"));
        publish(&house).await;
        assert_eq!(house.browser().ask_page(&in_valkeala).await.find_code(), None);
    }

    async fn a_ring_without_anyone_trained_opens_nothing(db: TestDb) {
        let house = house(&db).await;
        let coordinator = house.sign_in(COORDINATOR).await;
        forget_training(&house, "vastaajat-kouvola").await;
        for (number, step) in ["koepyynto", "ilmoitusvelvollisuus"].iter().enumerate() {
            let sent = send_step(&coordinator, "valkeala", &(number + 1).to_string(), step, "done").await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER);
        }
        let refused = send_step(&coordinator, "valkeala", "3", "rinki-koulutettu", "done").await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.says("Ringissä ei ole vielä ketään koulutettua"));
        assert!(refused.says("Osallistujalista 20.11.2026"), "what was typed is lost");
        assert_eq!(kept_launch(&house, "valkeala").await.1, 3);
        let board = coordinator.get("desk/launch").await;
        assert!(on_board(&board, "valkeala").contains("ei ole yhtään koulutettua vastaajaa"));
        assert!(on_board(&board, "kouvola").contains("vaikka kanava on auki"));
        // Other steps can go on.
        let sent = send_step(&coordinator, "valkeala", "3", "rinki-koulutettu", "save").await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
        // An open channel can always be closed, but not opened again so.
        let sent = suspend(&coordinator, "kouvola", "Tauko. Soita 05 555 0100.").await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
        let resume = page(&coordinator, "kouvola").await.form("/resume");
        assert_eq!(coordinator.submit(&resume).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(kept_launch(&house, "kouvola").await.0.suspended.is_some());
        let (region, now) = (slug(REGION), house.now());
        threads::train_demo_person(&house.threads, &region, "vastaajat-kouvola", "olga-kuvitelma", now)
            .await
            .unwrap();
        assert_eq!(coordinator.submit(&resume).await.status, StatusCode::SEE_OTHER);
        assert!(kept_launch(&house, "kouvola").await.0.suspended.is_none());
    }

    async fn who_fills_in_the_form_when_an_area_closes_loses_nothing(db: TestDb) {
        let house = house(&db).await;
        let coordinator = house.sign_in(COORDINATOR).await;
        let asker = house.browser();
        let words = "Kirjoitin tätä pitkään ja hartaasti";
        let form = asker.filled(&Request::saying(words)).await;
        let empty = suspend(&coordinator, "etela-kymenlaakso", " ").await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(empty.says("Kirjoita tiedote suomeksi"));
        let sent = suspend(&coordinator, "etela-kymenlaakso", "Tauko tammikuuhun. Soita 05 555 0100.").await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
        assert!(coordinator.follow(&sent).await.says("Kanava on nyt tauolla"));
        publish(&house).await;
        let closed = asker.submit(&form).await;
        assert_eq!(closed.find_code(), None);
        assert!(closed.says("Tauko tammikuuhun. Soita 05 555 0100."));
        assert_eq!(closed.form("/ask").value("text"), Some(words));
        assert_eq!(house.count_threads().await, 0);
        // Kotkansaari follows; an area with a launch of its own does not.
        let board = coordinator.get("desk/launch").await;
        assert!(on_board(&board, "kotkansaari").contains("launch-suspended"));
        let start = house.browser().get("ask?area=kotkansaari").await;
        assert!(start.says("Tauko tammikuuhun"));
        // The notice in other languages, then without a pause.
        let noted = page(&coordinator, "etela-kymenlaakso").await.form("/suspend")
            .with("notice_sv", "Paus till januari.").with("notice_en", "Paused until January.");
        let noted = coordinator.submit(&noted).await;
        assert!(coordinator.follow(&noted).await.says("Tiedote on tallennettu"));
        publish(&house).await;
        let swedish = house.browser_in(REGION, "sv").get("ask?area=kotkansaari").await;
        assert!(swedish.says("Paus till januari."));
        let resume = page(&coordinator, "etela-kymenlaakso").await.form("/resume");
        let resumed = coordinator.submit(&resume).await;
        assert!(coordinator.follow(&resumed).await.says("Kanava on nyt auki"));
        publish(&house).await;
        assert_eq!(asker.submit(&form).await.status, StatusCode::OK);
        assert_eq!(house.count_threads().await, 1);
        assert_eq!(history(&house, "etela-kymenlaakso").await.len(), 3);
    }

    async fn of_two_coordinators_the_second_is_told_and_loses_nothing(db: TestDb) {
        let house = house(&db).await;
        house.add_person(REGION, "toinen", &[area_coordinator("kouvola")]).await;
        let first = house.sign_in(COORDINATOR).await;
        let second = house.sign_in("toinen").await;
        let seen = version(&page(&second, "valkeala").await);
        let sent = send_step(&first, "valkeala", &seen, "koepyynto", "done").await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
        // Sent twice, it is done once.
        let twice = send_step(&first, "valkeala", &seen, "koepyynto", "done").await;
        assert_eq!(twice.status, StatusCode::SEE_OTHER);
        assert_eq!(history(&house, "valkeala").await.len(), 1);
        let stale = send_step(&second, "valkeala", &seen, "rinki-koulutettu", "save").await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        assert!(stale.says("Joku toinen muutti tätä juuri ennen sinua"));
        assert!(stale.says("Osallistujalista 20.11.2026"), "what was typed is lost");
        assert_eq!(history(&house, "valkeala").await.len(), 1);
        // The page that tells so sends the version that it shows.
        let again = version(&stale);
        let sent = send_step(&second, "valkeala", &again, "rinki-koulutettu", "save").await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
        let (launch, _) = kept_launch(&house, "valkeala").await;
        assert!(launch.is_done(&slug("koepyynto")) && !launch.is_done(&slug("rinki-koulutettu")));
    }

    async fn what_is_wrong_is_said_where_it_is_and_kept(db: TestDb) {
        let house = house(&db).await;
        let coordinator = house.sign_in(COORDINATOR).await;
        let send = async |step: &str, done: &str, owner: &str, evidence: &str| {
            let fields = [
                ("version", "1"), ("step", step), ("go", "done"), ("owner", owner),
                ("due", ""), ("done", done), ("evidence", evidence),
            ];
            coordinator.post("desk/launch/valkeala/step", &fields).await
        };
        let wrong = [
            (send("koepyynto", "2026-11-24", "socom", "Todiste").await, "vasta, kun se on tehty"),
            (send("koepyynto", "joskus", "socom", "Todiste").await, "Anna päivä"),
            (send("koepyynto", "2026-11-20", "tuntematon", "Todiste").await, "Valitse organisaatio, joka hoitaa"),
            (send("koepyynto", "2026-11-20", "socom", " ").await, "mikä osoittaa, että vaihe on tehty."),
            (send("koepyynto", "2026-11-20", "socom", &"a".repeat(1_001)).await, "enintään 1000 merkkiin"),
            (send("olematon", "2026-11-20", "socom", "Todiste").await, "ei ole enää tarkistuslistalla"),
        ];
        for (answer, said) in &wrong {
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
            assert!(answer.says(said), "{said}");
        }
        assert!(wrong[1].0.body.contains("value=\"joskus\""));
        assert!(wrong[1].0.body.contains("aria-describedby=\"done-koepyynto-error\""));
        // Not open yet: nothing to close for a time, whoever sends the form.
        let fields = [("version", "1"), ("notice_fi", "Tauko")];
        let refused = coordinator.post("desk/launch/valkeala/suspend", &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.says("Kanava ei ole auki"));
        // An area without a launch of its own says whom it follows, and is not changed.
        let follower = coordinator.get("desk/launch/koria").await.expect(StatusCode::OK);
        assert!(follower.says("Se aukeaa ja sulkeutuu alueen Kouvola mukana"));
        assert!(Form::find(&follower.body, "/step").is_none());
        let refused = send_step(&coordinator, "koria", "1", "koepyynto", "done").await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(kept_launch(&house, "valkeala").await.1, 1);
        assert_eq!(kept_launch(&house, "kouvola").await.1, 1);
    }
}
