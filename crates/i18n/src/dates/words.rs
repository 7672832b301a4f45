// Read by the build too, which checks the files of `locales/`; `S` is how it keeps its words.
use serde::Deserialize;

/// One language's words and patterns of dates, times and numbers: the fields of
/// `locales/<code>/dates.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DateWords<S> {
    pub decimal_mark: S,
    pub thousands_mark: S,
    pub weekdays: [S; 7],
    pub on_weekdays: [S; 7],
    pub months: [S; 12],
    pub months_in_date: [S; 12],
    pub months_short: [S; 12],
    pub date_long: S,
    pub date_short: S,
    pub on_date: S,
    pub weekday_and_day: S,
    pub by_day: S,
    pub month_and_year: S,
    pub time: S,
    pub time_whole_hour: S,
    pub time_range: S,
    pub kilometres: S,
}

impl<S: AsRef<str>> DateWords<S> {
    /// Patterns with a blank that nothing fills.
    pub fn wrong_blanks(&self) -> impl Iterator<Item = String> {
        const DATE: &[&str] = &[
            "weekday",
            "on_weekday",
            "day",
            "day2",
            "month",
            "month2",
            "month_name",
            "month_short",
            "year",
        ];
        const TIME: &[&str] = &["hour", "minute"];
        let patterns: [(&S, &[&str]); 10] = [
            (&self.date_long, DATE),
            (&self.date_short, DATE),
            (&self.on_date, DATE),
            (&self.weekday_and_day, DATE),
            (&self.by_day, DATE),
            (
                &self.month_and_year,
                &["month", "month2", "month_name", "year"],
            ),
            (&self.time, TIME),
            (&self.time_whole_hour, TIME),
            (&self.time_range, &["from", "to"]),
            (&self.kilometres, &["number"]),
        ];
        patterns.into_iter().filter_map(|(pattern, known)| {
            let pattern = pattern.as_ref();
            let wrong = pattern.split('{').skip(1).find(|rest| {
                !rest
                    .split_once('}')
                    .is_some_and(|(name, _)| known.contains(&name))
            })?;
            Some(format!(
                "`{pattern}`: `{{{wrong}` is not one of {}",
                known.join(", ")
            ))
        })
    }
}
