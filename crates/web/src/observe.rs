//! Request logs and metrics without anything about the person: no address typed, no query, no
//! IP, only the route's pattern, the status and the time taken.

use std::any::Any;
use std::time::Instant;

use axum::body::Body;
use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderValue, Response as HttpResponse, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// The pattern of the route that answered, for example `/~/service/{id}`.
#[derive(Debug, Clone)]
pub struct MatchedRoute(pub String);

/// Counts and logs a request, and gives it an identifier that a person can quote.
pub async fn observe(request: Request, next: Next) -> Response {
    let started = Instant::now();
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or("none", |path| path.as_str())
        .to_owned();
    let method = request.method().as_str().to_owned();
    let mut response = next.run(request).await;
    let status = response.status();
    let seconds = started.elapsed().as_secs_f64();
    let id = kernel::new_id();
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert("x-request-id", value);
    }
    let code = status.as_u16().to_string();
    metrics::counter!("http_requests_total", "route" => route.clone(), "status" => code)
        .increment(1);
    metrics::histogram!("http_request_seconds", "route" => route.clone()).record(seconds);
    if status.is_server_error() {
        tracing::error!(request = %id, %method, %route, status = status.as_u16(), milliseconds = seconds * 1000.0, "request failed");
    } else {
        tracing::debug!(request = %id, %method, %route, status = status.as_u16(), milliseconds = seconds * 1000.0, "request");
    }
    response
}

/// Answers for a handler that panicked: the panic is logged by its place, never its words, which
/// could hold what someone typed.
pub fn catch_panic(_panic: Box<dyn Any + Send + 'static>) -> HttpResponse<Body> {
    tracing::error!("a handler panicked");
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}
