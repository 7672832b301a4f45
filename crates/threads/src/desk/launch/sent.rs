//! Reading what the forms of a launch send: what is wrong, field by field. Plain functions.

use catalog::{Launch, LaunchStep, LaunchStepState};
use chrono::NaiveDate;
use kernel::{Language, Slug, Text};
use serde::Deserialize;

use crate::desk::duty::day;

/// Evidence is a line or two, in characters.
pub(super) const LONGEST_EVIDENCE: usize = 1_000;
/// Families read a notice at a glance, in characters.
pub(super) const LONGEST_NOTICE: usize = 1_500;
/// The earliest year of a day that is taken for no slip of the pen.
const EARLIEST: i32 = 2015;

/// What the forms send. Each sends a part of it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    /// The version of the launch that was shown.
    pub version: String,
    /// The step.
    pub step: String,
    /// `done`, `undone`, or `save`, which leaves open whether it is done.
    pub go: String,
    /// The organisation that sees to it.
    pub owner: String,
    /// The day by which it should be done; empty: none.
    pub due: String,
    /// The day on which it was done.
    pub done: String,
    /// What shows that it is done.
    pub evidence: String,
    /// What families read, in Finnish.
    pub notice_fi: String,
    /// The same in Swedish; may be empty.
    pub notice_sv: String,
    /// The same in English; may be empty.
    pub notice_en: String,
}

/// A field of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The organisation.
    Owner,
    /// By when.
    Due,
    /// When it was done.
    Done,
    /// What shows it.
    Evidence,
    /// The notice in one of its languages.
    Notice(NoticeLanguage),
}

/// A language in which a coordinator writes a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeLanguage {
    /// Finnish, which no notice goes without.
    Finnish,
    /// Swedish.
    Swedish,
    /// English.
    English,
}

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// The checklist has no such step.
    NoStep,
    /// No organisation of the region.
    NoOwner,
    /// A day that cannot be read, or is missing.
    NoDay,
    /// Done in the future.
    InFuture,
    /// Nothing shows that it is done.
    NoEvidence,
    /// Longer than so many characters.
    TooLong(usize),
    /// Nothing for families to read.
    NoNotice,
}

/// What is wrong, and where; without a field when it is the form itself.
pub type Problems = Vec<(Option<Field>, Problem)>;

impl NoticeLanguage {
    /// Every one, in the order of the form.
    pub const ALL: [NoticeLanguage; 3] = [
        NoticeLanguage::Finnish,
        NoticeLanguage::Swedish,
        NoticeLanguage::English,
    ];

    /// The language.
    pub fn language(self) -> Language {
        match self {
            NoticeLanguage::Finnish => Language::FINNISH,
            NoticeLanguage::Swedish => Language::SWEDISH,
            NoticeLanguage::English => Language::ENGLISH,
        }
    }

    /// What was sent in it.
    pub fn of(self, sent: &Sent) -> &str {
        match self {
            NoticeLanguage::Finnish => &sent.notice_fi,
            NoticeLanguage::Swedish => &sent.notice_sv,
            NoticeLanguage::English => &sent.notice_en,
        }
    }
}

/// Where a step stands now. Evidence is written in `language`; left as it was shown, it keeps its
/// other languages.
///
/// # Errors
/// Everything that is wrong, in the order of the form.
pub fn step(
    sent: &Sent,
    launch: &Launch,
    checklist: &[LaunchStep],
    is_organization: impl Fn(&str) -> bool,
    language: Language,
    today: NaiveDate,
) -> Result<LaunchStepState, Problems> {
    let Some(step) = checklist.iter().find(|step| step.id.as_str() == sent.step) else {
        return Err(vec![(None, Problem::NoStep)]);
    };
    let before = launch.steps.iter().find(|state| state.step == step.id);
    let mut problems = Problems::new();
    let owner = Slug::parse(&sent.owner)
        .ok()
        .filter(|owner| is_organization(owner.as_str()));
    if owner.is_none() {
        problems.push((Some(Field::Owner), Problem::NoOwner));
    }
    let due = plausible(&sent.due, today);
    if due.is_none() && !sent.due.trim().is_empty() {
        problems.push((Some(Field::Due), Problem::NoDay));
    }
    let evidence = unified(&sent.evidence);
    let mut done = None;
    if sent.go == "done" {
        done = plausible(&sent.done, today);
        match done {
            None => problems.push((Some(Field::Done), Problem::NoDay)),
            Some(day) if day > today => problems.push((Some(Field::Done), Problem::InFuture)),
            Some(_) => {}
        }
        if evidence.is_empty() {
            problems.push((Some(Field::Evidence), Problem::NoEvidence));
        }
    }
    if evidence.chars().count() > LONGEST_EVIDENCE {
        problems.push((Some(Field::Evidence), Problem::TooLong(LONGEST_EVIDENCE)));
    }
    if sent.go == "save" {
        done = before.and_then(|before| before.done);
    }
    let kept = before.map(|before| &before.evidence);
    let kept = kept.filter(|kept| unified(kept.get(language).text) == evidence);
    match owner {
        Some(owner) if problems.is_empty() => Ok(LaunchStepState {
            step: step.id.clone(),
            owner,
            due,
            done,
            evidence: match kept {
                Some(kept) => kept.clone(),
                None if evidence.is_empty() => Text::default(),
                None => Text::from_iter([(language, evidence)]),
            },
        }),
        _ => Err(problems),
    }
}

/// What families read while asking is closed for a time. Left as it was in every language of the
/// form, it keeps those that the form does not have.
///
/// # Errors
/// Everything that is wrong, in the order of the form.
pub fn notice(sent: &Sent, launch: &Launch) -> Result<Text, Problems> {
    let mut problems = Problems::new();
    let mut written = Vec::new();
    for language in NoticeLanguage::ALL {
        let words = unified(language.of(sent));
        let field = Some(Field::Notice(language));
        if words.is_empty() && language == NoticeLanguage::Finnish {
            problems.push((field, Problem::NoNotice));
        }
        if words.chars().count() > LONGEST_NOTICE {
            problems.push((field, Problem::TooLong(LONGEST_NOTICE)));
        }
        written.push((language.language(), words));
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let before = launch.suspended.as_ref().map(|closed| &closed.notice);
    let is_kept = |text: &&Text| {
        written
            .iter()
            .all(|(language, words)| unified(text.exact(*language).unwrap_or_default()) == *words)
    };
    Ok(match before.filter(is_kept) {
        Some(text) => text.clone(),
        None => written
            .into_iter()
            .filter(|(_, words)| !words.is_empty())
            .collect(),
    })
}

/// The version that was shown; 0, which none has, when it cannot be read.
pub fn version(sent: &Sent) -> i64 {
    sent.version.parse().unwrap_or(0)
}

/// A day that makes sense here.
fn plausible(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    use chrono::Datelike as _;
    let years = EARLIEST..=today.year() + 20;
    day(text).filter(|day| years.contains(&day.year()))
}

/// As browsers send lines, and as they are kept.
fn unified(text: &str) -> String {
    text.replace("\r\n", "\n").trim().to_owned()
}
