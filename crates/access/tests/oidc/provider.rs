//! A small OpenID Connect provider on this machine, with a key of its own, which can be told to
//! misbehave. Its keys are made for this test and open nothing.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use axum::extract::{Form, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use chrono::{DateTime, TimeDelta, Utc};
use data_encoding::{BASE64, BASE64URL_NOPAD};
use openidconnect::core::{
    CoreIdToken, CoreIdTokenClaims, CoreJwsSigningAlgorithm, CoreRsaPrivateSigningKey,
};
use openidconnect::{
    AccessToken, Audience, EmptyAdditionalClaims, EndUserEmail, IssuerUrl, JsonWebKeyId, Nonce,
    PrivateSigningKey, StandardClaims, SubjectIdentifier,
};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// What the provider does wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    None,
    Nonce,
    Audience,
    Expired,
    OtherKey,
    OtherIssuer,
    UnverifiedEmail,
}

#[derive(Clone)]
pub struct Provider {
    pub issuer: String,
    shared: Arc<Mutex<Shared>>,
}

struct Shared {
    fault: Fault,
    email: String,
    subject: String,
    now: DateTime<Utc>,
    /// What was asked with each code.
    codes: HashMap<String, HashMap<String, String>>,
}

fn key(pem: &str) -> CoreRsaPrivateSigningKey {
    let id = Some(JsonWebKeyId::new("1".to_owned()));
    CoreRsaPrivateSigningKey::from_pem(pem, id).unwrap()
}

impl Provider {
    /// Starts one on a free port.
    pub async fn start(now: DateTime<Utc>) -> Provider {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let issuer = format!("http://{}", listener.local_addr().unwrap());
        let provider = Provider {
            issuer,
            shared: Arc::new(Mutex::new(Shared {
                fault: Fault::None,
                email: "liisa@example.fi".to_owned(),
                subject: "liisa-at-work".to_owned(),
                now,
                codes: HashMap::new(),
            })),
        };
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(configuration))
            .route("/jwks", get(jwks))
            .route("/authorize", get(authorize))
            .route("/token", post(token))
            .with_state(provider.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        provider
    }

    pub fn misbehave(&self, fault: Fault) {
        self.shared.lock().unwrap().fault = fault;
    }

    pub fn sign_in_as(&self, subject: &str, email: &str) {
        let mut shared = self.shared.lock().unwrap();
        subject.clone_into(&mut shared.subject);
        email.clone_into(&mut shared.email);
    }
}

async fn configuration(State(provider): State<Provider>) -> Json<Value> {
    let issuer = &provider.issuer;
    Json(json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/authorize"),
        "token_endpoint": format!("{issuer}/token"),
        "jwks_uri": format!("{issuer}/jwks"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["RS256"],
    }))
}

async fn jwks() -> Json<Value> {
    let public = key(include_str!("key.pem")).as_verification_key();
    Json(json!({ "keys": [public] }))
}

/// The person agrees at once.
async fn authorize(
    State(provider): State<Provider>,
    Query(asked): Query<HashMap<String, String>>,
) -> Redirect {
    assert_eq!(asked["response_type"], "code");
    assert_eq!(asked["code_challenge_method"], "S256");
    assert!(asked["scope"].split(' ').any(|scope| scope == "openid"));
    let address = format!(
        "{}?code=the-code&state={}",
        asked["redirect_uri"], asked["state"]
    );
    let mut shared = provider.shared.lock().unwrap();
    shared.codes.insert("the-code".to_owned(), asked);
    Redirect::to(&address)
}

async fn token(
    State(provider): State<Provider>,
    headers: HeaderMap,
    Form(sent): Form<HashMap<String, String>>,
) -> Response {
    let mut shared = provider.shared.lock().unwrap();
    let Some(asked) = shared.codes.remove(&sent["code"]) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let challenge = BASE64URL_NOPAD.encode(&Sha256::digest(sent["code_verifier"].as_bytes()));
    let secret = format!("Basic {}", BASE64.encode(b"perhekeskus:salaisuus"));
    let known = headers[header::AUTHORIZATION] == secret;
    if !known
        || challenge != asked["code_challenge"]
        || sent["redirect_uri"] != asked["redirect_uri"]
    {
        return StatusCode::BAD_REQUEST.into_response();
    }
    let fault = shared.fault;
    let expires = if fault == Fault::Expired { -1 } else { 300 };
    let email = StandardClaims::new(SubjectIdentifier::new(shared.subject.clone()))
        .set_email(Some(EndUserEmail::new(shared.email.clone())))
        .set_email_verified(Some(fault != Fault::UnverifiedEmail));
    let issuer = if fault == Fault::OtherIssuer {
        "http://127.0.0.1:1"
    } else {
        &provider.issuer
    };
    let audience = if fault == Fault::Audience {
        "somebody-else"
    } else {
        "perhekeskus"
    };
    let nonce = if fault == Fault::Nonce {
        "another"
    } else {
        &asked["nonce"]
    };
    let claims = CoreIdTokenClaims::new(
        IssuerUrl::new(issuer.to_owned()).unwrap(),
        vec![Audience::new(audience.to_owned())],
        shared.now + TimeDelta::seconds(expires),
        shared.now - TimeDelta::seconds(60),
        email,
        EmptyAdditionalClaims {},
    )
    .set_nonce(Some(Nonce::new(nonce.to_owned())));
    let pem = if fault == Fault::OtherKey {
        include_str!("other-key.pem")
    } else {
        include_str!("key.pem")
    };
    let access_token = AccessToken::new("access".to_owned());
    let id_token = CoreIdToken::new(
        claims,
        &key(pem),
        CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
        Some(&access_token),
        None,
    );
    Json(json!({
        "access_token": "access",
        "token_type": "Bearer",
        "id_token": id_token.unwrap().to_string(),
    }))
    .into_response()
}
