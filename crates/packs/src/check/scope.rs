//! What a pack may refer to, and where its problems are put.

use std::cell::Cell;
use std::collections::{BTreeMap, HashMap};

use catalog::{Kind, Record, RecordKey, Vocabulary};
use kernel::{Language, Slug};

use crate::suggest::did_you_mean;
use crate::{Entry, Pack, Problem, ProblemCode, Severity};

/// Suggestions cost a comparison with every identifier: a pack that is wrong throughout is told
/// so without them after this many.
const MOST_SUGGESTIONS: usize = 300;

/// A pack and those that it extends.
pub(super) struct Scope<'a> {
    /// The pack itself first.
    pub layers: Vec<&'a Pack>,
    /// Every record, the nearest layer's where several have the same identifier.
    records: HashMap<Kind, BTreeMap<&'a str, &'a Entry>>,
    terms: HashMap<Vocabulary, BTreeMap<&'a str, &'a Entry>>,
    renamed: HashMap<(Vocabulary, &'a str), &'a Slug>,
    suggestions: Cell<usize>,
}

/// The problems of a pack.
pub(super) struct Report<'a> {
    pub pack: &'a Pack,
    pub problems: Vec<Problem>,
}

/// The problems of a record.
pub(super) struct About<'r, 'a> {
    report: &'r mut Report<'a>,
    entry: &'a Entry,
}

impl<'a> Scope<'a> {
    pub fn new(layers: Vec<&'a Pack>) -> Scope<'a> {
        let mut records: HashMap<Kind, BTreeMap<&str, &Entry>> = HashMap::new();
        let mut terms: HashMap<Vocabulary, BTreeMap<&str, &Entry>> = HashMap::new();
        let mut renamed = HashMap::new();
        for entry in layers.iter().flat_map(|layer| &layer.entries) {
            if let Record::Term(term) = &entry.record {
                let vocabulary = terms.entry(term.vocabulary).or_default();
                vocabulary.entry(term.id.as_str()).or_insert(entry);
                for old in &term.replaces {
                    renamed.insert((term.vocabulary, old.as_str()), &term.id);
                }
            } else {
                let (kind, id) = identity(&entry.record);
                records.entry(kind).or_default().entry(id).or_insert(entry);
            }
        }
        Scope {
            layers,
            records,
            terms,
            renamed,
            suggestions: Cell::new(0),
        }
    }

    /// The record of a kind, in the nearest layer.
    pub fn get(&self, kind: Kind, id: &str) -> Option<&'a Entry> {
        self.records.get(&kind)?.get(id).copied()
    }

    /// The term of a vocabulary.
    pub fn term(&self, vocabulary: Vocabulary, id: &str) -> Option<&'a Entry> {
        self.terms.get(&vocabulary)?.get(id).copied()
    }

    /// Every term of a vocabulary.
    pub fn terms(&self, vocabulary: Vocabulary) -> impl Iterator<Item = &'a str> {
        self.terms
            .get(&vocabulary)
            .into_iter()
            .flat_map(|terms| terms.keys().copied())
    }

    /// Every identifier of a kind; terms are asked for by vocabulary instead.
    pub fn ids(&self, kind: Kind) -> impl Iterator<Item = &'a str> {
        self.records
            .get(&kind)
            .into_iter()
            .flat_map(|records| records.keys().copied())
    }

    /// The term that a former identifier means now.
    pub fn renamed(&self, vocabulary: Vocabulary, old: &'a str) -> Option<&'a Slug> {
        self.renamed.get(&(vocabulary, old)).copied()
    }

    /// A suggestion for an unknown identifier, as long as there is time for it.
    pub fn suggest<'n>(&self, id: &str, known: impl IntoIterator<Item = &'n str>) -> String {
        let given = self.suggestions.get();
        if given >= MOST_SUGGESTIONS {
            return String::new();
        }
        self.suggestions.set(given + 1);
        did_you_mean(id, known)
    }

    /// Identifiers that are there twice, stand before another pack's, or could mean two things.
    pub fn check_identifiers(&self, report: &mut Report<'a>) {
        let pack = report.pack;
        let mut seen: HashMap<RecordKey, &Entry> = HashMap::new();
        for entry in &pack.entries {
            if let Some(first) = seen.get(&entry.record.key()) {
                let message = format!(
                    "the identifier is used already at {}/{}:{}: give one of them another",
                    pack.folder, first.file, first.line
                );
                let mut about = report.about(entry);
                about.error("id", ProblemCode::Duplicate, message);
            } else {
                seen.insert(entry.record.key(), entry);
            }
        }
        let wider: HashMap<RecordKey, &Pack> = self
            .layers
            .iter()
            .skip(1)
            .flat_map(|layer| layer.entries.iter().map(move |entry| (entry, *layer)))
            .map(|(entry, layer)| (entry.record.key(), layer))
            .collect();
        for entry in &pack.entries {
            if let Some(layer) = wider.get(&entry.record.key()) {
                let message = format!(
                    "is shown instead of the one of `{}` with the same identifier",
                    layer.region.id
                );
                let mut about = report.about(entry);
                about.warning("id", ProblemCode::Override, message);
            }
        }
        self.check_ambiguous(&[Kind::Unit, Kind::Place], report);
        self.check_ambiguous(&[Kind::Place, Kind::Service, Kind::Helpline], report);
    }

    fn check_ambiguous(&self, kinds: &[Kind], report: &mut Report<'a>) {
        let pack = report.pack;
        for entry in &pack.entries {
            let (kind, id) = identity(&entry.record);
            let Some(position) = kinds.iter().position(|candidate| *candidate == kind) else {
                continue;
            };
            let earlier = kinds
                .iter()
                .take(position)
                .find(|earlier| self.get(**earlier, id).is_some());
            if let Some(earlier) = earlier {
                let message = format!(
                    "a {earlier} has the same identifier, so that a reference could mean either: \
                     give one of them another"
                );
                let mut about = report.about(entry);
                about.warning("id", ProblemCode::Duplicate, message);
            }
        }
    }
}

impl<'a> Report<'a> {
    pub fn new(pack: &'a Pack) -> Report<'a> {
        Report {
            pack,
            problems: Vec::new(),
        }
    }

    /// The problems of one of the pack's records.
    pub fn about(&mut self, entry: &'a Entry) -> About<'_, 'a> {
        About {
            report: self,
            entry,
        }
    }

    /// A problem of `pack.toml`.
    pub fn of_region(&mut self, path: &str, severity: Severity, code: ProblemCode, said: String) {
        self.problems.push(Problem {
            file: format!("{}/pack.toml", self.pack.folder),
            line: self.pack.lines.of(path),
            severity,
            code,
            message: format!("`{path}`: {said}"),
        });
    }
}

impl About<'_, '_> {
    /// A problem of a field that makes the pack unusable.
    pub fn error(&mut self, path: &str, code: ProblemCode, said: impl AsRef<str>) {
        self.put(path, Severity::Error, code, said.as_ref());
    }

    /// A problem of a field that families could be spared.
    pub fn warning(&mut self, path: &str, code: ProblemCode, said: impl AsRef<str>) {
        self.put(path, Severity::Warning, code, said.as_ref());
    }

    /// A problem of a field.
    pub fn put(&mut self, path: &str, severity: Severity, code: ProblemCode, said: &str) {
        let (kind, id) = identity(&self.entry.record);
        let field = if path.is_empty() {
            String::new()
        } else {
            format!("`{path}`: ")
        };
        self.report.problems.push(Problem {
            file: format!("{}/{}", self.report.pack.folder, self.entry.file),
            line: self.entry.lines.of(path),
            severity,
            code,
            message: format!("{kind} `{id}`: {field}{said}"),
        });
    }

    /// A problem of a line of the record's Markdown, which has a file for each language.
    pub fn in_text(
        &mut self,
        language: Language,
        line: u32,
        severity: Severity,
        code: ProblemCode,
        said: &str,
    ) {
        let body = self
            .entry
            .bodies
            .iter()
            .find(|body| body.language == language);
        let Some(body) = body else {
            self.put(&format!("body.{language}"), severity, code, said);
            return;
        };
        let (kind, id) = identity(&self.entry.record);
        self.report.problems.push(Problem {
            file: format!("{}/{}", self.report.pack.folder, body.file),
            line: body.before + line,
            severity,
            code,
            message: format!("{kind} `{id}`: {said}"),
        });
    }
}

/// A record's kind and its identifier as written.
pub(super) fn identity(record: &Record) -> (Kind, &str) {
    match record {
        Record::Term(term) => (Kind::Term, term.id.as_str()),
        Record::Municipality(municipality) => (Kind::Municipality, municipality.id.as_str()),
        Record::Organization(organization) => (Kind::Organization, organization.id.as_str()),
        Record::Area(area) => (Kind::Area, area.id.as_str()),
        Record::Unit(unit) => (Kind::Unit, unit.id.as_str()),
        Record::Place(place) => (Kind::Place, place.id.as_str()),
        Record::Service(service) => (Kind::Service, service.id.as_str()),
        Record::Helpline(helpline) => (Kind::Helpline, helpline.id.as_str()),
        Record::Concept(concept) => (Kind::Concept, concept.id.as_str()),
        Record::Danger(danger) => (Kind::Danger, danger.id.as_str()),
        Record::Article(article) => (Kind::Article, article.id.as_str()),
        Record::Path(path) => (Kind::Path, path.id.as_str()),
        Record::Finder(finder) => (Kind::Finder, finder.id.as_str()),
        Record::News(news) => (Kind::News, news.id.as_str()),
        Record::Story(story) => (Kind::Story, story.id.as_str()),
        Record::Gathering(gathering) => (Kind::Gathering, gathering.id.as_str()),
        Record::Ring(ring) => (Kind::Ring, ring.id.as_str()),
        Record::ReplyTemplate(template) => (Kind::ReplyTemplate, template.id.as_str()),
        Record::LaunchStep(step) => (Kind::LaunchStep, step.id.as_str()),
        Record::Launch(launch) => (Kind::Launch, launch.id.as_str()),
        Record::DemoPerson(person) => (Kind::DemoPerson, person.id.as_str()),
    }
}
