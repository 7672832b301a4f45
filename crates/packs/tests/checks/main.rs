//! Every check, each with a valid pack spoilt in one place and the line on which it must be told.
#![expect(clippy::expect_used, reason = "a test that cannot go on should stop")]

#[path = "../common/mod.rs"]
mod common;
mod facts;
mod help;
mod reading;
mod references;
mod words;

use common::{TODAY, spoilt};
use packs::{ProblemCode, Severity};

const RECORDS: &str = "records.toml";
const AREAS: &str = "areas.toml";

/// Spoils the fixture and expects one problem of this code, on the line of `needle`, that says
/// `says`.
#[track_caller]
fn expect(
    file: &str,
    from: &str,
    to: &str,
    (severity, code): (Severity, ProblemCode),
    needle: &str,
    says: &str,
) {
    let outcome = spoilt(file, from, to, TODAY);
    let line = outcome
        .text
        .lines()
        .position(|line| line.contains(needle))
        .expect("the needle is in the file")
        + 1;
    let place = format!("mallila/{file}:{line}: {severity}: ");
    assert!(
        outcome.problems.iter().any(|problem| {
            problem.code == code
                && problem.severity == severity
                && problem.to_string().contains(&place)
                && problem.message.contains(says)
        }),
        "no {code:?} `{says}` at {place} in:\n{}",
        outcome.shown()
    );
    let usable = outcome
        .packs
        .iter()
        .any(|pack| pack.region.id.as_str() == "mallila");
    let only_stale = code == ProblemCode::StaleHelpline;
    assert_eq!(
        usable,
        severity == Severity::Warning || only_stale,
        "{}",
        outcome.shown()
    );
}

fn error(code: ProblemCode) -> (Severity, ProblemCode) {
    (Severity::Error, code)
}

fn warning(code: ProblemCode) -> (Severity, ProblemCode) {
    (Severity::Warning, code)
}
