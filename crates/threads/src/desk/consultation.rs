//! The expert's side of a question (R041): read what a colleague wrote, answer or decline.

use access::{Permit, Role};
use askama::Template;
use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use i18n::{Messages, Phrase};
use kernel::Slug;
use serde::Deserialize;
use vault::{DataKey, ObjectRef, Opener};
use web::{Cache, Failure, Html, PageHead, Visit};

use super::acts::broken;
use super::frame::{Frame, head, names, rings_with};
use crate::asking::{Part, moment, parts};
use crate::model::{Author, Status};
use crate::sealing::{open_words, seal_words};
use crate::store::{self, Filter, ThreadRow, Words};
use crate::{Threads, telling};

#[derive(Template)]
#[template(path = "desk-consultations.html")]
struct ListPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    frame: Frame,
    /// Address, when it is due, which ring asks.
    items: Vec<(String, Phrase, String)>,
}

#[derive(Template)]
#[template(path = "desk-consultation.html")]
struct OnePage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    frame: Frame,
    id: &'a str,
    from: Phrase,
    due: Option<Phrase>,
    /// Who wrote, when, and what.
    said: Vec<(String, String, Vec<Part<'a>>)>,
    form: String,
    typed: &'a str,
    problem: Option<Phrase>,
    told: Option<Phrase>,
}

/// What the form sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Answer {
    form: String,
    text: String,
    go: String,
}

/// `GET /desk/consultations`
pub async fn consultations(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
) -> Result<Response, Failure> {
    let directory = threads.registry.visited(&visit)?;
    let t = visit.messages();
    let rings = rings_with(&permit, &[Role::Expert]);
    let filter = Filter {
        rings: rings.iter().map(Slug::to_string).collect(),
        reader: permit.person_id().to_owned(),
        ..Filter::default()
    };
    let list = {
        let conn = &mut threads
            .db
            .read()
            .await
            .map_err(|error| broken(&visit, &error))?;
        let list = store::list(conn, visit.region_id().as_str(), &filter).await;
        list.map_err(|error| broken(&visit, &error))?
    };
    let items = list.threads.iter().map(|one| {
        let ring = directory.rings.get(&one.ring);
        let due = t.worklist_due(&moment(t, visit.language(), one.due_at));
        let name = ring.map_or("", |ring| visit.plain(&ring.value.name));
        let href = visit.href(&format!("desk/consultation/{}", one.id));
        (href, due, name.to_owned())
    });
    let page = ListPage {
        t,
        head: head(t.consultations_title().plain()),
        frame: Frame::of(&permit, "consultations"),
        items: items.collect(),
        visit: &visit,
    };
    Ok(Html(page, Cache::Never).into_response())
}

/// `GET /desk/consultation/{consultation}`
pub async fn consultation(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    show(&threads, &visit, &permit, &id, "", None).await
}

/// `POST /desk/consultation/{consultation}`: answers, or declines.
pub async fn answer(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
    Path(id): Path<String>,
    sent: Result<Form<Answer>, FormRejection>,
) -> Result<Response, Failure> {
    let Form(sent) = sent.unwrap_or_default();
    let t = visit.messages();
    let (thread, key) = open(&threads, &visit, &permit, &id).await?;
    let declines = sent.go == "decline";
    let text = sent.text.replace("\r\n", "\n");
    let text = text.trim();
    let form = threads.vault.form(&sent.form);
    let problem = match (&form, declines) {
        (_, false) if text.is_empty() => Some(t.request_answer_missing()),
        (None, _) => Some(t.ask_expired()),
        _ => None,
    };
    let (Some(form), None) = (form, &problem) else {
        return show(&threads, &visit, &permit, &id, &sent.text, problem).await;
    };
    let (region, now, me) = (visit.region_id(), visit.now(), permit.person_id());
    let message = form.part_id(text.as_bytes());
    let sealed = seal_words(&key, region, &id, &message, text);
    let told: db::Result<bool> = db::transact!(threads.db, |tx| {
        let words = (!text.is_empty()).then(|| Words {
            id: &message,
            author: Author::Expert,
            person: Some(me),
            body: sealed.clone(),
        });
        let told = store::answer_consultation(
            tx,
            region.as_str(),
            &thread,
            me,
            words.as_ref(),
            declines,
            now,
        )
        .await?;
        if let (true, Some(asker)) = (told, &thread.asked_by) {
            let template = notices::Template::ConsultationAnswered;
            telling::person(tx, &threads, region, asker, template, &id, now).await?;
        }
        Ok(told)
    })
    .await;
    told.map_err(|error| broken(&visit, &error))?;
    let path = format!("desk/consultation/{id}");
    let done = if declines { "declined" } else { "answered" };
    Ok(Redirect::to(&visit.href_with(&path, &[("done", done)])).into_response())
}

async fn open(
    threads: &Threads,
    visit: &Visit,
    permit: &Permit,
    id: &str,
) -> Result<(ThreadRow, DataKey), Failure> {
    let region = visit.region_id().as_str();
    let conn = &mut threads
        .db
        .read()
        .await
        .map_err(|error| broken(visit, &error))?;
    let thread = store::find(conn, region, id)
        .await
        .map_err(|error| broken(visit, &error))?
        .ok_or_else(|| Failure::NotFound(visit.clone()))?;
    let object = ObjectRef { region, object: id };
    let opener = Opener::Member {
        ring: &thread.ring,
        person: permit.person_id(),
    };
    match threads
        .vault
        .unlock(conn, &object, opener, visit.now())
        .await
    {
        Ok(key) => Ok((thread, key)),
        Err(error) if error.is_refused() => Err(Failure::Gone(visit.clone())),
        Err(error) => Err(broken(visit, &error)),
    }
}

async fn show(
    threads: &Threads,
    visit: &Visit,
    permit: &Permit,
    id: &str,
    typed: &str,
    problem: Option<Phrase>,
) -> Result<Response, Failure> {
    let directory = threads.registry.visited(visit)?;
    let t = visit.messages();
    let (thread, key) = open(threads, visit, permit, id).await?;
    let region = visit.region_id();
    let names = names(threads, visit)
        .await
        .map_err(|error| broken(visit, &error))?;
    let (messages, parent) = {
        let conn = &mut threads
            .db
            .read()
            .await
            .map_err(|error| broken(visit, &error))?;
        let messages = store::messages(conn, region.as_str(), id)
            .await
            .map_err(|error| broken(visit, &error))?;
        let parent = match &thread.parent_id {
            Some(parent) => store::find(conn, region.as_str(), parent)
                .await
                .map_err(|error| broken(visit, &error))?,
            None => None,
        };
        (messages, parent)
    };
    let mut said = Vec::new();
    for message in &messages {
        let text = open_words(&key, region, id, message).map_err(|error| broken(visit, &error))?;
        let who = message.person_id.as_ref().and_then(|id| names.get(id));
        said.push((
            who.cloned().unwrap_or_default(),
            moment(t, visit.language(), message.created_at),
            parts(visit, &directory, &text),
        ));
    }
    let asking = parent.and_then(|parent| directory.rings.get(&parent.ring));
    let asking = asking.map_or("", |ring| visit.plain(&ring.value.name));
    let failed = problem.is_some();
    let page = OnePage {
        t,
        head: head(t.consultation_title().plain()),
        frame: Frame::of(permit, "consultations"),
        id,
        from: t.consultation_from(asking),
        due: thread
            .status
            .is_waiting()
            .then(|| t.request_due(&moment(t, visit.language(), thread.due_at))),
        said,
        form: threads.vault.new_form(),
        typed,
        problem,
        told: match (visit.parameter("done"), thread.status) {
            (Some("declined"), _) => Some(t.consultation_declined()),
            (Some("answered"), _) => Some(t.consultation_answered()),
            (_, Status::Answered | Status::Closed) => Some(t.consultation_over()),
            _ => None,
        },
        visit,
    };
    let status = match failed {
        true => StatusCode::UNPROCESSABLE_ENTITY,
        false => StatusCode::OK,
    };
    Ok((status, Html(page, Cache::Never)).into_response())
}
