//! `perhekeskus pack new` and `perhekeskus pack check`.

use std::process::ExitCode;

use kernel::{Clock, SystemClock};
use packs::{PackSource, Severity};

use super::{fail, say};
use crate::cli::PackCommand;

/// Makes or checks a pack.
pub fn run(command: PackCommand) -> ExitCode {
    let today = SystemClock.now().date();
    match command {
        PackCommand::New { dir, name, id } => match packs::new_pack(&dir, &id, &name, today) {
            Ok(_) => {
                say(&format!(
                    "Made {}. Serve it with: perhekeskus serve --pack {}",
                    dir.display(),
                    dir.display()
                ));
                ExitCode::SUCCESS
            }
            Err(error) => fail(&error.to_string()),
        },
        PackCommand::Check { dir, today: given } => {
            check(PackSource::Folder(dir), given.unwrap_or(today))
        }
    }
}

fn check(source: PackSource, today: chrono::NaiveDate) -> ExitCode {
    let loaded = packs::load(&[source], today);
    for problem in &loaded.problems {
        say(&problem.to_string());
    }
    let errors = loaded
        .problems
        .iter()
        .filter(|problem| problem.severity == Severity::Error)
        .count();
    let warnings = loaded.problems.len() - errors;
    let records: usize = loaded.packs.last().map_or(0, |pack| pack.entries.len());
    say(&format!(
        "{records} records, {errors} errors, {warnings} warnings"
    ));
    if errors == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(1)
    }
}
