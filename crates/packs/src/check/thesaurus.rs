//! Problem concepts that lead somewhere (R033) and danger phrases that can match (R032).

use std::collections::HashMap;

use catalog::{Concept, DangerPhrase, DangerPhrases, Record};
use kernel::Language;

use super::scope::{About, Report, Scope, identity};
use crate::{Entry, ProblemCode};

/// Checks a concept or the danger phrases of a record.
pub(super) fn check(record: &Record, about: &mut About<'_, '_>) {
    match record {
        Record::Concept(concept) => check_concept(concept, about),
        Record::Danger(danger) => check_danger(danger, about),
        _ => {}
    }
}

fn check_concept(concept: &Concept, about: &mut About<'_, '_>) {
    let labelled = concept.labels.values().any(|labels| !labels.is_empty());
    if concept.triggers.is_empty() && !labelled {
        let message = "has no triggers: nothing that people write leads to it";
        about.error("triggers", ProblemCode::Concept, message);
    } else if concept.triggers.is_empty() {
        let message = "has no Finnish triggers";
        about.warning("triggers", ProblemCode::Concept, message);
    }
    let labels = concept.labels.iter().flat_map(|(language, labels)| {
        labels
            .iter()
            .enumerate()
            .map(move |(position, label)| (format!("labels.{}.{position}", language.code()), label))
    });
    let triggers = concept.triggers.iter().enumerate();
    let triggers = triggers.map(|(position, words)| (format!("triggers.{position}"), words));
    let expansions = concept.expansions.iter().enumerate();
    let expansions = expansions.map(|(position, words)| (format!("expansions.{position}"), words));
    for (path, words) in triggers.chain(labels).chain(expansions) {
        if !words.chars().any(char::is_alphanumeric) {
            about.error(&path, ProblemCode::Concept, "holds no words");
        }
    }
    if concept.best.is_empty() && concept.expansions.is_empty() && concept.themes.is_empty() {
        let message = "leads nowhere: give `best`, `expansions` or `themes`";
        about.warning("", ProblemCode::Concept, message);
    }
}

fn check_danger(danger: &DangerPhrases, about: &mut About<'_, '_>) {
    if danger
        .phrases
        .get(&Language::FINNISH)
        .is_none_or(Vec::is_empty)
    {
        about.error(
            "phrases",
            ProblemCode::DangerPhrase,
            "has no Finnish phrases (`fi`)",
        );
    }
    for (language, phrases) in &danger.phrases {
        for (position, phrase) in phrases.iter().enumerate() {
            if DangerPhrase::parse(phrase).places.is_empty() {
                let path = format!("phrases.{}.{position}", language.code());
                let message = format!("`{phrase}` has no word to look for and can never match");
                about.error(&path, ProblemCode::DangerPhrase, message);
            }
        }
    }
}

/// Warns of danger phrases of the pack that stand elsewhere already.
pub(super) fn check_repeats<'a>(scope: &Scope<'a>, report: &mut Report<'a>) {
    let pack = report.pack;
    let mut seen: HashMap<(Language, String), (String, &Entry)> = HashMap::new();
    for layer in scope.layers.iter().rev() {
        for entry in &layer.entries {
            let Record::Danger(danger) = &entry.record else {
                continue;
            };
            for (language, phrases) in &danger.phrases {
                for (position, phrase) in phrases.iter().enumerate() {
                    let path = format!("phrases.{}.{position}", language.code());
                    let line = entry.lines.of(&path);
                    let here = format!("{}/{}:{line}", layer.folder, entry.file);
                    let key = (*language, one_spelling(phrase));
                    if let Some((first, other)) = seen.get(&key) {
                        let message = format!(
                            "`{phrase}` stands in `{}` already, at {first}",
                            identity(&other.record).1
                        );
                        if std::ptr::eq(*layer, pack) {
                            let mut about = report.about(entry);
                            about.warning(&path, ProblemCode::DangerPhrase, message);
                        }
                    } else {
                        seen.insert(key, (here, entry));
                    }
                }
            }
        }
    }
}

/// The order of words and their case do not matter to a phrase.
fn one_spelling(phrase: &str) -> String {
    let phrase = phrase.to_lowercase();
    let mut words: Vec<&str> = phrase.split_whitespace().collect();
    words.sort_unstable();
    words.join(" ")
}
