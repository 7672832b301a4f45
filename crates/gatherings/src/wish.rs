//! What a family asks the calendar for, read from the address.

use catalog::{CostKind, Gathering};
use kernel::Language;
use web::Visit;

/// What someone wants to see. Nothing chosen shows everything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wish {
    /// A kind of gathering.
    pub kind: Option<String>,
    /// A child's age in years.
    pub age: Option<u8>,
    /// A language spoken.
    pub language: Option<Language>,
    /// Free of charge.
    pub free: bool,
    /// Without signing up.
    pub walk_in: bool,
    /// Without steps.
    pub step_free: bool,
    /// With child care.
    pub child_care: bool,
    /// From home.
    pub online: bool,
}

/// The switches of a wish, by their names in addresses.
const SWITCHES: [&str; 5] = ["free", "walk-in", "step-free", "child-care", "online"];

impl Wish {
    /// Reads the wish of a visit. What does not read is not wished.
    pub fn read(visit: &Visit) -> Wish {
        let given = |name: &str| visit.parameter(name).filter(|value| !value.is_empty());
        let is_on = |name: &str| given(name).is_some();
        let [free, walk_in, step_free, child_care, online] = SWITCHES.map(is_on);
        Wish {
            kind: given("type").map(str::to_owned),
            age: given("age").and_then(|age| age.parse().ok()),
            language: given("language").and_then(|code| Language::parse(code).ok()),
            free,
            walk_in,
            step_free,
            child_care,
            online,
        }
    }

    /// Whether a gathering is what is wished.
    pub fn takes(&self, gathering: &Gathering) -> bool {
        let spoken = |language: Language| gathering.languages.contains(&language);
        self.kind
            .as_ref()
            .is_none_or(|kind| gathering.types.iter().any(|id| id.as_str() == kind))
            && self
                .age
                .is_none_or(|age| gathering.ages.is_none_or(|ages| ages.includes(age)))
            && self.language.is_none_or(spoken)
            && (!self.free || gathering.cost.kind == CostKind::Free)
            && (!self.walk_in || gathering.sign_up.is_none())
            && (!self.step_free || gathering.step_free)
            && (!self.child_care || gathering.child_care)
            && (!self.online || gathering.online.is_some())
    }

    /// Whether anything is wished.
    pub fn is_any(&self) -> bool {
        *self != Wish::default()
    }

    /// The wish as a query, for links that keep it.
    pub fn query(&self) -> Vec<(&'static str, String)> {
        let switches = [
            self.free,
            self.walk_in,
            self.step_free,
            self.child_care,
            self.online,
        ];
        let chosen = SWITCHES.into_iter().zip(switches).filter(|(_, on)| *on);
        let values = [
            ("type", self.kind.clone()),
            ("age", self.age.map(|age| age.to_string())),
            (
                "language",
                self.language.map(|language| language.code().to_owned()),
            ),
        ];
        let values = values
            .into_iter()
            .filter_map(|(name, value)| Some((name, value?)));
        values
            .chain(chosen.map(|(name, _)| (name, "1".to_owned())))
            .collect()
    }

    /// Whether a kind is wished.
    pub fn is_kind(&self, id: &str) -> bool {
        self.kind.as_deref() == Some(id)
    }

    /// Whether a language is wished.
    pub fn speaks(&self, language: &Language) -> bool {
        self.language.as_ref() == Some(language)
    }

    /// The age as it was typed.
    pub fn age_text(&self) -> String {
        self.age.map(|age| age.to_string()).unwrap_or_default()
    }
}
