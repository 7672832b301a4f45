//! The help channels of the demonstration regions, as they are in the binary.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::sync::Arc;

use catalog::{DemoPerson, Launch, LaunchState, LaunchStep, Record, ReplyTemplate, Ring, RingTask};
use packs::{Pack, PackSource, Severity, embedded, load};

struct Help {
    packs: Vec<Pack>,
}

impl Help {
    fn read() -> Help {
        let sources: Vec<PackSource> = embedded().into_iter().map(PackSource::Embedded).collect();
        let loaded = load(&sources, "2026-11-23".parse().unwrap());
        let told: Vec<String> = loaded
            .problems
            .iter()
            .filter(|problem| {
                problem.severity == Severity::Error || problem.file.contains("/help/")
            })
            .map(ToString::to_string)
            .collect();
        assert!(told.is_empty(), "{told:#?}");
        Help {
            packs: loaded.packs,
        }
    }

    fn all<T>(&self, region: &str, pick: impl Fn(&Record) -> Option<&Arc<T>>) -> Vec<Arc<T>> {
        self.packs
            .iter()
            .filter(|pack| pack.region.id.as_str() == region)
            .flat_map(|pack| &pack.entries)
            .filter_map(|entry| pick(&entry.record).cloned())
            .collect()
    }

    fn templates(&self) -> Vec<Arc<ReplyTemplate>> {
        self.all("suomi", |record| match record {
            Record::ReplyTemplate(template) => Some(template),
            _ => None,
        })
    }

    fn steps(&self) -> Vec<LaunchStep> {
        let mut steps: Vec<LaunchStep> = self
            .all("suomi", |record| match record {
                Record::LaunchStep(step) => Some(step),
                _ => None,
            })
            .iter()
            .map(|step| step.as_ref().clone())
            .collect();
        steps.sort_by_key(|step| step.position);
        steps
    }

    fn launches(&self, region: &str) -> Vec<Arc<Launch>> {
        self.all(region, |record| match record {
            Record::Launch(launch) => Some(launch),
            _ => None,
        })
    }

    fn rings(&self, region: &str) -> Vec<Arc<Ring>> {
        self.all(region, |record| match record {
            Record::Ring(ring) => Some(ring),
            _ => None,
        })
    }

    fn people(&self, region: &str) -> Vec<Arc<DemoPerson>> {
        self.all(region, |record| match record {
            Record::DemoPerson(person) => Some(person),
            _ => None,
        })
    }

    fn state(&self, region: &str, area: &str) -> LaunchState {
        let launches = self.launches(region);
        let launch = launches.iter().find(|launch| launch.area.as_str() == area);
        launch.unwrap().state(&self.steps())
    }
}

#[test]
fn the_areas_of_the_demonstration_differ() {
    let help = Help::read();
    assert_eq!(
        help.state("kymenlaakso", "etela-kymenlaakso"),
        LaunchState::Open
    );
    assert_eq!(help.state("kymenlaakso", "kouvola"), LaunchState::Open);
    let missing = |region, area| match help.state(region, area) {
        LaunchState::Preparing { missing } => missing
            .iter()
            .map(|step| step.as_str().to_owned())
            .collect::<Vec<String>>(),
        other => panic!("{region} {area}: {other:?}"),
    };
    assert_eq!(
        missing("kymenlaakso", "valkeala"),
        ["rinki-koulutettu", "ilmoitusvelvollisuus", "koepyynto"]
    );
    assert_eq!(
        help.state("kymenlaakso", "virolahti-miehikkala"),
        LaunchState::Suspended
    );
    assert!(missing("keski-suomi", "jyvaskylan-seutu").contains(&"rinki-koottu".to_owned()));
}

#[test]
fn every_ring_of_the_demonstration_has_someone_in_it() {
    let help = Help::read();
    let people = help.people("kymenlaakso");
    for ring in help.rings("kymenlaakso") {
        let (role, least) = match ring.task {
            RingTask::Responders => ("responder", 2),
            RingTask::Experts => ("expert", 1),
            RingTask::Consultation => ("consultation-member", 2),
        };
        let members = people
            .iter()
            .flat_map(|person| &person.roles)
            .filter(|held| held.role == role && held.ring.as_ref() == Some(&ring.id))
            .count();
        assert!(members >= least, "{}: {members}", ring.id);
    }
    for (role, _) in catalog::DemoRole::NAMES {
        let mut held = people.iter().flat_map(|person| &person.roles);
        assert!(held.any(|held| held.role == role), "nobody is a {role}");
    }
    let reads_arabic = |person: &&Arc<DemoPerson>| {
        person.languages.iter().any(|language| language == "ar")
            && person.roles.iter().any(|held| held.role == "responder")
    };
    assert!(people.iter().any(|person| reads_arabic(&person)));
}

#[test]
fn replies_are_letters_in_eight_languages() {
    let templates = Help::read().templates();
    assert!(templates.len() >= 14);
    for template in templates {
        for code in ["fi", "sv", "en", "ar", "ru", "uk", "so", "et"] {
            let language = kernel::Language::parse(code).unwrap();
            assert!(template.title.exact(language).is_some(), "{}", template.id);
            let words = template
                .body
                .exact(language)
                .unwrap_or_default()
                .split_whitespace()
                .count();
            assert!(
                (60..=140).contains(&words),
                "{} in {code}: {words} words",
                template.id
            );
        }
    }
}
