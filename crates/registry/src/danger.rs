//! Danger in what people write: heard by search, answered by every page on which someone may
//! cry for help.

use catalog::Helpline;
use kernel::{Slug, Text};

/// Hears danger in what someone writes (R020, R039: a cry for help is met at once).
pub trait HearsDanger: Send + Sync {
    /// What to say and whom to call, when the words speak of danger.
    fn hear(&self, region: &Slug, words: &str) -> Option<Alarm>;
}

/// The answer to danger.
#[derive(Debug, Clone)]
pub struct Alarm {
    /// What to say above the numbers.
    pub message: Text,
    /// Helplines to show, in order.
    pub helplines: Vec<Helpline>,
}
