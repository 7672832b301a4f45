//! Text in several languages, with a fallback that says that it is one (R005).

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::Language;

/// The same text in one or more languages. Copies share their words: a snapshot holds a text once,
/// however many indexes and pages refer to it.
///
/// In packs it is written as a table, `{ fi = "Neuvola", sv = "Rådgivning" }`, or as a plain
/// string, which is Finnish.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text(
    /// In the order of languages, each once.
    Arc<[(Language, Box<str>)]>,
);

/// A text chosen for a reader, with the language it is really in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Localized<'a> {
    /// The words.
    pub text: &'a str,
    /// The language of the words.
    pub language: Language,
    /// The language the reader asked for.
    pub wanted: Language,
}

impl Text {
    /// A text that exists in Finnish only.
    pub fn finnish(text: impl Into<String>) -> Text {
        Text::from_iter([(Language::FINNISH, text.into())])
    }

    /// The text in exactly this language.
    pub fn exact(&self, language: Language) -> Option<&str> {
        self.0
            .iter()
            .find(|(known, _)| *known == language)
            .map(|(_, text)| text.as_ref())
    }

    /// The text for a reader of `language`: that language, its fallback, Finnish, or whatever
    /// there is. Empty only when the text has no language at all.
    pub fn get(&self, language: Language) -> Localized<'_> {
        let exact = |candidate| self.0.iter().find(|(known, _)| *known == candidate);
        language
            .chain()
            .find_map(exact)
            .or_else(|| self.0.first())
            .map_or(
                Localized {
                    text: "",
                    language,
                    wanted: language,
                },
                |(found, text)| Localized {
                    text,
                    language: *found,
                    wanted: language,
                },
            )
    }

    /// Puts the text of one language.
    pub fn set(&mut self, language: Language, text: impl Into<String>) {
        let others = self
            .iter()
            .filter(|(known, _)| *known != language)
            .map(|(known, words)| (known, words.to_owned()));
        *self = others.chain([(language, text.into())]).collect();
    }

    /// Whether there are no words in any language.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|(_, text)| text.trim().is_empty())
    }

    /// Every language with its words.
    pub fn iter(&self) -> impl Iterator<Item = (Language, &str)> {
        self.0
            .iter()
            .map(|(language, text)| (*language, text.as_ref()))
    }

    /// The languages that have words.
    pub fn languages(&self) -> impl Iterator<Item = Language> {
        self.0.iter().map(|(language, _)| *language)
    }
}

/// Of a language that comes twice, the last words stay.
impl FromIterator<(Language, String)> for Text {
    fn from_iter<I: IntoIterator<Item = (Language, String)>>(items: I) -> Self {
        let ordered: BTreeMap<Language, String> = items.into_iter().collect();
        Text(
            ordered
                .into_iter()
                .map(|(language, text)| (language, text.into_boxed_str()))
                .collect(),
        )
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextVisitor;
        impl<'de> serde::de::Visitor<'de> for TextVisitor {
            type Value = Text;
            fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str("a text, or a table of language = text")
            }
            fn visit_str<E>(self, text: &str) -> Result<Text, E> {
                Ok(Text::finnish(text))
            }
            fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Text, A::Error> {
                let mut texts = Vec::new();
                while let Some(text) = map.next_entry::<Language, String>()? {
                    texts.push(text);
                }
                Ok(texts.into_iter().collect())
            }
        }
        deserializer.deserialize_any(TextVisitor)
    }
}

impl Localized<'_> {
    /// Whether the words are in another language than the reader asked for. Plain Finnish that
    /// falls back on Finnish is not foreign: the tag is the same.
    pub fn is_foreign(&self) -> bool {
        self.language.tag() != self.wanted.tag()
    }

    /// Whether there are no words.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_language_falls_back_and_says_so() {
        let text: Text = serde_json::from_str(r#"{"fi":"Neuvola","sv":"Rådgivning"}"#).unwrap();
        let swedish = text.get(Language::SWEDISH);
        assert_eq!((swedish.text, swedish.is_foreign()), ("Rådgivning", false));
        let english = text.get(Language::ENGLISH);
        assert_eq!((english.text, english.is_foreign()), ("Neuvola", true));
        let plain = text.get(Language::parse("selko").unwrap());
        assert_eq!((plain.text, plain.is_foreign()), ("Neuvola", false));
    }

    #[test]
    fn a_plain_string_is_finnish_and_an_unknown_language_is_refused() {
        let text: Text = serde_json::from_str("\"Neuvola\"").unwrap();
        assert_eq!(text, Text::finnish("Neuvola"));
        assert!(serde_json::from_str::<Text>(r#"{"xx":"?"}"#).is_err());
    }

    #[test]
    fn with_only_another_language_something_is_shown() {
        let text = Text::from_iter([(Language::SWEDISH, "Hej".to_owned())]);
        assert_eq!(text.get(Language::FINNISH).text, "Hej");
        assert!(text.get(Language::FINNISH).is_foreign());
    }
}
