//! Figures of the professionals' online consultation (R045): how many questions, whether the
//! joint answer came in the promised time, and how many answers are published.
//!
//! Nothing is hidden here. A question is a professional's, it is anonymised before it is sent, and
//! its figures are divided by nothing but the month.

use chrono::NaiveDate;
use db::Conn;
use insight::{Share, Statistic, median, percentile, share};
use kernel::Timestamp;
use registry::RegionDirectory;

use super::gather::Scope;
use super::period::{Quarter, start_of_month};
use crate::assigning::terms;
use crate::store::{self, QuestionCourseRow};

/// Figures of the questions of a month, or of a quarter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Questions {
    /// How many were asked.
    pub asked: u32,
    /// The share that was answered in the promised time, of those whose time has ended or that
    /// have been answered.
    pub kept: Share,
    /// Median of answering times, in working minutes.
    pub median: Statistic,
    /// The time within which nineteen of twenty answers came, in working minutes.
    pub percentile_95: Statistic,
    /// How many of their answers are public now.
    pub published: u32,
}

/// Figures of a quarter and of each of its months, by the month in which a question was asked.
///
/// # Errors
///
/// The database is away.
pub(super) async fn questions(
    conn: &mut Conn,
    directory: &RegionDirectory,
    scope: &Scope,
    quarter: Quarter,
    now: Timestamp,
) -> db::Result<(Questions, Vec<(NaiveDate, Questions)>)> {
    let (from, before) = quarter.until(quarter).moments();
    let rows = store::question_courses(conn, directory.region.id.as_str(), from, before).await?;
    let rows: Vec<QuestionCourseRow> = rows
        .into_iter()
        .filter(|row| scope.holds(&row.ring, row.area.as_deref()))
        .collect();
    let months = quarter.months().map(|month| {
        let of_month = rows
            .iter()
            .filter(|row| start_of_month(row.created_at.date()) == month);
        (month, Questions::of(directory, of_month, now))
    });
    Ok((Questions::of(directory, &rows, now), months.to_vec()))
}

impl Questions {
    fn of<'a>(
        directory: &RegionDirectory,
        rows: impl IntoIterator<Item = &'a QuestionCourseRow>,
        now: Timestamp,
    ) -> Questions {
        let (mut asked, mut ended, mut kept, mut published) = (0, 0, 0, 0);
        let mut minutes: Vec<u32> = Vec::new();
        for row in rows {
            asked += 1;
            published += u32::from(row.published > 0);
            ended += u32::from(row.first_answer_at.is_some() || now > row.due_at);
            kept += u32::from(row.first_answer_at.is_some_and(|at| at <= row.due_at));
            let ring = directory.rings.get(row.ring.as_str());
            if let (Some(answered), Some(ring)) = (row.first_answer_at, ring) {
                let terms = terms(&ring.value);
                minutes.push(insight::working_minutes(
                    &directory.calendar,
                    terms.opens,
                    terms.closes,
                    row.created_at,
                    answered,
                ));
            }
        }
        minutes.sort_unstable();
        let statistic = |value: Option<u32>| value.map_or(Statistic::Absent, Statistic::Shown);
        Questions {
            asked,
            kept: share(kept, ended, 0),
            median: statistic(median(&minutes)),
            percentile_95: statistic(percentile(&minutes, 95)),
            published,
        }
    }
}
