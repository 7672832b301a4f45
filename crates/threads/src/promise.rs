//! The promise of an answer, and what happens before it breaks (R003, R039, R040). Plain
//! functions on plain values.
//!
//! A promise counts whole days from the one after the request, and ends at the ring's closing
//! hour on a working day: working days for families, calendar days for professionals' questions
//! (R045). It is made once and stored: a clock that jumps moves neither what was promised
//! nor what has been shown. The ladder stands on the same days:
//!
//! | step | when | who is told |
//! |---|---|---|
//! | 1 | the first working day closes and nobody has taken it | the ring's manager |
//! | 2 | the second working day closes without an answer | the responder and the manager |
//! | 3 | the last working day opens without an answer | the manager and the substitute ring, which may answer from now on |
//!
//! A promise of fewer than three working days keeps the steps that still fit before it.

use chrono::{Days, NaiveTime};
use kernel::{Timestamp, WorkingCalendar};

/// Which days a promise counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Count {
    /// Working days from the one after the request.
    WorkingDays,
    /// Every day from the one after the request. A promise that would end on a free day ends on
    /// the last working day before it (R045).
    CalendarDays,
}

/// How a ring promises.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terms {
    /// How many days.
    pub days: u32,
    /// Which days they are.
    pub count: Count,
    /// When its working day begins.
    pub opens: NaiveTime,
    /// When it ends: the hour of the promise.
    pub closes: NaiveTime,
}

/// A step of the ladder of escalation, from 1 to 3; 0 is the ground.
pub type Step = u32;

/// The last step.
pub const LAST_STEP: Step = 3;

/// What is known of a request whose promise runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// When it came.
    pub asked_at: Timestamp,
    /// Until when an answer was promised.
    pub due_at: Timestamp,
    /// Whether someone has taken it.
    pub taken: bool,
    /// The step that has been acted on.
    pub step: Step,
}

/// What to do about a waiting request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict {
    /// The step to act on now; absent when there is none.
    pub act: Option<Step>,
    /// When to look again; absent when the ladder has ended.
    pub look_again: Option<Timestamp>,
}

/// How near a promise is, for the worklist.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nearness {
    /// It has broken.
    Overdue,
    /// It ends today.
    Today,
    /// It ends on the next working day.
    Next,
    /// Later.
    Later,
}

/// Until when an answer is promised to what was asked at a moment.
pub fn due(calendar: &WorkingCalendar, terms: Terms, asked_at: Timestamp) -> Timestamp {
    calendar.due(asked_at, reach(calendar, terms, asked_at), terms.closes)
}

/// How many working days a promise reaches over, at least one: all rules count in these. When
/// nobody works on any of its calendar days, it ends on the first working day after them.
fn reach(calendar: &WorkingCalendar, terms: Terms, asked_at: Timestamp) -> u32 {
    let days = terms.days.max(1);
    match terms.count {
        Count::WorkingDays => days,
        Count::CalendarDays => {
            let asked_on = asked_at.date();
            let last = asked_on
                .checked_add_days(Days::new(days.into()))
                .unwrap_or(asked_on);
            calendar.working_days_between(asked_on, last).max(1)
        }
    }
}

/// When a step of the ladder comes for what was asked at a moment; absent when the promise is
/// too short for it.
pub fn step_at(
    calendar: &WorkingCalendar,
    terms: Terms,
    asked_at: Timestamp,
    step: Step,
) -> Option<Timestamp> {
    let days = reach(calendar, terms, asked_at);
    let day = |count: u32| calendar.add_working_days(asked_at.date(), count);
    let moment = match step {
        1 if days >= 2 => Timestamp::from_helsinki(day(1), terms.closes),
        2 if days >= 3 => Timestamp::from_helsinki(day(days - 1), terms.closes),
        3 => Timestamp::from_helsinki(day(days), terms.opens),
        _ => return None,
    };
    Some(moment)
}

/// What to do about a waiting request at a moment. Steps that were slept through, because the
/// server was down or the clock jumped, are acted on at once, the highest alone.
pub fn judge(
    calendar: &WorkingCalendar,
    terms: Terms,
    waiting: Waiting,
    now: Timestamp,
) -> Verdict {
    let moments = (waiting.step + 1..=LAST_STEP).filter_map(|step| {
        let at = step_at(calendar, terms, waiting.asked_at, step)?;
        // Kept before the promise also when the promise was stored under other terms.
        (!(step == 1 && waiting.taken)).then_some((step, at.min(waiting.due_at)))
    });
    let (past, coming): (Vec<_>, Vec<_>) = moments.partition(|(_, at)| *at <= now);
    Verdict {
        act: past.iter().map(|(step, _)| *step).max(),
        look_again: coming.iter().map(|(_, at)| *at).min(),
    }
}

/// How near a promise is.
pub fn nearness(calendar: &WorkingCalendar, due_at: Timestamp, now: Timestamp) -> Nearness {
    if due_at <= now {
        return Nearness::Overdue;
    }
    match calendar.working_days_between(now.date(), due_at.date()) {
        _ if due_at.date() == now.date() => Nearness::Today,
        0 | 1 => Nearness::Next,
        _ => Nearness::Later,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{NaiveDate, TimeDelta};
    use proptest::prelude::*;

    fn terms() -> Terms {
        Terms {
            days: 3,
            count: Count::WorkingDays,
            opens: NaiveTime::from_hms_opt(8, 0, 0).unwrap(),
            closes: NaiveTime::from_hms_opt(16, 0, 0).unwrap(),
        }
    }

    fn at(text: &str) -> Timestamp {
        let wall = chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
        Timestamp::from_helsinki(wall.date(), wall.time())
    }

    fn shown(moment: Timestamp) -> String {
        moment.in_helsinki().format("%Y-%m-%d %H:%M").to_string()
    }

    #[test]
    fn the_promise_over_the_hard_spots() {
        let calendar = WorkingCalendar::default();
        for (asked, due_at) in [
            ("2026-11-27 22:14", "2026-12-02 16:00"), // Friday night
            ("2026-12-23 15:59", "2026-12-30 16:00"), // before Christmas
            ("2027-03-25 20:00", "2027-04-01 16:00"), // Maundy Thursday, over daylight saving
            ("2026-10-23 12:00", "2026-10-28 16:00"), // winter time begins in between
            ("2027-06-24 10:00", "2027-06-30 16:00"), // before Midsummer
            ("2028-12-05 09:00", "2028-12-11 16:00"), // Independence Day in the week
            ("2026-12-31 23:59", "2027-01-07 16:00"), // New Year and Epiphany
        ] {
            assert_eq!(
                shown(due(&calendar, terms(), at(asked))),
                due_at,
                "asked {asked}"
            );
        }
    }

    #[test]
    fn the_ladder_of_a_request_of_a_friday_night() {
        let calendar = WorkingCalendar::default();
        let asked_at = at("2026-11-27 22:14");
        let steps: Vec<String> = (1..=3)
            .filter_map(|step| step_at(&calendar, terms(), asked_at, step))
            .map(shown)
            .collect();
        assert_eq!(
            steps,
            ["2026-11-30 16:00", "2026-12-01 16:00", "2026-12-02 08:00"]
        );
    }

    fn any_moment() -> impl Strategy<Value = Timestamp> {
        // Every minute of 2026-2028 and a little more.
        (0i64..(3 * 366 * 24 * 60)).prop_map(|minutes| {
            let start = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + Days::new(0);
            let moment = start.and_time(NaiveTime::MIN).and_utc() + TimeDelta::minutes(minutes);
            Timestamp::from(moment)
        })
    }

    fn week() -> Terms {
        Terms {
            days: 7,
            count: Count::CalendarDays,
            ..terms()
        }
    }

    #[test]
    fn a_week_for_a_question_over_the_hard_spots() {
        let calendar = WorkingCalendar::default();
        for (asked, due_at) in [
            ("2026-12-01 09:00", "2026-12-08 16:00"), // Tuesday to Tuesday
            ("2026-12-05 09:00", "2026-12-11 16:00"), // Saturday: Friday before the next Saturday
            ("2026-12-18 09:00", "2026-12-23 16:00"), // the 25th is Christmas, the 24th its eve
            ("2027-03-19 12:00", "2027-03-25 16:00"), // the 26th is Good Friday
            ("2026-12-30 23:59", "2027-01-05 16:00"), // the 6th is Epiphany
        ] {
            assert_eq!(
                shown(due(&calendar, week(), at(asked))),
                due_at,
                "asked {asked}"
            );
        }
    }

    #[test]
    fn a_promise_over_free_days_alone_ends_on_the_next_working_day() {
        let calendar = WorkingCalendar::default();
        let terms = Terms { days: 1, ..week() };
        assert_eq!(
            shown(due(&calendar, terms, at("2026-12-04 09:00"))),
            "2026-12-07 16:00"
        );
    }

    proptest! {
        #[test]
        fn a_week_ends_on_the_last_working_day_of_its_seven(asked_at in any_moment()) {
            let calendar = WorkingCalendar::default();
            let due_at = due(&calendar, week(), asked_at);
            let last = asked_at.date() + Days::new(7);
            prop_assert_eq!(due_at.in_helsinki().time(), week().closes);
            prop_assert!(asked_at < due_at);
            prop_assert!(due_at.date() <= last, "no week of the Finnish year is free all over");
            prop_assert!(calendar.is_working_day(due_at.date()));
            prop_assert_eq!(calendar.working_days_between(due_at.date(), last), 0);
        }

        /// Whenever it is looked at, also long after it broke and on whatever terms it was
        /// stored: until the last step there is either a step to take now or a time to look again.
        #[test]
        fn an_overdue_promise_never_stops_silently(
            asked_at in any_moment(), days in 1u32..10, calendar_days in any::<bool>(),
            taken in any::<bool>(), step in 0u32..LAST_STEP, late in -20_000i64..60_000,
            stored in -20_000i64..20_000,
        ) {
            let calendar = WorkingCalendar::default();
            let count = if calendar_days { Count::CalendarDays } else { Count::WorkingDays };
            let terms = Terms { days, count, ..terms() };
            let due_at = Timestamp(due(&calendar, terms, asked_at).0 + stored * 60_000_000);
            let waiting = Waiting { asked_at, due_at, taken, step };
            let now = Timestamp(due_at.0 + late * 60_000_000);
            let verdict = judge(&calendar, terms, waiting, now);
            prop_assert!(verdict.act.is_some() || verdict.look_again.is_some());
            if now >= due_at {
                prop_assert_eq!(verdict.act, Some(LAST_STEP));
            }
        }

        #[test]
        fn a_promise_ends_at_the_closing_hour_of_the_third_working_day(asked_at in any_moment()) {
            let calendar = WorkingCalendar::default();
            let due_at = due(&calendar, terms(), asked_at);
            prop_assert_eq!(due_at.in_helsinki().time(), terms().closes);
            prop_assert!(calendar.is_working_day(due_at.date()));
            prop_assert_eq!(calendar.working_days_between(asked_at.date(), due_at.date()), 3);
        }

        #[test]
        fn every_step_comes_after_the_request_in_order_and_before_the_promise(
            asked_at in any_moment(), days in 1u32..8, calendar_days in any::<bool>(),
        ) {
            let calendar = WorkingCalendar::default();
            let count = if calendar_days { Count::CalendarDays } else { Count::WorkingDays };
            let terms = Terms { days, count, ..terms() };
            let due_at = due(&calendar, terms, asked_at);
            let mut before = asked_at;
            for step in 1..=LAST_STEP {
                if let Some(moment) = step_at(&calendar, terms, asked_at, step) {
                    prop_assert!(before < moment, "step {} is too early", step);
                    prop_assert!(moment < due_at, "step {} is too late", step);
                    before = moment;
                }
            }
        }

        /// However irregularly the ladder is looked at, the last step has been acted on before
        /// the promise breaks, if only it was looked at when it asked to be.
        #[test]
        fn who_looks_when_told_has_climbed_the_whole_ladder_in_time(
            asked_at in any_moment(), taken in any::<bool>(),
        ) {
            let calendar = WorkingCalendar::default();
            let due_at = due(&calendar, terms(), asked_at);
            let mut waiting = Waiting { asked_at, due_at, taken, step: 0 };
            let mut now = asked_at;
            let mut acted = Vec::new();
            loop {
                let verdict = judge(&calendar, terms(), waiting, now);
                if let Some(step) = verdict.act {
                    prop_assert!(now < due_at);
                    acted.push(step);
                    waiting.step = step;
                }
                match judge(&calendar, terms(), waiting, now).look_again {
                    Some(next) => now = next,
                    None => break,
                }
            }
            let all: &[Step] = if taken { &[2, 3] } else { &[1, 2, 3] };
            prop_assert_eq!(acted, all);
        }

        /// A server that slept, or a clock that jumped, acts on the highest step at once and
        /// never steps down.
        #[test]
        fn no_step_is_taken_twice_and_none_backwards(
            asked_at in any_moment(), jumps in proptest::collection::vec(-5_000i64..10_000, 1..12),
        ) {
            let calendar = WorkingCalendar::default();
            let due_at = due(&calendar, terms(), asked_at);
            let mut waiting = Waiting { asked_at, due_at, taken: false, step: 0 };
            let mut now = asked_at;
            for minutes in jumps {
                now = Timestamp(now.0 + minutes * 60_000_000);
                if let Some(step) = judge(&calendar, terms(), waiting, now).act {
                    prop_assert!(step > waiting.step);
                    waiting.step = step;
                }
            }
        }

        #[test]
        fn nearness_grows_as_time_goes(asked_at in any_moment(), minutes in 0i64..20_000) {
            let calendar = WorkingCalendar::default();
            let due_at = due(&calendar, terms(), asked_at);
            let later = Timestamp(asked_at.0 + minutes * 60_000_000);
            prop_assert!(
                nearness(&calendar, due_at, later) <= nearness(&calendar, due_at, asked_at)
            );
        }
    }
}
