//! A text in a language, which says so in HTML when it is not the language that was wanted.

use std::borrow::Cow;
use std::fmt;

use askama::filters::{Escaper, Html, HtmlSafe};
use askama::{FastWritable, Values};
use kernel::Language;

/// A message in words.
///
/// In an askama HTML template `{{ phrase }}` writes it escaped, inside `<span lang dir>` when the
/// text is in another language than was wanted. For an attribute write `{{ phrase.plain() }}`,
/// which askama escapes and which has no span.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    text: Cow<'static, str>,
    language: Language,
    wanted: Language,
}

impl Phrase {
    pub(crate) fn new(
        text: impl Into<Cow<'static, str>>,
        language: Language,
        wanted: Language,
    ) -> Phrase {
        Phrase {
            text: text.into(),
            language,
            wanted,
        }
    }

    /// The words alone, neither escaped nor marked.
    #[must_use]
    pub fn plain(&self) -> &str {
        &self.text
    }

    /// The words alone, taken out.
    #[must_use]
    pub fn into_plain(self) -> Cow<'static, str> {
        self.text
    }

    /// The language the words are in.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The language that was asked for.
    #[must_use]
    pub fn wanted(&self) -> Language {
        self.wanted
    }

    /// Whether the words need a `lang` attribute of their own on a page in the wanted language.
    /// Plain Finnish is Finnish.
    #[must_use]
    pub fn is_foreign(&self) -> bool {
        self.language.tag() != self.wanted.tag()
    }
}

impl fmt::Display for Phrase {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&self.text)
    }
}

impl FastWritable for Phrase {
    fn write_into(&self, page: &mut dyn fmt::Write, _values: &dyn Values) -> askama::Result<()> {
        let foreign = self.is_foreign();
        if foreign {
            write!(
                page,
                "<span lang=\"{}\" dir=\"{}\">",
                self.language.tag(),
                self.language.direction()
            )?;
        }
        Html.write_escaped_str(&mut *page, &self.text)?;
        if foreign {
            page.write_str("</span>")?;
        }
        Ok(())
    }
}

/// askama writes a type that has both traits through [`FastWritable`], which escapes. A filter goes
/// through `Display`, and askama escapes its result itself.
impl HtmlSafe for Phrase {}

#[cfg(test)]
mod tests {
    use askama::Template;

    use super::*;

    #[derive(Template)]
    #[template(
        source = "{{ phrase }}|{{ self.call() }}|{{ phrase.plain() }}|{{ phrase|upper }}|{{ phrase ~ evil }}|{% for one in list %}{{ one }}{% endfor %}",
        ext = "html"
    )]
    struct Page<'a> {
        phrase: &'a Phrase,
        list: Vec<Phrase>,
        evil: &'static str,
    }

    impl Page<'_> {
        fn call(&self) -> Phrase {
            self.phrase.clone()
        }
    }

    fn page(language: Language, wanted: Language) -> Vec<String> {
        let phrase = Phrase::new("a <b> & \"c\"", language, wanted);
        let page = Page {
            phrase: &phrase,
            list: vec![phrase.clone()],
            evil: "<i>",
        };
        page.render()
            .unwrap()
            .split('|')
            .map(str::to_owned)
            .collect()
    }

    const ESCAPED: &str = "a &#60;b&#62; &#38; &#34;c&#34;";

    #[test]
    fn a_phrase_of_the_page_s_own_language_is_escaped_once() {
        let finnish = Language::FINNISH;
        let parts = page(finnish, finnish);
        assert_eq!(parts[0], ESCAPED);
        assert_eq!(parts[1], ESCAPED);
        assert_eq!(parts[2], ESCAPED);
        assert_eq!(parts[5], ESCAPED);
    }

    #[test]
    fn a_phrase_of_another_language_says_so() {
        let arabic = Language::parse("ar").unwrap();
        let parts = page(Language::FINNISH, arabic);
        let marked = format!("<span lang=\"fi\" dir=\"ltr\">{ESCAPED}</span>");
        assert_eq!(parts[0], marked);
        assert_eq!(parts[1], marked);
        assert_eq!(parts[2], ESCAPED);
        assert_eq!(parts[5], marked);
    }

    #[test]
    fn no_filter_or_join_lets_markup_through() {
        let parts = page(Language::FINNISH, Language::SWEDISH);
        assert!(!parts[3].contains('<'), "{}", parts[3]);
        assert!(parts[4].ends_with("</span>&#60;i&#62;"), "{}", parts[4]);
    }

    #[test]
    fn plain_finnish_is_not_foreign_to_finnish() {
        let plain = Language::parse("selko").unwrap();
        assert!(!Phrase::new("a", Language::FINNISH, plain).is_foreign());
    }
}
