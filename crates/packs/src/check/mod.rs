//! Checking packs: what the types cannot say.

mod areas;
mod contacts;
mod dates;
mod gatherings;
mod help;
mod languages;
mod paths;
mod references;
mod region;
mod required;
mod scope;
mod texts;
mod thesaurus;
mod trees;
mod upkeep;

use chrono::NaiveDate;

use crate::load::extends_problem;
use crate::{Pack, Problem};
use contacts::KnownWords;
use scope::{Report, Scope};

/// Checks packs against themselves and those that they extend, which must be among them.
///
/// `today` is the day on which reviews are due.
pub fn check(packs: &[Pack], today: NaiveDate) -> Vec<Problem> {
    let mut problems: Vec<Problem> = packs
        .iter()
        .flat_map(|pack| check_one(pack, packs.iter(), today))
        .collect();
    problems.sort();
    problems
}

/// Checks one pack; those that it extends are looked for among `others`.
pub(crate) fn check_one<'a>(
    pack: &'a Pack,
    others: impl Iterator<Item = &'a Pack>,
    today: NaiveDate,
) -> Vec<Problem> {
    let others: Vec<&Pack> = others.collect();
    let layers = match layers(pack, &others) {
        Ok(layers) => layers,
        Err(problem) => return vec![problem],
    };
    let scope = Scope::new(layers);
    let mut report = Report::new(pack);
    let known = KnownWords::new(&scope);
    region::check(pack, &known, &mut report);
    region::check_hosts(pack, &others, &mut report);
    scope.check_identifiers(&mut report);
    for entry in &pack.entries {
        let mut about = report.about(entry);
        required::check(&entry.record, &mut about);
        references::check(&scope, &entry.record, &mut about);
        contacts::check(&known, &entry.record, &mut about);
        dates::check(&entry.record, &mut about);
        languages::check(pack, &entry.record, &mut about);
        upkeep::check(&entry.record, today, &mut about);
        areas::check_points(pack, &entry.record, &mut about);
        thesaurus::check(&entry.record, &mut about);
        texts::check(&scope, &entry.record, &mut about);
        paths::check(&entry.record, &mut about);
        gatherings::check(&scope, &entry.record, &mut about);
        help::check(pack, &scope, &entry.record, today, &mut about);
    }
    trees::check(&scope, &mut report);
    areas::check_completeness(&scope, today, &mut report);
    thesaurus::check_repeats(&scope, &mut report);
    report.problems
}

/// The pack and those that it extends, the nearest first.
fn layers<'a>(pack: &'a Pack, others: &[&'a Pack]) -> Result<Vec<&'a Pack>, Problem> {
    let mut layers = vec![pack];
    let mut last = pack;
    while let Some(id) = &last.region.extends {
        if layers.iter().any(|layer| layer.region.id == *id) {
            return Err(extends_problem(
                pack,
                format!("`{}` extends itself by way of `{id}`", pack.region.id),
            ));
        }
        let Some(wider) = others.iter().find(|other| other.region.id == *id) else {
            let message = format!(
                "the pack `{id}` that `{}` extends is not here, or cannot be read",
                last.region.id
            );
            return Err(extends_problem(pack, message));
        };
        layers.push(wider);
        last = wider;
    }
    Ok(layers)
}
