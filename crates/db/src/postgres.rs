//! PostgreSQL: which of the hosts is the primary, and connections to it.

use std::str::FromStr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use sqlx::pool::PoolConnection;
use sqlx::postgres::{PgConnectOptions, PgConnection, PgListener, PgPool, PgPoolOptions};
use sqlx::{Connection, Postgres, Transaction};
use tokio::sync::Mutex;

use crate::config::urls_by_host;
use crate::{DatabaseConfig, Error, Result};

/// A PostgreSQL database of one or several nodes, of which one is the primary.
#[derive(Debug, Clone)]
pub(crate) struct Nodes {
    writers: PgPool,
    readers: PgPool,
    hosts: Arc<[PgConnectOptions]>,
    patience: Duration,
    last_search: Arc<Mutex<Option<Search>>>,
}

/// When a search for the primary ended, and what each host answered if it was not found.
type Search = (Instant, Result<(), String>);

/// Reading and writing transactions alike see one state of the database, as on SQLite: a rule
/// such as "places left" may read and then write without a lock of its own. A collision is
/// retried by `transact!`.
const BEGIN: &str = "BEGIN ISOLATION LEVEL SERIALIZABLE";

/// Each statement sees what others have committed, which is what a lock is waited for.
const BEGIN_UNDER_A_LOCK: &str = "BEGIN ISOLATION LEVEL READ COMMITTED";

impl Nodes {
    /// Understands the URL. Connects when a connection is first needed.
    pub(crate) fn open(url: &str, config: &DatabaseConfig) -> Result<Self> {
        let hosts = urls_by_host(url)
            .iter()
            .map(|url| PgConnectOptions::from_str(url).map_err(Error::Url))
            .collect::<Result<Arc<[_]>>>()?;
        let first = hosts.first().cloned().unwrap_or_default();
        let pool = |size: u32| {
            PgPoolOptions::new()
                .max_connections(size.max(1))
                .acquire_timeout(config.patience())
                .after_connect(|connection, _| Box::pin(refuse_replica(connection)))
        };
        Ok(Nodes {
            writers: pool(config.writers).connect_lazy_with(first.clone()),
            readers: pool(config.readers).connect_lazy_with(read_only(first)),
            hosts,
            patience: config.patience(),
            last_search: Arc::default(),
        })
    }

    pub(crate) async fn read(&self) -> Result<PoolConnection<Postgres>> {
        self.find_primary_at_first().await?;
        match self.readers.acquire().await {
            Ok(connection) => Ok(connection),
            Err(error) => {
                self.find_primary(Some(error)).await?;
                self.readers.acquire().await.map_err(Error::Unreachable)
            }
        }
    }

    pub(crate) async fn begin(&self) -> Result<Transaction<'static, Postgres>> {
        self.begin_with(BEGIN).await
    }

    pub(crate) async fn begin_under_a_lock(&self) -> Result<Transaction<'static, Postgres>> {
        self.begin_with(BEGIN_UNDER_A_LOCK).await
    }

    async fn begin_with(&self, begin: &'static str) -> Result<Transaction<'static, Postgres>> {
        self.find_primary_at_first().await?;
        match self.writers.begin_with(begin).await {
            Ok(transaction) => Ok(transaction),
            Err(error) => {
                self.find_primary(Some(error)).await?;
                let again = self.writers.begin_with(begin).await;
                again.map_err(Error::Unreachable)
            }
        }
    }

    /// A connection that hears NOTIFY. It has its own, outside the pools, as it is never given
    /// back.
    pub(crate) async fn listen(&self, channel: &str) -> Result<PgListener, sqlx::Error> {
        let options = self.writers.connect_options();
        let pool = PgPoolOptions::new()
            .max_connections(1)
            .acquire_timeout(self.patience)
            .connect_lazy_with(options.as_ref().clone());
        let mut listener = PgListener::connect_with(&pool).await?;
        listener.listen(channel).await?;
        Ok(listener)
    }

    pub(crate) async fn close(&self) {
        self.readers.close().await;
        self.writers.close().await;
    }

    /// The first host of several is only a guess; waiting for it in vain would cost the first
    /// request all its patience.
    async fn find_primary_at_first(&self) -> Result<()> {
        if self.hosts.len() > 1 && self.last_search.lock().await.is_none() {
            return self.find_primary(None).await;
        }
        Ok(())
    }

    /// Asks each host in turn and points the pools to the one that is not in recovery. Many
    /// requests may find at the same time that the primary is lost: the first searches, and the
    /// others wait for what it finds.
    async fn find_primary(&self, lost: Option<sqlx::Error>) -> Result<()> {
        let asked = Instant::now();
        let mut last = self.last_search.lock().await;
        let outcome = match &*last {
            Some((ended, outcome)) if *ended > asked => outcome.clone(),
            _ => {
                let outcome = self.search().await;
                *last = Some((Instant::now(), outcome.clone()));
                outcome
            }
        };
        outcome.map_err(|answers| {
            Error::NoPrimary(match lost {
                Some(error) => format!("{answers}; before that: {error}"),
                None => answers,
            })
        })
    }

    async fn search(&self) -> Result<(), String> {
        let mut answers = Vec::new();
        for host in self.hosts.iter() {
            match tokio::time::timeout(self.patience, ask(host)).await {
                Ok(Ok(())) => {
                    self.writers.set_connect_options(host.clone());
                    self.readers.set_connect_options(read_only(host.clone()));
                    return Ok(());
                }
                Ok(Err(refusal)) => answers.push(format!("{}: {refusal}", name(host))),
                Err(_) => answers.push(format!("{}: no answer", name(host))),
            }
        }
        Err(answers.join("; "))
    }
}

async fn ask(host: &PgConnectOptions) -> Result<(), sqlx::Error> {
    let mut connection = PgConnection::connect_with(host).await?;
    refuse_replica(&mut connection).await?;
    connection.close().await
}

/// A replica answers questions about the past and refuses to write.
async fn refuse_replica(connection: &mut PgConnection) -> Result<(), sqlx::Error> {
    let replica: bool = sqlx::query_scalar("SELECT pg_is_in_recovery()")
        .fetch_one(connection)
        .await?;
    if replica {
        return Err(sqlx::Error::Configuration("it is a replica".into()));
    }
    Ok(())
}

/// A write by mistake fails, as it does on SQLite's readers.
fn read_only(options: PgConnectOptions) -> PgConnectOptions {
    options.options([("default_transaction_read_only", "on")])
}

fn name(host: &PgConnectOptions) -> String {
    format!("{}:{}", host.get_host(), host.get_port())
}
