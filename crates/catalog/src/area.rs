//! The tree of areas: region, large areas, small areas (R159), and municipalities.

use chrono::NaiveDate;
use kernel::{Point, Slug, Text};
use serde::{Deserialize, Serialize};

use crate::Upkeep;

/// A family-centre area.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// Identifier; part of the area page's address.
    pub id: Slug,
    /// Name.
    pub name: Text,
    /// Large areas offer every task and level; small ones a part (R159).
    pub kind: AreaKind,
    /// The large area that a small one belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Slug>,
    /// Municipalities that the area covers wholly or in part.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub municipalities: Vec<Slug>,
    /// One or two sentences for families.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub summary: Text,
    /// Centre point: where distances are counted from when a family has chosen this area.
    pub point: Point,
    /// Outline for the map, as rings of points; optional.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub outline: Vec<Vec<Point>>,
    /// First day of validity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<NaiveDate>,
    /// Last day of validity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<NaiveDate>,
    /// Who keeps this true.
    pub upkeep: Upkeep,
}

/// The two sizes of area.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AreaKind {
    /// Offers all services and does all tasks.
    Large,
    /// Offers a part, by need.
    Small,
}

/// A municipality of the region.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Municipality {
    /// Identifier; part of the A-Z page's address.
    pub id: Slug,
    /// Statistics Finland's three-digit code.
    pub code: String,
    /// Name.
    pub name: Text,
    /// Centre point.
    pub point: Point,
    /// Outline for the map; optional.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub outline: Vec<Vec<Point>>,
}

impl Area {
    /// Whether the area exists on `day`.
    pub fn is_valid_on(&self, day: NaiveDate) -> bool {
        self.valid_from.is_none_or(|from| from <= day)
            && self.valid_until.is_none_or(|until| day <= until)
    }
}
