//! What a notice can say.

use std::fmt;

use chrono::NaiveDate;
use kernel::Timestamp;

/// What happened, and for staff by when they must act. `due` is the moment that was promised to
/// the asker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Template {
    /// To the asker: an answer waits.
    AnswerReady,
    /// To the asker: a responder needs to know more before answering. In the same words as
    /// [`Template::AnswerReady`], so that a notice tells nothing of how the conversation goes.
    MoreAsked,
    /// To the asker: the conversation is erased after this day.
    ErasedSoon {
        /// The last day on which it can be read.
        day: NaiveDate,
    },
    /// To a ring's members: a new request.
    RequestArrived {
        /// When the answer is promised.
        due: Timestamp,
    },
    /// To the responder: the asker wrote again.
    WroteBack {
        /// When the answer is promised.
        due: Timestamp,
    },
    /// To a ring and its manager: nobody has taken a request.
    Unassigned {
        /// When the answer is promised.
        due: Timestamp,
    },
    /// To the responder and the manager: taken, but not answered, and the promise is near.
    AtRisk {
        /// When the answer is promised.
        due: Timestamp,
    },
    /// To the manager and the substitute ring: the promise breaks unless somebody acts now.
    PromiseBreaking {
        /// When the answer is promised.
        due: Timestamp,
    },
    /// To the responder: a colleague handed a request over.
    HandedToYou {
        /// When the answer is promised.
        due: Timestamp,
    },
    /// To an expert or a consultation group: a colleague asks for an opinion.
    ConsultationAsked {
        /// When the opinion is needed.
        due: Timestamp,
    },
    /// To the professional who asked: the opinion is there.
    ConsultationAnswered,
    /// To a ring's manager: from this day on nobody is on duty.
    RingWithoutCover {
        /// The first such day.
        day: NaiveDate,
    },
    /// To a family that waits: a seat is kept for them. Needs a link.
    SeatOffered {
        /// Until when.
        until: Timestamp,
    },
    /// To a new professional: the link with which to begin. Needs a link.
    Invitation,
    /// To a professional whose recovery two others have allowed: the link. Needs a link.
    Recovery,
}

impl Template {
    /// Reads what [`Template`]'s `Display` writes.
    #[must_use]
    pub fn parse(text: &str) -> Option<Template> {
        let (name, value) = match text.split_once(':') {
            Some((name, value)) => (name, Some(value)),
            None => (text, None),
        };
        let due = || Some(Timestamp(value?.parse().ok()?));
        let day = || value?.parse().ok();
        let plain = |template| value.is_none().then_some(template);
        match name {
            "answer-ready" => plain(Template::AnswerReady),
            "more-asked" => plain(Template::MoreAsked),
            "erased-soon" => Some(Template::ErasedSoon { day: day()? }),
            "request-arrived" => Some(Template::RequestArrived { due: due()? }),
            "wrote-back" => Some(Template::WroteBack { due: due()? }),
            "unassigned" => Some(Template::Unassigned { due: due()? }),
            "at-risk" => Some(Template::AtRisk { due: due()? }),
            "promise-breaking" => Some(Template::PromiseBreaking { due: due()? }),
            "handed-to-you" => Some(Template::HandedToYou { due: due()? }),
            "consultation-asked" => Some(Template::ConsultationAsked { due: due()? }),
            "consultation-answered" => plain(Template::ConsultationAnswered),
            "ring-without-cover" => Some(Template::RingWithoutCover { day: day()? }),
            "seat-offered" => Some(Template::SeatOffered { until: due()? }),
            "invitation" => plain(Template::Invitation),
            "recovery" => plain(Template::Recovery),
            _ => None,
        }
    }

    /// Its name without what it is filled with, for figures and logs.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Template::AnswerReady => "answer-ready",
            Template::MoreAsked => "more-asked",
            Template::ErasedSoon { .. } => "erased-soon",
            Template::RequestArrived { .. } => "request-arrived",
            Template::WroteBack { .. } => "wrote-back",
            Template::Unassigned { .. } => "unassigned",
            Template::AtRisk { .. } => "at-risk",
            Template::PromiseBreaking { .. } => "promise-breaking",
            Template::HandedToYou { .. } => "handed-to-you",
            Template::ConsultationAsked { .. } => "consultation-asked",
            Template::ConsultationAnswered => "consultation-answered",
            Template::RingWithoutCover { .. } => "ring-without-cover",
            Template::SeatOffered { .. } => "seat-offered",
            Template::Invitation => "invitation",
            Template::Recovery => "recovery",
        }
    }

    /// Whether it goes to the person who asked. Such a notice is neutral, carries no link, and is
    /// not sent by SMS at night.
    #[must_use]
    pub fn is_for_asker(self) -> bool {
        matches!(
            self,
            Template::AnswerReady | Template::MoreAsked | Template::ErasedSoon { .. }
        )
    }
}

/// As the database keeps it: the name, and what it is filled with.
impl fmt::Display for Template {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.name();
        match self {
            Template::RequestArrived { due }
            | Template::WroteBack { due }
            | Template::Unassigned { due }
            | Template::AtRisk { due }
            | Template::PromiseBreaking { due }
            | Template::HandedToYou { due }
            | Template::ConsultationAsked { due }
            | Template::SeatOffered { until: due } => write!(formatter, "{name}:{}", due.0),
            Template::ErasedSoon { day } | Template::RingWithoutCover { day } => {
                write!(formatter, "{name}:{day}")
            }
            Template::AnswerReady
            | Template::MoreAsked
            | Template::ConsultationAnswered
            | Template::Invitation
            | Template::Recovery => formatter.write_str(name),
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Every template, filled. The match makes the compiler ask for a new one here.
    pub(crate) fn every_template() -> Vec<Template> {
        let due = Timestamp(1_797_426_000_000_000);
        let day = NaiveDate::from_ymd_opt(2026, 12, 16).unwrap();
        let mut templates = vec![Template::AnswerReady];
        while let Some(last) = templates.last() {
            templates.push(match last {
                Template::AnswerReady => Template::MoreAsked,
                Template::MoreAsked => Template::ErasedSoon { day },
                Template::ErasedSoon { .. } => Template::RequestArrived { due },
                Template::RequestArrived { .. } => Template::WroteBack { due },
                Template::WroteBack { .. } => Template::Unassigned { due },
                Template::Unassigned { .. } => Template::AtRisk { due },
                Template::AtRisk { .. } => Template::PromiseBreaking { due },
                Template::PromiseBreaking { .. } => Template::HandedToYou { due },
                Template::HandedToYou { .. } => Template::ConsultationAsked { due },
                Template::ConsultationAsked { .. } => Template::ConsultationAnswered,
                Template::ConsultationAnswered => Template::RingWithoutCover { day },
                Template::RingWithoutCover { .. } => Template::SeatOffered { until: due },
                Template::SeatOffered { .. } => Template::Invitation,
                Template::Invitation => Template::Recovery,
                Template::Recovery => break,
            });
        }
        templates
    }

    #[test]
    fn every_template_reads_back() {
        let templates = every_template();
        assert_eq!(templates.len(), 15);
        for template in templates {
            let text = template.to_string();
            assert!(text.starts_with(template.name()), "{text}");
            assert_eq!(Template::parse(&text), Some(template));
        }
    }

    #[test]
    fn a_name_without_its_filling_or_with_too_much_is_refused() {
        for wrong in [
            "at-risk",
            "at-risk:soon",
            "invitation:x",
            "ring-without-cover:1",
            "",
        ] {
            assert_eq!(Template::parse(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in ".*") {
            if let Some(template) = Template::parse(&text) {
                prop_assert_eq!(Template::parse(&template.to_string()), Some(template));
            }
        }

        #[test]
        fn any_due_moment_reads_back(due in any::<i64>().prop_map(Timestamp)) {
            let template = Template::AtRisk { due };
            prop_assert_eq!(Template::parse(&template.to_string()), Some(template));
        }
    }
}
