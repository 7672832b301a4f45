//! `GET /api/v1/search`: the same search for other programs.

use std::collections::HashMap;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Query as UrlQuery, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use catalog::Kind;
use kernel::Language;
use serde::Serialize;
use web::{Json, RegionView, Shell, json_response};

use crate::query::Query;
use crate::site::{Search, area_choice};

const DEFAULT_LIMIT: usize = 10;
const LARGEST_LIMIT: usize = 100;

#[derive(Clone)]
struct Api {
    search: Arc<Search>,
    shell: Arc<Shell>,
}

#[derive(Serialize)]
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

#[derive(Serialize)]
struct Problem {
    parameter: &'static str,
    problem: String,
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
    match api.find(&given) {
        Ok(answer) => Json(answer).into_response(),
        Err(problem) => json_response(StatusCode::BAD_REQUEST, "application/json", &problem),
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
        .ok_or_else(|| Problem {
            parameter: "region",
            problem: format!(
                "unknown region; allowed: {}",
                regions
                    .all()
                    .iter()
                    .map(|view| view.region.id.as_str())
                    .collect::<Vec<_>>()
                    .join(", ")
            ),
        })?;
        let language = value("lang")
            .map_or(Ok(Language::FINNISH), Language::parse)
            .map_err(|error| Problem {
                parameter: "lang",
                problem: error.to_string(),
            })?;
        let area = match value("area") {
            Some(id) => Some(view.area(id).ok_or_else(|| Problem {
                parameter: "area",
                problem: format!(
                    "unknown area; allowed: {}",
                    view.areas.iter().map(|area| area.id.as_str()).collect::<Vec<_>>().join(", ")
                ),
            })?),
            None => None,
        };
        let limit = match value("limit").map(str::parse::<usize>) {
            None => DEFAULT_LIMIT,
            Some(Ok(limit)) if (1..=LARGEST_LIMIT).contains(&limit) => limit,
            Some(_) => {
                return Err(Problem {
                    parameter: "limit",
                    problem: format!("a whole number from 1 to {LARGEST_LIMIT}"),
                });
            }
        };
        let Some(searchable) = self.search.region(&view.region.id) else {
            return Ok(Answer {
                crisis: None,
                results: Vec::new(),
            });
        };
        let outcome = searchable.index.search(&Query {
            origin: area.map(|area| area.point),
            area: area.map(|area| area_choice(view, &area.id)),
            limit,
            ..Query::new(value("q").unwrap_or(""), language)
        });
        let crisis = outcome.crisis.map(|crisis| Crisis {
            kind: crisis.kind,
            message: crisis.message.get(language).text.to_owned(),
            helplines: searchable
                .helplines(&crisis.helplines)
                .into_iter()
                .map(|line| Line {
                    id: line.id.to_string(),
                    name: line.name.get(language).text.to_owned(),
                    number: line.number.clone(),
                })
                .collect(),
        });
        let results = outcome
            .hits
            .into_iter()
            .map(|hit| Found {
                id: hit.document.source_id.clone(),
                kind: hit.document.kind,
                title: hit.document.title.get(language).text.to_owned(),
                url: format!(
                    "/{}/{language}/{}/{}",
                    view.region.id, hit.document.kind, hit.document.id
                ),
                score: hit.score,
            })
            .collect();
        Ok(Answer { crisis, results })
    }
}
