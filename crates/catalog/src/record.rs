//! A published record of any kind, as stores and imports handle it.

use std::fmt;
use std::sync::Arc;

use kernel::Slug;
use serde::{Deserialize, Serialize};

use crate::{
    Area, Concept, DangerPhrases, Helpline, Municipality, Organization, Place, Service, Term, Unit,
    Upkeep,
};

/// Kinds of records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Term of a vocabulary.
    Term,
    /// Municipality.
    Municipality,
    /// Organisation.
    Organization,
    /// Family-centre area.
    Area,
    /// Family-centre unit.
    Unit,
    /// Open meeting place.
    Place,
    /// Service.
    Service,
    /// Helpline.
    Helpline,
    /// Problem concept of the thesaurus.
    Concept,
    /// Danger phrases.
    Danger,
}

/// A record of any kind. Copies share it.
#[derive(Debug, Clone, PartialEq)]
pub enum Record {
    /// Term of a vocabulary.
    Term(Arc<Term>),
    /// Municipality.
    Municipality(Arc<Municipality>),
    /// Organisation.
    Organization(Arc<Organization>),
    /// Family-centre area.
    Area(Arc<Area>),
    /// Family-centre unit.
    Unit(Arc<Unit>),
    /// Open meeting place.
    Place(Arc<Place>),
    /// Service.
    Service(Arc<Service>),
    /// Helpline.
    Helpline(Arc<Helpline>),
    /// Problem concept.
    Concept(Arc<Concept>),
    /// Danger phrases.
    Danger(Arc<DangerPhrases>),
}

/// What identifies a record within its region.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RecordKey {
    /// Its kind.
    pub kind: Kind,
    /// Its identifier among its kind.
    pub id: Slug,
}

/// Where records come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// A region pack.
    Pack,
    /// An HSDS document.
    Hsds,
    /// The Finnish Service Catalogue (Palvelutietovaranto).
    Ptv,
    /// Entered here by hand.
    Local,
}

/// A stored body that is not a record of its kind.
#[derive(Debug, thiserror::Error)]
#[error("{kind}: {error}")]
pub struct RecordError {
    /// The kind it should be.
    pub kind: Kind,
    /// What is wrong.
    pub error: serde_json::Error,
}

impl Kind {
    /// Every kind, in the order in which records may refer to each other.
    pub const ALL: [Kind; 10] = [
        Kind::Term,
        Kind::Municipality,
        Kind::Organization,
        Kind::Area,
        Kind::Helpline,
        Kind::Place,
        Kind::Service,
        Kind::Unit,
        Kind::Concept,
        Kind::Danger,
    ];

    /// The name used in stores, packs, addresses and the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Term => "term",
            Kind::Municipality => "municipality",
            Kind::Organization => "organization",
            Kind::Area => "area",
            Kind::Unit => "unit",
            Kind::Place => "place",
            Kind::Service => "service",
            Kind::Helpline => "helpline",
            Kind::Concept => "concept",
            Kind::Danger => "danger",
        }
    }

    /// The kind of this name.
    pub fn parse(name: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl fmt::Display for RecordKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}", self.kind, self.id)
    }
}

impl Source {
    /// The name used in stores.
    pub fn as_str(self) -> &'static str {
        match self {
            Source::Pack => "pack",
            Source::Hsds => "hsds",
            Source::Ptv => "ptv",
            Source::Local => "local",
        }
    }

    /// The source of this name.
    pub fn parse(name: &str) -> Option<Source> {
        [Source::Pack, Source::Hsds, Source::Ptv, Source::Local]
            .into_iter()
            .find(|source| source.as_str() == name)
    }
}

impl Record {
    /// Reads the stored body of a record.
    pub fn from_json(kind: Kind, body: &str) -> Result<Record, RecordError> {
        fn read<'a, T: Deserialize<'a>>(kind: Kind, body: &'a str) -> Result<T, RecordError> {
            serde_json::from_str(body).map_err(|error| RecordError { kind, error })
        }
        Ok(match kind {
            Kind::Term => Record::Term(Arc::new(read(kind, body)?)),
            Kind::Municipality => Record::Municipality(Arc::new(read(kind, body)?)),
            Kind::Organization => Record::Organization(Arc::new(read(kind, body)?)),
            Kind::Area => Record::Area(Arc::new(read(kind, body)?)),
            Kind::Unit => Record::Unit(Arc::new(read(kind, body)?)),
            Kind::Place => Record::Place(Arc::new(read(kind, body)?)),
            Kind::Service => Record::Service(Arc::new(read(kind, body)?)),
            Kind::Helpline => Record::Helpline(Arc::new(read(kind, body)?)),
            Kind::Concept => Record::Concept(Arc::new(read(kind, body)?)),
            Kind::Danger => Record::Danger(Arc::new(read(kind, body)?)),
        })
    }

    /// The body to store: JSON with its keys in a fixed order, so that equal records give equal
    /// bodies.
    pub fn to_json(&self) -> Result<String, RecordError> {
        let written = match self {
            Record::Term(term) => serde_json::to_string(term.as_ref()),
            Record::Municipality(municipality) => serde_json::to_string(municipality.as_ref()),
            Record::Organization(organization) => serde_json::to_string(organization.as_ref()),
            Record::Area(area) => serde_json::to_string(area.as_ref()),
            Record::Unit(unit) => serde_json::to_string(unit.as_ref()),
            Record::Place(place) => serde_json::to_string(place.as_ref()),
            Record::Service(service) => serde_json::to_string(service.as_ref()),
            Record::Helpline(helpline) => serde_json::to_string(helpline.as_ref()),
            Record::Concept(concept) => serde_json::to_string(concept.as_ref()),
            Record::Danger(danger) => serde_json::to_string(danger.as_ref()),
        };
        written.map_err(|error| RecordError {
            kind: self.key().kind,
            error,
        })
    }

    /// What identifies the record in its region.
    pub fn key(&self) -> RecordKey {
        let (kind, id) = match self {
            Record::Term(term) => (Kind::Term, term.record_id()),
            Record::Municipality(municipality) => (Kind::Municipality, municipality.id.clone()),
            Record::Organization(organization) => (Kind::Organization, organization.id.clone()),
            Record::Area(area) => (Kind::Area, area.id.clone()),
            Record::Unit(unit) => (Kind::Unit, unit.id.clone()),
            Record::Place(place) => (Kind::Place, place.id.clone()),
            Record::Service(service) => (Kind::Service, service.id.clone()),
            Record::Helpline(helpline) => (Kind::Helpline, helpline.id.clone()),
            Record::Concept(concept) => (Kind::Concept, concept.id.clone()),
            Record::Danger(danger) => (Kind::Danger, danger.id.clone()),
        };
        RecordKey { kind, id }
    }

    /// Who keeps the record true, for the kinds that families read.
    pub fn upkeep(&self) -> Option<&Upkeep> {
        match self {
            Record::Organization(organization) => Some(&organization.upkeep),
            Record::Area(area) => Some(&area.upkeep),
            Record::Unit(unit) => Some(&unit.upkeep),
            Record::Place(place) => Some(&place.upkeep),
            Record::Service(service) => Some(&service.upkeep),
            Record::Helpline(helpline) => Some(&helpline.upkeep),
            Record::Term(_) | Record::Municipality(_) | Record::Concept(_) | Record::Danger(_) => {
                None
            }
        }
    }
}
