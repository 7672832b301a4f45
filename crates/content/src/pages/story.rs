//! Stories of experience (R011): shown while consent stands, and gone at once when it is taken
//! back.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use catalog::Story;
use i18n::Messages;
use registry::Want;
use registry::cards::{self, UpkeepView};
use registry::prose::Prose;
use web::{Cache, Card, Failure, Html, PageHead, Visit};

use crate::Content;

#[derive(Template)]
#[template(path = "stories.html")]
struct StoriesPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    stories: Vec<Card<'a>>,
}

#[derive(Template)]
#[template(path = "story.html")]
struct StoryPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    story: &'a Story,
    body: Prose,
    services: Vec<Card<'a>>,
    upkeep: UpkeepView<'a>,
}

/// `GET /stories`
pub async fn stories(State(content): State<Content>, visit: Visit) -> Result<Response, Failure> {
    let directory = content.registry.visited(&visit)?;
    let t = visit.messages();
    let page = StoriesPage {
        t,
        head: PageHead {
            description: t.stories_ingress().plain().to_owned(),
            ..PageHead::titled(t.stories_title().plain())
        },
        stories: directory
            .open_stories(visit.now())
            .map(|entry| cards::story_card(&visit, entry))
            .collect(),
        visit: &visit,
    };
    Ok(Html(page, Cache::Private).into_response())
}

/// `GET /story/{id}`
pub async fn story(
    State(content): State<Content>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let directory = content.registry.visited(&visit)?;
    let story = directory
        .stories
        .get(&id)
        .map(|entry| entry.value.as_ref())
        .ok_or_else(|| Failure::NotFound(visit.clone()))?;
    if !story.is_open(visit.now()) {
        return Err(if story.consent.withdrawn.is_some() {
            Failure::Gone(visit)
        } else {
            Failure::NotFound(visit)
        });
    }
    let t = visit.messages();
    let want = Want {
        situations: &story.situations,
        themes: &story.themes,
        language: Some(visit.language()),
        area: visit.area().map(|area| &area.id),
        ..Want::default()
    };
    let page = StoryPage {
        t,
        head: PageHead::titled(visit.plain(&story.title))
            .described(&story.summary, visit.language())
            .under(visit.href("stories"), t.stories_title().plain()),
        body: Prose::new(&visit, &directory, &story.body),
        services: directory
            .help(&want, 3)
            .services
            .into_iter()
            .map(|entry| cards::service_card(&visit, &directory, entry))
            .collect(),
        upkeep: cards::upkeep(&visit, &directory, &story.upkeep),
        story,
        visit: &visit,
    };
    // Asked anew each time: a story that was taken back must not live on in a cache.
    Ok(Html(page, Cache::Private).into_response())
}
