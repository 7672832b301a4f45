//! One request: what was asked, what has been said, and everything that is needed to answer.

use std::collections::HashMap;

use access::{Action, Decision, Permit, Role, decide, people};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use catalog::{RingTask, Vocabulary};
use i18n::{Messages, Phrase};
use kernel::{Language, Slug};
use registry::{RegionDirectory, Want};
use vault::{DataKey, ObjectRef, Opener};
use web::{Cache, Failure, Html, PageHead, Visit};

use super::frame::{Frame, head, names};
use super::objects::is_answering;
use super::words;
use crate::asking::{Part, moment, parts};
use crate::model::{Author, Details, Outcome, Status};
use crate::opening::{open_details, open_draft, open_words};
use crate::store::{self, MessageRow, ThreadRow};
use crate::{Away, Threads};

/// Services that are offered beside an answer.
const MOST_SUITING: usize = 5;
/// Reply templates that are offered first; the others are behind a choice.
const MOST_TEMPLATES: usize = 4;

#[derive(Template)]
#[template(path = "desk-request.html")]
struct RequestPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    frame: Frame,
    id: &'a str,
    title: String,
    facts: Vec<String>,
    details: Details,
    rules: Vec<Phrase>,
    interpreter: Option<Phrase>,
    language: String,
    due: Phrase,
    waiting: bool,
    danger: bool,
    entries: Vec<Entry<'a>>,
    /// Whether the reader answers it.
    mine: bool,
    can_take: bool,
    holder: Option<String>,
    manages: bool,
    form: String,
    draft: String,
    draft_saved: Option<String>,
    problem: Option<Phrase>,
    told: Option<Phrase>,
    suits: Vec<(String, String, String)>,
    templates: Vec<(String, String)>,
    more_templates: Vec<(String, String)>,
    experts: Vec<(String, String)>,
    colleagues: Vec<(String, String)>,
    outcomes: Vec<(&'static str, Phrase)>,
    readers: Vec<String>,
    events: Vec<(String, Phrase)>,
}

/// Something that was said, in order.
struct Entry<'a> {
    class: &'static str,
    by: String,
    at: String,
    parts: Vec<Part<'a>>,
    note: Option<Phrase>,
}

/// What a page says of what was just done or went wrong.
#[derive(Debug, Clone, Default)]
pub(super) struct Saying {
    /// What went wrong.
    pub problem: Option<Phrase>,
    /// What was done.
    pub told: Option<Phrase>,
    /// What was typed and must not be lost.
    pub typed: Option<String>,
}

/// `GET /desk/thread/{thread}`
pub async fn request(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let t = visit.messages();
    let told = match visit.parameter("done") {
        Some("sent") => Some(t.request_sent()),
        Some("noted") => Some(t.request_noted()),
        Some("handed") => Some(t.request_handed()),
        Some("consulted") => Some(t.request_consulted()),
        Some("closed") => Some(t.request_closed()),
        _ => None,
    };
    let problem = match visit.parameter("problem") {
        Some("taken") => Some(t.request_taken_now()),
        Some("waiting") => Some(t.request_waiting()),
        Some("hand") => Some(t.request_hand_refused()),
        Some("question") => Some(t.request_consult_missing()),
        _ => None,
    };
    let saying = Saying {
        told,
        problem,
        typed: None,
    };
    show(&threads, &visit, &permit, &id, saying, StatusCode::OK).await
}

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

/// The page of a request.
pub(super) async fn show(
    threads: &Threads,
    visit: &Visit,
    permit: &Permit,
    id: &str,
    saying: Saying,
    status: StatusCode,
) -> Result<Response, Failure> {
    let directory = threads.registry.visited(visit)?;
    let opened = open(threads, visit, permit, id).await?;
    let read = read(threads, visit, &directory, permit, &opened)
        .await
        .map_err(|error| {
            tracing::error!(%error, "a request could not be read");
            Failure::Broken(visit.clone())
        })?;
    let thread = &opened.thread;
    let t = visit.messages();
    let language = visit.language();
    let wanted = Language::parse(&thread.language).map_or(thread.language.as_str(), |it| it.name());
    let concerns = words::concerns(t, thread.concerns);
    let title = match thread.age_group.map(|age| crate::asking::age(t, age)) {
        Some(age) => format!("{concerns}, {age}"),
        None => concerns.into_plain().into_owned(),
    };
    let ring = permit
        .object
        .as_ref()
        .and_then(|object| object.ring.clone());
    let manages = permit.subject.has(Role::RingManager, ring.as_ref());
    let may_take = decide(
        &permit.subject,
        Action::TakeThread,
        permit.object.as_ref(),
        visit.now(),
    ) == Decision::Allow;
    let mine = is_answering(thread, permit.person_id());
    let waiting = thread.status.is_waiting();
    let due_at = moment(t, language, thread.due_at);
    let (templates, more_templates) = templates(visit, &directory, thread);
    let page = RequestPage {
        t,
        head: head(&title),
        frame: Frame::of(permit, "requests"),
        id,
        title,
        facts: facts(visit, &directory, thread),
        rules: read
            .details
            .rules
            .iter()
            .map(|rule| words::rule(t, *rule))
            .collect(),
        details: read.details,
        interpreter: thread.interpreter.then(|| t.request_interpreter(wanted)),
        language: wanted.to_owned(),
        due: match (thread.answered_at, waiting) {
            (Some(at), false) => t.request_answered_at(&moment(t, language, at)),
            _ if thread.due_at <= visit.now() => t.request_was_due(&due_at),
            _ => t.request_due(&due_at),
        },
        waiting,
        danger: thread.danger,
        entries: read.entries,
        mine,
        can_take: may_take && !mine && thread.taken_at.is_none() && thread.status != Status::Closed,
        holder: thread
            .assignee
            .as_ref()
            .filter(|_| !mine && thread.taken_at.is_some())
            .and_then(|holder| read.names.get(holder).cloned()),
        manages,
        form: threads.vault.new_form(),
        draft: saying.typed.unwrap_or(read.draft),
        draft_saved: read.draft_saved,
        problem: saying.problem,
        told: saying.told,
        suits: suits(visit, &directory, thread),
        templates,
        more_templates,
        experts: experts(visit, &directory),
        colleagues: read.colleagues,
        outcomes: Outcome::ALL
            .iter()
            .map(|outcome| (outcome.as_str(), words::outcome(t, *outcome)))
            .collect(),
        readers: read.readers,
        events: read.events,
        visit,
    };
    Ok((status, Html(page, Cache::Never)).into_response())
}

/// What the store and the keys give of a request.
struct Read<'a> {
    details: Details,
    entries: Vec<Entry<'a>>,
    draft: String,
    draft_saved: Option<String>,
    names: HashMap<String, String>,
    colleagues: Vec<(String, String)>,
    readers: Vec<String>,
    events: Vec<(String, Phrase)>,
}

async fn read<'a>(
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

fn facts(visit: &Visit, directory: &RegionDirectory, thread: &ThreadRow) -> Vec<String> {
    let t = visit.messages();
    let theme = thread.theme.as_deref().and_then(|id| {
        directory
            .vocabulary(Vocabulary::Theme)
            .find(|term| term.id.as_str() == id)
    });
    let area = thread
        .area
        .as_deref()
        .and_then(|area| visit.region().area(area));
    theme
        .map(|term| visit.plain(&term.name).to_owned())
        .into_iter()
        .chain(area.map(|area| visit.plain(&area.name).to_owned()))
        .chain([words::channel(t, thread.channel).into_plain().into_owned()])
        .collect()
}

/// Services that suit the request, as they are now: what inserts them, name, one sentence.
fn suits(
    visit: &Visit,
    directory: &RegionDirectory,
    thread: &ThreadRow,
) -> Vec<(String, String, String)> {
    let themes: Vec<Slug> = thread
        .theme
        .iter()
        .filter_map(|id| Slug::parse(id).ok())
        .collect();
    let area = thread
        .area
        .as_deref()
        .and_then(|area| Slug::parse(area).ok());
    let want = Want {
        themes: &themes,
        area: area.as_ref(),
        language: Language::parse(&thread.language).ok(),
        ..Want::default()
    };
    let found = directory.help(&want, MOST_SUITING);
    let services = found.services.iter();
    services
        .map(|entry| {
            let service = &entry.value;
            (
                format!("service/{}", service.id),
                visit.plain(&service.name).to_owned(),
                visit.plain(&service.summary).to_owned(),
            )
        })
        .collect()
}

type Named = Vec<(String, String)>;

/// Reply templates: those of the request's theme first.
fn templates(visit: &Visit, directory: &RegionDirectory, thread: &ThreadRow) -> (Named, Named) {
    let mut templates: Vec<_> = directory.reply_templates.values().collect();
    templates.sort_by_key(|template| {
        let of_theme = template
            .themes
            .iter()
            .any(|theme| Some(theme.as_str()) == thread.theme.as_deref());
        (!of_theme, !template.themes.is_empty(), template.position)
    });
    let mut named: Named = templates
        .into_iter()
        .map(|template| {
            (
                template.id.to_string(),
                visit.plain(&template.title).to_owned(),
            )
        })
        .collect();
    let rest = named.split_off(named.len().min(MOST_TEMPLATES));
    (named, rest)
}

fn experts(visit: &Visit, directory: &RegionDirectory) -> Named {
    directory
        .rings
        .values()
        .filter(|ring| ring.task == RingTask::Experts)
        .map(|ring| (ring.id.to_string(), visit.plain(&ring.name).to_owned()))
        .collect()
}
