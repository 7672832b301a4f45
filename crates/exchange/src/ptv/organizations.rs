//! Organisations: those that a taken service names.

use std::sync::Arc;

use std::collections::BTreeMap;

use catalog::{Contact, Organization, OrganizationKind, Record, Upkeep};
use kernel::{Slug, Text};
use serde_json::Value;

use super::{Joined, channels};
use crate::Taken;
use crate::fields::{day, text_of, words};

/// Organisations named by services, by the catalogue's identifier.
#[derive(Debug, Default)]
pub(super) struct Named(BTreeMap<String, (Slug, Text)>);

impl Named {
    /// Notes an organisation as services name it, `{id, name}`, and gives its identifier here.
    pub fn name(&mut self, joined: &Joined<'_>, brief: &Value) -> Option<Slug> {
        let id = words(brief, "id")?;
        if let Some((slug, _)) = self.0.get(&id) {
            return Some(slug.clone());
        }
        let whole = joined.organizations.get(&id);
        let name = whole
            .map(|object| text_of(&object.value, "organizationNames", Some("Name")))
            .filter(|name| !name.is_empty())
            .or_else(|| words(brief, "name").map(Text::finnish))?;
        let slug = joined
            .context
            .slug(name.get(joined.context.language).text, &id);
        self.0.insert(id, (slug.clone(), name));
        Some(slug)
    }
}

/// Takes every named organisation, with what its own object tells when it is there.
pub(super) fn take(joined: &Joined<'_>, named: Named, taken: &mut Taken) {
    for (id, (slug, name)) in named.0 {
        let object = joined.organizations.get(&id);
        let missing = Value::Null;
        let value = object.map_or(&missing, |object| &object.value);
        let location = object.map_or("", |object| object.location.as_str());
        let place = channels::first_place(value);
        let organization = Organization {
            id: slug.clone(),
            name,
            kind: kind(value),
            description: text_of(value, "organizationDescriptions", Some("Description")),
            contact: contact(value),
            address: place.map(|(address, _)| address),
            hours: catalog::OpeningHours::default(),
            valid_from: None,
            valid_until: None,
            successor: None,
            upkeep: Upkeep {
                owner: slug,
                checked: day(value, "modified").unwrap_or(joined.context.today),
                review_months: 12,
                source: Some(format!("ptv:{id}")),
                fictional: false,
            },
        };
        taken.take(Record::Organization(Arc::new(organization)), &id, location);
    }
}

fn contact(value: &Value) -> Contact {
    Contact {
        role: Text::default(),
        phones: channels::phones(value, "phoneNumbers"),
        email: channels::email(value, "emails"),
        links: channels::links(value, "webPages", &Text::default()),
    }
}

fn kind(value: &Value) -> OrganizationKind {
    match words(value, "organizationType")
        .unwrap_or_default()
        .as_str()
    {
        "Municipality" => OrganizationKind::Municipality,
        "State" => OrganizationKind::National,
        "RegionalOrganization" | "WellbeingServicesCounty" | "Region" => OrganizationKind::County,
        "Company" | "SotePrivate" => OrganizationKind::Private,
        "Organization" => OrganizationKind::Ngo,
        _ => OrganizationKind::Network,
    }
}
