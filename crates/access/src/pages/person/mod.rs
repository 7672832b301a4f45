//! `/people/{person}`: one professional, their roles, and marking them as left.

pub mod role;

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use i18n::{Messages, Phrase};
use web::{Cache, Failure, Html, PageHead, Visit};

use self::role::RoleForm;
use super::letter::{InviteError, Letter};
use super::{broken, head, words};
use crate::action::Action;
use crate::guard::Permit;
use crate::invitation::Purpose;
use crate::names::RegionNames;
use crate::people::{self, Contact, HeldGrant};
use crate::role::{Person, Role};
use crate::token::Token;
use crate::{Access, audit};

#[derive(Template)]
#[template(path = "person.html")]
struct PersonPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    person: Person,
    contact: Option<Contact>,
    roles: Vec<HeldGrant>,
    own: bool,
    organization: String,
    names: &'a RegionNames,
    /// What was sent of a role and could not be taken.
    sent: &'a RoleForm,
    problem: Option<Problem>,
    notice: Option<Phrase>,
}

/// A field of the role form that could not be taken, and why.
type Problem = (&'static str, Phrase);

impl PersonPage<'_> {
    /// What is wrong with a field.
    fn wrong(&self, field: &str) -> Option<&Phrase> {
        let problem = self.problem.as_ref().filter(|(at, _)| *at == field);
        problem.map(|(_, words)| words)
    }

    fn action(&self, action: &str) -> String {
        self.visit
            .href(&format!("people/{}/{action}", self.person.id))
    }

    fn name_of(&self, role: &Role) -> Phrase {
        words::role(self.t, *role)
    }

    fn until(&self, held: &HeldGrant) -> Phrase {
        match held.term.ends_at {
            Some(end) => self.t.access_role_until(&words::moment(self.visit, &end)),
            None => self.t.access_role_open(),
        }
    }
}

/// `GET /people/{person}`.
pub async fn person(
    State(access): State<Access>,
    visit: Visit,
    permit: Permit,
) -> Result<Response, Failure> {
    show(&access, &visit, &permit, &RoleForm::default(), None).await
}

/// `POST /people/{person}/leave`.
pub async fn leave(
    State(access): State<Access>,
    visit: Visit,
    permit: Permit,
) -> Result<Response, Failure> {
    let region = visit.region_id().as_str();
    let now = visit.now();
    let id = about(&permit);
    let by = Some(permit.person_id());
    let done: db::Result<()> = db::transact!(access.db(), |tx| {
        if people::leave(tx, region, id, now).await? {
            let action = Action::ManagePeople;
            audit::append(tx, region, now, by, action, ("person", id), "left").await?;
        }
        Ok(())
    })
    .await;
    done.map_err(broken(&visit))?;
    let address = visit.href_with("people", &[("notice", "left")]);
    Ok(Redirect::to(&address).into_response())
}

/// `POST /people/{person}/invite`: a new link; the earlier one ends.
pub async fn invite_again(
    State(access): State<Access>,
    visit: Visit,
    permit: Permit,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let token = Token::generate().map_err(broken(&visit))?;
    let region = visit.region_id().as_str();
    let now = visit.now();
    let id = about(&permit);
    let by = permit.person_id();
    let letter = Letter {
        access: &access,
        visit: &visit,
        headers: &headers,
        language: visit.language(),
        purpose: Purpose::Invitation,
        by,
        token: &token,
    };
    let sent: Result<bool, InviteError> = db::transact!(access.db(), |tx| {
        // Who has a way in already would get a second one from a single colleague: that is what
        // recovery is for.
        if people::ways_in(tx, region, id).await? > 0 || !letter.send(tx, id).await? {
            return Ok(false);
        }
        let action = Action::ManagePeople;
        audit::append(tx, region, now, Some(by), action, ("person", id), "invited").await?;
        Ok(true)
    })
    .await;
    let sent = sent.map_err(broken(&visit))?;
    Ok(back(
        &visit,
        id,
        if sent { "invited" } else { "not-invited" },
    ))
}

fn about(permit: &Permit) -> &str {
    permit.object.as_ref().map_or("", |object| &object.id)
}

fn back(visit: &Visit, id: &str, notice: &str) -> Response {
    let page = format!("people/{id}");
    Redirect::to(&visit.href_with(&page, &[("notice", notice)])).into_response()
}

async fn show(
    access: &Access,
    visit: &Visit,
    permit: &Permit,
    sent: &RoleForm,
    problem: Option<Problem>,
) -> Result<Response, Failure> {
    let t = visit.messages();
    let id = about(permit);
    let loaded = load(access, visit, id).await.map_err(broken(visit))?;
    let Some((person, contact, roles)) = loaded else {
        return Err(Failure::NotFound(visit.clone()));
    };
    let names = RegionNames::of(access, visit);
    let status = if problem.is_some() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let title = t.people_title();
    let page = PersonPage {
        t,
        head: PageHead {
            title: person.name.clone(),
            ..head(&title)
        }
        .under(visit.href("people"), title.plain()),
        contact,
        roles,
        own: permit.person_id() == person.id,
        organization: words::organization(visit, &names, &person),
        names: &names,
        sent,
        problem,
        notice: match visit.parameter("notice") {
            Some("invited") => Some(t.person_invited()),
            Some("not-invited") => Some(t.person_not_invited()),
            Some("granted") => Some(t.person_granted()),
            Some("ended") => Some(t.person_role_ended()),
            _ => None,
        },
        person,
        visit,
    };
    Ok((status, Html(page, Cache::Never)).into_response())
}

async fn load(
    access: &Access,
    visit: &Visit,
    id: &str,
) -> db::Result<Option<(Person, Option<Contact>, Vec<HeldGrant>)>> {
    let region = visit.region_id().as_str();
    let conn = &mut access.db().read().await?;
    let Some(person) = people::find(conn, region, id).await? else {
        return Ok(None);
    };
    let contact = people::contact(conn, region, id).await?;
    let roles = people::grants_of(conn, region, id).await?;
    Ok(Some((person, contact, roles)))
}
