//! What pages ask of a region's directory.

use catalog::{
    Article, Kind, News, Path, RecordKey, Service, Story, Term, TermRef, Upkeep, Vocabulary,
};
use kernel::{Slug, Timestamp};
use web::{AreaChoice, RegionView, StripNumber, Visit};

use crate::place_lists::PlaceLists;
use crate::published::RegionDirectory;
use crate::shelf::{Entry, Origin};

impl RegionDirectory {
    /// The term of a vocabulary, also by an older identifier (R030).
    pub fn term(&self, vocabulary: Vocabulary, id: &Slug) -> Option<&Term> {
        let index = self.relations.terms.get(&TermRef {
            vocabulary,
            id: id.clone(),
        })?;
        self.terms.nth(*index).map(|entry| entry.value.as_ref())
    }

    /// The address of a theme's page. Crisis has a page of its own.
    pub fn theme_href(&self, visit: &Visit, theme: &Slug) -> String {
        let address = self
            .term(Vocabulary::Theme, theme)
            .map_or(theme, Term::address);
        match address.as_str() {
            "crisis" => visit.href("crisis"),
            address => visit.href(&format!("theme/{address}")),
        }
    }

    /// Whether a theme's pages are left fast.
    pub fn is_sensitive_theme(&self, theme: &Slug) -> bool {
        self.term(Vocabulary::Theme, theme)
            .is_some_and(Term::is_sensitive)
    }

    /// The articles that may be read at a moment, in their order.
    pub fn open_articles(&self, now: Timestamp) -> impl Iterator<Item = &Entry<Article>> {
        self.articles
            .iter()
            .filter(move |entry| entry.value.publication.is_open(now))
    }

    /// The paths that may be read at a moment, in their order.
    pub fn open_paths(&self, now: Timestamp) -> impl Iterator<Item = &Entry<Path>> {
        self.paths
            .iter()
            .filter(move |entry| entry.value.publication.is_open(now))
    }

    /// The stories that may be read at a moment.
    pub fn open_stories(&self, now: Timestamp) -> impl Iterator<Item = &Entry<Story>> {
        self.stories
            .iter()
            .filter(move |entry| entry.value.is_open(now))
    }

    /// The news that may be read at a moment, the newest first.
    pub fn open_news(&self, now: Timestamp) -> impl Iterator<Item = &Entry<News>> {
        self.news
            .iter()
            .filter(move |entry| entry.value.is_open(now))
    }

    /// The terms of a vocabulary, in their order.
    pub fn vocabulary(&self, vocabulary: Vocabulary) -> impl Iterator<Item = &Term> {
        self.terms
            .values()
            .filter(move |term| term.vocabulary == vocabulary)
    }

    /// The services that carry a term, by name.
    pub fn services_with(
        &self,
        vocabulary: Vocabulary,
        id: &Slug,
    ) -> impl Iterator<Item = &Entry<Service>> {
        self.services
            .at(numbers(self.relations.services_by_term.get(&TermRef {
                vocabulary,
                id: id.clone(),
            })))
    }

    /// The services that an organisation gives, alone or with others.
    pub fn services_of(&self, organization: &Slug) -> impl Iterator<Item = &Entry<Service>> {
        self.services.at(numbers(
            self.relations.services_by_organization.get(organization),
        ))
    }

    /// The services given in a unit or place.
    pub fn services_at(&self, location: &Slug) -> impl Iterator<Item = &Entry<Service>> {
        self.services
            .at(numbers(self.relations.services_by_location.get(location)))
    }

    /// The numbers of the services of a theme.
    pub(crate) fn services_of_theme(&self, theme: &Slug) -> &[usize] {
        numbers(self.relations.services_by_term.get(&TermRef {
            vocabulary: Vocabulary::Theme,
            id: theme.clone(),
        }))
    }

    /// The numbers of the services that are known by the words of a concept.
    pub(crate) fn services_of_concept(&self, concept: &Slug) -> &[usize] {
        numbers(self.relations.services_by_concept.get(concept))
    }

    /// Places in the orders in which pages list them.
    pub fn place_lists(&self) -> &PlaceLists {
        &self.place_lists
    }

    /// An area with every area above and below it: what a family there can reach as its own.
    pub fn areas_around(&self, area: &Slug) -> Vec<Slug> {
        let mut around = self.areas_up(area);
        around.extend(
            self.areas
                .values()
                .filter(|candidate| candidate.parent.as_ref() == Some(area))
                .map(|small| small.id.clone()),
        );
        around
    }

    /// An area and the areas above it.
    pub fn areas_up(&self, area: &Slug) -> Vec<Slug> {
        let mut up = vec![area.clone()];
        while let Some(parent) = up
            .last()
            .and_then(|id| self.areas.get(id.as_str()))
            .and_then(|entry| entry.value.parent.clone())
        {
            if up.contains(&parent) {
                break;
            }
            up.push(parent);
        }
        up
    }

    /// The areas that lie in a municipality wholly or in part.
    pub fn areas_of_municipality(&self, municipality: &Slug) -> &[Slug] {
        self.relations
            .areas_by_municipality
            .get(municipality)
            .map_or(&[], Vec::as_slice)
    }

    /// Whether a service is given in an area: the whole region's, the area's own, or one of an
    /// area above or below it.
    pub fn service_reaches(&self, service: &Service, area: &Slug) -> bool {
        service.areas.is_empty()
            || self
                .areas_around(area)
                .iter()
                .any(|around| service.areas.contains(around))
    }

    /// The record's own upkeep facts and origin, for any kind of page.
    pub fn origin(&self, key: &RecordKey) -> Option<&Origin> {
        let id = key.id.as_str();
        macro_rules! of {
            ($shelf:ident) => {
                self.$shelf.get(id).map(|entry| entry.origin.as_ref())
            };
        }
        match key.kind {
            Kind::Term => of!(terms),
            Kind::Municipality => of!(municipalities),
            Kind::Organization => of!(organizations),
            Kind::Area => of!(areas),
            Kind::Unit => of!(units),
            Kind::Place => of!(places),
            Kind::Service => of!(services),
            Kind::Helpline => of!(helplines),
            Kind::Concept => of!(concepts),
            Kind::Danger => of!(dangers),
            Kind::Article => of!(articles),
            Kind::Path => of!(paths),
            Kind::Finder => of!(finders),
            Kind::News => of!(news),
            Kind::Story => of!(stories),
            Kind::Gathering => of!(gatherings),
            Kind::Ring => of!(rings),
            Kind::ReplyTemplate => of!(reply_templates),
            Kind::LaunchStep => of!(launch_steps),
            Kind::Launch => of!(launches),
            Kind::DemoPerson => of!(demo_people),
        }
    }

    /// Who keeps a record true.
    pub fn upkeep(&self, key: &RecordKey) -> Option<&Upkeep> {
        let id = key.id.as_str();
        macro_rules! of {
            ($shelf:ident) => {
                self.$shelf.get(id).map(|entry| &entry.value.upkeep)
            };
        }
        match key.kind {
            Kind::Organization => of!(organizations),
            Kind::Area => of!(areas),
            Kind::Unit => of!(units),
            Kind::Place => of!(places),
            Kind::Service => of!(services),
            Kind::Helpline => of!(helplines),
            Kind::Article => of!(articles),
            Kind::Path => of!(paths),
            Kind::Finder => of!(finders),
            Kind::Story => of!(stories),
            Kind::Gathering => of!(gatherings),
            Kind::Ring => of!(rings),
            Kind::Launch => of!(launches),
            Kind::Term
            | Kind::Municipality
            | Kind::Concept
            | Kind::Danger
            | Kind::News
            | Kind::ReplyTemplate
            | Kind::LaunchStep
            | Kind::DemoPerson => None,
        }
    }

    /// What the frame of the region's pages needs.
    pub fn view(&self) -> RegionView {
        let areas = self
            .areas
            .values()
            .map(|area| AreaChoice {
                id: area.id.clone(),
                name: area.name.clone(),
                kind: area.kind,
                parent: area.parent.clone(),
                point: area.point,
            })
            .collect();
        let strip = self
            .helplines
            .values()
            .filter(|line| line.in_strip)
            .map(|line| StripNumber {
                number: line.number.clone(),
                tel: line.tel(),
                short: line.short.clone(),
            })
            .collect();
        RegionView {
            region: self.region.clone(),
            areas,
            strip,
            languages: self.region.languages.clone(),
            calendar: self.calendar.clone(),
            help: self.help_doors(),
        }
    }
}

fn numbers(list: Option<&Vec<usize>>) -> &[usize] {
    list.map_or(&[], Vec::as_slice)
}
