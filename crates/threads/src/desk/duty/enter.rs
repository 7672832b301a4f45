//! What the forms of the calendar do. What is sent twice is entered once.

use access::Permit;
use axum::extract::State;
use axum::extract::rejection::FormRejection;
use axum::response::{IntoResponse, Redirect, Response};
use catalog::Ring;
use registry::RegionDirectory;
use web::{Failure, Visit};

use super::page::{Trouble, show};
use super::ring::{known, manages, rings};
use super::sent::{self, Form, Problems, Sent};
use crate::Threads;
use crate::absence::{Handed, begins_now, hand_on};
use crate::desk::acts::broken;
use crate::roster::{Roster, Stretch};
use crate::store::{self, Absence};

type Body = Result<axum::Form<Sent>, FormRejection>;

/// `POST /desk/duty/report`: one's own absence.
pub async fn report_absence(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
    body: Body,
) -> Result<Response, Failure> {
    enter(&threads, &visit, &permit, body, Form::OwnAbsence).await
}

/// `POST /desk/duty/plan`: duty.
pub async fn plan(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
    body: Body,
) -> Result<Response, Failure> {
    enter(&threads, &visit, &permit, body, Form::Duty).await
}

/// `POST /desk/duty/absence`: anyone's absence.
pub async fn absence(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
    body: Body,
) -> Result<Response, Failure> {
    enter(&threads, &visit, &permit, body, Form::Absence).await
}

/// `POST /desk/duty/training`: a training that was completed.
pub async fn training(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
    body: Body,
) -> Result<Response, Failure> {
    let axum::Form(sent) = body.unwrap_or_default();
    let directory = threads.registry.visited(&visit)?;
    let ring = led(&directory, &visit, &permit, &sent)?;
    let roster = roster(&threads, &visit, ring).await?;
    let read = sent::training(&sent, &roster, visit.today());
    let (completed, until) = match read {
        Ok(read) => read,
        Err(problems) => {
            let trouble = trouble(Form::Training, &sent, problems);
            return show(&threads, &visit, &permit, Some(trouble)).await;
        }
    };
    let region = visit.region_id().as_str();
    let by = Some(permit.person_id());
    let kept: db::Result<()> = db::transact!(threads.db, |tx| {
        let person = &sent.person;
        store::put_competence(tx, region, ring.id.as_str(), person, completed, until, by).await
    })
    .await;
    kept.map_err(|error| broken(&visit, &error))?;
    Ok(back(&visit, &sent, "training"))
}

/// `POST /desk/duty/remove`: takes duty or an absence away.
pub async fn remove(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
    body: Body,
) -> Result<Response, Failure> {
    let axum::Form(sent) = body.unwrap_or_default();
    let directory = threads.registry.visited(&visit)?;
    let ring = led(&directory, &visit, &permit, &sent)?;
    let region = visit.region_id().as_str();
    // Sent twice, it finds nothing the second time, which is what was wanted.
    let removed: db::Result<bool> = db::transact!(threads.db, |tx| {
        store::remove_duty(tx, region, ring.id.as_str(), &sent.stretch).await
    })
    .await;
    removed.map_err(|error| broken(&visit, &error))?;
    Ok(back(&visit, &sent, "removed"))
}

async fn enter(
    threads: &Threads,
    visit: &Visit,
    permit: &Permit,
    body: Body,
    form: Form,
) -> Result<Response, Failure> {
    let axum::Form(sent) = body.unwrap_or_default();
    let directory = threads.registry.visited(visit)?;
    let (ring, person) = match form {
        Form::OwnAbsence => (seen(&directory, visit, permit, &sent)?, permit.person_id()),
        _ => (led(&directory, visit, permit, &sent)?, sent.person.as_str()),
    };
    let roster = roster(threads, visit, ring).await?;
    let stretch = match sent::stretch(&sent, person, form == Form::Duty, &roster) {
        Ok(stretch) => stretch,
        Err(problems) => {
            let trouble = trouble(form, &sent, problems);
            return show(threads, visit, permit, Some(trouble)).await;
        }
    };
    let Some(secret) = threads.vault.form(&sent.form) else {
        // Nothing is wrong with what was sent but the form itself.
        let trouble = trouble(form, &sent, Problems::new());
        return show(threads, visit, permit, Some(trouble)).await;
    };
    let id = secret.part_id(format!("duty\n{}\n{stretch:?}", ring.id).as_bytes());
    let done = keep(threads, visit, permit, &directory, ring, &stretch, &id).await;
    Ok(back(
        visit,
        &sent,
        done.map_err(|error| broken(visit, &error))?,
    ))
}

/// Enters a stretch once, and acts on an absence that has begun; tells what was done.
async fn keep(
    threads: &Threads,
    visit: &Visit,
    permit: &Permit,
    directory: &RegionDirectory,
    ring: &Ring,
    stretch: &Stretch,
    id: &str,
) -> db::Result<&'static str> {
    let (region, now) = (visit.region_id(), visit.now());
    let calendar = &directory.calendar;
    db::transact!(threads.db, |tx| {
        let entry = Absence {
            ring: ring.id.as_str(),
            person: &stretch.person,
            duty: stretch.duty,
            first_day: stretch.first_day,
            last_day: stretch.last_day,
            cover: stretch.cover.as_deref(),
            by: Some(permit.person_id()),
        };
        let added = store::add_duty(tx, region.as_str(), id, entry).await?;
        if stretch.duty {
            return Ok("duty");
        }
        if !added || !begins_now(stretch, ring, calendar, now) {
            return Ok("absence");
        }
        let person = &stretch.person;
        let handed = hand_on(tx, threads, directory, ring, person, now).await?;
        Ok(match handed {
            Handed::Nothing => "absence",
            Handed::On => "given",
            Handed::ToNobody => "open",
        })
    })
    .await
}

/// The ring that was sent, if its calendar is shown to the permit's person.
fn seen<'a>(
    directory: &'a RegionDirectory,
    visit: &Visit,
    permit: &Permit,
    sent: &Sent,
) -> Result<&'a Ring, Failure> {
    rings(directory, permit)
        .into_iter()
        .find(|ring| ring.id.as_str() == sent.ring)
        .ok_or_else(|| Failure::NotFound(visit.clone()))
}

/// The ring that was sent, if the permit's person leads it: the routes name no ring that the
/// policy could have asked about.
fn led<'a>(
    directory: &'a RegionDirectory,
    visit: &Visit,
    permit: &Permit,
    sent: &Sent,
) -> Result<&'a Ring, Failure> {
    seen(directory, visit, permit, sent).and_then(|ring| match manages(permit, ring) {
        true => Ok(ring),
        false => Err(Failure::NotFound(visit.clone())),
    })
}

async fn roster(threads: &Threads, visit: &Visit, ring: &Ring) -> Result<Roster, Failure> {
    let failed = |error: db::Error| broken(visit, &error);
    let conn = &mut threads.db.read().await.map_err(failed)?;
    // An absence that is entered afterwards may lie in the past.
    let from = visit.today().checked_sub_months(chrono::Months::new(12));
    let from = from.unwrap_or_else(|| visit.today());
    let known = known(conn, visit.region_id(), ring, from, visit.now()).await;
    Ok(known.map_err(failed)?.0)
}

fn trouble(form: Form, sent: &Sent, problems: Problems) -> Trouble {
    Trouble {
        form,
        sent: sent.clone(),
        problems,
    }
}

fn back(visit: &Visit, sent: &Sent, done: &str) -> Response {
    let query = [
        ("ring", sent.ring.as_str()),
        ("from", &sent.from),
        ("done", done),
    ];
    Redirect::to(&visit.href_with("desk/duty", &query)).into_response()
}
