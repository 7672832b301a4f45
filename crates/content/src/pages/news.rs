//! News, with an archive by year (R013).

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use catalog::{Kind, News};
use chrono::Datelike;
use i18n::{Messages, dates};
use registry::cards;
use registry::prose::Prose;
use web::{Cache, Card, Failure, Html, PageHead, Said, Visit};

use crate::Content;

#[derive(Template)]
#[template(path = "news-list.html")]
struct NewsListPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    year: Option<i64>,
    years: Vec<(i64, String)>,
    news: Vec<Card<'a>>,
}

#[derive(Template)]
#[template(path = "news.html")]
struct NewsPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    news: &'a News,
    day: String,
    author: Option<(String, Said<'a>)>,
    corrected: Option<(String, Said<'a>)>,
    body: Prose,
}

/// `GET /news?year=`: those of one year; without a year, of the newest.
pub async fn news_list(State(content): State<Content>, visit: Visit) -> Result<Response, Failure> {
    let directory = content.registry.visited(&visit)?;
    let t = visit.messages();
    let area = visit.area().map(|area| directory.areas_around(&area.id));
    let open: Vec<_> = directory
        .open_news(visit.now())
        .filter(|entry| {
            let areas = &entry.value.areas;
            let near = |around: &Vec<_>| areas.iter().any(|id| around.contains(id));
            areas.is_empty() || area.as_ref().is_none_or(near)
        })
        .collect();
    let mut years: Vec<i32> = open.iter().map(|entry| entry.value.date.year()).collect();
    years.dedup();
    let asked = visit.parameter("year").and_then(|year| year.parse().ok());
    let year = asked
        .filter(|year| years.contains(year))
        .or_else(|| years.first().copied());
    let page = NewsListPage {
        t,
        head: PageHead::titled(t.news_title().plain()),
        year: year.map(i64::from),
        years: years
            .iter()
            .map(|year| {
                let href = visit.href_with("news", &[("year", &year.to_string())]);
                (i64::from(*year), href)
            })
            .collect(),
        news: open
            .into_iter()
            .filter(|entry| Some(entry.value.date.year()) == year)
            .map(|entry| cards::news_card(&visit, entry))
            .collect(),
        visit: &visit,
    };
    Ok(Html(page, Cache::Public).into_response())
}

/// `GET /news/{id}`
pub async fn news(
    State(content): State<Content>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let directory = content.registry.visited(&visit)?;
    let news = directory
        .news
        .get(&id)
        .map(|entry| entry.value.as_ref())
        .ok_or_else(|| Failure::NotFound(visit.clone()))?;
    if !news.is_open(visit.now()) {
        // What has expired was once there; what is under embargo is not there yet.
        let was_open = news
            .publication
            .until
            .is_some_and(|until| until < visit.today());
        return Err(if was_open {
            Failure::Gone(visit)
        } else {
            Failure::NotFound(visit)
        });
    }
    let t = visit.messages();
    let language = visit.language();
    let page = NewsPage {
        t,
        head: PageHead::titled(visit.plain(&news.title))
            .described(&news.summary, language)
            .under(visit.href("news"), t.news_title().plain()),
        day: dates::date_short(language, news.date),
        author: directory
            .organizations
            .get(news.author.as_str())
            .map(|entry| {
                let id = &entry.value.id;
                let href = visit.href_to(Kind::Organization, id);
                (href, visit.say(&entry.value.name))
            }),
        corrected: news.correction.as_ref().map(|correction| {
            let day = dates::date_short(language, correction.date);
            (day, visit.say(&correction.text))
        }),
        body: Prose::new(&visit, &directory, &news.body),
        news,
        visit: &visit,
    };
    Ok(Html(page, Cache::Public).into_response())
}
