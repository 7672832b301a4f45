//! Paths, step by step (R031): what a family can do at each stage, who helps, and the services of
//! the chosen area.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use catalog::{Branch, Stage};
use i18n::Messages;
use registry::cards::{self, UpkeepView};
use registry::{RegionDirectory, Want};
use web::{Cache, Card, Dress, Failure, Html, PageHead, Said, Visit};

use crate::Content;

/// The parameter that opens every stage.
const ALL: &str = "all";
/// How many services a stage shows.
const SERVICES: usize = 4;

#[derive(Template)]
#[template(path = "paths.html")]
struct PathsPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    paths: Vec<Card<'a>>,
}

#[derive(Template)]
#[template(path = "path.html")]
struct PathPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    path: &'a catalog::Path,
    stages: Vec<StageView<'a>>,
    /// Whether every stage stands open, as for printing.
    all_open: bool,
    /// The address of the page with every stage open.
    all: String,
    upkeep: UpkeepView<'a>,
}

struct StageView<'a> {
    stage: &'a Stage,
    services: Vec<Card<'a>>,
    reading: Vec<(String, Said<'a>)>,
    turns: Vec<Turn<'a>>,
}

struct Turn<'a> {
    branch: &'a Branch,
    href: String,
    name: Said<'a>,
}

/// `GET /paths`
pub async fn paths(State(content): State<Content>, visit: Visit) -> Result<Response, Failure> {
    let directory = content.registry.visited(&visit)?;
    let t = visit.messages();
    let page = PathsPage {
        t,
        head: PageHead {
            description: t.paths_ingress().plain().to_owned(),
            ..PageHead::titled(t.paths_title().plain())
        },
        paths: directory
            .open_paths(visit.now())
            .map(|entry| cards::path_card(&visit, entry))
            .collect(),
        visit: &visit,
    };
    Ok(Html(page, Cache::Public).into_response())
}

/// `GET /path/{id}`
pub async fn path(
    State(content): State<Content>,
    visit: Visit,
    axum::extract::Path(id): axum::extract::Path<String>,
) -> Result<Response, Failure> {
    let directory = content.registry.visited(&visit)?;
    let path = directory
        .paths
        .get(&id)
        .map(|entry| entry.value.as_ref())
        .filter(|path| path.publication.is_open(visit.now()))
        .ok_or_else(|| Failure::NotFound(visit.clone()))?;
    let t = visit.messages();
    let dress = Dress {
        sensitive: path.sensitive,
        youth: false,
    };
    let page = PathPage {
        t,
        head: PageHead::titled(visit.plain(&path.name))
            .described(&path.summary, visit.language())
            .under(visit.href("paths"), t.paths_title().plain())
            .dressed(dress),
        stages: path
            .stages
            .iter()
            .map(|stage| view(&visit, &directory, path, stage))
            .collect(),
        all_open: visit.parameter(ALL).is_some(),
        all: visit.href_with(visit.path(), &[(ALL, "1")]),
        upkeep: cards::upkeep(&visit, &directory, &path.upkeep),
        path,
        visit: &visit,
    };
    Ok(Html(page, dress.cache(Cache::Private)).into_response())
}

fn view<'a>(
    visit: &Visit,
    directory: &'a RegionDirectory,
    path: &'a catalog::Path,
    stage: &'a Stage,
) -> StageView<'a> {
    let want = Want {
        services: &stage.services,
        situations: &stage.situations,
        life_stages: &path.life_stages,
        language: Some(visit.language()),
        area: visit.area().map(|area| &area.id),
        ..Want::default()
    };
    // Safety before everything: a turn that someone's safety asks for is read first.
    let mut branches: Vec<&Branch> = stage.branches.iter().collect();
    branches.sort_by_key(|branch| !branch.safety);
    StageView {
        stage,
        services: directory
            .help(&want, SERVICES)
            .services
            .into_iter()
            .map(|entry| cards::service_card(visit, directory, entry))
            .collect(),
        reading: stage
            .articles
            .iter()
            .filter_map(|id| directory.articles.get(id.as_str()))
            .filter(|entry| entry.value.publication.is_open(visit.now()))
            .map(|entry| {
                let article = &entry.value;
                let href = visit.href_to(catalog::Kind::Article, &article.id);
                (href, visit.say(&article.title))
            })
            .collect(),
        turns: branches
            .into_iter()
            .filter_map(|branch| turn(visit, directory, path, branch))
            .collect(),
    }
}

fn turn<'a>(
    visit: &Visit,
    directory: &'a RegionDirectory,
    path: &'a catalog::Path,
    branch: &'a Branch,
) -> Option<Turn<'a>> {
    let here = branch.stage.as_ref().and_then(|id| {
        let stage = path.stages.iter().find(|stage| stage.id == *id)?;
        Some((format!("#{id}"), visit.say(&stage.name)))
    });
    let there = || {
        let other = directory.paths.get(branch.path.as_ref()?.as_str())?;
        let href = visit.href_to(catalog::Kind::Path, &other.value.id);
        Some((href, visit.say(&other.value.name)))
    };
    let (href, name) = here.or_else(there)?;
    Some(Turn { branch, href, name })
}
