//! Views that several pages share: cards, hours of the week, upkeep.

use catalog::{
    Freshness, Kind, OpeningHours, Place, PlaceStatus, Service, ServiceStatus, Unit, UnitMode,
    Upkeep,
};
use chrono::Days;
use i18n::dates;
use kernel::{Point, Slug};
use web::{Card, OpenLabel, Said, Visit, ages_label, cost_label, kind_label};

use crate::documents::location_point;
use crate::published::{Entry, RegionDirectory};

/// One day of the coming week.
pub struct DayHours {
    /// "maanantai 23.11."
    pub day: String,
    /// "9.00–13.00", one for each opening; empty: closed.
    pub spans: Vec<String>,
    /// Whether it is today.
    pub today: bool,
}

/// A day or days that differ from the ordinary week.
pub struct ComingException<'a> {
    /// "6.12.2026" or "24.12.2026–6.1.2027".
    pub days: String,
    /// "10.00–12.00"; absent: closed.
    pub span: Option<String>,
    /// Why.
    pub note: Said<'a>,
}

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

/// The coming seven days of something's hours.
pub fn week(visit: &Visit, hours: &OpeningHours) -> Vec<DayHours> {
    if hours.weekly.is_empty() && hours.exceptions.is_empty() {
        return Vec::new();
    }
    let language = visit.language();
    (0..7)
        .filter_map(|ahead| visit.today().checked_add_days(Days::new(ahead)))
        .map(|day| DayHours {
            day: dates::weekday_and_day(language, day),
            spans: hours
                .on(day, &visit.region().calendar)
                .into_iter()
                .map(|span| dates::time_range(language, span.opens, span.closes))
                .collect(),
            today: day == visit.today(),
        })
        .collect()
}

/// Days that will differ from the ordinary week.
pub fn exceptions<'a>(visit: &Visit, hours: &'a OpeningHours) -> Vec<ComingException<'a>> {
    let language = visit.language();
    hours
        .coming_exceptions(visit.today())
        .into_iter()
        .take(8)
        .map(|exception| {
            let first = dates::date_short(language, exception.from);
            let days = match exception.until {
                Some(until) if until != exception.from => {
                    format!("{first}–{}", dates::date_short(language, until))
                }
                _ => first,
            };
            ComingException {
                days,
                span: exception
                    .opens
                    .zip(exception.closes)
                    .map(|(opens, closes)| dates::time_range(language, opens, closes)),
                note: visit.say(&exception.note),
            }
        })
        .collect()
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

/// JSON as it may stand inside a `script` element: no `<` can end the element early.
pub fn script_json(value: &serde_json::Value) -> String {
    value.to_string().replace('<', "\\u003c")
}
