//! Charts drawn on the server (R044, R194): an SVG with a name and a description, and the same
//! numbers as a table. No scripts and no styles of their own: classes of `charts.css` follow
//! light, dark, print and forced colours, and what is not shown is hatched, not only coloured.
//!
//! A chart is written into a page as it is: `{{ chart }}`.

mod amount;
mod bars;
mod months;

use std::fmt;

use askama::filters::HtmlSafe;
use i18n::{Messages, Phrase};
use kernel::{Direction, Language, Localized};

pub use amount::Amount;
pub use bars::BarChart;
pub use months::MonthChart;

use crate::said::Said;

/// Width of every drawing in its own units. A phone shows it at about this many pixels, so that
/// its letters have the size of the page's.
const WIDTH: u32 = 360;

/// What a chart is of.
#[derive(Debug, Clone)]
pub struct Caption {
    /// Identifier, unique on the page: letters, digits and hyphens.
    pub id: String,
    /// What is counted, of whom and when.
    pub title: Label,
    /// What the chart shows, in a sentence: "Useimmat kysyvät jaksamisesta."
    pub summary: Label,
    /// Heading of the table's numbers: "Pyyntöjä".
    pub values: Label,
    /// The threshold with which small counts were hidden.
    pub threshold: u32,
}

/// Words of a chart: a page's own, or those of a record. Written as HTML they say so when they are
/// in another language than the page.
#[derive(Debug, Clone)]
pub struct Label {
    words: String,
    language: Language,
    wanted: Language,
}

/// What charts of every shape share.
#[derive(Debug)]
struct Frame {
    caption: Caption,
    t: Messages,
    /// Heading of the first column of the table.
    labels: Label,
    rows: Vec<(Label, Amount)>,
    /// Whether the table is open from the start, because the drawing does not say every number.
    open: bool,
}

impl Label {
    /// The words alone, for the drawing and for attributes.
    fn plain(&self) -> &str {
        &self.words
    }
}

/// Words in the page's language, whichever that is.
impl From<&str> for Label {
    fn from(words: &str) -> Label {
        Label::from(words.to_owned())
    }
}

/// Words in the page's language, whichever that is.
impl From<String> for Label {
    fn from(words: String) -> Label {
        Label {
            words,
            language: Language::FINNISH,
            wanted: Language::FINNISH,
        }
    }
}

impl From<Phrase> for Label {
    fn from(phrase: Phrase) -> Label {
        Label {
            words: phrase.plain().to_owned(),
            language: phrase.language(),
            wanted: phrase.wanted(),
        }
    }
}

impl From<Said<'_>> for Label {
    fn from(said: Said<'_>) -> Label {
        Label {
            words: said.plain().to_owned(),
            language: said.0.language,
            wanted: said.0.wanted,
        }
    }
}

impl HtmlSafe for Label {}

impl fmt::Display for Label {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = Localized {
            text: &self.words,
            language: self.language,
            wanted: self.wanted,
        };
        Said(words).fmt(formatter)
    }
}

impl Frame {
    fn is_mirrored(&self) -> bool {
        self.t.language().info().direction == Direction::Rtl
    }

    /// Where something `wide` units wide is drawn that begins `start` units from the side where
    /// reading begins.
    fn across(&self, start: u32, wide: u32) -> u32 {
        if self.is_mirrored() {
            WIDTH.saturating_sub(start + wide)
        } else {
            start
        }
    }

    fn has_hidden(&self) -> bool {
        self.rows.iter().any(|(_, amount)| amount.is_hatched())
    }
}

/// How many units letters of 14 units take, wide ones reckoned in.
fn width_of(text: &str) -> u32 {
    u32::try_from(text.chars().count())
        .unwrap_or(WIDTH)
        .saturating_mul(8)
}

#[cfg(test)]
mod tests;
