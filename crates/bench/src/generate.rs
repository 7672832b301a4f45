//! A region of any size. Records are the demo region's, repeated under new names and spread over
//! the map, so that words are as frequent, and texts as long, as in a real one.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use catalog::Record;
use kernel::{Language, Point, Slug, Text};
use packs::PackSource;
use serde::Serialize;

/// Names that tell copies apart, as towns and quarters do.
const QUARTERS: [&str; 24] = [
    "Aholaita",
    "Hovinsaari",
    "Inkeroinen",
    "Jaala",
    "Karhuvuori",
    "Lehtola",
    "Mussalo",
    "Nummela",
    "Ojala",
    "Pohjola",
    "Rantahaka",
    "Suulisniemi",
    "Tornionmäki",
    "Utti",
    "Voikkaa",
    "Ylämaa",
    "Kymintehdas",
    "Metsola",
    "Korvenranta",
    "Haukkavuori",
    "Kaunissaari",
    "Laajakoski",
    "Myllykoski",
    "Summa",
];

#[derive(Serialize, Default)]
struct Records {
    service: Vec<catalog::Service>,
    place: Vec<catalog::Place>,
}

/// Writes a pack with so many services and places.
pub fn generate(dir: &Path, services: usize, places: usize) -> Result<()> {
    let demo = packs::embedded()
        .into_iter()
        .find(|pack| pack.id() == "kymenlaakso")
        .context("no demo region")?;
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).context("a day")?;
    let loaded = packs::load(&[PackSource::Embedded(demo)], day);
    let demo = loaded
        .packs
        .into_iter()
        .find(|pack| pack.region.id.as_str() == "kymenlaakso")
        .context("unreadable")?;

    fs::create_dir_all(dir)?;
    let mut region = demo.region.clone();
    region.hosts.clear();
    fs::write(dir.join("pack.toml"), toml::to_string(&region)?)?;
    let (mut all, mut made) = (Vec::new(), Records::default());
    for entry in &demo.entries {
        match &entry.record {
            Record::Service(service) => made.service.push((**service).clone()),
            Record::Place(place) => made.place.push((**place).clone()),
            other => all.push(other.clone()),
        }
    }
    repeat(&mut made.service, services, |service, copy| {
        service.id = copied(&service.id, copy);
        service.name = renamed(&service.name, copy);
        service.locations.clear();
    });
    repeat(&mut made.place, places, |place, copy| {
        place.id = copied(&place.id, copy);
        place.name = renamed(&place.name, copy);
        place.point = place.point.and_then(|point| moved(point, copy));
    });
    fs::write(dir.join("others.toml"), others(&all)?)?;
    for (index, chunk) in made.service.chunks(4_000).enumerate() {
        let records = Records {
            service: chunk.to_vec(),
            ..Records::default()
        };
        fs::write(
            dir.join(format!("services-{index}.toml")),
            toml::to_string(&records)?,
        )?;
    }
    for (index, chunk) in made.place.chunks(4_000).enumerate() {
        let records = Records {
            place: chunk.to_vec(),
            ..Records::default()
        };
        fs::write(
            dir.join(format!("places-{index}.toml")),
            toml::to_string(&records)?,
        )?;
    }
    Ok(())
}

/// Fills a list up to `count` with changed copies of what it began with.
fn repeat<T: Clone>(list: &mut Vec<T>, count: usize, change: impl Fn(&mut T, usize)) {
    let originals = list.clone();
    list.truncate(count);
    for copy in 1.. {
        for original in &originals {
            if list.len() >= count {
                return;
            }
            let mut next = original.clone();
            change(&mut next, copy);
            list.push(next);
        }
        if originals.is_empty() {
            return;
        }
    }
}

fn copied(id: &Slug, copy: usize) -> Slug {
    Slug::from_name(&format!("{id} {copy}"))
}

fn renamed(name: &Text, copy: usize) -> Text {
    let quarter = QUARTERS
        .get(copy % QUARTERS.len())
        .copied()
        .unwrap_or("Keskusta");
    name.iter()
        .map(|(language, words): (Language, &str)| (language, format!("{words}, {quarter} {copy}")))
        .collect()
}

fn moved(point: Point, copy: usize) -> Option<Point> {
    let step = f64::from(u32::try_from(copy % 97).ok()?) / 97.0;
    Point::new(
        point.lat + step * 0.4 - 0.2,
        point.lon + (step * 7.0).fract() - 0.5,
    )
    .ok()
}

/// The other records, each under the name of its kind.
fn others(records: &[Record]) -> Result<String> {
    let mut text = String::new();
    for record in records {
        let body: toml::Value = serde_json::from_str(&record.to_json()?)?;
        let mut table = toml::Table::new();
        table.insert(
            record.key().kind.as_str().to_owned(),
            toml::Value::Array(vec![body]),
        );
        text.push_str(&toml::to_string(&table)?);
        text.push('\n');
    }
    Ok(text)
}
