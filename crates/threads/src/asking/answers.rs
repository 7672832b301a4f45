//! What someone has answered so far, and what is still missing. Pure.

use crate::model::{AgeGroup, Channel, Concerns, Details, SafeRule};

/// The longest request, in characters.
pub const LONGEST_WORDS: usize = 8_000;
/// The longest short answer, in characters.
pub const LONGEST_LINE: usize = 200;

/// A page of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// What it is about.
    Words,
    /// Whom it is about.
    Whom,
    /// In which area and language.
    Where,
    /// How to answer.
    Reply,
    /// All of it once more, and the button that sends it.
    Check,
}

/// Everything the form asks, as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers {
    /// The form's secret: the same form is filed once.
    pub form: String,
    /// The words.
    pub text: String,
    /// Theme; empty when not told.
    pub theme: String,
    /// Whom it is about.
    pub concerns: String,
    /// How old they are; empty when not told.
    pub age: String,
    /// Area, or [`OUTSIDE`].
    pub area: String,
    /// Language of the answer.
    pub language: String,
    /// Whether an interpreter is needed.
    pub interpreter: bool,
    /// How to answer.
    pub channel: String,
    /// E-mail address or telephone number.
    pub contact: String,
    /// When to reach.
    pub hours: String,
    /// What to call the asker.
    pub name: String,
    /// Rules of safe contact.
    pub rules: Vec<SafeRule>,
}

/// The area of someone who lives elsewhere.
pub const OUTSIDE: &str = "outside";

/// What is missing or wrong, and in which field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// No words.
    NoWords,
    /// More words than fit: so many.
    TooManyWords(usize),
    /// Nobody chosen.
    NoConcerns,
    /// No area.
    NoArea,
    /// No way of answering.
    NoChannel,
    /// Not an e-mail address, and one is needed.
    NoEmail,
    /// Not a telephone number, and one is needed.
    NoPhone,
    /// A call was asked for and forbidden.
    CallForbidden,
    /// A text message was asked for and forbidden.
    MessageForbidden,
    /// A short answer is too long: the field's name.
    TooLong(&'static str),
}

impl Step {
    /// Every step in order.
    pub const ALL: [Step; 5] = [
        Step::Words,
        Step::Whom,
        Step::Where,
        Step::Reply,
        Step::Check,
    ];

    /// Its name in the form.
    pub fn as_str(self) -> &'static str {
        match self {
            Step::Words => "words",
            Step::Whom => "whom",
            Step::Where => "where",
            Step::Reply => "reply",
            Step::Check => "check",
        }
    }

    /// The step of this name.
    pub fn parse(name: &str) -> Option<Step> {
        Step::ALL.into_iter().find(|step| step.as_str() == name)
    }

    /// The one after it.
    pub fn next(self) -> Step {
        match self {
            Step::Words => Step::Whom,
            Step::Whom => Step::Where,
            Step::Where => Step::Reply,
            Step::Reply | Step::Check => Step::Check,
        }
    }

    /// The one before it; absent for the first.
    pub fn before(self) -> Option<Step> {
        match self {
            Step::Words => None,
            Step::Whom => Some(Step::Words),
            Step::Where => Some(Step::Whom),
            Step::Reply => Some(Step::Where),
            Step::Check => Some(Step::Reply),
        }
    }

    /// Its number, from 1.
    pub fn number(self) -> usize {
        match self {
            Step::Words => 1,
            Step::Whom => 2,
            Step::Where => 3,
            Step::Reply => 4,
            Step::Check => 5,
        }
    }
}

impl Problem {
    /// The field that it is about.
    pub fn field(self) -> &'static str {
        match self {
            Problem::NoWords | Problem::TooManyWords(_) => "text",
            Problem::NoConcerns => "concerns",
            Problem::NoArea => "area",
            Problem::NoChannel => "channel",
            Problem::NoEmail | Problem::NoPhone => "contact",
            Problem::CallForbidden | Problem::MessageForbidden => "rules",
            Problem::TooLong(field) => field,
        }
    }
}

impl Answers {
    /// Reads what a form sent. Later values of a field replace earlier ones, as when a page is
    /// sent with a field both hidden and shown.
    pub fn read(pairs: &[(String, String)]) -> Answers {
        let mut answers = Answers::default();
        for (name, value) in pairs {
            let value = value.clone();
            match name.as_str() {
                "form" => answers.form = value,
                "text" => answers.text = value.replace("\r\n", "\n"),
                "theme" => answers.theme = value,
                "concerns" => answers.concerns = value,
                "age" => answers.age = value,
                "area" => answers.area = value,
                "language" => answers.language = value,
                "interpreter" => answers.interpreter = value == "yes",
                "channel" => answers.channel = value,
                "contact" => answers.contact = value.trim().to_owned(),
                "hours" => answers.hours = value.trim().to_owned(),
                "name" => answers.name = value.trim().to_owned(),
                "rules" => answers.rules.extend(SafeRule::parse(&value)),
                _ => {}
            }
        }
        answers.rules.sort();
        answers.rules.dedup();
        answers
    }

    /// The first problem of a step.
    pub fn problem(&self, step: Step) -> Option<Problem> {
        match step {
            Step::Words => self.words_problem(),
            Step::Whom => Concerns::parse(&self.concerns)
                .is_none()
                .then_some(Problem::NoConcerns),
            Step::Where => self.area.is_empty().then_some(Problem::NoArea),
            Step::Reply => self.reply_problem(),
            Step::Check => None,
        }
    }

    /// The first step that is not finished, with its problem.
    pub fn first_problem(&self) -> Option<(Step, Problem)> {
        Step::ALL
            .into_iter()
            .find_map(|step| Some((step, self.problem(step)?)))
    }

    /// How old the one is.
    pub fn age_group(&self) -> Option<AgeGroup> {
        AgeGroup::parse(&self.age)
    }

    /// What is sealed besides the words.
    pub fn details(&self) -> Details {
        Details {
            name: self.name.clone(),
            contact: match Channel::parse(&self.channel) {
                Some(channel) if needs_contact(channel) => self.contact.clone(),
                _ => String::new(),
            },
            hours: self.hours.clone(),
            rules: self.rules.clone(),
        }
    }

    fn words_problem(&self) -> Option<Problem> {
        let length = self.text.trim().chars().count();
        match length {
            0 => Some(Problem::NoWords),
            _ if length > LONGEST_WORDS => Some(Problem::TooManyWords(length)),
            _ => None,
        }
    }

    fn reply_problem(&self) -> Option<Problem> {
        let Some(channel) = Channel::parse(&self.channel) else {
            return Some(Problem::NoChannel);
        };
        for (field, value) in [
            ("contact", &self.contact),
            ("hours", &self.hours),
            ("name", &self.name),
        ] {
            if value.chars().count() > LONGEST_LINE {
                return Some(Problem::TooLong(field));
            }
        }
        let forbids = |rule| self.rules.contains(&rule);
        match channel {
            Channel::Email if !is_email(&self.contact) => Some(Problem::NoEmail),
            Channel::Sms | Channel::Phone if !is_phone(&self.contact) => Some(Problem::NoPhone),
            Channel::Meeting if !is_email(&self.contact) && !is_phone(&self.contact) => {
                Some(Problem::NoPhone)
            }
            Channel::Phone if forbids(SafeRule::NoCall) => Some(Problem::CallForbidden),
            Channel::Sms if forbids(SafeRule::NoMessage) => Some(Problem::MessageForbidden),
            _ => None,
        }
    }
}

fn needs_contact(channel: Channel) -> bool {
    !matches!(channel, Channel::Code)
}

/// Whether it can be an e-mail address: something, an at sign, and a name with a dot.
pub fn is_email(text: &str) -> bool {
    let Some((local, host)) = text.split_once('@') else {
        return false;
    };
    let plain = |part: &str| {
        !part.is_empty()
            && part
                .chars()
                .all(|letter| !letter.is_whitespace() && !letter.is_control() && letter != '@')
    };
    plain(local)
        && plain(host)
        && host.contains('.')
        && !host.starts_with('.')
        && !host.ends_with('.')
}

/// Whether it can be a telephone number: five to fifteen digits with what people write between.
pub fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(|letter| letter.is_numeric()).count();
    (5..=15).contains(&digits)
        && text.chars().all(|letter| {
            letter.is_numeric() || matches!(letter, '+' | ' ' | '-' | '(' | ')' | '.' | '/')
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn whole() -> Answers {
        Answers {
            text: "Vauva itkee".to_owned(),
            concerns: "own-child".to_owned(),
            area: "kotkansaari".to_owned(),
            channel: "code".to_owned(),
            ..Answers::default()
        }
    }

    #[test]
    fn what_is_whole_has_no_problem() {
        assert_eq!(whole().first_problem(), None);
    }

    #[test]
    fn each_missing_thing_is_told_on_its_own_page() {
        let without = |change: fn(&mut Answers)| {
            let mut answers = whole();
            change(&mut answers);
            answers.first_problem()
        };
        assert_eq!(
            without(|answers| answers.text = "  \n ".to_owned()),
            Some((Step::Words, Problem::NoWords))
        );
        assert_eq!(
            without(|answers| answers.concerns.clear()),
            Some((Step::Whom, Problem::NoConcerns))
        );
        assert_eq!(
            without(|answers| answers.area.clear()),
            Some((Step::Where, Problem::NoArea))
        );
        assert_eq!(
            without(|answers| answers.channel = "pigeon".to_owned()),
            Some((Step::Reply, Problem::NoChannel))
        );
        assert_eq!(
            without(|answers| {
                answers.channel = "phone".to_owned();
                answers.contact = "040 123 4567".to_owned();
                answers.rules = vec![SafeRule::NoCall];
            }),
            Some((Step::Reply, Problem::CallForbidden))
        );
        assert_eq!(
            without(|answers| answers.text = "ä".repeat(LONGEST_WORDS + 1)),
            Some((Step::Words, Problem::TooManyWords(LONGEST_WORDS + 1)))
        );
    }

    #[test]
    fn a_contact_that_is_not_needed_is_not_kept() {
        let answers = Answers {
            contact: "040 123 4567".to_owned(),
            ..whole()
        };
        assert_eq!(answers.details().contact, "");
    }

    #[test]
    fn addresses_and_numbers() {
        for good in ["a@b.fi", "etu.suku+x@posti.example.fi"] {
            assert!(is_email(good), "{good}");
        }
        for bad in [
            "a@b",
            "@b.fi",
            "a b@c.fi",
            "a@b.fi\nBcc: x@y.fi",
            "a@@b.fi",
            "",
        ] {
            assert!(!is_email(bad), "{bad}");
        }
        for good in ["040 123 4567", "+358-40-1234567", "٠٤٠١٢٣٤٥٦٧"] {
            assert!(is_phone(good), "{good}");
        }
        for bad in ["1234", "soita mulle", "040 123 4567\n"] {
            assert!(!is_phone(bad), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn any_form_is_read_without_a_panic(
            pairs in proptest::collection::vec((".*", ".*"), 0..20),
        ) {
            let answers = Answers::read(&pairs);
            answers.first_problem();
        }
    }
}
