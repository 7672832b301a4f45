//! Gatherings: sessions that exist, places to come to, numbers that can be (R059, R071).

use catalog::{Gathering, GatheringAccess, Kind, Record, SignUp};
use chrono::Days;

use super::scope::{About, Scope};
use crate::ProblemCode;

/// A session is no longer than this: a camp of a week.
const MOST_MINUTES: u32 = 7 * 24 * 60;

/// Checks a gathering's times, place and numbers.
pub(super) fn check<'a>(scope: &Scope<'a>, record: &'a Record, about: &mut About<'_, 'a>) {
    let Record::Gathering(gathering) = record else {
        return;
    };
    times(gathering, about);
    place(scope, gathering, about);
    if let Some(sign_up) = &gathering.sign_up {
        numbers(sign_up, gathering, about);
    }
    if gathering.access == GatheringAccess::Targeted && !gathering.services.is_empty() {
        let message = "a targeted gathering is told to nobody else: no service's page shows it";
        about.warning("services", ProblemCode::Form, message);
    }
}

fn times(gathering: &Gathering, about: &mut About<'_, '_>) {
    let times = &gathering.times;
    for (path, minutes) in [("times.minutes", Some(times.minutes))].into_iter().chain(
        times
            .changes
            .iter()
            .map(|change| ("times.changes", change.minutes)),
    ) {
        if minutes.is_some_and(|minutes| minutes == 0 || minutes > MOST_MINUTES) {
            let message = "a session lasts from a minute to a week";
            about.error(path, ProblemCode::Dates, message);
        }
    }
    if times.until.is_some_and(|until| until < times.starts.date()) {
        let message = "the last day is before the first session";
        about.error("times.until", ProblemCode::Dates, message);
    }
    if times.until.is_some() && times.repeats.is_none() {
        let message = "what is held once has no last day: remove it, or say how it repeats";
        about.error("times.until", ProblemCode::Dates, message);
    }
    for (position, pause) in times.breaks.iter().enumerate() {
        if pause.until.is_some_and(|until| until < pause.from) {
            let path = format!("times.breaks.{position}.until");
            about.error(
                &path,
                ProblemCode::Dates,
                "the last day is before the first",
            );
        }
    }
    if let Some(rule) = &times.repeats {
        let after = times.starts + Days::new(1);
        if rule.beginnings(times.starts, after).first() != Some(&times.starts) {
            let message = format!(
                "`{rule}` has no session on the first day, {}",
                times.starts.date()
            );
            about.error("times.starts", ProblemCode::Dates, message);
        }
    }
    changes(gathering, about);
}

fn changes(gathering: &Gathering, about: &mut About<'_, '_>) {
    let times = &gathering.times;
    for (position, change) in times.changes.iter().enumerate() {
        let path = format!("times.changes.{position}.session");
        let by_rule = || {
            let rule = times.repeats.as_ref();
            let after = change.session + Days::new(1);
            rule.is_some_and(|rule| {
                times
                    .until
                    .is_none_or(|until| change.session.date() <= until)
                    && rule
                        .beginnings(times.starts, after)
                        .contains(&change.session)
            })
        };
        if change.session != times.starts && !times.also.contains(&change.session) && !by_rule() {
            let message = format!("there is no session at {}", change.session);
            about.error(&path, ProblemCode::Dates, message);
        }
        let earlier = times.changes.iter().take(position);
        if earlier.clone().any(|other| other.session == change.session) {
            about.error(
                &path,
                ProblemCode::Duplicate,
                "this session has a change already",
            );
        }
    }
}

fn place<'a>(scope: &Scope<'a>, gathering: &'a Gathering, about: &mut About<'_, 'a>) {
    let changed = (0..)
        .zip(&gathering.times.changes)
        .filter_map(|(at, change)| {
            let place = change.place.as_ref()?;
            Some((format!("times.changes.{at}.place"), place))
        });
    let own = gathering
        .place
        .iter()
        .map(|place| ("place".to_owned(), place));
    for (path, place) in own.chain(changed) {
        let kinds = [Kind::Place, Kind::Unit];
        if kinds
            .iter()
            .all(|kind| scope.get(*kind, place.as_str()).is_none())
        {
            let known = kinds.iter().flat_map(|kind| scope.ids(*kind));
            let hint = scope.suggest(place.as_str(), known);
            let message = format!("there is no place or unit `{place}`{hint}");
            about.error(&path, ProblemCode::Reference, message);
        }
    }
    let nowhere = gathering.place.is_none() && gathering.address.is_none();
    let part_of_more = gathering.form == catalog::GatheringForm::Series;
    if nowhere && gathering.online.is_none() && !part_of_more {
        let message = "say where it is: `place`, `address` or `online`";
        about.error("place", ProblemCode::Empty, message);
    }
}

fn numbers(sign_up: &SignUp, gathering: &Gathering, about: &mut About<'_, '_>) {
    if sign_up.most == 0 || sign_up.least > sign_up.most {
        let message = "at least one fits, and no more are needed than fit";
        about.error("sign_up.most", ProblemCode::Form, message);
    }
    let begins = gathering.times.starts.date();
    if sign_up.decided_on.is_some_and(|day| day > begins) {
        let message = "it is decided before the first session whether there are enough";
        about.error("sign_up.decided_on", ProblemCode::Dates, message);
    }
    let (opens, closes) = (sign_up.opens_on, sign_up.closes_on);
    if opens
        .zip(closes)
        .is_some_and(|(opens, closes)| closes < opens)
    {
        let message = "the last day is before the first";
        about.error("sign_up.closes_on", ProblemCode::Dates, message);
    }
}
