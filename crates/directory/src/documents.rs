//! What the directory hands to search.

use std::sync::Arc;

use catalog::{
    Contact, Document, Facets, Kind, OpeningHours, Place, PlaceStatus, Service, ServiceStatus,
    TermRef, Unit, UnitMode, Vocabulary,
};
use kernel::{Language, Point, Slug, Text};

use registry::cards::location_point;
use registry::{Entry, RegionDirectory, service_terms};

/// One document for each service, place, unit, organisation and helpline of a region.
pub fn documents(directory: &RegionDirectory) -> Vec<Document> {
    let services = directory
        .services
        .iter()
        .filter(|entry| entry.value.status != ServiceStatus::Ended)
        .map(|entry| service_document(directory, entry));
    let places = directory
        .places
        .iter()
        .filter(|entry| entry.value.status != PlaceStatus::Closed)
        .map(|entry| place_document(directory, entry));
    let units = directory
        .units
        .iter()
        .map(|entry| unit_document(directory, entry));
    let organizations = directory
        .organizations
        .iter()
        .filter(|entry| entry.value.successor.is_none())
        .map(|entry| {
            let organization = &entry.value;
            Document {
                ingress: organization.description.clone(),
                phone: phone(&organization.contact),
                facets: Facets {
                    provider: Some(organization.kind),
                    ..Facets::default()
                },
                ..Document::bare(
                    Kind::Organization,
                    &organization.id,
                    &entry.origin.source_id,
                    &organization.name,
                    entry.national,
                )
            }
        });
    let helplines = directory.helplines.iter().map(|entry| {
        let line = &entry.value;
        Document {
            names: vec![line.number.clone(), line.number.replace(' ', "")],
            ingress: line.summary.clone(),
            body: line.when.clone(),
            phone: Some(line.number.clone()),
            facets: Facets {
                languages: line.languages.clone(),
                cost: catalog::CostKind::Free,
                terms: vec![TermRef {
                    vocabulary: Vocabulary::Form,
                    id: Slug::from_name("phone"),
                }],
                ..Facets::default()
            },
            ..Document::bare(
                Kind::Helpline,
                &line.id,
                &entry.origin.source_id,
                &line.name,
                entry.national,
            )
        }
    });
    services
        .chain(places)
        .chain(units)
        .chain(organizations)
        .chain(helplines)
        .collect()
}

fn service_document(directory: &RegionDirectory, entry: &Entry<Service>) -> Document {
    let service = &entry.value;
    let provider = directory
        .organizations
        .get(service.provider.as_str())
        .map(|entry| &entry.value);
    let mut names: Vec<String> = service.keywords.clone();
    names.extend(
        service
            .other_names
            .iter()
            .flat_map(|name| name.iter().map(|(_, words)| words.to_owned())),
    );
    let points = service
        .locations
        .iter()
        .filter_map(|id| location_point(directory, id))
        .collect::<Vec<_>>();
    Document {
        names,
        ingress: service.summary.clone(),
        body: joined(&[
            &service.description,
            &service.for_whom,
            &service.how_to_start,
            &service.area_note,
        ]),
        area_names: area_names(directory, &service.areas),
        provider_name: provider
            .map(|organization| organization.name.clone())
            .unwrap_or_default(),
        phone: phone(&service.contact),
        hours: known(&service.hours),
        facets: Facets {
            areas: with_areas_above(directory, &service.areas),
            ages: service.ages,
            languages: service.languages.clone(),
            cost: service.cost.kind,
            terms: service_terms(service)
                .filter(|term| is_filter(term.vocabulary))
                .collect(),
            provider: provider.map(|organization| organization.kind),
        },
        points: if points.is_empty() {
            area_points(directory, &service.areas)
        } else {
            points
        },
        resting: service.status == ServiceStatus::Paused,
        ..Document::bare(
            Kind::Service,
            &service.id,
            &entry.origin.source_id,
            &service.name,
            entry.national,
        )
    }
}

fn place_document(directory: &RegionDirectory, entry: &Entry<Place>) -> Document {
    let place = &entry.value;
    let organizer = place
        .organizers
        .first()
        .and_then(|id| directory.organizations.get(id.as_str()))
        .map(|entry| &entry.value);
    let mut names = place.keywords.clone();
    for id in &place.types {
        if let Some(term) = directory.term(Vocabulary::PlaceType, id) {
            names.extend(term.name.iter().map(|(_, words)| words.to_owned()));
        }
    }
    let terms = [
        (Vocabulary::PlaceType, &place.types),
        (Vocabulary::Task, &place.tasks),
        (Vocabulary::Theme, &place.themes),
    ]
    .into_iter()
    .flat_map(|(vocabulary, ids)| {
        ids.iter().map(move |id| TermRef {
            vocabulary,
            id: id.clone(),
        })
    })
    .collect();
    let mut area_names = area_names(directory, std::slice::from_ref(&place.area));
    area_names.extend(
        directory
            .municipalities
            .get(place.municipality.as_str())
            .map(|entry| entry.value.name.clone()),
    );
    Document {
        names,
        ingress: place.summary.clone(),
        body: joined(&[&place.description, &place.for_whom, &place.inside]),
        area_names,
        provider_name: organizer
            .map(|organization| organization.name.clone())
            .unwrap_or_default(),
        phone: phone(&place.contact),
        hours: known(&place.hours),
        facets: Facets {
            areas: with_areas_above(directory, std::slice::from_ref(&place.area)),
            ages: place.ages,
            languages: place.languages.clone(),
            cost: place.cost.kind,
            terms,
            provider: organizer.map(|organization| organization.kind),
        },
        points: place.point.into_iter().collect(),
        resting: place.status != PlaceStatus::Open,
        ..Document::bare(
            Kind::Place,
            &place.id,
            &entry.origin.source_id,
            &place.name,
            entry.national,
        )
    }
}

fn unit_document(directory: &RegionDirectory, entry: &Entry<Unit>) -> Document {
    let unit = &entry.value;
    let mut area_names = area_names(directory, std::slice::from_ref(&unit.area));
    area_names.extend(
        directory
            .municipalities
            .get(unit.municipality.as_str())
            .map(|entry| entry.value.name.clone()),
    );
    Document {
        ingress: unit.summary.clone(),
        body: unit.description.clone(),
        area_names,
        phone: phone(&unit.contact),
        hours: known(&unit.hours),
        facets: Facets {
            areas: with_areas_above(directory, std::slice::from_ref(&unit.area)),
            ..Facets::default()
        },
        points: location_point(directory, &unit.id).into_iter().collect(),
        resting: unit.mode == UnitMode::Planned,
        ..Document::bare(
            Kind::Unit,
            &unit.id,
            &entry.origin.source_id,
            &unit.name,
            entry.national,
        )
    }
}

fn is_filter(vocabulary: Vocabulary) -> bool {
    !matches!(
        vocabulary,
        Vocabulary::TargetGroup | Vocabulary::LifeEvent | Vocabulary::ServiceClass
    )
}

fn area_points(directory: &RegionDirectory, areas: &[Slug]) -> Vec<Point> {
    areas
        .iter()
        .filter_map(|id| directory.areas.get(id.as_str()))
        .map(|entry| entry.value.point)
        .collect()
}

fn area_names(directory: &RegionDirectory, areas: &[Slug]) -> Vec<Text> {
    areas
        .iter()
        .filter_map(|id| directory.areas.get(id.as_str()))
        .map(|entry| entry.value.name.clone())
        .collect()
}

fn with_areas_above(directory: &RegionDirectory, areas: &[Slug]) -> Vec<Slug> {
    let mut all: Vec<Slug> = areas.iter().flat_map(|id| directory.areas_up(id)).collect();
    all.sort();
    all.dedup();
    all
}

fn phone(contact: &Contact) -> Option<String> {
    contact.phones.first().map(|phone| phone.number.clone())
}

fn known(hours: &OpeningHours) -> Option<Arc<OpeningHours>> {
    (!hours.is_unknown()).then(|| Arc::new(hours.clone()))
}

fn joined(texts: &[&Text]) -> Text {
    let mut all = Text::default();
    for language in Language::all() {
        let words: Vec<&str> = texts
            .iter()
            .filter_map(|text| text.exact(language))
            .collect();
        if !words.is_empty() {
            all.set(language, words.join("\n"));
        }
    }
    all
}
