//! When a gathering is: its first session, how it repeats, and every exception to that (R059,
//! R094). Times are those on the clock in Finland.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};
use kernel::{Slug, Text, Timestamp, WorkingCalendar};
use serde::{Deserialize, Serialize};

use crate::Recurrence;

/// The sessions of a gathering.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Timetable {
    /// When the first session begins.
    pub starts: NaiveDateTime,
    /// How long a session is.
    pub minutes: u32,
    /// How it repeats; absent: once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repeats: Option<Recurrence>,
    /// The last day on which it repeats.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// Sessions besides those of the rule.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<NaiveDateTime>,
    /// Whether it rests in the school holidays of the region.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub school_terms_only: bool,
    /// Whether repeated sessions are held on public holidays too.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub on_holidays: bool,
    /// Its own breaks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub breaks: Vec<Break>,
    /// What differs in single sessions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<SessionChange>,
}

/// Days on which nothing is held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Break {
    /// The first day.
    pub from: NaiveDate,
    /// The last day; absent: that day alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// What it is called: autumn holiday, summer.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub name: Text,
}

/// What differs in one session.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionChange {
    /// When the session begins by the rule. Calendars know it by this moment for ever.
    pub session: NaiveDateTime,
    /// Whether it is called off.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub cancelled: bool,
    /// When it begins instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moved_to: Option<NaiveDateTime>,
    /// How long it is instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    /// The meeting place or unit where it is instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Slug>,
    /// What it is about: a themed session. Without one people are together freely (R059).
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub topic: Text,
    /// The organisation whose expert visits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visitor: Option<Slug>,
    /// What else to know.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub note: Text,
}

/// One session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Session {
    /// When it begins on the clock.
    pub starts: NaiveDateTime,
    /// When it begins by the rule: what it is known by.
    pub original: NaiveDateTime,
    /// How long it is.
    pub minutes: u32,
    /// The number of its change among those of the timetable.
    pub change: Option<usize>,
    /// Whether it is called off.
    pub cancelled: bool,
}

/// The days on which a region's gatherings rest.
#[derive(Debug, Clone, Copy)]
pub struct Closures<'a> {
    /// Public holidays.
    pub calendar: &'a WorkingCalendar,
    /// School holidays.
    pub school_holidays: &'a [Break],
}

impl Break {
    /// Whether a day is one of its days.
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.until.unwrap_or(self.from)
    }
}

impl Session {
    /// The moment it begins.
    pub fn begins(&self) -> Timestamp {
        Timestamp::from_helsinki(self.starts.date(), self.starts.time())
    }

    /// The moment it ends: so many minutes later, whatever the clock does in between.
    pub fn ends(&self) -> Timestamp {
        Timestamp(self.begins().0 + i64::from(self.minutes) * 60_000_000)
    }
}

impl Timetable {
    /// Something that is held once.
    pub fn once(starts: NaiveDateTime, minutes: u32) -> Timetable {
        Timetable {
            starts,
            minutes,
            repeats: None,
            until: None,
            also: Vec::new(),
            school_terms_only: false,
            on_holidays: false,
            breaks: Vec::new(),
            changes: Vec::new(),
        }
    }

    /// Its sessions that begin by the rule before a day, in the order of the clock, also those
    /// called off. One that was moved stands where it is now.
    pub fn sessions(&self, before: NaiveDate, closures: Closures<'_>) -> Vec<Session> {
        let changes: BTreeMap<NaiveDateTime, usize> = (0..)
            .zip(&self.changes)
            .map(|(at, change)| (change.session, at))
            .collect();
        let mut sessions: Vec<Session> = self
            .originals(before)
            .into_iter()
            .filter(|original| {
                self.also.contains(original) || !self.rests(original.date(), closures)
            })
            .map(|original| self.session(original, changes.get(&original).copied()))
            .collect();
        sessions.sort_unstable();
        sessions
    }

    /// The days of sessions by the rule on which it rests: what feeds leave out of the rule.
    pub fn resting(&self, before: NaiveDate, closures: Closures<'_>) -> Vec<NaiveDateTime> {
        let mut originals = self.originals(before);
        originals.retain(|original| {
            !self.also.contains(original) && self.rests(original.date(), closures)
        });
        originals
    }

    /// The last day on which a session may begin; absent: it goes on.
    pub fn last_day(&self) -> Option<NaiveDate> {
        let also = self.also.iter().map(|moment| moment.date()).max();
        match &self.repeats {
            None => also.max(Some(self.starts.date())),
            Some(rule) if rule.is_counted() && self.until.is_none() => {
                let far = self.starts + Days::new(20 * 366);
                let last = rule.beginnings(self.starts, far).last().copied();
                also.max(last.map(|moment| moment.date()))
            }
            Some(_) => self
                .until
                .map(|until| also.map_or(until, |also| also.max(until))),
        }
    }

    /// What differs in a session.
    pub fn change(&self, session: &Session) -> Option<&SessionChange> {
        self.changes.get(session.change?)
    }

    fn originals(&self, before: NaiveDate) -> Vec<NaiveDateTime> {
        let limit = self
            .until
            .and_then(|until| until.checked_add_days(Days::new(1)))
            .map_or(before, |after| after.min(before))
            .and_time(chrono::NaiveTime::MIN);
        let mut originals = match &self.repeats {
            Some(rule) => rule.beginnings(self.starts, limit),
            None => Vec::new(),
        };
        // The first session is one whether the rule has it or not (RFC 5545, 3.8.5.3).
        let first_and_others = std::iter::once(&self.starts).chain(&self.also);
        originals.extend(first_and_others.filter(|moment| moment.date() < before));
        originals.sort_unstable();
        originals.dedup();
        originals
    }

    /// Whether it rests on a day. What is held once is held, whatever the day.
    fn rests(&self, day: NaiveDate, closures: Closures<'_>) -> bool {
        let on_break = |breaks: &[Break]| breaks.iter().any(|pause| pause.contains(day));
        on_break(&self.breaks)
            || (self.repeats.is_some()
                && ((self.school_terms_only && on_break(closures.school_holidays))
                    || (!self.on_holidays && closures.calendar.is_holiday(day))))
    }

    fn session(&self, original: NaiveDateTime, change: Option<usize>) -> Session {
        let changed = change.and_then(|at| self.changes.get(at));
        Session {
            starts: changed
                .and_then(|change| change.moved_to)
                .unwrap_or(original),
            original,
            minutes: changed
                .and_then(|change| change.minutes)
                .unwrap_or(self.minutes),
            change,
            cancelled: changed.is_some_and(|change| change.cancelled),
        }
    }
}

/// When something that begins at a moment on the clock and lasts so long ends on the clock.
pub fn ends_on_clock(starts: NaiveDateTime, minutes: u32) -> NaiveDateTime {
    starts + TimeDelta::minutes(i64::from(minutes))
}

#[cfg(test)]
mod tests;
