//! The ground that every other crate stands on: languages and multilingual text, time and the
//! Finnish working calendar, identifiers and points on the map. Plain values, no I/O.

mod calendar;
mod clock;
mod identifier;
mod language;
mod point;
mod text;

pub use calendar::{Holidays, WorkingCalendar};
pub use clock::{Clock, FixedClock, HELSINKI, SystemClock, Timestamp};
pub use identifier::{InvalidSlug, Slug, new_id};
pub use language::{
    AddLanguageError, Direction, Language, LanguageInfo, OwnLanguage, UnknownLanguage, Words,
};
pub use point::{InvalidPoint, Point};
pub use text::{Localized, Text};
