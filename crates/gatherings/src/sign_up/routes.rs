//! The routes of signing up: the family's, which need no sign-in, and the desk's.

use std::sync::Arc;

use access::{Action, Guarded, GuardedRoute};
use axum::Router;
use axum::middleware::from_fn;
use axum::routing::get;
use web::INNER;

use super::{GatheringObjects, SignUps, desk, pages};

/// Signing up, coming back with the code, answering an offer.
pub fn routes(rooms: SignUps) -> Router {
    let pages = Router::new()
        .route("/sign-up", get(pages::code_form).post(pages::with_code))
        .route("/sign-up/{gathering}", get(pages::form).post(pages::send))
        .route(
            "/sign-up/offer/{id}/{mark}",
            get(pages::offer).post(pages::answer_offer),
        )
        .layer(from_fn(web::refuse_other_sites))
        .with_state(rooms);
    Router::new().nest(INNER, pages)
}

/// Who has signed up, behind the guard; with the list of its routes.
pub fn desk_routes(rooms: SignUps) -> (Router, Vec<GuardedRoute>) {
    let objects = Arc::new(GatheringObjects(rooms.clone()));
    Guarded::new(rooms.access.clone(), objects)
        .get("/desk/gatherings", Action::SeeSignUps, desk::list)
        .get("/desk/gathering/{gathering}", Action::SeeSignUps, desk::one)
        .post(
            "/desk/gathering/{gathering}/remove",
            Action::ManageSignUps,
            desk::remove,
        )
        .finish(rooms)
}
