//! Asking for help (R039): one thing on a page, without scripts, without an account. What has
//! been written travels in the page itself until it is sent; nothing is kept before.

mod answers;
mod asker;
mod choices;
mod closed;
mod come_back;
mod conversation;
mod filing;
mod pages;
mod parts;
mod protection;
mod receipt_page;
mod session;
mod words;

pub use answers::{Answers, LONGEST_WORDS, Problem, Step};
pub(crate) use asker::{Opened, Sent, Way, broken, end, promised, read, readers, wipe, write};
pub use come_back::{code_form, open};
pub(crate) use come_back::{misread, unlock};
pub use conversation::{close, conversation, erase, leave, write_more};
pub(crate) use filing::look_at;
pub use filing::{Filed, Filing, file};
pub(crate) use pages::head;
pub use pages::{form, start};
pub(crate) use parts::{Part, mark, parts};
pub use protection::protection;
pub(crate) use words::{age, moment, status};
