//! Organisations.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use catalog::{Kind, Organization};
use serde_json::{Value, json};

use super::identifiers::{derived, id_in, id_of};
use super::listing::page_of;
use super::projection::{Projection, compact, email, link};
use super::{Problem, View};
use registry::Entry;

pub(super) async fn list(view: View) -> Response {
    let projection = Projection::of(&view);
    let parameters = &view.parameters;
    let found: Vec<&Entry<Organization>> = view
        .directory
        .organizations
        .iter()
        .filter(|entry| {
            parameters
                .modified_after
                .is_none_or(|moment| entry.origin.changed_at > moment)
        })
        .filter(|entry| {
            parameters.search.is_empty()
                || projection.has_words(&[&entry.value.name, &entry.value.description])
        })
        .collect();
    page_of(parameters, &found, |entry| {
        if parameters.full {
            projection.full_organization(entry)
        } else {
            projection.organization(entry)
        }
    })
}

pub(super) async fn one(
    view: View,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let found = view
        .identifiers
        .organizations
        .get(&id)
        .and_then(|slug| view.directory.organizations.get(slug.as_str()));
    match found {
        Some(entry) => {
            Ok(web::Json(Projection::of(&view).full_organization(entry)).into_response())
        }
        None => Err(Problem::Unknown("organization", id)),
    }
}

impl Projection<'_> {
    /// An organisation as lists and services show it.
    pub(super) fn organization(&self, entry: &Entry<Organization>) -> Value {
        let organization = &entry.value;
        let name = self.words(&organization.name);
        // HSDS requires a description; the name is the truest one when there is no other.
        let description = if organization.description.is_empty() {
            name
        } else {
            self.words(&organization.description)
        };
        compact(json!({
            "id": id_of(&entry.origin, Kind::Organization, &organization.id),
            "name": name,
            "description": description,
            "email": email(&organization.contact),
            "website": link(&organization.contact),
            "legal_status": organization.kind.as_str(),
        }))
    }

    fn full_organization(&self, entry: &Entry<Organization>) -> Value {
        let organization = &entry.value;
        let mut value = self.organization(entry);
        let id = id_of(&entry.origin, Kind::Organization, &organization.id);
        let location = organization.address.as_ref().map(|address| {
            let location_id = derived(&id, "location");
            json!([{
                "id": location_id,
                "location_type": "physical",
                "name": self.words(&organization.name),
                "addresses": [self.address(&location_id, address)],
                "schedules": self.schedules(&location_id, &organization.hours),
            }])
        });
        let services: Vec<Value> = self
            .directory
            .services_of(&organization.id)
            .map(|service| self.brief_service(service))
            .collect();
        if let Value::Object(fields) = &mut value {
            fields.insert("phones".to_owned(), self.phones(&id, &organization.contact));
            fields.insert(
                "locations".to_owned(),
                location.unwrap_or_else(|| json!([])),
            );
            fields.insert("services".to_owned(), Value::Array(services));
        }
        value
    }

    /// The organisation of this identifier, when it is published.
    pub(super) fn organization_of(&self, id: &kernel::Slug) -> Option<Value> {
        self.directory
            .organizations
            .get(id.as_str())
            .map(|entry| self.organization(entry))
    }

    /// The published identifier of an organisation.
    pub(super) fn organization_id(&self, id: &kernel::Slug) -> Option<String> {
        id_in(self.directory, Kind::Organization, id)
    }
}
