//! What a visitor sees when something is not there or goes wrong: kind, in their language, with
//! search and the crisis numbers at hand. Details go to the log, never to the page.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use i18n::Messages;

use crate::answer::{Cache, Html};
use crate::components::PageHead;
use crate::visit::Visit;

/// A page that cannot be shown.
#[derive(Debug)]
pub enum Failure {
    /// There is nothing at this address.
    NotFound(Visit),
    /// The service, place or page is over; the address was once right.
    Gone(Visit),
    /// Something broke on our side.
    Broken(Visit),
    /// It cannot be reached at the moment; it will be again.
    Away(Visit),
}

#[derive(Template)]
#[template(path = "failure.html")]
struct FailurePage {
    visit: Visit,
    t: Messages,
    head: PageHead,
    broken: bool,
}

/// Nothing at this address: the answer of every unknown path. Outside any region, where only
/// programs and assets are served, it is a bare 404.
pub async fn not_found(visit: Result<Visit, StatusCode>) -> Response {
    match visit {
        Ok(visit) => Failure::NotFound(visit).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let (status, visit) = match self {
            Failure::NotFound(visit) => (StatusCode::NOT_FOUND, visit),
            Failure::Gone(visit) => (StatusCode::GONE, visit),
            Failure::Broken(visit) => (StatusCode::INTERNAL_SERVER_ERROR, visit),
            Failure::Away(visit) => (StatusCode::SERVICE_UNAVAILABLE, visit),
        };
        let t = visit.messages();
        let broken = status.is_server_error();
        let title = if broken {
            t.failure_broken_title()
        } else {
            t.failure_missing_title()
        };
        let head = PageHead {
            no_index: true,
            unasked: true,
            ..PageHead::titled(title.plain())
        };
        (
            status,
            Html(
                FailurePage {
                    visit,
                    t,
                    head,
                    broken,
                },
                Cache::Never,
            ),
        )
            .into_response()
    }
}
