//! Notices as text messages, through the operator's hook.

use std::time::Duration;

use secrecy::ExposeSecret;
use ureq::Agent;

use crate::sender::Failure;
use crate::{BadSettings, SmsHook};

/// How long the hook may take in all.
const TIMEOUT: Duration = Duration::from_secs(10);

/// Posts text messages to one address.
#[derive(Clone)]
pub(crate) struct Hook {
    agent: Agent,
    hook: SmsHook,
}

impl Hook {
    pub(crate) fn new(hook: SmsHook) -> Result<Hook, BadSettings> {
        if !hook.url.starts_with("https://") && !hook.url.starts_with("http://") {
            return Err(BadSettings::SmsUrl);
        }
        // A redirect would carry number and secret to where the operator has not said.
        let agent = Agent::config_builder()
            .timeout_global(Some(TIMEOUT))
            .max_redirects(0)
            .build()
            .new_agent();
        Ok(Hook { agent, hook })
    }

    pub(crate) async fn send(&self, id: &str, to: &str, text: &str) -> Result<(), Failure> {
        let body = serde_json::json!({ "to": to, "text": text, "id": id }).to_string();
        let (hook, id) = (self.clone(), id.to_owned());
        tokio::task::spawn_blocking(move || hook.post(&id, &body))
            .await
            .unwrap_or(Err(Failure::Connection))
    }

    fn post(&self, id: &str, body: &str) -> Result<(), Failure> {
        let secret = self.hook.secret.expose_secret();
        let answer = self
            .agent
            .post(&self.hook.url)
            .header("Authorization", format!("Bearer {secret}"))
            .header("Idempotency-Key", id)
            .header("Content-Type", "application/json")
            .send(body);
        match answer {
            Ok(answer) if answer.status().is_success() => Ok(()),
            Ok(answer) => Err(Failure::Refused(answer.status().as_u16())),
            Err(ureq::Error::StatusCode(code)) => Err(Failure::Refused(code)),
            Err(ureq::Error::Timeout(_)) => Err(Failure::Timeout),
            Err(ureq::Error::Tls(_) | ureq::Error::Rustls(_)) => Err(Failure::Tls),
            Err(_) => Err(Failure::Connection),
        }
    }
}
