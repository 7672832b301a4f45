//! Texts in Markdown: `articles/`, `news/` and `stories/` hold one text in one language a file.
//!
//! `uni.md` is the Finnish original: its front matter, TOML between two lines of `+++`, holds the
//! record's fields. `uni.sv.md` is its Swedish translation: its front matter holds texts alone.

use std::collections::BTreeMap;

use catalog::Kind;
use kernel::Language;
use serde_json::{Map, Value};
use toml::de::DeTable;

use crate::located::{self, LineIndex, Lines};
use crate::source::PackFile;
use crate::{Entry, Problem, ProblemCode, Severity, record};

/// What stands around the front matter.
const FENCE: &str = "+++";

/// Where the Markdown of a record stands in one language.
#[derive(Debug, Clone)]
pub(crate) struct Body {
    pub language: Language,
    /// The file within the pack's folder.
    pub file: String,
    /// The lines of the file before the Markdown.
    pub before: u32,
}

/// The folders that hold texts, and what each is.
const FOLDERS: [(&str, Kind); 3] = [
    ("articles", Kind::Article),
    ("news", Kind::News),
    ("stories", Kind::Story),
];

/// Whether a file of a pack holds a text.
pub(crate) fn is_text(name: &str) -> bool {
    name.ends_with(".md")
}

/// A file taken apart.
struct Part<'a> {
    name: &'a str,
    language: Language,
    front: Map<String, Value>,
    lines: Lines,
    body: &'a str,
    before: u32,
}

/// Reads the texts of a pack: each original with its translations is a record.
pub(crate) fn read(folder: &str, files: &[&PackFile]) -> (Vec<Entry>, Vec<Problem>) {
    let mut problems = Vec::new();
    let mut texts: BTreeMap<&str, Vec<Part<'_>>> = BTreeMap::new();
    for file in files {
        match part(file) {
            Ok((stem, part)) => texts.entry(stem).or_default().push(part),
            Err((line, code, message)) => {
                problems.push(problem(folder, &file.name, line, code, message));
            }
        }
    }
    let mut entries = Vec::new();
    for (stem, parts) in texts {
        match entry(stem, parts) {
            Ok(entry) => entries.push(entry),
            Err((file, line, code, message)) => {
                problems.push(problem(folder, &file, line, code, message));
            }
        }
    }
    (entries, problems)
}

fn problem(folder: &str, file: &str, line: u32, code: ProblemCode, message: String) -> Problem {
    Problem {
        file: format!("{folder}/{file}"),
        line,
        severity: Severity::Error,
        code,
        message,
    }
}

type Fault = (u32, ProblemCode, String);

fn part(file: &PackFile) -> Result<(&str, Part<'_>), Fault> {
    let text = file
        .text()
        .map_err(|(line, message)| (line, ProblemCode::Encoding, message))?;
    let stem = file.name.strip_suffix(".md").unwrap_or(&file.name);
    let (folder, name) = stem.rsplit_once('/').unwrap_or(("", stem));
    let (stem, language) = match name.rsplit_once('.') {
        None => (stem, Language::FINNISH),
        Some((original, code)) => {
            let language = Language::parse(code).map_err(|_| {
                let said =
                    format!("`{code}` is no language: name a translation `{original}.sv.md`");
                (1, ProblemCode::UnknownName, said)
            })?;
            let length = folder.len() + original.len() + usize::from(!folder.is_empty());
            (stem.get(..length).unwrap_or(stem), language)
        }
    };
    let (front, body, before) = fenced(text).ok_or_else(|| {
        let said = format!(
            "begin the file with `{FENCE}`, the fields, and `{FENCE}` on lines of their own"
        );
        (1, ProblemCode::Syntax, said)
    })?;
    let index = LineIndex::after(1, front);
    let (document, mistakes) = DeTable::parse_recoverable(front);
    if let Some(mistake) = mistakes.first() {
        let line = mistake.span().map_or(1, |span| index.line(span.start));
        let said = format!("not TOML: {}", mistake.message());
        return Err((line, ProblemCode::Syntax, said));
    }
    let mut lines = Lines::new(1);
    let front = located::table_to_json(document.get_ref(), "", &index, &mut lines)
        .map_err(|unfit| (unfit.line, ProblemCode::Syntax, unfit.message))?;
    let part = Part {
        name: &file.name,
        language,
        front,
        lines,
        body,
        before,
    };
    Ok((stem, part))
}

/// The front matter, the Markdown, and how many lines stand before it.
fn fenced(text: &str) -> Option<(&str, &str, u32)> {
    let opened = text.strip_prefix(FENCE)?;
    let front_start = FENCE.len() + opened.find('\n')? + 1;
    let mut start = front_start;
    let mut before = 1;
    for line in text.get(front_start..)?.split_inclusive('\n') {
        before += 1;
        if line.trim_end() == FENCE {
            let front = text.get(front_start..start)?;
            return Some((front, text.get(start + line.len()..)?, before));
        }
        start += line.len();
    }
    None
}

/// Puts an original and its translations together.
fn entry(stem: &str, parts: Vec<Part<'_>>) -> Result<Entry, (String, u32, ProblemCode, String)> {
    let first = parts.first().map(|part| part.name.to_owned());
    let folder = stem.split('/').next().unwrap_or(stem);
    let kind = FOLDERS
        .iter()
        .find(|(name, _)| *name == folder)
        .map(|(_, kind)| *kind);
    let Some(kind) = kind else {
        let names = FOLDERS.map(|(name, _)| name).join("/, ");
        let said = format!("texts lie in {names}/");
        return Err((first.unwrap_or_default(), 1, ProblemCode::UnknownName, said));
    };
    let (mut originals, translations): (Vec<_>, Vec<_>) = parts
        .into_iter()
        .partition(|part| part.language == Language::FINNISH && part.front.contains_key("id"));
    let Some(original) = originals.pop() else {
        let said =
            format!("there is no {stem}.md with an `id`, which this would be a translation of");
        return Err((first.unwrap_or_default(), 1, ProblemCode::Reference, said));
    };
    let mut bodies = vec![body(&original)];
    let mut fields = original.front;
    fields.insert("body".to_owned(), finnish(original.body.trim()));
    // What translations translate is text: a plain string of the original becomes its Finnish.
    let mut translated: Vec<String> = vec!["title".to_owned(), "summary".to_owned()];
    translated.extend(
        translations
            .iter()
            .flat_map(|part| part.front.keys().cloned()),
    );
    for name in translated {
        if let Some(Value::String(words)) = fields.get(&name) {
            let words = finnish(words);
            fields.insert(name, words);
        }
    }
    for part in translations {
        bodies.push(body(&part));
        let code = part.language.code();
        let texts = part.front.into_iter();
        let texts = texts.chain([(
            "body".to_owned(),
            Value::String(part.body.trim().to_owned()),
        )]);
        for (name, words) in texts {
            match (fields.get_mut(&name), words) {
                (Some(Value::Object(text)), words @ Value::String(_)) => {
                    text.insert(code.to_owned(), words);
                }
                _ => {
                    let said = format!(
                        "`{name}`: a translation holds texts that the original has: facts stand in the original alone"
                    );
                    let line = part.lines.of(&name);
                    return Err((part.name.to_owned(), line, ProblemCode::UnknownName, said));
                }
            }
        }
    }
    let file = original.name.to_owned();
    let record = record::record(kind, fields, &original.lines)
        .map_err(|misfit| (file.clone(), misfit.line, misfit.code, misfit.message))?;
    Ok(Entry {
        record,
        file,
        line: 1,
        lines: original.lines,
        bodies,
    })
}

fn body(part: &Part<'_>) -> Body {
    let leading = part.body.len() - part.body.trim_start().len();
    let blank = part.body.get(..leading).unwrap_or_default();
    let blank = blank.bytes().filter(|byte| *byte == b'\n').count();
    Body {
        language: part.language,
        file: part.name.to_owned(),
        before: part.before + u32::try_from(blank).unwrap_or(0),
    }
}

fn finnish(words: &str) -> Value {
    let text = [(Language::FINNISH.code().to_owned(), words.into())];
    Value::Object(text.into_iter().collect())
}
