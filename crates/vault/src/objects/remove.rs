//! Taking wraps away: from one holder, from all, from those whose time is over.

use db::{Conn, Tx, sql, transact};
use kernel::Timestamp;

use super::holder::{HolderId, ObjectRef};
use crate::{Result, Vault};

impl Vault {
    /// Takes one holder's wrap away; whether there was one.
    ///
    /// # Errors
    /// The database failed.
    pub async fn release(
        &self,
        tx: &mut Tx,
        object: &ObjectRef<'_>,
        holder: HolderId<'_>,
    ) -> Result<bool> {
        let (kind, id) = holder.columns();
        let removed = sql!(
            tx,
            execute,
            "DELETE FROM keys.object_key
             WHERE region_id = $1 AND object_id = $2 AND holder_kind = $3 AND holder_id = $4",
            object.region,
            object.object,
            kind,
            id
        )
        .await?;
        Ok(removed > 0)
    }

    /// Takes every wrap of an object away: nobody can open it any more (crypto-shredding).
    /// Whether there was one. [`Vault::forget_deleted`] then makes it last.
    ///
    /// # Errors
    /// The database failed.
    pub async fn shred(&self, tx: &mut Tx, object: &ObjectRef<'_>) -> Result<bool> {
        let removed = sql!(
            tx,
            execute,
            "DELETE FROM keys.object_key WHERE region_id = $1 AND object_id = $2",
            object.region,
            object.object
        )
        .await?;
        Ok(removed > 0)
    }

    /// Whether anybody holds the key of an object, or has until a moment that is over but not
    /// yet swept.
    ///
    /// # Errors
    /// The database failed.
    pub async fn has_keys(&self, conn: &mut Conn, object: &ObjectRef<'_>) -> Result<bool> {
        let held = sql!(
            conn,
            scalar i64,
            "SELECT count(*) AS held FROM keys.object_key WHERE region_id = $1 AND object_id = $2",
            object.region,
            object.object
        )
        .await?;
        Ok(held > 0)
    }

    /// Removes the wraps whose time is over, and gives their number.
    ///
    /// # Errors
    /// The database failed.
    pub async fn sweep(&self, now: Timestamp) -> Result<u64> {
        transact!(self.0.db, |tx| {
            let removed = sql!(
                tx,
                execute,
                "DELETE FROM keys.object_key WHERE expires_at <= $1",
                now
            )
            .await?;
            Ok(removed)
        })
        .await
    }

    /// After shredding: makes sure that no old page of the keys' store remains. Call it once
    /// after a batch, outside a transaction; it is not urgent, and false tells that someone was
    /// reading and it must be called again.
    ///
    /// On SQLite deleted rows are overwritten where they stood (`secure_delete`), but copies may
    /// be left where pages were split; this rewrites the file and empties its log, while writers
    /// wait. What the disk itself keeps of overwritten blocks is for disk encryption. On PostgreSQL it does nothing: VACUUM
    /// removes dead rows there, and archives of the log and backups must expire (the operators'
    /// guide says after how long).
    ///
    /// # Errors
    /// The database failed.
    pub async fn forget_deleted(&self) -> Result<bool> {
        Ok(self.0.db.forget_deleted_keys().await?)
    }
}
