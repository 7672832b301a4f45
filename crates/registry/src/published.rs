//! The published snapshot: everything families may see, in memory and immutable.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use catalog::{
    Area, AreaKind, Article, Concept, DangerPhrases, Finder, Helpline, Kind, Municipality, News,
    Organization, Path, Place, Record, RecordKey, Region, Service, ServiceStatus, Source, Story,
    Term, TermRef, Unit, Upkeep, Vocabulary,
};
use kernel::{Language, Slug, Timestamp, WorkingCalendar};
use web::{AreaChoice, RegionView, StripNumber, Visit};

use crate::help;
use crate::place_lists::PlaceLists;
use crate::shelf::{Entry, Origin, Shelf};

/// Every region of the installation as families see it.
#[derive(Debug, Default)]
pub struct Published {
    regions: BTreeMap<Slug, Arc<RegionDirectory>>,
}

/// One region's directory: its own records over those it shares with the nation.
#[derive(Debug)]
pub struct RegionDirectory {
    /// The region.
    pub region: Region,
    /// Its working calendar.
    pub calendar: WorkingCalendar,
    /// Areas.
    pub areas: Shelf<Area>,
    /// Municipalities.
    pub municipalities: Shelf<Municipality>,
    /// Organisations.
    pub organizations: Shelf<Organization>,
    /// Family-centre units.
    pub units: Shelf<Unit>,
    /// Meeting places.
    pub places: Shelf<Place>,
    /// Services that can be had or are paused; ended ones are left out of lists by their status.
    pub services: Shelf<Service>,
    /// Helplines, in their order.
    pub helplines: Shelf<Helpline>,
    /// Terms of every vocabulary, in their order.
    pub terms: Shelf<Term>,
    /// Problem concepts.
    pub concepts: Shelf<Concept>,
    /// Danger phrases.
    pub dangers: Shelf<DangerPhrases>,
    /// Pages of guidance, in their order, with those that may not be read yet.
    pub articles: Shelf<Article>,
    /// Client paths, in their order.
    pub paths: Shelf<Path>,
    /// Guided finders.
    pub finders: Shelf<Finder>,
    /// News, the newest first, with those that may not be read yet.
    pub news: Shelf<News>,
    /// Stories, with those that may not be read.
    pub stories: Shelf<Story>,
    place_lists: PlaceLists,
    terms_by_ref: HashMap<TermRef, usize>,
    services_by_term: HashMap<TermRef, Vec<usize>>,
    services_by_organization: HashMap<Slug, Vec<usize>>,
    services_by_location: HashMap<Slug, Vec<usize>>,
    services_by_name: HashMap<String, Vec<usize>>,
    areas_by_municipality: HashMap<Slug, Vec<Slug>>,
}

/// A stored record on its way into the snapshot.
#[derive(Debug, Clone)]
pub struct StoredRecord {
    /// The record.
    pub record: Record,
    /// Where it came from.
    pub origin: Arc<Origin>,
}

impl StoredRecord {
    /// A record straight from a pack, as it is shown when it has not been through a database.
    pub fn of_pack(region: &Slug, record: Record) -> StoredRecord {
        let source_id = record.key().id.to_string();
        StoredRecord {
            record,
            origin: Arc::new(Origin {
                region: region.clone(),
                source: Source::Pack,
                source_id,
                changed_at: Timestamp(0),
            }),
        }
    }
}

impl Published {
    /// Builds the snapshot of every public region from the stored regions and records.
    pub fn build(regions: Vec<Region>, records: Vec<StoredRecord>) -> Published {
        let mut by_region: HashMap<Slug, Vec<StoredRecord>> = HashMap::new();
        for stored in records {
            by_region
                .entry(stored.origin.region.clone())
                .or_default()
                .push(stored);
        }
        let by_id: HashMap<&Slug, &Region> =
            regions.iter().map(|region| (&region.id, region)).collect();
        let directories = regions
            .iter()
            .filter(|region| region.public)
            .map(|region| {
                let mut layers = vec![region];
                // A circle of extensions is refused by the pack check; the bound is a second lock.
                while let Some(wider) = layers
                    .last()
                    .and_then(|last| last.extends.as_ref())
                    .and_then(|id| by_id.get(id))
                {
                    if layers.len() > 8 {
                        break;
                    }
                    layers.push(wider);
                }
                let stored = layers
                    .iter()
                    .filter_map(|layer| by_region.get(&layer.id))
                    .flatten()
                    .cloned();
                (
                    region.id.clone(),
                    Arc::new(RegionDirectory::build(region.clone(), stored)),
                )
            })
            .collect();
        Published {
            regions: directories,
        }
    }

    /// The directory of a region.
    pub fn region(&self, id: &Slug) -> Option<&Arc<RegionDirectory>> {
        self.regions.get(id)
    }

    /// Every region's directory.
    pub fn regions(&self) -> impl Iterator<Item = &Arc<RegionDirectory>> {
        self.regions.values()
    }
}

impl RegionDirectory {
    /// Builds a region's directory. `stored` brings the region's own records first, then those
    /// of the wider layers; a nearer record hides a wider one of the same identifier.
    fn build(region: Region, stored: impl Iterator<Item = StoredRecord>) -> RegionDirectory {
        let calendar = WorkingCalendar::new(region.holidays.clone());
        let mut directory = RegionDirectory {
            region,
            calendar,
            areas: Shelf::new(),
            municipalities: Shelf::new(),
            organizations: Shelf::new(),
            units: Shelf::new(),
            places: Shelf::new(),
            services: Shelf::new(),
            helplines: Shelf::new(),
            terms: Shelf::new(),
            concepts: Shelf::new(),
            dangers: Shelf::new(),
            articles: Shelf::new(),
            paths: Shelf::new(),
            finders: Shelf::new(),
            news: Shelf::new(),
            stories: Shelf::new(),
            place_lists: PlaceLists::default(),
            terms_by_ref: HashMap::new(),
            services_by_term: HashMap::new(),
            services_by_organization: HashMap::new(),
            services_by_location: HashMap::new(),
            services_by_name: HashMap::new(),
            areas_by_municipality: HashMap::new(),
        };
        for StoredRecord { record, origin } in stored {
            directory.put(record, origin);
        }
        directory.order();
        directory.relate();
        directory.place_lists = PlaceLists::new(&directory.places, &directory.areas, |area| {
            directory.areas_around(area)
        });
        directory
    }

    fn put(&mut self, record: Record, origin: Arc<Origin>) {
        let national = origin.region != self.region.id;
        let id = record.key().id;
        macro_rules! put {
            ($shelf:ident, $value:ident) => {
                self.$shelf.put(
                    id,
                    Entry {
                        value: $value,
                        origin,
                        national,
                    },
                )
            };
        }
        match record {
            Record::Term(term) => put!(terms, term),
            Record::Municipality(municipality) => put!(municipalities, municipality),
            Record::Organization(organization) => put!(organizations, organization),
            Record::Area(area) => put!(areas, area),
            Record::Unit(unit) => put!(units, unit),
            Record::Place(place) => put!(places, place),
            Record::Service(service) => put!(services, service),
            Record::Helpline(helpline) => put!(helplines, helpline),
            Record::Concept(concept) => put!(concepts, concept),
            Record::Danger(danger) => put!(dangers, danger),
            Record::Article(article) => put!(articles, article),
            Record::Path(path) => put!(paths, path),
            Record::Finder(finder) => put!(finders, finder),
            Record::News(news) => put!(news, news),
            Record::Story(story) => put!(stories, story),
        }
    }

    fn order(&mut self) {
        let name = |text: &kernel::Text| text.get(Language::FINNISH).text.to_lowercase();
        let large: HashMap<Slug, String> = self
            .areas
            .values()
            .filter(|area| area.kind == AreaKind::Large)
            .map(|area| (area.id.clone(), name(&area.name)))
            .collect();
        // A large area first, its small ones after it.
        self.areas.sort_by_key(
            |area| area.id.clone(),
            |area| {
                let above = area.parent.as_ref().unwrap_or(&area.id);
                (
                    large.get(above).cloned(),
                    area.kind == AreaKind::Small,
                    name(&area.name),
                )
            },
        );
        self.municipalities
            .sort_by_key(|item| item.id.clone(), |item| name(&item.name));
        self.organizations
            .sort_by_key(|item| item.id.clone(), |item| name(&item.name));
        self.units
            .sort_by_key(|item| item.id.clone(), |item| name(&item.name));
        self.places
            .sort_by_key(|item| item.id.clone(), |item| name(&item.name));
        self.services
            .sort_by_key(|item| item.id.clone(), |item| name(&item.name));
        let replaced: Vec<Slug> = self
            .helplines
            .values()
            .filter_map(|line| line.replaces.clone())
            .collect();
        self.helplines.retain(|line| !replaced.contains(&line.id));
        self.helplines.sort_by_key(
            |item| item.id.clone(),
            |item| (item.order, name(&item.name)),
        );
        self.terms.sort_by_key(Term::record_id, |term| {
            (term.vocabulary, term.order, name(&term.name))
        });
        self.articles.sort_by_key(
            |item| item.id.clone(),
            |item| (item.order, name(&item.title)),
        );
        self.paths.sort_by_key(
            |item| item.id.clone(),
            |item| (item.order, name(&item.name)),
        );
        self.news.sort_by_key(
            |item| item.id.clone(),
            |item| (std::cmp::Reverse(item.date), item.id.clone()),
        );
        self.stories
            .sort_by_key(|item| item.id.clone(), |item| name(&item.title));
    }

    fn relate(&mut self) {
        for (index, term) in self.terms.values().enumerate() {
            let vocabulary = term.vocabulary;
            let ids = std::iter::once(&term.id)
                .chain(&term.replaces)
                .chain(&term.address);
            for id in ids {
                self.terms_by_ref.insert(
                    TermRef {
                        vocabulary,
                        id: id.clone(),
                    },
                    index,
                );
            }
        }
        for (index, service) in self.services.values().enumerate() {
            if service.status == ServiceStatus::Ended {
                continue;
            }
            for term in service_terms(service) {
                self.services_by_term.entry(term).or_default().push(index);
            }
            for organization in std::iter::once(&service.provider).chain(&service.partners) {
                self.services_by_organization
                    .entry(organization.clone())
                    .or_default()
                    .push(index);
            }
            for name in help::names(service) {
                let named = self.services_by_name.entry(name).or_default();
                if named.last() != Some(&index) {
                    named.push(index);
                }
            }
            for location in &service.locations {
                self.services_by_location
                    .entry(location.clone())
                    .or_default()
                    .push(index);
            }
        }
        for area in self.areas.values() {
            for municipality in &area.municipalities {
                self.areas_by_municipality
                    .entry(municipality.clone())
                    .or_default()
                    .push(area.id.clone());
            }
        }
    }

    /// The term of a vocabulary, also by an older identifier (R030).
    pub fn term(&self, vocabulary: Vocabulary, id: &Slug) -> Option<&Term> {
        let index = self.terms_by_ref.get(&TermRef {
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
            .at(numbers(self.services_by_term.get(&TermRef {
                vocabulary,
                id: id.clone(),
            })))
    }

    /// The services that an organisation gives, alone or with others.
    pub fn services_of(&self, organization: &Slug) -> impl Iterator<Item = &Entry<Service>> {
        self.services
            .at(numbers(self.services_by_organization.get(organization)))
    }

    /// The services given in a unit or place.
    pub fn services_at(&self, location: &Slug) -> impl Iterator<Item = &Entry<Service>> {
        self.services
            .at(numbers(self.services_by_location.get(location)))
    }

    /// The numbers of the services of a theme.
    pub(crate) fn services_of_theme(&self, theme: &Slug) -> &[usize] {
        numbers(self.services_by_term.get(&TermRef {
            vocabulary: Vocabulary::Theme,
            id: theme.clone(),
        }))
    }

    /// The numbers of the services that are called so, or are known by such a word.
    pub(crate) fn services_named(&self, name: &str) -> &[usize] {
        numbers(self.services_by_name.get(name))
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
        self.areas_by_municipality
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
            Kind::Term | Kind::Municipality | Kind::Concept | Kind::Danger | Kind::News => None,
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
        let languages = if self.region.languages.is_empty() {
            Language::all().collect()
        } else {
            self.region.languages.clone()
        };
        RegionView {
            region: self.region.clone(),
            areas,
            strip,
            languages,
            calendar: self.calendar.clone(),
        }
    }
}

fn numbers(list: Option<&Vec<usize>>) -> &[usize] {
    list.map_or(&[], Vec::as_slice)
}

/// Every term a service carries.
pub fn service_terms(service: &Service) -> impl Iterator<Item = TermRef> {
    [
        (Vocabulary::Level, &service.levels),
        (Vocabulary::LifeStage, &service.life_stages),
        (Vocabulary::Form, &service.forms),
        (Vocabulary::Theme, &service.themes),
        (Vocabulary::Task, &service.tasks),
        (Vocabulary::TargetGroup, &service.target_groups),
        (Vocabulary::LifeEvent, &service.life_events),
        (Vocabulary::ServiceClass, &service.service_classes),
    ]
    .into_iter()
    .flat_map(|(vocabulary, ids)| {
        ids.iter().map(move |id| TermRef {
            vocabulary,
            id: id.clone(),
        })
    })
}
