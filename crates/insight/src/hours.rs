//! Working time between two moments.

use chrono::NaiveTime;
use kernel::{Timestamp, WorkingCalendar};

const MICROSECONDS_IN_MINUTE: i64 = 60_000_000;

/// How many minutes of working time lie between two moments: on working days, from `opens` to
/// `closes` on the clock of Helsinki. Zero when `to` is not after `from`, or when the day closes
/// before it opens.
///
/// Both moments are cut to their whole minute, so that the parts of a span add up to the whole.
pub fn working_minutes(
    calendar: &WorkingCalendar,
    opens: NaiveTime,
    closes: NaiveTime,
    from: Timestamp,
    to: Timestamp,
) -> u32 {
    let (start, end) = (minute_of(from), minute_of(to));
    let minutes: i64 = from
        .date()
        .iter_days()
        .take_while(|day| *day <= to.date())
        .filter(|day| calendar.is_working_day(*day))
        .map(|day| {
            let open = minute_of(Timestamp::from_helsinki(day, opens));
            let close = minute_of(Timestamp::from_helsinki(day, closes));
            (close.min(end) - open.max(start)).max(0)
        })
        .sum();
    u32::try_from(minutes).unwrap_or(u32::MAX)
}

fn minute_of(moment: Timestamp) -> i64 {
    moment.0.div_euclid(MICROSECONDS_IN_MINUTE)
}

#[cfg(test)]
mod tests {
    use chrono::{Days, NaiveDate};
    use proptest::prelude::*;

    use super::*;

    const MINUTE: i64 = MICROSECONDS_IN_MINUTE;

    fn clock(hour: u32, minute: u32) -> NaiveTime {
        NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
    }

    fn moment(date: &str, hour: u32, minute: u32) -> Timestamp {
        Timestamp::from_helsinki(date.parse().unwrap(), clock(hour, minute))
    }

    fn office(from: Timestamp, to: Timestamp) -> u32 {
        working_minutes(
            &WorkingCalendar::default(),
            clock(8, 0),
            clock(16, 0),
            from,
            to,
        )
    }

    #[test]
    fn hours_over_the_hard_spots() {
        for (from, to, hours) in [
            // Within a day.
            (moment("2026-11-20", 9, 0), moment("2026-11-20", 11, 0), 2),
            // Friday night to Monday morning.
            (moment("2026-11-20", 22, 0), moment("2026-11-23", 9, 0), 1),
            // Maundy Thursday to the Tuesday after Easter.
            (moment("2026-04-02", 15, 0), moment("2026-04-07", 9, 0), 2),
            // Over Christmas Eve, Christmas, St Stephen's Day and a Sunday.
            (moment("2026-12-23", 15, 0), moment("2026-12-28", 9, 0), 2),
            // The clocks change between Friday and Monday, in spring and in autumn.
            (moment("2026-03-27", 12, 0), moment("2026-03-30", 12, 0), 8),
            (moment("2026-10-23", 12, 0), moment("2026-10-26", 12, 0), 8),
        ] {
            assert_eq!(office(from, to), hours * 60, "{from:?} to {to:?}");
        }
    }

    #[test]
    fn backwards_or_with_no_hours_there_is_no_time() {
        let (early, late) = (moment("2026-11-20", 9, 0), moment("2026-11-20", 11, 0));
        assert_eq!(office(late, early), 0);
        assert_eq!(
            working_minutes(
                &WorkingCalendar::default(),
                clock(16, 0),
                clock(8, 0),
                early,
                late
            ),
            0
        );
    }

    fn moments() -> impl Strategy<Value = Timestamp> {
        // 2026-01-01 to 2029-01-01, to the second.
        (1_767_218_400i64..1_861_912_800).prop_map(|second| Timestamp(second * 1_000_000))
    }

    /// The same counted minute by minute: slow and plain.
    fn minute_by_minute(from: Timestamp, to: Timestamp) -> u32 {
        let calendar = WorkingCalendar::default();
        let first = from.0.div_euclid(MINUTE);
        let minutes = first..to.0.div_euclid(MINUTE);
        let worked = minutes.filter(|minute| {
            let local = Timestamp(minute * MINUTE).in_helsinki();
            calendar.is_working_day(local.date_naive())
                && (clock(8, 0)..clock(16, 0)).contains(&local.time())
        });
        u32::try_from(worked.count()).unwrap()
    }

    proptest! {
        #[test]
        fn the_parts_add_up_to_the_whole(mut at in prop::array::uniform3(moments())) {
            at.sort();
            let [from, middle, to] = at;
            prop_assert_eq!(office(from, to), office(from, middle) + office(middle, to));
        }

        #[test]
        fn later_is_never_less(from in moments(), mut ends in prop::array::uniform2(moments())) {
            ends.sort();
            prop_assert!(office(from, ends[0]) <= office(from, ends[1]));
        }

        #[test]
        fn a_day_has_all_its_hours_or_none_and_days_add_up(
            offset in 0u64..1_000, length in 1u64..40,
        ) {
            let calendar = WorkingCalendar::default();
            let midnight = |day: NaiveDate| Timestamp::from_helsinki(day, NaiveTime::MIN);
            let first = "2026-01-01".parse::<NaiveDate>().unwrap() + Days::new(offset);
            let mut sum = 0;
            for day in first.iter_days().take(usize::try_from(length).unwrap()) {
                let minutes = office(midnight(day), midnight(day + Days::new(1)));
                prop_assert_eq!(minutes, if calendar.is_working_day(day) { 480 } else { 0 });
                sum += minutes;
            }
            prop_assert_eq!(office(midnight(first), midnight(first + Days::new(length))), sum);
        }

        #[test]
        fn it_is_what_counting_minutes_gives(from in moments(), minutes in 0i64..20_000) {
            let to = Timestamp(from.0 + minutes * MINUTE);
            prop_assert_eq!(office(from, to), minute_by_minute(from, to));
        }
    }
}
