//! The sessions of all gatherings in the order of the clock, made once for each snapshot: a list
//! of the next ones then costs the same however many there are (R094).

use std::collections::{BTreeSet, HashMap};

use catalog::{Closures, Gathering, GatheringStatus, Session, SessionChange, Timetable};
use chrono::{Days, NaiveDate, NaiveDateTime};
use kernel::{Language, Slug, Timestamp};

use crate::published::RegionDirectory;
use crate::shelf::Entry;

/// What has no last day is believed for so long after its owner last looked at it.
const BELIEVED_DAYS: u64 = 550;

/// Every session that families may see, past ones too.
#[derive(Debug, Default)]
pub struct Timeline {
    slots: Vec<Slot>,
    /// Numbers of slots, for an area and those above and below it, in the order of the clock.
    in_area: HashMap<Slug, Vec<u32>>,
    at_place: HashMap<Slug, Vec<u32>>,
    /// By the number of the gathering on its shelf.
    of_gathering: HashMap<usize, Vec<u32>>,
    /// By service, numbers of gatherings.
    of_service: HashMap<Slug, Vec<usize>>,
    /// By series, numbers of the gatherings that are parts of it.
    of_series: HashMap<Slug, Vec<usize>>,
    /// By organisation, numbers of gatherings.
    of_organization: HashMap<Slug, Vec<usize>>,
    /// Kinds and languages of what is shown, for choosing among them.
    kinds: BTreeSet<Slug>,
    languages: Vec<Language>,
    /// How long the longest session is: so far back one looks for what goes on.
    longest: i64,
}

#[derive(Debug, Clone, Copy)]
struct Slot {
    begins: Timestamp,
    gathering: u32,
    minutes: u32,
    /// The number of the session's change, and one: zero is none.
    change: u16,
    cancelled: bool,
    /// How far the session was moved: its original beginning is so many minutes earlier.
    moved: i32,
}

/// A session of a gathering.
#[derive(Debug, Clone, Copy)]
pub struct Occurrence<'a> {
    /// The gathering.
    pub gathering: &'a Entry<Gathering>,
    /// The session.
    pub session: Session,
    /// What differs in it.
    pub change: Option<&'a SessionChange>,
}

/// Which sessions are asked for.
#[derive(Debug, Clone, Copy)]
pub enum Where<'a> {
    /// All of the region.
    Anywhere,
    /// What families of an area can come to as their own.
    Area(&'a Slug),
    /// Those in a meeting place or unit.
    Place(&'a Slug),
}

impl Occurrence<'_> {
    /// The meeting place or unit where it is.
    pub fn place(&self) -> Option<&Slug> {
        self.change
            .and_then(|change| change.place.as_ref())
            .or(self.gathering.value.place.as_ref())
    }

    /// The moment it begins.
    pub fn begins(&self) -> Timestamp {
        self.session.begins()
    }

    /// The moment it ends.
    pub fn ends(&self) -> Timestamp {
        self.session.ends()
    }

    /// Whether it is going on at a moment.
    pub fn is_on(&self, now: Timestamp) -> bool {
        !self.session.cancelled && self.begins() <= now && now < self.ends()
    }
}

impl Timeline {
    pub(crate) fn new(directory: &RegionDirectory) -> Timeline {
        let mut timeline = Timeline::default();
        let mut reached: HashMap<usize, Vec<&Slug>> = HashMap::new();
        for (number, gathering) in directory.gatherings.values().enumerate() {
            if !gathering.is_public() || gathering.status == GatheringStatus::Paused {
                continue;
            }
            timeline.relate(number, gathering);
            reached.insert(number, areas_reached(directory, gathering));
            let slots = sessions(directory, gathering).into_iter();
            let called_off = gathering.status == GatheringStatus::Cancelled;
            timeline
                .slots
                .extend(slots.filter_map(|session| Slot::new(number, &session, called_off)));
        }
        timeline
            .slots
            .sort_unstable_by_key(|slot| (slot.begins, slot.gathering));
        timeline.longest = timeline
            .slots
            .iter()
            .map(|slot| i64::from(slot.minutes) * MICROSECONDS)
            .max()
            .unwrap_or(0);
        timeline.number(directory, &reached);
        timeline
    }

    fn relate(&mut self, number: usize, gathering: &Gathering) {
        for kind in &gathering.types {
            if !self.kinds.contains(kind) {
                self.kinds.insert(kind.clone());
            }
        }
        for language in &gathering.languages {
            if !self.languages.contains(language) {
                self.languages.push(*language);
            }
        }
        for service in &gathering.services {
            self.of_service
                .entry(service.clone())
                .or_default()
                .push(number);
        }
        if let Some(series) = &gathering.part_of {
            self.of_series
                .entry(series.clone())
                .or_default()
                .push(number);
        }
        for organizer in &gathering.organizers {
            self.of_organization
                .entry(organizer.clone())
                .or_default()
                .push(number);
        }
    }

    fn number(&mut self, directory: &RegionDirectory, reached: &HashMap<usize, Vec<&Slug>>) {
        for (at, slot) in (0..).zip(&self.slots) {
            let number = slot.gathering as usize;
            self.of_gathering.entry(number).or_default().push(at);
            for area in reached.get(&number).into_iter().flatten() {
                match self.in_area.get_mut(*area) {
                    Some(list) => list.push(at),
                    None => drop(self.in_area.insert((*area).clone(), vec![at])),
                }
            }
            let Some(gathering) = directory.gatherings.nth(number) else {
                continue;
            };
            if let Some(place) = slot.occurrence(gathering).place() {
                self.at_place.entry(place.clone()).or_default().push(at);
            }
        }
    }

    fn list(&self, place: Where<'_>) -> Option<&[u32]> {
        match place {
            Where::Anywhere => None,
            Where::Area(id) => Some(self.in_area.get(id).map_or(&[], Vec::as_slice)),
            Where::Place(id) => Some(self.at_place.get(id).map_or(&[], Vec::as_slice)),
        }
    }

    fn begins(&self, at: u32) -> Timestamp {
        let slot = self.slots.get(at as usize);
        slot.map_or(Timestamp(i64::MAX), |slot| slot.begins)
    }

    /// Those that end after a moment, in order.
    fn after<'a>(
        &'a self,
        list: Option<&'a [u32]>,
        from: Timestamp,
    ) -> impl Iterator<Item = &'a Slot> {
        let earliest = Timestamp(from.0.saturating_sub(self.longest));
        let (numbered, all) = match list {
            Some(list) => {
                let first = list.partition_point(|at| self.begins(*at) < earliest);
                (list.get(first..).unwrap_or_default(), &[][..])
            }
            None => {
                let first = self.slots.partition_point(|slot| slot.begins < earliest);
                (&[][..], self.slots.get(first..).unwrap_or_default())
            }
        };
        let numbered = numbered
            .iter()
            .filter_map(|at| self.slots.get(*at as usize));
        numbered
            .chain(all)
            .filter(move |slot| slot.begins.0 + i64::from(slot.minutes) * MICROSECONDS > from.0)
    }
}

const MICROSECONDS: i64 = 60_000_000;

impl Slot {
    fn new(gathering: usize, session: &Session, called_off: bool) -> Option<Slot> {
        Some(Slot {
            begins: session.begins(),
            gathering: u32::try_from(gathering).ok()?,
            minutes: session.minutes,
            change: match session.change {
                Some(change) => u16::try_from(change + 1).ok()?,
                None => 0,
            },
            cancelled: session.cancelled || called_off,
            moved: i32::try_from((session.starts - session.original).num_minutes()).ok()?,
        })
    }

    fn occurrence<'a>(&self, gathering: &'a Entry<Gathering>) -> Occurrence<'a> {
        let starts = self.begins.in_helsinki().naive_local();
        let session = Session {
            starts,
            original: starts - chrono::TimeDelta::minutes(i64::from(self.moved)),
            minutes: self.minutes,
            change: usize::from(self.change).checked_sub(1),
            cancelled: self.cancelled,
        };
        Occurrence {
            gathering,
            session,
            change: gathering.value.times.change(&session),
        }
    }
}

impl RegionDirectory {
    /// The sessions that end after a moment, in the order of the clock, also those called off.
    pub fn sessions_after(
        &self,
        place: Where<'_>,
        from: Timestamp,
    ) -> impl Iterator<Item = Occurrence<'_>> {
        let timeline = &self.timeline;
        self.shown(timeline.after(timeline.list(place), from))
    }

    /// The kinds of gatherings that families can choose among, terms of `gathering-type`.
    pub fn gathering_kinds(&self) -> &BTreeSet<Slug> {
        &self.timeline.kinds
    }

    /// The languages spoken in gatherings.
    pub fn gathering_languages(&self) -> &[Language] {
        &self.timeline.languages
    }

    /// How many sessions end after a moment, without looking at each.
    pub fn count_after(&self, place: Where<'_>, from: Timestamp) -> usize {
        let timeline = &self.timeline;
        let list = timeline.list(place);
        let coming = match list {
            Some(list) => list.len() - list.partition_point(|at| timeline.begins(*at) < from),
            None => {
                let slots = &timeline.slots;
                slots.len() - slots.partition_point(|slot| slot.begins < from)
            }
        };
        let on = timeline
            .after(list, from)
            .take_while(|slot| slot.begins < from);
        coming + on.count()
    }

    /// The sessions of one gathering that end after a moment.
    pub fn sessions_of(
        &self,
        gathering: &Slug,
        from: Timestamp,
    ) -> impl Iterator<Item = Occurrence<'_>> {
        let number = self.gatherings.number(gathering.as_str());
        let list = number.and_then(|number| self.timeline.of_gathering.get(&number));
        self.shown(
            self.timeline
                .after(Some(list.map_or(&[], Vec::as_slice)), from),
        )
    }

    /// The next session of each gathering that belongs to a service, the soonest first.
    pub fn next_of_service(&self, service: &Slug, now: Timestamp) -> Vec<Occurrence<'_>> {
        self.next_of(self.timeline.of_service.get(service), now)
    }

    /// The sessions of every part of a series, past ones too, in the order of the clock (R097).
    pub fn sessions_of_series(&self, series: &Slug) -> Vec<Occurrence<'_>> {
        let numbers = self.timeline.of_series.get(series).into_iter().flatten();
        let lists = numbers.filter_map(|number| self.timeline.of_gathering.get(number));
        let beginning = Timestamp(i64::MIN / 2);
        let slots = lists.flat_map(|list| self.timeline.after(Some(list), beginning));
        let mut sessions: Vec<Occurrence<'_>> = self.shown(slots).collect();
        sessions.sort_by_key(Occurrence::begins);
        sessions
    }

    /// The next session of each gathering that an organisation runs, the soonest first.
    pub fn next_of_organization(&self, organization: &Slug, now: Timestamp) -> Vec<Occurrence<'_>> {
        self.next_of(self.timeline.of_organization.get(organization), now)
    }

    /// The session of a gathering that is known by this beginning.
    pub fn session(&self, gathering: &Slug, original: NaiveDateTime) -> Option<Occurrence<'_>> {
        self.sessions_of(gathering, Timestamp(i64::MIN / 2))
            .find(|occurrence| occurrence.session.original == original)
    }

    fn next_of(&self, numbers: Option<&Vec<usize>>, now: Timestamp) -> Vec<Occurrence<'_>> {
        let mut next: Vec<Occurrence<'_>> = numbers
            .into_iter()
            .flatten()
            .filter_map(|number| {
                let list = self.timeline.of_gathering.get(number)?;
                let mut coming = self.shown(self.timeline.after(Some(list), now));
                coming.find(|occurrence| !occurrence.session.cancelled)
            })
            .collect();
        next.sort_by_key(Occurrence::begins);
        next
    }

    fn shown<'a>(
        &'a self,
        slots: impl Iterator<Item = &'a Slot>,
    ) -> impl Iterator<Item = Occurrence<'a>> {
        slots.filter_map(|slot| {
            let gathering = self.gatherings.nth(slot.gathering as usize)?;
            Some(slot.occurrence(gathering))
        })
    }

    /// When gatherings of the region rest.
    pub fn closures(&self) -> Closures<'_> {
        Closures {
            calendar: &self.calendar,
            school_holidays: &self.region.school_holidays,
        }
    }
}

/// The sessions of a gathering as far as they are known.
fn sessions(directory: &RegionDirectory, gathering: &Gathering) -> Vec<Session> {
    let before = horizon(&gathering.times, gathering.upkeep.checked);
    gathering.times.sessions(before, directory.closures())
}

/// The first day of which nothing is known.
pub fn horizon(times: &Timetable, checked: NaiveDate) -> NaiveDate {
    let known = times
        .last_day()
        .unwrap_or_else(|| checked.max(times.starts.date()) + Days::new(BELIEVED_DAYS));
    known + Days::new(1)
}

/// The areas whose families can come to a gathering as their own.
fn areas_reached<'a>(directory: &'a RegionDirectory, gathering: &Gathering) -> Vec<&'a Slug> {
    let own: BTreeSet<&Slug> = gathering.areas.iter().collect();
    let around = |area: &Slug| {
        directory
            .areas_around(area)
            .iter()
            .any(|id| own.contains(id))
    };
    let areas = directory.areas.values().map(|area| &area.id);
    areas
        .filter(|area| own.is_empty() || around(area))
        .collect()
}
