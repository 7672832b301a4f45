//! Texts in the languages that families read (R005): Finnish always, Swedish and English wherever
//! the region's site has them.

use catalog::{Record, Region};
use kernel::Language;
use serde_json::{Map, Value};

use super::scope::{About, Report};
use crate::{Pack, ProblemCode, Severity};

/// Names that are the same in every language, and names for editors.
const SAME_EVERYWHERE: [&str; 6] = [
    "other_names",
    "street",
    "city",
    "inside",
    "sources",
    "evidence",
];

/// Checks the languages of a record's texts.
pub(super) fn check(pack: &Pack, record: &Record, about: &mut About<'_, '_>) {
    let Ok(Ok(fields)) = record.to_json().map(|body| serde_json::from_str(&body)) else {
        return;
    };
    let mut texts = Texts::of(&pack.region);
    texts.walk("", &fields);
    for (path, code) in &texts.empty {
        let message = format!("is empty in `{code}`: leave the language out instead");
        about.error(path, ProblemCode::Empty, message);
    }
    // A concept's name is for editors alone.
    if matches!(record, Record::Concept(_)) {
        return;
    }
    for path in &texts.without_finnish {
        about.warning(path, ProblemCode::Language, "has no Finnish (`fi`)");
    }
    if let Some(message) = texts.lacking() {
        about.warning("", ProblemCode::Language, message);
    }
}

/// Checks the languages of the region's own texts.
pub(super) fn check_region(region: &Region, report: &mut Report<'_>) {
    let Ok(fields) = serde_json::to_value(region) else {
        return;
    };
    let mut texts = Texts::of(region);
    texts.walk("", &fields);
    for (path, code) in &texts.empty {
        let message = format!("is empty in `{code}`: leave the language out instead");
        report.of_region(path, Severity::Error, ProblemCode::Empty, message);
    }
    if let Some(message) = texts.lacking() {
        report.of_region("name", Severity::Warning, ProblemCode::Language, message);
    }
}

struct Texts {
    wanted: Vec<Language>,
    empty: Vec<(String, String)>,
    without_finnish: Vec<String>,
    missing: Vec<(Language, Vec<String>)>,
}

impl Texts {
    fn of(region: &Region) -> Texts {
        let shown = &region.languages;
        let wanted: Vec<Language> = [Language::SWEDISH, Language::ENGLISH]
            .into_iter()
            .filter(|language| shown.is_empty() || shown.contains(language))
            .collect();
        Texts {
            missing: wanted
                .iter()
                .map(|language| (*language, Vec::new()))
                .collect(),
            wanted,
            empty: Vec::new(),
            without_finnish: Vec::new(),
        }
    }

    fn walk(&mut self, path: &str, value: &Value) {
        let below = |name: &str| match path {
            "" => name.to_owned(),
            _ => format!("{path}.{name}"),
        };
        match value {
            Value::Object(fields) if is_text(fields) => self.text(path, fields),
            Value::Object(fields) => {
                for (name, value) in fields {
                    self.walk(&below(name), value);
                }
            }
            Value::Array(items) => {
                for (position, item) in items.iter().enumerate() {
                    self.walk(&below(&position.to_string()), item);
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, path: &str, text: &Map<String, Value>) {
        for (code, words) in text {
            if words.as_str().is_some_and(|words| words.trim().is_empty()) {
                self.empty.push((path.to_owned(), code.clone()));
            }
        }
        if path.split('.').any(|name| SAME_EVERYWHERE.contains(&name)) {
            return;
        }
        if !text.contains_key(Language::FINNISH.code()) {
            self.without_finnish.push(path.to_owned());
        }
        for language in &self.wanted {
            if !text.contains_key(language.code()) {
                let missing = self.missing.iter_mut().find(|(of, _)| of == language);
                if let Some((_, paths)) = missing {
                    paths.push(path.to_owned());
                }
            }
        }
    }

    fn lacking(&self) -> Option<String> {
        let parts: Vec<String> = self
            .missing
            .iter()
            .filter(|(_, paths)| !paths.is_empty())
            .map(|(language, paths)| format!("{} in {}", language.code(), paths.join(", ")))
            .collect();
        (!parts.is_empty()).then(|| format!("lacks {}", parts.join("; ")))
    }
}

fn is_text(fields: &Map<String, Value>) -> bool {
    !fields.is_empty()
        && fields
            .iter()
            .all(|(name, value)| value.is_string() && Language::parse(name).is_ok())
}
