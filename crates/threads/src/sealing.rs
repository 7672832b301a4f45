//! Sealing and opening the words of a thread.

use kernel::Slug;
use vault::{About, DataKey, Unreadable};

use crate::model::Details;
use crate::store::{MessageRow, ThreadRow};

/// What binds a message to its place.
fn message_at<'a>(region: &'a str, thread: &'a str, message: &'a str) -> About<'a> {
    About {
        region,
        object: thread,
        part: message,
        version: 1,
    }
}

/// Seals a message.
pub fn seal_words(key: &DataKey, region: &Slug, thread: &str, id: &str, words: &str) -> Vec<u8> {
    key.seal(&message_at(region.as_str(), thread, id), words.as_bytes())
}

/// Opens a message.
pub fn open_words(
    key: &DataKey,
    region: &Slug,
    thread: &str,
    message: &MessageRow,
) -> Result<String, Unreadable> {
    let plain = key.open(
        &message_at(region.as_str(), thread, &message.id),
        &message.body,
    )?;
    String::from_utf8(plain).map_err(|_| Unreadable)
}

/// Seals what the asker told besides.
pub fn seal_details(key: &DataKey, region: &Slug, thread: &str, details: &Details) -> Vec<u8> {
    let plain = serde_json::to_vec(details).unwrap_or_default();
    key.seal(&details_at(region.as_str(), thread), &plain)
}

/// Opens what the asker told besides.
pub fn open_details(
    key: &DataKey,
    region: &Slug,
    thread: &ThreadRow,
) -> Result<Details, Unreadable> {
    let plain = key.open(&details_at(region.as_str(), &thread.id), &thread.details)?;
    serde_json::from_slice(&plain).map_err(|_| Unreadable)
}

/// Seals what someone is writing.
pub fn seal_draft(key: &DataKey, region: &Slug, thread: &str, person: &str, text: &str) -> Vec<u8> {
    key.seal(
        &draft_at(region.as_str(), thread, &part(person)),
        text.as_bytes(),
    )
}

/// Opens what someone was writing.
pub fn open_draft(
    key: &DataKey,
    region: &Slug,
    thread: &str,
    person: &str,
    body: &[u8],
) -> Result<String, Unreadable> {
    let plain = key.open(&draft_at(region.as_str(), thread, &part(person)), body)?;
    String::from_utf8(plain).map_err(|_| Unreadable)
}

fn part(person: &str) -> String {
    format!("draft/{person}")
}

fn draft_at<'a>(region: &'a str, thread: &'a str, part: &'a str) -> About<'a> {
    About {
        region,
        object: thread,
        part,
        version: 1,
    }
}

fn details_at<'a>(region: &'a str, thread: &'a str) -> About<'a> {
    About {
        region,
        object: thread,
        part: "details",
        version: 1,
    }
}
