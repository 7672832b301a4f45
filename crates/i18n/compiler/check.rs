//! The checks that stop a build: each language against Finnish.

use super::Problem;
use super::source::{Locale, Message};
use super::uses::{Kind, Uses};

/// One number for each plural form of our languages.
const NUMBERS: [i64; 7] = [0, 1, 2, 3, 11, 100, 1_000_000];

/// Words that cannot be the name of a generated function or of its argument.
const RESERVED: [&str; 38] = [
    "new", "language", "as", "async", "await", "break", "const", "continue", "crate", "dyn",
    "else", "enum", "extern", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "match",
    "mod", "move", "mut", "pub", "ref", "return", "self", "static", "struct", "super", "trait",
    "try", "type", "use", "where", "while",
];

/// Checks every language. `missing` gets the texts that complete languages lack.
pub fn check(locales: &[Locale], problems: &mut Vec<Problem>, missing: &mut Vec<Problem>) {
    let Some((finnish, translations)) = locales.split_first() else {
        return;
    };
    for (id, message) in &finnish.messages {
        let variables = Uses::of(id, &finnish.messages).variables;
        let names = [id.as_str()]
            .into_iter()
            .chain(variables.iter().map(|(name, _)| name.as_str()));
        problems.extend(
            names
                .filter_map(wrong_name)
                .map(|words| Problem::new(finnish.place(message), words)),
        );
        check_filling(finnish, id, message, problems);
    }
    for locale in translations {
        for (id, message) in &locale.messages {
            check_against_finnish(finnish, locale, id, message, problems);
            check_filling(locale, id, message, problems);
        }
        if locale.language.shell == "complete" {
            missing.extend(
                finnish
                    .messages
                    .iter()
                    .filter(|(id, _)| !locale.messages.contains_key(*id))
                    .map(|(id, message)| {
                        let place = format!("locales/{}/{}", locale.language.code, message.file);
                        Problem::new(place, format!("`{id}` is missing"))
                    }),
            );
        }
    }
}

fn wrong_name(id: &str) -> Option<String> {
    let kebab = id.split('-').all(|part| {
        !part.is_empty()
            && part
                .chars()
                .all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit())
    });
    if !kebab {
        return Some(format!(
            "`{id}`: a name has only small letters, digits and single hyphens"
        ));
    }
    if RESERVED.contains(&id) {
        return Some(format!(
            "`{id}` has a meaning in the program; choose another name"
        ));
    }
    None
}

fn check_against_finnish(
    finnish: &Locale,
    locale: &Locale,
    id: &str,
    message: &Message,
    problems: &mut Vec<Problem>,
) {
    let mut report = |words: String| problems.push(Problem::new(locale.place(message), words));
    if !finnish.messages.contains_key(id) {
        report(format!(
            "`{id}` is not in Finnish; remove it or mend its id"
        ));
        return;
    }
    let expected = Uses::of(id, &finnish.messages).variables;
    let found = Uses::of(id, &locale.messages).variables;
    for (name, kind) in &found {
        match expected.iter().find(|(known, _)| known == name) {
            None => report(format!(
                "`{id}` uses ${name}, which the Finnish text does not have"
            )),
            Some((_, Kind::Text)) if *kind == Kind::Number => report(format!(
                "`{id}` counts with ${name}, but in Finnish it is a word; write {{ NUMBER(${name}) }} in Finnish"
            )),
            Some(_) => {}
        }
    }
    for (name, _) in &expected {
        if !found.iter().any(|(known, _)| known == name) {
            report(format!("`{id}` leaves out ${name}"));
        }
    }
}

fn check_filling(locale: &Locale, id: &str, message: &Message, problems: &mut Vec<Problem>) {
    let arguments = Uses::of(id, &locale.messages).variables;
    for number in NUMBERS {
        let (text, errors) = locale.fill(id, &arguments, number);
        let mut words: Vec<String> = errors
            .iter()
            .map(|error| format!("`{id}`: {error}"))
            .collect();
        if text.trim().is_empty() {
            words.push(format!("`{id}` has no text"));
        }
        if !words.is_empty() {
            problems.extend(
                words
                    .into_iter()
                    .map(|words| Problem::new(locale.place(message), words)),
            );
            return;
        }
    }
}
