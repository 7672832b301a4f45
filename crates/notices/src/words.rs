//! A template in words.

use i18n::{Messages, Phrase, dates};
use kernel::{Language, Timestamp};

use crate::{Channel, Template};

/// What is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// The subject of a mail.
    pub subject: String,
    /// Plain text.
    pub text: String,
}

/// The words of a notice. `site` is the name of the region's site, which professionals see under a
/// mail and askers never; a link is not shown to askers either.
#[must_use]
pub fn words(
    template: Template,
    channel: Channel,
    language: Language,
    link: Option<&str>,
    site: Option<&str>,
) -> Words {
    let messages = Messages::new(language);
    let (subject, text) = phrases(template, messages);
    let (link, site) = if template.is_for_asker() {
        (None, None)
    } else {
        (link, site)
    };
    let text = text.plain();
    let no_reply = messages.notice_no_reply();
    let (parts, between) = match channel {
        Channel::Sms => ([Some(text), link, None, None], " "),
        Channel::Email => ([Some(text), link, Some(no_reply.plain()), site], "\n\n"),
    };
    let text: Vec<&str> = parts.into_iter().flatten().collect();
    Words {
        subject: subject.into_plain().into_owned(),
        text: text.join(between),
    }
}

/// Subject and text.
fn phrases(template: Template, t: Messages) -> (Phrase, Phrase) {
    let language = t.language();
    let due = |due: Timestamp, fill: fn(Messages, &str, &str) -> Phrase| {
        let moment = due.in_helsinki();
        let day = dates::date_short(language, moment.date_naive());
        fill(t, &day, &dates::time(language, moment.time()))
    };
    match template {
        Template::AnswerReady | Template::MoreAsked => {
            (t.notice_asker_subject(), t.notice_asker_text())
        }
        Template::ErasedSoon { day } => (
            t.notice_asker_subject(),
            t.notice_erased_soon_text(&dates::date_short(language, day)),
        ),
        Template::RequestArrived { due: at } => (
            t.notice_request_arrived_subject(),
            due(at, |t, day, time| t.notice_request_arrived_text(day, time)),
        ),
        Template::WroteBack { due: at } => (
            t.notice_wrote_back_subject(),
            due(at, |t, day, time| t.notice_wrote_back_text(day, time)),
        ),
        Template::Unassigned { due: at } => (
            t.notice_unassigned_subject(),
            due(at, |t, day, time| t.notice_unassigned_text(day, time)),
        ),
        Template::AtRisk { due: at } => (
            t.notice_at_risk_subject(),
            due(at, |t, day, time| t.notice_at_risk_text(day, time)),
        ),
        Template::PromiseBreaking { due: at } => (
            t.notice_promise_breaking_subject(),
            due(at, |t, day, time| t.notice_promise_breaking_text(day, time)),
        ),
        Template::HandedToYou { due: at } => (
            t.notice_handed_to_you_subject(),
            due(at, |t, day, time| t.notice_handed_to_you_text(day, time)),
        ),
        Template::ConsultationAsked { due: at } => (
            t.notice_consultation_asked_subject(),
            due(at, |t, day, time| {
                t.notice_consultation_asked_text(day, time)
            }),
        ),
        Template::ConsultationAnswered => (
            t.notice_consultation_answered_subject(),
            t.notice_consultation_answered_text(),
        ),
        Template::RingWithoutCover { day } => (
            t.notice_ring_without_cover_subject(),
            t.notice_ring_without_cover_text(&dates::date_short(language, day)),
        ),
        Template::SeatOffered { until } => (
            t.notice_seat_offered_subject(),
            due(until, |t, day, time| t.notice_seat_offered_text(day, time)),
        ),
        Template::Invitation => (t.notice_invitation_subject(), t.notice_invitation_text()),
        Template::Recovery => (t.notice_recovery_subject(), t.notice_recovery_text()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::template::tests::every_template;

    const LINK: &str = "https://koe.example.fi/desk?token=abc";
    const SITE: &str = "Kokeen perhekeskus";

    fn each(mut check: impl FnMut(Template, Channel, Language, &Words)) {
        for template in every_template() {
            for channel in [Channel::Email, Channel::Sms] {
                for language in Language::all() {
                    let words = words(template, channel, language, Some(LINK), Some(SITE));
                    check(template, channel, language, &words);
                }
            }
        }
    }

    #[test]
    fn every_template_has_words_in_every_language() {
        each(|template, _, language, words| {
            for text in [&words.subject, &words.text] {
                assert!(text.trim().len() > 10, "{template} in {language}: {text}");
                assert!(
                    !text.contains(['{', '}', '\u{2068}']),
                    "{template} in {language}: {text}"
                );
            }
            assert!(!words.subject.contains('\n'), "{template} in {language}");
        });
    }

    #[test]
    fn finnish_swedish_and_english_have_their_own_words() {
        for template in every_template() {
            let [finnish, swedish, english] =
                [Language::FINNISH, Language::SWEDISH, Language::ENGLISH]
                    .map(|language| words(template, Channel::Email, language, None, None));
            for (one, other) in [
                (&finnish, &swedish),
                (&finnish, &english),
                (&swedish, &english),
            ] {
                assert_ne!(one.subject, other.subject, "{template}");
                assert_ne!(one.text, other.text, "{template}");
            }
        }
    }

    #[test]
    fn what_an_asker_gets_tells_nothing() {
        let telling = [
            "perhe",
            "family",
            "famil",
            "apu",
            "apua",
            "help",
            "hjälp",
            "lapsi",
            "lapse",
            "barn",
            "child",
            "väkival",
            "våld",
            "violence",
            "neuvo",
            "råd",
            "advice",
            "tuki",
            "stöd",
            "support",
            "pyyn",
            "request",
            "begäran",
            "kysym",
            "question",
            "fråga",
            "vasta",
            "svar",
            "answer",
            "ammattilai",
            "professional",
            "palvelu",
            "service",
            "tjänst",
            "http",
            "@",
            "token",
        ];
        each(|template, _, language, words| {
            if !template.is_for_asker() {
                return;
            }
            // "You cannot reply" speaks of the mail itself.
            let no_reply = Messages::new(language).notice_no_reply().into_plain();
            let said = format!("{} {}", words.subject, words.text.replace(&*no_reply, ""));
            let said = said.to_lowercase();
            for word in telling {
                assert!(
                    !said.contains(word),
                    "{template} in {language} says {word}: {said}"
                );
            }
        });
    }

    #[test]
    fn an_answer_and_a_question_look_the_same_to_who_sees_the_screen() {
        for language in Language::all() {
            let of = |template| words(template, Channel::Email, language, None, None);
            assert_eq!(of(Template::AnswerReady), of(Template::MoreAsked));
        }
    }

    #[test]
    fn professionals_see_the_link_and_in_a_mail_the_site() {
        each(|template, channel, _, words| {
            if template.is_for_asker() {
                return;
            }
            assert!(words.text.contains(LINK), "{template}");
            assert_eq!(
                words.text.contains(SITE),
                channel == Channel::Email,
                "{template}"
            );
        });
    }

    #[test]
    fn what_is_due_says_by_when_in_helsinki() {
        let due = Timestamp(1_797_426_000_000_000);
        let text =
            |language| words(Template::AtRisk { due }, Channel::Sms, language, None, None).text;
        assert!(text(Language::FINNISH).contains("viimeistään 16.12.2026 klo 15"));
        assert!(text(Language::SWEDISH).contains("senast 16.12.2026 kl. 15"));
        assert!(text(Language::ENGLISH).contains("by 16 Dec 2026 at 15:00"));
    }
}
