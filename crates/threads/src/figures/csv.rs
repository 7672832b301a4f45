//! `GET /desk/figures.csv`: the figures of the page as a file.

use access::Permit;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use i18n::Messages;
use insight::csv::{self, Field};
use web::{Failure, Visit};

use super::drawing::{Drawing, Named};
use super::page::{Prepared, prepare};
use super::period::month_text;
use super::report::{Group, Report};
use crate::Threads;

/// `GET /desk/figures.csv`
///
/// # Errors
///
/// The database is away.
pub async fn file(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
) -> Result<Response, Failure> {
    let prepared = prepare(&threads, &visit, &permit).await?;
    let Prepared { report, period, .. } = &prepared;
    let drawing = Drawing {
        visit: &visit,
        t: visit.messages(),
        directory: &prepared.directory,
    };
    let rows = rows(&drawing, report);
    let (from, to) = (month_text(period.first()), month_text(period.last()));
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"figures-{from}-{to}.csv\""),
        ),
    ];
    Ok((headers, csv::write(rows)).into_response())
}

/// A row for the whole, for each month and for each group.
fn rows(drawing: &Drawing<'_>, report: &Report) -> Vec<Vec<Field>> {
    let t = drawing.t;
    let mut rows = vec![heading(t)];
    rows.push(vec![
        words(t.figures_csv_all()),
        "".into(),
        report.total.into(),
        report.kept.into(),
        report.within_a_day.into(),
        report.median.into(),
        report.percentile_95.into(),
        report.repeats.into(),
    ]);
    rows.extend(report.months.iter().map(|month| {
        vec![
            words(t.figures_csv_month()),
            month_text(month.month).as_str().into(),
            month.count.into(),
            month.kept.into(),
            "".into(),
            month.median.into(),
            month.percentile_95.into(),
            "".into(),
        ]
    }));
    let by = t.figures_by_area();
    rows.extend(groups(by.plain(), &report.areas, |id| drawing.area(id)));
    let by = t.figures_by_theme();
    rows.extend(groups(by.plain(), &report.themes, |id| drawing.theme(id)));
    let by = t.figures_by_language();
    rows.extend(groups(by.plain(), &report.languages, |code| {
        drawing.language(code)
    }));
    let by = t.figures_by_channel();
    rows.extend(groups(by.plain(), &report.channels, |key| {
        drawing.channel(*key)
    }));
    let by = t.figures_by_outcome();
    rows.extend(groups(by.plain(), &report.outcomes, |key| {
        drawing.outcome(*key)
    }));
    rows
}

fn heading(t: Messages) -> Vec<Field> {
    vec![
        words(t.figures_csv_division()),
        words(t.figures_csv_name()),
        words(t.figures_csv_requests()),
        words(t.figures_csv_kept()),
        words(t.figures_csv_quick()),
        words(t.figures_csv_median()),
        words(t.figures_csv_percentile()),
        words(t.figures_csv_repeats()),
    ]
}

fn groups<K>(
    division: &str,
    groups: &[Group<Option<K>>],
    name: impl Fn(&Option<K>) -> Named,
) -> Vec<Vec<Field>> {
    let row = |group: &Group<Option<K>>| {
        vec![
            division.into(),
            name(&group.key).plain.as_str().into(),
            group.count.into(),
            "".into(),
            "".into(),
            group.median.into(),
            group.percentile_95.into(),
            "".into(),
        ]
    };
    groups.iter().map(row).collect()
}

fn words(phrase: i18n::Phrase) -> Field {
    phrase.plain().into()
}
