//! The safety plan (R147): filled in and printed, never sent. Its fields stand in no form, so
//! that not even a press of Enter can put their words into an address.

use askama::Template;
use axum::response::{IntoResponse, Response};
use i18n::{Messages, Phrase};
use web::{Cache, Dress, Html, PageHead, Visit};

#[derive(Template)]
#[template(path = "plan.html")]
struct PlanPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    fields: Vec<Phrase>,
}

/// `GET /plan`
pub async fn plan(visit: Visit) -> Response {
    let t = visit.messages();
    let dress = Dress {
        sensitive: true,
        youth: false,
    };
    let page = PlanPage {
        t,
        head: PageHead {
            no_index: true,
            unasked: true,
            scripts: &["leave.js", "print.js"],
            ..PageHead::titled(t.plan_title().plain()).dressed(dress)
        },
        fields: vec![
            t.plan_signs(),
            t.plan_safe_room(),
            t.plan_whom_to_call(),
            t.plan_code_word(),
            t.plan_children(),
            t.plan_take_along(),
            t.plan_where_to(),
            t.plan_phone(),
            t.plan_afterwards(),
        ],
        visit: &visit,
    };
    Html(page, Cache::Sensitive).into_response()
}
