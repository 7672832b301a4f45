//! Feeds that calendars and readers subscribe to (R094, R102). What changes on a page changes in
//! them, under the same identifiers.

mod atom;
mod ical;
mod json_ld;
mod lines;

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use catalog::Gathering;
use kernel::Timestamp;
use registry::session_cards::reach;
use registry::{Entry, RegionDirectory, Registry};
use web::{Failure, Visit, base_address};

use crate::wish::Wish;

pub use json_ld::event_json_ld;

/// `GET /calendar.ics`, narrowed as the calendar is; `?place=` gives one place's.
pub async fn calendar_ics(
    State(registry): State<Arc<Registry>>,
    visit: Visit,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let directory = registry.visited(&visit)?;
    let gatherings = narrowed(&visit, &directory)?;
    let site = base_address(&headers);
    let name = feed_name(&visit);
    let body = ical::calendar(&visit, &directory, &name, &gatherings, &site);
    let changed = gatherings.iter().map(|entry| entry.origin.changed_at).max();
    Ok(feed(
        &headers,
        "text/calendar; charset=utf-8",
        changed,
        body,
    ))
}

/// `GET /gathering/{id}/calendar.ics`
pub async fn gathering_ics(
    State(registry): State<Arc<Registry>>,
    visit: Visit,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let directory = registry.visited(&visit)?;
    let entry = directory
        .gatherings
        .get(&id)
        .filter(|entry| entry.value.is_public())
        .ok_or_else(|| Failure::NotFound(visit.clone()))?;
    let site = base_address(&headers);
    let name = visit.plain(&entry.value.name);
    let body = ical::calendar(&visit, &directory, name, &[entry], &site);
    let changed = Some(entry.origin.changed_at);
    Ok(feed(
        &headers,
        "text/calendar; charset=utf-8",
        changed,
        body,
    ))
}

/// `GET /calendar.atom`: the coming sessions, narrowed as the calendar is.
pub async fn calendar_atom(
    State(registry): State<Arc<Registry>>,
    visit: Visit,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let directory = registry.visited(&visit)?;
    let wish = Wish::read(&visit);
    let sessions = directory
        .sessions_after(reach(&visit), visit.now())
        .filter(|occurrence| wish.takes(&occurrence.gathering.value))
        .take(atom::ENTRIES)
        .collect();
    let site = base_address(&headers);
    let name = feed_name(&visit);
    let body = atom::feed(&visit, &directory, &name, sessions, &site)
        .ok_or_else(|| Failure::Broken(visit.clone()))?;
    Ok(feed(
        &headers,
        "application/atom+xml; charset=utf-8",
        None,
        body,
    ))
}

/// The gatherings that the visitor asks for.
fn narrowed<'a>(
    visit: &Visit,
    directory: &'a RegionDirectory,
) -> Result<Vec<&'a Entry<Gathering>>, Failure> {
    let wish = Wish::read(visit);
    let around = visit.area().map(|area| directory.areas_around(&area.id));
    let place = visit.parameter("place").filter(|place| !place.is_empty());
    if place
        .is_some_and(|id| directory.places.get(id).is_none() && directory.units.get(id).is_none())
    {
        return Err(Failure::NotFound(visit.clone()));
    }
    let is_there = |gathering: &Gathering| {
        let changed = gathering
            .times
            .changes
            .iter()
            .filter_map(|change| change.place.as_ref());
        let mut places = gathering.place.iter().chain(changed);
        place.is_none_or(|place| places.any(|id| id.as_str() == place))
    };
    Ok(directory
        .gatherings
        .iter()
        .filter(|entry| entry.value.is_public() && wish.takes(&entry.value))
        .filter(|entry| {
            let areas = &entry.value.areas;
            areas.is_empty()
                || around
                    .as_ref()
                    .is_none_or(|around| areas.iter().any(|id| around.contains(id)))
        })
        .filter(|entry| is_there(&entry.value))
        .collect())
}

fn feed_name(visit: &Visit) -> String {
    let site = visit.plain(&visit.region().region.site_name);
    match visit.area() {
        Some(area) => format!("{site}: {}", visit.plain(&area.name)),
        None => site.to_owned(),
    }
}

/// A feed that is asked again every quarter of an hour at the most.
fn feed(
    headers: &HeaderMap,
    media_type: &'static str,
    changed: Option<Timestamp>,
    body: String,
) -> Response {
    let tag = changed.map(|changed| format!("\"{}-{}\"", changed.0, body.len()));
    let known = headers.get(header::IF_NONE_MATCH);
    if tag
        .as_ref()
        .is_some_and(|tag| known.is_some_and(|known| known.as_bytes() == tag.as_bytes()))
    {
        return StatusCode::NOT_MODIFIED.into_response();
    }
    let mut response = (
        [
            (header::CONTENT_TYPE, HeaderValue::from_static(media_type)),
            (
                header::CACHE_CONTROL,
                HeaderValue::from_static("public, max-age=900"),
            ),
        ],
        body,
    )
        .into_response();
    if let Some(tag) = tag.and_then(|tag| HeaderValue::from_str(&tag).ok()) {
        response.headers_mut().insert(header::ETAG, tag);
    }
    response
}
