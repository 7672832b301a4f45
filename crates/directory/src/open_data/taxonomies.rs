//! Vocabularies and their terms.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use catalog::{Kind, Term, TermRef, Vocabulary};
use serde_json::{Value, json};

use super::identifiers::{id_in, taxonomy_id};
use super::listing::page_of;
use super::projection::{Projection, compact};
use super::{Problem, View};

pub(super) async fn list(view: View) -> Response {
    let found: Vec<Vocabulary> = Vocabulary::ALL
        .into_iter()
        .filter(|vocabulary| {
            view.parameters
                .search
                .iter()
                .all(|word| vocabulary.as_str().contains(word.as_str()))
        })
        .collect();
    page_of(&view.parameters, &found, |vocabulary| taxonomy(*vocabulary))
}

pub(super) async fn one(
    _: View,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let vocabulary = Vocabulary::ALL
        .into_iter()
        .find(|vocabulary| taxonomy_id(*vocabulary) == id);
    match vocabulary {
        Some(vocabulary) => Ok(web::Json(taxonomy(vocabulary)).into_response()),
        None => Err(Problem::Unknown("taxonomy", id)),
    }
}

pub(super) async fn list_terms(view: View) -> Response {
    let projection = Projection::of(&view);
    let found: Vec<&Term> = view
        .directory
        .terms
        .values()
        .filter(|term| {
            let parameters = &view.parameters;
            parameters
                .taxonomy_id
                .as_ref()
                .is_none_or(|wanted| taxonomy_id(term.vocabulary) == *wanted)
                && (parameters.search.is_empty()
                    || projection.has_words(&[&term.name, &term.summary]))
        })
        .collect();
    page_of(&view.parameters, &found, |term| projection.term(term, true))
}

pub(super) async fn one_term(
    view: View,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let found = view
        .identifiers
        .terms
        .get(&id)
        .and_then(|TermRef { vocabulary, id }| view.directory.term(*vocabulary, id));
    match found {
        Some(term) => Ok(web::Json(Projection::of(&view).term(term, true)).into_response()),
        None => Err(Problem::Unknown("taxonomy term", id)),
    }
}

fn taxonomy(vocabulary: Vocabulary) -> Value {
    json!({"id": taxonomy_id(vocabulary), "name": vocabulary.as_str(), "description": vocabulary.as_str()})
}

impl Projection<'_> {
    /// A term; `detailed` with its vocabulary.
    pub(super) fn term(&self, term: &Term, detailed: bool) -> Value {
        let id = id_in(self.directory, Kind::Term, &term.record_id()).unwrap_or_default();
        let parent = term
            .broader
            .as_ref()
            .and_then(|broader| self.directory.term(term.vocabulary, broader));
        let name = self.words(&term.name);
        let description = if term.summary.is_empty() {
            name
        } else {
            self.words(&term.summary)
        };
        compact(json!({
            "id": id,
            "code": term.codes.first().map_or(term.id.as_str(), String::as_str),
            "name": name,
            "description": description,
            "parent_id": parent.and_then(|parent| id_in(self.directory, Kind::Term, &parent.record_id())),
            "taxonomy": term.vocabulary.as_str(),
            "taxonomy_detail": detailed.then(|| taxonomy(term.vocabulary)),
            "language": term.name.get(self.language).language.tag(),
        }))
    }
}
