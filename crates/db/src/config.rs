//! Which database, and how patient to be with it.

use std::fmt;
use std::path::PathBuf;
use std::time::Duration;

use serde::Deserialize;

/// Which database to use. Without a `url` it is an embedded SQLite file in `data`.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DatabaseConfig {
    /// The folder of the embedded database, `perhekeskus.db`. Made when it is missing.
    pub data: PathBuf,
    /// A PostgreSQL URL. It may name several hosts, `postgres://user:password@a:5432,b/name`:
    /// the one that is not in recovery is used, and looked for again when it is lost.
    pub url: Option<String>,
    /// The largest number of connections for reading.
    pub readers: u32,
    /// The largest number of connections for writing. SQLite has always one writer.
    pub writers: u32,
    /// How long a request waits for a connection or a lock, in seconds, before it fails.
    pub patience_seconds: u64,
}

impl Default for DatabaseConfig {
    fn default() -> Self {
        DatabaseConfig {
            data: PathBuf::from("data"),
            url: None,
            readers: 8,
            writers: 8,
            patience_seconds: 5,
        }
    }
}

impl DatabaseConfig {
    /// An embedded database in a folder.
    pub fn embedded(data: impl Into<PathBuf>) -> Self {
        DatabaseConfig {
            data: data.into(),
            ..DatabaseConfig::default()
        }
    }

    /// A PostgreSQL database.
    pub fn postgres(url: impl Into<String>) -> Self {
        DatabaseConfig {
            url: Some(url.into()),
            ..DatabaseConfig::default()
        }
    }

    /// The embedded database's file.
    pub fn file(&self) -> PathBuf {
        self.data.join("perhekeskus.db")
    }

    /// The file of the keys, beside the embedded database: the schema `keys`.
    pub fn keys_file(&self) -> PathBuf {
        self.data.join("keys.db")
    }

    pub(crate) fn patience(&self) -> Duration {
        Duration::from_secs(self.patience_seconds.max(1))
    }
}

/// Leaves the URL out: it holds a password.
impl fmt::Debug for DatabaseConfig {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("DatabaseConfig")
            .field("data", &self.data)
            .field("url", &self.url.as_ref().map(|_| "(hidden)"))
            .field("readers", &self.readers)
            .field("writers", &self.writers)
            .field("patience_seconds", &self.patience_seconds)
            .finish()
    }
}

/// One URL for each host of a URL that may name several.
pub(crate) fn urls_by_host(url: &str) -> Vec<String> {
    let Some((scheme, rest)) = url.split_once("://") else {
        return vec![url.to_owned()];
    };
    let end = rest.find(['/', '?']).unwrap_or(rest.len());
    let (authority, tail) = rest.split_at(end);
    let (user, hosts) = match authority.rsplit_once('@') {
        Some((user, hosts)) => (format!("{user}@"), hosts),
        None => (String::new(), authority),
    };
    hosts
        .split(',')
        .map(|host| format!("{scheme}://{user}{host}{tail}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_host_gets_the_same_user_and_database() {
        assert_eq!(
            urls_by_host("postgres://u:p@a:1,[::1]:2,c/name?sslmode=require"),
            [
                "postgres://u:p@a:1/name?sslmode=require",
                "postgres://u:p@[::1]:2/name?sslmode=require",
                "postgres://u:p@c/name?sslmode=require",
            ]
        );
        assert_eq!(
            urls_by_host("postgres://a,b"),
            ["postgres://a", "postgres://b"]
        );
        assert_eq!(urls_by_host("nonsense"), ["nonsense"]);
    }

    #[test]
    fn the_password_is_not_in_the_log() {
        let config = DatabaseConfig::postgres("postgres://u:secret@a/name");
        assert!(!format!("{config:?}").contains("secret"));
    }
}
