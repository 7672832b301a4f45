//! `/people`: the professionals of the region, and inviting a new one.

use std::collections::BTreeMap;

use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use i18n::{Messages, Phrase};
use kernel::Language;
use notices::{Channel, NewNotice, Template as NoticeTemplate};
use serde::Deserialize;
use web::{Cache, Failure, Html, PageHead, Visit};

use super::{broken, head, words};
use crate::action::Action;
use crate::guard::Permit;
use crate::invitation::Purpose;
use crate::people::{self, NewPerson};
use crate::role::Person;
use crate::token::Token;
use crate::{Access, audit, invitation};

/// The longest name and address, in characters.
const LONGEST: usize = 200;

#[derive(Template)]
#[template(path = "people.html")]
struct PeoplePage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    people: Vec<Listed>,
    sent: &'a Invited,
    error: Option<Phrase>,
    notice: Option<Phrase>,
}

impl PeoplePage<'_> {
    fn href(&self, person: &Person) -> String {
        self.visit.href(&format!("people/{}", person.id))
    }
}

struct Listed {
    person: Person,
    roles: Vec<String>,
}

/// What the invitation form sends.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Invited {
    name: String,
    email: String,
    organization: String,
    /// Language of the invitation.
    language: String,
}

/// `GET /people`.
pub async fn people(
    State(access): State<Access>,
    visit: Visit,
    _permit: Permit,
) -> Result<Response, Failure> {
    show(&access, &visit, &Invited::default(), None).await
}

/// `POST /people`: invites someone; their roles are given on their own page.
pub async fn invite(
    State(access): State<Access>,
    visit: Visit,
    permit: Permit,
    headers: HeaderMap,
    Form(sent): Form<Invited>,
) -> Result<Response, Failure> {
    let t = visit.messages();
    if let Some(error) = complaint(t, &sent) {
        return show(&access, &visit, &sent, Some(error)).await;
    }
    match add(&access, &visit, &permit, &headers, &sent).await {
        Ok(id) => {
            let page = format!("people/{id}");
            let address = visit.href_with(&page, &[("notice", "invited")]);
            Ok(Redirect::to(&address).into_response())
        }
        Err(InviteError::Database(error) | InviteError::Vault(vault::Error::Database(error)))
            if error.is_unique_violation() =>
        {
            show(&access, &visit, &sent, Some(t.people_known())).await
        }
        Err(error) => Err(broken(&visit)(error)),
    }
}

fn complaint(t: Messages, sent: &Invited) -> Option<Phrase> {
    let fits = |text: &str| (1..=LONGEST).contains(&text.trim().chars().count());
    let is_address = sent
        .email
        .trim()
        .split_once('@')
        .is_some_and(|(name, domain)| {
            !name.is_empty() && domain.contains('.') && !domain.contains(char::is_whitespace)
        });
    if !fits(&sent.name) {
        Some(t.people_name_missing())
    } else if !fits(&sent.email) || !is_address {
        Some(t.people_email_missing())
    } else {
        None
    }
}

/// Why nobody was invited.
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

async fn add(
    access: &Access,
    visit: &Visit,
    permit: &Permit,
    headers: &HeaderMap,
    sent: &Invited,
) -> Result<String, InviteError> {
    let region = visit.region_id().as_str();
    let now = visit.now();
    let token = Token::generate()?;
    let language = Language::parse(&sent.language).unwrap_or_else(|_| visit.language());
    let organization = sent.organization.trim();
    let new = NewPerson {
        id: None,
        name: sent.name.trim(),
        email: Some(sent.email.trim()),
        phone: None,
        organization: Some(organization).filter(|name| !name.is_empty()),
        languages: &[language.code().to_owned()],
        resident: false,
        demo: false,
    };
    let letter = Letter {
        access,
        visit,
        headers,
        language,
        purpose: Purpose::Invitation,
        by: permit.person_id(),
        token: &token,
    };
    db::transact!(access.db(), |tx| {
        let id = people::create(tx, access.vault(), region, &new, now).await?;
        letter.send(tx, &id).await?;
        let by = Some(permit.person_id());
        audit::append(
            tx,
            region,
            now,
            by,
            Action::ManagePeople,
            ("person", &id),
            "invited",
        )
        .await?;
        Ok(id)
    })
    .await
}

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

async fn show(
    access: &Access,
    visit: &Visit,
    sent: &Invited,
    error: Option<Phrase>,
) -> Result<Response, Failure> {
    let t = visit.messages();
    let status = if error.is_some() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let page = PeoplePage {
        t,
        head: head(&t.people_title()),
        people: list(access, visit).await.map_err(broken(visit))?,
        sent,
        error,
        notice: match visit.parameter("notice") {
            Some("left") => Some(t.people_left()),
            _ => None,
        },
        visit,
    };
    Ok((status, Html(page, Cache::Never)).into_response())
}

async fn list(access: &Access, visit: &Visit) -> db::Result<Vec<Listed>> {
    let region = visit.region_id().as_str();
    let conn = &mut access.db().read().await?;
    let people = people::professionals(conn, region).await?;
    let mut roles: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for held in people::all_grants(conn, region).await? {
        if held.term.holds_at(visit.now()) {
            let of_person = roles.entry(held.person_id).or_default();
            of_person.push(words::grant(visit, &held.grant));
        }
    }
    Ok(people
        .into_iter()
        .map(|person| Listed {
            roles: roles.remove(&person.id).unwrap_or_default(),
            person,
        })
        .collect())
}
