//! What someone sees who may not: which role is needed, and who gives it.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use i18n::{Messages, Phrase};
use web::{Cache, Html, PageHead, Visit};

use super::{head, words};
use crate::policy::Reason;

#[derive(Template)]
#[template(path = "forbidden.html")]
struct ForbiddenPage {
    visit: Visit,
    t: Messages,
    head: PageHead,
    reason: Phrase,
    roles: Vec<Phrase>,
}

/// The answer to a refusal whose reason may be said.
pub fn forbidden(visit: Visit, reason: Reason) -> Response {
    let t = visit.messages();
    let page = ForbiddenPage {
        t,
        head: head(&t.forbidden_title()),
        reason: match reason {
            Reason::Role(_) => t.forbidden_role(),
            Reason::Professional => t.forbidden_professional(),
            Reason::Assignee => t.forbidden_assignee(),
            Reason::ForOneself => t.forbidden_for_oneself(),
            Reason::SecondPerson => t.forbidden_second_person(),
        },
        roles: match reason {
            Reason::Role(roles) => roles.iter().map(|role| words::role(t, *role)).collect(),
            _ => Vec::new(),
        },
        visit,
    };
    (StatusCode::FORBIDDEN, Html(page, Cache::Never)).into_response()
}
