//! Sessions: a signed-in browser, kept on our side (ASVS 5.0, V7). Half an hour idle, twelve
//! hours in all.

use db::{Conn, Tx, sql};
use kernel::Timestamp;

use crate::token::Token;

const MINUTE: i64 = 60 * 1_000_000;
/// How long a session lasts without a request, in microseconds.
pub const IDLE: i64 = 30 * MINUTE;
/// How long a session lasts in all, in microseconds.
pub const LONGEST: i64 = 12 * 60 * MINUTE;
/// How often the last request is noted, in microseconds: a page must not cost a write each time.
const NOTED_EVERY: i64 = MINUTE;

/// How someone proved who they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// With a passkey.
    Passkey,
    /// Through their organisation's sign-in.
    OpenId,
    /// By choosing a made-up person of a demonstration.
    Demo,
}

impl Method {
    /// The method as it is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Method::Passkey => "passkey",
            Method::OpenId => "openid",
            Method::Demo => "demo",
        }
    }
}

db::row! {
    /// A session that is in force.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Session {
        /// Whose.
        pub person_id: String,
        /// How they proved who they are; see [`Method`].
        pub method: String,
        /// When they signed in.
        pub created_at: Timestamp,
        /// When a request was last noted.
        pub seen_at: Timestamp,
        /// When they last proved who they are.
        pub proved_at: Timestamp
    }
}

/// Begins a session and gives the token for its cookie. Sessions that are over are erased.
pub async fn open(
    tx: &mut Tx,
    region: &str,
    person: &str,
    method: Method,
    token: &Token,
    now: Timestamp,
) -> db::Result<()> {
    sql!(
        tx,
        execute,
        "DELETE FROM session WHERE created_at <= $1 OR seen_at <= $2",
        now.0.saturating_sub(LONGEST),
        now.0.saturating_sub(IDLE)
    )
    .await?;
    sql!(
        tx,
        execute,
        "INSERT INTO session (token_hash, region_id, person_id, method, created_at, seen_at, proved_at)
         VALUES ($1, $2, $3, $4, $5, $5, $5)",
        token.hash(),
        region,
        person,
        method.as_str(),
        now
    )
    .await?;
    Ok(())
}

/// The session of a cookie in this region, when it is in force.
pub async fn find(
    conn: &mut Conn,
    region: &str,
    token: &Token,
    now: Timestamp,
) -> db::Result<Option<Session>> {
    sql!(
        conn,
        fetch_optional Session,
        "SELECT person_id, method, created_at, seen_at, proved_at FROM session
         WHERE token_hash = $1 AND region_id = $2 AND created_at > $3 AND seen_at > $4",
        token.hash(),
        region,
        now.0.saturating_sub(LONGEST),
        now.0.saturating_sub(IDLE)
    )
    .await
}

/// Whether the last request of a session should be noted now.
pub fn is_to_be_noted(session: &Session, now: Timestamp) -> bool {
    now.0.saturating_sub(session.seen_at.0) >= NOTED_EVERY
}

/// Notes a request.
pub async fn note(tx: &mut Tx, token: &Token, now: Timestamp) -> db::Result<()> {
    sql!(
        tx,
        execute,
        "UPDATE session SET seen_at = $1 WHERE token_hash = $2 AND seen_at < $1",
        now,
        token.hash()
    )
    .await?;
    Ok(())
}

/// Ends a session.
pub async fn end(tx: &mut Tx, token: &Token) -> db::Result<()> {
    sql!(
        tx,
        execute,
        "DELETE FROM session WHERE token_hash = $1",
        token.hash()
    )
    .await?;
    Ok(())
}

/// Ends the sessions of a person, but the one of `kept`; gives their number.
pub async fn end_all(
    tx: &mut Tx,
    region: &str,
    person: &str,
    kept: Option<&Token>,
) -> db::Result<u64> {
    sql!(
        tx,
        execute,
        "DELETE FROM session WHERE region_id = $1 AND person_id = $2 AND token_hash <> $3",
        region,
        person,
        kept.map(Token::hash).unwrap_or_default()
    )
    .await
}

/// The sessions of a person that are in force, the newest first.
pub async fn of_person(
    conn: &mut Conn,
    region: &str,
    person: &str,
    now: Timestamp,
) -> db::Result<Vec<Session>> {
    sql!(
        conn,
        fetch_all Session,
        "SELECT person_id, method, created_at, seen_at, proved_at FROM session
         WHERE region_id = $1 AND person_id = $2 AND created_at > $3 AND seen_at > $4
         ORDER BY created_at DESC, token_hash",
        region,
        person,
        now.0.saturating_sub(LONGEST),
        now.0.saturating_sub(IDLE)
    )
    .await
}
