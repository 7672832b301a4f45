//! `perhekeskus report`: what needs looking after (R010, R020, R021).

use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Result;
use catalog::PublicationStatus;
use content::feedback;
use db::Db;
use kernel::{Clock, Language, Slug, SystemClock};
use registry::{Published, RegionDirectory, stale_records, store};

use super::{fail, say};
use crate::cli::{DataArguments, ReportCommand};
use crate::config::Config;

/// Tells what needs looking after. Exit code 0: nothing does.
pub async fn run(command: ReportCommand) -> ExitCode {
    let told = match command {
        ReportCommand::Stale { data, region } => stale(&data, region.as_ref()).await,
        ReportCommand::Feedback { data, region } => said(&data, region.as_ref()).await,
        ReportCommand::Content { data, region } => backlog(&data, region.as_ref()).await,
    };
    match told {
        Ok(0) => {
            say("Nothing needs looking after.");
            ExitCode::SUCCESS
        }
        Ok(_) => ExitCode::from(1),
        Err(error) => fail(&format!("{error:#}")),
    }
}

/// The database, and the regions asked for.
async fn open(
    data: &DataArguments,
    only: Option<&Slug>,
) -> Result<(Db, Vec<Arc<RegionDirectory>>)> {
    let config = Config::of_data(data)?;
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
    let wanted = published
        .regions()
        .filter(|region| only.is_none_or(|id| region.region.id == *id))
        .cloned()
        .collect();
    Ok((db, wanted))
}

/// Prints each stale record: owner first, so that the list sorts into one letter for each.
async fn stale(data: &DataArguments, only: Option<&Slug>) -> Result<usize> {
    let (_, regions) = open(data, only).await?;
    let today = SystemClock.now().date();
    let mut count = 0;
    for region in regions {
        for record in stale_records(&region, today) {
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

/// Prints comments, then pages that did not help.
async fn said(data: &DataArguments, only: Option<&Slug>) -> Result<usize> {
    let (db, regions) = open(data, only).await?;
    let mut count = 0;
    for region in regions {
        let id = &region.region.id;
        for row in feedback::comments(&db, id).await? {
            say(&format!(
                "{id}\t{}\t{}\t{}\t{}\t{}\t{}\t{}",
                row.day,
                if row.danger == 1 { "DANGER" } else { "comment" },
                row.owner.as_deref().unwrap_or("-"),
                row.page,
                row.status,
                row.id,
                row.comment.replace(['\n', '\r', '\t'], " ")
            ));
            count += 1;
        }
        for row in feedback::pages(&db, id).await? {
            say(&format!(
                "{id}\tpage\t{}\thelped {}\tdid not help {}",
                row.page, row.helped, row.not_helped
            ));
            count += 1;
        }
    }
    Ok(count)
}

/// Prints drafts and embargoes with their owners, and concepts of the thesaurus that no article
/// speaks of.
async fn backlog(data: &DataArguments, only: Option<&Slug>) -> Result<usize> {
    let (_, regions) = open(data, only).await?;
    let now = SystemClock.now();
    let mut count = 0;
    for region in regions {
        let id = &region.region.id;
        let waiting = region
            .articles
            .values()
            .filter(|article| !article.publication.is_open(now));
        for article in waiting {
            let publication = &article.publication;
            let state = match publication.status {
                PublicationStatus::Draft => "draft".to_owned(),
                PublicationStatus::Archived => "archived".to_owned(),
                PublicationStatus::Published => publication
                    .from
                    .map_or("over".to_owned(), |from| format!("from {from}")),
            };
            say(&format!(
                "{id}\tarticle\t{}\t{}\t{}\t{state}",
                article.id,
                article.upkeep.owner,
                article.title.get(Language::FINNISH).text
            ));
            count += 1;
        }
        let uncovered = region.concepts.values().filter(|concept| {
            !region.open_articles(now).any(|entry| {
                let article = &entry.value;
                article.situations.contains(&concept.id) || concept.best.contains(&article.id)
            })
        });
        for concept in uncovered {
            say(&format!(
                "{id}\tno article\t{}\t{}",
                concept.id,
                concept.name.get(Language::FINNISH).text
            ));
            count += 1;
        }
    }
    Ok(count)
}
