//! The words and patterns of dates, times and numbers: `locales/<code>/dates.toml`.

use std::fs;
use std::path::Path;

use super::Problem;
use super::source::Locale;

#[path = "../src/dates/words.rs"]
#[expect(
    dead_code,
    reason = "most fields are read through the debug form alone"
)]
mod words;

/// One language's words; the debug form is the Rust that makes the crate's own.
pub type DateWords = words::DateWords<String>;

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
