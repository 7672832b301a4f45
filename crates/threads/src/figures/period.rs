//! Which quarters of a year are shown.

use catalog::RingTask;
use chrono::{Datelike, Months, NaiveDate, NaiveTime};
use kernel::{Timestamp, WorkingCalendar};
use registry::RegionDirectory;

use crate::assigning::terms;
use crate::promise::{self, Terms};

/// How many quarters of a year can be asked for, the latest closed one included.
const ASKED_QUARTERS: u32 = 20;
const MONTHS_IN_QUARTER: u32 = 3;

/// A quarter of a year in Helsinki: January to March and so on. Figures are published of quarters
/// alone, because no two of them have a request in common: there is nothing to subtract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quarter {
    first: NaiveDate,
}

/// Whole calendar months in Helsinki, from the first to the last, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    first: NaiveDate,
    last: NaiveDate,
}

impl Quarter {
    /// The quarter of a day.
    pub fn of(day: NaiveDate) -> Quarter {
        let month = start_of_month(day);
        Quarter {
            first: back(month, month.month0() % MONTHS_IN_QUARTER),
        }
    }

    /// The quarter that was asked for, written `2026-Q3`, as far as it may be shown: not after
    /// `last_closed`, and at most five years back. Anything else is that one.
    pub fn asked(text: Option<&str>, last_closed: Quarter) -> Quarter {
        let earliest = last_closed.back(ASKED_QUARTERS - 1);
        text.and_then(Quarter::parse)
            .filter(|quarter| (earliest..=last_closed).contains(quarter))
            .unwrap_or(last_closed)
    }

    fn parse(text: &str) -> Option<Quarter> {
        let (year, number) = text.split_once("-Q")?;
        let number: u32 = number
            .parse()
            .ok()
            .filter(|number| (1..=4).contains(number))?;
        let first = parse_month(&format!("{year}-{:02}", number * MONTHS_IN_QUARTER - 2))?;
        Some(Quarter { first })
    }

    /// As addresses and files name it: `2026-Q3`.
    pub fn text(self) -> String {
        let number = self.first.month0() / MONTHS_IN_QUARTER + 1;
        format!("{}-Q{number}", self.first.year())
    }

    /// The quarter so many before.
    #[must_use]
    pub fn back(self, count: u32) -> Quarter {
        Quarter {
            first: back(self.first, count.saturating_mul(MONTHS_IN_QUARTER)),
        }
    }

    /// The quarter after.
    #[must_use]
    pub fn next(self) -> Quarter {
        Quarter::of(next(self.last()))
    }

    /// The first day of its first month.
    pub fn first(self) -> NaiveDate {
        self.first
    }

    /// The first day of its last month.
    pub fn last(self) -> NaiveDate {
        next(next(self.first))
    }

    /// The first day of each of its months.
    pub fn months(self) -> [NaiveDate; 3] {
        [self.first, next(self.first), self.last()]
    }

    /// From this quarter to the end of another.
    pub fn until(self, last: Quarter) -> Period {
        Period::between(self.first, last.last())
    }
}

impl Period {
    /// From the month of one day to that of another.
    pub fn between(first: NaiveDate, last: NaiveDate) -> Period {
        Period {
            first: start_of_month(first),
            last: start_of_month(last),
        }
    }

    /// The first day of the first month.
    pub fn first(self) -> NaiveDate {
        self.first
    }

    /// The first day of the last month.
    pub fn last(self) -> NaiveDate {
        self.last
    }

    /// The first moment of it, and the first moment after it.
    pub fn moments(self) -> (Timestamp, Timestamp) {
        let midnight = |day| Timestamp::from_helsinki(day, NaiveTime::MIN);
        (midnight(self.first), midnight(next(self.last)))
    }
}

/// The slowest promise that any ring of responders makes: after it every promise has ended.
pub(super) fn slowest(directory: &RegionDirectory) -> Terms {
    let rings = directory.rings.values();
    rings
        .filter(|ring| ring.task == RingTask::Responders)
        .map(terms)
        .reduce(|slowest, terms| Terms {
            days: slowest.days.max(terms.days),
            count: terms.count,
            opens: slowest.opens.max(terms.opens),
            closes: slowest.closes.max(terms.closes),
        })
        .unwrap_or(Terms {
            days: RingTask::Responders.longest_reply(),
            count: promise::Count::WorkingDays,
            opens: NaiveTime::MIN,
            closes: NaiveTime::MIN,
        })
}

/// The latest quarter whose every promise has ended at a moment.
pub(super) fn last_closed(calendar: &WorkingCalendar, terms: Terms, now: Timestamp) -> Quarter {
    let mut quarter = Quarter::of(now.date()).back(1);
    while now <= closes_at(calendar, terms, quarter) {
        let before = quarter.back(1);
        if before == quarter {
            break;
        }
        quarter = before;
    }
    quarter
}

/// When the last promise made in a quarter ends.
pub(super) fn closes_at(calendar: &WorkingCalendar, terms: Terms, quarter: Quarter) -> Timestamp {
    let next = quarter.next().first();
    let last_day = next.pred_opt().unwrap_or(next);
    promise::due(
        calendar,
        terms,
        Timestamp::from_helsinki(last_day, NaiveTime::MIN),
    )
}

/// The month of a day, as addresses and the store write it.
pub(super) fn month_text(day: NaiveDate) -> String {
    day.format("%Y-%m").to_string()
}

/// The first day of a month written `YYYY-MM`.
pub(super) fn parse_month(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(&format!("{text}-01"), "%Y-%m-%d").ok()
}

pub(super) fn start_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

pub(super) fn back(month: NaiveDate, count: u32) -> NaiveDate {
    month
        .checked_sub_months(Months::new(count))
        .unwrap_or(month)
}

pub(super) fn next(month: NaiveDate) -> NaiveDate {
    month
        .checked_add_months(Months::new(1))
        .unwrap_or(NaiveDate::MAX)
}
