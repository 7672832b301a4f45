//! `GET /desk/figures`: how the promise was kept, with charts and their tables.

use std::sync::Arc;

use access::Permit;
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use chrono::{Datelike, NaiveDate};
use i18n::{Messages, Phrase, dates};
use insight::{Count, Share, Statistic, THRESHOLD};
use kernel::Timestamp;
use registry::RegionDirectory;
use web::{Cache, Failure, Html, Label, MonthChart, PageHead, Visit};

use super::consultation::{self, Questions};
use super::drawing::{Divided, Drawing};
use super::gather::{self, Scope, gather};
use super::period::{self, Quarter, closes_at, last_closed};
use super::report::{Group, Report};
use crate::Threads;
use crate::desk::{Frame, head};
use crate::promise::Terms;
use crate::store;

/// How many quarters are offered to choose from.
const OFFERED_QUARTERS: u32 = 12;
/// How many quarters before the chosen one are in the charts of months.
const QUARTERS_BEFORE: u32 = 3;

#[derive(Template)]
#[template(path = "desk-figures.html")]
struct FiguresPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    frame: Frame,
    scope: Vec<Label>,
    quarter: String,
    offered: Vec<(String, Phrase)>,
    promise: Phrase,
    times: Option<Phrase>,
    tiles: Vec<(Phrase, Label)>,
    coming: Phrase,
    file: String,
    threshold: u32,
    months: Vec<MonthChart>,
    groups: Vec<Divided>,
    columns: [Phrase; 4],
    questions: Vec<(Phrase, Label)>,
}

/// What both the page and the file are made of.
pub(super) struct Prepared {
    pub directory: Arc<RegionDirectory>,
    pub scope: Scope,
    pub terms: Terms,
    pub last_closed: Quarter,
    pub quarter: Quarter,
    pub report: Report,
    /// Questions of the quarter, and of each of its months.
    pub questions: (Questions, Vec<(NaiveDate, Questions)>),
    /// The first quarter in which anything came; absent when nothing ever did.
    pub earliest: Option<Quarter>,
    /// The months of the quarter and of those before it, each as its own quarter's page shows it.
    pub trend: Vec<Group<NaiveDate>>,
    pub waiting: u32,
}

/// Reads what the permit's person may see of the quarter that the address asks for.
pub(super) async fn prepare(
    threads: &Threads,
    visit: &Visit,
    permit: &Permit,
) -> Result<Prepared, Failure> {
    let broken = |error: &dyn std::fmt::Display| {
        tracing::error!(%error, "figures could not be read");
        Failure::Broken(visit.clone())
    };
    let directory = threads.registry.visited(visit)?;
    let scope = Scope::of(&permit.subject, &directory);
    let terms = period::slowest(&directory);
    let now: Timestamp = visit.now();
    let last_closed = last_closed(&directory.calendar, terms, now);
    let quarter = Quarter::asked(visit.parameter("quarter"), last_closed);
    let conn = &mut threads.db.read().await.map_err(|error| broken(&error))?;
    let (first, month) = store::earliest(conn, directory.region.id.as_str())
        .await
        .map_err(|error| broken(&error))?;
    let earliest = [
        first.map(Timestamp::date),
        month.as_deref().and_then(period::parse_month),
    ]
    .into_iter()
    .flatten()
    .min()
    .map(Quarter::of);
    let began = earliest.map_or(quarter, |first| {
        first.max(quarter.back(QUARTERS_BEFORE)).min(quarter)
    });
    let facts = gather(conn, &directory, &scope, began.until(quarter), now)
        .await
        .map_err(|error| broken(&error))?;
    let waiting = gather::waiting(conn, &directory, &scope)
        .await
        .map_err(|error| broken(&error))?;
    let questions = consultation::questions(conn, &directory, &scope, quarter, now)
        .await
        .map_err(|error| broken(&error))?;
    let mut trend = Vec::new();
    let mut one = began;
    while one < quarter {
        let report = Report::of(&facts, one, THRESHOLD).map_err(|error| broken(&error))?;
        trend.extend(report.months);
        one = one.next();
    }
    let report = Report::of(&facts, quarter, THRESHOLD).map_err(|error| broken(&error))?;
    trend.extend(report.months.iter().cloned());
    Ok(Prepared {
        report,
        directory,
        scope,
        terms,
        last_closed,
        quarter,
        questions,
        earliest,
        trend,
        waiting,
    })
}

/// `GET /desk/figures`
///
/// # Errors
///
/// The database is away.
pub async fn page(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
) -> Result<Response, Failure> {
    let prepared = prepare(&threads, &visit, &permit).await?;
    let t = visit.messages();
    let Prepared {
        report, quarter, ..
    } = &prepared;
    let drawing = Drawing {
        visit: &visit,
        t,
        directory: &prepared.directory,
    };
    // Of nothing no charts are drawn.
    let (months, groups) = match report.is_empty() {
        true => (Vec::new(), Vec::new()),
        false => (drawing.months(&prepared.trend), drawing.groups(report)),
    };
    let figures = FiguresPage {
        t,
        head: head(t.figures_title().plain()),
        frame: Frame::of(&permit, "figures"),
        scope: scope_names(&prepared, &visit),
        quarter: quarter.text(),
        offered: offered(t, &prepared),
        promise: promise(t, &prepared),
        times: reply_times(t, report),
        tiles: tiles(t, &prepared),
        coming: coming(t, &prepared),
        file: visit.href_with("desk/figures.csv", &[("quarter", &quarter.text())]),
        threshold: THRESHOLD,
        months,
        groups,
        columns: drawing.columns(),
        questions: question_tiles(t, &prepared.questions.0),
        visit: &visit,
    };
    Ok(Html(figures, Cache::Never).into_response())
}

/// How the promise was kept, in a sentence.
fn promise(t: Messages, prepared: &Prepared) -> Phrase {
    let days = prepared.terms.days;
    let begun = prepared
        .earliest
        .is_some_and(|first| first <= prepared.last_closed);
    match prepared.report.kept {
        Share::Absent if !begun => t.figures_none_yet(),
        Share::Absent => t.figures_promise_none(),
        Share::Hidden => t.figures_promise_few(),
        Share::Shown(1_000) => t.figures_promise_always(days),
        Share::Shown(share) => t.figures_promise_share(days, percent(t, share).plain()),
        Share::AtLeast(share) => {
            let share = t.chart_at_least(percent(t, share).plain());
            t.figures_promise_share(days, share.plain())
        }
        Share::AtMost(share) => {
            let share = t.chart_at_most(percent(t, share).plain());
            t.figures_promise_share(days, share.plain())
        }
    }
}

/// How soon answers came, in a sentence; absent where that is not shown.
fn reply_times(t: Messages, report: &Report) -> Option<Phrase> {
    match (report.median, report.percentile_95) {
        (Statistic::Shown(median), Statistic::Shown(most)) => {
            Some(t.figures_reply_times(hours(t, median).plain(), hours(t, most).plain()))
        }
        _ => None,
    }
}

fn tiles(t: Messages, prepared: &Prepared) -> Vec<(Phrase, Label)> {
    let report = &prepared.report;
    let waiting = Count::of(prepared.waiting, THRESHOLD);
    let waiting = (t.figures_tile_waiting(), counted(t, waiting));
    if report.is_empty() {
        return vec![waiting];
    }
    vec![
        (t.figures_tile_total(), counted(t, report.total)),
        (t.figures_tile_kept(), shared(t, report.kept)),
        (t.figures_tile_quick(), shared(t, report.within_a_day)),
        (t.figures_tile_repeats(), counted(t, report.repeats)),
        waiting,
    ]
}

/// What is told of the consultation; nothing when nobody asked.
fn question_tiles(t: Messages, questions: &Questions) -> Vec<(Phrase, Label)> {
    if questions.asked == 0 {
        return Vec::new();
    }
    let number = |number: u32| counted(t, Count::Shown(number));
    vec![
        (t.figures_questions_asked(), number(questions.asked)),
        (t.figures_questions_kept(), shared(t, questions.kept)),
        (t.figures_questions_published(), number(questions.published)),
    ]
}

/// When the next quarter's figures come.
fn coming(t: Messages, prepared: &Prepared) -> Phrase {
    let quarter = prepared.last_closed.next();
    let calendar = &prepared.directory.calendar;
    let day = closes_at(calendar, prepared.terms, quarter).date();
    let name = named(t, quarter);
    t.figures_coming(name.plain(), &dates::date_short(t.language(), day))
}

/// Quarters to choose from, the latest first, back to the first in which anything came; the one
/// that is shown is among them. None when there is nothing to choose between.
fn offered(t: Messages, prepared: &Prepared) -> Vec<(String, Phrase)> {
    let Some(earliest) = prepared.earliest else {
        return Vec::new();
    };
    let oldest = prepared.last_closed.back(OFFERED_QUARTERS - 1);
    let oldest = earliest.max(oldest).min(prepared.quarter);
    let mut offered = Vec::new();
    let mut quarter = prepared.last_closed;
    while quarter >= oldest {
        offered.push((quarter.text(), named(t, quarter)));
        quarter = quarter.back(1);
    }
    offered
}

/// "heinä–syyskuu 2026"
fn named(t: Messages, quarter: Quarter) -> Phrase {
    let year = quarter.first().format("%Y").to_string();
    match quarter.first().month() {
        1 => t.figures_quarter_1(&year),
        4 => t.figures_quarter_2(&year),
        7 => t.figures_quarter_3(&year),
        _ => t.figures_quarter_4(&year),
    }
}

/// What the figures are of: the region, or rings and areas by name.
fn scope_names(prepared: &Prepared, visit: &Visit) -> Vec<Label> {
    let directory = &prepared.directory;
    match &prepared.scope {
        Scope::Region => vec![visit.say(&directory.region.name).into()],
        Scope::Parts { rings, areas } => {
            let rings = rings.iter().filter_map(|id| directory.rings.get(id));
            let areas = areas.iter().filter_map(|id| directory.areas.get(id));
            rings
                .map(|ring| visit.say(&ring.value.name).into())
                .chain(areas.map(|area| visit.say(&area.value.name).into()))
                .collect()
        }
    }
}

fn counted(t: Messages, count: Count) -> Label {
    match count {
        Count::Shown(count) => dates::number(t.language(), i64::from(count)).into(),
        Count::Hidden => t.chart_hidden().into(),
    }
}

fn shared(t: Messages, share: Share) -> Label {
    match share {
        Share::Shown(share) => percent(t, share).into(),
        Share::AtLeast(share) => t.chart_at_least(percent(t, share).plain()).into(),
        Share::AtMost(share) => t.chart_at_most(percent(t, share).plain()).into(),
        Share::Hidden => t.chart_hidden().into(),
        Share::Absent => t.chart_absent().into(),
    }
}

fn percent(t: Messages, thousandths: u32) -> Phrase {
    let places = usize::from(!thousandths.is_multiple_of(10));
    let number = dates::decimal(t.language(), f64::from(thousandths) / 10.0, places);
    t.chart_percent(&number)
}

fn hours(t: Messages, minutes: u32) -> Phrase {
    let places = usize::from(!minutes.is_multiple_of(60));
    let number = dates::decimal(t.language(), f64::from(minutes) / 60.0, places);
    t.chart_hours(&number)
}
