//! The words of languages that packs bring: read while the product runs.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::{Arc, PoisonError, RwLock};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use kernel::{Language, OwnLanguage};
use serde::Deserialize as _;
use serde_json::Value;

use crate::dates::{self, DateWords};
use crate::messages::{Bundle, VARIABLES, bundle_of};

/// A language's words.
pub(crate) struct OwnWords {
    pub bundle: Bundle,
    pub dates: Option<&'static DateWords>,
    source: OwnLanguage,
}

static OWN: RwLock<BTreeMap<usize, Arc<OwnWords>>> = RwLock::new(BTreeMap::new());

/// What does not fit in a language of a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misfit {
    /// The field, such as `texts.home-title`.
    pub field: String,
    /// What is wrong.
    pub words: String,
}

/// Takes in a language that a pack brings, with its words. Nothing is taken in when something
/// does not fit.
///
/// # Errors
///
/// Everything that does not fit.
pub fn add(own: &OwnLanguage) -> Result<Language, Vec<Misfit>> {
    let known = Language::parse(&own.code).ok();
    if let Some(language) = known
        && words(language).is_some_and(|words| words.source == *own)
    {
        return Ok(language);
    }
    let mut misfits = Vec::new();
    let mut report = |field: String, words: String| misfits.push(Misfit { field, words });
    if own.tag.parse::<unic_langid::LanguageIdentifier>().is_err() {
        let words = format!("`{}` is no BCP 47 language tag", own.tag);
        report("tag".to_owned(), words);
    }
    if let Some(fallback) = own
        .fallback
        .as_deref()
        .filter(|code| Language::parse(code).is_err())
    {
        report(
            "fallback".to_owned(),
            format!("there is no language `{fallback}`"),
        );
    }
    let mut source = String::new();
    for (id, text) in &own.texts {
        let lines: Vec<&str> = text.trim().lines().collect();
        let fluent = format!("{id} =\n    {}\n", lines.join("\n    "));
        match wrong(&own.tag, id, &fluent) {
            Some(words) => report(format!("texts.{id}"), words),
            None => {
                let _ = writeln!(source, "{fluent}");
            }
        }
    }
    let dates = match dates_of(own) {
        Ok(dates) => dates,
        Err(words) => {
            report("dates".to_owned(), words);
            None
        }
    };
    if !misfits.is_empty() {
        return Err(misfits);
    }
    let language = Language::add(own).map_err(|error| {
        vec![Misfit {
            field: "code".to_owned(),
            words: error.to_string(),
        }]
    })?;
    let mut all = OWN.write().unwrap_or_else(PoisonError::into_inner);
    let words = OwnWords {
        bundle: bundle_of(&own.tag, &source),
        dates: dates.map(|dates| &*Box::leak(Box::new(dates))),
        source: own.clone(),
    };
    all.insert(language.index(), Arc::new(words));
    Ok(language)
}

/// The words of an added language.
pub(crate) fn words(language: Language) -> Option<Arc<OwnWords>> {
    let all = OWN.read().unwrap_or_else(PoisonError::into_inner);
    all.get(&language.index()).cloned()
}

/// What is wrong with a text: its name, its writing, or what it fills in.
fn wrong(tag: &str, id: &str, fluent: &str) -> Option<String> {
    let Some((_, variables)) = VARIABLES.iter().find(|(known, _)| *known == id) else {
        return Some(format!(
            "there is no text `{id}`: see locales/fi for their names"
        ));
    };
    if let Err((_, errors)) = FluentResource::try_new(fluent.to_owned()) {
        return errors
            .first()
            .map(|error| format!("not Fluent: {}", error.kind));
    }
    let bundle = bundle_of(tag, fluent);
    let mut arguments = FluentArgs::new();
    for variable in *variables {
        arguments.set(*variable, FluentValue::from(2));
    }
    let mut errors = Vec::new();
    let text = bundle
        .get_message(id)
        .and_then(|message| message.value())
        .map(|pattern| bundle.format_pattern(pattern, Some(&arguments), &mut errors));
    match (text, errors.first()) {
        (_, Some(error)) => Some(format!("{error}; it may fill in {}", listed(variables))),
        (None, None) => Some("there are no words".to_owned()),
        (Some(_), None) => None,
    }
}

fn listed(variables: &[&str]) -> String {
    if variables.is_empty() {
        return "nothing".to_owned();
    }
    let names: Vec<String> = variables.iter().map(|name| format!("${name}")).collect();
    names.join(", ")
}

/// The words of dates live as long as the process, like those that are built in.
fn dates_of(own: &OwnLanguage) -> Result<Option<DateWords>, String> {
    if own.dates.is_empty() {
        return Ok(None);
    }
    let value = serde_json::to_value(&own.dates).map_err(|error| error.to_string())?;
    let words = dates::words::DateWords::<String>::deserialize(&value);
    let words = words.map_err(|error| error.to_string())?;
    if let Some(wrong) = words.wrong_blanks().next() {
        return Err(wrong);
    }
    let kept: &'static Value = Box::leak(Box::new(value));
    let words = DateWords::deserialize(kept).map_err(|error| error.to_string())?;
    Ok(Some(words))
}
