//! The asker's side of a thread that was opened with the code: a short session stands for it.

use axum::Form;
use axum::extract::State;
use axum::extract::rejection::FormRejection;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use vault::{Holder, HolderId, ObjectRef, Opener};
use web::{Failure, Visit};

use super::asker::{self, Opened, Sent, Way, broken};
use super::receipt_page::said;
use super::session::AskerSession;
use crate::{Away, Threads, store};

/// `GET /ask/thread`
pub async fn conversation(
    State(threads): State<Threads>,
    visit: Visit,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    match opened(&threads, &visit, &headers).await? {
        Ok(opened) => asker::read(&threads, &visit, &opened).await,
        Err(over) => Ok(over),
    }
}

/// `POST /ask/thread`: the asker writes more.
pub async fn write_more(
    State(threads): State<Threads>,
    visit: Visit,
    headers: HeaderMap,
    sent: Result<Form<Sent>, FormRejection>,
) -> Result<Response, Failure> {
    match opened(&threads, &visit, &headers).await? {
        Ok(opened) => asker::write(&threads, &visit, &opened, sent).await,
        Err(over) => Ok(over),
    }
}

/// `POST /ask/thread/close`
pub async fn close(
    State(threads): State<Threads>,
    visit: Visit,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    match opened(&threads, &visit, &headers).await? {
        Ok(opened) => asker::end(&threads, &visit, &opened).await,
        Err(over) => Ok(over),
    }
}

/// `POST /ask/thread/erase`: asks once, then erases.
pub async fn erase(
    State(threads): State<Threads>,
    visit: Visit,
    headers: HeaderMap,
    sent: Result<Form<Sent>, FormRejection>,
) -> Result<Response, Failure> {
    let opened = match opened(&threads, &visit, &headers).await? {
        Ok(opened) => opened,
        Err(over) => return Ok(over),
    };
    let Form(sent) = sent.unwrap_or_default();
    if let Some(asks) = asker::wipe(&threads, &visit, &opened, &sent).await? {
        return Ok(asks);
    }
    let t = visit.messages();
    let (title, text) = (t.conversation_erased_title(), t.conversation_erased_text());
    Ok(without_cookie(said(
        &visit,
        StatusCode::OK,
        title,
        text,
        false,
    )))
}

/// `POST /ask/thread/leave`: the session ends; the code opens the thread again.
pub async fn leave(
    State(threads): State<Threads>,
    visit: Visit,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let t = visit.messages();
    if let Some(session) = AskerSession::of(&headers) {
        let object = ObjectRef {
            region: visit.region_id().as_str(),
            object: &session.thread,
        };
        let released = db::transact!(threads.db, |tx| {
            let holder = HolderId::Session(&session.token);
            threads.vault.release(tx, &object, holder).await
        })
        .await;
        if let Err(error) = released {
            tracing::warn!(%error, "a session ends by its time alone");
        }
    }
    let (title, text) = (t.conversation_left_title(), t.conversation_left_text());
    Ok(without_cookie(said(
        &visit,
        StatusCode::OK,
        title,
        text,
        true,
    )))
}

/// Opens the thread of the session, and keeps the session open for another while; or the way back
/// in with the code.
async fn opened(
    threads: &Threads,
    visit: &Visit,
    headers: &HeaderMap,
) -> Result<Result<Opened, Response>, Failure> {
    let over = || {
        let back = visit.href_with("ask/code", &[("over", "1")]);
        without_cookie(Redirect::to(&back).into_response())
    };
    let Some(session) = AskerSession::of(headers) else {
        return Ok(Err(over()));
    };
    match unlock(threads, visit, &session).await {
        Ok(Some(opened)) => Ok(Ok(opened)),
        Ok(None) => Ok(Err(over())),
        Err(error) => Err(broken(visit, &error)),
    }
}

async fn unlock(
    threads: &Threads,
    visit: &Visit,
    session: &AskerSession,
) -> Result<Option<Opened>, Away> {
    let (region, now, vault) = (visit.region_id().as_str(), visit.now(), &threads.vault);
    let object = ObjectRef {
        region,
        object: &session.thread,
    };
    let (key, thread) = {
        let conn = &mut threads.db.read().await?;
        let opener = Opener::Session(&session.token);
        let key = match vault.unlock(conn, &object, opener, now).await {
            Ok(key) => key,
            Err(error) if error.is_refused() => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        (key, store::find(conn, region, &session.thread).await?)
    };
    let Some(thread) = thread else {
        return Ok(None);
    };
    db::transact!(threads.db, |tx| {
        let holder = Holder::Session(&session.token);
        let until = Some(AskerSession::expires(now));
        vault.lock(tx, &object, &key, holder, until, now).await
    })
    .await?;
    Ok(Some(Opened {
        way: Way::Code,
        thread,
        key,
    }))
}

fn without_cookie(mut response: Response) -> Response {
    response
        .headers_mut()
        .append(header::SET_COOKIE, web::expired_cookie(web::ASKER_COOKIE));
    response
}
