//! Where documents come from: a file, a folder, or pages fetched elsewhere.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::Taken;

/// The largest file that is read, in bytes: as a tree in memory it takes several times as much.
pub const LARGEST_FILE: u64 = 64 * 1024 * 1024;

const DEEPEST_FOLDER: usize = 4;

/// A source of JSON documents.
#[derive(Debug)]
pub enum Input<'a> {
    /// A file, or a folder with files that end in `.json`.
    Path(&'a Path),
    /// Documents that were fetched, each with its address.
    Pages(Vec<(String, Vec<u8>)>),
}

/// One object of a source.
#[derive(Debug)]
pub(crate) struct Object {
    pub location: String,
    pub value: Value,
}

/// Pages as an input.
pub fn read_pages(pages: impl IntoIterator<Item = (String, Vec<u8>)>) -> Input<'static> {
    Input::Pages(pages.into_iter().collect())
}

/// Every object of the input: lists (`contents`, `itemList`, arrays) are taken apart. What cannot
/// be read is rejected with file, line and column.
pub(crate) fn objects(input: &Input<'_>, taken: &mut Taken) -> Vec<Object> {
    let mut found = Vec::new();
    let mut whole = false;
    match input {
        Input::Path(path) => {
            whole = path.is_dir();
            for file in files(path, taken) {
                let location = file.display().to_string();
                match read_file(&file) {
                    Ok(bytes) => whole |= document(&location, &bytes, &mut found, taken),
                    Err(reason) => taken.reject(&location, "", "", reason),
                }
            }
        }
        Input::Pages(pages) => {
            for (location, bytes) in pages {
                whole |= document(location, bytes, &mut found, taken);
            }
        }
    }
    if found.is_empty() && taken.rejected.is_empty() {
        let location = match input {
            Input::Path(path) => path.display().to_string(),
            Input::Pages(pages) => pages.first().map_or(String::new(), |page| page.0.clone()),
        };
        taken.reject(&location, "", "", "there is no JSON object in it");
    }
    taken.objects = found.len();
    taken.complete = whole;
    found
}

fn files(path: &Path, taken: &mut Taken) -> Vec<PathBuf> {
    if !path.is_dir() {
        return vec![path.to_owned()];
    }
    let mut found = Vec::new();
    let mut folders = vec![(path.to_owned(), 0)];
    while let Some((folder, depth)) = folders.pop() {
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(error) => {
                taken.reject(&folder.display().to_string(), "", "", error.to_string());
                continue;
            }
        };
        for entry in entries.flatten() {
            let inner = entry.path();
            if inner.is_dir() && depth < DEEPEST_FOLDER {
                folders.push((inner, depth + 1));
            } else if inner
                .extension()
                .is_some_and(|end| end.eq_ignore_ascii_case("json"))
            {
                found.push(inner);
            }
        }
    }
    found.sort();
    found
}

fn read_file(file: &Path) -> Result<Vec<u8>, String> {
    let size = fs::metadata(file).map_err(|error| error.to_string())?.len();
    if size > LARGEST_FILE {
        return Err(format!(
            "{} MB is too much for one file: at most {} MB, split it in several",
            size.div_ceil(1024 * 1024),
            LARGEST_FILE / 1024 / 1024
        ));
    }
    fs::read(file).map_err(|error| error.to_string())
}

/// Takes a document apart; tells whether it was a list.
fn document(location: &str, bytes: &[u8], found: &mut Vec<Object>, taken: &mut Taken) -> bool {
    let value = match parse(bytes) {
        Ok(value) => value,
        Err(reason) => {
            taken.reject(location, "", "", reason);
            return false;
        }
    };
    let items = match value {
        Value::Array(items) => items,
        Value::Object(mut fields) => {
            let list = ["contents", "itemList"]
                .into_iter()
                .find(|name| fields.get(*name).is_some_and(Value::is_array));
            match list.and_then(|name| fields.remove(name)) {
                Some(Value::Array(items)) => items,
                _ => {
                    found.push(Object {
                        location: location.to_owned(),
                        value: Value::Object(fields),
                    });
                    return false;
                }
            }
        }
        other => {
            taken.reject(
                location,
                "",
                "",
                format!("is {}, not an object or a list", kind_of(&other)),
            );
            return false;
        }
    };
    for (number, value) in items.into_iter().enumerate() {
        let location = format!("{location}#{}", number + 1);
        if value.is_object() {
            found.push(Object { location, value });
        } else {
            taken.reject(
                &location,
                "",
                "",
                format!("is {}, not an object", kind_of(&value)),
            );
        }
    }
    true
}

fn parse(bytes: &[u8]) -> Result<Value, String> {
    if u64::try_from(bytes.len()).is_ok_and(|size| size > LARGEST_FILE) {
        return Err(format!("more than {} MB", LARGEST_FILE / 1024 / 1024));
    }
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err("is UTF-16: save it as UTF-8".to_owned());
    }
    let bytes = bytes.strip_prefix(&[0xef, 0xbb, 0xbf]).unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        format!(
            "line {line}, byte {}: not UTF-8; save it as UTF-8",
            error.valid_up_to()
        )
    })?;
    if text.trim().is_empty() {
        return Err("is empty".to_owned());
    }
    serde_json::from_str(text).map_err(|error| format!("not JSON: {error}"))
}

fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}
