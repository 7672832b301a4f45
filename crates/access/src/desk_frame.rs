//! What every page of the desk has: who is signed in, and the ways between its parts.

use web::PageHead;

use crate::guard::Permit;
use crate::role::Role;

/// The frame of a page of the desk.
pub struct DeskFrame {
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
    /// Whether they see who has signed up for gatherings.
    pub sign_ups: bool,
    /// The part of the desk that is shown.
    pub part: &'static str,
}

impl DeskFrame {
    /// The frame for who has the permit.
    pub fn of(permit: &Permit, part: &'static str) -> DeskFrame {
        let subject = &permit.subject;
        let has = |role| subject.has(role, None);
        DeskFrame {
            name: subject
                .person
                .as_ref()
                .map_or_else(String::new, |person| person.name.clone()),
            answers: has(Role::Responder) || has(Role::RingManager),
            expert: has(Role::Expert),
            group: has(Role::ConsultationMember),
            figures: has(Role::RingManager) || has(Role::Coordinator) || has(Role::Manager),
            launch: has(Role::Coordinator) || has(Role::Manager) || has(Role::Admin),
            sign_ups: has(Role::Coordinator),
            part,
        }
    }
}

/// The head of a page of the desk.
pub fn desk_head(title: &str) -> PageHead {
    PageHead {
        no_index: true,
        unasked: true,
        in_asking: true,
        scripts: &["desk.js"],
        ..PageHead::titled(title)
    }
}
