//! One at a time for each gathering on this node: families that press at once wait here for a
//! moment, and not in the database, where all but one would have to begin again. Between nodes the
//! database decides.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use tokio::sync::{Mutex, MutexGuard};

/// Gatherings that share a gate wait for each other a little.
const GATES: usize = 64;

/// The gates.
#[derive(Clone)]
pub struct Turnstile(Arc<[Mutex<()>; GATES]>);

impl Default for Turnstile {
    fn default() -> Turnstile {
        Turnstile(Arc::new(std::array::from_fn(|_| Mutex::new(()))))
    }
}

impl Turnstile {
    /// Waits for one's turn at a gathering; it lasts as long as what is given.
    pub async fn pass(&self, region: &str, gathering: &str) -> Option<MutexGuard<'_, ()>> {
        let mut hasher = DefaultHasher::new();
        (region, gathering).hash(&mut hasher);
        let gate = usize::try_from(hasher.finish() % GATES as u64).unwrap_or_default();
        match self.0.get(gate) {
            Some(gate) => Some(gate.lock().await),
            None => None,
        }
    }
}
