//! Signing up for a gathering: how many fit, how few are enough, and by when that is decided
//! (R066, R071).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// How one signs up for a gathering.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignUp {
    /// What places are counted in.
    #[serde(default)]
    pub unit: SeatUnit,
    /// How many fit.
    pub most: u32,
    /// How few are enough; zero: it is held anyway.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub least: u32,
    /// The day on which it is decided whether there are enough.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_on: Option<NaiveDate>,
    /// The first day of signing up; absent: at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opens_on: Option<NaiveDate>,
    /// The last day of signing up; absent: until it begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closes_on: Option<NaiveDate>,
}

/// What places are counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SeatUnit {
    /// A family, however many come: "12 couples", "10 families". A single parent is one too.
    #[default]
    Household,
    /// Each who comes.
    Person,
}

/// Whether one can sign up on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignUpWindow {
    /// From this day on.
    NotYet(NaiveDate),
    /// Now.
    Open,
    /// No more.
    Over,
}

impl SignUp {
    /// Whether one can sign up on a day, with the last day on which one can.
    pub fn window(&self, today: NaiveDate, last: Option<NaiveDate>) -> SignUpWindow {
        match self.opens_on {
            Some(opens) if today < opens => SignUpWindow::NotYet(opens),
            _ if last.is_some_and(|last| last < today) => SignUpWindow::Over,
            _ => SignUpWindow::Open,
        }
    }
}

fn is_zero(number: &u32) -> bool {
    *number == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn one_signs_up_between_the_first_and_the_last_day() {
        let sign_up = SignUp {
            unit: SeatUnit::Household,
            most: 12,
            least: 5,
            decided_on: Some(day("2027-01-08")),
            opens_on: Some(day("2026-12-01")),
            closes_on: None,
        };
        let begins = Some(day("2027-01-15"));
        let on = |date: &str| sign_up.window(day(date), begins);
        assert_eq!(on("2026-11-30"), SignUpWindow::NotYet(day("2026-12-01")));
        assert_eq!(on("2026-12-01"), SignUpWindow::Open);
        assert_eq!(on("2027-01-15"), SignUpWindow::Open);
        assert_eq!(on("2027-01-16"), SignUpWindow::Over);
        assert_eq!(sign_up.window(day("2030-01-01"), None), SignUpWindow::Open);
    }
}
