//! What a reader must know of the region that the records come to.

use std::collections::{BTreeSet, HashMap, HashSet};

use catalog::{Record, TermRef, Vocabulary};
use chrono::NaiveDate;
use kernel::{Language, Slug};
use sha2::{Digest, Sha256};

/// The region that the records come to.
#[derive(Debug, Clone)]
pub struct Context {
    /// The region.
    pub region: Slug,
    /// The organisation that answers for a service whose source names none.
    pub owner: Option<Slug>,
    /// Language of sources that do not tell theirs, as HSDS does not.
    pub language: Language,
    /// Municipalities by Statistics Finland's code.
    pub municipalities: HashMap<String, KnownMunicipality>,
    /// Terms of the region and the nation.
    pub terms: HashSet<TermRef>,
    /// Terms by their code elsewhere, for example `ptv:KR1.2`.
    pub codes: HashMap<String, TermRef>,
    /// Identifiers that earlier imports gave, by the source's own: an address stays when a name
    /// changes.
    pub known_ids: HashMap<String, Slug>,
    /// Whether services outside the region's classes and target groups are taken too.
    pub take_all: bool,
    /// The day of the import.
    pub today: NaiveDate,
}

/// A municipality of the region.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KnownMunicipality {
    /// Identifier.
    pub id: Option<Slug>,
    /// Areas that lie in it wholly or in part.
    pub areas: BTreeSet<Slug>,
}

impl Context {
    /// A context that knows nothing yet.
    pub fn new(region: Slug, today: NaiveDate) -> Context {
        Context {
            region,
            owner: None,
            language: Language::FINNISH,
            municipalities: HashMap::new(),
            terms: HashSet::new(),
            codes: HashMap::new(),
            known_ids: HashMap::new(),
            take_all: false,
            today,
        }
    }

    /// Learns the terms, municipalities and areas among the region's and the nation's records.
    #[must_use]
    pub fn with_records<'a>(mut self, records: impl Iterator<Item = &'a Record>) -> Context {
        let mut areas: Vec<(&Slug, &Vec<Slug>)> = Vec::new();
        for record in records {
            match record {
                Record::Term(term) => {
                    let reference = TermRef {
                        vocabulary: term.vocabulary,
                        id: term.id.clone(),
                    };
                    for code in &term.codes {
                        self.codes.insert(code.to_uppercase(), reference.clone());
                    }
                    self.terms.insert(reference);
                }
                Record::Municipality(municipality) => {
                    self.municipalities
                        .entry(municipality.code.clone())
                        .or_default()
                        .id = Some(municipality.id.clone());
                }
                Record::Area(area) => areas.push((&area.id, &area.municipalities)),
                _ => {}
            }
        }
        for known in self.municipalities.values_mut() {
            let within = areas
                .iter()
                .filter(|(_, ids)| known.id.as_ref().is_some_and(|id| ids.contains(id)));
            known.areas.extend(within.map(|(area, _)| (*area).clone()));
        }
        self
    }

    /// The term of a code of the Finnish Service Catalogue.
    pub(crate) fn ptv_term(&self, vocabulary: Vocabulary, code: &str) -> Option<Slug> {
        let by_code = self.codes.get(&format!("PTV:{}", code.to_uppercase()));
        let by_id = TermRef {
            vocabulary,
            id: Slug::from_name(code),
        };
        by_code
            .filter(|term| term.vocabulary == vocabulary)
            .or_else(|| self.terms.get(&by_id))
            .map(|term| term.id.clone())
    }

    /// The term of this identifier, if the region has it.
    pub(crate) fn term(&self, vocabulary: Vocabulary, id: &str) -> Option<Slug> {
        let wanted = TermRef {
            vocabulary,
            id: Slug::parse(id).ok()?,
        };
        self.terms.contains(&wanted).then_some(wanted.id)
    }

    /// The identifier of an imported record: readable by its name, unique and steady by its
    /// source's identifier.
    pub(crate) fn slug(&self, name: &str, source_id: &str) -> Slug {
        if let Some(known) = self.known_ids.get(source_id) {
            return known.clone();
        }
        let short: String = name.chars().take(60).collect();
        let digest = Sha256::digest(source_id.as_bytes());
        let mark: String = digest
            .iter()
            .take(4)
            .map(|byte| format!("{byte:02x}"))
            .collect();
        // `from_name` cuts at 80 letters; the name's part is short enough to keep the mark.
        Slug::from_name(&format!("{} {mark}", Slug::from_name(&short)))
    }
}
