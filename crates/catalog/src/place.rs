//! Open meeting places (R054, R055).

use chrono::NaiveDate;
use kernel::{Language, Point, Slug, Text};
use serde::{Deserialize, Serialize};

use crate::{Address, AgeRange, Contact, Cost, OpeningHours, Upkeep};

/// An open, thresholdless meeting place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Identifier; part of the page's address.
    pub id: Slug,
    /// Name.
    pub name: Text,
    /// Types, terms of the vocabulary `place-type`; the first is the main one.
    pub types: Vec<Slug>,
    /// The area it belongs to.
    pub area: Slug,
    /// The municipality it stands in.
    pub municipality: Slug,
    /// Planned, opening, open, paused or closed.
    pub status: PlaceStatus,
    /// Why paused, when it comes back, what is planned.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub status_note: Text,
    /// The day on which it opened or will open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened_on: Option<NaiveDate>,
    /// What it is like to come here, in one or two sentences.
    pub summary: Text,
    /// More, in a few paragraphs.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub description: Text,
    /// Street address; a place that is still looking for rooms has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
    /// The library, school or shopping centre that it is inside.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub inside: Text,
    /// Point on the map.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<Point>,
    /// Opening hours.
    #[serde(default, skip_serializing_if = "OpeningHours::is_unknown")]
    pub hours: OpeningHours,
    /// Organisations that keep it together; the first answers.
    pub organizers: Vec<Slug>,
    /// Children's ages it is meant for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ages: Option<AgeRange>,
    /// For whom it is especially: fathers, multicultural families, babies.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub for_whom: Text,
    /// Languages spoken.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Language>,
    /// What it costs.
    #[serde(default)]
    pub cost: Cost,
    /// Step-free entrance, room for prams, changing table.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub accessibility: Text,
    /// How to reach it.
    #[serde(default)]
    pub contact: Contact,
    /// Family-centre tasks; terms of `task`. Meeting places do `meeting-place` by nature.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tasks: Vec<Slug>,
    /// Themes; terms of `theme`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<Slug>,
    /// Extra words by which people look for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub keywords: Vec<String>,
    /// Who keeps this true.
    pub upkeep: Upkeep,
}

/// Where a place is in its life (R054, R064).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlaceStatus {
    /// Agreed on, no opening day yet.
    Planned,
    /// Opens on a known day.
    Opening,
    /// In use.
    Open,
    /// On a break.
    Paused,
    /// Ended; kept for old links.
    Closed,
}
