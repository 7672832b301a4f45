//! Ages, days and opening hours in the right order.

use catalog::{AgeRange, OpeningHours, PlaceStatus, Publication, Record};
use chrono::{NaiveDate, NaiveTime};

use super::scope::About;
use crate::ProblemCode;

/// Checks the ages, days and hours of a record.
pub(super) fn check(record: &Record, about: &mut About<'_, '_>) {
    match record {
        Record::Area(area) => period(about, "valid_until", area.valid_from, area.valid_until),
        Record::Organization(organization) => {
            let (from, until) = (organization.valid_from, organization.valid_until);
            period(about, "valid_until", from, until);
            hours(about, "hours", &organization.hours);
        }
        Record::Unit(unit) => {
            hours(about, "hours", &unit.hours);
            for (position, present) in unit.services.iter().enumerate() {
                hours(about, &format!("services.{position}.hours"), &present.hours);
            }
        }
        Record::Place(place) => {
            ages(about, place.ages);
            hours(about, "hours", &place.hours);
            if place.status == PlaceStatus::Opening && place.opened_on.is_none() {
                let message = "a place that is opening has the day on which it opens";
                about.error("opened_on", ProblemCode::Dates, message);
            }
        }
        Record::Service(service) => {
            ages(about, service.ages);
            hours(about, "hours", &service.hours);
        }
        Record::Helpline(helpline) => hours(about, "hours", &helpline.hours),
        Record::Gathering(gathering) => ages(about, gathering.ages),
        Record::Article(article) => publication(about, &article.publication),
        Record::Path(path) => publication(about, &path.publication),
        Record::News(news) => publication(about, &news.publication),
        Record::Story(story) => publication(about, &story.publication),
        Record::Term(_)
        | Record::Municipality(_)
        | Record::Concept(_)
        | Record::Danger(_)
        | Record::Finder(_)
        | Record::Ring(_)
        | Record::ReplyTemplate(_)
        | Record::LaunchStep(_)
        | Record::Launch(_)
        | Record::DemoPerson(_) => {}
    }
}

fn publication(about: &mut About<'_, '_>, publication: &Publication) {
    let (from, until) = (publication.from, publication.until);
    period(about, "publication.until", from, until);
}

fn ages(about: &mut About<'_, '_>, ages: Option<AgeRange>) {
    let backwards =
        ages.and_then(|ages| ages.max.filter(|max| *max < ages.min).zip(Some(ages.min)));
    if let Some((max, min)) = backwards {
        let message = format!("min {min} is more than max {max}: no child is of that age");
        about.error("ages", ProblemCode::Ages, message);
    }
}

fn period(
    about: &mut About<'_, '_>,
    path: &str,
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
) {
    if let Some((from, until)) = from.zip(until).filter(|(from, until)| until < from) {
        let message = format!("the last day {until} is before the first, {from}");
        about.error(path, ProblemCode::Dates, message);
    }
}

fn hours(about: &mut About<'_, '_>, path: &str, hours: &OpeningHours) {
    for (position, slot) in hours.weekly.iter().enumerate() {
        let path = format!("{path}.weekly.{position}");
        period(about, &path, slot.from, slot.until);
        span(about, &path, slot.opens, slot.closes);
    }
    for (position, exception) in hours.exceptions.iter().enumerate() {
        let path = format!("{path}.exceptions.{position}");
        period(about, &path, Some(exception.from), exception.until);
        match (exception.opens, exception.closes) {
            (Some(opens), Some(closes)) => span(about, &path, opens, closes),
            (None, None) => {}
            _ => {
                let message = "give both `opens` and `closes`, or neither when it is closed";
                about.error(&path, ProblemCode::Hours, message);
            }
        }
    }
}

fn span(about: &mut About<'_, '_>, path: &str, opens: NaiveTime, closes: NaiveTime) {
    let midnight_at_the_end = closes == NaiveTime::MIN;
    if !midnight_at_the_end && closes <= opens {
        let message = format!(
            "opens {} but closes {}: closing comes after opening; `00:00` is midnight at the end of the day",
            opens.format("%H:%M"),
            closes.format("%H:%M")
        );
        about.error(path, ProblemCode::Hours, message);
    }
}
