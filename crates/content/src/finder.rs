//! The rules of the guided finder (R028): which question comes next, and what the answers lead to.

use std::collections::BTreeMap;

use catalog::{Answers, Asks, Finder, Helpline, Question, Service};
use kernel::{Language, Slug, Text};
use registry::{Entry, RegionDirectory, Want};

/// How many options a family is shown.
const SHOWN: usize = 8;
/// How many services the situations of one rule bring.
const OF_A_RULE: usize = 4;

/// Something that may help, and why.
#[derive(Debug)]
pub struct Offer<'a> {
    /// What it is.
    pub help: Help<'a>,
    /// Why it is offered: the reason of the rule that speaks most for it.
    pub reason: &'a Text,
    weight: i32,
    /// What that rule alone gave.
    strongest: i32,
}

/// What a service gains that a rule names itself: the rule's reason is about just that service.
const NAMED: i32 = 12;

/// What a finder offers.
#[derive(Debug, Clone, Copy)]
pub enum Help<'a> {
    /// A service.
    Service(&'a Entry<Service>),
    /// A helpline.
    Helpline(&'a Helpline),
}

/// What to read besides.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Reading<'a> {
    /// Paths, the best first.
    pub paths: Vec<&'a Slug>,
    /// Articles, the best first.
    pub articles: Vec<&'a Slug>,
}

/// The first question that is asked after these answers and has none yet. `skipped` questions
/// are not asked again.
pub fn next_question<'a>(
    finder: &'a Finder,
    answers: &Answers,
    skipped: &[Slug],
) -> Option<&'a Question> {
    finder.questions.iter().find(|question| {
        question.is_asked(answers)
            && !answers.contains_key(&question.id)
            && !skipped.contains(&question.id)
    })
}

/// Whether an answer leads to the crisis page at once.
pub fn is_urgent(finder: &Finder, answers: &Answers) -> bool {
    finder.questions.iter().any(|question| {
        answers
            .get(&question.id)
            .and_then(|answer| question.option(answer))
            .is_some_and(|option| option.urgent)
    })
}

/// What the answers lead to, the best first. Whoever asks, there is something: a finder without
/// a rule that always holds is refused by the pack check.
pub fn options<'a>(
    directory: &'a RegionDirectory,
    finder: &'a Finder,
    answers: &Answers,
) -> Vec<Offer<'a>> {
    let facts = Facts::of(finder, answers);
    let mut options: Vec<Offer<'a>> = Vec::new();
    for rule in finder.rules.iter().filter(|rule| rule.holds(answers)) {
        let mut offer = |help: Help<'a>, weight: i32| {
            let known = options.iter_mut().find(|option| option.help.is(&help));
            match known {
                Some(option) => {
                    option.weight += weight;
                    if weight > option.strongest {
                        (option.reason, option.strongest) = (&rule.reason, weight);
                    }
                }
                None => options.push(Offer {
                    help,
                    reason: &rule.reason,
                    weight,
                    strongest: weight,
                }),
            }
        };
        for id in &rule.helplines {
            if let Some(line) = directory.helplines.get(id.as_str()) {
                offer(Help::Helpline(&line.value), rule.weight);
            }
        }
        let want = Want {
            services: &rule.services,
            situations: &rule.situations,
            life_stages: &facts.life_stages,
            age: facts.age,
            language: facts.language,
            area: facts.area.as_ref(),
            ..Want::default()
        };
        for (position, entry) in directory.help(&want, OF_A_RULE).services.iter().enumerate() {
            let later = i32::try_from(position).unwrap_or(0);
            let named = rule.services.contains(&entry.value.id);
            let weight = rule.weight * 4 - later + if named { NAMED } else { 0 };
            offer(Help::Service(entry), weight);
        }
    }
    // A stable sort: of equal weight, the rule that comes first in the pack.
    options.sort_by_key(|option| std::cmp::Reverse(option.weight));
    options.truncate(SHOWN);
    options
}

/// The paths and articles that the answers lead to, by the weight of their rules.
pub fn reading<'a>(finder: &'a Finder, answers: &Answers) -> Reading<'a> {
    let mut rules: Vec<_> = finder
        .rules
        .iter()
        .filter(|rule| rule.holds(answers))
        .collect();
    rules.sort_by_key(|rule| std::cmp::Reverse(rule.weight));
    let mut reading = Reading::default();
    for rule in rules {
        for (from, to) in [
            (&rule.paths, &mut reading.paths),
            (&rule.articles, &mut reading.articles),
        ] {
            for id in from {
                if !to.contains(&id) {
                    to.push(id);
                }
            }
        }
    }
    reading
}

impl Help<'_> {
    fn is(&self, other: &Help<'_>) -> bool {
        match (self, other) {
            (Help::Service(one), Help::Service(two)) => one.value.id == two.value.id,
            (Help::Helpline(one), Help::Helpline(two)) => one.id == two.id,
            _ => false,
        }
    }
}

/// What the answers tell of the family.
struct Facts {
    age: Option<u8>,
    life_stages: Vec<Slug>,
    area: Option<Slug>,
    language: Option<Language>,
}

impl Facts {
    fn of(finder: &Finder, answers: &Answers) -> Facts {
        let mut facts = Facts {
            age: None,
            life_stages: Vec::new(),
            area: None,
            language: None,
        };
        for question in &finder.questions {
            let Some(answer) = answers.get(&question.id) else {
                continue;
            };
            match question.asks {
                Asks::Area => facts.area = Some(answer.clone()),
                Asks::Language => facts.language = Language::parse(answer.as_str()).ok(),
                Asks::Option => {
                    let option = question.option(answer);
                    facts.age = facts.age.or(option.and_then(|option| option.age));
                    facts
                        .life_stages
                        .extend(option.and_then(|option| option.life_stage.clone()));
                }
            }
        }
        facts
    }
}

/// Reads the answers of an address: those that a question of the finder, in its order, can have
/// been given. Everything else is left out, and so can do no harm.
pub fn read_answers(
    directory: &RegionDirectory,
    finder: &Finder,
    given: &[(String, String)],
) -> Answers {
    let mut answers: Answers = BTreeMap::new();
    for question in &finder.questions {
        if !question.is_asked(&answers) {
            continue;
        }
        let given = given
            .iter()
            .find(|(name, _)| name == question.id.as_str())
            .and_then(|(_, value)| Slug::parse(value).ok());
        let Some(answer) = given else {
            continue;
        };
        let possible = match question.asks {
            Asks::Option => question.option(&answer).is_some(),
            Asks::Area => directory.areas.get(answer.as_str()).is_some(),
            Asks::Language => Language::parse(answer.as_str()).is_ok(),
        };
        if possible {
            answers.insert(question.id.clone(), answer);
        }
    }
    answers
}
