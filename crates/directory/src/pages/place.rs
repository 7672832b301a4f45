//! A meeting place's page (R054): open now, this week's hours, exceptions, who keeps it.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use catalog::{Place, PlaceStatus, Term, Vocabulary};
use i18n::{Messages, dates};
use serde_json::json;
use web::{Cache, Card, Failure, Html, OpenLabel, PageHead, Said, Visit, ages_label, cost_label};

use super::map::{Map, Pin};
use super::service::{NamedLink, area_link, organization_link};
use super::view;
use super::view::{ComingException, DayHours};
use registry::Registry;
use registry::cards;
use registry::cards::UpkeepView;
use registry::session_cards::{self, SessionCard};
use registry::{Entry, RegionDirectory, Where};

/// So many gatherings of a place are shown by their next session.
const COMING: usize = 8;

#[derive(Template)]
#[template(path = "place.html")]
struct PlacePage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    place: &'a Place,
    types: Vec<&'a Term>,
    status: Option<String>,
    open: Option<OpenLabel>,
    week: Vec<DayHours>,
    exceptions: Vec<ComingException<'a>>,
    organizers: Vec<NamedLink<'a>>,
    area: Option<NamedLink<'a>>,
    municipality: Option<Said<'a>>,
    ages: Option<String>,
    cost: Option<String>,
    coming: Vec<SessionCard<'a>>,
    /// The calendar feed of the place.
    feed: String,
    services: Vec<Card<'a>>,
    nearby: Vec<Card<'a>>,
    map: Option<Map>,
    upkeep: UpkeepView<'a>,
}

/// `GET /place/{id}`
pub async fn place(
    State(directory): State<Arc<Registry>>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let directory = directory.visited(&visit)?;
    let entry = directory
        .places
        .get(&id)
        .ok_or_else(|| Failure::NotFound(visit.clone()))?;
    let place = &entry.value;
    let t = visit.messages();
    let language = visit.language();
    let pin = place.point.map(|point| Pin {
        point,
        href: None,
        name: visit.plain(&place.name).to_owned(),
    });
    let in_use = place.status == PlaceStatus::Open;
    let page = PlacePage {
        t,
        head: PageHead {
            json_ld: Some(json_ld(&visit, place)),
            ..PageHead::titled(visit.plain(&place.name))
        }
        .described(&place.summary, language)
        .under(visit.href("places"), t.nav_places().plain()),
        types: place
            .types
            .iter()
            .filter_map(|id| directory.term(Vocabulary::PlaceType, id))
            .collect(),
        status: status_words(&visit, place),
        open: if in_use {
            OpenLabel::of(&visit, &place.hours)
        } else {
            None
        },
        week: if in_use {
            view::week(&visit, &place.hours)
        } else {
            Vec::new()
        },
        exceptions: view::exceptions(&visit, &place.hours),
        organizers: place
            .organizers
            .iter()
            .filter_map(|id| organization_link(&visit, &directory, id))
            .collect(),
        area: area_link(&visit, &directory, &place.area),
        municipality: directory
            .municipalities
            .get(place.municipality.as_str())
            .map(|entry| visit.say(&entry.value.name)),
        ages: place
            .ages
            .map(|ages| ages_label(t, ages).plain().to_owned()),
        cost: cost_label(t, place.cost.kind).map(|label| label.plain().to_owned()),
        coming: session_cards::coming(
            &visit,
            &directory,
            directory.sessions_after(Where::Place(&place.id), visit.now()),
            COMING,
            |_| true,
        ),
        feed: visit.href_with("calendar.ics", &[("place", place.id.as_str())]),
        services: directory
            .services_at(&place.id)
            .map(|service| cards::service_card(&visit, &directory, service))
            .collect(),
        nearby: nearby(&visit, &directory, place),
        map: pin.and_then(|pin| Map::draw(&directory, &visit, vec![pin])),
        upkeep: cards::upkeep(&visit, &directory, &place.upkeep),
        place,
        visit: &visit,
    };
    Ok(Html(page, Cache::Private).into_response())
}

/// What stands instead of opening hours when a place is not in ordinary use.
fn status_words(visit: &Visit, place: &Place) -> Option<String> {
    let t = visit.messages();
    let words = match place.status {
        PlaceStatus::Open => return None,
        PlaceStatus::Planned => t.place_status_planned(),
        PlaceStatus::Opening => match place.opened_on {
            Some(day) => t.place_status_opening(&dates::date_short(visit.language(), day)),
            None => t.place_status_planned(),
        },
        PlaceStatus::Paused => t.place_status_paused(),
        PlaceStatus::Closed => t.place_status_closed(),
    };
    Some(words.plain().to_owned())
}

/// The three nearest other places in use.
fn nearby<'a>(visit: &Visit, directory: &'a RegionDirectory, place: &Place) -> Vec<Card<'a>> {
    let here = place.point.or_else(|| {
        directory
            .areas
            .get(place.area.as_str())
            .map(|area| area.value.point)
    });
    let Some(here) = here else { return Vec::new() };
    let mut others: Vec<(f64, &Entry<Place>)> = directory
        .places
        .iter()
        .filter(|other| other.value.id != place.id && other.value.status == PlaceStatus::Open)
        .filter_map(|other| {
            other
                .value
                .point
                .map(|point| (here.kilometres_to(point), other))
        })
        .collect();
    others.sort_by(|left, right| left.0.total_cmp(&right.0));
    others
        .into_iter()
        .take(3)
        .map(|(_, other)| cards::place_card(visit, directory, other))
        .collect()
}

/// The place in schema.org's words.
fn json_ld(visit: &Visit, place: &Place) -> String {
    web::script_json(&json!({
        "@context": "https://schema.org",
        "@type": "CivicStructure",
        "name": visit.plain(&place.name),
        "description": visit.plain(&place.summary),
        "isAccessibleForFree": place.cost.kind == catalog::CostKind::Free,
        "address": place.address.as_ref().map(|address| json!({
            "@type": "PostalAddress",
            "streetAddress": visit.plain(&address.street),
            "postalCode": address.postal_code,
            "addressLocality": visit.plain(&address.city),
            "addressCountry": "FI",
        })),
        "geo": place.point.map(|point| json!({"@type": "GeoCoordinates", "latitude": point.lat, "longitude": point.lon})),
    }))
}
