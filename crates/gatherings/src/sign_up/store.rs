//! The SQL of sign-ups. Whoever changes a queue has locked it first.

use db::{Conn, Tx, sql};
use kernel::Timestamp;

use super::queue::{Seats, State};

db::row! {
    /// A stored sign-up.
    #[derive(Debug, Clone)]
    pub struct SignUpRow {
        /// Identifier.
        pub id: String,
        /// The gathering.
        pub gathering_id: String,
        /// [`State`].
        pub state: String,
        /// Its place in the order of arrival.
        pub turn: i64,
        /// Seats.
        pub seats: i64,
        /// Grown-ups.
        pub adults: i64,
        /// Children.
        pub children: i64,
        /// Language of the page on which it was made.
        pub language: String,
        /// Name, contact and needs, sealed.
        pub details: Vec<u8>,
        /// Until when a seat is kept for them.
        pub offered_until: Option<Timestamp>,
        /// When it was made.
        pub made_at: Timestamp
    }
}

impl SignUpRow {
    /// Where it stands.
    pub fn state(&self) -> State {
        State::parse(&self.state).unwrap_or(State::Cancelled)
    }

    /// Its seats.
    pub fn seats(&self) -> u32 {
        u32::try_from(self.seats).unwrap_or(u32::MAX)
    }
}

/// A new sign-up.
#[derive(Debug, Clone, Copy)]
pub struct NewSignUp<'a> {
    /// Identifier.
    pub id: &'a str,
    /// The gathering.
    pub gathering: &'a str,
    /// What its receipt proves.
    pub proof: &'a str,
    /// Seats.
    pub seats: u32,
    /// Grown-ups.
    pub adults: u32,
    /// Children.
    pub children: u32,
    /// Where they heard of it.
    pub heard: Option<&'a str>,
    /// Language of the page.
    pub language: &'a str,
    /// Sealed details.
    pub details: &'a [u8],
}

/// Takes the queue of a gathering until the end of the transaction, and gives the next turn in it.
pub async fn lock_queue(tx: &mut Tx, region: &str, gathering: &str) -> db::Result<i64> {
    sql!(
        tx,
        execute,
        "INSERT INTO sign_up_queue (region_id, gathering_id, next_turn) VALUES ($1, $2, 0)
         ON CONFLICT DO NOTHING",
        region,
        gathering
    )
    .await?;
    sql!(
        tx,
        execute,
        "UPDATE sign_up_queue SET next_turn = next_turn + 1 WHERE region_id = $1 AND gathering_id = $2",
        region,
        gathering
    )
    .await?;
    sql!(
        tx,
        scalar i64,
        "SELECT next_turn FROM sign_up_queue WHERE region_id = $1 AND gathering_id = $2",
        region,
        gathering
    )
    .await
}

/// How many seats are held of `most`.
pub async fn seats(conn: &mut Conn, region: &str, gathering: &str, most: u32) -> db::Result<Seats> {
    let held = sql!(
        conn,
        scalar i64,
        "SELECT CAST(coalesce(sum(seats), 0) AS BIGINT) FROM sign_up
         WHERE region_id = $1 AND gathering_id = $2 AND state IN ('in', 'offered')",
        region,
        gathering
    )
    .await?;
    Ok(Seats {
        most,
        held: u32::try_from(held).unwrap_or(u32::MAX),
    })
}

/// Those who wait, in their order.
pub async fn waiting(conn: &mut Conn, region: &str, gathering: &str) -> db::Result<Vec<SignUpRow>> {
    sql!(
        conn,
        fetch_all SignUpRow,
        "SELECT * FROM sign_up WHERE region_id = $1 AND gathering_id = $2 AND state = 'waiting' ORDER BY turn",
        region,
        gathering
    )
    .await
}

/// Puts a sign-up.
pub async fn put(
    tx: &mut Tx,
    region: &str,
    new: NewSignUp<'_>,
    (state, turn): (State, i64),
    now: Timestamp,
) -> db::Result<()> {
    sql!(
        tx,
        execute,
        "INSERT INTO sign_up (region_id, id, gathering_id, proof, state, turn, seats, adults, children,
             heard, language, details, offered_until, made_at, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, NULL, $13, $13)",
        region,
        new.id,
        new.gathering,
        new.proof,
        state.as_str(),
        turn,
        new.seats,
        new.adults,
        new.children,
        new.heard,
        new.language,
        new.details,
        now
    )
    .await?;
    Ok(())
}

/// The sign-up of an identifier.
pub async fn find(conn: &mut Conn, region: &str, id: &str) -> db::Result<Option<SignUpRow>> {
    sql!(
        conn,
        fetch_optional SignUpRow,
        "SELECT * FROM sign_up WHERE region_id = $1 AND id = $2",
        region,
        id
    )
    .await
}

/// The sign-up of which a receipt gives proof.
pub async fn by_proof(conn: &mut Conn, region: &str, proof: &str) -> db::Result<Option<SignUpRow>> {
    sql!(
        conn,
        fetch_optional SignUpRow,
        "SELECT * FROM sign_up WHERE region_id = $1 AND proof = $2",
        region,
        proof
    )
    .await
}

/// Moves a sign-up from one state to another; false when it is not in the first any more.
pub async fn change(
    tx: &mut Tx,
    region: &str,
    id: &str,
    (from, to): (State, State),
    offered_until: Option<Timestamp>,
    now: Timestamp,
) -> db::Result<bool> {
    let changed = sql!(
        tx,
        execute,
        "UPDATE sign_up SET state = $1, offered_until = $2, changed_at = $3
         WHERE region_id = $4 AND id = $5 AND state = $6",
        to.as_str(),
        offered_until,
        now,
        region,
        id,
        from.as_str()
    )
    .await?;
    Ok(changed > 0)
}

db::row! {
    /// An offer whose time is over.
    pub struct OverdueRow {
        /// The region.
        pub region_id: String,
        /// The sign-up.
        pub id: String,
        /// The gathering.
        pub gathering_id: String
    }
}

/// The offers whose time is over, the oldest first.
pub async fn overdue(conn: &mut Conn, now: Timestamp) -> db::Result<Vec<OverdueRow>> {
    sql!(
        conn,
        fetch_all OverdueRow,
        "SELECT region_id, id, gathering_id FROM sign_up
         WHERE state = 'offered' AND offered_until <= $1 ORDER BY offered_until, id LIMIT 100",
        now
    )
    .await
}

/// The sign-ups of a gathering in the order of arrival.
pub async fn of_gathering(
    conn: &mut Conn,
    region: &str,
    gathering: &str,
) -> db::Result<Vec<SignUpRow>> {
    sql!(
        conn,
        fetch_all SignUpRow,
        "SELECT * FROM sign_up WHERE region_id = $1 AND gathering_id = $2 ORDER BY turn",
        region,
        gathering
    )
    .await
}

db::row! {
    /// How full a gathering is.
    #[derive(Debug, Clone)]
    pub struct CountRow {
        /// The gathering.
        pub gathering_id: String,
        /// Seats held.
        pub held: i64,
        /// How many wait.
        pub waiting: i64
    }
}

/// How full the gatherings of a region are.
pub async fn counts(conn: &mut Conn, region: &str) -> db::Result<Vec<CountRow>> {
    sql!(
        conn,
        fetch_all CountRow,
        "SELECT gathering_id,
                CAST(coalesce(sum(CASE WHEN state IN ('in', 'offered') THEN seats END), 0) AS BIGINT) AS held,
                count(CASE WHEN state = 'waiting' THEN 1 END) AS waiting
         FROM sign_up WHERE region_id = $1 GROUP BY gathering_id ORDER BY gathering_id",
        region
    )
    .await
}

/// Erases the sign-ups of a gathering; gives how many.
pub async fn erase_of_gathering(tx: &mut Tx, region: &str, gathering: &str) -> db::Result<u64> {
    sql!(
        tx,
        execute,
        "DELETE FROM sign_up WHERE region_id = $1 AND gathering_id = $2",
        region,
        gathering
    )
    .await
}

db::row! {
    /// A gathering that someone has signed up for.
    pub struct QueueRow {
        /// The region.
        pub region_id: String,
        /// The gathering.
        pub gathering_id: String
    }
}

/// Every gathering that has sign-ups.
pub async fn queues(conn: &mut Conn) -> db::Result<Vec<QueueRow>> {
    sql!(
        conn,
        fetch_all QueueRow,
        "SELECT DISTINCT region_id, gathering_id FROM sign_up ORDER BY region_id, gathering_id"
    )
    .await
}
