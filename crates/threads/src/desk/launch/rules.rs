//! What an edit makes of a launch, whether the gate lets it open, and what was done between two
//! versions. Plain functions on plain values.

use catalog::{Launch, LaunchState, LaunchStep, LaunchStepState, Suspension};
use chrono::NaiveDate;
use kernel::{Slug, Text, WorkingCalendar};

use crate::assigning::DAYS_AHEAD;
use crate::roster::Roster;

/// Whether a ring could answer in the coming days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readiness {
    /// There is no such ring.
    NoRing,
    /// No member has the training that the ring asks for.
    Untrained,
    /// On this working day, the first such, nobody is on duty.
    Uncovered(NaiveDate),
    /// Somebody is on duty on every working day.
    Ready,
}

/// An edit of a launch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Where a step stands now.
    Step(LaunchStepState),
    /// Closed for a time, with what families read. Of a launch that is closed already, only the
    /// notice changes.
    Suspend(Text),
    /// The closing is taken back.
    Resume,
}

/// Why an edit is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The ring that would answer could not.
    RingCannotAnswer,
    /// Asking is not open, so that it cannot be closed for a time.
    NotOpen,
}

/// Something that was done to a launch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Done {
    /// A step was marked as done.
    StepDone(Slug),
    /// A step was marked as not done.
    StepUndone(Slug),
    /// Owner, day or evidence of a step changed.
    StepChanged(Slug),
    /// Asking was closed for a time.
    Suspended,
    /// What families read changed.
    NoticeChanged,
    /// The closing was taken back.
    Resumed,
    /// Another ring answers.
    RingChanged,
}

/// Whether a ring could answer in the next 14 days. No roster: there is no such ring.
pub fn readiness(
    roster: Option<&Roster>,
    calendar: &WorkingCalendar,
    today: NaiveDate,
) -> Readiness {
    let Some(roster) = roster else {
        return Readiness::NoRing;
    };
    let mut members = roster.members.iter();
    if !members.any(|member| roster.is_trained(member, today)) {
        return Readiness::Untrained;
    }
    match roster.first_uncovered(calendar, today, DAYS_AHEAD) {
        Some(day) => Readiness::Uncovered(day),
        None => Readiness::Ready,
    }
}

impl Readiness {
    /// Whether asking may open on it: a ring without anyone trained would answer nobody. A day
    /// without anyone on duty is warned of, as there is time to plan it.
    pub fn can_open(self) -> bool {
        matches!(self, Readiness::Uncovered(_) | Readiness::Ready)
    }
}

/// The launch after an edit of `today`, which is also the day on which it was last checked (R021);
/// unchanged when it is so already.
pub fn edited(launch: &Launch, edit: &Edit, today: NaiveDate) -> Launch {
    let before = launch;
    let mut launch = before.clone();
    match edit {
        Edit::Step(state) => {
            let known = launch
                .steps
                .iter_mut()
                .find(|known| known.step == state.step);
            match known {
                Some(known) => *known = state.clone(),
                None => launch.steps.push(state.clone()),
            }
        }
        Edit::Suspend(notice) => {
            let since = launch
                .suspended
                .as_ref()
                .map_or(today, |closed| closed.since);
            launch.suspended = Some(Suspension {
                since,
                notice: notice.clone(),
            });
        }
        Edit::Resume => launch.suspended = None,
    }
    if launch != *before {
        launch.upkeep.checked = today;
    }
    launch
}

/// Whether the gate lets an edit through. It may always make asking less open; it opens it, or
/// completes its steps, only when the ring can answer.
///
/// # Errors
/// Why not.
pub fn gate(
    before: &Launch,
    edit: &Edit,
    checklist: &[LaunchStep],
    readiness: Readiness,
    today: NaiveDate,
) -> Result<(), Refusal> {
    if matches!(edit, Edit::Suspend(_)) {
        return match before.state(checklist) {
            LaunchState::Open | LaunchState::Suspended => Ok(()),
            LaunchState::Preparing { .. } => Err(Refusal::NotOpen),
        };
    }
    let after = edited(before, edit, today);
    let is_open = |launch: &Launch| launch.state(checklist) == LaunchState::Open;
    let opens = is_open(&after) && !is_open(before);
    let completes = is_complete(&after, checklist) && !is_complete(before, checklist);
    if (opens || completes) && !readiness.can_open() {
        return Err(Refusal::RingCannotAnswer);
    }
    Ok(())
}

/// Whether every mandatory step is done, closed for a time or not.
pub fn is_complete(launch: &Launch, checklist: &[LaunchStep]) -> bool {
    let without = Launch {
        suspended: None,
        ..launch.clone()
    };
    without.state(checklist) == LaunchState::Open
}

/// What was done between two versions, in the order of the steps.
pub fn done_between(before: &Launch, after: &Launch) -> Vec<Done> {
    let mut done = Vec::new();
    for state in &after.steps {
        let step = state.step.clone();
        let earlier = before
            .steps
            .iter()
            .find(|earlier| earlier.step == state.step);
        let was_done = earlier.is_some_and(|earlier| earlier.done.is_some());
        match (was_done, state.done.is_some()) {
            (false, true) => done.push(Done::StepDone(step)),
            (true, false) => done.push(Done::StepUndone(step)),
            _ if earlier != Some(state) => done.push(Done::StepChanged(step)),
            _ => {}
        }
    }
    let dropped = before.steps.iter().filter(|earlier| {
        let is_kept = after.steps.iter().any(|state| state.step == earlier.step);
        earlier.done.is_some() && !is_kept
    });
    done.extend(dropped.map(|earlier| Done::StepUndone(earlier.step.clone())));
    match (&before.suspended, &after.suspended) {
        (None, Some(_)) => done.push(Done::Suspended),
        (Some(_), None) => done.push(Done::Resumed),
        (Some(earlier), Some(later)) if earlier != later => done.push(Done::NoticeChanged),
        _ => {}
    }
    if before.ring != after.ring {
        done.push(Done::RingChanged);
    }
    done
}
