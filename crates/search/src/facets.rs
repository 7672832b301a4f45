//! Filters and counts, as they are asked and shown.

use catalog::{CostKind, Kind, OrganizationKind, TermRef, Vocabulary};
use kernel::{Language, Slug};

/// Ages of the child or young person, as families choose them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AgeBand {
    /// 0 to 2 years.
    Baby,
    /// 3 to 6 years.
    UnderSchoolAge,
    /// 7 to 12 years.
    SchoolAge,
    /// 13 to 17 years.
    Youth,
    /// 18 to 29 years.
    YoungAdult,
}

/// What someone has chosen. Values of one kind are alternatives; different kinds must all hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filters {
    /// Ages.
    pub ages: Vec<AgeBand>,
    /// Languages of service.
    pub languages: Vec<Language>,
    /// Costs.
    pub costs: Vec<CostKind>,
    /// Terms: forms, levels, themes, place types and so on, each vocabulary a kind of its own.
    pub terms: Vec<TermRef>,
    /// Kinds of provider.
    pub providers: Vec<OrganizationKind>,
    /// Kinds of thing: services, places, units, organisations, helplines.
    pub kinds: Vec<Kind>,
}

/// How many results each value would leave. A kind's own filter does not reduce its own counts.
/// Values that would leave nothing are absent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FacetCounts {
    /// By area asked about, in the order asked: how many results choosing it leaves, with those
    /// that are given in the whole region.
    pub areas: Vec<(Slug, u32)>,
    /// By ages; what is for any age counts for each.
    pub ages: Vec<(AgeBand, u32)>,
    /// By language of service.
    pub languages: Vec<(Language, u32)>,
    /// By cost.
    pub costs: Vec<(CostKind, u32)>,
    /// By term.
    pub terms: Vec<(TermRef, u32)>,
    /// By kind of provider.
    pub providers: Vec<(OrganizationKind, u32)>,
    /// By kind of thing.
    pub kinds: Vec<(Kind, u32)>,
}

impl AgeBand {
    /// Every band, youngest first.
    pub const ALL: [AgeBand; 5] = [
        AgeBand::Baby,
        AgeBand::UnderSchoolAge,
        AgeBand::SchoolAge,
        AgeBand::Youth,
        AgeBand::YoungAdult,
    ];

    /// The youngest and oldest year of the band.
    pub fn years(self) -> (u8, u8) {
        match self {
            AgeBand::Baby => (0, 2),
            AgeBand::UnderSchoolAge => (3, 6),
            AgeBand::SchoolAge => (7, 12),
            AgeBand::Youth => (13, 17),
            AgeBand::YoungAdult => (18, 29),
        }
    }

    /// The name used in addresses and the API.
    pub fn as_str(self) -> &'static str {
        match self {
            AgeBand::Baby => "0-2",
            AgeBand::UnderSchoolAge => "3-6",
            AgeBand::SchoolAge => "7-12",
            AgeBand::Youth => "13-17",
            AgeBand::YoungAdult => "18-29",
        }
    }

    /// The band of this name.
    pub fn parse(name: &str) -> Option<AgeBand> {
        AgeBand::ALL.into_iter().find(|band| band.as_str() == name)
    }
}

impl FacetCounts {
    /// The counts of one vocabulary's terms, the commonest first.
    pub fn of_vocabulary(&self, vocabulary: Vocabulary) -> impl Iterator<Item = (&Slug, u32)> {
        self.terms
            .iter()
            .filter(move |(term, _)| term.vocabulary == vocabulary)
            .map(|(term, count)| (&term.id, *count))
    }
}
