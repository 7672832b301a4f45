//! Services (R025).

use kernel::{Language, Point, Slug, Text};
use serde::{Deserialize, Serialize};

use crate::{Address, Contact, OpeningHours, Upkeep};

/// A service for children, young people or families.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// Identifier; part of the page's address.
    pub id: Slug,
    /// Name.
    pub name: Text,
    /// Other names people use; each also gets a line in the A-Z (R036).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub other_names: Vec<Text>,
    /// What it is, in one plain sentence.
    pub summary: Text,
    /// More, in a few paragraphs.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub description: Text,
    /// For whom, in words.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub for_whom: Text,
    /// Ages of the child or young person it is for; absent: any age.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ages: Option<AgeRange>,
    /// Terms of `life-stage`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub life_stages: Vec<Slug>,
    /// How it is given; terms of `form`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub forms: Vec<Slug>,
    /// Terms of `level`; a service may stand on several (R027).
    pub levels: Vec<Slug>,
    /// The organisation that gives it.
    pub provider: Slug,
    /// Organisations that give it together with the provider.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub partners: Vec<Slug>,
    /// Areas where it is given; empty: the whole region.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<Slug>,
    /// Which part of an area, when not the whole.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub area_note: Text,
    /// Languages of service.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Language>,
    /// Whether an interpreter is arranged on request.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub interpreter: bool,
    /// What it costs.
    #[serde(default)]
    pub cost: Cost,
    /// Whether a referral or decision is needed.
    #[serde(default)]
    pub referral: Referral,
    /// What to do first, concretely.
    pub how_to_start: Text,
    /// How soon it answers or begins.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub response_time: Text,
    /// When it is open or answers.
    #[serde(default, skip_serializing_if = "OpeningHours::is_unknown")]
    pub hours: OpeningHours,
    /// How to reach it.
    #[serde(default)]
    pub contact: Contact,
    /// Units and places where it is given, by identifier.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub locations: Vec<Slug>,
    /// Terms of `theme`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<Slug>,
    /// Terms of `task`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tasks: Vec<Slug>,
    /// Terms of `target-group`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub target_groups: Vec<Slug>,
    /// Terms of `life-event`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub life_events: Vec<Slug>,
    /// Terms of `service-class`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub service_classes: Vec<Slug>,
    /// Extra words by which people look for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub keywords: Vec<String>,
    /// In use, paused or ended.
    #[serde(default)]
    pub status: ServiceStatus,
    /// Why paused, until when, what instead; also "in change" notices.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub status_note: Text,
    /// Ways to use it besides the contact, from imports.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub channels: Vec<Channel>,
    /// Who keeps this true.
    pub upkeep: Upkeep,
}

/// An age range in whole years, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgeRange {
    /// Youngest; 0 from birth (or before).
    pub min: u8,
    /// Oldest; absent: no upper limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<u8>,
}

/// What something costs a family.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cost {
    /// Free, for a fee, or it depends.
    #[serde(default)]
    pub kind: CostKind,
    /// How much, on what it depends.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub note: Text,
}

/// Kinds of cost.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum CostKind {
    /// Costs nothing.
    Free,
    /// Has a fee.
    Fee,
    /// Depends on income or situation.
    Depends,
    /// Not known.
    #[default]
    Unknown,
}

/// Whether a family may come by itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Referral {
    /// Whether a referral or decision is needed.
    #[serde(default)]
    pub needed: bool,
    /// From whom, and how one gets it.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub note: Text,
}

/// Whether a service can be had now.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ServiceStatus {
    /// In use.
    #[default]
    Active,
    /// On a break; shown with its note.
    Paused,
    /// Ended; kept for old links, not found by search.
    Ended,
}

/// One imported way to use a service: an e-service, a form, a phone line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    /// Name.
    pub name: Text,
    /// What one does there.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub summary: Text,
    /// How to reach it.
    #[serde(default)]
    pub contact: Contact,
    /// Street address, when one goes there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
    /// Point on the map, when one goes there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<Point>,
}

impl AgeRange {
    /// Whether a child of `age` years belongs.
    pub fn includes(self, age: u8) -> bool {
        self.min <= age && self.max.is_none_or(|max| age <= max)
    }
}

impl CostKind {
    /// Every kind, in the order of lists.
    pub const ALL: [CostKind; 4] = [
        CostKind::Free,
        CostKind::Depends,
        CostKind::Fee,
        CostKind::Unknown,
    ];

    /// The name used in packs, addresses and the API.
    pub fn as_str(self) -> &'static str {
        match self {
            CostKind::Free => "free",
            CostKind::Fee => "fee",
            CostKind::Depends => "depends",
            CostKind::Unknown => "unknown",
        }
    }
}
