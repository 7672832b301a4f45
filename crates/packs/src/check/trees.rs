//! Areas, terms and organisations form trees.

use catalog::{Area, AreaKind, Kind, Record};
use kernel::Slug;

use super::scope::{Report, Scope};
use crate::{Entry, ProblemCode};

/// Checks that small areas lie in large ones (R159) and that nothing is above itself.
pub(super) fn check<'a>(scope: &Scope<'a>, report: &mut Report<'a>) {
    let pack = report.pack;
    for entry in &pack.entries {
        if let Record::Area(area) = &entry.record {
            check_area(scope, entry, area, report);
        }
        let Some(field) = field_above(&entry.record) else {
            continue;
        };
        if is_above_itself(scope, entry) {
            let message = "is above itself: following this field leads round in a circle";
            report.about(entry).error(field, ProblemCode::Tree, message);
        }
    }
}

fn check_area<'a>(scope: &Scope<'a>, entry: &'a Entry, area: &Area, report: &mut Report<'a>) {
    let mut about = report.about(entry);
    match (area.kind, &area.parent) {
        (AreaKind::Small, None) => {
            let message = "a small area names the large area that it belongs to";
            about.error("parent", ProblemCode::Tree, message);
        }
        (AreaKind::Large, Some(_)) => {
            let message = "a large area stands directly below the region: remove `parent`";
            about.error("parent", ProblemCode::Tree, message);
        }
        (AreaKind::Large, None) => {}
        (AreaKind::Small, Some(id)) => {
            let Some(Record::Area(parent)) = scope.get(Kind::Area, id.as_str()).map(|e| &e.record)
            else {
                return;
            };
            if parent.kind != AreaKind::Large {
                let message = format!("`{id}` is a small area itself: name a large one");
                about.error("parent", ProblemCode::Tree, message);
            }
            let outlives = parent
                .valid_until
                .is_some_and(|end| area.valid_until.is_none_or(|until| until > end));
            let precedes = parent
                .valid_from
                .is_some_and(|start| area.valid_from.is_none_or(|from| from < start));
            if outlives || precedes {
                let message = format!("is valid on days on which its large area `{id}` is not");
                about.warning("valid_until", ProblemCode::Dates, message);
            }
        }
    }
}

fn above(record: &Record) -> Option<&Slug> {
    match record {
        Record::Area(area) => area.parent.as_ref(),
        Record::Term(term) => term.broader.as_ref(),
        Record::Organization(organization) => organization.successor.as_ref(),
        _ => None,
    }
}

fn field_above(record: &Record) -> Option<&'static str> {
    match record {
        Record::Area(_) => Some("parent"),
        Record::Term(_) => Some("broader"),
        Record::Organization(_) => Some("successor"),
        _ => None,
    }
}

fn is_above_itself(scope: &Scope<'_>, entry: &Entry) -> bool {
    let key = entry.record.key();
    let mut record = &entry.record;
    // A longer chain can only be one that runs into a circle further up, which is told there.
    for _ in 0..1000 {
        let Some(id) = above(record) else {
            return false;
        };
        let next = match record {
            Record::Term(term) => scope.term(term.vocabulary, id.as_str()),
            _ => scope.get(key.kind, id.as_str()),
        };
        match next {
            Some(next) if next.record.key() == key => return true,
            Some(next) => record = &next.record,
            None => return false,
        }
    }
    false
}
