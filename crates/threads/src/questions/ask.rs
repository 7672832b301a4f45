//! Asking the group: the words, then a look at what may tell who someone is and at what has been
//! answered before, and only then the question goes.

use access::{Permit, Role};
use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::extract::rejection::FormRejection;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use catalog::{Ring, RingTask};
use i18n::{Messages, Phrase};
use kernel::Slug;
use registry::RegionDirectory;
use serde::Deserialize;
use vault::{DataKey, Holder, ObjectRef, Opener};
use web::{Cache, Failure, Html, PageHead, Visit};

use super::likeness::{Searched, similar};
use super::rules::Permission;
use super::{WISHES, Wishes, broken, seal, typed, words};
use crate::asking::{LONGEST_WORDS, look_at};
use crate::desk::{Frame, head};
use crate::model::{Author, Channel, Concerns, ThreadKind};
use crate::sealing::seal_words;
use crate::store::{self, Arrival, PublishedRow, Words};
use crate::{Threads, assigning, promise, telling};

#[derive(Template)]
#[template(path = "questions-ask.html")]
struct AskPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    frame: Frame,
    form: String,
    text: &'a str,
    themes: Vec<(String, String)>,
    theme: &'a str,
    groups: Vec<(String, String)>,
    group: &'a str,
    permissions: Vec<(&'static str, Phrase, bool)>,
    problem: Option<(&'static str, Phrase)>,
}

#[derive(Template)]
#[template(path = "questions-look.html")]
struct LookPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    frame: Frame,
    sent: &'a Question,
    pieces: Vec<words::Looked>,
    marked: bool,
    similar: Vec<PublishedRow>,
    due: Phrase,
}

/// What the forms send.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Question {
    form: String,
    text: String,
    theme: String,
    ring: String,
    permission: String,
    /// `look`, `change` or `send`.
    go: String,
}

/// `GET /desk/questions/ask`
pub async fn ask_form(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
) -> Result<Response, Failure> {
    let sent = Question {
        form: threads.vault.new_form(),
        ..Question::default()
    };
    form_page(&threads, &visit, &permit, &sent, None)
}

/// `POST /desk/questions/ask`
pub async fn ask(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
    sent: Result<Form<Question>, FormRejection>,
) -> Result<Response, Failure> {
    let Form(mut sent) = sent.unwrap_or_default();
    sent.text = typed(&sent.text);
    let t = visit.messages();
    let directory = threads.registry.visited(&visit)?;
    if sent.go == "change" {
        return form_page(&threads, &visit, &permit, &sent, None);
    }
    let form = threads.vault.form(&sent.form);
    let length = sent.text.chars().count();
    let ring = group(&directory, &sent);
    let problem = match (&form, ring) {
        _ if length == 0 => Some(("text", t.questions_ask_missing())),
        _ if length > LONGEST_WORDS => Some((
            "text",
            t.ask_words_long(&length.to_string(), &LONGEST_WORDS.to_string()),
        )),
        _ if Permission::parse(&sent.permission).is_none() => {
            Some(("permission", t.questions_permission_missing()))
        }
        (None, _) => Some(("text", t.ask_expired())),
        (_, None) => Some(("text", t.questions_no_group())),
        _ => None,
    };
    let (Some(form), Some(ring), None) = (form, ring, &problem) else {
        sent.form = threads.vault.new_form();
        return form_page(&threads, &visit, &permit, &sent, problem);
    };
    if sent.go != "send" {
        return look_page(&threads, &visit, &permit, &directory, ring, &sent).await;
    }
    let id = form.object_id();
    match put(&threads, &visit, &permit, &directory, ring, &id, &sent).await? {
        true => {
            let path = format!("desk/questions/{id}");
            Ok(Redirect::to(&visit.href_with(&path, &[("done", "asked")])).into_response())
        }
        false => {
            let problem = Some(("text", t.questions_no_group()));
            form_page(&threads, &visit, &permit, &sent, problem)
        }
    }
}

/// The group that is asked: the chosen one, or the only one, or the first that knows the theme.
fn group<'a>(directory: &'a RegionDirectory, sent: &Question) -> Option<&'a Ring> {
    let theme = Slug::parse(&sent.theme).ok();
    let groups = || {
        let rings = directory.rings.values();
        rings.filter(|ring| ring.task == RingTask::Consultation)
    };
    let chosen = groups().find(|ring| ring.id.as_str() == sent.ring);
    let knowing = || groups().find(|ring| theme.as_ref().is_none_or(|theme| ring.knows(theme)));
    chosen.or_else(knowing).or_else(|| groups().next())
}

fn form_page(
    threads: &Threads,
    visit: &Visit,
    permit: &Permit,
    sent: &Question,
    problem: Option<(&'static str, Phrase)>,
) -> Result<Response, Failure> {
    let directory = threads.registry.visited(visit)?;
    let t = visit.messages();
    let chosen = Permission::parse(&sent.permission);
    let status = match problem {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let page = AskPage {
        t,
        head: head(t.questions_ask_title().plain()),
        frame: Frame::of(permit, "questions"),
        form: sent.form.clone(),
        text: &sent.text,
        themes: words::themes(visit, &directory),
        theme: &sent.theme,
        groups: words::groups(visit, &directory),
        group: &sent.ring,
        permissions: Permission::ALL
            .into_iter()
            .map(|one| (one.as_str(), words::permission(t, one), chosen == Some(one)))
            .collect(),
        problem,
        visit,
    };
    Ok((status, Html(page, Cache::Never)).into_response())
}

async fn look_page(
    threads: &Threads,
    visit: &Visit,
    permit: &Permit,
    directory: &RegionDirectory,
    ring: &Ring,
    sent: &Question,
) -> Result<Response, Failure> {
    let t = visit.messages();
    let base = {
        let conn = &mut threads
            .db
            .read()
            .await
            .map_err(|error| broken(visit, &error))?;
        let base = store::published_answers(conn, visit.region_id().as_str()).await;
        base.map_err(|error| broken(visit, &error))?
    };
    let searched: Vec<Searched<'_>> = base.iter().map(super::base::searched).collect();
    let theme = Some(sent.theme.as_str()).filter(|theme| !theme.is_empty());
    let alike = similar(&searched, &sent.text, theme);
    let pieces = words::looked_through(t, &words::known_names(directory), &sent.text);
    let due_at = promise::due(&directory.calendar, assigning::terms(ring), visit.now());
    let page = LookPage {
        t,
        head: head(t.questions_look_title().plain()),
        frame: Frame::of(permit, "questions"),
        marked: pieces.iter().any(|(_, kind)| kind.is_some()),
        pieces,
        similar: alike
            .into_iter()
            .filter_map(|place| base.get(place).cloned())
            .collect(),
        due: t.questions_look_due(&crate::asking::moment(t, visit.language(), due_at)),
        sent,
        visit,
    };
    Ok(Html(page, Cache::Never).into_response())
}

/// Puts the question and tells the group; false when nobody holds the group's key.
async fn put(
    threads: &Threads,
    visit: &Visit,
    permit: &Permit,
    directory: &RegionDirectory,
    ring: &Ring,
    id: &str,
    sent: &Question,
) -> Result<bool, Failure> {
    let (region, now, me) = (visit.region_id(), visit.now(), permit.person_id());
    let key = match question_key(threads, visit, ring, me, id).await {
        Ok(key) => key,
        Err(vault::Error::NoRing) => return Ok(false),
        Err(error) => return Err(broken(visit, &error)),
    };
    let message = kernel::new_id();
    let body = seal_words(&key, region, id, &message, &sent.text);
    let wishes = Wishes {
        permission: Permission::parse(&sent.permission).unwrap_or_default(),
    };
    let details = seal(&key, region, id, WISHES, &wishes);
    let terms = assigning::terms(ring);
    let due_at = promise::due(&directory.calendar, terms, now);
    let theme = words::themes(visit, directory)
        .into_iter()
        .map(|(theme, _)| theme)
        .find(|theme| *theme == sent.theme);
    let put: db::Result<()> = db::transact!(threads.db, |tx| {
        let arrival = Arrival {
            region: region.as_str(),
            id,
            kind: ThreadKind::Question,
            locator: None,
            parent: None,
            ring: ring.id.as_str(),
            area: None,
            theme: theme.as_deref(),
            concerns: Concerns::Family,
            age_group: None,
            language: visit.language().code(),
            interpreter: false,
            channel: Channel::Code,
            danger: false,
            asked_by: Some(me),
            details: details.clone(),
            due_at,
            look_at: look_at(directory, terms, now, due_at),
        };
        let words = Words {
            id: &message,
            author: Author::Question,
            person: Some(me),
            body: body.clone(),
        };
        if store::arrive(tx, &arrival, &words, now).await? {
            let template = notices::Template::ConsultationAsked { due: due_at };
            let group = &[Role::ConsultationMember, Role::RingManager];
            telling::ring(tx, threads, region, &ring.id, group, template, id, now).await?;
        }
        Ok(())
    })
    .await;
    put.map_err(|error| broken(visit, &error))?;
    Ok(true)
}

/// The key of a question, wrapped to the group, to its substitute and to who asks. Kept before the
/// question is, so that what is asked can be opened; the same form that was interrupted in between
/// has its key already.
async fn question_key(
    threads: &Threads,
    visit: &Visit,
    ring: &Ring,
    me: &str,
    id: &str,
) -> vault::Result<DataKey> {
    let object = ObjectRef {
        region: visit.region_id().as_str(),
        object: id,
    };
    let key = DataKey::generate();
    let (vault, now) = (&threads.vault, visit.now());
    let locked = db::transact!(threads.db, |tx| {
        vault
            .lock(tx, &object, &key, Holder::Person(me), None, now)
            .await?;
        for ring in std::iter::once(&ring.id).chain(&ring.substitute) {
            let holder = Holder::Ring(ring.as_str());
            vault.lock(tx, &object, &key, holder, None, now).await?;
        }
        Ok::<(), vault::Error>(())
    })
    .await;
    match locked {
        Ok(()) => Ok(key),
        Err(vault::Error::OtherKey) => {
            let conn = &mut threads.db.read().await?;
            vault.unlock(conn, &object, Opener::Person(me), now).await
        }
        Err(error) => Err(error),
    }
}
