//! Finnish words for a search: base forms, compound parts, slang and spoken forms.
//!
//! The dictionary is Voikko's, a separate data file under its own licence (Debian's package
//! `voikko-fi`), read here by a small reader that trusts no byte of it. Words that it does not
//! know come from a [`Lexicon`].
//!
//! ```no_run
//! use finnish::{Dictionary, Lexicon, read_word};
//!
//! let dictionary = Dictionary::open(Dictionary::debian_path())?;
//! let reading = read_word(&dictionary, Lexicon::standard(), "lähisuhdeväkivaltaa");
//! assert_eq!(reading.whole, ["lähisuhdeväkivalta"]);
//! assert!(reading.parts.contains(&"väkivalta".to_owned()));
//! # Ok::<(), finnish::DictionaryError>(())
//! ```

mod analysis;
mod dictionary;
mod endings;
mod flags;
mod fold;
mod lexicon;
mod reading;
mod spoken;
mod tag;
mod walk;

pub use analysis::{Analysis, Part};
pub use dictionary::{Dictionary, DictionaryError};
pub use fold::fold;
pub use lexicon::{Lexicon, LexiconError};
pub use reading::{Reading, read_word};
pub use spoken::written_forms;
pub use tag::Class;
