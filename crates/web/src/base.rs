//! Where the site is, as a visitor's browser sees it: for addresses that are read elsewhere.

use axum::http::{HeaderMap, header};

/// The host that was asked for.
pub fn host(headers: &HeaderMap) -> Option<&str> {
    headers
        .get(header::HOST)
        .and_then(|host| host.to_str().ok())
}

/// Scheme and host as the visitor sees them. A host that could break out of the answer's text is
/// not repeated.
pub fn base_address(headers: &HeaderMap) -> String {
    let plain = |host: &&str| {
        !host.is_empty()
            && host
                .chars()
                .all(|sign| sign.is_ascii_alphanumeric() || ".:-[]".contains(sign))
    };
    let name = host(headers).filter(plain).unwrap_or("localhost");
    let secure = headers
        .get("x-forwarded-proto")
        .is_some_and(|scheme| scheme.as_bytes().starts_with(b"https"));
    format!("{}://{name}", if secure { "https" } else { "http" })
}
