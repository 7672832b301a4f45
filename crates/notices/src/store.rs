//! Notices in the database: queueing, counting, erasing.

use db::{Conn, Tx, sql};
use kernel::{Language, Timestamp};
use vault::{About, Vault};

use crate::Template;

/// How a notice travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Channel {
    /// By mail.
    Email,
    /// As a text message.
    Sms,
}

impl Channel {
    /// As the database keeps it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Channel::Email => "email",
            Channel::Sms => "sms",
        }
    }

    /// Reads what [`Channel::as_str`] writes.
    #[must_use]
    pub fn parse(text: &str) -> Option<Channel> {
        [Channel::Email, Channel::Sms]
            .into_iter()
            .find(|channel| channel.as_str() == text)
    }
}

/// A notice to send. It has no place for content, and no `Debug`, as it knows an address.
#[derive(Clone, Copy)]
pub struct NewNotice<'a> {
    /// What it says.
    pub template: Template,
    /// How it travels.
    pub channel: Channel,
    /// The reader's language.
    pub language: Language,
    /// E-mail address or telephone number.
    pub address: &'a str,
    /// Where a professional goes to act; absolute. An asker's notice never has a link: it is left
    /// out even when given.
    pub link: Option<&'a str>,
    /// Identifier of what it is about; never sent.
    pub about: &'a str,
    /// A second notice of the region with the same key is not queued. Kept as long as the first.
    pub once: Option<&'a str>,
    /// Not before this.
    pub send_at: Timestamp,
}

/// What is sealed: whom to tell, and the link, which may hold a token.
#[derive(serde::Serialize, serde::Deserialize)]
pub(crate) struct Destination {
    pub(crate) address: String,
    pub(crate) link: Option<String>,
}

pub(crate) const PURPOSE: &str = "notice";

/// What binds a sealed address to its notice.
pub(crate) fn sealed_about<'a>(region: &'a str, id: &'a str) -> About<'a> {
    About {
        region,
        object: id,
        part: "address",
        version: 1,
    }
}

/// Queues a notice in the transaction of the change it tells about. False when one with the same
/// `once` is there already.
pub async fn queue(
    tx: &mut Tx,
    vault: &Vault,
    region: &str,
    notice: NewNotice<'_>,
    now: Timestamp,
) -> db::Result<bool> {
    let id = kernel::new_id();
    let link = notice.link.filter(|_| !notice.template.is_for_asker());
    let destination = serde_json::json!({ "address": notice.address, "link": link }).to_string();
    let about = sealed_about(region, &id);
    let sealed = vault.seal_own(PURPOSE, &about, destination.as_bytes());
    let queued = sql!(
        tx,
        execute,
        "INSERT INTO notice (region_id, id, template, channel, language, address, about, once,
                             send_at, attempts, status, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, 'waiting', $10) ON CONFLICT DO NOTHING",
        region,
        id,
        notice.template.to_string(),
        notice.channel.as_str(),
        notice.language.code(),
        sealed,
        notice.about,
        notice.once,
        notice.send_at,
        now
    )
    .await?;
    Ok(queued > 0)
}

db::row! {
    /// How many notices of one channel are in one state.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct QueueRow {
        /// `email` or `sms`.
        pub channel: String,
        /// `waiting`, `sent` or `failed`.
        pub status: String,
        /// How many.
        pub count: i64,
        /// How many of them did not leave at the first attempt.
        pub retried: i64,
        /// When the oldest was to leave, or leaves next when it is being tried again.
        pub oldest_send_at: Timestamp,
        /// When the oldest was queued.
        pub oldest_created_at: Timestamp
    }
}

/// How many notices of a region wait, have left and have failed, for the operator and `/readyz`.
pub async fn waiting(conn: &mut Conn, region: &str) -> db::Result<Vec<QueueRow>> {
    sql!(
        conn,
        fetch_all QueueRow,
        "SELECT channel, status, count(*) AS count,
                count(CASE WHEN failure IS NOT NULL THEN 1 END) AS retried,
                min(send_at) AS oldest_send_at, min(created_at) AS oldest_created_at
         FROM notice WHERE region_id = $1 GROUP BY channel, status ORDER BY channel, status",
        region
    )
    .await
}

/// Gives the failed notices of a region another round of attempts from `now` on: for the operator,
/// when a mail server was wrongly set. Gives their number.
pub async fn requeue_failed(tx: &mut Tx, region: &str, now: Timestamp) -> db::Result<u64> {
    sql!(
        tx,
        execute,
        "UPDATE notice SET status = 'waiting', attempts = 0, send_at = $2, settled_at = NULL
         WHERE region_id = $1 AND status = 'failed'",
        region,
        now
    )
    .await
}

/// Erases what was sent or failed before a moment: a month after is the promise. Gives the number.
pub async fn erase_settled(tx: &mut Tx, before: Timestamp) -> db::Result<u64> {
    sql!(
        tx,
        execute,
        "DELETE FROM notice WHERE settled_at < $1",
        before
    )
    .await
}

/// Erases every notice about something that is itself erased, sent or not. Gives the number.
pub async fn erase_about(tx: &mut Tx, region: &str, about: &str) -> db::Result<u64> {
    sql!(
        tx,
        execute,
        "DELETE FROM notice WHERE region_id = $1 AND about = $2",
        region,
        about
    )
    .await
}
