//! Themes, and each theme's services as a pyramid of levels (R027, R029): what is open to all at
//! the bottom, special help at the top.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use catalog::{
    ArticleKind, Audience, Helpline, HelplineKind, PlaceStatus, Service, Term, Vocabulary,
};
use i18n::Messages;
use kernel::Slug;
use web::{Cache, Card, Dress, Failure, Html, PageHead, Visit};

use registry::Registry;
use registry::cards::{self, UpkeepView};
use registry::prose::Prose;
use registry::session_cards::{self, SessionCard};
use registry::{Entry, RegionDirectory};

#[derive(Template)]
#[template(path = "themes.html")]
struct ThemesPage<'a> {
    visit: &'a Visit,
    directory: &'a RegionDirectory,
    t: Messages,
    head: PageHead,
    themes: Vec<&'a Term>,
}

#[derive(Template)]
#[template(path = "theme.html")]
struct ThemePage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    term: &'a Term,
    intro: Option<Intro<'a>>,
    guides: Vec<Card<'a>>,
    situations: Vec<Card<'a>>,
    procedures: Vec<Card<'a>>,
    paths: Vec<Card<'a>>,
    stories: Vec<Card<'a>>,
    ladder: Ladder<'a>,
    coming: Vec<SessionCard<'a>>,
    places: Vec<Card<'a>>,
    helplines: Vec<&'a Helpline>,
}

/// A theme's introduction.
pub struct Intro<'a> {
    /// Its words.
    pub body: Prose,
    /// Who keeps it true.
    pub upkeep: UpkeepView<'a>,
}

impl Intro<'_> {
    /// The cards of what the introduction does not lead to already.
    pub fn leave_out<'card>(
        intro: Option<&Intro<'_>>,
        mut cards: Vec<Card<'card>>,
    ) -> Vec<Card<'card>> {
        cards.retain(|card| intro.is_none_or(|intro| !intro.body.leads_to(&card.href)));
        cards
    }
}

/// The services of a need, level by level.
pub struct Ladder<'a> {
    /// The levels, from what is open to all upwards.
    pub steps: Vec<Step<'a>>,
    /// Whether there is nothing on any level for the chosen area.
    pub empty: bool,
}

/// One level of a ladder.
pub struct Step<'a> {
    /// The level's term.
    pub level: &'a Term,
    /// Its services; a service on several levels stands on each.
    pub services: Vec<Card<'a>>,
    /// How many they are, with those not shown.
    pub count: i64,
}

/// So many coming sessions a theme shows.
const COMING: usize = 4;
/// How many services a level shows before the rest is left to search.
const STEP_SIZE: usize = 12;
/// How many of them stand open: a phone's page must have an end.
const STEP_OPEN: usize = 4;

/// `GET /themes`
pub async fn themes(
    State(directory): State<Arc<Registry>>,
    visit: Visit,
) -> Result<Response, Failure> {
    let directory = directory.visited(&visit)?;
    let t = visit.messages();
    let page = ThemesPage {
        t,
        head: PageHead {
            description: t.themes_ingress().plain().to_owned(),
            ..PageHead::titled(t.themes_title().plain())
        },
        themes: directory.vocabulary(Vocabulary::Theme).collect(),
        directory: &directory,
        visit: &visit,
    };
    Ok(Html(page, Cache::Public).into_response())
}

/// `GET /theme/{id}`
pub async fn theme(
    State(directory): State<Arc<Registry>>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let directory = directory.visited(&visit)?;
    let slug = Slug::parse(&id).map_err(|_| Failure::NotFound(visit.clone()))?;
    let term = directory
        .term(Vocabulary::Theme, &slug)
        .ok_or_else(|| Failure::NotFound(visit.clone()))?;
    if slug != *term.address() {
        return Ok(Redirect::permanent(&directory.theme_href(&visit, &term.id)).into_response());
    }
    let t = visit.messages();
    let dress = Dress {
        sensitive: term.is_sensitive(),
        youth: false,
    };
    let intro = intro(&visit, &directory, &term.id);
    let of_kind = |kind: ArticleKind| {
        Intro::leave_out(intro.as_ref(), guides(&visit, &directory, &term.id, kind))
    };
    let mut places: Vec<_> = directory
        .places
        .iter()
        .filter(|entry| {
            entry.value.status == PlaceStatus::Open && entry.value.themes.contains(&term.id)
        })
        .collect();
    cards::nearest_first(&visit, &mut places, |place| place.point);
    let page = ThemePage {
        t,
        head: PageHead {
            theme: term.address().to_string(),
            ..PageHead::titled(visit.plain(&term.name))
                .described(&term.summary, visit.language())
                .under(visit.href("themes"), t.nav_help().plain())
                .dressed(dress)
        },
        guides: of_kind(ArticleKind::Article)
            .into_iter()
            .chain(of_kind(ArticleKind::Guide))
            .collect(),
        situations: of_kind(ArticleKind::Situation),
        procedures: of_kind(ArticleKind::Procedure),
        paths: directory
            .open_paths(visit.now())
            .filter(|entry| entry.value.themes.contains(&term.id))
            .map(|entry| cards::path_card(&visit, entry))
            .collect(),
        intro,
        stories: directory
            .open_stories(visit.now())
            .filter(|entry| entry.value.themes.contains(&term.id))
            .take(3)
            .map(|entry| cards::story_card(&visit, entry))
            .collect(),
        ladder: Ladder::of(
            &visit,
            &directory,
            directory.services_with(Vocabulary::Theme, &term.id),
        ),
        coming: if dress.sensitive {
            Vec::new()
        } else {
            session_cards::coming(
                &visit,
                &directory,
                directory.sessions_after(session_cards::reach(&visit), visit.now()),
                COMING,
                |gathering| gathering.themes.contains(&term.id),
            )
        },
        places: places
            .into_iter()
            .take(6)
            .map(|entry| cards::place_card(&visit, &directory, entry))
            .collect(),
        helplines: directory
            .helplines
            .values()
            .filter(|line| answers(line, &term.id))
            .collect(),
        term,
        visit: &visit,
    };
    Ok(Html(page, dress.cache(Cache::Private)).into_response())
}

/// The introduction of a theme, when there is one.
pub fn intro<'a>(visit: &Visit, directory: &'a RegionDirectory, theme: &Slug) -> Option<Intro<'a>> {
    let entry = directory
        .open_articles(visit.now())
        .find(|entry| entry.value.kind == ArticleKind::Theme && entry.value.id == *theme)?;
    Some(Intro {
        body: Prose::new(visit, directory, &entry.value.body),
        upkeep: cards::upkeep(visit, directory, &entry.value.upkeep),
    })
}

/// The guides of a theme for families. A sensitive guide stands on sensitive pages alone: its
/// title would tell on an open one.
pub fn guides<'a>(
    visit: &Visit,
    directory: &'a RegionDirectory,
    theme: &Slug,
    kind: ArticleKind,
) -> Vec<Card<'a>> {
    let guarded = directory.is_sensitive_theme(theme);
    directory
        .open_articles(visit.now())
        .filter(|entry| {
            let article = &entry.value;
            article.kind == kind
                && article.themes.contains(theme)
                && article.audiences.contains(&Audience::Family)
                && (guarded || !article.sensitive)
        })
        .map(|entry| cards::article_card(visit, entry))
        .collect()
}

/// Whether a helpline belongs on a theme's page.
fn answers(line: &Helpline, theme: &Slug) -> bool {
    match theme.as_str() {
        "violence" => matches!(
            line.kind,
            HelplineKind::Violence | HelplineKind::Emergency | HelplineKind::SocialEmergency
        ),
        "crisis" => true,
        "health" => matches!(line.kind, HelplineKind::Health),
        "parenting" | "everyday" | "separation" => matches!(line.kind, HelplineKind::Support),
        _ => false,
    }
}

impl<'a> Step<'a> {
    /// The services that stand open.
    pub fn first(&self) -> &[Card<'a>] {
        self.services.get(..STEP_OPEN).unwrap_or(&self.services)
    }

    /// The services that are shown when asked for.
    pub fn others(&self) -> &[Card<'a>] {
        self.services.get(STEP_OPEN..).unwrap_or_default()
    }
}

impl<'a> Ladder<'a> {
    /// Sorts services onto the levels: those of the chosen area, the region's before the
    /// nation's.
    pub fn of(
        visit: &Visit,
        directory: &'a RegionDirectory,
        services: impl Iterator<Item = &'a Entry<Service>>,
    ) -> Ladder<'a> {
        let mut reached: Vec<&Entry<Service>> = services
            .filter(|entry| {
                visit
                    .area()
                    .is_none_or(|area| directory.service_reaches(&entry.value, &area.id))
            })
            .collect();
        reached.sort_by_key(|entry| (entry.national, entry.value.areas.is_empty()));
        let steps: Vec<Step<'a>> = directory
            .vocabulary(Vocabulary::Level)
            .map(|level| {
                let here: Vec<&Entry<Service>> = reached
                    .iter()
                    .filter(|entry| entry.value.levels.contains(&level.id))
                    .copied()
                    .collect();
                Step {
                    level,
                    count: i64::try_from(here.len()).unwrap_or(i64::MAX),
                    services: here
                        .into_iter()
                        .take(STEP_SIZE)
                        .map(|entry| cards::service_card(visit, directory, entry))
                        .collect(),
                }
            })
            .collect();
        Ladder {
            empty: steps.iter().all(|step| step.count == 0),
            steps,
        }
    }

    /// The levels as bands of a pyramid, the narrowest first.
    pub fn bands(&self) -> Vec<Band<'_>> {
        let count = self.steps.len().max(1);
        let height = 200.0 / f64::from(u32::try_from(count).unwrap_or(4));
        self.steps
            .iter()
            .rev()
            .enumerate()
            .map(|(index, step)| {
                let top = f64::from(u32::try_from(index).unwrap_or(0)) * height;
                let half = |y: f64| y * 0.8 + 10.0;
                let (left, right) = (170.0 - half(top), 170.0 + half(top));
                let bottom = top + height - 4.0;
                Band {
                    id: step.level.id.as_str(),
                    level: step.level,
                    count: step.count,
                    path: format!(
                        "M{left:.0} {top:.0}H{right:.0}L{:.0} {bottom:.0}H{:.0}Z",
                        170.0 + half(bottom),
                        170.0 - half(bottom)
                    ),
                    text_y: top + height / 2.0 + 3.0,
                }
            })
            .collect()
    }
}

/// One level of the drawn pyramid.
pub struct Band<'a> {
    /// The level's identifier.
    pub id: &'a str,
    /// The level.
    pub level: &'a Term,
    /// How many services it has.
    pub count: i64,
    /// The band's outline.
    pub path: String,
    /// Where the count is written.
    pub text_y: f64,
}
