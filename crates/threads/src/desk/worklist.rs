//! The worklist: what is due first.

use access::{Permit, Role};
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use catalog::Vocabulary;
use chrono::NaiveTime;
use i18n::{Messages, Phrase};
use kernel::{Language, Slug, Timestamp};
use registry::RegionDirectory;
use web::{Cache, Failure, Html, PageHead, Visit};

use super::frame::{Frame, head, helped_by, names, rings_with};
use super::words;
use crate::Threads;
use crate::asking::moment;
use crate::model::Status;
use crate::promise::{self, Nearness};
use crate::store::{self, Filter, ThreadRow, Totals};

#[derive(Template)]
#[template(path = "desk-worklist.html")]
struct WorklistPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    frame: Frame,
    totals: Totals,
    items: Vec<Item>,
    show: &'a str,
    area: &'a str,
    theme: &'a str,
    language: &'a str,
    areas: Vec<(String, String)>,
    themes: Vec<(String, String)>,
    languages: Vec<(String, String)>,
    before: Option<String>,
    next: Option<String>,
    narrowed: bool,
}

/// A request in the list.
struct Item {
    href: String,
    due: Phrase,
    nearness: &'static str,
    title: String,
    facts: Vec<String>,
    alert: Option<Phrase>,
    holder: Phrase,
    danger: bool,
    helped: bool,
}

/// `GET /desk`
pub async fn worklist(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
) -> Result<Response, Failure> {
    let directory = threads.registry.visited(&visit)?;
    let broken = |error: db::Error| {
        tracing::error!(%error, "the worklist could not be read");
        Failure::Broken(visit.clone())
    };
    let rings = rings_with(&permit, &[Role::Responder, Role::RingManager]);
    let helped = helped_by(&directory, &rings);
    let asked = |name: &str| visit.parameter(name).unwrap_or_default();
    let some = |name: &str| Some(asked(name).to_owned()).filter(|value| !value.is_empty());
    let show = asked("show");
    let page: u32 = asked("page").parse().unwrap_or(0);
    let filter = Filter {
        rings: rings.iter().map(Slug::to_string).collect(),
        helped_rings: helped.iter().map(Slug::to_string).collect(),
        reader: permit.person_id().to_owned(),
        mine: show == "mine",
        free: show == "free",
        done: show == "done",
        area: some("in"),
        theme: some("theme"),
        language: some("language"),
        page: page.min(10_000),
    };
    let today_ends = Timestamp::from_helsinki(
        visit.today(),
        NaiveTime::from_hms_opt(23, 59, 59).unwrap_or_default(),
    );
    let region = visit.region_id().as_str();
    let (list, totals) = {
        let conn = &mut threads.db.read().await.map_err(broken)?;
        let list = store::list(conn, region, &filter).await.map_err(broken)?;
        let reader = permit.person_id();
        let totals = store::totals(conn, region, &filter.rings, reader, today_ends)
            .await
            .map_err(broken)?;
        (list, totals)
    };
    let names = names(&threads, &visit).await.map_err(broken)?;
    let t = visit.messages();
    let lister = Lister {
        visit: &visit,
        directory: &directory,
        me: permit.person_id(),
        helped: &helped,
        names: &names,
    };
    let turned = |to: u32| {
        let to = to.to_string();
        let mut query: Vec<(&str, &str)> = ["show", "in", "theme", "language"]
            .into_iter()
            .map(|name| (name, asked(name)))
            .filter(|(_, value)| !value.is_empty())
            .collect();
        query.push(("page", &to));
        visit.href_with("desk", &query)
    };
    let worklist = WorklistPage {
        t,
        head: head(t.worklist_title().plain()),
        frame: Frame::of(&permit, "requests"),
        totals,
        items: list.threads.iter().map(|one| lister.item(one)).collect(),
        show,
        area: asked("in"),
        theme: asked("theme"),
        language: asked("language"),
        areas: areas(&visit),
        themes: themes(&visit, &directory),
        languages: languages(&visit),
        before: page.checked_sub(1).map(turned),
        next: list.more.then(|| turned(page + 1)),
        narrowed: filter.mine
            || filter.free
            || filter.done
            || filter.area.is_some()
            || filter.theme.is_some()
            || filter.language.is_some(),
        visit: &visit,
    };
    Ok(Html(worklist, Cache::Never).into_response())
}

struct Lister<'a> {
    visit: &'a Visit,
    directory: &'a RegionDirectory,
    me: &'a str,
    helped: &'a [Slug],
    names: &'a std::collections::HashMap<String, String>,
}

impl Lister<'_> {
    fn item(&self, one: &ThreadRow) -> Item {
        let (visit, t) = (self.visit, self.visit.messages());
        let language = visit.language();
        let due_at = moment(t, language, one.due_at);
        let nearness = promise::nearness(&self.directory.calendar, one.due_at, visit.now());
        let (due, nearness) = match (one.status, nearness) {
            (Status::Answered, _) => (t.worklist_answered(), "done"),
            (Status::Closed, _) => (t.worklist_closed(), "done"),
            (_, Nearness::Overdue) => (t.worklist_overdue(&due_at), "overdue"),
            (_, Nearness::Today) => (t.worklist_due(&due_at), "today"),
            (_, Nearness::Next) => (t.worklist_due(&due_at), "next"),
            (_, Nearness::Later) => (t.worklist_due(&due_at), "later"),
        };
        let mut facts = Vec::new();
        let theme = one.theme.as_deref().and_then(|id| {
            self.directory
                .vocabulary(Vocabulary::Theme)
                .find(|term| term.id.as_str() == id)
        });
        facts.extend(theme.map(|term| visit.plain(&term.name).to_owned()));
        let area = one
            .area
            .as_deref()
            .and_then(|area| visit.region().area(area));
        facts.extend(area.map(|area| visit.plain(&area.name).to_owned()));
        let spoken = Language::parse(&one.language).map_or(one.language.as_str(), |it| it.name());
        facts.push(match one.interpreter {
            true => format!("{spoken}, {}", t.worklist_interpreter()),
            false => spoken.to_owned(),
        });
        facts.push(words::channel(t, one.channel).into_plain().into_owned());
        let age = one.age_group.map(|age| crate::asking::age(t, age));
        let concerns = words::concerns(t, one.concerns);
        let mine = one.assignee.as_deref() == Some(self.me);
        let you = t.worklist_you();
        let holder = one.assignee.as_ref().map(|id| match mine {
            true => you.plain(),
            false => self.names.get(id).map_or("", String::as_str),
        });
        Item {
            href: visit.href(&format!("desk/thread/{}", one.id)),
            due,
            nearness,
            title: match age {
                Some(age) => format!("{concerns}, {age}"),
                None => concerns.into_plain().into_owned(),
            },
            facts,
            alert: match one.escalation {
                _ if !one.status.is_waiting() => None,
                1 if one.taken_at.is_none() => Some(t.worklist_step_1()),
                2 => Some(t.worklist_step_2()),
                3.. => Some(t.worklist_step_3()),
                _ => None,
            },
            holder: match (holder, one.taken_at) {
                (None, _) => t.worklist_nobody(),
                (Some(name), None) => t.worklist_given(name),
                (Some(name), Some(_)) => t.worklist_taken(name),
            },
            danger: one.danger,
            helped: self.helped.iter().any(|ring| ring.as_str() == one.ring),
        }
    }
}

fn areas(visit: &Visit) -> Vec<(String, String)> {
    let areas = visit.region().areas.iter();
    areas
        .map(|area| (area.id.to_string(), visit.plain(&area.name).to_owned()))
        .collect()
}

fn themes(visit: &Visit, directory: &RegionDirectory) -> Vec<(String, String)> {
    directory
        .vocabulary(Vocabulary::Theme)
        .map(|term| (term.id.to_string(), visit.plain(&term.name).to_owned()))
        .collect()
}

fn languages(visit: &Visit) -> Vec<(String, String)> {
    let languages = visit.region().languages.iter();
    languages
        .map(|language| (language.code().to_owned(), language.name().to_owned()))
        .collect()
}
