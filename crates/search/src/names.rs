//! Names as whole phrases: by which documents are known, and by which editors mean them.

use catalog::{Document, Kind};
use kernel::Language;

use crate::analyser::Analyser;
use crate::text::{normalise, words};

/// Stands before a name among terms, so that none is taken for a word.
const NAME_MARK: char = '\u{2}';

/// A name by its words as they stand, and by their base forms: "Nuorten työpajat" is also the name
/// that "nuorten työpaja" asks for.
pub(crate) fn name_keys(analyser: &Analyser, normal: &str) -> Vec<String> {
    let joined = |names: Vec<String>| names.join(" ");
    let bases = words(normal).map(|word| {
        analyser
            .finnish(word)
            .whole
            .first()
            .cloned()
            .unwrap_or_default()
    });
    let mut keys = vec![
        joined(words(normal).map(str::to_owned).collect()),
        joined(bases.collect()),
    ];
    keys.dedup();
    keys.retain(|key| !key.is_empty());
    keys
}

/// The terms of a name as an editor writes it.
pub(crate) fn name_terms(analyser: &Analyser, name: &str) -> impl Iterator<Item = String> {
    let keys = name_keys(analyser, &normalise(name));
    keys.into_iter().map(|key| format!("{NAME_MARK}{key}"))
}

/// The terms of the names by which people and editors know a document: its title up to the place
/// that it serves ("Neuvola, Hamina"), its other names and its keywords.
///
/// An organisation is known by none: people look for help, not for its organiser.
pub(crate) fn known_as(analyser: &Analyser, document: &Document) -> Vec<String> {
    if document.kind == Kind::Organization {
        return Vec::new();
    }
    let title = document.title.get(Language::FINNISH).text;
    let head = title.split([',', ':']).next().unwrap_or(title);
    let names = std::iter::once(head).chain(document.names.iter().map(String::as_str));
    let mut terms: Vec<String> = names.flat_map(|name| name_terms(analyser, name)).collect();
    terms.sort_unstable();
    terms.dedup();
    terms
}

/// Whether a term is a name and no word.
pub(crate) fn is_name(term: &str) -> bool {
    term.starts_with(NAME_MARK)
}
