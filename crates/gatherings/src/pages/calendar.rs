//! The calendar of a region or an area as a list: what is on now, today and after (R094).

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use catalog::{Term, Vocabulary};
use chrono::{Days, NaiveDate, NaiveTime};
use i18n::{Messages, dates};
use kernel::{Language, Timestamp};
use registry::session_cards::{SessionCard, session_card};
use registry::{Occurrence, RegionDirectory, Registry, Where};
use web::{Cache, Failure, Html, PageHead, Visit};

use crate::wish::Wish;

/// A page shows whole days until so many sessions are on it.
const PAGE_SIZE: usize = 20;
/// A day on which more happens than this goes on on the next page.
const MOST: usize = 60;
/// So many sessions are looked at for a page.
const LOOKED_AT: usize = 4_000;

#[derive(Template)]
#[template(path = "calendar.html")]
struct CalendarPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    choices: Choices<'a>,
    /// Whether the list begins today.
    from_now: bool,
    today: Vec<SessionCard<'a>>,
    days: Vec<Day<'a>>,
    next: Option<String>,
    elsewhere: bool,
    links: Links,
}

/// What the form of the calendar offers and keeps.
pub(super) struct Choices<'a> {
    pub wish: Wish,
    pub types: Vec<&'a Term>,
    pub languages: Vec<Language>,
}

/// The ways on from a view of the calendar, which keep what was chosen.
pub(super) struct Links {
    pub list: String,
    pub week: String,
    pub ical: String,
    pub atom: String,
}

/// A day of the calendar.
pub(super) struct Day<'a> {
    pub title: String,
    pub machine: String,
    pub today: bool,
    pub sessions: Vec<SessionCard<'a>>,
}

/// `GET /calendar?from=&type=&age=&language=&free=&walk-in=&step-free=&child-care=&online=`
pub async fn calendar(
    State(registry): State<Arc<Registry>>,
    visit: Visit,
) -> Result<Response, Failure> {
    let directory = registry.visited(&visit)?;
    let wish = Wish::read(&visit);
    let from = from(&visit);
    let (found, elsewhere) = found(&visit, &directory, &wish, from);
    let stopped = found.stopped;
    let (shown, next) = page_of(found.sessions);
    let next = next.or(stopped.filter(|day| *day > from.date()));
    let t = visit.messages();
    let mut days = by_day(&visit, &directory, &shown, Some(from.date()));
    let from_now = from == visit.now();
    let today = match days.first() {
        Some(first) if from_now && first.today => days.remove(0).sessions,
        _ => Vec::new(),
    };
    let page = CalendarPage {
        t,
        head: PageHead {
            description: t.calendar_ingress().plain().to_owned(),
            ..PageHead::titled(t.calendar_title().plain())
        },
        links: Links::of(&visit, &wish),
        next: next.map(|day| {
            let day = day.to_string();
            address(&visit, "calendar", &wish, &[("from", &day)])
        }),
        choices: Choices::of(&directory, wish),
        from_now,
        today,
        days,
        elsewhere,
        visit: &visit,
    };
    Ok(Html(page, Cache::Private).into_response())
}

/// From when on: now, or the beginning of a day that was asked for.
fn from(visit: &Visit) -> Timestamp {
    let asked = visit
        .parameter("from")
        .and_then(|day| day.parse::<NaiveDate>().ok());
    match asked {
        Some(day) if day != visit.today() => Timestamp::from_helsinki(day, NaiveTime::MIN),
        _ => visit.now(),
    }
}

/// The sessions of the chosen area; when it has none at all, those of the whole region (never a
/// dead end), and whether it came to that.
fn found<'a>(
    visit: &Visit,
    directory: &'a RegionDirectory,
    wish: &Wish,
    from: Timestamp,
) -> (Found<'a>, bool) {
    let taken = |place: Where<'_>| look(directory.sessions_after(place, from), wish);
    let Some(area) = visit.area() else {
        return (taken(Where::Anywhere), false);
    };
    let own = taken(Where::Area(&area.id));
    if own.sessions.is_empty() && own.stopped.is_none() {
        (taken(Where::Anywhere), true)
    } else {
        (own, false)
    }
}

/// What was found in one look.
struct Found<'a> {
    sessions: Vec<Occurrence<'a>>,
    /// The day on which the look was broken off.
    stopped: Option<NaiveDate>,
}

/// Takes what is wished. A rare wish in a large region is looked for so far and no farther: a page
/// costs the same however many sessions there are.
fn look<'a>(sessions: impl Iterator<Item = Occurrence<'a>>, wish: &Wish) -> Found<'a> {
    let mut found = Found {
        sessions: Vec::new(),
        stopped: None,
    };
    for (looked_at, occurrence) in sessions.enumerate() {
        if found.sessions.len() > MOST {
            break;
        }
        if looked_at == LOOKED_AT {
            found.stopped = Some(occurrence.session.starts.date());
            break;
        }
        if wish.takes(&occurrence.gathering.value) {
            found.sessions.push(occurrence);
        }
    }
    found
}

/// The sessions of a page, and the day with which the next one begins.
fn page_of(mut found: Vec<Occurrence<'_>>) -> (Vec<Occurrence<'_>>, Option<NaiveDate>) {
    let day = |occurrence: &Occurrence<'_>| occurrence.session.starts.date();
    let Some(last) = found.get(PAGE_SIZE - 1).map(day) else {
        return (found, None);
    };
    let end = found.partition_point(|occurrence| day(occurrence) <= last);
    let next = found.get(end).map(day);
    if next.is_some() {
        found.truncate(end);
    }
    // A day so full that it fills the page goes on where it was cut.
    let next = next.or_else(|| (found.len() > MOST).then(|| last + Days::new(1)));
    (found, next)
}

/// Sessions by day. What began before the first day of the list and goes on is on that day.
pub(super) fn by_day<'a>(
    visit: &Visit,
    directory: &'a RegionDirectory,
    sessions: &[Occurrence<'a>],
    first: Option<NaiveDate>,
) -> Vec<Day<'a>> {
    let mut days: Vec<Day<'a>> = Vec::new();
    for occurrence in sessions {
        let starts = occurrence.session.starts.date();
        let day = first.map_or(starts, |first| starts.max(first));
        let machine = day.to_string();
        let card = session_card(visit, directory, occurrence);
        match days.last_mut() {
            Some(last) if last.machine == machine => last.sessions.push(card),
            _ => days.push(Day {
                title: dates::weekday_and_day(visit.language(), day),
                today: day == visit.today(),
                machine,
                sessions: vec![card],
            }),
        }
    }
    days
}

/// An address that keeps the wish.
pub(super) fn address(visit: &Visit, path: &str, wish: &Wish, more: &[(&str, &str)]) -> String {
    let kept = wish.query();
    let mut query: Vec<(&str, &str)> = kept
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    query.extend(more);
    visit.href_with(path, &query)
}

impl Links {
    pub(super) fn of(visit: &Visit, wish: &Wish) -> Links {
        let link = |path: &str| address(visit, path, wish, &[]);
        Links {
            list: link("calendar"),
            week: link("calendar/week"),
            ical: link("calendar.ics"),
            atom: link("calendar.atom"),
        }
    }
}

impl<'a> Choices<'a> {
    pub(super) fn of(directory: &'a RegionDirectory, wish: Wish) -> Choices<'a> {
        let kinds = directory.gathering_kinds();
        let spoken = directory.gathering_languages();
        Choices {
            types: directory
                .vocabulary(Vocabulary::GatheringType)
                .filter(|term| kinds.contains(&term.id))
                .collect(),
            languages: Language::all()
                .filter(|language| spoken.contains(language))
                .collect(),
            wish,
        }
    }
}
