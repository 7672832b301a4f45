//! The published snapshot: everything families may see, in memory and immutable.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use catalog::{
    Area, AreaKind, Article, Concept, DangerPhrases, DemoPerson, Finder, Gathering, Helpline,
    Launch, LaunchStep, Municipality, News, Organization, Path, Place, Record, Region,
    ReplyTemplate, Ring, Service, Source, Story, Term, TermRef, Unit, Vocabulary,
};
use kernel::{Language, Slug, Timestamp, WorkingCalendar};

use crate::place_lists::PlaceLists;
use crate::relations::Relations;
use crate::shelf::{Entry, Origin, Shelf};
use crate::timeline::Timeline;

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
    /// What people come together for, by name, with what is not told to families.
    pub gatherings: Shelf<Gathering>,
    /// Rings of those who answer, by name.
    pub rings: Shelf<Ring>,
    /// Replies to begin from, in their order. For staff alone.
    pub reply_templates: Shelf<ReplyTemplate>,
    /// The checklist of a help channel, in its order.
    pub launch_steps: Shelf<LaunchStep>,
    /// Where the help channels of areas stand.
    pub launches: Shelf<Launch>,
    /// Whom one may sign in as. Empty but in a demonstration.
    pub demo_people: Shelf<DemoPerson>,
    pub(crate) timeline: Timeline,
    pub(crate) place_lists: PlaceLists,
    pub(crate) relations: Relations,
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
                let region = Region {
                    languages: languages(region, &layers),
                    ..(*region).clone()
                };
                (
                    region.id.clone(),
                    Arc::new(RegionDirectory::build(region, stored)),
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
            gatherings: Shelf::new(),
            rings: Shelf::new(),
            reply_templates: Shelf::new(),
            launch_steps: Shelf::new(),
            launches: Shelf::new(),
            demo_people: Shelf::new(),
            timeline: Timeline::default(),
            place_lists: PlaceLists::default(),
            relations: Relations::default(),
        };
        for StoredRecord { record, origin } in stored {
            directory.put(record, origin);
        }
        directory.order();
        directory.timeline = Timeline::new(&directory);
        directory.relations = Relations::of(&directory);
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
            Record::Gathering(gathering) => put!(gatherings, gathering),
            Record::Ring(ring) => put!(rings, ring),
            Record::ReplyTemplate(template) => put!(reply_templates, template),
            Record::LaunchStep(step) => put!(launch_steps, step),
            Record::Launch(launch) => put!(launches, launch),
            // A second lock behind the pack check: nobody is signed in by a click on a real site.
            Record::DemoPerson(person) => {
                if self.region.demo {
                    put!(demo_people, person);
                }
            }
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
        self.gatherings
            .sort_by_key(|item| item.id.clone(), |item| name(&item.name));
        self.rings
            .sort_by_key(|item| item.id.clone(), |item| name(&item.name));
        self.reply_templates.sort_by_key(
            |item| item.id.clone(),
            |item| (item.position, name(&item.title)),
        );
        self.launch_steps.sort_by_key(
            |item| item.id.clone(),
            |item| (item.position, name(&item.name)),
        );
        self.launches
            .sort_by_key(|item| item.id.clone(), |item| item.id.clone());
        self.demo_people
            .sort_by_key(|item| item.id.clone(), |item| item.name.to_lowercase());
    }
}

/// The languages of a region's site: those that it lists, or else the product's and those that
/// its own packs bring. Another region's are not its.
fn languages(region: &Region, layers: &[&Region]) -> Vec<Language> {
    if !region.languages.is_empty() {
        return region.languages.clone();
    }
    let brought = layers.iter().flat_map(|layer| &layer.own_languages);
    let brought = brought.filter_map(|own| Language::parse(&own.code).ok());
    Language::built_in().chain(brought).collect()
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
