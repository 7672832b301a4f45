//! The directory: pages and open data of areas, organisations, family-centre units, meeting
//! places, services and helplines.
//!
//! R001 R008 R017 R021 R025 R027 R029 R030 R032 R033 R034 R036 R054 R055 R056 R159

pub mod documents;
mod open_data;
mod pages;

pub use open_data::api_routes;
pub use pages::routes;
