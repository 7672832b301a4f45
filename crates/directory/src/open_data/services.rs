//! Services, and services at the places where they are given.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use catalog::{Address, CostKind, Kind, OpeningHours, Service, ServiceStatus, TermRef};
use kernel::{Point, Slug, Text};
use serde_json::{Map, Value, json};

use super::identifiers::{derived, id_in, id_of, location_id};
use super::listing::page_of;
use super::projection::{Projection, compact, email, link};
use super::{Problem, View};
use registry::{Entry, service_terms};

pub(super) async fn about(_: View) -> Response {
    let about = json!({
        "version": "3.0.1",
        "profile": "https://docs.openreferraluk.org",
        "openapi_url": "/api/openapi.json",
    });
    web::Json(about).into_response()
}

pub(super) async fn list(view: View) -> Response {
    let wanted = Wanted::of(&view);
    let projection = Projection::of(&view);
    let found: Vec<&Entry<Service>> = view
        .directory
        .services
        .iter()
        .filter(|entry| wanted.takes(entry))
        .collect();
    page_of(&view.parameters, &found, |entry| {
        if view.parameters.minimal {
            projection.brief_service(entry)
        } else if view.parameters.full {
            projection.full_service(entry)
        } else {
            projection.service(entry)
        }
    })
}

pub(super) async fn one(
    view: View,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let found = view
        .identifiers
        .services
        .get(&id)
        .and_then(|slug| view.directory.services.get(slug.as_str()));
    match found {
        Some(entry) => Ok(web::Json(Projection::of(&view).full_service(entry)).into_response()),
        None => Err(Problem::Unknown("service", id)),
    }
}

pub(super) async fn list_at_locations(view: View) -> Response {
    let wanted = Wanted::of(&view);
    let projection = Projection::of(&view);
    let found: Vec<&(Slug, Slug)> = view
        .identifiers
        .pairs
        .iter()
        .filter(|(service, _)| {
            view.directory
                .services
                .get(service.as_str())
                .is_some_and(|entry| wanted.takes(entry))
        })
        .collect();
    page_of(&view.parameters, &found, |pair| {
        projection.at_location(pair, true)
    })
}

pub(super) async fn one_at_location(
    view: View,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let found = view
        .identifiers
        .pair_positions
        .get(&id)
        .and_then(|position| view.identifiers.pairs.get(*position));
    match found {
        Some(pair) => Ok(web::Json(Projection::of(&view).at_location(pair, true)).into_response()),
        None => Err(Problem::Unknown("service at location", id)),
    }
}

/// What a request's parameters keep.
struct Wanted<'a> {
    view: &'a View,
    projection: Projection<'a>,
    /// Absent inside: the identifier names nothing, so nothing is found.
    term: Option<Option<&'a TermRef>>,
    organization: Option<Option<&'a Slug>>,
    around: Vec<Point>,
}

impl<'a> Wanted<'a> {
    fn of(view: &'a View) -> Wanted<'a> {
        let parameters = &view.parameters;
        let around = match (&parameters.postcode, parameters.proximity) {
            (Some(postcode), Some(_)) => view
                .directory
                .places
                .values()
                .map(|place| (&place.address, place.point))
                .chain(
                    view.directory
                        .units
                        .values()
                        .map(|unit| (&unit.address, unit.point)),
                )
                .filter(|(address, _)| {
                    address
                        .as_ref()
                        .is_some_and(|address| address.postal_code == *postcode)
                })
                .filter_map(|(_, point)| point)
                .collect(),
            _ => Vec::new(),
        };
        Wanted {
            view,
            projection: Projection::of(view),
            term: parameters
                .taxonomy_term_id
                .as_ref()
                .map(|id| view.identifiers.terms.get(id)),
            organization: parameters
                .organization_id
                .as_ref()
                .map(|id| view.identifiers.organizations.get(id)),
            around,
        }
    }

    fn takes(&self, entry: &Entry<Service>) -> bool {
        let service = &entry.value;
        let parameters = &self.view.parameters;
        service.status != ServiceStatus::Ended
            && parameters
                .modified_after
                .is_none_or(|moment| entry.origin.changed_at > moment)
            && self.term.is_none_or(|term| {
                term.is_some_and(|term| service_terms(service).any(|own| own == *term))
            })
            && parameters.taxonomy_id.as_ref().is_none_or(|wanted| {
                service_terms(service)
                    .any(|own| super::identifiers::taxonomy_id(own.vocabulary) == *wanted)
            })
            && self.organization.is_none_or(|id| {
                id.is_some_and(|id| service.provider == *id || service.partners.contains(id))
            })
            && self.suits_ages(service)
            && self.stands_near(service)
            && (parameters.search.is_empty()
                || self.projection.has_words(&[
                    &service.name,
                    &service.summary,
                    &service.description,
                ]))
    }

    fn suits_ages(&self, service: &Service) -> bool {
        let Some(ages) = service.ages else {
            return true;
        };
        self.view
            .parameters
            .minimum_age
            .is_none_or(|youngest| ages.max.is_none_or(|oldest| oldest >= youngest))
            && self
                .view
                .parameters
                .maximum_age
                .is_none_or(|oldest| ages.min <= oldest)
    }

    fn stands_near(&self, service: &Service) -> bool {
        let Some(postcode) = &self.view.parameters.postcode else {
            return true;
        };
        service
            .locations
            .iter()
            .filter_map(|id| self.projection.location_parts(id))
            .any(
                |location| match (self.view.parameters.proximity, location.point) {
                    (Some(metres), Some(point)) => self
                        .around
                        .iter()
                        .any(|centre| centre.kilometres_to(point) * 1000.0 <= metres),
                    _ => location
                        .address
                        .is_some_and(|address| address.postal_code == *postcode),
                },
            )
    }
}

/// What units and meeting places have alike.
struct LocationParts<'a> {
    name: &'a Text,
    summary: &'a Text,
    address: Option<&'a Address>,
    point: Option<Point>,
    hours: &'a OpeningHours,
    accessibility: &'a Text,
}

impl Projection<'_> {
    fn location_parts(&self, id: &Slug) -> Option<LocationParts<'_>> {
        let place = self
            .directory
            .places
            .get(id.as_str())
            .map(|entry| &entry.value)
            .map(|place| LocationParts {
                name: &place.name,
                summary: &place.summary,
                address: place.address.as_ref(),
                point: place.point,
                hours: &place.hours,
                accessibility: &place.accessibility,
            });
        place.or_else(|| {
            self.directory
                .units
                .get(id.as_str())
                .map(|entry| &entry.value)
                .map(|unit| LocationParts {
                    name: &unit.name,
                    summary: &unit.summary,
                    address: unit.address.as_ref(),
                    point: unit.point,
                    hours: &unit.hours,
                    accessibility: &unit.accessibility,
                })
        })
    }

    fn location(&self, id: &Slug) -> Option<Value> {
        let parts = self.location_parts(id)?;
        let location_id = location_id(self.directory, id)?;
        let addresses: Vec<Value> = parts
            .address
            .iter()
            .map(|address| self.address(&location_id, address))
            .collect();
        let accessibility: Vec<Value> = Some(self.words(parts.accessibility))
            .filter(|words| !words.is_empty())
            .map(
                |words| json!({"id": derived(&location_id, "accessibility"), "description": words}),
            )
            .into_iter()
            .collect();
        Some(compact(json!({
            "id": location_id,
            // A network unit has neither address nor point.
            "location_type": if parts.address.is_some() || parts.point.is_some() { "physical" } else { "virtual" },
            "name": self.words(parts.name),
            "description": self.words(parts.summary),
            "latitude": parts.point.map(|point| point.lat),
            "longitude": parts.point.map(|point| point.lon),
            "addresses": addresses,
            "accessibility": accessibility,
            "schedules": self.schedules(&location_id, parts.hours),
        })))
    }

    fn at_location(&self, (service, location): &(Slug, Slug), with_service: bool) -> Value {
        let service_id = id_in(self.directory, Kind::Service, service).unwrap_or_default();
        let location_id = location_id(self.directory, location).unwrap_or_default();
        let whole = self
            .directory
            .services
            .get(service.as_str())
            .filter(|_| with_service);
        compact(json!({
            "id": derived(&service_id, &location_id),
            "service_id": service_id,
            "location_id": location_id,
            "location": self.location(location),
            "service": whole.map(|entry| self.service(entry)),
        }))
    }

    /// Only what HSDS requires.
    pub(super) fn brief_service(&self, entry: &Entry<Service>) -> Value {
        compact(json!({
            "id": id_of(&entry.origin, Kind::Service, &entry.value.id),
            "name": self.words(&entry.value.name),
            "description": self.words(&entry.value.summary),
            "status": status(entry.value.status),
            "last_modified": entry.origin.changed_at.utc().format("%Y-%m-%dT%H:%M:%SZ").to_string(),
        }))
    }

    fn service(&self, entry: &Entry<Service>) -> Value {
        let service = &entry.value;
        let mut value = self.brief_service(entry);
        let description = [
            self.words(&service.summary),
            self.words(&service.description),
        ]
        .join("\n\n");
        let more = compact(json!({
            "organization_id": self.organization_id(&service.provider),
            "alternate_name": service.other_names.first().map(|name| self.words(name)),
            "description": description.trim(),
            "url": link(&service.contact),
            "email": email(&service.contact),
            "application_process": self.words(&service.how_to_start),
            "fees_description": self.words(&service.cost.note),
            "wait_time": self.words(&service.response_time),
            "eligibility_description": self.words(&service.for_whom),
            "minimum_age": service.ages.map(|ages| ages.min),
            "maximum_age": service.ages.and_then(|ages| ages.max),
            "assured_date": service.upkeep.checked,
            "alert": self.words(&service.status_note),
            "organization": self.organization_of(&service.provider),
        }));
        put_all(&mut value, more);
        value
    }

    fn full_service(&self, entry: &Entry<Service>) -> Value {
        let service = &entry.value;
        let id = id_of(&entry.origin, Kind::Service, &service.id);
        let mut value = self.service(entry);
        let areas: Vec<Value> = service
            .areas
            .iter()
            .filter_map(|area| self.directory.areas.get(area.as_str()))
            .map(|area| json!({"id": derived(&id, area.value.id.as_str()), "name": self.words(&area.value.name)}))
            .collect();
        let at_locations: Vec<Value> = service
            .locations
            .iter()
            .filter(|location| location_id(self.directory, location).is_some())
            .map(|location| self.at_location(&(service.id.clone(), location.clone()), false))
            .collect();
        let attributes: Vec<Value> = service_terms(service)
            .filter_map(|term| self.attribute(&id, &term))
            .collect();
        let contacts: Vec<Value> = Some(self.words(&service.contact.role))
            .filter(|role| !role.is_empty())
            .map(|role| json!({"id": derived(&id, "contact"), "title": role}))
            .into_iter()
            .collect();
        put_all(
            &mut value,
            json!({
                "phones": self.phones(&id, &service.contact),
                "schedules": self.schedules(&id, &service.hours),
                "service_areas": areas,
                "service_at_locations": at_locations,
                "languages": self.languages(&id, &service.languages),
                "cost_options": self.cost_options(&id, service),
                "contacts": contacts,
                "attributes": attributes,
            }),
        );
        value
    }

    fn attribute(&self, owner: &str, term: &TermRef) -> Option<Value> {
        let found = self.directory.term(term.vocabulary, &term.id)?;
        let drawn = self.term(found, false);
        Some(compact(json!({
            "id": derived(owner, &format!("{}/{}", term.vocabulary.as_str(), term.id)),
            "link_id": owner,
            "taxonomy_term_id": drawn.get("id"),
            "link_type": "taxonomy",
            "link_entity": "service",
            "value": found.id,
            "taxonomy_term": drawn,
        })))
    }

    fn cost_options(&self, owner: &str, service: &Service) -> Value {
        if service.cost.kind == CostKind::Unknown {
            return json!([]);
        }
        let free = service.cost.kind == CostKind::Free;
        json!([compact(json!({
            "id": derived(owner, "cost"),
            "option": service.cost.kind.as_str(),
            "currency": free.then_some("EUR"),
            "amount": free.then_some(0),
            "amount_description": self.words(&service.cost.note),
        }))])
    }
}

fn put_all(value: &mut Value, more: Value) {
    if let (Value::Object(fields), Value::Object(more)) = (value, more) {
        let more: Map<String, Value> = more;
        fields.extend(more);
    }
}

fn status(status: ServiceStatus) -> &'static str {
    match status {
        ServiceStatus::Active => "active",
        ServiceStatus::Paused => "temporarily closed",
        ServiceStatus::Ended => "defunct",
    }
}
