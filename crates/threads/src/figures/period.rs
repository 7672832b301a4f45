//! Which months are shown.

use catalog::RingTask;
use chrono::{Datelike, Months, NaiveDate, NaiveTime};
use kernel::{Timestamp, WorkingCalendar};
use registry::RegionDirectory;

use crate::assigning::terms;
use crate::promise::{self, Terms};

/// How many months are shown when nobody asks for others.
const USUAL_MONTHS: u32 = 12;
/// The most that are shown at once.
const MOST_MONTHS: u32 = 60;

/// Whole calendar months in Helsinki, from the first to the last, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    first: NaiveDate,
    last: NaiveDate,
}

impl Period {
    /// The period that was asked for, written `YYYY-MM`, as far as it may be shown: not after
    /// `last_closed`, and at most five years. Without a readable month the last twelve.
    pub fn asked(from: Option<&str>, to: Option<&str>, last_closed: NaiveDate) -> Period {
        let closed = start_of_month(last_closed);
        let last = to.and_then(parse_month).map_or(closed, |to| to.min(closed));
        let first = from
            .and_then(parse_month)
            .filter(|from| *from <= last)
            .unwrap_or_else(|| back(last, USUAL_MONTHS - 1));
        Period {
            first: first.max(back(last, MOST_MONTHS - 1)),
            last,
        }
    }

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

    /// The first day of every month, in order.
    pub fn months(self) -> Vec<NaiveDate> {
        let mut months = Vec::new();
        let mut month = self.first;
        while month <= self.last {
            months.push(month);
            month = next(month);
        }
        months
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

/// The latest month whose every promise has ended at a moment: its first day.
pub(super) fn last_closed(calendar: &WorkingCalendar, terms: Terms, now: Timestamp) -> NaiveDate {
    let mut month = back(start_of_month(now.date()), 1);
    while now <= closes_at(calendar, terms, month) {
        let before = back(month, 1);
        if before == month {
            break;
        }
        month = before;
    }
    month
}

/// When the last promise made in a month ends.
pub(super) fn closes_at(calendar: &WorkingCalendar, terms: Terms, month: NaiveDate) -> Timestamp {
    let last_day = next(month).pred_opt().unwrap_or(month);
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
