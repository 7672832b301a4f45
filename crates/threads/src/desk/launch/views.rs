//! Where an area stands, in words.

use catalog::{Launch, LaunchState, LaunchStep, LaunchStepState};
use chrono::NaiveDate;
use i18n::{Phrase, dates};
use kernel::Slug;
use registry::RegionDirectory;
use web::Visit;

use super::read::{Known, Standing, state};
use super::rules::Readiness;

/// Where an area stands.
pub(super) struct StandingView<'a> {
    /// `open`, `preparing`, `suspended` or `none`.
    pub class: &'static str,
    /// The same in words.
    pub label: Phrase,
    /// What more there is to say of it.
    pub note: Option<Phrase>,
    /// What families read while it is closed for a time.
    pub notice: Option<web::Said<'a>>,
    /// Mandatory steps that are not done.
    pub missing: Vec<MissingView<'a>>,
    /// Who answers.
    pub ring: Option<&'a str>,
    /// Which organisation answers for it.
    pub body: Option<&'a str>,
    /// Whether somebody could answer.
    pub readiness: Option<ReadinessView>,
}

/// A mandatory step that is not done.
pub(super) struct MissingView<'a> {
    /// Its name.
    pub name: &'a str,
    /// Who sees to it.
    pub owner: Phrase,
    /// By when.
    pub due: Phrase,
    /// Whether that day has passed.
    pub is_late: bool,
}

/// Whether somebody could answer in the coming days.
pub(super) struct ReadinessView {
    /// Whether there is something to do about it.
    pub is_warning: bool,
    /// In words.
    pub words: Phrase,
}

/// Puts launches into words for one reader.
#[derive(Clone, Copy)]
pub(super) struct Teller<'a> {
    /// The reader.
    pub visit: &'a Visit,
    /// The region.
    pub directory: &'a RegionDirectory,
    /// Its launches.
    pub known: &'a Known,
}

impl<'a> Teller<'a> {
    /// Where an area stands, by the launch that decides.
    pub fn standing(&self, standing: Standing<'a>) -> StandingView<'a> {
        let t = self.visit.messages();
        let Some(kept) = standing.kept else {
            return StandingView {
                class: "none",
                label: t.launch_state_none(),
                note: Some(t.launch_none_hint()),
                notice: None,
                missing: Vec::new(),
                ring: None,
                body: None,
                readiness: None,
            };
        };
        let launch = &kept.launch;
        let state = state(self.directory, launch);
        let ring = self.directory.rings.get(launch.ring.as_str());
        let (class, label) = match &state {
            LaunchState::Open => ("open", t.launch_state_open()),
            LaunchState::Preparing { .. } => ("preparing", t.launch_state_preparing()),
            LaunchState::Suspended => ("suspended", t.launch_state_suspended()),
        };
        let closed = launch.suspended.as_ref();
        let note = match (&state, closed) {
            (LaunchState::Preparing { missing }, _) if missing.is_empty() => {
                Some(t.launch_no_checklist())
            }
            (LaunchState::Suspended, Some(closed)) => {
                Some(t.launch_since(&dates::date_short(self.visit.language(), closed.since)))
            }
            _ => None,
        };
        StandingView {
            class,
            label,
            note,
            notice: closed.map(|closed| self.visit.say(&closed.notice)),
            missing: self.missing(launch),
            ring: ring.map(|ring| self.visit.plain(&ring.value.name)),
            body: ring.and_then(|ring| self.organization(&ring.value.organization)),
            readiness: Some(self.readiness(launch, state == LaunchState::Open)),
        }
    }

    /// The mandatory steps that are not done, also while it is closed for a time.
    fn missing(&self, launch: &Launch) -> Vec<MissingView<'a>> {
        let steps = self.directory.launch_steps.values();
        steps
            .filter(|step| step.mandatory && !launch.is_done(&step.id))
            .map(|step: &'a LaunchStep| {
                let state = launch.steps.iter().find(|state| state.step == step.id);
                MissingView {
                    name: self.visit.plain(&step.name),
                    owner: self.owner(state),
                    due: self.due(state),
                    is_late: is_late(state, self.visit.today()),
                }
            })
            .collect()
    }

    fn readiness(&self, launch: &Launch, is_open: bool) -> ReadinessView {
        let (t, visit) = (self.visit.messages(), self.visit);
        let readiness = self
            .known
            .readiness(self.directory, &launch.ring, visit.now());
        let words = match readiness {
            Readiness::NoRing => t.launch_warn_no_ring(),
            Readiness::Untrained if is_open => t.launch_warn_untrained_open(),
            Readiness::Untrained => t.launch_warn_untrained(),
            Readiness::Uncovered(day) => {
                t.launch_warn_uncovered(&dates::date_long(visit.language(), day))
            }
            Readiness::Ready => t.launch_ready(),
        };
        ReadinessView {
            is_warning: readiness != Readiness::Ready,
            words,
        }
    }

    /// Who sees to a step.
    pub fn owner(&self, state: Option<&LaunchStepState>) -> Phrase {
        let t = self.visit.messages();
        match state.and_then(|state| self.organization(&state.owner)) {
            Some(name) => t.launch_step_owner(name),
            None => t.launch_step_no_owner(),
        }
    }

    /// By when a step should be done.
    pub fn due(&self, state: Option<&LaunchStepState>) -> Phrase {
        let (t, language) = (self.visit.messages(), self.visit.language());
        match state.and_then(|state| state.due) {
            None => t.launch_step_no_due(),
            Some(due) if is_late(state, self.visit.today()) => {
                t.launch_step_was_due(&dates::date_short(language, due))
            }
            Some(due) => t.launch_step_due(&dates::date_short(language, due)),
        }
    }

    fn organization(&self, id: &Slug) -> Option<&'a str> {
        let found = self.directory.organizations.get(id.as_str());
        found.map(|entry| self.visit.plain(&entry.value.name))
    }
}

/// Whether the day by which a step should be done has passed without it.
pub(super) fn is_late(state: Option<&LaunchStepState>, today: NaiveDate) -> bool {
    state.is_some_and(|state| state.done.is_none() && state.due.is_some_and(|due| due < today))
}
