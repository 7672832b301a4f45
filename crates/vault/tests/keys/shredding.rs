//! What is shredded is gone: from the files, and for yesterday's backup.

use std::path::Path;

use db::testing::TestDb;
use db::{DatabaseConfig, Db, sql, transact};
use vault::{DataKey, Error, Holder, Master, Opener, Vault};

use crate::support::{
    NOW, WORDS, about, key_file, lock, open, people, reads, receipt, ring, thread, unlock,
    with_receipt,
};

const THREADS: usize = 2_000;

/// The secret part of a stored wrap: behind header and name.
fn secret_part(wrapped: &[u8]) -> Vec<u8> {
    wrapped[wrapped.len() - 40..].to_vec()
}

async fn wraps(db: &Db, id: &str) -> Vec<Vec<u8>> {
    let mut conn = db.read().await.unwrap();
    let rows = sql!(
        &mut conn,
        fetch_all Vec<u8>,
        "SELECT wrapped FROM keys.object_key WHERE object_id = $1 ORDER BY holder_kind",
        id
    );
    rows.await.unwrap()
}

/// How many of the needles are found in the files of the keys.
fn found_in_files(config: &DatabaseConfig, needles: &[Vec<u8>]) -> usize {
    let file = config.keys_file();
    let log = file.with_extension("db-wal");
    let mut bytes = std::fs::read(&file).unwrap();
    bytes.extend(std::fs::read(&log).unwrap_or_default());
    let wanted: std::collections::HashSet<&[u8]> = needles.iter().map(Vec::as_slice).collect();
    let found: std::collections::HashSet<&[u8]> = bytes
        .windows(40)
        .filter(|window| wanted.contains(window))
        .collect();
    found.len()
}

#[test]
fn shredded_keys_are_found_nowhere_in_the_files() {
    db::testing::run(db::Engine::Sqlite, async |db: TestDb| {
        let vault = open(&db).await;
        people(&db, &vault, &["anna"]).await;
        ring(&db, &vault, "r", &["anna"]).await;
        // In an order that moves rows between pages again and again.
        let order: Vec<usize> = (0..THREADS).map(|number| number * 617 % THREADS).collect();
        for part in order.chunks(200) {
            let locked = transact!(db, |tx| {
                for number in part {
                    let id = format!("t{number}");
                    let key = DataKey::generate();
                    vault
                        .lock(tx, &thread(&id), &key, Holder::Ring("r"), None, NOW)
                        .await?;
                    vault
                        .lock(tx, &thread(&id), &key, Holder::Person("anna"), None, NOW)
                        .await?;
                }
                Ok::<(), Error>(())
            });
            locked.await.unwrap();
        }
        let mut shredded = Vec::new();
        let mut kept = Vec::new();
        for number in 0..THREADS {
            let wraps = wraps(&db, &format!("t{number}")).await;
            let target = if number % 3 == 0 {
                &mut kept
            } else {
                &mut shredded
            };
            target.extend(wraps.iter().map(|wrap| secret_part(wrap)));
        }
        let everything = found_in_files(&db.config, &shredded);
        assert_eq!(everything, shredded.len(), "the search finds what is there");

        for part in order.chunks(50) {
            let gone = transact!(db, |tx| {
                for number in part.iter().filter(|number| *number % 3 != 0) {
                    vault.shred(tx, &thread(&format!("t{number}"))).await?;
                }
                Ok::<(), Error>(())
            });
            gone.await.unwrap();
        }
        assert!(vault.forget_deleted().await.unwrap());
        assert_eq!(found_in_files(&db.config, &shredded), 0);
        let log = db.config.keys_file().with_extension("db-wal");
        assert_eq!(std::fs::metadata(log).map_or(0, |file| file.len()), 0);
        assert_eq!(found_in_files(&db.config, &kept), kept.len());
        assert!(
            unlock(&db, &vault, "t3", Opener::Person("anna"), NOW)
                .await
                .is_ok()
        );
    });
}

#[test]
fn yesterdays_backup_does_not_open_what_was_erased_today() {
    db::testing::run(db::Engine::Sqlite, async |db: TestDb| {
        let vault = open(&db).await;
        people(&db, &vault, &["anna"]).await;
        ring(&db, &vault, "r", &["anna"]).await;
        let (erased, kept) = (receipt(&vault), receipt(&vault));
        for (id, receipt) in [("erased", &erased), ("kept", &kept)] {
            let key = DataKey::generate();
            let wrap = vault
                .wrap_to_receipt(&receipt.secret, &key, &thread(id))
                .await
                .unwrap();
            lock(&db, &vault, id, &key, Holder::Receipt(&wrap), None)
                .await
                .unwrap();
            lock(&db, &vault, id, &key, Holder::Ring("r"), None)
                .await
                .unwrap();
            let sealed = data_encoding::HEXLOWER.encode(&key.seal(&about(id), WORDS));
            let put = transact!(db, |tx| {
                sql!(
                    tx,
                    execute,
                    "INSERT INTO region (id, body, changed_at) VALUES ($1, $2, 0)",
                    id,
                    sealed
                )
                .await
            });
            put.await.unwrap();
        }
        let restored = tempfile::tempdir().unwrap();
        let config = DatabaseConfig::embedded(restored.path());
        db::backup(&db, &config.file()).await.unwrap();

        // Today: the thread is erased, and the data restored over the keys of today.
        let gone = transact!(db, |tx| {
            sql!(tx, execute, "DELETE FROM region WHERE id = $1", "erased").await?;
            vault.shred(tx, &thread("erased")).await
        });
        assert!(gone.await.unwrap());
        assert!(vault.forget_deleted().await.unwrap());
        db.close().await;
        std::fs::copy(db.config.keys_file(), config.keys_file()).unwrap();
        let old = Db::open(&config).unwrap();
        let vault = reopen(&old, &key_file(&db)).await;
        assert!(reads_stored(&old, &vault, "kept").await);
        let key = with_receipt(&vault, Some("kept"), &kept.secret)
            .await
            .unwrap();
        assert!(reads(&key, "kept", &stored(&old, "kept").await));

        assert!(
            !stored(&old, "erased").await.is_empty(),
            "the sealed words are in the backup"
        );
        assert!(!reads_stored(&old, &vault, "erased").await);
        assert!(
            with_receipt(&vault, Some("erased"), &erased.secret)
                .await
                .unwrap_err()
                .is_refused()
        );
        old.close().await;
    });
}

async fn reopen(db: &Db, key_file: &Path) -> Vault {
    Vault::open(db.clone(), Master::key_file(key_file).unwrap())
        .await
        .unwrap()
}

async fn stored(db: &Db, id: &str) -> Vec<u8> {
    let mut conn = db.read().await.unwrap();
    let body = sql!(&mut conn, scalar String, "SELECT body FROM region WHERE id = $1", id);
    data_encoding::HEXLOWER
        .decode(body.await.unwrap().as_bytes())
        .unwrap()
}

async fn reads_stored(db: &Db, vault: &Vault, id: &str) -> bool {
    let member = Opener::Member {
        ring: "r",
        person: "anna",
    };
    match unlock(db, vault, id, member, NOW).await {
        Ok(key) => reads(&key, id, &stored(db, id).await),
        Err(refused) => {
            assert!(refused.is_refused());
            false
        }
    }
}
