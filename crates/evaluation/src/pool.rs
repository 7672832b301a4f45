//! What a judge is asked: the first results of every way of searching, mixed, so that nobody can
//! tell which way found what. What no judge has seen counts as of no help, so a change of the
//! engine is judged anew with a new pool.

use std::collections::BTreeSet;

use anyhow::Result;
use catalog::Document;
use kernel::Language;
use serde_json::{Value, json};

use crate::Search;
use crate::judged::Judged;

/// The pool as JSON: for each query its documents, in the order of their identifiers.
pub fn of(
    queries: &[Judged],
    found: &[Document],
    ways: &[(&str, Search<'_>)],
    depth: usize,
) -> Result<String> {
    let pool: Vec<Value> = queries
        .iter()
        .enumerate()
        .map(|(number, judged)| {
            let mut seen: BTreeSet<usize> = ways
                .iter()
                .flat_map(|(_, search)| search(judged).into_iter().take(depth))
                .collect();
            seen.extend(judged.grades(found)?.into_keys());
            let mut documents: Vec<&Document> =
                seen.iter().filter_map(|at| found.get(*at)).collect();
            documents.sort_by_key(|document| (document.id.clone(), document.kind));
            Ok(json!({
                "number": number,
                "text": judged.text,
                "language": judged.language,
                "kind": judged.kind,
                "documents": documents.into_iter().map(shown).collect::<Vec<_>>(),
            }))
        })
        .collect::<Result<_>>()?;
    Ok(serde_json::to_string_pretty(&pool)?)
}

fn shown(document: &Document) -> Value {
    let finnish = |text: &kernel::Text| text.get(Language::FINNISH).text.to_owned();
    let areas: Vec<String> = document.area_names.iter().map(finnish).collect();
    json!({
        "id": document.id,
        "kind": document.kind.as_str(),
        "title": finnish(&document.title),
        "summary": finnish(&document.ingress),
        "areas": areas,
    })
}
