//! Notices by SMTP.

use std::time::{Duration, SystemTime};

use kernel::Timestamp;
use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls as ClientTls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use secrecy::ExposeSecret;

use crate::sender::Failure;
use crate::{BadSettings, Smtp, Tls, Words};

/// How long the server may take over each answer.
const TIMEOUT: Duration = Duration::from_secs(20);

/// Sends mails through one server.
pub(crate) struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl Mailer {
    pub(crate) fn new(smtp: Smtp) -> Result<Mailer, BadSettings> {
        let address: Address = smtp.from.parse().map_err(|_| BadSettings::From)?;
        let tls = |host: &str| TlsParameters::new(host.to_owned()).map_err(BadSettings::Tls);
        let protection = match smtp.tls {
            Tls::None => ClientTls::None,
            Tls::StartTls => ClientTls::Required(tls(&smtp.host)?),
            Tls::Tls => ClientTls::Wrapper(tls(&smtp.host)?),
        };
        // The domain and not the machine's name, which mails would tell.
        let hello = ClientId::Domain(address.domain().to_owned());
        let transport = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&smtp.host)
            .port(smtp.port)
            .tls(protection)
            .hello_name(hello)
            .timeout(Some(TIMEOUT));
        let transport = match (smtp.user, smtp.password) {
            (Some(user), Some(password)) => {
                let password = password.expose_secret().to_owned();
                transport.credentials(Credentials::new(user, password))
            }
            (None, None) => transport,
            _ => return Err(BadSettings::Credentials),
        };
        Ok(Mailer {
            transport: transport.build(),
            from: Mailbox::new(Some(smtp.from_name), address),
        })
    }

    pub(crate) async fn send(
        &self,
        id: &str,
        address: &str,
        words: Words,
        now: Timestamp,
    ) -> Result<(), Failure> {
        let message = self.message(id, address, words, now)?;
        self.transport
            .send(message)
            .await
            .map(drop)
            .map_err(|error| failure(&error))
    }

    /// The Message-ID comes from the notice, so that a second sending can be known as one.
    fn message(
        &self,
        id: &str,
        address: &str,
        words: Words,
        now: Timestamp,
    ) -> Result<Message, Failure> {
        let to: Address = address.parse().map_err(|_| Failure::Address)?;
        Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, to))
            .subject(words.subject)
            .date(SystemTime::from(now.utc()))
            .message_id(Some(format!("<{id}@{}>", self.from.email.domain())))
            .header(AutoSubmitted)
            .header(ContentType::TEXT_PLAIN)
            .body(words.text)
            .map_err(|_| Failure::Address)
    }
}

/// Asks holiday answers and the like not to answer (RFC 3834).
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(AutoSubmitted)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

/// What the server said is left out: it may name the address.
fn failure(error: &lettre::transport::smtp::Error) -> Failure {
    if let Some(code) = error.status() {
        Failure::Refused(code.into())
    } else if error.is_timeout() {
        Failure::Timeout
    } else if error.is_tls() {
        Failure::Tls
    } else {
        Failure::Connection
    }
}
