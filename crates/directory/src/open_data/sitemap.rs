//! The sitemap, as an index of one list per region and language, and robots.txt.

use std::fmt::Write;
use std::sync::Arc;

use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use catalog::{Kind, PlaceStatus, ServiceStatus};
use kernel::{Language, Slug, Timestamp};

use super::{Api, Problem};
use registry::RegionDirectory;
use web::{base_address, host};

/// The protocol allows this many addresses in a list.
const LONGEST_LIST: usize = 50_000;

pub(super) async fn robots(headers: HeaderMap) -> Response {
    let base = base_address(&headers);
    format!("User-agent: *\nAllow: /\nSitemap: {base}/sitemap.xml\n").into_response()
}

pub(super) async fn sitemap(
    State(api): State<Arc<Api>>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let base = base_address(&headers);
    let regions = api.shell.regions();
    let own = host(&headers).and_then(|host| regions.of_host(host));
    let mut wanted: (Option<String>, Option<String>, usize) = (None, None, 1);
    for (name, value) in form_urlencoded::parse(query.as_deref().unwrap_or("").as_bytes()).take(20)
    {
        match name.as_ref() {
            "region" => wanted.0 = Some(value.into_owned()),
            "lang" => wanted.1 = Some(value.into_owned()),
            "page" => {
                wanted.2 = value
                    .parse()
                    .ok()
                    .filter(|page| *page >= 1)
                    .ok_or_else(|| {
                        Problem::Parameter("page", "a whole number from 1 up".to_owned())
                    })?;
            }
            _ => {}
        }
    }
    let published = api.directory.published();
    let now = api.shell.clock().now();
    let Some(region) = wanted.0 else {
        let shown = regions
            .all()
            .iter()
            .filter(|view| own.is_none_or(|own| own.region.id == view.region.id));
        let mut xml = opened("sitemapindex");
        for view in shown {
            let Some(directory) = published.region(&view.region.id) else {
                continue;
            };
            let pages = addresses(directory, now)
                .count()
                .div_ceil(LONGEST_LIST)
                .max(1);
            for (language, page) in view
                .languages
                .iter()
                .flat_map(|language| (1..=pages).map(move |page| (language, page)))
            {
                let id = &view.region.id;
                let written = write!(
                    xml,
                    "<sitemap><loc>{base}/sitemap.xml?region={id}&amp;lang={language}&amp;page={page}</loc></sitemap>"
                );
                debug_assert!(written.is_ok());
            }
        }
        xml.push_str("</sitemapindex>\n");
        return Ok(as_xml(xml));
    };
    let unknown = || Problem::Unknown("region", region.chars().take(100).collect());
    let slug = Slug::parse(&region).map_err(|_| unknown())?;
    let directory = published.region(&slug).ok_or_else(unknown)?;
    let language = match wanted.1 {
        Some(code) => {
            Language::parse(&code).map_err(|error| Problem::Parameter("lang", error.to_string()))?
        }
        None => Language::FINNISH,
    };
    let prefix = if own.is_some_and(|own| own.region.id == slug) {
        String::new()
    } else {
        format!("/{slug}")
    };
    let mut xml = opened("urlset");
    for (path, changed) in addresses(directory, now)
        .skip((wanted.2 - 1).saturating_mul(LONGEST_LIST))
        .take(LONGEST_LIST)
    {
        let written = write!(xml, "<url><loc>{base}{prefix}/{language}/{path}</loc>");
        debug_assert!(written.is_ok());
        if let Some(moment) = changed {
            let written = write!(xml, "<lastmod>{}</lastmod>", moment.date());
            debug_assert!(written.is_ok());
        }
        xml.push_str("</url>");
    }
    xml.push_str("</urlset>\n");
    Ok(as_xml(xml))
}

/// Every page of a region after its language, with when it last changed.
fn addresses(
    directory: &RegionDirectory,
    now: Timestamp,
) -> impl Iterator<Item = (String, Option<Timestamp>)> {
    let path = |kind: Kind, id: &Slug| format!("{}/{id}", kind.as_str());
    [String::new(), "calendar".to_owned()]
        .into_iter()
        .map(|page| (page, None))
        .chain(
            directory
                .gatherings
                .iter()
                .filter(|entry| entry.value.is_public())
                .map(move |entry| {
                    (
                        path(Kind::Gathering, &entry.value.id),
                        Some(entry.origin.changed_at),
                    )
                }),
        )
        .chain(directory.areas.iter().map(move |entry| {
            (
                path(Kind::Area, &entry.value.id),
                Some(entry.origin.changed_at),
            )
        }))
        .chain(directory.units.iter().map(move |entry| {
            (
                path(Kind::Unit, &entry.value.id),
                Some(entry.origin.changed_at),
            )
        }))
        .chain(
            directory
                .places
                .iter()
                .filter(|entry| entry.value.status != PlaceStatus::Closed)
                .map(move |entry| {
                    (
                        path(Kind::Place, &entry.value.id),
                        Some(entry.origin.changed_at),
                    )
                }),
        )
        .chain(directory.organizations.iter().map(move |entry| {
            (
                path(Kind::Organization, &entry.value.id),
                Some(entry.origin.changed_at),
            )
        }))
        .chain(
            directory
                .services
                .iter()
                .filter(|entry| entry.value.status != ServiceStatus::Ended)
                .map(move |entry| {
                    (
                        path(Kind::Service, &entry.value.id),
                        Some(entry.origin.changed_at),
                    )
                }),
        )
        .chain(directory.open_articles(now).map(move |entry| {
            (
                path(Kind::Article, &entry.value.id),
                Some(entry.origin.changed_at),
            )
        }))
        .chain(directory.open_paths(now).map(move |entry| {
            (
                path(Kind::Path, &entry.value.id),
                Some(entry.origin.changed_at),
            )
        }))
        .chain(directory.open_news(now).map(move |entry| {
            (
                path(Kind::News, &entry.value.id),
                Some(entry.origin.changed_at),
            )
        }))
}

fn opened(element: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{element} xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
    )
}

fn as_xml(xml: String) -> Response {
    (
        StatusCode::OK,
        [(header::CONTENT_TYPE, "application/xml; charset=utf-8")],
        xml,
    )
        .into_response()
}
