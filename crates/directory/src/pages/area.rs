//! Areas and their pages (R159): the units, places and services a family has near.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use catalog::{Area, AreaKind, Place, PlaceStatus, Service, Unit};
use i18n::Messages;
use web::{Cache, Card, Failure, Html, PageHead, Said, Visit};

use super::map::{Map, Pin};
use super::service::{NamedLink, area_link};
use registry::cards;
use registry::cards::UpkeepView;
use registry::cards::location_point;
use registry::session_cards::{self, SessionCard};
use registry::{Entry, Registry, Where};

#[derive(Template)]
#[template(path = "areas.html")]
struct AreasPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    groups: Vec<LargeArea<'a>>,
    map: Option<Map>,
}

/// A large area with its small ones and their units.
struct LargeArea<'a> {
    href: String,
    area: &'a Area,
    small: Vec<NamedLink<'a>>,
    units: Vec<Card<'a>>,
}

#[derive(Template)]
#[template(path = "area.html")]
struct AreaPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    area: &'a Area,
    large: bool,
    parent: Option<NamedLink<'a>>,
    small: Vec<NamedLink<'a>>,
    municipalities: Vec<(String, Said<'a>)>,
    units: Vec<Card<'a>>,
    places: Vec<Card<'a>>,
    coming: Vec<SessionCard<'a>>,
    calendar: String,
    services: Vec<Card<'a>>,
    services_count: i64,
    chosen: bool,
    choose: String,
    map: Option<Map>,
    upkeep: UpkeepView<'a>,
}

/// So many coming sessions an area's page shows.
const COMING: usize = 6;
/// How many services an area's page shows before it leads to the A-Z.
const SERVICES_SHOWN: usize = 24;

/// `GET /areas`
pub async fn areas(
    State(directory): State<Arc<Registry>>,
    visit: Visit,
) -> Result<Response, Failure> {
    let directory = directory.visited(&visit)?;
    let t = visit.messages();
    let groups = directory
        .areas
        .values()
        .filter(|area| area.parent.is_none() && area.is_valid_on(visit.today()))
        .map(|area| {
            let around = directory.areas_around(&area.id);
            LargeArea {
                href: visit.href_to(catalog::Kind::Area, &area.id),
                area,
                small: around
                    .iter()
                    .filter(|id| **id != area.id)
                    .filter_map(|id| area_link(&visit, &directory, id))
                    .collect(),
                units: directory
                    .units
                    .iter()
                    .filter(|entry| around.contains(&entry.value.area))
                    .map(|entry| cards::unit_card(&visit, &directory, entry))
                    .collect(),
            }
        })
        .collect();
    let pins = directory
        .units
        .values()
        .filter_map(|unit| {
            Some(Pin {
                point: location_point(&directory, &unit.id)?,
                href: Some(visit.href_to(catalog::Kind::Unit, &unit.id)),
                name: visit.plain(&unit.name).to_owned(),
            })
        })
        .collect();
    let page = AreasPage {
        t,
        head: PageHead {
            description: t.areas_ingress().plain().to_owned(),
            ..PageHead::titled(t.areas_title().plain())
        },
        groups,
        map: Map::draw(&directory, &visit, pins),
        visit: &visit,
    };
    Ok(Html(page, Cache::Private).into_response())
}

/// `GET /area/{id}`
pub async fn area(
    State(directory): State<Arc<Registry>>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let directory = directory.visited(&visit)?;
    let area = &directory
        .areas
        .get(&id)
        .ok_or_else(|| Failure::NotFound(visit.clone()))?
        .value;
    let t = visit.messages();
    let around = directory.areas_around(&area.id);
    let units: Vec<&Entry<Unit>> = directory
        .units
        .iter()
        .filter(|entry| around.contains(&entry.value.area))
        .collect();
    let places: Vec<&Entry<Place>> = directory
        .places
        .iter()
        .filter(|entry| {
            around.contains(&entry.value.area) && entry.value.status != PlaceStatus::Closed
        })
        .collect();
    // The area's own services before those of the whole region; the nation's have a page.
    let mut services: Vec<&Entry<Service>> = directory
        .services
        .iter()
        .filter(|entry| !entry.national && entry.value.status != catalog::ServiceStatus::Ended)
        .filter(|entry| directory.service_reaches(&entry.value, &area.id))
        .collect();
    services.sort_by_key(|entry| !entry.value.areas.contains(&area.id));
    let pins = places
        .iter()
        .filter_map(|entry| {
            Some(Pin {
                point: entry.value.point?,
                href: Some(visit.href_to(catalog::Kind::Place, &entry.value.id)),
                name: visit.plain(&entry.value.name).to_owned(),
            })
        })
        .collect();
    let page = AreaPage {
        t,
        head: PageHead::titled(visit.plain(&area.name))
            .described(&area.summary, visit.language())
            .under(visit.href("areas"), t.nav_centres().plain()),
        large: area.kind == AreaKind::Large,
        parent: area
            .parent
            .as_ref()
            .and_then(|id| area_link(&visit, &directory, id)),
        small: directory
            .areas
            .values()
            .filter(|small| small.parent.as_ref() == Some(&area.id))
            .filter_map(|small| area_link(&visit, &directory, &small.id))
            .collect(),
        municipalities: area
            .municipalities
            .iter()
            .filter_map(|id| directory.municipalities.get(id.as_str()))
            .map(|entry| {
                (
                    visit.href(&format!("a-z/{}", entry.value.id)),
                    visit.say(&entry.value.name),
                )
            })
            .collect(),
        units: units
            .into_iter()
            .map(|entry| cards::unit_card(&visit, &directory, entry))
            .collect(),
        places: places
            .into_iter()
            .map(|entry| cards::place_card(&visit, &directory, entry))
            .collect(),
        coming: session_cards::coming(
            &visit,
            &directory,
            directory.sessions_after(Where::Area(&area.id), visit.now()),
            COMING,
            |_| true,
        ),
        calendar: visit.in_area_at("calendar", &area.id),
        services_count: i64::try_from(services.len()).unwrap_or(i64::MAX),
        services: services
            .into_iter()
            .take(SERVICES_SHOWN)
            .map(|entry| cards::service_card(&visit, &directory, entry))
            .collect(),
        chosen: visit.area().is_some_and(|chosen| chosen.id == area.id),
        choose: visit.in_area(Some(&area.id)),
        map: Map::draw(&directory, &visit, pins),
        upkeep: cards::upkeep(&visit, &directory, &area.upkeep),
        area,
        visit: &visit,
    };
    Ok(Html(page, Cache::Private).into_response())
}
