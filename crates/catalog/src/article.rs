//! What families read: articles, news and stories, in Markdown (R009, R010, R011, R013).

use chrono::NaiveDate;
use kernel::{Slug, Text, Timestamp};
use serde::{Deserialize, Serialize};

use crate::{Link, Upkeep};

/// A page of guidance. Where help is found is never part of it: that is looked up live by its
/// situations and themes, so that no page goes stale or stands empty.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Article {
    /// Identifier; stands in the address. Of a sensitive page it says nothing.
    pub id: Slug,
    /// What sort of page it is.
    #[serde(default)]
    pub kind: ArticleKind,
    /// Title.
    pub title: Text,
    /// One sentence for lists.
    pub summary: Text,
    /// Markdown.
    pub body: Text,
    /// For whom it is written.
    pub audiences: Vec<Audience>,
    /// Themes it belongs to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<Slug>,
    /// Life stages it speaks of; empty: any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub life_stages: Vec<Slug>,
    /// National tasks it serves.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tasks: Vec<Slug>,
    /// Concepts of the thesaurus that it answers: they find the live help.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub situations: Vec<Slug>,
    /// Services named by hand, before those found.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub services: Vec<Slug>,
    /// Place in lists: the smaller, the nearer the top.
    #[serde(default)]
    pub order: i32,
    /// Whether someone may be hurt when another sees that it was read: the title is neutral, the
    /// page can be left fast, and the browser is told to keep nothing (R147).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sensitive: bool,
    /// Whether and since when it can be read.
    #[serde(default, skip_serializing_if = "Publication::is_plain")]
    pub publication: Publication,
    /// What it is based on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Citation>,
    /// Who keeps it true.
    pub upkeep: Upkeep,
}

/// Sorts of articles.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum ArticleKind {
    /// Guidance on a worry.
    #[default]
    Article,
    /// The introduction of a theme; its identifier is the theme's.
    Theme,
    /// The introduction of a life stage; its identifier is the stage's.
    LifeStage,
    /// A special situation of a family (R010).
    Situation,
    /// What happens when an office or a service does something.
    Procedure,
    /// How to use this service.
    Guide,
}

/// For whom a page is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// Parents and everyone else in a family.
    Family,
    /// Children and young people (R046).
    Youth,
    /// Professionals.
    Professional,
}

/// Whether a text can be read by everyone, and when.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Publication {
    /// Where it is on its way.
    #[serde(default)]
    pub status: PublicationStatus,
    /// The embargo: not to be read before this day begins in Helsinki.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// The last day on which it can be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
}

/// Where a text is on its way.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PublicationStatus {
    /// Being written.
    Draft,
    /// For everyone, within its days.
    #[default]
    Published,
    /// Kept, but not shown.
    Archived,
}

/// What a text is based on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// Who says it, and where.
    pub name: Text,
    /// `https://` address, when it is on the web.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// A piece of news (R013).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct News {
    /// Identifier; stands in the address and in feeds, and never changes.
    pub id: Slug,
    /// Headline.
    pub title: Text,
    /// One or two sentences.
    pub summary: Text,
    /// Markdown.
    pub body: Text,
    /// The day of the news; also its embargo.
    pub date: NaiveDate,
    /// The organisation that tells it.
    pub author: Slug,
    /// Areas it is about; empty: the whole region.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<Slug>,
    /// Themes it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<Slug>,
    /// Whether the front page lifts it up while it is new.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub highlight: bool,
    /// What was wrong at first and is put right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub correction: Option<Correction>,
    /// Whether and until when it can be read.
    #[serde(default, skip_serializing_if = "Publication::is_plain")]
    pub publication: Publication,
}

/// A correction to something published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// The day of the correction.
    pub date: NaiveDate,
    /// What was wrong and how it is.
    pub text: Text,
}

/// A story of experience, told with consent (R011).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Story {
    /// Identifier.
    pub id: Slug,
    /// Title.
    pub title: Text,
    /// One sentence for lists.
    pub summary: Text,
    /// Markdown. Of a video, what is said and shown in it.
    pub body: Text,
    /// How the teller is named, never by name: "Äiti, kaksi lasta".
    pub teller: Text,
    /// A video elsewhere; its words stand in the body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub video: Option<Link>,
    /// Themes it belongs to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<Slug>,
    /// Concepts of the thesaurus that it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub situations: Vec<Slug>,
    /// The teller's consent.
    pub consent: Consent,
    /// What the editors decided.
    #[serde(default)]
    pub moderation: Moderation,
    /// Whether and until when it can be read.
    #[serde(default, skip_serializing_if = "Publication::is_plain")]
    pub publication: Publication,
    /// Who answers for it.
    pub upkeep: Upkeep,
}

/// A teller's consent to publish their story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consent {
    /// The day on which it was given.
    pub given: NaiveDate,
    /// The day on which it was taken back: the story is gone at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<NaiveDate>,
    /// Whether the teller was under 18.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub minor: bool,
    /// Whether a minor's guardian consented too.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub guardian: bool,
}

/// What the editors decided of a story.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Moderation {
    /// Nobody has read it yet.
    #[default]
    Submitted,
    /// No third person can be known from it, and it may be shown.
    Approved,
    /// Not to be shown.
    Rejected,
}

impl Publication {
    /// Whether it may be read at a moment.
    pub fn is_open(&self, now: Timestamp) -> bool {
        let today = now.date();
        self.status == PublicationStatus::Published
            && self.from.is_none_or(|from| from <= today)
            && self.until.is_none_or(|until| today <= until)
    }

    /// Whether nothing is said of it: published, without days.
    pub fn is_plain(&self) -> bool {
        *self == Publication::default()
    }
}

impl News {
    /// Whether it may be read at a moment: its day is its embargo.
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.date <= now.date() && self.publication.is_open(now)
    }
}

impl Story {
    /// Whether it may be read at a moment: consent stands, an editor has read it, and of a minor
    /// a guardian has consented too.
    pub fn is_open(&self, now: Timestamp) -> bool {
        let consent = &self.consent;
        consent.withdrawn.is_none()
            && (!consent.minor || consent.guardian)
            && self.moderation == Moderation::Approved
            && self.publication.is_open(now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(day: &str) -> Timestamp {
        Timestamp::from_helsinki(day.parse().unwrap(), chrono::NaiveTime::MIN)
    }

    #[test]
    fn an_embargo_ends_at_midnight_in_helsinki() {
        let publication = Publication {
            from: Some("2026-12-01".parse().unwrap()),
            until: Some("2026-12-24".parse().unwrap()),
            ..Publication::default()
        };
        let last_second = Timestamp(at("2026-12-01").0 - 1);
        assert!(!publication.is_open(last_second));
        assert!(publication.is_open(at("2026-12-01")));
        assert!(publication.is_open(Timestamp(at("2026-12-25").0 - 1)));
        assert!(!publication.is_open(at("2026-12-25")));
    }

    #[test]
    fn a_story_is_shown_only_while_everyone_who_must_agrees() {
        let body = r#"{"id":"a","title":"t","summary":"s","body":"b","teller":"Äiti",
            "consent":{"given":"2026-01-01"},"moderation":"approved",
            "upkeep":{"owner":"x","checked":"2026-01-01"}}"#;
        let story: Story = serde_json::from_str(body).unwrap();
        let now = at("2026-06-01");
        assert!(story.is_open(now));
        let mut withdrawn = story.clone();
        withdrawn.consent.withdrawn = Some("2026-05-01".parse().unwrap());
        assert!(!withdrawn.is_open(now));
        let mut minor = story.clone();
        minor.consent.minor = true;
        assert!(!minor.is_open(now));
        minor.consent.guardian = true;
        assert!(minor.is_open(now));
        let mut unread = story;
        unread.moderation = Moderation::Submitted;
        assert!(!unread.is_open(now));
    }
}
