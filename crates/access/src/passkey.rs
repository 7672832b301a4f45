//! Passkeys (WebAuthn): a person's keys, and the host names that they belong to. What is kept is
//! public: it can verify, and not sign in.

use data_encoding::BASE64URL_NOPAD;
use db::{Conn, Tx, sql};
use kernel::Timestamp;
use sha2::{Digest, Sha256};
use webauthn_rs::prelude::{Passkey, Url, Uuid, Webauthn, WebauthnBuilder};

use crate::configuration::{BadConfiguration, Configuration};
use crate::people;

/// The longest name of a key, in characters.
pub const LONGEST_LABEL: usize = 60;
/// How many keys a person may have.
pub const MOST_KEYS: usize = 10;

db::row! {
    /// A key as its person sees it.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct KeyRow {
        /// Identifier, base64url.
        pub credential_id: String,
        /// What the person calls it.
        pub label: String,
        /// When it was made.
        pub created_at: Timestamp,
        /// When it was last used.
        pub used_at: Option<Timestamp>
    }
}

db::row! {
    struct BodyRow { person_id: String, body: String }
}

/// A key and whose it is.
pub struct OwnedKey {
    /// Whose.
    pub person_id: String,
    /// The key.
    pub key: Passkey,
}

/// The relying party of each origin whose host can have passkeys: a name, not an address number.
pub(crate) fn relying_parties(
    configuration: &Configuration,
) -> Result<Vec<(String, Webauthn)>, BadConfiguration> {
    let mut parties = Vec::new();
    for origin in &configuration.origins {
        let bad = || BadConfiguration::Origin(origin.clone());
        let url = Url::parse(origin).map_err(|_| bad())?;
        let host = origin.split_once("://").map(|(_, host)| host);
        let host = host.filter(|host| !host.contains('/')).ok_or_else(bad)?;
        let Some(name) = url.domain() else {
            continue;
        };
        let builder = WebauthnBuilder::new(name, &url).map_err(|_| bad())?;
        let party = builder.build().map_err(|_| bad())?;
        parties.push((host.to_owned(), party));
    }
    Ok(parties)
}

/// What an authenticator keeps of a person: it tells nothing of them, and two regions' people do
/// not look alike to it.
pub fn user_handle(region: &str, person: &str) -> Uuid {
    let mut hash = Sha256::new();
    hash.update(region.as_bytes());
    hash.update([0]);
    hash.update(person.as_bytes());
    let digest = hash.finalize();
    let mut bytes = [0; 16];
    bytes
        .iter_mut()
        .zip(digest.iter())
        .for_each(|(byte, from)| *byte = *from);
    Uuid::from_bytes(bytes)
}

/// Keeps a new key; false when somebody has it already.
pub async fn add(
    tx: &mut Tx,
    region: &str,
    person: &str,
    label: &str,
    key: &Passkey,
    now: Timestamp,
) -> db::Result<bool> {
    let added = sql!(
        tx,
        execute,
        "INSERT INTO passkey (region_id, credential_id, person_id, label, body, created_at)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
        region,
        text_id(key.cred_id()),
        person,
        label,
        body(key),
        now
    )
    .await?;
    Ok(added > 0)
}

/// The key of an identifier.
pub async fn find(conn: &mut Conn, region: &str, id: &[u8]) -> db::Result<Option<OwnedKey>> {
    let row = sql!(
        conn,
        fetch_optional BodyRow,
        "SELECT person_id, body FROM passkey WHERE region_id = $1 AND credential_id = $2",
        region,
        text_id(id)
    )
    .await?;
    Ok(row.and_then(|row| {
        Some(OwnedKey {
            key: serde_json::from_str(&row.body).ok()?,
            person_id: row.person_id,
        })
    }))
}

/// Notes that a key was used, with its new counter.
pub async fn note_use(tx: &mut Tx, region: &str, key: &Passkey, now: Timestamp) -> db::Result<()> {
    sql!(
        tx,
        execute,
        "UPDATE passkey SET body = $1, used_at = $2 WHERE region_id = $3 AND credential_id = $4",
        body(key),
        now,
        region,
        text_id(key.cred_id())
    )
    .await?;
    Ok(())
}

/// A person's keys, the oldest first.
pub async fn of_person(conn: &mut Conn, region: &str, person: &str) -> db::Result<Vec<KeyRow>> {
    sql!(
        conn,
        fetch_all KeyRow,
        "SELECT credential_id, label, created_at, used_at FROM passkey
         WHERE region_id = $1 AND person_id = $2 ORDER BY created_at, credential_id",
        region,
        person
    )
    .await
}

/// Gives a key another name; false when the person has no such key.
pub async fn rename(
    tx: &mut Tx,
    region: &str,
    person: &str,
    id: &str,
    label: &str,
) -> db::Result<bool> {
    let renamed = sql!(
        tx,
        execute,
        "UPDATE passkey SET label = $1 WHERE region_id = $2 AND person_id = $3 AND credential_id = $4",
        label,
        region,
        person,
        id
    )
    .await?;
    Ok(renamed > 0)
}

/// Removes a key, but never the last way in: a link to an organisation's sign-in is one too.
/// False when nothing was removed.
pub async fn remove(tx: &mut Tx, region: &str, person: &str, id: &str) -> db::Result<bool> {
    let ways = people::ways_in(tx, region, person).await?;
    if ways < 2 {
        return Ok(false);
    }
    let removed = sql!(
        tx,
        execute,
        "DELETE FROM passkey WHERE region_id = $1 AND person_id = $2 AND credential_id = $3",
        region,
        person,
        id
    )
    .await?;
    Ok(removed > 0)
}

fn text_id(id: &[u8]) -> String {
    BASE64URL_NOPAD.encode(id)
}

/// A key is public numbers and flags, which always make JSON.
fn body(key: &Passkey) -> String {
    serde_json::to_string(key).unwrap_or_default()
}
