//! From the fields of a table to a typed record, or to what does not fit and where.

use std::sync::LazyLock;

use catalog::{Kind, Record, for_kind};
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_path_to_error::Segment;

use crate::ProblemCode;
use crate::fields::fields_of;
use crate::located::Lines;
use crate::suggest::{did_you_mean, quoted};

/// A message quotes what was written, which may be a whole page.
const LONGEST_MESSAGE: usize = 600;

/// What does not fit.
pub(crate) struct Misfit {
    pub line: u32,
    pub code: ProblemCode,
    pub message: String,
}

/// The fields of a kind.
pub(crate) fn fields(kind: Kind) -> &'static [&'static str] {
    static FIELDS: LazyLock<Vec<(Kind, &'static [&'static str])>> = LazyLock::new(|| {
        Kind::ALL
            .iter()
            .copied()
            .map(|kind| (kind, for_kind!(kind, T => fields_of::<T>())))
            .collect()
    });
    FIELDS
        .iter()
        .find(|(candidate, _)| *candidate == kind)
        .map_or(&[], |(_, fields)| fields)
}

/// A record of a kind.
pub(crate) fn record(
    kind: Kind,
    fields: serde_json::Map<String, Value>,
    lines: &Lines,
) -> Result<Record, Misfit> {
    let name = match fields.get("id") {
        Some(Value::String(id)) => format!("{kind} {}", quoted(id)),
        _ => kind.to_string(),
    };
    let value = Value::Object(fields);
    let read = for_kind!(kind, T => typed::<T>(value, lines).map(Record::from));
    read.map_err(|misfit| Misfit {
        message: format!("{name}: {}", misfit.message),
        ..misfit
    })
}

/// A value as a type.
pub(crate) fn typed<T: DeserializeOwned>(value: Value, lines: &Lines) -> Result<T, Misfit> {
    let given = value.clone();
    serde_path_to_error::deserialize(value).map_err(|error| {
        let path = dotted(error.path());
        misfit(&path, &error.inner().to_string(), &given, lines)
    })
}

fn misfit(path: &str, said: &str, given: &Value, lines: &Lines) -> Misfit {
    let (code, line, said) = match unknown_name(said) {
        Some((name, known)) if said.starts_with("unknown field") => {
            let around = path
                .strip_suffix(&name)
                .map_or(path, |around| around.trim_end_matches('.'));
            let whole = if around.is_empty() {
                name.clone()
            } else {
                format!("{around}.{name}")
            };
            let said = format!(
                "unknown field {}{}; known: {}",
                quoted(&name),
                did_you_mean(&name, known.iter().map(String::as_str)),
                known.join(", ")
            );
            return Misfit {
                line: lines.of(&whole),
                code: ProblemCode::UnknownName,
                message: located(around, &said),
            };
        }
        Some((name, known)) => {
            let hint = did_you_mean(&name, known.iter().map(String::as_str));
            (ProblemCode::Value, lines.of(path), format!("{said}{hint}"))
        }
        None => (ProblemCode::Value, lines.of(path), said.to_owned()),
    };
    let pointer = format!("/{}", path.replace('.', "/"));
    let written = given
        .pointer(&pointer)
        .and_then(Value::as_str)
        .filter(|written| !said.contains(*written))
        .map_or_else(String::new, |written| {
            format!(" (written: {})", quoted(written))
        });
    Misfit {
        line,
        code,
        message: located(path, &format!("{said}{written}")),
    }
}

fn located(path: &str, said: &str) -> String {
    let mut said: String = said.chars().take(LONGEST_MESSAGE).collect();
    if !path.is_empty() {
        said = format!("{}: {said}", quoted(path));
    }
    said
}

/// The unknown name and the known ones in "unknown field `x`, expected one of `a`, `b`".
fn unknown_name(said: &str) -> Option<(String, Vec<String>)> {
    if !said.starts_with("unknown field") && !said.starts_with("unknown variant") {
        return None;
    }
    let (name, rest) = said.split_once('`')?.1.split_once("`, expected ")?;
    let known = rest.split('`').skip(1).step_by(2).map(str::to_owned);
    Some((name.to_owned(), known.collect()))
}

fn dotted(path: &serde_path_to_error::Path) -> String {
    let mut written = String::new();
    for segment in path.iter() {
        let name = match segment {
            Segment::Seq { index } => index.to_string(),
            Segment::Map { key } => key.clone(),
            Segment::Enum { variant } => variant.clone(),
            Segment::Unknown => continue,
        };
        if !written.is_empty() {
            written.push('.');
        }
        written.push_str(&name);
    }
    written
}
