//! Dates, times and numbers as each language writes them. The words and patterns are in
//! `locales/<code>/dates.toml`.

use std::fmt::Write as _;

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use kernel::Language;

pub(crate) mod words;

/// One language's words and patterns; the build makes these of the files.
pub(crate) type DateWords = words::DateWords<&'static str>;

/// The day with its weekday: "maanantai 23.11.2026".
#[must_use]
pub fn date_long(language: Language, date: NaiveDate) -> String {
    let words = words(language);
    written(words, words.date_long, date)
}

/// The day: "23.11.2026".
#[must_use]
pub fn date_short(language: Language, date: NaiveDate) -> String {
    let words = words(language);
    written(words, words.date_short, date)
}

/// The day as the time when something happens: "23.11.2026", "den 23.11.2026".
#[must_use]
pub fn on_date(language: Language, date: NaiveDate) -> String {
    let words = words(language);
    written(words, words.on_date, date)
}

/// The weekday and day of this year: "maanantai 23.11.".
#[must_use]
pub fn weekday_and_day(language: Language, date: NaiveDate) -> String {
    let words = words(language);
    written(words, words.weekday_and_day, date)
}

/// The weekday and day of this year as the moment by which something is promised, or at which it
/// happened: "maanantaina 23.11.".
#[must_use]
pub fn by_day(language: Language, date: NaiveDate) -> String {
    let words = words(language);
    written(words, words.by_day, date)
}

/// The month as a heading: "marraskuu 2026".
#[must_use]
pub fn month_and_year(language: Language, date: NaiveDate) -> String {
    let words = words(language);
    fill(words.month_and_year, |name, text| match name {
        "month_name" => text.push_str(month(&words.months, date)),
        other => date_part(words, other, date, text),
    })
}

/// The name of the weekday: "maanantai".
#[must_use]
pub fn weekday(language: Language, date: NaiveDate) -> String {
    weekday_of(&words(language).weekdays, date).to_owned()
}

/// The weekday as the time when something happens: "maanantaina".
#[must_use]
pub fn on_weekday(language: Language, date: NaiveDate) -> String {
    weekday_of(&words(language).on_weekdays, date).to_owned()
}

/// A time of day: "9.30", and "9" for a whole hour where the language writes so.
#[must_use]
pub fn time(language: Language, time: NaiveTime) -> String {
    let words = words(language);
    let pattern = if time.minute() == 0 {
        words.time_whole_hour
    } else {
        words.time
    };
    clock(pattern, time.hour(), time.minute())
}

/// From one time of day to another: "9–13", "9.00–13.30". An end at midnight is 24.
#[must_use]
pub fn time_range(language: Language, from: NaiveTime, to: NaiveTime) -> String {
    let words = words(language);
    let whole = from.minute() == 0 && to.minute() == 0;
    let pattern = if whole {
        words.time_whole_hour
    } else {
        words.time
    };
    let end = if to == NaiveTime::MIN { 24 } else { to.hour() };
    fill(words.time_range, |name, text| {
        let (hour, minute) = if name == "to" {
            (end, to.minute())
        } else {
            (from.hour(), from.minute())
        };
        text.push_str(&clock(pattern, hour, minute));
    })
}

/// A distance given in kilometres: "1,2 km", and from ten kilometres on without decimals.
#[must_use]
pub fn distance_km(language: Language, kilometres: f64) -> String {
    let places = if kilometres < 9.95 { 1 } else { 0 };
    let number = decimal(language, kilometres, places);
    fill(words(language).kilometres, |_, text| text.push_str(&number))
}

/// A whole number with the language's thousands mark: "12 000".
#[must_use]
pub fn number(language: Language, number: i64) -> String {
    let mut text = String::new();
    if number < 0 {
        text.push('−');
    }
    push_grouped(
        &mut text,
        &number.unsigned_abs().to_string(),
        words(language).thousands_mark,
    );
    text
}

/// A number with this many decimals and the language's decimal mark: "1,2".
#[must_use]
pub fn decimal(language: Language, number: f64, places: usize) -> String {
    let words = words(language);
    let digits = format!("{:.places$}", number.abs());
    let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
    let mut text = String::new();
    if number < 0.0 && digits.contains(|digit| ('1'..='9').contains(&digit)) {
        text.push('−');
    }
    push_grouped(&mut text, whole, words.thousands_mark);
    if !fraction.is_empty() {
        text.push_str(words.decimal_mark);
        text.push_str(fraction);
    }
    text
}

/// Four digits stay together, as in a year: grouping starts at 10 000.
fn push_grouped(text: &mut String, digits: &str, mark: &str) {
    let grouped = digits.len() > 4;
    for (index, digit) in digits.chars().enumerate() {
        if grouped && index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push_str(mark);
        }
        text.push(digit);
    }
}

fn words(language: Language) -> &'static DateWords {
    static NONE: DateWords = DateWords {
        decimal_mark: ".",
        thousands_mark: "",
        weekdays: [""; 7],
        on_weekdays: [""; 7],
        months: [""; 12],
        months_in_date: [""; 12],
        months_short: [""; 12],
        date_long: "{year}-{month2}-{day2}",
        date_short: "{year}-{month2}-{day2}",
        on_date: "{year}-{month2}-{day2}",
        weekday_and_day: "{month2}-{day2}",
        by_day: "{month2}-{day2}",
        month_and_year: "{year}-{month2}",
        time: "{hour}:{minute}",
        time_whole_hour: "{hour}:{minute}",
        time_range: "{from}–{to}",
        kilometres: "{number} km",
    };
    language
        .chain()
        .find_map(|link| match crate::messages::DATE_WORDS.get(link.index()) {
            Some(built_in) => built_in.as_ref(),
            None => crate::own::words(link)?.dates,
        })
        .unwrap_or(&NONE)
}

fn written(words: &DateWords, pattern: &str, date: NaiveDate) -> String {
    fill(pattern, |name, text| date_part(words, name, date, text))
}

fn date_part(words: &DateWords, name: &str, date: NaiveDate, text: &mut String) {
    let number = match name {
        "weekday" => return text.push_str(weekday_of(&words.weekdays, date)),
        "on_weekday" => return text.push_str(weekday_of(&words.on_weekdays, date)),
        "month_name" => return text.push_str(month(&words.months_in_date, date)),
        "month_short" => return text.push_str(month(&words.months_short, date)),
        "day2" => return push_two_digits(text, date.day()),
        "month2" => return push_two_digits(text, date.month()),
        "day" => i64::from(date.day()),
        "month" => i64::from(date.month()),
        _ => i64::from(date.year()),
    };
    let _ = write!(text, "{number}");
}

fn clock(pattern: &str, hour: u32, minute: u32) -> String {
    fill(pattern, |name, text| match name {
        "minute" => push_two_digits(text, minute),
        _ => {
            let _ = write!(text, "{hour}");
        }
    })
}

fn push_two_digits(text: &mut String, number: u32) {
    let _ = write!(text, "{number:02}");
}

fn weekday_of(names: &[&'static str; 7], date: NaiveDate) -> &'static str {
    names
        .get(date.weekday().num_days_from_monday() as usize)
        .copied()
        .unwrap_or_default()
}

fn month(names: &[&'static str; 12], date: NaiveDate) -> &'static str {
    names
        .get(date.month0() as usize)
        .copied()
        .unwrap_or_default()
}

/// The pattern with its `{blanks}` filled; the build has checked the blanks.
fn fill(pattern: &str, part: impl Fn(&str, &mut String)) -> String {
    let mut text = String::with_capacity(pattern.len() + 16);
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let (name, next) = after.split_once('}').unwrap_or((after, ""));
        part(name, &mut text);
        rest = next;
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests;
