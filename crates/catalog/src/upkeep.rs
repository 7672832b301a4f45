//! Who keeps a record true, and when it was last looked at (R021).

use chrono::{Months, NaiveDate};
use kernel::Slug;
use serde::{Deserialize, Serialize};

/// Upkeep of a published record: owner, rhythm of review, last check, origin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Upkeep {
    /// The organisation that answers for the record.
    pub owner: Slug,
    /// The day on which someone last checked it.
    pub checked: NaiveDate,
    /// How many months a check holds.
    #[serde(default = "yearly")]
    pub review_months: u32,
    /// Where the facts come from: an address or a document's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Whether the contact details are made up for a demonstration. Shown on every page that
    /// shows them.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub fictional: bool,
}

/// Whether a record can still be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Freshness {
    /// Checked within its review interval.
    Fresh,
    /// Its review falls within the next 30 days.
    DueSoon,
    /// Its review day has passed.
    Stale,
}

fn yearly() -> u32 {
    12
}

impl Upkeep {
    /// The day by which the record must be checked again.
    pub fn review_due(&self) -> NaiveDate {
        self.checked
            .checked_add_months(Months::new(self.review_months))
            .unwrap_or(NaiveDate::MAX)
    }

    /// How fresh the record is on `today`.
    pub fn freshness(&self, today: NaiveDate) -> Freshness {
        match (self.review_due() - today).num_days() {
            days if days < 0 => Freshness::Stale,
            days if days <= 30 => Freshness::DueSoon,
            _ => Freshness::Fresh,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_goes_stale_the_day_after_its_review_day() {
        let upkeep = Upkeep {
            owner: Slug::from_name("omistaja"),
            checked: "2026-01-31".parse().unwrap(),
            review_months: 1,
            source: None,
            fictional: false,
        };
        assert_eq!(upkeep.review_due().to_string(), "2026-02-28");
        assert_eq!(
            upkeep.freshness("2026-02-28".parse().unwrap()),
            Freshness::DueSoon
        );
        assert_eq!(
            upkeep.freshness("2026-03-01".parse().unwrap()),
            Freshness::Stale
        );
    }
}
