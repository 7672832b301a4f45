//! `perhekeskus keys`: the master key is changed while servers run.

use std::process::ExitCode;

use anyhow::{Context, Result};
use db::Db;
use vault::{Master, Vault};

use super::{fail, say};
use crate::cli::{DataArguments, KeysCommand};
use crate::confidential;
use crate::config::Config;

/// Runs a command on keys.
pub async fn run(command: KeysCommand) -> ExitCode {
    let done = match command {
        KeysCommand::Rotate(arguments) => rotate(&arguments).await,
        KeysCommand::Retire(arguments) => retire(&arguments).await,
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&format!("{error:#}")),
    }
}

/// Adds a new master key, unless the current one is used by nothing yet, and wraps to it what the
/// older ones wrap. Interrupted, it is run again: it goes on where it was.
async fn rotate(arguments: &DataArguments) -> Result<()> {
    let config = Config::of_data(arguments)?;
    let db = Db::open(&config.database())?;
    if config.key_command.is_none() {
        let vault = Vault::open(db.clone(), confidential::master(&config)?).await?;
        let in_use = vault.master_in_use(&mut db.read().await?).await?;
        if in_use.len() <= 1 {
            let name = Master::add_key(config.key_file())?;
            say(&format!(
                "New master key {name} in {}",
                config.key_file().display()
            ));
        }
    }
    let vault = Vault::open(db.clone(), confidential::master(&config)?).await?;
    let mut moved = 0;
    loop {
        let progress = vault.rotate_master().await?;
        moved += progress.moved;
        if progress.done {
            break;
        }
    }
    say(&format!("{moved} keys wrapped to the current master key"));
    db.close().await;
    Ok(())
}

/// Removes from the key file the master keys that nothing uses any more.
async fn retire(arguments: &DataArguments) -> Result<()> {
    let config = Config::of_data(arguments)?;
    anyhow::ensure!(
        config.key_command.is_none(),
        "a key service retires its keys itself"
    );
    let db = Db::open(&config.database())?;
    let vault = Vault::open(db.clone(), confidential::master(&config)?).await?;
    let in_use = vault
        .master_in_use(&mut db.read().await?)
        .await
        .context("what the master keys are used for could not be read")?;
    let removed = Master::retire(config.key_file(), &in_use)?;
    match removed.as_slice() {
        [] => say("Every master key of the file is in use"),
        names => say(&format!("Removed: {}", names.join(", "))),
    }
    db.close().await;
    Ok(())
}
