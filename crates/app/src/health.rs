//! Alive and ready, for whoever watches the installation.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use axum::{Json, Router};
use db::outbox::Health;
use serde::Serialize;
use tokio::sync::watch::Receiver;

use crate::confidential::Confidential;

/// What readiness is judged from.
pub struct Readiness {
    /// The database, as last asked.
    pub database: Receiver<Health>,
    /// Whether search has its dictionary.
    pub dictionary: bool,
    /// The confidential pages.
    pub confidential: Confidential,
}

#[derive(Serialize)]
struct Answer {
    status: &'static str,
    reasons: Vec<&'static str>,
}

/// `GET /healthz` and `GET /readyz`. A degraded installation still answers 200: its pages work
/// from memory, and taking it out of rotation would only make things worse.
pub fn routes(readiness: Arc<Readiness>) -> Router {
    Router::new()
        .route("/healthz", get(|| async { "ok\n" }))
        .route("/readyz", get(ready))
        .with_state(readiness)
}

async fn ready(State(readiness): State<Arc<Readiness>>) -> Response {
    use axum::response::IntoResponse;
    let mut reasons = Vec::new();
    if matches!(*readiness.database.borrow(), Health::Degraded(_)) {
        reasons.push("the database does not answer; pages are served from memory");
    }
    if !readiness.confidential.is_open() {
        reasons.push("asking for help and signing in are closed until the database answers");
    }
    if !readiness.dictionary {
        reasons.push("no Finnish dictionary; search compares pieces of words");
    }
    let status = if reasons.is_empty() {
        "ready"
    } else {
        "degraded"
    };
    (StatusCode::OK, Json(Answer { status, reasons })).into_response()
}
