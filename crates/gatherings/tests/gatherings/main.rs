//! The calendar as families, calendars and other sites read it.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test fails by panicking and says what it has skipped"
)]

mod calendar;
mod feeds;
mod linked_events;
mod oracle;
mod sign_up;
mod support;
