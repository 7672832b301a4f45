//! Fields of JSON objects, read forgivingly: a field of an unexpected type counts as missing.

use catalog::{Link, Phone, Span};
use chrono::{NaiveDate, NaiveTime};
use kernel::{Language, Point, Text};
use serde_json::Value;

const LONGEST_TEXT: usize = 20_000;
const LONGEST_LIST: usize = 1_000;

/// The words of a field, without control characters and outer spaces; absent when there are none.
pub(crate) fn words(value: &Value, name: &str) -> Option<String> {
    clean(value.get(name)?.as_str()?)
}

pub(crate) fn clean(text: &str) -> Option<String> {
    let plain: String = text
        .chars()
        .filter(|sign| !sign.is_control() || *sign == '\n')
        .take(LONGEST_TEXT)
        .collect();
    let trimmed = plain.trim();
    (!trimmed.is_empty()).then(|| trimmed.to_owned())
}

/// The members of a list field; none when it is missing.
pub(crate) fn list<'a>(value: &'a Value, name: &str) -> impl Iterator<Item = &'a Value> + use<'a> {
    value
        .get(name)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .take(LONGEST_LIST)
}

/// The language of a code, when the product has it.
pub(crate) fn language_of(code: &str) -> Option<Language> {
    Language::parse(&code.trim().to_lowercase()).ok()
}

/// A text of a list such as `[{language, value, type}]`, of one type or of any.
pub(crate) fn text_of(value: &Value, name: &str, kind: Option<&str>) -> Text {
    let mut text = Text::default();
    for item in list(value, name) {
        let wanted = kind.is_none_or(|kind| {
            item.get("type")
                .and_then(Value::as_str)
                .is_some_and(|own| own.eq_ignore_ascii_case(kind))
        });
        let said = words(item, "value").or_else(|| words(item, "name"));
        if let (true, Some(language), Some(said)) = (
            wanted,
            words(item, "language").and_then(|code| language_of(&code)),
            said,
        ) && text.exact(language).is_none()
        {
            text.set(language, said);
        }
    }
    text
}

/// A number that may be written as text.
pub(crate) fn number(value: &Value, name: &str) -> Option<f64> {
    let field = value.get(name)?;
    field
        .as_f64()
        .or_else(|| field.as_str()?.trim().replace(',', ".").parse().ok())
        .filter(|number| number.is_finite())
}

/// The day at the start of a date or moment.
pub(crate) fn day(value: &Value, name: &str) -> Option<NaiveDate> {
    words(value, name)?.get(..10)?.parse().ok()
}

/// A wall-clock time at the start of a field: `09:00`, `09:00:00`, `09:00+02:00`, `24:00`.
pub(crate) fn time(value: &Value, name: &str) -> Option<NaiveTime> {
    let written = words(value, name)?;
    let (hours, rest) = written.split_once(':')?;
    let minutes = rest.get(..2)?.parse().ok()?;
    NaiveTime::from_hms_opt(hours.parse::<u32>().ok()? % 24, minutes, 0)
}

/// An opening, unless a time is missing or it opens and closes at once.
pub(crate) fn span(value: &Value, opens: &str, closes: &str) -> Option<Span> {
    let span = Span {
        opens: time(value, opens)?,
        closes: time(value, closes)?,
    };
    let sensible = span.closes == NaiveTime::MIN || span.opens < span.closes;
    sensible.then_some(span)
}

/// An address that pages may link to.
pub(crate) fn web_address(value: &Value, name: &str) -> Option<String> {
    let written = words(value, name)?;
    let address = if written.starts_with("www.") {
        format!("https://{written}")
    } else {
        written
    };
    let sensible = (address.starts_with("https://") || address.starts_with("http://"))
        && address.len() <= 2_000
        && !address.contains(|sign: char| sign.is_whitespace() || "<>\"`".contains(sign));
    sensible.then_some(address)
}

/// Puts a phone, or adds its words and languages to the same number.
pub(crate) fn put_phone(phones: &mut Vec<Phone>, phone: Phone) {
    let Some(same) = phones.iter_mut().find(|known| known.tel() == phone.tel()) else {
        phones.push(phone);
        return;
    };
    for (language, note) in phone.note.iter() {
        if same.note.exact(language).is_none() {
            same.note.set(language, note);
        }
    }
    for language in phone.languages {
        if !same.languages.contains(&language) {
            same.languages.push(language);
        }
    }
}

/// Puts a link, or adds its label to the same address.
pub(crate) fn put_link(links: &mut Vec<Link>, link: Link) {
    let Some(same) = links.iter_mut().find(|known| known.url == link.url) else {
        links.push(link);
        return;
    };
    for (language, label) in link.label.iter() {
        if same.label.exact(language).is_none() {
            same.label.set(language, label);
        }
    }
}

/// A point to six decimals, a decimetre: more digits than that are noise of conversion.
pub(crate) fn rounded(point: Point) -> Point {
    let round = |degrees: f64| (degrees * 1e6).round() / 1e6;
    Point {
        lat: round(point.lat),
        lon: round(point.lon),
    }
}
