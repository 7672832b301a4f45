//! Atom feeds of news and of guides (R014), in the language of the address, for an area and a
//! theme when they are named. RFC 4287.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use catalog::{ArticleKind, Kind};
use chrono::{NaiveTime, SecondsFormat};
use kernel::{Slug, Timestamp};
use registry::RegionDirectory;
use web::{Failure, Visit, base_address};

use crate::Content;

/// How many entries a feed has.
const ENTRIES: usize = 50;

#[derive(Template)]
#[template(path = "feed.xml")]
struct Feed<'a> {
    visit: &'a Visit,
    title: String,
    id: String,
    own: String,
    page: String,
    updated: String,
    entries: Vec<Entry<'a>>,
}

struct Entry<'a> {
    /// Stable for good: it holds neither host nor language.
    id: String,
    href: String,
    title: &'a str,
    summary: &'a str,
    language: kernel::Language,
    updated: String,
    author: String,
    at: Timestamp,
}

/// `GET /feed/news.atom`, `GET /feed/guides.atom`; `?area=` and `?theme=` narrow them.
pub async fn feed(
    State(content): State<Content>,
    visit: Visit,
    Path(feed): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let directory = content.registry.visited(&visit)?;
    let theme = match visit.parameter("theme") {
        Some(theme) => Some(
            Slug::parse(theme)
                .ok()
                .filter(|id| directory.term(catalog::Vocabulary::Theme, id).is_some())
                .ok_or_else(|| Failure::NotFound(visit.clone()))?,
        ),
        None => None,
    };
    let t = visit.messages();
    let (title, page, mut entries) = match feed.as_str() {
        "news.atom" => (
            t.feeds_news(),
            visit.href("news"),
            news(&visit, &directory, theme.as_ref()),
        ),
        "guides.atom" => (
            t.feeds_guides(),
            visit.href("themes"),
            guides(&visit, &directory, theme.as_ref()),
        ),
        _ => return Err(Failure::NotFound(visit)),
    };
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.at));
    entries.truncate(ENTRIES);
    let newest = entries.first().map_or(Timestamp(0), |entry| entry.at);
    let tag = format!("\"{}-{}\"", newest.0, entries.len());
    if headers
        .get(header::IF_NONE_MATCH)
        .is_some_and(|known| known.as_bytes() == tag.as_bytes())
    {
        return Ok(StatusCode::NOT_MODIFIED.into_response());
    }
    let site = base_address(&headers);
    for entry in &mut entries {
        entry.href.insert_str(0, &site);
    }
    let query: Vec<(&str, &str)> = theme.iter().map(|id| ("theme", id.as_str())).collect();
    let page = Feed {
        title: format!(
            "{}: {}",
            visit.plain(&visit.region().region.site_name),
            title.plain()
        ),
        id: format!(
            "urn:perhekeskus:{}:{feed}:{}:{}:{}",
            visit.region_id(),
            visit.language(),
            visit.area().map_or("", |area| area.id.as_str()),
            theme.as_ref().map_or("", Slug::as_str)
        ),
        own: format!("{site}{}", visit.href_with(&format!("feed/{feed}"), &query)),
        page: format!("{site}{page}"),
        updated: rfc3339(newest),
        entries,
        visit: &visit,
    };
    let Ok(body) = page.render() else {
        return Err(Failure::Broken(visit));
    };
    let mut response = (
        [
            (
                header::CONTENT_TYPE,
                HeaderValue::from_static("application/atom+xml; charset=utf-8"),
            ),
            (
                header::CACHE_CONTROL,
                HeaderValue::from_static("public, max-age=900"),
            ),
        ],
        body,
    )
        .into_response();
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        response.headers_mut().insert(header::ETAG, tag);
    }
    Ok(response)
}

fn news<'a>(visit: &Visit, directory: &'a RegionDirectory, theme: Option<&Slug>) -> Vec<Entry<'a>> {
    let around = visit.area().map(|area| directory.areas_around(&area.id));
    directory
        .open_news(visit.now())
        .filter(|entry| theme.is_none_or(|theme| entry.value.themes.contains(theme)))
        .filter(|entry| {
            let areas = &entry.value.areas;
            areas.is_empty()
                || around
                    .as_ref()
                    .is_none_or(|around| areas.iter().any(|id| around.contains(id)))
        })
        .map(|entry| {
            let news = &entry.value;
            let corrected = news.correction.as_ref().map(|correction| correction.date);
            let day = corrected.unwrap_or(news.date);
            let title = news.title.get(visit.language());
            Entry {
                id: urn(directory, Kind::News, &news.id),
                href: visit.href_to(Kind::News, &news.id),
                title: title.text,
                summary: visit.plain(&news.summary),
                language: title.language,
                at: Timestamp::from_helsinki(day, NaiveTime::MIN),
                updated: rfc3339(Timestamp::from_helsinki(day, NaiveTime::MIN)),
                author: organization(visit, directory, &news.author),
            }
        })
        .collect()
}

/// New and changed guides. Sensitive ones are left out: a reader shows its feeds to whoever
/// opens it.
fn guides<'a>(
    visit: &Visit,
    directory: &'a RegionDirectory,
    theme: Option<&Slug>,
) -> Vec<Entry<'a>> {
    directory
        .open_articles(visit.now())
        .filter(|entry| theme.is_none_or(|theme| entry.value.themes.contains(theme)))
        .filter(|entry| !entry.value.sensitive && entry.value.kind != ArticleKind::Theme)
        .map(|entry| {
            let article = &entry.value;
            let title = article.title.get(visit.language());
            let checked = article.upkeep.checked;
            let at = Timestamp::from_helsinki(checked, NaiveTime::MIN);
            Entry {
                id: urn(directory, Kind::Article, &article.id),
                href: visit.href_to(Kind::Article, &article.id),
                title: title.text,
                summary: visit.plain(&article.summary),
                language: title.language,
                updated: rfc3339(at),
                author: organization(visit, directory, &article.upkeep.owner),
                at,
            }
        })
        .collect()
}

fn urn(directory: &RegionDirectory, kind: Kind, id: &Slug) -> String {
    format!("urn:perhekeskus:{}:{kind}:{id}", directory.region.id)
}

fn organization(visit: &Visit, directory: &RegionDirectory, id: &Slug) -> String {
    directory
        .organizations
        .get(id.as_str())
        .map_or_else(String::new, |entry| {
            visit.plain(&entry.value.name).to_owned()
        })
}

fn rfc3339(at: Timestamp) -> String {
    at.utc().to_rfc3339_opts(SecondsFormat::Secs, true)
}
