//! Keys of what was begun and never kept are taken away, whoever holds them; those of what is
//! there, or may still be coming, stay.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use kernel::Timestamp;
use support::*;
use threads::watch;
use vault::{DataKey, Holder, ObjectRef, Opener};

const HOUR: i64 = 60 * MINUTE;
const RING: &str = "vastaajat-etela";
const AINO: &str = "aino-esimerkki";
const PAIVI: &str = "paivi-esimerkki";

/// Gives a new key of an object to holders, as a form does before what it brings is kept.
async fn lock(house: &House, object: &str, holders: &[Holder<'_>], now: Timestamp) {
    let object = ObjectRef {
        region: REGION,
        object,
    };
    let key = DataKey::generate();
    let vault = &house.threads.vault;
    let locked: vault::Result<()> = db::transact!(house.db, |tx| {
        for holder in holders {
            vault.lock(tx, &object, &key, *holder, None, now).await?;
        }
        Ok(())
    })
    .await;
    locked.unwrap();
}

async fn opens(house: &House, object: &str, opener: Opener<'_>) -> bool {
    let object = ObjectRef {
        region: REGION,
        object,
    };
    let conn = &mut house.db.read().await.unwrap();
    let key = house
        .threads
        .vault
        .unlock(conn, &object, opener, house.now());
    key.await.is_ok()
}

db::on_both_engines! {
    async fn keys_without_a_thread_go_after_a_day_and_no_others(db: TestDb) {
        let house = House::new(&db).await;
        let code = house.browser().ask(&Request::saying("Emme nuku")).await;
        let kept = house.thread(&code).await.id;
        let now = house.now();
        let (consultation, question, coming) = (kernel::new_id(), kernel::new_id(), kernel::new_id());
        lock(&house, &consultation, &[Holder::Ring("asiantuntijat-vakivalta"), Holder::Ring(RING)], now).await;
        lock(&house, &question, &[Holder::Person(PAIVI)], now).await;
        house.clock.pass(23 * HOUR);
        lock(&house, &coming, &[Holder::Person(PAIVI)], house.now()).await;
        assert_eq!(watch::retention(&house.threads, house.now()).await.unwrap(), 0);
        let member = || Opener::Member { ring: RING, person: AINO };
        assert!(opens(&house, &consultation, member()).await && opens(&house, &question, Opener::Person(PAIVI)).await);
        house.clock.pass(2 * HOUR);
        assert_eq!(watch::retention(&house.threads, house.now()).await.unwrap(), 2);
        assert!(!opens(&house, &consultation, member()).await, "a consultation that never came");
        assert!(!opens(&house, &question, Opener::Person(PAIVI)).await, "a question that never came");
        assert!(opens(&house, &coming, Opener::Person(PAIVI)).await, "one that may still be coming");
        assert!(opens(&house, &kept, member()).await, "a request that is there");
    }
}
