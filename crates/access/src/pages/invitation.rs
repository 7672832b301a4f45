//! `/invitation/{token}`: a person follows their link and makes their way in.

use askama::Template;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use i18n::Messages;
use web::{Cache, Failure, Html, PageHead, Visit};
use webauthn_rs::prelude::RegisterPublicKeyCredential;

use super::registration::{self, Registrant, Start};
use super::{broken, head, head_with_passkeys, openid};
use crate::configuration::Provider;
use crate::invitation::{self, Invitation, Purpose};
use crate::role::Person;
use crate::token::Token;
use crate::{Access, people};

#[derive(Template)]
#[template(path = "invitation.html")]
struct InvitationPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    person: &'a Person,
    recovery: bool,
    token: &'a str,
    passkeys: bool,
    providers: &'a [Provider],
}

impl InvitationPage<'_> {
    fn href(&self, step: &str) -> String {
        self.visit
            .href(&format!("invitation/{}/{step}", self.token))
    }

    fn provider_href(&self, provider: &Provider) -> String {
        self.href(&format!("oidc/{}", provider.id))
    }
}

#[derive(Template)]
#[template(path = "invitation-over.html")]
struct OverPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
}

/// `GET /invitation/{token}`.
pub async fn invitation(
    State(access): State<Access>,
    visit: Visit,
    headers: HeaderMap,
    Path(token): Path<String>,
) -> Result<Response, Failure> {
    let Some((person, found)) = find(&access, &visit, &token).await? else {
        return Ok(over(&visit));
    };
    let t = visit.messages();
    let page = InvitationPage {
        t,
        head: head_with_passkeys(&t.invitation_title()),
        person: &person,
        recovery: found.purpose == Purpose::Recovery,
        token: &token,
        passkeys: access.relying_party(&headers).is_some(),
        providers: &access.configuration().providers,
        visit: &visit,
    };
    Ok(Html(page, Cache::Never).into_response())
}

/// `POST /invitation/{token}/start`: to make a passkey.
pub async fn start(
    State(access): State<Access>,
    visit: Visit,
    headers: HeaderMap,
    Path(token): Path<String>,
    Json(start): Json<Start>,
) -> Result<Response, Failure> {
    let found = find(&access, &visit, &token).await?;
    let (Some((person, _)), Some(token)) = (found, Token::parse(&token)) else {
        return Ok(StatusCode::UNAUTHORIZED.into_response());
    };
    let registrant = Registrant::Invited {
        token_hash: token.hash(),
        person: person.id,
    };
    registration::start(
        &access,
        &visit,
        &headers,
        registrant,
        &person.name,
        &start.label,
    )
    .await
}

/// `POST /invitation/{token}/finish`.
pub async fn finish(
    access: State<Access>,
    visit: Visit,
    headers: HeaderMap,
    Path(_): Path<String>,
    answer: Json<RegisterPublicKeyCredential>,
) -> Result<Response, Failure> {
    registration::finish(access, visit, headers, answer).await
}

/// `GET /invitation/{token}/oidc/{provider}`: to link an organisation's sign-in.
pub async fn through_organization(
    State(access): State<Access>,
    visit: Visit,
    headers: HeaderMap,
    Path((token, provider)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let found = find(&access, &visit, &token).await?;
    let (Some(_), Some(token)) = (found, Token::parse(&token)) else {
        return Ok(over(&visit));
    };
    let invitation = Some(token.hash());
    openid::lead_to(&access, &visit, &headers, &provider, None, invitation).await
}

async fn find(
    access: &Access,
    visit: &Visit,
    token: &str,
) -> Result<Option<(Person, Invitation)>, Failure> {
    let Some(token) = Token::parse(token) else {
        return Ok(None);
    };
    let region = visit.region_id().as_str();
    let conn = &mut access.db().read().await.map_err(broken(visit))?;
    let found = invitation::find(conn, region, &token, visit.now()).await;
    let Some(found) = found.map_err(broken(visit))? else {
        return Ok(None);
    };
    let person = people::find(conn, region, &found.person_id).await;
    Ok(person.map_err(broken(visit))?.map(|person| (person, found)))
}

/// A link that was used, is too old, or never was one: all alike.
pub fn over(visit: &Visit) -> Response {
    let t = visit.messages();
    let page = OverPage {
        t,
        head: head(&t.invitation_over_title()),
        visit,
    };
    (StatusCode::GONE, Html(page, Cache::Never)).into_response()
}
