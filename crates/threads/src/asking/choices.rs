//! What the form offers to choose from.

use catalog::Vocabulary;
use i18n::{Messages, Phrase};
use kernel::{Language, Slug};
use registry::RegionDirectory;
use web::{HelpDoor, Said, Visit};

use super::answers::Answers;
use super::words;
use crate::model::{AgeGroup, Channel, Concerns, SafeRule};

/// A choice of the form.
pub(super) struct Choice {
    pub(super) value: String,
    pub(super) label: String,
    pub(super) chosen: bool,
}

pub(super) struct AreaChoice<'a> {
    pub(super) value: &'a Slug,
    pub(super) label: Said<'a>,
    pub(super) inner: bool,
    pub(super) chosen: bool,
    pub(super) door: HelpDoor,
}

pub(super) struct LanguageChoice {
    pub(super) language: Language,
    pub(super) chosen: bool,
}

pub(super) struct ChannelChoice {
    pub(super) value: &'static str,
    pub(super) label: Phrase,
    pub(super) hint: Phrase,
    pub(super) chosen: bool,
}

/// Areas, the one that the visitor looks at chosen ahead.
pub(super) fn areas<'a>(visit: &'a Visit, answers: &Answers) -> Vec<AreaChoice<'a>> {
    let asked = match answers.area.as_str() {
        "" => visit.area().map_or("", |area| area.id.as_str()),
        area => area,
    };
    let areas = visit.region().areas.iter();
    areas
        .map(|area| AreaChoice {
            value: &area.id,
            label: visit.say(&area.name),
            inner: area.parent.is_some(),
            chosen: area.id.as_str() == asked,
            door: visit.region().help_door(Some(&area.id)),
        })
        .collect()
}

/// Languages of the answer.
pub(super) fn languages(visit: &Visit, answers: &Answers) -> Vec<LanguageChoice> {
    let asked = Language::parse(&answers.language).unwrap_or(visit.language());
    let languages = visit.region().languages.iter();
    languages
        .map(|language| LanguageChoice {
            language: *language,
            chosen: *language == asked,
        })
        .collect()
}

pub(super) fn themes(directory: &RegionDirectory, visit: &Visit, answers: &Answers) -> Vec<Choice> {
    directory
        .vocabulary(Vocabulary::Theme)
        .map(|term| Choice {
            chosen: term.id.as_str() == answers.theme,
            label: visit.plain(&term.name).to_owned(),
            value: term.id.to_string(),
        })
        .collect()
}

pub(super) fn concerns(t: Messages, answers: &Answers) -> Vec<Choice> {
    Concerns::ALL
        .iter()
        .map(|concerns| Choice {
            value: concerns.as_str().to_owned(),
            label: words::concerns(t, *concerns).into_plain().into_owned(),
            chosen: answers.concerns == concerns.as_str(),
        })
        .collect()
}

pub(super) fn ages(t: Messages, answers: &Answers) -> Vec<Choice> {
    AgeGroup::ALL
        .iter()
        .map(|age| Choice {
            value: age.as_str().to_owned(),
            label: words::age(t, *age).into_plain().into_owned(),
            chosen: answers.age == age.as_str(),
        })
        .collect()
}

pub(super) fn channels(t: Messages, answers: &Answers) -> Vec<ChannelChoice> {
    Channel::ALL
        .iter()
        .map(|channel| {
            let (label, hint) = words::channel(t, *channel);
            ChannelChoice {
                value: channel.as_str(),
                label,
                hint,
                chosen: answers.channel == channel.as_str(),
            }
        })
        .collect()
}

pub(super) fn rules(t: Messages, answers: &Answers) -> Vec<Choice> {
    SafeRule::ALL
        .iter()
        .map(|rule| Choice {
            value: rule.as_str().to_owned(),
            label: words::rule(t, *rule).into_plain().into_owned(),
            chosen: answers.rules.contains(rule),
        })
        .collect()
}
