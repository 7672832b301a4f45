//! A session in schema.org's words, for search engines.

use catalog::{CostKind, Gathering, Kind};
use kernel::{Text, Timestamp};
use registry::session_cards::location_name;
use registry::{Occurrence, RegionDirectory};
use serde_json::{Value, json};
use web::{Visit, script_json};

/// A session as schema.org's Event.
pub fn event_json_ld(
    visit: &Visit,
    directory: &RegionDirectory,
    occurrence: &Occurrence<'_>,
) -> String {
    let gathering = &occurrence.gathering.value;
    let moment = |at: Timestamp| at.in_helsinki().to_rfc3339();
    let organizers: Vec<Value> = gathering
        .organizers
        .iter()
        .filter_map(|id| directory.organizations.get(id.as_str()))
        .map(|entry| json!({"@type": "Organization", "name": visit.plain(&entry.value.name)}))
        .collect();
    script_json(&json!({
        "@context": "https://schema.org",
        "@type": "Event",
        "name": visit.plain(&gathering.name),
        "description": visit.plain(&gathering.summary),
        "startDate": moment(occurrence.begins()),
        "endDate": moment(occurrence.ends()),
        "eventStatus": if occurrence.session.cancelled {
            "https://schema.org/EventCancelled"
        } else {
            "https://schema.org/EventScheduled"
        },
        "eventAttendanceMode": attendance(gathering),
        "isAccessibleForFree": gathering.cost.kind == CostKind::Free,
        "location": location(visit, directory, occurrence),
        "organizer": organizers,
        "url": visit.href_to(Kind::Gathering, &gathering.id),
    }))
}

fn attendance(gathering: &Gathering) -> &'static str {
    let somewhere = gathering.place.is_some() || gathering.address.is_some();
    match (somewhere, gathering.online.is_some()) {
        (true, true) => "https://schema.org/MixedEventAttendanceMode",
        (false, true) => "https://schema.org/OnlineEventAttendanceMode",
        _ => "https://schema.org/OfflineEventAttendanceMode",
    }
}

fn location(visit: &Visit, directory: &RegionDirectory, occurrence: &Occurrence<'_>) -> Vec<Value> {
    let gathering = &occurrence.gathering.value;
    let plain = |text: &Text| visit.plain(text).to_owned();
    let name = occurrence
        .place()
        .and_then(|id| location_name(directory, id));
    let place = occurrence
        .place()
        .and_then(|id| directory.places.get(id.as_str()));
    let address = place
        .and_then(|entry| entry.value.address.as_ref())
        .or(gathering.address.as_ref());
    let here = (name.is_some() || address.is_some()).then(|| {
        json!({
            "@type": "Place",
            "name": name.map(plain).or_else(|| address.map(|address| plain(&address.street))),
            "address": address.map(|address| json!({
                "@type": "PostalAddress",
                "streetAddress": plain(&address.street),
                "postalCode": address.postal_code,
                "addressLocality": plain(&address.city),
                "addressCountry": "FI",
            })),
        })
    });
    let online = gathering
        .online
        .as_ref()
        .map(|link| json!({"@type": "VirtualLocation", "url": link.url}));
    here.into_iter().chain(online).collect()
}
