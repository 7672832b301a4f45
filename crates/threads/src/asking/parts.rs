//! The words of a message as they are shown: paragraphs, and cards of what they point to, with
//! the data of today.
//!
//! A paragraph `[[service/perheneuvola-kotka]]` is a card. What points to nothing is left out: a
//! service that has ended is not offered.

use catalog::Service;
use kernel::Slug;
use registry::{Entry, RegionDirectory, cards};
use web::{Card, Visit};

/// A piece of a message.
pub enum Part<'a> {
    /// Words.
    Words(String),
    /// Something to go to.
    Card(Box<Card<'a>>),
}

/// The pieces of a message.
pub fn parts<'a>(visit: &Visit, directory: &'a RegionDirectory, text: &str) -> Vec<Part<'a>> {
    text.split("\n\n")
        .map(str::trim)
        .filter(|paragraph| !paragraph.is_empty())
        .filter_map(|paragraph| match target(paragraph) {
            Some((kind, id)) => {
                card(visit, directory, kind, id).map(|card| Part::Card(Box::new(card)))
            }
            None => Some(Part::Words(paragraph.to_owned())),
        })
        .collect()
}

/// The mark of something to go to, as it stands in a message.
pub fn mark(target: &str) -> String {
    format!("[[{target}]]")
}

fn target(paragraph: &str) -> Option<(&str, &str)> {
    let inner = paragraph.strip_prefix("[[")?.strip_suffix("]]")?;
    let (kind, id) = inner.split_once('/')?;
    Slug::parse(id).ok().map(|_| (kind, id))
}

fn card<'a>(
    visit: &Visit,
    directory: &'a RegionDirectory,
    kind: &str,
    id: &str,
) -> Option<Card<'a>> {
    match kind {
        "service" => {
            let entry: &Entry<Service> = directory.services.get(id)?;
            Some(cards::service_card(visit, directory, entry))
        }
        "place" => Some(cards::place_card(
            visit,
            directory,
            directory.places.get(id)?,
        )),
        _ => None,
    }
}
