//! The one policy: may this subject do this to that object now? Pure; every guarded route asks it
//! (design: security, 5).

use std::future::Future;
use std::pin::Pin;

use kernel::{Slug, Timestamp};

use crate::action::{Action, Tier, Who};
use crate::role::{Grant, Role, Scope, Subject};

/// How a subject stands to an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Relation {
    /// Answers the thread.
    Assignee,
    /// Has said that they know the asker: the object is hidden from them.
    Conflicted,
    /// Asked it, and has joined it to their own account. Their work does not reach it.
    AskedIt,
    /// Was asked as an expert, and the time for it is not over.
    Consulted,
    /// Is the person that the object is.
    Themselves,
    /// Started what now needs a second person.
    StartedIt,
    /// Leads a ring that the person works in.
    Leads,
}

impl Relation {
    /// Every relation.
    pub const ALL: &[Relation] = &[
        Relation::Assignee,
        Relation::Conflicted,
        Relation::AskedIt,
        Relation::Consulted,
        Relation::Themselves,
        Relation::StartedIt,
        Relation::Leads,
    ];
}

/// What the policy must know of something that an action is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Object {
    /// What it is, for the audit trail: `thread`, `person`, …
    pub kind: &'static str,
    /// Identifier.
    pub id: String,
    /// The region whose it is, read from the object itself.
    pub region: Slug,
    /// The ring that it is sealed to, or that it is of.
    pub ring: Option<Slug>,
    /// The area that it belongs to.
    pub area: Option<Slug>,
    /// How the subject stands to it.
    pub relations: Vec<Relation>,
}

impl Object {
    /// Whether the subject stands so to it.
    pub fn is(&self, relation: Relation) -> bool {
        self.relations.contains(&relation)
    }
}

/// Finds what the policy must know of the object that a route names.
pub trait Objects: Send + Sync + 'static {
    /// The object that these parameters of a path name, as it stands to `person` now; none when
    /// the region has no such object.
    fn object<'a>(
        &'a self,
        region: &'a Slug,
        person: Option<&'a str>,
        parameters: &'a [(String, String)],
        now: Timestamp,
    ) -> Pin<Box<dyn Future<Output = db::Result<Option<Object>>> + Send + 'a>>;
}

/// The answer of the policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// Go on.
    Allow,
    /// Nobody is signed in.
    SignIn,
    /// The last proof of who one is is too old for this.
    ProveAgain,
    /// Not this person; why may be said.
    Forbidden(Reason),
    /// To this person there is no such thing: answered exactly as when there is none.
    Missing,
}

/// Why something is forbidden, in terms that may be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// One of these roles is needed.
    Role(&'static [Role]),
    /// A professional's role is needed.
    Professional,
    /// Only the one who answers the thread may do it.
    Assignee,
    /// Nobody does it for themselves.
    ForOneself,
    /// Another person must do it than the one who started it.
    SecondPerson,
}

/// Whether the subject may do this now: to `object`, or to nothing in particular.
pub fn decide(
    subject: &Subject,
    action: Action,
    object: Option<&Object>,
    now: Timestamp,
) -> Decision {
    if subject.person.is_none() {
        return Decision::SignIn;
    }
    if object.is_some_and(|object| is_hidden(subject, action, object)) {
        return Decision::Missing;
    }
    if let Some(reason) = refusal(subject, action, object) {
        return match reason {
            // Who has no role there must not learn that there is something.
            Reason::Role(_) | Reason::Professional
                if object.is_some() && action.tier() >= Tier::T1 =>
            {
                Decision::Missing
            }
            reason => Decision::Forbidden(reason),
        };
    }
    let fresh = subject
        .proved_at
        .is_some_and(|proved| now.0.saturating_sub(proved.0) <= action.proof_lasts());
    if fresh {
        Decision::Allow
    } else {
        Decision::ProveAgain
    }
}

/// Whether the object is none of the subject's, whatever their roles.
fn is_hidden(subject: &Subject, action: Action, object: &Object) -> bool {
    if object.region != subject.region {
        return true;
    }
    match action {
        Action::SeeOwnThreads | Action::SeeOwnQuestions => !object.is(Relation::AskedIt),
        Action::SeeOwnAccount | Action::ManageOwnKeys => !object.is(Relation::Themselves),
        Action::JoinThread | Action::SignIn => false,
        Action::AnswerConsultation if !object.is(Relation::Consulted) => true,
        _ => object.is(Relation::Conflicted) || object.is(Relation::AskedIt),
    }
}

fn refusal(subject: &Subject, action: Action, object: Option<&Object>) -> Option<Reason> {
    let resident = subject.person.as_ref().is_none_or(|person| person.resident);
    match action.who() {
        Who::Anyone => {}
        Who::Professional => {
            if resident || subject.whole_grants().next().is_none() {
                return Some(Reason::Professional);
            }
        }
        Who::Roles(roles) => {
            let held = |grant: &Grant| {
                roles.contains(&grant.role)
                    && object.is_none_or(|object| covers(grant, action, object))
            };
            // A resident's account has not been vouched for by an employer: no role counts in it.
            if resident || !subject.whole_grants().any(held) {
                return Some(Reason::Role(roles));
            }
        }
    }
    let object = object?;
    match action {
        Action::AnswerThread | Action::ConsultExpert if !object.is(Relation::Assignee) => {
            Some(Reason::Assignee)
        }
        Action::HandOver | Action::CloseThread
            if !object.is(Relation::Assignee)
                && !subject.has(Role::RingManager, object.ring.as_ref()) =>
        {
            Some(Reason::Assignee)
        }
        Action::GrantRole | Action::Recover if object.is(Relation::Themselves) => {
            Some(Reason::ForOneself)
        }
        Action::Recover if object.is(Relation::StartedIt) => Some(Reason::SecondPerson),
        _ => None,
    }
}

/// Whether a grant reaches an object.
fn covers(grant: &Grant, action: Action, object: &Object) -> bool {
    match grant.role.scope() {
        // The consultation itself names who was asked; the thread is another ring's.
        Scope::Ring if action == Action::AnswerConsultation => true,
        Scope::Ring if action == Action::Recover => object.is(Relation::Leads),
        Scope::Ring => grant.ring.is_some() && grant.ring == object.ring,
        Scope::Area => grant.area.is_none() || grant.area == object.area,
        Scope::Region => true,
    }
}
