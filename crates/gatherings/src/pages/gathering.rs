//! A gathering's page: the next times, where, for whom, how to come (R070, R094).

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use catalog::{
    Gathering, GatheringAccess, GatheringForm, GatheringStatus, Kind, SeatUnit, SignUp,
    SignUpWindow, Term, Vocabulary,
};
use i18n::{Messages, Phrase, dates};
use kernel::Slug;
use registry::cards::{self, UpkeepView};
use registry::session_cards::{SessionCard, location_name, session_card};
use registry::{Occurrence, RegionDirectory, Registry};
use web::{Cache, Failure, Html, PageHead, Said, Visit, ages_label, cost_label};

use crate::feeds::event_json_ld;

/// So many coming times are shown.
const COMING: usize = 8;
/// So many parts of a series are shown.
const PARTS: usize = 40;

#[derive(Template)]
#[template(path = "gathering.html")]
struct GatheringPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    gathering: &'a Gathering,
    form: Phrase,
    types: Vec<&'a Term>,
    /// Why nothing is held, when it rests, was called off or has ended.
    state: Option<String>,
    coming: Vec<Coming<'a>>,
    parts: Vec<SessionCard<'a>>,
    series: Option<Named<'a>>,
    place: Option<Named<'a>>,
    organizers: Vec<Named<'a>>,
    areas: Vec<Named<'a>>,
    ages: Option<String>,
    cost: Option<String>,
    sign_up: Option<SignUpView>,
    /// Address of its calendar feed.
    feed: String,
    upkeep: UpkeepView<'a>,
}

/// A coming session.
struct Coming<'a> {
    card: SessionCard<'a>,
    /// The place, when it is another than the gathering's.
    elsewhere: Option<Said<'a>>,
    visitor: Option<Said<'a>>,
    note: Option<Said<'a>>,
    /// When it was before it was moved.
    moved: Option<String>,
}

/// A name that leads somewhere.
struct Named<'a> {
    href: String,
    name: Said<'a>,
}

/// Signing up, in words.
struct SignUpView {
    href: String,
    seats: String,
    window: String,
    least: Option<String>,
    open: bool,
}

/// `GET /gathering/{id}`
pub async fn gathering(
    State(registry): State<Arc<Registry>>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let directory = registry.visited(&visit)?;
    let entry = directory
        .gatherings
        .get(&id)
        .filter(|entry| entry.value.is_public())
        .ok_or_else(|| Failure::NotFound(visit.clone()))?;
    let gathering = &entry.value;
    let t = visit.messages();
    let coming: Vec<Occurrence<'_>> = directory
        .sessions_of(&gathering.id, visit.now())
        .take(COMING)
        .collect();
    let next = coming
        .iter()
        .find(|occurrence| !occurrence.session.cancelled);
    let parts: Vec<SessionCard<'_>> = directory
        .sessions_of_series(&gathering.id)
        .iter()
        .take(PARTS)
        .map(|occurrence| session_card(&visit, &directory, occurrence))
        .collect();
    let page = GatheringPage {
        t,
        head: PageHead {
            json_ld: next.map(|occurrence| event_json_ld(&visit, &directory, occurrence)),
            ..PageHead::titled(visit.plain(&gathering.name))
        }
        .described(&gathering.summary, visit.language())
        .under(visit.href("calendar"), t.nav_calendar().plain()),
        form: form_label(t, gathering.form),
        types: gathering
            .types
            .iter()
            .filter_map(|id| directory.term(Vocabulary::GatheringType, id))
            .collect(),
        state: state(&visit, gathering, coming.is_empty() && parts.is_empty()),
        coming: coming
            .iter()
            .map(|occurrence| Coming::of(&visit, &directory, occurrence))
            .collect(),
        parts,
        series: gathering.part_of.as_ref().and_then(|id| {
            let series = directory.gatherings.get(id.as_str())?;
            series.value.is_public().then(|| Named {
                href: visit.href_to(Kind::Gathering, &series.value.id),
                name: visit.say(&series.value.name),
            })
        }),
        place: gathering
            .place
            .as_ref()
            .and_then(|id| location(&visit, &directory, id)),
        organizers: gathering
            .organizers
            .iter()
            .filter_map(|id| directory.organizations.get(id.as_str()))
            .map(|entry| Named {
                href: visit.href_to(Kind::Organization, &entry.value.id),
                name: visit.say(&entry.value.name),
            })
            .collect(),
        areas: gathering
            .areas
            .iter()
            .filter_map(|id| directory.areas.get(id.as_str()))
            .map(|entry| Named {
                href: visit.href_to(Kind::Area, &entry.value.id),
                name: visit.say(&entry.value.name),
            })
            .collect(),
        ages: gathering
            .ages
            .map(|ages| ages_label(t, ages).plain().to_owned()),
        cost: cost_label(t, gathering.cost.kind).map(|label| label.plain().to_owned()),
        sign_up: gathering
            .sign_up
            .as_ref()
            .map(|sign_up| SignUpView::of(&visit, gathering, sign_up)),
        feed: visit.href(&format!("gathering/{}/calendar.ics", gathering.id)),
        upkeep: cards::upkeep(&visit, &directory, &gathering.upkeep),
        gathering,
        visit: &visit,
    };
    Ok(Html(page, Cache::Private).into_response())
}

fn form_label(t: Messages, form: GatheringForm) -> Phrase {
    match form {
        GatheringForm::Event => t.gathering_form_event(),
        GatheringForm::Series => t.gathering_form_series(),
        GatheringForm::Programme => t.gathering_form_programme(),
        GatheringForm::Group => t.gathering_form_group(),
        GatheringForm::Course => t.gathering_form_course(),
        GatheringForm::Forum => t.gathering_form_forum(),
        GatheringForm::Training => t.gathering_form_training(),
    }
}

fn state(visit: &Visit, gathering: &Gathering, nothing_coming: bool) -> Option<String> {
    let t = visit.messages();
    let words = match gathering.status {
        GatheringStatus::Paused => t.gathering_paused(),
        GatheringStatus::Cancelled => t.gathering_cancelled(),
        _ if !nothing_coming => return None,
        _ if ended(visit, gathering) => t.gathering_past(),
        _ => t.gathering_none_coming(),
    };
    Some(words.plain().trim_end_matches('.').to_owned())
}

fn ended(visit: &Visit, gathering: &Gathering) -> bool {
    let last = gathering.times.last_day();
    last.is_some_and(|last| last < visit.today())
}

fn location<'a>(visit: &Visit, directory: &'a RegionDirectory, id: &Slug) -> Option<Named<'a>> {
    let kind = match directory.places.get(id.as_str()) {
        Some(_) => Kind::Place,
        None => Kind::Unit,
    };
    Some(Named {
        href: visit.href_to(kind, id),
        name: visit.say(location_name(directory, id)?),
    })
}

impl<'a> Coming<'a> {
    fn of(
        visit: &Visit,
        directory: &'a RegionDirectory,
        occurrence: &Occurrence<'a>,
    ) -> Coming<'a> {
        let change = occurrence.change;
        let said = |text: &'a kernel::Text| (!text.is_empty()).then(|| visit.say(text));
        let session = &occurrence.session;
        Coming {
            card: session_card(visit, directory, occurrence),
            elsewhere: change
                .and_then(|change| change.place.as_ref())
                .and_then(|id| location_name(directory, id))
                .map(|name| visit.say(name)),
            visitor: change
                .and_then(|change| change.visitor.as_ref())
                .and_then(|id| directory.organizations.get(id.as_str()))
                .map(|entry| visit.say(&entry.value.name)),
            note: change.and_then(|change| said(&change.note)),
            moved: (session.starts != session.original).then(|| {
                let language = visit.language();
                let original = session.original;
                let time = dates::time(language, original.time());
                format!(
                    "{} {time}",
                    dates::weekday_and_day(language, original.date())
                )
            }),
        }
    }
}

impl SignUpView {
    fn of(visit: &Visit, gathering: &Gathering, sign_up: &SignUp) -> SignUpView {
        let t = visit.messages();
        let language = visit.language();
        let day = |day| dates::on_date(language, day);
        let window = sign_up.window(visit.today(), gathering.last_day_to_sign_up());
        let words = match window {
            SignUpWindow::NotYet(opens) => t.gathering_sign_up_opens(&day(opens)),
            SignUpWindow::Over => t.gathering_sign_up_over(),
            SignUpWindow::Open => {
                let last = gathering.last_day_to_sign_up();
                t.gathering_sign_up_until(&day(last.unwrap_or(visit.today())))
            }
        };
        let most = i64::from(sign_up.most);
        let seats = match sign_up.unit {
            SeatUnit::Household => t.gathering_seats_households(most),
            SeatUnit::Person => t.gathering_seats_people(most),
        };
        SignUpView {
            href: visit.href(&format!("sign-up/{}", gathering.id)),
            seats: seats.plain().to_owned(),
            window: words.plain().to_owned(),
            least: sign_up
                .decided_on
                .filter(|_| sign_up.least > 0)
                .map(|decided| {
                    t.gathering_least(&sign_up.least.to_string(), &day(decided))
                        .plain()
                        .to_owned()
                }),
            open: window == SignUpWindow::Open,
        }
    }
}

impl GatheringPage<'_> {
    /// Whether one just comes.
    fn is_walk_in(&self) -> bool {
        self.gathering.sign_up.is_none() && self.gathering.access == GatheringAccess::Open
    }

    fn is_directed(&self) -> bool {
        self.gathering.access == GatheringAccess::Directed
    }
}
