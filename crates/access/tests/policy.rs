//! The policy: what holds for every subject and object, and a readable table of every role,
//! relation and action, which must agree with `docs/security/policy.md`.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::fmt::Write as _;

use access::people::{HeldGrant, in_force};
use access::{
    Action, Decision, Grant, Object, Person, Relation, Role, Scope, Subject, Term, Tier, Who,
    decide,
};
use kernel::{Slug, Timestamp};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

const NOW: Timestamp = Timestamp(1_795_000_000_000_000);

fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

fn person(resident: bool) -> Person {
    Person {
        id: "p".to_owned(),
        name: "P".to_owned(),
        languages: Vec::new(),
        organization: None,
        resident,
        demo: false,
    }
}

fn subject(grants: Vec<Grant>) -> Subject {
    Subject {
        person: Some(person(false)),
        grants,
        proved_at: Some(NOW),
        ..Subject::anonymous(slug("koe"))
    }
}

fn place() -> impl Strategy<Value = Option<Slug>> {
    select(vec![None, Some("a"), Some("b")]).prop_map(|place| place.map(slug))
}

fn grant() -> impl Strategy<Value = Grant> {
    (select(Role::ALL), place(), place()).prop_map(|(role, area, ring)| Grant { role, area, ring })
}

fn grants() -> impl Strategy<Value = Vec<Grant>> {
    prop::collection::vec(grant(), 0..5)
}

fn object() -> impl Strategy<Value = Object> {
    let relations = subsequence(Relation::ALL.to_vec(), 0..=Relation::ALL.len());
    (place(), place(), relations).prop_map(|(ring, area, relations)| Object {
        kind: "thread",
        id: "t".to_owned(),
        region: slug("koe"),
        ring,
        area,
        relations,
    })
}

fn action() -> impl Strategy<Value = Action> {
    select(Action::ALL)
}

fn is_own(action: Action) -> bool {
    action.who() == Who::Anyone
}

fn is_of_one_asked(action: Action) -> bool {
    is_own(action) || action == Action::SeeOwnQuestions
}

proptest! {
    #[test]
    fn who_is_not_signed_in_is_asked_to(action in action(), object in prop::option::of(object()), grants in grants()) {
        let subject = Subject { grants, proved_at: Some(NOW), ..Subject::anonymous(slug("koe")) };
        prop_assert_eq!(decide(&subject, action, object.as_ref(), NOW), Decision::SignIn);
    }

    #[test]
    fn without_a_role_in_force_nothing_of_the_work_is_open(action in action(), object in prop::option::of(object())) {
        prop_assume!(!is_own(action));
        prop_assert_ne!(decide(&subject(Vec::new()), action, object.as_ref(), NOW), Decision::Allow);
    }

    #[test]
    fn a_residents_account_has_no_roles(action in action(), object in prop::option::of(object()), grants in grants()) {
        prop_assume!(!is_own(action));
        let subject = Subject { person: Some(person(true)), ..subject(grants) };
        prop_assert_ne!(decide(&subject, action, object.as_ref(), NOW), Decision::Allow);
    }

    #[test]
    fn what_is_of_another_region_is_not_there(action in action(), object in object(), grants in grants()) {
        let object = Object { region: slug("muu"), ..object };
        prop_assert_eq!(decide(&subject(grants), action, Some(&object), NOW), Decision::Missing);
    }

    #[test]
    fn who_knows_the_asker_does_not_find_it_whatever_their_roles(action in action(), object in object(), grants in grants()) {
        prop_assume!(!is_of_one_asked(action));
        let mut object = object;
        object.relations.push(Relation::Conflicted);
        prop_assert_eq!(decide(&subject(grants), action, Some(&object), NOW), Decision::Missing);
    }

    #[test]
    fn the_work_does_not_reach_ones_own_question(action in action(), object in object(), grants in grants()) {
        prop_assume!(!is_of_one_asked(action));
        let mut object = object;
        object.relations.push(Relation::AskedIt);
        prop_assert_eq!(decide(&subject(grants), action, Some(&object), NOW), Decision::Missing);
    }

    #[test]
    fn only_who_asked_sees_it_as_their_own(object in object(), grants in grants()) {
        let asked = object.is(Relation::AskedIt);
        let decision = decide(&subject(grants), Action::SeeOwnThreads, Some(&object), NOW);
        prop_assert_eq!(decision, if asked { Decision::Allow } else { Decision::Missing });
    }

    #[test]
    fn a_thread_is_read_in_its_own_ring_only(object in object(), grants in grants()) {
        let in_ring = object.ring.is_some() && grants.iter().any(|grant| {
            matches!(grant.role, Role::Responder | Role::RingManager) && grant.ring == object.ring
        });
        let hidden = object.is(Relation::Conflicted) || object.is(Relation::AskedIt);
        let decision = decide(&subject(grants), Action::ReadThread, Some(&object), NOW);
        prop_assert_eq!(decision, if in_ring && !hidden { Decision::Allow } else { Decision::Missing });
    }

    #[test]
    fn who_has_no_role_there_does_not_learn_that_something_confidential_is(
        action in action(), object in object(), grants in grants(),
    ) {
        prop_assume!(action.tier() >= Tier::T1);
        let decision = decide(&subject(grants), action, Some(&object), NOW);
        let tells = matches!(decision, Decision::Forbidden(access::Reason::Role(_) | access::Reason::Professional));
        prop_assert!(!tells, "{:?}", decision);
    }

    #[test]
    fn an_old_proof_opens_nothing(action in action(), object in prop::option::of(object()), grants in grants(), over in 1_i64..1_000_000) {
        let old = Subject { proved_at: Some(Timestamp(NOW.0 - action.proof_lasts() - over)), ..subject(grants.clone()) };
        let fresh = decide(&subject(grants), action, object.as_ref(), NOW);
        let decision = decide(&old, action, object.as_ref(), NOW);
        prop_assert_eq!(decision, if fresh == Decision::Allow { Decision::ProveAgain } else { fresh });
    }

    #[test]
    fn one_role_more_never_takes_something_away(
        action in action(), object in prop::option::of(object()), grants in grants(), more in grant(),
    ) {
        if decide(&subject(grants.clone()), action, object.as_ref(), NOW) == Decision::Allow {
            let more = subject([grants, vec![more]].concat());
            prop_assert_eq!(decide(&more, action, object.as_ref(), NOW), Decision::Allow);
        }
    }

    #[test]
    fn a_grant_without_its_place_counts_for_nothing(action in action(), object in prop::option::of(object()), grant in grant()) {
        prop_assume!(!grant.is_whole());
        let with = decide(&subject(vec![grant]), action, object.as_ref(), NOW);
        let without = decide(&subject(Vec::new()), action, object.as_ref(), NOW);
        prop_assert_eq!(with, without);
    }

    #[test]
    fn nobody_grants_themselves_a_role_or_recovers_themselves(object in object(), grants in grants()) {
        let mut object = object;
        object.relations.push(Relation::Themselves);
        for action in [Action::GrantRole, Action::Recover] {
            prop_assert_ne!(decide(&subject(grants.clone()), action, Some(&object), NOW), Decision::Allow);
        }
    }

    #[test]
    fn who_started_a_recovery_does_not_confirm_it(object in object(), grants in grants()) {
        let mut object = object;
        object.relations.push(Relation::StartedIt);
        prop_assert_ne!(decide(&subject(grants), Action::Recover, Some(&object), NOW), Decision::Allow);
    }

    #[test]
    fn a_grant_holds_in_its_term_only(grant in grant(), starts in -100_i64..100, lasts in prop::option::of(1_i64..100), now in -200_i64..300) {
        let ends_at = lasts.map(|lasts| Timestamp(starts + lasts));
        let term = Term { starts_at: Timestamp(starts), ends_at };
        let held = HeldGrant { id: "g".to_owned(), person_id: "p".to_owned(), grant, term };
        let in_term = now >= starts && ends_at.is_none_or(|end| now < end.0);
        prop_assert_eq!(in_force(vec![held], Timestamp(now)).len(), usize::from(in_term));
    }
}

#[test]
fn roles_and_actions_are_read_back_by_name() {
    for role in Role::ALL {
        assert_eq!(Role::parse(role.as_str()), Some(*role));
    }
    for action in Action::ALL {
        assert_eq!(Action::parse(action.as_str()), Some(*action));
    }
    assert_eq!((Role::parse("root"), Action::parse("")), (None, None));
}

/// Set to `1`, the table is written anew instead of compared.
const REWRITE: &str = "PERHEKESKUS_REWRITE_POLICY";
const TABLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/security/policy.md");

#[test]
fn the_written_table_is_the_policy() {
    let table = table();
    if std::env::var(REWRITE).is_ok_and(|value| value == "1") {
        std::fs::create_dir_all(std::path::Path::new(TABLE).parent().unwrap()).unwrap();
        std::fs::write(TABLE, &table).unwrap();
    }
    let written = std::fs::read_to_string(TABLE).unwrap_or_default();
    assert!(
        written == table,
        "docs/security/policy.md is not what the policy does. Look at the difference, and when it is meant: {REWRITE}=1 cargo test -p access --test policy"
    );
}

fn table() -> String {
    let mut text = String::from(
        "# Who may do what\n\n\
         Written by `crates/access/tests/policy.rs` from the policy itself; the test fails when they differ.\n\
         Every guarded route names one of the actions. Roles are those in force; a role in a ring is in the\n\
         object's ring, a role in an area in the object's area. Proofs of who one is are fresh.\n\n\
         **yes**: allowed. **no**: refused, with the reason. **404**: answered exactly as if there were nothing.\n\
         **sign in**: led to the sign-in.\n\n\
         An action marked with * needs a proof from the last 15 minutes, any other from the last 12 hours.\n",
    );
    let mut groups: BTreeMap<usize, (Vec<Action>, String)> = BTreeMap::new();
    for action in Action::ALL {
        let rows = rows(*action);
        let known = groups.values_mut().find(|(_, known)| *known == rows);
        match known {
            Some((actions, _)) => actions.push(*action),
            None => {
                groups.insert(groups.len(), (vec![*action], rows));
            }
        }
    }
    for (actions, rows) in groups.values() {
        let names = actions.iter().map(|action| {
            let mark = if action.needs_step_up() { "*" } else { "" };
            format!("`{}`{mark}", action.as_str())
        });
        let names: Vec<String> = names.collect();
        let _ = write!(text, "\n## {}\n\n{rows}", names.join(", "));
    }
    text
}

fn rows(action: Action) -> String {
    let columns: Vec<(&str, Subject)> = [
        ("nobody", Subject::anonymous(slug("koe"))),
        (
            "resident",
            Subject {
                person: Some(person(true)),
                ..subject(Vec::new())
            },
        ),
        ("no role", subject(Vec::new())),
    ]
    .into_iter()
    .chain(
        Role::ALL
            .iter()
            .map(|role| (role.as_str(), subject(vec![whole(*role)]))),
    )
    .collect();
    let mut text = String::from("| about |");
    for (name, _) in &columns {
        let _ = write!(text, " {name} |");
    }
    text.push_str("\n|---|");
    text.push_str(&"---|".repeat(columns.len()));
    text.push('\n');
    let mut rows: Vec<(String, String)> = Vec::new();
    for (name, object) in objects() {
        let mut cells = String::new();
        for (_, subject) in &columns {
            let word = match decide(subject, action, object.as_ref(), NOW) {
                Decision::Allow => "yes",
                Decision::SignIn => "sign in",
                Decision::ProveAgain => "prove again",
                Decision::Forbidden(_) => "no",
                Decision::Missing => "404",
            };
            let _ = write!(cells, " {word} |");
        }
        match rows.iter_mut().find(|(_, known)| *known == cells) {
            Some((names, _)) => {
                let _ = write!(names, "; {name}");
            }
            None => rows.push((name.to_owned(), cells)),
        }
    }
    for (names, cells) in rows {
        let _ = writeln!(text, "| {names} |{cells}");
    }
    text
}

fn whole(role: Role) -> Grant {
    let (area, ring) = match role.scope() {
        Scope::Ring => (None, Some(slug("ring"))),
        Scope::Area => (Some(slug("area")), None),
        Scope::Region => (None, None),
    };
    Grant { role, area, ring }
}

fn objects() -> Vec<(&'static str, Option<Object>)> {
    let own = |relations: &[Relation]| Object {
        kind: "thread",
        id: "t".to_owned(),
        region: slug("koe"),
        ring: Some(slug("ring")),
        area: Some(slug("area")),
        relations: relations.to_vec(),
    };
    let elsewhere = Object {
        ring: Some(slug("other-ring")),
        area: Some(slug("other-area")),
        ..own(&[])
    };
    let other_region = Object {
        region: slug("other"),
        ..own(&[Relation::Assignee])
    };
    vec![
        ("nothing in particular", None),
        ("an object", Some(own(&[]))),
        ("one whose assignee it is", Some(own(&[Relation::Assignee]))),
        (
            "one whose asker they know",
            Some(own(&[Relation::Conflicted])),
        ),
        ("one that they asked", Some(own(&[Relation::AskedIt]))),
        (
            "one on which they were consulted",
            Some(own(&[Relation::Consulted])),
        ),
        ("themselves", Some(own(&[Relation::Themselves]))),
        (
            "one who works in a ring they lead",
            Some(own(&[Relation::Leads])),
        ),
        (
            "what they started",
            Some(own(&[Relation::StartedIt, Relation::Leads])),
        ),
        ("one of another ring and area", Some(elsewhere)),
        ("one of another region", Some(other_region)),
    ]
}
