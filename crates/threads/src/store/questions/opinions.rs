//! What the members of the group think of a joint answer.

use db::{Conn, Tx, sql};
use kernel::Timestamp;

use super::joint::joint;

db::row! {
    /// What a member thinks of the joint answer.
    #[derive(Debug, Clone)]
    pub struct OpinionRow {
        /// The member.
        pub person_id: String,
        /// The version that they thought of.
        pub draft_version: u32,
        /// Whether they agree.
        pub agrees: bool,
        /// Why, sealed.
        pub note: Option<Vec<u8>>,
        /// When.
        pub given_at: Timestamp
    }
}

/// What the members think of the joint answer, in the order in which they said it.
pub async fn opinions(conn: &mut Conn, region: &str, id: &str) -> db::Result<Vec<OpinionRow>> {
    sql!(
        conn,
        fetch_all OpinionRow,
        "SELECT person_id, draft_version, agrees, note, given_at FROM joint_opinion
         WHERE region_id = $1 AND thread_id = $2 ORDER BY given_at, person_id",
        region,
        id
    )
    .await
}

/// Keeps what a member thinks of a version; false when it is not the version that stands.
#[expect(
    clippy::too_many_arguments,
    reason = "each is a plain fact of the opinion"
)]
pub async fn put_opinion(
    tx: &mut Tx,
    region: &str,
    id: &str,
    person: &str,
    version: u32,
    agrees: bool,
    note: Option<&[u8]>,
    now: Timestamp,
) -> db::Result<bool> {
    let stands = joint(tx, region, id).await?;
    if stands.is_none_or(|stands| stands.version != version) {
        return Ok(false);
    }
    sql!(
        tx,
        execute,
        "INSERT INTO joint_opinion (region_id, thread_id, person_id, draft_version, agrees, note, given_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (region_id, thread_id, person_id) DO UPDATE SET
             draft_version = excluded.draft_version, agrees = excluded.agrees, note = excluded.note,
             given_at = excluded.given_at",
        region,
        id,
        person,
        version,
        agrees,
        note,
        now
    )
    .await?;
    Ok(true)
}
