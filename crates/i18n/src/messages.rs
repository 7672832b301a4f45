//! The typed functions that the build makes of `locales/`.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use kernel::Language;
use unic_langid::LanguageIdentifier;

use crate::dates::DateWords;
use crate::{Count, Phrase, own};

/// Every message of the product in one language: a method for each message id.
///
/// Arguments come in the order in which the Finnish text first uses them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Messages {
    language: Language,
}

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// A message's id, and the message filled with made-up words and this number.
#[cfg(test)]
type Sample = (&'static str, fn(Messages, i64) -> Phrase);

pub(crate) type Bundle = FluentBundle<FluentResource>;

static BUNDLES: LazyLock<Vec<Bundle>> = LazyLock::new(|| {
    let bundles = SOURCES.iter().map(|(tag, source)| bundle_of(tag, source));
    bundles.collect()
});

/// The build has read the same source, so nothing here can fail that it would not have told of. A
/// language without plural rules of its own gets those of English.
pub(crate) fn bundle_of(tag: &str, source: &str) -> Bundle {
    let tag = tag.parse::<LanguageIdentifier>().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    bundle.set_use_isolating(false);
    let _ = bundle.add_builtins();
    bundle.add_resource_overriding(
        FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource),
    );
    bundle
}

impl Messages {
    /// The messages in this language.
    #[must_use]
    pub const fn new(language: Language) -> Messages {
        Messages { language }
    }

    /// The language that is wanted.
    #[must_use]
    pub const fn language(self) -> Language {
        self.language
    }

    /// A message that is the same every time; `texts` is in the order of the languages.
    fn fixed(self, id: &'static str, texts: &'static [Option<&'static str>]) -> Phrase {
        self.language
            .chain()
            .find_map(|language| match texts.get(language.index()) {
                Some(text) => Some(Phrase::new((*text)?, language, self.language)),
                None => {
                    let own = own::words(language)?;
                    self.of(&own.bundle, language, id, None)
                }
            })
            .unwrap_or_else(|| Phrase::new("", Language::FINNISH, self.language))
    }

    fn filled<const N: usize>(
        self,
        id: &'static str,
        arguments: [(&'static str, FluentValue<'_>); N],
    ) -> Phrase {
        let arguments: FluentArgs<'_> = arguments.into_iter().collect();
        self.language
            .chain()
            .find_map(|language| match BUNDLES.get(language.index()) {
                Some(bundle) => self.of(bundle, language, id, Some(&arguments)),
                None => {
                    let own = own::words(language)?;
                    self.of(&own.bundle, language, id, Some(&arguments))
                }
            })
            .unwrap_or_else(|| Phrase::new("", Language::FINNISH, self.language))
    }

    fn of(
        self,
        bundle: &Bundle,
        language: Language,
        id: &str,
        arguments: Option<&FluentArgs<'_>>,
    ) -> Option<Phrase> {
        let pattern = bundle.get_message(id)?.value()?;
        let text = bundle.format_pattern(pattern, arguments, &mut Vec::new());
        Some(Phrase::new(text.into_owned(), language, self.language))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_message_renders_in_every_language() {
        for language in Language::all() {
            for (id, render) in SAMPLES {
                for number in [0, 1, 2, 3, 11, 21, 100, 1_000_000] {
                    let phrase = render(Messages::new(language), number);
                    assert!(!phrase.plain().trim().is_empty(), "{id} in {language}");
                    assert!(
                        !phrase.plain().contains(['{', '\u{2068}', '\u{2069}']),
                        "{id} in {language}: {phrase}"
                    );
                    assert!(
                        language.chain().any(|link| link == phrase.language()),
                        "{id} in {language}"
                    );
                }
            }
        }
    }

    /// A bundle made as the product's are, of a text that has each plural form.
    fn forms(code: &str, numbers: &[i64]) -> Vec<String> {
        let source = "n = { $count ->\n [zero] zero\n [one] one\n [two] two\n [few] few\n [many] many\n *[other] other\n }\n";
        let tag = Language::parse(code).unwrap().tag();
        let bundle = bundle_of(tag, source);
        let pattern = bundle.get_message("n").unwrap().value().unwrap();
        numbers
            .iter()
            .map(|number| {
                let arguments: FluentArgs<'_> = [("count", FluentValue::from(*number))]
                    .into_iter()
                    .collect();
                bundle
                    .format_pattern(pattern, Some(&arguments), &mut Vec::new())
                    .into_owned()
            })
            .collect()
    }

    #[test]
    fn plurals_are_those_of_each_language() {
        assert_eq!(
            forms("ar", &[0, 1, 2, 3, 11, 100]),
            ["zero", "one", "two", "few", "many", "other"]
        );
        for slavic in ["ru", "uk"] {
            assert_eq!(
                forms(slavic, &[1, 2, 5, 11, 21, 22]),
                ["one", "few", "many", "many", "one", "few"]
            );
        }
        assert_eq!(forms("se", &[1, 2, 3]), ["one", "two", "other"]);
        for simple in ["fi", "sv", "en", "selko", "so", "et"] {
            assert_eq!(
                forms(simple, &[0, 1, 2]),
                ["other", "one", "other"],
                "{simple}"
            );
        }
    }

    #[test]
    fn a_missing_text_is_finnish_and_says_so() {
        let arabic = Language::parse("ar").unwrap();
        let phrase = Messages::new(arabic).fixed(
            "x",
            &[
                Some("suomeksi"),
                None,
                None,
                None,
                None,
                None,
                None,
                None,
                None,
                None,
            ],
        );
        assert_eq!(phrase.plain(), "suomeksi");
        assert_eq!(phrase.language(), Language::FINNISH);
        assert_eq!(phrase.wanted(), arabic);
        assert!(phrase.is_foreign());
    }
}
