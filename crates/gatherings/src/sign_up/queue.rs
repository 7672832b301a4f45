//! Who is in and who waits: the order of arrival, and never more than there are seats (R071). A
//! household comes in whole or waits whole.

use chrono::{Days, NaiveTime, TimeDelta, Timelike};
use kernel::Timestamp;

/// Where a sign-up stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// Has a seat.
    In,
    /// Waits for one.
    Waiting,
    /// A seat has become free and is kept for them for a time.
    Offered,
    /// Did not answer an offer in time.
    Lapsed,
    /// Said no to an offer.
    Declined,
    /// Does not come after all.
    Cancelled,
}

impl State {
    /// Every state.
    pub const ALL: [State; 6] = [
        State::In,
        State::Waiting,
        State::Offered,
        State::Lapsed,
        State::Declined,
        State::Cancelled,
    ];

    /// The state as it is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            State::In => "in",
            State::Waiting => "waiting",
            State::Offered => "offered",
            State::Lapsed => "lapsed",
            State::Declined => "declined",
            State::Cancelled => "cancelled",
        }
    }

    /// The state of this name.
    pub fn parse(text: &str) -> Option<State> {
        State::ALL.into_iter().find(|state| state.as_str() == text)
    }

    /// Whether it keeps seats from others.
    pub fn holds_seats(self) -> bool {
        matches!(self, State::In | State::Offered)
    }

    /// Whether it is over.
    pub fn is_over(self) -> bool {
        matches!(self, State::Lapsed | State::Declined | State::Cancelled)
    }
}

/// The seats of a gathering.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seats {
    /// How many there are.
    pub most: u32,
    /// How many are taken or offered.
    pub held: u32,
}

impl Seats {
    /// How many are free.
    pub fn free(self) -> u32 {
        self.most.saturating_sub(self.held)
    }
}

/// Where someone who signs up now stands. Nobody passes those who wait.
pub fn arrive(seats: Seats, needed: u32, others_wait: bool) -> State {
    if !others_wait && needed <= seats.free() {
        State::In
    } else {
        State::Waiting
    }
}

/// Whom free seats are offered to: those who wait, in their order, as long as the first of them
/// fits. A large household is not passed by smaller ones. Gives how many of the list.
pub fn offers(seats: Seats, waiting: &[u32]) -> usize {
    let mut free = seats.free();
    let fits = |needed: &&u32| match free.checked_sub(**needed) {
        Some(left) => {
            free = left;
            true
        }
        None => false,
    };
    waiting.iter().take_while(fits).count()
}

/// Whether a household can ever come in: it is no larger than the whole gathering.
pub fn fits_at_all(most: u32, needed: u32) -> bool {
    needed <= most
}

const EVENING: NaiveTime = match NaiveTime::from_hms_opt(20, 0, 0) {
    Some(time) => time,
    None => NaiveTime::MIN,
};

/// Until when an offered seat is kept: eight in the evening of the second day, or two hours before
/// it begins if that comes first, but at least for two hours.
pub fn offered_until(now: Timestamp, begins: Option<Timestamp>) -> Timestamp {
    let evening = Timestamp::from_helsinki(now.date() + Days::new(2), EVENING);
    let hours = |number: i64| TimeDelta::hours(number).num_microseconds().unwrap_or(0);
    let before = begins.map_or(evening, |begins| Timestamp(begins.0 - hours(2)));
    evening.min(before).max(Timestamp(now.0 + hours(2)))
}

/// When a text message to a family may be sent: now, or at eight when people sleep.
pub fn awake(now: Timestamp) -> Timestamp {
    let (day, hour) = (now.date(), now.in_helsinki().hour());
    let morning = |day| Timestamp::from_helsinki(day, MORNING);
    match hour {
        0..8 => morning(day),
        8..21 => now,
        _ => morning(day + Days::new(1)),
    }
}

const MORNING: NaiveTime = match NaiveTime::from_hms_opt(8, 0, 0) {
    Some(time) => time,
    None => NaiveTime::MIN,
};

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(day: &str, time: &str) -> Timestamp {
        Timestamp::from_helsinki(day.parse().unwrap(), time.parse().unwrap())
    }

    #[test]
    fn an_offer_can_be_answered_in_peace_and_not_too_late() {
        let now = at("2026-12-01", "23:30:00");
        assert_eq!(offered_until(now, None), at("2026-12-03", "20:00:00"));
        let begins = Some(at("2026-12-02", "17:00:00"));
        assert_eq!(offered_until(now, begins), at("2026-12-02", "15:00:00"));
        let soon = Some(at("2026-12-02", "00:30:00"));
        assert_eq!(offered_until(now, soon), at("2026-12-02", "01:30:00"));
    }

    #[test]
    fn nobody_is_woken_by_a_text_message() {
        for (now, sent) in [
            (("2026-12-01", "02:00:00"), ("2026-12-01", "08:00:00")),
            (("2026-12-01", "12:34:56"), ("2026-12-01", "12:34:56")),
            (("2026-12-01", "21:00:00"), ("2026-12-02", "08:00:00")),
        ] {
            assert_eq!(awake(at(now.0, now.1)), at(sent.0, sent.1));
        }
    }

    #[test]
    fn a_large_household_is_not_passed_by_smaller_ones() {
        let seats = Seats { most: 10, held: 7 };
        assert_eq!(offers(seats, &[2, 1, 1]), 2);
        assert_eq!(offers(seats, &[4, 1, 1]), 0);
        assert_eq!(arrive(seats, 3, false), State::In);
        assert_eq!(arrive(seats, 3, true), State::Waiting);
        assert_eq!(arrive(seats, 4, false), State::Waiting);
    }

    /// What can happen in a queue.
    #[derive(Debug, Clone)]
    enum Step {
        Arrive(u32),
        Leave(prop::sample::Index),
        Accept(prop::sample::Index),
        Lapse(prop::sample::Index),
    }

    fn steps() -> impl Strategy<Value = Vec<Step>> {
        let step = prop_oneof![
            3 => (1..6u32).prop_map(Step::Arrive),
            1 => any::<prop::sample::Index>().prop_map(Step::Leave),
            1 => any::<prop::sample::Index>().prop_map(Step::Accept),
            1 => any::<prop::sample::Index>().prop_map(Step::Lapse),
        ];
        prop::collection::vec(step, 0..80)
    }

    fn give_on(most: u32, all: &mut [(u32, State)]) {
        let held = all
            .iter()
            .filter(|one| one.1.holds_seats())
            .map(|one| one.0)
            .sum();
        let waiting: Vec<usize> = (0..all.len())
            .filter(|at| all[*at].1 == State::Waiting)
            .collect();
        let sizes: Vec<u32> = waiting.iter().map(|at| all[*at].0).collect();
        for at in waiting.iter().take(offers(Seats { most, held }, &sizes)) {
            all[*at].1 = State::Offered;
        }
    }

    proptest! {
        #[test]
        fn seats_are_never_oversold_and_the_order_is_kept(most in 1..20u32, steps in steps()) {
            let mut all: Vec<(u32, State)> = Vec::new();
            for step in steps {
                match step {
                    Step::Arrive(needed) if fits_at_all(most, needed) => {
                        let held = all.iter().filter(|one| one.1.holds_seats()).map(|one| one.0).sum();
                        let others = all.iter().any(|one| one.1 == State::Waiting);
                        all.push((needed, arrive(Seats { most, held }, needed, others)));
                    }
                    Step::Arrive(_) => {}
                    Step::Leave(index) if !all.is_empty() => index.get_mut(&mut all).1 = State::Cancelled,
                    Step::Accept(index) if !all.is_empty() => {
                        let one = index.get_mut(&mut all);
                        if one.1 == State::Offered { one.1 = State::In; }
                    }
                    Step::Lapse(index) if !all.is_empty() => {
                        let one = index.get_mut(&mut all);
                        if one.1 == State::Offered { one.1 = State::Lapsed; }
                    }
                    _ => {}
                }
                give_on(most, &mut all);
                let held: u32 = all.iter().filter(|one| one.1.holds_seats()).map(|one| one.0).sum();
                prop_assert!(held <= most);
                // Whoever waits first does not fit: nobody waits for nothing.
                let first = all.iter().find(|one| one.1 == State::Waiting);
                prop_assert!(first.is_none_or(|one| one.0 > most - held));
                // No offer has passed someone who came before.
                let waits_since = all.iter().position(|one| one.1 == State::Waiting);
                let offered_last = all.iter().rposition(|one| one.1 == State::Offered);
                prop_assert!(waits_since.is_none() || offered_last.is_none() || offered_last < waits_since);
            }
        }
    }
}
