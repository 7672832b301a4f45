//! Short words of the desk.

use i18n::{Messages, Phrase};

use crate::model::{Channel, Concerns, EventKind, Outcome, SafeRule};
use crate::store::EventRow;

/// Whom a request is about.
pub fn concerns(t: Messages, concerns: Concerns) -> Phrase {
    match concerns {
        Concerns::OwnChild => t.short_concerns_own_child(),
        Concerns::Myself => t.short_concerns_myself(),
        Concerns::Family => t.short_concerns_family(),
        Concerns::Close => t.short_concerns_close(),
        Concerns::OthersChild => t.short_concerns_others_child(),
    }
}

/// How the asker wants the answer.
pub fn channel(t: Messages, channel: Channel) -> Phrase {
    match channel {
        Channel::Code => t.short_channel_code(),
        Channel::Email => t.short_channel_email(),
        Channel::Sms => t.short_channel_sms(),
        Channel::Phone => t.short_channel_phone(),
        Channel::Meeting => t.short_channel_meeting(),
    }
}

/// A rule of safe contact, to the professional.
pub fn rule(t: Messages, rule: SafeRule) -> Phrase {
    match rule {
        SafeRule::NoCall => t.request_rule_no_call(),
        SafeRule::NoMessage => t.request_rule_no_message(),
        SafeRule::NoLetter => t.request_rule_no_letter(),
        SafeRule::NotFamily => t.request_rule_not_family(),
    }
}

/// What came of a request.
pub fn outcome(t: Messages, outcome: Outcome) -> Phrase {
    match outcome {
        Outcome::Advised => t.outcome_advised(),
        Outcome::Guided => t.outcome_guided(),
        Outcome::WorkBegan => t.outcome_work_began(),
        Outcome::Notified => t.outcome_notified(),
        Outcome::Lapsed => t.outcome_lapsed(),
    }
}

/// What happened; `name` is of the person or the ring that it tells of.
pub fn event(t: Messages, event: &EventRow, name: &str) -> Phrase {
    match event.kind {
        EventKind::Asked => t.done_asked(),
        EventKind::Assigned => t.done_assigned(name),
        EventKind::Taken => t.done_taken(name),
        EventKind::HandedOver => t.done_handed_over(name),
        EventKind::Conflict => t.done_conflict(name),
        EventKind::Consulted => t.done_consulted(name),
        EventKind::ExpertAnswered => t.done_expert_answered(name),
        EventKind::ExpertDeclined => t.done_expert_declined(name),
        EventKind::Answered => t.done_answered(name),
        EventKind::AskedAgain => t.done_asked_again(),
        EventKind::Escalated => match event.about.as_deref() {
            Some("1") => t.done_escalated_1(),
            Some("2") => t.done_escalated_2(),
            _ => t.done_escalated_3(),
        },
        EventKind::Closed => t.done_closed(),
    }
}
