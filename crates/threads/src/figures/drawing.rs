//! The charts of the page of figures.

use chrono::NaiveDate;
use i18n::{Messages, Phrase, dates};
use insight::THRESHOLD;
use kernel::Language;
use registry::RegionDirectory;
use web::{Amount, BarChart, Caption, Label, MonthChart, Said, Visit};

use super::report::{Group, MonthFigures, Report};
use crate::desk;
use crate::model::{Channel, Outcome};

/// Draws figures for a visitor.
pub(super) struct Drawing<'a> {
    pub visit: &'a Visit,
    pub t: Messages,
    pub directory: &'a RegionDirectory,
}

impl Drawing<'_> {
    /// Volume, kept promises and reply times by month.
    pub fn months(&self, report: &Report) -> Vec<MonthChart> {
        let t = self.t;
        let chart = |id: &str, title: Phrase, summary, values: Phrase, amount: Amounts| {
            let months = report.months.iter();
            let amounts = months.map(|month| (month.month, amount(month))).collect();
            let caption = self.caption(id, title.into(), summary, values);
            MonthChart::draw(t, caption, amounts)
        };
        let most = report
            .months
            .iter()
            .filter_map(|month| Some((month.count.shown()?, month.month)))
            .filter(|(count, _)| *count > 0)
            .max();
        let busiest: Label = match most {
            Some((count, month)) => t
                .figures_months_most(&self.month(month), &self.number(count))
                .into(),
            None => t.figures_too_few().into(),
        };
        vec![
            chart(
                "months-count",
                t.figures_months_count(),
                busiest,
                t.figures_values_count(),
                |month| month.count.into(),
            ),
            chart(
                "months-kept",
                t.figures_months_kept(),
                t.figures_months_kept_about().into(),
                t.figures_values_share(),
                |month| month.kept.into(),
            ),
            chart(
                "months-median",
                t.figures_months_median(),
                t.figures_median_about().into(),
                t.figures_values_hours(),
                |month| Amount::WorkingMinutes(month.median),
            ),
            chart(
                "months-percentile",
                t.figures_months_percentile(),
                t.figures_percentile_about().into(),
                t.figures_values_hours(),
                |month| Amount::WorkingMinutes(month.percentile_95),
            ),
        ]
    }

    /// The divisions of the requests, each with its heading.
    pub fn groups(&self, report: &Report) -> Vec<(Phrase, Vec<BarChart>)> {
        let t = self.t;
        vec![
            (
                t.figures_by_area(),
                self.charts("area", t.figures_by_area(), &report.areas, |id| {
                    self.area(id)
                }),
            ),
            (
                t.figures_by_theme(),
                self.charts("theme", t.figures_by_theme(), &report.themes, |id| {
                    self.theme(id)
                }),
            ),
            (
                t.figures_by_language(),
                self.charts(
                    "language",
                    t.figures_by_language(),
                    &report.languages,
                    |code| self.language(code),
                ),
            ),
            (
                t.figures_by_channel(),
                self.charts("channel", t.figures_by_channel(), &report.channels, |key| {
                    self.channel(*key)
                }),
            ),
            (
                t.figures_by_outcome(),
                self.charts("outcome", t.figures_by_outcome(), &report.outcomes, |key| {
                    self.outcome(*key)
                }),
            ),
        ]
    }

    /// How many, and how soon they were answered.
    fn charts<K>(
        &self,
        id: &str,
        labels: Phrase,
        groups: &[Group<Option<K>>],
        name: impl Fn(&Option<K>) -> Named,
    ) -> Vec<BarChart> {
        let t = self.t;
        let ordered = ordered(groups);
        let largest = ordered
            .iter()
            .filter_map(|group| Some((group, group.count.shown()?)))
            .next();
        let summary: Label = match largest {
            Some((group, count)) => {
                let name = name(&group.key).plain;
                t.figures_group_most(&name, &self.number(count)).into()
            }
            None => t.figures_too_few().into(),
        };
        let chart = |part: &str, title: Phrase, summary, values, amount: GroupAmounts<K>| {
            let rows = ordered
                .iter()
                .map(|group| (name(&group.key).label, amount(group)))
                .collect();
            let caption = self.caption(&format!("{id}-{part}"), title.into(), summary, values);
            BarChart::draw(t, caption, labels.clone(), rows)
        };
        vec![
            chart(
                "count",
                t.figures_group_count(),
                summary,
                t.figures_values_count(),
                |group| group.count.into(),
            ),
            chart(
                "median",
                t.figures_group_median(),
                t.figures_median_about().into(),
                t.figures_values_hours(),
                |group| Amount::WorkingMinutes(group.median),
            ),
        ]
    }

    fn caption(&self, id: &str, title: Label, summary: Label, values: Phrase) -> Caption {
        Caption {
            id: id.to_owned(),
            title,
            summary,
            values: values.into(),
            threshold: THRESHOLD,
        }
    }

    pub fn area(&self, id: &Option<String>) -> Named {
        let area = id.as_deref().and_then(|id| self.directory.areas.get(id));
        match area {
            Some(area) => self.visit.say(&area.value.name).into(),
            None => self.t.figures_not_told().into(),
        }
    }

    pub fn theme(&self, id: &Option<String>) -> Named {
        let theme = id.as_deref().and_then(|id| self.directory.terms.get(id));
        match theme {
            Some(theme) => self.visit.say(&theme.value.name).into(),
            None => self.t.figures_not_told().into(),
        }
    }

    pub fn language(&self, code: &Option<String>) -> Named {
        match code {
            Some(code) => match Language::parse(code) {
                Ok(language) => Named::from(language.name()),
                Err(_) => Named::from(code.as_str()),
            },
            None => self.t.figures_not_told().into(),
        }
    }

    pub fn channel(&self, channel: Option<Channel>) -> Named {
        match channel {
            Some(channel) => desk::channel(self.t, channel).into(),
            None => self.t.figures_not_told().into(),
        }
    }

    pub fn outcome(&self, outcome: Option<Outcome>) -> Named {
        match outcome {
            Some(outcome) => desk::outcome(self.t, outcome).into(),
            None => self.t.figures_outcome_open().into(),
        }
    }

    pub fn month(&self, month: NaiveDate) -> String {
        dates::month_and_year(self.t.language(), month)
    }

    fn number(&self, count: u32) -> String {
        dates::number(self.t.language(), i64::from(count))
    }
}

/// A name as charts write it, and its words alone.
pub(super) struct Named {
    pub label: Label,
    pub plain: String,
}

impl From<Phrase> for Named {
    fn from(phrase: Phrase) -> Named {
        Named {
            plain: phrase.plain().to_owned(),
            label: phrase.into(),
        }
    }
}

impl From<Said<'_>> for Named {
    fn from(said: Said<'_>) -> Named {
        Named {
            plain: said.plain().to_owned(),
            label: said.into(),
        }
    }
}

impl From<&str> for Named {
    fn from(words: &str) -> Named {
        Named {
            plain: words.to_owned(),
            label: words.into(),
        }
    }
}

type Amounts = fn(&MonthFigures) -> Amount;
type GroupAmounts<K> = fn(&Group<Option<K>>) -> Amount;

/// The largest first, as far as that is shown; what has no name last.
fn ordered<K>(groups: &[Group<Option<K>>]) -> Vec<&Group<Option<K>>> {
    let mut ordered: Vec<&Group<Option<K>>> = groups.iter().collect();
    ordered.sort_by_key(|group| {
        let shown = group.count.shown();
        (group.key.is_none(), std::cmp::Reverse(shown))
    });
    ordered
}
