//! Agreeing and disagreeing with the joint answer, and sending it when the group agrees.

use access::Permit;
use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{Path, State};
use axum::response::Response;
use notices::Template;
use serde::Deserialize;
use web::{Failure, Visit};

use super::group::{Saying, back, for_rules, leads, open_joint, show};
use super::rules::{Readiness, readiness};
use super::{broken, note_part, open_as_member, seal, typed};
use crate::model::Author;
use crate::sealing::seal_words;
use crate::store::{self, JointSent, Words};
use crate::{Threads, telling};

/// What the form of an opinion sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Said {
    version: u32,
    note: String,
    /// `agree` or `disagree`.
    go: String,
}

/// What the form for sending sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Sending {
    form: String,
    version: u32,
    /// Whether a manager sends although somebody disagrees.
    despite: String,
}

/// `POST /desk/questions/{question}/opinion`
pub async fn opinion(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
    Path(id): Path<String>,
    sent: Result<Form<Said>, FormRejection>,
) -> Result<Response, Failure> {
    let Form(sent) = sent.unwrap_or_default();
    let t = visit.messages();
    let opened = open_as_member(&threads, &visit, &permit, &id).await?;
    let agrees = sent.go == "agree";
    let note = typed(&sent.note);
    if !agrees && note.is_empty() {
        let saying = Saying {
            problem: Some(t.questions_note_missing()),
            ..Saying::default()
        };
        return show(&threads, &visit, &permit, &id, saying).await;
    }
    let (region, me) = (visit.region_id(), permit.person_id());
    let sealed = (!note.is_empty()).then(|| seal(&opened.key, region, &id, &note_part(me), &note));
    let kept: db::Result<bool> = db::transact!(threads.db, |tx| {
        let (region, note) = (region.as_str(), sealed.as_deref());
        store::put_opinion(tx, region, &id, me, sent.version, agrees, note, visit.now()).await
    })
    .await;
    match kept.map_err(|error| broken(&visit, &error))? {
        true => Ok(back(&visit, &id, "said")),
        false => {
            let saying = Saying {
                problem: Some(t.questions_changed()),
                ..Saying::default()
            };
            show(&threads, &visit, &permit, &id, saying).await
        }
    }
}

/// `POST /desk/questions/{question}/send`: the asker gets one answer.
pub async fn send(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
    Path(id): Path<String>,
    sent: Result<Form<Sending>, FormRejection>,
) -> Result<Response, Failure> {
    let Form(sent) = sent.unwrap_or_default();
    let t = visit.messages();
    let opened = open_as_member(&threads, &visit, &permit, &id).await?;
    let (region, me, now) = (visit.region_id(), permit.person_id(), visit.now());
    let stands = {
        let conn = &mut threads
            .db
            .read()
            .await
            .map_err(|error| broken(&visit, &error))?;
        let stands = store::joint(conn, region.as_str(), &id).await;
        stands.map_err(|error| broken(&visit, &error))?
    };
    let stands = stands.filter(|stands| stands.version == sent.version);
    let outcome = match (stands, threads.vault.form(&sent.form)) {
        // Sent twice: the first has gone.
        (None, _) if opened.answer.is_some() => return Ok(back(&visit, &id, "sent")),
        (None, _) => JointSent::Stale,
        (Some(_), None) => JointSent::NotReady,
        (Some(stands), Some(form)) => {
            let text = open_joint(&visit, &opened, &stands)?;
            let message = form.part_id(text.as_bytes());
            let body = seal_words(&opened.key, region, &id, &message, &text);
            let (manager, despite) = (leads(&permit), sent.despite == "yes");
            let outcome: db::Result<JointSent> = db::transact!(threads.db, |tx| {
                let words = Words {
                    id: &message,
                    author: Author::Responder,
                    person: Some(me),
                    body: body.clone(),
                };
                let is_ready = |opinions: &[store::OpinionRow]| match readiness(
                    stands.version,
                    &for_rules(opinions),
                    manager,
                ) {
                    Readiness::Ready => true,
                    Readiness::Disagreement(_) => manager && despite,
                    Readiness::Empty | Readiness::MoreNeeded(_) => false,
                };
                let version = stands.version;
                let outcome =
                    store::send_joint(tx, region.as_str(), &id, version, &words, is_ready, now)
                        .await?;
                if let (JointSent::Sent, Some(asker)) = (outcome, &opened.thread.asked_by) {
                    let template = Template::ConsultationAnswered;
                    telling::person(tx, &threads, region, asker, template, &id, now).await?;
                }
                Ok(outcome)
            })
            .await;
            outcome.map_err(|error| broken(&visit, &error))?
        }
    };
    let problem = match outcome {
        JointSent::Sent => return Ok(back(&visit, &id, "sent")),
        JointSent::Stale => t.questions_changed(),
        JointSent::NotReady => t.questions_not_ready(),
        JointSent::Gone => t.questions_answered_already(),
    };
    let saying = Saying {
        problem: Some(problem),
        ..Saying::default()
    };
    show(&threads, &visit, &permit, &id, saying).await
}
