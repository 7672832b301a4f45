//! "Did this help?" (R020): an answer from any page, then a comment for who wants to say more.

use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::extract::rejection::FormRejection;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use i18n::{Messages, Phrase};
use kernel::new_id;
use serde::Deserialize;
use web::{Cache, Dress, Failure, Html, PageHead, Said, Visit};

use crate::feedback::{self, LONGEST_COMMENT, Taken};
use registry::Alarm;

use crate::Content;

#[derive(Template)]
#[template(path = "feedback.html")]
struct FormPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    page: &'a str,
    back: String,
    helped: &'a str,
    id: &'a str,
    comment: &'a str,
    owner: String,
    error: Option<Phrase>,
}

#[derive(Template)]
#[template(path = "feedback-sent.html")]
struct SentPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    back: String,
    alarm: Option<&'a Alarm>,
}

/// What the forms send.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    page: String,
    helped: String,
    /// The identifier of the comment form; absent when only an answer was given.
    id: Option<String>,
    comment: String,
}

/// `GET /feedback?page=&helped=`: the comment form.
pub async fn form(State(content): State<Content>, visit: Visit) -> Result<Response, Failure> {
    let sent = Sent {
        page: visit.parameter("page").unwrap_or_default().to_owned(),
        helped: visit.parameter("helped").unwrap_or_default().to_owned(),
        id: Some(new_id()),
        comment: String::new(),
    };
    show(&content, &visit, &sent, None)
}

/// `POST /feedback`: an answer or a comment.
pub async fn said(
    State(content): State<Content>,
    visit: Visit,
    sent: Result<Form<Sent>, FormRejection>,
) -> Result<Response, Failure> {
    let Ok(Form(mut sent)) = sent else {
        return Ok(Redirect::to(&visit.href("")).into_response());
    };
    sent.page = page_of(&sent.page);
    match sent.id.clone() {
        None => Ok(voted(&content, &visit, &sent).await),
        Some(id) => commented(&content, &visit, &sent, &id).await,
    }
}

async fn voted(content: &Content, visit: &Visit, sent: &Sent) -> Response {
    let registry = content.registry.published();
    let directory = registry.region(visit.region_id());
    let said = feedback::Said {
        region: visit.region_id(),
        page: &sent.page,
        language: visit.language().code(),
        helped: helped(&sent.helped),
        owner: directory.and_then(|directory| feedback::owner_of(directory, &sent.page)),
    };
    // A database that is away costs an answer, never the way on.
    if let Err(error) = feedback::put_vote(&content.db, said, visit.now()).await {
        tracing::warn!(%error, "an answer to a page was not kept");
    }
    let query = [
        ("page", sent.page.as_str()),
        ("helped", sent.helped.as_str()),
    ];
    Redirect::to(&visit.href_with("feedback", &query)).into_response()
}

async fn commented(
    content: &Content,
    visit: &Visit,
    sent: &Sent,
    id: &str,
) -> Result<Response, Failure> {
    let t = visit.messages();
    let comment = sent.comment.trim();
    let length = comment.chars().count();
    if comment.is_empty() {
        return show(content, visit, sent, Some(t.feedback_empty()));
    }
    if length > LONGEST_COMMENT {
        let error = t.feedback_too_long(&LONGEST_COMMENT.to_string(), &length.to_string());
        return show(content, visit, sent, Some(error));
    }
    let directory = content.registry.visited(visit)?;
    let alarm = content.danger.hear(visit.region_id(), comment);
    let said = feedback::Said {
        region: visit.region_id(),
        page: &sent.page,
        language: visit.language().code(),
        helped: helped(&sent.helped),
        owner: feedback::owner_of(&directory, &sent.page),
    };
    let id = kernel_id(id);
    let taken = feedback::put_comment(
        &content.db,
        said,
        &id,
        comment,
        alarm.is_some(),
        visit.now(),
    )
    .await;
    match (taken, &alarm) {
        (Ok(Taken::Kept), _) => {}
        // Who calls for help gets it, whether the comment was kept or not.
        (_, Some(_)) => {}
        (Ok(Taken::Full), None) => {
            return show(content, visit, sent, Some(t.feedback_full()));
        }
        (Err(error), None) => {
            tracing::warn!(%error, "a comment was not kept");
            return show(content, visit, sent, Some(t.feedback_away()));
        }
    }
    let page = SentPage {
        t,
        head: head(t.feedback_sent_title(), &sent.page),
        back: visit.href(&sent.page),
        alarm: alarm.as_ref(),
        visit,
    };
    Ok(Html(page, Cache::Sensitive).into_response())
}

fn show(
    content: &Content,
    visit: &Visit,
    sent: &Sent,
    error: Option<Phrase>,
) -> Result<Response, Failure> {
    let directory = content.registry.visited(visit)?;
    let t = visit.messages();
    let page = page_of(&sent.page);
    let owner = feedback::owner_of(&directory, &page)
        .and_then(|owner| directory.organizations.get(owner.as_str()))
        .map_or(&directory.region.site_name, |entry| &entry.value.name);
    let fresh = new_id();
    let failed = error.is_some();
    let form = FormPage {
        t,
        head: head(t.feedback_title(), &page),
        back: visit.href(&page),
        page: &page,
        helped: &sent.helped,
        id: sent.id.as_deref().unwrap_or(&fresh),
        comment: &sent.comment,
        owner: Said::new(owner, visit.language()).plain().to_owned(),
        error,
        visit,
    };
    let mut response = Html(form, Cache::Sensitive).into_response();
    if failed {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// Comments are guarded like the most guarded page that they may be about.
fn head(title: Phrase, page: &str) -> PageHead {
    let youth = page == "youth";
    PageHead {
        no_index: true,
        unasked: true,
        ..PageHead::titled(title.plain()).dressed(Dress {
            sensitive: true,
            youth,
        })
    }
}

fn helped(answer: &str) -> Option<bool> {
    match answer {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

/// The page that is spoken of: an address of ours after the language, nothing else.
fn page_of(sent: &str) -> String {
    let fits = sent.len() <= 200
        && sent
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'/' | b'_'))
        && !sent.starts_with('/');
    if fits { sent.to_owned() } else { String::new() }
}

/// The form's identifier, or a new one when it is none.
fn kernel_id(sent: &str) -> String {
    let fits = sent.len() == 36
        && sent
            .bytes()
            .all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
    if fits { sent.to_owned() } else { new_id() }
}
