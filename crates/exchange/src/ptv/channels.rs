//! Service channels: phones, e-services, web pages, forms and service locations, joined to the
//! services that name them.

use catalog::{Address, Channel, Contact, Link, OpeningHours, Phone, from_etrs_tm35fin};
use kernel::{Point, Text};
use serde_json::Value;

use super::{Joined, hours, is_published};
use crate::fields::{
    clean, language_of, list, number, put_link, put_phone, rounded, text_of, web_address, words,
};
use crate::personal::{is_personal_email, names_a_person};

/// A channel of a service with what the service takes from it.
pub(super) struct Joint {
    pub channel: Channel,
    pub hours: OpeningHours,
    /// Term of `form` that the channel makes true.
    pub form: Option<&'static str>,
}

/// The channels of a service that are here and published.
pub(super) fn of_service(joined: &Joined<'_>, service: &Value) -> Vec<Joint> {
    list(service, "serviceChannels")
        .filter_map(|item| words(item.get("serviceChannel")?, "id"))
        .filter_map(|id| joined.channels.get(&id))
        .map(|object| &object.value)
        .filter(|value| is_published(value))
        .filter_map(read)
        .collect()
}

fn read(value: &Value) -> Option<Joint> {
    let name = text_of(value, "serviceChannelNames", Some("Name"));
    if name.is_empty() {
        return None;
    }
    let mut summary = text_of(value, "serviceChannelDescriptions", Some("Summary"));
    if summary.is_empty() {
        summary = text_of(
            value,
            "serviceChannelDescriptions",
            Some("ShortDescription"),
        );
    }
    let mut phones_found = phones(value, "phoneNumbers");
    for phone in phones(value, "supportPhones") {
        put_phone(&mut phones_found, phone);
    }
    let mut links_found = links(value, "webPages", &name);
    for link in links(value, "channelUrls", &name)
        .into_iter()
        .chain(links(value, "urls", &name))
    {
        put_link(&mut links_found, link);
    }
    let place = first_place(value);
    let form = match words(value, "serviceChannelType")
        .unwrap_or_default()
        .as_str()
    {
        "EChannel" => Some("electronic"),
        "Phone" => Some("phone"),
        _ => None,
    };
    let (address, point) = place.map_or((None, None), |(address, point)| (Some(address), point));
    Some(Joint {
        channel: Channel {
            name,
            summary,
            contact: Contact {
                role: Text::default(),
                phones: phones_found,
                email: email(value, "emails").or_else(|| email(value, "supportEmails")),
                links: links_found,
            },
            address,
            point,
        },
        hours: hours::read(value, "serviceHours"),
        form,
    })
}

/// Telephone numbers, each once; a person's and fax numbers are dropped.
pub(super) fn phones(value: &Value, field: &str) -> Vec<Phone> {
    let mut found = Vec::new();
    for item in list(value, field) {
        let fax = words(item, "type").is_some_and(|kind| kind.eq_ignore_ascii_case("fax"));
        let info = words(item, "additionalInformation");
        let (Some(number), false) = (words(item, "number"), fax) else {
            continue;
        };
        if info.as_deref().is_some_and(names_a_person) {
            continue;
        }
        let language = words(item, "language").and_then(|code| language_of(&code));
        let mut note = Text::default();
        let said: Vec<String> = info
            .into_iter()
            .chain(words(item, "chargeDescription"))
            .collect();
        if let (Some(language), false) = (language, said.is_empty()) {
            note.set(language, said.join(". "));
        }
        let prefix = words(item, "prefixNumber")
            .map(|prefix| prefix + " ")
            .unwrap_or_default();
        let phone = Phone {
            number: format!("{prefix}{number}"),
            note,
            languages: language.into_iter().collect(),
        };
        if phone.tel().len() >= 3 {
            put_phone(&mut found, phone);
        }
    }
    found
}

/// The first e-mail address that is a role's.
pub(super) fn email(value: &Value, field: &str) -> Option<String> {
    list(value, field)
        .filter_map(|item| words(item, "value"))
        .find(|address| {
            let host = address.split_once('@').map_or("", |(_, host)| host);
            host.contains('.')
                && !address.contains(char::is_whitespace)
                && !is_personal_email(address)
        })
}

/// Web addresses, each once; `name` is the label of those that have none.
pub(super) fn links(value: &Value, field: &str, name: &Text) -> Vec<Link> {
    let mut found = Vec::new();
    for item in list(value, field) {
        let Some(url) = web_address(item, "url").or_else(|| web_address(item, "value")) else {
            continue;
        };
        let language = words(item, "language").and_then(|code| language_of(&code));
        let own_words = words(item, "value").filter(|words| !words.contains("://"));
        let mut label = Text::default();
        if let (Some(language), Some(own)) = (language, own_words) {
            label.set(language, own);
        }
        if label.is_empty() {
            label = if name.is_empty() {
                Text::finnish(url.clone())
            } else {
                name.clone()
            };
        }
        put_link(&mut found, Link { url, label });
    }
    found
}

/// The first street address that one can visit, with its point.
pub(super) fn first_place(value: &Value) -> Option<(Address, Option<Point>)> {
    list(value, "addresses")
        .filter(|item| words(item, "type").is_none_or(|kind| !kind.eq_ignore_ascii_case("postal")))
        .filter_map(|item| {
            item.get("streetAddress")
                .filter(|street| street.is_object())
        })
        .find_map(place)
}

fn place(street: &Value) -> Option<(Address, Option<Point>)> {
    let number_of_house = words(street, "streetNumber")
        .map(|number| format!(" {number}"))
        .unwrap_or_default();
    let names = text_of(street, "street", None);
    if names.is_empty() {
        return None;
    }
    let address = Address {
        street: names
            .iter()
            .map(|(language, name)| (language, format!("{name}{number_of_house}")))
            .collect(),
        postal_code: words(street, "postalCode")?,
        city: text_of(street, "postOffice", None)
            .iter()
            .filter_map(|(language, name)| Some((language, clean(&capitalised(name))?)))
            .collect(),
        directions: text_of(street, "additionalInformation", None),
    };
    // The catalogue calls the northing latitude and the easting longitude.
    let point = number(street, "longitude")
        .zip(number(street, "latitude"))
        .and_then(|(easting, northing)| from_etrs_tm35fin(easting, northing))
        .map(rounded);
    Some((address, point))
}

/// The catalogue writes post offices in capitals.
fn capitalised(name: &str) -> String {
    let mut letters = name.chars();
    match letters.next() {
        Some(first) if name.chars().all(|letter| !letter.is_lowercase()) => {
            let rest: String = letters.as_str().to_lowercase();
            first.to_string() + &rest
        }
        _ => name.to_owned(),
    }
}
