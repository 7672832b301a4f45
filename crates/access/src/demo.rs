//! The made-up people of a demonstration, who may be chosen at the sign-in.

use std::sync::PoisonError;

use db::sql;
use kernel::{Slug, Text, Timestamp};

use crate::Access;
use crate::people::{self, GrantError, NewPerson};
use crate::role::{Grant, Term};

/// A made-up person.
#[derive(Debug, Clone)]
pub struct DemoPerson {
    /// Identifier.
    pub id: String,
    /// Name.
    pub name: String,
    /// The organisation that employs them.
    pub organization: Option<String>,
    /// Codes of the languages they work in.
    pub languages: Vec<String>,
    /// What they may do; none makes a resident.
    pub roles: Vec<Grant>,
    /// What they do, for whom to choose.
    pub about: Text,
}

/// Why the made-up people could not be made.
#[derive(Debug, thiserror::Error)]
pub enum SeedError {
    /// The installation is not a demonstration: made-up people may not be in it.
    #[error("made-up people belong to demonstrations only: demo mode is off")]
    NoDemo,
    /// The vault or the database failed.
    #[error(transparent)]
    Vault(#[from] vault::Error),
    /// A role does not hold where the pack puts it.
    #[error("a made-up person's role cannot be granted: {0}")]
    Grant(#[from] GrantError),
    /// The database failed.
    #[error(transparent)]
    Database(#[from] db::Error),
}

/// Makes the made-up people of a region and their roles, and offers them at the sign-in. Run
/// again, it adds what is missing: a role that was ended in the meantime stays ended.
///
/// # Errors
/// When demo mode is off, a role does not fit, or the database or the vault fails.
pub async fn seed_demo(
    access: &Access,
    region: &Slug,
    people: &[DemoPerson],
    now: Timestamp,
) -> Result<(), SeedError> {
    if !access.configuration().demo {
        return Err(SeedError::NoDemo);
    }
    for person in people {
        db::transact!(access.0.db, |tx| {
            seed(tx, access, region.as_str(), person, now).await
        })
        .await?;
    }
    let offered = access.0.demo_people.write();
    let mut offered = offered.unwrap_or_else(PoisonError::into_inner);
    offered.retain(|(of, _)| of != region);
    offered.extend(people.iter().map(|person| (region.clone(), person.clone())));
    Ok(())
}

async fn seed(
    tx: &mut db::Tx,
    access: &Access,
    region: &str,
    person: &DemoPerson,
    now: Timestamp,
) -> Result<(), SeedError> {
    if !exists(tx, region, &person.id).await? {
        let new = NewPerson {
            id: Some(&person.id),
            name: &person.name,
            email: None,
            phone: None,
            organization: person.organization.as_deref(),
            languages: &person.languages,
            resident: person.roles.is_empty(),
            demo: true,
        };
        people::create(tx, access.vault(), region, &new, now).await?;
    }
    let known = people::grants_of(tx, region, &person.id).await?;
    for role in &person.roles {
        if known.iter().all(|held| held.grant != *role) {
            let term = Term {
                starts_at: now,
                ends_at: None,
            };
            people::grant(tx, region, &person.id, role, term, None, now).await?;
        }
    }
    Ok(())
}

async fn exists(tx: &mut db::Tx, region: &str, id: &str) -> db::Result<bool> {
    let found = sql!(
        tx,
        fetch_optional String,
        "SELECT id FROM person WHERE region_id = $1 AND id = $2",
        region,
        id
    )
    .await?;
    Ok(found.is_some())
}
