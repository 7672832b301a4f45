//! The eight national tasks of a family centre as a star (R030), and each task's services.

use std::f64::consts::TAU;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use catalog::{Term, Vocabulary};
use i18n::Messages;
use kernel::Slug;
use web::{Cache, Failure, Html, PageHead, Visit};

use super::ladder::Ladder;
use registry::Registry;

#[derive(Template)]
#[template(path = "tasks.html")]
struct TasksPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    tasks: Vec<StarPoint<'a>>,
}

/// One point of the star.
struct StarPoint<'a> {
    number: usize,
    href: String,
    term: &'a Term,
    count: i64,
    path: String,
    x: f64,
    y: f64,
}

#[derive(Template)]
#[template(path = "task.html")]
struct TaskPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    term: &'a Term,
    ladder: Ladder<'a>,
}

/// `GET /tasks`
pub async fn tasks(
    State(directory): State<Arc<Registry>>,
    visit: Visit,
) -> Result<Response, Failure> {
    let directory = directory.visited(&visit)?;
    let t = visit.messages();
    let terms: Vec<&Term> = directory.vocabulary(Vocabulary::Task).collect();
    let points = terms
        .iter()
        .enumerate()
        .map(|(index, term)| {
            let count = directory
                .services_with(Vocabulary::Task, &term.id)
                .filter(|entry| {
                    visit
                        .area()
                        .is_none_or(|area| directory.service_reaches(&entry.value, &area.id))
                })
                .count();
            star_point(&visit, term, index, terms.len(), count)
        })
        .collect();
    let page = TasksPage {
        t,
        head: PageHead {
            description: t.tasks_ingress().plain().to_owned(),
            ..PageHead::titled(t.tasks_title().plain())
        },
        tasks: points,
        visit: &visit,
    };
    Ok(Html(page, Cache::Public).into_response())
}

/// `GET /task/{id}`. An older identifier leads to the task that replaced it.
pub async fn task(
    State(directory): State<Arc<Registry>>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let directory = directory.visited(&visit)?;
    let slug = Slug::parse(&id).map_err(|_| Failure::NotFound(visit.clone()))?;
    let term = directory
        .term(Vocabulary::Task, &slug)
        .ok_or_else(|| Failure::NotFound(visit.clone()))?;
    let t = visit.messages();
    let page = TaskPage {
        t,
        head: PageHead::titled(visit.plain(&term.name))
            .described(&term.summary, visit.language())
            .under(visit.href("tasks"), t.tasks_title().plain()),
        ladder: Ladder::of(
            &visit,
            &directory,
            directory.services_with(Vocabulary::Task, &term.id),
        ),
        term,
        visit: &visit,
    };
    Ok(Html(page, Cache::Private).into_response())
}

/// The point of the star for one task: a kite from the middle outwards.
fn star_point<'a>(
    visit: &Visit,
    term: &'a Term,
    index: usize,
    of: usize,
    count: usize,
) -> StarPoint<'a> {
    let share = |part: f64| TAU * part / f64::from(u32::try_from(of.max(1)).unwrap_or(8));
    let position = f64::from(u32::try_from(index).unwrap_or(0));
    let at = |part: f64, radius: f64| {
        let angle = share(part) - TAU / 4.0;
        (170.0 + radius * angle.cos(), 170.0 + radius * angle.sin())
    };
    let (left, tip, right) = (
        at(position - 0.47, 78.0),
        at(position, 160.0),
        at(position + 0.47, 78.0),
    );
    let label = at(position, 104.0);
    StarPoint {
        number: index + 1,
        href: visit.href(&format!("task/{}", term.id)),
        term,
        count: i64::try_from(count).unwrap_or(i64::MAX),
        path: format!(
            "M170 170L{:.1} {:.1}L{:.1} {:.1}L{:.1} {:.1}Z",
            left.0, left.1, tip.0, tip.1, right.0, right.1
        ),
        x: label.0,
        y: label.1 + 6.0,
    }
}
