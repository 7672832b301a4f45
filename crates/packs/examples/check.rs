//! Checks pack folders: `cargo run -q -p packs --example check -- packs/kymenlaakso [DAY]`.
#![expect(clippy::print_stdout, reason = "a report on the terminal")]

use std::collections::BTreeMap;
use std::process::ExitCode;

use chrono::NaiveDate;
use packs::{PackSource, Severity, load};

fn main() -> ExitCode {
    let mut today = chrono::Local::now().date_naive();
    let mut sources = Vec::new();
    for argument in std::env::args().skip(1) {
        match argument.parse::<NaiveDate>() {
            Ok(day) => today = day,
            Err(_) => sources.push(PackSource::Folder(argument.into())),
        }
    }
    let loaded = load(&sources, today);
    for problem in &loaded.problems {
        println!("{problem}");
    }
    for pack in &loaded.packs {
        let mut counts = BTreeMap::new();
        for entry in &pack.entries {
            *counts.entry(entry.record.key().kind).or_insert(0) += 1;
        }
        let counts: Vec<String> = counts
            .iter()
            .map(|(kind, count)| format!("{count} {kind}"))
            .collect();
        println!("{}: {}", pack.region.id, counts.join(", "));
    }
    let errors = loaded
        .problems
        .iter()
        .filter(|problem| problem.severity == Severity::Error)
        .count();
    let warnings = loaded.problems.len() - errors;
    println!("{errors} errors, {warnings} warnings");
    if errors == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
