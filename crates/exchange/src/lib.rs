//! Open data in (R032): readers of HSDS and of the Finnish Service Catalogue
//! (Palvelutietovaranto, PTV). They give records and a precise report, touch no store and never
//! fail as a whole: what cannot be taken is named, the rest is taken.

mod context;
mod fields;
pub mod hsds;
mod input;
mod personal;
pub mod ptv;
mod taken;

pub use context::{Context, KnownMunicipality};
pub use input::{Input, LARGEST_FILE, read_pages};
pub use taken::{Rejection, Taken, TakenRecord};
