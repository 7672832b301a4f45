//! Rings: pairs of keys in epochs, the private ones wrapped to the members.
//!
//! Every member holds every epoch that is left; an older one is left until its objects have been
//! moved to the present one.

use db::{Conn, Tx, sql};
use kernel::Timestamp;

use crate::cipher::{Algorithm, Blob, Key, fields};
use crate::pair::{self, Pair};
use crate::people::public_key;
use crate::{Error, Result, Vault};

db::row! {
    struct EpochRow { epoch: i64, public_key: Vec<u8> }
}

db::row! {
    struct MemberRow { epoch: i64, wrapped: Vec<u8> }
}

impl Vault {
    /// Founds a ring with its first members; changes nothing when it is there already.
    ///
    /// # Errors
    /// There is no member, or one has no pair of keys.
    pub async fn found_ring(
        &self,
        tx: &mut Tx,
        region: &str,
        ring: &str,
        members: &[&str],
        now: Timestamp,
    ) -> Result<()> {
        if !epochs(tx, region, ring).await?.is_empty() {
            return Ok(());
        }
        begin_epoch(tx, region, ring, 1, members, now).await
    }

    /// Takes a person into a ring: `by`, a member, opens every epoch for them. Taking in a member
    /// again changes nothing.
    ///
    /// # Errors
    /// [`Error::Refused`] when `by` is no member, [`Error::NoPersonKey`] when the person has no
    /// pair of keys.
    pub async fn admit(
        &self,
        tx: &mut Tx,
        region: &str,
        ring: &str,
        by: &str,
        person: &str,
    ) -> Result<()> {
        let own = self.private_key(tx, region, by).await?;
        let public = public_key(tx, region, person).await?;
        let public = public.ok_or(Error::NoPersonKey)?;
        let held = epochs_of(tx, region, ring, by).await?;
        if held.is_empty() {
            return Err(Error::Refused);
        }
        for MemberRow { epoch, wrapped } in held {
            let ring_key = open_epoch(&own, &wrapped, region, ring, epoch, by)?;
            let wrapped = wrap_epoch(&public, &ring_key, region, ring, epoch, person)?;
            put_member(tx, region, ring, epoch, person, &wrapped).await?;
        }
        Ok(())
    }

    /// Takes a person out of a ring: a new epoch begins for the others, and the person's keys of
    /// all epochs are deleted. [`Vault::rewrap`] then moves the objects. It needs no member's
    /// key, so that whoever ends a person's role can do it. Who is no member changes nothing.
    ///
    /// # Errors
    /// [`Error::LastMember`] when nobody would be left.
    pub async fn dismiss(
        &self,
        tx: &mut Tx,
        region: &str,
        ring: &str,
        person: &str,
        now: Timestamp,
    ) -> Result<()> {
        let members = self.members(tx, region, ring).await?;
        let remaining: Vec<&str> = members
            .iter()
            .map(String::as_str)
            .filter(|member| *member != person)
            .collect();
        if remaining.len() == members.len() {
            return Ok(());
        }
        let (present, _) = present_epoch(tx, region, ring).await?;
        begin_epoch(tx, region, ring, present + 1, &remaining, now).await?;
        sql!(
            tx,
            execute,
            "DELETE FROM keys.ring_member WHERE region_id = $1 AND ring_id = $2 AND person_id = $3",
            region,
            ring,
            person
        )
        .await?;
        Ok(())
    }

    /// The members of a ring's present epoch, in the order of their identifiers; none when there
    /// is no such ring.
    ///
    /// # Errors
    /// The database failed.
    pub async fn members(&self, conn: &mut Conn, region: &str, ring: &str) -> Result<Vec<String>> {
        Ok(sql!(
            conn,
            fetch_all String,
            "SELECT person_id FROM keys.ring_member WHERE region_id = $1 AND ring_id = $2
             AND epoch = (SELECT max(epoch) FROM keys.ring_epoch
                          WHERE region_id = $1 AND ring_id = $2)
             ORDER BY person_id",
            region,
            ring
        )
        .await?)
    }
}

/// The number and the public key of a ring's present epoch.
pub(crate) async fn present_epoch(
    conn: &mut Conn,
    region: &str,
    ring: &str,
) -> Result<(i64, Vec<u8>)> {
    let present = sql!(
        conn,
        fetch_optional EpochRow,
        "SELECT epoch, public_key FROM keys.ring_epoch WHERE region_id = $1 AND ring_id = $2
         ORDER BY epoch DESC LIMIT 1",
        region,
        ring
    )
    .await?;
    let present = present.ok_or(Error::NoRing)?;
    Ok((present.epoch, present.public_key))
}

/// The epochs of a ring that are left, the oldest first.
pub(crate) async fn epochs(conn: &mut Conn, region: &str, ring: &str) -> Result<Vec<i64>> {
    Ok(sql!(
        conn,
        fetch_all i64,
        "SELECT epoch FROM keys.ring_epoch WHERE region_id = $1 AND ring_id = $2 ORDER BY epoch",
        region,
        ring
    )
    .await?)
}

async fn epochs_of(
    conn: &mut Conn,
    region: &str,
    ring: &str,
    person: &str,
) -> Result<Vec<MemberRow>> {
    Ok(sql!(
        conn,
        fetch_all MemberRow,
        "SELECT epoch, wrapped FROM keys.ring_member
         WHERE region_id = $1 AND ring_id = $2 AND person_id = $3 ORDER BY epoch",
        region,
        ring,
        person
    )
    .await?)
}

async fn begin_epoch(
    tx: &mut Tx,
    region: &str,
    ring: &str,
    epoch: i64,
    members: &[&str],
    now: Timestamp,
) -> Result<()> {
    if members.is_empty() {
        return Err(Error::LastMember);
    }
    let pair = Pair::generate();
    sql!(
        tx,
        execute,
        "INSERT INTO keys.ring_epoch (region_id, ring_id, epoch, public_key, created_at)
         VALUES ($1, $2, $3, $4, $5)",
        region,
        ring,
        epoch,
        pair.public,
        now
    )
    .await?;
    for member in members {
        let public = public_key(tx, region, member).await?;
        let public = public.ok_or(Error::NoPersonKey)?;
        let wrapped = wrap_epoch(&public, &pair.private, region, ring, epoch, member)?;
        put_member(tx, region, ring, epoch, member, &wrapped).await?;
    }
    Ok(())
}

async fn put_member(
    tx: &mut Tx,
    region: &str,
    ring: &str,
    epoch: i64,
    person: &str,
    wrapped: &[u8],
) -> Result<()> {
    sql!(
        tx,
        execute,
        "INSERT INTO keys.ring_member (region_id, ring_id, epoch, person_id, wrapped)
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
        region,
        ring,
        epoch,
        person,
        wrapped
    )
    .await?;
    Ok(())
}

fn wrap_epoch(
    public: &[u8],
    ring_key: &Key,
    region: &str,
    ring: &str,
    epoch: i64,
    person: &str,
) -> Result<Vec<u8>> {
    let context = member_context(region, ring, epoch, person);
    Ok(pair::wrap(
        public,
        pair::header_to(public),
        &context,
        ring_key,
    )?)
}

/// A ring's private key of an epoch, opened by a member with their own.
pub(crate) fn open_epoch(
    own: &Key,
    wrapped: &[u8],
    region: &str,
    ring: &str,
    epoch: i64,
    person: &str,
) -> Result<Key> {
    let context = member_context(region, ring, epoch, person);
    let blob = Blob::parse(wrapped, Algorithm::Hpke)?;
    Ok(pair::unwrap(own, &blob, &context)?)
}

/// What a ring's wrapped private key is: for this member of this epoch.
fn member_context(region: &str, ring: &str, epoch: i64, person: &str) -> Vec<u8> {
    fields(
        "ring key",
        &[
            region.as_bytes(),
            ring.as_bytes(),
            &epoch.to_be_bytes(),
            person.as_bytes(),
        ],
    )
}
