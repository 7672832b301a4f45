//! Time as a parameter: rules and pages are given a clock, so that tests can set it.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// The time zone of every promise, opening hour and deadline.
pub const HELSINKI: Tz = chrono_tz::Europe::Helsinki;

/// A moment, in microseconds since 1970-01-01T00:00:00Z. What the databases store.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// The moment as a date and time in Helsinki.
    pub fn in_helsinki(self) -> DateTime<Tz> {
        HELSINKI.from_utc_datetime(&self.utc().naive_utc())
    }

    /// The moment in UTC. A value beyond the calendar gives its nearest end.
    pub fn utc(self) -> DateTime<Utc> {
        DateTime::from_timestamp_micros(self.0).unwrap_or(if self.0 < 0 {
            DateTime::<Utc>::MIN_UTC
        } else {
            DateTime::<Utc>::MAX_UTC
        })
    }

    /// The calendar date in Helsinki.
    pub fn date(self) -> NaiveDate {
        self.in_helsinki().date_naive()
    }

    /// The moment of a wall-clock time in Helsinki. A time that daylight saving skips moves to
    /// the first moment after the gap; one that happens twice is the earlier.
    pub fn from_helsinki(date: NaiveDate, time: NaiveTime) -> Timestamp {
        let wall = NaiveDateTime::new(date, time);
        let resolve = |wall: NaiveDateTime| HELSINKI.from_local_datetime(&wall).earliest();
        let moment = resolve(wall)
            .or_else(|| resolve(wall + chrono::TimeDelta::hours(1)))
            .map_or_else(|| wall.and_utc(), |local| local.with_timezone(&Utc));
        Timestamp(moment.timestamp_micros())
    }
}

impl From<DateTime<Utc>> for Timestamp {
    fn from(moment: DateTime<Utc>) -> Self {
        Timestamp(moment.timestamp_micros())
    }
}

/// Tells the time.
pub trait Clock: Send + Sync + 'static {
    /// The present moment.
    fn now(&self) -> Timestamp;
}

/// The machine's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        Utc::now().into()
    }
}

/// A clock that stands still, for tests.
#[derive(Debug, Clone, Copy)]
pub struct FixedClock(pub Timestamp);

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(text: &str) -> Timestamp {
        let (date, time) = text.split_once(' ').unwrap();
        Timestamp::from_helsinki(date.parse().unwrap(), format!("{time}:00").parse().unwrap())
    }

    #[test]
    fn daylight_saving_moves_the_offset_and_never_loses_a_moment() {
        assert_eq!(
            moment("2026-03-28 12:00").utc().to_rfc3339(),
            "2026-03-28T10:00:00+00:00"
        );
        assert_eq!(
            moment("2026-03-29 12:00").utc().to_rfc3339(),
            "2026-03-29T09:00:00+00:00"
        );
        // 03:30 does not exist on the spring night; the clock shows 04:30 then.
        assert_eq!(moment("2026-03-29 03:30"), moment("2026-03-29 04:30"));
        // 03:30 happens twice on the autumn night; the earlier is meant.
        assert_eq!(
            moment("2026-10-25 03:30").utc().to_rfc3339(),
            "2026-10-25T00:30:00+00:00"
        );
    }
}
