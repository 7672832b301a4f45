//! Writing multilingual text into a page: words in another language than the page's are marked.

use std::fmt;

use askama::filters::HtmlSafe;
use kernel::{Language, Localized, Text};

/// A text as one reader sees it. Displays as HTML: escaped, and wrapped in a `span` with its
/// language when that is not the page's (R005).
#[derive(Debug, Clone, Copy)]
pub struct Said<'a>(pub Localized<'a>);

/// The paragraphs of a longer text, in HTML.
#[derive(Debug, Clone, Copy)]
pub struct Paragraphs<'a>(pub Localized<'a>);

impl<'a> Said<'a> {
    /// The text for a reader of `language`.
    pub fn new(text: &'a Text, language: Language) -> Said<'a> {
        Said(text.get(language))
    }

    /// The words alone, for attributes.
    pub fn plain(&self) -> &'a str {
        self.0.text
    }
}

impl HtmlSafe for Said<'_> {}

impl fmt::Display for Said<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.0.is_foreign() {
            return write_escaped(formatter, self.0.text);
        }
        let language = self.0.language;
        write!(
            formatter,
            "<span lang=\"{}\" dir=\"{}\">",
            language.tag(),
            language.direction()
        )?;
        write_escaped(formatter, self.0.text)?;
        formatter.write_str("</span>")
    }
}

impl HtmlSafe for Paragraphs<'_> {}

impl fmt::Display for Paragraphs<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let language = self.0.language;
        for paragraph in self
            .0
            .text
            .split("\n\n")
            .map(str::trim)
            .filter(|paragraph| !paragraph.is_empty())
        {
            if self.0.is_foreign() {
                write!(
                    formatter,
                    "<p lang=\"{}\" dir=\"{}\">",
                    language.tag(),
                    language.direction()
                )?;
            } else {
                formatter.write_str("<p>")?;
            }
            for (index, line) in paragraph.lines().enumerate() {
                if index > 0 {
                    formatter.write_str("<br>")?;
                }
                write_escaped(formatter, line)?;
            }
            formatter.write_str("</p>")?;
        }
        Ok(())
    }
}

/// Writes text with the characters that HTML gives a meaning replaced.
fn write_escaped(formatter: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    write!(
        formatter,
        "{}",
        askama::filters::escape(text, askama::filters::Html).map_err(|_| fmt::Error)?
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn foreign_words_are_marked_and_everything_is_escaped() {
        let text = Text::finnish("Äiti & <lapsi>");
        assert_eq!(
            Said::new(&text, Language::FINNISH).to_string(),
            "Äiti &#38; &#60;lapsi&#62;"
        );
        let arabic = Language::parse("ar").unwrap();
        assert_eq!(
            Said::new(&text, arabic).to_string(),
            "<span lang=\"fi\" dir=\"ltr\">Äiti &#38; &#60;lapsi&#62;</span>"
        );
    }

    #[test]
    fn paragraphs_and_lines_are_kept() {
        let text = Text::finnish("Yksi\nkaksi\n\nkolme");
        assert_eq!(
            Paragraphs(text.get(Language::FINNISH)).to_string(),
            "<p>Yksi<br>kaksi</p><p>kolme</p>"
        );
    }
}
