//! How well search answers the judged queries of `eval/`, beside simpler ways, and whether the
//! crisis box comes when it must and only then.

#![expect(clippy::print_stdout, reason = "the report")]

mod baselines;
mod judged;
mod measures;
mod pool;

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use catalog::Document;
use clap::Parser;
use finnish::Dictionary;
use kernel::{Clock, Language, Slug, SystemClock};
use packs::PackSource;
use registry::RegionDirectory;
use registry::{Published, StoredRecord};
use search::{Analyser, Index, Query};

use crate::baselines::{Baseline, Terms};
use crate::judged::{Judged, Phrasing};
use crate::measures::{DEPTH, Measures};

#[derive(Debug, Parser)]
#[command(about = "Measures search on judged queries")]
struct Arguments {
    /// Folder of the judged queries.
    #[arg(long, default_value = "eval")]
    folder: PathBuf,
    /// Pack of the region that the queries are judged against.
    #[arg(long, default_value = "packs/kymenlaakso")]
    pack: PathBuf,
    /// Finnish dictionary.
    #[arg(long, env = "PERHEKESKUS_DICTIONARY")]
    dictionary: Option<PathBuf>,
    /// Also list what went wrong, in the half of the queries that tuning may look at.
    #[arg(long)]
    misses: bool,
    /// Instead of measuring, print for each query what any way of searching puts among its first
    /// so many, for someone to judge.
    #[arg(long, value_name = "DEPTH")]
    pool: Option<usize>,
    /// Fail when the engine falls below the aims.
    #[arg(long)]
    strict: bool,
}

/// A way of searching: from words to places among the documents.
type Search<'a> = Box<dyn Fn(&Judged) -> Vec<usize> + 'a>;

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let directory = region(&arguments.pack)?;
    let found = everything(&directory);
    let path = arguments.dictionary.as_deref();
    let dictionary = Dictionary::open(path.unwrap_or_else(|| Dictionary::debian_path()))
        .context("no Finnish dictionary: make dictionary")?;
    let analyser = Arc::new(Analyser::new(Some(Arc::new(dictionary))));
    let index = index(&directory, &analyser);
    let four_grams = Baseline::new(Terms::FourGrams, &found);
    let snowball = Baseline::new(Terms::Snowball, &found);
    let numbers: HashMap<(catalog::Kind, Slug), usize> = (0..)
        .zip(&found)
        .map(|(at, document)| ((document.kind, document.id.clone()), at))
        .collect();
    let ours = |judged: &Judged| -> Vec<usize> {
        let outcome = index.search(&query(judged));
        let keys = outcome
            .hits
            .iter()
            .map(|hit| (hit.document.kind, hit.document.id.clone()));
        keys.filter_map(|key| numbers.get(&key).copied()).collect()
    };
    let ways: [(&str, Search<'_>); 3] = [
        ("perhekeskus", Box::new(ours)),
        (
            "4-grams",
            Box::new(|judged| four_grams.search(&judged.text, judged.language)),
        ),
        (
            "Snowball",
            Box::new(|judged| snowball.search(&judged.text, judged.language)),
        ),
    ];

    let queries = judged::queries(&arguments.folder)?;
    if let Some(depth) = arguments.pool {
        println!("{}", pool::of(&queries, &found, &ways, depth)?);
        return Ok(());
    }
    let mut overall = Measures::default();
    println!(
        "{} judged queries, {} documents\n",
        queries.len(),
        found.len()
    );
    println!("| queries | n | way | nDCG@10 | recall@10 | MRR |");
    println!("|---|---|---|---|---|---|");
    for (way, search) in &ways {
        let measured = queries
            .iter()
            .map(|judged| {
                Ok((
                    judged,
                    Measures::of(&search(judged), &judged.grades(&found)?),
                ))
            })
            .collect::<Result<Vec<_>>>()?;
        for (group, of_group) in groups(&measured) {
            let mean = Measures::mean(&of_group);
            row(&group, of_group.len(), way, mean);
            if group == ALL && *way == "perhekeskus" {
                overall = mean;
            }
        }
        if arguments.misses && *way == "perhekeskus" {
            misses(&measured, &found, search, &index);
        }
    }
    let crisis = crisis(&arguments, &index)?;
    if arguments.strict {
        ensure!(
            overall.ndcg >= 0.90,
            "nDCG@10 {:.3} is below 0.90",
            overall.ndcg
        );
        ensure!(
            crisis.missed == 0,
            "{} phrasings of danger missed",
            crisis.missed
        );
        ensure!(
            crisis.false_alarms * 20 <= crisis.ordinary,
            "{} false alarms among {} ordinary queries",
            crisis.false_alarms,
            crisis.ordinary
        );
    }
    Ok(())
}

fn region(pack: &Path) -> Result<Arc<RegionDirectory>> {
    let source = PackSource::Folder(pack.to_path_buf());
    let loaded = packs::load(&[source], SystemClock.now().date());
    let regions = loaded
        .packs
        .iter()
        .map(|pack| pack.region.clone())
        .collect();
    let records = loaded.packs.iter().flat_map(|pack| {
        let records = pack.entries.iter().map(|entry| entry.record.clone());
        records.map(|record| StoredRecord::of_pack(&pack.region.id, record))
    });
    let published = Published::build(regions, records.collect());
    let region = published.regions().next();
    Ok(Arc::clone(region.context(
        "the pack makes no region: check it with `pack check`",
    )?))
}

/// What can be found: as the site itself puts it together.
fn everything(directory: &RegionDirectory) -> Vec<Document> {
    let mut found = directory::documents::documents(directory);
    found.extend(content::documents(directory, SystemClock.now()));
    found
}

fn index(directory: &RegionDirectory, analyser: &Arc<Analyser>) -> Index {
    Index::build(
        Arc::clone(analyser),
        everything(directory),
        directory.concepts.values().cloned().collect(),
        directory.dangers.values().cloned().collect(),
    )
}

/// More than is measured, for judges to look at.
const MOST: usize = 2 * DEPTH;

/// A query as the search API asks it for someone who has chosen no area.
fn query(judged: &Judged) -> Query<'_> {
    Query {
        limit: MOST,
        ..Query::new(&judged.text, judged.language)
    }
}

const ALL: &str = "all";

/// All queries, those kept from tuning, and those of each kind and language.
fn groups(measured: &[(&Judged, Measures)]) -> Vec<(String, Vec<Measures>)> {
    let mut kinds: BTreeMap<String, Vec<Measures>> = BTreeMap::new();
    for (judged, measures) in measured {
        let kind = format!("kind {}", judged.kind);
        let language = format!("language {}", judged.language);
        for group in [kind, language] {
            kinds.entry(group).or_default().push(*measures);
        }
        if judged.language != Language::FINNISH {
            let others = "languages other than Finnish".to_owned();
            kinds.entry(others).or_default().push(*measures);
        }
    }
    let values = |held_out: bool| {
        let chosen = measured.iter().enumerate();
        chosen
            .filter(|(at, _)| !held_out || is_held_out(*at))
            .map(|(_, (_, measures))| *measures)
            .collect()
    };
    let mut all = vec![
        (ALL.to_owned(), values(false)),
        ("kept from tuning".to_owned(), values(true)),
    ];
    all.extend(kinds);
    all
}

/// Every other query is never looked at when the engine or the thesaurus is changed.
fn is_held_out(at: usize) -> bool {
    at % 2 == 1
}

fn row(group: &str, count: usize, way: &str, measures: Measures) {
    let Measures { ndcg, recall, mrr } = measures;
    println!("| {group} | {count} | {way} | {ndcg:.3} | {recall:.3} | {mrr:.3} |");
}

/// The worst answers, with what came instead of what was wanted.
fn misses(
    measured: &[(&Judged, Measures)],
    found: &[Document],
    search: &Search<'_>,
    index: &Index,
) {
    let mut seen: Vec<_> = measured
        .iter()
        .enumerate()
        .filter(|(at, _)| !is_held_out(*at))
        .map(|(_, one)| one)
        .collect();
    seen.sort_by(|left, right| left.1.ndcg.total_cmp(&right.1.ndcg));
    for (judged, measures) in seen.iter().take_while(|(_, measures)| measures.ndcg < 0.8) {
        println!(
            "\n{:.2} {} {} `{}`: wanted {}",
            measures.ndcg,
            judged.language,
            judged.kind,
            judged.text,
            judged.best.join(" ")
        );
        let grades = judged.grades(found).unwrap_or_default();
        let came = search(judged);
        let came = came.iter().map(|at| {
            let id = found.get(*at).map_or("", |document| document.id.as_str());
            format!("{id}={}", grades.get(at).unwrap_or(&0))
        });
        println!("     came {}", came.collect::<Vec<_>>().join(" "));
        let understood = index.search(&query(judged)).concepts;
        let understood: Vec<&str> = understood.iter().map(Slug::as_str).collect();
        println!("     understood as {}", understood.join(" "));
    }
    println!();
}

struct Crisis {
    missed: usize,
    false_alarms: usize,
    ordinary: usize,
}

fn crisis(arguments: &Arguments, index: &Index) -> Result<Crisis> {
    let phrasings = judged::phrasings(&arguments.folder)?;
    let alarm = |phrasing: &&Phrasing| index.crisis().detect(&phrasing.text).is_some();
    let missed: Vec<_> = phrasings
        .danger
        .iter()
        .filter(|phrasing| !alarm(phrasing))
        .collect();
    let false_alarms: Vec<_> = phrasings.ordinary.iter().filter(alarm).collect();
    let (dangers, ordinary) = (phrasings.danger.len(), phrasings.ordinary.len());
    println!("\n| crisis box | figure |\n|---|---|");
    println!(
        "| recall | {} of {dangers} phrasings of danger |",
        dangers - missed.len()
    );
    println!(
        "| false alarms | {} of {ordinary} ordinary queries |",
        false_alarms.len()
    );
    if arguments.misses {
        for (what, phrasings) in [("missed", &missed), ("false alarm", &false_alarms)] {
            for phrasing in phrasings {
                println!("{what}: {} `{}`", phrasing.language, phrasing.text);
            }
        }
    }
    Ok(Crisis {
        missed: missed.len(),
        false_alarms: false_alarms.len(),
        ordinary,
    })
}
