//! The product's words: Fluent texts as typed functions, and dates, times and numbers as each
//! language writes them.
//!
//! The texts are in `locales/<code>/*.ftl`. The build turns every Finnish message into a method of
//! [`Messages`]; a text that a translation lacks is looked for along [`Language::chain`] and marked
//! as foreign in HTML.
//!
//! [`Language::chain`]: kernel::Language::chain

mod count;
pub mod dates;
mod messages;
mod own;
mod phrase;

pub use count::Count;
pub use messages::Messages;
pub use own::{Misfit, add};
pub use phrase::Phrase;
