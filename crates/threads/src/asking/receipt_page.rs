//! The receipt: the code, the promise, and what happens next.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use i18n::{Messages, Phrase};
use registry::{Alarm, RegionDirectory};
use vault::Receipt;
use web::{Cache, Html, PageHead, Said, Visit};

use super::pages::head;
use super::words;
use crate::store::ThreadRow;

#[derive(Template)]
#[template(path = "ask-receipt.html")]
struct ReceiptPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    code: String,
    groups: Vec<String>,
    sent_at: String,
    due: String,
    ring: Option<Said<'a>>,
    next: Phrase,
    again: bool,
    alarm: Option<&'a Alarm>,
}

#[derive(Template)]
#[template(path = "ask-said.html")]
struct SaidPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    title: Phrase,
    text: Phrase,
    code: bool,
}

/// The receipt of a filed request. The same form gives the same receipt, as often as it is sent.
pub(super) fn receipt(
    visit: &Visit,
    directory: &RegionDirectory,
    receipt: &Receipt,
    thread: &ThreadRow,
    again: bool,
    alarm: Option<&Alarm>,
) -> Response {
    let (t, language) = (visit.messages(), visit.language());
    let code = receipt.grouped();
    let mut head = head(t.ask_sent_title());
    head.scripts = &["leave.js", "print.js", "draft.js"];
    let page = ReceiptPage {
        t,
        head,
        groups: code.split(' ').map(str::to_owned).collect(),
        code,
        sent_at: words::moment(t, language, thread.created_at),
        due: words::moment(t, language, thread.due_at),
        ring: directory
            .rings
            .get(&thread.ring)
            .map(|ring| visit.say(&ring.value.name)),
        next: words::next(t, thread.channel),
        again,
        alarm,
        visit,
    };
    Html(page, Cache::Sensitive).into_response()
}

/// The form of a request that its asker has erased was sent again.
pub(super) fn erased_before(visit: &Visit) -> Response {
    let t = visit.messages();
    let (title, text) = (t.ask_erased_before_title(), t.ask_erased_before_text());
    said(visit, StatusCode::GONE, title, text, false)
}

/// A page that says one thing. `code` offers the way back in with the code.
pub(super) fn said(
    visit: &Visit,
    status: StatusCode,
    title: Phrase,
    text: Phrase,
    code: bool,
) -> Response {
    let page = SaidPage {
        t: visit.messages(),
        head: head(title.clone()),
        title,
        text,
        code,
        visit,
    };
    (status, Html(page, Cache::Sensitive)).into_response()
}
