//! Sessions as events.

use catalog::{CostKind, Gathering, GatheringForm, Kind};
use chrono::{NaiveDateTime, SecondsFormat};
use kernel::{Language, Timestamp};
use registry::{Occurrence, RegionDirectory, Where};
use serde_json::{Value, json};

use super::things::{keyword_of, place_of};
use super::{Asked, words};

/// How a session is named after its gathering: its beginning by the rule.
const SESSION: &str = "%Y%m%dt%H%M";

/// A page of events, the soonest first, and how many there are.
pub(super) fn list(asked: &Asked) -> (usize, Vec<Value>) {
    let parameters = &asked.parameters;
    let wanted = parameters.page.saturating_mul(parameters.page_size);
    let mut count = 0;
    let mut found: Vec<(&RegionDirectory, Occurrence<'_>)> = Vec::new();
    for directory in &asked.regions {
        let before = found.len();
        let mut sessions = sessions(asked, directory);
        found.extend(
            sessions
                .by_ref()
                .take(wanted)
                .map(|session| (directory.as_ref(), session)),
        );
        count += if is_plain(asked) {
            directory.count_after(Where::Anywhere, parameters.start)
        } else {
            found.len() - before + sessions.count()
        };
    }
    found.sort_by_key(|(directory, session)| (session.begins(), &directory.region.id));
    let page = found
        .into_iter()
        .skip(wanted - parameters.page_size)
        .take(parameters.page_size)
        .map(|(directory, session)| event(asked, directory, &session));
    (count, page.collect())
}

/// An event, or the super event of a gathering's sessions.
pub(super) fn one(asked: &Asked, directory: &RegionDirectory, id: &str) -> Option<Value> {
    if let Some(entry) = directory.gatherings.get(id) {
        let gathering = &entry.value;
        let first = directory
            .sessions_of(&gathering.id, Timestamp(i64::MIN / 2))
            .next()
            .filter(|_| gathering.is_public())?;
        return Some(super_event(asked, directory, &first));
    }
    let (gathering, beginning) = id.rsplit_once('-')?;
    let entry = directory.gatherings.get(gathering)?;
    let original = NaiveDateTime::parse_from_str(beginning, SESSION).ok()?;
    let session = directory.session(&entry.value.id, original)?;
    Some(event(asked, directory, &session))
}

/// Whether nothing is asked but a beginning: then nobody needs to be looked at to be counted.
fn is_plain(asked: &Asked) -> bool {
    let parameters = &asked.parameters;
    parameters.end.is_none()
        && parameters.location.is_none()
        && parameters.keywords.is_empty()
        && parameters.publisher.is_none()
        && parameters.language.is_none()
}

fn sessions<'a>(
    asked: &'a Asked,
    directory: &'a RegionDirectory,
) -> impl Iterator<Item = Occurrence<'a>> {
    let parameters = &asked.parameters;
    let location = parameters.location.as_deref();
    let place = location
        .and_then(|id| directory.places.get(id).map(|entry| &entry.value.id))
        .or_else(|| location.and_then(|id| directory.units.get(id).map(|entry| &entry.value.id)));
    let unknown_place = location.is_some() && place.is_none();
    let sessions = directory.sessions_after(
        place.map_or(Where::Anywhere, Where::Place),
        parameters.start,
    );
    sessions
        .take_while(move |session| {
            !unknown_place && parameters.end.is_none_or(|end| session.begins() < end)
        })
        .filter(move |session| is_asked(asked, &session.gathering.value))
}

fn is_asked(asked: &Asked, gathering: &Gathering) -> bool {
    let parameters = &asked.parameters;
    let is = |id: &kernel::Slug, name: &str| id.as_str() == name;
    let keyword = |name: &String| gathering.types.iter().any(|id| is(id, name));
    (parameters.keywords.is_empty() || parameters.keywords.iter().any(keyword))
        && parameters
            .publisher
            .as_ref()
            .is_none_or(|name| gathering.organizers.iter().any(|id| is(id, name)))
        && parameters
            .language
            .is_none_or(|language| gathering.languages.contains(&language))
}

fn event(asked: &Asked, directory: &RegionDirectory, session: &Occurrence<'_>) -> Value {
    let gathering = &session.gathering.value;
    let alone = gathering.times.repeats.is_none() && gathering.times.also.is_empty();
    let id = format!(
        "{}-{}",
        gathering.id,
        session.session.original.format(SESSION)
    );
    let status = if session.session.cancelled {
        "EventCancelled"
    } else if session.session.starts != session.session.original {
        "EventRescheduled"
    } else {
        "EventScheduled"
    };
    let mut value = common(asked, directory, session, &id);
    let above = match (alone, &gathering.part_of) {
        (false, _) => Some(asked.reference("event", directory, gathering.id.as_str())),
        (true, Some(series)) => Some(asked.reference("event", directory, series.as_str())),
        (true, None) => None,
    };
    put(
        &mut value,
        [
            ("start_time", json!(moment(session.begins()))),
            ("end_time", json!(moment(session.ends()))),
            ("event_status", json!(status)),
            ("super_event", json!(above)),
            ("super_event_type", Value::Null),
            ("name", json!(named(gathering, session))),
        ],
    );
    value
}

fn super_event(asked: &Asked, directory: &RegionDirectory, first: &Occurrence<'_>) -> Value {
    let gathering = &first.gathering.value;
    let mut value = common(asked, directory, first, gathering.id.as_str());
    let last = gathering.times.last_day();
    put(
        &mut value,
        [
            ("start_time", json!(moment(first.begins()))),
            (
                "end_time",
                json!(
                    last.map(|day| moment(Timestamp::from_helsinki(day, chrono::NaiveTime::MIN)))
                ),
            ),
            ("event_status", json!("EventScheduled")),
            ("super_event", Value::Null),
            ("super_event_type", json!("recurring")),
            ("name", json!(words(&gathering.name))),
        ],
    );
    value
}

fn put<const N: usize>(value: &mut Value, fields: [(&str, Value); N]) {
    if let Some(object) = value.as_object_mut() {
        object.extend(fields.map(|(name, value)| (name.to_owned(), value)));
    }
}

/// The name, with what the session is about.
fn named(gathering: &Gathering, session: &Occurrence<'_>) -> Option<Value> {
    let topic = session
        .change
        .map(|change| &change.topic)
        .filter(|topic| !topic.is_empty());
    let Some(topic) = topic else {
        return words(&gathering.name);
    };
    let mut name = gathering.name.clone();
    let languages: Vec<Language> = gathering
        .name
        .iter()
        .map(|(language, _)| language)
        .collect();
    for language in languages {
        if let Some((words, topic)) = gathering.name.exact(language).zip(topic.exact(language)) {
            name.set(language, format!("{words}: {topic}"));
        }
    }
    words(&name)
}

fn common(asked: &Asked, directory: &RegionDirectory, session: &Occurrence<'_>, id: &str) -> Value {
    let gathering = &session.gathering.value;
    let region = &directory.region.id;
    let parameters = &asked.parameters;
    let changed = moment(session.gathering.origin.changed_at);
    let place = session.place();
    let location = place.and_then(|id| {
        if parameters.include_location {
            place_of(asked, directory, id)
        } else {
            Some(asked.reference("place", directory, id.as_str()))
        }
    });
    let keywords: Vec<Value> = gathering
        .types
        .iter()
        .filter_map(|id| {
            if parameters.include_keywords {
                keyword_of(asked, directory, id)
            } else {
                Some(asked.reference("keyword", directory, id.as_str()))
            }
        })
        .collect();
    let organizer = gathering.organizers.first();
    let provider = organizer
        .and_then(|id| directory.organizations.get(id.as_str()))
        .and_then(|entry| words(&entry.value.name));
    let free = gathering.cost.kind == CostKind::Free;
    let sign_up = gathering.sign_up.as_ref();
    let day = |day: Option<chrono::NaiveDate>| {
        day.map(|day| moment(Timestamp::from_helsinki(day, chrono::NaiveTime::MIN)))
    };
    json!({
        "id": format!("{region}:{id}"),
        "@id": asked.address("event", directory, id),
        "@context": "http://schema.org",
        "@type": "Event/LinkedEvent",
        "type_id": if gathering.form == GatheringForm::Course { "Course" } else { "General" },
        "data_source": region,
        "publisher": organizer.map(|id| format!("{region}:{id}")),
        "publication_status": "public",
        "short_description": words(&gathering.summary),
        "description": words(&gathering.description),
        "location": location,
        "location_extra_info": gathering.address.as_ref().and_then(|address| words(&address.street)),
        "keywords": keywords,
        "provider": provider,
        "offers": [{"is_free": free, "price": words(&gathering.cost.note), "info_url": null, "description": null}],
        "in_language": gathering.languages.iter().map(|language| language.tag()).collect::<Vec<_>>(),
        "audience_min_age": gathering.ages.map(|ages| ages.min),
        "audience_max_age": gathering.ages.and_then(|ages| ages.max),
        "info_url": {"fi": format!("{}/{region}/fi/{}/{}", asked.site, Kind::Gathering, gathering.id)},
        "maximum_attendee_capacity": sign_up.map(|sign_up| sign_up.most),
        "minimum_attendee_capacity": sign_up.map(|sign_up| sign_up.least),
        "enrolment_start_time": day(sign_up.and_then(|sign_up| sign_up.opens_on)),
        "enrolment_end_time": day(sign_up.and_then(|sign_up| sign_up.closes_on)),
        "images": [],
        "external_links": [],
        "sub_events": [],
        "last_modified_time": changed,
        "deleted": false,
    })
}

fn moment(at: Timestamp) -> String {
    at.utc().to_rfc3339_opts(SecondsFormat::Secs, true)
}
