//! The tables, the statements and the transactions, on both engines.

use std::sync::atomic::{AtomicU32, Ordering};

use db::{Conn, Result, Tx, on_both_engines, sql, transact};
use kernel::Timestamp;

const NOW: Timestamp = Timestamp(1_700_000_000_000_000);

db::row! {
    #[derive(Debug, PartialEq)]
    struct RegionRow {
        id: String,
        extends: Option<String>,
        changed_at: Timestamp,
    }
}

async fn add_region(tx: &mut Tx, id: &str, extends: Option<&str>) -> Result<u64> {
    sql!(
        tx,
        execute,
        "INSERT INTO region (id, extends, body, changed_at) VALUES ($1, $2, $3, $4)",
        id,
        extends,
        "{}",
        NOW
    )
    .await
}

async fn add_record(tx: &mut Tx, region: &str, id: &str) -> Result<u64> {
    sql!(
        tx,
        execute,
        "INSERT INTO record (region_id, id, kind, source, source_id, body, changed_at)
         VALUES ($1, $2, 'place', 'local', $2, '{}', $3)",
        region,
        id,
        NOW
    )
    .await
}

async fn link(tx: &mut Tx, region: &str, from: &str, to: &str) -> Result<u64> {
    sql!(
        tx,
        execute,
        "INSERT INTO record_link (region_id, from_id, relation, to_id) VALUES ($1, $2, 'at', $3)",
        region,
        from,
        to
    )
    .await
}

async fn regions(conn: &mut Conn) -> Result<Vec<RegionRow>> {
    sql!(conn, fetch_all RegionRow, "SELECT id, extends, changed_at FROM region ORDER BY id").await
}

on_both_engines! {
    async fn what_is_written_is_read(db: TestDb) {
        transact!(db, |tx| {
            add_region(tx, "suomi", None).await?;
            add_region(tx, "kymenlaakso", Some("suomi")).await
        })
        .await
        .unwrap();
        let mut conn = db.read().await.unwrap();
        let rows = regions(&mut conn).await.unwrap();
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[0].extends.as_deref(), Some("suomi"));
        assert_eq!(rows[1], RegionRow { id: "suomi".into(), extends: None, changed_at: NOW });
        let none = sql!(&mut conn, fetch_optional String, "SELECT id FROM region WHERE id = $1", "x");
        assert_eq!(none.await.unwrap(), None);
        let listed = sql!(
            &mut conn,
            fetch_all String,
            "SELECT id FROM region WHERE id IN (SELECT value FROM json_each($1))",
            r#"["suomi","nowhere"]"#,
        );
        assert_eq!(listed.await.unwrap(), ["suomi"]);
    }

    async fn a_link_to_another_region_cannot_be_written(db: TestDb) {
        transact!(db, |tx| {
            for region in ["a", "b"] {
                add_region(tx, region, None).await?;
                add_record(tx, region, &format!("{region}-1")).await?;
                add_record(tx, region, &format!("{region}-2")).await?;
            }
            link(tx, "a", "a-1", "a-2").await
        })
        .await
        .unwrap();
        for (region, from, to) in [("a", "a-1", "b-1"), ("b", "a-1", "b-1"), ("a", "b-1", "a-1")] {
            let refused = transact!(db, |tx| { link(tx, region, from, to).await }).await;
            assert!(refused.unwrap_err().is_foreign_key_violation(), "{region} {from} {to}");
        }
        let again = transact!(db, |tx| { add_record(tx, "a", "a-1").await }).await;
        assert!(again.unwrap_err().is_unique_violation());
    }

    async fn a_reader_cannot_write(db: TestDb) {
        let mut conn = db.read().await.unwrap();
        let written = sql!(&mut conn, execute, "DELETE FROM region").await;
        assert!(written.is_err());
    }

    async fn a_dropped_transaction_leaves_nothing(db: TestDb) {
        let mut tx = db.begin().await.unwrap();
        add_region(&mut tx, "gone", None).await.unwrap();
        drop(tx);
        let refused: Result<(), db::Error> = transact!(db, |tx| {
                add_region(tx, "gone-too", None).await?;
                link(tx, "gone-too", "no", "no").await.map(drop)
            })
            .await;
        refused.unwrap_err();
        assert_eq!(regions(&mut db.read().await.unwrap()).await.unwrap(), []);
    }

    /// Each reads a number and writes the next one. None is lost on either engine.
    async fn colliding_transactions_are_run_again(db: TestDb) {
        transact!(db, |tx| { add_region(tx, "0", None).await }).await.unwrap();
        let runs = std::sync::Arc::new(AtomicU32::new(0));
        let tasks: Vec<_> = (0..4).map(|_| {
            let (db, runs) = (db.clone(), runs.clone());
            tokio::spawn(async move {
                transact!(db, |tx| {
                    runs.fetch_add(1, Ordering::Relaxed);
                    let id = sql!(tx, scalar String, "SELECT id FROM region").await?;
                    tokio::time::sleep(std::time::Duration::from_millis(5)).await;
                    let next = (id.parse::<u32>().unwrap() + 1).to_string();
                    sql!(tx, execute, "UPDATE region SET id = $1", next).await
                })
                .await
            })
        }).collect();
        for task in tasks {
            task.await.unwrap().unwrap();
        }
        assert_eq!(regions(&mut db.read().await.unwrap()).await.unwrap()[0].id, "4");
        assert!(runs.load(Ordering::Relaxed) >= 4);
    }

    async fn a_failure_names_its_statement(db: TestDb) {
        let mut conn = db.read().await.unwrap();
        let missing = sql!(&mut conn, fetch_one String, "SELECT id FROM region").await.unwrap_err();
        assert!(missing.is_not_found());
        assert!(missing.to_string().contains("store.rs"), "{missing}");
    }
}

#[test]
fn every_statement_can_be_prepared() {
    assert!(db::testing::prepare_every_statement() > 8);
}
