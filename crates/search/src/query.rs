//! What is asked and what is answered.

use std::sync::Arc;

use kernel::{Language, Point, Slug};

use crate::crisis::CrisisMatch;
use crate::facets::{FacetCounts, Filters};
use crate::listing::Listing;

/// What someone looks for. Empty text lists everything that the filters leave.
#[derive(Debug, Clone)]
pub struct Query<'text> {
    /// As typed: any length, any letters.
    pub text: &'text str,
    /// The page's language. Words of every other language are understood too.
    pub language: Language,
    /// Where distances are counted from: the centre of the chosen area, or of the region.
    pub origin: Option<Point>,
    /// The chosen area.
    pub area: Option<AreaChoice>,
    /// Areas of which it is counted how many results choosing each would leave.
    pub areas: &'text [AreaChoice],
    /// Chosen filters.
    pub filters: Filters,
    /// How many hits at most.
    pub limit: usize,
    /// How many hits to pass over.
    pub offset: usize,
}

/// An area that someone has chosen, and its place in the tree of areas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaChoice {
    /// The area.
    pub id: Slug,
    /// The large areas above it: what is given in the whole of one is given here too.
    pub above: Vec<Slug>,
    /// The other areas under those: what is given in one of them only is not given here.
    pub beside: Vec<Slug>,
}

/// The answer to a query.
#[derive(Debug, Clone, Default)]
pub struct Outcome {
    /// Danger that the query speaks of; to be shown above everything else.
    pub crisis: Option<CrisisMatch>,
    /// The hits asked for, the best first.
    pub hits: Vec<Hit>,
    /// How many there are in all. A query of words has at most three hundred: the best ones.
    pub total: usize,
    /// How many each filter would leave.
    pub facets: FacetCounts,
    /// The concepts that were recognised, the surest first. With the area they are all that
    /// statistics may keep of a query: its text is kept nowhere.
    pub concepts: Vec<Slug>,
    /// How far beyond the chosen area the answer had to reach.
    pub widened: Option<Widening>,
}

/// One hit.
#[derive(Debug, Clone)]
pub struct Hit {
    /// What was found.
    pub document: Arc<Listing>,
    /// Its score; only comparable within one answer.
    pub score: f32,
    /// How far its nearest place is from the query's origin.
    pub kilometres: Option<f64>,
    /// Concepts by which it was found.
    pub why: Vec<Slug>,
}

/// How far an answer reaches when the chosen area has nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Widening {
    /// Hits from the whole region.
    Region,
    /// The region has nothing either: national services and helplines only.
    National,
}

impl<'text> Query<'text> {
    /// A query without area or filters, for its first twenty hits.
    pub fn new(text: &'text str, language: Language) -> Query<'text> {
        Query {
            text,
            language,
            origin: None,
            area: None,
            areas: &[],
            filters: Filters::default(),
            limit: 20,
            offset: 0,
        }
    }
}
