//! Single steps with a request: take it, hand it over, step aside, end it.

use access::{Permit, Role, people};
use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use kernel::{Slug, new_id};
use notices::Template;
use serde::Deserialize;
use web::{Failure, Visit};

use super::opening::open;
use crate::model::{Author, Outcome};
use crate::sealing::seal_words;
use crate::store::{self, Closed, HandOver, Take, Words};
use crate::{Threads, assigning, telling};

/// Kinds of reasons for handing over, as forms and the store know them.
pub(super) const REASONS: [&str; 5] = ["language", "know-how", "time", "absence", "other"];

/// `POST /desk/thread/{thread}/take`
pub async fn take(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let region = visit.region_id().as_str();
    let taken: db::Result<Take> = db::transact!(threads.db, |tx| {
        store::take(tx, region, &id, permit.person_id(), visit.now()).await
    })
    .await;
    match taken.map_err(|error| broken(&visit, &error))? {
        Take::Taken => Ok(back(&visit, &id, None)),
        Take::Other(_) | Take::Gone => Ok(back(&visit, &id, Some(("problem", "taken")))),
    }
}

/// What the form for handing over sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Handing {
    to: String,
    why: String,
    note: String,
}

/// `POST /desk/thread/{thread}/hand-over`: to a colleague of the ring, with a reason; what they
/// should know goes as a note.
pub async fn hand_over(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
    Path(id): Path<String>,
    sent: Result<Form<Handing>, FormRejection>,
) -> Result<Response, Failure> {
    let Form(sent) = sent.unwrap_or_default();
    let opened = open(&threads, &visit, &permit, &id).await?;
    let (region, now, me) = (visit.region_id(), visit.now(), permit.person_id());
    let Ok(ring) = Slug::parse(&opened.thread.ring) else {
        return Err(Failure::NotFound(visit));
    };
    let why = REASONS.into_iter().find(|reason| *reason == sent.why);
    let note = sent.note.trim().to_owned();
    let note_id = new_id();
    let sealed = seal_words(&opened.key, region, &id, &note_id, &note);
    let manages = permit.subject.has(Role::RingManager, Some(&ring));
    let handed: db::Result<bool> = db::transact!(threads.db, |tx| {
        let members = people::members_of_ring(tx, region.as_str(), &ring, now).await?;
        let answers = members.iter().any(|(person, roles)| {
            person.id == sent.to && roles.iter().any(|role| assigning::answers(*role))
        });
        let hidden = store::hidden_from(tx, region.as_str(), &id, &sent.to).await?;
        if !answers || hidden {
            return Ok(false);
        }
        let outcome =
            store::hand_over(tx, region.as_str(), &id, me, manages, &sent.to, why, now).await?;
        if outcome == HandOver::NotYours {
            return Ok(false);
        }
        if !note.is_empty() {
            let words = Words {
                id: &note_id,
                author: Author::Note,
                person: Some(me),
                body: sealed.clone(),
            };
            store::note(tx, region.as_str(), &id, &words, now).await?;
        }
        let due = opened.thread.due_at;
        let template = Template::HandedToYou { due };
        telling::person(tx, &threads, region, &sent.to, template, &id, now).await?;
        Ok(true)
    })
    .await;
    match handed.map_err(|error| broken(&visit, &error))? {
        true => Ok(back(&visit, &id, Some(("done", "handed")))),
        false => Ok(back(&visit, &id, Some(("problem", "hand")))),
    }
}

/// `POST /desk/thread/{thread}/conflict`: someone knows the asker. The request is hidden from them
/// and given to someone else.
pub async fn conflict(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let directory = threads.registry.visited(&visit)?;
    let (region, now, me) = (visit.region_id(), visit.now(), permit.person_id());
    let done: db::Result<()> = db::transact!(threads.db, |tx| {
        if store::declare_conflict(tx, region.as_str(), &id, me, now).await? {
            assigning::give_anew(tx, &threads, &directory, &id, now).await?;
        }
        Ok(())
    })
    .await;
    done.map_err(|error| broken(&visit, &error))?;
    Ok(Redirect::to(&visit.href("desk")).into_response())
}

/// What the form for ending sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Ending {
    outcome: String,
}

/// `POST /desk/thread/{thread}/close`
pub async fn close(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
    Path(id): Path<String>,
    sent: Result<Form<Ending>, FormRejection>,
) -> Result<Response, Failure> {
    let Form(sent) = sent.unwrap_or_default();
    let outcome = Outcome::parse(&sent.outcome).unwrap_or(Outcome::Advised);
    let (region, me) = (visit.region_id().as_str(), permit.person_id());
    let closed: db::Result<Closed> = db::transact!(threads.db, |tx| {
        store::close(tx, region, &id, Some(me), Some(outcome), visit.now()).await
    })
    .await;
    Ok(match closed.map_err(|error| broken(&visit, &error))? {
        Closed::Closed => back(&visit, &id, Some(("done", "closed"))),
        Closed::Waiting => back(&visit, &id, Some(("problem", "waiting"))),
        Closed::NotYours => back(&visit, &id, Some(("problem", "taken"))),
    })
}

/// Back to the request, with what to say there.
pub(super) fn back(visit: &Visit, id: &str, say: Option<(&str, &str)>) -> Response {
    let path = format!("desk/thread/{id}");
    let query: Vec<(&str, &str)> = say.into_iter().collect();
    Redirect::to(&visit.href_with(&path, &query)).into_response()
}

pub(super) fn broken(visit: &Visit, error: &dyn std::fmt::Display) -> Failure {
    tracing::error!(%error, "a step at the desk could not be done");
    Failure::Broken(visit.clone())
}
