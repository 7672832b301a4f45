//! Facts of requests: from those that are still there, and from what is left of the erased.

use std::collections::BTreeSet;

use access::{Role, Subject};
use catalog::{Ring, Vocabulary};
use db::Conn;
use kernel::{Slug, Timestamp};
use registry::RegionDirectory;

use super::Course;
use super::period::{Period, month_text, parse_month, start_of_month};
use super::report::Fact;
use crate::store::{self, CourseRow, PastRequestRow, Remains};

/// A working day of eight hours, for requests of a ring that is no more.
const USUAL_DAY: u32 = 8 * 60;

/// Which requests someone sees figures of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// All of the region.
    Region,
    /// Those of these rings and those of these areas.
    Parts {
        /// Rings.
        rings: BTreeSet<String>,
        /// Areas.
        areas: BTreeSet<String>,
    },
}

impl Scope {
    /// What the subject's roles reach: who leads a ring sees the ring's, who manages or
    /// coordinates an area sees the area's and those of the small areas in it, and who does so
    /// for the whole region sees all.
    pub fn of(subject: &Subject, directory: &RegionDirectory) -> Scope {
        let (mut rings, mut areas) = (BTreeSet::new(), BTreeSet::new());
        for grant in subject.whole_grants() {
            match (grant.role, &grant.area, &grant.ring) {
                (Role::RingManager, _, Some(ring)) => {
                    rings.insert(ring.to_string());
                }
                (Role::Manager | Role::Coordinator, Some(area), _) => {
                    areas.insert(area.to_string());
                    areas.extend(small_areas(directory, area));
                }
                (Role::Manager | Role::Coordinator, None, _) => return Scope::Region,
                _ => {}
            }
        }
        Scope::Parts { rings, areas }
    }

    pub(super) fn holds(&self, ring: &str, area: Option<&str>) -> bool {
        match self {
            Scope::Region => true,
            Scope::Parts { rings, areas } => {
                rings.contains(ring) || area.is_some_and(|area| areas.contains(area))
            }
        }
    }
}

fn small_areas(directory: &RegionDirectory, large: &Slug) -> Vec<String> {
    let areas = directory.areas.values();
    areas
        .filter(|area| area.parent.as_ref() == Some(large))
        .map(|area| area.id.to_string())
        .collect()
}

/// Facts of the requests that came in a period.
///
/// # Errors
///
/// The database is away.
pub async fn gather(
    conn: &mut Conn,
    directory: &RegionDirectory,
    scope: &Scope,
    period: Period,
    now: Timestamp,
) -> db::Result<Vec<Fact>> {
    let region = directory.region.id.as_str();
    let (from, before) = period.moments();
    let courses = store::courses(conn, region, from, before).await?;
    let (first, last) = (month_text(period.first()), month_text(period.last()));
    let past = store::past_requests(conn, region, &first, &last).await?;
    let reader = Reader { directory, now };
    let courses = courses
        .into_iter()
        .filter(|row| scope.holds(&row.ring, row.area.as_deref()))
        .map(|row| reader.course(row));
    let past = past
        .into_iter()
        .filter(|row| scope.holds(&row.ring, row.area.as_deref()))
        .filter_map(|row| reader.past(row));
    Ok(courses.chain(past).collect())
}

/// How many requests wait for an answer now.
///
/// # Errors
///
/// The database is away.
pub async fn waiting(
    conn: &mut Conn,
    directory: &RegionDirectory,
    scope: &Scope,
) -> db::Result<u32> {
    let rows = store::waiting(conn, directory.region.id.as_str()).await?;
    let count: i64 = rows
        .iter()
        .filter(|row| scope.holds(&row.ring, row.area.as_deref()))
        .map(|row| row.count)
        .sum();
    Ok(u32::try_from(count).unwrap_or(u32::MAX))
}

struct Reader<'a> {
    directory: &'a RegionDirectory,
    now: Timestamp,
}

impl Reader<'_> {
    fn course(&self, row: CourseRow) -> Fact {
        let ring = self.ring(&row.ring);
        // Of a ring that is no more its promise is not known, and nothing is said to be broken.
        let remains = match ring {
            Some(ring) => {
                let calendar = &self.directory.calendar;
                Course::from(&row).remains(calendar, ring, self.now)
            }
            None => Remains {
                repeat: row.asked_at != row.created_at,
                ..Remains::default()
            },
        };
        Fact {
            month: start_of_month(row.created_at.date()),
            area: row.area.filter(|area| self.knows_area(area)),
            theme: row.theme.filter(|theme| self.knows_theme(theme)),
            language: row.language,
            channel: row.channel,
            outcome: row.outcome,
            reply_minutes: remains.reply_minutes,
            within_a_day: is_quick(remains.reply_minutes, ring),
            broken: remains.kept == Some(false),
            repeat: remains.repeat,
        }
    }

    /// Absent when the month cannot be read, which the program never writes.
    fn past(&self, row: PastRequestRow) -> Option<Fact> {
        Some(Fact {
            month: parse_month(&row.month)?,
            area: row.area.filter(|area| self.knows_area(area)),
            theme: row.theme.filter(|theme| self.knows_theme(theme)),
            language: row.language,
            channel: row.channel,
            outcome: row.outcome,
            reply_minutes: row.reply_minutes,
            within_a_day: is_quick(row.reply_minutes, self.ring(&row.ring)),
            broken: row.kept == Some(false),
            repeat: row.repeat,
        })
    }

    fn ring(&self, id: &str) -> Option<&Ring> {
        self.directory
            .rings
            .get(id)
            .map(|entry| entry.value.as_ref())
    }

    /// What is no more in the region has no name to show.
    fn knows_area(&self, id: &str) -> bool {
        self.directory.areas.get(id).is_some()
    }

    fn knows_theme(&self, id: &str) -> bool {
        let mut themes = self.directory.vocabulary(Vocabulary::Theme);
        themes.any(|theme| theme.id.as_str() == id)
    }
}

/// Whether an answer came within one working day of its ring.
fn is_quick(reply_minutes: Option<u32>, ring: Option<&Ring>) -> bool {
    let day = ring.map_or(USUAL_DAY, |ring| {
        let minutes = (ring.closes - ring.opens).num_minutes();
        u32::try_from(minutes).unwrap_or(USUAL_DAY)
    });
    reply_minutes.is_some_and(|minutes| minutes <= day)
}
