//! Live help for a page: the services that answer its situations and themes, near the family
//! (R009). Computed for every visit, so that a page is never stale, and never empty.

use std::collections::HashMap;

use catalog::{Service, ServiceStatus};
use kernel::{Language, Slug};

use crate::published::RegionDirectory;
use crate::shelf::Entry;

/// What help is wanted.
#[derive(Debug, Clone, Copy, Default)]
pub struct Want<'a> {
    /// Services named by hand, the best first.
    pub services: &'a [Slug],
    /// Concepts of the thesaurus.
    pub situations: &'a [Slug],
    /// Themes.
    pub themes: &'a [Slug],
    /// Life stages; empty: any.
    pub life_stages: &'a [Slug],
    /// The age of the child or young person, in years.
    pub age: Option<u8>,
    /// A language in which help is wanted.
    pub language: Option<Language>,
    /// The area of the family.
    pub area: Option<&'a Slug>,
}

/// Services that help, the best first.
#[derive(Debug)]
pub struct Found<'a> {
    /// The services.
    pub services: Vec<&'a Entry<Service>>,
    /// Whether the chosen area has none of its own for this, so that all are national.
    pub wider: bool,
}

/// What makes a service fit. Named by hand before all; then what the situation names as its best
/// help; then what is known by the situation's words; then what shares its theme.
mod points {
    pub const NAMED: i32 = 400;
    pub const BEST: i32 = 100;
    pub const KNOWN_BY: i32 = 60;
    pub const THEME: i32 = 12;
    pub const LIFE_STAGE: i32 = 10;
    pub const NEAR: i32 = 45;
    pub const OWN_REGION: i32 = 30;
    pub const LANGUAGE: i32 = 40;
    pub const EASY_TO_START: i32 = 6;
}

impl RegionDirectory {
    /// The services that help most, at most so many. When the chosen area has none, the whole
    /// region's and the nation's are looked through without it.
    pub fn help(&self, want: &Want<'_>, most: usize) -> Found<'_> {
        let services = self.ranked(want, most);
        let own = services.iter().any(|entry| !entry.national);
        if want.area.is_some() && services.is_empty() {
            let without = Want {
                area: None,
                ..*want
            };
            return Found {
                services: self.ranked(&without, most),
                wider: true,
            };
        }
        Found {
            wider: want.area.is_some() && !own && !services.is_empty(),
            services,
        }
    }

    fn ranked(&self, want: &Want<'_>, most: usize) -> Vec<&Entry<Service>> {
        let mut scores = self.by_situation(want);
        if scores.len() < most {
            let of_theme = want
                .themes
                .iter()
                .flat_map(|theme| self.services_of_theme(theme));
            for number in of_theme {
                scores.entry(*number).or_default();
            }
        }
        let mut ranked: Vec<(i32, usize, &Entry<Service>)> = scores
            .into_iter()
            .filter_map(|(number, relevance)| {
                let entry = self.services.nth(number)?;
                self.fits(want, entry)
                    .then(|| (relevance + self.closeness(want, entry), number, entry))
            })
            .collect();
        // Equal ones stay in the order of names.
        ranked.sort_by_key(|(score, number, _)| (-score, *number));
        ranked.truncate(most);
        ranked.into_iter().map(|(_, _, entry)| entry).collect()
    }

    fn by_situation(&self, want: &Want<'_>) -> HashMap<usize, i32> {
        let mut scores: HashMap<usize, i32> = HashMap::new();
        for (position, id) in want.services.iter().enumerate() {
            if let Some(number) = self.services.number(id.as_str()) {
                let later = i32::try_from(position).unwrap_or(0);
                *scores.entry(number).or_default() += points::NAMED - 5 * later;
            }
        }
        for concept in want.situations {
            let Some(concept) = self.concepts.get(concept.as_str()) else {
                continue;
            };
            let concept = &concept.value;
            for number in self.services_of_concept(&concept.id) {
                *scores.entry(*number).or_default() += points::KNOWN_BY;
            }
            for id in &concept.best {
                if let Some(number) = self.services.number(id.as_str()) {
                    *scores.entry(number).or_default() += points::BEST;
                }
            }
        }
        scores
    }

    fn fits(&self, want: &Want<'_>, entry: &Entry<Service>) -> bool {
        let service = &entry.value;
        let of_age = match (want.age, service.ages) {
            (Some(age), Some(ages)) => ages.includes(age),
            _ => true,
        };
        service.status == ServiceStatus::Active
            && of_age
            && want
                .area
                .is_none_or(|area| self.service_reaches(service, area))
    }

    fn closeness(&self, want: &Want<'_>, entry: &Entry<Service>) -> i32 {
        let service = &entry.value;
        let near = !entry.national && !service.areas.is_empty() && want.area.is_some();
        let spoken = want
            .language
            .is_some_and(|language| service.languages.contains(&language) || service.interpreter);
        let on_topic = shared(&service.themes, want.themes) * points::THEME
            + shared(&service.life_stages, want.life_stages) * points::LIFE_STAGE;
        let personal: i32 = [
            (near, points::NEAR),
            (!entry.national, points::OWN_REGION),
            (spoken, points::LANGUAGE),
            (!service.referral.needed, points::EASY_TO_START),
        ]
        .into_iter()
        .map(|(holds, points)| if holds { points } else { 0 })
        .sum();
        on_topic + personal
    }
}

fn shared(own: &[Slug], wanted: &[Slug]) -> i32 {
    let both = own.iter().filter(|id| wanted.contains(id)).count();
    i32::try_from(both).unwrap_or(0)
}

/// The words by which a service may be known, in small letters.
pub(crate) fn names(service: &Service) -> Vec<String> {
    let finnish = |text: &kernel::Text| text.get(Language::FINNISH).text.to_lowercase();
    let mut names = vec![finnish(&service.name)];
    names.extend(service.other_names.iter().map(finnish));
    names.extend(service.keywords.iter().map(|word| word.to_lowercase()));
    names
}
