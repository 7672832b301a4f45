//! Opening an object's key as one of its holders.
//!
//! Each asks the database once: between two questions a ring's epoch could be destroyed, and a
//! member be refused who may read.

use db::{Conn, sql};
use kernel::Timestamp;

use super::holder::{ObjectRef, Opener, PERSON, RING, SESSION, Sealed, object_context, session_id};
use crate::cipher::{self, Algorithm, Key};
use crate::people::PersonKey;
use crate::rings::open_epoch;
use crate::{DataKey, Error, Result, SessionToken, Vault, pair};

db::row! {
    struct MemberRow {
        epoch: i64,
        wrapped: Vec<u8>,
        ring_wrapped: Vec<u8>,
        public_key: Vec<u8>,
        master_id: String,
        person_wrapped: Vec<u8>
    }
}

db::row! {
    struct PersonRow {
        wrapped: Vec<u8>,
        public_key: Vec<u8>,
        master_id: String,
        person_wrapped: Vec<u8>
    }
}

impl Vault {
    /// The key of an object, for who holds it now.
    ///
    /// # Errors
    /// [`Error::Refused`] when nobody such holds it, or no longer; other errors when something is
    /// broken.
    pub async fn unlock(
        &self,
        conn: &mut Conn,
        object: &ObjectRef<'_>,
        opener: Opener<'_>,
        now: Timestamp,
    ) -> Result<DataKey> {
        match opener {
            Opener::Member { ring, person } => {
                self.unlock_as_member(conn, object, ring, person, now).await
            }
            Opener::Person(person) => self.unlock_as_person(conn, object, person, now).await,
            Opener::Session(token) => unlock_as_session(conn, object, token, now).await,
        }
    }

    async fn unlock_as_member(
        &self,
        conn: &mut Conn,
        object: &ObjectRef<'_>,
        ring: &str,
        person: &str,
        now: Timestamp,
    ) -> Result<DataKey> {
        let row = sql!(
            conn,
            fetch_optional MemberRow,
            "SELECT object_key.epoch, object_key.wrapped, ring_member.wrapped AS ring_wrapped,
                    public_key, master_id, person_key.wrapped AS person_wrapped
             FROM keys.object_key AS object_key
             JOIN keys.ring_member AS ring_member
               ON ring_member.region_id = object_key.region_id
              AND ring_member.ring_id = object_key.holder_id
              AND ring_member.epoch = object_key.epoch
             JOIN keys.person_key AS person_key
               ON person_key.region_id = ring_member.region_id
              AND person_key.person_id = ring_member.person_id
             WHERE object_key.region_id = $1 AND object_id = $2 AND holder_kind = $3
               AND holder_id = $4 AND ring_member.person_id = $5
               AND (expires_at IS NULL OR expires_at > $6)",
            object.region,
            object.object,
            RING,
            ring,
            person,
            now
        )
        .await?
        .ok_or(Error::Refused)?;
        let own = PersonKey {
            public_key: row.public_key,
            master_id: row.master_id,
            wrapped: row.person_wrapped,
        };
        let own = self.open_person(object.region, person, &own).await?;
        let (region, epoch) = (object.region, row.epoch);
        let ring_key = open_epoch(&own, &row.ring_wrapped, region, ring, epoch, person)?;
        from_pair(
            &ring_key,
            &row.wrapped,
            &object_context(object, RING, ring, epoch),
        )
    }

    async fn unlock_as_person(
        &self,
        conn: &mut Conn,
        object: &ObjectRef<'_>,
        person: &str,
        now: Timestamp,
    ) -> Result<DataKey> {
        let row = sql!(
            conn,
            fetch_optional PersonRow,
            "SELECT object_key.wrapped, public_key, master_id,
                    person_key.wrapped AS person_wrapped
             FROM keys.object_key AS object_key
             JOIN keys.person_key AS person_key
               ON person_key.region_id = object_key.region_id
              AND person_key.person_id = object_key.holder_id
             WHERE object_key.region_id = $1 AND object_id = $2 AND holder_kind = $3
               AND holder_id = $4 AND (expires_at IS NULL OR expires_at > $5)",
            object.region,
            object.object,
            PERSON,
            person,
            now
        )
        .await?
        .ok_or(Error::Refused)?;
        let own = PersonKey {
            public_key: row.public_key,
            master_id: row.master_id,
            wrapped: row.person_wrapped,
        };
        let own = self.open_person(object.region, person, &own).await?;
        from_pair(
            &own,
            &row.wrapped,
            &object_context(object, PERSON, person, 0),
        )
    }
}

async fn unlock_as_session(
    conn: &mut Conn,
    object: &ObjectRef<'_>,
    token: &SessionToken,
    now: Timestamp,
) -> Result<DataKey> {
    let id = session_id(token);
    let wrapped = sql!(
        conn,
        fetch_optional Vec<u8>,
        "SELECT wrapped FROM keys.object_key
         WHERE region_id = $1 AND object_id = $2 AND holder_kind = $3 AND holder_id = $4
           AND (expires_at IS NULL OR expires_at > $5)",
        object.region,
        object.object,
        SESSION,
        id,
        now
    )
    .await?
    .ok_or(Error::Refused)?;
    let sealed = Sealed::parse(&wrapped, Algorithm::Session)?;
    let context = object_context(object, SESSION, &id, 0);
    let key = cipher::open_key(&token.key(), &sealed.blob, &context)?;
    Ok(sealed.check(key)?)
}

/// A data key that [`to_pair`](super::to_pair) has wrapped.
pub(crate) fn from_pair(private: &Key, wrapped: &[u8], context: &[u8]) -> Result<DataKey> {
    let sealed = Sealed::parse(wrapped, Algorithm::Hpke)?;
    let key = pair::unwrap(private, &sealed.blob, context)?;
    Ok(sealed.check(key)?)
}
