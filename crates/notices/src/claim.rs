//! Taking due notices for sending, so that nobody else sends them meanwhile, and noting how it
//! went.

use db::{Conn, Db, Tx, sql, transact};
use kernel::Timestamp;

use crate::{Channel, Hours, Template, retry_after};

/// How long a notice belongs to the sender that took it, in microseconds. When it ends unsettled
/// the sender has died, and another may take it.
const CLAIM: i64 = 60 * 1_000_000;
/// Notices taken at once; all are sent at the same time.
const BATCH: u32 = 8;

db::row! {
    /// A notice that belongs to this sender until its claim ends.
    pub(crate) struct Claimed {
        pub(crate) region_id: String,
        pub(crate) id: String,
        pub(crate) template: String,
        pub(crate) language: String,
        pub(crate) address: Vec<u8>,
        /// Those before this one.
        pub(crate) attempts: i64
    }
}

/// Takes due notices of a channel, the longest due first. Askers' notices wait for the hours, when
/// there are any.
pub(crate) async fn claim(
    db: &Db,
    channel: Channel,
    askers: Option<Hours>,
    now: Timestamp,
) -> db::Result<Vec<Claimed>> {
    let mut conn = db.read().await?;
    let any = is_any_due(&mut conn, channel, now).await?;
    drop(conn);
    if !any {
        return Ok(Vec::new());
    }
    transact!(db, |tx| {
        let mut claimed = Vec::new();
        for notice in due(tx, channel, now).await? {
            let send_at = allowed_at(&notice, askers, now);
            if send_at > now {
                postpone(tx, &notice, send_at).await?;
            } else {
                hold(tx, &notice, now).await?;
                claimed.push(notice);
            }
        }
        Ok::<_, db::Error>(claimed)
    })
    .await
}

/// Notes that a notice has left. Its address is gone from then on.
pub(crate) async fn settle_sent(db: &Db, notice: &Claimed, now: Timestamp) -> db::Result<()> {
    transact!(db, |tx| {
        sql!(
            tx,
            execute,
            "UPDATE notice SET status = 'sent', settled_at = $3, claimed_until = NULL, address = $4
             WHERE region_id = $1 AND id = $2",
            notice.region_id,
            notice.id,
            now,
            Vec::<u8>::new()
        )
        .await?;
        Ok::<(), db::Error>(())
    })
    .await
}

/// Notes why a notice that was claimed at `now` could not leave, and when to try again. Changes
/// nothing when another sender holds it by now. Gives whether it has failed for good.
pub(crate) async fn settle_failed(
    db: &Db,
    notice: &Claimed,
    failure: &str,
    hopeless: bool,
    now: Timestamp,
) -> db::Result<bool> {
    let again = retry_after(notice.attempts + 1, now).filter(|_| !hopeless);
    let (status, settled_at) = match again {
        Some(_) => ("waiting", None),
        None => ("failed", Some(now)),
    };
    transact!(db, |tx| {
        sql!(
            tx,
            execute,
            "UPDATE notice SET status = $3, failure = $4, send_at = $5, settled_at = $6,
                               claimed_until = NULL
             WHERE region_id = $1 AND id = $2 AND status = 'waiting' AND claimed_until = $7",
            notice.region_id,
            notice.id,
            status,
            failure,
            again.unwrap_or(now),
            settled_at,
            claim_end(now)
        )
        .await?;
        Ok::<(), db::Error>(())
    })
    .await?;
    Ok(again.is_none())
}

async fn is_any_due(conn: &mut Conn, channel: Channel, now: Timestamp) -> db::Result<bool> {
    let found = sql!(
        conn,
        fetch_optional String,
        "SELECT id FROM notice
         WHERE status = 'waiting' AND send_at <= $2 AND channel = $1
           AND (claimed_until IS NULL OR claimed_until <= $2)
         ORDER BY send_at LIMIT 1",
        channel.as_str(),
        now
    )
    .await?;
    Ok(found.is_some())
}

async fn due(tx: &mut Tx, channel: Channel, now: Timestamp) -> db::Result<Vec<Claimed>> {
    sql!(
        tx,
        fetch_all Claimed,
        {
            sqlite: "SELECT region_id, id, template, language, address, attempts FROM notice
                     WHERE status = 'waiting' AND send_at <= $2 AND channel = $1
                       AND (claimed_until IS NULL OR claimed_until <= $2)
                     ORDER BY send_at, id LIMIT $3",
            postgres: "SELECT region_id, id, template, language, address, attempts FROM notice
                       WHERE status = 'waiting' AND send_at <= $2 AND channel = $1
                         AND (claimed_until IS NULL OR claimed_until <= $2)
                       ORDER BY send_at, id LIMIT $3 FOR UPDATE SKIP LOCKED",
        },
        channel.as_str(),
        now,
        BATCH
    )
    .await
}

fn allowed_at(notice: &Claimed, askers: Option<Hours>, now: Timestamp) -> Timestamp {
    let for_asker = Template::parse(&notice.template).is_some_and(Template::is_for_asker);
    askers
        .filter(|_| for_asker)
        .map_or(now, |hours| hours.first_from(now))
}

async fn postpone(tx: &mut Tx, notice: &Claimed, send_at: Timestamp) -> db::Result<u64> {
    sql!(
        tx,
        execute,
        "UPDATE notice SET send_at = $3, claimed_until = NULL WHERE region_id = $1 AND id = $2",
        notice.region_id,
        notice.id,
        send_at
    )
    .await
}

/// An attempt counts from here on, so that also those that end with the process are counted.
async fn hold(tx: &mut Tx, notice: &Claimed, now: Timestamp) -> db::Result<u64> {
    sql!(
        tx,
        execute,
        "UPDATE notice SET attempts = attempts + 1, claimed_until = $3
         WHERE region_id = $1 AND id = $2",
        notice.region_id,
        notice.id,
        claim_end(now)
    )
    .await
}

fn claim_end(claimed_at: Timestamp) -> Timestamp {
    Timestamp(claimed_at.0.saturating_add(CLAIM))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp(1_796_000_000_000_000);

    async fn add_notice(db: &Db) {
        let added = transact!(db, |tx| {
            sql!(
                tx,
                execute,
                "INSERT INTO region (id, body, changed_at) VALUES ('koe', '{}', 0)"
            )
            .await?;
            sql!(
                tx,
                execute,
                "INSERT INTO notice (region_id, id, template, channel, language, address, about,
                                     send_at, attempts, status, created_at)
                 VALUES ('koe', 'a', 'answer-ready', 'email', 'fi', $1, '', $2, 0, 'waiting', $2)",
                vec![1_u8],
                NOW
            )
            .await?;
            Ok::<(), db::Error>(())
        });
        added.await.unwrap();
    }

    async fn take(db: &Db, now: Timestamp) -> Option<Claimed> {
        let mut claimed = claim(db, Channel::Email, None, now).await.unwrap();
        claimed.pop()
    }

    db::on_both_engines! {
        async fn a_sender_that_comes_too_late_does_not_undo_what_another_holds(db: TestDb) {
            add_notice(&db).await;
            let slow = take(&db, NOW).await.unwrap();
            let second = claim_end(NOW);
            assert!(take(&db, Timestamp(second.0 - 1)).await.is_none());
            let quick = take(&db, second).await.unwrap();
            assert_eq!((slow.attempts, quick.attempts), (0, 1));

            assert!(!settle_failed(&db, &slow, "late", false, NOW).await.unwrap());
            assert!(take(&db, Timestamp(second.0 + 1)).await.is_none());

            settle_sent(&db, &quick, second).await.unwrap();
            settle_failed(&db, &quick, "later still", true, second).await.unwrap();
            let mut conn = db.read().await.unwrap();
            let status = sql!(&mut conn, fetch_one String, "SELECT status FROM notice").await.unwrap();
            assert_eq!(status, "sent");
        }

        async fn what_nobody_settled_is_taken_again_and_counted(db: TestDb) {
            add_notice(&db).await;
            let mut now = NOW;
            for attempts in 0..10 {
                assert_eq!(take(&db, now).await.map(|notice| notice.attempts), Some(attempts));
                now = claim_end(now);
            }
            let last = take(&db, now).await.unwrap();
            assert!(settle_failed(&db, &last, "the connection failed", false, now).await.unwrap());
        }
    }
}
