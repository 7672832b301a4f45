//! The guided finder (R028): one question a page, every answer a link, nothing stored.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use catalog::{Answers, Asks, Finder, Question};
use i18n::Messages;
use kernel::{Language, Slug};
use registry::{RegionDirectory, cards};
use web::{Cache, Card, Failure, Html, PageHead, Said, Visit, cost_label};

use crate::Content;
use crate::finder::{Help, Offer, is_urgent, next_question, options, read_answers, reading};

/// The names of parameters that are no questions.
const SHOW: &str = "show";
const SKIPPED: &str = "skip";

#[derive(Template)]
#[template(path = "finder-question.html")]
struct QuestionPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    finder: &'a Finder,
    question: &'a Question,
    number: i64,
    choices: Vec<Choice>,
    show: Option<String>,
    skip: String,
    back: Option<String>,
}

struct Choice {
    href: String,
    words: String,
    /// The language of the words, when it is their own.
    language: Option<Language>,
    /// Whether it stands below another, as a small area below its large one.
    inner: bool,
}

#[derive(Template)]
#[template(path = "finder-results.html")]
struct ResultsPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    offers: Vec<OfferView<'a>>,
    given: Vec<Given<'a>>,
    paths: Vec<Card<'a>>,
    articles: Vec<Card<'a>>,
    restart: String,
}

struct OfferView<'a> {
    href: String,
    name: Said<'a>,
    reason: Said<'a>,
    next_step: Said<'a>,
    phone: Option<&'a str>,
    cost: Option<String>,
    national: bool,
}

struct Given<'a> {
    question: Said<'a>,
    answer: String,
    change: String,
}

/// `GET /finder`
pub async fn finder(State(content): State<Content>, visit: Visit) -> Result<Response, Failure> {
    let directory = content.registry.visited(&visit)?;
    let finder = directory
        .finders
        .values()
        .next()
        .ok_or_else(|| Failure::NotFound(visit.clone()))?;
    let answers = read_answers(&directory, finder, visit.query());
    if is_urgent(finder, &answers) {
        return Ok(Redirect::to(&visit.href("crisis")).into_response());
    }
    let skipped: Vec<Slug> = visit
        .query()
        .iter()
        .filter(|(name, _)| name == SKIPPED)
        .filter_map(|(_, id)| Slug::parse(id).ok())
        .collect();
    let way = Way {
        visit: &visit,
        finder,
        answers: &answers,
        skipped: &skipped,
    };
    let wants_results = visit.parameter(SHOW).is_some();
    match next_question(finder, &answers, &skipped).filter(|_| !wants_results) {
        Some(question) => Ok(way.ask(&directory, question)),
        None => Ok(way.results(&directory)),
    }
}

/// Where a family is among the questions.
struct Way<'a> {
    visit: &'a Visit,
    finder: &'a Finder,
    answers: &'a Answers,
    skipped: &'a [Slug],
}

impl Way<'_> {
    /// The address with other answers: those to the questions before `until`, and one more.
    fn href(&self, until: Option<&Slug>, more: Option<(&str, &str)>) -> String {
        let mut query: Vec<(&str, &str)> = Vec::new();
        for question in &self.finder.questions {
            if Some(&question.id) == until {
                break;
            }
            if let Some(answer) = self.answers.get(&question.id) {
                query.push((question.id.as_str(), answer.as_str()));
            } else if self.skipped.contains(&question.id) {
                query.push((SKIPPED, question.id.as_str()));
            }
        }
        query.extend(more);
        self.visit.href_with("finder", &query)
    }

    fn ask(&self, directory: &RegionDirectory, question: &Question) -> Response {
        let visit = self.visit;
        let t = visit.messages();
        let passed: Vec<&Question> = self
            .finder
            .questions
            .iter()
            .take_while(|other| other.id != question.id)
            .filter(|other| {
                self.answers.contains_key(&other.id) || self.skipped.contains(&other.id)
            })
            .collect();
        let page = QuestionPage {
            t,
            head: PageHead {
                no_index: true,
                unasked: true,
                ..PageHead::titled(visit.plain(&self.finder.title))
            },
            finder: self.finder,
            number: i64::try_from(passed.len()).unwrap_or(0) + 1,
            choices: self.choices(directory, question),
            show: (self.answers.len() >= 2).then(|| self.href(None, Some((SHOW, "1")))),
            skip: self.href(Some(&question.id), Some((SKIPPED, question.id.as_str()))),
            back: passed.last().map(|last| self.href(Some(&last.id), None)),
            question,
            visit,
        };
        Html(page, Cache::Never).into_response()
    }

    fn choices(&self, directory: &RegionDirectory, question: &Question) -> Vec<Choice> {
        let visit = self.visit;
        let to = |answer: &str| self.href(Some(&question.id), Some((question.id.as_str(), answer)));
        match question.asks {
            Asks::Option => question
                .options
                .iter()
                .map(|option| Choice {
                    href: to(option.id.as_str()),
                    words: visit.plain(&option.text).to_owned(),
                    language: foreign(visit.say(&option.text)),
                    inner: false,
                })
                .collect(),
            Asks::Area => directory
                .areas
                .values()
                .map(|area| Choice {
                    href: to(area.id.as_str()),
                    words: visit.plain(&area.name).to_owned(),
                    language: foreign(visit.say(&area.name)),
                    inner: area.parent.is_some(),
                })
                .collect(),
            Asks::Language => visit
                .region()
                .languages
                .iter()
                // Plain Finnish is a way to read, not a language to be served in.
                .filter(|language| language.code() == language.tag())
                .map(|language| Choice {
                    href: to(language.code()),
                    words: language.name().to_owned(),
                    language: Some(*language),
                    inner: false,
                })
                .collect(),
        }
    }

    fn results(&self, directory: &RegionDirectory) -> Response {
        let visit = self.visit;
        let t = visit.messages();
        let area = self.area();
        let mut answers = self.answers.clone();
        // An area that the visitor has chosen for the whole site need not be asked again.
        if let (None, Some(chosen)) = (&area, visit.area())
            && let Some(question) = self.question_of(Asks::Area)
        {
            answers.insert(question.id.clone(), chosen.id.clone());
        }
        let reading = reading(self.finder, &answers);
        let page = ResultsPage {
            t,
            head: PageHead {
                no_index: true,
                ..PageHead::titled(t.finder_results().plain())
            },
            offers: options(directory, self.finder, &answers)
                .iter()
                .map(|offer| self.offer(offer))
                .collect(),
            given: self.given(directory),
            paths: reading
                .paths
                .into_iter()
                .filter_map(|id| directory.paths.get(id.as_str()))
                .take(2)
                .map(|entry| cards::path_card(visit, entry))
                .collect(),
            articles: reading
                .articles
                .into_iter()
                .filter_map(|id| directory.articles.get(id.as_str()))
                .filter(|entry| entry.value.publication.is_open(visit.now()))
                .take(4)
                .map(|entry| cards::article_card(visit, entry))
                .collect(),
            restart: visit.href("finder"),
            visit,
        };
        Html(page, Cache::Never).into_response()
    }

    fn question_of(&self, asks: Asks) -> Option<&Question> {
        self.finder
            .questions
            .iter()
            .find(|question| question.asks == asks)
    }

    fn area(&self) -> Option<&Slug> {
        self.answers.get(&self.question_of(Asks::Area)?.id)
    }

    fn offer<'a>(&self, offer: &Offer<'a>) -> OfferView<'a> {
        let visit = self.visit;
        let language = visit.language();
        let reason = Said::new(offer.reason, language);
        match offer.help {
            Help::Service(entry) => {
                let service = &entry.value;
                OfferView {
                    href: visit.href_to(catalog::Kind::Service, &service.id),
                    name: Said::new(&service.name, language),
                    reason,
                    next_step: Said::new(&service.how_to_start, language),
                    phone: service
                        .contact
                        .phones
                        .first()
                        .map(|phone| phone.number.as_str()),
                    cost: cost_label(visit.messages(), service.cost.kind)
                        .map(|label| label.plain().to_owned()),
                    national: entry.national,
                }
            }
            Help::Helpline(line) => OfferView {
                href: visit.href_to(catalog::Kind::Helpline, &line.id),
                name: Said::new(&line.name, language),
                reason,
                next_step: Said::new(&line.when, language),
                phone: Some(line.number.as_str()),
                cost: Some(Said::new(&line.cost, language).plain().to_owned())
                    .filter(|cost| !cost.is_empty()),
                national: true,
            },
        }
    }

    fn given<'a>(&'a self, directory: &RegionDirectory) -> Vec<Given<'a>> {
        let visit = self.visit;
        self.finder
            .questions
            .iter()
            .filter_map(|question| {
                let answer = self.answers.get(&question.id)?;
                let words = match question.asks {
                    Asks::Option => visit.plain(&question.option(answer)?.text).to_owned(),
                    Asks::Area => {
                        let area = directory.areas.get(answer.as_str())?;
                        visit.plain(&area.value.name).to_owned()
                    }
                    Asks::Language => Language::parse(answer.as_str()).ok()?.name().to_owned(),
                };
                Some(Given {
                    question: visit.say(&question.text),
                    answer: words,
                    change: self.href(Some(&question.id), None),
                })
            })
            .collect()
    }
}

fn foreign(said: Said<'_>) -> Option<Language> {
    said.0.is_foreign().then_some(said.0.language)
}
