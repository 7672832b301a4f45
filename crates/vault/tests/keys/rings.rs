//! Rings over their members' comings and goings.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use db::testing::TestDb;
use db::{sql, transact};
use kernel::Timestamp;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use vault::{DataKey, Error, Holder, Opener, Vault};

use crate::support::{
    DAY, NOW, REGION, WORDS, about, key_file, lock, open, people, reads, ring, unlock,
};

const PEOPLE: [&str; 4] = ["anna", "ben", "cilla", "daniel"];

/// What happens to a ring.
#[derive(Debug, Clone)]
enum Event {
    Admit { by: usize, person: usize },
    Dismiss { person: usize },
    Ask { count: u32, expiring: bool },
    Rewrap,
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        3 => (0..4_usize, 0..4_usize).prop_map(|(by, person)| Event::Admit { by, person }),
        2 => (0..4_usize).prop_map(|person| Event::Dismiss { person }),
        2 => (1..4_u32, any::<bool>()).prop_map(|(count, expiring)| Event::Ask { count, expiring }),
        1 => Just(Event::Rewrap),
    ]
}

struct Asked {
    id: String,
    sealed: Vec<u8>,
    expires_at: Option<Timestamp>,
}

async fn admit(
    db: &TestDb,
    vault: &Vault,
    ring: &str,
    by: &str,
    person: &str,
) -> Result<(), Error> {
    transact!(db, |tx| { vault.admit(tx, REGION, ring, by, person).await }).await
}

async fn dismiss(db: &TestDb, vault: &Vault, ring: &str, person: &str) -> Result<(), Error> {
    transact!(db, |tx| {
        vault.dismiss(tx, REGION, ring, person, NOW).await
    })
    .await
}

async fn ask(
    db: &TestDb,
    vault: &Vault,
    ring: &str,
    id: String,
    expires_at: Option<Timestamp>,
) -> Asked {
    let key = DataKey::generate();
    let sealed = key.seal(&about(&id), WORDS);
    lock(db, vault, &id, &key, Holder::Ring(ring), expires_at)
        .await
        .unwrap();
    Asked {
        id,
        sealed,
        expires_at,
    }
}

/// Exactly the members read everything, at a moment.
async fn check(
    db: &TestDb,
    vault: &Vault,
    ring: &str,
    members: &BTreeSet<usize>,
    asked: &[Asked],
    now: Timestamp,
) {
    let named: Vec<&str> = members.iter().map(|index| PEOPLE[*index]).collect();
    let mut conn = db.read().await.unwrap();
    assert_eq!(vault.members(&mut conn, REGION, ring).await.unwrap(), named);
    drop(conn);
    for one in asked {
        let over = one.expires_at.is_some_and(|end| end <= now);
        for (index, person) in PEOPLE.into_iter().enumerate() {
            let opened = unlock(db, vault, &one.id, Opener::Member { ring, person }, now).await;
            if members.contains(&index) && !over {
                assert!(reads(&opened.unwrap(), &one.id, &one.sealed));
            } else {
                assert!(opened.unwrap_err().is_refused());
            }
        }
    }
}

async fn live(db: &TestDb, vault: &Vault, ring: &str, events: &[Event]) {
    let mut members = BTreeSet::from([0, 1]);
    self::ring(db, vault, ring, &[PEOPLE[0], PEOPLE[1]]).await;
    let mut asked = Vec::new();
    for event in events {
        match *event {
            Event::Admit { by, person } => {
                let admitted = admit(db, vault, ring, PEOPLE[by], PEOPLE[person]).await;
                if members.contains(&by) {
                    admitted.unwrap();
                    members.insert(person);
                } else {
                    assert!(admitted.unwrap_err().is_refused());
                }
            }
            Event::Dismiss { person } => {
                let dismissed = dismiss(db, vault, ring, PEOPLE[person]).await;
                if members == BTreeSet::from([person]) {
                    assert!(matches!(dismissed, Err(Error::LastMember)));
                } else {
                    dismissed.unwrap();
                    members.remove(&person);
                }
            }
            Event::Ask { count, expiring } => {
                for _ in 0..count {
                    let id = format!("{ring}-{}", asked.len());
                    let end = expiring.then_some(Timestamp(NOW.0 + DAY));
                    asked.push(ask(db, vault, ring, id, end).await);
                }
            }
            Event::Rewrap => {
                vault.rewrap(REGION, ring, NOW).await.unwrap();
            }
        }
    }
    check(db, vault, ring, &members, &asked, NOW).await;
    assert!(vault.rewrap(REGION, ring, NOW).await.unwrap().done);
    assert_eq!(vault.rewrap(REGION, ring, NOW).await.unwrap().moved, 0);
    check(db, vault, ring, &members, &asked, NOW).await;
    check(db, vault, ring, &members, &asked, Timestamp(NOW.0 + DAY)).await;
    assert_eq!(old_keys(db, ring).await, 0);
}

/// How many keys of older epochs are left, of the ring or for its objects.
async fn old_keys(db: &TestDb, ring: &str) -> i64 {
    let mut conn = db.read().await.unwrap();
    let left = sql!(
        &mut conn,
        scalar i64,
        "SELECT (SELECT count(*) FROM keys.ring_epoch WHERE ring_id = $1) - 1
              + (SELECT count(*) FROM keys.ring_member WHERE ring_id = $1 AND epoch <
                    (SELECT max(epoch) FROM keys.ring_epoch WHERE ring_id = $1))
              + (SELECT count(*) FROM keys.object_key WHERE holder_id = $1 AND epoch <
                    (SELECT max(epoch) FROM keys.ring_epoch WHERE ring_id = $1)) AS old",
        ring
    );
    left.await.unwrap()
}

db::on_both_engines! {
    async fn whatever_happens_exactly_the_members_read(db: TestDb) {
        let vault = open(&db).await;
        people(&db, &vault, &PEOPLE).await;
        let runtime = tokio::runtime::Handle::current();
        tokio::task::block_in_place(|| {
            let case = Cell::new(0);
            let cases = Config { failure_persistence: None, ..Config::with_cases(24) };
            let lives = proptest::collection::vec(event(), 1..14);
            let outcome = TestRunner::new(cases).run(&lives, |events| {
                case.set(case.get() + 1);
                runtime.block_on(live(&db, &vault, &format!("ring-{}", case.get()), &events));
                Ok(())
            });
            outcome.unwrap();
        });
    }

    async fn a_large_ring_is_moved_in_parts(db: TestDb) {
        let vault = open(&db).await;
        people(&db, &vault, &PEOPLE).await;
        ring(&db, &vault, "iso", &["anna", "ben"]).await;
        let mut asked = Vec::new();
        for number in 0..230 {
            asked.push(ask(&db, &vault, "iso", format!("t{number:03}"), None).await);
        }
        let mut conn = db.read().await.unwrap();
        assert!(vault.pending_rewraps(&mut conn).await.unwrap().is_empty());
        dismiss(&db, &vault, "iso", "ben").await.unwrap();
        drop(conn);
        let mut conn = db.read().await.unwrap();
        let pending = vault.pending_rewraps(&mut conn).await.unwrap();
        assert_eq!(pending, [(REGION.to_owned(), "iso".to_owned())]);
        drop(conn);
        let mut parts = Vec::new();
        for _ in 0..3 {
            let progress = vault.rewrap(REGION, "iso", NOW).await.unwrap();
            parts.push((progress.moved, progress.done));
        }
        assert_eq!(parts, [(100, false), (100, false), (30, true)]);
        check(&db, &vault, "iso", &BTreeSet::from([0]), &asked, NOW).await;
        assert_eq!(old_keys(&db, "iso").await, 0);
    }

    async fn founding_again_and_leaving_twice_change_nothing(db: TestDb) {
        let vault = open(&db).await;
        people(&db, &vault, &PEOPLE).await;
        ring(&db, &vault, "r", &["anna", "ben"]).await;
        ring(&db, &vault, "r", &["cilla"]).await;
        dismiss(&db, &vault, "r", "cilla").await.unwrap();
        assert!(vault.rewrap(REGION, "r", NOW).await.unwrap().done);
        let mut conn = db.read().await.unwrap();
        assert_eq!(vault.members(&mut conn, REGION, "r").await.unwrap(), ["anna", "ben"]);
        drop(conn);
        let empty = transact!(db, |tx| { vault.found_ring(tx, REGION, "none", &[], NOW).await });
        assert!(matches!(empty.await, Err(Error::LastMember)));
        let unknown = transact!(db, |tx| { vault.found_ring(tx, REGION, "none", &["nobody"], NOW).await });
        assert!(matches!(unknown.await, Err(Error::NoPersonKey)));
        assert!(matches!(admit(&db, &vault, "r", "anna", "nobody").await, Err(Error::NoPersonKey)));
        assert!(matches!(vault.rewrap(REGION, "none", NOW).await, Err(Error::NoRing)));
    }

    /// Asking, leaving and moving at once: no thread is left behind unreadable.
    async fn asking_while_members_leave_loses_nothing(db: TestDb) {
        let vault = open(&db).await;
        people(&db, &vault, &PEOPLE).await;
        ring(&db, &vault, "r", &["anna", "ben", "cilla", "daniel"]).await;
        let asking = tokio::spawn({
            let (db, vault) = (db.clone(), vault.clone());
            async move {
                let mut asked = Vec::new();
                for number in 0..60 {
                    asked.push(ask(&db, &vault, "r", format!("t{number}"), None).await);
                }
                asked
            }
        });
        for person in ["ben", "cilla", "daniel"] {
            dismiss(&db, &vault, "r", person).await.unwrap();
            for _ in 0..5 {
                vault.rewrap(REGION, "r", NOW).await.unwrap();
                tokio::task::yield_now().await;
            }
        }
        let asked = asking.await.unwrap();
        while !vault.rewrap(REGION, "r", NOW).await.unwrap().done {}
        check(&db, &vault, "r", &BTreeSet::from([0]), &asked, NOW).await;
        assert_eq!(old_keys(&db, "r").await, 0);
    }

    async fn a_member_reads_at_every_moment_of_a_change(db: TestDb) {
        let vault = open(&db).await;
        people(&db, &vault, &PEOPLE).await;
        ring(&db, &vault, "r", &["anna", "ben"]).await;
        let one = ask(&db, &vault, "r", "t".to_owned(), None).await;
        let stop = Arc::new(AtomicBool::new(false));
        let reading = tokio::spawn({
            let (db, vault, stop) = (db.clone(), vault.clone(), stop.clone());
            async move {
                let mut read = 0;
                while !stop.load(Ordering::Relaxed) {
                    let anna = Opener::Member { ring: "r", person: "anna" };
                    let key = unlock(&db, &vault, &one.id, anna, NOW).await.unwrap();
                    assert!(reads(&key, &one.id, &one.sealed));
                    read += 1;
                }
                read
            }
        });
        for _ in 0..40 {
            dismiss(&db, &vault, "r", "ben").await.unwrap();
            while !vault.rewrap(REGION, "r", NOW).await.unwrap().done {}
            admit(&db, &vault, "r", "anna", "ben").await.unwrap();
        }
        stop.store(true, Ordering::Relaxed);
        assert!(reading.await.unwrap() > 40);
    }

    async fn two_nodes_may_move_and_rotate_at_once(db: TestDb) {
        let vault = open(&db).await;
        people(&db, &vault, &PEOPLE).await;
        ring(&db, &vault, "r", &["anna", "ben"]).await;
        let mut asked = Vec::new();
        for number in 0..150 {
            asked.push(ask(&db, &vault, "r", format!("t{number}"), None).await);
        }
        dismiss(&db, &vault, "r", "ben").await.unwrap();
        vault::Master::add_key(key_file(&db)).unwrap();
        let nodes: Vec<_> = (0..3)
            .map(|_| {
                let db = db.clone();
                tokio::spawn(async move {
                    let vault = open(&db).await;
                    while !vault.rotate_master().await.unwrap().done {}
                    while !vault.rewrap(REGION, "r", NOW).await.unwrap().done {}
                })
            })
            .collect();
        for node in nodes {
            node.await.unwrap();
        }
        check(&db, &vault, "r", &BTreeSet::from([0]), &asked, NOW).await;
        assert_eq!(old_keys(&db, "r").await, 0);
    }
}
