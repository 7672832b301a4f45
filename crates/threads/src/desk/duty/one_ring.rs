//! One ring's calendar: what is read for it, and what is shown of that.

use std::collections::BTreeSet;

use access::{Permit, Person, Role, people};
use catalog::Ring;
use chrono::{Days, NaiveDate};
use i18n::{Phrase, dates};
use kernel::WorkingCalendar;
use web::Visit;

use super::days;
use super::forms::{FormView, Maker};
use super::page::Trouble;
use super::ring::{known, manages};
use super::sent::Form;
use super::views::{DayView, MemberView, Names, StretchView};
use crate::Threads;
use crate::asking::moment;
use crate::assigning::{DAYS_AHEAD, reading_day};
use crate::model::ThreadKind;
use crate::roster::Roster;
use crate::store::{self, DutyRow, Loads};

/// Days that are shown at once.
const SHOWN: u64 = 28;

/// A ring's calendar.
pub(super) struct RingView<'a> {
    pub id: &'a str,
    pub name: &'a str,
    pub manages: bool,
    pub from: String,
    pub period: Phrase,
    pub before: String,
    pub next: String,
    pub today: String,
    /// The first of the coming days on which nobody is on duty, for who leads the ring, with the
    /// address of its row.
    pub warning: Option<(Phrase, String)>,
    pub held: Vec<(String, Vec<(String, Phrase)>)>,
    pub days: Vec<DayView>,
    pub training: Phrase,
    pub members: Vec<MemberView>,
    pub stretches: Vec<StretchView>,
    pub forms: Vec<FormView>,
    pub form: String,
}

/// One ring's calendar, for one reader.
pub(super) struct Desk<'a> {
    pub threads: &'a Threads,
    pub visit: &'a Visit,
    pub permit: &'a Permit,
    pub calendar: &'a WorkingCalendar,
    pub ring: &'a Ring,
    pub from: NaiveDate,
}

/// What is known of the ring.
pub(super) struct Read {
    roster: Roster,
    rows: Vec<DutyRow>,
    loads: Vec<Loads>,
    people: Vec<Person>,
    managers: Vec<String>,
    /// Requests that people who are away have taken.
    held: Vec<(String, Vec<store::HeldRow>)>,
}

impl<'a> Desk<'a> {
    /// Reads what the calendar shows.
    pub async fn read(&self) -> db::Result<Read> {
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
                days.iter()
                    .any(|day| stretch.first_day <= *day && *day <= stretch.last_day)
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

    /// The calendar in the reader's words, with what could not be taken.
    pub fn view(&self, read: Read, trouble: Option<&Trouble>) -> RingView<'a> {
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
            held: read
                .held
                .iter()
                .map(|(person, threads)| self.held(&names, person, threads))
                .collect(),
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
            (
                visit.href(&format!("desk/thread/{}", thread.id)),
                t.duty_held_one(&due),
            )
        });
        (names.of(person).to_owned(), links.collect())
    }

    fn there(&self, from: NaiveDate) -> String {
        let from = from.to_string();
        let query = [("ring", self.ring.id.as_str()), ("from", from.as_str())];
        self.visit.href_with("desk/duty", &query)
    }
}
