//! What is protected and what is not, in plain words.

use askama::Template;
use axum::response::{IntoResponse, Response};
use i18n::Messages;
use web::{Cache, Html, PageHead, Visit};

#[derive(Template)]
#[template(path = "ask-protection.html")]
struct ProtectionPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
}

/// `GET /ask/protection`
pub async fn protection(visit: Visit) -> Response {
    let t = visit.messages();
    let page = ProtectionPage {
        t,
        head: PageHead {
            description: t.protection_ingress().plain().to_owned(),
            ..PageHead::titled(t.protection_title().plain())
        },
        visit: &visit,
    };
    Html(page, Cache::Public).into_response()
}
