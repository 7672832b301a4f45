//! The results page and the search API, asked as a browser and a program ask them.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

mod api;
mod page;
mod support;
