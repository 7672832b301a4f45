//! The calendar as open data in the form of Linked Events, which municipal sites read (R102):
//! `/v1/event`, `/v1/place`, `/v1/keyword`. A region is a data source; each session is an event
//! under the gathering as its super event.

mod events;
mod parameters;
mod things;

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use kernel::{Slug, Text};
use registry::{RegionDirectory, Registry};
use serde_json::{Value, json};
use web::{Shell, base_address, json_response};

use self::parameters::{BadParameter, Parameters};

/// The routes of Linked Events. They belong to no region's pages: mounted at the root.
pub fn api_routes(registry: Arc<Registry>, shell: Arc<Shell>) -> Router {
    let api = Api { registry, shell };
    Router::new()
        .route("/v1/event", get(list_events))
        .route("/v1/event/", get(list_events))
        .route("/v1/event/{id}", get(one_event))
        .route("/v1/event/{id}/", get(one_event))
        .route("/v1/place", get(list_places))
        .route("/v1/place/", get(list_places))
        .route("/v1/place/{id}", get(one_place))
        .route("/v1/place/{id}/", get(one_place))
        .route("/v1/keyword", get(list_keywords))
        .route("/v1/keyword/", get(list_keywords))
        .route("/v1/keyword/{id}", get(one_keyword))
        .route("/v1/keyword/{id}/", get(one_keyword))
        .route("/v1/{*path}", get(unknown))
        .with_state(api)
}

/// What every handler reads from.
#[derive(Clone)]
struct Api {
    registry: Arc<Registry>,
    shell: Arc<Shell>,
}

/// What an answer is about: regions, addresses, and what was asked.
struct Asked {
    regions: Vec<Arc<RegionDirectory>>,
    /// What stands before addresses: `https://example.fi`.
    site: String,
    path: String,
    parameters: Parameters,
}

async fn list_events(State(api): State<Api>, uri: Uri, headers: HeaderMap) -> Response {
    answer(&api, &uri, &headers, events::list)
}

async fn list_places(State(api): State<Api>, uri: Uri, headers: HeaderMap) -> Response {
    answer(&api, &uri, &headers, things::places)
}

async fn list_keywords(State(api): State<Api>, uri: Uri, headers: HeaderMap) -> Response {
    answer(&api, &uri, &headers, things::keywords)
}

async fn one_event(
    State(api): State<Api>,
    Path(id): Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    one(&api, &id, &uri, &headers, events::one)
}

async fn one_place(
    State(api): State<Api>,
    Path(id): Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    one(&api, &id, &uri, &headers, things::place)
}

async fn one_keyword(
    State(api): State<Api>,
    Path(id): Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    one(&api, &id, &uri, &headers, things::keyword)
}

async fn unknown() -> Response {
    not_found()
}

fn answer(
    api: &Api,
    uri: &Uri,
    headers: &HeaderMap,
    list: fn(&Asked) -> (usize, Vec<Value>),
) -> Response {
    let asked = match Asked::read(api, uri, headers) {
        Ok(asked) => asked,
        Err(bad) => return bad.into_response(),
    };
    let (count, data) = list(&asked);
    let page = |number: Option<usize>| number.map(|number| asked.page(number));
    let parameters = &asked.parameters;
    let more = parameters.page * parameters.page_size < count;
    let body = json!({
        "meta": {
            "count": count,
            "next": page(more.then_some(parameters.page + 1)),
            "previous": page(parameters.page.checked_sub(1).filter(|page| *page > 0)),
        },
        "data": data,
    });
    json_response(StatusCode::OK, "application/json", &body)
}

fn one(
    api: &Api,
    id: &str,
    uri: &Uri,
    headers: &HeaderMap,
    find: fn(&Asked, &RegionDirectory, &str) -> Option<Value>,
) -> Response {
    let asked = match Asked::read(api, uri, headers) {
        Ok(asked) => asked,
        Err(bad) => return bad.into_response(),
    };
    let found = id.split_once(':').and_then(|(region, id)| {
        let region = Slug::parse(region).ok()?;
        let directory = api.registry.published().region(&region).cloned()?;
        find(&asked, &directory, id)
    });
    match found {
        Some(value) => json_response(StatusCode::OK, "application/json", &value),
        None => not_found(),
    }
}

fn not_found() -> Response {
    let body = json!({"detail": "Not found."});
    json_response(StatusCode::NOT_FOUND, "application/json", &body)
}

impl Asked {
    fn read(api: &Api, uri: &Uri, headers: &HeaderMap) -> Result<Asked, BadParameter> {
        let today = api.shell.clock().now();
        let parameters = Parameters::read(uri.query().unwrap_or_default(), today)?;
        let published = api.registry.published();
        let regions = match &parameters.data_sources {
            None => published.regions().cloned().collect(),
            Some(sources) => sources
                .iter()
                .filter_map(|id| published.region(id).cloned())
                .collect(),
        };
        Ok(Asked {
            regions,
            site: base_address(headers),
            path: uri.path().to_owned(),
            parameters,
        })
    }

    /// The address of a page of the list.
    fn page(&self, number: usize) -> String {
        let query = self.parameters.query(number);
        format!("{}{}?{query}", self.site, self.path)
    }

    /// A reference to a thing.
    fn reference(&self, kind: &str, directory: &RegionDirectory, id: &str) -> Value {
        json!({"@id": self.address(kind, directory, id)})
    }

    fn address(&self, kind: &str, directory: &RegionDirectory, id: &str) -> String {
        format!("{}/v1/{kind}/{}:{id}/", self.site, directory.region.id)
    }
}

/// A text in each language that it has; absent when it has none.
fn words(text: &Text) -> Option<Value> {
    let languages: serde_json::Map<String, Value> = text
        .iter()
        .filter(|(_, words)| !words.is_empty())
        .map(|(language, words)| (language.code().to_owned(), json!(words)))
        .collect();
    (!languages.is_empty()).then_some(Value::Object(languages))
}
