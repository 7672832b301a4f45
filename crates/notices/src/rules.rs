//! When a notice is sent, and when again.

use chrono::{Days, NaiveTime};
use kernel::Timestamp;

const MINUTE: i64 = 60 * 1_000_000;

/// Minutes from each failed sending to the next.
const RETRIES: [i64; 6] = [1, 5, 30, 2 * 60, 6 * 60, 12 * 60];

/// When to send again after `attempts` sendings, the last of which failed at `now`; none when that
/// was the last.
#[must_use]
pub fn retry_after(attempts: i64, now: Timestamp) -> Option<Timestamp> {
    let failed_before = usize::try_from(attempts.checked_sub(1)?).ok()?;
    let minutes = RETRIES.get(failed_before)?;
    Some(Timestamp(now.0.saturating_add(minutes * MINUTE)))
}

/// Hours of every day on the clock of Helsinki.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hours {
    from: NaiveTime,
    to: NaiveTime,
}

impl Hours {
    /// From one time of day to a later one, the end excluded; none when it is not later.
    #[must_use]
    pub fn new(from: NaiveTime, to: NaiveTime) -> Option<Hours> {
        (from < to).then_some(Hours { from, to })
    }

    /// The first moment, `now` or later, that is within the hours.
    #[must_use]
    pub fn first_from(self, now: Timestamp) -> Timestamp {
        let local = now.in_helsinki();
        let time = local.time();
        if self.from <= time && time < self.to {
            return now;
        }
        let today = local.date_naive();
        let day = if time < self.from {
            Some(today)
        } else {
            today.checked_add_days(Days::new(1))
        };
        day.map_or(now, |day| {
            // On the autumn night a time happens twice, and its first may be past.
            Timestamp::from_helsinki(day, self.from).max(now)
        })
    }
}

/// From 8 to 20.
impl Default for Hours {
    fn default() -> Self {
        let hour = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
        Hours {
            from: hour(8),
            to: hour(20),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn moment(date: &str, time: &str) -> Timestamp {
        Timestamp::from_helsinki(date.parse().unwrap(), time.parse().unwrap())
    }

    #[test]
    fn a_notice_is_tried_seven_times_within_a_day() {
        let start = moment("2026-12-01", "12:00:00");
        let mut now = start;
        let mut attempts = 1;
        let mut minutes = Vec::new();
        while let Some(next) = retry_after(attempts, now) {
            minutes.push((next.0 - now.0) / MINUTE);
            now = next;
            attempts += 1;
        }
        assert_eq!(minutes, [1, 5, 30, 120, 360, 720]);
        assert_eq!(attempts, 7);
        assert!(now.0 - start.0 < 24 * 60 * MINUTE);
        assert_eq!(retry_after(0, now), None);
    }

    #[test]
    fn night_waits_for_the_morning_also_when_the_clock_is_turned() {
        let hours = Hours::default();
        for (now, first) in [
            (("2026-12-01", "07:59:59"), ("2026-12-01", "08:00:00")),
            (("2026-12-01", "08:00:00"), ("2026-12-01", "08:00:00")),
            (("2026-12-01", "19:59:59"), ("2026-12-01", "19:59:59")),
            (("2026-12-01", "20:00:00"), ("2026-12-02", "08:00:00")),
            // Eleven hours of waiting in spring, thirteen in autumn, and eight by the clock.
            (("2026-03-28", "20:00:00"), ("2026-03-29", "08:00:00")),
            (("2026-10-24", "20:00:00"), ("2026-10-25", "08:00:00")),
        ] {
            let waits = hours.first_from(moment(now.0, now.1));
            assert_eq!(waits, moment(first.0, first.1), "{now:?}");
        }
        let night = |date, next| {
            let start = moment(date, "20:00:00");
            (moment(next, "08:00:00").0 - start.0) / (60 * MINUTE)
        };
        assert_eq!(night("2026-03-28", "2026-03-29"), 11);
        assert_eq!(night("2026-10-24", "2026-10-25"), 13);
    }

    #[test]
    fn hours_that_end_before_they_begin_are_none() {
        let time = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
        assert_eq!(Hours::new(time(20), time(8)), None);
        assert_eq!(Hours::new(time(8), time(8)), None);
    }

    proptest! {
        #[test]
        fn the_first_moment_is_within_the_hours_and_no_earlier_one_is(
            micros in 1_600_000_000_000_000_i64..2_000_000_000_000_000,
            from in 5_u32..20,
            length in 1_u32..5,
        ) {
            let time = |hour: u32| NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
            let hours = Hours::new(time(from), time((from + length).min(23))).unwrap();
            let within = |moment: Timestamp| {
                let time = moment.in_helsinki().time();
                hours.from <= time && time < hours.to
            };
            let now = Timestamp(micros);
            let first = hours.first_from(now);
            prop_assert!(first >= now && within(first));
            prop_assert!(first.0 - now.0 <= 25 * 60 * MINUTE);
            if first > now {
                prop_assert!(!within(now) && !within(Timestamp(first.0 - 1)));
                prop_assert!(first.date() <= now.date() + Days::new(1));
            }
        }
    }
}
