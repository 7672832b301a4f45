//! What is wrong with a pack, said so that its writer can mend it at once.

use std::fmt;

/// Something that is wrong, or could be better, in a pack.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, with the pack's folder before it.
    pub file: String,
    /// The line, from 1; 0 when the problem is in no line of its own.
    pub line: u32,
    /// Whether the pack can be used all the same.
    pub severity: Severity,
    /// Which rule it breaks.
    pub code: ProblemCode,
    /// What is wrong and what would be right, in English, for operators.
    pub message: String,
}

/// Whether a pack can be used in spite of a problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The pack is not used.
    Error,
    /// The pack is used; families would be better served without the problem.
    Warning,
}

/// The rules of packs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ProblemCode {
    /// A folder or file cannot be read, is too large, or there is no `pack.toml`.
    Unreadable,
    /// A file is not UTF-8.
    Encoding,
    /// A file is not TOML, or nested deeper than any record is.
    Syntax,
    /// A table that is no kind of record, or an unknown field.
    UnknownName,
    /// A field is missing or has another form than its kind says.
    Value,
    /// A default that no record of its file takes.
    UnusedDefault,
    /// The extended pack is missing, or packs extend each other in a circle, or two packs have
    /// the same identifier.
    Extends,
    /// Two records of a kind with the same identifier, or one that several kinds share where a
    /// reference could mean each.
    Duplicate,
    /// A record that stands before one of the extended pack.
    Override,
    /// A reference to something that is not there.
    Reference,
    /// A reference by an identifier that a term had before a renaming.
    Renamed,
    /// A required text, list or Finnish version is empty.
    Empty,
    /// A text lacks Swedish or English.
    Language,
    /// An age range that holds no age.
    Ages,
    /// A postal code, telephone number, e-mail or web address, code or host name that is none.
    Form,
    /// An e-mail address that looks like a person's (R017: contacts are roles).
    PersonalEmail,
    /// Areas, terms or organisations that do not form a tree.
    Tree,
    /// Days in the wrong order.
    Dates,
    /// Opening hours that never open.
    Hours,
    /// A large area without every task and level (R159, R029).
    Incomplete,
    /// A point far from the region, or a missing one.
    Point,
    /// A review day that has passed (R021).
    Stale,
    /// A helpline's review day has passed (R032): an error for who writes packs, while a running
    /// site goes on with the pack it has.
    StaleHelpline,
    /// A danger phrase that can never match or stands twice (R032).
    DangerPhrase,
    /// A problem concept that nothing leads to, or that leads to nothing (R033).
    Concept,
}

impl Problem {
    /// Whether the pack must not be imported because of it. A helpline that went stale while the
    /// site was running is an error of the pack, but no reason to close the site.
    pub fn stops_import(&self) -> bool {
        self.severity == Severity::Error && self.code != ProblemCode::StaleHelpline
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.file)?;
        if self.line > 0 {
            write!(formatter, ":{}", self.line)?;
        }
        write!(formatter, ": {}: {}", self.severity, self.message)
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        })
    }
}
