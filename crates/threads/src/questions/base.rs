//! The base of published answers: for everybody, and on the desk for professionals.

use access::{Permit, Role};
use askama::Template;
use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use i18n::{Messages, dates};
use kernel::Language;
use serde::Deserialize;
use web::{Cache, Failure, Html, PageHead, Visit};

use super::likeness::{Searched, matches};
use super::{broken, words};
use crate::Threads;
use crate::desk::{Frame, head};
use crate::store::{self, PublishedRow};

#[derive(Template)]
#[template(path = "questions-base.html")]
struct BasePage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    list: List,
}

#[derive(Template)]
#[template(path = "questions-desk-base.html")]
struct DeskBasePage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    frame: Frame,
    list: List,
    /// Whether the reader may take answers out of the base.
    publishes: bool,
    withdrawn: bool,
}

#[derive(Template)]
#[template(path = "questions-published.html")]
struct PublishedPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    shown: Shown,
}

/// What a search found.
struct List {
    query: String,
    theme: String,
    themes: Vec<(String, String)>,
    found: Vec<Shown>,
}

/// A published answer.
struct Shown {
    id: String,
    href: String,
    theme: String,
    /// Code of its language for readers aloud.
    language: String,
    question: Vec<String>,
    answer: Vec<String>,
    day: String,
}

/// What the form for taking an answer out sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Withdrawing {
    id: String,
}

/// A published answer, as far as it is searched.
pub(super) fn searched(row: &PublishedRow) -> Searched<'_> {
    Searched {
        theme: row.theme.as_deref(),
        question: &row.question,
        answer: &row.answer,
    }
}

/// `GET /answers?q=&theme=`
pub async fn answers(State(threads): State<Threads>, visit: Visit) -> Result<Response, Failure> {
    let list = list(&threads, &visit).await?;
    let t = visit.messages();
    let page = BasePage {
        t,
        head: PageHead::titled(t.answers_title().plain()),
        list,
        visit: &visit,
    };
    // What is withdrawn is gone at once, from caches too.
    Ok(Html(page, Cache::Private).into_response())
}

/// `GET /answers/{answer}`
pub async fn answer(
    State(threads): State<Threads>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let directory = threads.registry.visited(&visit)?;
    let t = visit.messages();
    let found = {
        let conn = &mut threads
            .db
            .read()
            .await
            .map_err(|error| broken(&visit, &error))?;
        let found = store::published_answer(conn, visit.region_id().as_str(), &id).await;
        found.map_err(|error| broken(&visit, &error))?
    };
    let Some(found) = found else {
        return Err(Failure::NotFound(visit));
    };
    let page = PublishedPage {
        t,
        head: PageHead::titled(t.answers_one_title().plain()),
        shown: shown(&visit, &directory, &found),
        visit: &visit,
    };
    Ok(Html(page, Cache::Private).into_response())
}

/// `GET /desk/answers?q=&theme=`
pub async fn desk_answers(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
) -> Result<Response, Failure> {
    let list = list(&threads, &visit).await?;
    let t = visit.messages();
    let page = DeskBasePage {
        t,
        head: head(t.answers_title().plain()),
        frame: Frame::of(&permit, "questions"),
        list,
        publishes: permit.subject.has(Role::ConsultationMember, None),
        withdrawn: visit.parameter("done") == Some("withdrawn"),
        visit: &visit,
    };
    Ok(Html(page, Cache::Never).into_response())
}

/// `POST /desk/answers/withdraw`: on the asker's word, also when the question itself has been
/// erased by then.
pub async fn withdraw_answer(
    State(threads): State<Threads>,
    visit: Visit,
    _permit: Permit,
    sent: Result<Form<Withdrawing>, FormRejection>,
) -> Result<Response, Failure> {
    let Form(sent) = sent.unwrap_or_default();
    let region = visit.region_id().as_str();
    let withdrawn: db::Result<bool> = db::transact!(threads.db, |tx| {
        store::withdraw(tx, region, &sent.id, visit.now()).await
    })
    .await;
    withdrawn.map_err(|error| broken(&visit, &error))?;
    let there = visit.href_with("desk/answers", &[("done", "withdrawn")]);
    Ok(Redirect::to(&there).into_response())
}

async fn list(threads: &Threads, visit: &Visit) -> Result<List, Failure> {
    let directory = threads.registry.visited(visit)?;
    let all = {
        let conn = &mut threads
            .db
            .read()
            .await
            .map_err(|error| broken(visit, &error))?;
        let all = store::published_answers(conn, visit.region_id().as_str()).await;
        all.map_err(|error| broken(visit, &error))?
    };
    let asked = |name: &str| visit.parameter(name).unwrap_or_default().to_owned();
    let (query, theme) = (asked("q"), asked("theme"));
    let found = all
        .iter()
        .filter(|row| theme.is_empty() || row.theme.as_deref() == Some(theme.as_str()))
        .filter(|row| matches(&searched(row), &query))
        .map(|row| shown(visit, &directory, row))
        .collect();
    let themes = words::themes(visit, &directory);
    let has_some = |theme: &str| all.iter().any(|row| row.theme.as_deref() == Some(theme));
    Ok(List {
        query,
        theme,
        themes: themes.into_iter().filter(|(id, _)| has_some(id)).collect(),
        found,
    })
}

fn shown(visit: &Visit, directory: &registry::RegionDirectory, row: &PublishedRow) -> Shown {
    let paragraphs = |text: &str| {
        text.split("\n\n")
            .map(|paragraph| paragraph.trim().to_owned())
            .filter(|paragraph| !paragraph.is_empty())
            .collect()
    };
    let language = Language::parse(&row.language).unwrap_or(Language::FINNISH);
    Shown {
        id: row.id.clone(),
        href: visit.href(&format!("answers/{}", row.id)),
        theme: words::theme_name(visit, directory, row.theme.as_deref()),
        language: language.tag().to_owned(),
        question: paragraphs(&row.question),
        answer: paragraphs(&row.answer),
        day: dates::date_long(visit.language(), row.published_at.date()),
    }
}
