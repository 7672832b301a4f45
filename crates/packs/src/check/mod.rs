//! Checking packs.
use crate::{Pack, Problem};
use chrono::NaiveDate;
/// Checks.
pub fn check(_packs: &[Pack], _today: NaiveDate) -> Vec<Problem> {
    Vec::new()
}
pub(crate) fn check_one<'a>(
    _pack: &'a Pack,
    _others: impl Iterator<Item = &'a Pack>,
    _today: NaiveDate,
) -> Vec<Problem> {
    Vec::new()
}
