//! `/own`: one's own requests, where they are, until when an answer is promised, who has read.

use access::Permit;
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use i18n::{Messages, Phrase};
use web::{Cache, Failure, Html, PageHead, Visit};

use crate::asking::{broken, head, moment, promised, readers, status};
use crate::{Threads, store};

#[derive(Template)]
#[template(path = "own-list.html")]
struct ListPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    name: &'a str,
    requests: Vec<Request>,
    done: Option<Phrase>,
}

/// A request. What it is about does not show: the list may be seen over a shoulder.
struct Request {
    href: String,
    sent: Phrase,
    status: Phrase,
    due: Option<Phrase>,
    readers: Vec<Phrase>,
}

/// `GET /own`
pub async fn list(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
) -> Result<Response, Failure> {
    let t = visit.messages();
    let requests = requests(&threads, &visit, &permit).await?;
    let person = permit.subject.person.as_ref();
    let page = ListPage {
        t,
        head: head(t.own_title()),
        name: person.map_or("", |person| &person.name),
        requests,
        done: match visit.parameter("done") {
            Some("left") => Some(t.own_left()),
            Some("erased") => Some(t.conversation_erased_title()),
            _ => None,
        },
        visit: &visit,
    };
    Ok(Html(page, Cache::Sensitive).into_response())
}

async fn requests(
    threads: &Threads,
    visit: &Visit,
    permit: &Permit,
) -> Result<Vec<Request>, Failure> {
    let directory = threads.registry.visited(visit)?;
    let (t, language, region) = (visit.messages(), visit.language(), visit.region_id());
    let away = |error: db::Error| broken(visit, &error);
    let conn = &mut threads.db.read().await.map_err(away)?;
    let found = store::of_person(conn, region.as_str(), permit.person_id()).await;
    let mut requests = Vec::new();
    for thread in found.map_err(away)? {
        let readers = readers(conn, visit, &directory, &thread)
            .await
            .map_err(away)?;
        requests.push(Request {
            href: visit.href(&format!("own/thread/{}", thread.id)),
            sent: t.own_sent(&moment(t, language, thread.created_at)),
            status: status(t, thread.status),
            due: match promised(visit, &thread) {
                Some(due) => Some(t.conversation_due(&due)),
                None => thread.status.is_waiting().then(|| t.own_late()),
            },
            readers,
        });
    }
    Ok(requests)
}
