//! The charts of the page of figures.

use chrono::NaiveDate;
use i18n::{Messages, Phrase, dates};
use insight::THRESHOLD;
use kernel::Language;
use registry::RegionDirectory;
use web::{Amount, BarChart, Caption, Label, MonthChart, Said, Visit};

use super::report::{Group, Report};
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
    pub fn months(&self, trend: &[Group<NaiveDate>]) -> Vec<MonthChart> {
        let t = self.t;
        let chart = |id: &str, title: Phrase, summary, values: Phrase, amount: Amounts| {
            let months = trend.iter();
            let amounts = months.map(|month| (month.key, amount(month))).collect();
            let caption = self.caption(id, title.into(), summary, values);
            MonthChart::draw(t, caption, amounts)
        };
        let most = trend
            .iter()
            .filter_map(|month| Some((month.count.shown()?, month.key)))
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
    pub fn groups(&self, report: &Report) -> Vec<Divided> {
        let t = self.t;
        vec![
            self.divided("area", t.figures_by_area(), &report.areas, |id| {
                self.area(id)
            }),
            self.divided("theme", t.figures_by_theme(), &report.themes, |id| {
                self.theme(id)
            }),
            self.divided(
                "language",
                t.figures_by_language(),
                &report.languages,
                |code| self.language(code),
            ),
            self.divided("channel", t.figures_by_channel(), &report.channels, |key| {
                self.channel(*key)
            }),
            self.divided("outcome", t.figures_by_outcome(), &report.outcomes, |key| {
                self.outcome(*key)
            }),
        ]
    }

    /// How many and how the promise was kept as charts, and those with reply times as a table.
    fn divided<K>(
        &self,
        id: &str,
        title: Phrase,
        groups: &[Group<Option<K>>],
        name: impl Fn(&Option<K>) -> Named,
    ) -> Divided {
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
        let chart = |part: &str, heading: Phrase, summary, values, amount: GroupAmounts<K>| {
            let rows = ordered
                .iter()
                .map(|group| (name(&group.key).label, amount(group)))
                .collect();
            let caption = self.caption(&format!("{id}-{part}"), heading.into(), summary, values);
            BarChart::draw(t, caption, title.clone(), rows)
        };
        let charts = vec![
            chart(
                "count",
                t.figures_group_count(),
                summary,
                t.figures_values_count(),
                |group| group.count.into(),
            ),
            chart(
                "kept",
                t.figures_group_kept(),
                t.figures_months_kept_about().into(),
                t.figures_values_share(),
                |group| group.kept.into(),
            ),
        ];
        let rows = ordered.iter().map(|group| {
            let amounts: [Amount; 4] = [
                group.count.into(),
                group.kept.into(),
                Amount::WorkingMinutes(group.median),
                Amount::WorkingMinutes(group.percentile_95),
            ];
            let named = self.columns().into_iter().zip(amounts);
            (
                name(&group.key).label,
                named
                    .map(|(column, amount)| (column, amount.words(t)))
                    .collect(),
            )
        });
        Divided {
            rows: rows.collect(),
            title,
            charts,
        }
    }

    /// Headings of the tables of divisions: the count, the share of kept promises, and the median
    /// and the 95th percentile of reply times.
    pub fn columns(&self) -> [Phrase; 4] {
        let t = self.t;
        [
            t.figures_values_count(),
            t.figures_tile_kept(),
            t.figures_column_median(),
            t.figures_column_percentile(),
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

/// A division of the requests on the page.
pub(super) struct Divided {
    pub title: Phrase,
    pub charts: Vec<BarChart>,
    /// Each name with what the columns have of it, each under its heading.
    pub rows: Vec<(Label, Vec<(Phrase, Label)>)>,
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

type Amounts = fn(&Group<NaiveDate>) -> Amount;
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
