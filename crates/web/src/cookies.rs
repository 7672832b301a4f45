//! The few cookies there are. Who neither signs in, nor opens a conversation with its code, nor
//! leaves fast, gets none.

use axum::http::{HeaderMap, HeaderValue, header};

/// Of someone who is signed in.
pub const SESSION_COOKIE: &str = "__Host-s";
/// Of a sign-in that is under way.
pub const SIGN_IN_COOKIE: &str = "__Host-a";
/// Of an asker who has opened their conversation with its code.
pub const ASKER_COOKIE: &str = "__Host-t";

/// The value of a cookie of a request.
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|cookies| cookies.to_str().ok())
        .flat_map(|cookies| cookies.split(';'))
        .filter_map(|cookie| cookie.trim().split_once('='))
        .find(|(known, _)| *known == name)
        .map(|(_, value)| value)
}

/// The header that gives a cookie, until the browser is closed. Absent when the value could not
/// stand in a header.
pub fn session_cookie(name: &str, value: &str) -> Option<HeaderValue> {
    HeaderValue::from_str(&format!(
        "{name}={value}; Path=/; Secure; HttpOnly; SameSite=Lax"
    ))
    .ok()
}

/// The header that takes a cookie away.
pub fn expired_cookie(name: &'static str) -> HeaderValue {
    HeaderValue::from_str(&format!(
        "{name}=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Lax"
    ))
    .unwrap_or(HeaderValue::from_static(""))
}
