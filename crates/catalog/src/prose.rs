//! The Markdown of pages: what its links may lead to, and what a check can tell of it.

use kernel::Slug;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::Kind;

/// Pages of the site that a text may link to as `page:<name>`.
pub const PAGES: [&str; 14] = [
    "about", "a-z", "areas", "crisis", "finder", "national", "news", "paths", "places", "privacy",
    "stories", "plan", "themes", "youth",
];

/// What a link of a text leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A record's page: `service:turvakodit`, `helpline:nollalinja`, `article:…`, `path:…`.
    Record(Kind, Slug),
    /// A theme's page: `theme:parenting`.
    Theme(Slug),
    /// A page of the site: `page:crisis`.
    Page(&'static str),
    /// Another site, by `https`.
    Web(String),
}

/// A link that leads nowhere, and why.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TargetError {
    /// Not one of the ways to write a link.
    #[error(
        "`{0}` is no link: write helpline:, service:, place:, organization:, article:, path:, \
         theme: or page: and an identifier, or an https:// address"
    )]
    Form(String),
    /// Not a page of the site.
    #[error("there is no page `{0}`; pages are {list}", list = PAGES.join(", "))]
    Page(String),
}

/// What a text is made of, as far as a check wants to know.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Anatomy {
    /// Each link's address, with the line it stands on, from 1.
    pub links: Vec<(u32, String)>,
    /// The levels of headings, with their lines.
    pub headings: Vec<(u32, u8)>,
    /// Lines with raw HTML or a picture, which are not shown.
    pub refused: Vec<u32>,
    /// The words, paragraph by paragraph, without marks and addresses, with their lines.
    pub paragraphs: Vec<(u32, String)>,
}

impl Target {
    /// Reads a link's address.
    pub fn parse(address: &str) -> Result<Target, TargetError> {
        let unknown = || TargetError::Form(address.to_owned());
        if address.starts_with("https://") {
            return Ok(Target::Web(address.to_owned()));
        }
        let (scheme, name) = address.split_once(':').ok_or_else(unknown)?;
        if scheme == "page" {
            return PAGES
                .into_iter()
                .find(|page| *page == name)
                .map(Target::Page)
                .ok_or_else(|| TargetError::Page(name.to_owned()));
        }
        let id = Slug::parse(name).map_err(|_| unknown())?;
        match scheme {
            "theme" => Ok(Target::Theme(id)),
            "helpline" | "service" | "place" | "organization" | "article" | "path" => {
                Kind::parse(scheme)
                    .map(|kind| Target::Record(kind, id))
                    .ok_or_else(unknown)
            }
            _ => Err(unknown()),
        }
    }
}

/// The events of a text: CommonMark with tables, nothing more.
pub fn markdown(text: &str) -> Parser<'_> {
    Parser::new_ext(text, Options::ENABLE_TABLES)
}

/// Takes a text apart for checking.
pub fn anatomy(text: &str) -> Anatomy {
    let mut anatomy = Anatomy::default();
    let mut paragraph: Option<(u32, String)> = None;
    let line = |byte: usize| {
        let breaks = text
            .get(..byte)
            .unwrap_or_default()
            .bytes()
            .filter(|byte| *byte == b'\n');
        u32::try_from(breaks.count() + 1).unwrap_or(u32::MAX)
    };
    for (event, span) in markdown(text).into_offset_iter() {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                anatomy
                    .links
                    .push((line(span.start), dest_url.into_string()));
            }
            Event::Start(Tag::Heading { level, .. }) => {
                anatomy.headings.push((line(span.start), level as u8));
                paragraph = Some((line(span.start), String::new()));
            }
            Event::Start(Tag::Image { .. }) | Event::Html(_) | Event::InlineHtml(_) => {
                anatomy.refused.push(line(span.start));
            }
            Event::Start(Tag::Paragraph | Tag::Item | Tag::TableCell) => {
                anatomy.paragraphs.extend(paragraph.take());
                paragraph = Some((line(span.start), String::new()));
            }
            Event::End(
                TagEnd::Paragraph | TagEnd::Item | TagEnd::TableCell | TagEnd::Heading(_),
            ) => {
                anatomy.paragraphs.extend(paragraph.take());
            }
            Event::Text(words) | Event::Code(words) => {
                if let Some((_, written)) = &mut paragraph {
                    written.push_str(&words);
                }
            }
            Event::SoftBreak | Event::HardBreak => {
                if let Some((_, written)) = &mut paragraph {
                    written.push(' ');
                }
            }
            _ => {}
        }
    }
    anatomy
        .paragraphs
        .retain(|(_, words)| !words.trim().is_empty());
    anatomy
}

/// The words of a text without its marks: for search and for lists.
pub fn plain(text: &str) -> String {
    let paragraphs = anatomy(text).paragraphs;
    let words: Vec<String> = paragraphs.into_iter().map(|(_, words)| words).collect();
    words.join("\n")
}

/// The number of words in each sentence of a text. Headings and list items end a sentence.
pub fn sentence_lengths(text: &str) -> Vec<usize> {
    let mut lengths = Vec::new();
    for (_, paragraph) in anatomy(text).paragraphs {
        let mut length = 0;
        for word in paragraph.split_whitespace() {
            length += 1;
            if word.ends_with(['.', '!', '?', ':']) {
                lengths.push(length);
                length = 0;
            }
        }
        if length > 0 {
            lengths.push(length);
        }
    }
    lengths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_records_themes_pages_and_safe_addresses() {
        let turvakodit = Slug::parse("turvakodit").unwrap();
        assert_eq!(
            Target::parse("service:turvakodit"),
            Ok(Target::Record(Kind::Service, turvakodit))
        );
        assert_eq!(Target::parse("page:crisis"), Ok(Target::Page("crisis")));
        for wrong in [
            "javascript:alert(1)",
            "http://a.fi",
            "tel:112",
            "",
            "page:x",
        ] {
            assert!(Target::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_text_is_taken_apart_with_its_lines() {
        let text = "## Otsikko\n\nSoita [tänne](helpline:a). Heti.\n\n- yksi\n- kaksi <b>x</b>\n";
        let anatomy = anatomy(text);
        assert_eq!(anatomy.links, [(3, "helpline:a".to_owned())]);
        assert_eq!(anatomy.headings, [(1, 2)]);
        assert_eq!(anatomy.refused, [6, 6]);
        assert_eq!(sentence_lengths(text), [1, 2, 1, 1, 2]);
        assert_eq!(plain("*A* [b](page:x)\nc"), "A b c");
    }
}
