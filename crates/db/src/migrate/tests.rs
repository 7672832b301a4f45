use std::collections::BTreeSet;
use std::path::Path;

use super::*;

const NOW: Timestamp = Timestamp(7);

fn made_up(version: i64, name: &'static str, text: &'static str) -> Migration {
    Migration {
        version,
        name,
        sqlite: text,
        postgres: text,
    }
}

/// The real migrations and one more, so that a new migration never breaks these tests.
fn and(name: &'static str, text: &'static str) -> Vec<Migration> {
    let mut all: Vec<Migration> = MIGRATIONS
        .iter()
        .map(|real| Migration { ..*real })
        .collect();
    all.push(made_up(next(), name, text));
    all
}

fn next() -> i64 {
    MIGRATIONS.last().unwrap().version + 1
}

#[test]
fn the_lists_are_what_the_folders_hold() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations");
    for (folder, migrations) in [
        (root.clone(), MIGRATIONS),
        (root.join("keys"), KEY_MIGRATIONS),
    ] {
        let listed: BTreeSet<String> = migrations
            .iter()
            .map(|migration| format!("{}.sql", migration.name))
            .collect();
        for engine in ["sqlite", "postgres"] {
            let found: BTreeSet<String> = std::fs::read_dir(folder.join(engine))
                .unwrap()
                .map(|entry| entry.unwrap().file_name().into_string().unwrap())
                .collect();
            assert_eq!(found, listed, "{}/{engine}", folder.display());
        }
    }
}

#[test]
fn the_numbers_grow_by_one_and_are_in_the_names() {
    for (migration, expected) in MIGRATIONS.iter().zip(1..) {
        assert_eq!(migration.version, expected);
        assert!(migration.name.starts_with(&format!("{expected:04}_")));
    }
}

crate::on_both_engines! {
    async fn a_second_run_does_nothing(db: TestDb) {
        assert_eq!(migrate(&db, NOW).await.unwrap(), 0);
    }

    async fn a_new_migration_is_run_once(db: TestDb) {
        let all = and("more", "CREATE TABLE more (id TEXT); CREATE TABLE yet_more (id TEXT);");
        assert_eq!(run(&db, Store::Data, NOW, &all).await.unwrap(), 1);
        assert_eq!(run(&db, Store::Data, NOW, &all).await.unwrap(), 0);
        let older = migrate(&db, NOW).await.unwrap_err();
        let (ahead, known) = (next(), next() - 1);
        assert!(
            matches!(older, Error::DatabaseIsNewer { database, program } if (database, program) == (ahead, known)),
            "{older}"
        );
    }

    async fn an_edited_migration_is_refused(db: TestDb) {
        let edited = [made_up(1, "0001_published", "CREATE TABLE other (id TEXT);")];
        let refused = run(&db, Store::Data, NOW, &edited).await.unwrap_err();
        assert!(matches!(refused, Error::MigrationChanged { version: 1, .. }), "{refused}");
    }

    async fn a_failing_migration_leaves_nothing(db: TestDb) {
        let broken = and("broken", "CREATE TABLE half (id TEXT); SELECT nonsense;");
        let failed = run(&db, Store::Data, NOW, &broken).await.unwrap_err();
        let ahead = next();
        assert!(matches!(failed, Error::Migration { version, .. } if version == ahead), "{failed}");
        let mended = and("mended", "CREATE TABLE half (id TEXT);");
        assert_eq!(run(&db, Store::Data, NOW, &mended).await.unwrap(), 1);
    }

    async fn nodes_that_start_together_migrate_once(db: TestDb) {
        let tasks: Vec<_> = (0..4).map(|_| {
            let config = db.config.clone();
            tokio::spawn(async move {
                let node = Db::open(&config).unwrap();
                let all = and("more", "CREATE TABLE more (id TEXT);");
                let count = run(&node, Store::Data, NOW, &all).await.unwrap();
                node.close().await;
                count
            })
        }).collect();
        let mut sum = 0;
        for task in tasks {
            sum += task.await.unwrap();
        }
        assert_eq!(sum, 1);
    }
}
