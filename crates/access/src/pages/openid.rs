//! Signing in through an organisation: there and back.

use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use web::{Failure, Visit};

use super::arrival::arrive;
use super::passkey::{begin, take};
use super::{broken, invitation, sign_in};
use crate::Access;
use crate::configuration::Provider;
use crate::oidc::{self, OpenIdAttempt, OpenIdError, Outcome, Outsider};
use crate::session::Method;
use crate::then::Then;

/// What a provider sends back.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Returned {
    state: String,
    code: String,
}

/// `GET /sign-in/oidc/{provider}?then=`: leads to the provider.
pub async fn start(
    State(access): State<Access>,
    visit: Visit,
    headers: HeaderMap,
    Path(provider): Path<String>,
) -> Result<Response, Failure> {
    let then = visit.parameter("then").and_then(Then::parse);
    let then = then.map(|then| then.as_str().to_owned());
    lead_to(&access, &visit, &headers, &provider, then, None).await
}

/// Leads to a provider, with what is needed when the person comes back.
pub async fn lead_to(
    access: &Access,
    visit: &Visit,
    headers: &HeaderMap,
    provider: &str,
    then: Option<String>,
    invitation: Option<Vec<u8>>,
) -> Result<Response, Failure> {
    let Some(known) = access.configuration().provider(provider) else {
        return Err(Failure::NotFound(visit.clone()));
    };
    let return_to = return_address(access, visit, headers, provider);
    let begun = oidc::begin(known, return_to, then, invitation).await;
    let (address, kept) = match begun {
        Ok(begun) => begun,
        Err(error) => return Ok(failed(access, visit, headers, &error)),
    };
    let token = begin(access, visit, &kept).await?;
    let mut response = Redirect::to(&address).into_response();
    token.set_cookie(response.headers_mut(), web::SIGN_IN_COOKIE);
    Ok(response)
}

/// `GET /sign-in/oidc/{provider}/return?state=&code=`.
pub async fn finish(
    State(access): State<Access>,
    visit: Visit,
    headers: HeaderMap,
    Path(provider): Path<String>,
    Query(returned): Query<Returned>,
) -> Result<Response, Failure> {
    let Some(known) = access.configuration().provider(&provider) else {
        return Err(Failure::NotFound(visit));
    };
    let t = visit.messages();
    let Some(kept) = take::<OpenIdAttempt>(&access, &visit, &headers).await? else {
        return Ok(failed(&access, &visit, &headers, &OpenIdError::State));
    };
    let return_to = return_address(&access, &visit, &headers, &provider);
    let (state, code) = (&returned.state, &returned.code);
    let finished = oidc::finish(known, return_to, &kept, state, code, visit.now()).await;
    let outsider = match finished {
        Ok(outsider) => outsider,
        Err(error) => return Ok(failed(&access, &visit, &headers, &error)),
    };
    let outcome = identify(&access, &visit, known, &outsider, &kept).await?;
    let person = match outcome {
        Outcome::Person(person) => person,
        Outcome::InvitationOver => return Ok(invitation::over(&visit)),
        Outcome::Unknown => {
            let error = t.sign_in_unknown();
            return Ok(sign_in::failed(&access, &visit, &headers, error));
        }
    };
    let then = kept.then.as_deref();
    let arrival = arrive(&access, &visit, &headers, &person, Method::OpenId, then).await?;
    Ok(arrival.map_or_else(
        || sign_in::failed(&access, &visit, &headers, t.sign_in_unknown()),
        |arrival| arrival.redirect(),
    ))
}

async fn identify(
    access: &Access,
    visit: &Visit,
    provider: &Provider,
    outsider: &Outsider,
    kept: &OpenIdAttempt,
) -> Result<Outcome, Failure> {
    let region = visit.region_id().as_str();
    let outcome: db::Result<Outcome> = db::transact!(access.db(), |tx| {
        let invited = kept.invitation.as_deref();
        oidc::link_or_find(tx, region, provider, outsider, invited, visit.now()).await
    })
    .await;
    outcome.map_err(broken(visit))
}

fn failed(access: &Access, visit: &Visit, headers: &HeaderMap, error: &OpenIdError) -> Response {
    tracing::warn!(%error, "a sign-in through an organisation failed");
    let words = visit.messages().sign_in_failed();
    sign_in::failed(access, visit, headers, words)
}

/// Where the provider sends the person back to: without the area and the query, as it must be
/// letter for letter what the organisation has entered at its provider.
fn return_address(access: &Access, visit: &Visit, headers: &HeaderMap, provider: &str) -> String {
    let origin = access.configuration().origin(web::host(headers));
    let page = visit.href(&format!("sign-in/oidc/{provider}/return"));
    let page = page.split('?').next().unwrap_or_default();
    format!("{}{page}", origin.unwrap_or_default())
}
