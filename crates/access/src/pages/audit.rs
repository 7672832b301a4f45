//! `/audit`: what was read and done, and whether the trail is whole.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use chrono::{Days, NaiveDate, NaiveTime};
use i18n::{Messages, Phrase};
use kernel::Timestamp;
use web::{Cache, Failure, Html, PageHead, Visit};

use super::{broken, head, words};
use crate::action::Action;
use crate::audit::{self, Event, Head, Search, Unverified};
use crate::guard::Permit;
use crate::{Access, people};

#[derive(Template)]
#[template(path = "audit.html")]
struct AuditPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    events: Vec<Event>,
    names: BTreeMap<String, String>,
    /// Whether the trail is whole, and if not, where it breaks.
    state: Phrase,
    broken: bool,
    end: String,
    /// Whether a head that was noted earlier is in the trail.
    noted: Option<Phrase>,
}

impl AuditPage<'_> {
    fn who(&self, event: &Event) -> String {
        let id = event.person_id.as_deref().unwrap_or_default();
        self.names
            .get(id)
            .map_or_else(|| id.to_owned(), Clone::clone)
    }

    /// Whom an event is about, when it is a professional of the region.
    fn person(&self, event: &Event) -> Option<&str> {
        let is_person = event.object_kind == "person";
        let name = self.names.get(&event.object_id).filter(|_| is_person);
        name.map(String::as_str)
    }

    /// Whose events can be asked for: the region's professionals by name, and who was asked for.
    fn choices(&self) -> Vec<(String, String)> {
        let asked = self.asked("person");
        let unknown = !asked.is_empty() && !self.names.contains_key(asked);
        let mut choices: Vec<(String, String)> = self
            .names
            .iter()
            .map(|(id, name)| (id.clone(), name.clone()))
            .chain(unknown.then(|| (asked.to_owned(), asked.to_owned())))
            .collect();
        choices.sort_by(|one, other| one.1.cmp(&other.1));
        choices
    }

    fn asked(&self, name: &str) -> &str {
        self.visit.parameter(name).unwrap_or_default()
    }

    fn csv(&self) -> String {
        let names = ["person", "object", "day"];
        let query: Vec<(&str, &str)> = names.map(|name| (name, self.asked(name))).to_vec();
        self.visit.href_with("audit.csv", &query)
    }
}

/// `GET /audit?person=&object=&day=&head=`.
pub async fn trail(
    State(access): State<Access>,
    visit: Visit,
    permit: Permit,
) -> Result<Response, Failure> {
    let region = visit.region_id().as_str();
    let t = visit.messages();
    note_reading(&access, &visit, &permit).await?;
    let conn = &mut access.db().read().await.map_err(broken(&visit))?;
    let events = audit::find(conn, region, &search(&visit)).await;
    let events = events.map_err(broken(&visit))?;
    let verified = audit::verify(conn, region).await;
    let (state, is_broken) = match verified {
        Ok(verified) => (t.audit_whole(verified.events), false),
        Err(Unverified::Broken { position }) => (t.audit_broken(&position.to_string()), true),
        Err(Unverified::Database(error)) => return Err(broken(&visit)(error)),
    };
    let noted = match visit
        .parameter("head")
        .filter(|text| !text.trim().is_empty())
    {
        None => None,
        Some(text) => match Head::parse(text) {
            None => Some(t.audit_head_unclear()),
            Some(noted) => {
                let holds = audit::holds(conn, region, &noted).await;
                let holds = holds.map_err(broken(&visit))?;
                Some(if holds {
                    t.audit_head_holds()
                } else {
                    t.audit_head_gone()
                })
            }
        },
    };
    let end = audit::head(conn, region).await.map_err(broken(&visit))?;
    let people = people::professionals(conn, region).await;
    let people = people.map_err(broken(&visit))?;
    let page = AuditPage {
        t,
        head: head(&t.audit_title()),
        events,
        names: people
            .into_iter()
            .map(|person| (person.id, person.name))
            .collect(),
        state,
        broken: is_broken,
        end: end.text(),
        noted,
        visit: &visit,
    };
    Ok(Html(page, Cache::Never).into_response())
}

/// `GET /audit.csv`: what the search finds, as a file.
pub async fn as_csv(
    State(access): State<Access>,
    visit: Visit,
    permit: Permit,
) -> Result<Response, Failure> {
    note_reading(&access, &visit, &permit).await?;
    let conn = &mut access.db().read().await.map_err(broken(&visit))?;
    let events = audit::find(conn, visit.region_id().as_str(), &search(&visit)).await;
    let mut csv = String::from("position,at,person,action,object_kind,object,outcome\r\n");
    for event in events.map_err(broken(&visit))? {
        // Every value is an identifier or a word of ours: none needs quotes.
        csv.push_str(&format!(
            "{},{},{},{},{},{},{}\r\n",
            event.position,
            event.at.utc().to_rfc3339(),
            event.person_id.unwrap_or_default(),
            event.action,
            event.object_kind,
            event.object_id,
            event.outcome
        ));
    }
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"audit.csv\"",
        ),
    ];
    Ok((headers, csv).into_response())
}

/// Reading the trail is an event of the trail.
async fn note_reading(access: &Access, visit: &Visit, permit: &Permit) -> Result<(), Failure> {
    let about = ("audit", visit.region_id().as_str());
    let noted = access
        .audit(
            &permit.subject,
            Action::ReadAudit,
            about,
            "read",
            visit.now(),
        )
        .await;
    noted.map_err(broken(visit))
}

fn search(visit: &Visit) -> Search {
    let asked = |name: &str| {
        let text = visit.parameter(name)?.trim();
        (!text.is_empty()).then(|| text.to_owned())
    };
    let day: Option<NaiveDate> = asked("day").and_then(|day| day.parse().ok());
    let midnight = |day: NaiveDate| Timestamp::from_helsinki(day, NaiveTime::MIN);
    Search {
        person: asked("person"),
        object: asked("object"),
        from: day.map(midnight),
        before: day
            .and_then(|day| day.checked_add_days(Days::new(1)))
            .map(midnight),
    }
}
