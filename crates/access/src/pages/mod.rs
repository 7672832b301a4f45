//! The pages of signing in, of one's own account, of people and of the audit trail. Each file
//! holds one page: its handlers, its view and its template's name.

mod account;
mod arrival;
mod audit;
mod forbidden;
mod invitation;
mod letter;
mod new_account;
mod objects;
mod openid;
mod passkey;
mod people;
mod person;
mod recovery;
mod registration;
mod sign_in;
mod words;

use std::fmt::Display;
use std::sync::Arc;

use axum::Router;
use axum::middleware::from_fn;
use axum::routing::{get, post};
use i18n::Phrase;
use web::{Failure, INNER, PageHead, Visit};

use crate::Access;
use crate::action::Action;
use crate::guard::{Guarded, GuardedRoute};

pub(crate) use forbidden::forbidden;

/// The pages of access, below the region and the language, and the list of the guarded ones.
pub fn routes(access: &Access) -> (Router, Vec<GuardedRoute>) {
    let open = Router::new()
        .route("/sign-in", get(sign_in::sign_in))
        .route("/sign-in/again", get(sign_in::again))
        .route("/sign-in/demo", post(sign_in::as_demo_person))
        .route("/sign-in/passkey/start", post(passkey::start))
        .route("/sign-in/passkey/finish", post(passkey::finish))
        .route("/sign-in/oidc/{provider}", get(openid::start))
        .route("/sign-in/oidc/{provider}/return", get(openid::finish))
        .route("/sign-in/new", get(new_account::form))
        .route("/sign-in/new/start", post(new_account::start))
        .route("/sign-in/new/finish", post(registration::finish))
        .route("/sign-out", post(sign_in::sign_out))
        .route("/invitation/{token}", get(invitation::invitation))
        .route("/invitation/{token}/start", post(invitation::start))
        .route("/invitation/{token}/finish", post(invitation::finish))
        .route(
            "/invitation/{token}/oidc/{provider}",
            get(invitation::through_organization),
        )
        .layer(from_fn(web::refuse_other_sites))
        .with_state(access.clone());
    let objects = Arc::new(objects::AccessObjects(access.clone()));
    let (guarded, list) = Guarded::new(access.clone(), objects)
        .get("/account", Action::SeeOwnAccount, account::account)
        .post(
            "/account/sessions/end",
            Action::ManageOwnKeys,
            account::end_others,
        )
        .post(
            "/account/key/rename",
            Action::ManageOwnKeys,
            account::rename_key,
        )
        .post(
            "/account/key/remove",
            Action::ManageOwnKeys,
            account::remove_key,
        )
        .post(
            "/account/key/start",
            Action::ManageOwnKeys,
            account::start_key,
        )
        .post(
            "/account/key/finish",
            Action::ManageOwnKeys,
            account::finish_key,
        )
        .get("/people", Action::ManagePeople, people::people)
        .post("/people", Action::ManagePeople, people::invite)
        .get("/people/{person}", Action::ManagePeople, person::person)
        .post(
            "/people/{person}/invite",
            Action::ManagePeople,
            person::invite_again,
        )
        .post(
            "/people/{person}/leave",
            Action::ManagePeople,
            person::leave,
        )
        .post(
            "/people/{person}/role",
            Action::GrantRole,
            person::role::grant,
        )
        .post(
            "/people/{person}/role/end",
            Action::GrantRole,
            person::role::end,
        )
        .get("/recovery", Action::Recover, recovery::recoveries)
        .post("/recovery/start/{person}", Action::Recover, recovery::start)
        .post(
            "/recovery/confirm/{recovery}",
            Action::Recover,
            recovery::confirm,
        )
        .get("/audit", Action::ReadAudit, audit::trail)
        .get("/audit.csv", Action::ReadAudit, audit::as_csv)
        .finish(access.clone());
    (Router::new().nest(INNER, open).merge(guarded), list)
}

/// A page of a person's own: not for search engines, and not asked about.
fn head(title: &Phrase) -> PageHead {
    PageHead {
        no_index: true,
        unasked: true,
        ..PageHead::titled(title.plain())
    }
}

/// A head with the script of passkeys.
fn head_with_passkeys(title: &Phrase) -> PageHead {
    PageHead {
        scripts: &["passkey.js"],
        ..head(title)
    }
}

/// What a visitor sees when something broke; the error goes to the log. None of the errors that
/// come here hold what someone typed, a token or a key.
fn broken<E: Display>(visit: &Visit) -> impl FnOnce(E) -> Failure {
    move |error| {
        tracing::error!(%error, "a page of access broke");
        Failure::Broken(visit.clone())
    }
}
