//! The ring's duty calendar (R040): who is on duty on each of the coming days, who is away and who
//! covers, and the days on which nobody would answer.

mod days;
mod enter;
mod forms;
mod one_ring;
mod page;
mod ring;
mod sent;
mod views;

pub use enter::{absence, plan, remove, report_absence, training};
pub use page::duty;
pub(super) use sent::day;
