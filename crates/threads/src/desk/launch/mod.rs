//! The launch gate (R043): where asking for help stands in each area of the region, what is still
//! missing, and closing it for a time.

mod board;
mod edit;
mod forms;
mod history;
mod page;
mod reach;
mod read;
pub mod rules;
mod sent;
mod views;

pub use board::board;
pub use edit::{resume, step, suspend};
pub use page::area;
pub(super) use reach::object;
