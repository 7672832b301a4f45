//! What the forms of a launch do. Every edit carries the version that was seen, and is written
//! into the audit trail with it.

use access::{Action, Permit, audit};
use axum::extract::rejection::FormRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use catalog::{Launch, LaunchState, LaunchStep, Record};
use db::Tx;
use kernel::Slug;
use registry::RegionDirectory;
use registry::store::{self, Edited, StoreError};
use web::{Failure, Visit};

use super::forms::{Form, Trouble, Why};
use super::page::show;
use super::read::{Known, checklist};
use super::rules::{Done, Edit, done_between, edited, gate};
use super::sent::{self, Problems, Sent};
use crate::Threads;
use crate::desk::acts::broken;

type Body = Result<axum::Form<Sent>, FormRejection>;

/// What came of a form.
enum Outcome {
    /// It is kept; what is told of it.
    Kept(&'static str),
    /// It was so already.
    Same,
    /// It is not.
    Not(Why),
}

/// `POST /desk/launch/{area}/step`: where a step stands.
pub async fn step(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
    Path(area): Path<String>,
    body: Body,
) -> Result<Response, Failure> {
    enter(&threads, &visit, &permit, &area, body, Form::Step).await
}

/// `POST /desk/launch/{area}/suspend`: closes asking at once, with a notice; or changes the notice.
pub async fn suspend(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
    Path(area): Path<String>,
    body: Body,
) -> Result<Response, Failure> {
    enter(&threads, &visit, &permit, &area, body, Form::Suspend).await
}

/// `POST /desk/launch/{area}/resume`: takes the closing back.
pub async fn resume(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
    Path(area): Path<String>,
    body: Body,
) -> Result<Response, Failure> {
    enter(&threads, &visit, &permit, &area, body, Form::Resume).await
}

async fn enter(
    threads: &Threads,
    visit: &Visit,
    permit: &Permit,
    area: &str,
    body: Body,
    form: Form,
) -> Result<Response, Failure> {
    let axum::Form(sent) = body.unwrap_or_default();
    let directory = threads.registry.visited(visit)?;
    let Ok(area) = Slug::parse(area) else {
        return Err(Failure::NotFound(visit.clone()));
    };
    let entry = Entry {
        visit,
        permit,
        directory: &directory,
        checklist: checklist(&directory),
        area: &area,
        sent: &sent,
        form,
    };
    let outcome: Result<Outcome, StoreError> =
        db::transact!(threads.db, |tx| { entry.keep(tx).await }).await;
    match outcome.map_err(|error| broken(visit, &error))? {
        Outcome::Kept(done) => Ok(back(visit, &area, Some(done))),
        Outcome::Same => Ok(back(visit, &area, None)),
        Outcome::Not(why) => {
            let status = match why {
                Why::Stale => StatusCode::CONFLICT,
                _ => StatusCode::UNPROCESSABLE_ENTITY,
            };
            let trouble = Trouble { form, sent, why };
            show(threads, visit, permit, &area, Some(trouble), status).await
        }
    }
}

/// One sending of a form.
struct Entry<'a> {
    visit: &'a Visit,
    permit: &'a Permit,
    directory: &'a RegionDirectory,
    checklist: Vec<LaunchStep>,
    area: &'a Slug,
    sent: &'a Sent,
    form: Form,
}

impl Entry<'_> {
    async fn keep(&self, tx: &mut Tx) -> Result<Outcome, StoreError> {
        let (region, now, today) = (self.visit.region_id(), self.visit.now(), self.visit.today());
        let known = Known::read(tx, self.directory, now).await?;
        let Some(kept) = known.own(self.area) else {
            return Ok(Outcome::Not(Why::NoLaunch));
        };
        let before = &kept.launch;
        let edit = self.edit(before);
        let is_so = edit
            .as_ref()
            .is_ok_and(|edit| edited(before, edit, today) == *before);
        if is_so {
            // Sent twice, or somebody else did just the same.
            return Ok(Outcome::Same);
        }
        if sent::version(self.sent) != kept.version {
            return Ok(Outcome::Not(Why::Stale));
        }
        let edit = match edit {
            Ok(edit) => edit,
            Err(problems) => return Ok(Outcome::Not(Why::Wrong(problems))),
        };
        let readiness = known.readiness(self.directory, &before.ring, now);
        if let Err(refusal) = gate(before, &edit, &self.checklist, readiness, today) {
            return Ok(Outcome::Not(Why::Refused(refusal, readiness)));
        }
        let after = edited(before, &edit, today);
        let record = Record::from(after.clone());
        match store::edit_seen(tx, region, &record, kept.version, now).await? {
            Edited::Done => {}
            Edited::Stale => return Ok(Outcome::Not(Why::Stale)),
            Edited::Missing => return Ok(Outcome::Not(Why::NoLaunch)),
        }
        let done = done_between(before, &after);
        audit::append(
            tx,
            region.as_str(),
            now,
            Some(self.permit.person_id()),
            Action::ManageLaunch,
            ("launch", self.area.as_str()),
            &outcome(&done),
        )
        .await?;
        Ok(Outcome::Kept(told(before, &after, &done, &self.checklist)))
    }

    fn edit(&self, before: &Launch) -> Result<Edit, Problems> {
        match self.form {
            Form::Step => {
                let organizations = &self.directory.organizations;
                let is_organization = |id: &str| organizations.get(id).is_some();
                let (language, today) = (self.visit.language(), self.visit.today());
                sent::step(
                    self.sent,
                    before,
                    &self.checklist,
                    is_organization,
                    language,
                    today,
                )
                .map(Edit::Step)
            }
            Form::Suspend => sent::notice(self.sent, before).map(Edit::Suspend),
            Form::Resume => Ok(Edit::Resume),
        }
    }
}

/// What a change came to, for the audit trail.
fn outcome(done: &[Done]) -> String {
    let words: Vec<String> = done
        .iter()
        .map(|done| match done {
            Done::StepDone(step) => format!("step-done {step}"),
            Done::StepUndone(step) => format!("step-undone {step}"),
            Done::StepChanged(step) => format!("step-changed {step}"),
            Done::Suspended => "suspended".to_owned(),
            Done::NoticeChanged => "notice-changed".to_owned(),
            Done::Resumed => "resumed".to_owned(),
            Done::RingChanged => "ring-changed".to_owned(),
        })
        .collect();
    words.join(", ")
}

/// What is told after a change.
fn told(before: &Launch, after: &Launch, done: &[Done], checklist: &[LaunchStep]) -> &'static str {
    let was_open = before.state(checklist) == LaunchState::Open;
    let is_open = after.state(checklist) == LaunchState::Open;
    if done.contains(&Done::Suspended) {
        return "suspended";
    }
    if done.contains(&Done::NoticeChanged) {
        return "notice";
    }
    match (done.contains(&Done::Resumed), was_open, is_open) {
        (true, _, true) => "reopened",
        (true, _, false) => "resumed",
        (false, false, true) => "open",
        (false, true, false) => "shut",
        (false, _, _) => "step",
    }
}

fn back(visit: &Visit, area: &Slug, done: Option<&str>) -> Response {
    let path = format!("desk/launch/{area}");
    let there = match done {
        Some(done) => visit.href_with(&path, &[("done", done)]),
        None => visit.href(&path),
    };
    Redirect::to(&there).into_response()
}
