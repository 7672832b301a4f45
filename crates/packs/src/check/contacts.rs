//! Addresses, numbers and links that work, and contacts that are roles (R017).

use std::collections::HashSet;

use catalog::{Address, Contact, Record};

use super::scope::{About, Scope, identity};
use crate::{ProblemCode, Severity};

/// Words of role addresses that need not occur in any identifier of a region.
const ROLE_WORDS: [&str; 14] = [
    "ajanvaraus",
    "asiakas",
    "chat",
    "hallinto",
    "info",
    "kirjaamo",
    "lapset",
    "nuoriso",
    "palaute",
    "palvelu",
    "perhe",
    "saavutettavuus",
    "toimisto",
    "varaus",
];
/// Shorter words stand at the beginning of names by chance.
const SHORTEST_WORD: usize = 4;

/// The words of the identifiers that a pack knows: an address made of them is no person's.
pub(super) struct KnownWords(HashSet<String>);

/// What is wrong with a way of contact.
pub(super) struct Wrong {
    pub field: String,
    pub severity: Severity,
    pub code: ProblemCode,
    pub said: String,
}

/// Checks how a record is reached.
pub(super) fn check(known: &KnownWords, record: &Record, about: &mut About<'_, '_>) {
    for (path, contact) in contacts(record) {
        for wrong in wrongs(contact, known) {
            let path = format!("{path}.{}", wrong.field);
            about.put(&path, wrong.severity, wrong.code, &wrong.said);
        }
    }
    let postal_code = address(record).map(|address| address.postal_code.as_str());
    if let Some(code) = postal_code.filter(|code| !is_digits(code, 5)) {
        let message = format!("`{code}` is not a postal code of five digits");
        about.error("address.postal_code", ProblemCode::Form, message);
    }
    if let Record::Helpline(helpline) = record {
        if let Some(said) = not_phone(&helpline.number) {
            about.error("number", ProblemCode::Form, said);
        }
        if let Some(said) = helpline.url.as_deref().and_then(not_url) {
            about.error("url", ProblemCode::Form, said);
        }
    }
}

/// What is wrong with a contact.
pub(super) fn wrongs(contact: &Contact, known: &KnownWords) -> Vec<Wrong> {
    let form = |field: String, said: String| Wrong {
        field,
        severity: Severity::Error,
        code: ProblemCode::Form,
        said,
    };
    let phones = contact
        .phones
        .iter()
        .enumerate()
        .filter_map(|(position, phone)| {
            not_phone(&phone.number).map(|said| form(format!("phones.{position}.number"), said))
        });
    let links = contact
        .links
        .iter()
        .enumerate()
        .filter_map(|(position, link)| {
            not_url(&link.url).map(|said| form(format!("links.{position}.url"), said))
        });
    let email = contact.email.as_deref().and_then(|email| match not_email(email) {
        Some(said) => Some(form("email".to_owned(), said)),
        None if known.looks_personal(email) => Some(Wrong {
            field: "email".to_owned(),
            severity: Severity::Warning,
            code: ProblemCode::PersonalEmail,
            said: format!(
                "`{email}` looks like a person's address: give the role's, which stays when people change (R017)"
            ),
        }),
        None => None,
    });
    phones.chain(links).chain(email).collect()
}

fn contacts(record: &Record) -> Vec<(String, &Contact)> {
    let one = |contact| vec![("contact".to_owned(), contact)];
    match record {
        Record::Organization(organization) => one(&organization.contact),
        Record::Unit(unit) => one(&unit.contact),
        Record::Place(place) => one(&place.contact),
        Record::Ring(ring) => one(&ring.contact),
        Record::Service(service) => {
            let channels = service.channels.iter().enumerate();
            let channels = channels.map(|(position, channel)| {
                (format!("channels.{position}.contact"), &channel.contact)
            });
            one(&service.contact).into_iter().chain(channels).collect()
        }
        _ => Vec::new(),
    }
}

fn address(record: &Record) -> Option<&Address> {
    match record {
        Record::Organization(organization) => organization.address.as_ref(),
        Record::Unit(unit) => unit.address.as_ref(),
        Record::Place(place) => place.address.as_ref(),
        _ => None,
    }
}

impl KnownWords {
    /// The words of every identifier in the scope that is no person's.
    pub fn new(scope: &Scope<'_>) -> KnownWords {
        let entries = scope.layers.iter().flat_map(|layer| &layer.entries);
        let words = entries
            .filter(|entry| !matches!(entry.record, Record::DemoPerson(_)))
            .flat_map(|entry| identity(&entry.record).1.split('-'))
            .chain(scope.layers.iter().map(|layer| layer.region.id.as_str()))
            .chain(ROLE_WORDS)
            .filter(|word| word.len() >= SHORTEST_WORD);
        KnownWords(words.map(str::to_owned).collect())
    }

    /// Whether an address is `firstname.lastname@` or `f.lastname@`, of words that name neither
    /// a place nor a service that the pack knows.
    fn looks_personal(&self, email: &str) -> bool {
        let local = email.split('@').next().unwrap_or_default().to_lowercase();
        let parts: Vec<&str> = local.split('.').collect();
        let lettered = |part: &&str| {
            !part.is_empty() && part.chars().all(|sign| sign.is_alphabetic() || sign == '-')
        };
        (2..=3).contains(&parts.len())
            && parts.iter().all(lettered)
            && !parts.iter().any(|part| self.begins(part))
    }

    fn begins(&self, part: &str) -> bool {
        part.char_indices()
            .map(|(start, sign)| start + sign.len_utf8())
            .filter_map(|end| part.get(..end))
            .any(|beginning| self.0.contains(beginning))
    }
}

fn is_digits(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn not_phone(number: &str) -> Option<String> {
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let local = number.strip_prefix('+').unwrap_or(number);
    let fits = (3..=15).contains(&digits)
        && local.starts_with(|sign: char| sign.is_ascii_digit())
        && local
            .chars()
            .all(|sign| sign.is_ascii_digit() || matches!(sign, ' ' | '-'));
    (!fits).then(|| {
        format!(
            "`{number}` is not a telephone number: 3 to 15 digits with spaces, as in `05 555 0100` or `+358 5 555 0100`; other words go into the note"
        )
    })
}

/// Why an e-mail address is none, or nothing.
pub(super) fn not_email(email: &str) -> Option<String> {
    let fits = email.split_once('@').is_some_and(|(local, domain)| {
        let allowed = |sign: char| sign.is_ascii_alphanumeric() || "._+-".contains(sign);
        !local.is_empty() && local.chars().all(allowed) && is_host(domain)
    });
    (!fits).then(|| format!("`{email}` is not an e-mail address, as in `neuvola@example.fi`"))
}

pub(super) fn not_url(url: &str) -> Option<String> {
    let fits = url.strip_prefix("https://").is_some_and(|rest| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let host = host.split(':').next().unwrap_or_default();
        is_host(host) && !rest.contains(|sign: char| sign.is_whitespace() || "<>\"".contains(sign))
    });
    (!fits)
        .then(|| format!("`{url}` is not a web address: write it whole, beginning with `https://`"))
}

/// Whether a text is a host name with a dot in it.
pub(super) fn is_host(text: &str) -> bool {
    let label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .chars()
                .all(|sign| sign.is_alphanumeric() || sign == '-')
    };
    text.len() <= 253 && text.contains('.') && text.split('.').all(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_addresses_in_use_are_taken() {
        for number in [
            "112",
            "116 006",
            "080 005 005",
            "+358 5 555 0100",
            "05-555 0100",
        ] {
            assert_eq!(not_phone(number), None, "{number}");
        }
        for number in [
            "",
            "11",
            "soita 112",
            "05 555 0100 / 0101",
            "+",
            "1234567890123456",
        ] {
            assert!(not_phone(number).is_some(), "{number}");
        }
        for url in [
            "https://www.112.fi",
            "https://example.fi/a?b=c#d",
            "https://example.fi:8443/",
        ] {
            assert_eq!(not_url(url), None, "{url}");
        }
        for url in [
            "http://example.fi",
            "example.fi",
            "https://",
            "https://a b.fi",
            "https://x",
        ] {
            assert!(not_url(url).is_some(), "{url}");
        }
        assert_eq!(not_email("neuvola.kotka@example.fi"), None);
        for email in [
            "neuvola",
            "@example.fi",
            "a@b",
            "a b@example.fi",
            "a@@example.fi",
        ] {
            assert!(not_email(email).is_some(), "{email}");
        }
    }

    #[test]
    fn persons_are_told_from_roles() {
        let known = KnownWords(["neuvola", "kotka"].map(str::to_owned).into());
        assert!(known.looks_personal("anna.virtanen@example.fi"));
        assert!(known.looks_personal("a.virtanen@example.fi"));
        assert!(known.looks_personal("Anna-Liisa.Virtanen@example.fi"));
        for role in [
            "neuvola.kotka",
            "perhekahvila",
            "neuvolat.itainen",
            "tiimi.2",
        ] {
            assert!(
                !known.looks_personal(&format!("{role}@example.fi")),
                "{role}"
            );
        }
    }
}
