//! Help in a crisis (R033): numbers first, those that answer now before the others.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use catalog::{ArticleKind, Helpline, HelplineKind, Openness, Vocabulary};
use i18n::Messages;
use kernel::Slug;
use web::{Cache, Card, Failure, Html, OpenLabel, PageHead, Visit};

use super::ladder::{Intro, guides, intro};
use super::view;
use super::view::{ComingException, DayHours};
use registry::RegionDirectory;
use registry::Registry;
use registry::cards;
use registry::cards::UpkeepView;

#[derive(Template)]
#[template(path = "crisis.html")]
struct CrisisPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    emergency: Vec<Line<'a>>,
    others: Vec<Line<'a>>,
    shelters: Vec<Card<'a>>,
    intro: Option<Intro<'a>>,
    guides: Vec<Card<'a>>,
}

/// A helpline and whether it answers at this moment.
struct Line<'a> {
    line: &'a Helpline,
    open: Option<OpenLabel>,
}

#[derive(Template)]
#[template(path = "helpline.html")]
struct HelplinePage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    line: &'a Helpline,
    open: Option<OpenLabel>,
    week: Vec<DayHours>,
    exceptions: Vec<ComingException<'a>>,
    upkeep: UpkeepView<'a>,
}

/// `GET /crisis`
pub async fn crisis(
    State(directory): State<Arc<Registry>>,
    visit: Visit,
) -> Result<Response, Failure> {
    let directory = directory.visited(&visit)?;
    let t = visit.messages();
    let mut lines: Vec<&Helpline> = directory.helplines.values().collect();
    lines.sort_by_key(|line| {
        (
            !answers_now(&visit, &directory, line),
            !line.languages.contains(&visit.language()),
            line.order,
        )
    });
    let (emergency, others): (Vec<&Helpline>, Vec<&Helpline>) =
        lines.into_iter().partition(|line| {
            matches!(
                line.kind,
                HelplineKind::Emergency | HelplineKind::SocialEmergency
            )
        });
    let with_hours = |line| Line {
        line,
        open: OpenLabel::of(&visit, &line.hours),
    };
    let shelters = Slug::parse("violence")
        .into_iter()
        .flat_map(|theme| {
            directory
                .services_with(Vocabulary::Theme, &theme)
                .collect::<Vec<_>>()
        })
        .filter(|entry| {
            entry
                .value
                .levels
                .iter()
                .any(|level| level.as_str() == "acute")
        })
        .filter(|entry| {
            visit
                .area()
                .is_none_or(|area| directory.service_reaches(&entry.value, &area.id))
        })
        .take(6)
        .map(|entry| cards::service_card(&visit, &directory, entry))
        .collect();
    let theme = Slug::from_name("crisis");
    let intro = intro(&visit, &directory, &theme);
    let read = [ArticleKind::Guide, ArticleKind::Article]
        .into_iter()
        .flat_map(|kind| guides(&visit, &directory, &theme, kind))
        .collect();
    let page = CrisisPage {
        t,
        guides: Intro::leave_out(intro.as_ref(), read),
        intro,
        head: PageHead {
            description: t.crisis_ingress().plain().to_owned(),
            ..PageHead::titled(t.crisis_title().plain())
        },
        emergency: emergency.into_iter().map(with_hours).collect(),
        others: others.into_iter().map(with_hours).collect(),
        shelters,
        visit: &visit,
    };
    Ok(Html(page, Cache::Private).into_response())
}

/// `GET /helpline/{id}`
pub async fn helpline(
    State(directory): State<Arc<Registry>>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let directory = directory.visited(&visit)?;
    let line = &directory
        .helplines
        .get(&id)
        .ok_or_else(|| Failure::NotFound(visit.clone()))?
        .value;
    let t = visit.messages();
    let page = HelplinePage {
        t,
        head: PageHead::titled(visit.plain(&line.name))
            .described(&line.summary, visit.language())
            .under(visit.href("crisis"), t.crisis_title().plain()),
        open: OpenLabel::of(&visit, &line.hours),
        week: view::week(&visit, &line.hours),
        exceptions: view::exceptions(&visit, &line.hours),
        upkeep: cards::upkeep(&visit, &directory, &line.upkeep),
        line,
        visit: &visit,
    };
    Ok(Html(page, Cache::Private).into_response())
}

/// Whether a line answers at this moment; one whose hours are not known is taken to.
fn answers_now(visit: &Visit, directory: &RegionDirectory, line: &Helpline) -> bool {
    line.always
        || !matches!(
            line.hours.at(visit.now(), &directory.calendar),
            Openness::Closed { .. }
        )
}
