//! The coming sessions as an Atom feed (RFC 4287).

use askama::Template;
use catalog::Kind;
use chrono::SecondsFormat;
use i18n::dates;
use kernel::{Language, Timestamp};
use registry::session_cards::{SessionCard, session_card};
use registry::{Occurrence, RegionDirectory};
use web::Visit;

/// How many sessions a feed has.
pub(super) const ENTRIES: usize = 50;

#[derive(Template)]
#[template(path = "calendar.xml")]
struct Feed<'a> {
    visit: &'a Visit,
    title: &'a str,
    id: String,
    own: String,
    page: String,
    updated: String,
    entries: Vec<Entry<'a>>,
}

struct Entry<'a> {
    /// Stable for good: it holds neither host nor language.
    id: String,
    href: String,
    card: SessionCard<'a>,
    /// The day, which does not become today or tomorrow.
    day: String,
    language: Language,
    summary: &'a str,
    updated: String,
    author: &'a str,
}

/// The feed of some sessions; absent when it cannot be written.
pub(super) fn feed(
    visit: &Visit,
    directory: &RegionDirectory,
    title: &str,
    sessions: Vec<Occurrence<'_>>,
    site: &str,
) -> Option<String> {
    let changed = |occurrence: &Occurrence<'_>| occurrence.gathering.origin.changed_at;
    let newest = sessions.iter().map(changed).max().unwrap_or(Timestamp(0));
    let entries = sessions.iter().map(|occurrence| {
        let gathering = &occurrence.gathering.value;
        let organizer = gathering
            .organizers
            .first()
            .and_then(|id| directory.organizations.get(id.as_str()));
        Entry {
            id: format!(
                "urn:perhekeskus:{}:gathering:{}:{}",
                directory.region.id,
                gathering.id,
                occurrence.session.original.format("%Y%m%dT%H%M")
            ),
            href: format!("{site}{}", visit.href_to(Kind::Gathering, &gathering.id)),
            card: session_card(visit, directory, occurrence),
            day: dates::weekday_and_day(visit.language(), occurrence.session.starts.date()),
            language: gathering.name.get(visit.language()).language,
            summary: visit.plain(&gathering.summary),
            updated: rfc3339(changed(occurrence)),
            author: organizer.map_or("", |entry| visit.plain(&entry.value.name)),
        }
    });
    let query: Vec<(&str, &str)> = visit
        .query()
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let feed = Feed {
        title,
        id: format!(
            "urn:perhekeskus:{}:calendar:{}:{}",
            visit.region_id(),
            visit.language(),
            visit.area().map_or("", |area| area.id.as_str())
        ),
        own: format!("{site}{}", visit.href_with("calendar.atom", &query)),
        page: format!("{site}{}", visit.href_with("calendar", &query)),
        updated: rfc3339(newest),
        entries: entries.collect(),
        visit,
    };
    feed.render().ok()
}

fn rfc3339(at: Timestamp) -> String {
    at.utc().to_rfc3339_opts(SecondsFormat::Secs, true)
}
