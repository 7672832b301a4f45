//! Where a person wanted to go before they had to sign in: only to a page of ours.

use web::Visit;

/// The longest address that is kept.
const LONGEST: usize = 300;

/// A page of this region, after the language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Then(String);

impl Then {
    /// The page that was asked for, when it is one of ours.
    pub fn parse(text: &str) -> Option<Then> {
        let plain = |byte: u8| {
            byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'/' | b'?' | b'=' | b'&')
        };
        let fits = (1..=LONGEST).contains(&text.len())
            && text.bytes().all(plain)
            && !text.starts_with('/')
            && !text.contains("//")
            // Signing in again after signing in would lead round and round.
            && !text.starts_with("sign-");
        fits.then(|| Then(text.to_owned()))
    }

    /// The page of a visit; its query is kept.
    pub fn of(visit: &Visit) -> Option<Then> {
        let query: Vec<String> = visit
            .query()
            .iter()
            .map(|(key, value)| format!("{key}={value}"))
            .collect();
        let text = if query.is_empty() {
            visit.path().to_owned()
        } else {
            format!("{}?{}", visit.path(), query.join("&"))
        };
        Then::parse(&text)
    }

    /// The page as it is kept in an address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its address for this visitor.
    pub fn href(&self, visit: &Visit) -> String {
        let (path, query) = self.0.split_once('?').unwrap_or((&self.0, ""));
        let query: Vec<(&str, &str)> = query
            .split('&')
            .filter_map(|pair| pair.split_once('='))
            .collect();
        visit.href_with(path, &query)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn pages_of_ours_are_kept() {
        for page in ["desk", "desk/thread/0190-a", "desk?ring=itainen&page=2"] {
            assert_eq!(Then::parse(page).map(|then| then.0), Some(page.to_owned()));
        }
    }

    #[test]
    fn nothing_else_is() {
        for other in [
            "",
            "/desk",
            "//evil.example",
            "https://evil.example",
            "a//b",
            "..",
            "a/../b",
            "desk\\x",
            "desk#x",
            "sign-in",
            "a\r\nset-cookie: x",
            "%2e%2e",
        ] {
            assert_eq!(Then::parse(other), None, "{other}");
        }
    }

    proptest! {
        #[test]
        fn what_is_kept_never_leaves_the_site(text in ".{0,40}") {
            if let Some(then) = Then::parse(&text) {
                prop_assert!(!then.as_str().contains(':') && !then.as_str().starts_with('/'));
            }
        }
    }
}
