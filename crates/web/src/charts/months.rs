//! Columns side by side, one for each month.

use askama::Template;
use askama::filters::HtmlSafe;
use chrono::{Datelike, NaiveDate};
use i18n::{Messages, dates};

use super::{Amount, Caption, Frame, Label, WIDTH, width_of};

/// Where the columns begin and end.
const TOP: u32 = 20;
const BOTTOM: u32 = 180;
/// How high the hatched piece is that stands for a hidden number, whatever the number.
const STUB: u32 = 14;
/// With more columns than this their numbers would run into each other.
const MOST_NUMBERED: usize = 12;
/// With more columns than this only each third month is named.
const MOST_NAMED: usize = 18;
/// How much room a year takes below its column, with a gap after it.
const YEAR_WIDE: u32 = 40;

/// Columns for the months of one or more years, in the order given.
#[derive(Debug, Template)]
#[template(path = "chart-months.html")]
pub struct MonthChart {
    frame: Frame,
    marks: Vec<Mark>,
    columns: Vec<Column>,
    line_start: u32,
    line_end: u32,
}

/// A line of the scale and its number.
#[derive(Debug)]
struct Mark {
    y: u32,
    x: u32,
    words: String,
}

#[derive(Debug)]
struct Column {
    x: u32,
    y: u32,
    wide: u32,
    high: u32,
    hatched: bool,
    middle: u32,
    number: Option<String>,
    month: Option<u32>,
    year: Option<i32>,
}

impl HtmlSafe for MonthChart {}

impl MonthChart {
    /// Draws the chart. Each month is given by any of its days.
    pub fn draw(t: Messages, caption: Caption, months: Vec<(NaiveDate, Amount)>) -> MonthChart {
        let amounts: Vec<Amount> = months.iter().map(|(_, amount)| *amount).collect();
        let numbers: Vec<Option<String>> = amounts
            .iter()
            .map(|amount| amount.length().map(|_| amount.words(t).words))
            .collect();
        let numbered = months.len() <= MOST_NUMBERED
            && numbers
                .iter()
                .flatten()
                .all(|number| number.chars().count() <= 4);
        let (step, marks) = scale(&amounts);
        let top = step.saturating_mul(marks).max(1);
        let mark_words: Vec<String> = (0..=marks)
            .filter_map(|mark| Some(amounts.first()?.mark(t, step.saturating_mul(mark))))
            .collect();
        let margin = mark_words.iter().map(|words| width_of(words)).max();
        let margin = margin.unwrap_or(0).min(WIDTH / 3) + 6;
        let frame = Frame {
            caption,
            t,
            labels: t.chart_month().into(),
            rows: months
                .iter()
                .map(|(month, amount)| (named(t, *month), *amount))
                .collect(),
            open: !numbered,
        };

        let marks = mark_words
            .into_iter()
            .zip(0u32..)
            .map(|(words, mark)| Mark {
                y: BOTTOM - height(step.saturating_mul(mark), top),
                x: frame.across(margin - 6, 0),
                words,
            });
        let slot = (WIDTH - margin) * 100 / u32::try_from(months.len().max(1)).unwrap_or(1);
        let wide = (slot * 7 / 1_000).clamp(1, 40);
        // Two years beside each other need room; the year that has only begun is named then.
        let to_january = months
            .iter()
            .skip(1)
            .position(|(month, _)| month.month() == 1);
        let first_year_fits = to_january.is_none_or(|months| {
            let months = u32::try_from(months).unwrap_or(WIDTH).saturating_add(1);
            slot.saturating_mul(months) / 100 >= YEAR_WIDE
        });
        let columns =
            months
                .iter()
                .zip(numbers)
                .zip(0u32..)
                .map(|(((month, amount), number), index)| {
                    let centre = margin + (slot * index + slot / 2) / 100;
                    let high = match amount.length() {
                        Some(length) => height(length, top),
                        None if amount.is_hatched() => STUB,
                        None => 0,
                    };
                    Column {
                        x: frame.across(centre.saturating_sub(wide / 2), wide),
                        y: BOTTOM - high,
                        wide,
                        high,
                        hatched: amount.is_hatched(),
                        middle: frame.across(centre, 0),
                        number: number.filter(|_| numbered),
                        month: (months.len() <= MOST_NAMED || month.month0().is_multiple_of(3))
                            .then(|| month.month()),
                        year: (month.month() == 1 || (index == 0 && first_year_fits))
                            .then(|| month.year()),
                    }
                });
        MonthChart {
            marks: marks.collect(),
            columns: columns.collect(),
            line_start: frame.across(margin, 0),
            line_end: frame.across(WIDTH, 0),
            frame,
        }
    }
}

/// The step of the scale and how many steps it has.
fn scale(amounts: &[Amount]) -> (u32, u32) {
    let longest = amounts.iter().filter_map(|amount| match amount {
        Amount::Share(_) => Some(1_000),
        other => other.length(),
    });
    let longest = longest.max().unwrap_or(0).max(1);
    let step = amounts.first().map_or(1, |first| first.step(longest));
    (step, longest.div_ceil(step))
}

fn height(length: u32, top: u32) -> u32 {
    let drawn = u64::from(BOTTOM - TOP) * u64::from(length) / u64::from(top);
    u32::try_from(drawn)
        .unwrap_or(BOTTOM - TOP)
        .max(u32::from(length > 0))
}

fn named(t: Messages, month: NaiveDate) -> Label {
    dates::month_and_year(t.language(), month).into()
}
