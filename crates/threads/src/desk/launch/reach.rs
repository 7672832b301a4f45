//! Who reaches the launch of which area.

use access::{Action, Decision, Grant, Object, Permit, Role, decide};
use kernel::Slug;
use registry::RegionDirectory;
use web::Visit;

/// The launch of an area as the policy sees it; none when the region has no such area. Who has a
/// role in a large area has it in its small ones: the area is the nearest above in which the
/// person coordinates, or else the nearest that they manage.
pub(in crate::desk) fn object(
    directory: &RegionDirectory,
    grants: &[Grant],
    area: &str,
) -> Option<Object> {
    let area = &directory.areas.get(area)?.value.id;
    let up = directory.areas_up(area);
    let holds = |role: Role, area: &Slug| {
        let mut grants = grants.iter();
        grants.any(|grant| grant.role == role && grant.area.as_ref() == Some(area))
    };
    let reached = [Role::Coordinator, Role::Manager]
        .into_iter()
        .find_map(|role| up.iter().find(|area| holds(role, area)));
    Some(Object {
        kind: "launch",
        id: area.to_string(),
        region: directory.region.id.clone(),
        ring: None,
        area: Some(reached.unwrap_or(area).clone()),
        relations: Vec::new(),
    })
}

/// Whether the permit's person may do something to the launch of an area. That the proof of who
/// they are is old does not count: they are asked for a new one when they do it.
pub(super) fn may(
    directory: &RegionDirectory,
    visit: &Visit,
    permit: &Permit,
    action: Action,
    area: &Slug,
) -> bool {
    let subject = &permit.subject;
    object(directory, &subject.grants, area.as_str()).is_some_and(|object| {
        let decision = decide(subject, action, Some(&object), visit.now());
        matches!(decision, Decision::Allow | Decision::ProveAgain)
    })
}
