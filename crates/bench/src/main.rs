//! Measures the served site: makes a region of any size, starts the release binary on it and
//! reports start, memory, processor time per page and search latency. Processor time is read
//! from the system's own account of the server, so it does not depend on how busy the machine is.

mod calendar;
mod client;
mod generate;
mod measure;

use std::path::PathBuf;

use anyhow::Result;
use clap::{Parser, Subcommand};

#[derive(Debug, Parser)]
#[command(about = "Makes large regions and measures the served site")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Write a region pack of a given size, made of the demo region's records.
    Generate {
        /// Folder to write.
        dir: PathBuf,
        /// How many services.
        #[arg(long, default_value_t = 2_000)]
        services: usize,
        /// How many meeting places.
        #[arg(long, default_value_t = 1_000)]
        places: usize,
    },
    /// Measure the calendar with up to three million sessions.
    Calendar,
    /// Serve a pack with a binary and measure it.
    Measure {
        /// Folder of the pack.
        pack: PathBuf,
        /// The binary to measure.
        #[arg(long, default_value = "target/release/perhekeskus")]
        binary: PathBuf,
        /// Name of the set in the report.
        #[arg(long, default_value = "region")]
        name: String,
    },
}

fn main() -> Result<()> {
    match Arguments::parse().command {
        Command::Generate {
            dir,
            services,
            places,
        } => generate::generate(&dir, services, places),
        Command::Calendar => calendar::measure(),
        Command::Measure { pack, binary, name } => measure::measure(&pack, &binary, &name),
    }
}
