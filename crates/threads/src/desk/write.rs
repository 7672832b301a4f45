//! Writing: the answer, its draft, what is put into it, and notes for the ring. What was typed is
//! kept as a draft before anything else is done, so that nothing is lost.

use access::{Action, Decision, Permit, decide};
use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use kernel::Language;
use registry::RegionDirectory;
use serde::Deserialize;
use web::{Failure, Visit};

use super::acts::{back, broken};
use super::opening::{Opened, open};
use super::request::{Saying, show};
use crate::asking::{LONGEST_WORDS, mark};
use crate::model::Author;
use crate::sealing::{open_details, seal_draft, seal_words};
use crate::store::{self, Sent, Words};
use crate::{Threads, telling};

/// What the forms send.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Written {
    form: String,
    text: String,
    /// `send`, or `keep`.
    go: String,
    /// Something to go to, to put into the answer.
    insert: String,
    /// A reply template to begin from.
    template: String,
}

/// `POST /desk/thread/{thread}/write`
pub async fn write(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
    Path(id): Path<String>,
    sent: Result<Form<Written>, FormRejection>,
) -> Result<Response, Failure> {
    // A file, or more than fits: the draft stays as it is.
    let Ok(Form(sent)) = sent else {
        let saying = Saying {
            problem: Some(visit.messages().ask_attachments()),
            ..Saying::default()
        };
        let status = StatusCode::UNSUPPORTED_MEDIA_TYPE;
        return show(&threads, &visit, &permit, &id, saying, status).await;
    };
    let directory = threads.registry.visited(&visit)?;
    let opened = open(&threads, &visit, &permit, &id).await?;
    let text = sent.text.replace("\r\n", "\n");
    let addition = addition(&directory, &opened, &sent);
    let text = match &addition {
        Some(addition) => joined(&text, addition),
        None => text,
    };
    keep(&threads, &visit, &permit, &opened, &text).await?;
    if sent.go == "keep" {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    if sent.go != "send" || addition.is_some() {
        let there = format!("{}#answer", visit.href(&format!("desk/thread/{id}")));
        return Ok(Redirect::to(&there).into_response());
    }
    let t = visit.messages();
    let may = decide(
        &permit.subject,
        Action::AnswerThread,
        permit.object.as_ref(),
        visit.now(),
    );
    let length = text.trim().chars().count();
    let problem = match may {
        Decision::Allow if length == 0 => Some(t.request_answer_missing()),
        Decision::Allow if length > LONGEST_WORDS => {
            Some(t.ask_words_long(&length.to_string(), &LONGEST_WORDS.to_string()))
        }
        Decision::Allow if has_blank(&text) => Some(t.request_answer_blanks()),
        Decision::Allow => None,
        _ => Some(t.request_not_yours()),
    };
    let problem = match (problem, threads.vault.form(&sent.form)) {
        (Some(problem), _) => problem,
        (None, None) => t.ask_expired(),
        (None, Some(form)) => {
            let message = form.part_id(text.trim().as_bytes());
            match send(&threads, &visit, &permit, &opened, &message, text.trim()).await? {
                Sent::Answered(_) => return Ok(back(&visit, &id, Some(("done", "sent")))),
                Sent::NotYours | Sent::Gone => t.request_not_yours(),
            }
        }
    };
    let saying = Saying {
        problem: Some(problem),
        told: None,
        typed: Some(text),
    };
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    show(&threads, &visit, &permit, &id, saying, status).await
}

/// `POST /desk/thread/{thread}/note`
pub async fn note(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
    Path(id): Path<String>,
    sent: Result<Form<Written>, FormRejection>,
) -> Result<Response, Failure> {
    let Form(sent) = sent.unwrap_or_default();
    let opened = open(&threads, &visit, &permit, &id).await?;
    let text = sent.text.replace("\r\n", "\n");
    let text = text.trim();
    let Some(form) = threads.vault.form(&sent.form).filter(|_| !text.is_empty()) else {
        return Ok(back(&visit, &id, None));
    };
    let region = visit.region_id();
    let note = form.part_id(format!("note\n{text}").as_bytes());
    let sealed = seal_words(&opened.key, region, &id, &note, text);
    let kept: db::Result<bool> = db::transact!(threads.db, |tx| {
        let words = Words {
            id: &note,
            author: Author::Note,
            person: Some(permit.person_id()),
            body: sealed.clone(),
        };
        store::note(tx, region.as_str(), &id, &words, visit.now()).await
    })
    .await;
    kept.map_err(|error| broken(&visit, &error))?;
    Ok(back(&visit, &id, Some(("done", "noted"))))
}

/// What a button beside the answer puts into it.
fn addition(directory: &RegionDirectory, opened: &Opened, sent: &Written) -> Option<String> {
    if !sent.insert.is_empty() {
        return Some(mark(&sent.insert));
    }
    let template = directory.reply_templates.get(&sent.template)?;
    let language = Language::parse(&opened.thread.language).unwrap_or(Language::FINNISH);
    Some(template.value.body.get(language).text.to_owned())
}

fn joined(text: &str, addition: &str) -> String {
    match text.trim_end() {
        "" => addition.to_owned(),
        before => format!("{before}\n\n{addition}"),
    }
}

/// A blank of a template that nobody has filled in; a card's mark is none.
fn has_blank(text: &str) -> bool {
    text.split("\n\n")
        .map(str::trim)
        .filter(|paragraph| !(paragraph.starts_with("[[") && paragraph.ends_with("]]")))
        .any(|paragraph| {
            paragraph
                .split_once('[')
                .is_some_and(|(_, after)| after.contains(']'))
        })
}

async fn keep(
    threads: &Threads,
    visit: &Visit,
    permit: &Permit,
    opened: &Opened,
    text: &str,
) -> Result<(), Failure> {
    let (region, id, me) = (visit.region_id(), &opened.thread.id, permit.person_id());
    let sealed = seal_draft(&opened.key, region, id, me, text);
    let kept: db::Result<()> = db::transact!(threads.db, |tx| {
        store::put_draft(tx, region.as_str(), id, me, &sealed, visit.now()).await
    })
    .await;
    kept.map_err(|error| broken(visit, &error))
}

async fn send(
    threads: &Threads,
    visit: &Visit,
    permit: &Permit,
    opened: &Opened,
    message: &str,
    text: &str,
) -> Result<Sent, Failure> {
    let (region, id, now) = (visit.region_id(), &opened.thread.id, visit.now());
    let sealed = seal_words(&opened.key, region, id, message, text);
    let details =
        open_details(&opened.key, region, &opened.thread).map_err(|error| broken(visit, &error))?;
    let sent: db::Result<Sent> = db::transact!(threads.db, |tx| {
        let words = Words {
            id: message,
            author: Author::Responder,
            person: Some(permit.person_id()),
            body: sealed.clone(),
        };
        let sent = store::answer(tx, region.as_str(), id, permit.person_id(), &words, now).await?;
        if sent == Sent::Answered(true) {
            telling::asker(tx, threads, region, &opened.thread, &details, now).await?;
        }
        Ok(sent)
    })
    .await;
    sent.map_err(|error| broken(visit, &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blank_is_seen_and_a_card_is_none() {
        assert!(has_blank("Hei [nimi], kiitos."));
        assert!(!has_blank("Hei!\n\n[[service/perheneuvola]]\n\nTerveisin"));
        assert!(!has_blank("Hinta on 5 euroa (tai vähemmän)."));
    }

    #[test]
    fn what_is_put_in_stands_after_what_was_typed() {
        assert_eq!(joined("Hei!\n", "[[service/x]]"), "Hei!\n\n[[service/x]]");
        assert_eq!(joined("  ", "Pohja"), "Pohja");
    }
}
