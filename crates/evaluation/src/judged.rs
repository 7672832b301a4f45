//! Judged queries and phrasings of danger, read from `eval/`.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use catalog::{Document, Kind};
use kernel::Language;
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// A query with the documents that answer it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Judged {
    /// As someone typed it.
    pub text: String,
    /// Language of the page, and mostly of the words.
    pub language: Language,
    /// Who says it, or how.
    pub kind: String,
    /// Exactly what this person needs.
    pub best: Vec<String>,
    /// Good help.
    #[serde(default)]
    pub good: Vec<String>,
    /// Of some use.
    #[serde(default)]
    pub related: Vec<String>,
}

/// A phrasing, with or without danger in it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phrasing {
    /// As someone typed it.
    pub text: String,
    /// Its language.
    pub language: Language,
}

/// Phrasings that must bring the crisis box, and those that must not.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phrasings {
    /// Someone is in danger.
    pub danger: Vec<Phrasing>,
    /// Nobody is.
    pub ordinary: Vec<Phrasing>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Queries {
    query: Vec<Judged>,
}

/// Every judged query of the files `queries-*.toml`, in the order of files and lines.
pub fn queries(folder: &Path) -> Result<Vec<Judged>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with("queries-") && name.ends_with(".toml") {
            files.push(path);
        }
    }
    files.sort();
    let mut all = Vec::new();
    for file in files {
        all.extend(read::<Queries>(&file)?.query);
    }
    Ok(all)
}

/// The phrasings of danger.
pub fn phrasings(folder: &Path) -> Result<Phrasings> {
    read(&folder.join("crisis.toml"))
}

fn read<T: DeserializeOwned>(path: &Path) -> Result<T> {
    let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
    toml::from_str(&text).with_context(|| path.display().to_string())
}

impl Judged {
    /// The grade of each document that helps, 1 to 3, by its place among the documents.
    pub fn grades(&self, documents: &[Document]) -> Result<HashMap<usize, u8>> {
        let mut grades = HashMap::new();
        for (patterns, grade) in [(&self.related, 1), (&self.good, 2), (&self.best, 3)] {
            for pattern in patterns {
                let meant = meant(documents, pattern);
                ensure!(
                    !meant.is_empty(),
                    "`{}`: `{pattern}` is the identifier of nothing",
                    self.text
                );
                for at in meant {
                    grades.insert(at, grade);
                }
            }
        }
        Ok(grades)
    }
}

/// The documents of an identifier, in which `*` stands for anything. A kind may stand before it,
/// as in `article:ero`. Without one, an organisation is meant only where nothing else has the
/// identifier: people look for help, not for its organiser.
fn meant(documents: &[Document], pattern: &str) -> Vec<usize> {
    let (kind, pattern) = match pattern.split_once(':') {
        Some((kind, pattern)) => (Kind::parse(kind), pattern),
        None => (None, pattern),
    };
    let all: Vec<usize> = (0..)
        .zip(documents)
        .filter(|(_, document)| kind.is_none_or(|kind| document.kind == kind))
        .filter(|(_, document)| fits(document.id.as_str(), pattern))
        .map(|(at, _)| at)
        .collect();
    let is_help = |at: &usize| {
        let document = documents.get(*at);
        document.is_some_and(|document| document.kind != Kind::Organization)
    };
    let help: Vec<usize> = all.iter().copied().filter(is_help).collect();
    if help.is_empty() { all } else { help }
}

fn fits(id: &str, pattern: &str) -> bool {
    match pattern.split_once('*') {
        None => id == pattern,
        Some((beginning, end)) => {
            id.len() >= beginning.len() + end.len()
                && id.starts_with(beginning)
                && id.ends_with(end)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_stands_for_anything_but_beginning_and_end_do_not_overlap() {
        assert!(fits("neuvola-hamina", "neuvola-*"));
        assert!(fits("neuvola-hamina", "*-hamina"));
        assert!(!fits("neuvolachat", "neuvola-*"));
        assert!(!fits("aba", "ab*ba"));
    }
}
