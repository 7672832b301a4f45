//! Who has signed up, for those who coordinate an area: a list to call names from, printable, and
//! how full each gathering is.

use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;

use access::{DeskFrame, Object, Objects, Permit, desk_head};
use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use catalog::{Gathering, SeatUnit};
use i18n::{Messages, Phrase, dates};
use kernel::{Slug, Timestamp};
use registry::Occurrence;
use serde::Deserialize;
use web::{Cache, Failure, Html, PageHead, Said, Visit};

use super::acting::{self, Word};
use super::answers::Details;
use super::queue::State as SignUpState;
use super::store::{self, SignUpRow};
use super::{Away, SignUps};

/// The part of the desk that these pages are.
const PART: &str = "sign-ups";

/// Finds the gathering that a path names.
pub struct GatheringObjects(pub SignUps);

impl Objects for GatheringObjects {
    fn object<'a>(
        &'a self,
        region: &'a Slug,
        _person: Option<&'a str>,
        parameters: &'a [(String, String)],
        _now: Timestamp,
    ) -> Pin<Box<dyn Future<Output = db::Result<Option<Object>>> + Send + 'a>> {
        Box::pin(async move {
            let published = self.0.registry.published();
            let Some((_, id)) = parameters.iter().find(|(name, _)| name == "gathering") else {
                return Ok(None);
            };
            let found = published
                .region(region)
                .and_then(|directory| directory.gatherings.get(id));
            Ok(found.map(|entry| object(region, &entry.value)))
        })
    }
}

/// A gathering as the policy sees it. One of several areas is of the whole region's coordinators.
fn object(region: &Slug, gathering: &Gathering) -> Object {
    let area = match gathering.areas.as_slice() {
        [area] => Some(area.clone()),
        _ => None,
    };
    Object {
        kind: "gathering",
        id: gathering.id.to_string(),
        region: region.clone(),
        ring: None,
        area,
        relations: Vec::new(),
    }
}

#[derive(Template)]
#[template(path = "desk-gatherings.html")]
struct ListPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    frame: DeskFrame,
    rows: Vec<Row<'a>>,
}

/// A gathering that one signs up for.
struct Row<'a> {
    href: String,
    name: Said<'a>,
    next: Option<String>,
    seats: String,
    waiting: i64,
    /// Too few so far, with the day on which it is decided.
    few: Option<String>,
}

#[derive(Template)]
#[template(path = "desk-gathering.html")]
struct OnePage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    frame: DeskFrame,
    gathering: &'a Gathering,
    seats: String,
    groups: Vec<Group>,
    remove: String,
}

/// Families in one state.
struct Group {
    title: Phrase,
    over: bool,
    families: Vec<Family>,
}

/// A family on the list.
struct Family {
    id: String,
    details: Option<Details>,
    people: String,
    language: &'static str,
    until: Option<String>,
}

/// `GET /desk/gatherings`
pub async fn list(
    State(rooms): State<SignUps>,
    visit: Visit,
    permit: Permit,
) -> Result<Response, Failure> {
    let directory = rooms.registry.visited(&visit)?;
    let counts = {
        let conn = &mut rooms
            .db
            .read()
            .await
            .map_err(|error| away(&visit, error.into()))?;
        let counts = store::counts(conn, visit.region_id().as_str()).await;
        counts.map_err(|error| away(&visit, error.into()))?
    };
    let counts: HashMap<String, (i64, i64)> = counts
        .into_iter()
        .map(|row| (row.gathering_id, (row.held, row.waiting)))
        .collect();
    let t = visit.messages();
    let sees = |gathering: &Gathering| {
        let object = object(visit.region_id(), gathering);
        let grants = permit.subject.whole_grants();
        let mut coordinating = grants.filter(|grant| grant.role == access::Role::Coordinator);
        coordinating.any(|grant| grant.area.is_none() || grant.area == object.area)
    };
    let mut rows: Vec<(Option<Timestamp>, Row<'_>)> = directory
        .gatherings
        .values()
        .filter(|gathering| sees(gathering))
        .filter(|gathering| {
            gathering
                .times
                .last_day()
                .is_none_or(|last| last >= visit.today())
        })
        .filter_map(|gathering| {
            let terms = gathering.sign_up.as_ref()?;
            let (held, waiting) = counts
                .get(gathering.id.as_str())
                .copied()
                .unwrap_or_default();
            let next: Option<Occurrence<'_>> =
                directory.sessions_of(&gathering.id, visit.now()).next();
            let few = terms.decided_on.filter(|_| held < i64::from(terms.least));
            let row = Row {
                href: visit.href(&format!("desk/gathering/{}", gathering.id)),
                name: visit.say(&gathering.name),
                next: next.map(|session| {
                    dates::weekday_and_day(visit.language(), session.session.starts.date())
                }),
                seats: format!("{held}/{}", terms.most),
                waiting,
                few: few.map(|day| dates::date_short(visit.language(), day)),
            };
            Some((next.map(|session| session.begins()), row))
        })
        .collect();
    rows.sort_by_key(|(begins, _)| begins.unwrap_or(Timestamp(i64::MAX)));
    let page = ListPage {
        t,
        head: desk_head(t.sign_ups_title().plain()),
        frame: DeskFrame::of(&permit, PART),
        rows: rows.into_iter().map(|(_, row)| row).collect(),
        visit: &visit,
    };
    Ok(Html(page, Cache::Never).into_response())
}

/// `GET /desk/gathering/{gathering}`. The guard has written into the audit trail that it was read.
pub async fn one(
    State(rooms): State<SignUps>,
    visit: Visit,
    permit: Permit,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let directory = rooms.registry.visited(&visit)?;
    let entry = directory
        .gatherings
        .get(&id)
        .ok_or_else(|| Failure::NotFound(visit.clone()))?;
    let gathering = &entry.value;
    let rows = {
        let conn = &mut rooms
            .db
            .read()
            .await
            .map_err(|error| away(&visit, error.into()))?;
        let rows = store::of_gathering(conn, visit.region_id().as_str(), &id).await;
        rows.map_err(|error| away(&visit, error.into()))?
    };
    let t = visit.messages();
    let held: u32 = rows
        .iter()
        .filter(|row| row.state().holds_seats())
        .map(SignUpRow::seats)
        .sum();
    let most = gathering.sign_up.as_ref().map_or(0, |terms| terms.most);
    let group = |title: Phrase, states: &[SignUpState], over: bool| Group {
        title,
        over,
        families: rows
            .iter()
            .filter(|row| states.contains(&row.state()))
            .map(|row| Family::of(&rooms, &visit, row))
            .collect(),
    };
    let groups = vec![
        group(t.sign_ups_in(), &[SignUpState::In], false),
        group(t.sign_ups_offered(), &[SignUpState::Offered], false),
        group(t.sign_ups_waiting(), &[SignUpState::Waiting], false),
        group(
            t.sign_ups_over(),
            &[
                SignUpState::Cancelled,
                SignUpState::Declined,
                SignUpState::Lapsed,
            ],
            true,
        ),
    ];
    let unit = gathering.sign_up.as_ref().map(|terms| terms.unit);
    let page = OnePage {
        t,
        head: desk_head(visit.plain(&gathering.name))
            .under(visit.href("desk/gatherings"), t.sign_ups_title().plain()),
        frame: DeskFrame::of(&permit, PART),
        seats: match unit {
            Some(SeatUnit::Person) => t.sign_ups_people(&held.to_string(), &most.to_string()),
            _ => t.sign_ups_households(&held.to_string(), &most.to_string()),
        }
        .plain()
        .to_owned(),
        groups: groups
            .into_iter()
            .filter(|group| !group.families.is_empty())
            .collect(),
        remove: visit.href(&format!("desk/gathering/{}/remove", gathering.id)),
        gathering,
        visit: &visit,
    };
    Ok(Html(page, Cache::Never).into_response())
}

/// What the button sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Removed {
    id: String,
}

/// `POST /desk/gathering/{gathering}/remove`: a family has said that it does not come.
pub async fn remove(
    State(rooms): State<SignUps>,
    visit: Visit,
    Path(gathering): Path<String>,
    Form(removed): Form<Removed>,
) -> Result<Response, Failure> {
    let directory = rooms.registry.visited(&visit)?;
    let found = {
        let conn = &mut rooms
            .db
            .read()
            .await
            .map_err(|error| away(&visit, error.into()))?;
        let found = store::find(conn, visit.region_id().as_str(), &removed.id).await;
        found.map_err(|error| away(&visit, error.into()))?
    };
    // A sign-up of another gathering is none of this path's.
    if found.is_some_and(|row| row.gathering_id == gathering) {
        acting::say(&rooms, &directory, &removed.id, Word::Cancel, visit.now())
            .await
            .map_err(|error| away(&visit, error))?;
    }
    Ok(Redirect::to(&visit.href(&format!("desk/gathering/{gathering}"))).into_response())
}

impl Family {
    fn of(rooms: &SignUps, visit: &Visit, row: &SignUpRow) -> Family {
        let t = visit.messages();
        let language = kernel::Language::parse(&row.language).unwrap_or(kernel::Language::FINNISH);
        let until = row.offered_until.map(|until| {
            let moment = until.in_helsinki();
            let day = dates::weekday_and_day(visit.language(), moment.date_naive());
            format!("{day} {}", dates::time(visit.language(), moment.time()))
        });
        Family {
            id: row.id.clone(),
            details: acting::open(&rooms.vault, visit.region_id(), row).ok(),
            people: t
                .sign_ups_party(row.adults, row.children)
                .plain()
                .to_owned(),
            language: language.name(),
            until,
        }
    }
}

pub(super) fn away(visit: &Visit, error: Away) -> Failure {
    tracing::error!(%error, "sign-ups are away");
    Failure::Away(visit.clone())
}
