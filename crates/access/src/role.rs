//! Who someone is and what they may be: roles in time, and the subject that a request comes from.

use kernel::{Slug, Timestamp};

/// What someone may do here (R002). A role is granted for a time; see [`Grant`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Answers requests for help in a ring.
    Responder,
    /// Leads a ring: members, duty, hand-overs.
    RingManager,
    /// Is consulted by responders, with the minimum of data.
    Expert,
    /// Drafts the joint answers of a professionals' consultation.
    ConsultationMember,
    /// Opens and closes asking in an area, or in the whole region.
    Coordinator,
    /// Sees figures of an area, or of the whole region.
    Manager,
    /// Looks after people and their roles; sees nothing that anyone asked.
    Admin,
    /// Looks after data protection: the audit trail and the proofs of erasure.
    DataProtection,
}

/// Where a role holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// In one ring, whose key is the border of what can be read.
    Ring,
    /// In one area, or in the whole region when none is named.
    Area,
    /// In the whole region only.
    Region,
}

impl Role {
    /// Every role.
    pub const ALL: &[Role] = &[
        Role::Responder,
        Role::RingManager,
        Role::Expert,
        Role::ConsultationMember,
        Role::Coordinator,
        Role::Manager,
        Role::Admin,
        Role::DataProtection,
    ];

    /// The role as it is stored and written in packs.
    pub fn as_str(self) -> &'static str {
        match self {
            Role::Responder => "responder",
            Role::RingManager => "ring-manager",
            Role::Expert => "expert",
            Role::ConsultationMember => "consultation-member",
            Role::Coordinator => "coordinator",
            Role::Manager => "manager",
            Role::Admin => "admin",
            Role::DataProtection => "data-protection",
        }
    }

    /// The role of this name.
    pub fn parse(text: &str) -> Option<Role> {
        Role::ALL.iter().copied().find(|role| role.as_str() == text)
    }

    /// Where the role holds.
    pub fn scope(self) -> Scope {
        match self {
            Role::Responder | Role::RingManager | Role::Expert | Role::ConsultationMember => {
                Scope::Ring
            }
            Role::Coordinator | Role::Manager => Scope::Area,
            Role::Admin | Role::DataProtection => Scope::Region,
        }
    }
}

/// A role where it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    /// The role.
    pub role: Role,
    /// The area. Of a role in a ring it only tells where the person works: the ring decides what
    /// they may read.
    pub area: Option<Slug>,
    /// The ring.
    pub ring: Option<Slug>,
}

impl Grant {
    /// Whether the grant has what its role asks for: a ring, or no narrower place than the
    /// region. One that has not counts for nothing.
    pub fn is_whole(&self) -> bool {
        match self.role.scope() {
            Scope::Ring => self.ring.is_some(),
            Scope::Area => self.ring.is_none(),
            Scope::Region => self.ring.is_none() && self.area.is_none(),
        }
    }
}

/// The time for which a grant holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    /// The first moment.
    pub starts_at: Timestamp,
    /// The moment from which it holds no more; none: until it is ended.
    pub ends_at: Option<Timestamp>,
}

impl Term {
    /// Whether the grant holds at a moment.
    pub fn holds_at(self, now: Timestamp) -> bool {
        self.starts_at <= now && self.ends_at.is_none_or(|end| now < end)
    }
}

/// Someone who can sign in: a professional, or a resident with an own view (R007).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Identifier within the region.
    pub id: String,
    /// Name.
    pub name: String,
    /// Codes of the languages they work in or read.
    pub languages: Vec<String>,
    /// The organisation that employs them.
    pub organization: Option<String>,
    /// Whether the account is a resident's own.
    pub resident: bool,
    /// Whether the person is made up for a demonstration.
    pub demo: bool,
}

/// Whom a request comes from, in one region, at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// The region.
    pub region: Slug,
    /// The person; none when nobody is signed in.
    pub person: Option<Person>,
    /// The grants in force now.
    pub grants: Vec<Grant>,
    /// When the person last proved who they are.
    pub proved_at: Option<Timestamp>,
}

impl Subject {
    /// Nobody in particular.
    pub fn anonymous(region: Slug) -> Subject {
        Subject {
            region,
            person: None,
            grants: Vec::new(),
            proved_at: None,
        }
    }

    /// The identifier of the person.
    pub fn person_id(&self) -> Option<&str> {
        self.person.as_ref().map(|person| person.id.as_str())
    }

    /// Whether the subject has a role; with a ring, whether they have it in that ring.
    pub fn has(&self, role: Role, ring: Option<&Slug>) -> bool {
        self.whole_grants().any(|grant| {
            grant.role == role && ring.is_none_or(|ring| grant.ring.as_ref() == Some(ring))
        })
    }

    /// The rings in which the subject has any of these roles, each once.
    pub fn rings_as(&self, roles: &[Role]) -> Vec<&Slug> {
        let mut rings: Vec<&Slug> = self
            .whole_grants()
            .filter(|grant| roles.contains(&grant.role))
            .filter_map(|grant| grant.ring.as_ref())
            .collect();
        rings.sort();
        rings.dedup();
        rings
    }

    /// The grants that count.
    pub fn whole_grants(&self) -> impl Iterator<Item = &Grant> {
        self.grants.iter().filter(|grant| grant.is_whole())
    }
}
