//! Notices on both databases, through real servers.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test fails by panicking, and one that is skipped says so"
)]

mod queue;
mod real_mail;
mod sending;
mod sms;
mod smtp_server;
mod support;

#[test]
fn every_statement_prepares_on_both_engines() {
    assert!(db::testing::prepare_every_statement() >= 10);
}
