//! HSDS 3.x and Open Referral UK: services with all that belongs to them, organisations.

mod parts;
mod services;

use std::sync::Arc;

use std::collections::{BTreeMap, HashSet};

use catalog::Record;
use kernel::Slug;
use serde_json::Value;

use crate::fields::words;
use crate::input::{Object, objects};
use crate::{Context, Input, Taken};

/// Organisations in the source, by its identifier, with where each stands.
type Organizations = BTreeMap<String, (Slug, Value, String)>;

/// Reads service objects and organisation objects, whole or from lists.
pub fn read(input: &Input<'_>, context: &Context) -> Taken {
    let mut taken = Taken::default();
    let found = objects(input, &mut taken);
    let mut organizations = Organizations::new();
    let mut services: Vec<(Value, String, String)> = Vec::new();
    let mut seen: HashSet<String> = HashSet::new();
    for object in &found {
        sort(
            object,
            context,
            &mut organizations,
            &mut services,
            &mut seen,
            &mut taken,
        );
    }
    let mut read = Vec::new();
    for (value, id, location) in &services {
        match services::read(value, id, context, &organizations) {
            Ok(service) => read.push((service, id, location)),
            Err((field, reason)) => taken.reject(location, id, field, reason),
        }
    }
    for (id, (slug, value, location)) in &organizations {
        let organization = parts::organization(value, id, slug, context);
        taken.take(Record::Organization(Arc::new(organization)), id, location);
    }
    for (service, id, location) in read {
        taken.take(Record::Service(Arc::new(service)), id, location);
    }
    taken.finish()
}

/// Puts an object where it belongs: a service at a location holds its service, an organisation
/// may hold its services.
fn sort(
    object: &Object,
    context: &Context,
    organizations: &mut Organizations,
    services: &mut Vec<(Value, String, String)>,
    seen: &mut HashSet<String>,
    taken: &mut Taken,
) {
    let value = &object.value;
    let location = &object.location;
    let Some(id) = words(value, "id") else {
        taken.reject(location, "", "id", "is missing");
        return;
    };
    if let Some(service) = value.get("service").filter(|inner| inner.is_object()) {
        let Some(inner_id) = words(service, "id") else {
            taken.reject(location, &id, "service.id", "is missing");
            return;
        };
        note_organization(service, location, context, organizations);
        // A service stands in the source once for each of its locations.
        if seen.insert(inner_id.clone()) {
            services.push((service.clone(), inner_id, location.clone()));
        }
        return;
    }
    let has = |field: &str| value.get(field).is_some();
    let is_organization = !has("status")
        && (has("services")
            || has("legal_status")
            || has("website")
            || has("locations")
            || has("organization_identifiers"));
    if !seen.insert(id.clone()) {
        taken.reject(location, &id, "id", "comes twice");
        return;
    }
    if is_organization {
        let Some(name) = words(value, "name") else {
            taken.reject(location, &id, "name", "is missing");
            return;
        };
        organizations.insert(
            id.clone(),
            (context.slug(&name, &id), value.clone(), location.clone()),
        );
        for service in crate::fields::list(value, "services").filter(|inner| inner.is_object()) {
            let Some(inner_id) = words(service, "id") else {
                taken.reject(location, &id, "services.id", "is missing");
                continue;
            };
            let mut service = service.clone();
            if let Value::Object(fields) = &mut service {
                fields
                    .entry("organization_id")
                    .or_insert_with(|| Value::String(id.clone()));
            }
            if seen.insert(inner_id.clone()) {
                services.push((service, inner_id, location.clone()));
            }
        }
        return;
    }
    note_organization(value, location, context, organizations);
    services.push((value.clone(), id, location.clone()));
}

/// Keeps the organisation inside a service, unless its own object is here.
fn note_organization(
    service: &Value,
    location: &str,
    context: &Context,
    organizations: &mut Organizations,
) {
    let Some(inner) = service
        .get("organization")
        .filter(|inner| inner.is_object())
    else {
        return;
    };
    if let (Some(id), Some(name)) = (words(inner, "id"), words(inner, "name")) {
        organizations
            .entry(id.clone())
            .or_insert_with(|| (context.slug(&name, &id), inner.clone(), location.to_owned()));
    }
}
