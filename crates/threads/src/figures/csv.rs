//! `GET /desk/figures.csv`: the figures of the page as a file.

use access::Permit;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use i18n::Messages;
use insight::csv::{self, Field};
use web::{Failure, Visit};

use super::consultation::Questions;
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
    let drawing = Drawing {
        visit: &visit,
        t: visit.messages(),
        directory: &prepared.directory,
    };
    let mut rows = rows(&drawing, &prepared.report);
    rows.extend(question_rows(&drawing, &prepared));
    let quarter = prepared.quarter.text();
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"figures-{quarter}.csv\""),
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
        "".into(),
    ]);
    let by = t.figures_csv_month();
    rows.extend(report.months.iter().map(|month| {
        let name = month_text(month.key);
        row(by.plain(), &name, month)
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
        words(t.figures_csv_published()),
    ]
}

/// The consultation: the quarter, then its months; nothing when nobody asked.
fn question_rows(drawing: &Drawing<'_>, prepared: &Prepared) -> Vec<Vec<Field>> {
    let t = drawing.t;
    let (all, months) = &prepared.questions;
    if all.asked == 0 {
        return Vec::new();
    }
    let row = |name: &str, questions: &Questions| {
        vec![
            words(t.figures_csv_questions()),
            name.into(),
            Field::Number(questions.asked.into()),
            questions.kept.into(),
            "".into(),
            questions.median.into(),
            questions.percentile_95.into(),
            "".into(),
            Field::Number(questions.published.into()),
        ]
    };
    let mut rows = vec![row("", all)];
    rows.extend(
        months
            .iter()
            .map(|(month, questions)| row(&month_text(*month), questions)),
    );
    rows
}

fn groups<K>(
    division: &str,
    groups: &[Group<Option<K>>],
    name: impl Fn(&Option<K>) -> Named,
) -> Vec<Vec<Field>> {
    let named = groups.iter().map(|group| (name(&group.key).plain, group));
    named
        .map(|(name, group)| row(division, &name, group))
        .collect()
}

fn row<K>(division: &str, name: &str, group: &Group<K>) -> Vec<Field> {
    vec![
        division.into(),
        name.into(),
        group.count.into(),
        group.kept.into(),
        "".into(),
        group.median.into(),
        group.percentile_95.into(),
        "".into(),
        "".into(),
    ]
}

fn words(phrase: i18n::Phrase) -> Field {
    phrase.plain().into()
}
