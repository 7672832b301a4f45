//! A request that is joined to one's account: read, write more, end it, erase it, take it out of
//! the account.

use access::{Action, Permit, audit};
use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::extract::rejection::FormRejection;
use axum::response::{IntoResponse, Redirect, Response};
use i18n::Messages;
use vault::{HolderId, ObjectRef, Opener};
use web::{Cache, Failure, Html, PageHead, Visit};

use crate::asking::{self, Opened, Sent, Way, broken, head};
use crate::{Away, Threads, store};

#[derive(Template)]
#[template(path = "own-leave.html")]
struct LeavePage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    base: String,
}

/// `GET /own/thread/{own}`
pub async fn conversation(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
) -> Result<Response, Failure> {
    match opened(&threads, &visit, &permit).await? {
        Ok(opened) => asking::read(&threads, &visit, &opened).await,
        Err(join) => Ok(join),
    }
}

/// `POST /own/thread/{own}`: the asker writes more.
pub async fn write_more(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
    sent: Result<Form<Sent>, FormRejection>,
) -> Result<Response, Failure> {
    match opened(&threads, &visit, &permit).await? {
        Ok(opened) => asking::write(&threads, &visit, &opened, sent).await,
        Err(join) => Ok(join),
    }
}

/// `POST /own/thread/{own}/close`
pub async fn close(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
) -> Result<Response, Failure> {
    match opened(&threads, &visit, &permit).await? {
        Ok(opened) => asking::end(&threads, &visit, &opened).await,
        Err(join) => Ok(join),
    }
}

/// `POST /own/thread/{own}/erase`: asks once, then erases.
pub async fn erase(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
    sent: Result<Form<Sent>, FormRejection>,
) -> Result<Response, Failure> {
    let opened = match opened(&threads, &visit, &permit).await? {
        Ok(opened) => opened,
        Err(join) => return Ok(join),
    };
    let Form(sent) = sent.unwrap_or_default();
    Ok(
        match asking::wipe(&threads, &visit, &opened, &sent).await? {
            Some(asks) => asks,
            None => back(&visit, "erased"),
        },
    )
}

/// `POST /own/thread/{own}/leave`: asks once, then takes the request out of the account. The code
/// alone opens it from then on.
pub async fn leave(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
    sent: Result<Form<Sent>, FormRejection>,
) -> Result<Response, Failure> {
    let id = own_thread(&visit, &permit)?;
    let Form(sent) = sent.unwrap_or_default();
    if sent.go != "leave" {
        let t = visit.messages();
        let page = LeavePage {
            t,
            head: head(t.own_leave_title()),
            base: format!("own/thread/{id}"),
            visit: &visit,
        };
        return Ok(Html(page, Cache::Sensitive).into_response());
    }
    let left = take_out(&threads, &visit, id, permit.person_id()).await;
    left.map_err(|error| broken(&visit, &error))?;
    Ok(back(&visit, "left"))
}

/// The key goes last: as long as the account shows the request, it opens it.
async fn take_out(threads: &Threads, visit: &Visit, id: &str, person: &str) -> Result<(), Away> {
    let (region, now) = (visit.region_id().as_str(), visit.now());
    let left: db::Result<()> = db::transact!(threads.db, |tx| {
        if store::leave_account(tx, region, id, person).await? {
            let about = ("thread", id);
            audit::append(
                tx,
                region,
                now,
                Some(person),
                Action::SeeOwnThreads,
                about,
                "left",
            )
            .await?;
        }
        Ok(())
    })
    .await;
    left?;
    let object = ObjectRef { region, object: id };
    db::transact!(threads.db, |tx| {
        let holder = HolderId::Person(person);
        threads.vault.release(tx, &object, holder).await
    })
    .await?;
    Ok(())
}

/// Opens the request with the account's own key; or the way to join it again, when the account
/// has none.
async fn opened(
    threads: &Threads,
    visit: &Visit,
    permit: &Permit,
) -> Result<Result<Opened, Response>, Failure> {
    let id = own_thread(visit, permit)?;
    match open(threads, visit, id, permit.person_id()).await {
        Ok(Some(opened)) => Ok(Ok(opened)),
        Ok(None) => Ok(Err(Redirect::to(&visit.href("own/join")).into_response())),
        Err(error) => Err(broken(visit, &error)),
    }
}

async fn open(
    threads: &Threads,
    visit: &Visit,
    id: &str,
    person: &str,
) -> Result<Option<Opened>, Away> {
    let region = visit.region_id().as_str();
    let object = ObjectRef { region, object: id };
    let conn = &mut threads.db.read().await?;
    let opener = Opener::Person(person);
    let key = match threads
        .vault
        .unlock(conn, &object, opener, visit.now())
        .await
    {
        Ok(key) => key,
        Err(error) if error.is_refused() => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let thread = store::find(conn, region, id).await?;
    Ok(thread.map(|thread| Opened {
        way: Way::Account,
        thread,
        key,
    }))
}

/// The request that the guard has let through.
fn own_thread<'a>(visit: &Visit, permit: &'a Permit) -> Result<&'a str, Failure> {
    let object = permit.object.as_ref();
    object
        .map(|object| object.id.as_str())
        .ok_or_else(|| Failure::NotFound(visit.clone()))
}

fn back(visit: &Visit, done: &str) -> Response {
    Redirect::to(&visit.href_with("own", &[("done", done)])).into_response()
}
