//! Asking an expert (R041): a question of its own, with a key of its own. The expert sees what
//! the responder wrote and nothing of the request; the clock of the request goes on.

use access::Permit;
use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{Path, State};
use axum::response::Response;
use catalog::{Ring, RingTask};
use kernel::Timestamp;
use notices::Template;
use serde::Deserialize;
use vault::{DataKey, Holder, ObjectRef, Opener};
use web::{Failure, Visit};

use super::acts::{back, broken};
use super::opening::open;
use crate::asking::look_at;
use crate::assign::Needs;
use crate::model::{Author, Channel, Concerns, Details, ThreadKind};
use crate::sealing::{seal_details, seal_words};
use crate::store::{self, Arrival, ThreadRow, Words};
use crate::{Threads, assigning, promise, telling};

/// The experts' key ends so long after the answer is due, in microseconds.
const KEY_LASTS: i64 = 14 * 24 * 60 * 60 * 1_000_000;

/// What the form sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Question {
    form: String,
    ring: String,
    text: String,
}

/// `POST /desk/thread/{thread}/consult`
pub async fn consult(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
    Path(id): Path<String>,
    sent: Result<Form<Question>, FormRejection>,
) -> Result<Response, Failure> {
    let Form(sent) = sent.unwrap_or_default();
    let directory = threads.registry.visited(&visit)?;
    let opened = open(&threads, &visit, &permit, &id).await?;
    let text = sent.text.replace("\r\n", "\n");
    let text = text.trim();
    let expert = directory
        .rings
        .get(&sent.ring)
        .map(|entry| &entry.value)
        .filter(|ring| ring.task == RingTask::Experts);
    let form = threads.vault.form(&sent.form);
    let (Some(expert), Some(form), false) = (expert, form, text.is_empty()) else {
        return Ok(back(&visit, &id, Some(("problem", "question"))));
    };
    let (region, now, me) = (visit.region_id(), visit.now(), permit.person_id());
    // The same form asks the same experts once.
    let child = form.part_id(format!("consultation\n{}\n{text}", expert.id).as_bytes());
    let object = ObjectRef {
        region: region.as_str(),
        object: &child,
    };
    let known = {
        let failed = |error: &dyn std::fmt::Display| broken(&visit, error);
        let conn = &mut threads.db.read().await.map_err(|error| failed(&error))?;
        let found = store::find(conn, region.as_str(), &child).await;
        found.map_err(|error| failed(&error))?.is_some()
    };
    if known {
        return Ok(back(&visit, &id, Some(("done", "consulted"))));
    }
    let terms = assigning::terms(expert);
    let due_at = promise::due(&directory.calendar, terms, now);
    let look = look_at(&directory, terms, now, due_at);
    let key = question_key(
        &threads,
        &visit,
        me,
        &opened.thread,
        expert,
        &object,
        due_at,
    )
    .await;
    let key = match key {
        Ok(key) => key,
        // Nobody holds the experts' key: there is nobody to ask.
        Err(vault::Error::NoRing) => return Ok(back(&visit, &id, Some(("problem", "question")))),
        Err(error) => return Err(broken(&visit, &error)),
    };
    let words_id = kernel::new_id();
    let body = seal_words(&key, region, &child, &words_id, text);
    let details = seal_details(&key, region, &child, &Details::default());
    let thread = &opened.thread;
    let asked = db::transact!(threads.db, |tx| {
        let arrival = Arrival {
            region: region.as_str(),
            id: &child,
            kind: ThreadKind::Consultation,
            locator: None,
            parent: Some(&id),
            ring: expert.id.as_str(),
            area: None,
            theme: thread.theme.as_deref(),
            concerns: Concerns::Family,
            age_group: None,
            language: "fi",
            interpreter: false,
            channel: Channel::Code,
            danger: false,
            asked_by: Some(me),
            details: details.clone(),
            due_at,
            look_at: look,
        };
        let words = Words {
            id: &words_id,
            author: Author::Question,
            person: Some(me),
            body: body.clone(),
        };
        store::arrive(tx, &arrival, &words, now).await?;
        store::consulted(tx, region.as_str(), &id, me, expert.id.as_str(), now).await?;
        let needs = Needs {
            language: "fi",
            area: thread.area.as_deref(),
        };
        let calendar = &directory.calendar;
        assigning::give_to_someone(tx, region, expert, calendar, &child, needs, now).await?;
        let template = Template::ConsultationAsked { due: due_at };
        let experts = &[access::Role::Expert];
        telling::ring(
            tx, &threads, region, &expert.id, experts, template, &child, now,
        )
        .await?;
        Ok(())
    })
    .await;
    let asked: db::Result<()> = asked;
    asked.map_err(|error| broken(&visit, &error))?;
    Ok(back(&visit, &id, Some(("done", "consulted"))))
}

/// The key of a question, wrapped to the experts for a time, and to the ring that asks and its
/// substitute. Kept before the question is, so that what is asked can be opened; the same question
/// that was interrupted in between has its key already.
async fn question_key(
    threads: &Threads,
    visit: &Visit,
    me: &str,
    thread: &ThreadRow,
    experts: &Ring,
    object: &ObjectRef<'_>,
    due_at: Timestamp,
) -> vault::Result<DataKey> {
    let directory = threads.registry.published();
    let substitute = directory
        .region(visit.region_id())
        .and_then(|directory| directory.rings.get(&thread.ring))
        .and_then(|ring| ring.value.substitute.clone());
    let key = DataKey::generate();
    let (vault, now) = (&threads.vault, visit.now());
    let until = Some(Timestamp(due_at.0 + KEY_LASTS));
    let locked = db::transact!(threads.db, |tx| {
        let holder = Holder::Ring(experts.id.as_str());
        vault.lock(tx, object, &key, holder, until, now).await?;
        let own = Holder::Ring(&thread.ring);
        vault.lock(tx, object, &key, own, None, now).await?;
        if let Some(substitute) = &substitute {
            let helper = Holder::Ring(substitute.as_str());
            match vault.lock(tx, object, &key, helper, None, now).await {
                // Nobody works in the substitute ring.
                Err(vault::Error::NoRing) => {}
                locked => locked?,
            }
        }
        Ok::<(), vault::Error>(())
    })
    .await;
    match locked {
        Ok(()) => Ok(key),
        Err(vault::Error::OtherKey) => {
            let conn = &mut threads.db.read().await?;
            let opener = Opener::Member {
                ring: &thread.ring,
                person: me,
            };
            vault.unlock(conn, object, opener, now).await
        }
        Err(error) => Err(error),
    }
}
