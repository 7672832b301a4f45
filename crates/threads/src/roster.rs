//! Who is on duty on a day (R040). Plain functions on plain values.
//!
//! A ring that has planned duty for a day has those people on it; one that has planned none has
//! all its members. Who is away is not on duty, and who covers them is. Nobody is on duty without
//! the training that the ring asks for.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use kernel::WorkingCalendar;

/// A planned stretch; both days included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// Whose.
    pub person: String,
    /// Whether it is duty; an absence otherwise.
    pub duty: bool,
    /// First day.
    pub first_day: NaiveDate,
    /// Last day.
    pub last_day: NaiveDate,
    /// Who covers an absence.
    pub cover: Option<String>,
}

/// What is known of a ring's people.
#[derive(Debug, Clone, Default)]
pub struct Roster {
    /// Its members.
    pub members: BTreeSet<String>,
    /// Those with the training that the ring asks for, and the day on which it ends.
    pub trained: Vec<(String, Option<NaiveDate>)>,
    /// Duty and absences.
    pub stretches: Vec<Stretch>,
}

impl Roster {
    /// Whether a person has the training on a day.
    pub fn is_trained(&self, person: &str, day: NaiveDate) -> bool {
        self.trained
            .iter()
            .any(|(who, ends)| who == person && ends.is_none_or(|ends| day <= ends))
    }

    /// Those who are on duty on a day.
    pub fn on_duty(&self, day: NaiveDate) -> BTreeSet<String> {
        let of_day = |duty: bool| {
            self.stretches.iter().filter(move |stretch| {
                stretch.duty == duty && stretch.first_day <= day && day <= stretch.last_day
            })
        };
        let planned: BTreeSet<&str> = of_day(true)
            .map(|stretch| stretch.person.as_str())
            .collect();
        let away: BTreeSet<&str> = of_day(false)
            .map(|stretch| stretch.person.as_str())
            .collect();
        let covers = of_day(false)
            .filter(|stretch| planned.is_empty() || planned.contains(stretch.person.as_str()))
            .filter_map(|stretch| stretch.cover.as_deref());
        self.members
            .iter()
            .map(String::as_str)
            .filter(|member| planned.is_empty() || planned.contains(member))
            .chain(covers)
            .filter(|person| self.members.contains(*person) && !away.contains(person))
            .filter(|person| self.is_trained(person, day))
            .map(str::to_owned)
            .collect()
    }

    /// The first working day from a day on, within so many days, on which nobody is on duty: a
    /// ring that is all away is known ahead.
    pub fn first_uncovered(
        &self,
        calendar: &WorkingCalendar,
        from: NaiveDate,
        days: u64,
    ) -> Option<NaiveDate> {
        (0..days)
            .filter_map(|count| from.checked_add_days(Days::new(count)))
            .filter(|day| calendar.is_working_day(*day))
            .find(|day| self.on_duty(*day).is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn stretch(person: &str, duty: bool, days: (&str, &str), cover: Option<&str>) -> Stretch {
        Stretch {
            person: person.to_owned(),
            duty,
            first_day: day(days.0),
            last_day: day(days.1),
            cover: cover.map(str::to_owned),
        }
    }

    fn roster(stretches: Vec<Stretch>) -> Roster {
        let names = ["aino", "bo", "cia"];
        Roster {
            members: names.map(str::to_owned).into(),
            trained: names.map(|name| (name.to_owned(), None)).into(),
            stretches,
        }
    }

    fn names(people: &BTreeSet<String>) -> Vec<&str> {
        people.iter().map(String::as_str).collect()
    }

    #[test]
    fn without_a_plan_everybody_is_on_duty() {
        let ring = roster(Vec::new());
        assert_eq!(
            names(&ring.on_duty(day("2026-12-01"))),
            ["aino", "bo", "cia"]
        );
    }

    #[test]
    fn who_is_away_is_covered_by_who_was_named() {
        let ring = roster(vec![
            stretch("aino", true, ("2026-12-01", "2026-12-04"), None),
            stretch("aino", false, ("2026-12-02", "2026-12-02"), Some("bo")),
        ]);
        assert_eq!(names(&ring.on_duty(day("2026-12-01"))), ["aino"]);
        assert_eq!(names(&ring.on_duty(day("2026-12-02"))), ["bo"]);
    }

    #[test]
    fn a_cover_who_is_away_too_covers_nothing() {
        let ring = roster(vec![
            stretch("aino", true, ("2026-12-01", "2026-12-04"), None),
            stretch("aino", false, ("2026-12-02", "2026-12-02"), Some("bo")),
            stretch("bo", false, ("2026-12-02", "2026-12-02"), None),
        ]);
        assert!(ring.on_duty(day("2026-12-02")).is_empty());
    }

    #[test]
    fn nobody_is_on_duty_without_the_training() {
        let mut ring = roster(Vec::new());
        ring.trained = vec![("bo".to_owned(), Some(day("2026-12-01")))];
        assert_eq!(names(&ring.on_duty(day("2026-12-01"))), ["bo"]);
        assert!(ring.on_duty(day("2026-12-02")).is_empty());
    }

    #[test]
    fn a_ring_that_is_all_away_is_known_ahead() {
        let away = |name| stretch(name, false, ("2026-12-21", "2027-01-01"), None);
        let ring = roster(vec![away("aino"), away("bo"), away("cia")]);
        let calendar = WorkingCalendar::default();
        assert_eq!(
            ring.first_uncovered(&calendar, day("2026-12-14"), 14),
            Some(day("2026-12-21"))
        );
        assert_eq!(ring.first_uncovered(&calendar, day("2026-12-01"), 14), None);
    }

    fn any_stretch() -> impl Strategy<Value = Stretch> {
        (
            "aino|bo|cia|dan",
            any::<bool>(),
            0u64..20,
            0u64..10,
            proptest::option::of("aino|bo|cia|dan"),
        )
            .prop_map(|(person, duty, first, length, cover)| {
                let first_day = day("2026-12-01") + Days::new(first);
                Stretch {
                    person,
                    duty,
                    first_day,
                    last_day: first_day + Days::new(length),
                    cover,
                }
            })
    }

    proptest! {
        #[test]
        fn only_trained_members_who_are_not_away_are_ever_on_duty(
            stretches in proptest::collection::vec(any_stretch(), 0..10), offset in 0u64..25,
        ) {
            let ring = roster(stretches);
            let on = day("2026-12-01") + Days::new(offset);
            for person in ring.on_duty(on) {
                prop_assert!(ring.members.contains(&person));
                prop_assert!(ring.is_trained(&person, on));
                let is_away = ring.stretches.iter().any(|stretch| {
                    !stretch.duty && stretch.person == person && stretch.first_day <= on && on <= stretch.last_day
                });
                prop_assert!(!is_away);
            }
        }
    }
}
