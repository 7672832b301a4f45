//! Looking at promises before they break.

use db::{Conn, Tx, sql};
use kernel::Timestamp;

use super::arriving::happened;
use super::reading::{self, ThreadRow};
use crate::model::EventKind;
use crate::promise::{Step, Verdict};

db::row! {
    /// A thread whose ladder is to be looked at.
    #[derive(Debug, Clone)]
    pub struct DueRow {
        /// Region.
        pub region_id: String,
        /// Thread.
        pub id: String
    }
}

/// The threads whose ladder is to be looked at, the most urgent first.
pub async fn due_for_a_look(conn: &mut Conn, now: Timestamp, most: u32) -> db::Result<Vec<DueRow>> {
    sql!(
        conn,
        fetch_all DueRow,
        "SELECT region_id, id FROM thread WHERE next_check_at <= $1 ORDER BY next_check_at, region_id, id LIMIT $2",
        now,
        most
    )
    .await
}

/// Does what a verdict says: gives the thread when a step was taken, for the notices that tell of
/// it. The verdict is asked for inside the transaction, on the thread as it is then.
pub async fn climb(
    tx: &mut Tx,
    region: &str,
    id: &str,
    now: Timestamp,
    judge: impl FnOnce(&ThreadRow) -> Verdict,
) -> db::Result<Option<(ThreadRow, Step)>> {
    let Some(thread) = reading::find(tx, region, id).await? else {
        return Ok(None);
    };
    if !thread.status.is_waiting() {
        look_again(tx, region, id, thread.escalation, None).await?;
        return Ok(None);
    }
    let verdict = judge(&thread);
    let step = verdict.act.unwrap_or(thread.escalation);
    look_again(tx, region, id, step, verdict.look_again).await?;
    let Some(step) = verdict.act else {
        return Ok(None);
    };
    let about = step.to_string();
    happened(
        tx,
        region,
        id,
        EventKind::Escalated,
        None,
        Some(&about),
        now,
    )
    .await?;
    Ok(Some((thread, step)))
}

async fn look_again(
    tx: &mut Tx,
    region: &str,
    id: &str,
    step: Step,
    at: Option<Timestamp>,
) -> db::Result<()> {
    sql!(
        tx,
        execute,
        "UPDATE thread SET escalation = $1, next_check_at = $2 WHERE region_id = $3 AND id = $4",
        step,
        at,
        region,
        id
    )
    .await?;
    Ok(())
}
