//! Identifiers, and what they lead to.

use packs::ProblemCode;

use crate::common::{TODAY, spoilt};
use crate::{AREAS, RECORDS, error, expect, warning};

#[test]
fn an_identifier_twice_names_both_lines() {
    let outcome = spoilt(RECORDS, "id = \"vanha-yhdistys\"", "id = \"alue\"", TODAY);
    let told = outcome.shown();
    assert!(
        told.contains("mallila/records.toml:11: error: organization `alue`: `id`: "),
        "{told}"
    );
    assert!(told.contains("mallila/records.toml:4"), "{told}");
}

#[test]
fn an_identifier_that_could_mean_two_things_or_hides_another_is_told() {
    let place = "[[place]]\nid = \"perhetalo\"\nname = { fi = \"a\", sv = \"a\", en = \"a\" }\ntypes = [\"family-cafe\"]\narea = \"pieni\"\nmunicipality = \"kunta\"\nstatus = \"planned\"\nsummary = { fi = \"a\", sv = \"a\", en = \"a\" }\norganizers = [\"alue\"]\n\n[[place]]";
    let outcome = spoilt(RECORDS, "[[place]]", place, TODAY);
    let told = outcome
        .problems
        .iter()
        .find(|problem| problem.code == ProblemCode::Duplicate);
    let told = told.expect("an ambiguous identifier is told").to_string();
    assert!(
        told.contains(
            "mallila/records.toml:31: warning: place `perhetalo`: `id`: a unit has the same"
        ),
        "{told}"
    );
    let hides = warning(ProblemCode::Override);
    expect(
        RECORDS,
        "id = \"uhka\"",
        "id = \"hengenvaara\"",
        hides,
        "id = \"hengenvaara\"",
        "instead of the one of `suomi`",
    );
}

#[test]
fn unknown_references_of_every_kind_are_told() {
    let code = error(ProblemCode::Reference);
    let check = |from: &str, to: &str, needle: &str, says: &str| {
        expect(RECORDS, from, to, code, needle, says);
    };
    check(
        "owner = \"alue\"",
        "owner = \"alue2\"",
        "alue2",
        "no organization `alue2` - did you mean `alue`?",
    );
    check(
        "successor = \"alue\"",
        "successor = \"x\"",
        "successor",
        "no organization `x`",
    );
    check(
        "area = \"pieni\"\nmunicipality = \"kunta\"\nmode",
        "area = \"pienii\"\nmunicipality = \"kunta\"\nmode",
        "pienii",
        "no area `pienii`",
    );
    check(
        "municipality = \"kunta\"\nmode",
        "municipality = \"kuntaa\"\nmode",
        "kuntaa",
        "no municipality `kuntaa`",
    );
    check(
        "{ service = \"neuvola\"",
        "{ service = \"neuvolla\"",
        "neuvolla",
        "`services.0.service`: there is no service `neuvolla`",
    );
    check(
        "organizations = [\"alue\"]",
        "organizations = [\"x\"]",
        "organizations = [\"x\"]",
        "no organization",
    );
    check(
        "types = [\"family-cafe\"]",
        "types = [\"family-caffe\"]",
        "family-caffe",
        "no place-type `family-caffe` among the terms - did you mean `family-cafe`?",
    );
    check(
        "organizers = [\"vanha-yhdistys\"]",
        "organizers = [\"vanha\"]",
        "organizers",
        "no organization `vanha`",
    );
    check(
        "tasks = [\"meeting-place\"]",
        "tasks = [\"meeting\"]",
        "\"meeting\"",
        "no task `meeting`",
    );
    check(
        "provider = \"alue\"",
        "provider = \"x\"",
        "provider",
        "no organization `x`",
    );
    check(
        "partners = [\"vanha-yhdistys\"]",
        "partners = [\"x\"]",
        "partners",
        "no organization `x`",
    );
    check(
        "areas = [\"suuri\"]",
        "areas = [\"suuri\", \"x\"]",
        "areas",
        "`areas.1`",
    );
    check(
        "  \"perhetalo\",",
        "  \"perhetalot\",",
        "perhetalot",
        "unit or place `perhetalot` - did you mean `perhetalo`?",
    );
    for (field, value) in [
        ("life_stages", "baby"),
        ("forms", "group"),
        ("target_groups", "kr1-2"),
        ("life_events", "ke1"),
        ("service_classes", "p6-1"),
    ] {
        check(
            &format!("{field} = [\"{value}\"]"),
            &format!("{field} = [\"zz\"]"),
            &format!("{field} = "),
            "`zz` among the terms",
        );
    }
    check(
        "levels = [\"universal\", ",
        "levels = [\"zz\", ",
        "levels",
        "no level `zz`",
    );
    check(
        "themes = [\"health\"]\ntasks",
        "themes = [\"zz\"]\ntasks",
        "themes = [\"zz\"]",
        "no theme `zz`",
    );
    check(
        "replaces = \"hatanumero\"",
        "replaces = \"zz\"",
        "replaces",
        "`replaces`: there is no helpline `zz`",
    );
    check(
        "best = [\"neuvola\", ",
        "best = [\"zz\", ",
        "best",
        "no service or place or helpline or article or path `zz`",
    );
    check(
        "themes = [\"health\"]\n\n[[danger]]",
        "themes = [\"zz\"]\n\n[[danger]]",
        "themes = [\"zz\"]",
        "no theme `zz`",
    );
    check(
        "helplines = [\"paivystys\", ",
        "helplines = [\"zz\", ",
        "helplines",
        "no helpline `zz`",
    );
    expect(
        AREAS,
        "parent = \"suuri\"",
        "parent = \"suurin\"",
        code,
        "suurin",
        "no area `suurin` - did you mean `suuri`?",
    );
    expect(
        AREAS,
        "municipalities = [\"kunta\"]\npoint = { lat = 60.5, lon = 26.9 }\nvalid_from = 2024-01-01\nupkeep",
        "municipalities = [\"zz\"]\npoint = { lat = 60.5, lon = 26.9 }\nvalid_from = 2024-01-01\nupkeep",
        code,
        "\"zz\"",
        "no municipality `zz`",
    );
    let term = "[[term]]\nid = \"oma\"\nvocabulary = \"theme\"\nname = { fi = \"a\", sv = \"a\", en = \"a\" }\nbroader = \"zz\"\n\n[[unit]]";
    expect(RECORDS, "[[unit]]", term, code, "broader", "no theme `zz`");
    let renamed = warning(ProblemCode::Renamed);
    expect(
        RECORDS,
        "\"special\"]",
        "\"special\", \"demanding\"]",
        renamed,
        "demanding",
        "is called `special` now",
    );
}

#[test]
fn reserved_identifiers_are_refused() {
    let form = error(ProblemCode::Form);
    let outcome = spoilt("pack.toml", "id = \"mallila\"", "id = \"api\"", TODAY);
    assert!(
        outcome
            .shown()
            .contains("mallila/pack.toml:1: error: `id`: `api` means something else"),
        "{}",
        outcome.shown()
    );
    assert!(
        outcome
            .problems
            .iter()
            .all(|problem| (problem.severity, problem.code) == form)
    );
}
