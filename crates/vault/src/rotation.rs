//! Moving what is wrapped to older master keys to the current one.

use std::collections::BTreeSet;

use db::{Conn, sql, transact};

use crate::master::Wrapped;
use crate::people::person_context;
use crate::vault::{BATCH, Progress, ROOT, root_context};
use crate::{Result, Vault};

db::row! {
    struct PersonRow {
        region_id: String,
        person_id: String,
        public_key: Vec<u8>,
        master_id: String,
        wrapped: Vec<u8>
    }
}

db::row! {
    struct RootRow { master_id: String, wrapped: Vec<u8> }
}

impl Vault {
    /// Wraps the installation's secret and a hundred persons' keys to the current master key: the
    /// first of the key file, or the one that the key service now uses. Call it until it is done,
    /// then [`Master::retire`](crate::Master::retire) what nothing uses.
    ///
    /// # Errors
    /// The database or a master key cannot be used.
    pub async fn rotate_master(&self) -> Result<Progress> {
        let current = self.0.master.renew().await?;
        let mut moved = self.rotate_root(&current).await?;
        let rows = {
            let mut conn = self.0.db.read().await?;
            old_persons(&mut conn, &current).await?
        };
        let found = rows.len() as u64;
        let mut moves = Vec::with_capacity(rows.len());
        for row in rows {
            let context = person_context(&row.region_id, &row.person_id, &row.public_key);
            let new = self.wrap_again(&context, &row.master_id, &row.wrapped);
            moves.push((new.await?, row));
        }
        let persons: u64 = transact!(self.0.db, |tx| {
            let mut moved = 0;
            for (new, old) in &moves {
                // What has changed meanwhile is found again.
                moved += sql!(
                    tx,
                    execute,
                    "UPDATE keys.person_key SET master_id = $1, wrapped = $2
                     WHERE region_id = $3 AND person_id = $4 AND wrapped = $5",
                    new.master_id,
                    new.bytes,
                    old.region_id,
                    old.person_id,
                    old.wrapped
                )
                .await?;
            }
            Ok::<u64, db::Error>(moved)
        })
        .await?;
        moved += persons;
        Ok(Progress {
            moved,
            done: found < u64::from(BATCH) && persons == found,
        })
    }

    /// The names of the master keys that something is wrapped to.
    ///
    /// # Errors
    /// The database failed.
    pub async fn master_in_use(&self, conn: &mut Conn) -> Result<Vec<String>> {
        let persons = sql!(
            conn,
            fetch_all String,
            "SELECT DISTINCT master_id FROM keys.person_key ORDER BY master_id"
        )
        .await?;
        let roots = sql!(
            conn,
            fetch_all String,
            "SELECT DISTINCT master_id FROM keys.installation_secret ORDER BY master_id"
        )
        .await?;
        let names: BTreeSet<String> = persons.into_iter().chain(roots).collect();
        Ok(names.into_iter().collect())
    }

    async fn rotate_root(&self, current: &str) -> Result<u64> {
        let old = {
            let mut conn = self.0.db.read().await?;
            old_root(&mut conn, current).await?
        };
        let Some(old) = old else {
            return Ok(0);
        };
        let context = root_context();
        let new = self.wrap_again(&context, &old.master_id, &old.wrapped);
        let new = new.await?;
        transact!(self.0.db, |tx| {
            let moved = sql!(
                tx,
                execute,
                "UPDATE keys.installation_secret SET master_id = $1, wrapped = $2
                 WHERE name = $3 AND wrapped = $4",
                new.master_id,
                new.bytes,
                ROOT,
                old.wrapped
            )
            .await?;
            Ok(moved)
        })
        .await
    }

    async fn wrap_again(&self, context: &[u8], master_id: &str, wrapped: &[u8]) -> Result<Wrapped> {
        let secret = self.0.master.unwrap(master_id, context, wrapped).await?;
        self.0.master.wrap(context, &secret).await
    }
}

async fn old_persons(conn: &mut Conn, current: &str) -> Result<Vec<PersonRow>> {
    Ok(sql!(
        conn,
        fetch_all PersonRow,
        "SELECT region_id, person_id, public_key, master_id, wrapped FROM keys.person_key
         WHERE master_id <> $1 ORDER BY region_id, person_id LIMIT $2",
        current,
        BATCH
    )
    .await?)
}

async fn old_root(conn: &mut Conn, current: &str) -> Result<Option<RootRow>> {
    Ok(sql!(
        conn,
        fetch_optional RootRow,
        "SELECT master_id, wrapped FROM keys.installation_secret
         WHERE name = $1 AND master_id <> $2",
        ROOT,
        current
    )
    .await?)
}
