//! Invitations: a link that lets a person make their way in, once, within a week.

use db::{Conn, Tx, sql};
use kernel::Timestamp;

use crate::people;
use crate::token::Token;

/// How long a link may be used, in microseconds.
pub const LASTS: i64 = 7 * 24 * 60 * 60 * 1_000_000;

/// Why someone is given a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// They are new.
    Invitation,
    /// They have lost every way in, and two others have agreed that it is them.
    Recovery,
}

impl Purpose {
    /// The purpose as it is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Purpose::Invitation => "invitation",
            Purpose::Recovery => "recovery",
        }
    }

    fn parse(text: &str) -> Option<Purpose> {
        match text {
            "invitation" => Some(Purpose::Invitation),
            "recovery" => Some(Purpose::Recovery),
            _ => None,
        }
    }
}

/// An invitation that may still be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Whose way in it makes.
    pub person_id: String,
    /// Why it was given.
    pub purpose: Purpose,
}

db::row! {
    struct InvitationRow { person_id: String, purpose: String }
}

/// Makes an invitation. Earlier ones of the person end, so that only the newest link works.
pub async fn create(
    tx: &mut Tx,
    region: &str,
    person: &str,
    purpose: Purpose,
    by: Option<&str>,
    token: &Token,
    now: Timestamp,
) -> db::Result<String> {
    sql!(
        tx,
        execute,
        "DELETE FROM invitation WHERE region_id = $1 AND person_id = $2 AND used_at IS NULL",
        region,
        person
    )
    .await?;
    let id = kernel::new_id();
    sql!(
        tx,
        execute,
        "INSERT INTO invitation (region_id, id, token_hash, person_id, purpose, invited_by, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        region,
        id,
        token.hash(),
        person,
        purpose.as_str(),
        by,
        now,
        now.0.saturating_add(LASTS)
    )
    .await?;
    Ok(id)
}

/// The invitation of a link, when it may still be used.
pub async fn find(
    conn: &mut Conn,
    region: &str,
    token: &Token,
    now: Timestamp,
) -> db::Result<Option<Invitation>> {
    let row = sql!(
        conn,
        fetch_optional InvitationRow,
        "SELECT person_id, purpose FROM invitation
         WHERE region_id = $1 AND token_hash = $2 AND used_at IS NULL AND expires_at > $3",
        region,
        token.hash(),
        now
    )
    .await?;
    Ok(row.and_then(Invitation::read))
}

/// Uses an invitation up by the hash of its token; none when it was used before or is too old. A
/// recovery takes every earlier way in away: whoever holds a lost key must not come in with it.
pub async fn accept(
    tx: &mut Tx,
    region: &str,
    token_hash: &[u8],
    now: Timestamp,
) -> db::Result<Option<Invitation>> {
    let row = sql!(
        tx,
        fetch_optional InvitationRow,
        "UPDATE invitation SET used_at = $1
         WHERE region_id = $2 AND token_hash = $3 AND used_at IS NULL AND expires_at > $1
         RETURNING person_id, purpose",
        now,
        region,
        token_hash
    )
    .await?;
    let invitation = row.and_then(Invitation::read);
    if let Some(invitation) = &invitation
        && invitation.purpose == Purpose::Recovery
    {
        people::take_ways_in(tx, region, &invitation.person_id).await?;
    }
    Ok(invitation)
}

impl Invitation {
    fn read(row: InvitationRow) -> Option<Invitation> {
        Some(Invitation {
            purpose: Purpose::parse(&row.purpose)?,
            person_id: row.person_id,
        })
    }
}
