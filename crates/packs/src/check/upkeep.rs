//! Records that someone keeps true (R021).

use catalog::{Freshness, Record};
use chrono::NaiveDate;

use super::scope::About;
use crate::ProblemCode;

/// The longest interval of review, in months.
const LONGEST_REVIEW: u32 = 60;

/// Checks when a record was last looked at. A stale helpline is an error: a family in danger must
/// not be given a number that nobody has tried (R032).
pub(super) fn check(record: &Record, today: NaiveDate, about: &mut About<'_, '_>) {
    let Some(upkeep) = record.upkeep() else {
        return;
    };
    if !(1..=LONGEST_REVIEW).contains(&upkeep.review_months) {
        let message = format!(
            "{} months is no interval of review: use 1 to {LONGEST_REVIEW}",
            upkeep.review_months
        );
        about.error("upkeep.review_months", ProblemCode::Dates, message);
        return;
    }
    if upkeep.checked > today {
        let message = format!("{} is still to come", upkeep.checked);
        about.warning("upkeep.checked", ProblemCode::Dates, message);
    }
    if upkeep.freshness(today) == Freshness::Stale {
        let message = format!(
            "was due to be checked again by {}: check it and set the day",
            upkeep.review_due()
        );
        if matches!(record, Record::Helpline(_)) {
            about.error("upkeep.checked", ProblemCode::StaleHelpline, message);
        } else {
            about.warning("upkeep.checked", ProblemCode::Stale, message);
        }
    }
}
