//! Short words of the consultation's pages.

use catalog::{RingTask, Vocabulary};
use i18n::{Messages, Phrase};
use registry::RegionDirectory;
use web::Visit;

use super::marks::{self, KnownNames};
use super::rules::Permission;
use crate::asking::moment;
use crate::model::Status;
use crate::promise::{self, Nearness};
use crate::store::QuestionRow;

/// What the asker allows.
pub(super) fn permission(t: Messages, permission: Permission) -> Phrase {
    match permission {
        Permission::Yes => t.questions_permission_yes(),
        Permission::Edited => t.questions_permission_edited(),
        Permission::No => t.questions_permission_no(),
    }
}

/// The permissions to choose from: value, words, whether chosen.
pub(super) fn permissions(t: Messages, chosen: Permission) -> Vec<(&'static str, Phrase, bool)> {
    Permission::ALL
        .into_iter()
        .map(|one| (one.as_str(), permission(t, one), one == chosen))
        .collect()
}

/// The themes to choose from.
pub(super) fn themes(visit: &Visit, directory: &RegionDirectory) -> Vec<(String, String)> {
    directory
        .vocabulary(Vocabulary::Theme)
        .map(|term| (term.id.to_string(), visit.plain(&term.name).to_owned()))
        .collect()
}

/// The name of a theme; of none when a question is about nothing in particular.
pub(super) fn theme_name(
    visit: &Visit,
    directory: &RegionDirectory,
    theme: Option<&str>,
) -> String {
    let term = theme.and_then(|id| {
        directory
            .vocabulary(Vocabulary::Theme)
            .find(|term| term.id.as_str() == id)
    });
    let name = term.map(|term| visit.plain(&term.name).to_owned());
    name.unwrap_or_else(|| {
        visit
            .messages()
            .questions_theme_none()
            .into_plain()
            .into_owned()
    })
}

/// The consultation groups of a region: identifier and name.
pub(super) fn groups(visit: &Visit, directory: &RegionDirectory) -> Vec<(String, String)> {
    directory
        .rings
        .values()
        .filter(|ring| ring.task == RingTask::Consultation)
        .map(|ring| (ring.id.to_string(), visit.plain(&ring.name).to_owned()))
        .collect()
}

/// A question in a list.
pub(super) struct Item {
    pub href: String,
    pub title: String,
    pub due: Phrase,
    pub nearness: &'static str,
    pub agreeing: Option<Phrase>,
    pub against: bool,
    pub published: bool,
    pub late: bool,
}

/// A question as a list shows it; `href` is where it leads.
pub(super) fn item(
    visit: &Visit,
    directory: &RegionDirectory,
    row: &QuestionRow,
    href: String,
) -> Item {
    let t = visit.messages();
    let due_at = moment(t, visit.language(), row.due_at);
    let nearness = promise::nearness(&directory.calendar, row.due_at, visit.now());
    let (due, nearness) = match (row.status, nearness) {
        (Status::Answered, _) => (t.worklist_answered(), "done"),
        (Status::Closed, _) => (t.worklist_closed(), "done"),
        (_, Nearness::Overdue) => (t.worklist_overdue(&due_at), "overdue"),
        (_, Nearness::Today) => (t.worklist_due(&due_at), "today"),
        (_, Nearness::Next) => (t.worklist_due(&due_at), "next"),
        (_, Nearness::Later) => (t.worklist_due(&due_at), "later"),
    };
    Item {
        href,
        title: theme_name(visit, directory, row.theme.as_deref()),
        due,
        nearness,
        agreeing: (row.agreeing > 0).then(|| t.questions_agreeing(row.agreeing)),
        against: row.against > 0,
        published: row.published > 0,
        late: row.status.is_waiting() && row.escalation >= 2,
    }
}

/// A piece of a text, and what it is when it may tell who or where.
pub(super) type Looked = (String, Option<Phrase>);

/// A text in pieces, with what may tell who or where marked.
pub(super) fn looked_through(t: Messages, known: &KnownNames, text: &str) -> Vec<Looked> {
    marks::pieces(text, &marks::marks(text, known))
        .into_iter()
        .map(|piece| (piece.words, piece.kind.map(|kind| mark_title(t, kind))))
        .collect()
}

/// The names that are known in a region, in all its languages.
pub(super) fn known_names(directory: &RegionDirectory) -> KnownNames {
    let mut known = KnownNames::default();
    for (_, name) in directory.region.name.iter() {
        known.add_place(name);
    }
    let municipalities = directory.municipalities.values().map(|one| &one.name);
    let areas = directory.areas.values().map(|one| &one.name);
    for name in municipalities.chain(areas) {
        name.iter().for_each(|(_, name)| known.add_place(name));
    }
    let organizations = directory.organizations.values().map(|one| &one.name);
    let units = directory.units.values().map(|one| &one.name);
    let places = directory.places.values().map(|one| &one.name);
    for name in organizations.chain(units).chain(places) {
        name.iter().for_each(|(_, name)| known.add_actor(name));
    }
    known
}

/// What a marked piece is, for who cannot see colours.
fn mark_title(t: Messages, kind: marks::Kind) -> Phrase {
    match kind {
        marks::Kind::Name => t.questions_mark_name(),
        marks::Kind::Number => t.questions_mark_number(),
        marks::Kind::Date => t.questions_mark_date(),
        marks::Kind::Email => t.questions_mark_email(),
        marks::Kind::Phone => t.questions_mark_phone(),
    }
}
