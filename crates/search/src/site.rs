//! The indexes of every region, swapped at once when something is published.

use std::collections::HashMap;
use std::sync::Arc;

use arc_swap::ArcSwap;
use catalog::{Concept, DangerPhrases, Document, Helpline, Term};
use kernel::Slug;

use crate::analyser::Analyser;
use crate::index::Index;
use crate::query::AreaChoice;

/// What is searched, and what the results page says of it.
#[derive(Debug, Default)]
pub struct Search {
    regions: ArcSwap<HashMap<Slug, Arc<Searchable>>>,
}

/// What a region publishes for search.
#[derive(Debug, Default)]
pub struct Content {
    /// Everything that can be found.
    pub documents: Vec<Document>,
    /// Problem concepts.
    pub concepts: Vec<Concept>,
    /// Danger phrases.
    pub dangers: Vec<DangerPhrases>,
    /// Helplines that the crisis box shows.
    pub helplines: Vec<Helpline>,
    /// Names of the terms that results are filtered by.
    pub terms: Vec<Term>,
}

/// A region's index and the names its page needs.
#[derive(Debug)]
pub struct Searchable {
    /// The index.
    pub index: Index,
    helplines: Vec<Helpline>,
    terms: Vec<Term>,
}

impl Search {
    /// Builds the index of every region and replaces the old ones.
    pub fn publish(
        &self,
        regions: impl Iterator<Item = (Slug, Content)>,
        analyser: &Arc<Analyser>,
    ) {
        let built = regions
            .map(|(id, content)| {
                let index = Index::build(
                    Arc::clone(analyser),
                    content.documents,
                    content.concepts,
                    content.dangers,
                );
                let searchable = Searchable {
                    index,
                    helplines: content.helplines,
                    terms: content.terms,
                };
                (id, Arc::new(searchable))
            })
            .collect();
        self.regions.store(Arc::new(built));
    }

    /// The index of a region.
    pub fn region(&self, id: &Slug) -> Option<Arc<Searchable>> {
        self.regions.load().get(id).cloned()
    }
}

impl Searchable {
    /// The helplines of these identifiers, in their order.
    pub fn helplines(&self, ids: &[Slug]) -> Vec<&Helpline> {
        ids.iter()
            .filter_map(|id| self.helplines.iter().find(|line| line.id == *id))
            .collect()
    }

    /// The terms that results can be filtered by.
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }
}

/// The chosen area among the region's areas, as the index wants it.
pub(crate) fn area_choice(region: &web::RegionView, id: &Slug) -> AreaChoice {
    let mut above = Vec::new();
    let mut next = region
        .area(id.as_str())
        .and_then(|area| area.parent.clone());
    while let Some(parent) = next.filter(|parent| !above.contains(parent)) {
        next = region
            .area(parent.as_str())
            .and_then(|area| area.parent.clone());
        above.push(parent);
    }
    let beside = region
        .areas
        .iter()
        .filter(|area| {
            area.id != *id
                && area
                    .parent
                    .as_ref()
                    .is_some_and(|parent| above.contains(parent))
        })
        .map(|area| area.id.clone())
        .collect();
    AreaChoice {
        id: id.clone(),
        above,
        beside,
    }
}
