//! Client paths: what happens from the first worry onwards, stage by stage (R031).

use kernel::{Slug, Text};
use serde::{Deserialize, Serialize};

use crate::{Citation, Link, Publication, Upkeep};

/// A path as families see it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Path {
    /// Identifier; stands in the address. Of a sensitive path it says nothing.
    pub id: Slug,
    /// Name.
    pub name: Text,
    /// One sentence for lists.
    pub summary: Text,
    /// For whom it is.
    pub for_whom: Text,
    /// Themes it belongs to.
    pub themes: Vec<Slug>,
    /// Life stages it speaks of; empty: any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub life_stages: Vec<Slug>,
    /// Concepts of the thesaurus that it answers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub situations: Vec<Slug>,
    /// Place in lists.
    #[serde(default)]
    pub order: i32,
    /// As of an article: someone may be hurt when another sees that it was read.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sensitive: bool,
    /// The stages, in order.
    pub stages: Vec<Stage>,
    /// Whether and since when it can be read.
    #[serde(default, skip_serializing_if = "Publication::is_plain")]
    pub publication: Publication,
    /// What it is based on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Citation>,
    /// Who keeps it true.
    pub upkeep: Upkeep,
}

/// A stage of a path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// Identifier within the path.
    pub id: Slug,
    /// Name.
    pub name: Text,
    /// The criterion: by what a family knows that it is here.
    pub when: Text,
    /// What the family can do, step by step.
    pub you_can: Vec<Text>,
    /// Who helps, by role.
    pub helpers: Vec<Helper>,
    /// How soon something happens.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub time: Text,
    /// Concepts that find the stage's services in the chosen area.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub situations: Vec<Slug>,
    /// Services named by hand, before those found.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub services: Vec<Slug>,
    /// Articles to read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub articles: Vec<Slug>,
    /// Tools and forms elsewhere.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tools: Vec<Link>,
    /// Whether no one may skip it, such as the child's own support after violence (R148).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub mandatory: bool,
    /// Where the path turns.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub branches: Vec<Branch>,
}

/// Someone who helps at a stage: a role, never a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Helper {
    /// The role.
    pub role: Text,
    /// What they do.
    pub does: Text,
}

/// A turn of the path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Branch {
    /// When to turn.
    pub when: Text,
    /// To which stage of this path.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<Slug>,
    /// Or to which other path.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<Slug>,
    /// Whether someone's safety asks for it: shown first, and marked.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub safety: bool,
}
