//! The pairs of keys of persons; the private ones wrapped to the master key.

use db::{Conn, Tx, sql};
use kernel::Timestamp;

use crate::cipher::{Key, fields};
use crate::pair::Pair;
use crate::{Error, Result, Vault};

db::row! {
    /// A person's pair of keys as it is stored.
    pub(crate) struct PersonKey {
        pub(crate) public_key: Vec<u8>,
        pub(crate) master_id: String,
        pub(crate) wrapped: Vec<u8>
    }
}

impl Vault {
    /// Makes a person's pair of keys, when they have none yet.
    ///
    /// # Errors
    /// The database or the master key cannot be used.
    pub async fn make_person_key(
        &self,
        tx: &mut Tx,
        region: &str,
        person: &str,
        now: Timestamp,
    ) -> Result<()> {
        if public_key(tx, region, person).await?.is_some() {
            return Ok(());
        }
        let pair = Pair::generate();
        let context = person_context(region, person, &pair.public);
        let wrapped = self.0.master.wrap(&context, &pair.private).await?;
        sql!(
            tx,
            execute,
            "INSERT INTO keys.person_key
                 (region_id, person_id, public_key, master_id, wrapped, created_at)
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
            region,
            person,
            pair.public,
            wrapped.master_id,
            wrapped.bytes,
            now
        )
        .await?;
        Ok(())
    }

    /// A person's private key, for as long as the caller keeps it.
    pub(crate) async fn private_key(
        &self,
        conn: &mut Conn,
        region: &str,
        person: &str,
    ) -> Result<Key> {
        let row = sql!(
            conn,
            fetch_optional PersonKey,
            "SELECT public_key, master_id, wrapped FROM keys.person_key
             WHERE region_id = $1 AND person_id = $2",
            region,
            person
        )
        .await?
        .ok_or(Error::Refused)?;
        self.open_person(region, person, &row).await
    }

    /// The private key of a stored pair.
    pub(crate) async fn open_person(
        &self,
        region: &str,
        person: &str,
        stored: &PersonKey,
    ) -> Result<Key> {
        let context = person_context(region, person, &stored.public_key);
        let master = &self.0.master;
        master
            .unwrap(&stored.master_id, &context, &stored.wrapped)
            .await
    }
}

/// What a person's wrapped private key is.
pub(crate) fn person_context(region: &str, person: &str, public: &[u8]) -> Vec<u8> {
    fields(
        "person key",
        &[region.as_bytes(), person.as_bytes(), public],
    )
}

/// The key that wraps to a person.
pub(crate) async fn public_key(
    conn: &mut Conn,
    region: &str,
    person: &str,
) -> Result<Option<Vec<u8>>> {
    Ok(sql!(
        conn,
        fetch_optional Vec<u8>,
        "SELECT public_key FROM keys.person_key WHERE region_id = $1 AND person_id = $2",
        region,
        person
    )
    .await?)
}
