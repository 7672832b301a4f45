//! A fresh database for each test, on each engine. Behind the feature `testing`.
//!
//! PostgreSQL is the server of `PERHEKESKUS_TEST_POSTGRES` (a URL whose user may create
//! databases), else a throw-away one that `scripts/test-postgres` starts. Where there is none the
//! tests for it say so and pass, unless `PERHEKESKUS_REQUIRE_POSTGRES=1`.
#![expect(
    clippy::panic,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test that cannot get its database must fail loudly, and a skipped one say so"
)]

mod prepare;

use std::ops::Deref;
use std::process::Command;
use std::sync::Arc;

use kernel::Timestamp;
use sqlx::{AssertSqlSafe, Connection, Executor};
use tempfile::TempDir;

use crate::{DatabaseConfig, Db, Engine};

pub use prepare::prepare_every_statement;

/// A migrated, empty database that lasts as long as its test. Use it as a [`Db`].
#[derive(Debug, Clone)]
pub struct TestDb {
    /// The database.
    pub db: Db,
    /// How to open it once more.
    pub config: DatabaseConfig,
    /// An empty folder that is removed after the test; the embedded database is in it.
    pub folder: Arc<TempDir>,
    created: Option<Created>,
}

impl Deref for TestDb {
    type Target = Db;

    fn deref(&self) -> &Db {
        &self.db
    }
}

impl TestDb {
    /// A new database on an engine; none when there is no PostgreSQL and none is required.
    pub async fn fresh(engine: Engine) -> Option<TestDb> {
        let folder = Arc::new(tempfile::tempdir().expect("a temporary folder"));
        let mut config = DatabaseConfig::embedded(folder.path());
        let mut created = None;
        if engine == Engine::Postgres {
            let server = postgres()?;
            let name = format!("test_{}", kernel::new_id().replace('-', "_"));
            administer(&server, format!("CREATE DATABASE {name}")).await;
            config.url = Some(with_database(&server, &name));
            created = Some(Created { server, name });
        }
        let db = Db::open(&config).expect("a configuration for the test");
        let migrated = crate::migrate(&db, Timestamp(0)).await;
        migrated.expect("the migrations to run on an empty database");
        Some(TestDb {
            db,
            config,
            folder,
            created,
        })
    }

    /// Removes what the temporary folder does not hold.
    async fn remove(self) {
        self.db.close().await;
        if let Some(Created { server, name }) = self.created {
            administer(&server, format!("DROP DATABASE {name} WITH (FORCE)")).await;
        }
    }
}

/// A database on a PostgreSQL for tests.
#[derive(Debug, Clone)]
struct Created {
    server: String,
    name: String,
}

/// Makes two tests of each function, `name::sqlite` and `name::postgres`.
///
/// ```ignore
/// db::on_both_engines! {
///     async fn nothing_is_there_at_first(db: TestDb) {
///         assert_eq!(db::outbox::latest(&db).await.unwrap(), 0);
///     }
/// }
/// ```
#[macro_export]
macro_rules! on_both_engines {
    ($($(#[$about:meta])* async fn $name:ident($db:ident: TestDb) $body:block)*) => { $(
        $(#[$about])*
        #[cfg(test)]
        mod $name {
            #[allow(unused_imports, reason = "the surroundings decide what a body needs")]
            use super::*;

            async fn body($db: $crate::testing::TestDb) $body

            #[test]
            fn sqlite() {
                $crate::testing::run($crate::Engine::Sqlite, body);
            }

            #[test]
            fn postgres() {
                $crate::testing::run($crate::Engine::Postgres, body);
            }
        }
    )* };
}

/// Runs a test's body with a fresh database, and removes the database however the body ends.
pub fn run<F>(engine: Engine, body: impl FnOnce(TestDb) -> F)
where
    F: Future<Output = ()> + Send + 'static,
{
    runtime().block_on(async {
        let Some(db) = TestDb::fresh(engine).await else {
            println!("skipped: no PostgreSQL");
            return;
        };
        let outcome = tokio::spawn(body(db.clone())).await;
        db.remove().await;
        if let Err(failure) = outcome {
            std::panic::resume_unwind(failure.into_panic());
        }
    });
}

/// The URL of a PostgreSQL that tests may create databases on.
pub fn postgres() -> Option<String> {
    if let Ok(url) = std::env::var("PERHEKESKUS_TEST_POSTGRES") {
        return Some(url);
    }
    throw_away("start")
}

/// The URL of a PostgreSQL that stays in recovery, as a replica does.
pub fn postgres_in_recovery() -> Option<String> {
    throw_away("standby")
}

fn throw_away(which: &str) -> Option<String> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../../scripts/test-postgres");
    let output = Command::new(script).arg(which).output();
    let output = output.expect("scripts/test-postgres to run");
    if output.status.success() {
        return Some(String::from_utf8_lossy(&output.stdout).trim().to_owned());
    }
    let required = std::env::var("PERHEKESKUS_REQUIRE_POSTGRES").is_ok_and(|value| value == "1");
    if required || output.status.code() != Some(3) {
        panic!(
            "no PostgreSQL for the tests: {}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
    None
}

fn with_database(url: &str, name: &str) -> String {
    let (address, options) = url.split_once('?').unwrap_or((url, ""));
    let authority = address.find("://").map_or(0, |at| at + 3);
    let end = address.get(authority..).and_then(|rest| rest.find('/'));
    let server = end
        .and_then(|end| address.get(..authority + end))
        .unwrap_or(address);
    if options.is_empty() {
        format!("{server}/{name}")
    } else {
        format!("{server}/{name}?{options}")
    }
}

async fn administer(url: &str, command: String) {
    let connection = sqlx::PgConnection::connect(url).await;
    let mut connection = connection.expect("a connection to the PostgreSQL for tests");
    let done = connection
        .execute(sqlx::raw_sql(AssertSqlSafe(command)))
        .await;
    done.expect("the PostgreSQL for tests to create and drop databases");
}

fn runtime() -> tokio::runtime::Runtime {
    let mut builder = tokio::runtime::Builder::new_multi_thread();
    let built = builder.worker_threads(2).enable_all().build();
    built.expect("a runtime for the test")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_database_of_a_url_is_replaced() {
        assert_eq!(
            with_database("postgres://u:p@h:1/a?x=y", "b"),
            "postgres://u:p@h:1/b?x=y"
        );
        assert_eq!(with_database("postgres://h", "b"), "postgres://h/b");
    }
}
