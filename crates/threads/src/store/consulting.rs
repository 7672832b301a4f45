//! Questions to experts (R041).

use db::{Tx, sql};
use kernel::Timestamp;

use super::Words;
use super::arriving::{add_words, happened};
use super::reading::ThreadRow;
use crate::model::{EventKind, Status};

/// Marks that a responder has asked experts. The promise to the asker goes on as it was.
pub async fn consulted(
    tx: &mut Tx,
    region: &str,
    id: &str,
    by: &str,
    experts: &str,
    now: Timestamp,
) -> db::Result<()> {
    sql!(
        tx,
        execute,
        "UPDATE thread SET version = version + 1,
             status = CASE WHEN status IN ('new', 'taken') THEN 'consulting' ELSE status END
         WHERE region_id = $1 AND id = $2",
        region,
        id
    )
    .await?;
    happened(
        tx,
        region,
        id,
        EventKind::Consulted,
        Some(by),
        Some(experts),
        now,
    )
    .await
}

/// An expert answers or declines; false when the question had been answered. When no question of
/// the request waits any more, it is simply taken again.
pub async fn answer_consultation(
    tx: &mut Tx,
    region: &str,
    consultation: &ThreadRow,
    by: &str,
    words: Option<&Words<'_>>,
    declines: bool,
    now: Timestamp,
) -> db::Result<bool> {
    let status = if declines {
        Status::Closed
    } else {
        Status::Answered
    };
    let changed = sql!(
        tx,
        execute,
        "UPDATE thread SET status = $1, assignee = $2, next_check_at = NULL, version = version + 1,
             answered_at = CASE WHEN $1 = 'answered' THEN $3 ELSE answered_at END,
             first_answer_at = CASE WHEN $1 = 'answered' THEN $3 ELSE first_answer_at END,
             closed_at = CASE WHEN $1 = 'closed' THEN $3 ELSE closed_at END
         WHERE region_id = $4 AND id = $5 AND status IN ('new', 'taken')",
        status,
        by,
        now,
        region,
        consultation.id
    )
    .await?;
    if changed == 0 {
        return Ok(false);
    }
    if let Some(words) = words {
        add_words(tx, region, &consultation.id, words, now).await?;
    }
    let Some(parent) = &consultation.parent_id else {
        return Ok(true);
    };
    let kind = match declines {
        true => EventKind::ExpertDeclined,
        false => EventKind::ExpertAnswered,
    };
    happened(
        tx,
        region,
        parent,
        kind,
        Some(by),
        Some(&consultation.ring),
        now,
    )
    .await?;
    sql!(
        tx,
        execute,
        "UPDATE thread SET version = version + 1, status = 'taken'
         WHERE region_id = $1 AND id = $2 AND status = 'consulting'
             AND NOT EXISTS (SELECT 1 FROM thread AS other WHERE other.region_id = $1
                 AND other.parent_id = $2 AND other.status IN ('new', 'taken'))",
        region,
        parent
    )
    .await?;
    Ok(true)
}
