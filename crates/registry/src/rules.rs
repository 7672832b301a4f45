//! Upkeep of the directory (R021): which records need their owner's eye.

use catalog::{Freshness, Organization, RecordKey, Upkeep};
use chrono::NaiveDate;
use kernel::{Language, Slug, Text};

use crate::published::RegionDirectory;

/// A record that nobody has looked at in time, or that nobody answers for any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaleRecord {
    /// The record.
    pub key: RecordKey,
    /// Its Finnish name.
    pub name: String,
    /// The organisation that answers for it.
    pub owner: Slug,
    /// When it was last checked.
    pub checked: NaiveDate,
    /// By when it should have been checked again.
    pub due: NaiveDate,
    /// Why it is in the list: `review overdue`, `owner unknown` or `owner has ended`.
    pub reason: &'static str,
}

/// The records that need an eye, by owner and then the longest overdue first.
pub fn stale_records(directory: &RegionDirectory, today: NaiveDate) -> Vec<StaleRecord> {
    let mut stale: Vec<StaleRecord> = upkept(directory)
        .filter_map(|(kind, id, name, upkeep)| {
            let owner = directory
                .organizations
                .get(upkeep.owner.as_str())
                .map(|entry| entry.value.as_ref());
            Some(StaleRecord {
                key: RecordKey {
                    kind,
                    id: id.clone(),
                },
                name: name.get(Language::FINNISH).text.to_owned(),
                owner: upkeep.owner.clone(),
                checked: upkeep.checked,
                due: upkeep.review_due(),
                reason: reason(upkeep, owner, today)?,
            })
        })
        .collect();
    stale.sort_by(|left, right| {
        (&left.owner, left.due, &left.key).cmp(&(&right.owner, right.due, &right.key))
    });
    stale
}

fn reason(upkeep: &Upkeep, owner: Option<&Organization>, today: NaiveDate) -> Option<&'static str> {
    match owner {
        None => Some("owner unknown"),
        Some(owner) if owner.valid_until.is_some_and(|until| until < today) => {
            Some("owner has ended")
        }
        Some(_) if upkeep.freshness(today) == Freshness::Stale => Some("review overdue"),
        Some(_) => None,
    }
}

/// Every record that has an owner, with its name.
fn upkept(
    directory: &RegionDirectory,
) -> impl Iterator<Item = (catalog::Kind, &Slug, &Text, &Upkeep)> {
    use catalog::Kind;
    let areas = directory
        .areas
        .values()
        .map(|item| (Kind::Area, &item.id, &item.name, &item.upkeep));
    let organizations = directory
        .organizations
        .values()
        .filter(|item| item.successor.is_none())
        .map(|item| (Kind::Organization, &item.id, &item.name, &item.upkeep));
    let units = directory
        .units
        .values()
        .map(|item| (Kind::Unit, &item.id, &item.name, &item.upkeep));
    let places = directory
        .places
        .values()
        .map(|item| (Kind::Place, &item.id, &item.name, &item.upkeep));
    let services = directory
        .services
        .values()
        .map(|item| (Kind::Service, &item.id, &item.name, &item.upkeep));
    let helplines = directory
        .helplines
        .values()
        .map(|item| (Kind::Helpline, &item.id, &item.name, &item.upkeep));
    let articles = directory
        .articles
        .values()
        .map(|item| (Kind::Article, &item.id, &item.title, &item.upkeep));
    let paths = directory
        .paths
        .values()
        .map(|item| (Kind::Path, &item.id, &item.name, &item.upkeep));
    let finders = directory
        .finders
        .values()
        .map(|item| (Kind::Finder, &item.id, &item.title, &item.upkeep));
    let stories = directory
        .stories
        .values()
        .map(|item| (Kind::Story, &item.id, &item.title, &item.upkeep));
    let gatherings = directory
        .gatherings
        .values()
        .map(|item| (Kind::Gathering, &item.id, &item.name, &item.upkeep));
    let rings = directory
        .rings
        .values()
        .map(|item| (Kind::Ring, &item.id, &item.name, &item.upkeep));
    let launches = directory.launches.values().filter_map(|item| {
        let area = directory.areas.get(item.area.as_str())?;
        Some((Kind::Launch, &item.id, &area.value.name, &item.upkeep))
    });
    areas
        .chain(organizations)
        .chain(units)
        .chain(places)
        .chain(services)
        .chain(helplines)
        .chain(articles)
        .chain(paths)
        .chain(finders)
        .chain(stories)
        .chain(gatherings)
        .chain(rings)
        .chain(launches)
}
