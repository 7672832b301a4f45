//! The group's side: the questions that wait, and the joint answer that its members write
//! together. Each saves over what they have seen; who has not seen the latest is shown both texts.

use std::collections::HashMap;

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
use web::{Cache, Failure, Html, PageHead, Visit};

use super::rules::{Opinion, Readiness, readiness};
use super::words::Item;
use super::{JOINT, Joint, Opened, broken, note_part, open_as_member, seal, typed, unseal, words};
use crate::Threads;
use crate::asking::{LONGEST_WORDS, Part, moment, parts};
use crate::desk::{Frame, head, names, rings_with};
use crate::store::{self, JointRow, OpinionRow, Saved};

#[derive(Template)]
#[template(path = "questions-group.html")]
struct GroupPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    frame: Frame,
    waiting: Vec<Item>,
    answered: Vec<Item>,
}

#[derive(Template)]
#[template(path = "questions-answer.html")]
struct AnswerPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    frame: Frame,
    id: &'a str,
    theme: String,
    due: Phrase,
    waits: bool,
    asked: Vec<Part<'a>>,
    answer: Option<Vec<Part<'a>>>,
    permission: Phrase,
    published: bool,
    form: String,
    version: u32,
    text: String,
    /// What someone else has saved in between.
    theirs: Option<(Phrase, String)>,
    saved: Option<Phrase>,
    opinions: Vec<Said>,
    /// The same words as the sender's button, when the answer may go.
    may_send: bool,
    despite: bool,
    needed: Option<Phrase>,
    problem: Option<Phrase>,
    told: Option<Phrase>,
}

/// What a member thinks of the joint answer.
struct Said {
    name: String,
    agrees: bool,
    /// Whether they agreed to an earlier version.
    earlier: bool,
    note: String,
}

/// What the form sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Draft {
    version: u32,
    text: String,
}

/// What a page of a question says besides what stands.
#[derive(Default)]
pub(super) struct Saying {
    /// What was wrong.
    pub problem: Option<Phrase>,
    /// What was typed and is not kept.
    pub typed: Option<String>,
    /// What stands instead of what the writer had seen.
    pub theirs: Option<JointRow>,
}

/// `GET /desk/questions/group`
pub async fn group(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
) -> Result<Response, Failure> {
    let directory = threads.registry.visited(&visit)?;
    let t = visit.messages();
    let rings: Vec<String> = rings_with(&permit, &[Role::ConsultationMember])
        .iter()
        .map(Slug::to_string)
        .collect();
    let (region, me) = (visit.region_id().as_str(), permit.person_id());
    let (waiting, answered) = {
        let failed = |error: db::Error| broken(&visit, &error);
        let conn = &mut threads.db.read().await.map_err(failed)?;
        let waiting = store::group_questions(conn, region, &rings, me, false)
            .await
            .map_err(failed)?;
        let answered = store::group_questions(conn, region, &rings, me, true)
            .await
            .map_err(failed)?;
        (waiting, answered)
    };
    let item = |row: &store::QuestionRow| {
        let href = visit.href(&format!("desk/questions/{}/answer", row.id));
        words::item(&visit, &directory, row, href)
    };
    let page = GroupPage {
        t,
        head: head(t.questions_group_title().plain()),
        frame: Frame::of(&permit, "group"),
        waiting: waiting.iter().map(item).collect(),
        answered: answered.iter().map(item).collect(),
        visit: &visit,
    };
    Ok(Html(page, Cache::Never).into_response())
}

/// `GET /desk/questions/{question}/answer`
pub async fn draft(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    show(&threads, &visit, &permit, &id, Saying::default()).await
}

/// `POST /desk/questions/{question}/answer`: saves the joint answer.
pub async fn save(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
    Path(id): Path<String>,
    sent: Result<Form<Draft>, FormRejection>,
) -> Result<Response, Failure> {
    let Form(sent) = sent.unwrap_or_default();
    let opened = open_as_member(&threads, &visit, &permit, &id).await?;
    let t = visit.messages();
    let text = typed(&sent.text);
    let length = text.chars().count();
    let problem = match length {
        0 => Some(t.request_answer_missing()),
        _ if length > LONGEST_WORDS => {
            Some(t.ask_words_long(&length.to_string(), &LONGEST_WORDS.to_string()))
        }
        _ => None,
    };
    if problem.is_some() {
        let saying = Saying {
            problem,
            typed: Some(text),
            theirs: None,
        };
        return show(&threads, &visit, &permit, &id, saying).await;
    }
    let (region, me) = (visit.region_id(), permit.person_id());
    let body = seal(
        &opened.key,
        region,
        &id,
        JOINT,
        &Joint { text: text.clone() },
    );
    let saved: db::Result<Saved> = db::transact!(threads.db, |tx| {
        store::save_joint(
            tx,
            region.as_str(),
            &id,
            me,
            sent.version,
            &body,
            visit.now(),
        )
        .await
    })
    .await;
    match saved.map_err(|error| broken(&visit, &error))? {
        Saved::Kept(_) => Ok(back(&visit, &id, "saved")),
        Saved::Stale(theirs) if open_joint(&visit, &opened, &theirs)? == text => {
            Ok(back(&visit, &id, "saved"))
        }
        Saved::Stale(theirs) => {
            let saying = Saying {
                problem: Some(t.questions_stale()),
                typed: Some(text),
                theirs: Some(theirs),
            };
            show(&threads, &visit, &permit, &id, saying).await
        }
        Saved::Gone => {
            let saying = Saying {
                problem: Some(t.questions_answered_already()),
                typed: Some(text),
                theirs: None,
            };
            show(&threads, &visit, &permit, &id, saying).await
        }
    }
}

/// Whether the permit's person leads the group of a question.
pub(super) fn leads(permit: &Permit) -> bool {
    let ring = permit
        .object
        .as_ref()
        .and_then(|object| object.ring.as_ref());
    ring.is_some() && permit.subject.has(Role::RingManager, ring)
}

/// What the rules need of the members' opinions.
pub(super) fn for_rules(opinions: &[OpinionRow]) -> Vec<Opinion> {
    opinions
        .iter()
        .map(|row| Opinion {
            person: row.person_id.clone(),
            version: row.draft_version,
            agrees: row.agrees,
        })
        .collect()
}

/// The words of a joint answer.
pub(super) fn open_joint(
    visit: &Visit,
    opened: &Opened,
    row: &JointRow,
) -> Result<String, Failure> {
    let (key, id) = (&opened.key, &opened.thread.id);
    let joint: Joint = unseal(key, visit.region_id(), id, JOINT, &row.body)
        .map_err(|error| broken(visit, &error))?;
    Ok(joint.text)
}

/// Back to the question, with what to say there.
pub(super) fn back(visit: &Visit, id: &str, done: &str) -> Response {
    let path = format!("desk/questions/{id}/answer");
    Redirect::to(&visit.href_with(&path, &[("done", done)])).into_response()
}

pub(super) async fn show(
    threads: &Threads,
    visit: &Visit,
    permit: &Permit,
    id: &str,
    saying: Saying,
) -> Result<Response, Failure> {
    let directory = threads.registry.visited(visit)?;
    let t = visit.messages();
    let opened = open_as_member(threads, visit, permit, id).await?;
    let names = names(threads, visit)
        .await
        .map_err(|error| broken(visit, &error))?;
    let region = visit.region_id().as_str();
    let (stands, opinions, published) = {
        let failed = |error: db::Error| broken(visit, &error);
        let conn = &mut threads.db.read().await.map_err(failed)?;
        let stands = store::joint(conn, region, id).await.map_err(failed)?;
        let opinions = store::opinions(conn, region, id).await.map_err(failed)?;
        let published = store::published_of_thread(conn, region, id)
            .await
            .map_err(failed)?;
        (stands, opinions, published)
    };
    let saved = stands.as_ref().map(|row| saved(visit, &names, row));
    // Who is shown what another has saved saves over that, now that they have seen it.
    let theirs = match &saying.theirs {
        Some(row) => Some((
            self::saved(visit, &names, row),
            open_joint(visit, &opened, row)?,
        )),
        None => None,
    };
    let seen = saying.theirs.as_ref().or(stands.as_ref());
    let version = seen.map_or(0, |row| row.version);
    let text = match (saying.typed, &stands) {
        (Some(typed), _) => typed,
        (None, Some(row)) => open_joint(visit, &opened, row)?,
        (None, None) => String::new(),
    };
    let manager = leads(permit);
    let ready = readiness(version, &for_rules(&opinions), manager);
    let said = opinions
        .iter()
        .map(|row| said(visit, &opened, &names, row, version))
        .collect::<Result<Vec<_>, _>>()?;
    let status = match saying.problem {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let thread = &opened.thread;
    let page = AnswerPage {
        t,
        head: head(t.questions_one_title().plain()),
        frame: Frame::of(permit, "group"),
        theme: words::theme_name(visit, &directory, thread.theme.as_deref()),
        due: match thread.answered_at {
            Some(at) => t.request_answered_at(&moment(t, visit.language(), at)),
            None => t.request_due(&moment(t, visit.language(), thread.due_at)),
        },
        waits: thread.status.is_waiting(),
        asked: parts(visit, &directory, &opened.asked),
        answer: opened
            .answer
            .as_deref()
            .map(|text| parts(visit, &directory, text)),
        permission: words::permission(t, opened.wishes.permission),
        published: published.is_some(),
        form: threads.vault.new_form(),
        version,
        text,
        theirs,
        saved,
        opinions: said,
        despite: manager && matches!(ready, Readiness::Disagreement(_)),
        may_send: ready == Readiness::Ready
            || (manager && matches!(ready, Readiness::Disagreement(_))),
        needed: match &ready {
            Readiness::MoreNeeded(more) => Some(t.questions_more_needed(*more)),
            Readiness::Disagreement(_) if !manager => Some(t.questions_disagreed()),
            Readiness::Disagreement(_) => Some(t.questions_disagreed_manager()),
            Readiness::Empty | Readiness::Ready => None,
        },
        problem: saying.problem,
        told: match visit.parameter("done") {
            Some("saved") => Some(t.questions_saved()),
            Some("said") => Some(t.questions_opinion_saved()),
            Some("sent") => Some(t.questions_sent()),
            Some("published") => Some(t.questions_published_now()),
            _ => None,
        },
        id,
        visit,
    };
    Ok((status, Html(page, Cache::Never)).into_response())
}

fn saved(visit: &Visit, names: &HashMap<String, String>, row: &JointRow) -> Phrase {
    let t = visit.messages();
    let name = names.get(&row.saved_by).map_or("", String::as_str);
    t.questions_saved_by(name, &moment(t, visit.language(), row.saved_at))
}

fn said(
    visit: &Visit,
    opened: &Opened,
    names: &HashMap<String, String>,
    row: &OpinionRow,
    version: u32,
) -> Result<Said, Failure> {
    let (key, id, part) = (&opened.key, &opened.thread.id, note_part(&row.person_id));
    let note = match &row.note {
        Some(note) => unseal(key, visit.region_id(), id, &part, note)
            .map_err(|error| broken(visit, &error))?,
        None => String::new(),
    };
    Ok(Said {
        name: names.get(&row.person_id).cloned().unwrap_or_default(),
        agrees: row.agrees,
        earlier: row.draft_version != version,
        note,
    })
}
