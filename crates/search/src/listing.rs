//! What the index keeps of a document: enough to show it in results. The words that it was
//! indexed by are in the postings and nowhere else.

use std::sync::Arc;

use catalog::{AgeRange, CostKind, Document, Kind, OpeningHours};
use kernel::{Slug, Text};

/// A findable thing as results show it.
#[derive(Debug)]
pub struct Listing {
    /// What it is.
    pub kind: Kind,
    /// Its identifier among its kind, and last segment of its address.
    pub id: Slug,
    /// The identifier of the source for imported records, else that of the pack.
    pub source_id: String,
    /// Name.
    pub title: Text,
    /// One sentence.
    pub ingress: Text,
    /// Names of its areas and municipality.
    pub area_names: Vec<Text>,
    /// Provider or organisers.
    pub provider_name: Text,
    /// Telephone number to show at once.
    pub phone: Option<String>,
    /// Opening hours to tell "open now" from.
    pub hours: Option<Arc<OpeningHours>>,
    /// Cost.
    pub cost: CostKind,
    /// Age range; absent: any age.
    pub ages: Option<AgeRange>,
    /// Whether it is offered in the whole country.
    pub national: bool,
    /// Whether it cannot be used at the moment (paused, planned, closed).
    pub resting: bool,
}

impl From<Document> for Listing {
    fn from(document: Document) -> Listing {
        Listing {
            kind: document.kind,
            id: document.id,
            source_id: document.source_id,
            title: document.title,
            ingress: document.ingress,
            area_names: document.area_names,
            provider_name: document.provider_name,
            phone: document.phone,
            hours: document.hours,
            cost: document.facets.cost,
            ages: document.facets.ages,
            national: document.national,
            resting: document.resting,
        }
    }
}
