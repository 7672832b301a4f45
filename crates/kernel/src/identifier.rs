//! Identifiers: readable slugs for what is published, time-ordered UUIDs for what happens.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A readable identifier that is safe in a URL path: `a-z`, `0-9` and inner hyphens, 1 to 100
/// characters. Identifies a record within its region and kind. Copies share their letters.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Slug(Arc<str>);

/// A string that is not a slug.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not an identifier: use a-z, 0-9 and inner hyphens, at most 100 characters")]
pub struct InvalidSlug(pub String);

impl Slug {
    /// Reads a slug, or says why it is none.
    pub fn parse(text: &str) -> Result<Slug, InvalidSlug> {
        let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let well_formed = (1..=100).contains(&text.len())
            && text.bytes().all(allowed)
            && !text.starts_with('-')
            && !text.ends_with('-');
        if well_formed {
            Ok(Slug(text.into()))
        } else {
            Err(InvalidSlug(text.chars().take(120).collect()))
        }
    }

    /// Makes a slug of a name: Finnish letters folded, anything else a hyphen. A name without a
    /// single usable letter gives `x`.
    pub fn from_name(name: &str) -> Slug {
        let mut slug = String::new();
        for letter in name.chars().flat_map(char::to_lowercase) {
            let folded = match letter {
                'å' | 'ä' | 'á' | 'à' | 'â' => 'a',
                'ö' | 'õ' | 'ø' | 'ó' => 'o',
                'ü' | 'ú' => 'u',
                'é' | 'è' | 'ê' => 'e',
                'š' => 's',
                'ž' => 'z',
                'č' => 'c',
                other => other,
            };
            if folded.is_ascii_alphanumeric() {
                slug.push(folded);
            } else if !slug.is_empty() && !slug.ends_with('-') {
                slug.push('-');
            }
            if slug.len() >= 80 {
                break;
            }
        }
        let trimmed = slug.trim_matches('-');
        Slug(if trimmed.is_empty() { "x" } else { trimmed }.into())
    }

    /// The slug as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::borrow::Borrow<str> for Slug {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl Serialize for Slug {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Slug {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Slug::parse(&text).map_err(serde::de::Error::custom)
    }
}

/// A new time-ordered identifier (UUID version 7) as text.
pub fn new_id() -> String {
    uuid::Uuid::now_v7().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_name_gives_a_valid_slug(name in ".*") {
            let slug = Slug::from_name(&name);
            prop_assert_eq!(Slug::parse(slug.as_str()), Ok(slug));
        }
    }

    #[test]
    fn finnish_names_stay_readable() {
        assert_eq!(
            Slug::from_name("Länsi-Kotkan perhekahvila (Äijät)").as_str(),
            "lansi-kotkan-perhekahvila-aijat"
        );
    }
}
