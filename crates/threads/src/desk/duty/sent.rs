//! Reading what the forms of the calendar send: what is wrong, field by field. Plain functions.

use chrono::{Datelike, Months, NaiveDate};
use serde::Deserialize;

use crate::roster::{Roster, Stretch};

/// What the forms send. Each sends a part of it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    /// The form's own identifier.
    pub form: String,
    /// The ring.
    pub ring: String,
    /// The first day of the calendar that was shown.
    pub from: String,
    /// Whose.
    pub person: String,
    /// First day.
    pub first: String,
    /// Last day.
    pub last: String,
    /// Who covers.
    pub cover: String,
    /// The day on which a training was completed.
    pub completed: String,
    /// The day on which it ends; empty: never.
    pub until: String,
    /// The stretch to take away.
    pub stretch: String,
}

/// A form of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// One's own absence.
    OwnAbsence,
    /// Duty.
    Duty,
    /// Anyone's absence.
    Absence,
    /// A training.
    Training,
}

/// A field of a form, by its name there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// Whose.
    Person,
    /// First day.
    First,
    /// Last day.
    Last,
    /// Who covers.
    Cover,
    /// When a training was completed.
    Completed,
    /// When it ends.
    Until,
}

impl Field {
    /// The name in the form.
    pub fn name(self) -> &'static str {
        match self {
            Field::Person => "person",
            Field::First => "first",
            Field::Last => "last",
            Field::Cover => "cover",
            Field::Completed => "completed",
            Field::Until => "until",
        }
    }

    /// What was sent in it.
    pub fn value(self, sent: &Sent) -> &str {
        match self {
            Field::Person => &sent.person,
            Field::First => &sent.first,
            Field::Last => &sent.last,
            Field::Cover => &sent.cover,
            Field::Completed => &sent.completed,
            Field::Until => &sent.until,
        }
    }
}

/// What is wrong with what was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// Nobody, or not a member of the ring.
    NotMember,
    /// The day is missing or cannot be read.
    NoDay,
    /// The last day is before the first.
    LastBeforeFirst,
    /// Longer than a year.
    TooLong,
    /// The cover is who is away.
    CoverSame,
    /// The cover is away on some of the days as well.
    CoverAway,
    /// A training that is not completed yet.
    InFuture,
    /// A training that would end before it was completed.
    EndsBefore,
}

/// What is wrong, and where.
pub type Problems = Vec<(Field, Problem)>;

/// A stretch of duty, or an absence of `person`; `duty` says which.
///
/// # Errors
/// Everything that is wrong, in the order of the form.
pub fn stretch(
    sent: &Sent,
    person: &str,
    duty: bool,
    roster: &Roster,
) -> Result<Stretch, Problems> {
    let mut problems = Problems::new();
    if !roster.members.contains(person) {
        problems.push((Field::Person, Problem::NotMember));
    }
    let first = day(&sent.first);
    let last = day(&sent.last);
    match (first, last) {
        (Some(first), Some(last)) if last < first => {
            problems.push((Field::Last, Problem::LastBeforeFirst));
        }
        (Some(first), Some(last)) if is_too_long(first, last) => {
            problems.push((Field::Last, Problem::TooLong));
        }
        _ => {
            problems.extend(first.is_none().then_some((Field::First, Problem::NoDay)));
            problems.extend(last.is_none().then_some((Field::Last, Problem::NoDay)));
        }
    }
    let cover = Some(sent.cover.trim()).filter(|cover| !duty && !cover.is_empty());
    if let Some(cover) = cover {
        let problem = if cover == person {
            Some(Problem::CoverSame)
        } else if !roster.members.contains(cover) {
            Some(Problem::NotMember)
        } else {
            let days = first.zip(last);
            let away = days.is_some_and(|(first, last)| is_away(roster, cover, first, last));
            away.then_some(Problem::CoverAway)
        };
        problems.extend(problem.map(|problem| (Field::Cover, problem)));
    }
    match (first, last) {
        (Some(first_day), Some(last_day)) if problems.is_empty() => Ok(Stretch {
            person: person.to_owned(),
            duty,
            first_day,
            last_day,
            cover: cover.map(str::to_owned),
        }),
        _ => Err(problems),
    }
}

/// A training: whose, the day it was completed, and the day it ends.
///
/// # Errors
/// Everything that is wrong, in the order of the form.
pub fn training(
    sent: &Sent,
    roster: &Roster,
    today: NaiveDate,
) -> Result<(NaiveDate, Option<NaiveDate>), Problems> {
    let mut problems = Problems::new();
    if !roster.members.contains(&sent.person) {
        problems.push((Field::Person, Problem::NotMember));
    }
    let completed = day(&sent.completed);
    match completed {
        None => problems.push((Field::Completed, Problem::NoDay)),
        Some(completed) if completed > today => {
            problems.push((Field::Completed, Problem::InFuture));
        }
        Some(_) => {}
    }
    let until = day(&sent.until);
    match (until, completed) {
        (None, _) if !sent.until.trim().is_empty() => {
            problems.push((Field::Until, Problem::NoDay));
        }
        (Some(until), Some(completed)) if until < completed => {
            problems.push((Field::Until, Problem::EndsBefore));
        }
        _ => {}
    }
    match completed {
        Some(completed) if problems.is_empty() => Ok((completed, until)),
        _ => Err(problems),
    }
}

/// A day as browsers send it, or as it is written where they have no calendar of their own.
pub fn day(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    let day = text
        .parse()
        .or_else(|_| NaiveDate::parse_from_str(text, "%d.%m.%Y"))
        .ok()?;
    // Days are kept as text and compared so: their years have four digits.
    (2000..=2199)
        .contains(&NaiveDate::year(&day))
        .then_some(day)
}

/// Whether this is more than a year, both days included.
fn is_too_long(first: NaiveDate, last: NaiveDate) -> bool {
    first
        .checked_add_months(Months::new(12))
        .is_some_and(|year| last >= year)
}

fn is_away(roster: &Roster, person: &str, first: NaiveDate, last: NaiveDate) -> bool {
    roster.stretches.iter().any(|stretch| {
        !stretch.duty
            && stretch.person == person
            && stretch.first_day <= last
            && first <= stretch.last_day
    })
}

#[cfg(test)]
mod tests;
