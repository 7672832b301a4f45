//! Everyone who tries.

use access::{Grant, Person, Role, Subject};
use kernel::Timestamp;

use crate::support::*;
use crate::{EXPERTS, KOUVOLA, SOUTH};

/// Someone who sends requests.
pub struct Someone {
    pub about: &'static str,
    pub id: Option<String>,
    pub resident: bool,
    pub grants: Vec<Grant>,
    pub proved_at: Timestamp,
    pub browser: Browser,
}

impl Someone {
    pub fn subject(&self) -> Subject {
        let person = self.id.as_ref().map(|id| Person {
            id: id.clone(),
            name: "Testi".to_owned(),
            languages: Vec::new(),
            organization: None,
            resident: self.resident,
            demo: false,
        });
        Subject {
            region: slug(REGION),
            proved_at: person.as_ref().map(|_| self.proved_at),
            person,
            grants: self.grants.clone(),
        }
    }

    pub fn works_in(&self, ring: &str) -> bool {
        self.grants
            .iter()
            .any(|grant| grant.ring == Some(slug(ring)))
    }

    pub fn leads(&self, ring: &str) -> bool {
        let ring = slug(ring);
        self.subject().has(Role::RingManager, Some(&ring))
    }
}

pub fn grant(role: Role, ring: Option<&str>) -> Grant {
    Grant {
        role,
        area: None,
        ring: ring.map(slug),
    }
}

/// Everyone who tries: each role alone, some together, and those without any.
pub fn everyone() -> Vec<(&'static str, bool, Vec<Grant>)> {
    let in_ring = |role, ring| vec![grant(role, Some(ring))];
    let region = |role| vec![grant(role, None)];
    vec![
        ("a resident", true, Vec::new()),
        ("a person without roles", false, Vec::new()),
        ("a responder", false, in_ring(Role::Responder, SOUTH)),
        (
            "a responder of another ring",
            false,
            in_ring(Role::Responder, KOUVOLA),
        ),
        (
            "a manager of the ring",
            false,
            in_ring(Role::RingManager, SOUTH),
        ),
        (
            "a manager of another ring",
            false,
            in_ring(Role::RingManager, KOUVOLA),
        ),
        ("an expert", false, in_ring(Role::Expert, EXPERTS)),
        (
            "an expert of another ring",
            false,
            in_ring(Role::Expert, "asiantuntijat-koulu"),
        ),
        (
            "an expert in name, in the ring",
            false,
            in_ring(Role::Expert, SOUTH),
        ),
        (
            "a member of the consultation",
            false,
            in_ring(Role::ConsultationMember, "verkkokonsultaatio"),
        ),
        ("a coordinator", false, region(Role::Coordinator)),
        (
            "a coordinator of an area",
            false,
            vec![Grant {
                role: Role::Coordinator,
                area: Some(slug("kouvola")),
                ring: None,
            }],
        ),
        ("a service manager", false, region(Role::Manager)),
        ("an administrator", false, region(Role::Admin)),
        (
            "a data protection officer",
            false,
            region(Role::DataProtection),
        ),
        (
            "someone with every role of the region",
            false,
            [
                Role::Coordinator,
                Role::Manager,
                Role::Admin,
                Role::DataProtection,
            ]
            .map(|role| grant(role, None))
            .to_vec(),
        ),
        (
            "an expert who answers too",
            false,
            vec![
                grant(Role::Responder, Some(SOUTH)),
                grant(Role::Expert, Some(EXPERTS)),
            ],
        ),
    ]
}
