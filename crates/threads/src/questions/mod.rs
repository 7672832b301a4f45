//! The professionals' online consultation (R045): a professional asks, a named group drafts one
//! answer together within a week, and both are published when the asker permits.
//!
//! A question is a thread of its own kind, sealed to the group and to who asked. What is published
//! is a separate plain copy that the group has looked through.

mod ask;
mod base;
mod group;
pub mod likeness;
pub mod marks;
mod opinion;
mod own;
mod publish;
pub mod rules;
mod words;

use access::Permit;
use kernel::Slug;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use vault::{About, DataKey, ObjectRef, Opener, Unreadable};
use web::{Failure, Visit};

use crate::Threads;
use crate::model::Author;
use crate::sealing::open_words;
use crate::store::{self, ThreadRow};
use rules::Permission;

pub use ask::{ask, ask_form};
pub use base::{answer, answers, desk_answers, withdraw_answer};
pub use group::{draft, group, save};
pub use opinion::{opinion, send};
pub use own::{permission, question, questions, take_back};
pub use publish::{check, publish};

/// What the asker wishes besides the words. Sealed where other threads have the asker's details.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wishes {
    permission: Permission,
}

/// A joint answer while it is written. Sealed.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Joint {
    text: String,
}

/// A question that has been opened.
struct Opened {
    thread: ThreadRow,
    key: DataKey,
    asked: String,
    answer: Option<String>,
    wishes: Wishes,
}

/// The part of a thread that the asker's wishes are sealed as.
const WISHES: &str = "details";
/// The part of a thread that its joint answer is sealed as while it is written.
const JOINT: &str = "joint";

fn seal<T: Serialize>(
    key: &DataKey,
    region: &Slug,
    thread: &str,
    part: &str,
    value: &T,
) -> Vec<u8> {
    let plain = serde_json::to_vec(value).unwrap_or_default();
    key.seal(&place(region, thread, part), &plain)
}

fn unseal<T: DeserializeOwned>(
    key: &DataKey,
    region: &Slug,
    thread: &str,
    part: &str,
    body: &[u8],
) -> Result<T, Unreadable> {
    let plain = key.open(&place(region, thread, part), body)?;
    serde_json::from_slice(&plain).map_err(|_| Unreadable)
}

fn place<'a>(region: &'a Slug, thread: &'a str, part: &'a str) -> About<'a> {
    About {
        region: region.as_str(),
        object: thread,
        part,
        version: 1,
    }
}

/// The part of a thread that a member's note to the joint answer is sealed as.
fn note_part(person: &str) -> String {
    format!("opinion/{person}")
}

/// Opens a question as who asked it.
async fn open_own(
    threads: &Threads,
    visit: &Visit,
    permit: &Permit,
    id: &str,
) -> Result<Opened, Failure> {
    open(threads, visit, id, Opener::Person(permit.person_id())).await
}

/// Opens a question as a member of the group.
async fn open_as_member(
    threads: &Threads,
    visit: &Visit,
    permit: &Permit,
    id: &str,
) -> Result<Opened, Failure> {
    let ring = permit
        .object
        .as_ref()
        .and_then(|object| object.ring.as_ref());
    let ring = ring.ok_or_else(|| Failure::NotFound(visit.clone()))?;
    let opener = Opener::Member {
        ring: ring.as_str(),
        person: permit.person_id(),
    };
    open(threads, visit, id, opener).await
}

async fn open(
    threads: &Threads,
    visit: &Visit,
    id: &str,
    opener: Opener<'_>,
) -> Result<Opened, Failure> {
    let region = visit.region_id();
    let conn = &mut threads
        .db
        .read()
        .await
        .map_err(|error| broken(visit, &error))?;
    let thread = store::find(conn, region.as_str(), id)
        .await
        .map_err(|error| broken(visit, &error))?
        .ok_or_else(|| Failure::NotFound(visit.clone()))?;
    let object = ObjectRef {
        region: region.as_str(),
        object: id,
    };
    let key = match threads
        .vault
        .unlock(conn, &object, opener, visit.now())
        .await
    {
        Ok(key) => key,
        Err(error) if error.is_refused() => return Err(Failure::Gone(visit.clone())),
        Err(error) => return Err(broken(visit, &error)),
    };
    let messages = store::messages(conn, region.as_str(), id)
        .await
        .map_err(|error| broken(visit, &error))?;
    let (mut asked, mut answer) = (String::new(), None);
    for message in &messages {
        let text = open_words(&key, region, id, message).map_err(|error| broken(visit, &error))?;
        match message.author {
            Author::Question => asked = text,
            Author::Responder => answer = Some(text),
            Author::Asker | Author::Note | Author::Expert => {}
        }
    }
    let wishes =
        unseal(&key, region, id, WISHES, &thread.details).map_err(|error| broken(visit, &error))?;
    Ok(Opened {
        thread,
        key,
        asked,
        answer,
        wishes,
    })
}

fn broken(visit: &Visit, error: &dyn std::fmt::Display) -> Failure {
    tracing::error!(%error, "a step of a consultation could not be done");
    Failure::Broken(visit.clone())
}

/// What was typed, as it is kept.
fn typed(text: &str) -> String {
    text.replace("\r\n", "\n").trim().to_owned()
}
