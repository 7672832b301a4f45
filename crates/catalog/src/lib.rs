//! The words of the trade: the records that a family centre publishes, as plain values, and the
//! pure rules on them (opening hours, freshness, coordinates). Terms follow HSDS where it has
//! them. No I/O.

mod area;
mod article;
mod contact;
mod danger;
mod document;
mod etrs;
mod finder;
mod gathering;
mod help;
mod hours;
mod organization;
mod path;
mod place;
pub mod prose;
mod record;
mod recurrence;
mod region;
mod service;
mod sign_up;
mod taxonomy;
mod thesaurus;
mod timetable;
mod unit;
mod upkeep;

pub use area::{Area, AreaKind, Municipality};
pub use article::{
    Article, ArticleKind, Audience, Citation, Consent, Correction, Moderation, News, Publication,
    PublicationStatus, Story,
};
pub use contact::{Address, Contact, Link, Phone};
pub use danger::{DangerPhrase, WordPattern};
pub use document::{Document, Facets};
pub use etrs::from_etrs_tm35fin;
pub use finder::{Answers, Asks, Choice, Conditions, Finder, Question, Rule};
pub use gathering::{Gathering, GatheringAccess, GatheringForm, GatheringStatus};
pub use help::{
    DemoPerson, DemoRole, Launch, LaunchState, LaunchStep, LaunchStepState, ReplyTemplate, Ring,
    RingTask, Suspension,
};
pub use hours::{Days, HoursException, OpeningHours, Openness, Span, WeeklySlot};
pub use organization::{Organization, OrganizationKind};
pub use path::{Branch, Helper, Path, Stage};
pub use place::{Place, PlaceStatus};
pub use record::{Kind, Record, RecordError, RecordKey, Source};
pub use recurrence::{BadRecurrence, Recurrence};
pub use region::{Region, Statement};
pub use service::{AgeRange, Channel, Cost, CostKind, Referral, Service, ServiceStatus};
pub use sign_up::{SeatUnit, SignUp, SignUpWindow};
pub use taxonomy::{Term, TermRef, Vocabulary};
pub use thesaurus::{Concept, DangerKind, DangerPhrases, Helpline, HelplineKind};
pub use timetable::{Break, Closures, Session, SessionChange, Timetable, ends_on_clock};
pub use unit::{Unit, UnitMode, UnitService};
pub use upkeep::{Freshness, Upkeep};
