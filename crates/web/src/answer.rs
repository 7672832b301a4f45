//! Answers: a page struct with its cache policy, or JSON.

use askama::Template;
use axum::Extension;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::leave::Sensitive;

/// How long others may keep an answer. Declared beside each page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cache {
    /// Public and the same for everyone: a minute in shared caches, ten more while refreshing.
    Public,
    /// Depends on the minute (open now) or on words typed: a visitor's own browser only, and
    /// asked again each time.
    Private,
    /// Never kept, for confidential pages.
    Never,
    /// Never kept, and closed after the visitor has left fast.
    Sensitive,
}

/// A page and how it may be cached.
#[derive(Debug)]
pub struct Html<T>(pub T, pub Cache);

/// JSON for everyone, readable from any site (R032: open data without keys).
#[derive(Debug)]
pub struct Json<T>(pub T);

impl Cache {
    fn header(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Cache::Public => "public, max-age=60, stale-while-revalidate=600",
            Cache::Private => "private, no-cache",
            Cache::Never | Cache::Sensitive => "no-store",
        })
    }
}

impl<T: Template> IntoResponse for Html<T> {
    fn into_response(self) -> Response {
        let mut body = String::with_capacity(T::SIZE_HINT.max(16 * 1024));
        let sensitive = (self.1 == Cache::Sensitive).then_some(Extension(Sensitive));
        match self.0.render_into(&mut body) {
            Ok(()) => (
                sensitive,
                [
                    (
                        header::CONTENT_TYPE,
                        HeaderValue::from_static("text/html; charset=utf-8"),
                    ),
                    (header::CACHE_CONTROL, self.1.header()),
                ],
                body,
            )
                .into_response(),
            Err(error) => {
                tracing::error!(%error, "a template did not render");
                StatusCode::INTERNAL_SERVER_ERROR.into_response()
            }
        }
    }
}

impl<T: Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        json_response(StatusCode::OK, "application/json", &self.0)
    }
}

/// JSON of a given status and media type, readable from any site.
pub fn json_response<T: Serialize>(
    status: StatusCode,
    media_type: &'static str,
    value: &T,
) -> Response {
    match serde_json::to_vec(value) {
        Ok(body) => (
            status,
            [
                (header::CONTENT_TYPE, HeaderValue::from_static(media_type)),
                (header::CACHE_CONTROL, Cache::Public.header()),
                (
                    header::ACCESS_CONTROL_ALLOW_ORIGIN,
                    HeaderValue::from_static("*"),
                ),
                (
                    HeaderName::from_static("cross-origin-resource-policy"),
                    HeaderValue::from_static("cross-origin"),
                ),
            ],
            body,
        )
            .into_response(),
        Err(error) => {
            tracing::error!(%error, "an answer could not be written as JSON");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// JSON as it may stand inside a `script` element: no `<` can end the element early.
pub fn script_json(value: &serde_json::Value) -> String {
    value.to_string().replace('<', "\\u003c")
}
