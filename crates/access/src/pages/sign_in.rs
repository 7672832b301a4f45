//! `/sign-in`: every way in that this installation has, and the way out.

use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use i18n::{Messages, Phrase};
use serde::Deserialize;
use web::{Cache, Failure, Html, PageHead, Visit};

use super::arrival::arrive;
use super::{broken, head_with_passkeys};
use crate::configuration::Provider;
use crate::session::Method;
use crate::then::Then;
use crate::{Access, DemoPerson};

#[derive(Template)]
#[template(path = "sign-in.html")]
struct SignInPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    title: Phrase,
    ingress: Phrase,
    again: bool,
    then: String,
    passkeys: bool,
    providers: &'a [Provider],
    demo_people: Vec<DemoPerson>,
    error: Option<Phrase>,
}

impl SignInPage<'_> {
    /// Where the sign-in of an organisation begins.
    fn provider_href(&self, provider: &Provider) -> String {
        let path = format!("sign-in/oidc/{}", provider.id);
        if self.then.is_empty() {
            self.visit.href(&path)
        } else {
            self.visit.href_with(&path, &[("then", &self.then)])
        }
    }
}

/// The person of a demonstration who was chosen.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Chosen {
    person: String,
    then: String,
}

/// `GET /sign-in?then=`.
pub async fn sign_in(State(access): State<Access>, visit: Visit, headers: HeaderMap) -> Response {
    show(&access, &visit, &headers, false, None)
}

/// `GET /sign-in/again?then=`: the last proof is too old for what the person wants to do.
pub async fn again(State(access): State<Access>, visit: Visit, headers: HeaderMap) -> Response {
    show(&access, &visit, &headers, true, None)
}

/// The sign-in page with what went wrong.
pub fn failed(access: &Access, visit: &Visit, headers: &HeaderMap, error: Phrase) -> Response {
    show(access, visit, headers, false, Some(error))
}

fn show(
    access: &Access,
    visit: &Visit,
    headers: &HeaderMap,
    again: bool,
    error: Option<Phrase>,
) -> Response {
    let t = visit.messages();
    let status = if error.is_some() {
        StatusCode::UNAUTHORIZED
    } else {
        StatusCode::OK
    };
    let (title, ingress) = if again {
        (t.sign_in_again_title(), t.sign_in_again_ingress())
    } else {
        (t.sign_in_title(), t.sign_in_ingress())
    };
    let then = visit.parameter("then").and_then(Then::parse);
    let configuration = access.configuration();
    let page = SignInPage {
        t,
        head: head_with_passkeys(&title),
        title,
        ingress,
        again,
        then: then
            .map(|then| then.as_str().to_owned())
            .unwrap_or_default(),
        passkeys: access.relying_party(headers).is_some(),
        providers: &configuration.providers,
        demo_people: if configuration.demo {
            access.demo_people(visit.region_id())
        } else {
            Vec::new()
        },
        error,
        visit,
    };
    (status, Html(page, Cache::Never)).into_response()
}

/// `POST /sign-in/demo`: in a demonstration, as one of its made-up people.
pub async fn as_demo_person(
    State(access): State<Access>,
    visit: Visit,
    headers: HeaderMap,
    Form(chosen): Form<Chosen>,
) -> Result<Response, Failure> {
    let offered = access.demo_people(visit.region_id());
    if !access.configuration().demo || offered.iter().all(|person| person.id != chosen.person) {
        return Err(Failure::NotFound(visit));
    }
    let then = Some(chosen.then.as_str());
    let arrival = arrive(
        &access,
        &visit,
        &headers,
        &chosen.person,
        Method::Demo,
        then,
    )
    .await?;
    arrival.map_or_else(
        || Err(Failure::NotFound(visit.clone())),
        |arrival| Ok(arrival.redirect()),
    )
}

/// `POST /sign-out`.
pub async fn sign_out(
    State(access): State<Access>,
    visit: Visit,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    access.end_session(&headers).await.map_err(broken(&visit))?;
    let mut response = Redirect::to(&visit.href("")).into_response();
    let headers = response.headers_mut();
    let over = web::expired_cookie(web::SESSION_COOKIE);
    headers.append(header::SET_COOKIE, over);
    headers.insert(
        "clear-site-data",
        HeaderValue::from_static("\"cache\", \"storage\""),
    );
    Ok(response)
}
