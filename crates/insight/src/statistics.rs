//! Medians, percentiles and shares, hidden when they would speak of too few.

use crate::count::{Count, is_small};

/// A median or a percentile of what was measured, as far as it may be published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Statistic {
    /// The value, in the unit of what was measured.
    Shown(u32),
    /// Not shown: it would be of fewer than the threshold.
    Hidden,
    /// Nothing was measured.
    Absent,
}

/// How many were measured, and how they lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Summary {
    /// How many. It stands here alone: where totals stand beside it, use the count of the
    /// protected table instead.
    pub count: Count,
    /// The middle.
    pub median: Statistic,
    /// What nineteen of twenty are at most.
    pub percentile_95: Statistic,
}

/// The share of a whole, in thousandths, as far as it may be published. Rounded down, so that
/// only all is a full thousand.
///
/// With the whole known, a share tells two counts: those in it and those not in it. When one of
/// them is small, only its bound is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Share {
    /// The share.
    Shown(u32),
    /// No less than this: those not in it are few.
    AtLeast(u32),
    /// No more than this: those in it are few.
    AtMost(u32),
    /// Not shown: both are few, or the whole is.
    Hidden,
    /// There is no whole.
    Absent,
}

/// The middle of `sorted`, which goes from small to large; of an even number of values the mean
/// of the two in the middle, rounded down. Absent when there are none.
pub fn median(sorted: &[u32]) -> Option<u32> {
    let upper = *sorted.get(sorted.len() / 2)?;
    if !sorted.len().is_multiple_of(2) {
        return Some(upper);
    }
    let lower = *sorted.get(sorted.len() / 2 - 1)?;
    Some(lower.midpoint(upper))
}

/// The `percent`th percentile of `sorted`, which goes from small to large, by nearest rank: the
/// smallest value that at least `percent` per cent of the values do not exceed. It is always one
/// of the values; of fewer than twenty values the 95th is the largest. Absent when there are none.
pub fn percentile(sorted: &[u32], percent: u8) -> Option<u32> {
    let rank = (sorted.len() * usize::from(percent.min(100))).div_ceil(100);
    sorted.get(rank.saturating_sub(1)).copied()
}

/// The count, median and 95th percentile of what was measured.
pub fn summarize(mut measured: Vec<u32>, threshold: u32) -> Summary {
    measured.sort_unstable();
    let count = u32::try_from(measured.len()).unwrap_or(u32::MAX);
    let statistic = |value: Option<u32>| match value {
        None => Statistic::Absent,
        Some(_) if is_small(count, threshold) => Statistic::Hidden,
        Some(value) => Statistic::Shown(value),
    };
    Summary {
        count: Count::of(count, threshold),
        median: statistic(median(&measured)),
        percentile_95: statistic(percentile(&measured, 95)),
    }
}

/// The share of `part` in `whole`, of which it is a part.
pub fn share(part: u32, whole: u32, threshold: u32) -> Share {
    let part = part.min(whole);
    let rest = whole - part;
    let most = threshold.saturating_sub(1);
    let thousandths = |part: u32, round: fn(u64, u64) -> u64| {
        let share = round(u64::from(part) * 1_000, u64::from(whole));
        u32::try_from(share).unwrap_or(1_000)
    };
    let down = |part| thousandths(part, |part, whole| part / whole);
    let up = |part| thousandths(part, u64::div_ceil);
    match (is_small(part, threshold), is_small(rest, threshold)) {
        _ if whole == 0 => Share::Absent,
        (false, false) => Share::Shown(down(part)),
        // Of a smaller whole not every small count would be possible, and the bound would tell it.
        _ if whole < threshold.saturating_add(most) => Share::Hidden,
        (false, true) => Share::AtLeast(down(whole - most)),
        (true, false) => Share::AtMost(up(most)),
        (true, true) => Share::Hidden,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn medians_and_percentiles_by_hand() {
        assert_eq!(median(&[]), None);
        assert_eq!(median(&[7]), Some(7));
        assert_eq!(median(&[1, 4]), Some(2));
        assert_eq!(median(&[1, 4, 9]), Some(4));
        assert_eq!(median(&[u32::MAX, u32::MAX]), Some(u32::MAX));
        assert_eq!(percentile(&[], 95), None);
        let hundred: Vec<u32> = (1..=100).collect();
        assert_eq!(percentile(&hundred, 95), Some(95));
        assert_eq!(percentile(&hundred, 0), Some(1));
        assert_eq!(percentile(&hundred, 100), Some(100));
        assert_eq!(percentile(&hundred[..19], 95), Some(19));
        assert_eq!(percentile(&hundred[..20], 95), Some(19));
        // The worked example of the method: 15, 20, 35, 40, 50.
        let example = [15, 20, 35, 40, 50];
        assert_eq!(
            [5, 30, 40, 50, 100].map(|percent| percentile(&example, percent)),
            [15, 20, 20, 35, 50].map(Some)
        );
    }

    #[test]
    fn of_fewer_than_the_threshold_nothing_is_told() {
        let four = summarize(vec![4, 3, 2, 1], 5);
        assert_eq!(
            (four.count, four.median, four.percentile_95),
            (Count::Hidden, Statistic::Hidden, Statistic::Hidden)
        );
        let five = summarize(vec![50, 40, 10, 30, 20], 5);
        assert_eq!(
            (five.count, five.median, five.percentile_95),
            (Count::Shown(5), Statistic::Shown(30), Statistic::Shown(50))
        );
        let none = summarize(Vec::new(), 5);
        assert_eq!(
            (none.count, none.median),
            (Count::Shown(0), Statistic::Absent)
        );
    }

    #[test]
    fn shares_by_hand() {
        for (part, whole, expected) in [
            (0, 0, Share::Absent),
            (100, 100, Share::Shown(1_000)),
            (0, 100, Share::Shown(0)),
            (50, 100, Share::Shown(500)),
            (97, 100, Share::AtLeast(960)),
            (99_995, 100_000, Share::Shown(999)),
            (3, 100, Share::AtMost(40)),
            (3, 6, Share::Hidden),
            (5, 6, Share::Hidden),
            (8, 9, Share::AtLeast(555)),
            (1, 9, Share::AtMost(445)),
            (4, 4, Share::Hidden),
        ] {
            assert_eq!(share(part, whole, 5), expected, "{part} of {whole}");
        }
    }

    proptest! {
        /// Who knows the whole and the rule learns of no small count which one it is.
        #[test]
        fn a_share_never_tells_a_small_count(whole in 1u32..60, threshold in 3u32..8) {
            let mut parts: BTreeMap<String, BTreeSet<u32>> = BTreeMap::new();
            for part in 0..=whole {
                let told = format!("{:?}", share(part, whole, threshold));
                parts.entry(told).or_default().insert(part);
            }
            for (told, possible) in &parts {
                let small = possible.iter().any(|part| {
                    is_small(*part, threshold) || is_small(whole - part, threshold)
                });
                prop_assert!(!small || possible.len() > 1, "{} of {} told {}", possible.first().unwrap(), whole, told);
            }
        }

        #[test]
        fn a_percentile_splits_as_it_says(mut values in prop::collection::vec(0u32..50, 1..60), percent in 1u8..=100) {
            values.sort_unstable();
            let value = percentile(&values, percent).unwrap();
            let not_above = values.iter().filter(|other| **other <= value).count();
            let below = values.iter().filter(|other| **other < value).count();
            prop_assert!(not_above * 100 >= values.len() * usize::from(percent));
            prop_assert!(below * 100 < values.len() * usize::from(percent));
        }
    }
}
