//! The young people's own section (R046): their topics, someone to talk to, places to be, and
//! their rights.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use catalog::{Article, ArticleKind, Audience, Helpline, HelplineKind, PlaceStatus, Vocabulary};
use i18n::Messages;
use kernel::{Language, Slug};
use registry::{Entry, RegionDirectory, cards};
use web::{Cache, Card, Dress, Failure, Html, PageHead, Visit};

use crate::Content;

const SERVICES: usize = 4;
const PLACES: usize = 3;

#[derive(Template)]
#[template(path = "youth.html")]
struct YouthPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    topics: Vec<&'a Article>,
    rights: Vec<&'a Article>,
    helplines: Vec<&'a Helpline>,
    chats: Vec<Card<'a>>,
    places: Vec<Card<'a>>,
    services: Vec<Card<'a>>,
}

/// `GET /youth`
pub async fn youth(State(content): State<Content>, visit: Visit) -> Result<Response, Failure> {
    let directory = content.registry.visited(&visit)?;
    let t = visit.messages();
    let (rights, topics) = directory
        .open_articles(visit.now())
        .filter(|entry| entry.value.audiences == [Audience::Youth])
        .map(|entry| entry.value.as_ref())
        .partition(|article| article.kind == ArticleKind::Guide);
    let dress = Dress {
        sensitive: true,
        youth: true,
    };
    let (chats, services) = services(&visit, &directory);
    let page = YouthPage {
        t,
        head: PageHead::titled(t.youth_title().plain()).dressed(dress),
        topics,
        rights,
        helplines: helplines(&visit, &directory),
        chats,
        places: places(&visit, &directory),
        services,
        visit: &visit,
    };
    Ok(Html(page, dress.cache(Cache::Private)).into_response())
}

/// Lines for children and young people; those that speak the visitor's language first.
fn helplines<'a>(visit: &Visit, directory: &'a RegionDirectory) -> Vec<&'a Helpline> {
    let mut lines: Vec<&Helpline> = directory
        .helplines
        .values()
        .filter(|line| line.kind == HelplineKind::Children)
        .collect();
    lines.sort_by_key(|line| !line.languages.contains(&visit.language()));
    lines
}

fn places<'a>(visit: &Visit, directory: &'a RegionDirectory) -> Vec<Card<'a>> {
    let area = visit.area().map(|area| &area.id);
    directory
        .places
        .at(directory.place_lists().to_visit(area))
        .filter(|entry| {
            let place = &entry.value;
            let youth = place
                .types
                .iter()
                .any(|kind| kind.as_str() == "youth-space");
            place.status == PlaceStatus::Open && youth
        })
        .take(PLACES)
        .map(|entry| cards::place_card(visit, directory, entry))
        .collect()
}

/// The chats, and the other services that are meant for the young above all: the fewer other
/// life stages one serves, the nearer the top.
fn services<'a>(visit: &Visit, directory: &'a RegionDirectory) -> (Vec<Card<'a>>, Vec<Card<'a>>) {
    let youth = Slug::from_name("youth");
    let area = visit.area().map(|area| &area.id);
    let mut reached: Vec<&Entry<catalog::Service>> = directory
        .services_with(Vocabulary::LifeStage, &youth)
        .filter(|entry| entry.value.ages.is_none_or(|ages| ages.includes(15)))
        .filter(|entry| area.is_none_or(|area| directory.service_reaches(&entry.value, area)))
        .collect();
    reached.sort_by_key(|entry| {
        let service = &entry.value;
        let finnish = service.name.get(Language::FINNISH).text.to_lowercase();
        (
            !finnish.contains("nuor"),
            service.life_stages.len(),
            entry.national,
        )
    });
    let (chats, others): (Vec<_>, Vec<_>) = reached
        .into_iter()
        .partition(|entry| entry.value.forms.iter().any(|form| form.as_str() == "chat"));
    let shown = |entries: Vec<&'a Entry<catalog::Service>>, most| {
        entries
            .into_iter()
            .take(most)
            .map(|entry| cards::service_card(visit, directory, entry))
            .collect()
    };
    (shown(chats, 3), shown(others, SERVICES))
}
