//! Giving a professional a role, and ending it.

use axum::Form;
use axum::extract::State;
use axum::response::Response;
use chrono::{Days, NaiveDate, NaiveTime};
use kernel::{Slug, Timestamp};
use serde::Deserialize;
use web::{Failure, Visit};

use super::{about, back, broken, show};
use crate::action::Action;
use crate::guard::Permit;
use crate::names::RegionNames;
use crate::people::{self, GrantError};
use crate::role::{Grant, Role, Term};
use crate::{Access, audit};

/// What the role form sends.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct RoleForm {
    pub(super) role: String,
    /// Empty: the whole region.
    pub(super) area: String,
    /// Empty: no ring.
    pub(super) ring: String,
    /// First day; empty: at once.
    pub(super) starts: String,
    /// Last day; empty: until it is ended.
    pub(super) ends: String,
}

/// A grant that is to end.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct EndForm {
    grant: String,
}

/// `POST /people/{person}/role`.
pub async fn grant(
    State(access): State<Access>,
    visit: Visit,
    permit: Permit,
    Form(form): Form<RoleForm>,
) -> Result<Response, Failure> {
    let t = visit.messages();
    let names = RegionNames::of(&access, &visit);
    let is_offered = |ring: &Slug| names.rings.iter().any(|known| known.id == *ring);
    let read = read(&form, visit.now())
        .filter(|(granted, _)| granted.ring.as_ref().is_none_or(is_offered));
    let Some((granted, term)) = read else {
        let problem = ("role", t.person_role_unclear());
        return show(&access, &visit, &permit, &form, Some(problem)).await;
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
    let problem = match done {
        Ok(()) => return Ok(back(&visit, id, "granted")),
        Err(GrantError::Place) => ("ring", t.person_role_place()),
        Err(GrantError::Term) => ("ends", t.person_role_term()),
        Err(GrantError::Resident | GrantError::Nobody) => return Err(Failure::NotFound(visit)),
        Err(GrantError::Database(error)) => return Err(broken(&visit)(error)),
    };
    show(&access, &visit, &permit, &form, Some(problem)).await
}

/// `POST /people/{person}/role/end`: at once.
pub async fn end(
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
