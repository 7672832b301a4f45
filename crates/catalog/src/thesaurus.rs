//! What people say and what they mean: problem concepts, danger phrases, and the helplines that
//! answer danger (R033, R032).

use std::collections::BTreeMap;

use kernel::{Language, Slug, Text};
use serde::{Deserialize, Serialize};

use crate::{OpeningHours, Upkeep, contact};

/// A problem as people say it, and the words of the services that help.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Concept {
    /// Identifier, for example `uupunut-vanhempi`.
    pub id: Slug,
    /// What the concept is, for editors; Finnish first.
    pub name: Text,
    /// Finnish triggers. Each is one or more words that must all occur, in any form and order:
    /// `"en jaksa"`, `"väsynyt äiti"`, `"uupumus"`.
    pub triggers: Vec<String>,
    /// Triggers in other languages, whole words or word sequences, by language code.
    #[serde(default)]
    pub labels: BTreeMap<Language, Vec<String>>,
    /// Finnish words that services use for this and that the query is widened with.
    #[serde(default)]
    pub expansions: Vec<String>,
    /// Identifiers of services, places, helplines, articles or paths that answer this best, the
    /// best first.
    #[serde(default)]
    pub best: Vec<Slug>,
    /// Terms of `theme` this belongs to.
    #[serde(default)]
    pub themes: Vec<Slug>,
}

/// Phrases that mean danger: when a query holds one, the crisis box is shown above the results.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DangerPhrases {
    /// Identifier.
    pub id: Slug,
    /// What kind of danger.
    pub kind: DangerKind,
    /// Phrases by language. A phrase is one or more words that must all occur within a short
    /// stretch, in any order and inflected form; `|` separates alternatives for a word; a trailing
    /// `*` matches any ending; words after ` !` must not occur anywhere in the query:
    /// `"tapan itse*"`, `"mies|ex* lyö|hakka* !jalkapallo*"`. [`crate::DangerPhrase`] reads them.
    pub phrases: BTreeMap<Language, Vec<String>>,
    /// What to say above the numbers, short.
    pub message: Text,
    /// Helplines to show, in order.
    pub helplines: Vec<Slug>,
    /// Concepts that are meant too by whoever says so: they find help below the box.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub situations: Vec<Slug>,
}

/// Kinds of danger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DangerKind {
    /// Immediate danger to life: someone is dying, burning, unconscious.
    Emergency,
    /// Suicidal thoughts or self-harm.
    SelfHarm,
    /// Violence or threat in close relationships, sexual violence.
    Violence,
    /// A child is in danger, neglected or missing.
    ChildInDanger,
    /// Acute illness or poisoning.
    AcuteIllness,
}

/// A telephone number that answers in trouble.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Helpline {
    /// Identifier.
    pub id: Slug,
    /// Name.
    pub name: Text,
    /// One or two words for the strip above every page, for example "väkivalta".
    pub short: Text,
    /// The number, as shown.
    pub number: String,
    /// What it is for.
    pub kind: HelplineKind,
    /// For what and whom, in one sentence.
    pub summary: Text,
    /// When it answers, in words.
    pub when: Text,
    /// Whether it answers at every hour.
    #[serde(default)]
    pub always: bool,
    /// When it answers, as hours, if not always.
    #[serde(default, skip_serializing_if = "OpeningHours::is_unknown")]
    pub hours: OpeningHours,
    /// Languages it answers in.
    #[serde(default)]
    pub languages: Vec<Language>,
    /// What calling costs.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub cost: Text,
    /// Whether it stands in the strip above every page.
    #[serde(default)]
    pub in_strip: bool,
    /// Place in lists.
    #[serde(default)]
    pub order: i32,
    /// Web page, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The national helpline that this regional one replaces in the region, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaces: Option<Slug>,
    /// Who keeps this true. A stale helpline is an error in `pack check`.
    pub upkeep: Upkeep,
}

/// What a helpline is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HelplineKind {
    /// Emergency number.
    Emergency,
    /// Violence in close relationships.
    Violence,
    /// Crisis and suicidal thoughts.
    Crisis,
    /// Children and young people.
    Children,
    /// Acute health.
    Health,
    /// Social emergency of the county.
    SocialEmergency,
    /// Parents' and other support lines.
    Support,
}

impl Helpline {
    /// The number as a `tel:` address.
    pub fn tel(&self) -> String {
        contact::tel(&self.number)
    }
}
