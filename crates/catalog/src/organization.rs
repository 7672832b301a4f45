//! Organisations of the network (R001).

use chrono::NaiveDate;
use kernel::{Slug, Text};
use serde::{Deserialize, Serialize};

use crate::{Address, Contact, OpeningHours, Upkeep};

/// An organisation that offers services or keeps places.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organization {
    /// Identifier; part of the page's address.
    pub id: Slug,
    /// Name.
    pub name: Text,
    /// What kind of organisation.
    pub kind: OrganizationKind,
    /// What it does, in a few plain sentences.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub description: Text,
    /// How to reach its office.
    #[serde(default)]
    pub contact: Contact,
    /// The office's street address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
    /// The office's hours (R017).
    #[serde(default, skip_serializing_if = "OpeningHours::is_unknown")]
    pub hours: OpeningHours,
    /// First day of the organisation or of this name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<NaiveDate>,
    /// Last day of the organisation or of this name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<NaiveDate>,
    /// The organisation that took over (a merger, a renaming).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub successor: Option<Slug>,
    /// Who keeps this true.
    pub upkeep: Upkeep,
}

/// Kinds of organisations in the network (R001).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OrganizationKind {
    /// The wellbeing services county: social and health services.
    County,
    /// A municipality or its service.
    Municipality,
    /// A school or an early-education unit.
    School,
    /// An association or foundation.
    Ngo,
    /// A parish or parish union.
    Parish,
    /// A university or competence centre.
    HigherEducation,
    /// A company.
    Private,
    /// A national body.
    National,
    /// A network without a legal person.
    Network,
}

impl OrganizationKind {
    /// Every kind, in the order of lists.
    pub const ALL: [OrganizationKind; 9] = [
        OrganizationKind::County,
        OrganizationKind::Municipality,
        OrganizationKind::School,
        OrganizationKind::Ngo,
        OrganizationKind::Parish,
        OrganizationKind::HigherEducation,
        OrganizationKind::Private,
        OrganizationKind::National,
        OrganizationKind::Network,
    ];

    /// The name used in packs, addresses and the API.
    pub fn as_str(self) -> &'static str {
        match self {
            OrganizationKind::County => "county",
            OrganizationKind::Municipality => "municipality",
            OrganizationKind::School => "school",
            OrganizationKind::Ngo => "ngo",
            OrganizationKind::Parish => "parish",
            OrganizationKind::HigherEducation => "higher-education",
            OrganizationKind::Private => "private",
            OrganizationKind::National => "national",
            OrganizationKind::Network => "network",
        }
    }
}
