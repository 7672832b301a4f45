//! Sends what is due, again and again.

use std::sync::Arc;
use std::time::Duration;

use db::Db;
use kernel::{Clock, Language, Timestamp};
use tokio::task::JoinSet;
use vault::Vault;

use crate::claim::{self, Claimed};
use crate::mail::Mailer;
use crate::sms::Hook;
use crate::store::{Destination, PURPOSE, sealed_about};
use crate::words::words;
use crate::{BadSettings, Channel, Hours, Settings, Template};

/// How often the queue is looked at.
const PAUSE: Duration = Duration::from_secs(1);
/// How long to wait when the database is away.
const PAUSE_AFTER_ERROR: Duration = Duration::from_secs(5);
/// The longest that one sending may take: well within its claim, so that nobody else begins it.
const LONGEST: Duration = Duration::from_secs(45);

/// The name of a region's site in a language; none when the region is not known.
pub type SiteNames = Arc<dyn Fn(&str, Language) -> Option<String> + Send + Sync>;

/// Sends due notices. Any number of them may run on any number of nodes. Cloning is cheap.
#[derive(Clone)]
pub struct Sender {
    inner: Arc<Inner>,
}

struct Inner {
    db: Db,
    vault: Vault,
    mailer: Option<Mailer>,
    hook: Option<Hook>,
    sms_to_askers: Hours,
    site_names: SiteNames,
}

/// Why a notice did not leave. Its text goes to the database and the log: it has no address, and
/// nothing that a server said.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Failure {
    /// The address is none: trying again does not help.
    #[error("the address cannot be used")]
    Address,
    /// The stored notice cannot be read: trying again does not help.
    #[error("the notice cannot be read")]
    Unreadable,
    /// The code of SMTP or HTTP.
    #[error("refused with {0}")]
    Refused(u16),
    #[error("no answer in time")]
    Timeout,
    #[error("the encrypted connection failed")]
    Tls,
    #[error("the connection failed")]
    Connection,
}

impl Failure {
    fn is_hopeless(&self) -> bool {
        matches!(self, Failure::Address | Failure::Unreadable)
    }
}

impl Sender {
    /// A sender with these settings.
    ///
    /// # Errors
    ///
    /// A setting cannot be used.
    pub fn new(
        db: Db,
        vault: Vault,
        settings: Settings,
        site_names: SiteNames,
    ) -> Result<Sender, BadSettings> {
        Ok(Sender {
            inner: Arc::new(Inner {
                db,
                vault,
                mailer: settings.smtp.map(Mailer::new).transpose()?,
                hook: settings.sms_hook.map(Hook::new).transpose()?,
                sms_to_askers: settings.sms_to_askers,
                site_names,
            }),
        })
    }

    /// Takes a batch of due notices of each channel that can be sent, sends them, and notes how it
    /// went. Gives how many were tried.
    ///
    /// # Errors
    ///
    /// The database failed; what was taken is taken again when its claim ends.
    pub async fn step(&self, now: Timestamp) -> db::Result<usize> {
        let inner = &self.inner;
        let mails = async {
            match &inner.mailer {
                Some(_) => self.send_due(Channel::Email, None, now).await,
                None => Ok(0),
            }
        };
        let texts = async {
            let hours = Some(inner.sms_to_askers);
            match &inner.hook {
                Some(_) => self.send_due(Channel::Sms, hours, now).await,
                None => Ok(0),
            }
        };
        let (mails, texts) = tokio::join!(mails, texts);
        Ok(mails? + texts?)
    }

    /// Sends for ever.
    pub async fn run(self, clock: Arc<dyn Clock>) {
        loop {
            let pause = match self.step(clock.now()).await {
                Ok(0) => PAUSE,
                Ok(_) => Duration::ZERO,
                Err(error) => {
                    tracing::warn!(%error, "notices wait: the database failed");
                    PAUSE_AFTER_ERROR
                }
            };
            tokio::time::sleep(pause).await;
        }
    }

    async fn send_due(
        &self,
        channel: Channel,
        askers: Option<Hours>,
        now: Timestamp,
    ) -> db::Result<usize> {
        let claimed = claim::claim(&self.inner.db, channel, askers, now).await?;
        let count = claimed.len();
        let mut sendings = JoinSet::new();
        for notice in claimed {
            let sender = self.clone();
            sendings.spawn(async move { sender.send_and_settle(&notice, channel, now).await });
        }
        let mut outcome = Ok(count);
        while let Some(sending) = sendings.join_next().await {
            match sending {
                Ok(Ok(())) => {}
                Ok(Err(error)) => outcome = Err(error),
                Err(error) => tracing::error!(%error, "the sending of a notice broke off"),
            }
        }
        outcome
    }

    async fn send_and_settle(
        &self,
        notice: &Claimed,
        channel: Channel,
        now: Timestamp,
    ) -> db::Result<()> {
        let db = &self.inner.db;
        let sending = tokio::time::timeout(LONGEST, self.send(notice, channel, now));
        let Err(failure) = sending.await.unwrap_or(Err(Failure::Timeout)) else {
            return claim::settle_sent(db, notice, now).await;
        };
        let text = failure.to_string();
        let failed = claim::settle_failed(db, notice, &text, failure.is_hopeless(), now).await?;
        tracing::warn!(
            notice = notice.id,
            region = notice.region_id,
            channel = channel.as_str(),
            given_up = failed,
            failure = text,
            "a notice did not leave"
        );
        Ok(())
    }

    async fn send(
        &self,
        notice: &Claimed,
        channel: Channel,
        now: Timestamp,
    ) -> Result<(), Failure> {
        let template = Template::parse(&notice.template).ok_or(Failure::Unreadable)?;
        // A language that a pack brought may have left with the pack.
        let language = Language::parse(&notice.language).unwrap_or(Language::FINNISH);
        let destination = self.destination(notice)?;
        let site = (self.inner.site_names)(&notice.region_id, language);
        let link = destination.link.as_deref();
        let words = words(template, channel, language, link, site.as_deref());
        let address = &destination.address;
        match (channel, &self.inner.mailer, &self.inner.hook) {
            (Channel::Email, Some(mailer), _) => mailer.send(&notice.id, address, words, now).await,
            (Channel::Sms, _, Some(hook)) => hook.send(&notice.id, address, &words.text).await,
            _ => Err(Failure::Connection),
        }
    }

    fn destination(&self, notice: &Claimed) -> Result<Destination, Failure> {
        let about = sealed_about(&notice.region_id, &notice.id);
        let opened = self.inner.vault.open_own(PURPOSE, &about, &notice.address);
        let opened = opened.map_err(|_| Failure::Unreadable)?;
        serde_json::from_slice(&opened).map_err(|_| Failure::Unreadable)
    }
}
