//! Gatherings: the calendar of everything that families can come to, whoever runs it; each
//! gathering's page; feeds, and the same as open data.
//!
//! R054 R059 R066 R070 R071 R072 R078 R085 R086 R094 R096 R097 R098 R102

mod documents;
mod feeds;
mod linked_events;
mod pages;
pub mod sign_up;
mod wish;

pub use documents::documents;
pub use linked_events::api_routes;
pub use pages::routes;
