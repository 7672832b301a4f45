//! A published record of any kind, as stores and imports handle it.

use std::fmt;
use std::sync::Arc;

use kernel::Slug;
use serde::{Deserialize, Serialize};

use crate::{
    Area, Article, Concept, DangerPhrases, DemoPerson, Finder, Gathering, Helpline, Launch,
    LaunchStep, Municipality, News, Organization, Path, Place, ReplyTemplate, Ring, Service, Story,
    Term, Unit, Upkeep,
};

/// Makes everything that differs between kinds only by their type: a kind is added here, in one
/// line, and in the matches that the compiler then asks for.
macro_rules! kinds {
    ($($(#[$about:meta])* $kind:ident: $type:ident = $name:literal,)+) => {
        /// Kinds of records.
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
        )]
        #[serde(rename_all = "kebab-case")]
        pub enum Kind { $($(#[$about])* $kind,)+ }

        /// A record of any kind. Copies share it.
        #[derive(Debug, Clone, PartialEq)]
        pub enum Record { $($(#[$about])* $kind(Arc<$type>),)+ }

        impl Kind {
            /// Every kind, in the order in which records may refer to each other.
            pub const ALL: &'static [Kind] = &[$(Kind::$kind,)+];

            /// The name used in stores, packs, addresses and the API.
            pub fn as_str(self) -> &'static str {
                match self { $(Kind::$kind => $name,)+ }
            }
        }

        impl Record {
            /// Reads the stored body of a record.
            pub fn from_json(kind: Kind, body: &str) -> Result<Record, RecordError> {
                let read = match kind {
                    $(Kind::$kind => serde_json::from_str::<$type>(body).map(Record::from),)+
                };
                read.map_err(|error| RecordError { kind, error })
            }

            /// The body to store: JSON with its keys in a fixed order, so that equal records give
            /// equal bodies.
            pub fn to_json(&self) -> Result<String, RecordError> {
                let written = match self {
                    $(Record::$kind(record) => serde_json::to_string(record.as_ref()),)+
                };
                written.map_err(|error| RecordError { kind: self.kind(), error })
            }

            /// Its kind.
            pub fn kind(&self) -> Kind {
                match self { $(Record::$kind(_) => Kind::$kind,)+ }
            }
        }

        $(impl From<$type> for Record {
            fn from(record: $type) -> Record {
                Record::$kind(Arc::new(record))
            }
        })+

        /// Does something with the type of a kind:
        /// `for_kind!(kind, Type => fields_of::<Type>())`.
        #[macro_export]
        macro_rules! for_kind {
            ($of:expr, $as:ident => $do:expr) => {
                match $of {
                    $($crate::Kind::$kind => {
                        type $as = $crate::$type;
                        $do
                    })+
                }
            };
        }
    };
}

kinds! {
    /// Term of a vocabulary.
    Term: Term = "term",
    /// Municipality.
    Municipality: Municipality = "municipality",
    /// Organisation.
    Organization: Organization = "organization",
    /// Family-centre area.
    Area: Area = "area",
    /// Helpline.
    Helpline: Helpline = "helpline",
    /// Open meeting place.
    Place: Place = "place",
    /// Service.
    Service: Service = "service",
    /// Family-centre unit.
    Unit: Unit = "unit",
    /// Problem concept of the thesaurus.
    Concept: Concept = "concept",
    /// Danger phrases.
    Danger: DangerPhrases = "danger",
    /// Page of guidance.
    Article: Article = "article",
    /// Client path.
    Path: Path = "path",
    /// Guided finder.
    Finder: Finder = "finder",
    /// Piece of news.
    News: News = "news",
    /// Story of experience.
    Story: Story = "story",
    /// Something that people come together for.
    Gathering: Gathering = "gathering",
    /// Ring of those who answer.
    Ring: Ring = "ring",
    /// Reply to begin from.
    ReplyTemplate: ReplyTemplate = "reply-template",
    /// Step on the way to an open help channel.
    LaunchStep: LaunchStep = "launch-step",
    /// Where an area's help channel stands.
    Launch: Launch = "launch",
    /// Someone to sign in as in a demonstration.
    DemoPerson: DemoPerson = "demo-person",
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
    /// The kind of this name.
    pub fn parse(name: &str) -> Option<Kind> {
        Kind::ALL.iter().copied().find(|kind| kind.as_str() == name)
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
    /// What identifies the record in its region.
    pub fn key(&self) -> RecordKey {
        let id = match self {
            Record::Term(term) => term.record_id(),
            Record::Municipality(municipality) => municipality.id.clone(),
            Record::Organization(organization) => organization.id.clone(),
            Record::Area(area) => area.id.clone(),
            Record::Unit(unit) => unit.id.clone(),
            Record::Place(place) => place.id.clone(),
            Record::Service(service) => service.id.clone(),
            Record::Helpline(helpline) => helpline.id.clone(),
            Record::Concept(concept) => concept.id.clone(),
            Record::Danger(danger) => danger.id.clone(),
            Record::Article(article) => article.id.clone(),
            Record::Path(path) => path.id.clone(),
            Record::Finder(finder) => finder.id.clone(),
            Record::News(news) => news.id.clone(),
            Record::Story(story) => story.id.clone(),
            Record::Gathering(gathering) => gathering.id.clone(),
            Record::Ring(ring) => ring.id.clone(),
            Record::ReplyTemplate(template) => template.id.clone(),
            Record::LaunchStep(step) => step.id.clone(),
            Record::Launch(launch) => launch.id.clone(),
            Record::DemoPerson(person) => person.id.clone(),
        };
        RecordKey {
            kind: self.kind(),
            id,
        }
    }

    /// Who keeps the record true, for the kinds that families rely on.
    pub fn upkeep(&self) -> Option<&Upkeep> {
        match self {
            Record::Organization(organization) => Some(&organization.upkeep),
            Record::Area(area) => Some(&area.upkeep),
            Record::Unit(unit) => Some(&unit.upkeep),
            Record::Place(place) => Some(&place.upkeep),
            Record::Service(service) => Some(&service.upkeep),
            Record::Helpline(helpline) => Some(&helpline.upkeep),
            Record::Article(article) => Some(&article.upkeep),
            Record::Path(path) => Some(&path.upkeep),
            Record::Finder(finder) => Some(&finder.upkeep),
            Record::Story(story) => Some(&story.upkeep),
            Record::Gathering(gathering) => Some(&gathering.upkeep),
            Record::Ring(ring) => Some(&ring.upkeep),
            Record::Launch(launch) => Some(&launch.upkeep),
            Record::Term(_)
            | Record::Municipality(_)
            | Record::Concept(_)
            | Record::Danger(_)
            | Record::News(_)
            | Record::ReplyTemplate(_)
            | Record::LaunchStep(_)
            | Record::DemoPerson(_) => None,
        }
    }
}
