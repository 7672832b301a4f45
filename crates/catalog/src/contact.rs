//! How to reach someone. Contacts are roles, never persons (R017).

use kernel::{Language, Text};
use serde::{Deserialize, Serialize};

/// How to reach a service, place or organisation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Contact {
    /// The role that answers, for example "Perheohjaaja". Never a person's name.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub role: Text,
    /// Telephone numbers, the best first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<Phone>,
    /// A role's e-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Web pages: own site, booking, chat, social media.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<Link>,
}

/// A telephone number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phone {
    /// As shown, for example `05 555 0100`.
    pub number: String,
    /// When it answers, or what it is for.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub note: Text,
    /// Languages spoken; empty when not known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Language>,
}

/// A web page elsewhere. Shown as a link, never loaded by our pages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// `https://` address.
    pub url: String,
    /// What is there.
    pub label: Text,
}

/// A street address in Finland.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Address {
    /// Street and number.
    pub street: Text,
    /// Five digits.
    pub postal_code: String,
    /// Post office.
    pub city: Text,
    /// How to find the door, floor or bus stop.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub directions: Text,
}

impl Phone {
    /// The number as a `tel:` address: digits and a leading plus only.
    pub fn tel(&self) -> String {
        tel(&self.number)
    }
}

/// A number as written, reduced to what a `tel:` address takes.
pub(crate) fn tel(number: &str) -> String {
    number
        .chars()
        .filter(|sign| sign.is_ascii_digit() || *sign == '+')
        .collect()
}
