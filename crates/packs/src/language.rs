//! Languages that a pack brings: a file `languages/<code>.toml` for each.

use kernel::{OwnLanguage, Slug};
use toml::de::DeTable;

use crate::located::{self, LineIndex, Lines};
use crate::record;
use crate::source::PackFile;
use crate::{PackSource, Problem, ProblemCode, Severity};

/// The folder of a pack's languages.
const FOLDER: &str = "languages/";

/// A mistake in a file: line, kind and words.
pub(crate) type Mistake = (u32, ProblemCode, String);

/// Whether a file of a pack is a language.
pub(crate) fn is_language(name: &str) -> bool {
    name.starts_with(FOLDER) && name.ends_with(".toml")
}

/// Reads a language and makes it known, so that what is written in it can be read.
pub(crate) fn read(file: &PackFile) -> Result<OwnLanguage, Vec<Mistake>> {
    let text = file
        .text()
        .map_err(|(line, message)| vec![(line, ProblemCode::Encoding, message)])?;
    let index = LineIndex::new(text);
    let table = DeTable::parse(text).map_err(|error| {
        let line = error.span().map_or(0, |span| index.line(span.start));
        let message = format!("not TOML: {}", error.message());
        vec![(line, ProblemCode::Syntax, message)]
    })?;
    let mut lines = Lines::new(1);
    let mut fields = located::table_to_json(table.get_ref(), "", &index, &mut lines)
        .map_err(|unfit| vec![(unfit.line, ProblemCode::Syntax, unfit.message)])?;
    let code = file
        .name
        .trim_start_matches(FOLDER)
        .trim_end_matches(".toml");
    fields.insert("code".to_owned(), code.into());
    let own: OwnLanguage = record::typed(fields.into(), &lines)
        .map_err(|misfit| vec![(misfit.line, misfit.code, misfit.message)])?;
    match i18n::add(&own) {
        Ok(_) => Ok(own),
        Err(misfits) => Err(misfits
            .into_iter()
            .map(|misfit| (lines.of(&misfit.field), ProblemCode::Value, misfit.words))
            .collect()),
    }
}

/// Makes the languages of a pack known and tells which pack it extends. What is wrong is told
/// here already: a region may come to nothing just because a language of the wider pack did.
pub(crate) fn learn(source: &PackSource, problems: &mut Vec<Problem>) -> Option<Slug> {
    let files = source.files_of(FOLDER);
    for file in files.iter().filter(|file| is_language(&file.name)) {
        if let Err(mistakes) = read(file) {
            problems.extend(mistakes.into_iter().map(|(line, code, message)| Problem {
                file: format!("{}/{}", source.folder(), file.name),
                line,
                severity: Severity::Error,
                code,
                message,
            }));
        }
    }
    let pack = source.file("pack.toml")?;
    let table: toml::Table = pack.text().ok()?.parse().ok()?;
    Slug::parse(table.get("extends")?.as_str()?).ok()
}
