//! From facts of single requests to figures that may be shown together. Pure.
//!
//! Every count on the page is a division of the same requests, and all of them are protected
//! together ([`insight::protect_breakdowns`]). What is not a count follows three rules:
//!
//! - A share is shown only beside its whole, and tells of a small number only its bound; shares of
//!   all divisions together do not tell it either ([`insight::protect_shares`]).
//! - Reply times are shown only of groups whose count is shown.
//! - Where a share is not exact, no reply time is shown that would tell how many were late.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use insight::{
    Count, DifferentTotals, Portion, Share, Statistic, protect_breakdowns, protect_shares,
    summarize,
};

use super::period::Quarter;
use super::shares::within_a_day;
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

/// Figures of the requests of a quarter, safe to show together.
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
    /// The months, in order, by their first days.
    pub months: Vec<Group<NaiveDate>>,
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

/// Figures of requests that have something in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group<K> {
    /// What they have in common.
    pub key: K,
    /// How many.
    pub count: Count,
    /// The share whose promise was not broken.
    pub kept: Share,
    /// Median of reply times, in working minutes.
    pub median: Statistic,
    /// The 95th percentile of reply times, in working minutes.
    pub percentile_95: Statistic,
}

/// A division of the requests.
struct Division<'a, K>(Vec<(K, Vec<&'a Fact>)>);

impl Report {
    /// Figures of the facts of a quarter; those of other months do not count.
    ///
    /// # Errors
    ///
    /// None of facts that this module has divided; the error of [`protect_breakdowns`] is handed
    /// on.
    pub fn of(facts: &[Fact], quarter: Quarter, threshold: u32) -> Result<Report, DifferentTotals> {
        let months = quarter.months();
        let facts: Vec<&Fact> = facts
            .iter()
            .filter(|fact| months.contains(&fact.month))
            .collect();
        let by_month = Division::by_month(&facts, &months);
        let by_area = Division::of(&facts, |fact| fact.area.clone());
        let by_theme = Division::of(&facts, |fact| fact.theme.clone());
        let by_language = Division::of(&facts, |fact| Some(fact.language.clone()));
        let by_channel = Division::of(&facts, |fact| Some(fact.channel));
        let by_outcome = Division::of(&facts, |fact| fact.outcome);
        let repeats = facts.iter().filter(|fact| fact.repeat).count();

        let sizes = [
            by_month.sizes(),
            by_area.sizes(),
            by_theme.sizes(),
            by_language.sizes(),
            by_channel.sizes(),
            by_outcome.sizes(),
            vec![size(repeats), size(facts.len() - repeats)],
        ];
        let shown = protect_breakdowns(&sizes, threshold)?;
        let unbroken = [
            by_month.unbroken(),
            by_area.unbroken(),
            by_theme.unbroken(),
            by_language.unbroken(),
            by_channel.unbroken(),
            by_outcome.unbroken(),
        ];
        let portions: Vec<Vec<Portion>> = unbroken
            .iter()
            .zip(sizes.iter().zip(&shown.breakdowns))
            .map(|(parts, (wholes, shown))| portions(parts, wholes, shown))
            .collect();
        let all = Portion {
            part: unbroken_of(&facts),
            whole: size(facts.len()),
            shown: shown.total,
        };
        let shares = protect_shares(&portions, all, threshold);

        let repeats = shown
            .breakdowns
            .last()
            .and_then(|counts| counts.first().copied());
        let mut told = shown.breakdowns.into_iter().zip(shares.divisions);
        let mut next = || told.next().unwrap_or_default();
        let quick = size(facts.iter().filter(|fact| fact.within_a_day).count());
        let (median, percentile_95) = times(&facts, shown.total, shares.all, threshold);
        Ok(Report {
            total: shown.total,
            kept: shares.all,
            within_a_day: within_a_day(quick, shown.total, shares.least, threshold),
            median,
            percentile_95,
            months: by_month.groups(next(), threshold),
            areas: by_area.groups(next(), threshold),
            themes: by_theme.groups(next(), threshold),
            languages: by_language.groups(next(), threshold),
            channels: by_channel.groups(next(), threshold),
            outcomes: by_outcome.groups(next(), threshold),
            repeats: repeats.unwrap_or(Count::Hidden),
        })
    }

    /// Whether nothing came in the quarter.
    pub fn is_empty(&self) -> bool {
        self.total == Count::Shown(0)
    }
}

fn portions(parts: &[u32], wholes: &[u32], shown: &[Count]) -> Vec<Portion> {
    let groups = parts.iter().zip(wholes).zip(shown);
    groups
        .map(|((part, whole), shown)| Portion {
            part: *part,
            whole: *whole,
            shown: *shown,
        })
        .collect()
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

impl<'a> Division<'a, NaiveDate> {
    /// By month, those without requests too.
    fn by_month(facts: &[&'a Fact], months: &[NaiveDate]) -> Self {
        let of_month = |month: &NaiveDate| {
            let facts = facts.iter().copied();
            facts.filter(|fact| fact.month == *month).collect()
        };
        Division(
            months
                .iter()
                .map(|month| (*month, of_month(month)))
                .collect(),
        )
    }
}

impl<K> Division<'_, K> {
    fn unbroken(&self) -> Vec<u32> {
        self.0.iter().map(|(_, facts)| unbroken_of(facts)).collect()
    }

    fn sizes(&self) -> Vec<u32> {
        self.0.iter().map(|(_, facts)| size(facts.len())).collect()
    }

    fn groups(self, told: (Vec<Count>, Vec<Share>), threshold: u32) -> Vec<Group<K>> {
        let (counts, shares) = told;
        self.0
            .into_iter()
            .zip(counts.into_iter().zip(shares))
            .map(|((key, facts), (count, kept))| {
                let (median, percentile_95) = times(&facts, count, kept, threshold);
                Group {
                    key,
                    count,
                    kept,
                    median,
                    percentile_95,
                }
            })
            .collect()
    }
}

/// Median and 95th percentile of reply times. Of a group whose count is hidden they are hidden
/// too: whether they could be shown would tell how large it is.
///
/// Where the share of kept promises is not exact, a late one among them would tell that at least
/// so many were late as are not faster than it. A median is hidden then. So is every 95th
/// percentile that fewer than the threshold are as slow as or slower than, whether late or not:
/// otherwise its absence would tell the same.
fn times(facts: &[&Fact], count: Count, kept: Share, threshold: u32) -> (Statistic, Statistic) {
    if count == Count::Hidden {
        return (Statistic::Hidden, Statistic::Hidden);
    }
    let mut measured: Vec<u32> = facts.iter().filter_map(|fact| fact.reply_minutes).collect();
    measured.sort_unstable();
    let summary = summarize(measured.clone(), threshold);
    if matches!(kept, Share::Shown(_) | Share::Absent) {
        return (summary.median, summary.percentile_95);
    }
    let broken = facts.iter().filter(|fact| fact.broken);
    let fastest_late = broken.filter_map(|fact| fact.reply_minutes).min();
    let unless_late = |told: Statistic| match told {
        Statistic::Shown(value) if fastest_late.is_some_and(|late| value >= late) => {
            Statistic::Hidden
        }
        told => told,
    };
    let not_faster = measured.len() - (measured.len() * 95).div_ceil(100) + 1;
    let percentile_95 =
        if size(not_faster) < threshold && summary.percentile_95 != Statistic::Absent {
            Statistic::Hidden
        } else {
            unless_late(summary.percentile_95)
        };
    (unless_late(summary.median), percentile_95)
}

/// How many promises were not broken.
fn unbroken_of(facts: &[&Fact]) -> u32 {
    size(facts.iter().filter(|fact| !fact.broken).count())
}

fn size(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
