//! A count that may be too small to show.

/// The least number of people that is shown, where nobody has decided otherwise.
pub const THRESHOLD: u32 = 5;

/// A count of people or of what they did, as far as it may be published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Count {
    /// Nobody, or at least as many as the threshold.
    Shown(u32),
    /// Not shown: it is at least one and less than the threshold, or a smaller count could be
    /// computed from it. Which of the two is not told, because that would narrow it down.
    Hidden,
}

impl Count {
    /// A count that stands alone, with no total beside it.
    pub fn of(count: u32, threshold: u32) -> Count {
        if is_small(count, threshold) {
            Count::Hidden
        } else {
            Count::Shown(count)
        }
    }

    /// The number, when it is shown.
    pub fn shown(self) -> Option<u32> {
        match self {
            Count::Shown(count) => Some(count),
            Count::Hidden => None,
        }
    }
}

/// Whether a count is of somebody and of too few to be shown.
pub(crate) fn is_small(count: u32, threshold: u32) -> bool {
    (1..threshold).contains(&count)
}
