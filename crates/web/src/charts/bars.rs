//! Bars that lie one below the other, each under its name.

use askama::Template;
use askama::filters::HtmlSafe;
use i18n::Messages;

use super::{Amount, Caption, Frame, Label, WIDTH, width_of};

const BAR: u32 = 18;
const LINE: u32 = 19;
/// Between the lowest line of a name and its bar, and below the bar.
const GAP_ABOVE: u32 = 6;
const GAP_BELOW: u32 = 16;
/// How long the hatched piece is that stands for a hidden number, whatever the number.
const STUB: u32 = 24;
/// Room between a bar and its number.
const BESIDE: u32 = 6;
/// A name takes no more lines than this; the table has the whole.
const MOST_LINES: usize = 3;

/// Bars for counts, shares or times, in the order given.
#[derive(Debug, Template)]
#[template(path = "chart-bars.html")]
pub struct BarChart {
    frame: Frame,
    height: u32,
    bars: Vec<Bar>,
}

#[derive(Debug)]
struct Bar {
    lines: Vec<(u32, String)>,
    y: u32,
    x: u32,
    length: u32,
    hatched: bool,
    words: String,
    words_x: u32,
    words_y: u32,
}

impl HtmlSafe for BarChart {}

impl BarChart {
    /// Draws the chart. `labels` is the heading of the names: "Teema".
    pub fn draw(
        t: Messages,
        caption: Caption,
        labels: impl Into<Label>,
        rows: Vec<(Label, Amount)>,
    ) -> BarChart {
        let frame = Frame {
            caption,
            t,
            labels: labels.into(),
            rows,
            open: false,
        };
        let words: Vec<String> = frame
            .rows
            .iter()
            .map(|(_, amount)| amount.words(t).words)
            .collect();
        let widest = words.iter().map(|words| width_of(words)).max();
        let room = WIDTH
            .saturating_sub(widest.unwrap_or(0) + BESIDE)
            .max(WIDTH / 3);
        let longest = scale(&frame.rows);
        let mut y = 0;
        let mut bars = Vec::new();
        for ((label, amount), words) in frame.rows.iter().zip(words) {
            let mut lines = Vec::new();
            for line in wrapped(label.plain()) {
                y += LINE;
                lines.push((y - 4, line));
            }
            y += GAP_ABOVE;
            let length = drawn_length(*amount, longest, room);
            bars.push(Bar {
                lines,
                y,
                x: frame.across(0, length),
                length,
                hatched: is_hatched(*amount),
                words,
                words_x: frame.across(length + if length > 0 { BESIDE } else { 0 }, 0),
                words_y: y + BAR - 4,
            });
            y += BAR + GAP_BELOW;
        }
        BarChart {
            height: y.max(1),
            frame,
            bars,
        }
    }
}

/// What the whole room stands for: all of a whole, or the longest.
fn scale(rows: &[(Label, Amount)]) -> u32 {
    let length = |(_, amount): &(Label, Amount)| match amount {
        Amount::Share(_) => Some(1_000),
        other => other.length(),
    };
    rows.iter().filter_map(length).max().unwrap_or(0).max(1)
}

fn drawn_length(amount: Amount, longest: u32, room: u32) -> u32 {
    match amount.length() {
        Some(0) => 0,
        Some(length) => {
            let drawn = u64::from(room) * u64::from(length) / u64::from(longest);
            u32::try_from(drawn).unwrap_or(room).max(1)
        }
        None if amount.is_hatched() => STUB,
        None => 0,
    }
}

/// A lower bound is certainly reached; an upper bound or a hidden number is not.
fn is_hatched(amount: Amount) -> bool {
    amount.is_hatched() && !matches!(amount, Amount::Share(insight::Share::AtLeast(_)))
}

/// The words in lines that fit; what is too long ends with an ellipsis.
fn wrapped(words: &str) -> Vec<String> {
    let most = usize::try_from(WIDTH / 8).unwrap_or(usize::MAX);
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        for piece in pieces(word, most) {
            match lines.last_mut() {
                Some(line) if line.chars().count() + 1 + piece.chars().count() <= most => {
                    line.push(' ');
                    line.push_str(&piece);
                }
                _ => lines.push(piece),
            }
        }
    }
    if lines.len() > MOST_LINES {
        lines.truncate(MOST_LINES);
        if let Some(last) = lines.last_mut() {
            *last = last.chars().take(most - 1).chain(['…']).collect();
        }
    }
    lines
}

/// A word as it is, or cut where no line could hold it.
fn pieces(word: &str, most: usize) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    letters
        .chunks(most)
        .map(|piece| piece.iter().collect())
        .collect()
}
