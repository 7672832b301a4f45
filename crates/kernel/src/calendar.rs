//! The Finnish working calendar (R003): weekends, public holidays incl. the movable ones, and
//! eves that a region may count as free.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate, NaiveTime, Weekday};
use serde::{Deserialize, Serialize};

use crate::Timestamp;

/// Which days are free besides weekends. The public holidays themselves are fixed by law
/// (Kirkkolaki, laki itsenäisyyspäivästä, laki vapunpäivän järjestämisestä); a region chooses
/// only the eves and may add days of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Holidays {
    /// Whether Christmas Eve is free.
    pub christmas_eve: bool,
    /// Whether Midsummer Eve, the Friday before Midsummer Day, is free.
    pub midsummer_eve: bool,
    /// Other days on which nobody works.
    pub extra: BTreeSet<NaiveDate>,
}

impl Default for Holidays {
    fn default() -> Self {
        Holidays {
            christmas_eve: true,
            midsummer_eve: true,
            extra: BTreeSet::new(),
        }
    }
}

/// Counts working days and the deadlines made of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WorkingCalendar {
    holidays: Holidays,
}

impl WorkingCalendar {
    /// A calendar with the region's choice of free eves.
    pub fn new(holidays: Holidays) -> WorkingCalendar {
        WorkingCalendar { holidays }
    }

    /// Whether people work on this day.
    pub fn is_working_day(&self, date: NaiveDate) -> bool {
        !matches!(date.weekday(), Weekday::Sat | Weekday::Sun) && !self.is_holiday(date)
    }

    /// Whether this is a public holiday, a free eve or a day the region has added. Weekends are
    /// not holidays by themselves.
    pub fn is_holiday(&self, date: NaiveDate) -> bool {
        is_public_holiday(date)
            || (self.holidays.christmas_eve && (date.month(), date.day()) == (12, 24))
            || (self.holidays.midsummer_eve && is_midsummer_eve(date))
            || self.holidays.extra.contains(&date)
    }

    /// The `count`th working day after `date`; zero gives the first working day from `date` on.
    /// Counting starts from the next working day, as deadlines in social welfare do.
    pub fn add_working_days(&self, date: NaiveDate, count: u32) -> NaiveDate {
        let mut left = count;
        let mut day = date;
        if left == 0 {
            return self.working_day_from(day);
        }
        while left > 0 {
            let Some(next) = day.checked_add_days(Days::new(1)) else {
                return day;
            };
            day = next;
            if self.is_working_day(day) {
                left -= 1;
            }
        }
        day
    }

    /// When a promise of `count` working days made at `asked` is due: on the `count`th working
    /// day after it, at the hour `closes`.
    pub fn due(&self, asked: Timestamp, count: u32, closes: NaiveTime) -> Timestamp {
        Timestamp::from_helsinki(self.add_working_days(asked.date(), count), closes)
    }

    /// How many working days lie after `from`, up to and including `to`.
    pub fn working_days_between(&self, from: NaiveDate, to: NaiveDate) -> u32 {
        let days = from.iter_days().skip(1).take_while(|day| *day <= to);
        u32::try_from(days.filter(|day| self.is_working_day(*day)).count()).unwrap_or(u32::MAX)
    }

    fn working_day_from(&self, date: NaiveDate) -> NaiveDate {
        date.iter_days()
            .find(|day| self.is_working_day(*day))
            .unwrap_or(date)
    }
}

/// The public holidays of Finland.
fn is_public_holiday(date: NaiveDate) -> bool {
    let fixed = matches!(
        (date.month(), date.day()),
        (1, 1) | (1, 6) | (5, 1) | (12, 6) | (12, 25) | (12, 26)
    );
    fixed || is_movable_holiday(date)
}

fn is_movable_holiday(date: NaiveDate) -> bool {
    let easter_based = easter_sunday(date.year())
        .is_some_and(|easter| matches!((date - easter).num_days(), -2 | 0 | 1 | 39 | 49));
    let saturday = date.weekday() == Weekday::Sat;
    let midsummer = saturday && date.month() == 6 && (20..=26).contains(&date.day());
    let all_saints = saturday
        && ((date.month() == 10 && date.day() == 31) || (date.month() == 11 && date.day() <= 6));
    easter_based || midsummer || all_saints
}

fn is_midsummer_eve(date: NaiveDate) -> bool {
    date.weekday() == Weekday::Fri && date.month() == 6 && (19..=25).contains(&date.day())
}

/// Easter Sunday of the Western calendar (the anonymous Gregorian algorithm).
fn easter_sunday(year: i32) -> Option<NaiveDate> {
    let golden = year.rem_euclid(19);
    let century = year.div_euclid(100);
    let in_century = year.rem_euclid(100);
    let correction = (century + 8) / 25;
    let moon =
        (19 * golden + century - century / 4 - (century - correction + 1) / 3 + 15).rem_euclid(30);
    let weekday =
        (32 + 2 * (century % 4) + 2 * (in_century / 4) - moon - in_century % 4).rem_euclid(7);
    let late = (golden + 11 * moon + 22 * weekday) / 451;
    let position = moon + weekday - 7 * late + 114;
    NaiveDate::from_ymd_opt(
        year,
        u32::try_from(position / 31).ok()?,
        u32::try_from(position % 31 + 1).ok()?,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn easter_falls_where_the_almanac_says() {
        for (year, date) in [
            (2024, "2024-03-31"),
            (2025, "2025-04-20"),
            (2026, "2026-04-05"),
            (2027, "2027-03-28"),
            (2028, "2028-04-16"),
            (2030, "2030-04-21"),
            (2038, "2038-04-25"),
            (1961, "1961-04-02"),
        ] {
            assert_eq!(easter_sunday(year), Some(day(date)));
        }
    }

    #[test]
    fn movable_holidays_of_2026() {
        let calendar = WorkingCalendar::default();
        for date in [
            "2026-04-03",
            "2026-04-06",
            "2026-05-14",
            "2026-06-19",
            "2026-06-20",
            "2026-10-31",
            "2026-12-24",
            "2026-12-25",
        ] {
            assert!(calendar.is_holiday(day(date)), "{date}");
        }
        for date in ["2026-04-02", "2026-05-15", "2026-06-18", "2026-12-23"] {
            assert!(!calendar.is_holiday(day(date)), "{date}");
        }
    }

    #[test]
    fn three_working_days_over_the_hard_spots() {
        let calendar = WorkingCalendar::default();
        for (asked, due) in [
            ("2026-11-20", "2026-11-25"), // Friday night
            ("2026-04-02", "2026-04-09"), // Maundy Thursday
            ("2026-12-23", "2026-12-30"), // before Christmas
            ("2026-06-18", "2026-06-24"), // before Midsummer
            ("2026-11-21", "2026-11-25"), // a Saturday
        ] {
            assert_eq!(
                calendar.add_working_days(day(asked), 3),
                day(due),
                "asked {asked}"
            );
        }
    }

    #[test]
    fn eves_are_the_regions_choice() {
        let strict = WorkingCalendar::new(Holidays {
            christmas_eve: false,
            midsummer_eve: false,
            ..Holidays::default()
        });
        assert!(strict.is_working_day(day("2026-12-24")));
        assert!(strict.is_working_day(day("2026-06-19")));
    }

    #[test]
    fn the_hour_of_a_promise_does_not_move_with_daylight_saving() {
        let calendar = WorkingCalendar::default();
        let closes = NaiveTime::from_hms_opt(16, 0, 0).unwrap();
        let asked = Timestamp::from_helsinki(
            day("2026-03-27"),
            NaiveTime::from_hms_opt(23, 30, 0).unwrap(),
        );
        let due = calendar.due(asked, 3, closes).in_helsinki();
        assert_eq!(due.format("%Y-%m-%d %H:%M").to_string(), "2026-04-01 16:00");
    }

    proptest! {
        #[test]
        fn a_due_day_is_a_working_day_and_exactly_that_many_lie_between(
            offset in 0u64..40_000, count in 1u32..30,
        ) {
            let calendar = WorkingCalendar::default();
            let start = day("1970-01-01") + Days::new(offset);
            let due = calendar.add_working_days(start, count);
            prop_assert!(calendar.is_working_day(due));
            prop_assert_eq!(calendar.working_days_between(start, due), count);
        }

        #[test]
        fn later_asked_is_never_due_earlier(offset in 0u64..40_000, later in 0u64..30, count in 0u32..10) {
            let calendar = WorkingCalendar::default();
            let start = day("1970-01-01") + Days::new(offset);
            prop_assert!(
                calendar.add_working_days(start, count)
                    <= calendar.add_working_days(start + Days::new(later), count)
            );
        }
    }
}
