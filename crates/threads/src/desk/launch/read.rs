//! What is known of the region's launches now: as they are kept, so that one sees one's own edit
//! at once, before it is published.

use std::collections::BTreeMap;

use catalog::{Area, Kind, Launch, LaunchState, LaunchStep, Record, Ring, RingTask};
use db::Conn;
use kernel::{Slug, Timestamp};
use registry::RegionDirectory;
use registry::store::{self, StoreError};

use super::rules::{Readiness, readiness};
use crate::assigning;
use crate::roster::Roster;

/// A launch as it is kept.
#[derive(Debug, Clone)]
pub(super) struct Kept {
    /// The launch.
    pub launch: Launch,
    /// The number of what it says now.
    pub version: i64,
    /// Since when it says so.
    pub changed_at: Timestamp,
}

/// Every launch of the region by area, and who is in the rings that would answer.
#[derive(Debug, Default)]
pub(super) struct Known {
    launches: BTreeMap<Slug, Kept>,
    rosters: BTreeMap<Slug, Roster>,
}

/// Where asking for help stands in an area.
#[derive(Debug, Clone, Copy)]
pub(super) struct Standing<'a> {
    /// The launch that decides; none when nobody has begun.
    pub kept: Option<&'a Kept>,
    /// The area above whose launch that is, when the area has none of its own.
    pub follows: Option<&'a Area>,
}

impl Known {
    /// Reads the launches, and the rings that answer by them.
    ///
    /// # Errors
    /// The database is away.
    pub async fn read(
        conn: &mut Conn,
        directory: &RegionDirectory,
        now: Timestamp,
    ) -> Result<Known, StoreError> {
        let region = &directory.region.id;
        let mut known = Known::default();
        for kept in store::kept(conn, region, Kind::Launch).await? {
            if let Record::Launch(launch) = kept.record {
                let kept = Kept {
                    launch: launch.as_ref().clone(),
                    version: kept.version,
                    changed_at: kept.changed_at,
                };
                known.launches.insert(launch.area.clone(), kept);
            }
        }
        let rings: Vec<Slug> = known
            .launches
            .values()
            .map(|kept| kept.launch.ring.clone())
            .collect();
        for ring in rings {
            if let Some(ring) = ring_of(directory, &ring)
                && !known.rosters.contains_key(&ring.id)
            {
                let roster = assigning::roster(conn, region, ring, now.date(), now).await?;
                known.rosters.insert(ring.id.clone(), roster);
            }
        }
        Ok(known)
    }

    /// Where an area stands: by its own launch, or by that of the nearest area above it.
    pub fn standing<'a>(&'a self, directory: &'a RegionDirectory, area: &Slug) -> Standing<'a> {
        let up = directory.areas_up(area);
        let found = up.iter().find_map(|up| self.launches.get(up));
        let from = found
            .map(|kept| &kept.launch.area)
            .filter(|from| *from != area);
        Standing {
            kept: found,
            follows: from
                .and_then(|from| directory.areas.get(from.as_str()))
                .map(|entry| entry.value.as_ref()),
        }
    }

    /// The launch of just this area.
    pub fn own(&self, area: &Slug) -> Option<&Kept> {
        self.launches.get(area)
    }

    /// Whether a ring could answer in the coming days.
    pub fn readiness(&self, directory: &RegionDirectory, ring: &Slug, now: Timestamp) -> Readiness {
        readiness(self.rosters.get(ring), &directory.calendar, now.date())
    }
}

/// The ring of this identifier, if it answers requests.
pub(super) fn ring_of<'a>(directory: &'a RegionDirectory, ring: &Slug) -> Option<&'a Ring> {
    directory
        .rings
        .get(ring.as_str())
        .map(|entry| entry.value.as_ref())
        .filter(|ring| ring.task == RingTask::Responders)
}

/// The checklist, in its order.
pub(super) fn checklist(directory: &RegionDirectory) -> Vec<LaunchStep> {
    directory.launch_steps.values().cloned().collect()
}

/// Where a launch stands, as the public pages decide it.
pub(super) fn state(directory: &RegionDirectory, launch: &Launch) -> LaunchState {
    let state = launch.state(&checklist(directory));
    match state {
        LaunchState::Open if directory.rings.get(launch.ring.as_str()).is_none() => {
            LaunchState::Preparing {
                missing: Vec::new(),
            }
        }
        state => state,
    }
}
