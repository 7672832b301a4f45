//! All meeting places and family-centre units, as a list and as a map (R054, R056).

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use catalog::{Kind, Openness, Place, PlaceStatus, Term, Vocabulary};
use i18n::Messages;
use kernel::Language;
use web::{Cache, Card, Failure, Html, PageHead, Visit};

use super::map::{Map, Pin};
use registry::Registry;
use registry::cards;
use registry::{Entry, RegionDirectory};

/// How many places a page of the list shows.
const PAGE_SIZE: usize = 50;
/// How many pins the map shows at the most; the list shows the rest.
const MOST_PINS: usize = 400;

#[derive(Template)]
#[template(path = "places.html")]
struct PlacesPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    filter: Filter,
    types: Vec<&'a Term>,
    languages: Vec<Language>,
    count: i64,
    cards: Vec<Card<'a>>,
    map: Option<Map>,
    next: Option<String>,
    elsewhere: bool,
}

/// What a visitor has asked to see.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Identifier of a place type.
    pub kind: Option<String>,
    /// Open at this moment.
    pub open_now: bool,
    /// Open today at some time.
    pub open_today: bool,
    /// A child's age in years.
    pub age: Option<u8>,
    /// A language spoken there.
    pub language: Option<Language>,
}

/// `GET /places?type=&open=now|today&age=&language=&page=`
pub async fn places(
    State(directory): State<Arc<Registry>>,
    visit: Visit,
) -> Result<Response, Failure> {
    let directory = directory.visited(&visit)?;
    let filter = Filter::read(&visit);
    let (entries, elsewhere) = matching(&visit, &directory, &filter);
    let page_number = visit
        .parameter("page")
        .and_then(|page| page.parse::<usize>().ok())
        .unwrap_or(1)
        .clamp(1, 10_000);
    let shown = (page_number - 1) * PAGE_SIZE;
    let t = visit.messages();
    let pins = entries
        .iter()
        .take(MOST_PINS)
        .filter_map(|entry| pin(&visit, &entry.value))
        .collect();
    let page = PlacesPage {
        t,
        head: PageHead {
            description: t.places_ingress().plain().to_owned(),
            ..PageHead::titled(t.places_title().plain())
        },
        types: directory.vocabulary(Vocabulary::PlaceType).collect(),
        languages: directory.place_lists().languages().to_vec(),
        count: i64::try_from(entries.len()).unwrap_or(i64::MAX),
        cards: entries
            .iter()
            .skip(shown)
            .take(PAGE_SIZE)
            .map(|entry| cards::place_card(&visit, &directory, entry))
            .collect(),
        map: Map::draw(&directory, &visit, pins),
        next: (entries.len() > shown + PAGE_SIZE).then(|| next_page(&visit, page_number + 1)),
        elsewhere,
        filter,
        visit: &visit,
    };
    Ok(Html(page, Cache::Private).into_response())
}

/// The places that are asked for in the chosen area; when none of them can be used, those of the
/// whole region (never a dead end), and whether it came to that.
fn matching<'a>(
    visit: &Visit,
    directory: &'a RegionDirectory,
    filter: &Filter,
) -> (Vec<&'a Entry<Place>>, bool) {
    let lists = directory.place_lists();
    let taken = |numbers: &'a [usize]| -> Vec<&'a Entry<Place>> {
        let listed = directory.places.at(numbers);
        match *filter == Filter::default() {
            true => listed.collect(),
            false => listed
                .filter(|entry| filter.takes(visit, directory, &entry.value))
                .collect(),
        }
    };
    let Some(area) = visit.area() else {
        return (taken(lists.all()), false);
    };
    let inside = taken(lists.in_area(&area.id));
    if inside
        .iter()
        .any(|entry| entry.value.status == PlaceStatus::Open)
    {
        return (inside, false);
    }
    let mut anywhere = taken(lists.all());
    cards::nearest_first(visit, &mut anywhere, |place| place.point);
    (anywhere, true)
}

fn pin(visit: &Visit, place: &Place) -> Option<Pin> {
    Some(Pin {
        point: place.point?,
        href: Some(visit.href_to(Kind::Place, &place.id)),
        name: visit.plain(&place.name).to_owned(),
    })
}

fn next_page(visit: &Visit, number: usize) -> String {
    let number = number.to_string();
    let mut query: Vec<(&str, &str)> = visit
        .query()
        .iter()
        .filter(|(key, _)| key != "page")
        .map(|(key, value)| (key.as_str(), value.as_str()))
        .collect();
    query.push(("page", &number));
    visit.href_with("places", &query)
}

impl Filter {
    fn read(visit: &Visit) -> Filter {
        let given = |name: &str| visit.parameter(name).filter(|value| !value.is_empty());
        Filter {
            kind: given("type").map(str::to_owned),
            open_now: given("open") == Some("now"),
            open_today: given("open") == Some("today"),
            age: given("age").and_then(|age| age.parse().ok()),
            language: given("language").and_then(|code| Language::parse(code).ok()),
        }
    }

    fn takes(&self, visit: &Visit, directory: &RegionDirectory, place: &Place) -> bool {
        let open_now = || {
            matches!(
                place.hours.at(visit.now(), &directory.calendar),
                Openness::Open { .. }
            )
        };
        let open_today = || {
            !place
                .hours
                .on(visit.today(), &directory.calendar)
                .is_empty()
        };
        let in_use = place.status == PlaceStatus::Open;
        self.kind
            .as_ref()
            .is_none_or(|kind| place.types.iter().any(|id| id.as_str() == kind))
            && (!self.open_now || (in_use && open_now()))
            && (!self.open_today || (in_use && open_today()))
            && self
                .age
                .is_none_or(|age| place.ages.is_none_or(|ages| ages.includes(age)))
            && self
                .language
                .is_none_or(|language| place.languages.contains(&language))
    }

    fn is_kind(&self, id: &str) -> bool {
        self.kind.as_deref() == Some(id)
    }

    fn speaks(&self, language: &Language) -> bool {
        self.language.as_ref() == Some(language)
    }

    fn age_text(&self) -> String {
        self.age.map(|age| age.to_string()).unwrap_or_default()
    }
}
