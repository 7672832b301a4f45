//! The page of the calendar.

use access::Permit;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use i18n::{Messages, Phrase};
use web::{Cache, Failure, Html, PageHead, Visit};

use super::forms::problems;
use super::one_ring::{Desk, RingView};
use super::ring::rings;
use super::sent::{self, Form, Problems, Sent};
use crate::Threads;
use crate::desk::acts::broken;
use crate::desk::frame::{Frame, head};

/// The calendar is shown so many days before and after today.
const REACH: i64 = 2 * 366;

#[derive(Template)]
#[template(path = "desk-duty.html")]
struct DutyPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    frame: Frame,
    /// Address, name, and whether it is shown.
    rings: Vec<(String, &'a str, bool)>,
    shown: Option<RingView<'a>>,
    told: Option<Phrase>,
    problems: Vec<(String, Phrase)>,
}

/// What was sent and could not be taken: nothing of it is lost.
pub(super) struct Trouble {
    /// The form.
    pub form: Form,
    /// What was sent.
    pub sent: Sent,
    /// What is wrong; nothing when only the form was too old.
    pub problems: Problems,
}

/// `GET /desk/duty`
pub async fn duty(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
) -> Result<Response, Failure> {
    show(&threads, &visit, &permit, None).await
}

/// The page, with what could not be taken.
pub(super) async fn show(
    threads: &Threads,
    visit: &Visit,
    permit: &Permit,
    trouble: Option<Trouble>,
) -> Result<Response, Failure> {
    let directory = threads.registry.visited(visit)?;
    let t = visit.messages();
    let asked = |name: &str, sent: fn(&Sent) -> &str| match &trouble {
        Some(trouble) => sent(&trouble.sent).to_owned(),
        None => visit.parameter(name).unwrap_or_default().to_owned(),
    };
    let rings = rings(&directory, permit);
    let wanted = asked("ring", |sent| &sent.ring);
    let ring = rings.iter().find(|ring| ring.id.as_str() == wanted);
    let ring = ring.or(rings.first()).copied();
    let from = first_day(&asked("from", |sent| &sent.from), visit.today());
    let shown = match ring {
        Some(ring) => {
            let desk = Desk {
                threads,
                visit,
                permit,
                calendar: &directory.calendar,
                ring,
                from,
            };
            let read = desk.read().await.map_err(|error| broken(visit, &error))?;
            Some(desk.view(read, trouble.as_ref()))
        }
        None => None,
    };
    let page = DutyPage {
        t,
        head: head(t.duty_title().plain()),
        frame: Frame::of(permit, "duty"),
        rings: rings
            .iter()
            .map(|one| {
                let href = visit.href_with("desk/duty", &[("ring", one.id.as_str())]);
                let is_shown = ring.is_some_and(|ring| ring.id == one.id);
                (href, visit.plain(&one.name), is_shown)
            })
            .collect(),
        shown,
        told: trouble.is_none().then(|| told(t, visit)).flatten(),
        problems: trouble
            .as_ref()
            .map_or_else(Vec::new, |trouble| problems(t, trouble)),
        visit,
    };
    let status = match trouble {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    Ok((status, Html(page, Cache::Never)).into_response())
}

fn told(t: Messages, visit: &Visit) -> Option<Phrase> {
    Some(match visit.parameter("done")? {
        "duty" => t.duty_done_duty(),
        "absence" => t.duty_done_absence(),
        "given" => t.duty_done_given(),
        "open" => t.duty_done_open(),
        "removed" => t.duty_done_removed(),
        "training" => t.duty_done_training(),
        _ => return None,
    })
}

/// The first day that is shown: the one asked for, if it is within reach.
fn first_day(asked: &str, today: NaiveDate) -> NaiveDate {
    sent::day(asked)
        .filter(|day| (*day - today).num_days().abs() <= REACH)
        .unwrap_or(today)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_out_of_reach_or_unclear_shows_today() {
        let today: NaiveDate = "2026-12-01".parse().unwrap();
        assert_eq!(first_day("2027-01-11", today).to_string(), "2027-01-11");
        for unclear in ["", "pian", "2199-01-01", "2001-01-01"] {
            assert_eq!(first_day(unclear, today), today, "{unclear}");
        }
    }
}
