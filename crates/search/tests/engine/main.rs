//! The engine from outside.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "helpers of tests")]

mod danger;
mod finding;
mod narrowing;
mod properties;
mod support;
