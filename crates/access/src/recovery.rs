//! Recovery: a professional who has lost every way in gets a new one when two colleagues have
//! agreed that it is them. Never the person alone, never one colleague alone.

use db::{Conn, Tx, sql};
use kernel::Timestamp;

use crate::people;

/// How long a second colleague may take, in microseconds.
pub const LASTS: i64 = 24 * 60 * 60 * 1_000_000;

db::row! {
    /// A recovery that waits for a second colleague.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Recovery {
        /// Identifier.
        pub id: String,
        /// Who has lost their ways in.
        pub person_id: String,
        /// The colleague who started it.
        pub first_by: String,
        /// When.
        pub first_at: Timestamp,
        /// When it ends unconfirmed.
        pub expires_at: Timestamp
    }
}

/// Why a recovery goes no further.
#[derive(Debug, thiserror::Error)]
pub enum RecoveryError {
    /// Nobody recovers themselves.
    #[error("nobody recovers themselves")]
    Oneself,
    /// The one who started it cannot confirm it.
    #[error("another person must confirm a recovery than the one who started it")]
    SamePerson,
    /// There is no such person, or no such recovery that still waits.
    #[error("there is no such person or recovery")]
    Nothing,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] db::Error),
}

/// Starts a recovery; gives its identifier. An earlier one of the person ends.
pub async fn start(
    tx: &mut Tx,
    region: &str,
    person: &str,
    by: &str,
    now: Timestamp,
) -> Result<String, RecoveryError> {
    if person == by {
        return Err(RecoveryError::Oneself);
    }
    match people::find(tx, region, person).await? {
        Some(found) if !found.resident => {}
        _ => return Err(RecoveryError::Nothing),
    }
    sql!(
        tx,
        execute,
        "DELETE FROM recovery WHERE region_id = $1 AND person_id = $2 AND second_by IS NULL",
        region,
        person
    )
    .await?;
    let id = kernel::new_id();
    sql!(
        tx,
        execute,
        "INSERT INTO recovery (region_id, id, person_id, first_by, first_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
        region,
        id,
        person,
        by,
        now,
        now.0.saturating_add(LASTS)
    )
    .await?;
    Ok(id)
}

/// Confirms a recovery as the second colleague; gives the person who may get a new way in.
pub async fn confirm(
    tx: &mut Tx,
    region: &str,
    id: &str,
    by: &str,
    now: Timestamp,
) -> Result<String, RecoveryError> {
    let recovery = find(tx, region, id, now).await?;
    let recovery = recovery.ok_or(RecoveryError::Nothing)?;
    if recovery.person_id == by {
        return Err(RecoveryError::Oneself);
    }
    if recovery.first_by == by {
        return Err(RecoveryError::SamePerson);
    }
    sql!(
        tx,
        execute,
        "UPDATE recovery SET second_by = $1, second_at = $2 WHERE region_id = $3 AND id = $4",
        by,
        now,
        region,
        id
    )
    .await?;
    Ok(recovery.person_id)
}

/// A recovery that still waits.
pub async fn find(
    conn: &mut Conn,
    region: &str,
    id: &str,
    now: Timestamp,
) -> db::Result<Option<Recovery>> {
    sql!(
        conn,
        fetch_optional Recovery,
        "SELECT id, person_id, first_by, first_at, expires_at FROM recovery
         WHERE region_id = $1 AND id = $2 AND second_by IS NULL AND expires_at > $3",
        region,
        id,
        now
    )
    .await
}

/// The recoveries that still wait, the oldest first.
pub async fn waiting(conn: &mut Conn, region: &str, now: Timestamp) -> db::Result<Vec<Recovery>> {
    sql!(
        conn,
        fetch_all Recovery,
        "SELECT id, person_id, first_by, first_at, expires_at FROM recovery
         WHERE region_id = $1 AND second_by IS NULL AND expires_at > $2 ORDER BY first_at, id",
        region,
        now
    )
    .await
}
