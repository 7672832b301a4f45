//! Brings a database to the shape that this binary needs.
//!
//! A migration is a file with the same number and name for each engine, in `migrations/`. It is
//! never edited after it has been run; first expand, and contract when no old node is left.

use data_encoding::HEXLOWER;
use kernel::Timestamp;
use sha2::{Digest, Sha256};
use sqlx::Executor;

use crate::engine::{Conn, Held, Server, Session};
use crate::{Db, Engine, Error, Result, Tx};

/// A migration as it is built in.
struct Migration {
    version: i64,
    name: &'static str,
    sqlite: &'static str,
    postgres: &'static str,
}

/// What is migrated by itself: the keys are in a file of their own, which is not in the backups
/// of the rest, so that either may be older than the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Store {
    Data,
    Keys,
}

macro_rules! migrations {
    ($folder:literal: $($version:literal $name:literal),* $(,)?) => {
        &[$(Migration {
            version: $version,
            name: $name,
            sqlite: include_str!(concat!("../../../migrations/", $folder, "sqlite/", $name, ".sql")),
            postgres: include_str!(concat!("../../../migrations/", $folder, "postgres/", $name, ".sql")),
        }),*]
    };
}

/// In the order of their numbers; a test compares the list with the folders.
const MIGRATIONS: &[Migration] = migrations!["":
    1 "0001_published",
    2 "0002_record_origin",
    3 "0003_record_version",
    4 "0004_feedback",
    5 "0005_access",
    6 "0006_threads",
    7 "0007_notices",
    8 "0008_json_each",
    9 "0009_sign_up",
];

/// Those of the keys.
const KEY_MIGRATIONS: &[Migration] = migrations!["keys/": 1 "0001_keys"];

crate::row! {
    struct Applied {
        version: i64,
        checksum: String,
    }
}

/// Runs the migrations that the database lacks, each in its own transaction. Several nodes may
/// start at the same time: one runs them, the others wait. Gives the number that were run.
///
/// # Errors
/// When the database is newer than the binary, when a migration that has been run was edited, or
/// when one fails.
pub async fn migrate(db: &Db, now: Timestamp) -> Result<usize> {
    let keys = run(db, Store::Keys, now, KEY_MIGRATIONS).await?;
    Ok(keys + run(db, Store::Data, now, MIGRATIONS).await?)
}

async fn run(db: &Db, store: Store, now: Timestamp, migrations: &[Migration]) -> Result<usize> {
    let mut count = 0;
    loop {
        let mut tx = begin_alone(db).await?;
        let applied = applied(&mut tx, store).await?;
        check(db.engine(), &applied, migrations)?;
        let Some(next) = migrations
            .iter()
            .find(|migration| applied.iter().all(|row| row.version != migration.version))
        else {
            // The first start of a database creates the list of what has been run.
            tx.commit().await?;
            return Ok(count);
        };
        apply(&mut tx, store, next, db.engine(), now).await?;
        tx.commit().await?;
        tracing::info!(
            version = next.version,
            name = next.name,
            "database migrated"
        );
        count += 1;
    }
}

/// A transaction that no other node's migration runs beside. SQLite's writers are alone anyhow.
async fn begin_alone(db: &Db) -> Result<Tx> {
    let mut tx = match &db.0 {
        Server::Sqlite(_) => db.begin().await?,
        Server::Postgres(nodes) => Tx(Conn::new(Held::PostgresWriter(
            nodes.begin_under_a_lock().await?,
        ))),
    };
    crate::sql!(&mut tx, execute, {
        sqlite: "SELECT 1",
        postgres: "SELECT pg_advisory_xact_lock(hashtext('perhekeskus.migrate'))"
    })
    .await?;
    Ok(tx)
}

async fn applied(tx: &mut Tx, store: Store) -> Result<Vec<Applied>> {
    match store {
        Store::Data => {
            crate::sql!(&mut *tx, execute, {
                sqlite: "CREATE TABLE IF NOT EXISTS schema_migration (
                    version INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL,
                    checksum TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT",
                postgres: "CREATE TABLE IF NOT EXISTS schema_migration (
                    version BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL,
                    checksum TEXT NOT NULL, applied_at BIGINT NOT NULL)"
            })
            .await?;
            crate::sql!(tx, fetch_all Applied, "SELECT version, checksum FROM schema_migration ORDER BY version").await
        }
        Store::Keys => {
            crate::sql!(&mut *tx, execute, {
                sqlite: "SELECT 1",
                postgres: "CREATE SCHEMA IF NOT EXISTS keys"
            })
            .await?;
            crate::sql!(&mut *tx, execute, {
                sqlite: "CREATE TABLE IF NOT EXISTS keys.key_migration (
                    version INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL,
                    checksum TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT",
                postgres: "CREATE TABLE IF NOT EXISTS keys.key_migration (
                    version BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL,
                    checksum TEXT NOT NULL, applied_at BIGINT NOT NULL)"
            })
            .await?;
            crate::sql!(tx, fetch_all Applied, "SELECT version, checksum FROM keys.key_migration ORDER BY version").await
        }
    }
}

fn check(engine: Engine, applied: &[Applied], migrations: &[Migration]) -> Result<()> {
    let newest = migrations.iter().map(|migration| migration.version).max();
    for row in applied {
        let known = migrations
            .iter()
            .find(|migration| migration.version == row.version);
        match known {
            None => {
                return Err(Error::DatabaseIsNewer {
                    database: row.version,
                    program: newest.unwrap_or(0),
                });
            }
            Some(migration) if checksum(migration, engine) != row.checksum => {
                return Err(Error::MigrationChanged {
                    version: migration.version,
                    name: migration.name.to_owned(),
                });
            }
            Some(_) => {}
        }
    }
    Ok(())
}

async fn apply(
    tx: &mut Tx,
    store: Store,
    migration: &Migration,
    engine: Engine,
    now: Timestamp,
) -> Result<()> {
    let script = sqlx::raw_sql(text(migration, engine));
    match tx.session() {
        Session::Sqlite(session) => session.execute(script).await.map(drop),
        Session::Postgres(session) => session.execute(script).await.map(drop),
    }
    .map_err(|source| Error::Migration {
        version: migration.version,
        name: migration.name.to_owned(),
        source,
    })?;
    let (version, name) = (migration.version, migration.name);
    let checksum = checksum(migration, engine);
    match store {
        Store::Data => {
            crate::sql!(tx, execute, "INSERT INTO schema_migration (version, name, checksum, applied_at) VALUES ($1, $2, $3, $4)", version, name, checksum, now)
                .await?
        }
        Store::Keys => {
            crate::sql!(tx, execute, "INSERT INTO keys.key_migration (version, name, checksum, applied_at) VALUES ($1, $2, $3, $4)", version, name, checksum, now)
                .await?
        }
    };
    Ok(())
}

fn text(migration: &Migration, engine: Engine) -> &'static str {
    match engine {
        Engine::Sqlite => migration.sqlite,
        Engine::Postgres => migration.postgres,
    }
}

fn checksum(migration: &Migration, engine: Engine) -> String {
    HEXLOWER.encode(&Sha256::digest(text(migration, engine)))
}

#[cfg(test)]
mod tests;
