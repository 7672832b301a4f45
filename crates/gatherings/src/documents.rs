//! What gatherings hand to search.

use catalog::{Document, Facets, Gathering, GatheringStatus, Kind, TermRef, Vocabulary};
use kernel::{Slug, Text, Timestamp};
use registry::{Entry, RegionDirectory};

/// One document for each gathering that families may see and that has not ended.
pub fn documents(directory: &RegionDirectory, now: Timestamp) -> Vec<Document> {
    directory
        .gatherings
        .iter()
        .filter(|entry| entry.value.is_public())
        .filter(|entry| {
            let last = entry.value.times.last_day();
            last.is_none_or(|last| last >= now.date())
        })
        .map(|entry| document(directory, entry))
        .collect()
}

fn document(directory: &RegionDirectory, entry: &Entry<Gathering>) -> Document {
    let gathering = &entry.value;
    let organizer = gathering
        .organizers
        .first()
        .and_then(|id| directory.organizations.get(id.as_str()))
        .map(|entry| &entry.value);
    let mut names = gathering.keywords.clone();
    for id in &gathering.types {
        if let Some(term) = directory.term(Vocabulary::GatheringType, id) {
            names.extend(term.name.iter().map(|(_, words)| words.to_owned()));
        }
    }
    let mut body = gathering.description.clone();
    for (language, words) in gathering.for_whom.iter() {
        let before = body.exact(language).unwrap_or_default();
        body.set(language, format!("{before}\n{words}"));
    }
    let point = gathering.point.or_else(|| {
        let place = gathering.place.as_ref()?;
        registry::cards::location_point(directory, place)
    });
    Document {
        names,
        ingress: gathering.summary.clone(),
        body,
        area_names: area_names(directory, &gathering.areas),
        provider_name: organizer
            .map(|organization| organization.name.clone())
            .unwrap_or_default(),
        phone: gathering
            .contact
            .phones
            .first()
            .map(|phone| phone.number.clone()),
        facets: Facets {
            areas: areas_up(directory, &gathering.areas),
            ages: gathering.ages,
            languages: gathering.languages.clone(),
            cost: gathering.cost.kind,
            terms: gathering
                .themes
                .iter()
                .map(|id| TermRef {
                    vocabulary: Vocabulary::Theme,
                    id: id.clone(),
                })
                .collect(),
            provider: organizer.map(|organization| organization.kind),
        },
        points: point.into_iter().collect(),
        resting: gathering.status != GatheringStatus::Published,
        ..Document::bare(
            Kind::Gathering,
            &gathering.id,
            &entry.origin.source_id,
            &gathering.name,
            entry.national,
        )
    }
}

fn area_names(directory: &RegionDirectory, areas: &[Slug]) -> Vec<Text> {
    let known = areas
        .iter()
        .filter_map(|id| directory.areas.get(id.as_str()));
    known.map(|entry| entry.value.name.clone()).collect()
}

fn areas_up(directory: &RegionDirectory, areas: &[Slug]) -> Vec<Slug> {
    let mut all: Vec<Slug> = areas.iter().flat_map(|id| directory.areas_up(id)).collect();
    all.sort();
    all.dedup();
    all
}
