//! `perhekeskus import hsds|ptv`.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context as _, Result, bail};
use catalog::Source;
use db::Db;
use exchange::{Context, Input, Rejection, Taken};
use kernel::{Clock, Slug, SystemClock, Timestamp};
use packs::PackSource;
use registry::import::{Import, ImportRecord, Rejected, Report};
use registry::store;

use super::{fail, say};
use crate::cli::{Format, ImportArguments};
use crate::config::Config;
use crate::publish;

/// The most pages of a list that are fetched.
const MOST_PAGES: usize = 2_000;

/// Brings services in: exit code 0 when all were taken, 1 when some were rejected, 2 when the
/// source or the data cannot be used.
pub async fn run(arguments: ImportArguments) -> ExitCode {
    let config = match Config::of_data(&arguments.data) {
        Ok(config) => config,
        Err(error) => return fail(&error.to_string()),
    };
    match import(&config, &arguments).await {
        Ok(report) => {
            print(&report, arguments.json);
            if report.rejected.is_empty() {
                ExitCode::SUCCESS
            } else {
                ExitCode::from(1)
            }
        }
        Err(error) => fail(&format!("{error:#}")),
    }
}

async fn import(config: &Config, arguments: &ImportArguments) -> Result<Report> {
    let source = match arguments.format {
        Format::Hsds => Source::Hsds,
        Format::Ptv => Source::Ptv,
    };
    let db = Db::open(&config.database())?;
    let now = SystemClock.now();
    db::migrate(&db, now).await?;
    take_in_embedded(&db, &arguments.region, now).await?;
    let (regions, records) = store::load(&db).await?;
    let Some(region) = regions.iter().find(|region| region.id == arguments.region) else {
        let known: Vec<&str> = regions
            .iter()
            .filter(|region| region.public)
            .map(|region| region.id.as_str())
            .collect();
        bail!(
            "there is no region `{}` in this data; there is: {}",
            arguments.region,
            known.join(", ")
        );
    };
    let mut context = Context::new(region.id.clone(), now.date()).with_records(
        records
            .iter()
            .filter(|stored| {
                stored.origin.region == region.id
                    || Some(&stored.origin.region) == region.extends.as_ref()
            })
            .map(|stored| &stored.record),
    );
    context.take_all = arguments.all;
    context.known_ids = records
        .iter()
        .filter(|stored| stored.origin.region == region.id && stored.origin.source == source)
        .map(|stored| (stored.origin.source_id.clone(), stored.record.key().id))
        .collect();
    let taken = read(arguments, context).await?;
    if taken.is_unusable() {
        let reasons: Vec<String> = taken
            .rejected
            .iter()
            .take(3)
            .map(|one| format!("{}: {}", one.source, one.reason))
            .collect();
        bail!("nothing in it can be read: {}", reasons.join("; "));
    }
    let Taken {
        records,
        rejected,
        skipped,
        complete,
        ..
    } = taken;
    let import = Import {
        region: region.clone(),
        source,
        origin: format!("{} {}", source.as_str(), arguments.source),
        fingerprint: None,
        records: records
            .into_iter()
            .map(|one| ImportRecord {
                record: one.record,
                source_id: one.source_id,
                location: one.location,
            })
            .collect(),
        complete,
    };
    let mut report = registry::import::apply(&db, import, now).await?;
    report.rejected.extend(rejected.into_iter().map(reported));
    report.skipped.extend(skipped.into_iter().map(reported));
    db.close().await;
    Ok(report)
}

/// Takes in the binary's own pack of a region that the data does not have yet: an import need not
/// wait for the first start of a server.
async fn take_in_embedded(db: &Db, region: &Slug, now: Timestamp) -> Result<()> {
    let (regions, _) = store::load(db).await?;
    let known = regions.iter().any(|known| known.id == *region);
    let own = packs::embedded()
        .into_iter()
        .find(|pack| pack.id() == region.as_str())
        .filter(|_| !known);
    if let Some(pack) = own {
        let loaded = packs::load(&[PackSource::Embedded(pack)], now.date());
        publish::import_packs(db, &loaded.packs, now).await?;
    }
    Ok(())
}

/// Reads the source away from the runtime's threads: files may be large and pages slow.
async fn read(arguments: &ImportArguments, context: Context) -> Result<Taken> {
    let (format, source) = (arguments.format, arguments.source.clone());
    tokio::task::spawn_blocking(move || {
        let input = if source.starts_with("http://") || source.starts_with("https://") {
            exchange::read_pages(fetch_pages(&source)?)
        } else {
            let path = Path::new(&source);
            anyhow::ensure!(path.exists(), "there is no file or folder {source}");
            Input::Path(path)
        };
        Ok(match format {
            Format::Hsds => exchange::hsds::read(&input, &context),
            Format::Ptv => exchange::ptv::read(&input, &context),
        })
    })
    .await?
}

/// Every page of a list: as long as an answer says that it is not the last.
fn fetch_pages(address: &str) -> Result<Vec<(String, Vec<u8>)>> {
    let mut pages = Vec::new();
    for number in 1..=MOST_PAGES {
        let join = if address.contains('?') { '&' } else { '?' };
        let page = if number == 1 {
            address.to_owned()
        } else {
            format!("{address}{join}page={number}")
        };
        let body = ureq::get(&page)
            .call()
            .and_then(|mut answer| {
                answer
                    .body_mut()
                    .with_config()
                    .limit(exchange::LARGEST_FILE)
                    .read_to_vec()
            })
            .with_context(|| format!("page {number} of {address}"))?;
        let last = serde_json::from_slice::<serde_json::Value>(&body)
            .ok()
            .and_then(|page| page.get("last_page").and_then(serde_json::Value::as_bool))
            .unwrap_or(true);
        pages.push((page, body));
        if last {
            break;
        }
    }
    Ok(pages)
}

fn reported(rejection: Rejection) -> Rejected {
    Rejected {
        source: rejection.source,
        id: rejection.id,
        field: rejection.field,
        reason: rejection.reason,
    }
}

fn print(report: &Report, json: bool) {
    if json {
        match serde_json::to_string(report) {
            Ok(line) => say(&line),
            Err(error) => tracing::error!(%error, "the report cannot be written"),
        }
        return;
    }
    say(&format!(
        "{} added, {} changed, {} unchanged, {} removed, {} kept as edited here, {} skipped, {} rejected",
        report.added,
        report.changed,
        report.unchanged,
        report.removed,
        report.kept.len(),
        report.skipped.len(),
        report.rejected.len()
    ));
    for rejected in &report.rejected {
        say(&format!(
            "rejected {} {}: {}: {}",
            rejected.source, rejected.id, rejected.field, rejected.reason
        ));
    }
}
