//! What every page of the desk has: who is signed in, and the ways between its parts.

use std::collections::HashMap;

use access::{Permit, Role, people};
use kernel::Slug;
use registry::RegionDirectory;
use web::{PageHead, Visit};

use crate::Threads;

/// The frame of a page of the desk.
pub(crate) struct Frame {
    /// Who is signed in.
    pub name: String,
    /// Whether they answer requests.
    pub answers: bool,
    /// Whether they are asked as an expert.
    pub expert: bool,
    /// Whether they write joint answers to professionals.
    pub group: bool,
    /// Whether they see figures.
    pub figures: bool,
    /// Whether they see where asking stands in each area.
    pub launch: bool,
    /// The part of the desk that is shown.
    pub part: &'static str,
}

impl Frame {
    /// The frame for who has the permit.
    pub fn of(permit: &Permit, part: &'static str) -> Frame {
        let subject = &permit.subject;
        let has = |role| subject.has(role, None);
        Frame {
            name: subject
                .person
                .as_ref()
                .map_or_else(String::new, |person| person.name.clone()),
            answers: has(Role::Responder) || has(Role::RingManager),
            expert: has(Role::Expert),
            group: has(Role::ConsultationMember),
            figures: has(Role::RingManager) || has(Role::Coordinator) || has(Role::Manager),
            launch: has(Role::Coordinator) || has(Role::Manager) || has(Role::Admin),
            part,
        }
    }
}

/// The head of a page of the desk.
pub(crate) fn head(title: &str) -> PageHead {
    PageHead {
        no_index: true,
        unasked: true,
        in_asking: true,
        scripts: &["desk.js"],
        ..PageHead::titled(title)
    }
}

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
