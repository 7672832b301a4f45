//! The identifiers of the API. HSDS wants UUIDs: an imported record keeps its source's own, any
//! other gets one derived from its region, kind and slug, the same on every installation.

use std::collections::HashMap;

use catalog::{Kind, RecordKey, TermRef, Vocabulary};
use kernel::Slug;
use uuid::{Uuid, uuid};

use registry::Origin;
use registry::RegionDirectory;

const NAMESPACE: Uuid = uuid!("6b1f0c52-31d6-5f0e-9a0b-6a8d7c1e4f27");

/// From identifier to record, for one snapshot of one region.
#[derive(Debug, Default)]
pub(super) struct Identifiers {
    pub services: HashMap<String, Slug>,
    pub organizations: HashMap<String, Slug>,
    pub terms: HashMap<String, TermRef>,
    /// Service and location of every pair, in the order of services, and where each pair is.
    pub pairs: Vec<(Slug, Slug)>,
    pub pair_positions: HashMap<String, usize>,
}

impl Identifiers {
    pub fn of(directory: &RegionDirectory) -> Identifiers {
        let mut identifiers = Identifiers::default();
        for entry in directory.services.iter() {
            let service_id = id_of(&entry.origin, Kind::Service, &entry.value.id);
            for location in &entry.value.locations {
                if let Some(location_id) = location_id(directory, location) {
                    identifiers
                        .pair_positions
                        .insert(derived(&service_id, &location_id), identifiers.pairs.len());
                    identifiers
                        .pairs
                        .push((entry.value.id.clone(), location.clone()));
                }
            }
            identifiers
                .services
                .insert(service_id, entry.value.id.clone());
        }
        for entry in directory.organizations.iter() {
            identifiers.organizations.insert(
                id_of(&entry.origin, Kind::Organization, &entry.value.id),
                entry.value.id.clone(),
            );
        }
        for entry in directory.terms.iter() {
            let term = TermRef {
                vocabulary: entry.value.vocabulary,
                id: entry.value.id.clone(),
            };
            identifiers.terms.insert(
                id_of(&entry.origin, Kind::Term, &entry.value.record_id()),
                term,
            );
        }
        identifiers
    }
}

/// The published identifier of a record.
pub(super) fn id_of(origin: &Origin, kind: Kind, id: &Slug) -> String {
    match Uuid::try_parse(&origin.source_id) {
        Ok(own) => own.hyphenated().to_string(),
        Err(_) => new_uuid(&format!("{}/{kind}/{id}", origin.region)),
    }
}

/// The published identifier of a record of the directory, if it is there.
pub(super) fn id_in(directory: &RegionDirectory, kind: Kind, id: &Slug) -> Option<String> {
    let key = RecordKey {
        kind,
        id: id.clone(),
    };
    directory.origin(&key).map(|origin| id_of(origin, kind, id))
}

/// The published identifier of a meeting place or unit.
pub(super) fn location_id(directory: &RegionDirectory, id: &Slug) -> Option<String> {
    id_in(directory, Kind::Place, id).or_else(|| id_in(directory, Kind::Unit, id))
}

/// The identifier of a part of a record: stable as long as the part keeps its name.
pub(super) fn derived(owner: &str, part: &str) -> String {
    new_uuid(&format!("{owner}/{part}"))
}

/// The identifier of a vocabulary.
pub(super) fn taxonomy_id(vocabulary: Vocabulary) -> String {
    new_uuid(&format!("taxonomy/{}", vocabulary.as_str()))
}

fn new_uuid(name: &str) -> String {
    Uuid::new_v5(&NAMESPACE, name.as_bytes())
        .hyphenated()
        .to_string()
}
