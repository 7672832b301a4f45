//! Whether help can be asked for in an area, and who answers there (R039, R043).

use std::sync::Arc;

use catalog::{Launch, LaunchState, LaunchStep, Ring};
use kernel::{Slug, Text};
use web::HelpDoor;

use crate::published::RegionDirectory;

/// Where the help channel of an area stands.
#[derive(Debug, Clone, PartialEq)]
pub enum HelpState {
    /// Help can be asked for.
    Open {
        /// Who answers.
        ring: Arc<Ring>,
    },
    /// Not yet.
    Preparing,
    /// Not for a time.
    Suspended {
        /// What families read.
        notice: Text,
    },
    /// Nobody works on a channel there.
    None,
}

impl RegionDirectory {
    /// Where the help channel of an area stands. The area's own launch decides; without one, that
    /// of the large area above it; without that, the furthest of the areas within it. Without an
    /// area, the furthest of the whole region: open when it is open anywhere.
    pub fn help_for(&self, area: Option<&Slug>) -> HelpState {
        let Some(area) = area else {
            return self.furthest(|_| true);
        };
        let own = self
            .areas_up(area)
            .iter()
            .find_map(|up| self.launches.get(up.as_str()));
        match own {
            Some(entry) => self.state(&entry.value),
            None => {
                let within = |launch: &Launch| {
                    let of = self.areas.get(launch.area.as_str());
                    of.is_some_and(|of| of.value.parent.as_ref() == Some(area))
                };
                self.furthest(within)
            }
        }
    }

    /// The doors of the areas on whose channel someone works.
    pub(crate) fn help_doors(&self) -> Vec<(Slug, HelpDoor)> {
        let door = |area: &Slug| match self.help_for(Some(area)) {
            HelpState::Open { .. } => Some(HelpDoor::Open),
            HelpState::Preparing => Some(HelpDoor::Preparing),
            HelpState::Suspended { .. } => Some(HelpDoor::Suspended),
            HelpState::None => None,
        };
        self.areas
            .values()
            .filter_map(|area| Some((area.id.clone(), door(&area.id)?)))
            .collect()
    }

    fn furthest(&self, counts: impl Fn(&Launch) -> bool) -> HelpState {
        let launches = self.launches.values().filter(|launch| counts(launch));
        launches
            .map(|launch| self.state(launch))
            .min_by_key(rank)
            .unwrap_or(HelpState::None)
    }

    fn state(&self, launch: &Launch) -> HelpState {
        let steps: Vec<LaunchStep> = self.launch_steps.values().cloned().collect();
        match (launch.state(&steps), &launch.suspended) {
            (LaunchState::Suspended, Some(suspension)) => HelpState::Suspended {
                notice: suspension.notice.clone(),
            },
            (LaunchState::Open, _) => match self.rings.get(launch.ring.as_str()) {
                Some(ring) => HelpState::Open {
                    ring: ring.value.clone(),
                },
                None => HelpState::Preparing,
            },
            _ => HelpState::Preparing,
        }
    }
}

fn rank(state: &HelpState) -> u8 {
    match state {
        HelpState::Open { .. } => 0,
        HelpState::Suspended { .. } => 1,
        HelpState::Preparing => 2,
        HelpState::None => 3,
    }
}
