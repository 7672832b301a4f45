//! Opening a request with the key of a ring, and reading what has been said in it.

use std::collections::HashMap;

use access::{Permit, people};
use i18n::Phrase;
use kernel::Slug;
use registry::RegionDirectory;
use vault::{DataKey, ObjectRef, Opener};
use web::{Failure, Visit};

use super::frame::names;
use super::words;
use crate::asking::{Part, moment, parts};
use crate::model::{Author, Details, Status};
use crate::sealing::{open_details, open_draft, open_words};
use crate::store::{self, MessageRow, ThreadRow};
use crate::{Away, Threads};

/// A thread that its ring has opened.
pub(super) struct Opened {
    /// The thread.
    pub thread: ThreadRow,
    /// Its key.
    pub key: DataKey,
}

/// Opens a thread with the key of the ring by which the permit reaches it.
pub(super) async fn open(
    threads: &Threads,
    visit: &Visit,
    permit: &Permit,
    id: &str,
) -> Result<Opened, Failure> {
    let failed = |error: Away| {
        tracing::error!(%error, "a thread could not be opened");
        Failure::Broken(visit.clone())
    };
    let region = visit.region_id().as_str();
    let ring = permit
        .object
        .as_ref()
        .and_then(|object| object.ring.clone())
        .ok_or_else(|| Failure::NotFound(visit.clone()))?;
    let conn = &mut threads
        .db
        .read()
        .await
        .map_err(|error| failed(error.into()))?;
    let thread = store::find(conn, region, id)
        .await
        .map_err(|error| failed(error.into()))?
        .ok_or_else(|| Failure::NotFound(visit.clone()))?;
    let object = ObjectRef { region, object: id };
    let opener = Opener::Member {
        ring: ring.as_str(),
        person: permit.person_id(),
    };
    match threads
        .vault
        .unlock(conn, &object, opener, visit.now())
        .await
    {
        Ok(key) => Ok(Opened { thread, key }),
        // Erased a moment ago: its keys are gone.
        Err(error) if error.is_refused() => Err(Failure::Gone(visit.clone())),
        Err(error) => Err(failed(error.into())),
    }
}

/// Something that was said, in order.
pub(super) struct Entry<'a> {
    pub(super) class: &'static str,
    pub(super) by: String,
    pub(super) at: String,
    pub(super) parts: Vec<Part<'a>>,
    pub(super) note: Option<Phrase>,
}

/// What the store and the keys give of a request.
pub(super) struct Read<'a> {
    pub(super) details: Details,
    pub(super) entries: Vec<Entry<'a>>,
    pub(super) draft: String,
    pub(super) draft_saved: Option<String>,
    pub(super) names: HashMap<String, String>,
    pub(super) colleagues: Vec<(String, String)>,
    pub(super) readers: Vec<String>,
    pub(super) events: Vec<(String, Phrase)>,
}

pub(super) async fn read<'a>(
    threads: &Threads,
    visit: &Visit,
    directory: &'a RegionDirectory,
    permit: &Permit,
    opened: &Opened,
) -> Result<Read<'a>, Away> {
    let (t, language, region) = (visit.messages(), visit.language(), visit.region_id());
    let (thread, me) = (&opened.thread, permit.person_id());
    let names = names(threads, visit).await?;
    let (messages, events, readings, draft, members, children) = {
        let conn = &mut threads.db.read().await?;
        let ring = Slug::parse(&thread.ring).unwrap_or_else(|_| Slug::from_name(&thread.ring));
        (
            store::messages(conn, region.as_str(), &thread.id).await?,
            store::events(conn, region.as_str(), &thread.id).await?,
            access::audit::readers_of(conn, region.as_str(), "thread", &thread.id).await?,
            store::draft(conn, region.as_str(), &thread.id, me).await?,
            people::members_of_ring(conn, region.as_str(), &ring, visit.now()).await?,
            store::children(conn, region.as_str(), &thread.id).await?,
        )
    };
    let unreadable = |error: vault::Unreadable| Away::Vault(error.into());
    let details = open_details(&opened.key, region, thread).map_err(unreadable)?;
    let mut entries = Vec::new();
    for message in &messages {
        let text = open_words(&opened.key, region, &thread.id, message).map_err(unreadable)?;
        entries.push((
            message.created_at,
            entry(visit, directory, &names, me, message, &text),
        ));
    }
    for child in &children {
        entries.extend(consultation(threads, visit, directory, permit, child, &names).await?);
    }
    entries.sort_by_key(|(at, _)| *at);
    let (draft, draft_saved) = match draft {
        Some(row) => {
            let text =
                open_draft(&opened.key, region, &thread.id, me, &row.body).map_err(unreadable)?;
            (text, Some(moment(t, language, row.saved_at)))
        }
        None => (String::new(), None),
    };
    let mut readers: Vec<String> = readings
        .iter()
        .filter_map(|reading| reading.person_id.as_ref())
        .filter_map(|id| names.get(id).cloned())
        .collect();
    readers.sort();
    readers.dedup();
    let ring_name = |id: &str| {
        directory
            .rings
            .get(id)
            .map(|ring| visit.plain(&ring.value.name))
    };
    Ok(Read {
        details,
        entries: entries.into_iter().map(|(_, entry)| entry).collect(),
        draft,
        draft_saved,
        colleagues: members
            .into_iter()
            .filter(|(person, roles)| {
                person.id != me && roles.iter().any(|role| crate::assigning::answers(*role))
            })
            .map(|(person, _)| (person.id, person.name))
            .collect(),
        readers,
        events: events
            .iter()
            .map(|event| {
                let about = event.about.as_deref().and_then(ring_name);
                let person = event.person_id.as_ref().and_then(|id| names.get(id));
                let name = about.or(person.map(String::as_str)).unwrap_or_default();
                (moment(t, language, event.at), words::event(t, event, name))
            })
            .collect(),
        names,
    })
}

fn entry<'a>(
    visit: &Visit,
    directory: &'a RegionDirectory,
    names: &HashMap<String, String>,
    me: &str,
    message: &MessageRow,
    text: &str,
) -> Entry<'a> {
    let t = visit.messages();
    let who = match &message.person_id {
        Some(id) if id == me => t.request_you().into_plain().into_owned(),
        Some(id) => names.get(id).cloned().unwrap_or_default(),
        None => String::new(),
    };
    let (class, by) = match message.author {
        Author::Asker => ("said-theirs", t.request_asker().into_plain().into_owned()),
        Author::Note => (
            "said-note",
            t.request_note_by(&who).into_plain().into_owned(),
        ),
        Author::Responder | Author::Question | Author::Expert => ("said-mine", who),
    };
    Entry {
        class,
        by,
        at: moment(t, visit.language(), message.created_at),
        parts: parts(visit, directory, text),
        note: None,
    }
}

/// The words of a consultation about the request, as the ring that asked reads them.
async fn consultation<'a>(
    threads: &Threads,
    visit: &Visit,
    directory: &'a RegionDirectory,
    permit: &Permit,
    child: &ThreadRow,
    names: &HashMap<String, String>,
) -> Result<Vec<(kernel::Timestamp, Entry<'a>)>, Away> {
    let (t, language, region) = (visit.messages(), visit.language(), visit.region_id());
    let ring = permit
        .object
        .as_ref()
        .and_then(|object| object.ring.clone());
    let Some(ring) = ring else {
        return Ok(Vec::new());
    };
    let conn = &mut threads.db.read().await?;
    let object = ObjectRef {
        region: region.as_str(),
        object: &child.id,
    };
    let opener = Opener::Member {
        ring: ring.as_str(),
        person: permit.person_id(),
    };
    let key = match threads
        .vault
        .unlock(conn, &object, opener, visit.now())
        .await
    {
        Ok(key) => key,
        Err(error) if error.is_refused() => return Ok(Vec::new()),
        Err(error) => return Err(error.into()),
    };
    let messages = store::messages(conn, region.as_str(), &child.id).await?;
    let expert = directory.rings.get(&child.ring);
    let expert = expert.map_or("", |ring| visit.plain(&ring.value.name));
    let mut entries = Vec::new();
    for message in &messages {
        let text = open_words(&key, region, &child.id, message)
            .map_err(|error| Away::Vault(error.into()))?;
        let who = message.person_id.as_ref().and_then(|id| names.get(id));
        let heading = match message.author {
            Author::Question => t.request_question_to(expert),
            _ => t.request_expert(expert),
        };
        entries.push((
            message.created_at,
            Entry {
                class: "said-note",
                by: format!("{heading} ({})", who.map_or("", String::as_str)),
                at: moment(t, language, message.created_at),
                parts: parts(visit, directory, &text),
                note: None,
            },
        ));
    }
    let waits = t.request_expert_waits(&moment(t, language, child.due_at));
    if let Some((_, last)) = entries.last_mut() {
        last.note = match child.status {
            Status::Answered => None,
            Status::Closed if child.answered_at.is_none() => Some(t.request_expert_declined()),
            Status::Closed => None,
            _ => Some(waits),
        };
    }
    Ok(entries)
}
