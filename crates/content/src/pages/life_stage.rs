//! Stages of life from pregnancy to independence: what belongs to each, and its services.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use catalog::{Article, ArticleKind, Term, Vocabulary};
use i18n::Messages;
use kernel::Slug;
use registry::cards::{self, UpkeepView};
use registry::prose::Prose;
use registry::{Entry, RegionDirectory};
use web::{Cache, Card, Failure, Html, PageHead, Visit};

use crate::Content;

const ARTICLES: usize = 9;
const SERVICES: usize = 9;

#[derive(Template)]
#[template(path = "life-stages.html")]
struct LifeStagesPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    stages: Vec<&'a Term>,
}

#[derive(Template)]
#[template(path = "life-stage.html")]
struct LifeStagePage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    term: &'a Term,
    intro: Option<Intro<'a>>,
    articles: Vec<Card<'a>>,
    services: Vec<Card<'a>>,
}

struct Intro<'a> {
    body: Prose,
    article: &'a Article,
    upkeep: UpkeepView<'a>,
}

/// `GET /life-stages`
pub async fn life_stages(
    State(content): State<Content>,
    visit: Visit,
) -> Result<Response, Failure> {
    let directory = content.registry.visited(&visit)?;
    let t = visit.messages();
    let page = LifeStagesPage {
        t,
        head: PageHead {
            description: t.life_stages_ingress().plain().to_owned(),
            ..PageHead::titled(t.life_stages_title().plain())
        },
        stages: directory.vocabulary(Vocabulary::LifeStage).collect(),
        visit: &visit,
    };
    Ok(Html(page, Cache::Public).into_response())
}

/// `GET /life-stage/{id}`
pub async fn life_stage(
    State(content): State<Content>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let directory = content.registry.visited(&visit)?;
    let term = Slug::parse(&id)
        .ok()
        .and_then(|slug| directory.term(Vocabulary::LifeStage, &slug))
        .ok_or_else(|| Failure::NotFound(visit.clone()))?;
    let t = visit.messages();
    let area = visit.area().map(|area| &area.id);
    let mut services: Vec<_> = directory
        .services_with(Vocabulary::LifeStage, &term.id)
        .filter(|entry| area.is_none_or(|area| directory.service_reaches(&entry.value, area)))
        .collect();
    services.sort_by_key(|entry| {
        let universal = entry
            .value
            .levels
            .iter()
            .any(|level| level.as_str() == "universal");
        (entry.national, !universal, entry.value.life_stages.len())
    });
    let page = LifeStagePage {
        t,
        head: PageHead::titled(visit.plain(&term.name))
            .described(&term.summary, visit.language())
            .under(visit.href("life-stages"), t.life_stages_title().plain()),
        intro: intro(&visit, &directory, &term.id),
        articles: directory
            .open_articles(visit.now())
            .filter(|entry| is_of(entry, &term.id))
            .take(ARTICLES)
            .map(|entry| cards::article_card(&visit, entry))
            .collect(),
        services: services
            .into_iter()
            .take(SERVICES)
            .map(|entry| cards::service_card(&visit, &directory, entry))
            .collect(),
        term,
        visit: &visit,
    };
    Ok(Html(page, Cache::Private).into_response())
}

fn intro<'a>(visit: &Visit, directory: &'a RegionDirectory, stage: &Slug) -> Option<Intro<'a>> {
    let entry = directory
        .open_articles(visit.now())
        .find(|entry| entry.value.kind == ArticleKind::LifeStage && entry.value.id == *stage)?;
    Some(Intro {
        body: Prose::new(visit, directory, &entry.value.body),
        article: &entry.value,
        upkeep: cards::upkeep(visit, directory, &entry.value.upkeep),
    })
}

fn is_of(entry: &Entry<Article>, stage: &Slug) -> bool {
    let article = &entry.value;
    article.life_stages.contains(stage)
        && !article.sensitive
        && !matches!(article.kind, ArticleKind::Theme | ArticleKind::LifeStage)
}
