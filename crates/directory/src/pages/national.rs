//! Services that help in the whole country (R032), by how they are used.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use catalog::{Helpline, Service, ServiceStatus};
use i18n::{Messages, Phrase};
use web::{Cache, Card, Failure, Html, PageHead, Visit};

use registry::Entry;
use registry::Registry;
use registry::cards;

#[derive(Template)]
#[template(path = "national.html")]
struct NationalPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    helplines: Vec<&'a Helpline>,
    groups: Vec<(Phrase, Vec<Card<'a>>)>,
}

/// `GET /national`
pub async fn national(
    State(directory): State<Arc<Registry>>,
    visit: Visit,
) -> Result<Response, Failure> {
    let directory = directory.visited(&visit)?;
    let t = visit.messages();
    let all: Vec<&Entry<Service>> = directory
        .services
        .iter()
        .filter(|entry| entry.national && entry.value.status != ServiceStatus::Ended)
        .collect();
    // A service stands where it is quickest to use: a phone before a chat before a web page.
    let form_of = |entry: &Entry<Service>| {
        ["phone", "chat", "electronic"]
            .iter()
            .position(|form| entry.value.forms.iter().any(|id| id.as_str() == *form))
            .unwrap_or(3)
    };
    let titles = [
        t.national_phones(),
        t.national_chats(),
        t.national_online(),
        t.national_others(),
    ];
    let groups = titles
        .into_iter()
        .enumerate()
        .map(|(form, title)| {
            let cards = all.iter().filter(|entry| form_of(entry) == form);
            (
                title,
                cards
                    .map(|entry| cards::service_card(&visit, &directory, entry))
                    .collect::<Vec<_>>(),
            )
        })
        .filter(|(_, cards)| !cards.is_empty())
        .collect();
    let page = NationalPage {
        t,
        head: PageHead {
            description: t.national_ingress().plain().to_owned(),
            ..PageHead::titled(t.national_title().plain())
        },
        helplines: directory.helplines.values().collect(),
        groups,
        visit: &visit,
    };
    Ok(Html(page, Cache::Private).into_response())
}
