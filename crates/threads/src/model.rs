//! The words of a conversation: what a request is about, where it is on its way, who speaks.

use serde::{Deserialize, Serialize};

/// An enum of a few words that stores, forms and addresses use alike.
macro_rules! words {
    ($($(#[$about:meta])* pub enum $name:ident { $($(#[$word_about:meta])* $word:ident = $text:literal,)+ })+) => { $(
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $name { $($(#[$word_about])* #[serde(rename = $text)] $word,)+ }

        impl $name {
            /// Every one, in the order in which they are offered.
            pub const ALL: &'static [$name] = &[$($name::$word,)+];

            /// The word in stores, forms and addresses.
            pub fn as_str(self) -> &'static str {
                match self { $($name::$word => $text,)+ }
            }

            /// The one of this word.
            pub fn parse(text: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|one| one.as_str() == text)
            }
        }

        impl db::ToValue for $name {
            fn to_value(&self) -> db::Value {
                db::Value::Text(Some(self.as_str().to_owned()))
            }

            fn null() -> db::Value {
                db::Value::Text(None)
            }
        }

        impl db::FromValue for $name {
            const KIND: db::Kind = db::Kind::Text;

            fn from_value(value: db::Value) -> Result<Self, db::BadValue> {
                let text = String::from_value(value)?;
                $name::parse(&text).ok_or_else(|| format!("no {} is called so", stringify!($name)).into())
            }
        }
    )+ };
}

words! {
    /// What a thread is.
    pub enum ThreadKind {
        /// Someone asks for help (R039).
        Help = "help",
        /// A responder asks an expert (R041).
        Consultation = "consultation",
        /// A professional asks a consultation group (R045).
        Question = "question",
    }

    /// Where a thread is on its way (R039).
    pub enum Status {
        /// Nobody has taken it.
        New = "new",
        /// Someone has taken it.
        Taken = "taken",
        /// An expert has been asked. The clock goes on.
        Consulting = "consulting",
        /// Answered; the asker may read and write on.
        Answered = "answered",
        /// The asker wrote again after an answer: a new promise runs.
        FollowUp = "follow-up",
        /// Ended.
        Closed = "closed",
    }

    /// Whom a request is about.
    pub enum Concerns {
        /// The asker's own child.
        OwnChild = "own-child",
        /// The asker.
        Myself = "myself",
        /// The whole family, or the couple.
        Family = "family",
        /// A relative or a friend.
        Close = "close",
        /// Someone else's child: a duty to notify may follow (Child Welfare Act 417/2007, 25 §).
        OthersChild = "others-child",
    }

    /// How old the one is whom a request is about.
    pub enum AgeGroup {
        /// On the way.
        Expected = "expected",
        /// Under a year.
        Baby = "baby",
        /// 1 to 6 years.
        Small = "small",
        /// 7 to 12 years.
        School = "school",
        /// 13 to 17 years.
        Teen = "teen",
        /// 18 or more.
        Adult = "adult",
    }

    /// How the asker wants the answer.
    pub enum Channel {
        /// Here, with the code.
        Code = "code",
        /// Here, and a notice without content by e-mail.
        Email = "email",
        /// Here, and a notice without content by text message.
        Sms = "sms",
        /// By a call.
        Phone = "phone",
        /// In a meeting; the answer proposes a time.
        Meeting = "meeting",
    }

    /// What came of a request (R044).
    pub enum Outcome {
        /// Advice was enough.
        Advised = "advised",
        /// Guided to a service, a place or a group.
        Guided = "guided",
        /// Work with the family began.
        WorkBegan = "work-began",
        /// A notification or a contact was made, as the law asks.
        Notified = "notified",
        /// Nothing came back, or it was no request.
        Lapsed = "lapsed",
    }

    /// Who wrote a message.
    pub enum Author {
        /// Who asked.
        Asker = "asker",
        /// A responder, to the asker.
        Responder = "responder",
        /// A member of the ring, to the ring.
        Note = "note",
        /// A responder's question to an expert.
        Question = "question",
        /// The expert's answer.
        Expert = "expert",
    }

    /// What happened to a thread.
    pub enum EventKind {
        /// It came.
        Asked = "asked",
        /// It was given to someone by the rules of assignment.
        Assigned = "assigned",
        /// Someone took it.
        Taken = "taken",
        /// It was handed to someone else; `about` says the reason's kind.
        HandedOver = "handed-over",
        /// Someone knows the asker: it is hidden from them.
        Conflict = "conflict",
        /// An expert was asked; `about` is the expert ring.
        Consulted = "consulted",
        /// The expert answered.
        ExpertAnswered = "expert-answered",
        /// The expert declined.
        ExpertDeclined = "expert-declined",
        /// An answer was sent.
        Answered = "answered",
        /// The asker wrote again.
        AskedAgain = "asked-again",
        /// The promise is nearer to breaking; `about` is the step.
        Escalated = "escalated",
        /// It was closed; `about` is the outcome.
        Closed = "closed",
    }
}

impl Status {
    /// Whether someone waits for an answer.
    pub fn is_waiting(self) -> bool {
        matches!(
            self,
            Status::New | Status::Taken | Status::Consulting | Status::FollowUp
        )
    }
}

/// What the asker told besides the words of the request. Sealed with the thread's key.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Details {
    /// What to call the asker, when they told.
    pub name: String,
    /// E-mail address or telephone number, when the channel needs one.
    pub contact: String,
    /// When they may be reached, in their own words.
    pub hours: String,
    /// Rules of safe contact.
    pub rules: Vec<SafeRule>,
}

words! {
    /// How the asker must not be reached.
    pub enum SafeRule {
        /// Never call.
        NoCall = "no-call",
        /// No messages to the telephone.
        NoMessage = "no-message",
        /// No letters home.
        NoLetter = "no-letter",
        /// Do not speak to anyone else in the family.
        NotFamily = "not-family",
    }
}
