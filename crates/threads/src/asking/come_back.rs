//! Coming back with the code.

use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::extract::rejection::FormRejection;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use i18n::{Messages, Phrase};
use serde::Deserialize;
use vault::{BadReceipt, DataKey, Holder, ObjectRef, Receipt, SessionToken};
use web::{Cache, Failure, Html, PageHead, Visit};

use super::pages::head;
use super::session::AskerSession;
use crate::{Away, Threads, store};

#[derive(Template)]
#[template(path = "ask-code.html")]
struct CodePage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    /// What was typed, to be corrected.
    code: &'a str,
    problem: Option<Phrase>,
    over: bool,
}

/// What the form sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    code: String,
}

/// `GET /ask/code`
pub async fn code_form(visit: Visit) -> Response {
    let over = visit.parameter("over").is_some();
    show(&visit, "", None, over, StatusCode::OK)
}

/// `POST /ask/code`: opens the thread. A wrong code, a code of another region and a code whose
/// thread is erased are answered alike, after the same work.
pub async fn open(
    State(threads): State<Threads>,
    visit: Visit,
    typed: Result<Form<Typed>, FormRejection>,
) -> Result<Response, Failure> {
    let t = visit.messages();
    let Form(Typed { code }) = typed.unwrap_or_default();
    let problem = match Receipt::parse(&code) {
        Ok(receipt) => match enter(&threads, &visit, &receipt).await {
            Ok(Some(session)) => return Ok(entered(&visit, &session)),
            Ok(None) => t.ask_code_unknown(),
            Err(error) => {
                tracing::error!(%error, "a thread could not be opened with its code");
                return Err(Failure::Broken(visit));
            }
        },
        Err(bad) => misread(t, &bad),
    };
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(show(&visit, &code, Some(problem), false, status))
}

/// What is wrong with a code as it was typed.
pub(crate) fn misread(t: Messages, bad: &BadReceipt) -> Phrase {
    match bad {
        BadReceipt::Empty => t.ask_code_empty(),
        BadReceipt::Length { found } => t.ask_code_length(&found.to_string()),
        BadReceipt::Letter { letter } => t.ask_code_letter(&letter.to_string()),
        BadReceipt::Checksum => t.ask_code_typo(),
    }
}

/// The thread that a receipt opens, and its key; none when it opens none, after the same work.
pub(crate) async fn unlock(
    threads: &Threads,
    visit: &Visit,
    receipt: &Receipt,
) -> Result<Option<(String, DataKey)>, Away> {
    let region = visit.region_id().as_str();
    let found = {
        let conn = &mut threads.db.read().await?;
        store::by_locator(conn, region, receipt.locator.as_str()).await?
    };
    let opened = threads
        .vault
        .unlock_with_receipt(region, found.as_deref(), &receipt.secret, visit.now())
        .await;
    match opened {
        Ok(key) => Ok(found.map(|thread| (thread, key))),
        Err(error) if error.is_refused() => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// A session on the thread that a receipt opens; none when it opens none.
async fn enter(
    threads: &Threads,
    visit: &Visit,
    receipt: &Receipt,
) -> Result<Option<AskerSession>, Away> {
    let Some((thread, key)) = unlock(threads, visit, receipt).await? else {
        return Ok(None);
    };
    let now = visit.now();
    let session = AskerSession {
        thread,
        token: SessionToken::generate(),
    };
    let object = ObjectRef {
        region: visit.region_id().as_str(),
        object: &session.thread,
    };
    db::transact!(threads.db, |tx| {
        let holder = Holder::Session(&session.token);
        let until = Some(AskerSession::expires(now));
        let vault = &threads.vault;
        vault.lock(tx, &object, &key, holder, until, now).await
    })
    .await?;
    Ok(Some(session))
}

fn entered(visit: &Visit, session: &AskerSession) -> Response {
    let mut response = Redirect::to(&visit.href("ask/thread")).into_response();
    if let Some(cookie) = session.cookie() {
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    response
}

fn show(
    visit: &Visit,
    code: &str,
    problem: Option<Phrase>,
    over: bool,
    status: StatusCode,
) -> Response {
    let t = visit.messages();
    let title = match &problem {
        Some(_) => t.ask_errors_found(t.ask_code_title().plain()),
        None => t.ask_code_title(),
    };
    let page = CodePage {
        t,
        head: head(title),
        code,
        problem,
        over,
        visit,
    };
    (status, Html(page, Cache::Sensitive)).into_response()
}
