//! The query parameters of the HSDS API, read strictly: a value that does not read is an error
//! that names its parameter.

use chrono::{DateTime, NaiveDate, NaiveTime};
use kernel::{Language, Timestamp};

use super::Problem;

const LARGEST_PAGE: usize = 500;

/// What a request asks for.
#[derive(Debug)]
pub(super) struct Parameters {
    pub page: usize,
    pub per_page: usize,
    /// Words, lower case; every one must be there.
    pub search: Vec<String>,
    pub language: Language,
    pub taxonomy_id: Option<String>,
    pub taxonomy_term_id: Option<String>,
    pub organization_id: Option<String>,
    pub modified_after: Option<Timestamp>,
    pub minimal: bool,
    pub full: bool,
    pub postcode: Option<String>,
    /// Metres around the postcode.
    pub proximity: Option<f64>,
    pub minimum_age: Option<u8>,
    pub maximum_age: Option<u8>,
}

impl Parameters {
    /// Reads a query string. Unknown parameters are passed over, as HSDS profiles add their own.
    pub fn read(query: &str) -> Result<Parameters, Problem> {
        let mut read = Parameters {
            page: 1,
            per_page: 50,
            search: Vec::new(),
            language: Language::FINNISH,
            taxonomy_id: None,
            taxonomy_term_id: None,
            organization_id: None,
            modified_after: None,
            minimal: false,
            full: false,
            postcode: None,
            proximity: None,
            minimum_age: None,
            maximum_age: None,
        };
        for (name, value) in form_urlencoded::parse(query.as_bytes()).take(100) {
            let value = value.trim();
            match name.as_ref() {
                "page" => read.page = whole("page", value, usize::MAX)?,
                "per_page" => read.per_page = whole("per_page", value, LARGEST_PAGE)?,
                "search" => {
                    read.search = value
                        .to_lowercase()
                        .split_whitespace()
                        .take(20)
                        .map(str::to_owned)
                        .collect()
                }
                "lang" => {
                    read.language = Language::parse(value)
                        .map_err(|error| Problem::Parameter("lang", error.to_string()))?;
                }
                "taxonomy_id" => read.taxonomy_id = some(value),
                "taxonomy_term_id" => read.taxonomy_term_id = some(value),
                "organization_id" => read.organization_id = some(value),
                "modified_after" if !value.is_empty() => read.modified_after = Some(moment(value)?),
                "minimal" => read.minimal = yes_or_no("minimal", value)?,
                "full" => read.full = yes_or_no("full", value)?,
                "postcode" => read.postcode = some(value),
                "proximity" if !value.is_empty() => read.proximity = Some(metres(value)?),
                "minimum_age" if !value.is_empty() => {
                    read.minimum_age = Some(age("minimum_age", value)?)
                }
                "maximum_age" if !value.is_empty() => {
                    read.maximum_age = Some(age("maximum_age", value)?)
                }
                _ => {}
            }
        }
        if read.proximity.is_some() && read.postcode.is_none() {
            return Err(Problem::Parameter(
                "proximity",
                "needs `postcode` as well".to_owned(),
            ));
        }
        Ok(read)
    }
}

fn some(value: &str) -> Option<String> {
    (!value.is_empty()).then(|| value.to_owned())
}

fn whole(name: &'static str, value: &str, largest: usize) -> Result<usize, Problem> {
    match value.parse::<usize>() {
        Ok(number) if (1..=largest).contains(&number) => Ok(number),
        _ if largest == usize::MAX => Err(Problem::Parameter(
            name,
            "a whole number from 1 up".to_owned(),
        )),
        _ => Err(Problem::Parameter(
            name,
            format!("a whole number from 1 to {largest}"),
        )),
    }
}

fn yes_or_no(name: &'static str, value: &str) -> Result<bool, Problem> {
    match value.to_ascii_lowercase().as_str() {
        "true" | "1" | "" => Ok(true),
        "false" | "0" => Ok(false),
        _ => Err(Problem::Parameter(name, "`true` or `false`".to_owned())),
    }
}

fn age(name: &'static str, value: &str) -> Result<u8, Problem> {
    match value.parse::<f64>() {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "bounded by the guard"
        )]
        Ok(years) if (0.0..=150.0).contains(&years) => Ok(years.floor() as u8),
        _ => Err(Problem::Parameter(name, "years from 0 to 150".to_owned())),
    }
}

fn metres(value: &str) -> Result<f64, Problem> {
    match value.parse::<f64>() {
        Ok(metres) if (0.0..=2_000_000.0).contains(&metres) => Ok(metres),
        _ => Err(Problem::Parameter(
            "proximity",
            "metres from 0 to 2000000".to_owned(),
        )),
    }
}

fn moment(value: &str) -> Result<Timestamp, Problem> {
    if let Ok(moment) = DateTime::parse_from_rfc3339(value) {
        return Ok(Timestamp::from(moment.to_utc()));
    }
    value
        .parse::<NaiveDate>()
        .map(|day| Timestamp::from_helsinki(day, NaiveTime::MIN))
        .map_err(|_| {
            Problem::Parameter(
                "modified_after",
                "a day (2026-01-31) or a moment (2026-01-31T12:00:00Z)".to_owned(),
            )
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_bad_parameter_is_named() {
        for (query, parameter) in [
            ("page=0", "page"),
            ("per_page=x", "per_page"),
            ("per_page=501", "per_page"),
            ("lang=xx", "lang"),
            ("modified_after=eilen", "modified_after"),
            ("minimal=maybe", "minimal"),
            ("minimum_age=-1", "minimum_age"),
            ("proximity=10", "proximity"),
        ] {
            let problem = Parameters::read(query).unwrap_err();
            assert!(
                matches!(problem, Problem::Parameter(name, _) if name == parameter),
                "{query}: {problem:?}"
            );
        }
    }

    proptest! {
        #[test]
        fn any_query_is_read_or_refused(query in ".*") {
            let _ = Parameters::read(&query);
        }
    }
}
