//! Notices (R004): e-mail and SMS that say that something waits, and never what.
//!
//! [`queue`] writes a notice in the transaction of the change that it tells about. [`Sender`] sends
//! what is due. A notice is sent **at least once**: a process that dies between sending and noting
//! it sends it again, under the same Message-ID or Idempotency-Key.
//!
//! The words come from a [`Template`] and nothing else: there is no way to put content into a
//! notice. An asker's notice does not even say what kind of site has a message for them. The
//! address is sealed with the installation's key while the notice waits, and gone when it is sent.

mod claim;
mod mail;
mod rules;
mod sender;
mod settings;
mod sms;
mod store;
mod template;
mod words;

pub use rules::{Hours, retry_after};
pub use sender::{Sender, SiteNames};
pub use settings::{BadSettings, Settings, SmsHook, Smtp, Tls};
pub use store::{
    Channel, NewNotice, QueueRow, erase_about, erase_settled, queue, requeue_failed, waiting,
};
pub use template::Template;
pub use words::{Words, words};
