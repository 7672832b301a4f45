//! What happens to requests when the one who has them is away, has left, or stands in for others
//! (R040).
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use access::{Role, people};
use axum::body::Body;
use axum::http::StatusCode;
use support::*;
use threads::store::{self, Absence};
use threads::{ring_keys, watch};

const RING: &str = "vastaajat-etela";

async fn end_roles(house: &House, person: &str) {
    let db = &house.threads.db;
    let now = house.now();
    let ended: db::Result<()> = db::transact!(db, |tx| {
        for held in people::grants_of(tx, REGION, person).await? {
            people::end_grant(tx, REGION, person, &held.id, now).await?;
        }
        Ok(())
    })
    .await;
    ended.unwrap();
}

async fn members(house: &House) -> Vec<String> {
    let conn = &mut house.threads.db.read().await.unwrap();
    house
        .threads
        .vault
        .members(conn, REGION, RING)
        .await
        .unwrap()
}

db::on_both_engines! {
    async fn what_waits_for_someone_who_has_left_goes_to_others(db: TestDb) {
        let house = House::new(&db).await;
        let code = house.browser().ask(&Request::saying("Taaperon uhma väsyttää")).await;
        let given = house.thread(&code).await;
        let holder = given.assignee.unwrap();
        house.sign_in(&holder).await.take(&given.id).await;
        assert!(house.thread(&code).await.taken_at.is_some());
        house.clock.pass(HOUR);
        end_roles(&house, &holder).await;
        ring_keys::follow_roles(&house.threads, house.now()).await.unwrap();
        let after = house.thread(&code).await;
        let other = after.assignee.unwrap();
        assert_ne!(other, holder);
        assert_eq!(after.taken_at, None, "they have not taken it yet");
        assert_eq!(after.due_at, given.due_at, "the promise is the same");
        assert!(!members(&house).await.contains(&holder));
        let desk = house.sign_in(&other).await;
        desk.take(&given.id).await;
        desk.answer(&given.id, "Hei!").await;
        assert!(house.browser().read(&code).await.says("Hei!"));
    }

    async fn a_clock_that_is_set_back_takes_no_keys_away(db: TestDb) {
        let house = House::new(&db).await;
        let before = members(&house).await;
        house.set_clock("2020-01-01 12:00");
        ring_keys::follow_roles(&house.threads, house.now()).await.unwrap();
        assert_eq!(members(&house).await, before);
    }

    async fn an_absence_entered_ahead_gives_on_what_was_not_taken_when_it_begins(db: TestDb) {
        let house = House::new(&db).await;
        let code = house.browser().ask(&Request::saying("Yöt ovat raskaita")).await;
        let given = house.thread(&code).await;
        let holder = given.assignee.unwrap();
        let tomorrow = house.now().date().succ_opt().unwrap();
        let entered: db::Result<bool> = db::transact!(house.threads.db, |tx| {
            let absence = Absence {
                ring: RING,
                person: &holder,
                duty: false,
                first_day: tomorrow,
                last_day: tomorrow,
                cover: None,
                by: None,
            };
            store::add_duty(tx, REGION, "koe", absence).await
        })
        .await;
        assert!(entered.unwrap());
        watch::daily(&house.threads, house.now()).await.unwrap();
        assert_eq!(house.thread(&code).await.assignee.as_ref(), Some(&holder), "not today");
        house.clock.pass(DAY);
        watch::daily(&house.threads, house.now()).await.unwrap();
        let other = house.thread(&code).await.assignee.unwrap();
        assert_ne!(other, holder);
        watch::daily(&house.threads, house.now()).await.unwrap();
        assert_eq!(house.thread(&code).await.assignee, Some(other), "once");
    }

    async fn who_stood_in_for_a_ring_finds_what_they_answered(db: TestDb) {
        let house = House::new(&db).await;
        let code = house.browser().ask(&Request::saying("Kukaan ei vastaa")).await;
        let id = house.thread(&code).await.id;
        house.set_clock("2026-11-26 09:00");
        house.watch().await;
        let helper = house.sign_in("olga-kuvitelma").await;
        assert_eq!(helper.get("desk").await.status, StatusCode::OK);
        helper.take(&id).await;
        helper.answer(&id, "Anteeksi, että odotit.").await;
        assert!(helper.get("desk?show=done").await.says(&id));
        let colleague = house.sign_in("hodan-taru").await;
        assert!(!colleague.get("desk?show=done").await.says(&id), "it is not their ring's");
    }

    async fn a_file_is_refused_where_the_asker_writes_more(db: TestDb) {
        let house = House::new(&db).await;
        let asker = house.browser();
        let code = asker.ask(&Request::saying("Hei")).await;
        asker.open(&code).await;
        let kind = "multipart/form-data; boundary=raja";
        let body = "--raja\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nkuva\r\n--raja--\r\n";
        let answer = asker.send("POST", "ask/thread", Some(kind), Body::from(body)).await;
        assert_eq!(answer.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
    }

    async fn the_managers_hear_of_an_open_ring_that_has_nobody(db: TestDb) {
        let house = House::new(&db).await;
        house.give_address("leena-keksitty", "leena@example.fi").await;
        for person in people_of_ring(&house).await {
            end_roles(&house, &person).await;
        }
        watch::daily(&house.threads, house.now()).await.unwrap();
        let conn = &mut house.threads.db.read().await.unwrap();
        let told = db::sql!(
            conn,
            scalar i64,
            "SELECT count(*) FROM notice WHERE region_id = $1 AND template LIKE 'ring-without-cover%'",
            REGION
        )
        .await;
        assert!(told.unwrap() > 0);
    }
}

/// Those who answer in the ring; not those who lead it.
async fn people_of_ring(house: &House) -> Vec<String> {
    let conn = &mut house.threads.db.read().await.unwrap();
    let members = people::members_of_ring(conn, REGION, &slug(RING), house.now()).await;
    let members = members.unwrap().into_iter();
    members
        .filter(|(_, roles)| roles.contains(&Role::Responder))
        .map(|(person, _)| person.id)
        .collect()
}
