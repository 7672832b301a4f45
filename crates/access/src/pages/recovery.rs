//! `/recovery`: two colleagues agree that a third gets a new way in.

use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use i18n::{Messages, Phrase};
use web::{Cache, Failure, Html, PageHead, Visit};

use super::letter::Letter;
use super::{broken, head, objects, words};
use crate::action::Action;
use crate::guard::Permit;
use crate::invitation::Purpose;
use crate::names::RegionNames;
use crate::recovery::{self, Recovery, RecoveryError};
use crate::role::{Person, Role};
use crate::token::Token;
use crate::{Access, audit, people};

#[derive(Template)]
#[template(path = "recovery.html")]
struct RecoveryPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    waiting: Vec<Waiting>,
    /// Whom the reader may help, with their organisations.
    people: Vec<(Person, String)>,
    notice: Option<Phrase>,
}

impl RecoveryPage<'_> {
    fn start(&self, person: &Person) -> String {
        self.visit.href(&format!("recovery/start/{}", person.id))
    }

    fn confirm(&self, recovery: &Recovery) -> String {
        self.visit
            .href(&format!("recovery/confirm/{}", recovery.id))
    }
}

struct Waiting {
    recovery: Recovery,
    name: String,
    first: String,
    /// Whether the one who looks may be the second.
    open: bool,
}

/// `GET /recovery`.
pub async fn recoveries(
    State(access): State<Access>,
    visit: Visit,
    permit: Permit,
) -> Result<Response, Failure> {
    let t = visit.messages();
    let loaded = load(&access, &visit, &permit).await;
    let names = RegionNames::of(&access, &visit);
    let (waiting, people) = loaded.map_err(broken(&visit))?;
    let page = RecoveryPage {
        t,
        head: head(&t.recovery_title()),
        waiting,
        people: people
            .into_iter()
            .map(|person| {
                let organization = words::organization(&visit, &names, &person);
                (person, organization)
            })
            .collect(),
        notice: match visit.parameter("notice") {
            Some("started") => Some(t.recovery_started()),
            Some("sent") => Some(t.recovery_sent()),
            Some("no-address") => Some(t.recovery_no_address()),
            _ => None,
        },
        visit: &visit,
    };
    Ok(Html(page, Cache::Never).into_response())
}

/// `POST /recovery/start/{person}`.
pub async fn start(
    State(access): State<Access>,
    visit: Visit,
    permit: Permit,
) -> Result<Response, Failure> {
    let region = visit.region_id().as_str();
    let now = visit.now();
    let by = permit.person_id();
    let id = about(&permit);
    let done: Result<(), RecoveryError> = db::transact!(access.db(), |tx| {
        recovery::start(tx, region, id, by, now).await?;
        audit::append(
            tx,
            region,
            now,
            Some(by),
            Action::Recover,
            ("person", id),
            "started",
        )
        .await?;
        Ok(())
    })
    .await;
    settle(&visit, done.map(|()| "started"))
}

/// `POST /recovery/confirm/{recovery}`: the second colleague; the link is sent.
pub async fn confirm(
    State(access): State<Access>,
    visit: Visit,
    permit: Permit,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let token = Token::generate().map_err(broken(&visit))?;
    let region = visit.region_id().as_str();
    let now = visit.now();
    let by = permit.person_id();
    let id = about(&permit);
    let letter = Letter {
        access: &access,
        visit: &visit,
        headers: &headers,
        language: visit.language(),
        purpose: Purpose::Recovery,
        by,
        token: &token,
    };
    let done: Result<&str, RecoveryError> = db::transact!(access.db(), |tx| {
        let person = recovery::confirm(tx, region, id, by, now).await?;
        let sent = letter.send(tx, &person).await?;
        let (notice, outcome) = if sent {
            ("sent", "confirmed")
        } else {
            ("no-address", "confirmed without address")
        };
        let about = ("person", person.as_str());
        audit::append(tx, region, now, Some(by), Action::Recover, about, outcome).await?;
        Ok(notice)
    })
    .await;
    settle(&visit, done)
}

fn about(permit: &Permit) -> &str {
    permit.object.as_ref().map_or("", |object| &object.id)
}

/// The policy has refused the same things before; what reaches this far was decided by somebody
/// else in the same moment.
fn settle(visit: &Visit, done: Result<&str, RecoveryError>) -> Result<Response, Failure> {
    match done {
        Ok(notice) => {
            let address = visit.href_with("recovery", &[("notice", notice)]);
            Ok(Redirect::to(&address).into_response())
        }
        Err(RecoveryError::Database(error)) => Err(broken(visit)(error)),
        Err(_) => Err(Failure::NotFound(visit.clone())),
    }
}

async fn load(
    access: &Access,
    visit: &Visit,
    permit: &Permit,
) -> db::Result<(Vec<Waiting>, Vec<Person>)> {
    let region = visit.region_id();
    let own = permit.person_id();
    let conn = &mut access.db().read().await?;
    let everyone = people::professionals(conn, region.as_str()).await?;
    let name_of = |id: &str| {
        let found = everyone.iter().find(|person| person.id == id);
        found.map_or_else(|| id.to_owned(), |person| person.name.clone())
    };
    let admin = permit.subject.has(Role::Admin, None);
    let mut reachable = Vec::new();
    for person in &everyone {
        let leads = admin || objects::leads(conn, region, own, &person.id, visit.now()).await?;
        if leads && person.id != own {
            reachable.push(person.clone());
        }
    }
    let waiting = recovery::waiting(conn, region.as_str(), visit.now()).await?;
    let waiting = waiting
        .into_iter()
        .map(|recovery| Waiting {
            name: name_of(&recovery.person_id),
            first: name_of(&recovery.first_by),
            open: recovery.first_by != own
                && reachable
                    .iter()
                    .any(|person| person.id == recovery.person_id),
            recovery,
        })
        .collect();
    Ok((waiting, reachable))
}
