//! The pages of gatherings.

mod calendar;
mod gathering;
mod week;

use std::sync::Arc;

use axum::Router;
use axum::routing::get;
use registry::Registry;
use web::INNER;

use crate::feeds;

/// The pages and feeds of gatherings, below the region and the language.
pub fn routes(registry: Arc<Registry>) -> Router {
    let pages = Router::new()
        .route("/calendar", get(calendar::calendar))
        .route("/calendar/week", get(week::week))
        .route("/calendar.ics", get(feeds::calendar_ics))
        .route("/calendar.atom", get(feeds::calendar_atom))
        .route("/gathering/{id}", get(gathering::gathering))
        .route("/gathering/{id}/calendar.ics", get(feeds::gathering_ics))
        .with_state(registry);
    Router::new().nest(INNER, pages)
}
