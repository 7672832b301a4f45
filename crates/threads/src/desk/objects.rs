//! What the policy must know of a thread, and how a person stands to it.

use std::future::Future;
use std::pin::Pin;

use access::{Object, Objects, Relation, people};
use kernel::{Slug, Timestamp};

use super::launch;
use crate::Threads;
use crate::model::ThreadKind;
use crate::promise::LAST_STEP;
use crate::store::{self, ThreadRow};

/// Finds threads by the parameters `{thread}` and, for who asked, `{own}`, consultations by `{consultation}`, the questions of
/// professionals by `{question}`, and launches by `{area}`.
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
            let named = parameters
                .iter()
                .find_map(|(name, value)| match name.as_str() {
                    "thread" | "own" => Some((ThreadKind::Help, value)),
                    "consultation" => Some((ThreadKind::Consultation, value)),
                    "question" => Some((ThreadKind::Question, value)),
                    _ => None,
                });
            let Some((kind, id)) = named else {
                return self.launch(region, person, parameters, now).await;
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
                // Who asks an expert still works with what they asked; nobody answers their own
                // question to a group.
                if thread.kind != ThreadKind::Consultation
                    && thread.asked_by.as_deref() == Some(person)
                {
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
                ring: self.opening_ring(region, &thread, &rings, person),
                area: thread
                    .area
                    .as_deref()
                    .and_then(|area| Slug::parse(area).ok()),
                region: region.clone(),
                id: thread.id,
                relations,
            }))
        })
    }
}

impl ThreadObjects {
    /// The launch of the area that is named, if one is.
    async fn launch(
        &self,
        region: &Slug,
        person: Option<&str>,
        parameters: &[(String, String)],
        now: Timestamp,
    ) -> db::Result<Option<Object>> {
        let named = parameters.iter().find(|(name, _)| name == "area");
        let published = self.0.registry.published();
        let (Some((_, area)), Some(directory)) = (named, published.region(region)) else {
            return Ok(None);
        };
        let grants = match person {
            Some(person) => {
                let conn = &mut self.0.db.read().await?;
                let held = people::grants_of(conn, region.as_str(), person).await?;
                people::in_force(held, now)
            }
            None => Vec::new(),
        };
        Ok(launch::object(directory, &grants, area))
    }

    /// The ring by which a person with these rings reaches a thread: its own, or from the last
    /// step of the ladder on its substitute (R040). Who has taken it there keeps it when the asker
    /// writes again and the ladder begins anew.
    fn opening_ring(
        &self,
        region: &Slug,
        thread: &ThreadRow,
        rings: &[Slug],
        person: Option<&str>,
    ) -> Option<Slug> {
        let own = Slug::parse(&thread.ring).ok()?;
        let helps = thread.escalation >= LAST_STEP
            || person.is_some_and(|person| is_answering(thread, person));
        if rings.contains(&own) || !helps {
            return Some(own);
        }
        let published = self.0.registry.published();
        let substitute = published
            .region(region)
            .and_then(|directory| directory.rings.get(own.as_str()))
            .and_then(|ring| ring.value.substitute.clone());
        Some(
            substitute
                .filter(|ring| rings.contains(ring))
                .unwrap_or(own),
        )
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
    Ok(in_force
        .into_iter()
        .filter_map(|grant| grant.ring)
        .collect())
}
