//! Figures of the help channel (R044): what each request says of the promise.

use catalog::Ring;
use kernel::{Timestamp, WorkingCalendar};

use crate::assigning::terms;
use crate::promise;
use crate::store::{Remains, ThreadRow};

/// What figures keep of a request: how soon the first answer came in working minutes, whether the
/// first promise was kept, and whether the asker came back with more. A promise that still runs is
/// neither kept nor broken.
pub fn remains(
    calendar: &WorkingCalendar,
    ring: &Ring,
    thread: &ThreadRow,
    now: Timestamp,
) -> Remains {
    let due_at = promise::due(calendar, terms(ring), thread.created_at);
    let kept = match thread.first_answer_at {
        Some(answered) => Some(answered <= due_at),
        None if now > due_at => Some(false),
        None => None,
    };
    Remains {
        reply_minutes: thread.first_answer_at.map(|answered| {
            insight::working_minutes(calendar, ring.opens, ring.closes, thread.created_at, answered)
        }),
        kept,
        repeat: thread.asked_at != thread.created_at,
    }
}
