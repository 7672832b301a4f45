//! From facts of single requests to figures that may be shown together. Pure.
//!
//! Every count on the page is a division of the same requests, and all of them are protected
//! together ([`insight::protect_breakdowns`]). What is not a count follows three rules:
//!
//! - A share is shown only beside its whole, and tells of a small number only its bound.
//! - Broken promises are divided by month and by nothing else.
//! - Reply times are shown only of groups whose count is shown.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use insight::{Count, DifferentTotals, Share, Statistic, protect_breakdowns, summarize};

use super::shares::{promises, within_a_day};
use crate::model::{Channel, Outcome};

/// What figures know of one request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// The first day of the month in which it came.
    pub month: NaiveDate,
    /// Area.
    pub area: Option<String>,
    /// Theme.
    pub theme: Option<String>,
    /// Code of its language.
    pub language: String,
    /// How the asker wanted the answer.
    pub channel: Channel,
    /// What came of it; absent while that is open.
    pub outcome: Option<Outcome>,
    /// Working minutes to the first answer; absent without one.
    pub reply_minutes: Option<u32>,
    /// Whether that was at most one working day of its ring.
    pub within_a_day: bool,
    /// Whether the promise was broken.
    pub broken: bool,
    /// Whether the asker came back with more.
    pub repeat: bool,
}

/// Figures of the requests of a period, safe to show together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// How many there were.
    pub total: Count,
    /// The share whose promise was not broken.
    pub kept: Share,
    /// The share that was answered within one working day.
    pub within_a_day: Share,
    /// Median of reply times, in working minutes.
    pub median: Statistic,
    /// The time within which nineteen of twenty answers came, in working minutes.
    pub percentile_95: Statistic,
    /// How many askers came back with more.
    pub repeats: Count,
    /// The months, in order.
    pub months: Vec<MonthFigures>,
    /// By area; requests without one last.
    pub areas: Vec<Group<Option<String>>>,
    /// By theme; requests without one last.
    pub themes: Vec<Group<Option<String>>>,
    /// By language.
    pub languages: Vec<Group<Option<String>>>,
    /// By the way in which the asker wanted the answer.
    pub channels: Vec<Group<Option<Channel>>>,
    /// By what came of them; open ones last.
    pub outcomes: Vec<Group<Option<Outcome>>>,
}

/// Figures of the requests that came in a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthFigures {
    /// Its first day.
    pub month: NaiveDate,
    /// How many.
    pub count: Count,
    /// The share whose promise was not broken. Hidden in all months when it must be in one.
    pub kept: Share,
    /// Median of reply times, in working minutes.
    pub median: Statistic,
    /// The 95th percentile of reply times, in working minutes.
    pub percentile_95: Statistic,
}

/// Figures of requests that have something in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group<K> {
    /// What they have in common.
    pub key: K,
    /// How many.
    pub count: Count,
    /// Median of reply times, in working minutes.
    pub median: Statistic,
    /// The 95th percentile of reply times, in working minutes.
    pub percentile_95: Statistic,
}

/// A division of the requests.
struct Division<'a, K>(Vec<(K, Vec<&'a Fact>)>);

impl Report {
    /// Figures of the facts of these months; those of other months do not count.
    ///
    /// # Errors
    ///
    /// None of facts and months that this module has divided; the error of
    /// [`protect_breakdowns`] is handed on.
    pub fn of(
        facts: &[Fact],
        months: &[NaiveDate],
        threshold: u32,
    ) -> Result<Report, DifferentTotals> {
        let facts: Vec<&Fact> = facts
            .iter()
            .filter(|fact| months.contains(&fact.month))
            .collect();
        let by_month = Division(
            months
                .iter()
                .map(|month| {
                    let of_month = facts.iter().copied();
                    (
                        *month,
                        of_month.filter(|fact| fact.month == *month).collect(),
                    )
                })
                .collect(),
        );
        let by_area = Division::of(&facts, |fact| fact.area.clone());
        let by_theme = Division::of(&facts, |fact| fact.theme.clone());
        let by_language = Division::of(&facts, |fact| Some(fact.language.clone()));
        let by_channel = Division::of(&facts, |fact| Some(fact.channel));
        let by_outcome = Division::of(&facts, |fact| fact.outcome);
        let repeats = facts.iter().filter(|fact| fact.repeat).count();

        let shown = protect_breakdowns(
            &[
                by_month.sizes(),
                by_area.sizes(),
                by_theme.sizes(),
                by_language.sizes(),
                by_channel.sizes(),
                by_outcome.sizes(),
                vec![size(repeats), size(facts.len() - repeats)],
            ],
            threshold,
        )?;
        let total = shown.total;
        let mut breakdowns = shown.breakdowns.into_iter();
        let mut next = || breakdowns.next().unwrap_or_default();

        let month_counts = next();
        let unbroken = |facts: &[&Fact]| size(facts.iter().filter(|fact| !fact.broken).count());
        let held: Vec<u32> = by_month
            .0
            .iter()
            .map(|(_, facts)| unbroken(facts))
            .collect();
        let promises = promises(&held, &by_month.sizes(), &month_counts, total, threshold);
        let quick = size(facts.iter().filter(|fact| fact.within_a_day).count());
        let (median, percentile_95) = times(&facts, total, threshold);
        let months = by_month.groups(month_counts, threshold);
        Ok(Report {
            total,
            kept: promises.all,
            within_a_day: within_a_day(quick, total, promises.least, threshold),
            median,
            percentile_95,
            months: months
                .into_iter()
                .zip(promises.by_month)
                .map(|(group, kept)| MonthFigures {
                    month: group.key,
                    count: group.count,
                    kept,
                    median: group.median,
                    percentile_95: group.percentile_95,
                })
                .collect(),
            areas: by_area.groups(next(), threshold),
            themes: by_theme.groups(next(), threshold),
            languages: by_language.groups(next(), threshold),
            channels: by_channel.groups(next(), threshold),
            outcomes: by_outcome.groups(next(), threshold),
            repeats: next().first().copied().unwrap_or(Count::Hidden),
        })
    }
}

impl<'a, K: Ord> Division<'a, Option<K>> {
    /// By a key, in its order; without one last.
    fn of(facts: &[&'a Fact], key: impl Fn(&Fact) -> Option<K>) -> Self {
        let mut groups: BTreeMap<(bool, Option<K>), Vec<&Fact>> = BTreeMap::new();
        for fact in facts {
            let key = key(fact);
            groups.entry((key.is_none(), key)).or_default().push(fact);
        }
        Division(
            groups
                .into_iter()
                .map(|((_, key), facts)| (key, facts))
                .collect(),
        )
    }
}

impl<K> Division<'_, K> {
    fn sizes(&self) -> Vec<u32> {
        self.0.iter().map(|(_, facts)| size(facts.len())).collect()
    }

    fn groups(self, counts: Vec<Count>, threshold: u32) -> Vec<Group<K>> {
        self.0
            .into_iter()
            .zip(counts)
            .map(|((key, facts), count)| {
                let (median, percentile_95) = times(&facts, count, threshold);
                Group {
                    key,
                    count,
                    median,
                    percentile_95,
                }
            })
            .collect()
    }
}

/// Median and 95th percentile of reply times. Of a group whose count is hidden they are hidden
/// too: whether they could be shown would tell how large it is.
fn times(facts: &[&Fact], count: Count, threshold: u32) -> (Statistic, Statistic) {
    if count == Count::Hidden {
        return (Statistic::Hidden, Statistic::Hidden);
    }
    let measured = facts.iter().filter_map(|fact| fact.reply_minutes).collect();
    let summary = summarize(measured, threshold);
    (summary.median, summary.percentile_95)
}

fn size(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
