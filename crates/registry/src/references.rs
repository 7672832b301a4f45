//! Which other records a record refers to, by field.

use catalog::{Kind, Record, RecordKey};
use kernel::Slug;

/// A reference from a record to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// The field that refers.
    pub field: &'static str,
    /// What it refers to.
    pub to: RecordKey,
}

/// The references that must lead somewhere. A place, unit or service among `locations` is left
/// to the pack check: either kind may be meant.
pub fn references(record: &Record) -> Vec<Reference> {
    let mut found = Vec::new();
    let mut refer = |field, kind, ids: &[Slug]| {
        found.extend(ids.iter().map(|id| Reference {
            field,
            to: RecordKey {
                kind,
                id: id.clone(),
            },
        }));
    };
    if let Some(upkeep) = record.upkeep() {
        refer(
            "upkeep.owner",
            Kind::Organization,
            std::slice::from_ref(&upkeep.owner),
        );
    }
    match record {
        Record::Area(area) => {
            refer("parent", Kind::Area, area.parent.as_slice());
            refer("municipalities", Kind::Municipality, &area.municipalities);
        }
        Record::Organization(organization) => refer(
            "successor",
            Kind::Organization,
            organization.successor.as_slice(),
        ),
        Record::Unit(unit) => {
            refer("area", Kind::Area, std::slice::from_ref(&unit.area));
            refer(
                "municipality",
                Kind::Municipality,
                std::slice::from_ref(&unit.municipality),
            );
            refer("organizations", Kind::Organization, &unit.organizations);
        }
        Record::Place(place) => {
            refer("area", Kind::Area, std::slice::from_ref(&place.area));
            refer(
                "municipality",
                Kind::Municipality,
                std::slice::from_ref(&place.municipality),
            );
            refer("organizers", Kind::Organization, &place.organizers);
        }
        Record::Service(service) => {
            refer(
                "provider",
                Kind::Organization,
                std::slice::from_ref(&service.provider),
            );
            refer("partners", Kind::Organization, &service.partners);
            refer("areas", Kind::Area, &service.areas);
        }
        Record::Article(article) => {
            refer("situations", Kind::Concept, &article.situations);
            refer("services", Kind::Service, &article.services);
        }
        Record::Path(path) => {
            refer("situations", Kind::Concept, &path.situations);
            for stage in &path.stages {
                refer("stages.situations", Kind::Concept, &stage.situations);
                refer("stages.services", Kind::Service, &stage.services);
                refer("stages.articles", Kind::Article, &stage.articles);
                for branch in &stage.branches {
                    refer("stages.branches.path", Kind::Path, branch.path.as_slice());
                }
            }
        }
        Record::Finder(finder) => {
            for rule in &finder.rules {
                refer("rules.situations", Kind::Concept, &rule.situations);
                refer("rules.services", Kind::Service, &rule.services);
                refer("rules.helplines", Kind::Helpline, &rule.helplines);
                refer("rules.articles", Kind::Article, &rule.articles);
                refer("rules.paths", Kind::Path, &rule.paths);
            }
        }
        Record::News(news) => {
            refer(
                "author",
                Kind::Organization,
                std::slice::from_ref(&news.author),
            );
            refer("areas", Kind::Area, &news.areas);
        }
        Record::Story(story) => refer("situations", Kind::Concept, &story.situations),
        Record::Gathering(gathering) => {
            refer("organizers", Kind::Organization, &gathering.organizers);
            refer("areas", Kind::Area, &gathering.areas);
            refer("services", Kind::Service, &gathering.services);
            refer("part_of", Kind::Gathering, gathering.part_of.as_slice());
            for change in &gathering.times.changes {
                let visitor = change.visitor.as_slice();
                refer("times.changes.visitor", Kind::Organization, visitor);
            }
        }
        Record::Ring(ring) => {
            refer("areas", Kind::Area, &ring.areas);
            refer(
                "organization",
                Kind::Organization,
                std::slice::from_ref(&ring.organization),
            );
            refer("substitute", Kind::Ring, ring.substitute.as_slice());
        }
        Record::Launch(launch) => {
            refer("area", Kind::Area, std::slice::from_ref(&launch.area));
            refer("ring", Kind::Ring, std::slice::from_ref(&launch.ring));
            for state in &launch.steps {
                refer(
                    "steps.step",
                    Kind::LaunchStep,
                    std::slice::from_ref(&state.step),
                );
                refer(
                    "steps.owner",
                    Kind::Organization,
                    std::slice::from_ref(&state.owner),
                );
            }
        }
        Record::DemoPerson(person) => {
            refer(
                "organization",
                Kind::Organization,
                std::slice::from_ref(&person.organization),
            );
            for role in &person.roles {
                refer("roles.area", Kind::Area, role.area.as_slice());
                refer("roles.ring", Kind::Ring, role.ring.as_slice());
            }
        }
        Record::Term(_)
        | Record::Municipality(_)
        | Record::Helpline(_)
        | Record::Concept(_)
        | Record::Danger(_)
        | Record::ReplyTemplate(_)
        | Record::LaunchStep(_) => {}
    }
    found
}
