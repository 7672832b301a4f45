//! `GET /api/v1/search`: the same search for other programs.

use std::collections::HashMap;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Query as UrlQuery, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use catalog::Kind;
use kernel::{Language, Slug};
use serde::Serialize;
use web::{AreaChoice, Json, RegionView, Shell, json_response};

use crate::crisis::CrisisMatch;
use crate::query::{Hit, Query};
use crate::site::{Search, Searchable, area_choice};

const DEFAULT_LIMIT: usize = 10;
const LARGEST_LIMIT: usize = 100;
/// Letters.
const LONGEST_QUERY: usize = 10_000;

#[derive(Clone)]
struct Api {
    search: Arc<Search>,
    shell: Arc<Shell>,
}

#[derive(Default, Serialize)]
struct Answer {
    crisis: Option<Crisis>,
    results: Vec<Found>,
}

#[derive(Serialize)]
struct Crisis {
    kind: catalog::DangerKind,
    message: String,
    helplines: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    id: String,
    name: String,
    number: String,
}

#[derive(Serialize)]
struct Found {
    id: String,
    kind: Kind,
    title: String,
    url: String,
    score: f32,
}

/// A parameter that does not read (RFC 9457).
#[derive(Serialize)]
struct Problem {
    r#type: &'static str,
    title: &'static str,
    status: u16,
    parameter: &'static str,
    detail: String,
}

/// `GET /api/v1/search?q=&lang=&region=&area=&limit=`
pub fn api_routes(search: Arc<Search>, shell: Arc<Shell>) -> Router {
    Router::new()
        .route("/api/v1/search", get(answer))
        .with_state(Api { search, shell })
}

async fn answer(
    State(api): State<Api>,
    UrlQuery(given): UrlQuery<HashMap<String, String>>,
) -> Response {
    let mut response = match api.find(&given) {
        Ok(answer) => Json(answer).into_response(),
        Err(problem) => json_response(
            StatusCode::BAD_REQUEST,
            "application/problem+json",
            &problem,
        ),
    };
    // What someone typed is part of the address: no cache on the way may keep it.
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

impl Problem {
    fn new(parameter: &'static str, allowed: &str) -> Problem {
        Problem {
            r#type: "about:blank",
            title: "Bad parameter",
            status: StatusCode::BAD_REQUEST.as_u16(),
            parameter,
            detail: format!("`{parameter}`: {allowed}"),
        }
    }

    fn unknown<'a>(parameter: &'static str, allowed: impl Iterator<Item = &'a str>) -> Problem {
        let allowed = allowed.collect::<Vec<_>>().join(", ");
        Problem::new(parameter, &format!("unknown; allowed: {allowed}"))
    }
}

impl Api {
    fn find(&self, given: &HashMap<String, String>) -> Result<Answer, Problem> {
        let value = |name: &str| {
            given
                .get(name)
                .map(String::as_str)
                .filter(|value| !value.is_empty())
        };
        let regions = self.shell.regions();
        let view: &Arc<RegionView> = match value("region") {
            Some(id) => regions.get(id),
            None => regions.all().first(),
        }
        .ok_or_else(|| {
            let ids = regions.all().iter().map(|view| view.region.id.as_str());
            Problem::unknown("region", ids)
        })?;
        let language = value("lang")
            .map_or(Ok(Language::FINNISH), Language::parse)
            .ok()
            .filter(|language| view.languages.contains(language))
            .ok_or_else(|| {
                let codes = view.languages.iter().map(|language| language.code());
                Problem::unknown("lang", codes)
            })?;
        let area = match value("area") {
            Some(id) => Some(view.area(id).ok_or_else(|| {
                Problem::unknown("area", view.areas.iter().map(|area| area.id.as_str()))
            })?),
            None => None,
        };
        let limit = match value("limit").map(str::parse::<usize>) {
            None => DEFAULT_LIMIT,
            Some(Ok(limit)) if (1..=LARGEST_LIMIT).contains(&limit) => limit,
            Some(_) => {
                let allowed = format!("a whole number from 1 to {LARGEST_LIMIT}");
                return Err(Problem::new("limit", &allowed));
            }
        };
        let words = value("q").unwrap_or("");
        if words.chars().nth(LONGEST_QUERY).is_some() {
            let allowed = format!("at most {LONGEST_QUERY} characters");
            return Err(Problem::new("q", &allowed));
        }
        Ok(self.search(view, language, area, limit, words))
    }

    fn search(
        &self,
        view: &RegionView,
        language: Language,
        area: Option<&AreaChoice>,
        limit: usize,
        words: &str,
    ) -> Answer {
        let Some(searchable) = self.search.region(&view.region.id) else {
            return Answer::default();
        };
        let outcome = searchable.index.search(&Query {
            origin: area.map(|area| area.point),
            area: area.map(|area| area_choice(view, &area.id)),
            limit,
            ..Query::new(words, language)
        });
        Answer {
            crisis: outcome
                .crisis
                .map(|crisis| Crisis::new(&crisis, &searchable, language)),
            results: outcome
                .hits
                .into_iter()
                .map(|hit| Found::new(hit, &view.region.id, language))
                .collect(),
        }
    }
}

impl Crisis {
    fn new(found: &CrisisMatch, searchable: &Searchable, language: Language) -> Crisis {
        let helplines = searchable.helplines(&found.helplines).into_iter();
        Crisis {
            kind: found.kind,
            message: found.message.get(language).text.to_owned(),
            helplines: helplines
                .map(|line| Line {
                    id: line.id.to_string(),
                    name: line.name.get(language).text.to_owned(),
                    number: line.number.clone(),
                })
                .collect(),
        }
    }
}

impl Found {
    fn new(hit: Hit, region: &Slug, language: Language) -> Found {
        let document = hit.document;
        Found {
            id: document.source_id.clone(),
            kind: document.kind,
            title: document.title.get(language).text.to_owned(),
            url: format!("/{region}/{language}/{}/{}", document.kind, document.id),
            score: hit.score,
        }
    }
}
