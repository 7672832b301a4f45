//! The board: every area of the region.

use access::{Action, Permit};
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use catalog::AreaKind;
use i18n::{Messages, Phrase};
use web::{Cache, Failure, Html, PageHead, Visit};

use super::reach::may;
use super::read::Known;
use super::views::{StandingView, Teller};
use crate::Threads;
use crate::desk::acts::broken;
use crate::desk::frame::{Frame, head};

#[derive(Template)]
#[template(path = "desk-launch.html")]
struct BoardPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    frame: Frame,
    /// How many areas stand so, with the word for it.
    counts: Vec<(usize, Phrase)>,
    areas: Vec<AreaView<'a>>,
}

/// An area on the board.
struct AreaView<'a> {
    id: String,
    name: &'a str,
    is_small: bool,
    /// The page of its launch, when the reader may see it.
    href: Option<String>,
    /// The area whose launch decides, when it is not its own.
    follows: Option<Phrase>,
    standing: StandingView<'a>,
}

/// `GET /desk/launch`
pub async fn board(
    State(threads): State<Threads>,
    visit: Visit,
    permit: Permit,
) -> Result<Response, Failure> {
    let directory = threads.registry.visited(&visit)?;
    let known = {
        let conn = &mut threads
            .db
            .read()
            .await
            .map_err(|error| broken(&visit, &error))?;
        let known = Known::read(conn, &directory, visit.now()).await;
        known.map_err(|error| broken(&visit, &error))?
    };
    let t = visit.messages();
    let teller = Teller {
        visit: &visit,
        directory: &directory,
        known: &known,
    };
    let areas: Vec<AreaView> = directory
        .areas
        .values()
        .filter(|area| area.is_valid_on(visit.today()))
        .map(|area| {
            let standing = known.standing(&directory, &area.id);
            let follows = standing.follows.map(|above| visit.plain(&above.name));
            let is_seen = may(&directory, &visit, &permit, Action::SeeLaunch, &area.id);
            AreaView {
                id: area.id.to_string(),
                name: visit.plain(&area.name),
                is_small: area.kind == AreaKind::Small,
                href: is_seen.then(|| visit.href(&format!("desk/launch/{}", area.id))),
                follows: follows.map(|name| t.launch_follows(name)),
                standing: teller.standing(standing),
            }
        })
        .collect();
    let count = |class| {
        areas
            .iter()
            .filter(|area| area.standing.class == class)
            .count()
    };
    let page = BoardPage {
        t,
        head: head(t.launch_title().plain()),
        frame: Frame::of(&permit, "launch"),
        counts: vec![
            (count("open"), t.launch_count_open()),
            (count("preparing"), t.launch_count_preparing()),
            (count("suspended"), t.launch_count_suspended()),
            (count("none"), t.launch_count_none()),
        ],
        areas,
        visit: &visit,
    };
    Ok(Html(page, Cache::Never).into_response())
}
