//! The pages that tell what the site itself is: about, accessibility statement, privacy, open
//! data. Their texts are messages; their facts come from the region.

use askama::Template;
use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use i18n::{Messages, dates};
use web::{Cache, Html, INNER, PageHead, Visit};

#[derive(Template)]
#[template(path = "about.html")]
struct About<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
}

#[derive(Template)]
#[template(path = "accessibility.html")]
struct Accessibility<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    assessed: String,
}

#[derive(Template)]
#[template(path = "privacy.html")]
struct Privacy<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
}

#[derive(Template)]
#[template(path = "open-data.html")]
struct OpenData<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    lists: &'static [&'static str],
}

/// The lists of the HSDS API, the most useful first.
const HSDS_LISTS: [&str; 5] = [
    "services",
    "service_at_locations",
    "organizations",
    "taxonomies",
    "taxonomy_terms",
];

/// The site's own pages, below the region and the language.
pub fn routes() -> Router {
    let pages = Router::new()
        .route("/about", get(about))
        .route("/accessibility", get(accessibility))
        .route("/privacy", get(privacy))
        .route("/open-data", get(open_data));
    Router::new().nest(INNER, pages)
}

/// `GET /about`
async fn about(visit: Visit) -> Response {
    let t = visit.messages();
    Html(
        About {
            t,
            head: PageHead::titled(t.about_title().plain()),
            visit: &visit,
        },
        Cache::Public,
    )
    .into_response()
}

/// `GET /accessibility`: the statement that the law asks for (laki digitaalisten palvelujen
/// tarjoamisesta 306/2019).
async fn accessibility(visit: Visit) -> Response {
    let t = visit.messages();
    let statement = visit.region().region.statement.as_ref();
    let page = Accessibility {
        t,
        head: PageHead::titled(t.accessibility_title().plain()),
        assessed: statement
            .map(|facts| dates::date_short(visit.language(), facts.assessed))
            .unwrap_or_default(),
        visit: &visit,
    };
    Html(page, Cache::Public).into_response()
}

/// `GET /privacy`
async fn privacy(visit: Visit) -> Response {
    let t = visit.messages();
    Html(
        Privacy {
            t,
            head: PageHead::titled(t.privacy_title().plain()),
            visit: &visit,
        },
        Cache::Public,
    )
    .into_response()
}

/// `GET /open-data`
async fn open_data(visit: Visit) -> Response {
    let t = visit.messages();
    Html(
        OpenData {
            t,
            head: PageHead::titled(t.open_data_title().plain()),
            lists: &HSDS_LISTS,
            visit: &visit,
        },
        Cache::Public,
    )
    .into_response()
}
