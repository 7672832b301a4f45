//! The guided finder: a few questions that lead to the right help (R028). Its questions and rules
//! are data of a pack.

use std::collections::BTreeMap;

use kernel::{Slug, Text};
use serde::{Deserialize, Serialize};

use crate::Upkeep;

/// Questions, and what the answers lead to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finder {
    /// Identifier.
    pub id: Slug,
    /// Title.
    pub title: Text,
    /// One or two sentences before the first question.
    pub intro: Text,
    /// The questions, in order.
    pub questions: Vec<Question>,
    /// What answers lead to.
    pub rules: Vec<Rule>,
    /// Who keeps it true.
    pub upkeep: Upkeep,
}

/// A question, one on each page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Identifier; stands in addresses.
    pub id: Slug,
    /// The question.
    pub text: Text,
    /// A line of help.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub hint: Text,
    /// What is asked.
    #[serde(default)]
    pub asks: Asks,
    /// Asked only when these questions were answered so.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub when: Conditions,
    /// The answers to choose from; none for an area or a language.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<Choice>,
}

/// What a question asks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Asks {
    /// One of its options.
    #[default]
    Option,
    /// One of the region's areas.
    Area,
    /// The language in which help is wanted.
    Language,
}

/// An answer to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Identifier; stands in addresses, and so says nothing of what is chosen when that could
    /// hurt.
    pub id: Slug,
    /// The answer.
    pub text: Text,
    /// The age in years that it stands for, when it tells one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age: Option<u8>,
    /// The life stage that it tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub life_stage: Option<Slug>,
    /// Whether the answer leads to the crisis page at once.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub urgent: bool,
}

/// For each question named, the answers of which one must have been given.
pub type Conditions = BTreeMap<Slug, Vec<Slug>>;

/// What some answers lead to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// The answers; none: always.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub when: Conditions,
    /// Why this is offered, to the family.
    pub reason: Text,
    /// Concepts that find services in the chosen area.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub situations: Vec<Slug>,
    /// Services.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub services: Vec<Slug>,
    /// Helplines.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub helplines: Vec<Slug>,
    /// Articles.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub articles: Vec<Slug>,
    /// Paths.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub paths: Vec<Slug>,
    /// How strongly: the greater, the nearer the top.
    #[serde(default = "one")]
    pub weight: i32,
}

/// The answers given: question and choice.
pub type Answers = BTreeMap<Slug, Slug>;

fn one() -> i32 {
    1
}

impl Question {
    /// Whether the question is asked after these answers.
    pub fn is_asked(&self, answers: &Answers) -> bool {
        hold(&self.when, answers)
    }

    /// The choice of this identifier.
    pub fn option(&self, id: &Slug) -> Option<&Choice> {
        self.options.iter().find(|choice| choice.id == *id)
    }
}

impl Rule {
    /// Whether the rule holds for these answers.
    pub fn holds(&self, answers: &Answers) -> bool {
        hold(&self.when, answers)
    }
}

fn hold(conditions: &Conditions, answers: &Answers) -> bool {
    conditions.iter().all(|(question, accepted)| {
        answers
            .get(question)
            .is_some_and(|answer| accepted.contains(answer))
    })
}
