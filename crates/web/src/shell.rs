//! The way in: finds region and language in an address, or leads the visitor to them.

use std::sync::Arc;

use arc_swap::ArcSwap;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header, uri::PathAndQuery};
use axum::response::{IntoResponse, Response};
use kernel::{Clock, Language};

use crate::errors::Failure;
use crate::regions::{RegionView, Regions};
use crate::visit::Visit;

/// Where the pages of a region live inside the router: region and language are taken off the
/// address before routing, so that every feature names its pages once.
pub const INNER: &str = "/~";

/// Paths that belong to no region.
const OUTSIDE: [&str; 8] = [
    "api",
    "v1",
    "assets",
    "healthz",
    "readyz",
    "robots.txt",
    "sitemap.xml",
    "favicon.ico",
];

/// What the frame of every page is drawn from.
pub struct Shell {
    regions: ArcSwap<Regions>,
    clock: Arc<dyn Clock>,
}

impl Shell {
    /// A shell without regions; [`Shell::publish`] brings them.
    pub fn new(clock: Arc<dyn Clock>) -> Shell {
        Shell {
            regions: ArcSwap::default(),
            clock,
        }
    }

    /// Replaces the regions at once for every later request.
    pub fn publish(&self, regions: Regions) {
        self.regions.store(Arc::new(regions));
    }

    /// The regions as they are now.
    pub fn regions(&self) -> Arc<Regions> {
        self.regions.load_full()
    }

    /// The clock of every page.
    pub fn clock(&self) -> &dyn Clock {
        &*self.clock
    }
}

/// Turns `/kymenlaakso/fi/service/x` (or `/fi/service/x` on the region's own host) into a visit
/// and an inner address; or answers itself, with a redirect or a kind 404.
pub fn enter(shell: &Shell, mut request: Request) -> Result<Request, Box<Response>> {
    let uri = request.uri().clone();
    let path = uri.path().trim_start_matches('/');
    let (first, after_first) = path.split_once('/').unwrap_or((path, ""));
    if OUTSIDE.contains(&first) {
        return Ok(request);
    }
    let regions = shell.regions();
    let host = request_host(&request);
    let own_host = host.and_then(|host| regions.of_host(host));
    // Addresses of the API carry the region; on the region's own host it is said already.
    if own_host.is_some_and(|view| view.region.id.as_str() == first) {
        let query = uri.query().map(|query| format!("?{query}"));
        let path = after_first.trim_start_matches('/');
        return Err(Box::new(redirect(&format!(
            "/{path}{}",
            query.unwrap_or_default()
        ))));
    }
    let (view, prefix, rest) = match (own_host, regions.get(first)) {
        (Some(view), _) => (view, String::new(), path),
        (None, Some(view)) => (view, format!("/{first}"), after_first),
        (None, None) => {
            return Err(Box::new(outside_any_region(
                shell, &regions, &request, path,
            )));
        }
    };
    let (code, inner) = rest.split_once('/').unwrap_or((rest, ""));
    let language = Language::parse(code)
        .ok()
        .filter(|language| view.languages.contains(language));
    let Some(language) = language else {
        let wanted = preferred_language(request.headers(), view);
        if rest.is_empty() {
            return Err(Box::new(redirect(&format!("{prefix}/{wanted}/"))));
        }
        let visit = Visit::new(
            Arc::clone(view),
            wanted,
            prefix,
            String::new(),
            "",
            shell.clock().now(),
        );
        return Err(Box::new(Failure::NotFound(visit).into_response()));
    };
    if inner.is_empty() && !rest.ends_with('/') {
        return Err(Box::new(redirect(&format!("{prefix}/{language}/"))));
    }
    let query = uri.query().unwrap_or("");
    let visit = Visit::new(
        Arc::clone(view),
        language,
        prefix,
        inner.to_owned(),
        query,
        shell.clock().now(),
    );
    let path = if inner.is_empty() {
        INNER.to_owned()
    } else {
        format!("{INNER}/{inner}")
    };
    let target = if query.is_empty() {
        path
    } else {
        format!("{path}?{query}")
    };
    let mut parts = uri.into_parts();
    parts.path_and_query = PathAndQuery::try_from(target).ok();
    if let Ok(uri) = Uri::from_parts(parts) {
        *request.uri_mut() = uri;
    }
    request.extensions_mut().insert(visit);
    Ok(request)
}

/// `/` leads to the first region; anything else is a 404 in the frame of the first region.
fn outside_any_region(shell: &Shell, regions: &Regions, request: &Request, path: &str) -> Response {
    let Some(view) = regions.all().first() else {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    };
    let prefix = format!("/{}", view.region.id);
    let wanted = preferred_language(request.headers(), view);
    if path.is_empty() {
        return redirect(&format!("{prefix}/{wanted}/"));
    }
    let visit = Visit::new(
        Arc::clone(view),
        wanted,
        prefix,
        String::new(),
        "",
        shell.clock().now(),
    );
    Failure::NotFound(visit).into_response()
}

fn request_host(request: &Request) -> Option<&str> {
    request.uri().host().or_else(|| {
        request
            .headers()
            .get(header::HOST)
            .and_then(|host| host.to_str().ok())
    })
}

/// The first language of `Accept-Language` that the region has; the order given is trusted, as
/// browsers send it sorted. Finnish otherwise.
fn preferred_language(headers: &HeaderMap, view: &RegionView) -> Language {
    let accepted = headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or("");
    accepted
        .split(',')
        .take(20)
        .filter_map(|range| range.split([';', '-']).next())
        .filter_map(|code| Language::parse(&code.trim().to_lowercase()).ok())
        .find(|language| view.languages.contains(language))
        .or_else(|| view.languages.first().copied())
        .unwrap_or(Language::FINNISH)
}

fn redirect(location: &str) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    if let Ok(location) = HeaderValue::from_str(location) {
        response.headers_mut().insert(header::LOCATION, location);
    }
    response.headers_mut().insert(
        header::VARY,
        HeaderValue::from_static("accept-language, host"),
    );
    response
}
