//! What a professional has asked: where it is, the answer, and what may be published of it.

use access::Permit;
use askama::Template;
use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use i18n::{Messages, Phrase};
use serde::Deserialize;
use web::{Cache, Failure, Html, PageHead, Visit};

use super::rules::{Permission, may_publish};
use super::words::Item;
use super::{WISHES, Wishes, broken, open_own, seal, words};
use crate::asking::{Part, moment, parts};
use crate::desk::{Frame, head};
use crate::store;
use crate::{Threads, watch};

#[derive(Template)]
#[template(path = "questions-own.html")]
struct OwnPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    frame: Frame,
    items: Vec<Item>,
    told: Option<Phrase>,
}

#[derive(Template)]
#[template(path = "questions-one.html")]
struct OnePage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    frame: Frame,
    id: &'a str,
    theme: String,
    group: String,
    due: Phrase,
    asked: Vec<Part<'a>>,
    answer: Option<Vec<Part<'a>>>,
    permissions: Vec<(&'static str, Phrase, bool)>,
    published: Option<String>,
    told: Option<Phrase>,
}

/// What the form for the permission sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Permitting {
    permission: String,
}

/// `GET /desk/questions`
pub async fn questions(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
) -> Result<Response, Failure> {
    let directory = threads.registry.visited(&visit)?;
    let t = visit.messages();
    let rows = {
        let conn = &mut threads
            .db
            .read()
            .await
            .map_err(|error| broken(&visit, &error))?;
        let rows = store::own_questions(conn, visit.region_id().as_str(), permit.person_id()).await;
        rows.map_err(|error| broken(&visit, &error))?
    };
    let items = rows.iter().map(|row| {
        let href = visit.href(&format!("desk/questions/{}", row.id));
        words::item(&visit, &directory, row, href)
    });
    let page = OwnPage {
        t,
        head: head(t.questions_title().plain()),
        frame: Frame::of(&permit, "questions"),
        items: items.collect(),
        told: (visit.parameter("done") == Some("taken-back")).then(|| t.questions_taken_back()),
        visit: &visit,
    };
    Ok(Html(page, Cache::Never).into_response())
}

/// `GET /desk/questions/{question}`
pub async fn question(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let directory = threads.registry.visited(&visit)?;
    let t = visit.messages();
    let opened = open_own(&threads, &visit, &permit, &id).await?;
    let published = {
        let conn = &mut threads
            .db
            .read()
            .await
            .map_err(|error| broken(&visit, &error))?;
        let found = store::published_of_thread(conn, visit.region_id().as_str(), &id).await;
        found.map_err(|error| broken(&visit, &error))?
    };
    let thread = &opened.thread;
    let ring = directory.rings.get(&thread.ring);
    let page = OnePage {
        t,
        head: head(t.questions_one_title().plain()),
        frame: Frame::of(&permit, "questions"),
        theme: words::theme_name(&visit, &directory, thread.theme.as_deref()),
        group: ring
            .map_or("", |ring| visit.plain(&ring.value.name))
            .to_owned(),
        due: match thread.answered_at {
            Some(at) => t.request_answered_at(&moment(t, visit.language(), at)),
            None => t.questions_due(&moment(t, visit.language(), thread.due_at)),
        },
        asked: parts(&visit, &directory, &opened.asked),
        answer: opened
            .answer
            .as_deref()
            .map(|text| parts(&visit, &directory, text)),
        permissions: words::permissions(t, opened.wishes.permission),
        published: published.map(|shown| visit.href(&format!("answers/{}", shown.id))),
        told: match visit.parameter("done") {
            Some("asked") => Some(t.questions_asked()),
            Some("permission") => Some(t.questions_permission_saved()),
            Some("withdrawn") => Some(t.questions_permission_withdrawn()),
            _ => None,
        },
        id: &id,
        visit: &visit,
    };
    Ok(Html(page, Cache::Never).into_response())
}

/// `POST /desk/questions/{question}/permission`: what is published and allowed no more goes out of
/// the base in the same step.
pub async fn permission(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
    Path(id): Path<String>,
    sent: Result<Form<Permitting>, FormRejection>,
) -> Result<Response, Failure> {
    let Form(sent) = sent.unwrap_or_default();
    let path = format!("desk/questions/{id}");
    let Some(permission) = Permission::parse(&sent.permission) else {
        return Ok(Redirect::to(&visit.href(&path)).into_response());
    };
    let opened = open_own(&threads, &visit, &permit, &id).await?;
    let region = visit.region_id();
    let sealed = seal(&opened.key, region, &id, WISHES, &Wishes { permission });
    let withdrawn: db::Result<bool> = db::transact!(threads.db, |tx| {
        store::put_wishes(tx, region.as_str(), &id, &sealed).await?;
        let shown = store::published_of_thread(tx, region.as_str(), &id).await?;
        let allowed = shown.is_none_or(|shown| {
            may_publish(permission, &opened.asked, &shown.question, &shown.answer).is_ok()
        });
        if allowed {
            return Ok(false);
        }
        store::withdraw_of_thread(tx, region.as_str(), &id, visit.now()).await
    })
    .await;
    let withdrawn = withdrawn.map_err(|error| broken(&visit, &error))?;
    let done = if withdrawn { "withdrawn" } else { "permission" };
    Ok(Redirect::to(&visit.href_with(&path, &[("done", done)])).into_response())
}

/// `POST /desk/questions/{question}/take-back`: the question is erased, and what was published of
/// it goes out of the base first.
pub async fn take_back(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let opened = open_own(&threads, &visit, &permit, &id).await?;
    let nothing = seal(
        &opened.key,
        visit.region_id(),
        &id,
        WISHES,
        &Wishes::default(),
    );
    let (region, now) = (visit.region_id().as_str(), visit.now());
    let withdrawn: db::Result<bool> = db::transact!(threads.db, |tx| {
        // Nobody may publish it anew before it is erased.
        store::put_wishes(tx, region, &id, &nothing).await?;
        store::withdraw_of_thread(tx, region, &id, now).await
    })
    .await;
    withdrawn.map_err(|error| broken(&visit, &error))?;
    watch::erase(&threads, region, &id, now)
        .await
        .map_err(|error| broken(&visit, &error))?;
    let there = visit.href_with("desk/questions", &[("done", "taken-back")]);
    Ok(Redirect::to(&there).into_response())
}
