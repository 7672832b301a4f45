//! The A-Z of family services of a municipality (R036): made of the directory, fit for print.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use catalog::{Kind, Municipality, Service, ServiceStatus};
use i18n::{Messages, dates};
use web::{Cache, Failure, Html, PageHead, Said, Visit};

use registry::RegionDirectory;
use registry::Registry;

#[derive(Template)]
#[template(path = "municipalities.html")]
struct MunicipalitiesPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    municipalities: Vec<(String, Said<'a>)>,
}

#[derive(Template)]
#[template(path = "a-to-z.html")]
struct AToZPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    letters: Vec<Letter<'a>>,
    printed: String,
}

/// The entries of one letter.
struct Letter<'a> {
    letter: String,
    entries: Vec<Line<'a>>,
}

/// One line: a service, or another name that points to one.
struct Line<'a> {
    name: String,
    /// The service's own name, when the line is another name of it.
    see: Option<Said<'a>>,
    href: String,
    summary: Said<'a>,
    phone: Option<&'a str>,
}

/// `GET /a-z`
pub async fn municipalities(
    State(directory): State<Arc<Registry>>,
    visit: Visit,
) -> Result<Response, Failure> {
    let directory = directory.visited(&visit)?;
    let t = visit.messages();
    let page = MunicipalitiesPage {
        t,
        head: PageHead {
            description: t.a_to_z_ingress().plain().to_owned(),
            ..PageHead::titled(t.a_to_z_title().plain())
        },
        municipalities: directory
            .municipalities
            .values()
            .map(|municipality| {
                (
                    visit.href(&format!("a-z/{}", municipality.id)),
                    visit.say(&municipality.name),
                )
            })
            .collect(),
        visit: &visit,
    };
    Ok(Html(page, Cache::Public).into_response())
}

/// `GET /a-z/{municipality}`
pub async fn a_to_z(
    State(directory): State<Arc<Registry>>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let directory = directory.visited(&visit)?;
    let municipality = &directory
        .municipalities
        .get(&id)
        .ok_or_else(|| Failure::NotFound(visit.clone()))?
        .value;
    let t = visit.messages();
    let mut lines: Vec<Line<'_>> = directory
        .services
        .values()
        .filter(|service| {
            service.status != ServiceStatus::Ended && reaches(&directory, service, municipality)
        })
        .flat_map(|service| lines(&visit, service))
        .collect();
    lines.sort_by_cached_key(|line| sort_key(&line.name));
    let page = AToZPage {
        t,
        head: PageHead::titled(t.a_to_z_of(visit.plain(&municipality.name)).plain())
            .under(visit.href("a-z"), t.nav_a_to_z().plain()),
        letters: by_letter(lines),
        printed: t
            .a_to_z_printed(
                &dates::date_short(visit.language(), visit.today()),
                &visit.canonical(),
            )
            .plain()
            .to_owned(),
        visit: &visit,
    };
    Ok(Html(page, Cache::Public).into_response())
}

/// Whether a service is given in the municipality: everywhere, or in an area that covers it.
fn reaches(directory: &RegionDirectory, service: &Service, municipality: &Municipality) -> bool {
    service.areas.is_empty()
        || directory
            .areas_of_municipality(&municipality.id)
            .iter()
            .any(|area| {
                directory
                    .areas_up(area)
                    .iter()
                    .any(|up| service.areas.contains(up))
            })
}

/// A line for the service's name and for each of its other names.
fn lines<'a>(visit: &Visit, service: &'a Service) -> Vec<Line<'a>> {
    let line = |name: &str, see| Line {
        name: name.to_owned(),
        see,
        href: visit.href_to(Kind::Service, &service.id),
        summary: Said::new(&service.summary, visit.language()),
        phone: service
            .contact
            .phones
            .first()
            .map(|phone| phone.number.as_str()),
    };
    let own = Said::new(&service.name, visit.language());
    let others = service
        .other_names
        .iter()
        .filter(|name| !visit.is_missing(name))
        .map(|name| line(visit.plain(name), Some(own)));
    std::iter::once(line(own.plain(), None))
        .chain(others)
        .collect()
}

/// Finnish and Swedish order: å, ä and ö are letters of their own, after z.
fn sort_key(name: &str) -> Vec<u32> {
    name.to_lowercase()
        .chars()
        .map(|letter| match letter {
            'å' => 0x0011_0000,
            'ä' => 0x0011_0001,
            'ö' => 0x0011_0002,
            other => u32::from(other),
        })
        .collect()
}

fn by_letter(lines: Vec<Line<'_>>) -> Vec<Letter<'_>> {
    let mut letters: Vec<Letter<'_>> = Vec::new();
    for line in lines {
        let letter: String = line
            .name
            .chars()
            .take(1)
            .flat_map(char::to_uppercase)
            .collect();
        match letters.last_mut() {
            Some(last) if last.letter == letter => last.entries.push(line),
            _ => letters.push(Letter {
                letter,
                entries: vec![line],
            }),
        }
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finnish_letters_come_last() {
        let mut names = vec!["Äitiysneuvola", "Zumba", "Avoin päiväkoti", "Örö", "Åbo"];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(
            names,
            ["Avoin päiväkoti", "Zumba", "Åbo", "Äitiysneuvola", "Örö"]
        );
    }
}
