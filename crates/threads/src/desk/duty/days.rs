//! What the calendar says of a day (R040). Plain functions on plain values.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use kernel::WorkingCalendar;

use crate::roster::Roster;

/// A day of a ring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// Which.
    pub date: NaiveDate,
    /// How it stands.
    pub state: State,
}

/// How a day stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// Nobody works: a weekend.
    Weekend,
    /// Nobody works: a holiday, or a day that the region has made free.
    Holiday,
    /// A working day.
    Working {
        /// Who is on duty.
        on_duty: BTreeSet<String>,
        /// Who is away.
        away: Vec<Away>,
        /// Why nobody is on duty; absent when somebody is.
        uncovered: Option<Uncovered>,
    },
}

/// Someone who is away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Away {
    /// Who.
    pub person: String,
    /// Their cover.
    pub cover: Cover,
}

/// How an absence is covered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cover {
    /// Nobody was named, or nobody is needed as the person has no duty on the day.
    Nobody,
    /// This person steps in.
    StepsIn(String),
    /// This person was named, and is away as well, untrained or no member of the ring any more.
    Cannot(String),
}

/// Why nobody is on duty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Uncovered {
    /// The ring has no members who answer.
    NoMembers,
    /// Those for whom duty was planned are members no more.
    Left,
    /// Who would be there has no training in force.
    Untrained,
    /// All who would be on duty are away.
    Away,
}

/// A day of a ring.
pub fn day(roster: &Roster, calendar: &WorkingCalendar, date: NaiveDate) -> Day {
    let state = if calendar.is_working_day(date) {
        working(roster, date)
    } else if calendar.is_holiday(date) {
        State::Holiday
    } else {
        State::Weekend
    };
    Day { date, state }
}

fn working(roster: &Roster, date: NaiveDate) -> State {
    let of_day = |duty: bool| {
        roster.stretches.iter().filter(move |stretch| {
            stretch.duty == duty && stretch.first_day <= date && date <= stretch.last_day
        })
    };
    let on_duty = roster.on_duty(date);
    let planned: BTreeSet<&str> = of_day(true)
        .map(|stretch| stretch.person.as_str())
        .collect();
    let is_expected = |person: &str| planned.is_empty() || planned.contains(person);
    let mut away: Vec<Away> = of_day(false)
        .filter(|stretch| roster.members.contains(&stretch.person))
        .map(|stretch| Away {
            cover: match &stretch.cover {
                Some(cover) if is_expected(&stretch.person) => match on_duty.contains(cover) {
                    true => Cover::StepsIn(cover.clone()),
                    false => Cover::Cannot(cover.clone()),
                },
                _ => Cover::Nobody,
            },
            person: stretch.person.clone(),
        })
        .collect();
    away.dedup();
    let uncovered = on_duty.is_empty().then(|| {
        let members = || roster.members.iter().map(String::as_str);
        let is_away = |person: &str| away.iter().any(|away| away.person == person);
        let expected: Vec<&str> = members().filter(|person| is_expected(person)).collect();
        match (members().next(), expected.as_slice()) {
            (None, _) => Uncovered::NoMembers,
            (_, []) => Uncovered::Left,
            (_, expected) if expected.iter().all(|person| is_away(person)) => Uncovered::Away,
            _ => Uncovered::Untrained,
        }
    });
    State::Working {
        on_duty,
        away,
        uncovered,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::roster::Stretch;
    use chrono::Days;
    use proptest::prelude::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn stretch(person: &str, duty: bool, days: (&str, &str), cover: Option<&str>) -> Stretch {
        Stretch {
            person: person.to_owned(),
            duty,
            first_day: date(days.0),
            last_day: date(days.1),
            cover: cover.map(str::to_owned),
        }
    }

    fn roster(members: &[&str], stretches: Vec<Stretch>) -> Roster {
        Roster {
            members: members.iter().map(|name| (*name).to_owned()).collect(),
            trained: vec![("aino".to_owned(), None), ("bo".to_owned(), None)],
            stretches,
        }
    }

    fn state(roster: &Roster, on: &str) -> State {
        day(roster, &WorkingCalendar::default(), date(on)).state
    }

    fn why(roster: &Roster, on: &str) -> Option<Uncovered> {
        match state(roster, on) {
            State::Working { uncovered, .. } => uncovered,
            _ => None,
        }
    }

    #[test]
    fn weekends_and_holidays_are_free_and_told_apart() {
        let ring = roster(&["aino"], Vec::new());
        assert_eq!(state(&ring, "2026-12-05"), State::Weekend);
        assert_eq!(state(&ring, "2026-12-24"), State::Holiday);
        assert_eq!(
            state(&ring, "2026-12-26"),
            State::Holiday,
            "a holiday on a Saturday"
        );
        assert!(matches!(state(&ring, "2026-12-23"), State::Working { .. }));
    }

    #[test]
    fn a_day_without_anybody_says_why() {
        let week = ("2026-12-01", "2026-12-04");
        let wednesday = "2026-12-02";
        assert_eq!(
            why(&roster(&[], Vec::new()), wednesday),
            Some(Uncovered::NoMembers)
        );
        assert_eq!(
            why(&roster(&["cia"], Vec::new()), wednesday),
            Some(Uncovered::Untrained)
        );
        let left = roster(&["aino"], vec![stretch("dan", true, week, None)]);
        assert_eq!(why(&left, wednesday), Some(Uncovered::Left));
        let untrained = roster(&["aino", "cia"], vec![stretch("cia", true, week, None)]);
        assert_eq!(why(&untrained, wednesday), Some(Uncovered::Untrained));
        let away = roster(&["aino"], vec![stretch("aino", false, week, None)]);
        assert_eq!(why(&away, wednesday), Some(Uncovered::Away));
        assert_eq!(why(&away, "2026-12-07"), None);
    }

    #[test]
    fn a_cover_who_cannot_step_in_is_said() {
        let week = ("2026-12-01", "2026-12-04");
        let cover_of_aino = |cover: &str, more: Vec<Stretch>| {
            let mut stretches = vec![stretch("aino", false, week, Some(cover))];
            stretches.extend(more);
            let ring = roster(&["aino", "bo", "cia"], stretches);
            match state(&ring, "2026-12-02") {
                State::Working { away, .. } => away[0].cover.clone(),
                other => panic!("{other:?}"),
            }
        };
        assert_eq!(
            cover_of_aino("bo", Vec::new()),
            Cover::StepsIn("bo".to_owned())
        );
        assert_eq!(
            cover_of_aino("cia", Vec::new()),
            Cover::Cannot("cia".to_owned())
        );
        let bo_away = vec![stretch("bo", false, week, None)];
        assert_eq!(cover_of_aino("bo", bo_away), Cover::Cannot("bo".to_owned()));
        let bo_planned = vec![stretch("bo", true, week, None)];
        assert_eq!(
            cover_of_aino("cia", bo_planned),
            Cover::Nobody,
            "aino has no duty"
        );
    }

    fn any_stretch() -> impl Strategy<Value = Stretch> {
        let person = || prop_oneof![Just("aino"), Just("bo"), Just("cia"), Just("dan")];
        (
            person(),
            any::<bool>(),
            0u64..20,
            0u64..10,
            proptest::option::of(person()),
        )
            .prop_map(|(person, duty, first, length, cover)| {
                let first_day = date("2026-12-01") + Days::new(first);
                Stretch {
                    person: person.to_owned(),
                    duty,
                    first_day,
                    last_day: first_day + Days::new(length),
                    cover: cover.map(str::to_owned),
                }
            })
    }

    proptest! {
        #[test]
        fn a_working_day_has_somebody_or_a_reason_and_who_steps_in_is_there(
            stretches in proptest::collection::vec(any_stretch(), 0..10), offset in 0u64..35,
        ) {
            let ring = roster(&["aino", "bo", "cia"], stretches);
            let calendar = WorkingCalendar::default();
            let on = date("2026-12-01") + Days::new(offset);
            match day(&ring, &calendar, on).state {
                State::Working { on_duty, away, uncovered, .. } => {
                    prop_assert!(calendar.is_working_day(on));
                    prop_assert_eq!(on_duty.is_empty(), uncovered.is_some());
                    for absence in away {
                        prop_assert!(!on_duty.contains(&absence.person));
                        if let Cover::StepsIn(cover) = absence.cover {
                            prop_assert!(on_duty.contains(&cover));
                        }
                    }
                }
                State::Weekend | State::Holiday => prop_assert!(!calendar.is_working_day(on)),
            }
        }
    }
}
