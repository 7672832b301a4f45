//! The roles of people, in time.

use std::collections::BTreeMap;

use db::{Conn, Tx, sql};
use kernel::{Slug, Timestamp};

use super::{find, professionals};
use crate::role::{Grant, Person, Role, Term};

/// A grant as it is kept, in force or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldGrant {
    /// Identifier.
    pub id: String,
    /// Whose.
    pub person_id: String,
    /// What and where.
    pub grant: Grant,
    /// When.
    pub term: Term,
}

/// A role cannot be granted so.
#[derive(Debug, thiserror::Error)]
pub enum GrantError {
    /// A role in a ring needs a ring, and a role of the region has none and no area.
    #[error("the role does not hold there")]
    Place,
    /// It would end before it starts.
    #[error("the role would end before it starts")]
    Term,
    /// A resident's own account has no roles.
    #[error("a resident's own account has no roles")]
    Resident,
    /// There is no such person, or they have left.
    #[error("there is no such person")]
    Nobody,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] db::Error),
}

db::row! {
    struct GrantRow {
        id: String,
        person_id: String,
        role: String,
        area: Option<String>,
        ring: Option<String>,
        starts_at: Timestamp,
        ends_at: Option<Timestamp>
    }
}

/// Every grant of a region's people, whether in force or not, the newest first.
pub async fn all_grants(conn: &mut Conn, region: &str) -> db::Result<Vec<HeldGrant>> {
    let rows = sql!(
        conn,
        fetch_all GrantRow,
        "SELECT id, person_id, role, area, ring, starts_at, ends_at FROM role_grant
         WHERE region_id = $1 ORDER BY starts_at DESC, id",
        region
    )
    .await?;
    Ok(rows.into_iter().filter_map(HeldGrant::read).collect())
}

/// Every grant of a person, whether in force or not, the newest first.
pub async fn grants_of(conn: &mut Conn, region: &str, person: &str) -> db::Result<Vec<HeldGrant>> {
    let rows = sql!(
        conn,
        fetch_all GrantRow,
        "SELECT id, person_id, role, area, ring, starts_at, ends_at FROM role_grant
         WHERE region_id = $1 AND person_id = $2 ORDER BY starts_at DESC, id",
        region,
        person
    )
    .await?;
    Ok(rows.into_iter().filter_map(HeldGrant::read).collect())
}

/// Those of the grants that hold now.
pub fn in_force(grants: Vec<HeldGrant>, now: Timestamp) -> Vec<Grant> {
    grants
        .into_iter()
        .filter(|held| held.term.holds_at(now))
        .map(|held| held.grant)
        .collect()
}

/// Those who have a role in a ring now, by name, with their roles there.
pub async fn members_of_ring(
    conn: &mut Conn,
    region: &str,
    ring: &Slug,
    now: Timestamp,
) -> db::Result<Vec<(Person, Vec<Role>)>> {
    let rows = sql!(
        conn,
        fetch_all GrantRow,
        "SELECT id, person_id, role, area, ring, starts_at, ends_at FROM role_grant
         WHERE region_id = $1 AND ring = $2 ORDER BY role, id",
        region,
        ring.as_str()
    )
    .await?;
    let mut roles: BTreeMap<String, Vec<Role>> = BTreeMap::new();
    for held in rows.into_iter().filter_map(HeldGrant::read) {
        if held.term.holds_at(now) && held.grant.is_whole() {
            let of_person = roles.entry(held.person_id).or_default();
            if !of_person.contains(&held.grant.role) {
                of_person.push(held.grant.role);
            }
        }
    }
    let people = professionals(conn, region).await?;
    Ok(people
        .into_iter()
        .filter_map(|person| roles.remove(&person.id).map(|roles| (person, roles)))
        .collect())
}

/// Grants a role; gives the grant's identifier. `by` is none when the service itself does it.
pub async fn grant(
    tx: &mut Tx,
    region: &str,
    person: &str,
    grant: &Grant,
    term: Term,
    by: Option<&str>,
    now: Timestamp,
) -> Result<String, GrantError> {
    if !grant.is_whole() {
        return Err(GrantError::Place);
    }
    if term.ends_at.is_some_and(|end| end <= term.starts_at) {
        return Err(GrantError::Term);
    }
    match find(tx, region, person).await? {
        None => return Err(GrantError::Nobody),
        Some(person) if person.resident => return Err(GrantError::Resident),
        Some(_) => {}
    }
    let id = kernel::new_id();
    sql!(
        tx,
        execute,
        "INSERT INTO role_grant (region_id, id, person_id, role, area, ring, starts_at, ends_at, granted_by, granted_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        region,
        id,
        person,
        grant.role.as_str(),
        grant.area.as_ref().map(Slug::as_str),
        grant.ring.as_ref().map(Slug::as_str),
        term.starts_at,
        term.ends_at,
        by,
        now
    )
    .await?;
    Ok(id)
}

/// Ends a person's grant at once; false when there is none that goes on.
pub async fn end_grant(
    tx: &mut Tx,
    region: &str,
    person: &str,
    grant: &str,
    now: Timestamp,
) -> db::Result<bool> {
    let ended = sql!(
        tx,
        execute,
        "UPDATE role_grant SET ends_at = $1
         WHERE region_id = $2 AND person_id = $3 AND id = $4 AND (ends_at IS NULL OR ends_at > $1)",
        now,
        region,
        person,
        grant
    )
    .await?;
    Ok(ended > 0)
}

impl HeldGrant {
    /// A grant that another version of the program wrote and this one does not know counts for
    /// nothing.
    fn read(row: GrantRow) -> Option<HeldGrant> {
        let place = |text: Option<String>| text.map(|text| Slug::parse(&text)).transpose().ok();
        Some(HeldGrant {
            grant: Grant {
                role: Role::parse(&row.role)?,
                area: place(row.area)?,
                ring: place(row.ring)?,
            },
            term: Term {
                starts_at: row.starts_at,
                ends_at: row.ends_at,
            },
            id: row.id,
            person_id: row.person_id,
        })
    }
}
