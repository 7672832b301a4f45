//! Markdown as safe HTML, with links that follow the visit and numbers from the live data.

use std::fmt;

use askama::filters::HtmlSafe;
use catalog::Kind;
use catalog::prose::{Target, markdown};
use kernel::{Language, Text};
use pulldown_cmark::{CowStr, Event, Tag, TagEnd, html};
use web::Visit;

use crate::published::RegionDirectory;

/// A text as one reader sees it, in HTML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prose {
    html: String,
    /// The language of the words, when it is not the page's.
    foreign: Option<Language>,
}

impl Prose {
    /// Renders a Markdown text for a visit.
    ///
    /// Raw HTML and pictures are left out; a link that leads nowhere becomes plain words; a link
    /// to a helpline is followed by its number.
    pub fn new(visit: &Visit, directory: &RegionDirectory, text: &Text) -> Prose {
        let chosen = text.get(visit.language());
        let mut links: Vec<Link> = Vec::new();
        let events = markdown(chosen.text).filter_map(|event| match event {
            Event::Html(_) | Event::InlineHtml(_) => None,
            Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => None,
            Event::Start(Tag::Link { dest_url, .. }) => {
                let link = Link::resolve(visit, directory, &dest_url);
                let opened = link.opening();
                links.push(link);
                Some(Event::InlineHtml(CowStr::from(opened)))
            }
            Event::End(TagEnd::Link) => {
                let closed = links.pop().map(|link| link.closing())?;
                Some(Event::InlineHtml(CowStr::from(closed)))
            }
            other => Some(other),
        });
        let mut written = String::with_capacity(chosen.text.len() * 5 / 4);
        html::push_html(&mut written, events);
        Prose {
            html: written,
            foreign: chosen.is_foreign().then_some(chosen.language),
        }
    }

    /// Whether the text has a link to this address.
    pub fn leads_to(&self, href: &str) -> bool {
        let link = format!("<a href=\"{}\"", attribute(href));
        self.html.contains(&link)
    }

    /// Whether the words are in another language than the page.
    pub fn is_foreign(&self) -> bool {
        self.foreign.is_some()
    }
}

impl HtmlSafe for Prose {}

impl fmt::Display for Prose {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.foreign {
            None => write!(formatter, "<div class=\"prose\">{}</div>", self.html),
            Some(language) => write!(
                formatter,
                "<div class=\"prose\" lang=\"{}\" dir=\"{}\">{}</div>",
                language.tag(),
                language.direction(),
                self.html
            ),
        }
    }
}

/// A link of a text, resolved.
enum Link {
    Nowhere,
    Here(String),
    Away(String),
    Number {
        href: String,
        tel: String,
        number: String,
    },
}

impl Link {
    fn resolve(visit: &Visit, directory: &RegionDirectory, address: &str) -> Link {
        match Target::parse(address) {
            Err(_) => Link::Nowhere,
            Ok(Target::Web(address)) => Link::Away(address),
            Ok(Target::Page(page)) => Link::Here(visit.href(page)),
            Ok(Target::Theme(theme)) => Link::Here(directory.theme_href(visit, &theme)),
            Ok(Target::Record(Kind::Helpline, id)) => match directory.helplines.get(id.as_str()) {
                Some(line) => Link::Number {
                    href: visit.href_to(Kind::Helpline, &id),
                    tel: line.value.tel(),
                    number: line.value.number.clone(),
                },
                None => Link::Nowhere,
            },
            Ok(Target::Record(kind, id)) => {
                let key = catalog::RecordKey {
                    kind,
                    id: id.clone(),
                };
                match directory.origin(&key) {
                    Some(_) => Link::Here(visit.href_to(kind, &id)),
                    None => Link::Nowhere,
                }
            }
        }
    }

    fn opening(&self) -> String {
        match self {
            Link::Nowhere => String::new(),
            Link::Here(href) | Link::Number { href, .. } => {
                format!("<a href=\"{}\">", attribute(href))
            }
            Link::Away(href) => {
                format!("<a href=\"{}\" rel=\"external noopener\">", attribute(href))
            }
        }
    }

    fn closing(&self) -> String {
        match self {
            Link::Nowhere => String::new(),
            Link::Here(_) | Link::Away(_) => "</a>".to_owned(),
            Link::Number { tel, number, .. } => format!(
                "</a> <a class=\"number\" href=\"tel:{}\"><bdi>{}</bdi></a>",
                attribute(tel),
                attribute(number)
            ),
        }
    }
}

fn attribute(value: &str) -> String {
    askama::filters::escape(value, askama::filters::Html)
        .map(|escaped| escaped.to_string())
        .unwrap_or_default()
}
