//! Making a passkey: by an invitation, for one's own account, or for a new account of a resident.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use web::{Failure, Visit};
use webauthn_rs::prelude::{Passkey, PasskeyRegistration, RegisterPublicKeyCredential};

use super::arrival::arrive;
use super::broken;
use super::passkey::{asking, begin, take};
use crate::attempt::Attempt;
use crate::passkey::{LONGEST_LABEL, MOST_KEYS, user_handle};
use crate::people::NewPerson;
use crate::session::Method;
use crate::{Access, invitation, passkey, people};

/// Who makes a key.
#[derive(Serialize, Deserialize, Clone)]
pub enum Registrant {
    /// Someone who follows the link of an invitation.
    Invited {
        /// The hash of its token.
        token_hash: Vec<u8>,
        /// Whose it is.
        person: String,
    },
    /// Someone who is signed in.
    Own {
        /// Who.
        person: String,
    },
    /// A resident who makes an account.
    Resident {
        /// The identifier that they will have.
        person: String,
        /// What they want to be called.
        name: String,
    },
}

#[derive(Serialize, Deserialize)]
struct RegistrationAttempt {
    state: PasskeyRegistration,
    registrant: Registrant,
    label: String,
}

impl Attempt for RegistrationAttempt {
    const KIND: &'static str = "registration";
}

/// What the script sends at the start.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Start {
    /// What the key, or the new resident, is to be called.
    pub label: String,
}

impl Registrant {
    fn person(&self) -> &str {
        match self {
            Registrant::Invited { person, .. }
            | Registrant::Own { person }
            | Registrant::Resident { person, .. } => person,
        }
    }
}

/// Asks the browser to make a key. `shown` is what the authenticator calls the account.
pub async fn start(
    access: &Access,
    visit: &Visit,
    headers: &HeaderMap,
    registrant: Registrant,
    shown: &str,
    label: &str,
) -> Result<Response, Failure> {
    let Some(party) = access.relying_party(headers) else {
        return Err(Failure::NotFound(visit.clone()));
    };
    let region = visit.region_id().as_str();
    let handle = user_handle(region, registrant.person());
    let (challenge, state) = party
        .start_passkey_registration(handle, shown, shown, None)
        .map_err(broken(visit))?;
    let mut options = serde_json::to_value(challenge).map_err(broken(visit))?;
    // The sign-in asks for no name, so the authenticator must find the key by itself.
    if let Some(selection) = options.pointer_mut("/publicKey/authenticatorSelection") {
        *selection = json!({
            "residentKey": "required", "requireResidentKey": true, "userVerification": "required"
        });
    }
    let kept = RegistrationAttempt {
        state,
        registrant,
        label: clean(visit, label),
    };
    let token = begin(access, visit, &kept).await?;
    Ok(asking(&token, options))
}

/// `POST …/finish`: the key that the browser made. Who was not signed in is from now on.
pub async fn finish(
    State(access): State<Access>,
    visit: Visit,
    headers: HeaderMap,
    Json(answer): Json<RegisterPublicKeyCredential>,
) -> Result<Response, Failure> {
    let refused = || Ok(StatusCode::UNAUTHORIZED.into_response());
    let Some(kept) = take::<RegistrationAttempt>(&access, &visit, &headers).await? else {
        return refused();
    };
    let party = access.relying_party(&headers);
    let made = party.and_then(|party| party.finish_passkey_registration(&answer, &kept.state).ok());
    let Some(key) = made else {
        return refused();
    };
    let kept_key = keep(&access, &visit, &kept.registrant, &kept.label, &key).await;
    if !kept_key.map_err(broken(&visit))? {
        return refused();
    }
    if let Registrant::Own { .. } = kept.registrant {
        return Ok(Json(location(visit.href("account"))).into_response());
    }
    let person = kept.registrant.person();
    let arrival = arrive(&access, &visit, &headers, person, Method::Passkey, None).await?;
    let Some(arrival) = arrival else {
        return refused();
    };
    let mut response = Json(location(arrival.address.clone())).into_response();
    arrival.set_cookies(response.headers_mut());
    Ok(response)
}

/// Keeps a key, with whatever lets the person have it; false when it may not be kept.
async fn keep(
    access: &Access,
    visit: &Visit,
    registrant: &Registrant,
    label: &str,
    key: &Passkey,
) -> Result<bool, vault::Error> {
    let region = visit.region_id().as_str();
    let now = visit.now();
    db::transact!(access.db(), |tx| {
        match registrant {
            Registrant::Invited { token_hash, person } => {
                let accepted = invitation::accept(tx, region, token_hash, now).await?;
                if accepted.is_none_or(|accepted| accepted.person_id != *person) {
                    return Ok(false);
                }
            }
            Registrant::Own { person } => {
                if passkey::of_person(tx, region, person).await?.len() >= MOST_KEYS {
                    return Ok(false);
                }
            }
            Registrant::Resident { person, name } => {
                let new = NewPerson {
                    id: Some(person),
                    name,
                    email: None,
                    phone: None,
                    organization: None,
                    languages: &[visit.language().code().to_owned()],
                    resident: true,
                    demo: false,
                };
                people::create(tx, access.vault(), region, &new, now).await?;
            }
        }
        let person = registrant.person();
        Ok(passkey::add(tx, region, person, label, key, now).await?)
    })
    .await
}

/// What the person calls a key, or the day on which it was made.
pub fn clean(visit: &Visit, label: &str) -> String {
    let label: String = label.trim().chars().take(LONGEST_LABEL).collect();
    if label.is_empty() {
        super::words::day(visit, visit.now())
    } else {
        label
    }
}

fn location(address: String) -> Value {
    json!({ "location": address })
}
