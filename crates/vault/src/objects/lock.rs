//! Wrapping an object's key to a holder.

use db::{Conn, Tx, sql};
use kernel::Timestamp;

use super::holder::{
    Holder, HolderId, ObjectRef, Sealed, object_context, prefix, session_id, unnamed,
};
use crate::cipher::{self, Algorithm};
use crate::pair;
use crate::people::public_key;
use crate::{DataKey, Error, Result, Vault, rings};

/// A row of `object_key` in the making.
struct Wrap {
    epoch: i64,
    salt: Option<Vec<u8>>,
    wrapped: Vec<u8>,
}

impl Vault {
    /// Lets a holder open an object, in the caller's transaction; until a moment, when one is
    /// given. The same holder's earlier wrap is replaced, and with it its end.
    ///
    /// # Errors
    /// The ring does not exist, the person has no pair of keys, or the object has another data
    /// key ([`Error::OtherKey`]).
    pub async fn lock(
        &self,
        tx: &mut Tx,
        object: &ObjectRef<'_>,
        key: &DataKey,
        holder: Holder<'_>,
        expires_at: Option<Timestamp>,
        now: Timestamp,
    ) -> Result<()> {
        refuse_other_key(tx, object, key).await?;
        let (kind, id) = holder.id().columns();
        let wrap = wrap(tx, object, key, holder).await?;
        sql!(
            tx,
            execute,
            "INSERT INTO keys.object_key (region_id, object_id, holder_kind, holder_id, epoch,
                                          salt, wrapped, created_at, expires_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
             ON CONFLICT (region_id, object_id, holder_kind, holder_id) DO UPDATE SET
                 epoch = excluded.epoch, salt = excluded.salt, wrapped = excluded.wrapped,
                 created_at = excluded.created_at, expires_at = excluded.expires_at",
            object.region,
            object.object,
            kind,
            id,
            wrap.epoch,
            wrap.salt,
            wrap.wrapped,
            now,
            expires_at
        )
        .await?;
        Ok(())
    }
}

impl Holder<'_> {
    fn id(&self) -> HolderId<'_> {
        match self {
            Holder::Receipt(_) => HolderId::Receipt,
            Holder::Ring(ring) => HolderId::Ring(ring),
            Holder::Person(person) => HolderId::Person(person),
            Holder::Session(token) => HolderId::Session(token),
        }
    }
}

async fn wrap(
    conn: &mut Conn,
    object: &ObjectRef<'_>,
    key: &DataKey,
    holder: Holder<'_>,
) -> Result<Wrap> {
    let (kind, id) = holder.id().columns();
    match holder {
        Holder::Receipt(made) => Ok(Wrap {
            epoch: 0,
            salt: Some(made.salt.clone()),
            wrapped: made.wrapped.clone(),
        }),
        Holder::Ring(ring) => {
            let (epoch, public) = rings::present_epoch(conn, object.region, ring).await?;
            let context = object_context(object, kind, &id, epoch);
            Ok(Wrap {
                epoch,
                salt: None,
                wrapped: to_pair(&public, &context, key)?,
            })
        }
        Holder::Person(person) => {
            let public = public_key(conn, object.region, person).await?;
            let public = public.ok_or(Error::NoPersonKey)?;
            let context = object_context(object, kind, &id, 0);
            Ok(Wrap {
                epoch: 0,
                salt: None,
                wrapped: to_pair(&public, &context, key)?,
            })
        }
        Holder::Session(token) => {
            let prefix = prefix(unnamed(Algorithm::Session), key);
            let context = object_context(object, kind, &session_id(token), 0);
            Ok(Wrap {
                epoch: 0,
                salt: None,
                wrapped: cipher::seal(&token.key(), prefix, &context, key.key().as_slice()),
            })
        }
    }
}

/// A data key wrapped to a public key.
pub(crate) fn to_pair(public: &[u8], context: &[u8], key: &DataKey) -> Result<Vec<u8>> {
    let prefix = prefix(pair::header_to(public), key);
    Ok(pair::wrap(public, prefix, context, key.key())?)
}

async fn refuse_other_key(conn: &mut Conn, object: &ObjectRef<'_>, key: &DataKey) -> Result<()> {
    let known = sql!(
        conn,
        fetch_optional Vec<u8>,
        "SELECT wrapped FROM keys.object_key WHERE region_id = $1 AND object_id = $2
         ORDER BY holder_kind, holder_id LIMIT 1",
        object.region,
        object.object
    )
    .await?;
    match known {
        Some(known) if Sealed::parse_any(&known)?.data_key != key.id() => Err(Error::OtherKey),
        _ => Ok(()),
    }
}
