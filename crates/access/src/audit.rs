//! The audit trail (R002, R007; ASVS 5.0, V16): what was done and read, by whom, without content.
//! Each event carries the hash of the one before, so that a changed or removed row is found. A
//! cut-off end is found by comparing with a [`Head`] noted elsewhere.

use data_encoding::HEXLOWER;
use db::{Conn, Tx, sql};
use kernel::Timestamp;
use sha2::{Digest, Sha256};

use crate::action::Action;

/// How many events are read at a time when the chain is verified.
const BATCH: i64 = 1_000;
/// How many events a search gives.
const MOST_FOUND: i64 = 500;

db::row! {
    /// An event.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Event {
        /// Its number in the region, from 1 on without gaps.
        pub position: i64,
        /// When.
        pub at: Timestamp,
        /// Who; none when the service itself did it.
        pub person_id: Option<String>,
        /// See [`Action`].
        pub action: String,
        /// What it was done to.
        pub object_kind: String,
        /// Identifier of that.
        pub object_id: String,
        /// `read`, `asked`, or what a change came to.
        pub outcome: String,
        /// Hash over the event and the hash of the one before.
        pub hash: Vec<u8>
    }
}

db::row! {
    /// Someone who has read something.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Reading {
        /// Who; none when the service itself did.
        pub person_id: Option<String>,
        /// When.
        pub at: Timestamp
    }
}

db::row! {
    /// The end of the chain, to be noted outside the database.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Head {
        /// Number of the last event; 0 when there is none.
        pub position: i64,
        /// Its hash.
        pub hash: Vec<u8>
    }
}

/// A chain that holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// How many events it has.
    pub events: i64,
    /// Its end.
    pub head: Head,
}

/// Why a chain is not known to hold.
#[derive(Debug, thiserror::Error)]
pub enum Unverified {
    /// An event was changed or removed.
    #[error("the audit trail breaks at event {position}")]
    Broken {
        /// The first number that is missing or does not fit.
        position: i64,
    },
    /// It could not be read.
    #[error(transparent)]
    Database(#[from] db::Error),
}

/// What is looked for in the trail; what is empty does not narrow.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Search {
    /// Who.
    pub person: Option<String>,
    /// What it was done to.
    pub object: Option<String>,
    /// From this moment on.
    pub from: Option<Timestamp>,
    /// Before this moment.
    pub before: Option<Timestamp>,
}

impl Head {
    /// The head as it is noted: `42-9f86d0…`.
    pub fn text(&self) -> String {
        format!("{}-{}", self.position, HEXLOWER.encode(&self.hash))
    }

    /// A head that was noted.
    pub fn parse(text: &str) -> Option<Head> {
        let (position, hash) = text.trim().split_once('-')?;
        Some(Head {
            position: position.parse().ok()?,
            hash: HEXLOWER.decode(hash.as_bytes()).ok()?,
        })
    }
}

/// Adds an event. The events of a region follow one another: append last in a transaction.
pub async fn append(
    tx: &mut Tx,
    region: &str,
    now: Timestamp,
    person: Option<&str>,
    action: Action,
    object: (&str, &str),
    outcome: &str,
) -> db::Result<()> {
    let before = head(tx, region).await?;
    let mut event = Event {
        position: before.position + 1,
        at: now,
        person_id: person.map(str::to_owned),
        action: action.as_str().to_owned(),
        object_kind: object.0.to_owned(),
        object_id: object.1.to_owned(),
        outcome: outcome.to_owned(),
        hash: Vec::new(),
    };
    event.hash = chained(&before.hash, region, &event);
    // Two transactions that took the same number: the second is run again by `transact!`, as the
    // database sees a collision and not a duplicate.
    sql!(
        tx,
        execute,
        "INSERT INTO audit_event (region_id, position, at, person_id, action, object_kind, object_id, outcome, hash)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING",
        region,
        event.position,
        event.at,
        event.person_id,
        event.action,
        event.object_kind,
        event.object_id,
        event.outcome,
        event.hash
    )
    .await?;
    Ok(())
}

/// The end of the chain.
pub async fn head(conn: &mut Conn, region: &str) -> db::Result<Head> {
    let head = sql!(
        conn,
        fetch_optional Head,
        "SELECT position, hash FROM audit_event WHERE region_id = $1 ORDER BY position DESC LIMIT 1",
        region
    )
    .await?;
    Ok(head.unwrap_or(Head {
        position: 0,
        hash: Vec::new(),
    }))
}

/// Whether a head that was noted earlier is still in the chain.
pub async fn holds(conn: &mut Conn, region: &str, noted: &Head) -> db::Result<bool> {
    let hash = sql!(
        conn,
        fetch_optional Vec<u8>,
        "SELECT hash FROM audit_event WHERE region_id = $1 AND position = $2",
        region,
        noted.position
    )
    .await?;
    Ok(hash.is_some_and(|hash| hash == noted.hash))
}

/// Walks the whole chain.
///
/// # Errors
/// At the first event that is missing, stands in another place or was changed.
pub async fn verify(conn: &mut Conn, region: &str) -> Result<Verified, Unverified> {
    let mut head = Head {
        position: 0,
        hash: Vec::new(),
    };
    loop {
        let events = sql!(
            conn,
            fetch_all Event,
            "SELECT position, at, person_id, action, object_kind, object_id, outcome, hash FROM audit_event
             WHERE region_id = $1 AND position > $2 ORDER BY position LIMIT $3",
            region,
            head.position,
            BATCH
        )
        .await?;
        if events.is_empty() {
            return Ok(Verified {
                events: head.position,
                head,
            });
        }
        for event in events {
            let expected = head.position + 1;
            if event.position != expected || chained(&head.hash, region, &event) != event.hash {
                return Err(Unverified::Broken { position: expected });
            }
            head = Head {
                position: event.position,
                hash: event.hash,
            };
        }
    }
}

/// Who has read something, the newest first: for the person whom it is about (R007). Their own
/// reading does not count, nor may it show to others who they are.
pub async fn readers_of(
    conn: &mut Conn,
    region: &str,
    kind: &str,
    id: &str,
) -> db::Result<Vec<Reading>> {
    sql!(
        conn,
        fetch_all Reading,
        "SELECT person_id, at FROM audit_event
         WHERE region_id = $1 AND object_kind = $2 AND object_id = $3 AND outcome = 'read'
           AND action <> $4
         ORDER BY position DESC",
        region,
        kind,
        id,
        Action::SeeOwnThreads.as_str()
    )
    .await
}

/// The events that a search finds, the newest first, at most 500.
pub async fn find(conn: &mut Conn, region: &str, search: &Search) -> db::Result<Vec<Event>> {
    sql!(
        conn,
        fetch_all Event,
        "SELECT position, at, person_id, action, object_kind, object_id, outcome, hash FROM audit_event
         WHERE region_id = $1 AND ($2 = '' OR person_id = $2) AND ($3 = '' OR object_id = $3)
           AND at >= $4 AND at < $5 ORDER BY position DESC LIMIT $6",
        region,
        search.person.as_deref().unwrap_or_default(),
        search.object.as_deref().unwrap_or_default(),
        search.from.unwrap_or(Timestamp(i64::MIN)),
        search.before.unwrap_or(Timestamp(i64::MAX)),
        MOST_FOUND
    )
    .await
}

/// Each part with its length, so that no two events are written alike.
fn chained(before: &[u8], region: &str, event: &Event) -> Vec<u8> {
    let mut hash = Sha256::new();
    let mut part = |bytes: &[u8]| {
        hash.update(u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_be_bytes());
        hash.update(bytes);
    };
    part(before);
    part(region.as_bytes());
    part(&event.position.to_be_bytes());
    part(&event.at.0.to_be_bytes());
    part(&[u8::from(event.person_id.is_some())]);
    part(event.person_id.as_deref().unwrap_or_default().as_bytes());
    part(event.action.as_bytes());
    part(event.object_kind.as_bytes());
    part(event.object_id.as_bytes());
    part(event.outcome.as_bytes());
    hash.finalize().to_vec()
}
