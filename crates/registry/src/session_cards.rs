//! How sessions look in lists: when, what, where, and what to know before coming.

use catalog::{CostKind, Gathering, Kind, SignUpWindow};
use chrono::{Days, NaiveDateTime};
use i18n::dates;
use kernel::{Slug, Text};
use web::{Said, Visit, ages_label};

use crate::published::RegionDirectory;
use crate::timeline::{Occurrence, Where};

/// A session in a list.
#[derive(Debug, Clone)]
pub struct SessionCard<'a> {
    /// Address of its gathering's page.
    pub href: String,
    /// The day: "tänään", "huomenna", "keskiviikko 2.12.".
    pub day: String,
    /// From when to when: "9.30–11.30".
    pub time: String,
    /// The beginning as machines read it.
    pub machine_time: String,
    /// Name.
    pub title: Said<'a>,
    /// What this session is about.
    pub topic: Option<Said<'a>>,
    /// Where it is.
    pub places: Vec<Said<'a>>,
    /// What to know: cost, ages, whether one signs up.
    pub facts: Vec<String>,
    /// Until when it goes on, when it is on now.
    pub on_until: Option<String>,
    /// Whether it is called off.
    pub cancelled: bool,
}

/// A session as a card.
pub fn session_card<'a>(
    visit: &Visit,
    directory: &'a RegionDirectory,
    occurrence: &Occurrence<'a>,
) -> SessionCard<'a> {
    let t = visit.messages();
    let language = visit.language();
    let gathering = &occurrence.gathering.value;
    let starts = occurrence.session.starts;
    let mut facts: Vec<String> = Vec::new();
    if gathering.online.is_some() {
        facts.push(t.session_online().plain().to_owned());
    }
    if gathering.cost.kind == CostKind::Free {
        facts.push(t.cost_free().plain().to_owned());
    }
    facts.extend(
        gathering
            .ages
            .map(|ages| ages_label(t, ages).plain().to_owned()),
    );
    facts.push(match gathering.sign_up_window(visit.today()) {
        None => t.fact_no_sign_up().plain().to_owned(),
        Some(SignUpWindow::Over) => t.gathering_sign_up_over().plain().to_owned(),
        Some(SignUpWindow::Open | SignUpWindow::NotYet(_)) => t.fact_sign_up().plain().to_owned(),
    });
    let topic = occurrence.change.map(|change| &change.topic);
    SessionCard {
        href: visit.href_to(Kind::Gathering, &gathering.id),
        day: day_words(visit, starts),
        time: time_words(visit, occurrence),
        machine_time: starts.format("%Y-%m-%dT%H:%M").to_string(),
        title: Said::new(&gathering.name, language),
        topic: topic
            .filter(|topic| !topic.is_empty())
            .map(|topic| Said::new(topic, language)),
        places: where_words(visit, directory, occurrence),
        facts,
        on_until: occurrence
            .is_on(visit.now())
            .then(|| dates::time(language, occurrence.ends().in_helsinki().time())),
        cancelled: occurrence.session.cancelled,
    }
}

/// So many sessions are looked at for the few that a page shows.
const LOOKED_AT: usize = 2_000;

/// The next sessions of different gatherings, as cards: what a family can go to from a page about
/// something else.
pub fn coming<'a>(
    visit: &Visit,
    directory: &'a RegionDirectory,
    sessions: impl Iterator<Item = Occurrence<'a>>,
    most: usize,
    fits: impl Fn(&Gathering) -> bool,
) -> Vec<SessionCard<'a>> {
    let mut shown: Vec<&Slug> = Vec::new();
    let mut cards = Vec::new();
    for occurrence in sessions.take(LOOKED_AT) {
        let gathering = &occurrence.gathering.value;
        if occurrence.session.cancelled || shown.contains(&&gathering.id) || !fits(gathering) {
            continue;
        }
        shown.push(&gathering.id);
        cards.push(session_card(visit, directory, &occurrence));
        if cards.len() == most {
            break;
        }
    }
    cards
}

/// Where a visitor looks for sessions: in the chosen area, or anywhere.
pub fn reach(visit: &Visit) -> Where<'_> {
    visit
        .area()
        .map_or(Where::Anywhere, |area| Where::Area(&area.id))
}

/// The day of a session as one says it.
pub fn day_words(visit: &Visit, starts: NaiveDateTime) -> String {
    let t = visit.messages();
    let (today, day) = (visit.today(), starts.date());
    if day == today {
        t.calendar_today().plain().to_owned()
    } else if Some(day) == today.checked_add_days(Days::new(1)) {
        t.calendar_tomorrow().plain().to_owned()
    } else {
        dates::weekday_and_day(visit.language(), day)
    }
}

/// From when to when a session is. One that goes on to another day gives that day.
pub fn time_words(visit: &Visit, occurrence: &Occurrence<'_>) -> String {
    let language = visit.language();
    let starts = occurrence.session.starts;
    let ends = occurrence.ends().in_helsinki().naive_local();
    if ends.date() == starts.date() || ends.time() == chrono::NaiveTime::MIN {
        return dates::time_range(language, starts.time(), ends.time());
    }
    format!(
        "{} – {} {}",
        dates::time(language, starts.time()),
        dates::weekday_and_day(language, ends.date()),
        dates::time(language, ends.time())
    )
}

/// The name of a meeting place or unit.
pub fn location_name<'a>(directory: &'a RegionDirectory, id: &Slug) -> Option<&'a Text> {
    let place = directory.places.get(id.as_str());
    let unit = || directory.units.get(id.as_str());
    place
        .map(|entry| &entry.value.name)
        .or_else(|| unit().map(|entry| &entry.value.name))
}

fn where_words<'a>(
    visit: &Visit,
    directory: &'a RegionDirectory,
    occurrence: &Occurrence<'a>,
) -> Vec<Said<'a>> {
    let language = visit.language();
    let location = occurrence
        .place()
        .and_then(|id| location_name(directory, id));
    let address = || {
        let address = occurrence.gathering.value.address.as_ref()?;
        Some([&address.street, &address.city])
    };
    match location {
        Some(name) => vec![Said::new(name, language)],
        None => address()
            .into_iter()
            .flatten()
            .filter(|words| !words.is_empty())
            .map(|words| Said::new(words, language))
            .collect(),
    }
}
