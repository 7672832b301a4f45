//! The help channel: rings, replies, launches and made-up people.

use packs::{ProblemCode, Severity};

use crate::common::{TODAY, copy, load_folder, spoilt};
use crate::{error, expect, warning};

const HELP: &str = "help.toml";

#[test]
fn unknown_references_are_told() {
    let code = error(ProblemCode::Reference);
    for (from, to, says) in [
        (
            "areas = [\"suuri\"]",
            "areas = [\"suri\"]",
            "no area `suri`",
        ),
        (
            "substitute = \"varalla\"",
            "substitute = \"vara\"",
            "no ring `vara` - did you mean `varalla`?",
        ),
        (
            "organization = \"alue\"\nsubstitute",
            "organization = \"alu\"\nsubstitute",
            "no organization `alu`",
        ),
        (
            "themes = [\"health\"]\nareas",
            "themes = [\"helth\"]\nareas",
            "no theme `helth`",
        ),
        (
            "themes = [\"health\"]\ntitle",
            "themes = [\"helt\"]\ntitle",
            "no theme `helt`",
        ),
        (
            "area = \"pieni\"\nring = \"vastaajat\"",
            "area = \"pieni\"\nring = \"vastajat\"",
            "no ring `vastajat`",
        ),
        (
            "step = \"malli\"",
            "step = \"mali\"",
            "no launch-step `mali`",
        ),
        (
            "owner = \"alue\", due",
            "owner = \"alve\", due",
            "no organization `alve`",
        ),
        (
            "ring = \"vastaajat\", area = \"pieni\"",
            "ring = \"vastaajat\", area = \"peni\"",
            "no area `peni`",
        ),
        (
            "role = \"responder\", ring = \"vastaajat\"",
            "role = \"responder\", ring = \"vastaaja\"",
            "no ring `vastaaja`",
        ),
        (
            "organization = \"alue\"\nlanguages",
            "organization = \"ale\"\nlanguages",
            "no organization `ale`",
        ),
    ] {
        let needle = differing_line(from, to);
        expect(HELP, from, to, code, needle, says);
    }
}

/// What is told when two things are wrong at once.
fn spoilt_twice(first: (&str, &str), second: (&str, &str)) -> String {
    let target = tempfile::tempdir().expect("a folder");
    copy("suomi", target.path());
    let folder = copy("mallila", target.path());
    let path = folder.join(HELP);
    let text = std::fs::read_to_string(&path).expect("the fixture");
    let text = text
        .replacen(first.0, first.1, 1)
        .replacen(second.0, second.1, 1);
    std::fs::write(&path, text).expect("a file");
    load_folder(&folder, TODAY).shown()
}

/// The line of `to` that `from` does not have.
fn differing_line<'a>(from: &str, to: &'a str) -> &'a str {
    let changed = to
        .lines()
        .zip(from.lines())
        .find(|(after, before)| after != before);
    changed.map_or(to, |(after, _)| after)
}

#[test]
fn a_ring_that_cannot_keep_its_promise_is_told() {
    let value = error(ProblemCode::Value);
    expect(
        HELP,
        "reply_days = 2",
        "reply_days = 4",
        value,
        "reply_days = 4",
        "a ring of responders answers in 1 to 3",
    );
    expect(
        HELP,
        "reply_days = 2",
        "reply_days = 0",
        value,
        "reply_days = 0",
        "0 days",
    );
    expect(
        HELP,
        "themes = [\"health\"]\nareas",
        "reply_days = 3\nareas",
        value,
        "reply_days = 3",
        "a ring of experts answers in 1 to 2",
    );
    expect(
        HELP,
        "closes = \"15:00\"",
        "closes = \"09:00\"",
        error(ProblemCode::Hours),
        "closes = \"09:00\"",
        "ends after it begins",
    );
    let reference = error(ProblemCode::Reference);
    expect(
        HELP,
        "substitute = \"varalla\"",
        "substitute = \"vastaajat\"",
        reference,
        "substitute = \"vastaajat\"",
        "cannot step in for itself",
    );
    expect(
        HELP,
        "substitute = \"varalla\"",
        "substitute = \"asiantuntijat\"",
        reference,
        "substitute = \"asiantuntijat\"",
        "has another task",
    );
    expect(
        HELP,
        "training = { fi = \"Perehdytys.\", sv",
        "training = { sv",
        error(ProblemCode::Empty),
        "training = { sv",
        "must have Finnish words",
    );
    expect(
        HELP,
        "vastaajat@example.fi",
        "vastaajat",
        error(ProblemCode::Form),
        "contact = { email = \"vastaajat\" }",
        "is not an e-mail address",
    );
    expect(
        HELP,
        "checked = 2026-11-02",
        "checked = 2025-10-02",
        warning(ProblemCode::Stale),
        "2025-10-02",
        "due to be checked again",
    );
}

#[test]
fn a_reply_that_cannot_be_filled_in_is_told() {
    let form = error(ProblemCode::Form);
    expect(
        HELP,
        "Hei [nimi], kiitos",
        "Hei [nimi, kiitos",
        form,
        "Hei [nimi, kiitos",
        "begins with `[` and ends with `]`",
    );
    expect(
        HELP,
        "Hej [namn]",
        "Hej []",
        form,
        "Hej []",
        "says what goes into it",
    );
    expect(
        HELP,
        "Hello [name], thank you",
        "Hello, thank you",
        warning(ProblemCode::Language),
        "Hello, thank you",
        "has 0 blanks, and the Finnish text 1",
    );
    expect(
        HELP,
        "kiitos viestistä.",
        "soita 080 005 005.",
        form,
        "080 005 005",
        "looks like a telephone number",
    );
}

#[test]
fn a_launch_that_would_open_too_early_or_never_is_told() {
    let reference = error(ProblemCode::Reference);
    expect(
        HELP,
        "[[launch]]\nid = \"pieni\"",
        "[[launch]]\nid = \"pienin\"",
        error(ProblemCode::Value),
        "id = \"pienin\"",
        "identifier of its area, `pieni`",
    );
    expect(
        HELP,
        "area = \"pieni\"\nring = \"vastaajat\"",
        "area = \"pieni\"\nring = \"asiantuntijat\"",
        reference,
        "ring = \"asiantuntijat\"",
        "does not answer requests",
    );
    let elsewhere = "areas = [\"muualla\"]";
    let area = "[[area]]\nid = \"muualla\"\nkind = \"large\"\nname = { fi = \"Muualla\", sv = \"Annanstans\", en = \"Elsewhere\" }\nmunicipalities = [\"kunta\"]\npoint = { lat = 60.5, lon = 26.9 }\n\n[[launch-step]]";
    let (before, after) = ("areas = [\"suuri\"]", "areas = [\"pieni\"]");
    assert_eq!(spoilt(HELP, before, after, TODAY).shown(), "");
    let outcome = spoilt_twice((before, elsewhere), ("[[launch-step]]", area));
    assert!(
        outcome.contains("`vastaajat` does not serve `pieni`"),
        "{outcome}"
    );
    let done = "{ step = \"malli\", owner = \"alue\", done = 2026-11-02, evidence = \"Päätös\" },\n  { step = \"malli\"";
    expect(
        HELP,
        "{ step = \"malli\"",
        done,
        error(ProblemCode::Duplicate),
        "{ step = \"malli\", owner = \"alue\", due",
        "has the step `malli` already",
    );
    expect(
        HELP,
        "done = 2026-11-02",
        "done = 2026-12-02",
        error(ProblemCode::Dates),
        "done = 2026-12-02",
        "is still to come",
    );
    expect(
        HELP,
        ", evidence = \"Päätös\"",
        "",
        warning(ProblemCode::Empty),
        "step = \"malli\"",
        "say what shows",
    );
    expect(
        HELP,
        "since = 2026-11-09",
        "since = 2026-12-09",
        warning(ProblemCode::Dates),
        "since = 2026-12-09",
        "is still to come",
    );
    expect(
        HELP,
        "notice = { fi = \"Tauolla.\", sv",
        "notice = { sv",
        error(ProblemCode::Empty),
        "notice = { sv",
        "must have Finnish words",
    );
    expect(
        HELP,
        "mandatory = true",
        "mandatory = false",
        error(ProblemCode::Incomplete),
        "steps = [",
        "no mandatory launch-step",
    );
}

#[test]
fn made_up_people_stay_in_demonstrations() {
    let outcome = spoilt("pack.toml", "demo = true\n", "", TODAY);
    let told = outcome.problems.iter().find(|problem| {
        problem.severity == Severity::Error && problem.message.contains("`demo = true`")
    });
    let told = told.expect("a real region has no demo people").to_string();
    assert!(
        told.contains("mallila/help.toml:56: error: demo-person `ella-esimerkki`"),
        "{told}"
    );
    assert!(
        outcome
            .packs
            .iter()
            .all(|pack| pack.region.id.as_str() != "mallila"),
        "the pack is not used"
    );
}

#[test]
fn roles_that_mean_nothing_are_told() {
    let reference = error(ProblemCode::Reference);
    expect(
        HELP,
        "role = \"responder\"",
        "role = \"responders\"",
        reference,
        "role = \"responders\"",
        "did you mean `responder`?",
    );
    expect(
        HELP,
        "role = \"responder\", ring = \"vastaajat\"",
        "role = \"responder\", ring = \"asiantuntijat\"",
        reference,
        "role = \"responder\", ring = \"asiantuntijat\"",
        "has another task",
    );
    expect(
        HELP,
        "role = \"responder\", ring = \"vastaajat\"",
        "role = \"responder\"",
        error(ProblemCode::Empty),
        "role = \"responder\"",
        "names the ring",
    );
    expect(
        HELP,
        "role = \"manager\"",
        "role = \"manager\", ring = \"vastaajat\"",
        error(ProblemCode::Value),
        "role = \"manager\", ring",
        "belongs to no ring",
    );
    expect(
        HELP,
        "\"ckb\"",
        "\"Sorani\"",
        error(ProblemCode::Value),
        "\"Sorani\"",
        "is no code of a language",
    );
    expect(
        HELP,
        "languages = [\"fi\", \"ckb\"]",
        "languages = []",
        error(ProblemCode::Empty),
        "languages = []",
        "name at least one language",
    );
}
