//! The page of the calendar.

use std::collections::BTreeSet;

use access::{Permit, Person, Role, people};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use catalog::Ring;
use chrono::{Days, NaiveDate};
use i18n::{Messages, Phrase, dates};
use web::{Cache, Failure, Html, PageHead, Visit};

use super::days;
use super::forms::{FormView, Maker, problems};
use super::ring::{known, manages, rings};
use super::sent::{self, Form, Problems, Sent};
use super::views::{DayView, MemberView, Names, StretchView};
use crate::asking::moment;
use crate::assigning::{DAYS_AHEAD, reading_day};
use crate::desk::acts::broken;
use crate::desk::frame::{Frame, head};
use crate::model::ThreadKind;
use crate::roster::Roster;
use crate::store::{self, DutyRow, Loads};
use crate::Threads;

/// Days that are shown at once.
const SHOWN: u64 = 28;
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

/// A ring's calendar.
struct RingView<'a> {
    id: &'a str,
    name: &'a str,
    manages: bool,
    from: String,
    period: Phrase,
    before: String,
    next: String,
    today: String,
    /// The first of the coming days on which nobody is on duty, for who leads the ring, with the
    /// address of its row.
    warning: Option<(Phrase, String)>,
    held: Vec<(String, Vec<(String, Phrase)>)>,
    days: Vec<DayView>,
    training: Phrase,
    members: Vec<MemberView>,
    stretches: Vec<StretchView>,
    forms: Vec<FormView>,
    form: String,
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
    let of_ring = |one: &&Ring| {
        let href = visit.href_with("desk/duty", &[("ring", one.id.as_str())]);
        let is_shown = ring.is_some_and(|ring| ring.id == one.id);
        (href, one.id.clone(), is_shown)
    };
    let page = DutyPage {
        t,
        head: head(t.duty_title().plain()),
        frame: Frame::of(permit, "duty"),
        rings: rings
            .iter()
            .map(|one| {
                let (href, _, is_shown) = of_ring(one);
                (href, visit.plain(&one.name), is_shown)
            })
            .collect(),
        shown,
        told: trouble.is_none().then(|| told(t, visit)).flatten(),
        problems: trouble.as_ref().map_or_else(Vec::new, |trouble| problems(t, trouble)),
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

/// One ring's calendar, for one reader.
struct Desk<'a> {
    threads: &'a Threads,
    visit: &'a Visit,
    permit: &'a Permit,
    calendar: &'a kernel::WorkingCalendar,
    ring: &'a Ring,
    from: NaiveDate,
}

/// What is known of the ring.
struct Read {
    roster: Roster,
    rows: Vec<DutyRow>,
    loads: Vec<Loads>,
    people: Vec<Person>,
    managers: Vec<String>,
    /// Requests that people who are away have taken.
    held: Vec<(String, Vec<store::HeldRow>)>,
}

impl<'a> Desk<'a> {
    async fn read(&self) -> db::Result<Read> {
        let (region, now) = (self.visit.region_id(), self.visit.now());
        let (id, ring) = (region.as_str(), self.ring.id.as_str());
        let conn = &mut self.threads.db.read().await?;
        let from = self.from.min(self.visit.today());
        let (roster, rows) = known(conn, region, self.ring, from, now).await?;
        let members = people::members_of_ring(conn, id, &self.ring.id, now).await?;
        let managers = members
            .into_iter()
            .filter(|(_, roles)| roles.contains(&Role::RingManager))
            .map(|(person, _)| person.name)
            .collect();
        let mut held = Vec::new();
        for person in self.away_now(&roster) {
            let mut taken = Vec::new();
            for thread in store::held(conn, id, ring, &person).await? {
                if self.may_see(conn, &thread).await? {
                    taken.push(thread);
                }
            }
            held.push((person, taken));
        }
        held.retain(|(_, taken)| !taken.is_empty());
        Ok(Read {
            loads: store::loads(conn, id, ring).await?,
            people: people::professionals(conn, id).await?,
            roster,
            rows,
            managers,
            held,
        })
    }

    /// Those whose requests the reader may hand over: their own, or everybody's who is away.
    fn away_now(&self, roster: &Roster) -> BTreeSet<String> {
        let read_on = reading_day(self.calendar, self.ring, self.visit.now());
        let days = [self.visit.today(), read_on];
        let manages = manages(self.permit, self.ring);
        roster
            .stretches
            .iter()
            .filter(|stretch| !stretch.duty)
            .filter(|stretch| {
                days.iter().any(|day| stretch.first_day <= *day && *day <= stretch.last_day)
            })
            .filter(|stretch| manages || stretch.person == self.permit.person_id())
            .map(|stretch| stretch.person.clone())
            .collect()
    }

    /// Whether a thread is a request that was taken and is not hidden from the reader.
    async fn may_see(&self, conn: &mut db::Conn, thread: &store::HeldRow) -> db::Result<bool> {
        let me = self.permit.person_id();
        let shown = thread.kind == ThreadKind::Help
            && thread.taken_at.is_some()
            && thread.asked_by.as_deref() != Some(me);
        let region = self.visit.region_id().as_str();
        Ok(shown && !store::conflicted(conn, region, &thread.id, me).await?)
    }

    fn view(&self, read: Read, trouble: Option<&Trouble>) -> RingView<'a> {
        let (visit, t, ring) = (self.visit, self.visit.messages(), self.ring);
        let language = visit.language();
        let manages = manages(self.permit, ring);
        let roster = &read.roster;
        let names = Names::new(&read.people, roster);
        let last = self.from + Days::new(SHOWN - 1);
        let uncovered = roster.first_uncovered(self.calendar, visit.today(), DAYS_AHEAD);
        let shown = self.from.iter_days().take_while(|day| *day <= last);
        RingView {
            id: ring.id.as_str(),
            name: visit.plain(&ring.name),
            manages,
            from: self.from.to_string(),
            period: t.duty_period(
                &dates::date_short(language, self.from),
                &dates::date_short(language, last),
            ),
            before: self.there(self.from - Days::new(SHOWN)),
            next: self.there(self.from + Days::new(SHOWN)),
            today: self.there(visit.today()),
            warning: uncovered.filter(|_| manages).map(|day| {
                let told = t.duty_warning(&dates::date_long(language, day));
                (told, format!("{}#day-{day}", self.there(visit.today())))
            }),
            days: shown
                .map(|day| days::day(roster, self.calendar, day))
                .map(|day| DayView::new(visit, &names, &read.managers, manages, day))
                .collect(),
            training: t.duty_members_hint(visit.plain(&ring.training)),
            members: MemberView::all(visit, roster, &read.people, &read.loads),
            stretches: StretchView::all(visit, &names, &read.rows),
            held: read.held.iter().map(|(person, threads)| self.held(&names, person, threads)).collect(),
            forms: self.forms(manages, roster, &names, trouble),
            form: self.threads.vault.new_form(),
        }
    }

    fn forms(
        &self,
        manages: bool,
        roster: &Roster,
        names: &Names,
        trouble: Option<&Trouble>,
    ) -> Vec<FormView> {
        let me = self.permit.person_id();
        let maker = Maker {
            t: self.visit.messages(),
            members: &names.members,
            me,
            trouble,
        };
        let led = [Form::Duty, Form::Absence, Form::Training].into_iter();
        let own = roster.members.contains(me)
            || trouble.is_some_and(|trouble| trouble.form == Form::OwnAbsence);
        own.then_some(Form::OwnAbsence)
            .into_iter()
            .chain(led.filter(|_| manages))
            .map(|form| maker.form(form))
            .collect()
    }

    fn held(
        &self,
        names: &Names,
        person: &str,
        threads: &[store::HeldRow],
    ) -> (String, Vec<(String, Phrase)>) {
        let (visit, t) = (self.visit, self.visit.messages());
        let links = threads.iter().map(|thread| {
            let due = moment(t, visit.language(), thread.due_at);
            (visit.href(&format!("desk/thread/{}", thread.id)), t.duty_held_one(&due))
        });
        (names.of(person).to_owned(), links.collect())
    }

    fn there(&self, from: NaiveDate) -> String {
        let from = from.to_string();
        let query = [("ring", self.ring.id.as_str()), ("from", from.as_str())];
        self.visit.href_with("desk/duty", &query)
    }
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
