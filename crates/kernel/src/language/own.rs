//! Languages that a region's pack brings: the product learns them while it runs.

use std::collections::BTreeMap;
use std::sync::{PoisonError, RwLock};

use serde::{Deserialize, Serialize};

use super::{Completeness, Direction, LANGUAGES, Language, LanguageInfo};

/// How many languages may be added.
const MOST: usize = 100;

static ADDED: RwLock<Vec<&'static LanguageInfo>> = RwLock::new(Vec::new());

/// A language that the product itself does not have, as a pack writes it down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnLanguage {
    /// Path segment and ending of the pack's texts, for example `de`.
    pub code: String,
    /// BCP 47 tag for the `lang` attribute; decides the plural rules.
    pub tag: String,
    /// The language's name in itself.
    pub name: String,
    /// Writing direction.
    #[serde(default)]
    pub direction: Direction,
    /// Where a missing text is looked for before Finnish.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fallback: Option<String>,
    /// Words of the interface by message id, in Fluent; what is missing is shown in the fallback.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub texts: BTreeMap<String, String>,
    /// Words and patterns of dates, with the fields of `locales/fi/dates.toml`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub dates: BTreeMap<String, Words>,
}

/// One word, or several in order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Words {
    /// One.
    One(String),
    /// Such as the days of the week.
    Many(Vec<String>),
}

/// Why a language cannot be added.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AddLanguageError {
    /// The product has it; correct its texts in `locales/`.
    #[error("the product has the language `{0}` already")]
    Known(String),
    /// The code is no path segment.
    #[error("`{0}` is no code: write two to eight small letters")]
    Code(String),
    /// There is no end to them.
    #[error("more than {MOST} languages were added")]
    Full,
}

/// The language, from now on one of [`Language::all`]. Adding it again replaces what was known
/// of it.
pub(super) fn add(own: &OwnLanguage) -> Result<Language, AddLanguageError> {
    let code = own.code.as_str();
    let is_code =
        (2..=8).contains(&code.len()) && code.bytes().all(|sign| sign.is_ascii_lowercase());
    if !is_code {
        return Err(AddLanguageError::Code(own.code.clone()));
    }
    if LANGUAGES.iter().any(|known| known.code == own.code) {
        return Err(AddLanguageError::Known(own.code.clone()));
    }
    let info = LanguageInfo {
        code: own.code.clone(),
        tag: own.tag.clone(),
        name: own.name.clone(),
        direction: own.direction,
        fallback: own.fallback.clone(),
        shell: Completeness::Key,
        checked: false,
    };
    let mut added = ADDED.write().unwrap_or_else(PoisonError::into_inner);
    let at = match added.iter().position(|known| known.code == code) {
        Some(at) => at,
        None if added.len() == MOST => return Err(AddLanguageError::Full),
        None => added.len(),
    };
    if added.get(at).is_none_or(|known| **known != info) {
        // Languages live as long as the process: they are few, and change with a pack only.
        let kept: &'static LanguageInfo = Box::leak(Box::new(info));
        match added.get_mut(at) {
            Some(place) => *place = kept,
            None => added.push(kept),
        }
    }
    let index = u8::try_from(LANGUAGES.len() + at).map_err(|_| AddLanguageError::Full)?;
    Ok(Language(index))
}

/// What is known of the added language at this place after the product's own.
pub(super) fn info(index: usize) -> Option<&'static LanguageInfo> {
    let at = index.checked_sub(LANGUAGES.len())?;
    let added = ADDED.read().unwrap_or_else(PoisonError::into_inner);
    added.get(at).copied()
}

/// How many have been added.
pub(super) fn count() -> usize {
    ADDED.read().unwrap_or_else(PoisonError::into_inner).len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(code: &str, name: &str) -> OwnLanguage {
        OwnLanguage {
            code: code.to_owned(),
            tag: code.to_owned(),
            name: name.to_owned(),
            direction: Direction::Rtl,
            fallback: Some("en".to_owned()),
            texts: BTreeMap::new(),
            dates: BTreeMap::new(),
        }
    }

    #[test]
    fn an_added_language_is_one_of_all_and_can_be_corrected() {
        let first = Language::add(&own("fa", "Farsi")).unwrap();
        assert_eq!(Language::parse("fa"), Ok(first));
        assert!(Language::all().any(|language| language == first));
        assert_eq!((first.direction(), first.code()), ("rtl", "fa"));
        assert_eq!(first.chain().nth(1), Some(Language::ENGLISH));
        let again = Language::add(&own("fa", "فارسی")).unwrap();
        assert_eq!((again, again.name()), (first, "فارسی"));
    }

    #[test]
    fn a_code_must_be_new_and_fit_into_an_address() {
        assert_eq!(
            Language::add(&own("sv", "Svenska")),
            Err(AddLanguageError::Known("sv".to_owned()))
        );
        for code in ["", "x", "De", "de-AT", "../etc", "muchtoolong"] {
            assert!(Language::add(&own(code, "?")).is_err(), "{code}");
        }
    }
}
