//! Opening hours: weekly slots, seasons, exceptions and holidays, and the questions families ask
//! of them: open now? today? when next? (R017, R054)

use std::str::FromStr;

use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};
use kernel::{Text, Timestamp, WorkingCalendar};
use serde::{Deserialize, Serialize};

/// When something is open. Unknown when there is nothing in it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct OpeningHours {
    /// The ordinary week.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub weekly: Vec<WeeklySlot>,
    /// Days that differ. A later entry wins over an earlier one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub exceptions: Vec<HoursException>,
    /// Whether it is open on public holidays too.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub open_on_holidays: bool,
    /// What hours cannot say, for example "kesällä sovitusti".
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub note: Text,
}

/// One opening on certain weekdays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WeeklySlot {
    /// Days, written `mon-fri`, `mon,wed` or `sat`.
    pub days: Days,
    /// Opens, written `09:00`.
    #[serde(with = "wall_clock")]
    pub opens: NaiveTime,
    /// Closes, written `15:00`; `00:00` is midnight at the end of the day.
    #[serde(with = "wall_clock")]
    pub closes: NaiveTime,
    /// First day of the season.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// Last day of the season.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// What this opening is, for example "vauvat".
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub note: Text,
}

/// Days on which the ordinary week does not hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HoursException {
    /// First day.
    pub from: NaiveDate,
    /// Last day; absent: the same day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// Opens; absent together with `closes`: closed all day.
    #[serde(
        default,
        with = "optional_wall_clock",
        skip_serializing_if = "Option::is_none"
    )]
    pub opens: Option<NaiveTime>,
    /// Closes.
    #[serde(
        default,
        with = "optional_wall_clock",
        skip_serializing_if = "Option::is_none"
    )]
    pub closes: Option<NaiveTime>,
    /// Why.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub note: Text,
}

/// A set of weekdays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Days(u8);

/// One opening of one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// Opens.
    pub opens: NaiveTime,
    /// Closes; `00:00` is midnight at the end of the day.
    pub closes: NaiveTime,
}

/// Whether something is open at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Openness {
    /// Open; closes at this time.
    Open {
        /// When it closes.
        until: NaiveTime,
    },
    /// Closed now, opens on this day at this time.
    Closed {
        /// The next opening within three weeks, if there is one.
        next: Option<(NaiveDate, NaiveTime)>,
    },
    /// No hours are known.
    Unknown,
}

/// How far ahead the next opening is looked for: a summer break is told by its note.
const LOOK_AHEAD_DAYS: usize = 22;

impl OpeningHours {
    /// Whether nothing is known.
    pub fn is_unknown(&self) -> bool {
        self.weekly.is_empty() && self.exceptions.is_empty() && self.note.is_empty()
    }

    /// The openings of a day, in order. On a public holiday it is closed unless the hours say
    /// otherwise or an exception is given for that day.
    pub fn on(&self, day: NaiveDate, calendar: &WorkingCalendar) -> Vec<Span> {
        if let Some(exception) = self
            .exceptions
            .iter()
            .rev()
            .find(|exception| exception.covers(day))
        {
            return exception
                .opens
                .zip(exception.closes)
                .map(|(opens, closes)| Span { opens, closes })
                .into_iter()
                .collect();
        }
        if !self.open_on_holidays && calendar.is_holiday(day) {
            return Vec::new();
        }
        let mut spans: Vec<Span> = self
            .weekly
            .iter()
            .filter(|slot| slot.applies(day))
            .map(|slot| Span {
                opens: slot.opens,
                closes: slot.closes,
            })
            .collect();
        spans.sort();
        spans.dedup();
        spans
    }

    /// The exception that holds on a day, if one does.
    pub fn exception_on(&self, day: NaiveDate) -> Option<&HoursException> {
        self.exceptions
            .iter()
            .rev()
            .find(|exception| exception.covers(day))
    }

    /// Exceptions that have not passed, soonest first.
    pub fn coming_exceptions(&self, today: NaiveDate) -> Vec<&HoursException> {
        let mut coming: Vec<&HoursException> = self
            .exceptions
            .iter()
            .filter(|exception| exception.last_day() >= today)
            .collect();
        coming.sort_by_key(|exception| exception.from);
        coming
    }

    /// Whether it is open at a moment, and until when or from when.
    pub fn at(&self, moment: Timestamp, calendar: &WorkingCalendar) -> Openness {
        if self.weekly.is_empty() && self.exceptions.is_empty() {
            return Openness::Unknown;
        }
        let local = moment.in_helsinki();
        let (today, time) = (local.date_naive(), local.time());
        let spans = self.on(today, calendar);
        if let Some(span) = spans.iter().find(|span| span.includes(time)) {
            return Openness::Open { until: span.closes };
        }
        let later_today = spans
            .iter()
            .find(|span| span.opens > time)
            .map(|span| (today, span.opens));
        let next = later_today.or_else(|| {
            today
                .iter_days()
                .skip(1)
                .take(LOOK_AHEAD_DAYS)
                .find_map(|day| self.on(day, calendar).first().map(|span| (day, span.opens)))
        });
        Openness::Closed { next }
    }
}

impl WeeklySlot {
    fn applies(&self, day: NaiveDate) -> bool {
        self.days.contains(day.weekday())
            && self.from.is_none_or(|from| from <= day)
            && self.until.is_none_or(|until| day <= until)
    }
}

impl HoursException {
    /// The last day on which it holds.
    pub fn last_day(&self) -> NaiveDate {
        self.until.unwrap_or(self.from)
    }

    fn covers(&self, day: NaiveDate) -> bool {
        (self.from..=self.last_day()).contains(&day)
    }
}

impl Span {
    /// Whether the moment is inside; the closing minute is not.
    pub fn includes(self, time: NaiveTime) -> bool {
        self.opens <= time && (time < self.closes || self.closes == NaiveTime::MIN)
    }
}

const DAY_NAMES: [(Weekday, &str); 7] = [
    (Weekday::Mon, "mon"),
    (Weekday::Tue, "tue"),
    (Weekday::Wed, "wed"),
    (Weekday::Thu, "thu"),
    (Weekday::Fri, "fri"),
    (Weekday::Sat, "sat"),
    (Weekday::Sun, "sun"),
];

impl Days {
    /// A set of these weekdays.
    pub fn of(days: impl IntoIterator<Item = Weekday>) -> Days {
        Days(
            days.into_iter()
                .fold(0, |set, day| set | (1 << day.num_days_from_monday())),
        )
    }

    /// Whether the day is in the set.
    pub fn contains(self, day: Weekday) -> bool {
        self.0 & (1 << day.num_days_from_monday()) != 0
    }

    /// The days, Monday first.
    pub fn iter(self) -> impl Iterator<Item = Weekday> {
        DAY_NAMES
            .into_iter()
            .map(|(day, _)| day)
            .filter(move |day| self.contains(*day))
    }
}

impl FromStr for Days {
    type Err = String;

    fn from_str(text: &str) -> Result<Days, String> {
        let number = |name: &str| {
            DAY_NAMES
                .iter()
                .position(|(_, known)| *known == name.trim())
                .ok_or_else(|| format!("`{name}` is not a weekday: use mon tue wed thu fri sat sun, as in `mon-fri` or `mon,wed`"))
        };
        let mut set = 0u8;
        for part in text.split(',') {
            let (first, last) = part.split_once('-').unwrap_or((part, part));
            let (first, last) = (number(first)?, number(last)?);
            if last < first {
                return Err(format!("`{part}` runs backwards"));
            }
            for day in first..=last {
                set |= 1 << day;
            }
        }
        Ok(Days(set))
    }
}

impl TryFrom<String> for Days {
    type Error = String;
    fn try_from(text: String) -> Result<Days, String> {
        text.parse()
    }
}

impl From<Days> for String {
    fn from(days: Days) -> String {
        let names: Vec<&str> = DAY_NAMES
            .into_iter()
            .filter(|(day, _)| days.contains(*day))
            .map(|(_, name)| name)
            .collect();
        names.join(",")
    }
}

pub(crate) mod wall_clock {
    use chrono::NaiveTime;
    use serde::{Deserialize, Deserializer, Serializer};

    pub fn serialize<S: Serializer>(time: &NaiveTime, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&time.format("%H:%M"))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveTime, D::Error> {
        let text = String::deserialize(deserializer)?;
        NaiveTime::parse_from_str(&text, "%H:%M").map_err(|_| {
            serde::de::Error::custom(format!("`{text}` is not a time: write it as `09:00`"))
        })
    }
}

mod optional_wall_clock {
    use chrono::NaiveTime;
    use serde::{Deserializer, Serializer};

    pub fn serialize<S: Serializer>(
        time: &Option<NaiveTime>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match time {
            Some(time) => super::wall_clock::serialize(time, serializer),
            None => serializer.serialize_none(),
        }
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<NaiveTime>, D::Error> {
        super::wall_clock::deserialize(deserializer).map(Some)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn place() -> OpeningHours {
        toml::from_str(
            r#"
            weekly = [
              { days = "mon-fri", opens = "09:00", closes = "13:00" },
              { days = "wed", opens = "16:00", closes = "18:30", from = "2026-09-01", until = "2026-12-15" },
            ]
            exceptions = [{ from = "2026-11-25", note = "Henkilökunnan koulutus" }, { from = "2026-12-24", until = "2027-01-06" }]
            "#,
        )
        .unwrap()
    }

    fn at(date: &str, time: &str) -> Openness {
        let moment =
            Timestamp::from_helsinki(date.parse().unwrap(), format!("{time}:00").parse().unwrap());
        place().at(moment, &WorkingCalendar::default())
    }

    fn opening(date: &str, time: &str) -> Option<(NaiveDate, NaiveTime)> {
        Some((date.parse().unwrap(), format!("{time}:00").parse().unwrap()))
    }

    #[test]
    fn open_now_and_until_when() {
        assert_eq!(
            at("2026-11-23", "09:00"),
            Openness::Open {
                until: "13:00:00".parse().unwrap()
            }
        );
        assert_eq!(
            at("2026-11-23", "13:00"),
            Openness::Closed {
                next: opening("2026-11-24", "09:00")
            }
        );
        assert_eq!(
            at("2026-11-18", "14:00"),
            Openness::Closed {
                next: opening("2026-11-18", "16:00")
            }
        );
    }

    #[test]
    fn an_exception_and_a_holiday_close_the_day() {
        assert_eq!(
            at("2026-11-25", "10:00"),
            Openness::Closed {
                next: opening("2026-11-26", "09:00")
            }
        );
        assert_eq!(
            at("2026-12-23", "14:00"),
            Openness::Closed {
                next: opening("2027-01-07", "09:00")
            }
        );
        let independence_day_2028 = OpeningHours {
            exceptions: Vec::new(),
            ..place()
        }
        .on("2028-12-06".parse().unwrap(), &WorkingCalendar::default());
        assert_eq!(independence_day_2028, Vec::new());
    }

    #[test]
    fn nothing_known_is_not_closed() {
        let moment = Timestamp(0);
        assert_eq!(
            OpeningHours::default().at(moment, &WorkingCalendar::default()),
            Openness::Unknown
        );
    }

    #[test]
    fn days_read_and_write() {
        let days: Days = "mon-wed,sat".parse().unwrap();
        assert_eq!(String::from(days), "mon,tue,wed,sat");
        assert!(
            "maanantai"
                .parse::<Days>()
                .unwrap_err()
                .contains("mon tue wed")
        );
        assert!("fri-mon".parse::<Days>().is_err());
    }

    proptest! {
        #[test]
        fn the_next_opening_is_really_open_and_nothing_is_open_before_it(minutes in 0i64..525_600) {
            let hours = place();
            let calendar = WorkingCalendar::default();
            let start = Timestamp::from_helsinki("2026-07-01".parse().unwrap(), NaiveTime::MIN);
            let moment = Timestamp(start.0 + minutes * 60_000_000);
            if let Openness::Closed { next: Some((day, time)) } = hours.at(moment, &calendar) {
                let opens = Timestamp::from_helsinki(day, time);
                prop_assert!(opens > moment);
                let open_then = matches!(hours.at(opens, &calendar), Openness::Open { .. });
                prop_assert!(open_then);
                let halfway = Timestamp(moment.0 + (opens.0 - moment.0) / 2);
                let closed_between = matches!(hours.at(halfway, &calendar), Openness::Closed { .. });
                prop_assert!(closed_between);
            }
        }
    }
}
