//! What may be asked of Linked Events.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use chrono::{Days, NaiveDate, NaiveTime};
use kernel::{Language, Slug, Timestamp};
use serde_json::json;

/// Events of a page, unless asked otherwise.
const PAGE_SIZE: usize = 20;
/// Events of a page at the most.
const MOST: usize = 100;

/// What was asked.
#[derive(Debug, Clone)]
pub(super) struct Parameters {
    /// Regions; absent: all.
    pub data_sources: Option<Vec<Slug>>,
    /// Only what ends after this.
    pub start: Timestamp,
    /// Only what begins before this.
    pub end: Option<Timestamp>,
    /// A place or unit, without its region.
    pub location: Option<String>,
    /// Kinds of gatherings, without their region; any of them.
    pub keywords: Vec<String>,
    /// An organisation, without its region.
    pub publisher: Option<String>,
    /// A language spoken.
    pub language: Option<Language>,
    /// Whether places stand in events whole.
    pub include_location: bool,
    /// Whether keywords do.
    pub include_keywords: bool,
    /// Page, from 1.
    pub page: usize,
    /// Events of a page.
    pub page_size: usize,
    /// The query as it was, without the page.
    given: Vec<(String, String)>,
}

/// A parameter that does not read.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct BadParameter {
    name: &'static str,
    allowed: &'static str,
}

impl IntoResponse for BadParameter {
    fn into_response(self) -> Response {
        let body = json!({"detail": format!("{}: {}", self.name, self.allowed)});
        web::json_response(StatusCode::BAD_REQUEST, "application/json", &body)
    }
}

impl Parameters {
    pub fn read(query: &str, now: Timestamp) -> Result<Parameters, BadParameter> {
        let given: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes())
            .into_owned()
            .take(40)
            .collect();
        let value = |name: &str| {
            let pair = given
                .iter()
                .find(|(key, value)| key == name && !value.is_empty());
            pair.map(|(_, value)| value.as_str())
        };
        let start = match value("start") {
            None => Timestamp::from_helsinki(now.date(), NaiveTime::MIN),
            Some(text) => moment("start", text, now, 0)?,
        };
        let end = value("end")
            .map(|text| moment("end", text, now, 1))
            .transpose()?;
        let language = value("language").map(|code| {
            Language::parse(code).map_err(|_| BadParameter {
                name: "language",
                allowed: "a language code such as fi",
            })
        });
        let included = value("include").unwrap_or_default();
        Ok(Parameters {
            data_sources: value("data_source").map(|list| {
                list.split(',')
                    .filter_map(|id| Slug::parse(id).ok())
                    .collect()
            }),
            start,
            end,
            location: value("location").map(without_region),
            keywords: value("keyword")
                .map(|list| list.split(',').map(without_region).collect())
                .unwrap_or_default(),
            publisher: value("publisher").map(without_region),
            language: language.transpose()?,
            include_location: included.split(',').any(|part| part == "location"),
            include_keywords: included.split(',').any(|part| part == "keywords"),
            page: number("page", value("page"), 1, 1_000_000)?,
            page_size: number("page_size", value("page_size"), PAGE_SIZE, usize::MAX)?.min(MOST),
            given: given.into_iter().filter(|(key, _)| key != "page").collect(),
        })
    }

    /// The query of another page.
    pub fn query(&self, page: usize) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(&self.given);
        query.append_pair("page", &page.to_string());
        query.finish()
    }
}

fn number(
    name: &'static str,
    given: Option<&str>,
    otherwise: usize,
    most: usize,
) -> Result<usize, BadParameter> {
    let bad = BadParameter {
        name,
        allowed: "a whole number from 1 on",
    };
    match given.map(str::parse::<usize>) {
        None => Ok(otherwise),
        Some(Ok(number)) if (1..=most).contains(&number) => Ok(number),
        Some(_) => Err(bad),
    }
}

/// A moment: `now`, `today`, a day, or a moment of ISO 8601. A day as an end is its last moment.
fn moment(
    name: &'static str,
    text: &str,
    now: Timestamp,
    later: u64,
) -> Result<Timestamp, BadParameter> {
    let bad = || BadParameter {
        name,
        allowed: "now, today, a day such as 2026-12-01, or a moment such as 2026-12-01T09:30:00Z",
    };
    let day = match text {
        "now" => return Ok(now),
        "today" => Some(now.date()),
        day => day.parse::<NaiveDate>().ok(),
    };
    if let Some(day) = day {
        let day = day.checked_add_days(Days::new(later)).ok_or_else(bad)?;
        return Ok(Timestamp::from_helsinki(day, NaiveTime::MIN));
    }
    chrono::DateTime::parse_from_rfc3339(text)
        .map(|moment| Timestamp(moment.timestamp_micros()))
        .map_err(|_| bad())
}

/// The identifier without the data source before it.
fn without_region(id: &str) -> String {
    id.split_once(':').map_or(id, |(_, id)| id).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &str) -> Result<Parameters, BadParameter> {
        let now =
            Timestamp::from_helsinki("2026-12-01".parse().unwrap(), "10:00:00".parse().unwrap());
        Parameters::read(query, now)
    }

    #[test]
    fn what_is_asked_reads_as_linked_events_means_it() {
        let asked = read("start=today&end=2026-12-24&data_source=kymenlaakso&location=kymenlaakso:x&include=location,keywords&page=2&page_size=500").unwrap();
        assert_eq!(
            asked.start.in_helsinki().to_string(),
            "2026-12-01 00:00:00 EET"
        );
        assert_eq!(
            asked.end.unwrap().in_helsinki().to_string(),
            "2026-12-25 00:00:00 EET"
        );
        assert_eq!(asked.location.as_deref(), Some("x"));
        assert!(asked.include_location && asked.include_keywords);
        assert_eq!((asked.page, asked.page_size), (2, MOST));
        assert!(asked.query(3).ends_with("page=3") && !asked.query(3).contains("page=2"));
    }

    #[test]
    fn what_does_not_read_is_named() {
        for (query, name) in [
            ("start=tomorrowish", "start"),
            ("end=2026-13-01", "end"),
            ("page=0", "page"),
            ("page_size=x", "page_size"),
            ("language=zz9", "language"),
        ] {
            assert_eq!(read(query).err().map(|bad| bad.name), Some(name), "{query}");
        }
    }
}
