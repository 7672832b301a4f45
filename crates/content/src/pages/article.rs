//! An article, with the help that is near the family now.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use catalog::{Article, ArticleKind, Audience, Kind, PlaceStatus, Vocabulary};
use i18n::{Messages, Phrase};
use kernel::Slug;
use registry::cards::{self, UpkeepView};
use registry::prose::Prose;
use registry::{Entry, RegionDirectory, Want};
use web::{Cache, Card, Dress, Failure, Html, PageHead, Visit, kind_label};

use crate::Content;

/// How much a page lists of each kind.
const SERVICES: usize = 6;
const PLACES: usize = 3;
const READ_NEXT: usize = 4;

#[derive(Template)]
#[template(path = "article.html")]
struct ArticlePage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    article: &'a Article,
    label: Phrase,
    body: Prose,
    services: Vec<Card<'a>>,
    wider: bool,
    places: Vec<Card<'a>>,
    paths: Vec<Card<'a>>,
    next: Vec<Card<'a>>,
    upkeep: UpkeepView<'a>,
    /// More by search; absent where the words of the search would stay in the history.
    more: Option<String>,
}

/// `GET /article/{id}`
pub async fn article(
    State(content): State<Content>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let directory = content.registry.visited(&visit)?;
    let entry = directory
        .articles
        .get(&id)
        .ok_or_else(|| Failure::NotFound(visit.clone()))?;
    let article = entry.value.as_ref();
    if !article.publication.is_open(visit.now()) {
        return Err(match article.publication.status {
            catalog::PublicationStatus::Archived => Failure::Gone(visit),
            _ => Failure::NotFound(visit),
        });
    }
    let introduced = match article.kind {
        ArticleKind::Theme => Some(directory.theme_href(&visit, &article.id)),
        ArticleKind::LifeStage => Some(visit.href(&format!("life-stage/{}", article.id))),
        _ => None,
    };
    if let Some(page) = introduced {
        return Ok(Redirect::to(&page).into_response());
    }
    let t = visit.messages();
    let dress = dress(article);
    let found = directory.help(&want(article, &visit), SERVICES);
    let page = ArticlePage {
        t,
        head: head(&visit, &directory, article).dressed(dress),
        label: kind_label(t, Kind::Article),
        body: Prose::new(&visit, &directory, &article.body),
        wider: found.wider,
        services: found
            .services
            .into_iter()
            .map(|entry| cards::service_card(&visit, &directory, entry))
            .collect(),
        places: places(&visit, &directory, article),
        paths: paths(&visit, &directory, article),
        next: read_next(&visit, &directory, article),
        upkeep: cards::upkeep(&visit, &directory, &article.upkeep),
        more: (!dress.sensitive).then(|| {
            let title = visit.plain(&article.title);
            visit.href_with("search", &[("q", title)])
        }),
        article,
        visit: &visit,
    };
    Ok(Html(page, dress.cache(Cache::Private)).into_response())
}

/// `GET /traces`: the guide to hiding one's traces, wherever a pack has it.
pub async fn traces(State(content): State<Content>, visit: Visit) -> Result<Response, Failure> {
    let directory = content.registry.visited(&visit)?;
    let guide = directory.open_articles(visit.now()).find(|entry| {
        let article = &entry.value;
        article.kind == ArticleKind::Guide
            && article.sensitive
            && article
                .themes
                .iter()
                .any(|theme| directory.is_sensitive_theme(theme))
    });
    let guide = guide.ok_or_else(|| Failure::NotFound(visit.clone()))?;
    let page = visit.href_to(Kind::Article, &guide.value.id);
    Ok(Redirect::to(&page).into_response())
}

fn dress(article: &Article) -> Dress {
    Dress {
        sensitive: article.sensitive,
        youth: article.audiences == [Audience::Youth],
    }
}

fn want<'a>(article: &'a Article, visit: &'a Visit) -> Want<'a> {
    Want {
        services: &article.services,
        situations: &article.situations,
        themes: &article.themes,
        life_stages: &article.life_stages,
        language: Some(visit.language()),
        area: visit.area().map(|area| &area.id),
        ..Want::default()
    }
}

fn head(visit: &Visit, directory: &RegionDirectory, article: &Article) -> PageHead {
    let t = visit.messages();
    let head =
        PageHead::titled(visit.plain(&article.title)).described(&article.summary, visit.language());
    if article.audiences == [Audience::Youth] {
        return head.under(visit.href("youth"), t.youth_title().plain());
    }
    let theme = article
        .themes
        .first()
        .and_then(|id| directory.term(Vocabulary::Theme, id));
    match theme {
        Some(theme) => head
            .under(visit.href("themes"), t.nav_help().plain())
            .under(
                directory.theme_href(visit, &theme.id),
                visit.plain(&theme.name),
            ),
        None => head.under(visit.href("themes"), t.nav_help().plain()),
    }
}

fn places<'a>(visit: &Visit, directory: &'a RegionDirectory, article: &Article) -> Vec<Card<'a>> {
    if article.sensitive {
        return Vec::new();
    }
    let area = visit.area().map(|area| &area.id);
    directory
        .places
        .at(directory.place_lists().to_visit(area))
        .filter(|entry| {
            let place = &entry.value;
            place.status == PlaceStatus::Open && shares(&place.themes, &article.themes)
        })
        .take(PLACES)
        .map(|entry| cards::place_card(visit, directory, entry))
        .collect()
}

fn paths<'a>(visit: &Visit, directory: &'a RegionDirectory, article: &Article) -> Vec<Card<'a>> {
    directory
        .open_paths(visit.now())
        .filter(|entry| {
            let path = &entry.value;
            let named = path
                .stages
                .iter()
                .any(|stage| stage.articles.contains(&article.id));
            named || shares(&path.situations, &article.situations)
        })
        .take(2)
        .map(|entry| cards::path_card(visit, entry))
        .collect()
}

/// Articles that share most: the same situations count more than the same theme.
fn read_next<'a>(
    visit: &Visit,
    directory: &'a RegionDirectory,
    article: &Article,
) -> Vec<Card<'a>> {
    let youth = article.audiences == [Audience::Youth];
    let mut near: Vec<(usize, &Entry<Article>)> = directory
        .open_articles(visit.now())
        .filter(|entry| {
            let other = &entry.value;
            other.id != article.id
                && !matches!(other.kind, ArticleKind::Theme | ArticleKind::LifeStage)
                && (other.audiences == [Audience::Youth]) == youth
                // A page that says nothing of its theme must not list it by its titles.
                && (!other.sensitive || article.sensitive)
        })
        .map(|entry| {
            let other = &entry.value;
            let shared = 3 * common(&other.situations, &article.situations)
                + common(&other.themes, &article.themes)
                + common(&other.life_stages, &article.life_stages);
            (shared, entry)
        })
        .filter(|(shared, _)| *shared > 0)
        .collect();
    near.sort_by_key(|(shared, _)| std::cmp::Reverse(*shared));
    near.into_iter()
        .take(READ_NEXT)
        .map(|(_, entry)| cards::article_card(visit, entry))
        .collect()
}

fn common(own: &[Slug], others: &[Slug]) -> usize {
    own.iter().filter(|id| others.contains(id)).count()
}

fn shares(own: &[Slug], others: &[Slug]) -> bool {
    common(own, others) > 0
}
