//! The vault from outside: what opens, what does not, and what is left after the worst.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking, and tells what it has measured"
)]

mod holders;
mod interrupted;
mod master;
mod memory;
mod receipts;
mod rings;
mod sealing;
mod shredding;
mod support;

#[test]
fn every_statement_prepares_on_both_engines() {
    assert!(db::testing::prepare_every_statement() > 20);
}
