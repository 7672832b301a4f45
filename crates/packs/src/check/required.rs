//! What a record cannot do without: words in Finnish, and lists that must name someone.

use catalog::{Record, UnitMode};
use kernel::{Language, Text};

use super::scope::About;
use crate::ProblemCode;

/// Checks that required texts have Finnish words and required lists members.
pub(super) fn check(record: &Record, about: &mut About<'_, '_>) {
    match record {
        Record::Term(term) => texts(about, &[("name", &term.name)]),
        Record::Municipality(municipality) => {
            texts(about, &[("name", &municipality.name)]);
            let code = &municipality.code;
            if code.len() != 3 || !code.bytes().all(|byte| byte.is_ascii_digit()) {
                let message = format!("`{code}` is not a municipality code of three digits");
                about.error("code", ProblemCode::Form, message);
            }
        }
        Record::Organization(organization) => texts(about, &[("name", &organization.name)]),
        Record::Area(area) => {
            texts(about, &[("name", &area.name)]);
            if area.municipalities.is_empty() {
                about.warning(
                    "municipalities",
                    ProblemCode::Empty,
                    "names no municipality: families cannot find the area by theirs",
                );
            }
        }
        Record::Unit(unit) => {
            texts(about, &[("name", &unit.name), ("summary", &unit.summary)]);
            let stands_somewhere = matches!(unit.mode, UnitMode::OwnPremises | UnitMode::Shared);
            if stands_somewhere && unit.address.is_none() {
                about.warning(
                    "address",
                    ProblemCode::Empty,
                    "a unit with rooms has an address; write `mode = \"network\"` for one without",
                );
            }
        }
        Record::Place(place) => {
            texts(about, &[("name", &place.name), ("summary", &place.summary)]);
            list(
                about,
                "types",
                place.types.is_empty(),
                "name at least one place-type",
            );
            let nobody = place.organizers.is_empty();
            list(
                about,
                "organizers",
                nobody,
                "name at least one organisation that answers",
            );
        }
        Record::Service(service) => {
            texts(
                about,
                &[
                    ("name", &service.name),
                    ("summary", &service.summary),
                    ("how_to_start", &service.how_to_start),
                ],
            );
            list(
                about,
                "levels",
                service.levels.is_empty(),
                "name at least one level (R029)",
            );
        }
        Record::Helpline(helpline) => texts(
            about,
            &[
                ("name", &helpline.name),
                ("short", &helpline.short),
                ("summary", &helpline.summary),
                ("when", &helpline.when),
            ],
        ),
        Record::Concept(concept) => texts(about, &[("name", &concept.name)]),
        Record::Danger(danger) => {
            texts(about, &[("message", &danger.message)]);
            let nobody = danger.helplines.is_empty();
            list(
                about,
                "helplines",
                nobody,
                "name at least one helpline to show",
            );
        }
        Record::Article(_)
        | Record::Path(_)
        | Record::Finder(_)
        | Record::News(_)
        | Record::Story(_) => texts(about, &super::texts::required(record)),
        Record::Gathering(gathering) => {
            let (name, summary) = (&gathering.name, &gathering.summary);
            texts(about, &[("name", name), ("summary", summary)]);
            let untyped = gathering.types.is_empty();
            list(about, "types", untyped, "name at least one gathering-type");
            let nobody = gathering.organizers.is_empty();
            let message = "name at least one organisation that answers";
            list(about, "organizers", nobody, message);
        }
        Record::Ring(ring) => {
            texts(about, &[("name", &ring.name), ("training", &ring.training)]);
        }
        Record::ReplyTemplate(template) => texts(
            about,
            &[("title", &template.title), ("body", &template.body)],
        ),
        Record::LaunchStep(step) => texts(about, &[("name", &step.name), ("about", &step.about)]),
        Record::Launch(launch) => {
            if let Some(suspension) = &launch.suspended {
                texts(about, &[("suspended.notice", &suspension.notice)]);
            }
        }
        Record::DemoPerson(person) => {
            texts(about, &[("about", &person.about)]);
            let nameless = person.name.trim().is_empty();
            list(about, "name", nameless, "give the person a made-up name");
            let nothing = person.roles.is_empty();
            list(about, "roles", nothing, "name at least one role");
            let mute = person.languages.is_empty();
            list(about, "languages", mute, "name at least one language");
        }
    }
}

fn texts(about: &mut About<'_, '_>, texts: &[(&str, &Text)]) {
    for (field, text) in texts {
        let finnish = text.exact(Language::FINNISH).unwrap_or_default();
        if finnish.trim().is_empty() {
            about.error(field, ProblemCode::Empty, "must have Finnish words (`fi`)");
        }
    }
}

fn list(about: &mut About<'_, '_>, field: &str, empty: bool, message: &str) {
    if empty {
        about.error(field, ProblemCode::Empty, message);
    }
}
