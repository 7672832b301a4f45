//! `GET /desk/figures`: how the promise was kept, with charts and their tables.

use std::sync::Arc;

use access::Permit;
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use i18n::{Messages, Phrase, dates};
use insight::{Count, Share, Statistic, THRESHOLD};
use kernel::Timestamp;
use registry::RegionDirectory;
use web::{BarChart, Cache, Failure, Html, Label, MonthChart, PageHead, Visit};

use super::drawing::Drawing;
use super::gather::{self, Scope, gather};
use super::period::{self, Period, closes_at, last_closed, month_text};
use super::report::Report;
use crate::Threads;
use crate::desk::{Frame, head};
use crate::promise::Terms;

/// How many months are offered to begin or end with.
const OFFERED_MONTHS: u32 = 36;

#[derive(Template)]
#[template(path = "desk-figures.html")]
struct FiguresPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    frame: Frame,
    scope: Vec<Label>,
    from: String,
    to: String,
    offered: Vec<(String, String)>,
    promise: Phrase,
    times: Option<Phrase>,
    tiles: Vec<(Phrase, Label)>,
    coming: Phrase,
    file: String,
    threshold: u32,
    months: Vec<MonthChart>,
    groups: Vec<(Phrase, Vec<BarChart>)>,
}

/// What both the page and the file are made of.
pub(super) struct Prepared {
    pub directory: Arc<RegionDirectory>,
    pub scope: Scope,
    pub terms: Terms,
    pub last_closed: NaiveDate,
    pub period: Period,
    pub report: Report,
    pub waiting: u32,
}

/// Reads what the permit's person may see of the period that the address asks for.
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
    let period = Period::asked(visit.parameter("from"), visit.parameter("to"), last_closed);
    let (facts, waiting) = {
        let conn = &mut threads.db.read().await.map_err(|error| broken(&error))?;
        let facts = gather(conn, &directory, &scope, period, now).await;
        let facts = facts.map_err(|error| broken(&error))?;
        let waiting = gather::waiting(conn, &directory, &scope).await;
        (facts, waiting.map_err(|error| broken(&error))?)
    };
    let report = Report::of(&facts, &period.months(), THRESHOLD);
    Ok(Prepared {
        report: report.map_err(|error| broken(&error))?,
        directory,
        scope,
        terms,
        last_closed,
        period,
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
    let Prepared { report, period, .. } = &prepared;
    let (from, to) = (month_text(period.first()), month_text(period.last()));
    let drawing = Drawing {
        visit: &visit,
        t,
        directory: &prepared.directory,
    };
    let figures = FiguresPage {
        t,
        head: head(t.figures_title().plain()),
        frame: Frame::of(&permit, "figures"),
        scope: scope_names(&prepared, &visit),
        offered: offered(t, prepared.last_closed, *period),
        promise: promise(t, report, prepared.terms),
        times: reply_times(t, report),
        tiles: tiles(t, &prepared),
        coming: coming(t, &prepared),
        file: visit.href_with("desk/figures.csv", &[("from", &from), ("to", &to)]),
        threshold: THRESHOLD,
        months: drawing.months(report),
        groups: drawing.groups(report),
        from,
        to,
        visit: &visit,
    };
    Ok(Html(figures, Cache::Never).into_response())
}

/// How the promise was kept, in a sentence.
fn promise(t: Messages, report: &Report, terms: Terms) -> Phrase {
    let days = terms.days;
    match report.kept {
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
    vec![
        (t.figures_tile_total(), counted(t, report.total)),
        (t.figures_tile_kept(), shared(t, report.kept)),
        (t.figures_tile_quick(), shared(t, report.within_a_day)),
        (t.figures_tile_repeats(), counted(t, report.repeats)),
        (t.figures_tile_waiting(), counted(t, waiting)),
    ]
}

/// When the next month's figures come.
fn coming(t: Messages, prepared: &Prepared) -> Phrase {
    let month = period::next(prepared.last_closed);
    let calendar = &prepared.directory.calendar;
    let day = closes_at(calendar, prepared.terms, month).date();
    t.figures_coming(
        &dates::month_and_year(t.language(), month),
        &dates::date_short(t.language(), day),
    )
}

/// Months to choose from, the latest first; those that are shown are among them.
fn offered(t: Messages, last_closed: NaiveDate, shown: Period) -> Vec<(String, String)> {
    let earliest = period::back(last_closed, OFFERED_MONTHS - 1).min(shown.first());
    let months = Period::between(earliest, last_closed).months();
    months
        .into_iter()
        .rev()
        .map(|month| {
            (
                month_text(month),
                dates::month_and_year(t.language(), month),
            )
        })
        .collect()
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
