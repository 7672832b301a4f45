//! Parts of HSDS objects: HSDS is monolingual, so every text is projected on one language.

use catalog::{Address, Contact, OpeningHours};
use chrono::Weekday;
use kernel::{Language, Text};
use serde_json::{Value, json};

use super::View;
use super::identifiers::derived;
use registry::RegionDirectory;

/// A region's directory in one language.
pub(super) struct Projection<'a> {
    pub directory: &'a RegionDirectory,
    pub language: Language,
    pub search: &'a [String],
}

impl<'a> Projection<'a> {
    pub fn of(view: &'a View) -> Projection<'a> {
        Projection {
            directory: &view.directory,
            language: view.parameters.language,
            search: &view.parameters.search,
        }
    }

    /// The text in the wanted language or its fallback.
    pub fn words<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.language).text
    }

    /// Whether every word of the search is in one of the texts.
    pub fn has_words(&self, texts: &[&Text]) -> bool {
        let all: String = texts
            .iter()
            .map(|text| self.words(text).to_lowercase() + "\n")
            .collect();
        self.search.iter().all(|word| all.contains(word.as_str()))
    }

    pub fn address(&self, location_id: &str, address: &Address) -> Value {
        json!({
            "id": derived(location_id, "address"),
            "location_id": location_id,
            "address_1": self.words(&address.street),
            "city": self.words(&address.city),
            "state_province": self.words(&self.directory.region.name),
            "postal_code": address.postal_code,
            "country": "FI",
            "address_type": "physical",
        })
    }

    pub fn phones(&self, owner: &str, contact: &Contact) -> Value {
        let phones = contact.phones.iter().enumerate().map(|(number, phone)| {
            let id = derived(owner, &format!("phone/{number}"));
            let languages = self.languages(&id, &phone.languages);
            compact(json!({
                "id": id,
                "number": phone.number,
                "type": "voice",
                "description": self.words(&phone.note),
                "languages": languages,
            }))
        });
        Value::Array(phones.collect())
    }

    pub fn languages(&self, owner: &str, languages: &[Language]) -> Value {
        let languages = languages.iter().map(|language| {
            json!({"id": derived(owner, language.code()), "name": language.name(), "code": language.tag()})
        });
        Value::Array(languages.collect())
    }

    /// The ordinary week. Times are local; `timezone` is the standard offset of Finland.
    pub fn schedules(&self, owner: &str, hours: &OpeningHours) -> Value {
        let schedules = hours.weekly.iter().enumerate().map(|(number, slot)| {
            let days: Vec<&str> = slot.days.iter().map(day_code).collect();
            let words = [self.words(&slot.note), self.words(&hours.note)];
            compact(json!({
                "id": derived(owner, &format!("schedule/{number}")),
                "valid_from": slot.from,
                "valid_to": slot.until,
                "timezone": 2,
                "freq": "WEEKLY",
                "interval": 1,
                "wkst": "MO",
                "byday": days.join(","),
                "opens_at": slot.opens.format("%H:%M").to_string(),
                "closes_at": slot.closes.format("%H:%M").to_string(),
                "description": words.iter().find(|text| !text.is_empty()),
            }))
        });
        Value::Array(schedules.collect())
    }
}

/// The first link that is a web address.
pub(super) fn link(contact: &Contact) -> Option<&str> {
    contact
        .links
        .iter()
        .map(|link| link.url.as_str())
        .find(|url| {
            (url.starts_with("https://") || url.starts_with("http://"))
                && url.is_ascii()
                && !url.contains(|sign: char| {
                    sign.is_whitespace() || sign.is_control() || "<>\"{}|\\^`".contains(sign)
                })
        })
}

/// The e-mail address, when it reads as one.
pub(super) fn email(contact: &Contact) -> Option<&str> {
    contact.email.as_deref().filter(|address| {
        address
            .split_once('@')
            .is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
            && !address.contains(char::is_whitespace)
    })
}

/// Leaves out what says nothing: HSDS fields are absent, not null.
pub(super) fn compact(value: Value) -> Value {
    match value {
        Value::Object(fields) => Value::Object(
            fields
                .into_iter()
                .filter(|(_, value)| !value.is_null() && value.as_str() != Some(""))
                .collect(),
        ),
        other => other,
    }
}

fn day_code(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "MO",
        Weekday::Tue => "TU",
        Weekday::Wed => "WE",
        Weekday::Thu => "TH",
        Weekday::Fri => "FR",
        Weekday::Sat => "SA",
        Weekday::Sun => "SU",
    }
}
