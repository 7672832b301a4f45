//! Parts that services, locations and organisations have alike.

use catalog::{
    Address, Channel, Contact, Days, Link, OpeningHours, Organization, OrganizationKind, Phone,
    Upkeep, WeeklySlot,
};
use chrono::Weekday;
use kernel::{Point, Slug, Text};
use serde_json::Value;

use crate::Context;
use crate::fields::{day, language_of, list, number, put_phone, rounded, span, web_address, words};
use crate::personal::{is_personal_email, names_a_person};

const DAYS: [(&str, Weekday); 7] = [
    ("MO", Weekday::Mon),
    ("TU", Weekday::Tue),
    ("WE", Weekday::Wed),
    ("TH", Weekday::Thu),
    ("FR", Weekday::Fri),
    ("SA", Weekday::Sat),
    ("SU", Weekday::Sun),
];

/// Words in the language of the source.
pub(super) fn text(words: &str, context: &Context) -> Text {
    Text::from_iter([(context.language, words.to_owned())])
}

/// A field's words in the language of the source.
pub(super) fn said(value: &Value, field: &str, context: &Context) -> Text {
    words(value, field)
        .map(|words| text(&words, context))
        .unwrap_or_default()
}

pub(super) fn organization(
    value: &Value,
    id: &str,
    slug: &Slug,
    context: &Context,
) -> Organization {
    let kind = words(value, "legal_status")
        .and_then(|status| {
            OrganizationKind::ALL
                .into_iter()
                .find(|kind| kind.as_str() == status)
        })
        .unwrap_or(OrganizationKind::Network);
    let first_location = list(value, "locations").next().unwrap_or(&Value::Null);
    Organization {
        id: slug.clone(),
        name: said(value, "name", context),
        kind,
        description: said(value, "description", context),
        contact: Contact {
            role: Text::default(),
            phones: phones(value, context),
            email: email(value),
            links: [link(value, "website", context), link(value, "url", context)].concat(),
        },
        address: address(first_location, context),
        hours: hours(first_location, context),
        valid_from: None,
        valid_until: None,
        successor: None,
        upkeep: Upkeep {
            owner: slug.clone(),
            checked: day(value, "last_modified").unwrap_or(context.today),
            review_months: 12,
            source: Some(format!("hsds:{id}")),
            fictional: false,
        },
    }
}

/// A location where a service is given, as a way to use it.
pub(super) fn channel(at_location: &Value, context: &Context) -> Option<Channel> {
    let location = at_location
        .get("location")
        .filter(|inner| inner.is_object())?;
    let address = address(location, context);
    let name = words(location, "name")
        .map(|name| text(&name, context))
        .or_else(|| address.as_ref().map(|address| address.street.clone()))?;
    let mut found = phones(at_location, context);
    for phone in phones(location, context) {
        put_phone(&mut found, phone);
    }
    let point = number(location, "latitude")
        .zip(number(location, "longitude"))
        .and_then(|(lat, lon)| Point::new(lat, lon).ok())
        .map(rounded);
    Some(Channel {
        name,
        summary: said(location, "description", context),
        contact: Contact {
            role: role(at_location, context),
            phones: found,
            email: None,
            links: link(location, "url", context),
        },
        address,
        point,
    })
}

fn address(location: &Value, context: &Context) -> Option<Address> {
    let found = list(location, "addresses")
        .find(|address| words(address, "address_type").is_none_or(|kind| kind != "virtual"))?;
    let street: Vec<String> = [words(found, "address_1"), words(found, "address_2")]
        .into_iter()
        .flatten()
        .collect();
    if street.is_empty() {
        return None;
    }
    Some(Address {
        street: text(&street.join(", "), context),
        postal_code: words(found, "postal_code").unwrap_or_default(),
        city: said(found, "city", context),
        directions: said(location, "transportation", context),
    })
}

/// Telephone numbers of the object itself. Those of its contacts are a person's and stay out.
pub(super) fn phones(value: &Value, context: &Context) -> Vec<Phone> {
    let mut found = Vec::new();
    for item in list(value, "phones") {
        let note = words(item, "description");
        let fax = words(item, "type").is_some_and(|kind| kind.eq_ignore_ascii_case("fax"));
        let (Some(number), false) = (words(item, "number"), fax) else {
            continue;
        };
        if note.as_deref().is_some_and(names_a_person) {
            continue;
        }
        let phone = Phone {
            number: number.trim_matches('"').to_owned(),
            note: note.map(|note| text(&note, context)).unwrap_or_default(),
            languages: list(item, "languages")
                .filter_map(|item| language_of(&words(item, "code")?))
                .collect(),
        };
        if phone.tel().len() >= 3 {
            put_phone(&mut found, phone);
        }
    }
    found
}

/// The title or department of the first contact: the role, never the name.
pub(super) fn role(value: &Value, context: &Context) -> Text {
    list(value, "contacts")
        .find_map(|contact| words(contact, "title").or_else(|| words(contact, "department")))
        .filter(|role| !names_a_person(role) || role.split_whitespace().count() > 2)
        .map(|role| text(&role, context))
        .unwrap_or_default()
}

pub(super) fn email(value: &Value) -> Option<String> {
    words(value, "email").filter(|address| {
        let host = address.split_once('@').map_or("", |(_, host)| host);
        host.contains('.') && !address.contains(char::is_whitespace) && !is_personal_email(address)
    })
}

pub(super) fn link(value: &Value, field: &str, context: &Context) -> Vec<Link> {
    let Some(url) = web_address(value, field) else {
        return Vec::new();
    };
    let label = words(value, "name").unwrap_or_else(|| url.clone());
    vec![Link {
        label: text(&label, context),
        url,
    }]
}

/// Weekly schedules. Monthly ones and those of every second week are kept as words only.
pub(super) fn hours(value: &Value, context: &Context) -> OpeningHours {
    let mut hours = OpeningHours::default();
    for schedule in list(value, "schedules") {
        let note = words(schedule, "description").or_else(|| words(schedule, "notes"));
        let note = note.map(|note| text(&note, context)).unwrap_or_default();
        let every_week = words(schedule, "freq").is_none_or(|frequency| frequency == "WEEKLY")
            && number(schedule, "interval").is_none_or(|interval| interval <= 1.0);
        let days: Vec<Weekday> = words(schedule, "byday")
            .unwrap_or_default()
            .split(',')
            .filter_map(|day| {
                DAYS.iter()
                    .find(|(code, _)| *code == day.trim())
                    .map(|(_, day)| *day)
            })
            .collect();
        match span(schedule, "opens_at", "closes_at") {
            Some(span) if every_week && !days.is_empty() => hours.weekly.push(WeeklySlot {
                days: Days::of(days),
                opens: span.opens,
                closes: span.closes,
                from: day(schedule, "valid_from"),
                until: day(schedule, "valid_to").or_else(|| day(schedule, "until")),
                note,
            }),
            _ if hours.note.is_empty() => hours.note = note,
            _ => {}
        }
    }
    hours
}
