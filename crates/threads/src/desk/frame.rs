//! What pages of the desk ask about rings and people.

use std::collections::HashMap;

use access::{Permit, Role, people};
use kernel::Slug;
use registry::RegionDirectory;
use web::Visit;

use crate::Threads;

pub(crate) use access::{DeskFrame as Frame, desk_head as head};

/// The rings in which the permit's person has one of the roles.
pub(crate) fn rings_with(permit: &Permit, roles: &[Role]) -> Vec<Slug> {
    let grants = permit.subject.grants.iter();
    let mut rings: Vec<Slug> = grants
        .filter(|grant| roles.contains(&grant.role))
        .filter_map(|grant| grant.ring.clone())
        .collect();
    rings.sort();
    rings.dedup();
    rings
}

/// The rings that the given ones help from the last step of the ladder on.
pub(crate) fn helped_by(directory: &RegionDirectory, rings: &[Slug]) -> Vec<Slug> {
    directory
        .rings
        .values()
        .filter(|ring| {
            let substitute = ring.substitute.as_ref();
            substitute.is_some_and(|substitute| rings.contains(substitute))
                && !rings.contains(&ring.id)
        })
        .map(|ring| ring.id.clone())
        .collect()
}

/// The names of a region's professionals.
pub(crate) async fn names(threads: &Threads, visit: &Visit) -> db::Result<HashMap<String, String>> {
    let conn = &mut threads.db.read().await?;
    let people = people::professionals(conn, visit.region_id().as_str()).await?;
    Ok(people
        .into_iter()
        .map(|person| (person.id, person.name))
        .collect())
}
