//! The asker's side of a thread: read, write more, see who has read, end it, erase it.

use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::extract::rejection::FormRejection;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use catalog::Helpline;
use i18n::{Messages, Phrase, dates};
use registry::{Alarm, RegionDirectory};
use serde::Deserialize;
use vault::{DataKey, Holder, HolderId, ObjectRef, Opener};
use web::{Cache, Failure, Html, PageHead, Visit};

use super::answers::LONGEST_WORDS;
use super::filing::{add, is_late};
use super::pages::{head, numbers};
use super::parts::{Part, parts};
use super::receipt_page::said;
use super::session::AskerSession;
use super::words;
use crate::model::Author;
use crate::opening::{open_words, seal_words};
use crate::store::{self, Closed, ThreadRow};
use crate::{Away, Threads, watch};

#[derive(Template)]
#[template(path = "ask-thread.html")]
struct ThreadPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    status: Phrase,
    due: Option<String>,
    late: bool,
    numbers: Vec<&'a Helpline>,
    messages: Vec<Message<'a>>,
    events: Vec<(String, Phrase)>,
    readers: Vec<Phrase>,
    closed: bool,
    kept_until: String,
    form: String,
    typed: &'a str,
    problem: Option<Phrase>,
    sent: bool,
    alarm: Option<&'a Alarm>,
}

#[derive(Template)]
#[template(path = "ask-erase.html")]
struct ErasePage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
}

/// A message as its asker reads it.
struct Message<'a> {
    mine: bool,
    at: String,
    parts: Vec<Part<'a>>,
}

/// What the forms send.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    form: String,
    text: String,
    go: String,
}

/// An opened thread.
struct Opened {
    session: AskerSession,
    thread: ThreadRow,
    key: DataKey,
}

/// `GET /ask/thread`
pub async fn conversation(
    State(threads): State<Threads>,
    visit: Visit,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let opened = match opened(&threads, &visit, &headers).await? {
        Ok(opened) => opened,
        Err(over) => return Ok(over),
    };
    let sent = visit.parameter("sent").is_some();
    let shown = show(&threads, &visit, &opened, "", None, sent).await?;
    Ok(shown)
}

/// `POST /ask/thread`: the asker writes more.
pub async fn write_more(
    State(threads): State<Threads>,
    visit: Visit,
    headers: HeaderMap,
    sent: Result<Form<Sent>, FormRejection>,
) -> Result<Response, Failure> {
    let t = visit.messages();
    let opened = match opened(&threads, &visit, &headers).await? {
        Ok(opened) => opened,
        Err(over) => return Ok(over),
    };
    let Form(sent) = sent.unwrap_or_default();
    let text = sent.text.replace("\r\n", "\n");
    let text = text.trim();
    let length = text.chars().count();
    let problem = match (length, threads.vault.form(&sent.form)) {
        (0, _) => Some(t.conversation_more_missing()),
        (length, _) if length > LONGEST_WORDS => {
            Some(t.ask_words_long(&length.to_string(), &LONGEST_WORDS.to_string()))
        }
        (_, None) => Some(t.ask_expired()),
        (_, Some(form)) => {
            let directory = threads.registry.visited(&visit)?;
            let region = visit.region_id();
            let message = form.part_id(text.as_bytes());
            let sealed = seal_words(&opened.key, region, &opened.thread.id, &message, text);
            let now = visit.now();
            match add(&threads, &directory, &opened.thread, &message, sealed, now).await {
                Ok(_) => None,
                Err(error) => {
                    tracing::error!(%error, "the asker's words could not be kept");
                    Some(t.conversation_away())
                }
            }
        }
    };
    match problem {
        None if threads.danger.hear(visit.region_id(), text).is_some() => {
            show(&threads, &visit, &opened, text, None, true).await
        }
        None => {
            let back = visit.href_with("ask/thread", &[("sent", "1")]);
            Ok(Redirect::to(&back).into_response())
        }
        Some(problem) => show(&threads, &visit, &opened, text, Some(problem), false).await,
    }
}

/// `POST /ask/thread/close`
pub async fn close(
    State(threads): State<Threads>,
    visit: Visit,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let opened = match opened(&threads, &visit, &headers).await? {
        Ok(opened) => opened,
        Err(over) => return Ok(over),
    };
    let region = visit.region_id().as_str();
    let closed: db::Result<Closed> = db::transact!(threads.db, |tx| {
        store::close(tx, region, &opened.thread.id, None, None, visit.now()).await
    })
    .await;
    closed.map_err(|error| broken(&visit, &error))?;
    Ok(Redirect::to(&visit.href("ask/thread")).into_response())
}

/// `POST /ask/thread/erase`: asks once, then erases.
pub async fn erase(
    State(threads): State<Threads>,
    visit: Visit,
    headers: HeaderMap,
    sent: Result<Form<Sent>, FormRejection>,
) -> Result<Response, Failure> {
    let t = visit.messages();
    let opened = match opened(&threads, &visit, &headers).await? {
        Ok(opened) => opened,
        Err(over) => return Ok(over),
    };
    let Form(sent) = sent.unwrap_or_default();
    if sent.go != "erase" {
        let page = ErasePage {
            t,
            head: head(t.conversation_erase_title()),
            visit: &visit,
        };
        return Ok(Html(page, Cache::Sensitive).into_response());
    }
    let region = visit.region_id().as_str();
    watch::erase(&threads, region, &opened.thread.id, visit.now())
        .await
        .map_err(|error| broken(&visit, &error))?;
    let (title, text) = (t.conversation_erased_title(), t.conversation_erased_text());
    Ok(without_cookie(said(&visit, StatusCode::OK, title, text, false)))
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
    Ok(without_cookie(said(&visit, StatusCode::OK, title, text, true)))
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
        Ok(Some((thread, key))) => Ok(Ok(Opened {
            session,
            thread,
            key,
        })),
        Ok(None) => Ok(Err(over())),
        Err(error) => Err(broken(visit, &error)),
    }
}

async fn unlock(
    threads: &Threads,
    visit: &Visit,
    session: &AskerSession,
) -> Result<Option<(ThreadRow, DataKey)>, Away> {
    let region = visit.region_id().as_str();
    let object = ObjectRef {
        region,
        object: &session.thread,
    };
    let conn = &mut threads.db.read().await?;
    let opener = Opener::Session(&session.token);
    let key = match threads.vault.unlock(conn, &object, opener, visit.now()).await {
        Ok(key) => key,
        Err(error) if error.is_refused() => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let thread = store::find(conn, region, &session.thread).await?;
    Ok(thread.map(|thread| (thread, key)))
}

async fn show(
    threads: &Threads,
    visit: &Visit,
    opened: &Opened,
    typed: &str,
    problem: Option<Phrase>,
    sent: bool,
) -> Result<Response, Failure> {
    let directory = threads.registry.visited(visit)?;
    let (t, language, now) = (visit.messages(), visit.language(), visit.now());
    let thread = &opened.thread;
    let read = read(threads, visit, &directory, opened)
        .await
        .map_err(|error| broken(visit, &error))?;
    let failed = problem.is_some();
    let alarm = threads.danger.hear(visit.region_id(), typed);
    let late = is_late(thread, now);
    let page = ThreadPage {
        t,
        head: head(t.conversation_title()),
        status: words::status(t, thread.status),
        due: (thread.status.is_waiting() && !late)
            .then(|| words::moment(t, language, thread.due_at)),
        late,
        numbers: match late {
            true => numbers(&directory, visit),
            false => Vec::new(),
        },
        messages: read.messages,
        events: read.events,
        readers: read.readers,
        closed: thread.closed_at.is_some(),
        kept_until: dates::date_long(language, thread.erase_at.date()),
        form: threads.vault.new_form(),
        typed: if failed { typed } else { "" },
        problem,
        sent,
        alarm: alarm.as_ref(),
        visit,
    };
    let mut response = Html(page, Cache::Sensitive).into_response();
    if failed {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

struct Read<'a> {
    messages: Vec<Message<'a>>,
    events: Vec<(String, Phrase)>,
    readers: Vec<Phrase>,
}

/// Reads what the asker may see, and keeps the session open for another while.
async fn read<'a>(
    threads: &Threads,
    visit: &Visit,
    directory: &'a RegionDirectory,
    opened: &Opened,
) -> Result<Read<'a>, Away> {
    let (t, language, region) = (visit.messages(), visit.language(), visit.region_id());
    let thread = &opened.thread;
    let (messages, events, readings) = {
        let conn = &mut threads.db.read().await?;
        (
            store::messages(conn, region.as_str(), &thread.id).await?,
            store::events(conn, region.as_str(), &thread.id).await?,
            access::audit::readers_of(conn, region.as_str(), "thread", &thread.id).await?,
        )
    };
    let object = ObjectRef {
        region: region.as_str(),
        object: &thread.id,
    };
    let now = visit.now();
    db::transact!(threads.db, |tx| {
        let holder = Holder::Session(&opened.session.token);
        let until = Some(AskerSession::expires(now));
        let vault = &threads.vault;
        vault.lock(tx, &object, &opened.key, holder, until, now).await
    })
    .await?;
    let mut shown = Vec::new();
    for message in &messages {
        if !matches!(message.author, Author::Asker | Author::Responder) {
            continue;
        }
        let text = open_words(&opened.key, region, &thread.id, message)
            .map_err(|unreadable| Away::Vault(unreadable.into()))?;
        shown.push(Message {
            mine: message.author == Author::Asker,
            at: words::moment(t, language, message.created_at),
            parts: parts(visit, directory, &text),
        });
    }
    let ring = directory.rings.get(&thread.ring);
    let ring = ring.map_or("", |ring| visit.plain(&ring.value.name));
    let mut people: Vec<&Option<String>> = readings.iter().map(|one| &one.person_id).collect();
    people.sort();
    people.dedup();
    let latest = |person: &Option<String>| {
        let of_person = readings.iter().filter(|one| one.person_id == *person);
        of_person.map(|one| one.at).max()
    };
    Ok(Read {
        messages: shown,
        events: events
            .iter()
            .filter_map(|event| {
                let phrase = words::event(t, event.kind)?;
                Some((words::moment(t, language, event.at), phrase))
            })
            .collect(),
        readers: people
            .into_iter()
            .filter_map(latest)
            .map(|at| t.conversation_reader(ring, &words::moment(t, language, at)))
            .collect(),
    })
}

fn broken(visit: &Visit, error: &dyn std::fmt::Display) -> Failure {
    tracing::error!(%error, "a conversation could not be shown");
    Failure::Broken(visit.clone())
}

fn without_cookie(mut response: Response) -> Response {
    response
        .headers_mut()
        .append(header::SET_COOKIE, web::expired_cookie(web::ASKER_COOKIE));
    response
}
