//! A sign-in that is under way: what must come back with the answer. It lasts for minutes and is
//! used once.

use db::{Tx, sql};
use kernel::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::token::Token;

/// How long someone may take over it, in microseconds.
const LASTS: i64 = 10 * 60 * 1_000_000;

/// Something that can be under way.
pub trait Attempt: Serialize + DeserializeOwned {
    /// Its name in the table: an answer to one kind does not fit another.
    const KIND: &'static str;
}

db::row! {
    struct AttemptRow { body: String }
}

/// Keeps an attempt under the token of its cookie. Those that are over are erased.
pub async fn begin<A: Attempt>(
    tx: &mut Tx,
    region: &str,
    token: &Token,
    attempt: &A,
    now: Timestamp,
) -> db::Result<()> {
    sql!(
        tx,
        execute,
        "DELETE FROM sign_in_attempt WHERE expires_at <= $1",
        now
    )
    .await?;
    // Text, numbers and lists always make JSON; were there none, the attempt would just not come
    // back.
    let body = serde_json::to_string(attempt).unwrap_or_default();
    sql!(
        tx,
        execute,
        "INSERT INTO sign_in_attempt (region_id, token_hash, kind, body, expires_at)
         VALUES ($1, $2, $3, $4, $5)",
        region,
        token.hash(),
        A::KIND,
        body,
        now.0.saturating_add(LASTS)
    )
    .await?;
    Ok(())
}

/// Takes an attempt out, so that nobody can use it a second time; none when it is over or of
/// another kind.
pub async fn take<A: Attempt>(
    tx: &mut Tx,
    region: &str,
    token: &Token,
    now: Timestamp,
) -> db::Result<Option<A>> {
    let row = sql!(
        tx,
        fetch_optional AttemptRow,
        "DELETE FROM sign_in_attempt
         WHERE region_id = $1 AND token_hash = $2 AND kind = $3 AND expires_at > $4 RETURNING body",
        region,
        token.hash(),
        A::KIND,
        now
    )
    .await?;
    Ok(row.and_then(|row| serde_json::from_str(&row.body).ok()))
}
