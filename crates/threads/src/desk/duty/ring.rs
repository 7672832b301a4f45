//! Whose calendar is shown to whom, and what is known of it.

use access::{Permit, Role};
use catalog::Ring;
use chrono::{Days, NaiveDate};
use db::Conn;
use kernel::{Slug, Timestamp};
use registry::RegionDirectory;

use crate::assigning;
use crate::roster::{Roster, Stretch};
use crate::store::{self, DutyRow};

/// How far ahead stretches are read, in days: planning further makes no sense.
const READ_AHEAD: u64 = 3 * 366;

/// The rings whose calendar the permit's person sees: a coordinator those of their area, everybody
/// else the rings they work in.
pub(super) fn rings<'a>(directory: &'a RegionDirectory, permit: &Permit) -> Vec<&'a Ring> {
    let grants: Vec<_> = permit.subject.whole_grants().collect();
    directory
        .rings
        .values()
        .filter(|ring| {
            grants.iter().any(|grant| match grant.role {
                Role::Responder | Role::RingManager => grant.ring.as_ref() == Some(&ring.id),
                Role::Coordinator => grant
                    .area
                    .as_ref()
                    .is_none_or(|area| serves(directory, ring, area)),
                _ => false,
            })
        })
        .collect()
}

fn serves(directory: &RegionDirectory, ring: &Ring, area: &Slug) -> bool {
    let around = directory.areas_around(area);
    ring.areas.is_empty() || ring.areas.iter().any(|served| around.contains(served))
}

/// Whether the permit's person leads a ring.
pub(super) fn manages(permit: &Permit, ring: &Ring) -> bool {
    permit.subject.has(Role::RingManager, Some(&ring.id))
}

/// What is known of a ring's people from a day on, with the stretches as they are kept.
pub(super) async fn known(
    conn: &mut Conn,
    region: &Slug,
    ring: &Ring,
    from: NaiveDate,
    now: Timestamp,
) -> db::Result<(Roster, Vec<DutyRow>)> {
    let mut roster = assigning::roster(conn, region, ring, from, now).await?;
    let ahead = now.date().checked_add_days(Days::new(READ_AHEAD));
    let to = ahead.unwrap_or(from).max(from);
    let rows = store::duties(conn, region.as_str(), ring.id.as_str(), from, to).await?;
    roster.stretches = rows.iter().filter_map(stretch).collect();
    Ok((roster, rows))
}

fn stretch(row: &DutyRow) -> Option<Stretch> {
    Some(Stretch {
        person: row.person_id.clone(),
        duty: row.kind == "duty",
        first_day: row.first_day.parse().ok()?,
        last_day: row.last_day.parse().ok()?,
        cover: row.cover_id.clone(),
    })
}
