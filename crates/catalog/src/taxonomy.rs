//! Controlled vocabularies: the eight national tasks (R030), service levels and life stages
//! (R029), meeting-place types (R055), themes (R008), service forms and PTV classes.

use kernel::{Slug, Text};
use serde::{Deserialize, Serialize};

/// Which vocabulary a term belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Vocabulary {
    /// The eight nationally defined tasks of a family centre (R030).
    Task,
    /// Universal, early support, special, acute (R029).
    Level,
    /// From pregnancy to adulthood (R029).
    LifeStage,
    /// The eight themes of the site (R008, R009).
    Theme,
    /// Kinds of open meeting places (R055).
    PlaceType,
    /// Kinds of gatherings: family café, peer group, family training (R070).
    GatheringType,
    /// Electronic, group, individual, home, outreach, phone (R025).
    Form,
    /// PTV target groups (codes such as KR1.2).
    TargetGroup,
    /// PTV life events (codes such as KE1).
    LifeEvent,
    /// PTV service classes (codes such as P6.3).
    ServiceClass,
}

/// A term of a vocabulary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Identifier within its vocabulary; for example `universal`.
    pub id: Slug,
    /// The vocabulary.
    pub vocabulary: Vocabulary,
    /// Name.
    pub name: Text,
    /// One sentence for families.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub summary: Text,
    /// Name of an icon of the icon set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub icon: Option<String>,
    /// Place in lists; equal ones sort by name.
    #[serde(default)]
    pub order: i32,
    /// Codes of this term elsewhere, for example `ptv:KR1.2` or `thl-table7:perhekahvila`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<String>,
    /// What stands in addresses instead of the identifier, for a theme whose name must not stay
    /// in the history of a shared browser (R147).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<Slug>,
    /// The wider term in the same vocabulary.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub broader: Option<Slug>,
    /// Older identifiers that mean this term, after a national renaming.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replaces: Vec<Slug>,
}

/// A reference to a term.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TermRef {
    /// The vocabulary.
    pub vocabulary: Vocabulary,
    /// The term's identifier in it.
    pub id: Slug,
}

impl Vocabulary {
    /// Every vocabulary.
    pub const ALL: [Vocabulary; 10] = [
        Vocabulary::Task,
        Vocabulary::Level,
        Vocabulary::LifeStage,
        Vocabulary::Theme,
        Vocabulary::PlaceType,
        Vocabulary::GatheringType,
        Vocabulary::Form,
        Vocabulary::TargetGroup,
        Vocabulary::LifeEvent,
        Vocabulary::ServiceClass,
    ];

    /// The name used in packs, addresses and the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Vocabulary::Task => "task",
            Vocabulary::Level => "level",
            Vocabulary::LifeStage => "life-stage",
            Vocabulary::Theme => "theme",
            Vocabulary::PlaceType => "place-type",
            Vocabulary::GatheringType => "gathering-type",
            Vocabulary::Form => "form",
            Vocabulary::TargetGroup => "target-group",
            Vocabulary::LifeEvent => "life-event",
            Vocabulary::ServiceClass => "service-class",
        }
    }
}

impl Term {
    /// What stands for the term in addresses.
    pub fn address(&self) -> &Slug {
        self.address.as_ref().unwrap_or(&self.id)
    }

    /// Whether its pages can be left fast and keep nothing in the browser: such a term has an
    /// address that says nothing.
    pub fn is_sensitive(&self) -> bool {
        self.address.is_some()
    }

    /// The term's key among records: terms of different vocabularies may share an id.
    pub fn record_id(&self) -> Slug {
        Slug::from_name(&format!("{} {}", self.vocabulary.as_str(), self.id))
    }
}
