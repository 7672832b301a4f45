//! The desk of professionals (R042): what waits, by when, and everything that is needed to answer.

mod acts;
mod beside;
mod consultation;
mod consulting;
mod duty;
mod frame;
mod launch;
mod objects;
mod opening;
mod request;
mod start;
mod words;
mod worklist;
mod write;

pub use acts::{close, conflict, hand_over, take};
pub use consultation::{answer as answer_consultation, consultation, consultations};
pub use consulting::consult;
pub use duty::{absence, duty, plan, remove, report_absence, training};
pub(crate) use frame::{Frame, head, names, rings_with};
pub use launch::{
    area as launch_area, board as launch_board, resume as resume_launch, rules as launch_rules,
    step as mark_launch_step, suspend as suspend_launch,
};
pub use objects::ThreadObjects;
pub use request::request;
pub use start::start;
pub(crate) use words::{channel, outcome};
pub use worklist::worklist;
pub use write::{note, write};
