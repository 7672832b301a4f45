//! The results page: the crisis box above everything, results as cards, filters with counts.

mod filters;

use std::sync::Arc;

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use catalog::{Helpline, Kind};
use i18n::{Messages, Phrase, dates};
use web::{
    Cache, Card, Failure, Html, INNER, OpenLabel, PageHead, Said, Visit, ages_label, cost_label,
    kind_label,
};

use self::filters::{FilterGroup, Links, filters};
use crate::facets::Filters;
use crate::index::MOST_RESULTS;
use crate::query::{AreaChoice, Hit, Query, Widening};
use crate::site::{Search, area_choice};

/// How many results a page shows.
const PAGE_SIZE: usize = 20;
/// Nobody reads further.
const LAST_PAGE: usize = MOST_RESULTS / PAGE_SIZE;

#[derive(Template)]
#[template(path = "results.html")]
struct ResultsPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    crisis: Option<CrisisBox<'a>>,
    count: i64,
    many: bool,
    widened: Option<Phrase>,
    cards: Vec<Card<'a>>,
    groups: Vec<FilterGroup>,
    filtered: bool,
    clear: String,
    next: Option<String>,
}

/// What stands above the results when the words mean danger.
struct CrisisBox<'a> {
    message: Said<'a>,
    helplines: Vec<&'a Helpline>,
}

/// The results page, below the region and the language.
pub fn routes(search: Arc<Search>) -> Router {
    let pages = Router::new()
        .route("/search", get(results))
        .with_state(search);
    Router::new().nest(INNER, pages)
}

/// `GET /search?q=&area=&kind=&age=&form=&level=&cost=&language=&provider=&page=`
async fn results(State(search): State<Arc<Search>>, visit: Visit) -> Result<Response, Failure> {
    let searchable = search
        .region(visit.region_id())
        .ok_or_else(|| Failure::NotFound(visit.clone()))?;
    let filters = filters(&visit);
    let filtered = filters != Filters::default();
    let mut page_number = visit
        .parameter("page")
        .and_then(|page| page.parse::<usize>().ok())
        .unwrap_or(1)
        .clamp(1, LAST_PAGE);
    let areas: Vec<AreaChoice> = visit
        .region()
        .areas
        .iter()
        .map(|area| area_choice(visit.region(), &area.id))
        .collect();
    let mut query = Query {
        areas: &areas,
        origin: visit.origin(),
        area: visit
            .area()
            .map(|area| area_choice(visit.region(), &area.id)),
        filters,
        limit: PAGE_SIZE,
        offset: (page_number - 1) * PAGE_SIZE,
        ..Query::new(visit.parameter("q").unwrap_or(""), visit.language())
    };
    let mut outcome = searchable.index.search(&query);
    // An old address may name a page that is no more: the last one is shown, not "nothing found".
    if outcome.hits.is_empty() && outcome.total > 0 {
        page_number = outcome.total.div_ceil(PAGE_SIZE);
        query.offset = (page_number - 1) * PAGE_SIZE;
        outcome = searchable.index.search(&query);
    }
    let t = visit.messages();
    let links = Links::new(&visit, outcome.crisis.is_some());
    let has_more = outcome.total > page_number * PAGE_SIZE && page_number < LAST_PAGE;
    let page = ResultsPage {
        t,
        head: PageHead {
            no_index: true,
            ..PageHead::titled(t.results_title().plain())
        },
        crisis: outcome.crisis.as_ref().map(|crisis| CrisisBox {
            message: visit.say(&crisis.message),
            helplines: searchable.helplines(&crisis.helplines),
        }),
        count: i64::try_from(outcome.total).unwrap_or(i64::MAX),
        many: outcome.total == MOST_RESULTS,
        widened: outcome.widened.map(|widened| match widened {
            Widening::Region => t.results_widened_region(),
            Widening::National => t.results_widened_national(),
        }),
        cards: outcome.hits.iter().map(|hit| card(&visit, hit)).collect(),
        groups: links.groups(&searchable, &outcome.facets),
        filtered,
        clear: links.without_filters(),
        next: has_more.then(|| links.to_page(page_number + 1)),
        visit: &visit,
    };
    Ok(Html(page, Cache::Private).into_response())
}

fn card<'a>(visit: &Visit, hit: &'a Hit) -> Card<'a> {
    let t = visit.messages();
    let language = visit.language();
    let document = &hit.document;
    let mut facts: Vec<String> = Vec::new();
    facts.extend(
        hit.kilometres
            .map(|kilometres| dates::distance_km(language, kilometres)),
    );
    facts.extend(cost_label(t, document.cost).map(|label| label.plain().to_owned()));
    facts.extend(
        document
            .ages
            .map(|ages| ages_label(t, ages).plain().to_owned()),
    );
    Card {
        href: visit.href_to(document.kind, &document.id),
        label: kind_label(t, document.kind),
        title: Said::new(&document.title, language),
        ingress: Said::new(&document.ingress, language),
        open: document
            .hours
            .as_ref()
            .filter(|_| !document.resting)
            .and_then(|hours| OpenLabel::of(visit, hours)),
        places: document
            .area_names
            .iter()
            .take(2)
            .map(|name| Said::new(name, language))
            .collect(),
        facts,
        phone: document.phone.as_deref(),
        // A text is for everyone anyway.
        national: document.national && !matches!(document.kind, Kind::Article | Kind::Path),
        resting: document.resting,
    }
}
