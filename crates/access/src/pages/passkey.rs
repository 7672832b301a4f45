//! Signing in with a passkey: the browser offers the person's keys, and nobody types a name.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use serde_json::json;
use web::{Failure, Visit};
use webauthn_rs::prelude::{DiscoverableAuthentication, PublicKeyCredential};

use super::arrival::arrive;
use super::broken;
use crate::attempt::{self, Attempt};
use crate::session::Method;
use crate::token::Token;
use crate::{Access, passkey};

#[derive(Serialize, Deserialize)]
struct PasskeyAttempt {
    state: DiscoverableAuthentication,
    then: Option<String>,
}

impl Attempt for PasskeyAttempt {
    const KIND: &'static str = "passkey";
}

/// What the script sends at the start.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Start {
    then: Option<String>,
}

/// `POST /sign-in/passkey/start`: what the browser asks the authenticator.
pub async fn start(
    State(access): State<Access>,
    visit: Visit,
    headers: HeaderMap,
    Json(start): Json<Start>,
) -> Result<Response, Failure> {
    let Some(party) = access.relying_party(&headers) else {
        return Err(Failure::NotFound(visit));
    };
    let (challenge, state) = party
        .start_discoverable_authentication()
        .map_err(broken(&visit))?;
    let kept = PasskeyAttempt {
        state,
        then: start.then,
    };
    let token = begin(&access, &visit, &kept).await?;
    // A button was pressed: the browser shows its own dialogue, and not only an autofill.
    Ok(asking(&token, json!({ "publicKey": challenge.public_key })))
}

/// `POST /sign-in/passkey/finish`: what the authenticator answered.
pub async fn finish(
    State(access): State<Access>,
    visit: Visit,
    headers: HeaderMap,
    Json(answer): Json<PublicKeyCredential>,
) -> Result<Response, Failure> {
    let Some(kept) = take::<PasskeyAttempt>(&access, &visit, &headers).await? else {
        return Ok(StatusCode::UNAUTHORIZED.into_response());
    };
    let Some(person) = check(&access, &visit, &headers, &answer, kept.state).await? else {
        return Ok(StatusCode::UNAUTHORIZED.into_response());
    };
    let then = kept.then.as_deref();
    let arrival = arrive(&access, &visit, &headers, &person, Method::Passkey, then).await?;
    let Some(arrival) = arrival else {
        return Ok(StatusCode::UNAUTHORIZED.into_response());
    };
    let mut response = Json(json!({ "location": arrival.address })).into_response();
    arrival.set_cookies(response.headers_mut());
    Ok(response)
}

/// The person whose key has answered; none when it is nobody's, or the answer is wrong.
async fn check(
    access: &Access,
    visit: &Visit,
    headers: &HeaderMap,
    answer: &PublicKeyCredential,
    state: DiscoverableAuthentication,
) -> Result<Option<String>, Failure> {
    let region = visit.region_id().as_str();
    let Some(party) = access.relying_party(headers) else {
        return Ok(None);
    };
    let Ok((handle, id)) = party.identify_discoverable_authentication(answer) else {
        return Ok(None);
    };
    let found = {
        let conn = &mut access.db().read().await.map_err(broken(visit))?;
        let found = passkey::find(conn, region, id).await;
        found.map_err(broken(visit))?
    };
    let Some(mut owned) = found else {
        return Ok(None);
    };
    if handle != passkey::user_handle(region, &owned.person_id) {
        return Ok(None);
    }
    let checked = party.finish_discoverable_authentication_v2(answer, state, &owned.key);
    let Ok(checked) = checked else {
        return Ok(None);
    };
    owned.key.update_credential(&checked);
    let noted: db::Result<()> = db::transact!(access.db(), |tx| {
        passkey::note_use(tx, region, &owned.key, visit.now()).await
    })
    .await;
    noted.map_err(broken(visit))?;
    Ok(Some(owned.person_id))
}

/// Keeps an attempt; gives the token for its cookie.
pub async fn begin<A: Attempt + Sync>(
    access: &Access,
    visit: &Visit,
    kept: &A,
) -> Result<Token, Failure> {
    let token = Token::generate().map_err(broken(visit))?;
    let region = visit.region_id().as_str();
    let begun: db::Result<()> = db::transact!(access.db(), |tx| {
        attempt::begin(tx, region, &token, kept, visit.now()).await
    })
    .await;
    begun.map_err(broken(visit))?;
    Ok(token)
}

/// Takes the attempt of the request's cookie out.
pub async fn take<A: Attempt + Send>(
    access: &Access,
    visit: &Visit,
    headers: &HeaderMap,
) -> Result<Option<A>, Failure> {
    let Some(token) = Token::of_cookie(headers, web::SIGN_IN_COOKIE) else {
        return Ok(None);
    };
    let region = visit.region_id().as_str();
    let taken: db::Result<Option<A>> = db::transact!(access.db(), |tx| {
        attempt::take(tx, region, &token, visit.now()).await
    })
    .await;
    taken.map_err(broken(visit))
}

/// What the browser is to ask, with the cookie of the attempt.
pub fn asking(token: &Token, options: serde_json::Value) -> Response {
    let mut response = Json(options).into_response();
    token.set_cookie(response.headers_mut(), web::SIGN_IN_COOKIE);
    response
}
