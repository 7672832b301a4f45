//! People and their roles in time (R001, R002).

mod roles;

use db::{Conn, Tx, sql};
use kernel::Timestamp;
use vault::Vault;

use crate::role::Person;

pub use roles::{
    GrantError, HeldGrant, all_grants, end_grant, grant, grants_of, in_force, members_of_ring,
};

/// Someone new.
#[derive(Debug, Clone, Copy)]
pub struct NewPerson<'a> {
    /// Identifier; none gives a new one.
    pub id: Option<&'a str>,
    /// Name.
    pub name: &'a str,
    /// Where invitations and notices are sent.
    pub email: Option<&'a str>,
    /// Number for notices.
    pub phone: Option<&'a str>,
    /// The organisation that employs them.
    pub organization: Option<&'a str>,
    /// Codes of the languages they work in.
    pub languages: &'a [String],
    /// Whether the account is a resident's own.
    pub resident: bool,
    /// Whether the person is made up for a demonstration.
    pub demo: bool,
}

db::row! {
    struct PersonRow {
        id: String,
        name: String,
        organization: Option<String>,
        languages: String,
        resident: bool,
        demo: bool
    }
}

db::row! {
    /// Where a person is reached.
    #[derive(Clone, PartialEq, Eq)]
    pub struct Contact {
        /// Address.
        pub email: Option<String>,
        /// Number.
        pub phone: Option<String>
    }
}

/// Adds a person, with the key that threads are opened with; gives their identifier.
///
/// # Errors
/// Also when the address is another person's: a database error that
/// [is a unique violation](db::Error::is_unique_violation).
pub async fn create(
    tx: &mut Tx,
    vault: &Vault,
    region: &str,
    new: &NewPerson<'_>,
    now: Timestamp,
) -> vault::Result<String> {
    let id = new.id.map_or_else(kernel::new_id, str::to_owned);
    sql!(
        tx,
        execute,
        "INSERT INTO person (region_id, id, name, email, phone, organization, languages, resident, demo, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        region,
        id,
        new.name,
        new.email.map(address),
        new.phone,
        new.organization,
        new.languages.join(" "),
        new.resident,
        new.demo,
        now
    )
    .await?;
    vault.make_person_key(tx, region, &id, now).await?;
    Ok(id)
}

/// A person who has not left.
pub async fn find(conn: &mut Conn, region: &str, id: &str) -> db::Result<Option<Person>> {
    let row = sql!(
        conn,
        fetch_optional PersonRow,
        "SELECT id, name, organization, languages, resident, demo FROM person
         WHERE region_id = $1 AND id = $2 AND left_at IS NULL",
        region,
        id
    )
    .await?;
    Ok(row.map(Person::from))
}

/// A person who has not left, by address.
pub async fn by_email(conn: &mut Conn, region: &str, email: &str) -> db::Result<Option<Person>> {
    let row = sql!(
        conn,
        fetch_optional PersonRow,
        "SELECT id, name, organization, languages, resident, demo FROM person
         WHERE region_id = $1 AND email = $2 AND left_at IS NULL",
        region,
        address(email)
    )
    .await?;
    Ok(row.map(Person::from))
}

/// Where a person who has not left is reached.
pub async fn contact(conn: &mut Conn, region: &str, id: &str) -> db::Result<Option<Contact>> {
    sql!(
        conn,
        fetch_optional Contact,
        "SELECT email, phone FROM person WHERE region_id = $1 AND id = $2 AND left_at IS NULL",
        region,
        id
    )
    .await
}

/// The professionals who have not left, by name.
pub async fn professionals(conn: &mut Conn, region: &str) -> db::Result<Vec<Person>> {
    let rows = sql!(
        conn,
        fetch_all PersonRow,
        "SELECT id, name, organization, languages, resident, demo FROM person
         WHERE region_id = $1 AND left_at IS NULL AND resident = $2 ORDER BY name, id",
        region,
        false
    )
    .await?;
    Ok(rows.into_iter().map(Person::from).collect())
}

/// Marks a person as left: their roles end, and every way in is taken away. False when there is
/// no such person. Their threads and the keys of their rings are for those crates to move.
pub async fn leave(tx: &mut Tx, region: &str, person: &str, now: Timestamp) -> db::Result<bool> {
    let left = sql!(
        tx,
        execute,
        "UPDATE person SET left_at = $1, email = NULL, phone = NULL
         WHERE region_id = $2 AND id = $3 AND left_at IS NULL",
        now,
        region,
        person
    )
    .await?;
    sql!(
        tx,
        execute,
        "UPDATE role_grant SET ends_at = $1
         WHERE region_id = $2 AND person_id = $3 AND (ends_at IS NULL OR ends_at > $1)",
        now,
        region,
        person
    )
    .await?;
    take_ways_in(tx, region, person).await?;
    Ok(left > 0)
}

/// Takes away every key, link to an organisation's sign-in, invitation and session of a person.
pub async fn take_ways_in(tx: &mut Tx, region: &str, person: &str) -> db::Result<()> {
    sql!(
        tx,
        execute,
        "DELETE FROM passkey WHERE region_id = $1 AND person_id = $2",
        region,
        person
    )
    .await?;
    sql!(
        tx,
        execute,
        "DELETE FROM outside_identity WHERE region_id = $1 AND person_id = $2",
        region,
        person
    )
    .await?;
    sql!(
        tx,
        execute,
        "DELETE FROM invitation WHERE region_id = $1 AND person_id = $2",
        region,
        person
    )
    .await?;
    sql!(
        tx,
        execute,
        "DELETE FROM session WHERE region_id = $1 AND person_id = $2",
        region,
        person
    )
    .await?;
    Ok(())
}

/// How many ways in a person has: keys, and links to an organisation's sign-in.
pub async fn ways_in(conn: &mut Conn, region: &str, person: &str) -> db::Result<i64> {
    sql!(
        conn,
        scalar i64,
        "SELECT (SELECT count(*) FROM passkey WHERE region_id = $1 AND person_id = $2)
              + (SELECT count(*) FROM outside_identity WHERE region_id = $1 AND person_id = $2) AS ways",
        region,
        person
    )
    .await
}

/// Addresses are compared without regard to capitals, as people write them either way.
fn address(email: &str) -> String {
    email.trim().to_lowercase()
}

impl From<PersonRow> for Person {
    fn from(row: PersonRow) -> Person {
        Person {
            id: row.id,
            name: row.name,
            languages: row
                .languages
                .split_whitespace()
                .map(str::to_owned)
                .collect(),
            organization: row.organization,
            resident: row.resident,
            demo: row.demo,
        }
    }
}
