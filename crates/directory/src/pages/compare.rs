//! Services side by side (R025): what differs between them, in one table.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use catalog::{Kind, Service, ServiceStatus, Term, Vocabulary};
use i18n::{Messages, Phrase};
use kernel::{Slug, Text};
use web::{Cache, Failure, Html, PageHead, Said, Visit, ages_label, cost_label};

use super::service::{alike, area_link, organization_link};
use registry::Registry;
use registry::{Entry, RegionDirectory};

/// More than this many side by side are not read.
const MOST: usize = 4;
/// So many others are offered to choose from.
const OFFERED: usize = 10;

#[derive(Template)]
#[template(path = "compare.html")]
struct ComparePage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    columns: Vec<Column<'a>>,
    rows: Vec<Row<'a>>,
    choices: Vec<Choice<'a>>,
    too_many: bool,
}

struct Column<'a> {
    href: String,
    name: Said<'a>,
    summary: Said<'a>,
    phone: Option<&'a catalog::Phone>,
}

/// One fact of every service that is compared, in the order of columns.
struct Row<'a> {
    label: Phrase,
    cells: Vec<Vec<Line<'a>>>,
}

enum Line<'a> {
    Said(Said<'a>),
    Plain(String),
}

struct Choice<'a> {
    id: &'a Slug,
    name: Said<'a>,
    chosen: bool,
}

/// `GET /compare?id=…&id=…`: services by their identifiers. Unknown ones are passed over.
pub async fn compare(
    State(directory): State<Arc<Registry>>,
    visit: Visit,
) -> Result<Response, Failure> {
    let directory = directory.visited(&visit)?;
    let mut asked: Vec<&Entry<Service>> = Vec::new();
    for (_, id) in visit.query().iter().filter(|(key, _)| key == "id") {
        let known = directory
            .services
            .get(id)
            .filter(|entry| entry.value.status != ServiceStatus::Ended)
            .filter(|entry| asked.iter().all(|other| other.value.id != entry.value.id));
        asked.extend(known);
    }
    let too_many = asked.len() > MOST;
    asked.truncate(MOST);
    let Some(first) = asked.first().copied() else {
        return Err(Failure::NotFound(visit));
    };
    let t = visit.messages();
    let others = alike(&visit, &directory, first)
        .into_iter()
        .filter(|other| asked.iter().all(|one| one.value.id != other.value.id))
        .take(OFFERED);
    let choices = asked
        .iter()
        .map(|entry| (*entry, true))
        .chain(others.map(|entry| (entry, false)))
        .map(|(entry, chosen)| Choice {
            id: &entry.value.id,
            name: visit.say(&entry.value.name),
            chosen,
        })
        .collect();
    let services: Vec<&Service> = asked.iter().map(|entry| entry.value.as_ref()).collect();
    let page = ComparePage {
        t,
        head: PageHead::titled(t.compare_title().plain()),
        columns: services
            .iter()
            .map(|service| Column {
                href: visit.href_to(Kind::Service, &service.id),
                name: visit.say(&service.name),
                summary: visit.say(&service.summary),
                phone: service.contact.phones.first(),
            })
            .collect(),
        rows: rows(&visit, &directory, &services),
        choices,
        too_many,
        visit: &visit,
    };
    Ok(Html(page, Cache::Private).into_response())
}

/// The facts by which families choose; one that no service tells is left out.
fn rows<'a>(
    visit: &Visit,
    directory: &'a RegionDirectory,
    services: &[&'a Service],
) -> Vec<Row<'a>> {
    let t = visit.messages();
    let said = |text: &'a Text| -> Option<Line<'a>> {
        (!text.is_empty()).then(|| Line::Said(visit.say(text)))
    };
    let terms = |vocabulary, ids: &'a [Slug]| -> Vec<Line<'a>> {
        ids.iter()
            .filter_map(|id| directory.term(vocabulary, id))
            .map(|term: &Term| Line::Said(visit.say(&term.name)))
            .collect()
    };
    type Fact<'a, 'f> = (Phrase, Box<dyn Fn(&'a Service) -> Vec<Line<'a>> + 'f>);
    let facts: [Fact<'a, '_>; 9] = [
        (
            t.service_who_for(),
            Box::new(|service| {
                let ages = service
                    .ages
                    .map(|ages| Line::Plain(ages_label(t, ages).plain().to_owned()));
                said(&service.for_whom).into_iter().chain(ages).collect()
            }),
        ),
        (
            t.service_how_to_start(),
            Box::new(|service| {
                let referral = match service.referral.needed {
                    true => t.service_referral_needed(),
                    false => t.service_referral_none(),
                };
                said(&service.how_to_start)
                    .into_iter()
                    .chain([Line::Plain(referral.plain().to_owned())])
                    .collect()
            }),
        ),
        (
            t.service_response_time(),
            Box::new(|service| said(&service.response_time).into_iter().collect()),
        ),
        (
            t.service_cost(),
            Box::new(|service| {
                cost_label(t, service.cost.kind)
                    .map(|label| Line::Plain(label.plain().to_owned()))
                    .into_iter()
                    .chain(said(&service.cost.note))
                    .collect()
            }),
        ),
        (
            t.service_where(),
            Box::new(|service| {
                let areas: Vec<Line<'_>> = service
                    .areas
                    .iter()
                    .filter_map(|id| area_link(visit, directory, id))
                    .map(|link| Line::Said(link.name))
                    .collect();
                if areas.is_empty() {
                    vec![Line::Plain(t.service_whole_region().plain().to_owned())]
                } else {
                    areas
                }
            }),
        ),
        (
            t.service_languages(),
            Box::new(|service| {
                let names: Vec<&str> = service
                    .languages
                    .iter()
                    .map(|language| language.name())
                    .collect();
                let interpreter = service
                    .interpreter
                    .then(|| Line::Plain(t.service_interpreter().plain().to_owned()));
                let names = (!names.is_empty()).then(|| Line::Plain(names.join(", ")));
                names.into_iter().chain(interpreter).collect()
            }),
        ),
        (
            t.service_forms(),
            Box::new(|service| terms(Vocabulary::Form, &service.forms)),
        ),
        (
            t.service_level(),
            Box::new(|service| terms(Vocabulary::Level, &service.levels)),
        ),
        (
            t.service_provider(),
            Box::new(|service| {
                organization_link(visit, directory, &service.provider)
                    .map(|link| Line::Said(link.name))
                    .into_iter()
                    .collect()
            }),
        ),
    ];
    facts
        .into_iter()
        .map(|(label, cells)| Row {
            label,
            cells: services.iter().map(|service| cells(service)).collect(),
        })
        .filter(|row| row.cells.iter().any(|cell| !cell.is_empty()))
        .collect()
}
