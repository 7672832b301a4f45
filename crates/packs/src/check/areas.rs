//! Points that lie in the region, and large areas that offer everything (R159, R029).

use std::collections::BTreeSet;

use catalog::{AreaKind, Kind, PlaceStatus, Record, ServiceStatus, Vocabulary};
use chrono::NaiveDate;
use kernel::{Point, Slug};

use super::scope::{About, Report, Scope};
use crate::{Pack, ProblemCode};

/// No place of a region is farther than this from its middle: beyond it, the coordinates are
/// mistyped.
const FARTHEST_KILOMETRES: f64 = 300.0;
/// The task that every meeting place does by nature (R030).
const MEETING_PLACE: &str = "meeting-place";

/// Checks that a record's point is near the region's.
pub(super) fn check_points(pack: &Pack, record: &Record, about: &mut About<'_, '_>) {
    let point = match record {
        Record::Unit(unit) => unit.point,
        Record::Place(place) => place.point,
        Record::Area(area) => Some(area.point),
        Record::Municipality(municipality) => Some(municipality.point),
        _ => None,
    };
    let Some((point, middle)) = point.zip(pack.region.point) else {
        return;
    };
    let kilometres = point.kilometres_to(middle);
    if kilometres > FARTHEST_KILOMETRES {
        let Point { lat, lon } = point;
        let message = format!(
            "lat {lat}, lon {lon} is {kilometres:.0} kilometres from the region's point: are they the right way round?"
        );
        about.warning("point", ProblemCode::Point, message);
    }
}

/// Checks that each large area has every task and every level, from services and places of the
/// region itself. National services do not do an area's duty for it.
pub(super) fn check_completeness<'a>(scope: &Scope<'a>, today: NaiveDate, report: &mut Report<'a>) {
    let pack = report.pack;
    for entry in &pack.entries {
        let Record::Area(area) = &entry.record else {
            continue;
        };
        if area.kind != AreaKind::Large || !area.is_valid_on(today) {
            continue;
        }
        let offered = offered(pack, scope, &area.id);
        for (vocabulary, rule) in [(Vocabulary::Task, "R159"), (Vocabulary::Level, "R029")] {
            let missing: Vec<&str> = scope
                .terms(vocabulary)
                .filter(|id| !offered.contains(&(vocabulary, *id)))
                .collect();
            if !missing.is_empty() {
                let message = format!(
                    "a large area has every {}; nothing here is marked {} ({rule})",
                    vocabulary.as_str(),
                    missing.join(", ")
                );
                report
                    .about(entry)
                    .warning("", ProblemCode::Incomplete, message);
            }
        }
    }
}

fn offered<'a>(pack: &'a Pack, scope: &Scope<'a>, large: &Slug) -> BTreeSet<(Vocabulary, &'a str)> {
    let within = |id: &Slug| id == large || parent(scope, id) == Some(large);
    let mut offered = BTreeSet::new();
    for entry in &pack.entries {
        match &entry.record {
            Record::Service(service)
                if service.status == ServiceStatus::Active
                    && (service.areas.is_empty() || service.areas.iter().any(within)) =>
            {
                let tasks = service
                    .tasks
                    .iter()
                    .map(|id| (Vocabulary::Task, id.as_str()));
                let levels = service
                    .levels
                    .iter()
                    .map(|id| (Vocabulary::Level, id.as_str()));
                offered.extend(tasks.chain(levels));
            }
            Record::Place(place) if place.status == PlaceStatus::Open && within(&place.area) => {
                offered.insert((Vocabulary::Task, MEETING_PLACE));
                offered.extend(place.tasks.iter().map(|id| (Vocabulary::Task, id.as_str())));
            }
            _ => {}
        }
    }
    offered
}

fn parent<'a>(scope: &Scope<'a>, id: &Slug) -> Option<&'a Slug> {
    match &scope.get(Kind::Area, id.as_str())?.record {
        Record::Area(area) => area.parent.as_ref(),
        _ => None,
    }
}
