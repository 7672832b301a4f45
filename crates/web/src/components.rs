//! Small parts that pages share.

use catalog::{AgeRange, CostKind, Kind, OpeningHours, Openness, OrganizationKind};
use i18n::{Messages, Phrase, dates};
use kernel::{Language, Text};

use crate::answer::Cache;
use crate::said::Said;
use crate::visit::Visit;

/// What stands in a page's `head` and above its content.
#[derive(Debug, Clone, Default)]
pub struct PageHead {
    /// Title of the page, without the site's name.
    pub title: String,
    /// One sentence for search engines.
    pub description: String,
    /// The way back: addresses and names from the front page on, without the page itself.
    pub crumbs: Vec<Crumb>,
    /// schema.org description of what the page shows, as JSON.
    pub json_ld: Option<String>,
    /// Whether search engines should leave the page out.
    pub no_index: bool,
    /// How the page is dressed and guarded.
    pub dress: Dress,
    /// Scripts that improve the page, by name; it is whole without them.
    pub scripts: &'static [&'static str],
    /// Whether the page is not asked about: it is a step on the way, not an answer.
    pub unasked: bool,
    /// The theme that the page is about, as it stands in addresses: asking for help begins with
    /// it (R039).
    pub theme: String,
    /// Whether the page is a part of asking for help, which then is not offered once more.
    pub in_asking: bool,
}

/// How a page is dressed and guarded.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Dress {
    /// Someone may be hurt when another sees that it was read: the title says nothing, and the
    /// page can be left fast (R147).
    pub sensitive: bool,
    /// In the young people's own look (R046).
    pub youth: bool,
}

/// One step of the way back.
#[derive(Debug, Clone)]
pub struct Crumb {
    /// Address.
    pub href: String,
    /// Name, in the page's language.
    pub name: String,
}

/// One thing in a list of things to go to: a service, a place, a unit, a helpline.
#[derive(Debug, Clone)]
pub struct Card<'a> {
    /// Address of its page.
    pub href: String,
    /// What it is.
    pub label: Phrase,
    /// Its name.
    pub title: Said<'a>,
    /// One sentence.
    pub ingress: Said<'a>,
    /// Open or closed now, where hours are known.
    pub open: Option<OpenLabel>,
    /// Where: areas or municipality.
    pub places: Vec<Said<'a>>,
    /// Short facts: distance, cost, ages.
    pub facts: Vec<String>,
    /// A number to call at once.
    pub phone: Option<&'a str>,
    /// Whether it is offered in the whole country.
    pub national: bool,
    /// Whether it cannot be used at the moment.
    pub resting: bool,
}

/// Whether something is open, in words.
#[derive(Debug, Clone)]
pub struct OpenLabel {
    /// Open at this moment.
    pub open: bool,
    /// "Auki nyt, sulkeutuu 15.00" or "Avautuu ti 9.00".
    pub words: String,
}

impl PageHead {
    /// A head with a title.
    pub fn titled(title: impl Into<String>) -> PageHead {
        PageHead {
            title: title.into(),
            ..PageHead::default()
        }
    }

    /// Adds a sentence for search engines.
    #[must_use]
    pub fn described(mut self, text: &Text, language: Language) -> PageHead {
        self.description = text.get(language).text.to_owned();
        self
    }

    /// Dresses and guards the page.
    #[must_use]
    pub fn dressed(mut self, dress: Dress) -> PageHead {
        self.dress = dress;
        if dress.sensitive {
            self.scripts = &["leave.js"];
        }
        self
    }

    /// Adds a step of the way back.
    #[must_use]
    pub fn under(mut self, href: String, name: impl Into<String>) -> PageHead {
        self.crumbs.push(Crumb {
            href,
            name: name.into(),
        });
        self
    }
}

impl OpenLabel {
    /// Whether something with these hours is open at the moment of the visit. Absent when no
    /// hours are known.
    pub fn of(visit: &Visit, hours: &OpeningHours) -> Option<OpenLabel> {
        let t = visit.messages();
        let language = visit.language();
        let words = match hours.at(visit.now(), &visit.region().calendar) {
            Openness::Unknown => return None,
            Openness::Open { until } => {
                return Some(OpenLabel {
                    open: true,
                    words: t
                        .open_until(&dates::time(language, until))
                        .plain()
                        .to_owned(),
                });
            }
            Openness::Closed { next: None } => t.closed_for_now(),
            Openness::Closed {
                next: Some((day, opens)),
            } => {
                let time = dates::time(language, opens);
                match (day - visit.today()).num_days() {
                    0 => t.opens_today(&time),
                    1 => t.opens_tomorrow(&time),
                    2..=6 => t.opens_on(&dates::on_weekday(language, day), &time),
                    _ => t.opens_on(&dates::on_date(language, day), &time),
                }
            }
        };
        Some(OpenLabel {
            open: false,
            words: words.plain().to_owned(),
        })
    }
}

impl Dress {
    /// How a page dressed so may be kept, when it may otherwise be kept so.
    pub fn cache(self, otherwise: Cache) -> Cache {
        if self.sensitive {
            Cache::Sensitive
        } else {
            otherwise
        }
    }
}

/// The name of a kind of record, for labels.
pub fn kind_label(t: Messages, kind: Kind) -> Phrase {
    match kind {
        Kind::Place => t.kind_place(),
        Kind::Unit => t.kind_unit(),
        Kind::Organization => t.kind_organization(),
        Kind::Helpline => t.kind_helpline(),
        Kind::Area => t.kind_area(),
        Kind::Article => t.kind_article(),
        Kind::Path => t.kind_path(),
        Kind::Finder => t.kind_finder(),
        Kind::News => t.kind_news(),
        Kind::Story => t.kind_story(),
        Kind::Gathering => t.kind_gathering(),
        Kind::Service
        | Kind::Term
        | Kind::Municipality
        | Kind::Concept
        | Kind::Danger
        | Kind::Ring
        | Kind::ReplyTemplate
        | Kind::LaunchStep
        | Kind::Launch
        | Kind::DemoPerson => t.kind_service(),
    }
}

/// Cost in a word or two; absent when it is not known.
pub fn cost_label(t: Messages, kind: CostKind) -> Option<Phrase> {
    match kind {
        CostKind::Free => Some(t.cost_free()),
        CostKind::Fee => Some(t.cost_fee()),
        CostKind::Depends => Some(t.cost_depends()),
        CostKind::Unknown => None,
    }
}

/// An age range in words.
pub fn ages_label(t: Messages, ages: AgeRange) -> Phrase {
    let years = |age: u8| i64::from(age);
    match ages.max {
        Some(max) if max == ages.min => t.ages_exactly(years(max)),
        Some(max) => t.ages_between(years(ages.min), years(max)),
        None => t.ages_from(years(ages.min)),
    }
}

/// A number as shown, as a `tel:` address: digits and a leading plus only.
pub fn tel(number: &str) -> String {
    number
        .chars()
        .filter(|sign| sign.is_ascii_digit() || *sign == '+')
        .collect()
}

/// The name of a kind of organisation.
pub fn provider_label(t: Messages, kind: OrganizationKind) -> Phrase {
    match kind {
        OrganizationKind::County => t.organization_kind_county(),
        OrganizationKind::Municipality => t.organization_kind_municipality(),
        OrganizationKind::School => t.organization_kind_school(),
        OrganizationKind::Ngo => t.organization_kind_ngo(),
        OrganizationKind::Parish => t.organization_kind_parish(),
        OrganizationKind::HigherEducation => t.organization_kind_higher_education(),
        OrganizationKind::Private => t.organization_kind_private(),
        OrganizationKind::National => t.organization_kind_national(),
        OrganizationKind::Network => t.organization_kind_network(),
    }
}
