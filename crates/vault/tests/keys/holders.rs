//! Who holds a thread's key opens it, and nobody else.

use std::time::{Duration, Instant};

use db::{sql, transact};
use kernel::Timestamp;
use vault::{DataKey, Error, Holder, HolderId, ObjectRef, Opener, SessionToken};

use crate::support::{
    DAY, NOW, REGION, WORDS, about, lock, open, people, reads, receipt, ring, thread, unlock,
    with_receipt,
};

const ANNA: Opener<'_> = Opener::Member {
    ring: "vastaajat",
    person: "anna",
};
const BEN: Opener<'_> = Opener::Member {
    ring: "vastaajat",
    person: "ben",
};

db::on_both_engines! {
    async fn each_holder_opens_and_others_do_not(db: TestDb) {
        let vault = open(&db).await;
        people(&db, &vault, &["anna", "ben", "expert", "stranger"]).await;
        ring(&db, &vault, "vastaajat", &["anna", "ben"]).await;
        ring(&db, &vault, "muut", &["stranger"]).await;
        let key = DataKey::generate();
        let sealed = key.seal(&about("t1"), WORDS);
        let receipt = receipt(&vault);
        let wrap = vault.wrap_to_receipt(&receipt.secret, &key, &thread("t1")).await.unwrap();
        let token = SessionToken::generate();
        let hour = Timestamp(NOW.0 + DAY / 24);
        lock(&db, &vault, "t1", &key, Holder::Receipt(&wrap), None).await.unwrap();
        lock(&db, &vault, "t1", &key, Holder::Ring("vastaajat"), None).await.unwrap();
        lock(&db, &vault, "t1", &key, Holder::Person("expert"), Some(Timestamp(NOW.0 + DAY))).await.unwrap();
        lock(&db, &vault, "t1", &key, Holder::Session(&token), Some(hour)).await.unwrap();

        for opener in [ANNA, BEN, Opener::Person("expert"), Opener::Session(&token)] {
            let key = unlock(&db, &vault, "t1", opener, NOW).await.unwrap();
            assert!(reads(&key, "t1", &sealed));
        }
        let key = with_receipt(&vault, Some("t1"), &receipt.secret).await.unwrap();
        assert!(reads(&key, "t1", &sealed));

        let other = SessionToken::generate();
        for opener in [
            Opener::Member { ring: "vastaajat", person: "stranger" },
            Opener::Member { ring: "muut", person: "stranger" },
            Opener::Member { ring: "muut", person: "anna" },
            Opener::Member { ring: "none", person: "anna" },
            Opener::Person("anna"),
            Opener::Person("nobody"),
            Opener::Session(&other),
        ] {
            assert!(unlock(&db, &vault, "t1", opener, NOW).await.unwrap_err().is_refused());
        }
        assert!(unlock(&db, &vault, "t2", ANNA, NOW).await.unwrap_err().is_refused());
        let elsewhere = ObjectRef { region: "muu", object: "t1" };
        let mut conn = db.read().await.unwrap();
        assert!(vault.unlock(&mut conn, &elsewhere, ANNA, NOW).await.unwrap_err().is_refused());
        drop(conn);

        // Time-limited wraps end, at the moment itself.
        assert!(unlock(&db, &vault, "t1", Opener::Session(&token), Timestamp(hour.0 - 1)).await.is_ok());
        assert!(unlock(&db, &vault, "t1", Opener::Session(&token), hour).await.unwrap_err().is_refused());
        let tomorrow = Timestamp(NOW.0 + DAY);
        assert!(unlock(&db, &vault, "t1", Opener::Person("expert"), tomorrow).await.unwrap_err().is_refused());
        assert!(unlock(&db, &vault, "t1", ANNA, tomorrow).await.is_ok());
        assert_eq!(vault.sweep(hour).await.unwrap(), 1);
        assert_eq!(vault.sweep(tomorrow).await.unwrap(), 1);
        assert_eq!(vault.sweep(tomorrow).await.unwrap(), 0);

        // One holder at a time, and then all.
        let released = transact!(db, |tx| { vault.release(tx, &thread("t1"), HolderId::Receipt).await });
        assert!(released.await.unwrap());
        assert!(with_receipt(&vault, Some("t1"), &receipt.secret).await.unwrap_err().is_refused());
        assert!(unlock(&db, &vault, "t1", ANNA, NOW).await.is_ok());
        let shredded = transact!(db, |tx| { vault.shred(tx, &thread("t1")).await });
        assert!(shredded.await.unwrap());
        let again = transact!(db, |tx| { vault.shred(tx, &thread("t1")).await });
        assert!(!again.await.unwrap());
        assert!(unlock(&db, &vault, "t1", ANNA, NOW).await.unwrap_err().is_refused());
        let mut conn = db.read().await.unwrap();
        assert!(!vault.has_keys(&mut conn, &thread("t1")).await.unwrap());
    }

    async fn an_object_never_gets_a_second_key(db: TestDb) {
        let vault = open(&db).await;
        people(&db, &vault, &["anna", "ben"]).await;
        let key = DataKey::generate();
        lock(&db, &vault, "t1", &key, Holder::Person("anna"), None).await.unwrap();
        lock(&db, &vault, "t1", &key, Holder::Person("anna"), None).await.unwrap();
        for holder in [Holder::Person("anna"), Holder::Person("ben")] {
            let refused = lock(&db, &vault, "t1", &DataKey::generate(), holder, None).await;
            assert!(matches!(refused, Err(Error::OtherKey)));
        }
        let opened = unlock(&db, &vault, "t1", Opener::Person("anna"), NOW).await.unwrap();
        assert!(reads(&opened, "t1", &key.seal(&about("t1"), WORDS)));
        let missing = lock(&db, &vault, "t1", &key, Holder::Person("nobody"), None).await;
        assert!(matches!(missing, Err(Error::NoPersonKey)));
        let missing = lock(&db, &vault, "t1", &key, Holder::Ring("none"), None).await;
        assert!(matches!(missing, Err(Error::NoRing)));
    }

    async fn a_lock_that_is_rolled_back_leaves_nothing(db: TestDb) {
        let vault = open(&db).await;
        people(&db, &vault, &["anna"]).await;
        let mut tx = db.begin().await.unwrap();
        let key = DataKey::generate();
        vault.lock(&mut tx, &thread("t1"), &key, Holder::Person("anna"), None, NOW).await.unwrap();
        assert!(vault.has_keys(&mut tx, &thread("t1")).await.unwrap());
        tx.rollback().await.unwrap();
        let mut conn = db.read().await.unwrap();
        assert!(!vault.has_keys(&mut conn, &thread("t1")).await.unwrap());
    }

    async fn a_wrong_secret_and_a_wrong_locator_look_alike(db: TestDb) {
        let vault = open(&db).await;
        let (mine, other) = (receipt(&vault), receipt(&vault));
        let key = DataKey::generate();
        let wrap = vault.wrap_to_receipt(&mine.secret, &key, &thread("t1")).await.unwrap();
        lock(&db, &vault, "t1", &key, Holder::Receipt(&wrap), None).await.unwrap();
        let mut spent = [Duration::ZERO; 3];
        let mut texts = Vec::new();
        for _ in 0..5 {
            for (spent, object) in spent.iter_mut().zip([Some("t1"), Some("t2"), None]) {
                let begun = Instant::now();
                let refused = with_receipt(&vault, object, &other.secret).await.unwrap_err();
                *spent += begun.elapsed();
                assert!(refused.is_refused());
                texts.push(refused.to_string());
            }
        }
        texts.dedup();
        assert_eq!(texts.len(), 1);
        // Without the same work it would be a hundredth; noise is far from that.
        let [wrong, unknown, none] = spent.map(|spent| spent.as_secs_f64());
        assert!((0.2..5.0).contains(&(unknown / wrong)), "{spent:?}");
        assert!((0.2..5.0).contains(&(none / wrong)), "{spent:?}");
        assert!(with_receipt(&vault, Some("t1"), &mine.secret).await.is_ok());
    }

    async fn wraps_put_in_another_row_do_not_open(db: TestDb) {
        let vault = open(&db).await;
        people(&db, &vault, &["anna", "ben"]).await;
        ring(&db, &vault, "vastaajat", &["anna"]).await;
        let (mine, other) = (receipt(&vault), receipt(&vault));
        for (id, receipt) in [("t1", &mine), ("t2", &other)] {
            let key = DataKey::generate();
            let wrap = vault.wrap_to_receipt(&receipt.secret, &key, &thread(id)).await.unwrap();
            lock(&db, &vault, id, &key, Holder::Receipt(&wrap), None).await.unwrap();
            lock(&db, &vault, id, &key, Holder::Ring("vastaajat"), None).await.unwrap();
            lock(&db, &vault, id, &key, Holder::Person("anna"), None).await.unwrap();
        }
        // Someone who can write the database gives the thread t1 the keys of t2.
        let swapped = transact!(db, |tx| {
            sql!(tx, execute, "DELETE FROM keys.object_key WHERE object_id = $1", "t1").await?;
            sql!(tx, execute, "UPDATE keys.object_key SET object_id = $1", "t1").await
        });
        assert_eq!(swapped.await.unwrap(), 3);
        assert!(with_receipt(&vault, Some("t1"), &other.secret).await.unwrap_err().is_refused());
        for opener in [ANNA, Opener::Person("anna")] {
            let refused = unlock(&db, &vault, "t1", opener, NOW).await.unwrap_err();
            assert!(matches!(refused, Error::Unreadable(_)));
        }
        // Or calls themselves a member by copying a member's row, or another person's keys.
        let copied = transact!(db, |tx| {
            sql!(tx, execute, "UPDATE keys.ring_member SET person_id = $1", "ben").await?;
            sql!(tx, execute, "DELETE FROM keys.person_key WHERE person_id = $1", "ben").await?;
            sql!(tx, execute, "UPDATE keys.person_key SET person_id = $1", "ben").await
        });
        assert_eq!(copied.await.unwrap(), 1);
        assert!(unlock(&db, &vault, "t1", BEN, NOW).await.is_err());
    }

    async fn any_stored_bytes_are_an_error_and_never_a_panic(db: TestDb) {
        let vault = open(&db).await;
        people(&db, &vault, &["anna"]).await;
        ring(&db, &vault, "vastaajat", &["anna"]).await;
        let token = SessionToken::generate();
        let key = DataKey::generate();
        lock(&db, &vault, "t1", &key, Holder::Ring("vastaajat"), None).await.unwrap();
        lock(&db, &vault, "t1", &key, Holder::Person("anna"), None).await.unwrap();
        lock(&db, &vault, "t1", &key, Holder::Session(&token), None).await.unwrap();
        for junk in [&[][..], &[1], &[1, 2, 0], &[1, 2, 255], &[1, 4, 0, 9], &[9; 120], &[1, 1, 3, 0, 0, 0]] {
            for table in 0..3 {
                let mut tx = db.begin().await.unwrap();
                let changed = match table {
                    0 => sql!(&mut tx, execute, "UPDATE keys.object_key SET wrapped = $1", junk).await,
                    1 => sql!(&mut tx, execute, "UPDATE keys.ring_member SET wrapped = $1", junk).await,
                    _ => sql!(&mut tx, execute, "UPDATE keys.person_key SET wrapped = $1", junk).await,
                };
                changed.unwrap();
                assert!(vault.unlock(&mut tx, &thread("t1"), ANNA, NOW).await.is_err());
                if table != 1 {
                    assert!(vault.unlock(&mut tx, &thread("t1"), Opener::Person("anna"), NOW).await.is_err());
                }
                if table == 0 {
                    assert!(vault.unlock(&mut tx, &thread("t1"), Opener::Session(&token), NOW).await.is_err());
                    let t1 = thread("t1");
                    let locked = vault.lock(&mut tx, &t1, &key, Holder::Person("anna"), None, NOW);
                    assert!(locked.await.is_err());
                }
                tx.rollback().await.unwrap();
            }
        }
        assert!(unlock(&db, &vault, "t1", ANNA, NOW).await.is_ok());
    }

    async fn nothing_stored_or_said_holds_a_secret_in_the_clear(db: TestDb) {
        let vault = open(&db).await;
        people(&db, &vault, &["anna"]).await;
        let receipt = receipt(&vault);
        let key = DataKey::generate();
        let wrap = vault.wrap_to_receipt(&receipt.secret, &key, &thread("t1")).await.unwrap();
        lock(&db, &vault, "t1", &key, Holder::Receipt(&wrap), None).await.unwrap();
        let shown = format!("{vault:?}{receipt:?}{key:?}{wrap:?}{:?}{:?}", receipt.secret, receipt.locator);
        for group in receipt.grouped().split(' ') {
            assert!(!shown.contains(group));
        }
        let refused = with_receipt(&vault, Some(REGION), &receipt.secret).await.unwrap_err();
        assert_eq!(refused.to_string(), "no key opens this");
    }
}
