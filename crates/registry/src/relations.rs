//! Which records of a region belong together, found once for each snapshot.

use std::collections::HashMap;

use catalog::{Concept, ServiceStatus, TermRef};
use kernel::Slug;

use crate::help;
use crate::published::{RegionDirectory, service_terms};

/// Numbers on the shelves, by what they belong to.
#[derive(Debug, Default)]
pub(crate) struct Relations {
    /// Terms, by every identifier that they have had.
    pub(crate) terms: HashMap<TermRef, usize>,
    pub(crate) services_by_term: HashMap<TermRef, Vec<usize>>,
    pub(crate) services_by_organization: HashMap<Slug, Vec<usize>>,
    pub(crate) services_by_location: HashMap<Slug, Vec<usize>>,
    /// Services that are known by a word of a concept, each once.
    pub(crate) services_by_concept: HashMap<Slug, Vec<usize>>,
    pub(crate) areas_by_municipality: HashMap<Slug, Vec<Slug>>,
}

impl Relations {
    /// Relates the records of a directory, whose shelves are in order.
    pub(crate) fn of(directory: &RegionDirectory) -> Relations {
        let mut relations = Relations::default();
        relations.terms(directory);
        relations.services(directory);
        for area in directory.areas.values() {
            for municipality in &area.municipalities {
                let areas = relations.areas_by_municipality.entry(municipality.clone());
                areas.or_default().push(area.id.clone());
            }
        }
        relations
    }

    fn terms(&mut self, directory: &RegionDirectory) {
        for (index, term) in directory.terms.values().enumerate() {
            let ids = std::iter::once(&term.id)
                .chain(&term.replaces)
                .chain(&term.address);
            for id in ids {
                let reference = TermRef {
                    vocabulary: term.vocabulary,
                    id: id.clone(),
                };
                self.terms.insert(reference, index);
            }
        }
    }

    fn services(&mut self, directory: &RegionDirectory) {
        let mut by_name: HashMap<String, Vec<usize>> = HashMap::new();
        for (index, service) in directory.services.values().enumerate() {
            if service.status == ServiceStatus::Ended {
                continue;
            }
            for term in service_terms(service) {
                self.services_by_term.entry(term).or_default().push(index);
            }
            for organization in std::iter::once(&service.provider).chain(&service.partners) {
                let services = self.services_by_organization.entry(organization.clone());
                services.or_default().push(index);
            }
            for location in &service.locations {
                let services = self.services_by_location.entry(location.clone());
                services.or_default().push(index);
            }
            for name in help::names(service) {
                by_name.entry(name).or_default().push(index);
            }
        }
        for concept in directory.concepts.values() {
            let known = known_by(concept, &by_name);
            self.services_by_concept.insert(concept.id.clone(), known);
        }
    }
}

fn known_by(concept: &Concept, by_name: &HashMap<String, Vec<usize>>) -> Vec<usize> {
    let words = concept.expansions.iter().chain(&concept.triggers);
    let mut known: Vec<usize> = words
        .filter_map(|words| by_name.get(&words.to_lowercase()))
        .flatten()
        .copied()
        .collect();
    known.sort_unstable();
    known.dedup();
    known
}
