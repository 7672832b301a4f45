//! `perhekeskus backup`.

use std::process::ExitCode;

use db::Db;

use super::{fail, say};
use crate::cli::BackupArguments;
use crate::config::Config;

/// Copies the embedded database, or its keys.
pub async fn run(arguments: BackupArguments) -> ExitCode {
    let config = match Config::of_data(&arguments.data) {
        Ok(config) => config,
        Err(error) => return fail(&error.to_string()),
    };
    if config.database_url.is_none() && !config.database().file().is_file() {
        return fail(&format!(
            "there is no database in {}",
            config.data.display()
        ));
    }
    let copied = match Db::open(&config.database()) {
        Ok(db) if arguments.keys => db::backup_keys(&db, &arguments.file).await,
        Ok(db) => db::backup(&db, &arguments.file).await,
        Err(error) => Err(error),
    };
    match copied {
        Ok(()) => {
            say(&format!("Copied to {}", arguments.file.display()));
            ExitCode::SUCCESS
        }
        Err(error) => fail(&error.to_string()),
    }
}
