//! Shares that are told beside each other: each alone hides what is small, and together they must
//! not tell it either.

use insight::{Count, Share, share};

/// What is told of promises.
pub(super) struct Promises {
    /// The share of each month that was not broken.
    pub by_month: Vec<Share>,
    /// The share of all.
    pub all: Share,
    /// As few as may have held by what the shares tell; absent when they tell nothing.
    pub least: Option<u32>,
}

/// The shares of unbroken promises of each month and of all. Where a month's must be hidden, that
/// of all is told alone; else it is reckoned from what the months tell, so that no month can be
/// reckoned from it. `held` and `wholes` are of each month, `counts` what is shown of the wholes.
pub(super) fn promises(
    held: &[u32],
    wholes: &[u32],
    counts: &[Count],
    total: Count,
    threshold: u32,
) -> Promises {
    let shares: Vec<Share> = held
        .iter()
        .zip(counts)
        .map(|(held, count)| match count.shown() {
            Some(whole) => share(*held, whole, threshold),
            None => Share::Hidden,
        })
        .collect();
    let hidden = vec![Share::Hidden; shares.len()];
    let Some(total) = total.shown() else {
        return Promises {
            by_month: hidden,
            all: Share::Hidden,
            least: None,
        };
    };
    if shares.contains(&Share::Hidden) {
        let held = held.iter().sum();
        let all = share(held, total, threshold);
        return Promises {
            by_month: hidden,
            all,
            least: bounds(all, held, total, threshold).map(|(least, _)| least),
        };
    }
    let (least, most) = shares
        .iter()
        .zip(held.iter().zip(wholes))
        .filter_map(|(told, (held, whole))| bounds(*told, *held, *whole, threshold))
        .fold((0, 0), |(least, most), (low, high)| {
            (least + low, most + high)
        });
    let all = if least == most {
        share(least, total, threshold)
    } else if least.saturating_mul(2) >= total {
        Share::AtLeast(thousandths(least, total, u64::div_euclid))
    } else {
        Share::AtMost(thousandths(most, total, u64::div_ceil))
    };
    Promises {
        by_month: shares,
        all,
        least: Some(least),
    }
}

/// Between which numbers a part lies by what a share tells of it; absent when it tells nothing.
fn bounds(told: Share, part: u32, whole: u32, threshold: u32) -> Option<(u32, u32)> {
    let most_small = threshold.saturating_sub(1);
    match told {
        Share::Shown(_) | Share::Absent => Some((part, part)),
        Share::AtLeast(_) => Some((whole - most_small, whole - 1)),
        Share::AtMost(_) => Some((1, most_small)),
        Share::Hidden => None,
    }
}

/// The share that was answered within a working day. Who knows it and that of unbroken promises
/// can reckon how many answers were slower and yet in time: it is hidden when they may be few by
/// what is told, whatever they are.
pub(super) fn within_a_day(
    quick: u32,
    total: Count,
    least_held: Option<u32>,
    threshold: u32,
) -> Share {
    let (Some(total), Some(least_held)) = (total.shown(), least_held) else {
        return Share::Hidden;
    };
    let told = share(quick, total, threshold);
    let slower = least_held.checked_sub(quick);
    match told {
        _ if least_held == total => told,
        Share::Shown(_) if slower.is_some_and(|slower| slower >= threshold) => told,
        _ => Share::Hidden,
    }
}

fn thousandths(part: u32, whole: u32, round: fn(u64, u64) -> u64) -> u32 {
    let share = round(u64::from(part) * 1_000, u64::from(whole.max(1)));
    u32::try_from(share).unwrap_or(1_000)
}
