//! Joining a request to the account of who asked it, and taking it out again (R007).

use db::{Tx, sql};

use super::answering::{drop_draft, give};
use super::reading;
use crate::model::ThreadKind;

/// What came of joining a request to an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Join {
    /// It is there; `was_answering` tells that it had been given to the same person as a
    /// professional, and is nobody's now.
    Joined {
        /// See above.
        was_answering: bool,
    },
    /// It belongs to another account.
    Others,
    /// It is not there.
    Gone,
}

/// Joins a request to an account. One that belongs to another stays there.
pub async fn join(tx: &mut Tx, region: &str, id: &str, person: &str) -> db::Result<Join> {
    let thread = reading::find(tx, region, id).await?;
    let Some(thread) = thread.filter(|thread| thread.kind == ThreadKind::Help) else {
        return Ok(Join::Gone);
    };
    match thread.asked_by.as_deref() {
        Some(other) if other != person => return Ok(Join::Others),
        _ => {}
    }
    sql!(
        tx,
        execute,
        "UPDATE thread SET asked_by = $1, version = version + 1 WHERE region_id = $2 AND id = $3",
        person,
        region,
        id
    )
    .await?;
    let was_answering = thread.assignee.as_deref() == Some(person);
    if was_answering {
        give(tx, region, id, None).await?;
    }
    drop_draft(tx, region, id, person).await?;
    Ok(Join::Joined { was_answering })
}

/// Takes a request out of an account; false when it is not there.
pub async fn leave_account(tx: &mut Tx, region: &str, id: &str, person: &str) -> db::Result<bool> {
    let left = sql!(
        tx,
        execute,
        "UPDATE thread SET asked_by = NULL, version = version + 1
         WHERE region_id = $1 AND id = $2 AND asked_by = $3 AND kind = $4",
        region,
        id,
        person,
        ThreadKind::Help
    )
    .await?;
    Ok(left > 0)
}
