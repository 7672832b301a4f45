//! From packs and the database to the snapshot that pages read.

use std::sync::Arc;

use anyhow::Result;
use catalog::Source;
use db::Db;
use kernel::{Slug, Timestamp};
use packs::{Outline, Pack};
use registry::import::{Import, ImportRecord};
use registry::{Published, StoredRecord};
use registry::{Registry, store};
use search::{Analyser, Search};
use web::{Regions, Shell};

/// Everything that is replaced when the published records change.
pub struct Site {
    /// The frame of pages.
    pub shell: Arc<Shell>,
    /// The published snapshot.
    pub registry: Arc<Registry>,
    /// The search indexes.
    pub search: Arc<Search>,
    /// Reads words for the indexes.
    pub analyser: Arc<Analyser>,
    /// Regions in the order in which they were named; the first is shown when none is asked for.
    pub order: Vec<Slug>,
}

impl Site {
    /// Publishes what the database holds.
    pub async fn publish_stored(&self, db: &Db) -> Result<()> {
        let (regions, records) = store::load(db).await?;
        self.publish(Published::build(regions, records));
        Ok(())
    }

    /// Publishes packs without a database: what families see when the database cannot be opened.
    pub fn publish_packs(&self, packs: &[Pack]) {
        let regions = packs.iter().map(|pack| pack.region.clone()).collect();
        let records = packs
            .iter()
            .flat_map(|pack| {
                let records = pack.entries.iter().map(|entry| entry.record.clone());
                records.map(|record| StoredRecord::of_pack(&pack.region.id, record))
            })
            .collect();
        self.publish(Published::build(regions, records));
    }

    fn publish(&self, published: Published) {
        let started = std::time::Instant::now();
        let now = self.shell.clock().now();
        let mut views: Vec<_> = published
            .regions()
            .map(|region| Arc::new(region.view()))
            .collect();
        views.sort_by_key(|view| {
            self.order
                .iter()
                .position(|id| *id == view.region.id)
                .unwrap_or(usize::MAX)
        });
        // Pages first: a help channel that was just closed must not wait for the indexes.
        self.shell.publish(Regions::new(views));
        self.registry.publish(published);
        self.search.publish(
            self.registry
                .published()
                .regions()
                .map(|region| (region.region.id.clone(), search_content(region, now))),
            &self.analyser,
        );
        tracing::info!(milliseconds = started.elapsed().as_millis(), "published");
    }
}

/// Hears danger by the rules of the crisis box.
pub struct DangerListener(pub Arc<Search>);

impl registry::HearsDanger for DangerListener {
    fn hear(&self, region: &Slug, words: &str) -> Option<registry::Alarm> {
        let searchable = self.0.region(region)?;
        let danger = searchable.index.crisis().detect(words)?;
        Some(registry::Alarm {
            helplines: searchable
                .helplines(&danger.helplines)
                .into_iter()
                .cloned()
                .collect(),
            message: danger.message,
        })
    }
}

fn search_content(region: &registry::RegionDirectory, now: Timestamp) -> search::Content {
    let mut documents = directory::documents::documents(region);
    documents.extend(content::documents(region, now));
    documents.extend(gatherings::documents(region, now));
    search::Content {
        documents,
        concepts: region.concepts.values().cloned().collect(),
        dangers: region.dangers.values().cloned().collect(),
        helplines: region.helplines.values().cloned().collect(),
        terms: region.terms.values().cloned().collect(),
    }
}

/// Whether the database has taken in every pack, just so.
pub async fn are_taken_in(db: &Db, packs: &[Outline]) -> Result<bool> {
    for pack in packs {
        let id = &pack.region.id;
        let known = store::fingerprint(db, id, &pack_origin(id)).await?;
        if known.as_ref() != Some(&pack.fingerprint) {
            return Ok(false);
        }
    }
    Ok(!packs.is_empty())
}

/// The name under which a pack's records and fingerprint are kept.
fn pack_origin(region: &Slug) -> String {
    format!("pack {region}")
}

/// Imports the packs that have changed since they were last imported.
pub async fn import_packs(db: &Db, packs: &[Pack], now: Timestamp) -> Result<()> {
    for pack in packs {
        let origin = pack_origin(&pack.region.id);
        if store::fingerprint(db, &pack.region.id, &origin)
            .await?
            .as_ref()
            == Some(&pack.fingerprint)
        {
            continue;
        }
        let records = pack
            .entries
            .iter()
            .map(|entry| ImportRecord {
                record: entry.record.clone(),
                source_id: entry.record.key().id.to_string(),
                location: format!("{}/{}:{}", pack.folder, entry.file, entry.line),
            })
            .collect();
        let import = Import {
            region: pack.region.clone(),
            source: Source::Pack,
            origin,
            fingerprint: Some(pack.fingerprint.clone()),
            records,
            complete: true,
        };
        let report = registry::import::apply(db, import, now).await?;
        tracing::info!(
            region = %pack.region.id,
            added = report.added,
            changed = report.changed,
            removed = report.removed,
            kept = report.kept.len(),
            rejected = report.rejected.len(),
            "pack imported"
        );
        for kept in &report.kept {
            tracing::warn!(region = %pack.region.id, record = %kept.id, reason = %kept.reason, "edited here: the pack's version was not taken");
        }
        for rejected in &report.rejected {
            tracing::error!(region = %pack.region.id, record = %rejected.id, field = %rejected.field, reason = %rejected.reason, "not imported");
        }
    }
    Ok(())
}
