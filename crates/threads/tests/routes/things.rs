//! What a path names, as it stands to someone.

use access::{GuardedRoute, Object, Objects, Relation, Role, recovery};
use threads::desk::ThreadObjects;
use threads::model::ThreadKind;
use threads::store;

use crate::people::{Someone, grant};
use crate::support::*;
use crate::world::World;
use crate::{EXPERTS, KOUVOLA, NOTHING, SOUTH};

/// What a path names, as it stands to someone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Of a ring; nobody has taken it.
    Free,
    /// They answer it.
    Mine,
    /// They know the asker.
    Known,
    /// They have asked it.
    Asked,
    /// Of another ring.
    Elsewhere,
    /// Of another ring, whose promise is about to break.
    Escalated,
    /// Of another ring; they took it when its promise was about to break, and it goes on.
    Kept,
    /// Of another kind than the path names.
    WrongKind,
    /// Of another region.
    Neighbour,
    /// Not there.
    Nothing,
}

const STATES: [State; 10] = [
    State::Free,
    State::Mine,
    State::Known,
    State::Asked,
    State::Elsewhere,
    State::Escalated,
    State::Kept,
    State::WrongKind,
    State::Neighbour,
    State::Nothing,
];

pub fn states(route: &GuardedRoute) -> Vec<State> {
    let named = route
        .path
        .split_once('{')
        .map(|(_, rest)| rest.split('}').next().unwrap());
    match named {
        None => vec![State::Free],
        Some("thread" | "consultation") => STATES.to_vec(),
        Some("person" | "recovery") => {
            vec![
                State::Free,
                State::Mine,
                State::Escalated,
                State::Neighbour,
                State::Nothing,
            ]
        }
        Some(_) => vec![State::Free, State::Nothing],
    }
}

impl World {
    /// What a path of threads or of consultations names, and what the policy must know of it.
    async fn thing(
        &self,
        kind: ThreadKind,
        state: State,
        who: &Someone,
    ) -> (String, Option<Object>) {
        let (home, other) = match kind {
            ThreadKind::Consultation => (EXPERTS, "asiantuntijat-koulu"),
            _ => (SOUTH, KOUVOLA),
        };
        let me = who.id.as_deref();
        let other_kind = match kind {
            ThreadKind::Help => ThreadKind::Consultation,
            _ => ThreadKind::Help,
        };
        let id = match state {
            State::Nothing => NOTHING.to_owned(),
            State::Neighbour => self.thread(NEIGHBOUR, kind, home, None).await,
            State::WrongKind => self.thread(REGION, other_kind, home, None).await,
            State::Elsewhere | State::Escalated | State::Kept => {
                self.thread(REGION, kind, other, None).await
            }
            State::Asked => self.thread(REGION, kind, home, me).await,
            State::Free | State::Mine | State::Known => self.thread(REGION, kind, home, None).await,
        };
        let mut relations = Vec::new();
        let mut ring = match state {
            State::Elsewhere | State::Escalated | State::Kept => other,
            _ => home,
        };
        if let Some(me) = me {
            match state {
                State::Mine | State::Kept => {
                    self.take(&id, me).await;
                    relations.push(Relation::Assignee);
                }
                State::Known => {
                    let now = self.house.now();
                    let told: db::Result<bool> = db::transact!(self.house.db, |tx| {
                        store::declare_conflict(tx, REGION, &id, me, now).await
                    })
                    .await;
                    told.unwrap();
                    relations.push(Relation::Conflicted);
                }
                // Who asks an expert still works with what they asked.
                State::Asked if kind == ThreadKind::Help => relations.push(Relation::AskedIt),
                _ => {}
            }
            if kind == ThreadKind::Consultation && who.works_in(ring) {
                relations.push(Relation::Consulted);
            }
        }
        if state == State::Escalated {
            self.set_step(&id, 3).await;
        }
        // Each ring is the other's substitute: reached from the last step on, and kept when taken.
        let helps = matches!(state, State::Escalated | State::Mine | State::Kept)
            && kind == ThreadKind::Help;
        let substitute = if ring == SOUTH { KOUVOLA } else { SOUTH };
        if helps && who.works_in(substitute) && !who.works_in(ring) {
            ring = substitute;
        }
        let there = !matches!(state, State::Nothing | State::Neighbour | State::WrongKind);
        let object = there.then(|| Object {
            kind: "thread",
            id: id.clone(),
            region: slug(REGION),
            ring: Some(slug(ring)),
            area: None,
            relations,
        });
        (id, object)
    }

    /// A person whom a path names.
    async fn named_person(&self, state: State, who: &Someone) -> (String, Option<Object>) {
        let led = [grant(Role::Responder, Some(SOUTH))];
        let id = match (state, &who.id) {
            (State::Nothing, _) => NOTHING.to_owned(),
            (State::Neighbour, _) => self.person(NEIGHBOUR, false, &[]).await,
            (State::Mine, Some(me)) => me.clone(),
            (State::Escalated, _) => self.person(REGION, false, &led).await,
            _ => self.person(REGION, false, &[]).await,
        };
        let mut relations = Vec::new();
        let own_leads =
            who.works_in(SOUTH) && who.leads(SOUTH) || who.works_in(KOUVOLA) && who.leads(KOUVOLA);
        match state {
            State::Mine => {
                relations.push(Relation::Themselves);
                if own_leads {
                    relations.push(Relation::Leads);
                }
            }
            State::Escalated if who.leads(SOUTH) => relations.push(Relation::Leads),
            _ => {}
        }
        let there = !matches!(state, State::Nothing | State::Neighbour);
        let object = there.then(|| Object {
            kind: "person",
            id: id.clone(),
            region: slug(REGION),
            ring: None,
            area: None,
            relations,
        });
        (id, object)
    }

    /// A recovery that a path names.
    async fn named_recovery(&self, state: State, who: &Someone) -> (String, Option<Object>) {
        if state == State::Nothing {
            return (NOTHING.to_owned(), None);
        }
        let region = if state == State::Neighbour {
            NEIGHBOUR
        } else {
            REGION
        };
        let led = [grant(Role::Responder, Some(SOUTH))];
        let about = match state {
            State::Escalated => self.person(region, false, &led).await,
            _ => self.person(region, false, &[]).await,
        };
        let by = match (state, &who.id) {
            (State::Mine, Some(me)) => me.clone(),
            _ => self.person(region, false, &[]).await,
        };
        let now = self.house.now();
        let started: Result<String, recovery::RecoveryError> = db::transact!(self.house.db, |tx| {
            recovery::start(tx, region, &about, &by, now).await
        })
        .await;
        let id = started.unwrap();
        let mut relations = Vec::new();
        if state == State::Mine {
            relations.push(Relation::StartedIt);
        }
        if state == State::Escalated && who.leads(SOUTH) {
            relations.push(Relation::Leads);
        }
        let object = (state != State::Neighbour).then(|| Object {
            kind: "recovery",
            id: id.clone(),
            region: slug(REGION),
            ring: None,
            area: None,
            relations,
        });
        (id, object)
    }

    /// What a route names in a state: the address, whether the path names anything, and the object.
    pub async fn set_up(
        &self,
        route: &GuardedRoute,
        state: State,
        who: &Someone,
    ) -> (String, bool, Option<Object>) {
        let Some((before, rest)) = route.path.split_once('{') else {
            return (route.path.to_owned(), false, None);
        };
        let (name, after) = rest.split_once('}').unwrap();
        let (id, object) = match name {
            "thread" => self.thing(ThreadKind::Help, state, who).await,
            "consultation" => self.thing(ThreadKind::Consultation, state, who).await,
            "person" => self.named_person(state, who).await,
            "recovery" => self.named_recovery(state, who).await,
            // What a launch or a question is to someone, the finder of objects says; the guard
            // must ask the policy about just that.
            name => {
                let id = match (name, state) {
                    (_, State::Nothing) => NOTHING,
                    ("area", _) => "kouvola",
                    _ => NOTHING,
                };
                let parameters = [(name.to_owned(), id.to_owned())];
                let finder = ThreadObjects(self.house.threads.clone());
                let now = self.house.now();
                let region = slug(REGION);
                let object = finder
                    .object(&region, who.id.as_deref(), &parameters, now)
                    .await
                    .unwrap();
                (id.to_owned(), object)
            }
        };
        (format!("{before}{id}{after}"), true, object)
    }
}
