//! Region packs: reading, checking, embedding and creating them.
//!
//! A pack is a folder of files that makes a region: `pack.toml` tells what the region is, every
//! other TOML file holds records of the catalogue, the Markdown files of `articles/`, `news/`
//! and `stories/` hold one text each, and `languages/` holds languages that the product does not
//! have. A region extends the national pack and so
//! shares its vocabularies, helplines and services.

mod check;
mod embed;
mod fields;
mod language;
mod load;
mod located;
mod markdown;
mod new;
mod problem;
mod read;
mod record;
mod source;
mod suggest;

pub use check::check;
pub use embed::{EmbeddedPack, embedded};
pub use load::{Loaded, Outline, in_order, load, outline};
pub use new::{NewPackError, new_pack};
pub use problem::{Problem, ProblemCode, Severity};
pub use read::read_pack;
pub use source::{LARGEST_FILE, LARGEST_PACK, PackSource};

use catalog::{Record, Region};

/// A pack as read.
#[derive(Debug, Clone)]
pub struct Pack {
    /// The region that it makes.
    pub region: Region,
    /// Its records, in the order of files and kinds.
    pub entries: Vec<Entry>,
    /// SHA-256 of all its files in the order of their paths, in hexadecimal: the same pack has the
    /// same fingerprint wherever it is read from.
    pub fingerprint: String,
    /// The folder that its problems are reported in, for example `packs/kymenlaakso`.
    pub folder: String,
    lines: located::Lines,
}

/// A record of a pack and where it is written.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The record.
    pub record: Record,
    /// The file within the pack's folder.
    pub file: String,
    /// The line on which the record begins, from 1.
    pub line: u32,
    lines: located::Lines,
    /// Where its Markdown stands, language by language.
    bodies: Vec<markdown::Body>,
}
