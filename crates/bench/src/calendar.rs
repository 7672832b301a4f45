//! Measures the calendar with as many sessions as a town, a region and a nation have: what a page
//! costs must not grow with them.

use std::sync::Arc;
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use catalog::{Gathering, Record};
use chrono::Days;
use http_body_util::BodyExt;
use kernel::{FixedClock, Slug, Timestamp};
use packs::PackSource;
use registry::{Published, Registry, StoredRecord};
use tower::ServiceExt;
use web::{Regions, Shell};

use crate::measure::{processor_seconds, row};

/// Sessions of each size.
const SIZES: [usize; 3] = [20_000, 300_000, 3_000_000];
/// Sessions of a gathering: weekly for about a year.
const SESSIONS: usize = 50;
/// Requests for each kind of page.
const ROUNDS: u32 = 2_000;

/// Prints a table of figures.
pub fn measure() -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    for size in SIZES {
        let name = format!("{size} sessions");
        let begun = Instant::now();
        let site = Site::new(size / SESSIONS)?;
        row(
            &name,
            "snapshot built",
            &format!("{:.2} s", begun.elapsed().as_secs_f64()),
        );
        for (what, address) in [
            ("calendar, whole region", "/kymenlaakso/fi/calendar"),
            ("calendar, an area", "/kymenlaakso/fi/calendar?area=karhula"),
            (
                "calendar, narrowed",
                "/kymenlaakso/fi/calendar?age=4&free=1&language=ru",
            ),
            (
                "week of an area",
                "/kymenlaakso/fi/calendar/week?area=karhula",
            ),
            (
                "20 Linked Events with places",
                "/v1/event/?include=location&page_size=20",
            ),
        ] {
            let (milliseconds, bytes) = runtime.block_on(site.cost(address, ROUNDS))?;
            let figure = format!("{milliseconds:.3} ms ({} KB)", bytes / 1000);
            row(&name, &format!("processor time, {what}"), &figure);
        }
        let (milliseconds, bytes) = runtime.block_on(site.cost(
            "/kymenlaakso/fi/calendar.ics?place=kohtaamispaikka-karhula",
            20,
        ))?;
        row(
            &name,
            "processor time, a year's feed of a place",
            &format!("{milliseconds:.2} ms ({} KB)", bytes / 1000),
        );
    }
    Ok(())
}

struct Site {
    shell: Shell,
    router: Router,
}

impl Site {
    /// The demo region with so many weekly gatherings at its places.
    fn new(gatherings: usize) -> Result<Site> {
        let now = Timestamp::from_helsinki("2026-12-01".parse()?, "12:00:00".parse()?);
        let source = PackSource::Folder("packs/kymenlaakso".into());
        let loaded = packs::load(&[source], now.date());
        let regions = loaded
            .packs
            .iter()
            .map(|pack| pack.region.clone())
            .collect();
        let mut records: Vec<StoredRecord> = loaded
            .packs
            .iter()
            .flat_map(|pack| {
                let records = pack.entries.iter().map(|entry| entry.record.clone());
                records.map(|record| StoredRecord::of_pack(&pack.region.id, record))
            })
            .collect();
        let region = Slug::parse("kymenlaakso")?;
        let model = weekly(&records).context("the demo region has no weekly gathering")?;
        let places: Vec<(Slug, Slug)> = records
            .iter()
            .filter_map(|stored| match &stored.record {
                Record::Place(place) => Some((place.id.clone(), place.area.clone())),
                _ => None,
            })
            .collect();
        for (number, (place, area)) in (0..gatherings).zip(places.iter().cycle()) {
            let mut made = model.clone();
            made.id = Slug::parse(&format!("g{number}"))?;
            made.place = Some(place.clone());
            made.areas = vec![area.clone()];
            let starts = model.times.starts + Days::new(u64::try_from(number % 7)?);
            made.times.starts = starts;
            made.times.repeats = Some(format!("FREQ=WEEKLY;COUNT={SESSIONS}").try_into()?);
            made.times.until = None;
            made.times.changes.clear();
            made.times.school_terms_only = false;
            made.times.on_holidays = true;
            if number % 3 == 0 {
                made.languages.truncate(1);
            }
            records.push(StoredRecord::of_pack(&region, made.into()));
        }
        let published = Published::build(regions, records);
        let shell = || Shell::new(Arc::new(FixedClock(now)));
        let entered = shell();
        let views = published.regions().map(|region| Arc::new(region.view()));
        entered.publish(Regions::new(views.collect()));
        let registry = Arc::new(Registry::default());
        registry.publish(published);
        let router = gatherings::routes(Arc::clone(&registry))
            .merge(gatherings::api_routes(registry, Arc::new(shell())));
        Ok(Site {
            shell: entered,
            router,
        })
    }

    /// Processor time of a page in milliseconds, the mean of several, and its length.
    async fn cost(&self, address: &str, rounds: u32) -> Result<(f64, usize)> {
        let bytes = self.get(address).await?;
        let before = processor_seconds(std::process::id())?;
        for _ in 0..rounds {
            self.get(address).await?;
        }
        let spent = processor_seconds(std::process::id())? - before;
        Ok((spent * 1_000.0 / f64::from(rounds), bytes))
    }

    async fn get(&self, address: &str) -> Result<usize> {
        let request = Request::get(address).body(Body::empty())?;
        let request = web::enter(&self.shell, request)
            .map_err(|answer| anyhow::anyhow!("{}", answer.status()))?;
        let answer = self.router.clone().oneshot(request).await?;
        ensure!(
            answer.status() == StatusCode::OK,
            "{address}: {}",
            answer.status()
        );
        Ok(answer.into_body().collect().await?.to_bytes().len())
    }
}

/// A weekly gathering of the pack, to make others of.
fn weekly(records: &[StoredRecord]) -> Option<Gathering> {
    records.iter().find_map(|stored| match &stored.record {
        Record::Gathering(gathering)
            if gathering.times.repeats.is_some() && gathering.is_public() =>
        {
            Some(Gathering::clone(gathering))
        }
        _ => None,
    })
}
