//! Rotation of the master key and moving to new epochs, killed at random moments.

use std::hash::{BuildHasher, Hasher, RandomState};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use db::testing::TestDb;
use db::{DatabaseConfig, Db, sql, transact};
use vault::{DataKey, Holder, Master, Opener, Vault};

use crate::support::{
    NOW, REGION, WORDS, about, key_file, lock, open, people, reads, receipt, ring, thread, unlock,
    with_receipt,
};

const FOLDER: &str = "PERHEKESKUS_TEST_ROTATOR_FOLDER";
const URL: &str = "PERHEKESKUS_TEST_ROTATOR_URL";

const ROUNDS: u32 = 50;
/// Threads, and persons of whom each holds one of them.
const THREADS: usize = 240;
const RINGS: [&str; 2] = ["ring-a", "ring-b"];

/// Not a test by itself: the process that is killed. Rotates, moves and retires, once.
#[test]
#[ignore = "started by nothing_is_lost_when_rotation_is_killed"]
fn rotator() {
    let Ok(folder) = std::env::var(FOLDER) else {
        return;
    };
    let mut config = DatabaseConfig::embedded(&folder);
    config.url = std::env::var(URL).ok();
    let path = config.data.join("master.key");
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let db = Db::open(&config).unwrap();
        let vault = Vault::open(db.clone(), Master::key_file(&path).unwrap())
            .await
            .unwrap();
        finish(&db, &vault).await;
        let mut conn = db.read().await.unwrap();
        let in_use = vault.master_in_use(&mut conn).await.unwrap();
        Master::retire(&path, &in_use).unwrap();
    });
}

async fn finish(db: &Db, vault: &Vault) {
    while !vault.rotate_master().await.unwrap().done {}
    let pending = {
        let mut conn = db.read().await.unwrap();
        vault.pending_rewraps(&mut conn).await.unwrap()
    };
    for (region, ring) in pending {
        while !vault.rewrap(&region, &ring, NOW).await.unwrap().done {}
    }
}

fn start(db: &TestDb) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .args(["--exact", "interrupted::rotator", "--ignored"])
        .env(FOLDER, db.folder.path())
        .stdout(Stdio::null());
    if let Some(url) = &db.config.url {
        command.env(URL, url);
    }
    command.spawn().unwrap()
}

/// Begins a new master key, and a new epoch in each ring: the members change places.
async fn unsettle(db: &TestDb, vault: &Vault, round: u32) {
    Master::add_key(key_file(db)).unwrap();
    let (out, back) = if round.is_multiple_of(2) {
        ("ben", "cilla")
    } else {
        ("cilla", "ben")
    };
    for ring in RINGS {
        let changed = transact!(db, |tx| {
            vault.dismiss(tx, REGION, ring, out, NOW).await?;
            vault.admit(tx, REGION, ring, "anna", back).await
        });
        changed.await.unwrap();
    }
}

struct Asked {
    id: String,
    sealed: Vec<u8>,
}

async fn prepare(db: &TestDb, vault: &Vault) -> Vec<Asked> {
    let persons: Vec<String> = (0..THREADS).map(|number| format!("p{number:03}")).collect();
    let persons: Vec<&str> = persons.iter().map(String::as_str).collect();
    people(db, vault, &persons).await;
    people(db, vault, &["anna", "ben", "cilla"]).await;
    for ring in RINGS {
        self::ring(db, vault, ring, &["anna", "ben"]).await;
    }
    let mut asked = Vec::new();
    for (number, person) in persons.iter().enumerate() {
        let id = format!("t{number:03}");
        let key = DataKey::generate();
        let sealed = key.seal(&about(&id), WORDS);
        let locked = transact!(db, |tx| {
            for ring in RINGS {
                vault
                    .lock(tx, &thread(&id), &key, Holder::Ring(ring), None, NOW)
                    .await?;
            }
            let person = Holder::Person(person);
            vault.lock(tx, &thread(&id), &key, person, None, NOW).await
        });
        locked.await.unwrap();
        asked.push(Asked { id, sealed });
    }
    asked
}

/// Members and persons read what is theirs; who has left reads nothing.
async fn check(db: &TestDb, vault: &Vault, asked: &[Asked], left: &str, here: &str) {
    for one in asked {
        let person = one.id.replace('t', "p");
        for ring in RINGS {
            for person in ["anna", here] {
                let key = unlock(db, vault, &one.id, Opener::Member { ring, person }, NOW).await;
                assert!(reads(&key.unwrap(), &one.id, &one.sealed));
            }
            let out = Opener::Member { ring, person: left };
            assert!(
                unlock(db, vault, &one.id, out, NOW)
                    .await
                    .unwrap_err()
                    .is_refused()
            );
        }
        let key = unlock(db, vault, &one.id, Opener::Person(&person), NOW).await;
        assert!(reads(&key.unwrap(), &one.id, &one.sealed));
    }
}

fn random_part(of: Duration) -> Duration {
    let random = RandomState::new().build_hasher().finish() % 1_000;
    of * u32::try_from(random).unwrap() / 1_000
}

async fn kill_fifty_times(db: TestDb) {
    let vault = open(&db).await;
    let asked = prepare(&db, &vault).await;
    let receipt = receipt(&vault);
    let key = DataKey::generate();
    let wrap = vault
        .wrap_to_receipt(&receipt.secret, &key, &thread("own"))
        .await
        .unwrap();
    lock(&db, &vault, "own", &key, Holder::Receipt(&wrap), None)
        .await
        .unwrap();
    let own = vault.seal_own("a", &about("n"), WORDS);

    unsettle(&db, &vault, 0).await;
    let begun = Instant::now();
    assert!(start(&db).wait().unwrap().success());
    let whole = begun.elapsed();
    let (mut killed, mut amid_rotation, mut amid_move) = (0, 0, 0);
    for round in 1..=ROUNDS {
        unsettle(&db, &vault, round).await;
        let mut child = start(&db);
        // Rotation comes first and is short: half of the kills look for it.
        let within = if round.is_multiple_of(2) {
            whole / 3
        } else {
            whole
        };
        std::thread::sleep(random_part(within));
        let ended = child.try_wait().unwrap().is_some();
        killed += u32::from(!ended);
        child.kill().unwrap();
        child.wait().unwrap();
        let (left, here) = if round.is_multiple_of(2) {
            ("ben", "cilla")
        } else {
            ("cilla", "ben")
        };
        amid_rotation += u32::from(count(&db, "master keys").await > 1);
        amid_move += u32::from(count(&db, "epochs of threads").await > 1);
        let sample = &asked[usize::try_from(round).unwrap() * 4..][..4];
        let fresh = open(&db).await;
        check(&db, &fresh, sample, left, here).await;
    }
    println!(
        "{killed} killed within {whole:?}: {amid_rotation} amid rotation, {amid_move} amid moving"
    );
    assert!(killed >= ROUNDS / 2 && amid_rotation > 0 && amid_move > 0);

    finish(&db, &vault).await;
    let in_use = {
        let mut conn = db.read().await.unwrap();
        vault.master_in_use(&mut conn).await.unwrap()
    };
    Master::retire(key_file(&db), &in_use).unwrap();
    let fresh = open(&db).await;
    check(&db, &fresh, &asked, "ben", "cilla").await;
    assert_eq!(fresh.open_own("a", &about("n"), &own).unwrap(), WORDS);
    let opened = with_receipt(&fresh, Some("own"), &receipt.secret)
        .await
        .unwrap();
    assert!(reads(&opened, "own", &key.seal(&about("own"), WORDS)));
    assert_eq!(count(&db, "master keys").await, 1);
    assert_eq!(
        std::fs::read_to_string(key_file(&db))
            .unwrap()
            .lines()
            .count(),
        1
    );
    assert_eq!(count(&db, "epochs of threads").await, 1);
    assert_eq!(count(&db, "epochs").await, 2);
    let mut conn = db.read().await.unwrap();
    assert!(fresh.pending_rewraps(&mut conn).await.unwrap().is_empty());
}

/// How many different ones are in use.
async fn count(db: &TestDb, what: &str) -> i64 {
    let conn = &mut db.read().await.unwrap();
    let counted = match what {
        "master keys" => {
            sql!(conn, scalar i64, "SELECT count(DISTINCT master_id) AS used FROM keys.person_key")
                .await
        }
        "epochs" => sql!(conn, scalar i64, "SELECT count(*) AS used FROM keys.ring_epoch").await,
        _ => {
            let ring = RINGS[0];
            sql!(
                conn,
                scalar i64,
                "SELECT count(DISTINCT epoch) AS used FROM keys.object_key WHERE holder_id = $1",
                ring
            )
            .await
        }
    };
    counted.unwrap()
}

db::on_both_engines! {
    async fn nothing_is_lost_when_rotation_is_killed(db: TestDb) {
        kill_fifty_times(db).await;
    }
}
