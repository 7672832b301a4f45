//! The help channel of a region: who answers, what they may begin from, and whether an area's
//! channel is open (R039-R043, R045).

use chrono::{NaiveDate, NaiveTime};
use kernel::{Slug, Text};
use serde::{Deserialize, Serialize};

use crate::hours::wall_clock;
use crate::{Contact, Upkeep};

/// A ring: named people who answer together. Who they are stands in their roles, never here.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ring {
    /// Identifier.
    pub id: Slug,
    /// Name, as staff and askers see it.
    pub name: Text,
    /// What it does.
    pub task: RingTask,
    /// Areas it serves; a large one stands for its small ones. Empty: the whole region.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<Slug>,
    /// Themes that experts are asked about. Empty: any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<Slug>,
    /// The accountable body (R043).
    pub organization: Slug,
    /// The ring that steps in when this one is about to break its promise (R040).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub substitute: Option<Slug>,
    /// The induction that a member has completed before the first duty (R040).
    pub training: Text,
    /// How soon it answers, when not as soon as its task says: see [`Ring::reply_days`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_days: Option<u32>,
    /// When its working day begins in Helsinki, written `08:00`.
    #[serde(default = "eight", with = "wall_clock")]
    pub opens: NaiveTime,
    /// When its working day ends in Helsinki, written `16:00`.
    #[serde(default = "sixteen", with = "wall_clock")]
    pub closes: NaiveTime,
    /// Where to ask about the ring itself.
    #[serde(default)]
    pub contact: Contact,
    /// Who keeps this true.
    pub upkeep: Upkeep,
}

/// What a ring does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RingTask {
    /// Answers requests for help (R040).
    Responders,
    /// Helps responders with what it knows well (R041).
    Experts,
    /// Answers the questions of professionals (R045).
    Consultation,
}

/// A reply that a responder may begin from (R042). What the responder fills in stands in square
/// brackets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReplyTemplate {
    /// Identifier.
    pub id: Slug,
    /// What it is for, as responders choose it.
    pub title: Text,
    /// The words, paragraphs parted by an empty line.
    pub body: Text,
    /// Themes it is offered for first. Empty: any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<Slug>,
    /// Place in lists.
    #[serde(default)]
    pub position: u32,
}

/// A step of the checklist on the way to an open help channel (R043).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LaunchStep {
    /// Identifier.
    pub id: Slug,
    /// What must be in place.
    pub name: Text,
    /// What that takes, and what shows it.
    pub about: Text,
    /// Whether the channel stays closed without it.
    pub mandatory: bool,
    /// Place in the list.
    #[serde(default)]
    pub position: u32,
}

/// How far an area is on its way to an open help channel (R043).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Launch {
    /// Identifier: that of the area, so that an area has one launch.
    pub id: Slug,
    /// The area; a large one stands for those of its small ones that have no launch of their own.
    pub area: Slug,
    /// The ring that answers there.
    pub ring: Slug,
    /// Where each step stands. A step that is missing here is not done.
    #[serde(default)]
    pub steps: Vec<LaunchStepState>,
    /// Why the channel is closed for a time. Public.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suspended: Option<Suspension>,
    /// Who keeps this true.
    pub upkeep: Upkeep,
}

/// Where a step of a launch stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LaunchStepState {
    /// The step.
    pub step: Slug,
    /// The organisation that sees to it.
    pub owner: Slug,
    /// The day by which it should be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
    /// The day on which it was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<NaiveDate>,
    /// What shows that it is done: a decision, a list, a document.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub evidence: Text,
}

/// A closing for a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Suspension {
    /// Since when.
    pub since: NaiveDate,
    /// What families read: why, until when, and whom to call.
    pub notice: Text,
}

/// Whether an area's help channel is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LaunchState {
    /// Every mandatory step is done.
    Open,
    /// On its way.
    Preparing {
        /// The mandatory steps that are not done, in the order of the checklist.
        missing: Vec<Slug>,
    },
    /// Closed for a time.
    Suspended,
}

/// Someone to sign in as in a demonstration. Made up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoPerson {
    /// Identifier.
    pub id: Slug,
    /// Name.
    pub name: String,
    /// Where they work.
    pub organization: Slug,
    /// Codes of the languages in which they answer.
    pub languages: Vec<String>,
    /// What they may do.
    pub roles: Vec<DemoRole>,
    /// Who they are and what there is to try as them.
    pub about: Text,
}

/// A role of a demonstration person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoRole {
    /// Its name: one of [`DemoRole::NAMES`].
    pub role: String,
    /// In which area. Absent: the whole region.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Slug>,
    /// In which ring; the roles of rings have one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ring: Option<Slug>,
}

impl Ring {
    /// How soon it answers: in working days, or in calendar days for the questions of
    /// professionals. Without a time of its own: 3 days for requests (R039), 2 for help to a
    /// responder whose own clock runs on (R041), 7 for professionals (R045).
    pub fn reply_days(&self) -> u32 {
        self.reply_days.unwrap_or(self.task.longest_reply())
    }

    /// Whether it serves an area. `up` is the area and those above it, the nearest first.
    pub fn serves(&self, up: &[Slug]) -> bool {
        self.areas.is_empty() || self.areas.iter().any(|area| up.contains(area))
    }

    /// Whether it may be asked about a theme.
    pub fn knows(&self, theme: &Slug) -> bool {
        self.themes.is_empty() || self.themes.contains(theme)
    }
}

impl RingTask {
    /// Every task.
    pub const ALL: [RingTask; 3] = [
        RingTask::Responders,
        RingTask::Experts,
        RingTask::Consultation,
    ];

    /// The name used in packs.
    pub fn as_str(self) -> &'static str {
        match self {
            RingTask::Responders => "responders",
            RingTask::Experts => "experts",
            RingTask::Consultation => "consultation",
        }
    }

    /// The longest that a ring of this task may take, which is also what it takes when it says
    /// nothing else; in the days of [`Ring::reply_days`].
    pub fn longest_reply(self) -> u32 {
        match self {
            RingTask::Responders => 3,
            RingTask::Experts => 2,
            RingTask::Consultation => 7,
        }
    }
}

impl Launch {
    /// Whether the channel is open, by the steps of the checklist in their order. A suspension
    /// closes it whatever the steps say. Without a single mandatory step it stays closed: a
    /// checklist that cannot be read must not open it.
    pub fn state(&self, steps: &[LaunchStep]) -> LaunchState {
        if self.suspended.is_some() {
            return LaunchState::Suspended;
        }
        let mandatory: Vec<&LaunchStep> = steps.iter().filter(|step| step.mandatory).collect();
        let missing: Vec<Slug> = mandatory
            .iter()
            .filter(|step| !self.is_done(&step.id))
            .map(|step| step.id.clone())
            .collect();
        if mandatory.is_empty() || !missing.is_empty() {
            return LaunchState::Preparing { missing };
        }
        LaunchState::Open
    }

    /// Whether a step is done.
    pub fn is_done(&self, step: &Slug) -> bool {
        self.steps
            .iter()
            .any(|state| state.step == *step && state.done.is_some())
    }
}

impl DemoRole {
    /// The names of roles, and which task the ring has in which one is held; a role without a
    /// task belongs to no ring.
    pub const NAMES: [(&str, &[RingTask]); 8] = [
        ("responder", &[RingTask::Responders]),
        ("ring-manager", &RingTask::ALL),
        ("expert", &[RingTask::Experts]),
        ("consultation-member", &[RingTask::Consultation]),
        ("coordinator", &[]),
        ("manager", &[]),
        ("admin", &[]),
        ("data-protection", &[]),
    ];
}

fn eight() -> NaiveTime {
    at_hour(8)
}

fn sixteen() -> NaiveTime {
    at_hour(16)
}

fn at_hour(hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or(NaiveTime::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn step(number: usize, mandatory: bool) -> LaunchStep {
        LaunchStep {
            id: Slug::from_name(&format!("step {number}")),
            name: Text::finnish("Vaihe"),
            about: Text::finnish("Mitä se vaatii."),
            mandatory,
            position: 0,
        }
    }

    fn launch(done: &[Option<bool>], suspended: bool) -> Launch {
        let day: NaiveDate = "2026-11-02".parse().unwrap();
        let states = done.iter().enumerate().filter_map(|(number, done)| {
            done.map(|done| LaunchStepState {
                step: Slug::from_name(&format!("step {number}")),
                owner: Slug::from_name("alue"),
                due: Some(day),
                done: done.then_some(day),
                evidence: Text::default(),
            })
        });
        Launch {
            id: Slug::from_name("hamina"),
            area: Slug::from_name("hamina"),
            ring: Slug::from_name("rinki"),
            steps: states.collect(),
            suspended: suspended.then(|| Suspension {
                since: day,
                notice: Text::finnish("Tauolla."),
            }),
            upkeep: serde_json::from_str(r#"{"owner":"alue","checked":"2026-11-02"}"#).unwrap(),
        }
    }

    proptest! {
        #[test]
        fn open_only_when_every_mandatory_step_is_done(
            steps in proptest::collection::vec((any::<bool>(), proptest::option::of(any::<bool>())), 0..10),
            suspended in any::<bool>(),
        ) {
            let checklist: Vec<LaunchStep> = steps
                .iter()
                .enumerate()
                .map(|(number, (mandatory, _))| step(number, *mandatory))
                .collect();
            let done: Vec<Option<bool>> = steps.iter().map(|(_, done)| *done).collect();
            let undone: Vec<Slug> = checklist
                .iter()
                .zip(&done)
                .filter(|(step, done)| step.mandatory && **done != Some(true))
                .map(|(step, _)| step.id.clone())
                .collect();
            let state = launch(&done, suspended).state(&checklist);
            if suspended {
                prop_assert_eq!(state, LaunchState::Suspended);
            } else if undone.is_empty() && checklist.iter().any(|step| step.mandatory) {
                prop_assert_eq!(state, LaunchState::Open);
            } else {
                prop_assert_eq!(state, LaunchState::Preparing { missing: undone });
            }
        }
    }

    #[test]
    fn without_a_checklist_nothing_opens() {
        let launch = launch(&[Some(true)], false);
        let closed = LaunchState::Preparing {
            missing: Vec::new(),
        };
        assert_eq!(launch.state(&[]), closed);
        assert_eq!(launch.state(&[step(0, false)]), closed);
        assert_eq!(launch.state(&[step(0, true)]), LaunchState::Open);
    }

    #[test]
    fn a_ring_takes_its_times_from_its_task() {
        for (task, days) in [("responders", 3), ("experts", 2), ("consultation", 7)] {
            let body = format!(
                r#"{{"id":"r","name":"Rinki","task":"{task}","organization":"alue","training":"Koulutus",
                    "upkeep":{{"owner":"alue","checked":"2026-11-02"}}}}"#
            );
            let ring: Ring = serde_json::from_str(&body).unwrap();
            assert_eq!(ring.reply_days(), days);
            assert_eq!(ring.task.as_str(), task);
            assert_eq!(ring.opens.to_string(), "08:00:00");
            assert_eq!(ring.closes.to_string(), "16:00:00");
            let own = Ring {
                reply_days: Some(1),
                ..ring
            };
            assert_eq!(own.reply_days(), 1);
            let written = serde_json::to_string(&own).unwrap();
            assert_eq!(serde_json::from_str::<Ring>(&written).unwrap(), own);
        }
    }

    #[test]
    fn a_ring_of_a_large_area_serves_its_small_ones() {
        let body = r#"{"id":"r","name":"Rinki","task":"experts","areas":["etela"],"themes":["violence"],
            "organization":"alue","training":"Koulutus","upkeep":{"owner":"alue","checked":"2026-11-02"}}"#;
        let ring: Ring = serde_json::from_str(body).unwrap();
        let slug = Slug::from_name;
        assert!(ring.serves(&[slug("hamina"), slug("etela")]));
        assert!(!ring.serves(&[slug("koria"), slug("kouvola")]));
        assert!(ring.knows(&slug("violence")) && !ring.knows(&slug("health")));
        let everywhere = Ring {
            areas: Vec::new(),
            themes: Vec::new(),
            ..ring
        };
        assert!(everywhere.serves(&[slug("koria")]) && everywhere.knows(&slug("health")));
    }
}
