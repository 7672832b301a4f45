//! Access: who works here and what they may do (R001, R002). People and their roles in time,
//! signing in, sessions, one policy asked by every guarded route, and an audit trail of what was
//! read and done.

pub mod audit;
pub mod invitation;
pub mod passkey;
pub mod people;
pub mod recovery;
pub mod session;

mod action;
mod attempt;
mod configuration;
mod demo;
mod desk_frame;
mod guard;
mod names;
mod oidc;
mod pages;
mod policy;
mod role;
mod then;
mod token;

use std::sync::{Arc, PoisonError, RwLock};

use axum::http::HeaderMap;
use db::Db;
use kernel::{Slug, Timestamp};
use vault::Vault;
use webauthn_rs::prelude::Webauthn;

pub use action::{Action, Tier, Who};
pub use configuration::{BadConfiguration, Configuration, Provider};
pub use demo::{DemoPerson, SeedError, seed_demo};
pub use desk_frame::{DeskFrame, desk_head};
pub use guard::{Guarded, GuardedRoute, Permit};
pub use names::{Named, Names};
pub use pages::routes;
pub use policy::{Decision, Object, Objects, Reason, Relation, decide};
pub use role::{Grant, Person, Role, Scope, Subject, Term};
pub use token::{NoRandomness, Token};

/// What signing in and guarding need. Cheap to clone.
#[derive(Clone)]
pub struct Access(Arc<Inner>);

struct Inner {
    db: Db,
    vault: Vault,
    configuration: Configuration,
    /// One for each origin of the site whose host can have passkeys.
    relying_parties: Vec<(String, Webauthn)>,
    /// The made-up people of each region.
    demo_people: RwLock<Vec<(Slug, DemoPerson)>>,
    /// Events of one node follow one another, so that they do not collide in the database.
    audits: tokio::sync::Mutex<()>,
}

impl Access {
    /// Access over a database.
    ///
    /// # Errors
    /// When an origin or a provider of the configuration cannot be used.
    pub fn new(
        db: Db,
        vault: Vault,
        configuration: Configuration,
    ) -> Result<Access, BadConfiguration> {
        configuration.check()?;
        let relying_parties = passkey::relying_parties(&configuration)?;
        Ok(Access(Arc::new(Inner {
            db,
            vault,
            configuration,
            relying_parties,
            demo_people: RwLock::default(),
            audits: tokio::sync::Mutex::default(),
        })))
    }

    /// The database.
    pub fn db(&self) -> &Db {
        &self.0.db
    }

    /// The vault.
    pub fn vault(&self) -> &Vault {
        &self.0.vault
    }

    /// How signing in is set up.
    pub fn configuration(&self) -> &Configuration {
        &self.0.configuration
    }

    /// Whom a request comes from. Says nothing of what they may do: that is asked of the policy.
    pub async fn subject(
        &self,
        headers: &HeaderMap,
        region: &Slug,
        now: Timestamp,
    ) -> db::Result<Subject> {
        let anonymous = Subject::anonymous(region.clone());
        let Some(token) = Token::of_cookie(headers, web::SESSION_COOKIE) else {
            return Ok(anonymous);
        };
        let conn = &mut self.0.db.read().await?;
        let Some(session) = session::find(conn, region.as_str(), &token, now).await? else {
            return Ok(anonymous);
        };
        let person = people::find(conn, region.as_str(), &session.person_id).await?;
        let Some(person) = person else {
            return Ok(anonymous);
        };
        let grants = people::grants_of(conn, region.as_str(), &person.id).await?;
        if session::is_to_be_noted(&session, now)
            && let Err(error) = self.note(&token, now).await
        {
            // The session then ends a little sooner than it should, and nothing else happens.
            tracing::warn!(%error, "a request was not noted in its session");
        }
        Ok(Subject {
            region: region.clone(),
            person: Some(person),
            grants: people::in_force(grants, now),
            proved_at: Some(session.proved_at),
        })
    }

    /// Ends the session of a request, if it has one. The cookie is for the caller to take away.
    pub async fn end_session(&self, headers: &HeaderMap) -> db::Result<()> {
        let Some(token) = Token::of_cookie(headers, web::SESSION_COOKIE) else {
            return Ok(());
        };
        db::transact!(self.0.db, |tx| { session::end(tx, &token).await }).await
    }

    async fn note(&self, token: &Token, now: Timestamp) -> db::Result<()> {
        db::transact!(self.0.db, |tx| { session::note(tx, token, now).await }).await
    }

    /// Adds an event to the audit trail in a transaction of its own.
    pub(crate) async fn audit(
        &self,
        subject: &Subject,
        action: Action,
        object: (&str, &str),
        outcome: &str,
        now: Timestamp,
    ) -> db::Result<()> {
        let _turn = self.0.audits.lock().await;
        let region = subject.region.as_str();
        db::transact!(self.0.db, |tx| {
            audit::append(
                tx,
                region,
                now,
                subject.person_id(),
                action,
                object,
                outcome,
            )
            .await
        })
        .await
    }

    pub(crate) fn demo_people(&self, region: &Slug) -> Vec<DemoPerson> {
        let known = self.0.demo_people.read();
        let known = known.unwrap_or_else(PoisonError::into_inner);
        known
            .iter()
            .filter(|(of, _)| of == region)
            .map(|(_, person)| person.clone())
            .collect()
    }

    pub(crate) fn relying_party(&self, headers: &HeaderMap) -> Option<&Webauthn> {
        let host = web::host(headers)?;
        let known = self.0.relying_parties.iter();
        known
            .into_iter()
            .find(|(known, _)| known.as_str() == host)
            .map(|(_, party)| party)
    }
}
