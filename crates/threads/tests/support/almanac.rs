//! What an almanac says and the program must agree with: days on which people work in Finland from
//! 2026 to 2028, typed by hand, and the promises that follow from them. Nothing here uses the
//! calendar of the program.

use chrono::{Datelike, NaiveDate, Weekday};
use kernel::Timestamp;

use super::HOUR;

/// The days from Monday to Friday on which nobody works, with the two free eves. Typed from the
/// almanac of the University of Helsinki.
const FREE: [&str; 27] = [
    // 2026: New Year, Epiphany, Good Friday, Easter Monday, May Day, Ascension, Midsummer Eve,
    // Christmas Eve, Christmas Day.
    "2026-01-01",
    "2026-01-06",
    "2026-04-03",
    "2026-04-06",
    "2026-05-01",
    "2026-05-14",
    "2026-06-19",
    "2026-12-24",
    "2026-12-25",
    // 2027: May Day and St Stephen's Day on the weekend, Independence Day on a Monday.
    "2027-01-01",
    "2027-01-06",
    "2027-03-26",
    "2027-03-29",
    "2027-05-06",
    "2027-06-25",
    "2027-12-06",
    "2027-12-24",
    // 2028: New Year on a Saturday, Christmas Eve on a Sunday.
    "2028-01-06",
    "2028-04-14",
    "2028-04-17",
    "2028-05-01",
    "2028-05-25",
    "2028-06-23",
    "2028-12-06",
    "2028-12-25",
    "2028-12-26",
    // The last promises of the three years end after New Year.
    "2029-01-01",
];
/// First and last day of summer time.
const SUMMERS: [(&str, &str); 3] = [
    ("2026-03-29", "2026-10-25"),
    ("2027-03-28", "2027-10-31"),
    ("2028-03-26", "2028-10-29"),
];
pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn works(date: NaiveDate) -> bool {
    let weekend = matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
    !weekend && FREE.iter().all(|free| day(free) != date)
}

/// The working day so many after a date.
pub fn working_day(date: NaiveDate, count: u32) -> NaiveDate {
    let after = date.iter_days().skip(1).filter(|date| works(*date));
    after.take(count as usize).last().unwrap()
}

/// A whole hour of a day in Helsinki; never one of a night on which the clock moves.
pub fn moment(date: NaiveDate, hour: i64) -> Timestamp {
    let summer = SUMMERS
        .iter()
        .any(|(first, last)| day(first) <= date && date < day(last));
    let offset = if summer { 3 } else { 2 };
    let days = (date - day("1970-01-01")).num_days();
    Timestamp((days * 24 + hour - offset) * HOUR)
}

/// What was promised to a request of a day.
pub fn promised(asked_on: NaiveDate) -> Timestamp {
    moment(working_day(asked_on, 3), 16)
}

/// A steady row of random numbers.
pub struct Chance(pub u64);

impl Chance {
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }

    pub fn percent(&mut self, of_hundred: u64) -> bool {
        self.below(100) < of_hundred
    }
}
