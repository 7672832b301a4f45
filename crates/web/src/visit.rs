//! A visit: which region, in which language, for which area, at what moment. Everything comes
//! from the address; a visitor gets no cookie.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;
use catalog::{Kind, RecordKey};
use chrono::NaiveDate;
use i18n::Messages;
use kernel::{Language, Point, Slug, Text, Timestamp};

use crate::regions::{AreaChoice, HelpDoor, RegionView};
use crate::said::{Paragraphs, Said};

/// What is known of a visitor's request. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Visit(Arc<Details>);

#[derive(Debug)]
struct Details {
    region: Arc<RegionView>,
    language: Language,
    area: Option<Slug>,
    /// What stands before the language in addresses: `/kymenlaakso`, or nothing on a host that
    /// belongs to the region.
    prefix: String,
    /// The address after the language, without a leading slash.
    path: String,
    /// The query without the area.
    query: Vec<(String, String)>,
    now: Timestamp,
}

impl Visit {
    /// A visit to `path` (after the language, without a leading slash).
    pub fn new(
        region: Arc<RegionView>,
        language: Language,
        prefix: String,
        path: String,
        query: &str,
        now: Timestamp,
    ) -> Visit {
        let mut pairs: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes())
            .into_owned()
            .take(40)
            .collect();
        let area = pairs
            .iter()
            .find(|(key, _)| key == "area")
            .and_then(|(_, value)| region.area(value))
            .map(|area| area.id.clone());
        pairs.retain(|(key, _)| key != "area");
        Visit(Arc::new(Details {
            region,
            language,
            area,
            prefix,
            path,
            query: pairs,
            now,
        }))
    }

    /// The region.
    pub fn region(&self) -> &RegionView {
        &self.0.region
    }

    /// The region's identifier.
    pub fn region_id(&self) -> &Slug {
        &self.0.region.region.id
    }

    /// The language of the page.
    pub fn language(&self) -> Language {
        self.0.language
    }

    /// The messages of the page's language.
    pub fn messages(&self) -> Messages {
        Messages::new(self.0.language)
    }

    /// The moment of the visit.
    pub fn now(&self) -> Timestamp {
        self.0.now
    }

    /// The day of the visit in Helsinki.
    pub fn today(&self) -> NaiveDate {
        self.0.now.date()
    }

    /// The area that the visitor has chosen.
    pub fn area(&self) -> Option<&AreaChoice> {
        self.0
            .area
            .as_ref()
            .and_then(|id| self.0.region.area(id.as_str()))
    }

    /// Whether help can be asked for in the visitor's area, or it is told why it cannot for a
    /// time (R039, R043).
    pub fn asks_for_help(&self) -> bool {
        let door = self.0.region.help_door(self.0.area.as_ref());
        matches!(door, HelpDoor::Open | HelpDoor::Suspended)
    }

    /// Whether the visitor has chosen this area.
    pub fn is_in(&self, area: &Slug) -> bool {
        self.0.area.as_ref() == Some(area)
    }

    /// Where distances are counted from: the chosen area's centre. Never the visitor's own
    /// location, which is not asked.
    pub fn origin(&self) -> Option<Point> {
        self.area().map(|area| area.point)
    }

    /// The address after the language, without a leading slash.
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// The query, without the area.
    pub fn query(&self) -> &[(String, String)] {
        &self.0.query
    }

    /// The first value of a query parameter.
    pub fn parameter(&self, name: &str) -> Option<&str> {
        self.0
            .query
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// The address of a page of this region, in this language, keeping the chosen area. `path`
    /// has no leading slash and no query.
    pub fn href(&self, path: &str) -> String {
        self.address(self.0.language, path, &[], self.0.area.as_ref())
    }

    /// As [`Visit::href`], with a query.
    pub fn href_with(&self, path: &str, query: &[(&str, &str)]) -> String {
        self.address(self.0.language, path, query, self.0.area.as_ref())
    }

    /// The address of a record's page.
    pub fn href_of(&self, key: &RecordKey) -> String {
        self.href(&record_path(key.kind, &key.id))
    }

    /// The address of a record's page, by kind and identifier.
    pub fn href_to(&self, kind: Kind, id: &Slug) -> String {
        self.href(&record_path(kind, id))
    }

    /// This page in another language.
    pub fn in_language(&self, language: &Language) -> String {
        let query: Vec<(&str, &str)> = self
            .0
            .query
            .iter()
            .map(|(key, value)| (key.as_str(), value.as_str()))
            .collect();
        self.address(*language, &self.0.path, &query, self.0.area.as_ref())
    }

    /// This page for another area, or for the whole region.
    pub fn in_area(&self, area: Option<&Slug>) -> String {
        let query: Vec<(&str, &str)> = self
            .0
            .query
            .iter()
            .filter(|(key, _)| key != "page")
            .map(|(key, value)| (key.as_str(), value.as_str()))
            .collect();
        self.address(self.0.language, &self.0.path, &query, area)
    }

    /// The address of a page for an area.
    pub fn in_area_at(&self, path: &str, area: &Slug) -> String {
        self.address(self.0.language, path, &[], Some(area))
    }

    /// The address of a page without language, area or query: what search engines should know.
    pub fn canonical(&self) -> String {
        self.address(self.0.language, &self.0.path, &[], None)
    }

    /// A text for this visitor, as HTML.
    pub fn say<'a>(&self, text: &'a Text) -> Said<'a> {
        Said::new(text, self.0.language)
    }

    /// A text for this visitor, as plain words for an attribute.
    pub fn plain<'a>(&self, text: &'a Text) -> &'a str {
        text.get(self.0.language).text
    }

    /// A longer text for this visitor, as HTML paragraphs.
    pub fn paragraphs<'a>(&self, text: &'a Text) -> Paragraphs<'a> {
        Paragraphs(text.get(self.0.language))
    }

    /// Whether a text is missing in the visitor's language.
    pub fn is_missing(&self, text: &Text) -> bool {
        text.get(self.0.language).is_foreign()
    }

    fn address(
        &self,
        language: Language,
        path: &str,
        query: &[(&str, &str)],
        area: Option<&Slug>,
    ) -> String {
        let mut address = format!("{}/{}/{}", self.0.prefix, language.code(), path);
        let area = area.map(|id| ("area", id.as_str()));
        let mut first = true;
        for (key, value) in query.iter().copied().chain(area) {
            address.push(if first { '?' } else { '&' });
            first = false;
            address.extend(form_urlencoded::byte_serialize(key.as_bytes()));
            address.push('=');
            address.extend(form_urlencoded::byte_serialize(clipped(value).as_bytes()));
        }
        address
    }
}

/// A page has dozens of links: one that repeats a whole book pasted into the search field would
/// weigh megabytes. The field itself keeps every word, and a long letter is kept in links too, so
/// that its cry for help is heard in every language.
fn clipped(value: &str) -> &str {
    const MOST_BYTES: usize = 4_000;
    value
        .get(..value.floor_char_boundary(MOST_BYTES))
        .unwrap_or_default()
}

/// The path of a record's page after the language.
fn record_path(kind: Kind, id: &Slug) -> String {
    format!("{}/{id}", kind.as_str())
}

impl<S: Sync> FromRequestParts<S> for Visit {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Self::Rejection> {
        // Pages are only reached through `enter`, which puts the visit there.
        parts
            .extensions
            .get::<Visit>()
            .cloned()
            .ok_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}
