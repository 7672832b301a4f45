//! Word lists that are data: words that say nothing, and words that nearly everything is about.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use crate::text::normalise;

static STOPWORDS: LazyLock<HashMap<String, HashSet<String>>> = LazyLock::new(|| {
    let mut lists: HashMap<String, HashSet<String>> = HashMap::new();
    let mut code = String::new();
    for line in lines(include_str!("../data/stopwords.txt")) {
        match line
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'))
        {
            Some(named) => named.clone_into(&mut code),
            None => lists
                .entry(code.clone())
                .or_default()
                .extend(line.split_whitespace().map(normalise)),
        }
    }
    lists
});

static GENERIC: LazyLock<HashSet<String>> = LazyLock::new(|| {
    lines(include_str!("../data/generic.txt"))
        .flat_map(str::split_whitespace)
        .map(normalise)
        .collect()
});

/// The lines of a list that are neither empty nor comments.
pub(crate) fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// Whether a word says nothing by itself in the language of this code.
pub(crate) fn is_stopword(code: &str, word: &str) -> bool {
    let code = if code == "selko" { "fi" } else { code };
    STOPWORDS.get(code).is_some_and(|list| list.contains(word))
}

/// Whether a base form or stem is of the words that nearly everything here is about.
pub(crate) fn is_generic(base: &str) -> bool {
    GENERIC.contains(base)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_read() {
        assert!(is_stopword("fi", "ja") && is_stopword("selko", "ja") && is_stopword("en", "the"));
        assert!(!is_stopword("fi", "the"));
        assert!(is_generic("lapsi") && !is_generic("neuvola"));
    }
}
