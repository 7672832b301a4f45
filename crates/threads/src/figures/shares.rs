//! The share that was answered soon, told beside that of kept promises.

use insight::{Count, Share, share};

/// The share that was answered within a working day. Who knows it and that of unbroken promises
/// can reckon how many answers were slower and yet in time: it is hidden when they may be few by
/// what is told, whatever they are. `least_held` is the fewest promises that may have held by what
/// is told.
pub(super) fn within_a_day(quick: u32, total: Count, least_held: u32, threshold: u32) -> Share {
    let Some(total) = total.shown() else {
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
