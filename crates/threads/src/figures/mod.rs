//! Figures of the help channel (R044): what each request says of the promise, and what many of
//! them say together.
//!
//! [`gather()`] reads facts of the requests that came in a [`Period`], the erased ones included;
//! [`Report::of`] makes those of a [`Quarter`] into figures that may be shown together. A quarter
//! is shown once the last promise made in it has ended: before that its figures would change, and
//! two versions of them would tell of few. All numbers of a quarter are protected together, and
//! what a page shows of other quarters is what their own pages show: no two publications have a
//! request in common that could be reckoned by subtracting one from the other.

mod consultation;
mod csv;
mod drawing;
mod gather;
mod page;
mod period;
mod report;
mod shares;

use catalog::Ring;
use kernel::{Timestamp, WorkingCalendar};

pub use csv::file;
pub use gather::{Scope, gather, waiting};
pub use page::page;
pub use period::{Period, Quarter};
pub use report::{Fact, Group, Report};

use crate::assigning::terms;
use crate::promise;
use crate::store::{CourseRow, Remains, ThreadRow};

/// What figures keep of a request: how soon the first answer came in working minutes, whether the
/// first promise was kept, and whether the asker came back with more. A promise that still runs,
/// or that the request ended before, is neither kept nor broken.
pub fn remains(
    calendar: &WorkingCalendar,
    ring: &Ring,
    thread: &ThreadRow,
    now: Timestamp,
) -> Remains {
    let course = Course {
        created_at: thread.created_at,
        asked_at: thread.asked_at,
        first_answer_at: thread.first_answer_at,
        closed_at: thread.closed_at,
    };
    course.remains(calendar, ring, now)
}

/// The moments of a request that figures are made of.
struct Course {
    created_at: Timestamp,
    asked_at: Timestamp,
    first_answer_at: Option<Timestamp>,
    closed_at: Option<Timestamp>,
}

impl From<&CourseRow> for Course {
    fn from(row: &CourseRow) -> Course {
        Course {
            created_at: row.created_at,
            asked_at: row.asked_at,
            first_answer_at: row.first_answer_at,
            closed_at: row.closed_at,
        }
    }
}

impl Course {
    fn remains(&self, calendar: &WorkingCalendar, ring: &Ring, now: Timestamp) -> Remains {
        // A promise is renewed only when the one before has been answered or the request has
        // been closed: renewed without an answer, the asker had closed it and come back.
        let began = match self.first_answer_at {
            Some(answered) if answered < self.asked_at => self.created_at,
            _ => self.asked_at,
        };
        let due_at = promise::due(calendar, terms(ring), began);
        let kept = match self.first_answer_at {
            Some(answered) => Some(answered <= due_at),
            None if self.closed_at.is_some_and(|closed| closed <= due_at) => None,
            None if now > due_at => Some(false),
            None => None,
        };
        Remains {
            reply_minutes: self.first_answer_at.map(|answered| {
                insight::working_minutes(calendar, ring.opens, ring.closes, began, answered)
            }),
            kept,
            repeat: self.asked_at != self.created_at,
        }
    }
}

#[cfg(test)]
mod tests;
