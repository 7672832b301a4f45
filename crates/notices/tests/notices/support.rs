//! A region with a vault and a sender.

use std::sync::Arc;

use chrono::NaiveTime;
use db::testing::TestDb;
use db::{sql, transact};
use kernel::{Language, Timestamp};
use notices::{Channel, NewNotice, QueueRow, Sender, Settings, Smtp, Template, Tls};
use vault::{Master, Vault};

pub const REGION: &str = "koe";
pub const ADDRESS: &str = "matti.meikalainen@example.fi";
/// Stands where an identifier of content would, and must never leave.
pub const CANARY: &str = "canary-4711";
pub const SECOND: i64 = 1_000_000;
pub const MINUTE: i64 = 60 * SECOND;

/// Noon of a winter's day.
pub fn noon() -> Timestamp {
    helsinki("2026-12-01", "12:00:00")
}

pub fn helsinki(date: &str, time: &str) -> Timestamp {
    let time: NaiveTime = time.parse().unwrap();
    Timestamp::from_helsinki(date.parse().unwrap(), time)
}

pub fn after(moment: Timestamp, micros: i64) -> Timestamp {
    Timestamp(moment.0 + micros)
}

/// Makes the region and opens a vault whose key file is beside the database.
pub async fn vault(db: &TestDb) -> Vault {
    let added = transact!(db, |tx| {
        for region in [REGION, "toinen"] {
            sql!(
                tx,
                execute,
                "INSERT INTO region (id, body, changed_at) VALUES ($1, '{}', 0)",
                region
            )
            .await?;
        }
        Ok::<(), db::Error>(())
    });
    added.await.unwrap();
    let master = Master::key_file(db.folder.path().join("master.key")).unwrap();
    Vault::open(db.db.clone(), master).await.unwrap()
}

pub fn notice(template: Template) -> NewNotice<'static> {
    NewNotice {
        template,
        channel: Channel::Email,
        language: Language::FINNISH,
        address: ADDRESS,
        link: None,
        about: CANARY,
        once: None,
        send_at: noon(),
    }
}

/// Queues a notice in a transaction of its own.
pub async fn queue(db: &TestDb, vault: &Vault, notice: NewNotice<'_>) -> bool {
    let queued = transact!(db, |tx| {
        notices::queue(tx, vault, REGION, notice, noon()).await
    });
    queued.await.unwrap()
}

pub async fn rows(db: &TestDb) -> Vec<QueueRow> {
    let mut conn = db.read().await.unwrap();
    notices::waiting(&mut conn, REGION).await.unwrap()
}

/// The states of the region's notices, with their numbers.
pub async fn states(db: &TestDb) -> Vec<(String, i64)> {
    let rows = rows(db).await.into_iter();
    rows.map(|row| (row.status, row.count)).collect()
}

/// Why the region's only notice did not leave.
pub async fn failure(db: &TestDb) -> Option<String> {
    let mut conn = db.read().await.unwrap();
    let failure = sql!(&mut conn, fetch_one Option<String>, "SELECT failure FROM notice");
    failure.await.unwrap()
}

/// The sealed address of the region's only notice.
pub async fn sealed(db: &TestDb) -> Vec<u8> {
    let mut conn = db.read().await.unwrap();
    let sealed = sql!(&mut conn, fetch_one Vec<u8>, "SELECT address FROM notice");
    sealed.await.unwrap()
}

pub fn smtp(port: u16) -> Smtp {
    Smtp {
        host: "127.0.0.1".to_owned(),
        port,
        tls: Tls::None,
        user: None,
        password: None,
        from: "viestit@example.fi".to_owned(),
        from_name: "Viestipalvelu".to_owned(),
    }
}

pub fn mail_settings(port: u16) -> Settings {
    Settings {
        smtp: Some(smtp(port)),
        ..Settings::default()
    }
}

pub fn sender(db: &db::Db, vault: &Vault, settings: Settings) -> Sender {
    let names = Arc::new(|_: &str, _: Language| Some("Kokeen perhekeskus".to_owned()));
    Sender::new(db.clone(), vault.clone(), settings, names).unwrap()
}
