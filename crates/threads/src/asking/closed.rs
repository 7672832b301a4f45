//! What is shown when nothing could be sent: why, whom to call, and the way on with all that was
//! typed.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use catalog::Helpline;
use i18n::{Messages, Phrase};
use registry::{Alarm, RegionDirectory};
use web::{Cache, Html, PageHead, Visit};

use super::answers::Answers;
use super::pages::head;
use crate::model::{AgeGroup, Concerns};

/// Numbers that are shown where nothing can be sent.
const MOST_NUMBERS: usize = 4;

#[derive(Template)]
#[template(path = "ask-closed.html")]
struct ClosedPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    title: Phrase,
    text: String,
    carried: Vec<(&'static str, String)>,
    /// Whether the same can be tried again as it is.
    again: bool,
    alarm: Option<&'a Alarm>,
    numbers: Vec<&'a Helpline>,
}

/// Why nothing was sent.
pub(super) struct NotSent<'a> {
    /// In a few words.
    pub title: Phrase,
    /// In full.
    pub text: String,
    /// What was typed, in hidden fields.
    pub carried: Vec<(&'static str, String)>,
    /// Whether the same can be tried again as it is.
    pub again: bool,
    /// Whom to call, when the words speak of danger.
    pub alarm: Option<&'a Alarm>,
}

/// The page of what was not sent.
pub(super) fn not_sent(
    visit: &Visit,
    directory: &RegionDirectory,
    what: NotSent<'_>,
    status: StatusCode,
) -> Response {
    let page = ClosedPage {
        t: visit.messages(),
        head: head(what.title.clone()),
        title: what.title,
        text: what.text,
        carried: what.carried,
        again: what.again,
        alarm: what.alarm,
        numbers: numbers(directory, visit),
        visit,
    };
    (status, Html(page, Cache::Sensitive)).into_response()
}

/// Numbers to call when nothing can be sent: those that the visitor's language is spoken at first.
pub(super) fn numbers<'a>(directory: &'a RegionDirectory, visit: &Visit) -> Vec<&'a Helpline> {
    let mut lines: Vec<&Helpline> = directory.helplines.values().collect();
    lines.sort_by_key(|line| (!line.languages.contains(&visit.language()), line.order));
    lines.truncate(MOST_NUMBERS);
    lines
}

/// Numbers for a young person who asks for themselves.
pub(super) fn young_numbers<'a>(
    directory: &'a RegionDirectory,
    answers: &Answers,
) -> Vec<&'a Helpline> {
    let young = matches!(answers.age_group(), Some(AgeGroup::School | AgeGroup::Teen))
        && answers.concerns == Concerns::Myself.as_str();
    if !young {
        return Vec::new();
    }
    let lines = directory.helplines.values();
    lines
        .filter(|line| line.kind == catalog::HelplineKind::Children)
        .take(2)
        .collect()
}

/// A file came: nothing was sent, and why.
pub(super) fn attachment_refused(directory: &RegionDirectory, visit: &Visit) -> Response {
    let t = visit.messages();
    let why = t.ask_attachments();
    let text = t.ask_attachment_text(why.plain()).into_plain().into_owned();
    let what = NotSent {
        title: t.ask_attachment_title(),
        text,
        carried: Vec::new(),
        again: false,
        alarm: None,
    };
    not_sent(visit, directory, what, StatusCode::UNSUPPORTED_MEDIA_TYPE)
}
