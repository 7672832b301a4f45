//! What the policy must know of a thread, and how a person stands to it.

use std::future::Future;
use std::pin::Pin;

use access::{Object, Objects, Relation, people};
use kernel::{Slug, Timestamp};

use crate::model::ThreadKind;
use crate::promise::LAST_STEP;
use crate::store::{self, ThreadRow};
use crate::Threads;

/// Finds threads by the parameter `{thread}`, and consultations by `{consultation}`.
pub struct ThreadObjects(pub Threads);

impl Objects for ThreadObjects {
    fn object<'a>(
        &'a self,
        region: &'a Slug,
        person: Option<&'a str>,
        parameters: &'a [(String, String)],
        now: Timestamp,
    ) -> Pin<Box<dyn Future<Output = db::Result<Option<Object>>> + Send + 'a>> {
        Box::pin(async move {
            let named = parameters.iter().find_map(|(name, value)| match name.as_str() {
                "thread" => Some((ThreadKind::Help, value)),
                "consultation" => Some((ThreadKind::Consultation, value)),
                _ => None,
            });
            let Some((kind, id)) = named else {
                return Ok(None);
            };
            let conn = &mut self.0.db.read().await?;
            let thread = store::find(conn, region.as_str(), id).await?;
            let Some(thread) = thread.filter(|thread| thread.kind == kind) else {
                return Ok(None);
            };
            let rings = match person {
                Some(person) => rings_of(conn, region, person, now).await?,
                None => Vec::new(),
            };
            let mut relations = Vec::new();
            if let Some(person) = person {
                if is_answering(&thread, person) {
                    relations.push(Relation::Assignee);
                }
                if store::conflicted(conn, region.as_str(), id, person).await? {
                    relations.push(Relation::Conflicted);
                }
                // Who asks as a colleague still works with what they asked.
                if thread.kind == ThreadKind::Help && thread.asked_by.as_deref() == Some(person) {
                    relations.push(Relation::AskedIt);
                }
                if kind == ThreadKind::Consultation
                    && rings.iter().any(|ring| ring.as_str() == thread.ring)
                {
                    relations.push(Relation::Consulted);
                }
            }
            Ok(Some(Object {
                kind: "thread",
                ring: self.opening_ring(region, &thread, &rings),
                area: thread.area.as_deref().and_then(|area| Slug::parse(area).ok()),
                region: region.clone(),
                id: thread.id,
                relations,
            }))
        })
    }
}

impl ThreadObjects {
    /// The ring by which a person with these rings reaches a thread: its own, or from the last
    /// step of the ladder on its substitute (R040).
    fn opening_ring(&self, region: &Slug, thread: &ThreadRow, rings: &[Slug]) -> Option<Slug> {
        let own = Slug::parse(&thread.ring).ok()?;
        if rings.contains(&own) || thread.escalation < LAST_STEP {
            return Some(own);
        }
        let published = self.0.registry.published();
        let substitute = published
            .region(region)
            .and_then(|directory| directory.rings.get(own.as_str()))
            .and_then(|ring| ring.value.substitute.clone());
        Some(substitute.filter(|ring| rings.contains(ring)).unwrap_or(own))
    }
}

/// Whether a person has taken the thread.
pub(super) fn is_answering(thread: &ThreadRow, person: &str) -> bool {
    thread.assignee.as_deref() == Some(person) && thread.taken_at.is_some()
}

async fn rings_of(
    conn: &mut db::Conn,
    region: &Slug,
    person: &str,
    now: Timestamp,
) -> db::Result<Vec<Slug>> {
    let grants = people::grants_of(conn, region.as_str(), person).await?;
    let in_force = people::in_force(grants, now);
    Ok(in_force.into_iter().filter_map(|grant| grant.ring).collect())
}
