//! How records look in lists: cards, their distance, and who keeps them (R021).

use catalog::{
    Article, Freshness, Kind, News, Path, Place, PlaceStatus, Service, ServiceStatus, Story, Unit,
    UnitMode, Upkeep,
};
use i18n::dates;
use kernel::{Point, Slug, Text};
use web::{Card, OpenLabel, Said, Visit, ages_label, cost_label, kind_label};

use crate::published::RegionDirectory;
use crate::shelf::Entry;

/// Who keeps a page's facts true, and since when they are (R021).
pub struct UpkeepView<'a> {
    /// The owner's name; absent when the owner is not in this directory.
    pub owner: Option<(String, Said<'a>)>,
    /// When the facts were last checked.
    pub checked: String,
    /// Whether the review day has passed.
    pub stale: bool,
    /// Whether contact details are made up.
    pub fictional: bool,
}

/// The upkeep line of a record.
pub fn upkeep<'a>(
    visit: &Visit,
    directory: &'a RegionDirectory,
    upkeep: &Upkeep,
) -> UpkeepView<'a> {
    let language = visit.language();
    let owner = directory
        .organizations
        .get(upkeep.owner.as_str())
        .map(|entry| {
            (
                visit.href_to(Kind::Organization, &entry.value.id),
                Said::new(&entry.value.name, language),
            )
        });
    UpkeepView {
        owner,
        checked: dates::date_short(language, upkeep.checked),
        stale: upkeep.freshness(visit.today()) == Freshness::Stale,
        fictional: upkeep.fictional,
    }
}

/// A service as a card.
pub fn service_card<'a>(
    visit: &Visit,
    directory: &'a RegionDirectory,
    entry: &'a Entry<Service>,
) -> Card<'a> {
    let t = visit.messages();
    let service = &entry.value;
    let language = visit.language();
    let mut facts: Vec<String> = Vec::new();
    facts.extend(cost_label(t, service.cost.kind).map(|label| label.plain().to_owned()));
    facts.extend(
        service
            .ages
            .map(|ages| ages_label(t, ages).plain().to_owned()),
    );
    Card {
        href: visit.href_to(Kind::Service, &service.id),
        label: kind_label(t, Kind::Service),
        title: Said::new(&service.name, language),
        ingress: Said::new(&service.summary, language),
        open: OpenLabel::of(visit, &service.hours),
        places: area_names(visit, directory, &service.areas),
        facts,
        phone: service
            .contact
            .phones
            .first()
            .map(|phone| phone.number.as_str()),
        national: entry.national,
        resting: service.status == ServiceStatus::Paused,
    }
}

/// A meeting place as a card.
pub fn place_card<'a>(
    visit: &Visit,
    directory: &'a RegionDirectory,
    entry: &'a Entry<Place>,
) -> Card<'a> {
    let t = visit.messages();
    let place = &entry.value;
    let language = visit.language();
    let mut facts: Vec<String> = Vec::new();
    facts.extend(distance(visit, place.point));
    facts.extend(cost_label(t, place.cost.kind).map(|label| label.plain().to_owned()));
    facts.extend(
        place
            .ages
            .map(|ages| ages_label(t, ages).plain().to_owned()),
    );
    let municipality = directory
        .municipalities
        .get(place.municipality.as_str())
        .map(|entry| Said::new(&entry.value.name, language));
    let usable = matches!(place.status, PlaceStatus::Open | PlaceStatus::Opening);
    Card {
        href: visit.href_to(Kind::Place, &place.id),
        label: kind_label(t, Kind::Place),
        title: Said::new(&place.name, language),
        ingress: Said::new(&place.summary, language),
        open: if place.status == PlaceStatus::Open {
            OpenLabel::of(visit, &place.hours)
        } else {
            None
        },
        places: municipality.into_iter().collect(),
        facts,
        phone: None,
        national: false,
        resting: !usable,
    }
}

/// A family-centre unit as a card.
pub fn unit_card<'a>(
    visit: &Visit,
    directory: &'a RegionDirectory,
    entry: &'a Entry<Unit>,
) -> Card<'a> {
    let unit = &entry.value;
    let language = visit.language();
    Card {
        href: visit.href_to(Kind::Unit, &unit.id),
        label: kind_label(visit.messages(), Kind::Unit),
        title: Said::new(&unit.name, language),
        ingress: Said::new(&unit.summary, language),
        open: OpenLabel::of(visit, &unit.hours),
        places: area_names(visit, directory, std::slice::from_ref(&unit.area)),
        facts: distance(visit, location_point(directory, &unit.id))
            .into_iter()
            .collect(),
        phone: unit
            .contact
            .phones
            .first()
            .map(|phone| phone.number.as_str()),
        national: false,
        resting: unit.mode == UnitMode::Planned,
    }
}

/// Names of areas; none for the whole region.
pub fn area_names<'a>(
    visit: &Visit,
    directory: &'a RegionDirectory,
    areas: &[Slug],
) -> Vec<Said<'a>> {
    areas
        .iter()
        .filter_map(|id| directory.areas.get(id.as_str()))
        .map(|entry| Said::new(&entry.value.name, visit.language()))
        .take(3)
        .collect()
}

/// Distance from the chosen area's centre, in words.
pub fn distance(visit: &Visit, point: Option<Point>) -> Option<String> {
    let kilometres = visit.origin()?.kilometres_to(point?);
    Some(dates::distance_km(visit.language(), kilometres))
}

/// Sorts entries so that the nearest to the chosen area come first; the order stays when no area
/// is chosen.
pub fn nearest_first<T>(
    visit: &Visit,
    entries: &mut [&Entry<T>],
    point: impl Fn(&T) -> Option<Point>,
) {
    if let Some(origin) = visit.origin() {
        entries.sort_by_cached_key(|entry| {
            point(&entry.value).map_or(u64::MAX, |point| {
                (origin.kilometres_to(point) * 1000.0) as u64
            })
        });
    }
}

/// Where a unit or place is; a unit without an address stands at its area's centre (R034).
pub fn location_point(directory: &RegionDirectory, id: &Slug) -> Option<Point> {
    let place = directory
        .places
        .get(id.as_str())
        .and_then(|entry| entry.value.point);
    let unit = || {
        let unit = &directory.units.get(id.as_str())?.value;
        unit.point.or_else(|| {
            directory
                .areas
                .get(unit.area.as_str())
                .map(|area| area.value.point)
        })
    };
    place.or_else(unit)
}

/// An article as a card.
pub fn article_card<'a>(visit: &Visit, entry: &'a Entry<Article>) -> Card<'a> {
    let article = &entry.value;
    text_card(
        visit,
        Kind::Article,
        &article.id,
        (&article.title, &article.summary),
    )
}

/// A path as a card.
pub fn path_card<'a>(visit: &Visit, entry: &'a Entry<Path>) -> Card<'a> {
    let path = &entry.value;
    text_card(visit, Kind::Path, &path.id, (&path.name, &path.summary))
}

/// A story as a card.
pub fn story_card<'a>(visit: &Visit, entry: &'a Entry<Story>) -> Card<'a> {
    let story = &entry.value;
    text_card(
        visit,
        Kind::Story,
        &story.id,
        (&story.title, &story.summary),
    )
}

/// A piece of news as a card, with its day.
pub fn news_card<'a>(visit: &Visit, entry: &'a Entry<News>) -> Card<'a> {
    let news = &entry.value;
    Card {
        facts: vec![dates::date_short(visit.language(), news.date)],
        ..text_card(visit, Kind::News, &news.id, (&news.title, &news.summary))
    }
}

fn text_card<'a>(
    visit: &Visit,
    kind: Kind,
    id: &Slug,
    (title, summary): (&'a Text, &'a Text),
) -> Card<'a> {
    Card {
        href: visit.href_to(kind, id),
        label: kind_label(visit.messages(), kind),
        title: visit.say(title),
        ingress: visit.say(summary),
        open: None,
        places: Vec::new(),
        facts: Vec::new(),
        phone: None,
        national: false,
        resting: false,
    }
}
