//! Numbers that may be published of few people (R044, R194, R207): working time, medians and
//! shares, and the hiding of small counts so that they cannot be computed back. Plain functions
//! on plain values; words belong to translations and drawing to `web::charts`.

mod count;
pub mod csv;
mod hours;
mod network;
mod portions;
mod protect;
mod statistics;

pub use count::{Count, THRESHOLD};
pub use hours::working_minutes;
pub use portions::{Portion, Shares, protect_shares};
pub use protect::{
    Breakdowns, DifferentTotals, List, Protected, Table, UnevenRows, protect, protect_breakdowns,
    protect_list,
};
pub use statistics::{Share, Statistic, Summary, median, percentile, share, summarize};
