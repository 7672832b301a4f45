//! What an engine hands to search: one document for each thing a family may find.

use std::sync::Arc;

use kernel::{Language, Point, Slug, Text};

use crate::{AgeRange, CostKind, Kind, OpeningHours, OrganizationKind, TermRef};

/// One findable thing.
#[derive(Debug, Clone)]
pub struct Document {
    /// What it is.
    pub kind: Kind,
    /// Its identifier among its kind, and last segment of its address.
    pub id: Slug,
    /// The identifier of the source for imported records, else that of the pack.
    pub source_id: String,
    /// Name.
    pub title: Text,
    /// Other names and keywords, searched like the title.
    pub names: Vec<String>,
    /// One sentence, shown in results.
    pub ingress: Text,
    /// Concepts of the thesaurus that it speaks of, the first above all.
    pub concepts: Vec<Slug>,
    /// Everything else worth searching: description, for whom, how to start.
    pub body: Text,
    /// Names of its areas and municipality, searched and shown.
    pub area_names: Vec<Text>,
    /// Provider or organisers, searched and shown.
    pub provider_name: Text,
    /// Telephone number to show at once.
    pub phone: Option<String>,
    /// Opening hours to tell "open now" from.
    pub hours: Option<Arc<OpeningHours>>,
    /// What it can be filtered by.
    pub facets: Facets,
    /// Where it is; several for a service in several places. Empty: anywhere.
    pub points: Vec<Point>,
    /// Whether it is offered in the whole country.
    pub national: bool,
    /// Whether it is an overview of many things, which comes after what is about one.
    pub overview: bool,
    /// Whether it cannot be used at the moment (paused, planned, closed).
    pub resting: bool,
}

/// What a document can be filtered by.
#[derive(Debug, Clone, Default)]
pub struct Facets {
    /// Areas incl. the large areas above them; empty: the whole region.
    pub areas: Vec<Slug>,
    /// Age range; absent: any age.
    pub ages: Option<AgeRange>,
    /// Languages of service.
    pub languages: Vec<Language>,
    /// Cost.
    pub cost: CostKind,
    /// Terms: forms, levels, tasks, themes, place types, life stages.
    pub terms: Vec<TermRef>,
    /// Kind of provider.
    pub provider: Option<OrganizationKind>,
}

impl Document {
    /// A document of which nothing is known but its name.
    pub fn bare(kind: Kind, id: &Slug, source_id: &str, title: &Text, national: bool) -> Document {
        Document {
            kind,
            id: id.clone(),
            source_id: source_id.to_owned(),
            title: title.clone(),
            names: Vec::new(),
            concepts: Vec::new(),
            ingress: Text::default(),
            body: Text::default(),
            area_names: Vec::new(),
            provider_name: Text::default(),
            phone: None,
            hours: None,
            facets: Facets::default(),
            points: Vec::new(),
            national,
            overview: false,
            resting: false,
        }
    }
}
