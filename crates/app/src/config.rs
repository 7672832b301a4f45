//! Configuration: defaults, then a file, then the environment, then the command line.

use std::net::SocketAddr;
use std::path::PathBuf;

use db::DatabaseConfig;
use figment::Figment;
use figment::providers::{Env, Format, Serialized, Toml};
use serde::{Deserialize, Serialize};

use crate::cli::{DataArguments, ServeArguments};

/// What the installation is told.
#[derive(Debug, Clone, Serialize, Deserialize)]
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
        config.metrics_address()?;
        Ok(config)
    }

    /// The configuration of a command that only opens the data.
    pub fn of_data(arguments: &DataArguments) -> Result<Config, BadConfig> {
        let mut figment = Figment::from(Serialized::defaults(Config::default()));
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

const KEYS: [&str; 6] = [
    "data",
    "database_url",
    "listen",
    "metrics_listen",
    "pack",
    "dictionary",
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
