//! Publishing an answered question: a plain copy, looked through by a person. What may tell who or
//! where is marked, and nothing marked goes out before somebody has said of these very words that
//! they have looked.

use access::Permit;
use askama::Template;
use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use i18n::{Messages, Phrase};
use serde::Deserialize;
use web::{Cache, Failure, Html, PageHead, Visit};

use super::group::back;
use super::rules::{NotPublished, Permission, may_publish};
use super::{Opened, WISHES, Wishes, broken, open_as_member, typed, unseal, words};
use crate::Threads;
use crate::desk::{Frame, head};
use crate::store::{self, Publication};

#[derive(Template)]
#[template(path = "questions-publish.html")]
struct PublishPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    frame: Frame,
    id: &'a str,
    permission: Phrase,
    allowed: bool,
    form: String,
    question: &'a str,
    answer: &'a str,
    question_pieces: Vec<words::Looked>,
    answer_pieces: Vec<words::Looked>,
    marked: bool,
    /// What says that these very words have been looked through.
    looked: String,
    problem: Option<Phrase>,
}

/// What the form sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Words {
    form: String,
    question: String,
    answer: String,
    looked: String,
    /// `look` or `publish`.
    go: String,
}

/// `GET /desk/questions/{question}/publish`
pub async fn check(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let opened = open_as_member(&threads, &visit, &permit, &id).await?;
    let Some(answer) = opened.answer.clone() else {
        return Err(Failure::NotFound(visit));
    };
    let published = {
        let conn = &mut threads
            .db
            .read()
            .await
            .map_err(|error| broken(&visit, &error))?;
        let found = store::published_of_thread(conn, visit.region_id().as_str(), &id).await;
        found.map_err(|error| broken(&visit, &error))?
    };
    let (question, answer) = match published {
        Some(shown) => (shown.question, shown.answer),
        None => (opened.asked.clone(), answer),
    };
    let sent = Words {
        form: threads.vault.new_form(),
        question,
        answer,
        ..Words::default()
    };
    show(&threads, &visit, &permit, &opened, &sent, None)
}

/// `POST /desk/questions/{question}/publish`
pub async fn publish(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
    Path(id): Path<String>,
    sent: Result<Form<Words>, FormRejection>,
) -> Result<Response, Failure> {
    let Form(mut sent) = sent.unwrap_or_default();
    sent.question = typed(&sent.question);
    sent.answer = typed(&sent.answer);
    let t = visit.messages();
    let opened = open_as_member(&threads, &visit, &permit, &id).await?;
    if opened.answer.is_none() {
        return Err(Failure::NotFound(visit));
    }
    let Some(form) = threads.vault.form(&sent.form) else {
        sent.form = threads.vault.new_form();
        return show(
            &threads,
            &visit,
            &permit,
            &opened,
            &sent,
            Some(t.ask_expired()),
        );
    };
    if sent.go != "publish" {
        return show(&threads, &visit, &permit, &opened, &sent, None);
    }
    let looked = sent.looked == words_id(&form, &sent);
    if !looked && is_marked(&threads, &visit, &sent)? {
        let problem = Some(t.questions_publish_look_first());
        return show(&threads, &visit, &permit, &opened, &sent, problem);
    }
    let region = visit.region_id();
    let new = form.part_id(b"published");
    let done: db::Result<Result<(), NotPublished>> = db::transact!(threads.db, |tx| {
        // The permission as it is now: it may have been withdrawn a moment ago.
        let thread = store::find(tx, region.as_str(), &id).await?;
        let wishes = thread.as_ref().and_then(|thread| {
            unseal::<Wishes>(&opened.key, region, &id, WISHES, &thread.details).ok()
        });
        let permission = wishes.map_or(Permission::No, |wishes| wishes.permission);
        let allowed = may_publish(permission, &opened.asked, &sent.question, &sent.answer);
        if allowed.is_ok() {
            let publication = Publication {
                id: &new,
                thread: &id,
                theme: opened.thread.theme.as_deref(),
                language: &opened.thread.language,
                question: &sent.question,
                answer: &sent.answer,
            };
            store::publish(tx, region.as_str(), &publication, visit.now()).await?;
        }
        Ok(allowed)
    })
    .await;
    let problem = match done.map_err(|error| broken(&visit, &error))? {
        Ok(()) => return Ok(back(&visit, &id, "published")),
        Err(NotPublished::Forbidden) => t.questions_publish_forbidden(),
        Err(NotPublished::SameWords) => t.questions_publish_same_words(),
        Err(NotPublished::Empty) => t.questions_publish_empty(),
    };
    show(&threads, &visit, &permit, &opened, &sent, Some(problem))
}

/// What stands for these very words of a form.
fn words_id(form: &vault::FormSecret, sent: &Words) -> String {
    form.part_id(format!("looked\n{}\n\0{}", sent.question, sent.answer).as_bytes())
}

fn is_marked(threads: &Threads, visit: &Visit, sent: &Words) -> Result<bool, Failure> {
    let known = words::known_names(&*threads.registry.visited(visit)?);
    let marked = |text: &str| !super::marks::marks(text, &known).is_empty();
    Ok(marked(&sent.question) || marked(&sent.answer))
}

fn show(
    threads: &Threads,
    visit: &Visit,
    permit: &Permit,
    opened: &Opened,
    sent: &Words,
    problem: Option<Phrase>,
) -> Result<Response, Failure> {
    let directory = threads.registry.visited(visit)?;
    let t = visit.messages();
    let known = words::known_names(&directory);
    let question_pieces = words::looked_through(t, &known, &sent.question);
    let answer_pieces = words::looked_through(t, &known, &sent.answer);
    let mut both = question_pieces.iter().chain(&answer_pieces);
    let status = match problem {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let page = PublishPage {
        t,
        head: head(t.questions_publish_title().plain()),
        frame: Frame::of(permit, "group"),
        id: &opened.thread.id,
        permission: words::permission(t, opened.wishes.permission),
        allowed: opened.wishes.permission != Permission::No,
        form: sent.form.clone(),
        question: &sent.question,
        answer: &sent.answer,
        marked: both.any(|(_, kind)| kind.is_some()),
        question_pieces,
        answer_pieces,
        looked: threads
            .vault
            .form(&sent.form)
            .map(|form| words_id(&form, sent))
            .unwrap_or_default(),
        problem,
        visit,
    };
    Ok((status, Html(page, Cache::Never)).into_response())
}
