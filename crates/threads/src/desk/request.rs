//! One request: what was asked, what has been said, and everything that is needed to answer.

use access::{Action, Decision, Permit, Role, decide};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use catalog::Vocabulary;
use i18n::{Messages, Phrase};
use kernel::Language;
use registry::RegionDirectory;
use web::{Cache, Failure, Html, PageHead, Visit};

use super::beside;
use super::frame::{Frame, head};
use super::objects::is_answering;
use super::opening::{Entry, open, read};
use super::words;
use crate::Threads;
use crate::asking::{Part, moment};
use crate::model::{Details, Outcome, Status};
use crate::store::ThreadRow;

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
    let (templates, more_templates) = beside::templates(visit, &directory, thread);
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
        suits: beside::suits(visit, &directory, thread),
        templates,
        more_templates,
        experts: beside::experts(visit, &directory),
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
