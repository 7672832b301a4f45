//! Watches the outbox through every failure of its database.

use std::time::Duration;

use sqlx::postgres::PgListener;
use tokio::sync::watch::{Receiver, Sender, channel};
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep, timeout};

use crate::engine::Server;
use crate::{Db, outbox};

/// Whether the database answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Health {
    /// It does.
    Ok,
    /// It does not; the reason is for the log and the operator.
    Degraded(String),
}

/// A running watch. Dropping it ends it.
#[derive(Debug)]
pub struct Watch {
    latest: Receiver<i64>,
    health: Receiver<Health>,
    task: JoinHandle<()>,
}

impl Watch {
    /// Waits until the newest message is another than when this was last called, and gives its
    /// number. Messages that come meanwhile are one change: nothing is missed, nothing piles up.
    pub async fn changed(&mut self) -> i64 {
        if self.latest.changed().await.is_err() {
            // The task ends only with its runtime; there is nothing more to wait for.
            std::future::pending::<()>().await;
        }
        *self.latest.borrow_and_update()
    }

    /// Whether the database answered when last asked.
    pub fn health(&self) -> Receiver<Health> {
        self.health.clone()
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// An unanswered question counts as a failure after this time.
const PATIENCE: Duration = Duration::from_secs(10);
/// The longest pause between two attempts to reach a database that does not answer.
const LONGEST_PAUSE: Duration = Duration::from_secs(10);
/// A pooler between us and PostgreSQL may forbid LISTEN; asking it rarely is enough.
const LISTEN_AGAIN: Duration = Duration::from_secs(30);

/// Starts watching for messages after the number `seen`, asking each `interval` (half a second
/// is a good one). When the database does not answer, the pauses double up to ten seconds.
pub fn watch(db: &Db, seen: i64, interval: Duration) -> Watch {
    let (latest_sender, latest) = channel(seen);
    let not_yet = "the database has not been asked yet".to_owned();
    let (health_sender, health) = channel(Health::Degraded(not_yet));
    let task = tokio::spawn(run(db.clone(), interval, latest_sender, health_sender));
    Watch {
        latest,
        health,
        task,
    }
}

async fn run(db: Db, interval: Duration, latest: Sender<i64>, health: Sender<Health>) {
    let mut wake = Wake::default();
    let mut pause = interval;
    loop {
        match timeout(PATIENCE, outbox::latest(&db)).await {
            Ok(Ok(id)) => {
                latest.send_if_modified(|seen| std::mem::replace(seen, id) != id);
                report(&health, Health::Ok);
                pause = interval;
                wake.listen(&db).await;
            }
            Ok(Err(error)) => {
                report(&health, Health::Degraded(error.to_string()));
                pause = (pause * 2).min(LONGEST_PAUSE.max(interval));
            }
            Err(_) => {
                report(
                    &health,
                    Health::Degraded(format!("no answer in {PATIENCE:?}")),
                );
                pause = (pause * 2).min(LONGEST_PAUSE.max(interval));
            }
        }
        wake.sleep(pause).await;
    }
}

fn report(health: &Sender<Health>, now: Health) {
    let changed = health.send_if_modified(|before| {
        let changed = *before != now;
        before.clone_from(&now);
        changed
    });
    match now {
        Health::Degraded(reason) if changed => tracing::warn!(reason, "database degraded"),
        Health::Ok if changed => tracing::info!("database healthy"),
        _ => {}
    }
}

/// Ends a pause early when PostgreSQL notifies.
#[derive(Default)]
struct Wake {
    listener: Option<PgListener>,
    next_attempt: Option<Instant>,
}

impl Wake {
    async fn listen(&mut self, db: &Db) {
        let Server::Postgres(nodes) = &db.0 else {
            return;
        };
        let early = self
            .next_attempt
            .is_some_and(|moment| Instant::now() < moment);
        if self.listener.is_some() || early {
            return;
        }
        self.next_attempt = Some(Instant::now() + LISTEN_AGAIN);
        match timeout(PATIENCE, nodes.listen("outbox")).await {
            Ok(Ok(listener)) => self.listener = Some(listener),
            Ok(Err(error)) => tracing::warn!(%error, "cannot listen; polling goes on"),
            Err(_) => tracing::warn!("cannot listen: no answer; polling goes on"),
        }
    }

    async fn sleep(&mut self, pause: Duration) {
        let Some(listener) = &mut self.listener else {
            return sleep(pause).await;
        };
        let heard = tokio::select! {
            () = sleep(pause) => return,
            heard = listener.try_recv() => heard,
        };
        if !matches!(heard, Ok(Some(_))) {
            // The connection is gone, perhaps to a host that is no longer the primary.
            self.listener = None;
            sleep(pause).await;
        }
    }
}
