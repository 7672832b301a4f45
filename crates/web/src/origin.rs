//! Forms of ours are sent from pages of ours: another site must not send one in a visitor's name.

use axum::extract::Request;
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// Whether a form was sent from another site, as the browser itself says (`Sec-Fetch-Site`). A
/// browser too old to say so keeps other sites out by the cookies' `SameSite`; this also holds for
/// sites beside ours on the same domain.
pub fn comes_from_elsewhere(request: &Request) -> bool {
    let site = request.headers().get("sec-fetch-site");
    request.method() == Method::POST
        && site.is_some_and(|site| site != "same-origin" && site != "none")
}

/// Refuses forms that were sent from other sites.
pub async fn refuse_other_sites(request: Request, next: Next) -> Response {
    if comes_from_elsewhere(&request) {
        return StatusCode::FORBIDDEN.into_response();
    }
    next.run(request).await
}
