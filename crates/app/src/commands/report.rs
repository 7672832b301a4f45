//! `perhekeskus report stale` (R021).

use std::process::ExitCode;

use anyhow::Result;
use db::Db;
use kernel::{Clock, Slug, SystemClock};
use registry::Published;
use registry::{stale_records, store};

use super::{fail, say};
use crate::cli::ReportCommand;
use crate::config::Config;

/// Tells what needs looking after.
pub async fn run(command: ReportCommand) -> ExitCode {
    let ReportCommand::Stale { data, region } = command;
    let config = match Config::of_data(&data) {
        Ok(config) => config,
        Err(error) => return fail(&error.to_string()),
    };
    match stale(&config, region.as_ref()).await {
        Ok(0) => {
            say("Nothing is stale.");
            ExitCode::SUCCESS
        }
        Ok(_) => ExitCode::from(1),
        Err(error) => fail(&format!("{error:#}")),
    }
}

/// Prints each stale record: owner first, so that the list sorts into one letter for each.
async fn stale(config: &Config, only: Option<&Slug>) -> Result<usize> {
    anyhow::ensure!(
        config.database_url.is_some() || config.database().file().is_file(),
        "there is no database in {}",
        config.data.display()
    );
    let db = Db::open(&config.database())?;
    let (regions, records) = store::load(&db).await?;
    let published = Published::build(regions, records);
    if let Some(id) = only {
        anyhow::ensure!(
            published.region(id).is_some(),
            "there is no region `{id}` in this data"
        );
    }
    let today = SystemClock.now().date();
    let mut count = 0;
    for region in published
        .regions()
        .filter(|region| only.is_none_or(|id| region.region.id == *id))
    {
        for record in stale_records(region, today) {
            say(&format!(
                "{}\t{}\t{}\t{}\tchecked {}\tdue {}\t{}",
                region.region.id,
                record.owner,
                record.key,
                record.name,
                record.checked,
                record.due,
                record.reason
            ));
            count += 1;
        }
    }
    Ok(count)
}
