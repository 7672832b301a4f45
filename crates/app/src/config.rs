//! Configuration: defaults, then a file, then the environment, then the command line.

use std::net::SocketAddr;
use std::path::PathBuf;

use db::DatabaseConfig;
use figment::Figment;
use figment::providers::{Env, Format, Toml};
use kernel::Text;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;

use crate::cli::{DataArguments, ServeArguments};

/// What the installation is told.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// Folder of the embedded database.
    pub data: PathBuf,
    /// PostgreSQL instead of the embedded database.
    pub database_url: Option<String>,
    /// Address of the site.
    pub listen: SocketAddr,
    /// Address of the metrics, or `off`.
    pub metrics_listen: String,
    /// Folders of region packs; none: the demo regions.
    pub pack: Vec<PathBuf>,
    /// Finnish dictionary.
    pub dictionary: Option<PathBuf>,
    /// Addresses of the site as browsers see it, `https://…`; none: that of `listen`.
    pub origins: Vec<String>,
    /// Whether made-up people may be chosen at the sign-in. Left out: in the demo regions on this
    /// machine's own address.
    pub demo: Option<bool>,
    /// The master key's file; left out: `master.key` in the data folder.
    pub key_file: Option<PathBuf>,
    /// A program that wraps and unwraps with a key service instead of a key file.
    pub key_command: Option<String>,
    /// The mail server's name; left out: e-mail waits.
    pub smtp_host: Option<String>,
    /// Its port.
    pub smtp_port: u16,
    /// How the connection is protected: `starttls`, `tls` or `none`.
    pub smtp_tls: notices::Tls,
    /// Its user.
    pub smtp_user: Option<String>,
    /// Its password.
    pub smtp_password: Option<SecretString>,
    /// The sender's address. Askers see it: choose a neutral one.
    pub mail_from: String,
    /// The sender's name. Askers see it: choose a neutral one.
    pub mail_from_name: String,
    /// The operator's program that sends text messages; left out: they wait.
    pub sms_url: Option<String>,
    /// What it knows us by.
    pub sms_secret: Option<SecretString>,
    /// Organisations whose own sign-in is accepted.
    pub provider: Vec<Provider>,
}

/// An organisation's own sign-in (OpenID Connect).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provider {
    /// Identifier in addresses.
    pub id: String,
    /// The organisation, as people know it.
    pub name: Text,
    /// Address that identifies it.
    pub issuer: String,
    /// Our name there.
    pub client_id: String,
    /// Our secret there.
    pub client_secret: SecretString,
    /// The domains of the addresses that it gives its people.
    #[serde(default)]
    pub email_domains: Vec<String>,
}

/// A key of the configuration that cannot be used: one line for the operator.
#[derive(Debug, thiserror::Error)]
#[error("configuration: {0}")]
pub struct BadConfig(String);

impl Default for Config {
    fn default() -> Self {
        Config {
            data: PathBuf::from("data"),
            database_url: None,
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            metrics_listen: "127.0.0.1:9464".to_owned(),
            pack: Vec::new(),
            dictionary: None,
            origins: Vec::new(),
            demo: None,
            key_file: None,
            key_command: None,
            smtp_host: None,
            smtp_port: 587,
            smtp_tls: notices::Tls::StartTls,
            smtp_user: None,
            smtp_password: None,
            mail_from: String::new(),
            mail_from_name: String::new(),
            sms_url: None,
            sms_secret: None,
            provider: Vec::new(),
        }
    }
}

impl Config {
    /// The configuration of `serve`.
    pub fn of_serve(arguments: &ServeArguments) -> Result<Config, BadConfig> {
        let mut config = Config::of_data(&arguments.data)?;
        if let Some(listen) = arguments.listen {
            config.listen = listen;
        }
        if let Some(listen) = &arguments.metrics_listen {
            config.metrics_listen.clone_from(listen);
        }
        if !arguments.pack.is_empty() {
            config.pack.clone_from(&arguments.pack);
        }
        if arguments.dictionary.is_some() {
            config.dictionary.clone_from(&arguments.dictionary);
        }
        if arguments.demo {
            config.demo = Some(true);
        }
        config.metrics_address()?;
        Ok(config)
    }

    /// The configuration of a command that only opens the data.
    pub fn of_data(arguments: &DataArguments) -> Result<Config, BadConfig> {
        let mut figment = Figment::new();
        if let Some(file) = &arguments.config {
            if !file.is_file() {
                return Err(BadConfig(format!(
                    "config: there is no file {}",
                    file.display()
                )));
            }
            figment = figment.merge(Toml::file_exact(file));
        }
        let mut config: Config = figment
            .merge(Env::prefixed("PERHEKESKUS_").only(&KEYS))
            .extract()
            .map_err(|error| BadConfig(one_line(&error)))?;
        if let Some(data) = &arguments.data {
            config.data.clone_from(data);
        }
        if arguments.database_url.is_some() {
            config.database_url.clone_from(&arguments.database_url);
        }
        if let Some(url) = &config.database_url
            && !(url.starts_with("postgres://") || url.starts_with("postgresql://"))
        {
            return Err(BadConfig(
                "database_url: only postgres://… is allowed; leave it out for the embedded database".to_owned(),
            ));
        }
        Ok(config)
    }

    /// The database to open.
    pub fn database(&self) -> DatabaseConfig {
        DatabaseConfig {
            url: self.database_url.clone(),
            ..DatabaseConfig::embedded(&self.data)
        }
    }

    /// Whether made-up people may be chosen at the sign-in.
    pub fn is_demo(&self) -> bool {
        let demo_regions_at_home = self.pack.is_empty() && self.listen.ip().is_loopback();
        self.demo.unwrap_or(demo_regions_at_home)
    }

    /// Addresses of the site as browsers see it.
    pub fn origins(&self) -> Vec<String> {
        if !self.origins.is_empty() {
            return self.origins.clone();
        }
        let port = self.listen.port();
        vec![
            format!("http://localhost:{port}"),
            format!("http://127.0.0.1:{port}"),
        ]
    }

    /// The master key's file.
    pub fn key_file(&self) -> PathBuf {
        let beside_data = || self.data.join("master.key");
        self.key_file.clone().unwrap_or_else(beside_data)
    }

    /// How signing in is set up.
    pub fn access(&self) -> access::Configuration {
        let providers = self.provider.iter().map(|provider| access::Provider {
            id: provider.id.clone(),
            name: provider.name.clone(),
            issuer: provider.issuer.clone(),
            client_id: provider.client_id.clone(),
            client_secret: provider.client_secret.expose_secret().to_owned(),
            email_domains: provider.email_domains.clone(),
        });
        access::Configuration {
            origins: self.origins(),
            demo: self.is_demo(),
            home: "desk/start".to_owned(),
            own: "own".to_owned(),
            providers: providers.collect(),
            names: None,
        }
    }

    /// How notices leave.
    pub fn notices(&self) -> Result<notices::Settings, BadConfig> {
        let smtp = self.smtp_host.as_ref().map(|host| notices::Smtp {
            host: host.clone(),
            port: self.smtp_port,
            tls: self.smtp_tls,
            user: self.smtp_user.clone(),
            password: self.smtp_password.clone(),
            from: self.mail_from.clone(),
            from_name: self.mail_from_name.clone(),
        });
        let sms_hook = match (&self.sms_url, &self.sms_secret) {
            (Some(url), Some(secret)) => Some(notices::SmsHook {
                url: url.clone(),
                secret: secret.clone(),
            }),
            (None, None) => None,
            _ => {
                return Err(BadConfig(
                    "sms_url and sms_secret: give both, or neither".to_owned(),
                ));
            }
        };
        Ok(notices::Settings {
            smtp,
            sms_hook,
            ..notices::Settings::default()
        })
    }

    /// Where metrics are served; absent when they are off.
    pub fn metrics_address(&self) -> Result<Option<SocketAddr>, BadConfig> {
        if self.metrics_listen == "off" {
            return Ok(None);
        }
        self.metrics_listen.parse().map(Some).map_err(|_| {
            BadConfig(format!(
                "metrics_listen: `{}` is not an address; write 127.0.0.1:9464, or off",
                self.metrics_listen
            ))
        })
    }
}

const KEYS: [&str; 20] = [
    "data",
    "database_url",
    "listen",
    "metrics_listen",
    "pack",
    "dictionary",
    "origins",
    "demo",
    "key_file",
    "key_command",
    "smtp_host",
    "smtp_port",
    "smtp_tls",
    "smtp_user",
    "smtp_password",
    "mail_from",
    "mail_from_name",
    "sms_url",
    "sms_secret",
    "provider",
];

/// The first problem, with the key it is in. Values are left out: a URL may hold a password.
fn one_line(error: &figment::Error) -> String {
    let key = if error.path.is_empty() {
        String::new()
    } else {
        format!("{}: ", error.path.join("."))
    };
    let reason = match &error.kind {
        figment::error::Kind::InvalidType(_, expected)
        | figment::error::Kind::InvalidValue(_, expected) => {
            format!("expected {expected}")
        }
        figment::error::Kind::UnknownField(field, _) => {
            format!("unknown key `{field}`; allowed: {}", KEYS.join(", "))
        }
        other => other.to_string(),
    };
    format!("{key}{reason}").replace('\n', " ")
}
