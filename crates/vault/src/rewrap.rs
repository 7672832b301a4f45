//! Moving objects to a ring's present epoch, after a member has left.

use db::{Conn, Tx, sql, transact};
use kernel::Timestamp;

use crate::cipher::Key;
use crate::objects::{ObjectRef, RING, from_pair, object_context, to_pair};
use crate::rings::{epochs, open_epoch, present_epoch};
use crate::vault::{BATCH, Progress};
use crate::{Error, Result, Vault};

db::row! {
    struct ObjectRow { object_id: String, epoch: i64, wrapped: Vec<u8> }
}

db::row! {
    struct MemberRow { person_id: String, wrapped: Vec<u8> }
}

/// An object's wrap in the present epoch, and the one that it replaces.
struct Move {
    old: ObjectRow,
    epoch: i64,
    wrapped: Vec<u8>,
}

impl Vault {
    /// Moves a hundred objects of a ring's older epochs to the present one. When none is left,
    /// the older epochs' keys are destroyed. Wraps whose time is over stay as they are, and
    /// nobody can open them. Call it until it is done, and then [`Vault::forget_deleted`].
    ///
    /// # Errors
    /// The database failed, or a stored key has been changed.
    pub async fn rewrap(&self, region: &str, ring: &str, now: Timestamp) -> Result<Progress> {
        let moves = self.prepare_moves(region, ring, now).await?;
        transact!(self.0.db, |tx| {
            let mut moved = 0;
            for one in &moves {
                moved += put(tx, region, ring, one).await?;
            }
            let done = destroy_old_epochs(tx, region, ring, now).await?;
            Ok(Progress { moved, done })
        })
        .await
    }

    /// The rings, as region and ring, that have objects or keys of older epochs.
    ///
    /// # Errors
    /// The database failed.
    pub async fn pending_rewraps(&self, conn: &mut Conn) -> Result<Vec<(String, String)>> {
        let rows = sql!(
            conn,
            fetch_all RingRow,
            "SELECT region_id, ring_id FROM keys.ring_epoch
             GROUP BY region_id, ring_id HAVING count(*) > 1 ORDER BY region_id, ring_id"
        )
        .await?;
        let pairs = rows.into_iter().map(|row| (row.region_id, row.ring_id));
        Ok(pairs.collect())
    }

    /// Opens and wraps outside any transaction, so that nobody waits for it. What changes
    /// meanwhile is not moved, and is found again.
    async fn prepare_moves(&self, region: &str, ring: &str, now: Timestamp) -> Result<Vec<Move>> {
        let mut conn = self.0.db.read().await?;
        let conn = &mut conn;
        let (epoch, public) = present_epoch(conn, region, ring).await?;
        let mut ring_key: Option<(i64, Key)> = None;
        let mut moves = Vec::new();
        for old in left_behind(conn, region, ring, epoch, now).await? {
            let key = match ring_key.take() {
                Some((known, key)) if known == old.epoch => key,
                _ => match self.any_members_key(conn, region, ring, old.epoch).await? {
                    Some(key) => key,
                    None if epochs(conn, region, ring).await?.contains(&old.epoch) => {
                        return Err(Error::Refused);
                    }
                    // Another node has finished meanwhile.
                    None => break,
                },
            };
            let object = ObjectRef {
                region,
                object: &old.object_id,
            };
            let context = object_context(&object, RING, ring, old.epoch);
            let data_key = from_pair(&key, &old.wrapped, &context)?;
            let context = object_context(&object, RING, ring, epoch);
            let wrapped = to_pair(&public, &context, &data_key)?;
            ring_key = Some((old.epoch, key));
            moves.push(Move {
                old,
                epoch,
                wrapped,
            });
        }
        Ok(moves)
    }

    /// A ring's private key of an epoch, by the key of whoever holds it; none when nobody does.
    async fn any_members_key(
        &self,
        conn: &mut Conn,
        region: &str,
        ring: &str,
        epoch: i64,
    ) -> Result<Option<Key>> {
        let member = sql!(
            conn,
            fetch_optional MemberRow,
            "SELECT person_id, wrapped FROM keys.ring_member
             WHERE region_id = $1 AND ring_id = $2 AND epoch = $3 ORDER BY person_id LIMIT 1",
            region,
            ring,
            epoch
        )
        .await?;
        let Some(MemberRow { person_id, wrapped }) = member else {
            return Ok(None);
        };
        let own = self.private_key(conn, region, &person_id).await?;
        let key = open_epoch(&own, &wrapped, region, ring, epoch, &person_id)?;
        Ok(Some(key))
    }
}

db::row! {
    struct RingRow { region_id: String, ring_id: String }
}

async fn left_behind(
    conn: &mut Conn,
    region: &str,
    ring: &str,
    epoch: i64,
    now: Timestamp,
) -> Result<Vec<ObjectRow>> {
    Ok(sql!(
        conn,
        fetch_all ObjectRow,
        "SELECT object_id, epoch, wrapped FROM keys.object_key
         WHERE region_id = $1 AND holder_kind = $2 AND holder_id = $3 AND epoch < $4
           AND (expires_at IS NULL OR expires_at > $5)
         ORDER BY epoch, object_id LIMIT $6",
        region,
        RING,
        ring,
        epoch,
        now,
        BATCH
    )
    .await?)
}

async fn put(tx: &mut Tx, region: &str, ring: &str, one: &Move) -> Result<u64> {
    Ok(sql!(
        tx,
        execute,
        "UPDATE keys.object_key SET epoch = $1, wrapped = $2
         WHERE region_id = $3 AND object_id = $4 AND holder_kind = $5 AND holder_id = $6
           AND epoch = $7 AND wrapped = $8",
        one.epoch,
        one.wrapped,
        region,
        one.old.object_id,
        RING,
        ring,
        one.old.epoch,
        one.old.wrapped
    )
    .await?)
}

/// Whether only the present epoch is left.
async fn destroy_old_epochs(tx: &mut Tx, region: &str, ring: &str, now: Timestamp) -> Result<bool> {
    let (present, _) = present_epoch(tx, region, ring).await?;
    if !left_behind(tx, region, ring, present, now)
        .await?
        .is_empty()
    {
        return Ok(false);
    }
    sql!(
        tx,
        execute,
        "DELETE FROM keys.ring_member WHERE region_id = $1 AND ring_id = $2 AND epoch < $3",
        region,
        ring,
        present
    )
    .await?;
    sql!(
        tx,
        execute,
        "DELETE FROM keys.ring_epoch WHERE region_id = $1 AND ring_id = $2 AND epoch < $3",
        region,
        ring,
        present
    )
    .await?;
    Ok(true)
}
