//! Open data out (R032): HSDS 3.0 / Open Referral UK, GeoJSON, sitemap and the OpenAPI document.
//! Keyless, readable from any site, drawn from the same snapshot as the pages.

mod geojson;
mod identifiers;
mod listing;
mod organizations;
mod parameters;
mod projection;
mod services;
mod sitemap;
mod taxonomies;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use axum::Router;
use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use kernel::Slug;
use serde_json::{Value, json};

use self::identifiers::Identifiers;
use self::parameters::Parameters;
use registry::{RegionDirectory, Registry};

/// The description of the interface, as it is served.
pub(crate) const OPENAPI: &str = include_str!("openapi.json");

/// The routes of the open data. They belong to no region's pages: mounted at the root.
pub fn api_routes(directory: Arc<Registry>, shell: Arc<web::Shell>) -> Router {
    let api = Arc::new(Api {
        directory,
        shell,
        identifiers: Mutex::default(),
    });
    let hsds = Router::new()
        .route("/", get(services::about))
        .route("/services", get(services::list))
        .route("/services/{id}", get(services::one))
        .route("/service_at_locations", get(services::list_at_locations))
        .route("/service_at_locations/{id}", get(services::one_at_location))
        .route("/organizations", get(organizations::list))
        .route("/organizations/{id}", get(organizations::one))
        .route("/taxonomies", get(taxonomies::list))
        .route("/taxonomies/{id}", get(taxonomies::one))
        .route("/taxonomy_terms", get(taxonomies::list_terms))
        .route("/taxonomy_terms/{id}", get(taxonomies::one_term));
    Router::new()
        .nest("/api/hsds/{region}", hsds)
        .route("/api/hsds/{region}/", get(services::about))
        .route("/api/geo/{region}/places.geojson", get(geojson::places))
        .route("/api/openapi.json", get(openapi))
        .route("/api/{*path}", get(unknown_path))
        .route("/sitemap.xml", get(sitemap::sitemap))
        .route("/robots.txt", get(sitemap::robots))
        .with_state(api)
}

/// What every handler reads from.
struct Api {
    directory: Arc<Registry>,
    shell: Arc<web::Shell>,
    /// Look-up of published identifiers, made once per snapshot of a region.
    identifiers: Mutex<HashMap<Slug, KnownIdentifiers>>,
}

/// The identifiers of a snapshot, and the snapshot they are of.
type KnownIdentifiers = (Weak<RegionDirectory>, Arc<Identifiers>);

/// A region's directory with what its answers need.
struct View {
    directory: Arc<RegionDirectory>,
    identifiers: Arc<Identifiers>,
    parameters: Parameters,
}

impl FromRequestParts<Arc<Api>> for View {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, api: &Arc<Api>) -> Result<View, Problem> {
        let named = RawPathParams::from_request_parts(parts, api).await;
        let region = named.ok().and_then(|named| {
            let mut values = named.iter().filter(|(name, _)| *name == "region");
            values.next().map(|(_, value)| value.to_owned())
        });
        api.view(&region.unwrap_or_default(), parts.uri.query())
    }
}

/// Why a request cannot be answered; told as a JSON problem (RFC 9457).
#[derive(Debug, PartialEq, Eq)]
enum Problem {
    /// A parameter that does not read: its name and what is allowed.
    Parameter(&'static str, String),
    /// Nothing of this kind and identifier.
    Unknown(&'static str, String),
}

impl Api {
    fn view(&self, region: &str, query: Option<&str>) -> Result<View, Problem> {
        let unknown = || Problem::Unknown("region", region.chars().take(100).collect());
        let slug = Slug::parse(region).map_err(|_| unknown())?;
        let directory = self
            .directory
            .published()
            .region(&slug)
            .cloned()
            .ok_or_else(unknown)?;
        let parameters = Parameters::read(query.unwrap_or(""))?;
        let identifiers = self.identifiers_of(&directory);
        Ok(View {
            directory,
            identifiers,
            parameters,
        })
    }

    fn identifiers_of(&self, directory: &Arc<RegionDirectory>) -> Arc<Identifiers> {
        let mut known = self
            .identifiers
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if let Some((snapshot, identifiers)) = known.get(&directory.region.id)
            && std::ptr::eq(snapshot.as_ptr(), Arc::as_ptr(directory))
        {
            return Arc::clone(identifiers);
        }
        let identifiers = Arc::new(Identifiers::of(directory));
        known.insert(
            directory.region.id.clone(),
            (Arc::downgrade(directory), Arc::clone(&identifiers)),
        );
        identifiers
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let (status, body): (StatusCode, Value) = match self {
            Problem::Parameter(parameter, reason) => (
                StatusCode::BAD_REQUEST,
                json!({"type": "about:blank", "title": "Bad parameter", "status": 400, "parameter": parameter, "detail": format!("`{parameter}`: {reason}")}),
            ),
            Problem::Unknown(kind, id) => (
                StatusCode::NOT_FOUND,
                json!({"type": "about:blank", "title": "Not found", "status": 404, "detail": format!("no {kind} `{id}`")}),
            ),
        };
        web::json_response(status, "application/problem+json", &body)
    }
}

async fn openapi() -> Response {
    (
        [
            (
                header::CONTENT_TYPE,
                HeaderValue::from_static("application/json"),
            ),
            (
                header::ACCESS_CONTROL_ALLOW_ORIGIN,
                HeaderValue::from_static("*"),
            ),
        ],
        OPENAPI,
    )
        .into_response()
}

async fn unknown_path() -> Problem {
    Problem::Unknown("resource", "at this address".to_owned())
}
