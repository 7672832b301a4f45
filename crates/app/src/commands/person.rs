//! `perhekeskus person`: the first people of a region, before anyone can sign in.

use std::process::ExitCode;

use access::{Action, Grant, Role, Term, Token, audit, invitation, people};
use anyhow::{Context, Result};
use db::Db;
use kernel::{Clock, SystemClock};
use vault::Vault;

use super::{fail, say};
use crate::cli::InviteArguments;
use crate::confidential;
use crate::config::Config;

/// Invites someone, and prints the link with which they begin.
pub async fn invite(arguments: InviteArguments) -> ExitCode {
    match try_invite(arguments).await {
        Ok(link) => {
            say(&link);
            ExitCode::SUCCESS
        }
        Err(error) => fail(&format!("{error:#}")),
    }
}

async fn try_invite(arguments: InviteArguments) -> Result<String> {
    let config = Config::of_data(&arguments.data)?;
    let role = Role::parse(&arguments.role).with_context(|| {
        let names: Vec<&str> = Role::ALL.iter().map(|role| role.as_str()).collect();
        format!(
            "there is no role `{}`: {}",
            arguments.role,
            names.join(", ")
        )
    })?;
    let db = Db::open(&config.database())?;
    let now = SystemClock.now();
    let vault = Vault::open(db.clone(), confidential::master(&config)?).await?;
    let region = arguments.region.as_str();
    let token = Token::generate()?;
    db::transact!(db, |tx| {
        let person = match people::by_email(tx, region, &arguments.email).await? {
            Some(known) => known.id,
            None => {
                let new = people::NewPerson {
                    id: None,
                    name: &arguments.name,
                    email: Some(&arguments.email),
                    phone: None,
                    organization: None,
                    languages: &arguments.languages,
                    resident: false,
                    demo: false,
                };
                people::create(tx, &vault, region, &new, now).await?
            }
        };
        let grant = Grant {
            role,
            area: arguments.area.clone(),
            ring: arguments.ring.clone(),
        };
        let term = Term {
            starts_at: now,
            ends_at: None,
        };
        people::grant(tx, region, &person, &grant, term, None, now).await?;
        let purpose = invitation::Purpose::Invitation;
        invitation::create(tx, region, &person, purpose, None, &token, now).await?;
        let about = ("person", person.as_str());
        audit::append(
            tx,
            region,
            now,
            None,
            Action::GrantRole,
            about,
            "invited by command",
        )
        .await?;
        Ok::<(), anyhow::Error>(())
    })
    .await?;
    db.close().await;
    let origin = config.origins().first().cloned().unwrap_or_default();
    Ok(format!("{origin}/{region}/fi/invitation/{}", token.text()))
}
