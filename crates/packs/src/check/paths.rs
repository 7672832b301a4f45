//! Paths whose turns lead somewhere (R031), and finders whose every answer does (R028).

use std::collections::BTreeMap;

use catalog::{Asks, Conditions, Finder, Path, Question, Record, Rule};
use kernel::Slug;

use super::scope::About;
use crate::ProblemCode;

/// Checks the order of stages and questions.
pub(super) fn check(record: &Record, about: &mut About<'_, '_>) {
    match record {
        Record::Path(path) => stages(path, about),
        Record::Finder(finder) => {
            questions(finder, about);
            rules(finder, about);
        }
        _ => {}
    }
}

fn stages(path: &Path, about: &mut About<'_, '_>) {
    if path.stages.len() < 2 {
        about.error(
            "stages",
            ProblemCode::Empty,
            "a path has two stages or more",
        );
    }
    let mut seen: Vec<&Slug> = Vec::new();
    for (position, stage) in path.stages.iter().enumerate() {
        let at = |field: &str| format!("stages.{position}.{field}");
        if seen.contains(&&stage.id) {
            let said = format!("the path has a stage `{}` already", stage.id);
            about.error(&at("id"), ProblemCode::Duplicate, said);
        }
        seen.push(&stage.id);
        if stage.you_can.is_empty() {
            let said = "say what the family can do";
            about.error(&at("you_can"), ProblemCode::Empty, said);
        }
        for (turn, branch) in stage.branches.iter().enumerate() {
            let at = at(&format!("branches.{turn}"));
            match (&branch.stage, &branch.path) {
                (Some(to), None) if path.stages.iter().any(|stage| stage.id == *to) => {}
                (Some(to), None) => {
                    let said = format!("the path has no stage `{to}`");
                    about.error(&at, ProblemCode::Reference, said);
                }
                (None, Some(_)) => {}
                _ => {
                    let said = "a branch leads to a `stage` of this path or to another `path`";
                    about.error(&at, ProblemCode::Value, said);
                }
            }
        }
    }
}

fn questions(finder: &Finder, about: &mut About<'_, '_>) {
    let mut before: BTreeMap<&Slug, &Question> = BTreeMap::new();
    for (position, question) in finder.questions.iter().enumerate() {
        let at = |field: &str| format!("questions.{position}.{field}");
        conditions(&question.when, &before, &at("when"), about);
        let enough = match question.asks {
            Asks::Option => question.options.len() >= 2,
            Asks::Area | Asks::Language => question.options.is_empty(),
        };
        if !enough {
            let said = "a question has two options or more; one that asks for an area or language has none";
            about.error(&at("options"), ProblemCode::Value, said);
        }
        for (number, option) in question.options.iter().enumerate() {
            let earlier = question.options.iter().take(number);
            if earlier.into_iter().any(|other| other.id == option.id) {
                let said = format!("the question has an option `{}` already", option.id);
                let path = at(&format!("options.{number}.id"));
                about.error(&path, ProblemCode::Duplicate, said);
            }
        }
        if before.insert(&question.id, question).is_some() {
            let said = format!("there is a question `{}` already", question.id);
            about.error(&at("id"), ProblemCode::Duplicate, said);
        }
    }
}

fn rules(finder: &Finder, about: &mut About<'_, '_>) {
    let known: BTreeMap<&Slug, &Question> = finder
        .questions
        .iter()
        .map(|question| (&question.id, question))
        .collect();
    for (position, rule) in finder.rules.iter().enumerate() {
        conditions(&rule.when, &known, &format!("rules.{position}.when"), about);
        if !offers(rule) {
            let said = "the rule leads to nothing: name situations, services, helplines, articles or paths";
            about.error(&format!("rules.{position}"), ProblemCode::Empty, said);
        }
    }
    let always = |rule: &Rule| rule.when.is_empty() && !rule.services.is_empty();
    if !finder.rules.iter().any(always) {
        let said = "give one rule without `when` that names services: nobody may end without help";
        about.error("rules", ProblemCode::Incomplete, said);
    }
}

fn offers(rule: &Rule) -> bool {
    [
        &rule.situations,
        &rule.services,
        &rule.helplines,
        &rule.articles,
        &rule.paths,
    ]
    .into_iter()
    .any(|list| !list.is_empty())
}

fn conditions(
    conditions: &Conditions,
    known: &BTreeMap<&Slug, &Question>,
    path: &str,
    about: &mut About<'_, '_>,
) {
    for (id, accepted) in conditions {
        let Some(question) = known.get(id) else {
            let said = format!("there is no question `{id}` before this");
            about.error(path, ProblemCode::Reference, said);
            continue;
        };
        for answer in accepted {
            if question.option(answer).is_none() {
                let said = format!("the question `{id}` has no option `{answer}`");
                about.error(path, ProblemCode::Reference, said);
            }
        }
    }
}
