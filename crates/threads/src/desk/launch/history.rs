//! What has been done to a launch, and by whom.

use std::collections::HashMap;

use access::audit;
use catalog::{Kind, Launch, Record, RecordKey};
use i18n::{Phrase, dates};
use kernel::Timestamp;
use registry::RegionDirectory;
use registry::store::{self, StoreError};
use web::Visit;

use super::read::Kept;
use super::rules::{Done, done_between};
use crate::Threads;
use crate::desk::frame::names;

/// So many changes are shown, the newest first.
const MOST_SHOWN: usize = 40;

/// A change in the history.
pub(super) struct HistoryView {
    /// When.
    pub at: String,
    /// Who; what is said of a change that came with the region's pack.
    pub by: String,
    /// What was done.
    pub done: Vec<Phrase>,
}

/// The history of a launch, the newest first.
///
/// # Errors
/// The database is away.
pub(super) async fn history(
    threads: &Threads,
    visit: &Visit,
    directory: &RegionDirectory,
    kept: &Kept,
) -> Result<Vec<HistoryView>, StoreError> {
    let region = visit.region_id();
    let key = RecordKey {
        kind: Kind::Launch,
        id: kept.launch.id.clone(),
    };
    let versions = store::versions(&threads.db, region, &key).await?;
    let mut said: Vec<(Timestamp, Launch)> = vec![(kept.changed_at, kept.launch.clone())];
    said.extend(versions.iter().filter_map(|row| {
        match Record::from_json(Kind::Launch, &row.body) {
            Ok(Record::Launch(launch)) => Some((row.changed_at, launch.as_ref().clone())),
            _ => None,
        }
    }));
    let editors = editors(threads, visit, kept).await?;
    let earlier = said
        .iter()
        .skip(1)
        .map(|(_, launch)| Some(launch))
        .chain([None]);
    let t = visit.messages();
    Ok(said
        .iter()
        .zip(earlier)
        .map(|((at, after), before)| HistoryView {
            at: when(visit, *at),
            by: match editors.get(at) {
                Some(name) => name.clone(),
                None => t.launch_history_pack().into_plain().into_owned(),
            },
            done: match before {
                Some(before) => told(visit, directory, &done_between(before, after)),
                None => vec![t.launch_history_began()],
            },
        })
        .filter(|change| !change.done.is_empty())
        .take(MOST_SHOWN)
        .collect())
}

/// Who edited a launch, by the moment: the audit trail has the moment of the edit itself.
async fn editors(
    threads: &Threads,
    visit: &Visit,
    kept: &Kept,
) -> db::Result<HashMap<Timestamp, String>> {
    let names = names(threads, visit).await?;
    let conn = &mut threads.db.read().await?;
    let search = audit::Search {
        object: Some(kept.launch.area.to_string()),
        ..audit::Search::default()
    };
    let events = audit::find(conn, visit.region_id().as_str(), &search).await?;
    Ok(events
        .into_iter()
        .filter(|event| event.object_kind == "launch")
        .filter_map(|event| Some((event.at, names.get(event.person_id.as_ref()?)?.clone())))
        .collect())
}

/// Day with its year, and time: a history is older than a promise.
fn when(visit: &Visit, at: Timestamp) -> String {
    let there = at.in_helsinki();
    let day = dates::date_short(visit.language(), there.date_naive());
    let time = dates::time(visit.language(), there.time());
    let when = visit.messages().ask_moment(&day, &time);
    when.into_plain().into_owned()
}

fn told(visit: &Visit, directory: &RegionDirectory, done: &[Done]) -> Vec<Phrase> {
    let t = visit.messages();
    let name = |step: &kernel::Slug| {
        let found = directory.launch_steps.get(step.as_str());
        found.map_or(String::new(), |entry| {
            visit.plain(&entry.value.name).to_owned()
        })
    };
    done.iter()
        .map(|done| match done {
            Done::StepDone(step) => t.launch_history_step_done(&name(step)),
            Done::StepUndone(step) => t.launch_history_step_undone(&name(step)),
            Done::StepChanged(step) => t.launch_history_step_changed(&name(step)),
            Done::Suspended => t.launch_history_suspended(),
            Done::NoticeChanged => t.launch_history_notice(),
            Done::Resumed => t.launch_history_resumed(),
            Done::RingChanged => t.launch_history_ring(),
        })
        .collect()
}
