//! Figures of the help channel (R044): which requests they are of, and who sees them.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::collections::BTreeSet;
use std::sync::Arc;

use access::{Grant, Person, Role, Subject};
use axum::http::StatusCode;
use catalog::Vocabulary;
use registry::RegionDirectory;
use support::*;
use threads::figures::{Fact, Period, Scope, gather, waiting};
use threads::model::{Author, Channel, Concerns, Outcome, Status, ThreadKind};
use threads::store::{self, Arrival, Take, Words};

const RESPONDER: &str = "aino-esimerkki";
const SOUTH: &str = "vastaajat-etela";
const NORTH: &str = "vastaajat-kouvola";

/// A request as figures see it: nothing here reads its words, which stay unsealed bytes.
struct Came<'a> {
    id: &'a str,
    when: &'a str,
    ring: &'a str,
    area: &'a str,
    theme: Option<&'a str>,
}

fn south<'a>(id: &'a str, when: &'a str) -> Came<'a> {
    Came {
        id,
        when,
        ring: SOUTH,
        area: "kotkansaari",
        theme: None,
    }
}

async fn ask(house: &House, came: Came<'_>) {
    let due_at = at(came.when);
    let arrival = Arrival {
        region: REGION,
        id: came.id,
        kind: ThreadKind::Help,
        locator: Some(came.id),
        parent: None,
        ring: came.ring,
        area: Some(came.area),
        theme: came.theme,
        concerns: Concerns::OwnChild,
        age_group: None,
        language: "fi",
        interpreter: false,
        channel: Channel::Code,
        danger: false,
        asked_by: None,
        details: Vec::new(),
        due_at,
        look_at: None,
    };
    let words = words("first", Author::Asker);
    let came: db::Result<bool> = db::transact!(house.db, |tx| {
        store::arrive(tx, &arrival, &words, at(came.when)).await
    })
    .await;
    assert!(came.unwrap());
}

fn words(id: &str, author: Author) -> Words<'_> {
    let person = (author == Author::Responder).then_some(RESPONDER);
    Words {
        id,
        author,
        person,
        body: vec![1],
    }
}

async fn answer(house: &House, id: &str, when: &str) {
    let said = words(when, Author::Responder);
    let taken: db::Result<Take> = db::transact!(house.db, |tx| {
        let taken = store::take(tx, REGION, id, RESPONDER, at(when)).await?;
        store::answer(tx, REGION, id, RESPONDER, &said, at(when)).await?;
        Ok(taken)
    })
    .await;
    assert_eq!(taken.unwrap(), Take::Taken);
}

async fn ask_again(house: &House, id: &str, when: &str) {
    let renewed: db::Result<bool> = db::transact!(house.db, |tx| {
        store::asked_again(tx, REGION, id, at(when), None, at(when)).await
    })
    .await;
    assert!(renewed.unwrap());
}

async fn close(house: &House, id: &str, outcome: Option<Outcome>, when: &str) {
    let person = outcome.map(|_| RESPONDER);
    let closed: db::Result<store::Closed> = db::transact!(house.db, |tx| {
        store::close(tx, REGION, id, person, outcome, at(when)).await
    })
    .await;
    assert_eq!(closed.unwrap(), store::Closed::Closed);
}

fn directory(house: &House) -> Arc<RegionDirectory> {
    house
        .threads
        .registry
        .published()
        .region(&slug(REGION))
        .unwrap()
        .clone()
}

async fn facts_in(house: &House, scope: &Scope, from: &str, to: &str) -> Vec<Fact> {
    let month = |text: &str| format!("{text}-01").parse().unwrap();
    let period = Period::between(month(from), month(to));
    let conn = &mut house.db.read().await.unwrap();
    gather(conn, &directory(house), scope, period, house.now())
        .await
        .unwrap()
}

async fn facts(house: &House, from: &str, to: &str) -> Vec<Fact> {
    facts_in(house, &Scope::Region, from, to).await
}

fn subject(roles: &[Grant]) -> Subject {
    Subject {
        region: slug(REGION),
        person: Some(Person {
            id: "joku".to_owned(),
            name: "Joku".to_owned(),
            languages: Vec::new(),
            organization: None,
            resident: false,
            demo: false,
        }),
        grants: roles.to_vec(),
        proved_at: None,
    }
}

fn of_area(role: Role, area: Option<&str>) -> Grant {
    Grant {
        role,
        area: area.map(slug),
        ring: None,
    }
}

db::on_both_engines! {
    async fn a_request_belongs_to_the_month_in_which_it_came(db: TestDb) {
        let house = House::new_at(&db, at("2027-01-20 12:00")).await;
        ask(&house, south("a", "2026-12-30 10:00")).await;
        answer(&house, "a", "2027-01-04 10:00").await;
        ask(&house, south("b", "2026-12-31 23:59")).await;
        ask(&house, south("c", "2027-01-01 00:00")).await;
        let december = facts(&house, "2026-12", "2026-12").await;
        assert_eq!(december.len(), 2);
        // Wednesday 10 to 16, Thursday 8 to 16, Monday 8 to 10.
        assert_eq!(december[0].reply_minutes, Some((6 + 8 + 2) * 60));
        assert_eq!((december[0].broken, december[0].within_a_day), (false, false));
        assert_eq!(december[0].month, "2026-12-01".parse().unwrap());
        // Nobody answered the one of New Year's Eve.
        assert_eq!((december[1].broken, december[1].reply_minutes), (true, None));
        assert_eq!(facts(&house, "2027-01", "2027-01").await.len(), 1);
        assert_eq!(facts(&house, "2026-11", "2027-01").await.len(), 3);
        assert!(facts(&house, "2026-11", "2026-11").await.is_empty());
    }

    async fn of_a_reopened_request_the_first_promise_counts(db: TestDb) {
        let house = House::new_at(&db, at("2026-12-20 12:00")).await;
        ask(&house, south("answered", "2026-11-02 10:00")).await;
        answer(&house, "answered", "2026-11-02 11:30").await;
        close(&house, "answered", Some(Outcome::Guided), "2026-11-03 10:00").await;
        ask_again(&house, "answered", "2026-11-20 10:00").await;
        // Closed by the asker without an answer, and opened again weeks later.
        ask(&house, south("returned", "2026-11-03 10:00")).await;
        close(&house, "returned", None, "2026-11-03 11:00").await;
        ask_again(&house, "returned", "2026-11-23 10:00").await;
        answer(&house, "returned", "2026-11-24 09:00").await;
        ask(&house, south("withdrawn", "2026-11-04 10:00")).await;
        close(&house, "withdrawn", None, "2026-11-05 10:00").await;
        ask(&house, south("forgotten", "2026-11-05 10:00")).await;
        close(&house, "forgotten", None, "2026-12-01 10:00").await;

        let november = facts(&house, "2026-11", "2026-11").await;
        let told: Vec<_> = november
            .iter()
            .map(|fact| (fact.repeat, fact.broken, fact.reply_minutes))
            .collect();
        assert_eq!(
            told,
            [
                (true, false, Some(90)),
                (true, false, Some(7 * 60)),
                (false, false, None),
                (false, true, None),
            ]
        );
        // What came of it is open again.
        assert_eq!(november[0].outcome, None);
    }

    async fn an_erased_request_still_counts_and_leads_nowhere(db: TestDb) {
        let house = House::new_at(&db, at("2026-12-20 12:00")).await;
        let directory = directory(&house);
        let theme = directory.vocabulary(Vocabulary::Theme).next().unwrap().id.to_string();
        ask(&house, Came { theme: Some(&theme), ..south("gone", "2026-11-02 10:00") }).await;
        answer(&house, "gone", "2026-11-02 11:30").await;
        ask_again(&house, "gone", "2026-11-04 10:00").await;
        answer(&house, "gone", "2026-11-04 11:00").await;
        close(&house, "gone", Some(Outcome::WorkBegan), "2026-11-05 10:00").await;
        ask(&house, south("late", "2026-11-03 10:00")).await;
        let before = facts(&house, "2026-11", "2026-11").await;
        let scopes = [
            Scope::Parts { rings: BTreeSet::from([SOUTH.to_owned()]), areas: BTreeSet::new() },
            Scope::Parts { rings: BTreeSet::new(), areas: BTreeSet::from(["kotkansaari".to_owned()]) },
        ];
        for id in ["gone", "late"] {
            assert!(threads::watch::erase(&house.threads, REGION, id, house.now()).await.unwrap());
        }
        let after = facts(&house, "2026-11", "2026-11").await;
        assert_eq!(before.len(), 2);
        assert_eq!(after, before);
        for scope in &scopes {
            assert_eq!(facts_in(&house, scope, "2026-11", "2026-11").await, before);
        }
        let conn = &mut house.db.read().await.unwrap();
        let left = db::sql!(
            conn,
            scalar i64,
            "SELECT (SELECT count(*) FROM thread) + (SELECT count(*) FROM message)
                 + (SELECT count(*) FROM thread_event) + (SELECT count(*) FROM draft)
                 + (SELECT count(*) FROM conflict_of_interest) + (SELECT count(*) FROM notice)"
        );
        assert_eq!(left.await.unwrap(), 0);
    }

    async fn everyone_sees_what_their_roles_reach(db: TestDb) {
        let house = House::new_at(&db, at("2026-12-20 12:00")).await;
        ask(&house, south("a", "2026-11-02 10:00")).await;
        ask(&house, Came { area: "hamina", ..south("b", "2026-11-03 10:00") }).await;
        ask(&house, Came { area: "etela-kymenlaakso", ..south("c", "2026-11-04 10:00") }).await;
        ask(&house, Came { id: "d", when: "2026-11-05 10:00", ring: NORTH, area: "koria", theme: None }).await;
        answer(&house, "a", "2026-11-02 11:00").await;
        let directory = directory(&house);
        for (roles, count, open) in [
            (vec![of_area(Role::Manager, None)], 4, 3),
            (vec![of_area(Role::Coordinator, None)], 4, 3),
            (vec![of_area(Role::Manager, Some("etela-kymenlaakso"))], 3, 2),
            (vec![of_area(Role::Coordinator, Some("hamina"))], 1, 1),
            (vec![in_ring(Role::RingManager, NORTH)], 1, 1),
            (vec![in_ring(Role::RingManager, SOUTH), of_area(Role::Manager, Some("kouvola"))], 4, 3),
            (vec![in_ring(Role::Responder, SOUTH), of_area(Role::Admin, None)], 0, 0),
        ] {
            let scope = Scope::of(&subject(&roles), &directory);
            assert_eq!(facts_in(&house, &scope, "2026-11", "2026-11").await.len(), count, "{roles:?}");
            let conn = &mut house.db.read().await.unwrap();
            assert_eq!(waiting(conn, &directory, &scope).await.unwrap(), open, "{roles:?}");
        }
    }

    async fn the_page_and_the_file_tell_the_same_and_nothing_of_few(db: TestDb) {
        let house = House::new_at(&db, at("2027-01-20 12:00")).await;
        let directory = directory(&house);
        let themes: Vec<_> = directory.vocabulary(Vocabulary::Theme).take(3).collect();
        for index in 0..26 {
            let (id, when) = (format!("r{index}"), format!("2026-11-{:02} 10:00", 2 + index % 3));
            // Three of the first theme, nine of the second, the rest of the third.
            let theme = match index { 0..3 => 0, 3..12 => 1, _ => 2 };
            ask(&house, Came { theme: Some(themes[theme].id.as_str()), ..south(&id, &when) }).await;
            answer(&house, &id, &when.replace("10:00", "11:30")).await;
        }
        let manager = house.sign_in("antti-esimerkki").await;
        let page = manager.get("desk/figures").await.expect(StatusCode::OK);
        assert_eq!(page.cache, "no-store");
        assert!(page.says("Lupaus piti joka kerta"), "{}", page.body);
        assert!(page.says("Puolet vastauksista tuli viimeistään ajassa 1,5\u{a0}t"), "{}", page.body);
        assert!(page.says("<strong>loka–joulukuu 2026</strong>"), "{}", page.body);
        assert_eq!(page.body.matches("<figure class=\"chart\">").count(), 4 + 5 * 2);
        // One below each chart, and one for each division.
        assert_eq!(page.body.matches("<tbody>").count(), 4 + 5 * 2 + 5);
        assert!(page.says("<td class=\"chart-number\" data-label=\"Lupaus piti\">100\u{a0}%</td>"), "{}", page.body);
        assert!(page.says("Seuraavat luvut, tammi–maaliskuu 2027, näkyvät täällä 5.4.2027 jälkeen."), "{}", page.body);

        let file = manager.get("desk/figures.csv?quarter=2026-Q4").await.expect(StatusCode::OK);
        let rows: Vec<&str> = file.body.lines().collect();
        assert!(rows[0].starts_with("Jako,Nimi,Pyyntöjä,"), "{}", rows[0]);
        assert_eq!(rows[1], "Kaikki,,26,100.0,100.0,90,90,0,");
        assert_eq!(rows[2], "Kuukausi,2026-10,0,,,,,,");
        assert_eq!(rows[3], "Kuukausi,2026-11,26,100.0,,90,90,,");
        let hidden = rows.iter().filter(|row| row.contains(",hidden,hidden,,hidden,hidden,")).count();
        // The few, and another so that they cannot be reckoned.
        assert_eq!(hidden, 2, "{}", file.body);
        assert!(!file.body.contains(",3,"), "{}", file.body);

        // A period that is not a quarter, or not closed, is not to be had: the file is of the last one.
        for asked in ["from=2026-11&to=2026-11", "quarter=2026-11", "quarter=2027-Q1", "quarter=2026"] {
            let other = manager.get(&format!("desk/figures.csv?{asked}")).await.expect(StatusCode::OK);
            assert_eq!(other.body, file.body, "{asked}");
        }
        let leader = house.sign_in("leena-keksitty").await;
        leader.get("desk/figures").await.expect(StatusCode::OK);
        let responder = house.sign_in(RESPONDER).await;
        for path in ["desk/figures", "desk/figures.csv"] {
            responder.get(path).await.expect(StatusCode::FORBIDDEN);
            house.browser().get(path).await.expect(StatusCode::SEE_OTHER);
        }
    }

    async fn where_there_is_nothing_yet_there_are_words_and_no_charts(db: TestDb) {
        let house = House::new_at(&db, at("2026-12-10 12:00")).await;
        let manager = house.sign_in("antti-esimerkki").await;
        ask(&house, south("now", "2026-12-08 10:00")).await;
        let page = manager.get("desk/figures").await.expect(StatusCode::OK);
        assert!(page.says("Täällä ei ole vielä lukuja"), "{}", page.body);
        assert!(page.says("Seuraavat luvut, loka–joulukuu 2026, näkyvät täällä 7.1.2027 jälkeen."), "{}", page.body);
        for part in ["<figure", "<svg viewBox=\"0 0 360", "<select", "figures.csv"] {
            assert!(!page.body.contains(part), "{part} in {}", page.body);
        }
        // Half a year later there is something, and of the next quarter nothing.
        house.set_clock("2027-07-10 12:00");
        // The session of winter has ended long ago.
        let manager = house.sign_in("antti-esimerkki").await;
        let page = manager.get("desk/figures").await.expect(StatusCode::OK);
        assert!(page.says("Tältä neljännekseltä ei ole pyyntöjä."), "{}", page.body);
        assert!(!page.body.contains("<figure"), "{}", page.body);
        assert_eq!(page.body.matches("<option ").count(), 3, "since the first request");
        let page = manager.get("desk/figures?quarter=2026-Q4").await.expect(StatusCode::OK);
        assert!(page.says("Pyyntöjä oli niin vähän"), "{}", page.body);
    }
}

#[test]
fn a_status_waits_in_figures_as_it_does_at_the_desk() {
    let waiting: Vec<&str> = Status::ALL
        .iter()
        .filter(|status| status.is_waiting())
        .map(|status| status.as_str())
        .collect();
    assert_eq!(waiting, ["new", "taken", "consulting", "follow-up"]);
}
