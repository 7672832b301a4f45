//! What the page of the calendar shows, in the reader's language.

use std::collections::HashMap;

use access::Person;
use chrono::NaiveDate;
use i18n::{Messages, Phrase, dates};
use kernel::Language;
use web::Visit;

use super::days::{Away, Cover, Day, State, Uncovered};
use crate::roster::Roster;
use crate::store::{DutyRow, Loads};

/// The names of people.
pub(super) struct Names {
    all: HashMap<String, String>,
    /// Identifiers and names of the ring's members, by name.
    pub members: Vec<(String, String)>,
}

impl Names {
    /// The names of a region's professionals, and which of them answer in the ring.
    pub fn new(people: &[Person], roster: &Roster) -> Names {
        let named = |person: &Person| (person.id.clone(), person.name.clone());
        let members = people
            .iter()
            .filter(|person| roster.members.contains(&person.id));
        Names {
            members: members.map(named).collect(),
            all: people.iter().map(named).collect(),
        }
    }

    /// The name of who has left is not shown any more.
    pub fn of(&self, person: &str) -> &str {
        self.all.get(person).map_or("–", String::as_str)
    }
}

/// A day of the calendar.
pub(super) struct DayView {
    /// Identifier of its row.
    pub id: String,
    pub label: String,
    pub is_today: bool,
    /// Why nobody works.
    pub free: Option<Phrase>,
    pub on_duty: Vec<String>,
    pub away: Vec<Phrase>,
    pub uncovered: Option<UncoveredView>,
}

/// A day on which nobody is on duty.
pub(super) struct UncoveredView {
    pub why: Phrase,
    pub what_to_do: Phrase,
    /// The form to do it with.
    pub form: Option<&'static str>,
}

impl DayView {
    /// A day for a reader; `manages` says whether they lead the ring, whose leaders are `managers`.
    pub fn new(
        visit: &Visit,
        names: &Names,
        managers: &[String],
        manages: bool,
        day: Day,
    ) -> DayView {
        let t = visit.messages();
        let mut view = DayView {
            id: format!("day-{}", day.date),
            label: dates::weekday_and_day(visit.language(), day.date),
            is_today: day.date == visit.today(),
            free: None,
            on_duty: Vec::new(),
            away: Vec::new(),
            uncovered: None,
        };
        match day.state {
            State::Weekend => view.free = Some(t.duty_weekend()),
            State::Holiday => view.free = Some(t.duty_holiday()),
            State::Working {
                on_duty,
                away,
                uncovered,
            } => {
                view.on_duty = on_duty
                    .iter()
                    .map(|person| names.of(person).to_owned())
                    .collect();
                view.on_duty.sort();
                view.away = away.iter().map(|away| absent(t, names, away)).collect();
                view.uncovered = uncovered.map(|why| UncoveredView {
                    why: reason(t, why),
                    what_to_do: match manages {
                        true => advice(t, why),
                        false if managers.is_empty() => t.duty_do_tell_nobody(),
                        false => t.duty_do_tell(&managers.join(", ")),
                    },
                    form: (manages && why != Uncovered::NoMembers).then_some("plan"),
                });
            }
        }
        view
    }
}

fn absent(t: Messages, names: &Names, away: &Away) -> Phrase {
    let name = names.of(&away.person);
    match &away.cover {
        Cover::Nobody => t.duty_absent(name),
        Cover::StepsIn(cover) => t.duty_covered(name, names.of(cover)),
        Cover::Cannot(cover) => t.duty_cover_cannot(name, names.of(cover)),
    }
}

fn reason(t: Messages, why: Uncovered) -> Phrase {
    match why {
        Uncovered::NoMembers => t.duty_why_no_members(),
        Uncovered::Left => t.duty_why_left(),
        Uncovered::Untrained => t.duty_why_untrained(),
        Uncovered::Away => t.duty_why_away(),
    }
}

fn advice(t: Messages, why: Uncovered) -> Phrase {
    match why {
        Uncovered::NoMembers => t.duty_do_no_members(),
        Uncovered::Left => t.duty_do_plan(),
        Uncovered::Untrained => t.duty_do_training(),
        Uncovered::Away => t.duty_do_cover(),
    }
}

/// A member of the ring.
pub(super) struct MemberView {
    pub name: String,
    pub languages: String,
    pub training: Phrase,
    /// Whether the training is in force today.
    pub is_trained: bool,
    pub waiting: String,
}

impl MemberView {
    /// The members of a ring, by name.
    pub fn all(
        visit: &Visit,
        roster: &Roster,
        people: &[Person],
        loads: &[Loads],
    ) -> Vec<MemberView> {
        let members = people
            .iter()
            .filter(|person| roster.members.contains(&person.id));
        members
            .map(|person| {
                let spoken = person.languages.iter().map(|code| {
                    Language::parse(code).map_or_else(|_| code.clone(), |it| it.name().to_owned())
                });
                let load = loads.iter().find(|load| load.assignee == person.id);
                let waiting = load.map_or(0, |load| load.count);
                MemberView {
                    name: person.name.clone(),
                    languages: spoken.collect::<Vec<_>>().join(", "),
                    training: trained(visit, roster, &person.id),
                    is_trained: roster.is_trained(&person.id, visit.today()),
                    waiting: dates::number(visit.language(), waiting),
                }
            })
            .collect()
    }
}

fn trained(visit: &Visit, roster: &Roster, person: &str) -> Phrase {
    let t = visit.messages();
    let known = roster.trained.iter().find(|(who, _)| who == person);
    match known.map(|(_, ends)| *ends) {
        None => t.duty_training_missing(),
        Some(None) => t.duty_training_valid(),
        Some(Some(ends)) => {
            let day = dates::date_short(visit.language(), ends);
            match visit.today() <= ends {
                true => t.duty_training_until(&day),
                false => t.duty_training_ended(&day),
            }
        }
    }
}

/// Duty or an absence that is not over.
pub(super) struct StretchView {
    pub id: String,
    pub words: Phrase,
}

impl StretchView {
    /// Those of a ring, the first first.
    pub fn all(visit: &Visit, names: &Names, rows: &[DutyRow]) -> Vec<StretchView> {
        rows.iter()
            .filter_map(|row| StretchView::new(visit, names, row))
            .collect()
    }

    fn new(visit: &Visit, names: &Names, row: &DutyRow) -> Option<StretchView> {
        let t = visit.messages();
        let first: NaiveDate = row.first_day.parse().ok()?;
        let last: NaiveDate = row.last_day.parse().ok()?;
        if last < visit.today() {
            return None;
        }
        let name = names.of(&row.person_id);
        let written = |day| dates::date_short(visit.language(), day);
        let days = match first == last {
            true => written(first),
            false => t
                .duty_period(&written(first), &written(last))
                .into_plain()
                .into_owned(),
        };
        let words = match (row.kind.as_str(), &row.cover_id) {
            ("duty", _) => t.duty_stretch_duty(name, &days),
            (_, None) => t.duty_stretch_absence(name, &days),
            (_, Some(cover)) => t.duty_stretch_covered(name, &days, names.of(cover)),
        };
        Some(StretchView {
            id: row.id.clone(),
            words,
        })
    }
}
