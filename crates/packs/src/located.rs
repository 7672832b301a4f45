//! Values with the lines that they stand on.

use std::collections::BTreeMap;

use serde_json::Value;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// How deep values may lie within each other in a record. The deepest of the catalogue is six.
pub(crate) const DEEPEST_VALUE: usize = 16;

/// The lines of the fields of a record, by path: `contact.phones.0.number`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Lines {
    first: u32,
    /// Only what stands on another line than that which it is part of.
    elsewhere: BTreeMap<Box<str>, u32>,
}

/// Tells the line of a byte.
pub(crate) struct LineIndex {
    starts: Vec<usize>,
    /// Lines of the file before the text.
    before: u32,
}

/// A value that JSON, or a record, cannot hold.
pub(crate) struct Unfit {
    pub line: u32,
    pub message: String,
}

impl Lines {
    /// Lines of a record that begins on this one.
    pub fn new(first: u32) -> Lines {
        Lines {
            first,
            elsewhere: BTreeMap::new(),
        }
    }

    /// The line of a field, or of the nearest thing around it that has one.
    pub fn of(&self, path: &str) -> u32 {
        let mut path = path;
        loop {
            if let Some(line) = self.elsewhere.get(path) {
                return *line;
            }
            match path.rsplit_once('.') {
                Some((around, _)) => path = around,
                None => return self.first,
            }
        }
    }

    /// Takes over the lines of a field that another table gave.
    pub fn absorb(&mut self, field: &str, other: &Lines) {
        self.put(field, other.of(field));
        for (path, line) in &other.elsewhere {
            let below = path
                .strip_prefix(field)
                .is_some_and(|rest| rest.starts_with('.'));
            if below {
                self.put(path, *line);
            }
        }
    }

    fn put(&mut self, path: &str, line: u32) {
        if self.of(path) != line {
            self.elsewhere.insert(path.into(), line);
        }
    }
}

impl LineIndex {
    /// Reads where lines begin.
    pub fn new(text: &str) -> LineIndex {
        LineIndex::after(0, text)
    }

    /// Reads where lines begin in a part of a file that so many lines stand before.
    pub fn after(before: u32, text: &str) -> LineIndex {
        let after_breaks = text
            .bytes()
            .enumerate()
            .filter(|(_, byte)| *byte == b'\n')
            .map(|(position, _)| position + 1);
        LineIndex {
            starts: std::iter::once(0).chain(after_breaks).collect(),
            before,
        }
    }

    /// The line of a byte, from 1.
    pub fn line(&self, byte: usize) -> u32 {
        let line = self.starts.partition_point(|start| *start <= byte);
        u32::try_from(line)
            .unwrap_or(u32::MAX)
            .saturating_add(self.before)
    }
}

/// Turns a table of TOML into JSON, noting the lines of its fields under `path`.
pub(crate) fn table_to_json(
    table: &DeTable<'_>,
    path: &str,
    index: &LineIndex,
    lines: &mut Lines,
) -> Result<serde_json::Map<String, Value>, Unfit> {
    Walk { index, lines }.table(table, path, 1)
}

/// Turns one field of TOML into JSON, noting its lines.
pub(crate) fn field_to_json(
    key: &Spanned<std::borrow::Cow<'_, str>>,
    value: &Spanned<DeValue<'_>>,
    path: &str,
    index: &LineIndex,
    lines: &mut Lines,
) -> Result<Value, Unfit> {
    Walk { index, lines }.field(key, value, path, 1)
}

struct Walk<'a> {
    index: &'a LineIndex,
    lines: &'a mut Lines,
}

impl Walk<'_> {
    fn table(
        &mut self,
        table: &DeTable<'_>,
        path: &str,
        depth: usize,
    ) -> Result<serde_json::Map<String, Value>, Unfit> {
        let mut fields = serde_json::Map::new();
        for (key, value) in table {
            let json = self.field(key, value, &joined(path, key.get_ref()), depth)?;
            fields.insert(key.get_ref().to_string(), json);
        }
        Ok(fields)
    }

    fn field(
        &mut self,
        key: &Spanned<std::borrow::Cow<'_, str>>,
        value: &Spanned<DeValue<'_>>,
        path: &str,
        depth: usize,
    ) -> Result<Value, Unfit> {
        let line = self.index.line(key.span().start);
        self.lines.put(path, line);
        self.value(value, path, line, depth)
    }

    fn value(
        &mut self,
        value: &Spanned<DeValue<'_>>,
        path: &str,
        line: u32,
        depth: usize,
    ) -> Result<Value, Unfit> {
        let unfit = |message: String| Unfit { line, message };
        if depth > DEEPEST_VALUE {
            return Err(unfit(format!(
                "values lie more than {DEEPEST_VALUE} deep within each other"
            )));
        }
        Ok(match value.get_ref() {
            DeValue::String(text) => {
                if let Some(sign) = text.chars().find(|sign| is_unprintable(*sign)) {
                    return Err(unfit(format!(
                        "the text holds the control character U+{:04X}: remove it",
                        u32::from(sign)
                    )));
                }
                Value::String(text.to_string())
            }
            DeValue::Integer(integer) => i64::from_str_radix(integer.as_str(), integer.radix())
                .map_err(|_| unfit(format!("the number {integer} is too large")))?
                .into(),
            DeValue::Float(float) => float
                .as_str()
                .parse::<f64>()
                .ok()
                .and_then(serde_json::Number::from_f64)
                .ok_or_else(|| unfit(format!("{float} is not a number that can be used")))?
                .into(),
            DeValue::Boolean(truth) => Value::Bool(*truth),
            DeValue::Datetime(moment) => Value::String(written(moment)),
            DeValue::Array(items) => {
                let mut values = Vec::with_capacity(items.len());
                for (position, item) in items.iter().enumerate() {
                    let path = joined(path, &position.to_string());
                    let line = self.index.line(item.span().start);
                    self.lines.put(&path, line);
                    values.push(self.value(item, &path, line, depth + 1)?);
                }
                Value::Array(values)
            }
            DeValue::Table(table) => Value::Object(self.table(table, path, depth + 1)?),
        })
    }
}

/// Catalogue times have no seconds, while TOML may write them.
fn written(moment: &toml::value::Datetime) -> String {
    match (moment.date, moment.time) {
        (None, Some(time)) if time.second == 0 => {
            format!("{:02}:{:02}", time.hour, time.minute)
        }
        _ => moment.to_string(),
    }
}

/// PostgreSQL takes no U+0000, and no reader is served by the others.
fn is_unprintable(sign: char) -> bool {
    sign.is_control() && !matches!(sign, '\n' | '\r' | '\t')
}

fn joined(path: &str, name: &str) -> String {
    if path.is_empty() {
        name.to_owned()
    } else {
        format!("{path}.{name}")
    }
}
