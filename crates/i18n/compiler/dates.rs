//! The words and patterns of dates, times and numbers: `locales/<code>/dates.toml`.

use std::fs;
use std::path::Path;

use serde::Deserialize;

use super::Problem;
use super::source::Locale;

/// One language's words. Its fields are those of the crate's own type of the same name: the
/// debug form of this value is the Rust that makes that one.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(
    dead_code,
    reason = "most fields are read through the debug form alone"
)]
pub struct DateWords {
    decimal_mark: String,
    thousands_mark: String,
    weekdays: [String; 7],
    on_weekdays: [String; 7],
    months: [String; 12],
    months_in_date: [String; 12],
    months_short: [String; 12],
    date_long: String,
    date_short: String,
    on_date: String,
    weekday_and_day: String,
    month_and_year: String,
    time: String,
    time_whole_hour: String,
    time_range: String,
    kilometres: String,
}

/// The languages' words in the order of the languages; none where a language has no file.
pub fn read(
    locales: &Path,
    languages: &[Locale],
    problems: &mut Vec<Problem>,
) -> Vec<Option<DateWords>> {
    languages
        .iter()
        .map(|locale| {
            let text =
                fs::read_to_string(locales.join(&locale.language.code).join("dates.toml")).ok()?;
            let words = toml::from_str::<DateWords>(&text);
            match words {
                Ok(words) => {
                    problems.extend(
                        words
                            .wrong_blanks()
                            .map(|words| Problem::new(place(locale), words)),
                    );
                    Some(words)
                }
                Err(error) => {
                    problems.push(Problem::new(
                        place(locale),
                        error.to_string().replace('\n', " "),
                    ));
                    None
                }
            }
        })
        .collect()
}

/// The complete languages that have no file.
pub fn missing(languages: &[Locale], words: &[Option<DateWords>]) -> Vec<Problem> {
    languages
        .iter()
        .zip(words)
        .filter(|(locale, words)| locale.language.shell == "complete" && words.is_none())
        .map(|(locale, _)| Problem::new(place(locale), "the file is missing or broken"))
        .collect()
}

fn place(locale: &Locale) -> String {
    format!("locales/{}/dates.toml", locale.language.code)
}

impl DateWords {
    /// Patterns with a blank that nothing fills.
    fn wrong_blanks(&self) -> impl Iterator<Item = String> {
        const DATE: &[&str] = &[
            "weekday",
            "day",
            "day2",
            "month",
            "month2",
            "month_name",
            "month_short",
            "year",
        ];
        const TIME: &[&str] = &["hour", "minute"];
        [
            (&self.date_long, DATE),
            (&self.date_short, DATE),
            (&self.on_date, DATE),
            (&self.weekday_and_day, DATE),
            (
                &self.month_and_year,
                &["month", "month2", "month_name", "year"],
            ),
            (&self.time, TIME),
            (&self.time_whole_hour, TIME),
            (&self.time_range, &["from", "to"]),
            (&self.kilometres, &["number"]),
        ]
        .into_iter()
        .filter_map(|(pattern, known)| {
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
