//! How signing in is set up in an installation.

use std::sync::Arc;

use kernel::Text;
use webauthn_rs::prelude::Url;

use crate::names::Names;

/// How signing in is set up.
#[derive(Clone, Default)]
pub struct Configuration {
    /// Where the site is, as browsers see it: `https://perhekeskus.example.fi`. Passkeys belong
    /// to a host name, and links in messages begin with it; the first is used where none fits.
    pub origins: Vec<String>,
    /// Whether the made-up people of a demonstration may be chosen at the sign-in. Never where
    /// real people ask.
    pub demo: bool,
    /// Where a professional is taken after signing in, after the language: `desk`.
    pub home: String,
    /// Where anyone who is signed in sees what they have asked themselves, after the language:
    /// `own`. A resident is taken there after signing in.
    pub own: String,
    /// The organisations whose own sign-in is accepted.
    pub providers: Vec<Provider>,
    /// What rings and organisations are called. Without it there are none to choose from.
    pub names: Option<Arc<dyn Names>>,
}

/// An organisation's own sign-in (OpenID Connect). Without `Debug`: it holds a secret.
#[derive(Clone)]
pub struct Provider {
    /// Identifier in addresses.
    pub id: String,
    /// The organisation, as people know it.
    pub name: Text,
    /// Address that identifies the provider; its configuration is found below it.
    pub issuer: String,
    /// Our name there.
    pub client_id: String,
    /// Our secret there.
    pub client_secret: String,
    /// The domains of the addresses that the organisation gives its people. A person with such
    /// an address is known by it; others are linked by an invitation only.
    pub email_domains: Vec<String>,
}

/// Why a configuration cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum BadConfiguration {
    /// An origin is no address.
    #[error("`{0}` is not an origin such as https://perhekeskus.example.fi")]
    Origin(String),
    /// A provider's identifier does not fit into an address.
    #[error("`{0}` is not an identifier of a provider: use a-z, 0-9 and inner hyphens")]
    ProviderId(String),
    /// What a provider says could be changed on its way.
    #[error("the issuer of the provider `{0}` must begin with https://")]
    Issuer(String),
}

impl Configuration {
    pub(crate) fn check(&self) -> Result<(), BadConfiguration> {
        for provider in &self.providers {
            if kernel::Slug::parse(&provider.id).is_err() {
                return Err(BadConfiguration::ProviderId(provider.id.clone()));
            }
            let issuer = Url::parse(&provider.issuer).ok();
            if !issuer.is_some_and(|issuer| issuer.scheme() == "https" || is_this_machine(&issuer))
            {
                return Err(BadConfiguration::Issuer(provider.id.clone()));
            }
        }
        Ok(())
    }

    pub(crate) fn provider(&self, id: &str) -> Option<&Provider> {
        self.providers.iter().find(|provider| provider.id == id)
    }

    /// The origin that a request was made to. What a request says of its host is only looked up,
    /// never repeated: a link in a message must not lead elsewhere.
    pub(crate) fn origin(&self, host: Option<&str>) -> Option<&str> {
        let fits = |origin: &&String| {
            host.is_some() && origin.split_once("://").map(|(_, host)| host) == host
        };
        let fitting = self.origins.iter().find(fits);
        fitting.or(self.origins.first()).map(String::as_str)
    }
}

fn is_this_machine(address: &Url) -> bool {
    matches!(
        address.host_str(),
        Some("localhost" | "127.0.0.1" | "[::1]")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_issuer(issuer: &str) -> Configuration {
        let provider = Provider {
            id: "kunta".to_owned(),
            name: Text::finnish("Kunta"),
            issuer: issuer.to_owned(),
            client_id: String::new(),
            client_secret: String::new(),
            email_domains: Vec::new(),
        };
        Configuration {
            providers: vec![provider],
            ..Configuration::default()
        }
    }

    #[test]
    fn a_provider_is_reached_safely_or_not_at_all() {
        assert!(with_issuer("https://id.example.fi").check().is_ok());
        assert!(with_issuer("http://127.0.0.1:9000").check().is_ok());
        assert!(with_issuer("http://id.example.fi").check().is_err());
        assert!(with_issuer("id.example.fi").check().is_err());
    }

    #[test]
    fn a_host_that_is_not_ours_is_not_repeated() {
        let configuration = Configuration {
            origins: vec![
                "https://a.example.fi".to_owned(),
                "http://localhost:8080".to_owned(),
            ],
            ..Configuration::default()
        };
        assert_eq!(
            configuration.origin(Some("localhost:8080")),
            Some("http://localhost:8080")
        );
        assert_eq!(
            configuration.origin(Some("evil.example")),
            Some("https://a.example.fi")
        );
        assert_eq!(configuration.origin(None), Some("https://a.example.fi"));
    }
}
