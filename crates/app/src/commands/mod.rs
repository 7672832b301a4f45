//! The commands, one file each. Exit codes: 0 done, 1 done with something to look at, 2 unusable.

mod backup;
mod import;
mod keys;
mod pack;
mod person;
mod report;

use std::process::ExitCode;

use tracing_subscriber::EnvFilter;

use crate::cli::{Arguments, Command, PersonCommand};
use crate::config::Config;
use crate::serve;

/// Runs a command.
pub async fn run(arguments: Arguments) -> ExitCode {
    start_log();
    match arguments.command {
        Command::Serve(arguments) => match Config::of_serve(&arguments) {
            Ok(config) => match serve::serve(config).await {
                Ok(()) => ExitCode::SUCCESS,
                Err(error) => fail(&format!("{error:#}")),
            },
            Err(error) => fail(&error.to_string()),
        },
        Command::Pack(command) => pack::run(command),
        Command::Import(arguments) => import::run(arguments).await,
        Command::Report(command) => report::run(command).await,
        Command::Backup(arguments) => backup::run(arguments).await,
        Command::Keys(command) => keys::run(command).await,
        Command::Person(PersonCommand::Invite(arguments)) => person::invite(arguments).await,
    }
}

/// Says in one line what cannot be done; exit code 2.
pub fn fail(reason: &str) -> ExitCode {
    eprintln!("perhekeskus: {reason}");
    ExitCode::from(2)
}

/// Prints a line of a command's answer.
pub fn say(line: &str) {
    #[expect(clippy::print_stdout, reason = "the answer of a command")]
    {
        println!("{line}");
    }
}

/// Structured logs to standard error: JSON lines, or plain ones where a person watches. No query,
/// address of a person or text is ever given to them.
fn start_log() {
    use std::io::IsTerminal;
    let filter = EnvFilter::try_from_env("PERHEKESKUS_LOG")
        .unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn"));
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_target(false);
    if std::io::stderr().is_terminal() {
        log.compact().init()
    } else {
        log.json().init()
    }
}
