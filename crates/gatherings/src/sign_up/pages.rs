//! The family's pages: sign up, come back with the code, answer an offer.

use askama::Template;
use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use catalog::{Gathering, Kind, SeatUnit, SignUp, SignUpWindow};
use i18n::{Messages, Phrase, dates};
use registry::session_cards::{SessionCard, coming};
use registry::{RegionDirectory, Where};
use serde::Deserialize;
use vault::Receipt;
use web::{Cache, Failure, Html, PageHead, Said, Visit};

use super::SignUps;
use super::acting::{self, Filed, Word};
use super::answers::{Answers, HEARD, Problem};
use super::desk::away;
use super::queue::State as SignUpState;
use super::store::{self, SignUpRow};

/// So many other things are offered where there is no seat.
const OTHERS: usize = 4;

#[derive(Template)]
#[template(path = "sign-up.html")]
struct FormPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    name: Said<'a>,
    when: Option<String>,
    seats: Phrase,
    answers: &'a Answers,
    problems: Vec<(Problem, &'static str, Phrase)>,
    heard: Vec<(&'static str, Phrase)>,
    form: String,
    action: String,
}

#[derive(Template)]
#[template(path = "sign-up-closed.html")]
struct ClosedPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    words: String,
    back: String,
    others: Vec<SessionCard<'a>>,
}

#[derive(Template)]
#[template(path = "sign-up-state.html")]
struct StatePage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    name: Option<Said<'a>>,
    gathering: Option<String>,
    state: Phrase,
    /// Why, and what next.
    more: String,
    party: Phrase,
    /// The code, right after signing up.
    code: Option<Vec<String>>,
    /// What the buttons send.
    keep: Vec<(&'static str, String)>,
    action: String,
    offered: bool,
    can_cancel: bool,
    others: Vec<SessionCard<'a>>,
}

#[derive(Template)]
#[template(path = "sign-up-code.html")]
struct CodePage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    code: &'a str,
    problem: Option<Phrase>,
}

/// `GET /sign-up/{gathering}`
pub async fn form(
    State(rooms): State<SignUps>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let directory = rooms.registry.visited(&visit)?;
    let (gathering, terms) = open_to_all(&visit, &directory, &id)?;
    let window = terms.window(visit.today(), gathering.last_day_to_sign_up());
    if window != SignUpWindow::Open {
        return Ok(closed(&visit, &directory, gathering, window));
    }
    let answers = Answers {
        form: rooms.vault.new_form(),
        adults: "1".to_owned(),
        children: "1".to_owned(),
        ..Answers::default()
    };
    Ok(ask(
        &visit,
        &directory,
        gathering,
        terms,
        &answers,
        &[],
        StatusCode::OK,
    ))
}

/// `POST /sign-up/{gathering}`
pub async fn send(
    State(rooms): State<SignUps>,
    visit: Visit,
    Path(id): Path<String>,
    sent: Result<Form<Answers>, FormRejection>,
) -> Result<Response, Failure> {
    let directory = rooms.registry.visited(&visit)?;
    let (gathering, terms) = open_to_all(&visit, &directory, &id)?;
    let Form(mut answers) = sent.unwrap_or_default();
    let Some(secret) = rooms.vault.form(&answers.form) else {
        // A form that is not ours, or from before the keys were changed: asked again, as typed.
        answers.form = rooms.vault.new_form();
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(ask(
            &visit,
            &directory,
            gathering,
            terms,
            &answers,
            &[],
            status,
        ));
    };
    let party = match answers.read(terms) {
        Ok(party) => party,
        Err(problems) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return Ok(ask(
                &visit, &directory, gathering, terms, &answers, &problems, status,
            ));
        }
    };
    let language = visit.language();
    let now = visit.now();
    let filed = acting::sign_up(
        &rooms, &directory, gathering, &secret, &party, language, now,
    )
    .await
    .map_err(|error| away(&visit, error))?;
    match filed {
        Filed::Closed(window) => Ok(closed(&visit, &directory, gathering, window)),
        Filed::Here { receipt, sign_up } => {
            Ok(show(&visit, &directory, &sign_up, &Opened::New(receipt)))
        }
    }
}

/// `GET /sign-up`
pub async fn code_form(visit: Visit) -> Response {
    ask_code(&visit, "", None, StatusCode::OK)
}

/// What is sent with a code.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct WithCode {
    code: String,
    /// Which button; nothing only opens.
    go: String,
}

/// `POST /sign-up`: opens a sign-up with its code, and does what a button says. A wrong code and a
/// code of something else are answered alike.
pub async fn with_code(
    State(rooms): State<SignUps>,
    visit: Visit,
    sent: Result<Form<WithCode>, FormRejection>,
) -> Result<Response, Failure> {
    let directory = rooms.registry.visited(&visit)?;
    let t = visit.messages();
    let Form(sent) = sent.unwrap_or_default();
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    let Ok(receipt) = Receipt::parse(&sent.code) else {
        return Ok(ask_code(
            &visit,
            &sent.code,
            Some(t.sign_up_code_typo()),
            status,
        ));
    };
    let proof = acting::proof(&rooms.vault, visit.region_id(), &receipt);
    let found = {
        let conn = &mut rooms
            .db
            .read()
            .await
            .map_err(|error| away(&visit, error.into()))?;
        let found = store::by_proof(conn, visit.region_id().as_str(), &proof).await;
        found.map_err(|error| away(&visit, error.into()))?
    };
    let Some(found) = found else {
        return Ok(ask_code(
            &visit,
            &sent.code,
            Some(t.sign_up_code_unknown()),
            status,
        ));
    };
    let row = said(&rooms, &visit, &directory, found, &sent.go).await?;
    Ok(show(&visit, &directory, &row, &Opened::Code(receipt)))
}

/// `GET /sign-up/offer/{id}/{mark}`: changes nothing, because mail programs open links by
/// themselves.
pub async fn offer(
    State(rooms): State<SignUps>,
    visit: Visit,
    Path((id, mark)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let directory = rooms.registry.visited(&visit)?;
    let row = offered(&rooms, &visit, &id, &mark).await?;
    Ok(show(&visit, &directory, &row, &Opened::Offer(mark)))
}

/// What a button of an offer sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Pressed {
    go: String,
}

/// `POST /sign-up/offer/{id}/{mark}`
pub async fn answer_offer(
    State(rooms): State<SignUps>,
    visit: Visit,
    Path((id, mark)): Path<(String, String)>,
    pressed: Result<Form<Pressed>, FormRejection>,
) -> Result<Response, Failure> {
    let directory = rooms.registry.visited(&visit)?;
    let found = offered(&rooms, &visit, &id, &mark).await?;
    let Form(pressed) = pressed.unwrap_or_default();
    let row = said(&rooms, &visit, &directory, found, &pressed.go).await?;
    Ok(show(&visit, &directory, &row, &Opened::Offer(mark)))
}

/// By which way a family has come to its sign-up.
enum Opened {
    /// It has just been made.
    New(Receipt),
    /// With the code.
    Code(Receipt),
    /// With the link of an offer.
    Offer(String),
}

async fn offered(
    rooms: &SignUps,
    visit: &Visit,
    id: &str,
    mark: &str,
) -> Result<SignUpRow, Failure> {
    let missing = || Failure::NotFound(visit.clone());
    if acting::offer_mark(&rooms.vault, visit.region_id(), id) != mark {
        return Err(missing());
    }
    let conn = &mut rooms
        .db
        .read()
        .await
        .map_err(|error| away(visit, error.into()))?;
    let found = store::find(conn, visit.region_id().as_str(), id).await;
    found
        .map_err(|error| away(visit, error.into()))?
        .ok_or_else(missing)
}

async fn said(
    rooms: &SignUps,
    visit: &Visit,
    directory: &RegionDirectory,
    row: SignUpRow,
    go: &str,
) -> Result<SignUpRow, Failure> {
    let word = match go {
        "cancel" => Word::Cancel,
        "accept" => Word::Accept,
        "decline" => Word::Decline,
        _ => return Ok(row),
    };
    let after = acting::say(rooms, directory, &row.id, word, visit.now())
        .await
        .map_err(|error| away(visit, error))?;
    Ok(after.unwrap_or(row))
}

/// A gathering that one signs up for here. For the invited alone there is no such page.
fn open_to_all<'a>(
    visit: &Visit,
    directory: &'a RegionDirectory,
    id: &str,
) -> Result<(&'a Gathering, &'a SignUp), Failure> {
    let missing = || Failure::NotFound(visit.clone());
    let entry = directory.gatherings.get(id).ok_or_else(missing)?;
    let gathering = entry.value.as_ref();
    let terms = gathering.sign_up.as_ref().filter(|_| gathering.is_public());
    terms.map(|terms| (gathering, terms)).ok_or_else(missing)
}

fn ask(
    visit: &Visit,
    directory: &RegionDirectory,
    gathering: &Gathering,
    terms: &SignUp,
    answers: &Answers,
    problems: &[Problem],
    status: StatusCode,
) -> Response {
    let t = visit.messages();
    let next = directory.sessions_of(&gathering.id, visit.now()).next();
    let most = i64::from(terms.most);
    let page = FormPage {
        t,
        head: PageHead {
            no_index: true,
            unasked: true,
            ..PageHead::titled(t.sign_up_title(visit.plain(&gathering.name)).plain())
        }
        .under(visit.href("calendar"), t.nav_calendar().plain())
        .under(
            visit.href_to(Kind::Gathering, &gathering.id),
            visit.plain(&gathering.name),
        ),
        name: visit.say(&gathering.name),
        when: next.map(|session| {
            let starts = session.session.starts;
            let day = dates::weekday_and_day(visit.language(), starts.date());
            format!("{day} {}", dates::time(visit.language(), starts.time()))
        }),
        seats: match terms.unit {
            SeatUnit::Household => t.gathering_seats_households(most),
            SeatUnit::Person => t.gathering_seats_people(most),
        },
        problems: problems
            .iter()
            .map(|problem| said_problem(t, *problem))
            .collect(),
        heard: HEARD
            .into_iter()
            .map(|id| (id, heard_words(t, id)))
            .collect(),
        form: answers.form.clone(),
        action: visit.href(&format!("sign-up/{}", gathering.id)),
        answers,
        visit,
    };
    (status, Html(page, Cache::Never)).into_response()
}

fn said_problem(t: Messages, problem: Problem) -> (Problem, &'static str, Phrase) {
    match problem {
        Problem::Name => (problem, "name", t.sign_up_problem_name()),
        Problem::Contact => (problem, "contact", t.sign_up_problem_contact()),
        Problem::People => (problem, "adults", t.sign_up_problem_people()),
        Problem::TooMany => (problem, "adults", t.sign_up_problem_too_many()),
        Problem::Long => (problem, "name", t.sign_up_problem_long()),
    }
}

fn heard_words(t: Messages, id: &str) -> Phrase {
    match id {
        "clinic" => t.heard_clinic(),
        "daycare" => t.heard_daycare(),
        "school" => t.heard_school(),
        "friend" => t.heard_friend(),
        "letter" => t.heard_letter(),
        "poster" => t.heard_poster(),
        _ => t.heard_web(),
    }
}

impl FormPage<'_> {
    fn problem(&self, field: &str) -> Option<&Phrase> {
        let found = self.problems.iter().find(|(_, at, _)| *at == field);
        found.map(|(_, _, words)| words)
    }
}

fn closed(
    visit: &Visit,
    directory: &RegionDirectory,
    gathering: &Gathering,
    window: SignUpWindow,
) -> Response {
    let t = visit.messages();
    let words = match window {
        SignUpWindow::NotYet(day) => {
            t.gathering_sign_up_opens(&dates::on_date(visit.language(), day))
        }
        SignUpWindow::Open | SignUpWindow::Over => t.gathering_sign_up_over(),
    };
    let page = ClosedPage {
        t,
        head: PageHead {
            no_index: true,
            ..PageHead::titled(t.sign_up_title(visit.plain(&gathering.name)).plain())
        },
        words: words.plain().to_owned(),
        back: visit.href_to(Kind::Gathering, &gathering.id),
        others: others(visit, directory, Some(gathering)),
        visit,
    };
    Html(page, Cache::Never).into_response()
}

/// What else a family could come to: never a dead end.
fn others<'a>(
    visit: &Visit,
    directory: &'a RegionDirectory,
    gathering: Option<&Gathering>,
) -> Vec<SessionCard<'a>> {
    let fits = |other: &Gathering| {
        gathering.is_none_or(|gathering| other.id != gathering.id) && other.sign_up.is_none()
    };
    let among = |place: Where<'_>| {
        let sessions = directory.sessions_after(place, visit.now());
        coming(visit, directory, sessions, OTHERS, fits)
    };
    let area = gathering.and_then(|gathering| gathering.areas.first());
    let near = area.map(|area| among(Where::Area(area)));
    near.filter(|near| !near.is_empty())
        .unwrap_or_else(|| among(Where::Anywhere))
}

fn show(visit: &Visit, directory: &RegionDirectory, row: &SignUpRow, opened: &Opened) -> Response {
    let t = visit.messages();
    let state = row.state();
    let gathering = directory
        .gatherings
        .get(&row.gathering_id)
        .map(|entry| entry.value.as_ref());
    let (keep, action, code) = match opened {
        Opened::New(receipt) | Opened::Code(receipt) => (
            vec![("code", receipt.grouped())],
            visit.href("sign-up"),
            matches!(opened, Opened::New(_))
                .then(|| receipt.grouped().split(' ').map(str::to_owned).collect()),
        ),
        Opened::Offer(mark) => (
            Vec::new(),
            visit.href(&format!("sign-up/offer/{}/{mark}", row.id)),
            None,
        ),
    };
    let page = StatePage {
        t,
        head: PageHead {
            no_index: true,
            unasked: true,
            ..PageHead::titled(state_words(t, state).plain())
        },
        name: gathering.map(|gathering| visit.say(&gathering.name)),
        gathering: gathering
            .filter(|gathering| gathering.is_public())
            .map(|gathering| visit.href_to(Kind::Gathering, &gathering.id)),
        state: state_words(t, state),
        more: more_words(visit, row),
        party: t.sign_ups_party(row.adults, row.children),
        code,
        keep,
        action,
        offered: state == SignUpState::Offered,
        can_cancel: !state.is_over() && state != SignUpState::Offered,
        others: if state.is_over() || state == SignUpState::Waiting {
            others(visit, directory, gathering)
        } else {
            Vec::new()
        },
        visit,
    };
    Html(page, Cache::Never).into_response()
}

fn state_words(t: Messages, state: SignUpState) -> Phrase {
    match state {
        SignUpState::In => t.sign_up_in(),
        SignUpState::Waiting => t.sign_up_waiting(),
        SignUpState::Offered => t.sign_up_offered(),
        SignUpState::Lapsed => t.sign_up_lapsed(),
        SignUpState::Declined => t.sign_up_declined(),
        SignUpState::Cancelled => t.sign_up_cancelled(),
    }
}

fn more_words(visit: &Visit, row: &SignUpRow) -> String {
    let t = visit.messages();
    let words = match row.state() {
        SignUpState::In => t.sign_up_in_more(),
        SignUpState::Waiting => t.sign_up_waiting_more(),
        SignUpState::Offered => {
            let until = row.offered_until.unwrap_or(visit.now()).in_helsinki();
            let day = dates::by_day(visit.language(), until.date_naive());
            t.sign_up_offered_more(&day, &dates::time(visit.language(), until.time()))
        }
        SignUpState::Lapsed => t.sign_up_lapsed_more(),
        SignUpState::Declined | SignUpState::Cancelled => t.sign_up_over_more(),
    };
    words.plain().to_owned()
}

fn ask_code(visit: &Visit, code: &str, problem: Option<Phrase>, status: StatusCode) -> Response {
    let t = visit.messages();
    let page = CodePage {
        t,
        head: PageHead {
            no_index: true,
            unasked: true,
            ..PageHead::titled(t.sign_up_code_title().plain())
        },
        code,
        problem,
        visit,
    };
    (status, Html(page, Cache::Never)).into_response()
}
