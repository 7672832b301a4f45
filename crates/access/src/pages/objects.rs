//! What the paths of access name: a person, or a recovery.

use std::future::Future;
use std::pin::Pin;

use db::Conn;
use kernel::{Slug, Timestamp};

use crate::policy::{Object, Objects, Relation};
use crate::role::{Role, Subject};
use crate::{Access, people, recovery};

/// Finds people and recoveries.
pub struct AccessObjects(pub Access);

impl Objects for AccessObjects {
    fn object<'a>(
        &'a self,
        region: &'a Slug,
        person: Option<&'a str>,
        parameters: &'a [(String, String)],
        now: Timestamp,
    ) -> Pin<Box<dyn Future<Output = db::Result<Option<Object>>> + Send + 'a>> {
        Box::pin(async move {
            let conn = &mut self.0.db().read().await?;
            match parameters.first() {
                Some((name, id)) if name == "person" => {
                    of_person(conn, region, person, id, now).await
                }
                Some((name, id)) if name == "recovery" => {
                    of_recovery(conn, region, person, id, now).await
                }
                _ => Ok(None),
            }
        })
    }
}

async fn of_person(
    conn: &mut Conn,
    region: &Slug,
    subject: Option<&str>,
    id: &str,
    now: Timestamp,
) -> db::Result<Option<Object>> {
    let Some(person) = people::find(conn, region.as_str(), id).await? else {
        return Ok(None);
    };
    let mut relations = Vec::new();
    if subject == Some(id) {
        relations.push(Relation::Themselves);
    }
    if let Some(subject) = subject
        && leads(conn, region, subject, id, now).await?
    {
        relations.push(Relation::Leads);
    }
    Ok(Some(Object {
        kind: "person",
        id: person.id,
        region: region.clone(),
        ring: None,
        area: None,
        relations,
    }))
}

async fn of_recovery(
    conn: &mut Conn,
    region: &Slug,
    subject: Option<&str>,
    id: &str,
    now: Timestamp,
) -> db::Result<Option<Object>> {
    let Some(recovery) = recovery::find(conn, region.as_str(), id, now).await? else {
        return Ok(None);
    };
    let about = of_person(conn, region, subject, &recovery.person_id, now).await?;
    let mut relations = about.map(|about| about.relations).unwrap_or_default();
    if subject == Some(recovery.first_by.as_str()) {
        relations.push(Relation::StartedIt);
    }
    Ok(Some(Object {
        kind: "recovery",
        id: recovery.id,
        region: region.clone(),
        ring: None,
        area: None,
        relations,
    }))
}

/// Whether one person leads a ring that the other works in.
pub async fn leads(
    conn: &mut Conn,
    region: &Slug,
    leader: &str,
    member: &str,
    now: Timestamp,
) -> db::Result<bool> {
    let leading = Subject {
        grants: people::in_force(people::grants_of(conn, region.as_str(), leader).await?, now),
        ..Subject::anonymous(region.clone())
    };
    let of_member = people::in_force(people::grants_of(conn, region.as_str(), member).await?, now);
    Ok(of_member
        .iter()
        .any(|grant| grant.ring.is_some() && leading.has(Role::RingManager, grant.ring.as_ref())))
}
