//! Finding the right help: everything published, in memory, by region.
//!
//! Someone types a worry in their own words and language. The words are read as base forms and
//! parts ([`Analyser`]), problem concepts say what services call it, and the crisis box
//! ([`CrisisRules`]) stands apart from all ranking. No text of a query is kept or logged anywhere.

mod analyser;
mod api;
mod audience;
mod build;
mod crisis;
mod edits;
mod facet_table;
mod facets;
mod fuzzy;
mod index;
mod interpret;
mod listing;
mod names;
mod pages;
mod places;
mod postings;
mod query;
mod rank;
mod site;
mod speaker;
mod stem;
mod text;
mod thesaurus;
mod wordlists;

pub use analyser::Analyser;
pub use crisis::{CrisisMatch, CrisisRules};
pub use facets::{AgeBand, FacetCounts, Filters};
pub use index::Index;
pub use listing::Listing;
pub use query::{AreaChoice, Hit, Outcome, Query, Widening};

pub use api::api_routes;
pub use pages::routes;
pub use site::{Content, Search, Searchable};
