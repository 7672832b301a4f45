//! A region: what the front page of one digital family centre needs to know of itself (R008).

use chrono::NaiveDate;
use kernel::{Holidays, Language, OwnLanguage, Point, Slug, Text};
use serde::{Deserialize, Serialize};

use crate::{Break, Contact};

/// A region, or the nation that regions extend.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Region {
    /// Identifier; the first segment of the region's addresses.
    pub id: Slug,
    /// Name of the region, for example "Kymenlaakso".
    pub name: Text,
    /// Name of its digital family centre, for example "Kymenlaakson perhekeskus".
    pub site_name: Text,
    /// The region whose records it shares, for example `suomi`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extends: Option<Slug>,
    /// Whether it has a public site of its own. The national pack has none.
    #[serde(default = "yes")]
    pub public: bool,
    /// Host names that lead straight to this region.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hosts: Vec<String>,
    /// Languages of the site, in the order of the menu; empty: all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Language>,
    /// Languages that the product itself does not have: files `languages/<code>.toml` of the
    /// pack. They must be known before anything that is written in them is read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub own_languages: Vec<OwnLanguage>,
    /// Centre point, for distances when no area is chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<Point>,
    /// Which landscape motif the front page shows: `hills` or `archipelago`.
    #[serde(default = "hills")]
    pub motif: String,
    /// Whether the whole region is a demonstration; said on every page.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub demo: bool,
    /// Where a visitor who leaves fast is taken: an ordinary site that explains itself, such as
    /// the weather.
    #[serde(default = "weather")]
    pub neutral_site: String,
    /// A few worries offered under the search field, as a parent would say them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub example_searches: Vec<Text>,
    /// Which eves are free, and the region's own free days.
    #[serde(default)]
    pub holidays: Holidays,
    /// School holidays, in which what follows the school terms rests.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub school_holidays: Vec<Break>,
    /// Where to ask for help by phone when nothing else fits.
    #[serde(default)]
    pub contact: Contact,
    /// Who answers for the site.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub accountable_body: Text,
    /// The accessibility statement's facts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statement: Option<Statement>,
    /// PTV service classes that families use: an import takes services of these classes or of
    /// the target groups below, unless told to take all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ptv_service_classes: Vec<String>,
    /// PTV target groups that families belong to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ptv_target_groups: Vec<String>,
}

/// Facts of the accessibility statement that the law asks for (laki digitaalisten palvelujen
/// tarjoamisesta 306/2019).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// When the site was assessed.
    pub assessed: NaiveDate,
    /// How.
    pub method: Text,
    /// Known gaps and why they are there; empty when none is known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gaps: Vec<Text>,
    /// Address for feedback; answered in 14 days.
    pub feedback_email: String,
}

fn yes() -> bool {
    true
}

fn weather() -> String {
    "https://www.ilmatieteenlaitos.fi/".to_owned()
}

fn hills() -> String {
    "hills".to_owned()
}
