//! "Did you mean": the known name nearest to a mistyped one.

/// Names that share fewer letters than this are not worth suggesting (0 nothing, 1 all).
const LIKELY: f64 = 0.8;

/// ` - did you mean ...?`, or nothing when no known name is near.
pub(crate) fn did_you_mean<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    nearest(name, known).map_or_else(String::new, |near| format!(" - did you mean `{near}`?"))
}

fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let name = shortened(name);
    known
        .into_iter()
        .map(|candidate| (strsim::jaro_winkler(name, shortened(candidate)), candidate))
        .filter(|(likeness, _)| *likeness >= LIKELY)
        .max_by(|left, right| left.0.total_cmp(&right.0))
        .map(|(_, candidate)| candidate)
}

/// Comparing takes the product of the lengths: a key of a megabyte must not stall the check.
fn shortened(name: &str) -> &str {
    name.char_indices()
        .nth(100)
        .and_then(|(end, _)| name.get(..end))
        .unwrap_or(name)
}

/// The name as quoted in a message: cut when it is absurdly long.
pub(crate) fn quoted(name: &str) -> String {
    let short = shortened(name);
    if short.len() < name.len() {
        format!("`{short}...`")
    } else {
        format!("`{name}`")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_is_named_and_the_far_is_not() {
        let known = ["kotkansaari", "karhula", "hamina"];
        assert_eq!(
            did_you_mean("kotkansari", known),
            " - did you mean `kotkansaari`?"
        );
        assert_eq!(did_you_mean("xyz", known), "");
    }
}
