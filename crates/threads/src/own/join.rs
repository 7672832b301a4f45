//! `/own/join`: a request is joined to one's account with its code.

use access::{Action, Permit, audit};
use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::extract::rejection::FormRejection;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use i18n::{Messages, Phrase};
use registry::RegionDirectory;
use serde::Deserialize;
use vault::{Holder, HolderId, ObjectRef, Receipt};
use web::{Cache, Failure, Html, PageHead, Visit};

use crate::asking::{broken, head, misread, unlock};
use crate::store::{self, Join};
use crate::{Away, Threads, assigning};

#[derive(Template)]
#[template(path = "own-join.html")]
struct JoinPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    name: &'a str,
    code: &'a str,
    problem: Option<Phrase>,
}

/// What the form sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    code: String,
}

/// What came of a code.
enum Outcome {
    /// The request is joined: its identifier.
    Joined(String),
    /// It belongs to another account.
    Others,
    /// The code opens nothing.
    Unknown,
}

/// `GET /own/join`
pub async fn join_form(visit: Visit, permit: Permit) -> Response {
    show(&visit, &permit, "", None)
}

/// `POST /own/join`
pub async fn join(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
    typed: Result<Form<Typed>, FormRejection>,
) -> Result<Response, Failure> {
    let t = visit.messages();
    let Form(Typed { code }) = typed.unwrap_or_default();
    let receipt = match Receipt::parse(&code) {
        Ok(receipt) => receipt,
        Err(bad) => return Ok(show(&visit, &permit, &code, Some(misread(t, &bad)))),
    };
    let directory = threads.registry.visited(&visit)?;
    let outcome = put(&threads, &visit, &directory, permit.person_id(), &receipt).await;
    Ok(match outcome.map_err(|error| broken(&visit, &error))? {
        Outcome::Joined(id) => {
            Redirect::to(&visit.href(&format!("own/thread/{id}"))).into_response()
        }
        Outcome::Others => show(&visit, &permit, &code, Some(t.own_join_others())),
        Outcome::Unknown => show(&visit, &permit, &code, Some(t.ask_code_unknown())),
    })
}

/// Joins what the receipt opens. The key comes first, in a transaction of its own (see the crate
/// `vault`): what is shown in an account can always be opened there.
async fn put(
    threads: &Threads,
    visit: &Visit,
    directory: &RegionDirectory,
    person: &str,
    receipt: &Receipt,
) -> Result<Outcome, Away> {
    let (region, now, vault) = (visit.region_id().as_str(), visit.now(), &threads.vault);
    let Some((id, key)) = unlock(threads, visit, receipt).await? else {
        return Ok(Outcome::Unknown);
    };
    let object = ObjectRef {
        region,
        object: &id,
    };
    let known = {
        let conn = &mut threads.db.read().await?;
        store::find(conn, region, &id).await?
    };
    let owner = known.and_then(|thread| thread.asked_by);
    if owner.is_some_and(|owner| owner != person) {
        return Ok(Outcome::Others);
    }
    db::transact!(threads.db, |tx| {
        vault
            .lock(tx, &object, &key, Holder::Person(person), None, now)
            .await
    })
    .await?;
    let joined: db::Result<Join> = db::transact!(threads.db, |tx| {
        let joined = store::join(tx, region, &id, person).await?;
        if let Join::Joined { was_answering } = joined {
            if was_answering {
                assigning::give_anew(tx, threads, directory, &id, now).await?;
            }
            let about = ("thread", id.as_str());
            audit::append(
                tx,
                region,
                now,
                Some(person),
                Action::JoinThread,
                about,
                "joined",
            )
            .await?;
        }
        Ok(joined)
    })
    .await;
    Ok(match joined? {
        Join::Joined { .. } => Outcome::Joined(id),
        refused => {
            db::transact!(threads.db, |tx| {
                vault.release(tx, &object, HolderId::Person(person)).await
            })
            .await?;
            match refused {
                Join::Others => Outcome::Others,
                _ => Outcome::Unknown,
            }
        }
    })
}

fn show(visit: &Visit, permit: &Permit, code: &str, problem: Option<Phrase>) -> Response {
    let t = visit.messages();
    let status = match problem {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let person = permit.subject.person.as_ref();
    let page = JoinPage {
        t,
        head: head(t.own_join_title()),
        name: person.map_or("", |person| &person.name),
        code,
        problem,
        visit,
    };
    (status, Html(page, Cache::Sensitive)).into_response()
}
