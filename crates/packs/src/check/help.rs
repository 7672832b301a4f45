//! The help channel: rings that keep their promise, launches that open nothing too early, replies
//! that can be filled in, and made-up people in demonstrations alone (R039-R043, R045).

use catalog::{DemoPerson, DemoRole, Kind, Launch, Record, ReplyTemplate, Ring, RingTask};
use chrono::NaiveDate;
use kernel::{Language, Slug};

use super::scope::{About, Scope};
use super::texts::typed_number;
use crate::suggest::did_you_mean;
use crate::{Pack, ProblemCode};

/// Checks a record of the help channel.
pub(super) fn check<'a>(
    pack: &Pack,
    scope: &Scope<'a>,
    record: &'a Record,
    today: NaiveDate,
    about: &mut About<'_, 'a>,
) {
    match record {
        Record::Ring(ring) => check_ring(scope, ring, about),
        Record::ReplyTemplate(template) => check_template(template, about),
        Record::Launch(launch) => check_launch(scope, launch, today, about),
        Record::DemoPerson(person) => check_person(pack, scope, person, about),
        _ => {}
    }
}

fn check_ring(scope: &Scope<'_>, ring: &Ring, about: &mut About<'_, '_>) {
    let longest = ring.task.longest_reply();
    if !(1..=longest).contains(&ring.reply_days()) {
        let said = format!(
            "{} days: a ring of {} answers in 1 to {longest}",
            ring.reply_days(),
            ring.task.as_str()
        );
        about.error("reply_days", ProblemCode::Value, said);
    }
    if ring.closes <= ring.opens {
        let said = "the working day ends after it begins";
        about.error("closes", ProblemCode::Hours, said);
    }
    let Some(substitute) = &ring.substitute else {
        return;
    };
    if *substitute == ring.id {
        let said = "a ring cannot step in for itself: name another";
        about.error("substitute", ProblemCode::Reference, said);
    } else if task_of(scope, substitute).is_some_and(|task| task != ring.task) {
        let said = format!(
            "`{substitute}` has another task: name a ring of {}",
            ring.task.as_str()
        );
        about.error("substitute", ProblemCode::Reference, said);
    }
}

fn check_template(template: &ReplyTemplate, about: &mut About<'_, '_>) {
    let blanks_of = |language| template.body.exact(language).map(blanks);
    let finnish = blanks_of(Language::FINNISH).and_then(Result::ok);
    for (language, words) in template.body.iter() {
        let path = format!("body.{}", language.code());
        match blanks(words) {
            Err(said) => about.error(&path, ProblemCode::Form, said),
            Ok(count) if finnish.is_some_and(|finnish| finnish != count) => {
                let said = format!(
                    "has {count} blanks, and the Finnish text {}",
                    finnish.unwrap_or_default()
                );
                about.warning(&path, ProblemCode::Language, said);
            }
            Ok(_) => {}
        }
        if let Some(number) = typed_number(words) {
            let said = format!(
                "`{number}` looks like a telephone number: leave a blank for the helpline, whose number is kept up to date"
            );
            about.error(&path, ProblemCode::Form, said);
        }
    }
}

/// How many blanks in square brackets a text has, or why they cannot be filled in.
fn blanks(words: &str) -> Result<usize, &'static str> {
    let mut count = 0;
    let mut open = None;
    for (position, sign) in words.char_indices() {
        match (sign, open) {
            ('[', None) => open = Some(position + 1),
            ('[', Some(_)) | (']', None) => {
                return Err("a blank begins with `[` and ends with `]`, and holds no other");
            }
            (']', Some(start)) => {
                let hint = words.get(start..position).unwrap_or_default();
                if hint.trim().is_empty() {
                    return Err("a blank says what goes into it, as in `[palvelun nimi]`");
                }
                count += 1;
                open = None;
            }
            _ => {}
        }
    }
    match open {
        Some(_) => Err("a blank begins with `[` and ends with `]`, and holds no other"),
        None => Ok(count),
    }
}

fn check_launch<'a>(
    scope: &Scope<'a>,
    launch: &Launch,
    today: NaiveDate,
    about: &mut About<'_, 'a>,
) {
    if launch.id != launch.area {
        let said = format!(
            "a launch has the identifier of its area, `{}`, so that an area has one launch",
            launch.area
        );
        about.error("id", ProblemCode::Value, said);
    }
    if !has_mandatory_step(scope) {
        let said = "there is no mandatory launch-step: the channel would never open";
        about.error("steps", ProblemCode::Incomplete, said);
    }
    if let Some(ring) = ring(scope, &launch.ring) {
        if ring.task != RingTask::Responders {
            let said = format!("`{}` does not answer requests: name responders", ring.id);
            about.error("ring", ProblemCode::Reference, said);
        } else if !ring.serves(&areas_up(scope, &launch.area)) {
            let said = format!("`{}` does not serve `{}`", ring.id, launch.area);
            about.error("ring", ProblemCode::Reference, said);
        }
    }
    for (position, state) in launch.steps.iter().enumerate() {
        let at = |field: &str| format!("steps.{position}.{field}");
        let mut earlier = launch.steps.iter().take(position);
        if earlier.any(|other| other.step == state.step) {
            let said = format!("the launch has the step `{}` already", state.step);
            about.error(&at("step"), ProblemCode::Duplicate, said);
        }
        if let Some(done) = state.done.filter(|done| *done > today) {
            let said = format!("{done} is still to come: a step is done when it has been");
            about.error(&at("done"), ProblemCode::Dates, said);
        }
        if state.done.is_some() && state.evidence.is_empty() {
            let said = "say what shows that the step is done (R043)";
            about.warning(&at("evidence"), ProblemCode::Empty, said);
        }
    }
    if let Some(suspension) = &launch.suspended
        && suspension.since > today
    {
        let said = format!("{} is still to come", suspension.since);
        about.warning("suspended.since", ProblemCode::Dates, said);
    }
}

fn check_person(pack: &Pack, scope: &Scope<'_>, person: &DemoPerson, about: &mut About<'_, '_>) {
    if !pack.region.demo {
        let said = "anyone may sign in as a demo-person: only a pack with `demo = true` has them";
        about.error("", ProblemCode::Value, said);
    }
    for (position, code) in person.languages.iter().enumerate() {
        let fits = Language::parse(code).is_ok()
            || ((2..=3).contains(&code.len())
                && code.bytes().all(|byte| byte.is_ascii_lowercase()));
        if !fits {
            let said = format!("`{code}` is no code of a language, as in `fi`");
            about.error(&format!("languages.{position}"), ProblemCode::Value, said);
        }
    }
    for (position, role) in person.roles.iter().enumerate() {
        let at = |field: &str| format!("roles.{position}.{field}");
        let known = DemoRole::NAMES.iter().find(|(name, _)| *name == role.role);
        let Some((name, tasks)) = known else {
            let names = DemoRole::NAMES.map(|(name, _)| name);
            let said = format!(
                "there is no role `{}`{}; roles are {}",
                role.role,
                did_you_mean(&role.role, names),
                names.join(", ")
            );
            about.error(&at("role"), ProblemCode::Reference, said);
            continue;
        };
        match &role.ring {
            None if !tasks.is_empty() => {
                let said = format!("`{name}` names the ring in which it is held");
                about.error(&at("role"), ProblemCode::Empty, said);
            }
            Some(_) if tasks.is_empty() => {
                let said = format!("`{name}` belongs to no ring: remove `ring`");
                about.error(&at("ring"), ProblemCode::Value, said);
            }
            Some(id) if task_of(scope, id).is_some_and(|task| !tasks.contains(&task)) => {
                let said = format!("`{name}` is not held in `{id}`, which has another task");
                about.error(&at("ring"), ProblemCode::Reference, said);
            }
            _ => {}
        }
    }
}

fn ring<'a>(scope: &Scope<'a>, id: &Slug) -> Option<&'a Ring> {
    match &scope.get(Kind::Ring, id.as_str())?.record {
        Record::Ring(ring) => Some(ring),
        _ => None,
    }
}

fn task_of(scope: &Scope<'_>, id: &Slug) -> Option<RingTask> {
    ring(scope, id).map(|ring| ring.task)
}

fn has_mandatory_step(scope: &Scope<'_>) -> bool {
    scope.ids(Kind::LaunchStep).any(|id| {
        let step = scope.get(Kind::LaunchStep, id).map(|entry| &entry.record);
        matches!(step, Some(Record::LaunchStep(step)) if step.mandatory)
    })
}

/// The area and the large one above it.
fn areas_up(scope: &Scope<'_>, area: &Slug) -> Vec<Slug> {
    let parent = scope
        .get(Kind::Area, area.as_str())
        .and_then(|entry| match &entry.record {
            Record::Area(area) => area.parent.clone(),
            _ => None,
        });
    std::iter::once(area.clone()).chain(parent).collect()
}

#[cfg(test)]
mod tests {
    use super::blanks;

    #[test]
    fn blanks_are_counted_when_they_can_be_filled_in() {
        assert_eq!(blanks("Hei!"), Ok(0));
        assert_eq!(blanks("Hei [nimi], olen [oma nimi]."), Ok(2));
        for wrong in ["[nimi", "nimi]", "[a [b]]", "[]", "[ ]", "]["] {
            assert!(blanks(wrong).is_err(), "{wrong}");
        }
    }
}
