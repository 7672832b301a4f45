//! What an asker sees of their thread and does with it, whichever way they have opened it: with
//! the code, or from their own account (R007).

use askama::Template;
use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use catalog::Helpline;
use i18n::{Messages, Phrase, dates};
use registry::{Alarm, RegionDirectory};
use serde::Deserialize;
use vault::DataKey;
use web::{Cache, Failure, Html, PageHead, Visit};

use super::answers::LONGEST_WORDS;
use super::closed::{attachment_refused, numbers};
use super::filing::{add, is_late};
use super::pages::head;
use super::parts::{Part, parts};
use super::words;
use crate::model::Author;
use crate::sealing::{open_words, seal_words};
use crate::store::{self, Closed, ThreadRow};
use crate::{Away, Threads, watch};

#[derive(Template)]
#[template(path = "ask-thread.html")]
struct ThreadPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    /// The address of the thread, after the language: that of its forms begins so.
    base: String,
    /// Whether it was opened from the asker's account.
    account: bool,
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
    base: String,
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
    /// Which button.
    pub(crate) go: String,
}

/// By which way an asker has come to their thread.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// With the code.
    Code,
    /// From their own account.
    Account,
}

/// A thread that its asker has opened.
pub(crate) struct Opened {
    pub(crate) way: Way,
    pub(crate) thread: ThreadRow,
    pub(crate) key: DataKey,
}

impl Opened {
    /// The thread's address by this way, after the language. With the code it tells nothing.
    pub(crate) fn base(&self) -> String {
        match self.way {
            Way::Code => "ask/thread".to_owned(),
            Way::Account => format!("own/thread/{}", self.thread.id),
        }
    }
}

/// The thread as its asker reads it.
pub(crate) async fn read(
    threads: &Threads,
    visit: &Visit,
    opened: &Opened,
) -> Result<Response, Failure> {
    let sent = visit.parameter("sent").is_some();
    show(threads, visit, opened, "", None, sent).await
}

/// The asker writes more.
pub(crate) async fn write(
    threads: &Threads,
    visit: &Visit,
    opened: &Opened,
    sent: Result<Form<Sent>, FormRejection>,
) -> Result<Response, Failure> {
    let Ok(Form(sent)) = sent else {
        let directory = threads.registry.visited(visit)?;
        return Ok(attachment_refused(&directory, visit));
    };
    let t = visit.messages();
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
            let directory = threads.registry.visited(visit)?;
            let region = visit.region_id();
            let message = form.part_id(text.as_bytes());
            let sealed = seal_words(&opened.key, region, &opened.thread.id, &message, text);
            let now = visit.now();
            match add(threads, &directory, &opened.thread, &message, sealed, now).await {
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
            show(threads, visit, opened, text, None, true).await
        }
        None => {
            let back = visit.href_with(&opened.base(), &[("sent", "1")]);
            Ok(Redirect::to(&back).into_response())
        }
        Some(problem) => show(threads, visit, opened, text, Some(problem), false).await,
    }
}

/// The asker ends the conversation.
pub(crate) async fn end(
    threads: &Threads,
    visit: &Visit,
    opened: &Opened,
) -> Result<Response, Failure> {
    let region = visit.region_id().as_str();
    let closed: db::Result<Closed> = db::transact!(threads.db, |tx| {
        store::close(tx, region, &opened.thread.id, None, None, visit.now()).await
    })
    .await;
    closed.map_err(|error| broken(visit, &error))?;
    Ok(Redirect::to(&visit.href(&opened.base())).into_response())
}

/// The asker erases everything: asks once, then erases. The page that asks, or nothing when it is
/// done.
pub(crate) async fn wipe(
    threads: &Threads,
    visit: &Visit,
    opened: &Opened,
    sent: &Sent,
) -> Result<Option<Response>, Failure> {
    if sent.go != "erase" {
        let t = visit.messages();
        let page = ErasePage {
            t,
            head: head(t.conversation_erase_title()),
            base: opened.base(),
            visit,
        };
        return Ok(Some(Html(page, Cache::Sensitive).into_response()));
    }
    let region = visit.region_id().as_str();
    watch::erase(threads, region, &opened.thread.id, visit.now())
        .await
        .map_err(|error| broken(visit, &error))?;
    Ok(None)
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
    let read = read_all(threads, visit, &directory, opened)
        .await
        .map_err(|error| broken(visit, &error))?;
    let failed = problem.is_some();
    let alarm = threads.danger.hear(visit.region_id(), typed);
    let late = is_late(thread, now);
    let page = ThreadPage {
        t,
        head: head(t.conversation_title()),
        base: opened.base(),
        account: opened.way == Way::Account,
        status: words::status(t, thread.status),
        due: promised(visit, thread),
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

/// Reads what the asker may see.
async fn read_all<'a>(
    threads: &Threads,
    visit: &Visit,
    directory: &'a RegionDirectory,
    opened: &Opened,
) -> Result<Read<'a>, Away> {
    let (t, language, region) = (visit.messages(), visit.language(), visit.region_id());
    let thread = &opened.thread;
    let conn = &mut threads.db.read().await?;
    let messages = store::messages(conn, region.as_str(), &thread.id).await?;
    let events = store::events(conn, region.as_str(), &thread.id).await?;
    let readers = readers(conn, visit, directory, thread).await?;
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
    Ok(Read {
        messages: shown,
        events: events
            .iter()
            .filter_map(|event| {
                let phrase = words::event(t, event.kind)?;
                Some((words::moment(t, language, event.at), phrase))
            })
            .collect(),
        readers,
    })
}

/// Who has read a thread, each professional once and none by name: the ring, and when last.
pub(crate) async fn readers(
    conn: &mut db::Conn,
    visit: &Visit,
    directory: &RegionDirectory,
    thread: &ThreadRow,
) -> db::Result<Vec<Phrase>> {
    let (t, language, region) = (visit.messages(), visit.language(), visit.region_id());
    let readings = access::audit::readers_of(conn, region.as_str(), "thread", &thread.id).await?;
    let ring = directory.rings.get(&thread.ring);
    let ring = ring.map_or("", |ring| visit.plain(&ring.value.name));
    let mut people: Vec<&Option<String>> = readings.iter().map(|one| &one.person_id).collect();
    people.sort();
    people.dedup();
    let latest = |person: &Option<String>| {
        let of_person = readings.iter().filter(|one| one.person_id == *person);
        of_person.map(|one| one.at).max()
    };
    Ok(people
        .into_iter()
        .filter_map(latest)
        .map(|at| t.conversation_reader(ring, &words::moment(t, language, at)))
        .collect())
}

/// Until when an answer is promised: absent when none is awaited, or when it is late.
pub(crate) fn promised(visit: &Visit, thread: &ThreadRow) -> Option<String> {
    let runs = thread.status.is_waiting() && !is_late(thread, visit.now());
    runs.then(|| words::moment(visit.messages(), visit.language(), thread.due_at))
}

pub(crate) fn broken(visit: &Visit, error: &dyn std::fmt::Display) -> Failure {
    tracing::error!(%error, "a conversation could not be shown");
    Failure::Broken(visit.clone())
}
