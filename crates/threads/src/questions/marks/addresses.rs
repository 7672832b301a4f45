//! E-mail addresses.

use super::{Kind, Mark};

pub(super) fn emails(text: &str) -> Vec<Mark> {
    let mut found = Vec::new();
    let mut at = 0;
    for token in text.split(char::is_whitespace) {
        let trimmed = token.trim_matches(|letter: char| !letter.is_alphanumeric());
        let is_address = trimmed
            .split_once('@')
            .is_some_and(|(before, after)| !before.is_empty() && after.contains('.'));
        if is_address {
            let start = at + token.find(trimmed).unwrap_or(0);
            found.push(Mark {
                range: start..start + trimmed.len(),
                kind: Kind::Email,
            });
        }
        let space = text
            .get(at + token.len()..)
            .and_then(|rest| rest.chars().next());
        at += token.len() + space.map_or(0, char::len_utf8);
    }
    found
}
