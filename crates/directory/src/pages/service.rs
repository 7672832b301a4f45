//! A service's page (R025): what it is, for whom, how to start, where, and how to reach it.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use catalog::{Kind, OrganizationKind, Service, ServiceStatus, Term, Vocabulary};
use i18n::Messages;
use kernel::{Language, Slug};
use serde_json::json;
use web::{Cache, Card, Failure, Html, OpenLabel, PageHead, Said, Visit, ages_label, cost_label};

use super::view;
use super::view::{ComingException, DayHours};
use registry::Registry;
use registry::cards;
use registry::cards::UpkeepView;
use registry::session_cards::{SessionCard, session_card};
use registry::{Entry, RegionDirectory};

/// So many similar services are shown below a service.
const SIMILAR: usize = 3;
/// So many gatherings of a service are shown by their next session.
const COMING: usize = 5;
/// So many services of a theme are compared with one.
const LOOKED_AT: usize = 500;

#[derive(Template)]
#[template(path = "service.html")]
struct ServicePage<'a> {
    visit: &'a Visit,
    directory: &'a RegionDirectory,
    t: Messages,
    head: PageHead,
    service: &'a Service,
    national: bool,
    paused: bool,
    open: Option<OpenLabel>,
    week: Vec<DayHours>,
    exceptions: Vec<ComingException<'a>>,
    provider: Option<NamedLink<'a>>,
    partners: Vec<NamedLink<'a>>,
    locations: Vec<NamedLink<'a>>,
    areas: Vec<NamedLink<'a>>,
    forms: Vec<&'a Term>,
    levels: Vec<&'a Term>,
    themes: Vec<&'a Term>,
    languages: Vec<Language>,
    ages: Option<String>,
    cost: Option<String>,
    coming: Vec<SessionCard<'a>>,
    similar: Vec<Card<'a>>,
    compare: String,
    upkeep: UpkeepView<'a>,
}

/// A link to a record by its name.
pub struct NamedLink<'a> {
    /// Address of its page.
    pub href: String,
    /// Its name.
    pub name: Said<'a>,
}

/// `GET /service/{id}`. An ended service answers 410 and says what there is instead.
pub async fn service(
    State(directory): State<Arc<Registry>>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let directory = directory.visited(&visit)?;
    let entry = directory
        .services
        .get(&id)
        .ok_or_else(|| Failure::NotFound(visit.clone()))?;
    let service = &entry.value;
    if service.status == ServiceStatus::Ended {
        return Err(Failure::Gone(visit));
    }
    let t = visit.messages();
    let terms = |vocabulary, ids: &'_ [Slug]| -> Vec<&Term> {
        ids.iter()
            .filter_map(|id| directory.term(vocabulary, id))
            .collect()
    };
    let similar: Vec<&Entry<Service>> = alike(&visit, &directory, entry)
        .into_iter()
        .take(SIMILAR)
        .collect();
    let compared: Vec<(&str, &str)> = std::iter::once(service.id.as_str())
        .chain(similar.iter().map(|other| other.value.id.as_str()))
        .map(|id| ("id", id))
        .collect();
    let page = ServicePage {
        directory: &directory,
        compare: visit.href_with("compare", &compared),
        t,
        head: PageHead {
            json_ld: Some(json_ld(&visit, &directory, service)),
            ..PageHead::titled(visit.plain(&service.name))
        }
        .described(&service.summary, visit.language())
        .under(visit.href("a-z"), t.nav_a_to_z().plain()),
        national: entry.national,
        paused: service.status == ServiceStatus::Paused,
        open: OpenLabel::of(&visit, &service.hours),
        week: view::week(&visit, &service.hours),
        exceptions: view::exceptions(&visit, &service.hours),
        provider: organization_link(&visit, &directory, &service.provider),
        partners: service
            .partners
            .iter()
            .filter_map(|id| organization_link(&visit, &directory, id))
            .collect(),
        locations: service
            .locations
            .iter()
            .filter_map(|id| location_link(&visit, &directory, id))
            .collect(),
        areas: service
            .areas
            .iter()
            .filter_map(|id| area_link(&visit, &directory, id))
            .collect(),
        forms: terms(Vocabulary::Form, &service.forms),
        levels: terms(Vocabulary::Level, &service.levels),
        themes: terms(Vocabulary::Theme, &service.themes),
        languages: service.languages.clone(),
        ages: service
            .ages
            .map(|ages| ages_label(t, ages).plain().to_owned()),
        cost: cost_label(t, service.cost.kind).map(|label| label.plain().to_owned()),
        coming: directory
            .next_of_service(&service.id, visit.now())
            .iter()
            .take(COMING)
            .map(|occurrence| session_card(&visit, &directory, occurrence))
            .collect(),
        similar: similar
            .into_iter()
            .map(|other| cards::service_card(&visit, &directory, other))
            .collect(),
        upkeep: cards::upkeep(&visit, &directory, &service.upkeep),
        service,
        visit: &visit,
    };
    Ok(Html(page, Cache::Private).into_response())
}

/// A link to an organisation's page.
pub fn organization_link<'a>(
    visit: &Visit,
    directory: &'a RegionDirectory,
    id: &Slug,
) -> Option<NamedLink<'a>> {
    let organization = &directory.organizations.get(id.as_str())?.value;
    Some(NamedLink {
        href: visit.href_to(Kind::Organization, id),
        name: Said::new(&organization.name, visit.language()),
    })
}

/// A link to an area's page.
pub fn area_link<'a>(
    visit: &Visit,
    directory: &'a RegionDirectory,
    id: &Slug,
) -> Option<NamedLink<'a>> {
    let area = &directory.areas.get(id.as_str())?.value;
    Some(NamedLink {
        href: visit.href_to(Kind::Area, id),
        name: Said::new(&area.name, visit.language()),
    })
}

/// A link to a unit's or place's page.
fn location_link<'a>(
    visit: &Visit,
    directory: &'a RegionDirectory,
    id: &Slug,
) -> Option<NamedLink<'a>> {
    let language = visit.language();
    if let Some(entry) = directory.units.get(id.as_str()) {
        return Some(NamedLink {
            href: visit.href_to(Kind::Unit, id),
            name: Said::new(&entry.value.name, language),
        });
    }
    let entry = directory.places.get(id.as_str())?;
    Some(NamedLink {
        href: visit.href_to(Kind::Place, id),
        name: Said::new(&entry.value.name, language),
    })
}

/// The services of the same first theme that reach the same families, the most alike first. Of a
/// theme with thousands, those next to this one by name are looked at.
pub fn alike<'a>(
    visit: &Visit,
    directory: &'a RegionDirectory,
    entry: &Entry<Service>,
) -> Vec<&'a Entry<Service>> {
    let service = &entry.value;
    let Some(theme) = service.themes.first() else {
        return Vec::new();
    };
    let near = visit.area().map(|area| &area.id).or(service.areas.first());
    let around = near.map(|area| directory.areas_around(area));
    let reaches = |other: &Service| {
        around.as_ref().is_none_or(|around| {
            other.areas.is_empty() || around.iter().any(|area| other.areas.contains(area))
        })
    };
    let mut themed: Vec<&Entry<Service>> =
        directory.services_with(Vocabulary::Theme, theme).collect();
    let own = themed.iter().position(|other| std::ptr::eq(*other, entry));
    themed.rotate_left(own.unwrap_or_default());
    let mut others: Vec<&Entry<Service>> = themed
        .into_iter()
        .take(LOOKED_AT)
        .filter(|other| other.value.id != service.id && reaches(&other.value))
        .collect();
    let shared = |other: &Service| {
        let life_stages = other
            .life_stages
            .iter()
            .filter(|id| service.life_stages.contains(id))
            .count();
        let tasks = other
            .tasks
            .iter()
            .filter(|id| service.tasks.contains(id))
            .count();
        life_stages + 2 * tasks
    };
    others.sort_by_key(|other| (std::cmp::Reverse(shared(&other.value)), other.national));
    others
}

/// The service in schema.org's words.
fn json_ld(visit: &Visit, directory: &RegionDirectory, service: &Service) -> String {
    let provider = directory
        .organizations
        .get(service.provider.as_str())
        .map(|entry| &entry.value);
    let provider_type = match provider.map(|organization| organization.kind) {
        Some(OrganizationKind::Ngo | OrganizationKind::Parish) => "NGO",
        Some(OrganizationKind::Private | OrganizationKind::Network) | None => "Organization",
        Some(_) => "GovernmentOrganization",
    };
    web::script_json(&json!({
        "@context": "https://schema.org",
        "@type": "Service",
        "name": visit.plain(&service.name),
        "description": visit.plain(&service.summary),
        "provider": provider.map(|organization| json!({
            "@type": provider_type,
            "name": visit.plain(&organization.name),
        })),
        "availableLanguage": service.languages.iter().map(|language| language.tag()).collect::<Vec<_>>(),
        "telephone": service.contact.phones.first().map(|phone| phone.number.as_str()),
    }))
}
