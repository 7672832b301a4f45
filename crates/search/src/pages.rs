//! The results page: the crisis box above everything, results as cards, filters with counts.

use std::sync::Arc;

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use catalog::{CostKind, Document, Helpline, Kind, OrganizationKind, TermRef, Vocabulary};
use i18n::{Messages, Phrase, dates};
use kernel::{Language, Slug};
use web::{
    Cache, Card, Failure, Html, INNER, OpenLabel, PageHead, Said, Visit, ages_label, cost_label,
    kind_label,
};

use crate::facets::{AgeBand, FacetCounts, Filters};
use crate::query::{Hit, Query, Widening};
use crate::site::{Search, Searchable, area_choice};

/// How many results a page shows.
const PAGE_SIZE: usize = 20;
/// A query of words stops counting here.
const COUNTED: usize = 1_000;
/// Vocabularies that results can be filtered by, with the parameter's name.
const TERM_FILTERS: [(&str, Vocabulary); 2] =
    [("form", Vocabulary::Form), ("level", Vocabulary::Level)];

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

/// Values of one kind to filter by.
struct FilterGroup {
    title: Phrase,
    choices: Vec<Choice>,
}

/// One value, how many results it leaves, and where choosing it leads.
struct Choice {
    name: String,
    language: &'static str,
    count: u32,
    href: String,
    chosen: bool,
}

/// The results page, below the region and the language.
pub fn routes(search: Arc<Search>) -> Router {
    let pages = Router::new()
        .route("/search", get(results))
        .with_state(search);
    Router::new().nest(INNER, pages)
}

/// `GET /search?q=&kind=&age=&language=&cost=&form=&level=&provider=&page=`
async fn results(State(search): State<Arc<Search>>, visit: Visit) -> Result<Response, Failure> {
    let searchable = search
        .region(visit.region_id())
        .ok_or_else(|| Failure::NotFound(visit.clone()))?;
    let filters = filters(&visit);
    let page_number = visit
        .parameter("page")
        .and_then(|page| page.parse::<usize>().ok())
        .unwrap_or(1)
        .clamp(1, COUNTED / PAGE_SIZE);
    let outcome = searchable.index.search(&Query {
        origin: visit.origin(),
        area: visit
            .area()
            .map(|area| area_choice(visit.region(), &area.id)),
        filters: filters.clone(),
        limit: PAGE_SIZE,
        offset: (page_number - 1) * PAGE_SIZE,
        ..Query::new(visit.parameter("q").unwrap_or(""), visit.language())
    });
    let t = visit.messages();
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
        many: outcome.total >= COUNTED,
        widened: outcome.widened.map(|widened| match widened {
            Widening::Region => t.results_widened_region(),
            Widening::National => t.results_widened_national(),
        }),
        cards: outcome.hits.iter().map(|hit| card(&visit, hit)).collect(),
        groups: groups(&visit, &searchable, &outcome.facets),
        filtered: filters != Filters::default(),
        clear: visit.href_with("search", &[("q", visit.parameter("q").unwrap_or(""))]),
        next: (outcome.total > page_number * PAGE_SIZE)
            .then(|| with(&visit, "page", &(page_number + 1).to_string())),
        visit: &visit,
    };
    Ok(Html(page, Cache::Private).into_response())
}

fn card<'a>(visit: &Visit, hit: &'a Hit) -> Card<'a> {
    let t = visit.messages();
    let language = visit.language();
    let document: &Document = &hit.document;
    let mut facts: Vec<String> = Vec::new();
    facts.extend(
        hit.kilometres
            .map(|kilometres| dates::distance_km(language, kilometres)),
    );
    facts.extend(cost_label(t, document.facets.cost).map(|label| label.plain().to_owned()));
    facts.extend(
        document
            .facets
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
        national: document.national,
        resting: document.resting,
    }
}

/// The filters of the address. A value that is not known filters nothing.
fn filters(visit: &Visit) -> Filters {
    let given = |name: &str| visit.parameter(name).filter(|value| !value.is_empty());
    let terms = TERM_FILTERS
        .iter()
        .filter_map(|(name, vocabulary)| {
            let id = Slug::parse(given(name)?).ok()?;
            Some(TermRef {
                vocabulary: *vocabulary,
                id,
            })
        })
        .collect();
    Filters {
        ages: given("age").and_then(AgeBand::parse).into_iter().collect(),
        languages: given("language")
            .and_then(|code| Language::parse(code).ok())
            .into_iter()
            .collect(),
        costs: given("cost")
            .and_then(|name| CostKind::ALL.into_iter().find(|kind| kind.as_str() == name))
            .into_iter()
            .collect(),
        terms,
        providers: given("provider")
            .and_then(|name| {
                OrganizationKind::ALL
                    .into_iter()
                    .find(|kind| kind.as_str() == name)
            })
            .into_iter()
            .collect(),
        kinds: given("kind").and_then(Kind::parse).into_iter().collect(),
    }
}

fn groups(visit: &Visit, searchable: &Searchable, counts: &FacetCounts) -> Vec<FilterGroup> {
    let t = visit.messages();
    let own = visit.language().tag();
    let group = |title,
                 parameter: &'static str,
                 values: Vec<(String, String, &'static str, u32)>| FilterGroup {
        title,
        choices: values
            .into_iter()
            .map(|(value, name, language, count)| {
                let chosen = visit.parameter(parameter) == Some(value.as_str());
                Choice {
                    href: with(visit, parameter, if chosen { "" } else { &value }),
                    name,
                    language,
                    count,
                    chosen,
                }
            })
            .collect(),
    };
    let kinds = counts.kinds.iter().map(|(kind, count)| {
        (
            kind.as_str().to_owned(),
            kind_label(t, *kind).plain().to_owned(),
            own,
            *count,
        )
    });
    let ages = counts.ages.iter().map(|(band, count)| {
        let (from, to) = band.years();
        (
            band.as_str().to_owned(),
            t.filter_age_years(&format!("{from}–{to}"))
                .plain()
                .to_owned(),
            own,
            *count,
        )
    });
    let languages = counts.languages.iter().map(|(language, count)| {
        (
            language.code().to_owned(),
            language.name().to_owned(),
            language.tag(),
            *count,
        )
    });
    let costs = counts.costs.iter().filter_map(|(kind, count)| {
        Some((
            kind.as_str().to_owned(),
            cost_label(t, *kind)?.plain().to_owned(),
            own,
            *count,
        ))
    });
    let providers = counts.providers.iter().map(|(kind, count)| {
        (
            kind.as_str().to_owned(),
            web::provider_label(t, *kind).plain().to_owned(),
            own,
            *count,
        )
    });
    let terms = |vocabulary: Vocabulary| -> Vec<(String, String, &'static str, u32)> {
        let of = |id: &Slug| {
            searchable
                .terms()
                .iter()
                .find(|term| term.vocabulary == vocabulary && term.id == *id)
        };
        counts
            .of_vocabulary(vocabulary)
            .filter_map(|(id, count)| {
                let name = of(id)?.name.get(visit.language());
                Some((
                    id.to_string(),
                    name.text.to_owned(),
                    name.language.tag(),
                    count,
                ))
            })
            .collect()
    };
    [
        group(t.filter_kind(), "kind", kinds.collect()),
        group(t.filter_age(), "age", ages.collect()),
        group(t.filter_form(), "form", terms(Vocabulary::Form)),
        group(t.filter_level(), "level", terms(Vocabulary::Level)),
        group(t.filter_cost(), "cost", costs.collect()),
        group(t.filter_language(), "language", languages.collect()),
        group(t.filter_provider(), "provider", providers.collect()),
    ]
    .into_iter()
    .filter(|group| !group.choices.is_empty())
    .collect()
}

/// This search with one parameter changed; an empty value takes it away. The page starts anew.
fn with(visit: &Visit, parameter: &str, value: &str) -> String {
    let mut query: Vec<(&str, &str)> = visit
        .query()
        .iter()
        .filter(|(key, _)| key != parameter && key != "page")
        .map(|(key, value)| (key.as_str(), value.as_str()))
        .collect();
    if !value.is_empty() {
        query.push((parameter, value));
    }
    visit.href_with("search", &query)
}
