//! The words of what could not be taken.

use i18n::{Messages, Phrase};

use super::rules::{Readiness, Refusal};
use super::sent::{Field, NoticeLanguage, Problem, Problems, Sent};

/// A form of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Where a step stands.
    Step,
    /// Closing for a time, or another notice.
    Suspend,
    /// Taking it back.
    Resume,
}

/// What was sent and could not be taken: nothing of it is lost.
pub(super) struct Trouble {
    /// The form.
    pub form: Form,
    /// What was sent.
    pub sent: Sent,
    /// Why not.
    pub why: Why,
}

/// Why something could not be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Why {
    /// Something is wrong in it.
    Wrong(Problems),
    /// Somebody else was first.
    Stale,
    /// The gate, and how the ring stands.
    Refused(Refusal, Readiness),
    /// The area has no launch of its own.
    NoLaunch,
}

impl Trouble {
    /// What is wrong with a field of a form.
    pub fn of(&self, t: Messages, form: Form, field: Field) -> Option<Phrase> {
        let Why::Wrong(problems) = &self.why else {
            return None;
        };
        problems
            .iter()
            .find(|(at, _)| self.form == form && *at == Some(field))
            .map(|(_, problem)| wrong(t, *problem))
    }

    /// Everything, each with the identifier of what to go to on the page.
    pub fn all(&self, t: Messages) -> Vec<(String, Phrase)> {
        let form = || match self.form {
            Form::Step => step_id(&self.sent.step),
            Form::Suspend | Form::Resume => "suspension".to_owned(),
        };
        match &self.why {
            Why::Wrong(problems) => problems
                .iter()
                .map(|(field, problem)| {
                    let at = field.map_or_else(
                        || "steps".to_owned(),
                        |field| field_id(&self.sent.step, field),
                    );
                    (at, wrong(t, *problem))
                })
                .collect(),
            Why::Stale => vec![(form(), t.launch_stale())],
            Why::NoLaunch => vec![("main".to_owned(), t.launch_refused_none())],
            Why::Refused(Refusal::NotOpen, _) => vec![(form(), t.launch_refused_not_open())],
            Why::Refused(Refusal::RingCannotAnswer, Readiness::NoRing) => {
                vec![(form(), t.launch_refused_no_ring())]
            }
            Why::Refused(Refusal::RingCannotAnswer, _) => {
                vec![(form(), t.launch_refused_untrained())]
            }
        }
    }
}

/// The identifier of a step on the page.
pub(super) fn step_id(step: &str) -> String {
    format!("step-{step}")
}

/// The identifier of a field on the page; `step` is of the step that the field is of.
pub(super) fn field_id(step: &str, field: Field) -> String {
    match field {
        Field::Owner => format!("owner-{step}"),
        Field::Due => format!("due-{step}"),
        Field::Done => format!("done-{step}"),
        Field::Evidence => format!("evidence-{step}"),
        Field::Notice(NoticeLanguage::Finnish) => "notice-fi".to_owned(),
        Field::Notice(NoticeLanguage::Swedish) => "notice-sv".to_owned(),
        Field::Notice(NoticeLanguage::English) => "notice-en".to_owned(),
    }
}

fn wrong(t: Messages, problem: Problem) -> Phrase {
    match problem {
        Problem::NoStep => t.launch_wrong_step(),
        Problem::NoOwner => t.launch_wrong_owner(),
        Problem::NoDay => t.launch_wrong_day(),
        Problem::InFuture => t.launch_wrong_future(),
        Problem::NoEvidence => t.launch_wrong_evidence(),
        Problem::TooLong(most) => t.launch_wrong_long(&most.to_string()),
        Problem::NoNotice => t.launch_wrong_notice(),
    }
}
