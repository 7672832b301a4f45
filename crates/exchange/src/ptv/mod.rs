//! The Finnish Service Catalogue (Palvelutietovaranto, PTV), open API v8 to v11: services, service
//! channels and organisations, told apart by their fields.

mod channels;
mod hours;
mod organizations;
mod services;

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use crate::fields::words;
use crate::input::{Object, objects};
use crate::{Context, Input, Taken};

/// What services are joined from.
struct Joined<'a> {
    context: &'a Context,
    channels: HashMap<String, &'a Object>,
    organizations: HashMap<String, &'a Object>,
}

/// Reads services with their channels and organisations.
pub fn read(input: &Input<'_>, context: &Context) -> Taken {
    let mut taken = Taken::default();
    let found = objects(input, &mut taken);
    let mut joined = Joined {
        context,
        channels: HashMap::new(),
        organizations: HashMap::new(),
    };
    let mut services: Vec<(&Object, String)> = Vec::new();
    let mut seen: HashSet<String> = HashSet::new();
    for object in &found {
        let Some(id) = words(&object.value, "id") else {
            taken.reject(&object.location, "", "id", "is missing");
            continue;
        };
        let has = |field: &str| object.value.get(field).is_some();
        let known = has("serviceNames") || has("serviceChannelNames") || has("organizationNames");
        if known && !seen.insert(id.clone()) {
            taken.reject(&object.location, &id, "id", "comes twice");
            continue;
        }
        if has("serviceNames") {
            services.push((object, id));
        } else if has("serviceChannelNames") {
            joined.channels.insert(id, object);
        } else if has("organizationNames") {
            joined.organizations.insert(id, object);
        } else {
            let missing =
                "neither `serviceNames`, `serviceChannelNames` nor `organizationNames` is there";
            taken.reject(&object.location, &id, "serviceNames", missing);
        }
    }
    let mut named = organizations::Named::default();
    let mut taken_services = Vec::new();
    for (object, id) in services {
        match services::read(&joined, object, &id, &mut named) {
            services::Outcome::Taken(service) => {
                taken_services.push((service, id, &object.location))
            }
            services::Outcome::Skipped(field, reason) => {
                taken.skip(&object.location, &id, field, reason)
            }
            services::Outcome::Rejected(field, reason) => {
                taken.reject(&object.location, &id, field, reason)
            }
        }
    }
    organizations::take(&joined, named, &mut taken);
    for (service, id, location) in taken_services {
        taken.take(catalog::Record::Service(service.into()), &id, location);
    }
    taken.finish()
}

/// Whether the object is in use at the source. Older versions leave the field out.
fn is_published(value: &Value) -> bool {
    words(value, "publishingStatus").is_none_or(|status| status.eq_ignore_ascii_case("published"))
}
