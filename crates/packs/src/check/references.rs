//! References: everything that a record names must be there.

use catalog::{Kind, Path, Record, Vocabulary};
use kernel::Slug;

use super::scope::{About, Scope};
use crate::ProblemCode;

/// Checks every reference of a record.
pub(super) fn check<'a>(scope: &Scope<'a>, record: &'a Record, about: &mut About<'_, 'a>) {
    let mut references = References { scope, about };
    if let Some(upkeep) = record.upkeep() {
        references.one("upkeep.owner", &[Kind::Organization], &upkeep.owner);
    }
    match record {
        Record::Term(term) => {
            references.terms("broader", term.vocabulary, term.broader.as_slice());
        }
        Record::Municipality(_) => {}
        Record::Organization(organization) => {
            let successor = organization.successor.as_slice();
            references.some("successor", &[Kind::Organization], successor);
        }
        Record::Area(area) => {
            references.some("parent", &[Kind::Area], area.parent.as_slice());
            references.some(
                "municipalities",
                &[Kind::Municipality],
                &area.municipalities,
            );
        }
        Record::Unit(unit) => {
            references.one("area", &[Kind::Area], &unit.area);
            references.one("municipality", &[Kind::Municipality], &unit.municipality);
            references.some("organizations", &[Kind::Organization], &unit.organizations);
            for (position, present) in unit.services.iter().enumerate() {
                let path = format!("services.{position}.service");
                references.one(&path, &[Kind::Service], &present.service);
            }
        }
        Record::Place(place) => {
            references.terms("types", Vocabulary::PlaceType, &place.types);
            references.one("area", &[Kind::Area], &place.area);
            references.one("municipality", &[Kind::Municipality], &place.municipality);
            references.some("organizers", &[Kind::Organization], &place.organizers);
            references.terms("tasks", Vocabulary::Task, &place.tasks);
            references.terms("themes", Vocabulary::Theme, &place.themes);
        }
        Record::Service(service) => {
            references.one("provider", &[Kind::Organization], &service.provider);
            references.some("partners", &[Kind::Organization], &service.partners);
            references.some("areas", &[Kind::Area], &service.areas);
            references.some("locations", &[Kind::Unit, Kind::Place], &service.locations);
            for (field, vocabulary, ids) in [
                ("life_stages", Vocabulary::LifeStage, &service.life_stages),
                ("forms", Vocabulary::Form, &service.forms),
                ("levels", Vocabulary::Level, &service.levels),
                ("themes", Vocabulary::Theme, &service.themes),
                ("tasks", Vocabulary::Task, &service.tasks),
                (
                    "target_groups",
                    Vocabulary::TargetGroup,
                    &service.target_groups,
                ),
                ("life_events", Vocabulary::LifeEvent, &service.life_events),
                (
                    "service_classes",
                    Vocabulary::ServiceClass,
                    &service.service_classes,
                ),
            ] {
                references.terms(field, vocabulary, ids);
            }
        }
        Record::Helpline(helpline) => {
            references.some("replaces", &[Kind::Helpline], helpline.replaces.as_slice());
        }
        Record::Concept(concept) => {
            let answers = [
                Kind::Service,
                Kind::Place,
                Kind::Helpline,
                Kind::Article,
                Kind::Path,
            ];
            references.some("best", &answers, &concept.best);
            references.terms("themes", Vocabulary::Theme, &concept.themes);
        }
        Record::Danger(danger) => {
            references.some("helplines", &[Kind::Helpline], &danger.helplines);
            references.some("situations", &[Kind::Concept], &danger.situations);
        }
        Record::Article(article) => {
            references.terms("themes", Vocabulary::Theme, &article.themes);
            references.terms("life_stages", Vocabulary::LifeStage, &article.life_stages);
            references.terms("tasks", Vocabulary::Task, &article.tasks);
            references.some("situations", &[Kind::Concept], &article.situations);
            references.some("services", &[Kind::Service], &article.services);
        }
        Record::Path(path) => references.path(path),
        Record::Finder(finder) => {
            for (position, rule) in finder.rules.iter().enumerate() {
                let at = |field: &str| format!("rules.{position}.{field}");
                references.some(&at("situations"), &[Kind::Concept], &rule.situations);
                references.some(&at("services"), &[Kind::Service], &rule.services);
                references.some(&at("helplines"), &[Kind::Helpline], &rule.helplines);
                references.some(&at("articles"), &[Kind::Article], &rule.articles);
                references.some(&at("paths"), &[Kind::Path], &rule.paths);
            }
            for (position, question) in finder.questions.iter().enumerate() {
                for (number, option) in question.options.iter().enumerate() {
                    let path = format!("questions.{position}.options.{number}.life_stage");
                    let stage = option.life_stage.as_slice();
                    references.terms(&path, Vocabulary::LifeStage, stage);
                }
            }
        }
        Record::News(news) => {
            references.one("author", &[Kind::Organization], &news.author);
            references.some("areas", &[Kind::Area], &news.areas);
            references.terms("themes", Vocabulary::Theme, &news.themes);
        }
        Record::Story(story) => {
            references.terms("themes", Vocabulary::Theme, &story.themes);
            references.some("situations", &[Kind::Concept], &story.situations);
        }
        Record::Gathering(gathering) => {
            references.terms("types", Vocabulary::GatheringType, &gathering.types);
            references.some("organizers", &[Kind::Organization], &gathering.organizers);
            references.some("areas", &[Kind::Area], &gathering.areas);
            references.terms("themes", Vocabulary::Theme, &gathering.themes);
            references.some("services", &[Kind::Service], &gathering.services);
            let series = gathering.part_of.as_slice();
            references.some("part_of", &[Kind::Gathering], series);
            for (position, change) in gathering.times.changes.iter().enumerate() {
                if let Some(visitor) = &change.visitor {
                    let path = format!("times.changes.{position}.visitor");
                    references.one(&path, &[Kind::Organization], visitor);
                }
            }
        }
        Record::LaunchStep(_) => {}
        Record::ReplyTemplate(template) => {
            references.terms("themes", Vocabulary::Theme, &template.themes);
        }
        Record::Ring(ring) => {
            references.some("areas", &[Kind::Area], &ring.areas);
            references.terms("themes", Vocabulary::Theme, &ring.themes);
            references.one("organization", &[Kind::Organization], &ring.organization);
            references.some("substitute", &[Kind::Ring], ring.substitute.as_slice());
        }
        Record::Launch(launch) => {
            references.one("area", &[Kind::Area], &launch.area);
            references.one("ring", &[Kind::Ring], &launch.ring);
            for (position, state) in launch.steps.iter().enumerate() {
                let at = |field: &str| format!("steps.{position}.{field}");
                references.one(&at("step"), &[Kind::LaunchStep], &state.step);
                references.one(&at("owner"), &[Kind::Organization], &state.owner);
            }
        }
        Record::DemoPerson(person) => {
            references.one("organization", &[Kind::Organization], &person.organization);
            for (position, role) in person.roles.iter().enumerate() {
                let at = |field: &str| format!("roles.{position}.{field}");
                if let Some(area) = &role.area {
                    references.one(&at("area"), &[Kind::Area], area);
                }
                if let Some(ring) = &role.ring {
                    references.one(&at("ring"), &[Kind::Ring], ring);
                }
            }
        }
    }
}

struct References<'s, 'r, 'p, 'a> {
    scope: &'s Scope<'a>,
    about: &'r mut About<'p, 'a>,
}

impl<'a> References<'_, '_, '_, 'a> {
    fn path(&mut self, path: &'a Path) {
        self.terms("themes", Vocabulary::Theme, &path.themes);
        self.terms("life_stages", Vocabulary::LifeStage, &path.life_stages);
        self.some("situations", &[Kind::Concept], &path.situations);
        for (position, stage) in path.stages.iter().enumerate() {
            let at = |field: &str| format!("stages.{position}.{field}");
            self.some(&at("situations"), &[Kind::Concept], &stage.situations);
            self.some(&at("services"), &[Kind::Service], &stage.services);
            self.some(&at("articles"), &[Kind::Article], &stage.articles);
            for (turn, branch) in stage.branches.iter().enumerate() {
                let at = at(&format!("branches.{turn}.path"));
                self.some(&at, &[Kind::Path], branch.path.as_slice());
            }
        }
    }

    fn some(&mut self, field: &str, kinds: &[Kind], ids: &[Slug]) {
        for (position, id) in ids.iter().enumerate() {
            self.one(&item(field, position, ids), kinds, id);
        }
    }

    fn one(&mut self, path: &str, kinds: &[Kind], id: &Slug) {
        if kinds
            .iter()
            .any(|kind| self.scope.get(*kind, id.as_str()).is_some())
        {
            return;
        }
        let known = kinds.iter().flat_map(|kind| self.scope.ids(*kind));
        let hint = self.scope.suggest(id.as_str(), known);
        let kinds: Vec<&str> = kinds.iter().map(|kind| kind.as_str()).collect();
        let message = format!("there is no {} `{id}`{hint}", kinds.join(" or "));
        self.about.error(path, ProblemCode::Reference, message);
    }

    fn terms(&mut self, field: &str, vocabulary: Vocabulary, ids: &'a [Slug]) {
        for (position, id) in ids.iter().enumerate() {
            let path = item(field, position, ids);
            if self.scope.term(vocabulary, id.as_str()).is_some() {
                continue;
            }
            let name = vocabulary.as_str();
            if let Some(now) = self.scope.renamed(vocabulary, id.as_str()) {
                let message = format!("the {name} `{id}` is called `{now}` now");
                self.about.warning(&path, ProblemCode::Renamed, message);
                continue;
            }
            let hint = self
                .scope
                .suggest(id.as_str(), self.scope.terms(vocabulary));
            let message = format!("there is no {name} `{id}` among the terms{hint}");
            self.about.error(&path, ProblemCode::Reference, message);
        }
    }
}

/// A field that holds one identifier is named without a position.
fn item(field: &str, position: usize, ids: &[Slug]) -> String {
    let single = matches!(
        field,
        "broader" | "successor" | "parent" | "replaces" | "substitute"
    ) && ids.len() == 1;
    if single {
        field.to_owned()
    } else {
        format!("{field}.{position}")
    }
}
