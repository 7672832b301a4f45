//! The page of one area's launch.

use access::{Action, Permit};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use catalog::{Launch, LaunchState, LaunchStep};
use i18n::{Messages, Phrase, dates};
use kernel::Slug;
use registry::RegionDirectory;
use web::{Cache, Failure, Html, PageHead, Said, Visit};

use super::forms::{Form, Trouble, field_id, step_id};
use super::history::{HistoryView, history};
use super::reach::may;
use super::read::{Kept, Known, state};
use super::sent::{Field, NoticeLanguage, Sent};
use super::views::{StandingView, Teller, is_late};
use crate::Threads;
use crate::desk::acts::broken;
use crate::desk::frame::{Frame, head};

#[derive(Template)]
#[template(path = "desk-launch-area.html")]
struct AreaPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    frame: Frame,
    id: &'a str,
    name: &'a str,
    told: Option<Phrase>,
    problems: Vec<(String, Phrase)>,
    standing: StandingView<'a>,
    /// When it follows another area: what that means, and the way there.
    follows: Option<(Phrase, Phrase, String)>,
    manages: bool,
    version: i64,
    steps: Vec<StepView<'a>>,
    owners: Vec<(String, &'a str)>,
    suspension: Option<SuspensionView>,
    history: Vec<HistoryView>,
}

/// A step of the checklist.
struct StepView<'a> {
    id: &'a Slug,
    anchor: String,
    name: Said<'a>,
    about: Said<'a>,
    mandatory: bool,
    is_done: bool,
    is_late: bool,
    state: Phrase,
    owner: Phrase,
    due: Option<Phrase>,
    evidence: Option<Said<'a>>,
    /// Whether its form is open, as something is wrong in it.
    opened: bool,
    fields: StepFields,
}

/// The fields of a step's form.
struct StepFields {
    owner: FieldView,
    due: FieldView,
    done: FieldView,
    evidence: FieldView,
}

/// A field.
struct FieldView {
    id: String,
    value: String,
    problem: Option<Phrase>,
}

impl FieldView {
    /// Whether the calendar of a browser can show what stands in it.
    fn is_date(&self) -> bool {
        self.value.is_empty() || self.value.parse::<chrono::NaiveDate>().is_ok()
    }
}

/// The form of closing for a time.
struct SuspensionView {
    is_suspended: bool,
    opened: bool,
    /// Name in the form, label, hint, the field.
    notices: Vec<(&'static str, Phrase, Option<Phrase>, FieldView)>,
}

/// `GET /desk/launch/{area}`
pub async fn area(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
    Path(area): Path<String>,
) -> Result<Response, Failure> {
    match Slug::parse(&area) {
        Ok(area) => show(&threads, &visit, &permit, &area, None, StatusCode::OK).await,
        Err(_) => Err(Failure::NotFound(visit)),
    }
}

/// The page, with what could not be taken.
pub(super) async fn show(
    threads: &Threads,
    visit: &Visit,
    permit: &Permit,
    area: &Slug,
    trouble: Option<Trouble>,
    status: StatusCode,
) -> Result<Response, Failure> {
    let directory = threads.registry.visited(visit)?;
    let Some(area) = directory
        .areas
        .get(area.as_str())
        .map(|entry| entry.value.as_ref())
    else {
        return Err(Failure::NotFound(visit.clone()));
    };
    let known = {
        let conn = &mut threads
            .db
            .read()
            .await
            .map_err(|error| broken(visit, &error))?;
        let known = Known::read(conn, &directory, visit.now()).await;
        known.map_err(|error| broken(visit, &error))?
    };
    let t = visit.messages();
    let standing = known.standing(&directory, &area.id);
    let own = known.own(&area.id);
    let manages = own.is_some() && may(&directory, visit, permit, Action::ManageLaunch, &area.id);
    let history = match own {
        Some(kept) => history(threads, visit, &directory, kept)
            .await
            .map_err(|error| broken(visit, &error))?,
        None => Vec::new(),
    };
    let teller = Teller {
        visit,
        directory: &directory,
        known: &known,
    };
    let desk = Desk {
        visit,
        directory: &directory,
        teller,
        trouble: trouble.as_ref(),
    };
    let name = visit.plain(&area.name);
    let page = AreaPage {
        t,
        head: head(&format!("{}: {name}", t.launch_title())),
        frame: Frame::of(permit, "launch"),
        id: area.id.as_str(),
        name,
        told: trouble.is_none().then(|| told(t, visit)).flatten(),
        problems: trouble
            .as_ref()
            .map_or_else(Vec::new, |trouble| trouble.all(t)),
        standing: teller.standing(standing),
        follows: standing.follows.map(|above| {
            let name = visit.plain(&above.name);
            let there = visit.href(&format!("desk/launch/{}", above.id));
            (
                t.launch_follows_hint(name),
                t.launch_follows_link(name),
                there,
            )
        }),
        manages,
        version: own.map_or(0, |kept| kept.version),
        steps: own.map_or_else(Vec::new, |kept| desk.steps(kept)),
        owners: desk.owners(),
        suspension: own
            .filter(|_| manages)
            .and_then(|kept| desk.suspension(&kept.launch)),
        history,
        visit,
    };
    Ok((status, Html(page, Cache::Never)).into_response())
}

fn told(t: Messages, visit: &Visit) -> Option<Phrase> {
    Some(match visit.parameter("done")? {
        "step" => t.launch_told_step(),
        "open" => t.launch_told_open(),
        "shut" => t.launch_told_shut(),
        "suspended" => t.launch_told_suspended(),
        "notice" => t.launch_told_notice(),
        "resumed" => t.launch_told_resumed(),
        "reopened" => t.launch_told_reopened(),
        _ => return None,
    })
}

/// One reader's page.
struct Desk<'a> {
    visit: &'a Visit,
    directory: &'a RegionDirectory,
    teller: Teller<'a>,
    trouble: Option<&'a Trouble>,
}

impl<'a> Desk<'a> {
    fn steps(&self, kept: &'a Kept) -> Vec<StepView<'a>> {
        let steps = self.directory.launch_steps.values();
        steps.map(|step| self.step(step, &kept.launch)).collect()
    }

    fn step(&self, step: &'a LaunchStep, launch: &'a Launch) -> StepView<'a> {
        let (visit, t) = (self.visit, self.visit.messages());
        let state = launch.steps.iter().find(|state| state.step == step.id);
        let done = state.and_then(|state| state.done);
        let trouble = self
            .trouble
            .filter(|trouble| trouble.form == Form::Step && trouble.sent.step == step.id.as_str());
        let day = |day: Option<chrono::NaiveDate>| day.map_or(String::new(), |day| day.to_string());
        let field = |field: Field, shown: String, sent: fn(&Sent) -> &str| FieldView {
            id: field_id(step.id.as_str(), field),
            value: trouble.map_or(shown, |trouble| sent(&trouble.sent).to_owned()),
            problem: trouble.and_then(|trouble| trouble.of(t, Form::Step, field)),
        };
        let evidence = state
            .map(|state| &state.evidence)
            .filter(|text| !text.is_empty());
        let owner = state.map_or(String::new(), |state| state.owner.to_string());
        let written = evidence.map_or("", |text| visit.plain(text)).to_owned();
        StepView {
            id: &step.id,
            anchor: step_id(step.id.as_str()),
            name: visit.say(&step.name),
            about: visit.say(&step.about),
            mandatory: step.mandatory,
            is_done: done.is_some(),
            is_late: is_late(state, visit.today()),
            state: match done {
                Some(done) => t.launch_step_done(&dates::date_short(visit.language(), done)),
                None => t.launch_step_undone(),
            },
            owner: self.teller.owner(state),
            due: done.is_none().then(|| self.teller.due(state)),
            evidence: evidence.map(|text| visit.say(text)),
            opened: trouble.is_some(),
            fields: StepFields {
                owner: field(Field::Owner, owner, |sent| &sent.owner),
                due: field(Field::Due, day(state.and_then(|state| state.due)), |sent| {
                    &sent.due
                }),
                done: field(Field::Done, day(done.or(Some(visit.today()))), |sent| {
                    &sent.done
                }),
                evidence: field(Field::Evidence, written, |sent| &sent.evidence),
            },
        }
    }

    fn owners(&self) -> Vec<(String, &'a str)> {
        let organizations = self.directory.organizations.values();
        organizations
            .map(|one| (one.id.to_string(), self.visit.plain(&one.name)))
            .collect()
    }

    /// The form, where asking is open or closed for a time.
    fn suspension(&self, launch: &Launch) -> Option<SuspensionView> {
        let t = self.visit.messages();
        let trouble = self.trouble.filter(|trouble| trouble.form == Form::Suspend);
        let state = state(self.directory, launch);
        if matches!(state, LaunchState::Preparing { .. }) && trouble.is_none() {
            return None;
        }
        let shown = launch.suspended.as_ref().map(|closed| &closed.notice);
        let notices = NoticeLanguage::ALL.into_iter().map(|language| {
            let field = Field::Notice(language);
            let kept = shown.and_then(|notice| notice.exact(language.language()));
            let value = match trouble {
                Some(trouble) => language.of(&trouble.sent),
                None => kept.unwrap_or_default(),
            };
            let (name, label, hint) = match language {
                NoticeLanguage::Finnish => ("notice_fi", t.launch_notice_fi(), None),
                NoticeLanguage::Swedish => (
                    "notice_sv",
                    t.launch_notice_sv(),
                    Some(t.launch_notice_optional()),
                ),
                NoticeLanguage::English => (
                    "notice_en",
                    t.launch_notice_en(),
                    Some(t.launch_notice_optional()),
                ),
            };
            let field = FieldView {
                id: field_id("", field),
                value: value.to_owned(),
                problem: trouble.and_then(|trouble| trouble.of(t, Form::Suspend, field)),
            };
            (name, label, hint, field)
        });
        Some(SuspensionView {
            is_suspended: launch.suspended.is_some(),
            opened: trouble.is_some(),
            notices: notices.collect(),
        })
    }
}
