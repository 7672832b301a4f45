//! The OpenAPI document as a page to read. The document itself is the source: what it does not
//! say, the page does not either.

use std::sync::LazyLock;

use askama::Template;
use axum::response::{IntoResponse, Response};
use i18n::Messages;
use serde_json::{Map, Value};
use web::{Cache, Html, PageHead, Visit};

use crate::open_data::OPENAPI;

#[derive(Template)]
#[template(path = "api-reference.html")]
struct ApiReference<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    document: &'static Document,
}

/// What the page shows of the document.
#[derive(Debug)]
struct Document {
    description: String,
    operations: Vec<Operation>,
    schemas: Vec<Schema>,
}

#[derive(Debug)]
struct Operation {
    id: String,
    method: String,
    path: String,
    summary: String,
    parameters: Vec<Field>,
    answers: Vec<Answer>,
}

/// A parameter of an operation, or a property of a schema.
#[derive(Debug)]
struct Field {
    name: String,
    /// In a path or a query; empty for a property.
    place: String,
    required: bool,
    values: String,
    description: String,
}

#[derive(Debug)]
struct Answer {
    status: String,
    description: String,
    media_type: String,
    /// The named schema of the answer, if it has one.
    schema: Option<String>,
}

#[derive(Debug)]
struct Schema {
    name: String,
    properties: Vec<Field>,
}

static DOCUMENT: LazyLock<Document> = LazyLock::new(|| {
    let document: Value = serde_json::from_str(OPENAPI).unwrap_or_default();
    Document {
        description: text(&document, "/info/description"),
        operations: entries(&document, "/paths")
            .flat_map(|(path, item)| {
                entries(item, "")
                    .map(move |(method, operation)| Operation::new(path, method, operation))
            })
            .collect(),
        schemas: entries(&document, "/components/schemas")
            .map(|(name, schema)| Schema {
                name: name.clone(),
                properties: properties(schema),
            })
            .collect(),
    }
});

/// `GET /open-data/api`
pub async fn api_reference(visit: Visit) -> Response {
    let t = visit.messages();
    let page = ApiReference {
        t,
        head: PageHead::titled(t.open_data_openapi().plain()),
        document: &DOCUMENT,
        visit: &visit,
    };
    Html(page, Cache::Public).into_response()
}

impl Operation {
    fn new(path: &str, method: &str, operation: &Value) -> Operation {
        Operation {
            id: text(operation, "/operationId"),
            method: method.to_uppercase(),
            path: path.to_owned(),
            summary: text(operation, "/summary"),
            parameters: items(operation, "/parameters")
                .map(|parameter| Field {
                    name: text(parameter, "/name"),
                    place: text(parameter, "/in"),
                    required: parameter.get("required") == Some(&Value::Bool(true)),
                    values: parameter.get("schema").map(values).unwrap_or_default(),
                    description: text(parameter, "/description"),
                })
                .collect(),
            answers: entries(operation, "/responses")
                .map(|(status, answer)| Answer::new(status, answer))
                .collect(),
        }
    }
}

impl Answer {
    fn new(status: &str, answer: &Value) -> Answer {
        let content = entries(answer, "/content").next();
        Answer {
            status: status.to_owned(),
            description: text(answer, "/description"),
            media_type: content.map(|(media, _)| media.clone()).unwrap_or_default(),
            schema: content.and_then(|(_, content)| named(content.get("schema")?)),
        }
    }
}

fn properties(schema: &Value) -> Vec<Field> {
    let required: Vec<&str> = items(schema, "/required")
        .filter_map(Value::as_str)
        .collect();
    entries(schema, "/properties")
        .map(|(name, property)| Field {
            name: name.clone(),
            place: String::new(),
            required: required.contains(&name.as_str()),
            values: values(property),
            description: text(property, "/description"),
        })
        .collect()
}

/// What values a schema allows, in one line.
fn values(schema: &Value) -> String {
    if let Some(name) = named(schema) {
        return name;
    }
    let allowed: Vec<String> = items(schema, "/enum").map(plain).collect();
    if !allowed.is_empty() {
        return allowed.join(", ");
    }
    let mut said = match schema.get("type") {
        Some(Value::Array(types)) => types.iter().map(plain).collect::<Vec<_>>().join(" or "),
        Some(one) => plain(one),
        None => String::new(),
    };
    if let Some(of) = schema.get("items").map(values).filter(|of| !of.is_empty()) {
        said = format!("{said} of {of}");
    }
    if let Some(format) = schema.get("format") {
        said = format!("{said} ({})", plain(format));
    }
    for (key, label) in [
        ("minimum", "at least"),
        ("maximum", "at most"),
        ("default", "default"),
    ] {
        if let Some(value) = schema.get(key) {
            said = format!("{said}, {label} {}", plain(value));
        }
    }
    said
}

/// The name of the schema that this one refers to, alone or in a list of several.
fn named(schema: &Value) -> Option<String> {
    let name = |schema: &Value| {
        let reference = schema.get("$ref")?.as_str()?;
        reference.rsplit('/').next().map(str::to_owned)
    };
    name(schema).or_else(|| items(schema, "/allOf").find_map(name))
}

fn text(value: &Value, pointer: &str) -> String {
    value.pointer(pointer).map(plain).unwrap_or_default()
}

fn plain(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

fn items<'a>(value: &'a Value, pointer: &str) -> impl Iterator<Item = &'a Value> {
    value
        .pointer(pointer)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}

fn entries<'a>(value: &'a Value, pointer: &str) -> impl Iterator<Item = (&'a String, &'a Value)> {
    value
        .pointer(pointer)
        .and_then(Value::as_object)
        .into_iter()
        .flat_map(Map::iter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_and_parameter_of_the_document_is_on_the_page() {
        let raw: Value = serde_json::from_str(OPENAPI).unwrap();
        let paths = raw["paths"].as_object().unwrap();
        assert_eq!(DOCUMENT.operations.len(), paths.len());
        let search = DOCUMENT
            .operations
            .iter()
            .find(|operation| operation.id == "search")
            .unwrap();
        let limit = search
            .parameters
            .iter()
            .find(|parameter| parameter.name == "limit")
            .unwrap();
        assert_eq!(limit.values, "integer, at least 1, at most 100");
        assert!(
            search
                .answers
                .iter()
                .any(|answer| answer.schema.as_deref() == Some("Problem"))
        );
        for operation in &DOCUMENT.operations {
            assert!(!operation.summary.is_empty(), "{}", operation.path);
            for answer in &operation.answers {
                if let Some(schema) = &answer.schema {
                    assert!(
                        DOCUMENT.schemas.iter().any(|known| known.name == *schema),
                        "{schema}"
                    );
                }
            }
        }
    }
}
