//! The own view (R007, first part): who wants may have an account and join requests to it with
//! their codes. They then see them in one place, and read and write without the codes. The codes
//! go on working, and who answers sees nothing of the account.

mod conversation;
mod join;
mod list;

pub use conversation::{close, conversation, erase, leave, write_more};
pub use join::{join, join_form};
pub use list::list;
