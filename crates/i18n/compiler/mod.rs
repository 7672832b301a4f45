//! Reads `locales/`, checks it and writes it as Rust. Part of the build script; a test includes it
//! too, to see the checks fail.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

mod check;
mod dates;
mod generate;
mod source;
mod uses;

/// What came out of a folder of texts.
pub struct Compiled {
    /// Rust for the crate to include; of use only when there are no problems.
    pub code: String,
    /// What is wrong in the files.
    pub problems: Vec<Problem>,
    /// Texts that a complete language does not have yet.
    pub missing: Vec<Problem>,
}

/// One thing to mend in the texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// File, with the line where one is known: `locales/sv/shell.ftl:12`.
    pub place: String,
    /// What is wrong, and what to do about it.
    pub words: String,
}

impl Problem {
    fn new(place: impl Into<String>, words: impl Into<String>) -> Problem {
        Problem {
            place: place.into(),
            words: words.into(),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.place, self.words)
    }
}

impl Compiled {
    /// One line a file of what is missing: a hundred warnings would be read by nobody.
    pub fn missing_in_short(&self) -> Vec<String> {
        let mut files: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for problem in &self.missing {
            files
                .entry(&problem.place)
                .or_default()
                .push(&problem.words);
        }
        files
            .into_iter()
            .map(|(file, missing)| {
                let first = missing.first().copied().unwrap_or_default();
                format!(
                    "{file}: {} texts missing, the first: {first}",
                    missing.len()
                )
            })
            .collect()
    }
}

/// Compiles a `locales` folder.
pub fn compile(locales: &Path) -> Compiled {
    let mut problems = Vec::new();
    let read = source::read(locales, &mut problems);
    let dates = dates::read(locales, &read, &mut problems);
    let mut missing = Vec::new();
    check::check(&read, &mut problems, &mut missing);
    missing.extend(dates::missing(&read, &dates));
    let code = if problems.is_empty() {
        generate::code(&read, &dates)
    } else {
        String::new()
    };
    Compiled {
        code,
        problems,
        missing,
    }
}
