//! Arriving: a proof has been checked, and the person gets a session.

use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Redirect, Response};
use web::{Failure, Visit};

use super::broken;
use crate::action::Action;
use crate::role::Person;
use crate::session::Method;
use crate::then::Then;
use crate::token::Token;
use crate::{Access, audit, people, session};

/// A session that has begun.
pub struct Arrival {
    /// Its token, for the cookie.
    token: Token,
    /// The page to go to.
    pub address: String,
}

impl Arrival {
    /// Puts the cookie into an answer, and takes that of the attempt away.
    pub fn set_cookies(&self, headers: &mut HeaderMap) {
        self.token.set_cookie(headers, web::SESSION_COOKIE);
        let over = web::expired_cookie(web::SIGN_IN_COOKIE);
        headers.append(header::SET_COOKIE, over);
    }

    /// The answer that leads on.
    pub fn redirect(&self) -> Response {
        let mut response = Redirect::to(&self.address).into_response();
        self.set_cookies(response.headers_mut());
        response
    }
}

/// Begins a session for a person. The one that the browser had ends: a token that somebody knew
/// before the proof is worth nothing after it. None when the person has left.
pub async fn arrive(
    access: &Access,
    visit: &Visit,
    headers: &HeaderMap,
    person: &str,
    method: Method,
    then: Option<&str>,
) -> Result<Option<Arrival>, Failure> {
    let region = visit.region_id().as_str();
    let now = visit.now();
    let token = Token::generate().map_err(broken(visit))?;
    let before = Token::of_cookie(headers, web::SESSION_COOKIE);
    let found: db::Result<Option<Person>> = db::transact!(access.db(), |tx| {
        let Some(found) = people::find(tx, region, person).await? else {
            return Ok(None);
        };
        if let Some(before) = &before {
            session::end(tx, before).await?;
        }
        session::open(tx, region, person, method, &token, now).await?;
        let about = ("person", person);
        audit::append(
            tx,
            region,
            now,
            Some(person),
            Action::SignIn,
            about,
            method.as_str(),
        )
        .await?;
        Ok(Some(found))
    })
    .await;
    let Some(found) = found.map_err(broken(visit))? else {
        return Ok(None);
    };
    let configuration = access.configuration();
    let home = match found.resident {
        true => &configuration.own,
        false => &configuration.home,
    };
    let address = match then.and_then(Then::parse) {
        Some(then) => then.href(visit),
        None if home.is_empty() => visit.href("account"),
        None => visit.href(home),
    };
    Ok(Some(Arrival { token, address }))
}
