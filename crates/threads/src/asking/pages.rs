//! The form, one thing on a page. Every page carries what was answered before in hidden fields,
//! so that nothing is kept anywhere until it is sent, and nothing is lost on the way.

use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::extract::rejection::FormRejection;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use catalog::{Helpline, Vocabulary};
use i18n::{Messages, Phrase};
use kernel::{Language, Slug};
use registry::{Alarm, HelpState, RegionDirectory};
use web::{Cache, Dress, Failure, HelpDoor, Html, PageHead, Said, Visit};

use super::answers::{Answers, OUTSIDE, Problem, Step};
use super::choices::{self, AreaChoice, ChannelChoice, Choice, LanguageChoice};
use super::closed::{self, NotSent};
use super::filing::{Filed, Filing, file};
use super::{receipt_page, words};
use crate::model::{Channel, Concerns};
use crate::{Threads, assigning, promise};

#[derive(Template)]
#[template(path = "ask-start.html")]
struct StartPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    theme: &'a str,
    /// The promise, when the channel is open somewhere.
    due: Option<String>,
    hour: String,
    notice: Option<Said<'a>>,
    numbers: Vec<&'a Helpline>,
}

#[derive(Template)]
#[template(path = "ask-step.html")]
struct StepPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    step: Step,
    title: Phrase,
    answers: &'a Answers,
    carried: Vec<(&'static str, String)>,
    problem: Option<(&'static str, Phrase)>,
    alarm: Option<&'a Alarm>,
    themes: Vec<Choice>,
    concerns: Vec<Choice>,
    ages: Vec<Choice>,
    areas: Vec<AreaChoice<'a>>,
    languages: Vec<LanguageChoice>,
    channels: Vec<ChannelChoice>,
    rules: Vec<Choice>,
    young: Vec<&'a Helpline>,
}

#[derive(Template)]
#[template(path = "ask-check.html")]
struct CheckPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    answers: &'a Answers,
    carried: Vec<(&'static str, String)>,
    alarm: Option<&'a Alarm>,
    expired: bool,
    theme: Option<String>,
    whom: Vec<Phrase>,
    area: Option<Said<'a>>,
    language: String,
    channel: Option<Phrase>,
    rules: Vec<Phrase>,
    due: Option<String>,
    duty: bool,
}

/// `GET /ask?theme=`: who reads, when the answer comes, what may follow; before anyone types.
pub async fn start(State(threads): State<Threads>, visit: Visit) -> Result<Response, Failure> {
    let directory = threads.registry.visited(&visit)?;
    let t = visit.messages();
    let state = directory.help_for(visit.area().map(|area| &area.id));
    let (due, hour, notice) = match &state {
        HelpState::Open { ring } => {
            let due = promise::due(&directory.calendar, assigning::terms(ring), visit.now());
            let due = words::moment(t, visit.language(), due);
            let hour = i18n::dates::time(visit.language(), ring.closes);
            (Some(due), hour, None)
        }
        HelpState::Suspended { notice } => (None, String::new(), Some(visit.say(notice))),
        HelpState::Preparing | HelpState::None => (None, String::new(), None),
    };
    let theme = visit.parameter("theme").unwrap_or_default();
    let page = StartPage {
        t,
        head: head(t.ask_title()),
        theme: known_theme(&directory, theme).map_or("", Slug::as_str),
        due,
        hour,
        notice,
        numbers: closed::numbers(&directory, &visit),
        visit: &visit,
    };
    Ok(Html(page, Cache::Sensitive).into_response())
}

/// `POST /ask`: from one page of the form to another, and away.
pub async fn form(
    State(threads): State<Threads>,
    visit: Visit,
    sent: Result<Form<Vec<(String, String)>>, FormRejection>,
) -> Result<Response, Failure> {
    let directory = threads.registry.visited(&visit)?;
    let Ok(Form(pairs)) = sent else {
        return Ok(closed::attachment_refused(&directory, &visit));
    };
    let mut answers = Answers::read(&pairs);
    let value = |name: &str| {
        let mut named = pairs.iter().filter(|(key, _)| key == name);
        named.next_back().map_or("", |(_, value)| value.as_str())
    };
    answers.theme = known_theme(&directory, &answers.theme)
        .map(Slug::to_string)
        .unwrap_or_default();
    let expired = threads.vault.form(&answers.form).is_none();
    if expired {
        answers.form = threads.vault.new_form();
    }
    let asking = Asking {
        threads: &threads,
        directory: &directory,
        visit: &visit,
        alarm: threads.danger.hear(visit.region_id(), &answers.text),
        answers: &answers,
    };
    let here = Step::parse(value("step"));
    Ok(match (here, value("go")) {
        (None, _) => asking.step(Step::Words, None),
        (Some(step), "back") => asking.step(step.before().unwrap_or(Step::Words), None),
        (Some(_), "send") if expired => asking.check(true),
        (Some(_), "send") => match answers.first_problem() {
            Some((step, problem)) => asking.step(step, Some(problem)),
            None => asking.send().await,
        },
        (Some(step), go) => match (Step::parse(go), answers.problem(step)) {
            (Some(to), _) => asking.show(to),
            (None, Some(problem)) => asking.step(step, Some(problem)),
            (None, None) => asking.forward(step),
        },
    })
}

/// One sending of the form.
struct Asking<'a> {
    threads: &'a Threads,
    directory: &'a RegionDirectory,
    visit: &'a Visit,
    answers: &'a Answers,
    alarm: Option<Alarm>,
}

impl<'a> Asking<'a> {
    /// On to the next page, or to why this area cannot be asked.
    fn forward(&self, step: Step) -> Response {
        if step == Step::Where
            && let Some(closed) = self.closed()
        {
            return closed;
        }
        self.show(step.next())
    }

    fn show(&self, step: Step) -> Response {
        match (step, self.answers.first_problem()) {
            (Step::Check, None) => self.check(false),
            (Step::Check, Some((missing, problem))) => self.step(missing, Some(problem)),
            (step, _) => self.step(step, None),
        }
    }

    /// A page of the form, with what is wrong in it.
    fn step(&self, step: Step, problem: Option<Problem>) -> Response {
        let (t, answers) = (self.visit.messages(), self.answers);
        let (title, shown): (Phrase, &[&str]) = match step {
            Step::Words | Step::Check => (t.ask_words_title(), &["text", "theme"]),
            Step::Whom => (t.ask_whom_title(), &["concerns", "age"]),
            Step::Where => (t.ask_where_title(), &["area", "language", "interpreter"]),
            Step::Reply => (
                t.ask_reply_title(),
                &["channel", "contact", "hours", "name", "rules"],
            ),
        };
        let failed = problem.is_some();
        let mut head = head(match failed {
            true => t.ask_errors_found(title.plain()),
            false => title.clone(),
        });
        if step == Step::Words {
            head.scripts = &["leave.js", "draft.js"];
        }
        let page = StepPage {
            t,
            head,
            step,
            title,
            carried: words::carried(answers, shown),
            problem: problem.map(|problem| (problem.field(), words::problem(t, problem))),
            alarm: self.alarm.as_ref(),
            themes: choices::themes(self.directory, self.visit, answers),
            concerns: choices::concerns(t, answers),
            ages: choices::ages(t, answers),
            areas: choices::areas(self.visit, self.answers),
            languages: choices::languages(self.visit, self.answers),
            channels: choices::channels(t, answers),
            rules: choices::rules(t, answers),
            young: closed::young_numbers(self.directory, answers),
            answers,
            visit: self.visit,
        };
        let mut response = Html(page, Cache::Sensitive).into_response();
        if failed {
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        }
        response
    }

    /// All that was answered, once more.
    fn check(&self, expired: bool) -> Response {
        let (t, answers, visit) = (self.visit.messages(), self.answers, self.visit);
        let concerns = Concerns::parse(&answers.concerns);
        let whom = concerns
            .map(|concerns| words::concerns(t, concerns))
            .into_iter()
            .chain(answers.age_group().map(|age| words::age(t, age)))
            .collect();
        let language = Language::parse(&answers.language).unwrap_or(visit.language());
        let page = CheckPage {
            t,
            head: head(t.ask_check_title()),
            carried: words::carried(answers, &[]),
            alarm: self.alarm.as_ref(),
            expired,
            theme: theme_name(self.directory, visit, &answers.theme),
            whom,
            area: visit
                .region()
                .area(&answers.area)
                .map(|area| visit.say(&area.name)),
            language: language.name().to_owned(),
            channel: Channel::parse(&answers.channel).map(|channel| words::channel(t, channel).0),
            rules: answers
                .rules
                .iter()
                .map(|rule| words::rule(t, *rule))
                .collect(),
            due: self.due(),
            duty: concerns == Some(Concerns::OthersChild),
            answers,
            visit,
        };
        Html(page, Cache::Sensitive).into_response()
    }

    /// Sends it.
    async fn send(&self) -> Response {
        if self.answers.area == OUTSIDE {
            return self.outside();
        }
        let Some(form) = self.threads.vault.form(&self.answers.form) else {
            return self.check(true);
        };
        let filing = Filing {
            directory: self.directory,
            form: &form,
            answers: self.answers,
            language: self.visit.language(),
            danger: self.alarm.is_some(),
        };
        match file(self.threads, filing, self.visit.now()).await {
            Ok(Filed::Here {
                receipt,
                thread,
                again,
            }) => receipt_page::receipt(
                self.visit,
                self.directory,
                &receipt,
                &thread,
                again,
                self.alarm.as_ref(),
            ),
            Ok(Filed::Erased) => receipt_page::erased_before(self.visit),
            Ok(Filed::Closed(state)) => self.closed_page(&state),
            Err(error) => {
                tracing::error!(%error, "a request could not be filed");
                self.away()
            }
        }
    }

    fn state(&self) -> HelpState {
        let area = Slug::parse(&self.answers.area).ok();
        self.directory.help_for(area.as_ref())
    }

    fn due(&self) -> Option<String> {
        let HelpState::Open { ring } = self.state() else {
            return None;
        };
        let terms = assigning::terms(&ring);
        let due = promise::due(&self.directory.calendar, terms, self.visit.now());
        Some(words::moment(
            self.visit.messages(),
            self.visit.language(),
            due,
        ))
    }

    /// Why the chosen area cannot be asked; none when it can.
    fn closed(&self) -> Option<Response> {
        if self.answers.area == OUTSIDE {
            return Some(self.outside());
        }
        match self.state() {
            HelpState::Open { .. } => None,
            state => Some(self.closed_page(&state)),
        }
    }

    fn outside(&self) -> Response {
        let t = self.visit.messages();
        let text = t.ask_outside_text().into_plain().into_owned();
        self.not_sent(t.ask_outside_title(), text, false)
    }

    fn closed_page(&self, state: &HelpState) -> Response {
        let t = self.visit.messages();
        match state {
            HelpState::Suspended { notice } => {
                let kept = t.ask_suspended_kept();
                let text = format!("{} {}", self.visit.plain(notice), kept.plain());
                self.not_sent(t.ask_suspended_title(), text, false)
            }
            _ => {
                let area = self.visit.region().area(&self.answers.area);
                let area = area.map_or("", |area| self.visit.plain(&area.name));
                let text = t.ask_closed_text(area).into_plain().into_owned();
                self.not_sent(t.ask_closed_title(), text, false)
            }
        }
    }

    /// The database is away: nothing was sent, and nothing is lost.
    fn away(&self) -> Response {
        let t = self.visit.messages();
        let text = t.ask_away_text().into_plain().into_owned();
        self.not_sent(t.ask_away_title(), text, true)
    }

    fn not_sent(&self, title: Phrase, text: String, again: bool) -> Response {
        let status = match again {
            true => StatusCode::SERVICE_UNAVAILABLE,
            false => StatusCode::UNPROCESSABLE_ENTITY,
        };
        let what = NotSent {
            title,
            text,
            carried: words::carried(self.answers, &[]),
            again,
            alarm: self.alarm.as_ref(),
        };
        closed::not_sent(self.visit, self.directory, what, status)
    }
}

/// The head of every page of asking: what it is about shows neither in the title nor in history.
pub(crate) fn head(title: Phrase) -> PageHead {
    PageHead {
        no_index: true,
        unasked: true,
        in_asking: true,
        ..PageHead::titled(title.plain()).dressed(Dress {
            sensitive: true,
            youth: false,
        })
    }
}

fn known_theme<'a>(directory: &'a RegionDirectory, theme: &str) -> Option<&'a Slug> {
    directory
        .vocabulary(Vocabulary::Theme)
        .find(|term| term.id.as_str() == theme || term.address().as_str() == theme)
        .map(|term| &term.id)
}

fn theme_name(directory: &RegionDirectory, visit: &Visit, theme: &str) -> Option<String> {
    directory
        .vocabulary(Vocabulary::Theme)
        .find(|term| term.id.as_str() == theme)
        .map(|term| visit.plain(&term.name).to_owned())
}
