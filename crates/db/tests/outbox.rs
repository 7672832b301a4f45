//! Messages in order, and a watch that lives through the loss of its database.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test fails by panicking"
)]

mod cutter;

use std::time::Duration;

use db::outbox::{self, Health};
use db::testing::TestDb;
use db::{DatabaseConfig, Db, Engine, Result, on_both_engines, transact};
use kernel::Timestamp;
use tokio::sync::watch::Receiver;
use tokio::time::timeout;

use cutter::Cutter;

const SOON: Duration = Duration::from_secs(20);
const INTERVAL: Duration = Duration::from_millis(50);

async fn append(db: &Db, payload: &str) -> Result<i64> {
    transact!(db, |tx| {
        outbox::append(tx, "record", Some("demo"), payload, Timestamp(5)).await
    })
    .await
}

async fn becomes(health: &mut Receiver<Health>, wanted: fn(&Health) -> bool) -> Health {
    let found = timeout(SOON, health.wait_for(wanted)).await;
    found
        .expect("the health to change in time")
        .unwrap()
        .clone()
}

fn ok(health: &Health) -> bool {
    *health == Health::Ok
}

fn degraded(health: &Health) -> bool {
    matches!(health, Health::Degraded(reason) if !reason.contains("yet"))
}

on_both_engines! {
    async fn messages_come_in_order(db: TestDb) {
        assert_eq!(outbox::latest(&db).await.unwrap(), 0);
        let mut ids = Vec::new();
        for payload in ["a", "b", "c"] {
            ids.push(append(&db, payload).await.unwrap());
        }
        let all = outbox::after(&db, 0, 10).await.unwrap();
        assert_eq!(all.iter().map(|message| message.id).collect::<Vec<_>>(), ids);
        assert_eq!(all[0].region_id.as_deref(), Some("demo"));
        assert_eq!(all[0].created_at, Timestamp(5));
        let next = outbox::after(&db, ids[0], 1).await.unwrap();
        assert_eq!(next.len(), 1);
        assert_eq!(next[0].payload, "b");
        assert_eq!(outbox::latest(&db).await.unwrap(), ids[2]);
    }

    /// A reader that goes on from the last number it saw must meet every message.
    async fn a_reader_misses_no_late_commit(db: TestDb) {
        let writers: Vec<_> = (0..4).map(|writer| {
            let db = db.clone();
            tokio::spawn(async move {
                for turn in 0..10 {
                    let mut tx = db.begin().await.unwrap();
                    let payload = format!("{writer}-{turn}");
                    outbox::append(&mut tx, "t", None, &payload, Timestamp(5)).await.unwrap();
                    tokio::time::sleep(Duration::from_millis((7 * writer + turn) % 5)).await;
                    tx.commit().await.unwrap();
                }
            })
        }).collect();
        let mut seen = 0;
        let mut count = 0;
        while count < 40 {
            let messages = timeout(SOON, outbox::after(&db, seen, 3)).await.unwrap().unwrap();
            count += messages.len();
            seen = messages.last().map_or(seen, |message| message.id);
            if messages.is_empty() && writers.iter().all(|writer| writer.is_finished()) {
                let rest = outbox::after(&db, seen, 100).await.unwrap().len();
                assert_eq!(count + rest, 40, "a message was passed by");
            }
        }
    }

    async fn a_watch_wakes(db: TestDb) {
        let mut watch = outbox::watch(&db, 0, INTERVAL);
        becomes(&mut watch.health(), ok).await;
        assert!(timeout(INTERVAL * 3, watch.changed()).await.is_err(), "nothing has changed");
        let id = append(&db, "a").await.unwrap();
        assert_eq!(timeout(SOON, watch.changed()).await.unwrap(), id);
    }

    async fn a_watch_tells_of_what_came_before_it(db: TestDb) {
        let id = append(&db, "a").await.unwrap();
        let mut watch = outbox::watch(&db, 0, INTERVAL);
        assert_eq!(timeout(SOON, watch.changed()).await.unwrap(), id);
    }

    /// With polling an hour apart, only PostgreSQL's notification can be the reason.
    async fn a_notification_wakes_before_the_poll(db: TestDb) {
        if db.engine() == Engine::Postgres {
            let mut watch = outbox::watch(&db, 0, Duration::from_secs(3600));
            becomes(&mut watch.health(), ok).await;
            tokio::time::sleep(Duration::from_millis(500)).await;
            let id = append(&db, "a").await.unwrap();
            assert_eq!(timeout(SOON, watch.changed()).await.unwrap(), id);
        }
    }

    async fn a_lost_database_is_reported_and_found_again(db: TestDb) {
        let (config, mut cutter) = match &db.config.url {
            Some(url) => {
                let (cutter, url) = Cutter::before(url).await;
                (DatabaseConfig { url: Some(url), patience_seconds: 1, ..db.config.clone() }, Some(cutter))
            }
            None => {
                // Another file in the place of the database, until it is put back.
                db.close().await;
                std::fs::rename(db.config.file(), db.folder.path().join("kept")).unwrap();
                std::fs::write(db.config.file(), "no database ".repeat(500)).unwrap();
                (db.config.clone(), None)
            }
        };
        let node = Db::open(&config).unwrap();
        let mut watch = outbox::watch(&node, 0, INTERVAL);
        let mut health = watch.health();
        if let Some(cutter) = &mut cutter {
            becomes(&mut health, ok).await;
            cutter.cut();
        }
        let Health::Degraded(reason) = becomes(&mut health, degraded).await else {
            panic!("degraded was waited for");
        };
        assert!(!reason.is_empty());
        match &mut cutter {
            Some(cutter) => cutter.mend().await,
            None => {
                std::fs::remove_file(config.file()).unwrap();
                std::fs::rename(db.folder.path().join("kept"), config.file()).unwrap();
            }
        }
        becomes(&mut health, ok).await;
        let id = append(&node, "after").await.unwrap();
        assert_eq!(timeout(SOON, watch.changed()).await.unwrap(), id);
    }
}

/// Several hosts: a dead one and a replica are passed by.
#[test]
fn the_primary_is_found_among_the_hosts() {
    db::testing::run(Engine::Postgres, primary_is_found);
}

async fn primary_is_found(db: TestDb) {
    let Some(replica) = db::testing::postgres_in_recovery() else {
        return;
    };
    let url = db.config.url.clone().unwrap();
    let replica_host = host(&replica).to_owned();
    let several = url.replace(
        host(&url),
        &format!("127.0.0.1:1,{replica_host},{}", host(&url)),
    );
    let config = DatabaseConfig {
        patience_seconds: 1,
        ..DatabaseConfig::postgres(several)
    };
    let node = Db::open(&config).unwrap();
    assert!(append(&node, "a").await.unwrap() > 0);
    node.check().await.unwrap();

    let alone = DatabaseConfig {
        patience_seconds: 1,
        ..DatabaseConfig::postgres(replica)
    };
    let refused = Db::open(&alone).unwrap().check().await.unwrap_err();
    assert!(refused.to_string().contains("replica"), "{refused}");
}

fn host(url: &str) -> &str {
    let (_, rest) = url.rsplit_once('@').unwrap();
    rest.split('/').next().unwrap()
}
