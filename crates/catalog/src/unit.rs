//! Family-centre units (R034): a unit may be a house, a shared room or a network without an
//! address.

use chrono::NaiveDate;
use kernel::{Point, Slug, Text};
use serde::{Deserialize, Serialize};

use crate::{Address, Contact, OpeningHours, Upkeep};

/// A family-centre unit of a small area.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// Identifier; part of the page's address.
    pub id: Slug,
    /// Name.
    pub name: Text,
    /// The area it serves.
    pub area: Slug,
    /// The municipality it stands in, or its network's centre.
    pub municipality: Slug,
    /// Own house, shared rooms, network, or still planned.
    pub mode: UnitMode,
    /// What families find here.
    pub summary: Text,
    /// More, in a few paragraphs.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub description: Text,
    /// Street address; a network has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
    /// Point on the map; absent for a network, which is shown at its area's centre.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<Point>,
    /// When someone is there.
    #[serde(default, skip_serializing_if = "OpeningHours::is_unknown")]
    pub hours: OpeningHours,
    /// Services present, with their weekly hours here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub services: Vec<UnitService>,
    /// Organisations that work here together.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub organizations: Vec<Slug>,
    /// Step-free entrance, accessible toilet, induction loop and so on.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub accessibility: Text,
    /// Bus lines, parking.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub transport: Text,
    /// The day on which a planned unit opens.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opens_on: Option<NaiveDate>,
    /// How to reach it.
    #[serde(default)]
    pub contact: Contact,
    /// Who keeps this true.
    pub upkeep: Upkeep,
}

/// A service that is present in a unit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitService {
    /// The service.
    pub service: Slug,
    /// When it is here, if not always.
    #[serde(default, skip_serializing_if = "OpeningHours::is_unknown")]
    pub hours: OpeningHours,
}

/// How a unit exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum UnitMode {
    /// Own premises.
    OwnPremises,
    /// Rooms shared with a clinic, school or library.
    Shared,
    /// Works as a network of people, without an address.
    Network,
    /// Not open yet.
    Planned,
}
