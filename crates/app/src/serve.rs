//! `perhekeskus serve`: from packs and data to a site that stays up.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use content::Content;
use db::{Db, outbox};
use finnish::Dictionary;
use kernel::{Clock, Slug, SystemClock};
use packs::{Outline, Pack, PackSource};
use registry::Registry;
use search::{Analyser, Search};
use tokio::net::TcpListener;
use web::Shell;

use crate::confidential::{self, Confidential};
use crate::config::Config;
use crate::health::Readiness;
use crate::publish::{self, DangerListener, Site};
use crate::router::router;

/// How often the outbox is asked for changes: an import is on the pages within two seconds.
const POLL: Duration = Duration::from_millis(500);
/// How often the date is looked at.
const DAY_POLL: Duration = Duration::from_secs(30);
/// The embedded regions that are served when no pack is named.
const DEMO_REGIONS: [&str; 2] = ["kymenlaakso", "keski-suomi"];

/// Serves until told to stop.
pub async fn serve(config: Config) -> Result<()> {
    let clock = SystemClock;
    let listener = TcpListener::bind(config.listen)
        .await
        .with_context(|| format!("cannot listen on {}", config.listen))?;
    let sources = pack_sources(&config);
    let outlines = packs::outline(&sources);
    refuse_demo_among_real_regions(&config, &outlines)?;
    let db = Db::open(&config.database())?;
    // Reading tens of thousands of records takes seconds: it is done only for packs that changed.
    let taken_in = publish::are_taken_in(&db, &outlines).await.unwrap_or(false);
    let packs = match taken_in {
        true => Vec::new(),
        false => load_packs(&sources, &clock)?,
    };
    let analyser = Arc::new(Analyser::new(dictionary(config.dictionary.as_ref())));
    let dictionary = analyser.has_dictionary();
    let site = Arc::new(Site {
        shell: Arc::new(Shell::new(Arc::new(clock))),
        registry: Arc::new(Registry::default()),
        search: Arc::new(Search::default()),
        analyser,
        order: region_order(&outlines),
    });

    let (seen, waiting) = match bring_up_and_publish(&db, &site, &packs, &clock).await {
        Ok(seen) => (seen, Vec::new()),
        Err(error) => {
            tracing::error!(%error, "the database cannot be used; the packs are served from memory");
            let packs = match taken_in {
                true => load_packs(&sources, &clock)?,
                false => packs,
            };
            site.publish_packs(&packs);
            (i64::MIN, packs)
        }
    };
    let mut watch = outbox::watch(&db, seen, POLL);
    let confidential = Confidential::default();
    let readiness = Arc::new(Readiness {
        database: watch.health(),
        dictionary,
        confidential: confidential.clone(),
    });
    let house = House {
        config: config.clone(),
        db: db.clone(),
        site: Arc::clone(&site),
        confidential: confidential.clone(),
    };
    house.open_confidential(&clock).await?;
    let content = Content {
        registry: Arc::clone(&site.registry),
        db: db.clone(),
        danger: Arc::new(DangerListener(Arc::clone(&site.search))),
    };
    let watched = confidential.clone();
    let app = router(&site, content, confidential, readiness);

    start_metrics(&config)?;
    let refresh = tokio::spawn(async move {
        let mut waiting = waiting;
        loop {
            tokio::select! {
                _ = watch.changed() => {}
                () = next_day(&clock) => {}
            }
            match bring_up_and_publish(&house.db, &house.site, &waiting, &clock).await {
                Ok(_) => {
                    waiting = Vec::new();
                    if let Err(error) = house.open_confidential(&clock).await {
                        tracing::error!(%error, "the confidential pages stay closed");
                    }
                }
                Err(error) => {
                    tracing::error!(%error, "the changes could not be published; the site shows what it had");
                }
            }
        }
    });
    announce(&config);
    axum::serve(listener, app)
        .with_graceful_shutdown(stop_signal())
        .await?;
    refresh.abort();
    watched.stop();
    db.close().await;
    Ok(())
}

/// Nobody is signed in by a click where real people ask.
fn refuse_demo_among_real_regions(config: &Config, packs: &[Outline]) -> Result<()> {
    let real = packs
        .iter()
        .find(|pack| pack.region.public && !pack.region.demo);
    if let (true, Some(real)) = (config.is_demo(), real) {
        anyhow::bail!(
            "demo mode is on, and `{}` is not a demonstration: leave out --demo, or mark the region `demo = true` in its pack.toml",
            real.region.id
        );
    }
    Ok(())
}

/// What the confidential side is opened from.
struct House {
    config: Config,
    db: Db,
    site: Arc<Site>,
    confidential: Confidential,
}

impl House {
    /// Opens the confidential side, if the database answers and it is not open yet, and begins to
    /// watch over it: from then on the watch brings keys to what roles say.
    ///
    /// # Errors
    /// When the keys cannot be opened, although the database answers: a wrong master key is no
    /// reason to serve without confidential pages as if nothing were wrong.
    async fn open_confidential(&self, clock: &SystemClock) -> Result<()> {
        if self.confidential.is_open() || outbox::latest(&self.db).await.is_err() {
            return Ok(());
        }
        let rooms = confidential::rooms(&self.config, &self.db, &self.site).await?;
        confidential::settle(&rooms, &self.site.registry, clock.now()).await?;
        self.confidential.open(rooms, Arc::new(*clock));
        Ok(())
    }
}

/// Ends when a new day begins in Helsinki: embargoes end and news expire with the day, and search
/// must follow.
async fn next_day(clock: &dyn Clock) {
    let today = clock.now().date();
    while clock.now().date() == today {
        tokio::time::sleep(DAY_POLL).await;
    }
}

/// Brings the database up to date and publishes it; gives the newest outbox message seen. `packs`
/// are those that the database may not have yet: after a start without a database, all.
async fn bring_up_and_publish(
    db: &Db,
    site: &Site,
    packs: &[Pack],
    clock: &dyn Clock,
) -> Result<i64> {
    db::migrate(db, clock.now()).await?;
    publish::import_packs(db, packs, clock.now()).await?;
    let seen = outbox::latest(db).await?;
    site.publish_stored(db).await?;
    Ok(seen)
}

/// The packs of the configuration, or the demo regions.
fn pack_sources(config: &Config) -> Vec<PackSource> {
    if config.pack.is_empty() {
        return packs::embedded()
            .into_iter()
            .filter(|pack| DEMO_REGIONS.contains(&pack.id()))
            .map(PackSource::Embedded)
            .collect();
    }
    config
        .pack
        .iter()
        .cloned()
        .map(PackSource::Folder)
        .collect()
}

/// The packs of the configuration, each after the one it extends. Errors of a pack are printed
/// with file and line; a pack with errors stops the start, before anything has changed.
fn load_packs(sources: &[PackSource], clock: &dyn Clock) -> Result<Vec<Pack>> {
    let named = sources.len();
    let loaded = packs::load(sources, clock.now().date());
    let stopping = loaded
        .problems
        .iter()
        .filter(|problem| problem.stops_import());
    let mut stopped = 0;
    for problem in stopping {
        stopped += 1;
        tracing::error!("{problem}");
    }
    anyhow::ensure!(
        stopped == 0,
        "a pack has errors: run `perhekeskus pack check` on it"
    );
    anyhow::ensure!(loaded.packs.len() >= named, "a pack could not be read");
    Ok(loaded.packs)
}

/// Regions in the order they are to be shown: embedded demos as listed, packs as named.
fn region_order(packs: &[Outline]) -> Vec<Slug> {
    let position = |pack: &&Outline| {
        DEMO_REGIONS
            .iter()
            .position(|id| *id == pack.region.id.as_str())
    };
    let mut public: Vec<&Outline> = packs.iter().filter(|pack| pack.region.public).collect();
    public.sort_by_key(position);
    public
        .into_iter()
        .map(|pack| pack.region.id.clone())
        .collect()
}

/// The dictionary at the configured path, or where Debian puts it. Its absence is said once and
/// shown as degraded: search still works, less well.
fn dictionary(configured: Option<&PathBuf>) -> Option<Arc<Dictionary>> {
    let path = configured.map_or_else(|| Dictionary::debian_path().to_path_buf(), PathBuf::clone);
    match Dictionary::open(&path) {
        Ok(dictionary) => Some(Arc::new(dictionary)),
        Err(error) => {
            tracing::warn!(%error, path = %path.display(), "no Finnish dictionary: install voikko-fi or name one with --dictionary");
            None
        }
    }
}

/// Serves Prometheus metrics on their own address. A taken address is no reason not to serve
/// families.
fn start_metrics(config: &Config) -> Result<()> {
    let Some(address) = config.metrics_address()? else {
        return Ok(());
    };
    let recorder = metrics_exporter_prometheus::PrometheusBuilder::new().build_recorder();
    let handle = recorder.handle();
    if metrics::set_global_recorder(recorder).is_err() {
        return Ok(());
    }
    tokio::spawn(async move {
        let app = axum::Router::new().route(
            "/metrics",
            axum::routing::get(move || std::future::ready(handle.render())),
        );
        match TcpListener::bind(address).await {
            Ok(listener) => {
                if let Err(error) = axum::serve(listener, app).await {
                    tracing::warn!(%error, "metrics ended");
                }
            }
            Err(error) => tracing::warn!(%error, %address, "no metrics: the address is taken"),
        }
    });
    Ok(())
}

fn announce(config: &Config) {
    tracing::info!(address = %config.listen, "serving");
    #[expect(
        clippy::print_stdout,
        reason = "the one line that tells where the site is"
    )]
    {
        println!(
            "Perhekeskus: http://{}/",
            config.listen.to_string().replace("127.0.0.1", "localhost")
        );
    }
}

/// Ends when the process is asked to stop.
async fn stop_signal() {
    let interrupt = tokio::signal::ctrl_c();
    let mut terminate =
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(terminate) => terminate,
            Err(error) => {
                tracing::warn!(%error, "no stop signal; only an interrupt stops the server");
                let _ = interrupt.await;
                return;
            }
        };
    tokio::select! {
        _ = interrupt => {}
        _ = terminate.recv() => {}
    }
    tracing::info!("stopping: open requests are finished first");
}
