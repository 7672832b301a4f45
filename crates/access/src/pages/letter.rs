//! A message with a link that lets a person choose how they sign in.

use axum::http::HeaderMap;
use kernel::Language;
use notices::{Channel, NewNotice, Template as NoticeTemplate};
use web::Visit;

use crate::invitation::Purpose;
use crate::token::Token;
use crate::{Access, invitation, people};

/// A link on its way to a person.
pub struct Letter<'a> {
    /// Access.
    pub access: &'a Access,
    /// The visit of the one who sends it.
    pub visit: &'a Visit,
    /// The headers of their request: which of our origins they are on.
    pub headers: &'a HeaderMap,
    /// The language of the letter.
    pub language: Language,
    /// Why it is sent.
    pub purpose: Purpose,
    /// Who sends it.
    pub by: &'a str,
    /// The token of the link.
    pub token: &'a Token,
}

impl Letter<'_> {
    /// Makes the invitation, and queues the message with its link in the same transaction; false
    /// when the person has no address.
    pub async fn send(&self, tx: &mut db::Tx, person: &str) -> db::Result<bool> {
        let region = self.visit.region_id().as_str();
        let now = self.visit.now();
        let contact = people::contact(tx, region, person).await?;
        let Some(email) = contact.and_then(|contact| contact.email) else {
            return Ok(false);
        };
        let by = Some(self.by);
        invitation::create(tx, region, person, self.purpose, by, self.token, now).await?;
        let origin = self.access.configuration().origin(web::host(self.headers));
        let page = self
            .visit
            .href(&format!("invitation/{}", self.token.text()));
        let page = page.split('?').next().unwrap_or_default();
        let link = format!("{}{page}", origin.unwrap_or_default());
        let notice = NewNotice {
            template: match self.purpose {
                Purpose::Invitation => NoticeTemplate::Invitation,
                Purpose::Recovery => NoticeTemplate::Recovery,
            },
            channel: Channel::Email,
            language: self.language,
            address: &email,
            link: Some(&link),
            about: person,
            once: None,
            send_at: now,
        };
        notices::queue(tx, self.access.vault(), region, notice, now).await
    }
}

/// Why no link was sent.
#[derive(Debug, thiserror::Error)]
pub enum InviteError {
    /// The vault or the database failed.
    #[error(transparent)]
    Vault(#[from] vault::Error),
    /// The database failed.
    #[error(transparent)]
    Database(#[from] db::Error),
    /// The machine gave no randomness.
    #[error(transparent)]
    Randomness(#[from] crate::token::NoRandomness),
}
