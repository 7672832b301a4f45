//! What the tests share: a vault over a test's database, and threads in it.

use std::path::PathBuf;

use db::Db;
use db::testing::TestDb;
use db::transact;
use kernel::Timestamp;
use vault::{
    About, DataKey, Error, Holder, Master, ObjectRef, Opener, Receipt, ReceiptSecret, Vault,
};

/// A day in November 2026, as a moment.
pub const NOW: Timestamp = Timestamp(1_795_000_000_000_000);
pub const DAY: i64 = 24 * 60 * 60 * 1_000_000;
pub const REGION: &str = "koe";
pub const WORDS: &[u8] = "Vauva ei nuku.".as_bytes();

pub fn key_file(db: &TestDb) -> PathBuf {
    db.folder.path().join("master.key")
}

pub async fn open(db: &TestDb) -> Vault {
    let master = Master::key_file(key_file(db)).unwrap();
    Vault::open(db.db.clone(), master).await.unwrap()
}

pub fn thread(id: &str) -> ObjectRef<'_> {
    ObjectRef {
        region: REGION,
        object: id,
    }
}

pub fn about(id: &str) -> About<'_> {
    About {
        region: REGION,
        object: id,
        part: "message-1",
        version: 1,
    }
}

pub fn receipt(vault: &Vault) -> Receipt {
    vault.form(&vault.new_form()).unwrap().receipt(0)
}

pub async fn people(db: &Db, vault: &Vault, names: &[&str]) {
    let made = transact!(db, |tx| {
        for name in names {
            vault.make_person_key(tx, REGION, name, NOW).await?;
        }
        Ok::<(), Error>(())
    });
    made.await.unwrap();
}

pub async fn ring(db: &Db, vault: &Vault, ring: &str, members: &[&str]) {
    let founded = transact!(db, |tx| {
        vault.found_ring(tx, REGION, ring, members, NOW).await
    });
    founded.await.unwrap();
}

/// Locks a new key to a holder, and gives what was sealed with it.
pub async fn lock(
    db: &Db,
    vault: &Vault,
    id: &str,
    key: &DataKey,
    holder: Holder<'_>,
    expires_at: Option<Timestamp>,
) -> Result<(), Error> {
    transact!(db, |tx| {
        vault
            .lock(tx, &thread(id), key, holder, expires_at, NOW)
            .await
    })
    .await
}

pub async fn unlock(
    db: &Db,
    vault: &Vault,
    id: &str,
    opener: Opener<'_>,
    now: Timestamp,
) -> Result<DataKey, Error> {
    let mut conn = db.read().await.unwrap();
    vault.unlock(&mut conn, &thread(id), opener, now).await
}

pub async fn with_receipt(
    vault: &Vault,
    id: Option<&str>,
    secret: &ReceiptSecret,
) -> Result<DataKey, Error> {
    vault.unlock_with_receipt(REGION, id, secret, NOW).await
}

/// Whether a key reads what was sealed in a thread.
pub fn reads(key: &DataKey, id: &str, sealed: &[u8]) -> bool {
    key.open(&about(id), sealed)
        .is_ok_and(|plain| plain == WORDS)
}
