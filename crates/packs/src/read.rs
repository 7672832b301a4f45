//! Reading a pack: files to typed records, every mistake with its line.

use std::thread;

use sha2::{Digest, Sha256};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::language;
use crate::located::{self, LineIndex, Lines};
use crate::markdown;
use crate::record;
use crate::source::PackFile;
use crate::suggest::{did_you_mean, quoted};
use crate::{Entry, Pack, PackSource, Problem, ProblemCode, Severity};

use catalog::{Kind, Region};
use kernel::OwnLanguage;

/// The file that tells what the pack is.
const PACK_FILE: &str = "pack.toml";
/// Raised when the same files come to be read as other records, so that an upgraded installation
/// takes its packs in anew.
const READING: u32 = 2;
/// Reading goes on after a syntax error, but a reader of reports does not.
const MOST_SYNTAX_ERRORS: usize = 20;
/// The TOML reader bounds its depth, yet bounded depths multiply; a hostile file must not exhaust
/// the stack of a small thread.
const STACK_BYTES: usize = 64 * 1024 * 1024;

/// Reads a pack. There is a pack only when there is no error; warnings may come with it. Whether
/// its references and facts hold is for [`crate::check`] to say.
pub fn read_pack(source: &PackSource) -> (Option<Pack>, Vec<Problem>) {
    read(source, Extent::Records)
}

/// How much of a pack is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent {
    /// Only what the region is; every file goes into the fingerprint, none but `pack.toml` is read.
    Region,
    /// All of it.
    Records,
}

pub(crate) fn read(source: &PackSource, extent: Extent) -> (Option<Pack>, Vec<Problem>) {
    match with_deep_stack(|| Reader::new(source.folder()).read(source, extent)) {
        Ok(outcome) => outcome,
        Err(failure) => {
            let problem = Problem {
                file: source.folder(),
                line: 0,
                severity: Severity::Error,
                code: ProblemCode::Unreadable,
                message: format!("cannot be read: {failure}"),
            };
            (None, vec![problem])
        }
    }
}

/// Reads what may be hostile on a stack that holds it.
pub(crate) fn with_deep_stack<T: Send>(read: impl FnOnce() -> T + Send) -> Result<T, String> {
    thread::scope(|scope| {
        let thread = thread::Builder::new().stack_size(STACK_BYTES);
        let reader = thread
            .spawn_scoped(scope, read)
            .map_err(|error| error.to_string())?;
        reader.join().map_err(|_| "the reader gave up".to_owned())
    })
}

struct Reader {
    folder: String,
    problems: Vec<Problem>,
    entries: Vec<Entry>,
    region: Option<(Region, Lines)>,
}

/// What `[defaults]` gives to the records of its file.
struct Default {
    key: String,
    value: serde_json::Value,
    lines: Lines,
    used: bool,
}

impl Reader {
    fn new(folder: String) -> Reader {
        Reader {
            folder,
            problems: Vec::new(),
            entries: Vec::new(),
            region: None,
        }
    }

    fn read(mut self, source: &PackSource, extent: Extent) -> (Option<Pack>, Vec<Problem>) {
        let files = source.files(&mut self.problems);
        if self.problems.is_empty() && !files.iter().any(|file| file.name == PACK_FILE) {
            self.problems.push(Problem {
                file: self.folder.clone(),
                line: 0,
                severity: Severity::Error,
                code: ProblemCode::Unreadable,
                message: format!("there is no {PACK_FILE}: a pack is a folder that has one"),
            });
        }
        let fingerprint = fingerprint(&files);
        let (texts, tables): (Vec<&PackFile>, Vec<&PackFile>) =
            files.iter().partition(|file| markdown::is_text(&file.name));
        let (languages, tables): (Vec<&PackFile>, Vec<&PackFile>) = tables
            .into_iter()
            .partition(|file| language::is_language(&file.name));
        let own_languages = self.languages(&languages);
        for file in tables {
            if extent == Extent::Records || file.name == PACK_FILE {
                self.file(file);
            }
        }
        if extent == Extent::Records {
            let (entries, problems) = markdown::read(&self.folder, &texts);
            self.entries.extend(entries);
            self.problems.extend(problems);
        }
        self.problems.sort();
        let faultless = self
            .problems
            .iter()
            .all(|problem| problem.severity != Severity::Error);
        let pack = self
            .region
            .filter(|_| faultless)
            .map(|(region, lines)| Pack {
                region: Region {
                    own_languages,
                    ..region
                },
                entries: self.entries,
                fingerprint,
                folder: self.folder,
                lines,
            });
        (pack, self.problems)
    }

    fn error(&mut self, file: &str, line: u32, code: ProblemCode, message: String) {
        self.problems.push(Problem {
            file: format!("{}/{file}", self.folder),
            line,
            severity: Severity::Error,
            code,
            message,
        });
    }

    fn languages(&mut self, files: &[&PackFile]) -> Vec<OwnLanguage> {
        let mut own = Vec::new();
        for file in files {
            match language::read(file) {
                Ok(language) => own.push(language),
                Err(mistakes) => {
                    for (line, code, message) in mistakes {
                        self.error(&file.name, line, code, message);
                    }
                }
            }
        }
        own
    }

    fn file(&mut self, file: &PackFile) {
        let text = match file.text() {
            Ok(text) => text,
            Err((line, message)) => {
                self.error(&file.name, line, ProblemCode::Encoding, message);
                return;
            }
        };
        let index = LineIndex::new(text);
        let (document, mistakes) = DeTable::parse_recoverable(text);
        for mistake in mistakes.iter().take(MOST_SYNTAX_ERRORS) {
            let line = mistake.span().map_or(0, |span| index.line(span.start));
            let message = format!("not TOML: {}", mistake.message());
            self.error(&file.name, line, ProblemCode::Syntax, message);
        }
        if !mistakes.is_empty() {
            return;
        }
        if file.name == PACK_FILE {
            self.region(&file.name, document.get_ref(), &index);
        } else {
            self.records(&file.name, document.get_ref(), &index);
        }
    }

    fn region(&mut self, file: &str, document: &DeTable<'_>, index: &LineIndex) {
        let mut lines = Lines::new(1);
        match located::table_to_json(document, "", index, &mut lines) {
            Err(unfit) => self.error(file, unfit.line, ProblemCode::Syntax, unfit.message),
            Ok(fields) => match record::typed::<Region>(fields.into(), &lines) {
                Ok(region) if !region.own_languages.is_empty() => {
                    let message = "a language is a file of its own: `languages/<code>.toml`";
                    let line = lines.of("own_languages");
                    self.error(file, line, ProblemCode::Value, message.to_owned());
                }
                Ok(region) => self.region = Some((region, lines)),
                Err(misfit) => self.error(file, misfit.line, misfit.code, misfit.message),
            },
        }
    }

    fn records(&mut self, file: &str, document: &DeTable<'_>, index: &LineIndex) {
        let mut defaults = self.defaults(file, document, index);
        for (name, value) in document {
            let line = index.line(name.span().start);
            match (Kind::parse(name.get_ref()), value.get_ref()) {
                (Some(kind), DeValue::Array(items)) => {
                    for item in items.iter() {
                        self.record(file, kind, item, index, &mut defaults);
                    }
                }
                (Some(kind), _) => {
                    let message = format!("write `[[{kind}]]` with two brackets for each {kind}");
                    self.error(file, line, ProblemCode::Value, message);
                }
                (None, _) if name.get_ref() == "defaults" => {}
                (None, _) => {
                    let kinds: Vec<&str> = Kind::ALL.iter().map(|kind| kind.as_str()).collect();
                    let message = format!(
                        "{} is no kind of record{}; kinds are {}",
                        quoted(name.get_ref()),
                        did_you_mean(name.get_ref(), kinds.iter().copied()),
                        kinds.join(", ")
                    );
                    self.error(file, line, ProblemCode::UnknownName, message);
                }
            }
        }
        for default in defaults.iter().filter(|default| !default.used) {
            let message = format!(
                "no record of this file takes the default {}",
                quoted(&default.key)
            );
            self.problems.push(Problem {
                file: format!("{}/{file}", self.folder),
                line: default.lines.of(&default.key),
                severity: Severity::Warning,
                code: ProblemCode::UnusedDefault,
                message,
            });
        }
    }

    fn defaults(&mut self, file: &str, document: &DeTable<'_>, index: &LineIndex) -> Vec<Default> {
        let Some((name, value)) = document.get_key_value("defaults") else {
            return Vec::new();
        };
        let DeValue::Table(table) = value.get_ref() else {
            let line = index.line(name.span().start);
            let message = "write `[defaults]` once, with one bracket".to_owned();
            self.error(file, line, ProblemCode::Value, message);
            return Vec::new();
        };
        let mut defaults = Vec::new();
        for (key, value) in table {
            let mut lines = Lines::new(index.line(key.span().start));
            match located::field_to_json(key, value, key.get_ref(), index, &mut lines) {
                Ok(value) => defaults.push(Default {
                    key: key.get_ref().to_string(),
                    value,
                    lines,
                    used: false,
                }),
                Err(unfit) => self.error(file, unfit.line, ProblemCode::Syntax, unfit.message),
            }
        }
        defaults
    }

    fn record(
        &mut self,
        file: &str,
        kind: Kind,
        item: &Spanned<DeValue<'_>>,
        index: &LineIndex,
        defaults: &mut [Default],
    ) {
        let line = index.line(item.span().start);
        let DeValue::Table(table) = item.get_ref() else {
            let message = format!("a {kind} is a table: write `[[{kind}]]` and its fields below");
            self.error(file, line, ProblemCode::Value, message);
            return;
        };
        let mut lines = Lines::new(line);
        let mut fields = match located::table_to_json(table, "", index, &mut lines) {
            Ok(fields) => fields,
            Err(unfit) => {
                self.error(file, unfit.line, ProblemCode::Syntax, unfit.message);
                return;
            }
        };
        let known = record::fields(kind);
        for default in defaults {
            if known.contains(&default.key.as_str()) {
                default.used = true;
                if !fields.contains_key(&default.key) {
                    fields.insert(default.key.clone(), default.value.clone());
                    lines.absorb(&default.key, &default.lines);
                }
            }
        }
        match record::record(kind, fields, &lines) {
            Ok(record) => self.entries.push(Entry {
                record,
                file: file.to_owned(),
                line,
                lines,
                bodies: Vec::new(),
            }),
            Err(misfit) => self.error(file, misfit.line, misfit.code, misfit.message),
        }
    }
}

/// Names and lengths go in too, so that moving text from one file to another counts as a change.
fn fingerprint(files: &[PackFile]) -> String {
    let mut hash = Sha256::new();
    hash.update(READING.to_le_bytes());
    for file in files {
        hash.update((file.name.len() as u64).to_le_bytes());
        hash.update(file.name.as_bytes());
        hash.update((file.bytes.len() as u64).to_le_bytes());
        hash.update(&file.bytes);
    }
    hash.finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
