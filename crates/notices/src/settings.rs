//! What the operator sets.

use secrecy::SecretString;

use crate::Hours;

/// How notices leave. Without a way for a channel its notices wait.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// The mail server.
    pub smtp: Option<Smtp>,
    /// Where text messages go.
    pub sms_hook: Option<SmsHook>,
    /// When askers may get text messages.
    pub sms_to_askers: Hours,
}

/// A mail server.
#[derive(Debug, Clone)]
pub struct Smtp {
    /// Its name, which its certificate must have.
    pub host: String,
    /// Its port: mostly 587 with [`Tls::StartTls`], 465 with [`Tls::Tls`].
    pub port: u16,
    /// How the connection is protected.
    pub tls: Tls,
    /// The user, when the server wants one.
    pub user: Option<String>,
    /// The user's password.
    pub password: Option<SecretString>,
    /// The sender's address. Askers see it: a neutral name.
    pub from: String,
    /// The sender's name. Askers see it: a neutral name.
    pub from_name: String,
}

/// How the connection to the mail server is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tls {
    /// Not at all: for a server on the same machine.
    None,
    /// It begins in the clear and must be encrypted before anything is said.
    StartTls,
    /// Encrypted from the start.
    Tls,
}

/// The operator's program that sends text messages.
#[derive(Debug, Clone)]
pub struct SmsHook {
    /// Its `https://` or `http://` address.
    pub url: String,
    /// What it knows us by.
    pub secret: SecretString,
}

/// A setting that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum BadSettings {
    /// The sender's address is none.
    #[error("the sender's address of notices is not an e-mail address")]
    From,
    /// A user without a password, or the other way round.
    #[error("the mail server needs both a user and a password, or neither")]
    Credentials,
    /// TLS cannot be made ready for this server.
    #[error("the mail server's name cannot be used for TLS: {0}")]
    Tls(#[source] lettre::transport::smtp::Error),
    /// The hook's address is none.
    #[error("the address for text messages must begin with https:// or http://")]
    SmsUrl,
}
