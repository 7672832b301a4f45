//! An organisation's page (R001): who it is, how to reach it, what it does for families.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use catalog::{Organization, PlaceStatus};
use i18n::{Messages, Phrase, dates};
use web::{Cache, Card, Failure, Html, PageHead, Visit};

use super::service::{NamedLink, organization_link};
use super::view;
use super::view::{ComingException, DayHours};
use registry::Registry;
use registry::cards;
use registry::cards::UpkeepView;

#[derive(Template)]
#[template(path = "organization.html")]
struct OrganizationPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    organization: &'a Organization,
    kind: Phrase,
    ended: Option<String>,
    successor: Option<NamedLink<'a>>,
    week: Vec<DayHours>,
    exceptions: Vec<ComingException<'a>>,
    services: Vec<Card<'a>>,
    places: Vec<Card<'a>>,
    upkeep: UpkeepView<'a>,
}

/// `GET /organization/{id}`. One that has ended tells who took over.
pub async fn organization(
    State(directory): State<Arc<Registry>>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let directory = directory.visited(&visit)?;
    let entry = directory
        .organizations
        .get(&id)
        .ok_or_else(|| Failure::NotFound(visit.clone()))?;
    let organization = &entry.value;
    let t = visit.messages();
    let places = directory.places.iter().filter(|place| {
        place.value.organizers.contains(&organization.id)
            && place.value.status != PlaceStatus::Closed
    });
    let page = OrganizationPage {
        t,
        head: PageHead::titled(visit.plain(&organization.name))
            .described(&organization.description, visit.language()),
        kind: web::provider_label(t, organization.kind),
        ended: organization
            .valid_until
            .filter(|until| *until < visit.today())
            .map(|until| dates::date_short(visit.language(), until)),
        successor: organization
            .successor
            .as_ref()
            .and_then(|id| organization_link(&visit, &directory, id)),
        week: view::week(&visit, &organization.hours),
        exceptions: view::exceptions(&visit, &organization.hours),
        services: directory
            .services_of(&organization.id)
            .map(|service| cards::service_card(&visit, &directory, service))
            .collect(),
        places: places
            .map(|place| cards::place_card(&visit, &directory, place))
            .collect(),
        upkeep: cards::upkeep(&visit, &directory, &organization.upkeep),
        organization,
        visit: &visit,
    };
    Ok(Html(page, Cache::Private).into_response())
}
