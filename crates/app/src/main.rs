//! The binary: configuration, wiring and commands.

mod cli;
mod commands;
mod confidential;
mod config;
mod health;
mod publish;
mod router;
mod serve;

use std::process::ExitCode;

use clap::Parser;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let arguments = cli::Arguments::parse();
    let runtime = match tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime,
        Err(error) => return commands::fail(&format!("the system gives no threads: {error}")),
    };
    runtime.block_on(commands::run(arguments))
}
