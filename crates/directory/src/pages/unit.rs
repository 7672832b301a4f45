//! A family-centre unit's page (R034): a house, shared rooms, or a network without an address.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use catalog::{Kind, Unit, UnitMode};
use i18n::{Messages, Phrase, dates};
use web::{Cache, Failure, Html, OpenLabel, PageHead, Said, Visit};

use super::map::{Map, Pin};
use super::service::{NamedLink, area_link, organization_link};
use super::view;
use super::view::{ComingException, DayHours};
use registry::RegionDirectory;
use registry::Registry;
use registry::cards;
use registry::cards::UpkeepView;

#[derive(Template)]
#[template(path = "unit.html")]
struct UnitPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    unit: &'a Unit,
    mode: Phrase,
    network: bool,
    opens_on: Option<String>,
    open: Option<OpenLabel>,
    week: Vec<DayHours>,
    exceptions: Vec<ComingException<'a>>,
    services: Vec<PresentService<'a>>,
    organizations: Vec<NamedLink<'a>>,
    area: Option<NamedLink<'a>>,
    map: Option<Map>,
    upkeep: UpkeepView<'a>,
}

/// A service that is present in the unit.
struct PresentService<'a> {
    href: String,
    name: Said<'a>,
    summary: Said<'a>,
    hours: Vec<String>,
}

/// `GET /unit/{id}`
pub async fn unit(
    State(directory): State<Arc<Registry>>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let directory = directory.visited(&visit)?;
    let entry = directory
        .units
        .get(&id)
        .ok_or_else(|| Failure::NotFound(visit.clone()))?;
    let unit = &entry.value;
    let t = visit.messages();
    let pin = unit.point.map(|point| Pin {
        point,
        href: None,
        name: visit.plain(&unit.name).to_owned(),
    });
    let page = UnitPage {
        t,
        head: PageHead::titled(visit.plain(&unit.name))
            .described(&unit.summary, visit.language())
            .under(visit.href("areas"), t.nav_centres().plain()),
        mode: match unit.mode {
            UnitMode::OwnPremises => t.unit_mode_own_premises(),
            UnitMode::Shared => t.unit_mode_shared(),
            UnitMode::Network => t.unit_mode_network(),
            UnitMode::Planned => t.unit_mode_planned(),
        },
        network: unit.mode == UnitMode::Network,
        opens_on: unit
            .opens_on
            .filter(|day| *day > visit.today())
            .map(|day| dates::date_short(visit.language(), day)),
        open: OpenLabel::of(&visit, &unit.hours),
        week: view::week(&visit, &unit.hours),
        exceptions: view::exceptions(&visit, &unit.hours),
        services: present_services(&visit, &directory, unit),
        organizations: unit
            .organizations
            .iter()
            .filter_map(|id| organization_link(&visit, &directory, id))
            .collect(),
        area: area_link(&visit, &directory, &unit.area),
        map: pin.and_then(|pin| Map::draw(&directory, &visit, vec![pin])),
        upkeep: cards::upkeep(&visit, &directory, &unit.upkeep),
        unit,
        visit: &visit,
    };
    Ok(Html(page, Cache::Private).into_response())
}

/// The services of the unit: those it names with their hours, then those that name it.
fn present_services<'a>(
    visit: &Visit,
    directory: &'a RegionDirectory,
    unit: &Unit,
) -> Vec<PresentService<'a>> {
    let named = unit.services.iter().filter_map(|present| {
        let entry = directory.services.get(present.service.as_str())?;
        let hours = view::week(visit, &present.hours)
            .into_iter()
            .filter(|day| !day.spans.is_empty())
            .map(|day| format!("{} {}", day.day, day.spans.join(", ")))
            .collect();
        Some((entry, hours))
    });
    let naming = directory
        .services_at(&unit.id)
        .filter(|entry| {
            unit.services
                .iter()
                .all(|present| present.service != entry.value.id)
        })
        .map(|entry| (entry, Vec::new()));
    named
        .chain(naming)
        .map(|(entry, hours)| PresentService {
            href: visit.href_to(Kind::Service, &entry.value.id),
            name: Said::new(&entry.value.name, visit.language()),
            summary: Said::new(&entry.value.summary, visit.language()),
            hours,
        })
        .collect()
}
