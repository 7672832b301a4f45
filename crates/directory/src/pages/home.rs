//! The front page (R008): search first, what is open today, the six functions, the themes.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use catalog::{News, Openness, Phone, Place, Term, Vocabulary};
use chrono::NaiveDate;
use i18n::Messages;
use web::{Cache, Card, Failure, Html, OpenLabel, PageHead, Said, Visit};

use registry::Registry;
use registry::cards;
use registry::session_cards::{self, SessionCard};
use registry::{Entry, RegionDirectory};

#[derive(Template)]
#[template(path = "home.html")]
struct HomePage<'a> {
    visit: &'a Visit,
    directory: &'a RegionDirectory,
    t: Messages,
    head: PageHead,
    examples: Vec<Example<'a>>,
    open_today: Vec<Card<'a>>,
    coming: Vec<SessionCard<'a>>,
    advice_phone: Option<&'a Phone>,
    advice_role: Said<'a>,
    themes: Vec<&'a Term>,
    news: Vec<Card<'a>>,
}

/// A worry offered under the search field.
struct Example<'a> {
    href: String,
    words: Said<'a>,
}

/// `GET /`
pub async fn home(
    State(directory): State<Arc<Registry>>,
    visit: Visit,
) -> Result<Response, Failure> {
    let directory = directory.visited(&visit)?;
    let region = &directory.region;
    let examples = region
        .example_searches
        .iter()
        .map(|words| Example {
            href: visit.href_with("search", &[("q", visit.plain(words))]),
            words: visit.say(words),
        })
        .collect();
    let page = HomePage {
        t: visit.messages(),
        head: PageHead {
            description: visit.messages().home_description().plain().to_owned(),
            ..PageHead::default()
        },
        examples,
        open_today: open_today(&visit, &directory),
        coming: session_cards::coming(
            &visit,
            &directory,
            directory.sessions_after(session_cards::reach(&visit), visit.now()),
            COMING,
            |_| true,
        ),
        advice_phone: region.contact.phones.first(),
        advice_role: visit.say(&region.contact.role),
        themes: directory.vocabulary(Vocabulary::Theme).collect(),
        news: directory
            .open_news(visit.now())
            .filter(|entry| is_lifted(&entry.value, visit.today()))
            .take(SHOWN)
            .map(|entry| cards::news_card(&visit, entry))
            .collect(),
        directory: &directory,
        visit: &visit,
    };
    Ok(Html(page, Cache::Private).into_response())
}

/// How many coming sessions the front page shows.
const COMING: usize = 4;
/// How many places and how much news the front page shows.
const SHOWN: usize = 3;
/// How long news is new, in days.
const NEW_DAYS: i64 = 60;

/// Whether the front page lifts a piece of news up.
fn is_lifted(news: &News, today: NaiveDate) -> bool {
    news.highlight && (today - news.date).num_days() <= NEW_DAYS
}

/// Meeting places with an opening today that has not passed: open now before opening later, the
/// nearest first among equals. When nothing more opens today, those that open next.
fn open_today<'a>(visit: &Visit, directory: &'a RegionDirectory) -> Vec<Card<'a>> {
    let area = visit.area().map(|area| &area.id);
    let entries = directory.places.at(directory.place_lists().to_visit(area));
    let now = visit.now().in_helsinki().time();
    let still_today = |entry: &&Entry<Place>| {
        let spans = entry.value.hours.on(visit.today(), &directory.calendar);
        spans
            .iter()
            .any(|span| span.includes(now) || span.opens > now)
    };
    let (today, later): (Vec<&Entry<Place>>, Vec<_>) = entries.partition(still_today);
    let mut ranked = if today.is_empty() { later } else { today };
    ranked.sort_by_cached_key(|entry| {
        match entry.value.hours.at(visit.now(), &directory.calendar) {
            Openness::Open { .. } => (0, None),
            Openness::Closed { next: Some(next) } => (1, Some(next)),
            Openness::Closed { next: None } | Openness::Unknown => (2, None),
        }
    });
    ranked
        .into_iter()
        .filter(|entry| OpenLabel::of(visit, &entry.value.hours).is_some())
        .take(SHOWN)
        .map(|entry| cards::place_card(visit, directory, entry))
        .collect()
}
