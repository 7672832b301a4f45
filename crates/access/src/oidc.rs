//! Signing in through an organisation (OpenID Connect, code flow with PKCE, nonce and state).

mod http;
mod identity;

use kernel::Timestamp;
use openidconnect::core::{CoreAuthenticationFlow, CoreClient, CoreProviderMetadata};
use openidconnect::{
    AuthorizationCode, ClientId, ClientSecret, CsrfToken, EndpointMaybeSet, EndpointNotSet,
    EndpointSet, IssuerUrl, Nonce, OAuth2TokenResponse, PkceCodeChallenge, PkceCodeVerifier,
    RedirectUrl, RequestTokenError, Scope, TokenResponse,
};
use serde::{Deserialize, Serialize};

use crate::attempt::Attempt;
use crate::configuration::Provider;

pub use identity::{Outcome, link_or_find};

/// What must come back with the answer of a provider.
#[derive(Serialize, Deserialize)]
pub struct OpenIdAttempt {
    provider: String,
    state: String,
    nonce: String,
    verifier: String,
    /// Where the person wanted to go.
    pub then: Option<String>,
    /// The hash of the token of an invitation that the person follows.
    pub invitation: Option<Vec<u8>>,
}

impl Attempt for OpenIdAttempt {
    const KIND: &'static str = "openid";
}

/// Someone as a provider knows them, after every check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outsider {
    /// The provider.
    pub issuer: String,
    /// Identifier at the provider.
    pub subject: String,
    /// Address, when the provider says that it has been verified.
    pub email: Option<String>,
}

/// Why a sign-in through an organisation failed. Its text goes to the log: it holds neither codes
/// nor anything about the person.
#[derive(Debug, thiserror::Error)]
pub enum OpenIdError {
    /// The provider does not answer, or not as OpenID Connect wants.
    #[error("the provider cannot be used: {0}")]
    Provider(String),
    /// The answer belongs to another sign-in.
    #[error("the answer belongs to another sign-in")]
    State,
    /// The token is not for us, not for this sign-in, too old or not signed by the provider.
    #[error("the token was refused: {0}")]
    Token(String),
}

type Client = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// Begins a sign-in: the address to lead the person to, and what must come back.
pub async fn begin(
    provider: &Provider,
    return_to: String,
    then: Option<String>,
    invitation: Option<Vec<u8>>,
) -> Result<(String, OpenIdAttempt), OpenIdError> {
    let client = client(provider, return_to).await?;
    let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
    let (address, state, nonce) = client
        .authorize_url(
            CoreAuthenticationFlow::AuthorizationCode,
            CsrfToken::new_random,
            Nonce::new_random,
        )
        .add_scope(Scope::new("email".to_owned()))
        .set_pkce_challenge(challenge)
        .url();
    let attempt = OpenIdAttempt {
        provider: provider.id.clone(),
        state: state.into_secret(),
        nonce: nonce.secret().clone(),
        verifier: verifier.into_secret(),
        then,
        invitation,
    };
    Ok((address.to_string(), attempt))
}

/// Finishes a sign-in with what came back.
pub async fn finish(
    provider: &Provider,
    return_to: String,
    attempt: &OpenIdAttempt,
    state: &str,
    code: &str,
    now: Timestamp,
) -> Result<Outsider, OpenIdError> {
    if attempt.provider != provider.id || attempt.state != state {
        return Err(OpenIdError::State);
    }
    let client = client(provider, return_to).await?;
    let response = client
        .exchange_code(AuthorizationCode::new(code.to_owned()))
        .map_err(|error| OpenIdError::Provider(error.to_string()))?
        .set_pkce_verifier(PkceCodeVerifier::new(attempt.verifier.clone()))
        .request_async(&http::Sender)
        .await
        .map_err(|error| {
            OpenIdError::Provider(match error {
                // What the provider says then is free text.
                RequestTokenError::ServerResponse(_) => "it refused the code".to_owned(),
                error => error.to_string(),
            })
        })?;
    let refused = |reason: String| OpenIdError::Token(reason);
    let token = response
        .id_token()
        .ok_or_else(|| refused("there is none".to_owned()))?;
    let verifier = client.id_token_verifier().set_time_fn(move || now.utc());
    let claims = token
        .claims(&verifier, &Nonce::new(attempt.nonce.clone()))
        .map_err(|error| refused(error.to_string()))?;
    if let Some(expected) = claims.access_token_hash() {
        let made = openidconnect::AccessTokenHash::from_token(
            response.access_token(),
            token
                .signing_alg()
                .map_err(|error| refused(error.to_string()))?,
            token
                .signing_key(&verifier)
                .map_err(|error| refused(error.to_string()))?,
        )
        .map_err(|error| refused(error.to_string()))?;
        if made != *expected {
            return Err(refused("it belongs to another access token".to_owned()));
        }
    }
    let email = claims.email().map(|email| email.as_str().to_lowercase());
    Ok(Outsider {
        issuer: provider.issuer.clone(),
        subject: claims.subject().as_str().to_owned(),
        email: email.filter(|_| claims.email_verified() == Some(true)),
    })
}

/// The provider as it describes itself now, with its present keys.
async fn client(provider: &Provider, return_to: String) -> Result<Client, OpenIdError> {
    let unusable = |error: String| OpenIdError::Provider(error);
    let issuer =
        IssuerUrl::new(provider.issuer.clone()).map_err(|error| unusable(error.to_string()))?;
    let metadata = CoreProviderMetadata::discover_async(issuer, &http::Sender)
        .await
        .map_err(|error| unusable(error.to_string()))?;
    let return_to = RedirectUrl::new(return_to).map_err(|error| unusable(error.to_string()))?;
    Ok(CoreClient::from_provider_metadata(
        metadata,
        ClientId::new(provider.client_id.clone()),
        Some(ClientSecret::new(provider.client_secret.clone())),
    )
    .set_redirect_uri(return_to))
}
