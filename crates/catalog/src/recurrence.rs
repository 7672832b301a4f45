//! How something repeats: a rule of RFC 5545 (3.3.10) by whole days.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, NaiveDateTime};
use rrule::{RRule, RRuleSet, Tz, Unvalidated};
use serde::{Deserialize, Serialize};

/// So many sessions of one rule are looked at: a daily programme of a century and a half.
const MOST_SESSIONS: u16 = u16::MAX;

/// A rule by which sessions repeat, such as `FREQ=WEEKLY;BYDAY=WE`. It repeats days, not hours:
/// each session begins at the same time on the clock, also when daylight saving begins. The last
/// day stands beside the rule, not in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Recurrence(String);

/// Why a rule is none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadRecurrence {
    /// Something other than the parts we know.
    #[error(
        "`{0}` is no part of a rule that repeats days; parts are FREQ, INTERVAL, COUNT, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS, BYWEEKNO, BYYEARDAY and WKST"
    )]
    Part(String),
    /// No DAILY, WEEKLY, MONTHLY or YEARLY.
    #[error("a rule repeats days: FREQ is DAILY, WEEKLY, MONTHLY or YEARLY")]
    Frequency,
    /// The parts do not fit together.
    #[error("not a rule of RFC 5545: {0}")]
    Rule(String),
}

const PARTS: [&str; 10] = [
    "FREQ",
    "INTERVAL",
    "COUNT",
    "BYDAY",
    "BYMONTHDAY",
    "BYMONTH",
    "BYSETPOS",
    "BYWEEKNO",
    "BYYEARDAY",
    "WKST",
];

const FREQUENCIES: [&str; 4] = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"];

impl Recurrence {
    /// The rule as RFC 5545 writes it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it ends by itself after a number of sessions.
    pub fn is_counted(&self) -> bool {
        self.0.split(';').any(|part| part.starts_with("COUNT="))
    }

    /// The beginnings of sessions on the clock, from the first one on, until before a moment.
    pub fn beginnings(&self, first: NaiveDateTime, before: NaiveDateTime) -> Vec<NaiveDateTime> {
        let wall =
            |moment: NaiveDateTime| -> DateTime<Tz> { moment.and_utc().with_timezone(&Tz::UTC) };
        let Ok(rule) = parse(&self.0).and_then(|rule| {
            rule.validate(wall(first))
                .map_err(|error| BadRecurrence::Rule(error.to_string()))
        }) else {
            return Vec::new();
        };
        let set = RRuleSet::new(wall(first)).rrule(rule).before(wall(before));
        let found = set.all(MOST_SESSIONS).dates.into_iter();
        found
            .map(|moment| moment.naive_utc())
            .filter(|moment| *moment < before)
            .collect()
    }
}

fn parse(text: &str) -> Result<RRule<Unvalidated>, BadRecurrence> {
    RRule::<Unvalidated>::from_str(text).map_err(|error| BadRecurrence::Rule(error.to_string()))
}

impl TryFrom<String> for Recurrence {
    type Error = BadRecurrence;

    fn try_from(text: String) -> Result<Recurrence, BadRecurrence> {
        let mut daily = false;
        for part in text.split(';') {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            if !PARTS.contains(&name) {
                return Err(BadRecurrence::Part(name.to_owned()));
            }
            daily |= name == "FREQ" && FREQUENCIES.contains(&value);
        }
        if !daily {
            return Err(BadRecurrence::Frequency);
        }
        parse(&text)?;
        Ok(Recurrence(text))
    }
}

impl From<Recurrence> for String {
    fn from(rule: Recurrence) -> String {
        rule.0
    }
}

impl fmt::Display for Recurrence {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(text: &str) -> Result<Recurrence, BadRecurrence> {
        Recurrence::try_from(text.to_owned())
    }

    #[test]
    fn a_rule_repeats_days() {
        let every_other = rule("FREQ=WEEKLY;INTERVAL=2;BYDAY=WE").unwrap();
        let first = "2026-10-07T09:30:00".parse().unwrap();
        let before = "2026-11-30T00:00:00".parse().unwrap();
        let found: Vec<String> = every_other
            .beginnings(first, before)
            .iter()
            .map(|moment| moment.format("%m-%d %H:%M").to_string())
            .collect();
        assert_eq!(
            found,
            ["10-07 09:30", "10-21 09:30", "11-04 09:30", "11-18 09:30"]
        );
    }

    #[test]
    fn what_is_no_rule_of_days_is_refused() {
        assert_eq!(rule("FREQ=HOURLY"), Err(BadRecurrence::Frequency));
        assert_eq!(rule("INTERVAL=2"), Err(BadRecurrence::Frequency));
        assert_eq!(
            rule("FREQ=DAILY;UNTIL=20270101"),
            Err(BadRecurrence::Part("UNTIL".to_owned()))
        );
        assert_eq!(
            rule("FREQ=DAILY;BYHOUR=9"),
            Err(BadRecurrence::Part("BYHOUR".to_owned()))
        );
        assert!(matches!(
            rule("FREQ=WEEKLY;BYDAY=XX"),
            Err(BadRecurrence::Rule(_))
        ));
        assert!(
            rule("FREQ=MONTHLY;BYDAY=-1TH;COUNT=4")
                .unwrap()
                .is_counted()
        );
    }
}
