//! Gatherings: everything that people come together for, from a single evening to a group that
//! meets for a year (R059, R066, R070, R094, R096). One model for all of them.

use chrono::NaiveDate;
use kernel::{Language, Point, Slug, Text};
use serde::{Deserialize, Serialize};

use crate::{Address, AgeRange, Contact, Cost, Link, SignUp, SignUpWindow, Timetable, Upkeep};

/// Something that people come together for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gathering {
    /// Identifier; part of the page's address and of what calendars remember.
    pub id: Slug,
    /// Name.
    pub name: Text,
    /// What it is in its life: one evening, a group, a course.
    pub form: GatheringForm,
    /// Kinds, terms of the vocabulary `gathering-type`; the first is the main one.
    pub types: Vec<Slug>,
    /// Who may come (R070).
    #[serde(default)]
    pub access: GatheringAccess,
    /// Whether it goes on, rests or has been called off.
    #[serde(default)]
    pub status: GatheringStatus,
    /// Why it rests or was called off, and what instead.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub status_note: Text,
    /// What it is like to come, in one or two sentences.
    pub summary: Text,
    /// More, in a few paragraphs.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub description: Text,
    /// Organisations that run it together; the first answers.
    pub organizers: Vec<Slug>,
    /// Areas whose families it is for; empty: the whole region.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<Slug>,
    /// The meeting place or family-centre unit where it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Slug>,
    /// Where it is when that is neither: a forest, a sports hall.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
    /// The point of that address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<Point>,
    /// Where to take part from home. With a place it is hybrid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub online: Option<Link>,
    /// When it is.
    pub times: Timetable,
    /// Children's ages it is meant for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ages: Option<AgeRange>,
    /// For whom it is especially.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub for_whom: Text,
    /// Languages spoken.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Language>,
    /// Whether an interpreter comes when asked for.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub interpreter: bool,
    /// What it costs.
    #[serde(default)]
    pub cost: Cost,
    /// Whether one gets in without steps.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub step_free: bool,
    /// More on access: lift, induction loop, changing table.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub accessibility: Text,
    /// Whether children are looked after while parents take part.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub child_care: bool,
    /// Signing up; absent: one just comes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sign_up: Option<SignUp>,
    /// Whom to ask.
    #[serde(default)]
    pub contact: Contact,
    /// Themes; terms of `theme`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<Slug>,
    /// Services it belongs to, whose pages show it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub services: Vec<Slug>,
    /// The series it is a part of, such as a tour of all municipalities (R097).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part_of: Option<Slug>,
    /// Extra words by which people look for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub keywords: Vec<String>,
    /// Who keeps this true.
    pub upkeep: Upkeep,
}

/// What a gathering is in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GatheringForm {
    /// Once, or a few times.
    Event,
    /// Events that belong together, held in many places (R097).
    Series,
    /// What a meeting place offers week after week (R059).
    Programme,
    /// The same people over months.
    Group,
    /// Sessions that build on each other, with a beginning and an end.
    Course,
    /// A meeting of the network with residents (R098).
    Forum,
    /// For leaders and professionals.
    Training,
}

/// Who may come to a gathering (R070; Table 6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GatheringAccess {
    /// Whoever wants.
    #[default]
    Open,
    /// Those of a service, such as expecting families.
    Directed,
    /// Those who were invited for an early need. It is told to nobody else.
    Targeted,
}

/// Whether a gathering goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GatheringStatus {
    /// Being planned together; not shown to families.
    Draft,
    /// Agreed by those who run it; not shown yet.
    Agreed,
    /// In the calendar.
    #[default]
    Published,
    /// On a break: shown with its reason, without sessions.
    Paused,
    /// Called off: shown with its reason and in calendars as called off.
    Cancelled,
}

impl Gathering {
    /// Whether families see it: it is published and not for the invited alone.
    pub fn is_public(&self) -> bool {
        let shown = matches!(
            self.status,
            GatheringStatus::Published | GatheringStatus::Paused | GatheringStatus::Cancelled
        );
        shown && self.access != GatheringAccess::Targeted
    }

    /// Whether one can sign up on a day; absent when one just comes.
    pub fn sign_up_window(&self, today: NaiveDate) -> Option<SignUpWindow> {
        let sign_up = self.sign_up.as_ref()?;
        Some(sign_up.window(today, self.last_day_to_sign_up()))
    }

    /// The last day on which one can sign up, unless it is told: what goes on week after week can
    /// be joined until it ends, what has a beginning until that.
    pub fn last_day_to_sign_up(&self) -> Option<NaiveDate> {
        let told = self.sign_up.as_ref().and_then(|sign_up| sign_up.closes_on);
        told.or_else(|| match self.form {
            GatheringForm::Programme | GatheringForm::Forum => self.times.last_day(),
            _ if self.times.repeats.is_none() => self.times.last_day(),
            _ => Some(self.times.starts.date()),
        })
    }
}
