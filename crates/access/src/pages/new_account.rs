//! `/sign-in/new`: a resident makes an account of their own (R007). A name that they choose and a
//! passkey; nothing else is asked.

use askama::Template;
use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use i18n::Messages;
use web::{Cache, Failure, Html, PageHead, Visit};

use super::head_with_passkeys;
use super::registration::{self, Registrant, Start};
use crate::Access;

#[derive(Template)]
#[template(path = "new-account.html")]
struct NewAccountPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    passkeys: bool,
}

/// `GET /sign-in/new`.
pub async fn form(State(access): State<Access>, visit: Visit, headers: HeaderMap) -> Response {
    let t = visit.messages();
    let page = NewAccountPage {
        t,
        head: head_with_passkeys(&t.new_account_title()),
        passkeys: access.relying_party(&headers).is_some(),
        visit: &visit,
    };
    Html(page, Cache::Never).into_response()
}

/// `POST /sign-in/new/start`.
pub async fn start(
    State(access): State<Access>,
    visit: Visit,
    headers: HeaderMap,
    Json(start): Json<Start>,
) -> Result<Response, Failure> {
    let name = registration::clean(&visit, &start.label);
    let registrant = Registrant::Resident {
        person: kernel::new_id(),
        name: name.clone(),
    };
    registration::start(&access, &visit, &headers, registrant, &name, "").await
}
