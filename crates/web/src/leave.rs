//! Leaving fast (R147): a page that someone may be hurt for reading is gone at one press, and
//! Back does not bring it to the screen.
//!
//! `no-store` alone does not keep a page out of a browser's back-forward cache. So leaving sets a
//! short-lived cookie whose name and value say nothing and clears the cache; while the cookie
//! lives, sensitive pages answer with the neutral site. It works without scripts; with them, the
//! page is blank before the answer comes.

use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::cookies::{ASKER_COOKIE, SESSION_COOKIE, SIGN_IN_COOKIE, cookie, expired_cookie};
use crate::visit::Visit;

/// Says nothing to who finds it.
const COOKIE: &str = "v=1";
/// How long sensitive pages stay closed after leaving, in seconds.
const CLOSED_SECONDS: u32 = 600;

/// Marks the answer of a sensitive page.
#[derive(Debug, Clone, Copy)]
pub struct Sensitive;

/// `GET /leave`: to the neutral site, leaving nothing behind that we can take away. Whoever was
/// signed in, or had opened a conversation with its code, is so no more.
pub async fn leave(visit: Visit, sent: HeaderMap) -> Response {
    let mut response = to_neutral(&visit);
    let headers = response.headers_mut();
    for name in [SESSION_COOKIE, SIGN_IN_COOKIE, ASKER_COOKIE] {
        if cookie(&sent, name).is_some() {
            headers.append(header::SET_COOKIE, expired_cookie(name));
        }
    }
    let left = format!("{COOKIE}; Max-Age={CLOSED_SECONDS}; Path=/; HttpOnly; SameSite=Lax");
    if let Ok(left) = HeaderValue::from_str(&left) {
        headers.append(header::SET_COOKIE, left);
    }
    headers.insert(
        "clear-site-data",
        HeaderValue::from_static("\"cache\", \"storage\""),
    );
    response
}

/// Answers with the neutral site instead of a sensitive page that was just left.
pub async fn close_left_pages(request: Request, next: Next) -> Response {
    let visit = request.extensions().get::<Visit>().cloned();
    let left = request
        .headers()
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|cookies| cookies.to_str().ok())
        .flat_map(|cookies| cookies.split(';'))
        .any(|cookie| cookie.trim() == COOKIE);
    let response = next.run(request).await;
    match visit {
        Some(visit) if left && response.extensions().get::<Sensitive>().is_some() => {
            to_neutral(&visit)
        }
        _ => response,
    }
}

fn to_neutral(visit: &Visit) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    let neutral = &visit.region().region.neutral_site;
    if let Ok(location) = HeaderValue::from_str(neutral) {
        response.headers_mut().insert(header::LOCATION, location);
    }
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
