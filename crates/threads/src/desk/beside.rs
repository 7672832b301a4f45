//! What stands beside an answer: services that suit, templates to begin from, experts to ask.

use catalog::RingTask;
use kernel::{Language, Slug};
use registry::{RegionDirectory, Want};
use web::Visit;

use crate::store::ThreadRow;

/// Services that are offered beside an answer.
const MOST_SUITING: usize = 5;
/// Reply templates that are offered first; the others are behind a choice.
const MOST_TEMPLATES: usize = 4;

/// Services that suit the request, as they are now: what inserts them, name, one sentence.
pub(super) fn suits(
    visit: &Visit,
    directory: &RegionDirectory,
    thread: &ThreadRow,
) -> Vec<(String, String, String)> {
    let themes: Vec<Slug> = thread
        .theme
        .iter()
        .filter_map(|id| Slug::parse(id).ok())
        .collect();
    let area = thread
        .area
        .as_deref()
        .and_then(|area| Slug::parse(area).ok());
    let want = Want {
        themes: &themes,
        area: area.as_ref(),
        language: Language::parse(&thread.language).ok(),
        ..Want::default()
    };
    let found = directory.help(&want, MOST_SUITING);
    let services = found.services.iter();
    services
        .map(|entry| {
            let service = &entry.value;
            (
                format!("service/{}", service.id),
                visit.plain(&service.name).to_owned(),
                visit.plain(&service.summary).to_owned(),
            )
        })
        .collect()
}

pub(super) type Named = Vec<(String, String)>;

/// Reply templates: those of the request's theme first.
pub(super) fn templates(
    visit: &Visit,
    directory: &RegionDirectory,
    thread: &ThreadRow,
) -> (Named, Named) {
    let mut templates: Vec<_> = directory.reply_templates.values().collect();
    templates.sort_by_key(|template| {
        let of_theme = template
            .themes
            .iter()
            .any(|theme| Some(theme.as_str()) == thread.theme.as_deref());
        (!of_theme, !template.themes.is_empty(), template.position)
    });
    let mut named: Named = templates
        .into_iter()
        .map(|template| {
            (
                template.id.to_string(),
                visit.plain(&template.title).to_owned(),
            )
        })
        .collect();
    let rest = named.split_off(named.len().min(MOST_TEMPLATES));
    (named, rest)
}

pub(super) fn experts(visit: &Visit, directory: &RegionDirectory) -> Named {
    directory
        .rings
        .values()
        .filter(|ring| ring.task == RingTask::Experts)
        .map(|ring| (ring.id.to_string(), visit.plain(&ring.name).to_owned()))
        .collect()
}
