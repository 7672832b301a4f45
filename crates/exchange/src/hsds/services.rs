//! One service.

use catalog::{
    AgeRange, Channel, Contact, Cost, CostKind, Referral, Service, ServiceStatus, Upkeep,
    Vocabulary,
};
use kernel::{Language, Slug, Text};
use serde_json::Value;

use super::{Organizations, parts};
use crate::Context;
use crate::fields::{day, language_of, list, number, put_phone, words};

/// Reads a service, or names the field that is wrong.
pub(super) fn read(
    value: &Value,
    id: &str,
    context: &Context,
    organizations: &Organizations,
) -> Result<Service, (&'static str, String)> {
    let name = words(value, "name").ok_or(("name", "is missing".to_owned()))?;
    let status = status(value)?;
    let provider = provider(value, organizations)
        .or_else(|| context.owner.clone())
        .ok_or((
            "organization",
            "no organisation gives the service".to_owned(),
        ))?;
    let said = |field: &str| parts::said(value, field, context);
    let description = said("description");
    let summary = if description.is_empty() {
        parts::text(&name, context)
    } else {
        first_sentence(&description)
    };
    let channels: Vec<Channel> = list(value, "service_at_locations")
        .filter_map(|at| parts::channel(at, context))
        .collect();
    let mut contact = Contact {
        role: parts::role(value, context),
        phones: parts::phones(value, context),
        email: parts::email(value),
        links: parts::link(value, "url", context),
    };
    for phone in channels.iter().flat_map(|channel| &channel.contact.phones) {
        put_phone(&mut contact.phones, phone.clone());
    }
    let own_hours = parts::hours(value, context);
    let hours = if own_hours.is_unknown() {
        list(value, "service_at_locations")
            .map(|at| {
                let here = parts::hours(at, context);
                let location = at.get("location").unwrap_or(&Value::Null);
                if here.is_unknown() {
                    parts::hours(location, context)
                } else {
                    here
                }
            })
            .find(|hours| !hours.is_unknown())
            .unwrap_or_default()
    } else {
        own_hours
    };
    let terms = |vocabulary: Vocabulary| terms(value, vocabulary, context);
    Ok(Service {
        id: context.slug(&name, id),
        other_names: words(value, "alternate_name")
            .map(|other| parts::text(&other, context))
            .into_iter()
            .collect(),
        summary,
        description,
        for_whom: said("eligibility_description"),
        ages: ages(value),
        life_stages: terms(Vocabulary::LifeStage),
        forms: terms(Vocabulary::Form),
        levels: terms(Vocabulary::Level),
        partners: Vec::new(),
        areas: Vec::new(),
        area_note: area_note(value, context),
        languages: languages(value),
        interpreter: words(value, "interpretation_services").is_some(),
        cost: cost(value, context),
        referral: Referral::default(),
        how_to_start: said("application_process"),
        response_time: said("wait_time"),
        hours,
        contact,
        locations: Vec::new(),
        themes: terms(Vocabulary::Theme),
        tasks: terms(Vocabulary::Task),
        target_groups: terms(Vocabulary::TargetGroup),
        life_events: terms(Vocabulary::LifeEvent),
        service_classes: terms(Vocabulary::ServiceClass),
        keywords: Vec::new(),
        status,
        status_note: said("alert"),
        channels,
        upkeep: Upkeep {
            owner: provider.clone(),
            checked: day(value, "assured_date")
                .or_else(|| day(value, "last_modified"))
                .unwrap_or(context.today),
            review_months: 12,
            source: Some(format!("hsds:{id}")),
            fictional: false,
        },
        provider,
        name: parts::text(&name, context),
    })
}

fn status(value: &Value) -> Result<ServiceStatus, (&'static str, String)> {
    match words(value, "status").as_deref() {
        None | Some("active") => Ok(ServiceStatus::Active),
        Some("temporarily closed" | "inactive") => Ok(ServiceStatus::Paused),
        Some("defunct") => Ok(ServiceStatus::Ended),
        Some(other) => Err((
            "status",
            format!("`{other}` is none of active, inactive, defunct, temporarily closed"),
        )),
    }
}

fn provider(value: &Value, organizations: &Organizations) -> Option<Slug> {
    let inner = value
        .get("organization")
        .and_then(|inner| words(inner, "id"));
    let id = inner.or_else(|| words(value, "organization_id"))?;
    organizations.get(&id).map(|(slug, _, _)| slug.clone())
}

/// The first sentence: our summaries are one.
fn first_sentence(text: &Text) -> Text {
    text.iter()
        .map(|(language, words)| {
            let end = words.find(". ").map_or(words.len(), |end| end + 1);
            let line = words
                .get(..end)
                .unwrap_or(words)
                .lines()
                .next()
                .unwrap_or_default();
            (language, line.to_owned())
        })
        .collect()
}

/// Years, rounded towards the wider range; absent when no end says anything.
fn ages(value: &Value) -> Option<AgeRange> {
    let (youngest, oldest) = (number(value, "minimum_age"), number(value, "maximum_age"));
    let years = |age: f64| {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "clamped to 0..=150"
        )]
        let years = age.clamp(0.0, 150.0).floor() as u8;
        years
    };
    // Nobody is left out by an upper end of a hundred years: sources write it for "any age".
    let max = oldest.map(years).filter(|oldest| *oldest < 99);
    let min = youngest.map_or(0, years);
    let says_something = (min > 0 || max.is_some()) && max.is_none_or(|max| max >= min);
    says_something.then_some(AgeRange { min, max })
}

fn languages(value: &Value) -> Vec<Language> {
    list(value, "languages")
        .filter_map(|item| language_of(&words(item, "code").or_else(|| words(item, "language"))?))
        .collect()
}

fn area_note(value: &Value, context: &Context) -> Text {
    let names: Vec<String> = list(value, "service_areas")
        .filter_map(|area| words(area, "name"))
        .collect();
    if names.is_empty() {
        Text::default()
    } else {
        parts::text(&names.join(", "), context)
    }
}

fn cost(value: &Value, context: &Context) -> Cost {
    let described = words(value, "fees_description").or_else(|| words(value, "fees"));
    let mut notes: Vec<String> = described.into_iter().collect();
    let mut kind = CostKind::Unknown;
    for option in list(value, "cost_options") {
        kind = match number(option, "amount") {
            Some(amount) if amount <= 0.0 => CostKind::Free,
            Some(_) => CostKind::Fee,
            None => match words(option, "option").as_deref() {
                Some("free") => CostKind::Free,
                Some("fee") => CostKind::Fee,
                _ => CostKind::Depends,
            },
        };
        notes.extend(words(option, "amount_description"));
    }
    if kind == CostKind::Unknown && !notes.is_empty() {
        kind = CostKind::Depends;
    }
    notes.dedup();
    let note = if notes.is_empty() {
        Text::default()
    } else {
        parts::text(&notes.join("\n"), context)
    };
    Cost { kind, note }
}

/// Attributes that name one of our terms: by vocabulary and identifier, or by code.
fn terms(value: &Value, vocabulary: Vocabulary, context: &Context) -> Vec<Slug> {
    let mut found: Vec<Slug> = Vec::new();
    for attribute in list(value, "attributes") {
        let term = attribute.get("taxonomy_term").unwrap_or(attribute);
        let ours = words(term, "taxonomy").is_some_and(|taxonomy| taxonomy == vocabulary.as_str());
        let by_id = [words(attribute, "value"), words(term, "code")]
            .into_iter()
            .flatten()
            .filter(|_| ours)
            .find_map(|id| context.term(vocabulary, &id));
        let by_code = || {
            let code = words(term, "code")?.to_uppercase();
            context
                .codes
                .get(&code)
                .filter(|term| term.vocabulary == vocabulary)
                .map(|term| term.id.clone())
        };
        found.extend(by_id.or_else(by_code).filter(|id| !found.contains(id)));
    }
    found
}
