//! What in a text may tell who or where: names, places, numbers, dates, addresses (R045). Plain
//! functions on plain values. They mark too much rather than too little, and a person decides.

mod addresses;
mod known;
mod names;
mod numbers;
#[cfg(test)]
mod tests;
mod word;

use std::ops::Range;

use addresses::emails;
use names::names;
use numbers::numbers;

pub use known::KnownNames;

/// What a mark stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Someone's or something's name.
    Name,
    /// A number.
    Number,
    /// A date.
    Date,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
}

/// A part of a text that may tell who or where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// What it is.
    pub kind: Kind,
}

/// A piece of a text, marked or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The words.
    pub words: String,
    /// What they are, when they may tell who or where.
    pub kind: Option<Kind>,
}

/// The parts of a text that may tell who or where, in order and apart from each other.
pub fn marks(text: &str, known: &KnownNames) -> Vec<Mark> {
    let mut found = emails(text);
    found.extend(numbers(text));
    found.extend(names(text, known));
    found.sort_by_key(|mark| (mark.range.start, std::cmp::Reverse(mark.range.end)));
    let mut apart: Vec<Mark> = Vec::with_capacity(found.len());
    for mark in found {
        match apart.last_mut() {
            Some(last) if mark.range.start < last.range.end => {
                last.range.end = last.range.end.max(mark.range.end);
            }
            _ => apart.push(mark),
        }
    }
    apart
}

/// A text in pieces, marked or not; put together they are the text.
pub fn pieces(text: &str, marks: &[Mark]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = 0;
    let mut add = |range: Range<usize>, kind| {
        if let Some(words) = text.get(range).filter(|words| !words.is_empty()) {
            let words = words.to_owned();
            pieces.push(Piece { words, kind });
        }
    };
    for mark in marks {
        add(at..mark.range.start, None);
        add(mark.range.clone(), Some(mark.kind));
        at = mark.range.end;
    }
    add(at..text.len(), None);
    pieces
}
