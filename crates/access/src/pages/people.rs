//! `/people`: the professionals of the region, and inviting a new one.

use std::collections::BTreeMap;

use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use i18n::{Messages, Phrase};
use kernel::Language;
use serde::Deserialize;
use web::{Cache, Failure, Html, PageHead, Visit};

use super::letter::{InviteError, Letter};
use super::{broken, head, words};
use crate::action::Action;
use crate::guard::Permit;
use crate::invitation::Purpose;
use crate::names::RegionNames;
use crate::people::{self, NewPerson};
use crate::role::Person;
use crate::token::Token;
use crate::{Access, audit};

/// The longest name and address, in characters.
const LONGEST: usize = 200;

#[derive(Template)]
#[template(path = "people.html")]
struct PeoplePage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    people: Vec<Listed>,
    names: &'a RegionNames,
    sent: &'a Invited,
    /// The field that could not be taken, and why.
    problem: Option<Problem>,
    notice: Option<Phrase>,
}

impl PeoplePage<'_> {
    fn href(&self, person: &Person) -> String {
        self.visit.href(&format!("people/{}", person.id))
    }

    /// What is wrong with a field.
    fn wrong(&self, field: &str) -> Option<&Phrase> {
        let problem = self.problem.as_ref().filter(|(at, _)| *at == field);
        problem.map(|(_, words)| words)
    }

    /// Whether a language is to be chosen: the one that was sent, or the visitor's.
    fn is_language(&self, language: &Language) -> bool {
        match self.sent.language.as_str() {
            "" => *language == self.visit.language(),
            sent => language.code() == sent,
        }
    }
}

struct Listed {
    person: Person,
    organization: String,
    roles: Vec<String>,
}

type Problem = (&'static str, Phrase);

/// What the invitation form sends.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Invited {
    name: String,
    email: String,
    /// One of the region's organisations; empty: of none of them.
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
    let names = RegionNames::of(&access, &visit);
    if let Some(problem) = problem(t, &names, &sent) {
        return show(&access, &visit, &sent, Some(problem)).await;
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
            show(&access, &visit, &sent, Some(("email", t.people_known()))).await
        }
        Err(error) => Err(broken(&visit)(error)),
    }
}

fn problem(t: Messages, names: &RegionNames, sent: &Invited) -> Option<Problem> {
    let fits = |text: &str| (1..=LONGEST).contains(&text.trim().chars().count());
    let is_address = sent
        .email
        .trim()
        .split_once('@')
        .is_some_and(|(name, domain)| {
            !name.is_empty() && domain.contains('.') && !domain.contains(char::is_whitespace)
        });
    let mut organizations = names.organizations.iter();
    let is_known = organizations.any(|known| known.id.as_str() == sent.organization);
    if !fits(&sent.name) {
        Some(("name", t.people_name_missing()))
    } else if !fits(&sent.email) || !is_address {
        Some(("email", t.people_email_missing()))
    } else if !sent.organization.is_empty() && !is_known {
        Some(("organization", t.people_organization_unclear()))
    } else {
        None
    }
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
    let new = NewPerson {
        id: None,
        name: sent.name.trim(),
        email: Some(sent.email.trim()),
        phone: None,
        organization: Some(sent.organization.as_str()).filter(|id| !id.is_empty()),
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

async fn show(
    access: &Access,
    visit: &Visit,
    sent: &Invited,
    problem: Option<Problem>,
) -> Result<Response, Failure> {
    let t = visit.messages();
    let names = RegionNames::of(access, visit);
    let people = list(access, visit, &names).await.map_err(broken(visit))?;
    let status = if problem.is_some() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let page = PeoplePage {
        t,
        head: head(&t.people_title()),
        people,
        names: &names,
        sent,
        problem,
        notice: match visit.parameter("notice") {
            Some("left") => Some(t.people_left()),
            _ => None,
        },
        visit,
    };
    Ok((status, Html(page, Cache::Never)).into_response())
}

async fn list(access: &Access, visit: &Visit, names: &RegionNames) -> db::Result<Vec<Listed>> {
    let region = visit.region_id().as_str();
    let conn = &mut access.db().read().await?;
    let people = people::professionals(conn, region).await?;
    let mut roles: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for held in people::all_grants(conn, region).await? {
        if held.term.holds_at(visit.now()) {
            let of_person = roles.entry(held.person_id).or_default();
            of_person.push(words::grant(visit, names, &held.grant));
        }
    }
    Ok(people
        .into_iter()
        .map(|person| Listed {
            roles: roles.remove(&person.id).unwrap_or_default(),
            organization: words::organization(visit, names, &person),
            person,
        })
        .collect())
}
