//! Places and keywords.

use catalog::{Address, Vocabulary};
use kernel::{Point, Slug, Text};
use registry::RegionDirectory;
use serde_json::{Value, json};

use super::{Asked, words};

/// A page of places and units.
pub(super) fn places(asked: &Asked) -> (usize, Vec<Value>) {
    let all = asked.regions.iter().flat_map(|directory| {
        let places = directory.places.values().map(|place| &place.id);
        let units = directory.units.values().map(|unit| &unit.id);
        places.chain(units).map(move |id| (directory.as_ref(), id))
    });
    page(asked, all.collect(), |directory, id| {
        place_of(asked, directory, id)
    })
}

/// A place or unit.
pub(super) fn place(asked: &Asked, directory: &RegionDirectory, id: &str) -> Option<Value> {
    place_of(asked, directory, &Slug::parse(id).ok()?)
}

/// A page of kinds of gatherings.
pub(super) fn keywords(asked: &Asked) -> (usize, Vec<Value>) {
    let all = asked.regions.iter().flat_map(|directory| {
        let terms = directory.vocabulary(Vocabulary::GatheringType);
        terms.map(move |term| (directory.as_ref(), &term.id))
    });
    page(asked, all.collect(), |directory, id| {
        keyword_of(asked, directory, id)
    })
}

/// A kind of gathering.
pub(super) fn keyword(asked: &Asked, directory: &RegionDirectory, id: &str) -> Option<Value> {
    keyword_of(asked, directory, &Slug::parse(id).ok()?)
}

fn page(
    asked: &Asked,
    all: Vec<(&RegionDirectory, &Slug)>,
    value: impl Fn(&RegionDirectory, &Slug) -> Option<Value>,
) -> (usize, Vec<Value>) {
    let size = asked.parameters.page_size;
    let before = (asked.parameters.page - 1).saturating_mul(size);
    let shown = all.iter().skip(before).take(size);
    let data = shown
        .filter_map(|(directory, id)| value(directory, id))
        .collect();
    (all.len(), data)
}

pub(super) fn place_of(asked: &Asked, directory: &RegionDirectory, id: &Slug) -> Option<Value> {
    if let Some(entry) = directory.places.get(id.as_str()) {
        let place = &entry.value;
        let about = About {
            name: &place.name,
            description: &place.summary,
            address: place.address.as_ref(),
            point: place.point,
            email: place.contact.email.as_deref(),
        };
        return Some(about.json(asked, directory, id));
    }
    let unit = &directory.units.get(id.as_str())?.value;
    let about = About {
        name: &unit.name,
        description: &unit.summary,
        address: unit.address.as_ref(),
        point: unit.point,
        email: unit.contact.email.as_deref(),
    };
    Some(about.json(asked, directory, id))
}

pub(super) fn keyword_of(asked: &Asked, directory: &RegionDirectory, id: &Slug) -> Option<Value> {
    let term = directory.term(Vocabulary::GatheringType, id)?;
    let region = &directory.region.id;
    Some(json!({
        "id": format!("{region}:{id}"),
        "@id": asked.address("keyword", directory, id.as_str()),
        "@context": "http://schema.org",
        "@type": "Keyword",
        "data_source": region,
        "name": words(&term.name),
        "alt_labels": [],
        "deprecated": false,
    }))
}

/// What is told of a place.
struct About<'a> {
    name: &'a Text,
    description: &'a Text,
    address: Option<&'a Address>,
    point: Option<Point>,
    email: Option<&'a str>,
}

impl About<'_> {
    fn json(&self, asked: &Asked, directory: &RegionDirectory, id: &Slug) -> Value {
        let region = &directory.region.id;
        json!({
            "id": format!("{region}:{id}"),
            "@id": asked.address("place", directory, id.as_str()),
            "@context": "http://schema.org",
            "@type": "Place",
            "data_source": region,
            "name": words(self.name),
            "description": words(self.description),
            "street_address": self.address.and_then(|address| words(&address.street)),
            "postal_code": self.address.map(|address| &address.postal_code),
            "address_locality": self.address.and_then(|address| words(&address.city)),
            "address_country": "FI",
            "position": self.point.map(|point| json!({
                "type": "Point",
                "coordinates": [point.lon, point.lat],
            })),
            "email": self.email,
            "deleted": false,
        })
    }
}
