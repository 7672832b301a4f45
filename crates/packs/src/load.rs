//! Loading packs together with those that they extend, in the order in which they build on each
//! other.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use catalog::Region;
use chrono::NaiveDate;
use kernel::Slug;

use crate::read::{Extent, read, with_deep_stack};
use crate::{Pack, PackSource, Problem, ProblemCode, Severity, check, embedded, language};

/// Packs that can be used, and everything that is wrong with any.
#[derive(Debug)]
pub struct Loaded {
    /// The usable packs: an extended pack stands before those that extend it. A pack with an error
    /// is not here, nor is one that extends such a pack.
    pub packs: Vec<Pack>,
    /// The problems of all packs, by file and line.
    pub problems: Vec<Problem>,
}

/// Reads packs and those that they extend, checks them and puts them in order. An extended pack
/// that is not among the sources is looked for beside the folder of the pack that extends it, then
/// in the binary. A folder stands before the binary's pack of the same identifier.
///
/// `today` is the day on which reviews are due.
pub fn load(sources: &[PackSource], today: NaiveDate) -> Loaded {
    let shelf = Shelf::fill(sources, Extent::Records);
    let (packs, circles) = in_order(shelf.packs.into_values().map(|(pack, _)| pack).collect());
    let mut problems = shelf.problems;
    problems.extend(circles);
    let mut usable: Vec<Pack> = Vec::new();
    let mut refused: BTreeMap<Slug, Pack> = BTreeMap::new();
    for pack in packs {
        let found = check::check_one(&pack, usable.iter().chain(refused.values()), today);
        let stopped = found.iter().any(Problem::stops_import);
        problems.extend(found);
        let wider = pack.region.extends.as_ref();
        if let Some(wider) = wider.filter(|wider| refused.contains_key(*wider)) {
            problems.push(extends_problem(
                &pack,
                format!("extends `{wider}`, which has errors"),
            ));
            refused.insert(pack.region.id.clone(), pack);
        } else if stopped {
            refused.insert(pack.region.id.clone(), pack);
        } else {
            usable.push(pack);
        }
    }
    problems.sort();
    problems.dedup();
    Loaded {
        packs: usable,
        problems,
    }
}

/// What can be told of a pack without reading its records, however many it has.
#[derive(Debug, Clone)]
pub struct Outline {
    /// The region that it makes.
    pub region: Region,
    /// The fingerprint that the whole pack has.
    pub fingerprint: String,
}

/// The outlines of packs and of those that they extend, in the order of [`load`], which also says
/// what is wrong with a pack that is missing here.
pub fn outline(sources: &[PackSource]) -> Vec<Outline> {
    let shelf = Shelf::fill(sources, Extent::Region);
    let (packs, _) = in_order(shelf.packs.into_values().map(|(pack, _)| pack).collect());
    let outlines = packs.into_iter().map(|pack| Outline {
        region: pack.region,
        fingerprint: pack.fingerprint,
    });
    outlines.collect()
}

/// Puts packs in the order in which they build on each other. Packs that extend each other in a
/// circle come back as problems instead.
pub fn in_order(packs: Vec<Pack>) -> (Vec<Pack>, Vec<Problem>) {
    let mut waiting = packs;
    let mut ordered: Vec<Pack> = Vec::new();
    loop {
        let not_yet: BTreeSet<Slug> = waiting.iter().map(|pack| pack.region.id.clone()).collect();
        let (blocked, ready): (Vec<Pack>, Vec<Pack>) = waiting.into_iter().partition(|pack| {
            let wider = pack.region.extends.as_ref();
            wider.is_some_and(|wider| not_yet.contains(wider))
        });
        waiting = blocked;
        if ready.is_empty() {
            break;
        }
        ordered.extend(ready);
    }
    let circles = waiting
        .iter()
        .map(|pack| {
            let message = format!(
                "`{}` extends itself by way of other packs, or extends packs that do",
                pack.region.id
            );
            extends_problem(pack, message)
        })
        .collect();
    (ordered, circles)
}

pub(crate) fn extends_problem(pack: &Pack, message: String) -> Problem {
    Problem {
        file: format!("{}/pack.toml", pack.folder),
        line: pack.lines.of("extends"),
        severity: Severity::Error,
        code: ProblemCode::Extends,
        message,
    }
}

struct Shelf {
    extent: Extent,
    packs: BTreeMap<Slug, (Pack, PackSource)>,
    tried: BTreeSet<Slug>,
    problems: Vec<Problem>,
}

impl Shelf {
    /// Reads the sources and whatever they extend.
    fn fill(sources: &[PackSource], extent: Extent) -> Shelf {
        let mut shelf = Shelf {
            extent,
            packs: BTreeMap::new(),
            tried: BTreeSet::new(),
            problems: Vec::new(),
        };
        // A pack that is too deep for its reader is told of when it is read itself.
        let _ = with_deep_stack(|| learn_languages(sources, &mut shelf.problems));
        for source in sources {
            shelf.read(source);
        }
        shelf.read_extended();
        shelf
    }

    fn read(&mut self, source: &PackSource) {
        let (pack, problems) = read(source, self.extent);
        self.problems.extend(problems);
        if let Some(pack) = pack {
            self.put(pack, source.clone());
        }
    }

    fn put(&mut self, pack: Pack, source: PackSource) {
        match (self.packs.get(&pack.region.id), &source) {
            (Some((_, PackSource::Folder(_))), PackSource::Embedded(_)) => {}
            (Some((first, PackSource::Folder(_))), PackSource::Folder(_)) => {
                let message = format!(
                    "`{}` is the identifier of {} already: give this pack another",
                    pack.region.id, first.folder
                );
                let line = pack.lines.of("id");
                self.problems.push(Problem {
                    line,
                    ..extends_problem(&pack, message)
                });
            }
            _ => {
                self.packs.insert(pack.region.id.clone(), (pack, source));
            }
        }
    }

    /// Until nothing more is wanted: an extended pack may extend another.
    fn read_extended(&mut self) {
        while let Some((id, beside)) = self.wanted() {
            self.tried.insert(id.clone());
            if let Some(source) = find(&id, beside.as_deref()) {
                self.read(&source);
            }
        }
    }

    fn wanted(&self) -> Option<(Slug, Option<PathBuf>)> {
        self.packs.values().find_map(|(pack, source)| {
            let id = pack.region.extends.clone()?;
            if self.packs.contains_key(&id) || self.tried.contains(&id) {
                return None;
            }
            Some((id, beside(source)))
        })
    }
}

/// The languages of all packs come before what any of them says in one.
fn learn_languages(sources: &[PackSource], problems: &mut Vec<Problem>) {
    let mut waiting = sources.to_vec();
    let mut tried = BTreeSet::new();
    while let Some(source) = waiting.pop() {
        let extended = language::learn(&source, problems);
        if let Some(id) = extended.filter(|id| tried.insert(id.clone())) {
            waiting.extend(find(&id, beside(&source).as_deref()));
        }
    }
}

/// The folder in which the neighbours of a pack stand.
fn beside(source: &PackSource) -> Option<PathBuf> {
    match source {
        PackSource::Folder(folder) => {
            let folder = std::path::absolute(folder).ok()?;
            folder.parent().map(Path::to_path_buf)
        }
        PackSource::Embedded(_) => None,
    }
}

fn find(id: &Slug, beside: Option<&Path>) -> Option<PackSource> {
    let sibling = beside
        .map(|folder| folder.join(id.as_str()))
        .filter(|folder| folder.join("pack.toml").is_file())
        .map(PackSource::Folder);
    sibling.or_else(|| {
        embedded()
            .into_iter()
            .find(|pack| pack.id() == id.as_str())
            .map(PackSource::Embedded)
    })
}
