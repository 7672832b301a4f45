//! Service hours.

use catalog::{Days, HoursException, OpeningHours, WeeklySlot};
use chrono::{NaiveTime, Weekday};
use serde_json::Value;

use crate::fields::{day, list, span, text_of, words};

const WEEK: [(&str, Weekday); 7] = [
    ("monday", Weekday::Mon),
    ("tuesday", Weekday::Tue),
    ("wednesday", Weekday::Wed),
    ("thursday", Weekday::Thu),
    ("friday", Weekday::Fri),
    ("saturday", Weekday::Sat),
    ("sunday", Weekday::Sun),
];

/// Reads the hours of a channel. Openings on several days at the same time become one line.
pub(super) fn read(channel: &Value, field: &str) -> OpeningHours {
    let mut hours = OpeningHours::default();
    for item in list(channel, field) {
        let kind = words(item, "serviceHourType")
            .unwrap_or_default()
            .to_lowercase();
        let note = text_of(item, "additionalInformation", None);
        let (from, until) = (day(item, "validFrom"), day(item, "validTo"));
        let flag = |name: &str| item.get(name).and_then(Value::as_bool).unwrap_or(false);
        if kind.starts_with("except") {
            let Some(from) = from else { continue };
            let opening = list(item, "openingHour").find_map(|opening| span(opening, "from", "to"));
            let opening = opening.filter(|_| !flag("isClosed"));
            hours.exceptions.push(HoursException {
                from,
                until,
                opens: opening.map(|span| span.opens),
                closes: opening.map(|span| span.closes),
                note,
            });
            continue;
        }
        if flag("isAlwaysOpen") || flag("openAllDay") {
            hours.weekly.push(WeeklySlot {
                days: Days::of(WEEK.map(|(_, day)| day)),
                opens: NaiveTime::MIN,
                closes: NaiveTime::MIN,
                from,
                until,
                note,
            });
            continue;
        }
        let mut lines: Vec<(WeeklySlot, Vec<Weekday>)> = Vec::new();
        for opening in list(item, "openingHour") {
            let Some(span) = span(opening, "from", "to") else {
                continue;
            };
            let days = days(opening);
            match lines
                .iter_mut()
                .find(|(slot, _)| (slot.opens, slot.closes) == (span.opens, span.closes))
            {
                Some((_, known)) => known.extend(days),
                None => lines.push((
                    WeeklySlot {
                        days: Days::of([]),
                        opens: span.opens,
                        closes: span.closes,
                        from,
                        until,
                        note: note.clone(),
                    },
                    days,
                )),
            }
        }
        for (slot, days) in lines.into_iter().filter(|(_, days)| !days.is_empty()) {
            hours.weekly.push(WeeklySlot {
                days: Days::of(days),
                ..slot
            });
        }
    }
    hours
}

fn days(opening: &Value) -> Vec<Weekday> {
    let position = |field: &str| {
        let name = words(opening, field)?.to_lowercase();
        WEEK.iter().position(|(known, _)| *known == name)
    };
    let Some(first) = position("dayFrom") else {
        return Vec::new();
    };
    let last = position("dayTo")
        .filter(|last| *last >= first)
        .unwrap_or(first);
    WEEK.iter()
        .take(last + 1)
        .skip(first)
        .map(|(_, day)| *day)
        .collect()
}
