//! The two cookies of signing in. Who does not sign in gets neither.

use axum::http::{HeaderMap, HeaderValue, header};

use crate::token::Token;

/// The cookie of someone who is signed in.
pub const SESSION: &str = "__Host-s";
/// The cookie of a sign-in that is under way.
pub const ATTEMPT: &str = "__Host-a";

/// The token in a cookie of the request.
pub fn read(headers: &HeaderMap, name: &str) -> Option<Token> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|cookies| cookies.to_str().ok())
        .flat_map(|cookies| cookies.split(';'))
        .filter_map(|cookie| cookie.trim().split_once('='))
        .find(|(known, _)| *known == name)
        .and_then(|(_, value)| Token::parse(value))
}

/// Sets a cookie until the browser is closed.
pub fn set(headers: &mut HeaderMap, name: &str, token: &Token) {
    append(headers, &format!("{name}={}", token.text()));
}

/// Takes a cookie away.
pub fn clear(headers: &mut HeaderMap, name: &str) {
    append(headers, &format!("{name}=; Max-Age=0"));
}

fn append(headers: &mut HeaderMap, cookie: &str) {
    let cookie = format!("{cookie}; Path=/; Secure; HttpOnly; SameSite=Lax");
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        headers.append(header::SET_COOKIE, cookie);
    }
}
