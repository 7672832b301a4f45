//! The directory's pages. Each file holds one page: its handler, its view and its template's
//! name.

mod a_to_z;
mod api_reference;
mod area;
mod compare;
mod crisis;
mod home;
mod ladder;
mod map;
mod national;
mod organization;
mod place;
mod places;
mod service;
mod tasks;
mod unit;
mod view;

use std::sync::Arc;

use axum::Router;
use axum::routing::get;
use web::INNER;

use registry::Registry;

/// The directory's pages, below the region and the language.
pub fn routes(directory: Arc<Registry>) -> Router {
    let pages = Router::new()
        .route("/", get(home::home))
        .route("/themes", get(ladder::themes))
        .route("/theme/{id}", get(ladder::theme))
        .route("/tasks", get(tasks::tasks))
        .route("/task/{id}", get(tasks::task))
        .route("/places", get(places::places))
        .route("/place/{id}", get(place::place))
        .route("/areas", get(area::areas))
        .route("/area/{id}", get(area::area))
        .route("/unit/{id}", get(unit::unit))
        .route("/service/{id}", get(service::service))
        .route("/organization/{id}", get(organization::organization))
        .route("/helpline/{id}", get(crisis::helpline))
        .route("/crisis", get(crisis::crisis))
        .route("/national", get(national::national))
        .route("/compare", get(compare::compare))
        .route("/open-data/api", get(api_reference::api_reference))
        .route("/a-z", get(a_to_z::municipalities))
        .route("/a-z/{municipality}", get(a_to_z::a_to_z))
        .with_state(directory);
    Router::new().nest(INNER, pages)
}
