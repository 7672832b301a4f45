//! `/account`: one's own data, keys, sessions and roles (R007).

use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use axum::{Form, Json};
use i18n::{Messages, Phrase};
use serde::Deserialize;
use web::{Cache, Failure, Html, PageHead, Visit};
use webauthn_rs::prelude::RegisterPublicKeyCredential;

use super::registration::{self, Registrant, Start};
use super::{broken, head_with_passkeys, words};
use crate::action::Action;
use crate::guard::Permit;
use crate::names::RegionNames;
use crate::people::{self, Contact, HeldGrant};
use crate::policy::{Decision, decide};
use crate::role::Person;
use crate::session::Session;
use crate::token::Token;
use crate::{Access, passkey, session};

#[derive(Template)]
#[template(path = "account.html")]
struct AccountPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    person: &'a Person,
    organization: String,
    names: &'a RegionNames,
    contact: Contact,
    roles: Vec<HeldGrant>,
    keys: Vec<passkey::KeyRow>,
    ways_in: i64,
    sessions: Vec<Session>,
    /// What is not of conversations and open to their roles: addresses and names.
    tools: Vec<(String, Phrase)>,
    passkeys: bool,
    /// The page of what the person has asked; empty when the installation has none.
    own: &'a str,
    notice: Option<Phrase>,
}

impl AccountPage<'_> {
    /// Whether there is another way in than this key.
    fn may_remove_key(&self) -> bool {
        self.ways_in > 1
    }

    fn method(&self, session: &Session) -> Phrase {
        match session.method.as_str() {
            "passkey" => self.t.account_method_passkey(),
            "openid" => self.t.account_method_organization(),
            _ => self.t.account_method_demo(),
        }
    }

    fn until(&self, held: &HeldGrant) -> Phrase {
        match held.term.ends_at {
            Some(end) => self.t.access_role_until(&words::moment(self.visit, &end)),
            None => self.t.access_role_open(),
        }
    }
}

/// A key of one's own, and what it is to be called.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct KeyForm {
    key: String,
    label: String,
}

/// `GET /account`.
pub async fn account(
    State(access): State<Access>,
    visit: Visit,
    permit: Permit,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let Some(person) = &permit.subject.person else {
        return Err(Failure::NotFound(visit));
    };
    let t = visit.messages();
    let names = RegionNames::of(&access, &visit);
    let loaded = load(&access, &visit, &permit).await;
    let (contact, roles, keys, ways_in, sessions) = loaded.map_err(broken(&visit))?;
    let page = AccountPage {
        t,
        head: head_with_passkeys(&t.account_title()),
        person,
        organization: words::organization(&visit, &names, person),
        names: &names,
        contact,
        roles,
        keys,
        ways_in,
        sessions,
        tools: tools(&visit, &permit),
        passkeys: access.relying_party(&headers).is_some(),
        own: &access.configuration().own,
        notice: match visit.parameter("notice") {
            Some("sessions") => Some(t.account_sessions_ended()),
            Some("last-key") => Some(t.account_last_key()),
            _ => None,
        },
        visit: &visit,
    };
    Ok(Html(page, Cache::Never).into_response())
}

fn tools(visit: &Visit, permit: &Permit) -> Vec<(String, Phrase)> {
    let t = visit.messages();
    let may = |action| {
        let decision = decide(&permit.subject, action, None, visit.now());
        matches!(decision, Decision::Allow | Decision::ProveAgain)
    };
    [
        ("people", Action::ManagePeople, t.people_title()),
        ("recovery", Action::Recover, t.recovery_title()),
        ("audit", Action::ReadAudit, t.audit_title()),
    ]
    .into_iter()
    .filter(|(_, action, _)| may(*action))
    .map(|(page, _, name)| (visit.href(page), name))
    .collect()
}

type Loaded = (
    Contact,
    Vec<HeldGrant>,
    Vec<passkey::KeyRow>,
    i64,
    Vec<Session>,
);

async fn load(access: &Access, visit: &Visit, permit: &Permit) -> db::Result<Loaded> {
    let region = visit.region_id().as_str();
    let person = permit.person_id();
    let conn = &mut access.db().read().await?;
    let contact = people::contact(conn, region, person).await?;
    let mut roles = people::grants_of(conn, region, person).await?;
    roles.retain(|held| held.term.holds_at(visit.now()));
    Ok((
        contact.unwrap_or(Contact {
            email: None,
            phone: None,
        }),
        roles,
        passkey::of_person(conn, region, person).await?,
        people::ways_in(conn, region, person).await?,
        session::of_person(conn, region, person, visit.now()).await?,
    ))
}

/// `POST /account/sessions/end`: every session but this one.
pub async fn end_others(
    State(access): State<Access>,
    visit: Visit,
    permit: Permit,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let kept = Token::of_cookie(&headers, web::SESSION_COOKIE);
    let region = visit.region_id().as_str();
    let ended: db::Result<u64> = db::transact!(access.db(), |tx| {
        session::end_all(tx, region, permit.person_id(), kept.as_ref()).await
    })
    .await;
    ended.map_err(broken(&visit))?;
    Ok(back(&visit, "sessions"))
}

/// `POST /account/key/rename`.
pub async fn rename_key(
    State(access): State<Access>,
    visit: Visit,
    permit: Permit,
    Form(form): Form<KeyForm>,
) -> Result<Response, Failure> {
    let region = visit.region_id().as_str();
    let label = registration::clean(&visit, &form.label);
    let renamed: db::Result<bool> = db::transact!(access.db(), |tx| {
        passkey::rename(tx, region, permit.person_id(), &form.key, &label).await
    })
    .await;
    renamed.map_err(broken(&visit))?;
    Ok(back(&visit, ""))
}

/// `POST /account/key/remove`: never the last way in.
pub async fn remove_key(
    State(access): State<Access>,
    visit: Visit,
    permit: Permit,
    Form(form): Form<KeyForm>,
) -> Result<Response, Failure> {
    let region = visit.region_id().as_str();
    let removed: db::Result<bool> = db::transact!(access.db(), |tx| {
        passkey::remove(tx, region, permit.person_id(), &form.key).await
    })
    .await;
    let removed = removed.map_err(broken(&visit))?;
    Ok(back(&visit, if removed { "" } else { "last-key" }))
}

/// `POST /account/key/start`: one key more.
pub async fn start_key(
    State(access): State<Access>,
    visit: Visit,
    permit: Permit,
    headers: HeaderMap,
    Json(start): Json<Start>,
) -> Result<Response, Failure> {
    let Some(person) = &permit.subject.person else {
        return Err(Failure::NotFound(visit));
    };
    let registrant = Registrant::Own {
        person: person.id.clone(),
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

/// `POST /account/key/finish`.
pub async fn finish_key(
    access: State<Access>,
    visit: Visit,
    _permit: Permit,
    headers: HeaderMap,
    answer: Json<RegisterPublicKeyCredential>,
) -> Result<Response, Failure> {
    registration::finish(access, visit, headers, answer).await
}

fn back(visit: &Visit, notice: &str) -> Response {
    let address = if notice.is_empty() {
        visit.href("account")
    } else {
        visit.href_with("account", &[("notice", notice)])
    };
    Redirect::to(&address).into_response()
}
