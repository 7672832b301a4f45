//! Numbers, dates and telephone numbers.

use super::{Kind, Mark};

/// Runs of digits with what joins them: `12.3.2025`, `040 123 4567`.
pub(super) fn numbers(text: &str) -> Vec<Mark> {
    let mut found: Vec<Mark> = Vec::new();
    for (at, letter) in text
        .char_indices()
        .filter(|(_, letter)| letter.is_numeric())
    {
        let end = at + letter.len_utf8();
        match found.last_mut() {
            Some(last) if joins(text.get(last.range.end..at)) => last.range.end = end,
            _ => {
                let before = text.get(..at).unwrap_or_default();
                let plus = before.ends_with('+');
                found.push(Mark {
                    range: at - usize::from(plus)..end,
                    kind: Kind::Number,
                });
            }
        }
    }
    for mark in &mut found {
        mark.kind = kind_of(text.get(mark.range.clone()).unwrap_or_default());
    }
    found
}

/// Whether what stands between two digits keeps them together.
fn joins(between: Option<&str>) -> bool {
    between.is_some_and(|between| {
        let mut letters = between.chars();
        match (letters.next(), letters.next()) {
            (None, _) => true,
            (Some(one), None) => ". ,:/-–\u{a0}".contains(one),
            (Some(one), Some(two)) => {
                letters.next().is_none() && ".-)".contains(one) && " (".contains(two)
            }
        }
    })
}

fn kind_of(number: &str) -> Kind {
    let digits = number.chars().filter(|letter| letter.is_numeric()).count();
    if digits >= 6 && (number.starts_with('0') || number.starts_with('+')) {
        return Kind::Phone;
    }
    match number.contains(['.', '/', '-', '–']) {
        true => Kind::Date,
        false => Kind::Number,
    }
}
