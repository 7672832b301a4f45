//! Words for roles and moments.

use i18n::{Messages, Phrase, dates};
use kernel::{Slug, Timestamp};
use web::Visit;

use crate::names::RegionNames;
use crate::role::{Grant, Person, Role};

/// The name of a role.
pub fn role(t: Messages, role: Role) -> Phrase {
    match role {
        Role::Responder => t.access_role_responder(),
        Role::RingManager => t.access_role_ring_manager(),
        Role::Expert => t.access_role_expert(),
        Role::ConsultationMember => t.access_role_consultation_member(),
        Role::Coordinator => t.access_role_coordinator(),
        Role::Manager => t.access_role_manager(),
        Role::Admin => t.access_role_admin(),
        Role::DataProtection => t.access_role_data_protection(),
    }
}

/// A role with the place where it holds.
pub fn grant(visit: &Visit, names: &RegionNames, grant: &Grant) -> String {
    let name = role(visit.messages(), grant.role);
    let area = grant.area.as_ref().map(|id| area(visit, id));
    let ring = grant.ring.as_ref();
    let ring = ring.map(|id| names.ring(visit, id.as_str()).to_owned());
    let places: Vec<String> = ring.into_iter().chain(area).collect();
    if places.is_empty() {
        name.plain().to_owned()
    } else {
        format!("{} ({})", name.plain(), places.join(", "))
    }
}

/// The organisation of a person; empty when none is known.
pub fn organization(visit: &Visit, names: &RegionNames, person: &Person) -> String {
    let kept = person.organization.as_deref();
    kept.map_or_else(String::new, |kept| {
        names.organization(visit, kept).to_owned()
    })
}

/// The name of an area, or its identifier when the region has it no more.
fn area(visit: &Visit, id: &Slug) -> String {
    let known = visit.region().area(id.as_str());
    known.map_or_else(|| id.to_string(), |area| visit.plain(&area.name).to_owned())
}

/// A moment in Helsinki: "23.11.2026 klo 12.15".
pub fn moment(visit: &Visit, at: &Timestamp) -> String {
    let language = visit.language();
    let local = at.in_helsinki();
    let date = dates::date_short(language, local.date_naive());
    let time = dates::time(language, local.time());
    visit
        .messages()
        .access_moment(&date, &time)
        .plain()
        .to_owned()
}

/// A day in Helsinki.
pub fn day(visit: &Visit, at: Timestamp) -> String {
    dates::date_short(visit.language(), at.date())
}
