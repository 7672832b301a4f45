//! The texts of each language as they are in the files.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use fluent_syntax::ast;
use fluent_syntax::parser;
use serde::Deserialize;
use unic_langid::LanguageIdentifier;

use super::Problem;
use super::uses::Kind;

/// What the compiler needs to know of a language.
#[derive(Debug, Clone, Deserialize)]
pub struct LanguageEntry {
    /// Folder name.
    pub code: String,
    /// BCP 47 tag, which decides the plural rules.
    pub tag: String,
    /// `complete` or `key`.
    pub shell: String,
}

#[derive(Deserialize)]
struct LanguageFile {
    language: Vec<LanguageEntry>,
}

/// One language with its texts.
pub struct Locale {
    /// The language.
    pub language: LanguageEntry,
    /// Messages by id.
    pub messages: BTreeMap<String, Message>,
    /// Terms (`-brand = ...`), which only other texts refer to.
    pub terms: Vec<ast::Entry<String>>,
    bundle: FluentBundle<FluentResource>,
}

/// One message and where it is.
pub struct Message {
    /// `shell.ftl`.
    pub file: String,
    /// Line of the id in the file, from one.
    pub line: usize,
    /// The text.
    pub pattern: ast::Pattern<String>,
}

impl Locale {
    /// The place of a message, for people.
    pub fn place(&self, message: &Message) -> String {
        format!(
            "locales/{}/{}:{}",
            self.language.code, message.file, message.line
        )
    }

    /// The message with these arguments in it, and what went wrong in filling it.
    pub fn fill(
        &self,
        id: &str,
        arguments: &[(String, Kind)],
        number: i64,
    ) -> (String, Vec<String>) {
        let Some(pattern) = self
            .bundle
            .get_message(id)
            .and_then(|message| message.value())
        else {
            return (String::new(), vec!["has no text".to_owned()]);
        };
        let arguments: FluentArgs<'_> = arguments
            .iter()
            .map(|(name, kind)| {
                let value = match kind {
                    Kind::Number => FluentValue::from(number),
                    Kind::Text => FluentValue::from("x"),
                };
                (name.as_str(), value)
            })
            .collect();
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&arguments), &mut errors)
            .into_owned();
        (text, errors.iter().map(ToString::to_string).collect())
    }
}

/// Reads every language of the table, in its order.
pub fn read(locales: &Path, problems: &mut Vec<Problem>) -> Vec<Locale> {
    let table = locales.join("languages.toml");
    let languages = fs::read_to_string(&table)
        .map_err(|error| error.to_string())
        .and_then(|text| toml::from_str::<LanguageFile>(&text).map_err(|error| error.to_string()));
    match languages {
        Ok(file) => file
            .language
            .into_iter()
            .map(|language| read_locale(locales, language, problems))
            .collect(),
        Err(error) => {
            problems.push(Problem::new("locales/languages.toml", error));
            Vec::new()
        }
    }
}

fn read_locale(locales: &Path, language: LanguageEntry, problems: &mut Vec<Problem>) -> Locale {
    let tag = language
        .tag
        .parse::<LanguageIdentifier>()
        .unwrap_or_else(|error| {
            problems.push(Problem::new(
                "locales/languages.toml",
                format!("`{}` is not a language tag: {error}", language.tag),
            ));
            LanguageIdentifier::default()
        });
    let mut bundle = FluentBundle::new(vec![tag]);
    bundle.set_use_isolating(false);
    if let Err(error) = bundle.add_builtins() {
        problems.push(Problem::new("fluent", error.to_string()));
    }
    let mut locale = Locale {
        language,
        messages: BTreeMap::new(),
        terms: Vec::new(),
        bundle,
    };
    for file in files(&locales.join(&locale.language.code)) {
        let place = format!("locales/{}/{file}", locale.language.code);
        match fs::read_to_string(locales.join(&locale.language.code).join(&file)) {
            Ok(text) => read_file(&mut locale, &file, text, problems),
            Err(error) => problems.push(Problem::new(place, error.to_string())),
        }
    }
    locale
}

/// The Fluent files of a folder in the order of the alphabet. No folder means no texts yet.
fn files(folder: &Path) -> Vec<String> {
    let mut files: Vec<String> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| name.ends_with(".ftl"))
        .collect();
    files.sort();
    files
}

fn read_file(locale: &mut Locale, file: &str, text: String, problems: &mut Vec<Problem>) {
    let place = format!("locales/{}/{file}", locale.language.code);
    let resource = parser::parse(text.clone()).unwrap_or_else(|(resource, errors)| {
        problems.extend(errors.into_iter().map(|error| {
            // The parser stops at what comes next, often on a later line than the mistake.
            let read = text.get(..error.pos.start).unwrap_or(&text).trim_end();
            let line = read.matches('\n').count() + 1;
            Problem::new(
                format!("{place}:{line}"),
                format!("Fluent syntax: {}", error.kind),
            )
        }));
        resource
    });
    for entry in resource.body {
        match entry {
            ast::Entry::Message(message) => {
                let id = message.id.name;
                let line = line_of(&text, &id);
                let mut report =
                    |words: String| problems.push(Problem::new(format!("{place}:{line}"), words));
                if !message.attributes.is_empty() {
                    report(format!(
                        "`{id}` has an attribute; write it as a message of its own"
                    ));
                }
                let Some(pattern) = message.value else {
                    report(format!("`{id}` has no text"));
                    continue;
                };
                if let Some(earlier) = locale.messages.get(&id) {
                    report(format!(
                        "`{id}` is already on line {} of {}",
                        earlier.line, earlier.file
                    ));
                }
                locale.messages.insert(
                    id,
                    Message {
                        file: file.to_owned(),
                        line,
                        pattern,
                    },
                );
            }
            ast::Entry::Term(_) => locale.terms.push(entry),
            ast::Entry::Comment(_)
            | ast::Entry::GroupComment(_)
            | ast::Entry::ResourceComment(_)
            | ast::Entry::Junk { .. } => {}
        }
    }
    let resource = FluentResource::try_new(text).unwrap_or_else(|(resource, _)| resource);
    locale.bundle.add_resource_overriding(resource);
}

fn line_of(text: &str, id: &str) -> usize {
    let starts = |line: &str| {
        line.strip_prefix(id)
            .is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    text.lines().position(starts).unwrap_or(0) + 1
}
