//! The words of what has been chosen, in the reader's language.

use i18n::{Messages, Phrase, dates};
use kernel::{Language, Timestamp};

use super::answers::{Answers, LONGEST_LINE, LONGEST_WORDS, Problem};
use crate::model::{AgeGroup, Channel, Concerns, EventKind, SafeRule, Status};

/// A promised moment: "keskiviikkona 2.12. klo 16".
pub fn moment(t: Messages, language: Language, at: Timestamp) -> String {
    let there = at.in_helsinki();
    let day = dates::by_day(language, there.date_naive());
    let time = dates::time(language, there.time());
    t.ask_moment(&day, &time).into_plain().into_owned()
}

/// What is wrong, kindly.
pub fn problem(t: Messages, problem: Problem) -> Phrase {
    match problem {
        Problem::NoWords => t.ask_words_missing(),
        Problem::TooManyWords(length) => {
            t.ask_words_long(&length.to_string(), &LONGEST_WORDS.to_string())
        }
        Problem::NoConcerns => t.ask_whom_missing(),
        Problem::NoArea => t.ask_where_missing(),
        Problem::NoChannel => t.ask_reply_missing(),
        Problem::NoEmail => t.ask_contact_email_missing(),
        Problem::NoPhone => t.ask_contact_phone_missing(),
        Problem::CallForbidden => t.ask_rules_clash(),
        Problem::MessageForbidden => t.ask_rules_clash_message(),
        Problem::TooLong(_) => t.ask_too_long(&LONGEST_LINE.to_string()),
    }
}

/// Whom it is about.
pub fn concerns(t: Messages, concerns: Concerns) -> Phrase {
    match concerns {
        Concerns::OwnChild => t.ask_concerns_own_child(),
        Concerns::Myself => t.ask_concerns_myself(),
        Concerns::Family => t.ask_concerns_family(),
        Concerns::Close => t.ask_concerns_close(),
        Concerns::OthersChild => t.ask_concerns_others_child(),
    }
}

/// How old they are.
pub fn age(t: Messages, age: AgeGroup) -> Phrase {
    match age {
        AgeGroup::Expected => t.ask_age_expected(),
        AgeGroup::Baby => t.ask_age_baby(),
        AgeGroup::Small => t.ask_age_small(),
        AgeGroup::School => t.ask_age_school(),
        AgeGroup::Teen => t.ask_age_teen(),
        AgeGroup::Adult => t.ask_age_adult(),
    }
}

/// How to answer, and what that means.
pub fn channel(t: Messages, channel: Channel) -> (Phrase, Phrase) {
    match channel {
        Channel::Code => (t.ask_channel_code(), t.ask_channel_code_hint()),
        Channel::Email => (t.ask_channel_email(), t.ask_channel_email_hint()),
        Channel::Sms => (t.ask_channel_sms(), t.ask_channel_sms_hint()),
        Channel::Phone => (t.ask_channel_phone(), t.ask_channel_phone_hint()),
        Channel::Meeting => (t.ask_channel_meeting(), t.ask_channel_meeting_hint()),
    }
}

/// What happens next, for who chose a way of answering.
pub fn next(t: Messages, channel: Channel) -> Phrase {
    match channel {
        Channel::Code => t.ask_sent_next_code(),
        Channel::Email => t.ask_sent_next_email(),
        Channel::Sms => t.ask_sent_next_sms(),
        Channel::Phone => t.ask_sent_next_phone(),
        Channel::Meeting => t.ask_sent_next_meeting(),
    }
}

/// A rule of safe contact.
pub fn rule(t: Messages, rule: SafeRule) -> Phrase {
    match rule {
        SafeRule::NoCall => t.ask_rule_no_call(),
        SafeRule::NoMessage => t.ask_rule_no_message(),
        SafeRule::NoLetter => t.ask_rule_no_letter(),
        SafeRule::NotFamily => t.ask_rule_not_family(),
    }
}

/// Where a thread is, for who asked.
pub fn status(t: Messages, status: Status) -> Phrase {
    match status {
        Status::New => t.conversation_status_new(),
        Status::Taken => t.conversation_status_taken(),
        Status::Consulting => t.conversation_status_consulting(),
        Status::Answered => t.conversation_status_answered(),
        Status::FollowUp => t.conversation_status_follow_up(),
        Status::Closed => t.conversation_status_closed(),
    }
}

/// What happened, for who asked; absent for what is the ring's own business.
pub fn event(t: Messages, kind: EventKind) -> Option<Phrase> {
    Some(match kind {
        EventKind::Asked => t.event_asked(),
        EventKind::Taken => t.event_taken(),
        EventKind::Consulted => t.event_consulted(),
        EventKind::Answered => t.event_answered(),
        EventKind::AskedAgain => t.event_asked_again(),
        EventKind::HandedOver => t.event_handed_over(),
        EventKind::Closed => t.event_closed(),
        EventKind::Assigned
        | EventKind::Conflict
        | EventKind::ExpertAnswered
        | EventKind::ExpertDeclined
        | EventKind::Escalated => return None,
    })
}

/// The hidden fields that carry what was answered on other pages than `shown`.
pub fn carried(answers: &Answers, shown: &[&str]) -> Vec<(&'static str, String)> {
    let mut fields: Vec<(&'static str, String)> = [
        ("form", &answers.form),
        ("text", &answers.text),
        ("theme", &answers.theme),
        ("concerns", &answers.concerns),
        ("age", &answers.age),
        ("area", &answers.area),
        ("language", &answers.language),
        ("channel", &answers.channel),
        ("contact", &answers.contact),
        ("hours", &answers.hours),
        ("name", &answers.name),
    ]
    .into_iter()
    .filter(|(name, value)| !value.is_empty() && !shown.contains(name))
    .map(|(name, value)| (name, value.clone()))
    .collect();
    if answers.interpreter && !shown.contains(&"interpreter") {
        fields.push(("interpreter", "yes".to_owned()));
    }
    if !shown.contains(&"rules") {
        fields.extend(
            answers
                .rules
                .iter()
                .map(|rule| ("rules", rule.as_str().to_owned())),
        );
    }
    fields
}
