//! Which of our people someone is whom a provider knows.

use db::{Tx, sql};
use kernel::Timestamp;

use super::Outsider;
use crate::configuration::Provider;
use crate::{invitation, people};

/// Who came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// This person.
    Person(String),
    /// Nobody whom we know.
    Unknown,
    /// The invitation was used before or is too old.
    InvitationOver,
}

/// The person whom an outsider is: by an invitation that they follow, by an earlier link, or by
/// the address that their organisation has given them.
pub async fn link_or_find(
    tx: &mut Tx,
    region: &str,
    provider: &Provider,
    outsider: &Outsider,
    invited: Option<&[u8]>,
    now: Timestamp,
) -> db::Result<Outcome> {
    if let Some(token_hash) = invited {
        let Some(accepted) = invitation::accept(tx, region, token_hash, now).await? else {
            return Ok(Outcome::InvitationOver);
        };
        link(tx, region, outsider, &accepted.person_id, now).await?;
        return still_here(tx, region, accepted.person_id).await;
    }
    if let Some(known) = linked(tx, region, outsider).await? {
        return still_here(tx, region, known).await;
    }
    let email = outsider.email.as_deref().filter(|email| {
        let domain = email.rsplit_once('@').map(|(_, domain)| domain);
        domain.is_some_and(|domain| {
            let given = provider.email_domains.iter();
            given
                .into_iter()
                .any(|own| own.eq_ignore_ascii_case(domain))
        })
    });
    let Some(email) = email else {
        return Ok(Outcome::Unknown);
    };
    match people::by_email(tx, region, email).await? {
        Some(person) if !person.resident => {
            link(tx, region, outsider, &person.id, now).await?;
            Ok(Outcome::Person(person.id))
        }
        _ => Ok(Outcome::Unknown),
    }
}

async fn still_here(tx: &mut Tx, region: &str, person: String) -> db::Result<Outcome> {
    let found = people::find(tx, region, &person).await?;
    Ok(found.map_or(Outcome::Unknown, |person| Outcome::Person(person.id)))
}

async fn linked(tx: &mut Tx, region: &str, outsider: &Outsider) -> db::Result<Option<String>> {
    sql!(
        tx,
        fetch_optional String,
        "SELECT person_id FROM outside_identity WHERE region_id = $1 AND issuer = $2 AND subject = $3",
        region,
        outsider.issuer,
        outsider.subject
    )
    .await
}

/// An invitation is followed by the person whom it names: an earlier link of the same outsider to
/// somebody else ends.
async fn link(
    tx: &mut Tx,
    region: &str,
    outsider: &Outsider,
    person: &str,
    now: Timestamp,
) -> db::Result<()> {
    sql!(
        tx,
        execute,
        "INSERT INTO outside_identity (region_id, issuer, subject, person_id, linked_at)
         VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (region_id, issuer, subject) DO UPDATE SET person_id = excluded.person_id, linked_at = excluded.linked_at",
        region,
        outsider.issuer,
        outsider.subject,
        person,
        now
    )
    .await?;
    Ok(())
}
