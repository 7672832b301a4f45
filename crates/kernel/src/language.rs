//! The languages of the product, read from `locales/languages.toml`, and those that packs bring: a
//! language is data, not code.

mod own;

use std::fmt;
use std::sync::LazyLock;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub use own::{AddLanguageError, OwnLanguage, Words};

/// One of the product's languages. Copyable and cheap: an index into the table of languages.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Language(u8);

/// What is known of a language.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LanguageInfo {
    /// Path segment and folder name, for example `fi` or `selko`.
    pub code: String,
    /// BCP 47 tag for the `lang` attribute.
    pub tag: String,
    /// The language's name in itself.
    pub name: String,
    /// Writing direction.
    pub direction: Direction,
    /// Where a missing text is looked for before Finnish.
    pub fallback: Option<String>,
    /// How much of the interface is translated.
    pub shell: Completeness,
    /// Whether a native speaker has read the translation.
    pub checked: bool,
}

/// Writing direction of a language.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right.
    #[default]
    Ltr,
    /// Right to left.
    Rtl,
}

/// How much of the interface a language has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Completeness {
    /// Every message; a missing one stops the build.
    Complete,
    /// The key journeys; the rest is shown in Finnish and marked so.
    Key,
}

/// A language code that the product does not have.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown language `{code}`; known: {}", known_codes())]
pub struct UnknownLanguage {
    /// The code as given.
    pub code: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LanguageFile {
    language: Vec<LanguageInfo>,
}

static LANGUAGES: LazyLock<Vec<LanguageInfo>> = LazyLock::new(|| {
    toml::from_str::<LanguageFile>(include_str!("../../../locales/languages.toml"))
        .map(|file| file.language)
        .unwrap_or_default()
});

static FALLBACK: LanguageInfo = LanguageInfo {
    code: String::new(),
    tag: String::new(),
    name: String::new(),
    direction: Direction::Ltr,
    fallback: None,
    shell: Completeness::Key,
    checked: false,
};

fn known_codes() -> String {
    let codes: Vec<&str> = Language::all().map(Language::code).collect();
    codes.join(" ")
}

impl Language {
    /// Finnish: the first language of the table and the last fallback.
    pub const FINNISH: Language = Language(0);
    /// Swedish, Finland's other national language: the second of the table.
    pub const SWEDISH: Language = Language(1);
    /// English: the third of the table.
    pub const ENGLISH: Language = Language(2);

    /// Every language, in the order of the menu; added ones last.
    pub fn all() -> impl Iterator<Item = Language> {
        (0..LANGUAGES.len() + own::count())
            .filter_map(|index| u8::try_from(index).ok().map(Language))
    }

    /// The languages of the product itself, in the order of the menu.
    pub fn built_in() -> impl Iterator<Item = Language> {
        (0..LANGUAGES.len()).filter_map(|index| u8::try_from(index).ok().map(Language))
    }

    /// Takes in a language that a pack brings.
    ///
    /// # Errors
    ///
    /// The product has it already, its code does not fit into an address, or there are too many.
    pub fn add(own: &OwnLanguage) -> Result<Language, AddLanguageError> {
        own::add(own)
    }

    /// The language with this code.
    pub fn parse(code: &str) -> Result<Language, UnknownLanguage> {
        Language::all()
            .find(|language| language.code() == code)
            .ok_or_else(|| UnknownLanguage {
                code: code.to_owned(),
            })
    }

    /// Position in the table of languages, for tables indexed by language.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }

    /// Everything known of the language.
    pub fn info(self) -> &'static LanguageInfo {
        LANGUAGES
            .get(self.index())
            .or_else(|| own::info(self.index()))
            .unwrap_or(&FALLBACK)
    }

    /// Path segment and folder name.
    pub fn code(self) -> &'static str {
        &self.info().code
    }

    /// BCP 47 tag for `lang=`.
    pub fn tag(self) -> &'static str {
        &self.info().tag
    }

    /// The language's name in itself.
    pub fn name(self) -> &'static str {
        &self.info().name
    }

    /// `ltr` or `rtl`, for `dir=`.
    pub fn direction(self) -> &'static str {
        match self.info().direction {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }

    /// The languages to look for a text in, this one first and Finnish last.
    pub fn chain(self) -> impl Iterator<Item = Language> {
        let next = self
            .info()
            .fallback
            .as_deref()
            .and_then(|code| Language::parse(code).ok());
        [Some(self), next, Some(Language::FINNISH)]
            .into_iter()
            .flatten()
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        Language::parse(&code).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_reads_and_its_first_three_are_the_constants() {
        assert_eq!(Language::FINNISH.code(), "fi");
        assert_eq!(Language::SWEDISH.code(), "sv");
        assert_eq!(Language::ENGLISH.code(), "en");
        assert_eq!(Language::parse("ar").map(Language::direction), Ok("rtl"));
    }

    #[test]
    fn plain_finnish_falls_back_on_finnish() {
        let plain = Language::parse("selko").unwrap();
        assert_eq!(plain.tag(), "fi");
        assert_eq!(plain.chain().nth(1), Some(Language::FINNISH));
    }

    #[test]
    fn an_unknown_code_names_the_known_ones() {
        let error = Language::parse("xx").unwrap_err().to_string();
        assert!(error.contains("`xx`") && error.contains("fi sv en"));
    }
}
