//! What was acknowledged is there after the worst, and a backup is whole.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::Duration;

use db::testing::TestDb;
use db::{DatabaseConfig, Db, Error, on_both_engines, outbox, transact};
use kernel::Timestamp;

const FOLDER: &str = "PERHEKESKUS_TEST_WRITER_FOLDER";

/// Not a test by itself: the process that is killed.
#[test]
#[ignore = "started by acknowledged_writes_survive_a_kill"]
fn writer() {
    let Ok(folder) = std::env::var(FOLDER) else {
        return;
    };
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let db = Db::open(&DatabaseConfig::embedded(folder)).unwrap();
        loop {
            let id = transact!(db, |tx| {
                outbox::append(tx, "t", None, "{}", Timestamp(5)).await
            });
            println!("\nacknowledged {}", id.await.unwrap());
        }
    });
}

#[test]
fn acknowledged_writes_survive_a_kill() {
    db::testing::run(db::Engine::Sqlite, async |db: TestDb| {
        for _ in 0..3 {
            let before = outbox::latest(&db).await.unwrap();
            let last = kill_a_writer(&db);
            assert!(last >= before + 50);
            let messages = outbox::after(&db, 0, 1_000_000).await.unwrap();
            let acknowledged = messages.iter().filter(|message| message.id <= last);
            assert_eq!(acknowledged.count(), usize::try_from(last).unwrap());
        }
    });
}

/// The last number that a writer acknowledged before `kill -9`.
fn kill_a_writer(db: &TestDb) -> i64 {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "writer", "--ignored", "--nocapture"])
        .env(FOLDER, db.folder.path())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut last = 0;
    let mut count = 0;
    for line in BufReader::new(child.stdout.take().unwrap()).lines() {
        let line = line.unwrap();
        let Some(id) = line.strip_prefix("acknowledged ") else {
            continue;
        };
        // The kill may cut the last line short.
        last = id.parse().ok().filter(|id| *id > last).unwrap_or(last);
        count += 1;
        if count == 50 {
            std::thread::sleep(Duration::from_millis(20));
            child.kill().unwrap();
        }
    }
    child.wait().unwrap();
    last
}

on_both_engines! {
    async fn a_backup_is_a_database(db: TestDb) {
        let id = transact!(db, |tx| { outbox::append(tx, "t", None, "{}", Timestamp(5)).await });
        let id = id.await.unwrap();
        let copy = tempfile::tempdir().unwrap();
        let path = DatabaseConfig::embedded(copy.path()).file();
        let outcome = db::backup(&db, &path).await;
        if db.engine() == db::Engine::Postgres {
            assert!(outcome.unwrap_err().to_string().contains("pg_dump"));
            return;
        }
        outcome.unwrap();
        let restored = Db::open(&DatabaseConfig::embedded(copy.path())).unwrap();
        assert_eq!(outbox::latest(&restored).await.unwrap(), id);
        // The keys are not in it: their store begins anew.
        assert_eq!(db::migrate(&restored, Timestamp(6)).await.unwrap(), 1);
        assert_eq!(db::migrate(&restored, Timestamp(6)).await.unwrap(), 0);
        restored.close().await;
        let keys = copy.path().join("copied-keys.db");
        db::backup_keys(&db, &keys).await.unwrap();
        let bytes = std::fs::read(&keys).unwrap();
        assert!(bytes.windows(10).any(|part| part == b"object_key"), "the keys' tables are in it");
        std::fs::remove_file(keys).unwrap();
        let again = db::backup(&db, &path).await.unwrap_err();
        assert!(matches!(again, Error::Backup { .. }), "{again}");
        let mut names: Vec<_> = std::fs::read_dir(copy.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name())
            .collect();
        names.sort();
        assert_eq!(names, ["keys.db", "perhekeskus.db"], "nothing half done is left");
    }
}
