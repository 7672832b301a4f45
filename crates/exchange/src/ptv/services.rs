//! Services.

use catalog::{
    Contact, Cost, CostKind, OpeningHours, Referral, Service, ServiceStatus, Upkeep, Vocabulary,
};
use kernel::{Slug, Text};
use serde_json::Value;

use super::organizations::Named;
use super::{Joined, channels, is_published};
use crate::fields::{day, language_of, list, put_link, put_phone, text_of, words};
use crate::input::Object;

/// What became of a service.
pub(super) enum Outcome {
    Taken(Box<Service>),
    Skipped(&'static str, String),
    Rejected(&'static str, String),
}

pub(super) fn read(joined: &Joined<'_>, object: &Object, id: &str, named: &mut Named) -> Outcome {
    let value = &object.value;
    let context = joined.context;
    if !is_published(value) {
        let status = words(value, "publishingStatus").unwrap_or_default();
        return Outcome::Skipped("publishingStatus", format!("`{status}` is not published"));
    }
    let name = text_of(value, "serviceNames", Some("Name"));
    if name.is_empty() {
        return Outcome::Rejected("serviceNames", "there is no name".to_owned());
    }
    let service_classes = terms(joined, value, "serviceClasses", Vocabulary::ServiceClass);
    let target_groups = terms(joined, value, "targetGroups", Vocabulary::TargetGroup);
    if !context.take_all {
        for (field, known) in [
            ("serviceClasses", &service_classes),
            ("targetGroups", &target_groups),
        ] {
            if known.is_empty() {
                let codes: Vec<String> = list(value, field)
                    .filter_map(|item| words(item, "code"))
                    .collect();
                return Outcome::Skipped(
                    field,
                    format!("none of [{}] is in the region's pack", codes.join(", ")),
                );
            }
        }
    }
    let (provider, partners) = providers(joined, value, named);
    let Some(provider) = provider.or_else(|| context.owner.clone()) else {
        return Outcome::Rejected("organizations", "no responsible organisation".to_owned());
    };
    let described = |kind: &str| text_of(value, "serviceDescriptions", Some(kind));
    let described_as = |newer: &str, older: &str| {
        let found = described(newer);
        if found.is_empty() {
            described(older)
        } else {
            found
        }
    };
    let description = described("Description");
    let summary = [
        described_as("Summary", "ShortDescription"),
        description.clone(),
        name.clone(),
    ]
    .into_iter()
    .find(|text| !text.is_empty())
    .unwrap_or_default();
    let (areas, area_note) = areas(joined, value);
    let channels = channels::of_service(joined, value);
    let other_names = ["AlternativeName", "AlternateName"]
        .into_iter()
        .map(|kind| text_of(value, "serviceNames", Some(kind)))
        .filter(|text| !text.is_empty())
        .collect();
    let mut contact = Contact::default();
    for channel in &channels {
        for phone in &channel.channel.contact.phones {
            put_phone(&mut contact.phones, phone.clone());
        }
        for link in &channel.channel.contact.links {
            put_link(&mut contact.links, link.clone());
        }
        if contact.email.is_none() {
            contact.email.clone_from(&channel.channel.contact.email);
        }
    }
    let hours = channels
        .iter()
        .map(|channel| &channel.hours)
        .find(|hours| !hours.is_unknown())
        .cloned()
        .unwrap_or_default();
    let mut forms: Vec<Slug> = channels
        .iter()
        .filter_map(|channel| context.term(Vocabulary::Form, channel.form?))
        .collect();
    forms.sort();
    forms.dedup();
    let slug = context.slug(name.get(context.language).text, id);
    Outcome::Taken(Box::new(Service {
        id: slug,
        other_names,
        summary,
        description,
        for_whom: text_of(value, "requirements", None),
        ages: None,
        life_stages: Vec::new(),
        forms,
        levels: Vec::new(),
        partners,
        areas,
        area_note,
        languages: list(value, "languages")
            .filter_map(|code| language_of(code.as_str()?))
            .collect(),
        interpreter: false,
        cost: cost(value, described("ChargeTypeAdditionalInfo")),
        referral: Referral::default(),
        how_to_start: described_as("UserInstruction", "ServiceUserInstruction"),
        response_time: described("ProcessingTime"),
        hours: if channels.is_empty() {
            OpeningHours::default()
        } else {
            hours
        },
        contact,
        locations: Vec::new(),
        themes: Vec::new(),
        tasks: Vec::new(),
        life_events: terms(joined, value, "lifeEvents", Vocabulary::LifeEvent),
        target_groups,
        service_classes,
        keywords: keywords(value),
        status: ServiceStatus::Active,
        status_note: Text::default(),
        channels: channels
            .into_iter()
            .map(|channel| channel.channel)
            .collect(),
        upkeep: Upkeep {
            owner: provider.clone(),
            checked: day(value, "modified").unwrap_or(context.today),
            review_months: 12,
            source: Some(format!("ptv:{id}")),
            fictional: false,
        },
        provider,
        name,
    }))
}

/// The terms of the pack among the codes of a field, each once.
fn terms(joined: &Joined<'_>, value: &Value, field: &str, vocabulary: Vocabulary) -> Vec<Slug> {
    let mut found: Vec<Slug> = Vec::new();
    for item in list(value, field) {
        let code = words(item, "code").or_else(|| item.as_str().map(str::to_owned));
        let term = code.and_then(|code| joined.context.ptv_term(vocabulary, &code));
        found.extend(term.filter(|term| !found.contains(term)));
    }
    found
}

/// The responsible organisation and those that give the service with it.
fn providers(joined: &Joined<'_>, value: &Value, named: &mut Named) -> (Option<Slug>, Vec<Slug>) {
    let mut provider = None;
    let mut others: Vec<Slug> = Vec::new();
    for item in list(value, "organizations") {
        let Some(organization) = item.get("organization").filter(|inner| inner.is_object()) else {
            continue;
        };
        let Some(slug) = named.name(joined, organization) else {
            continue;
        };
        let responsible =
            words(item, "roleType").is_some_and(|role| role.eq_ignore_ascii_case("responsible"));
        if responsible && provider.is_none() {
            provider = Some(slug);
        } else if !others.contains(&slug) {
            others.push(slug);
        }
    }
    let provider = provider.or_else(|| others.first().cloned());
    others.retain(|other| Some(other) != provider.as_ref());
    (provider, others)
}

/// The region's areas where the service is given, and the names of municipalities elsewhere.
fn areas(joined: &Joined<'_>, value: &Value) -> (Vec<Slug>, Text) {
    let mut areas: Vec<Slug> = Vec::new();
    let mut elsewhere = Text::default();
    let limited = words(value, "areaType").is_some_and(|kind| kind.starts_with("Limited"));
    if !limited {
        return (areas, elsewhere);
    }
    for municipality in list(value, "areas").flat_map(|area| list(area, "municipalities")) {
        let known =
            words(municipality, "code").and_then(|code| joined.context.municipalities.get(&code));
        if let Some(known) = known {
            areas.extend(known.areas.iter().cloned());
            continue;
        }
        for (language, name) in text_of(municipality, "name", None).iter() {
            let together = match elsewhere.exact(language) {
                Some(before) => format!("{before}, {name}"),
                None => name.to_owned(),
            };
            elsewhere.set(language, together);
        }
    }
    areas.sort();
    areas.dedup();
    (areas, elsewhere)
}

fn cost(value: &Value, note: Text) -> Cost {
    let kind = match words(value, "serviceChargeType")
        .unwrap_or_default()
        .to_lowercase()
        .as_str()
    {
        "freeofcharge" | "free" => CostKind::Free,
        "chargeable" | "charged" => CostKind::Fee,
        "other" => CostKind::Depends,
        _ => CostKind::Unknown,
    };
    Cost { kind, note }
}

fn keywords(value: &Value) -> Vec<String> {
    let own = list(value, "keywords")
        .filter_map(|item| words(item, "value").or_else(|| words(item, "name")));
    let mut found: Vec<String> = own.collect();
    for term in list(value, "ontologyTerms") {
        found.extend(
            text_of(term, "name", None)
                .iter()
                .map(|(_, name)| name.to_owned()),
        );
    }
    found.sort();
    found.dedup();
    found.truncate(100);
    found
}
