//! `/people/{person}`: one professional, their roles, and marking them as left.

use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::{Days, NaiveDate, NaiveTime};
use i18n::{Messages, Phrase};
use kernel::{Slug, Timestamp};
use serde::Deserialize;
use web::{Cache, Failure, Html, PageHead, Visit};

use super::people::{InviteError, Letter};
use super::{broken, head, words};
use crate::action::Action;
use crate::guard::Permit;
use crate::invitation::Purpose;
use crate::people::{self, Contact, GrantError, HeldGrant};
use crate::role::{Grant, Person, Role, Term};
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
    error: Option<Phrase>,
    notice: Option<Phrase>,
}

impl PersonPage<'_> {
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

/// What the role form sends.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct RoleForm {
    role: String,
    area: String,
    ring: String,
    /// First day; empty: at once.
    starts: String,
    /// Last day; empty: until it is ended.
    ends: String,
}

/// A grant that is to end.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct EndForm {
    grant: String,
}

/// `GET /people/{person}`.
pub async fn person(
    State(access): State<Access>,
    visit: Visit,
    permit: Permit,
) -> Result<Response, Failure> {
    show(&access, &visit, &permit, None).await
}

/// `POST /people/{person}/role`.
pub async fn grant(
    State(access): State<Access>,
    visit: Visit,
    permit: Permit,
    Form(form): Form<RoleForm>,
) -> Result<Response, Failure> {
    let t = visit.messages();
    let Some((granted, term)) = read(&form, visit.now()) else {
        return show(&access, &visit, &permit, Some(t.person_role_unclear())).await;
    };
    let region = visit.region_id().as_str();
    let now = visit.now();
    let id = about(&permit);
    let by = Some(permit.person_id());
    let done: Result<(), GrantError> = db::transact!(access.db(), |tx| {
        people::grant(tx, region, id, &granted, term, by, now).await?;
        let outcome = format!("granted {}", granted.role.as_str());
        let action = Action::GrantRole;
        audit::append(tx, region, now, by, action, ("person", id), &outcome).await?;
        Ok(())
    })
    .await;
    let error = match done {
        Ok(()) => return Ok(back(&visit, id, "granted")),
        Err(GrantError::Place) => t.person_role_place(),
        Err(GrantError::Term) => t.person_role_term(),
        Err(GrantError::Resident | GrantError::Nobody) => return Err(Failure::NotFound(visit)),
        Err(GrantError::Database(error)) => return Err(broken(&visit)(error)),
    };
    show(&access, &visit, &permit, Some(error)).await
}

/// `POST /people/{person}/role/end`: at once.
pub async fn end_role(
    State(access): State<Access>,
    visit: Visit,
    permit: Permit,
    Form(form): Form<EndForm>,
) -> Result<Response, Failure> {
    let region = visit.region_id().as_str();
    let now = visit.now();
    let id = about(&permit);
    let by = Some(permit.person_id());
    let done: db::Result<()> = db::transact!(access.db(), |tx| {
        if people::end_grant(tx, region, id, &form.grant, now).await? {
            let action = Action::GrantRole;
            audit::append(tx, region, now, by, action, ("person", id), "ended").await?;
        }
        Ok(())
    })
    .await;
    done.map_err(broken(&visit))?;
    Ok(back(&visit, id, "ended"))
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
    error: Option<Phrase>,
) -> Result<Response, Failure> {
    let t = visit.messages();
    let id = about(permit);
    let loaded = load(access, visit, id).await.map_err(broken(visit))?;
    let Some((person, contact, roles)) = loaded else {
        return Err(Failure::NotFound(visit.clone()));
    };
    let status = if error.is_some() {
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
        error,
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

/// The grant that the form means; none when it cannot be read.
fn read(form: &RoleForm, now: Timestamp) -> Option<(Grant, Term)> {
    let place = |text: &str| match text.trim() {
        "" => Some(None),
        text => Slug::parse(text).ok().map(Some),
    };
    let grant = Grant {
        role: Role::parse(&form.role)?,
        area: place(&form.area)?,
        ring: place(&form.ring)?,
    };
    let starts_at = match form.starts.trim() {
        "" => now,
        day => Timestamp::from_helsinki(day.parse().ok()?, NaiveTime::MIN),
    };
    let ends_at = match form.ends.trim() {
        "" => None,
        // The last day counts whole.
        day => {
            let after: NaiveDate = day.parse().ok()?;
            let after = after.checked_add_days(Days::new(1))?;
            Some(Timestamp::from_helsinki(after, NaiveTime::MIN))
        }
    };
    Some((grant, Term { starts_at, ends_at }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_day_of_a_role_counts_whole() {
        let now = Timestamp(1_795_000_000_000_000);
        let form = RoleForm {
            role: "responder".to_owned(),
            ring: "itainen".to_owned(),
            ends: "2026-12-31".to_owned(),
            ..RoleForm::default()
        };
        let (grant, term) = read(&form, now).unwrap();
        assert_eq!(grant.ring.unwrap().as_str(), "itainen");
        let last =
            Timestamp::from_helsinki("2026-12-31".parse().unwrap(), "23:59:59".parse().unwrap());
        assert!(term.holds_at(now) && term.holds_at(last));
        assert!(!term.holds_at(Timestamp(last.0 + 1_000_000)));
    }

    #[test]
    fn a_form_that_nobody_can_read_grants_nothing() {
        let form = |role: &str, ends: &str| RoleForm {
            role: role.to_owned(),
            ends: ends.to_owned(),
            ..RoleForm::default()
        };
        let now = Timestamp(0);
        assert!(read(&form("admin", ""), now).is_some());
        assert!(read(&form("root", ""), now).is_none());
        assert!(read(&form("admin", "soon"), now).is_none());
    }
}
