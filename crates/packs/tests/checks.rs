//! Every check, each with a valid pack spoilt in one place and the line on which it must be told.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

mod common;

use common::{TODAY, load_fixtures, spoilt};
use packs::{ProblemCode, Severity};

const RECORDS: &str = "records.toml";
const AREAS: &str = "areas.toml";

/// Spoils the fixture and expects one problem of this code, on the line of `needle`, that says
/// `says`.
#[track_caller]
fn expect(
    file: &str,
    from: &str,
    to: &str,
    (severity, code): (Severity, ProblemCode),
    needle: &str,
    says: &str,
) {
    let outcome = spoilt(file, from, to, TODAY);
    let line = outcome
        .text
        .lines()
        .position(|line| line.contains(needle))
        .expect("the needle is in the file")
        + 1;
    let place = format!("mallila/{file}:{line}: {severity}: ");
    assert!(
        outcome.problems.iter().any(|problem| {
            problem.code == code
                && problem.severity == severity
                && problem.to_string().contains(&place)
                && problem.message.contains(says)
        }),
        "no {code:?} `{says}` at {place} in:\n{}",
        outcome.shown()
    );
    let usable = outcome
        .packs
        .iter()
        .any(|pack| pack.region.id.as_str() == "mallila");
    let only_stale = code == ProblemCode::StaleHelpline;
    assert_eq!(
        usable,
        severity == Severity::Warning || only_stale,
        "{}",
        outcome.shown()
    );
}

fn error(code: ProblemCode) -> (Severity, ProblemCode) {
    (Severity::Error, code)
}

fn warning(code: ProblemCode) -> (Severity, ProblemCode) {
    (Severity::Warning, code)
}

#[test]
fn the_fixtures_are_without_a_problem_and_in_order() {
    let loaded = load_fixtures(TODAY);
    assert_eq!(loaded.shown(), "");
    let ids: Vec<&str> = loaded
        .packs
        .iter()
        .map(|pack| pack.region.id.as_str())
        .collect();
    assert_eq!(ids, ["suomi", "mallila"]);
    let again = load_fixtures(TODAY);
    assert_eq!(loaded.packs[1].fingerprint, again.packs[1].fingerprint);
    assert_eq!(loaded.packs[1].fingerprint.len(), 64);
}

#[test]
fn unknown_names_are_told_with_the_nearest() {
    let code = error(ProblemCode::UnknownName);
    expect(
        RECORDS,
        "themes = [\"health\"]\ntasks = [\"early",
        "temes = [\"health\"]\ntasks = [\"early",
        code,
        "temes",
        "did you mean `themes`?",
    );
    expect(
        RECORDS,
        "{ number = \"05 555 0102\" }",
        "{ nmber = \"05 555 0102\" }",
        code,
        "nmber",
        "did you mean `number`?",
    );
    expect(
        RECORDS,
        "[[unit]]",
        "[[units]]",
        code,
        "[[units]]",
        "did you mean `unit`?",
    );
    expect(
        "pack.toml",
        "motif =",
        "motive =",
        code,
        "motive",
        "did you mean `motif`?",
    );
    let value = error(ProblemCode::Value);
    expect(
        RECORDS,
        "kind = \"ngo\"",
        "kind = \"nga\"",
        value,
        "\"nga\"",
        "did you mean `ngo`?",
    );
}

#[test]
fn missing_and_misshapen_fields_are_told() {
    let code = error(ProblemCode::Value);
    expect(
        RECORDS,
        "provider = \"alue\"\n",
        "",
        code,
        "[[service]]",
        "missing field `provider`",
    );
    expect(
        RECORDS,
        "ages = { min = 0, max = 6 }",
        "ages = { min = 0, max = 600 }",
        code,
        "max = 600",
        "`ages.max`",
    );
    expect(
        RECORDS,
        "checked = 2026-11-02, review",
        "checked = \"2.11.2026\", review",
        code,
        "2.11.2026",
        "upkeep.checked",
    );
    expect(
        RECORDS,
        "id = \"neuvola\"",
        "id = \"Neuvola\"",
        code,
        "id = \"Neuvola\"",
        "is not an identifier",
    );
    expect(
        RECORDS,
        "days = \"mon-fri\"",
        "days = \"ma-pe\"",
        code,
        "ma-pe",
        "is not a weekday",
    );
    expect(
        AREAS,
        "point = { lat = 60.5, lon = 26.9 }\n\n[[area]]",
        "point = { lat = 160.5, lon = 26.9 }\n\n[[area]]",
        code,
        "160.5",
        "is not a point",
    );
    expect(
        RECORDS,
        "[defaults]",
        "[[defaults]]",
        code,
        "[[defaults]]",
        "one bracket",
    );
    let syntax = error(ProblemCode::Syntax);
    expect(
        RECORDS,
        "id = \"neuvola\"",
        "id = \"neuvola",
        syntax,
        "id = \"neuvola",
        "not TOML",
    );
    expect(
        RECORDS,
        "id = \"neuvola\"",
        "id = \"neu\\u0000vola\"",
        syntax,
        "u0000",
        "control character U+0000",
    );
}

#[test]
fn a_default_that_nothing_takes_is_told() {
    let code = warning(ProblemCode::UnusedDefault);
    expect(
        RECORDS,
        "[defaults]\n",
        "[defaults]\ncolour = 1\n",
        code,
        "colour",
        "`colour`",
    );
}

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
        "no service or place or helpline `zz`",
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
fn missing_words_are_told() {
    let empty = error(ProblemCode::Empty);
    expect(
        RECORDS,
        "name = { fi = \"Neuvola\", ",
        "name = { ",
        empty,
        "name = { sv = \"Rådg",
        "`name`: must have Finnish words",
    );
    expect(
        RECORDS,
        "summary = { fi = \"Tule kahville.\", ",
        "summary = { fi = \" \", ",
        empty,
        "fi = \" \"",
        "`summary`: must have Finnish words",
    );
    expect(
        RECORDS,
        "how_to_start = { fi = \"Soita.\", sv = \"Ring.\"",
        "how_to_start = { fi = \"Soita.\", sv = \"\"",
        empty,
        "sv = \"\"",
        "is empty in `sv`: leave the language out",
    );
    expect(
        "pack.toml",
        "fi = \"Mallila\"\n",
        "",
        empty,
        "[name]",
        "`name`: must have Finnish words",
    );
    expect(
        RECORDS,
        "organizers = [\"vanha-yhdistys\"]",
        "organizers = []",
        empty,
        "organizers = []",
        "at least one organisation",
    );
    expect(
        RECORDS,
        "types = [\"family-cafe\"]",
        "types = []",
        empty,
        "types = []",
        "at least one place-type",
    );
    expect(
        RECORDS,
        "levels = [\"universal\", \"special\"]",
        "levels = []",
        empty,
        "levels = []",
        "at least one level",
    );
    expect(
        RECORDS,
        "helplines = [\"paivystys\", \"hatanumero\"]",
        "helplines = []",
        empty,
        "helplines = []",
        "at least one helpline",
    );
    let language = warning(ProblemCode::Language);
    expect(
        RECORDS,
        "fi = \"Neuvola\", sv = \"Rådgivning\"",
        "fi = \"Neuvola\"",
        language,
        "[[service]]",
        "lacks sv in name",
    );
    expect(
        RECORDS,
        "label = { fi = \"Sivut\", ",
        "label = { ",
        language,
        "links = ",
        "has no Finnish",
    );
    let bare = warning(ProblemCode::Empty);
    expect(
        RECORDS,
        "address = { street = \"Katu 2\", postal_code = \"00100\", city = \"Kunta\" }\n",
        "",
        bare,
        "[[unit]]",
        "a unit with rooms has an address",
    );
    expect(
        AREAS,
        "municipalities = [\"kunta\"]\npoint = { lat = 60.5, lon = 26.9 }\nvalid_from = 2024-01-01\nvalid",
        "municipalities = []\npoint = { lat = 60.5, lon = 26.9 }\nvalid_from = 2024-01-01\nvalid",
        bare,
        "municipalities = []",
        "names no municipality",
    );
}

#[test]
fn contacts_that_reach_nobody_are_told() {
    let form = error(ProblemCode::Form);
    expect(
        RECORDS,
        "street = \"Katu 1\", postal_code = \"00100\"",
        "street = \"Katu 1\", postal_code = \"0010\"",
        form,
        "\"0010\"",
        "not a postal code",
    );
    expect(
        RECORDS,
        "\"05 555 0102\"",
        "\"soita 0102\"",
        form,
        "soita 0102",
        "`contact.phones.1.number`",
    );
    expect(
        RECORDS,
        "\"05 555 0103\"",
        "\"päivystys\"",
        form,
        "number = \"päi",
        "`number`",
    );
    expect(
        RECORDS,
        "https://example.fi/neuvola",
        "example.fi/neuvola",
        form,
        "links",
        "beginning with `https://`",
    );
    expect(
        RECORDS,
        "url = \"https://example.fi\"",
        "url = \"http://example.fi\"",
        form,
        "http://",
        "`url`",
    );
    expect(
        RECORDS,
        "neuvola.kunta@example.fi",
        "neuvola at example.fi",
        form,
        " at ",
        "not an e-mail address",
    );
    expect(
        "pack.toml",
        "perhekeskus@example.fi",
        "perhekeskus",
        form,
        "email",
        "not an e-mail address",
    );
    expect(
        "pack.toml",
        "mallila.example.fi",
        "https://mallila",
        form,
        "hosts",
        "not a host name",
    );
    expect(
        "pack.toml",
        "motif = \"hills\"",
        "motif = \"hilss\"",
        form,
        "motif",
        "did you mean `hills`?",
    );
    expect(
        AREAS,
        "code = \"286\"",
        "code = \"28\"",
        form,
        "code = \"28\"",
        "three digits",
    );
    let personal = warning(ProblemCode::PersonalEmail);
    expect(
        RECORDS,
        "neuvola.kunta@",
        "maija.meikalainen@",
        personal,
        "maija",
        "looks like a person's address",
    );
}

#[test]
fn areas_that_form_no_tree_are_told() {
    let tree = error(ProblemCode::Tree);
    let outcome = spoilt(AREAS, "parent = \"suuri\"\n", "", TODAY);
    assert!(
        outcome
            .shown()
            .contains("mallila/areas.toml:16: error: area `pieni`: `parent`: a small area names"),
        "{}",
        outcome.shown()
    );
    expect(
        AREAS,
        "parent = \"suuri\"",
        "parent = \"pieni\"",
        tree,
        "parent = \"pieni\"",
        "round in a circle",
    );
    expect(
        AREAS,
        "parent = \"suuri\"",
        "parent = \"pieni\"",
        tree,
        "parent = \"pieni\"",
        "is a small area itself",
    );
    expect(
        AREAS,
        "kind = \"large\"",
        "kind = \"large\"\nparent = \"pieni\"",
        tree,
        "parent = \"pieni\"",
        "directly below the region",
    );
    expect(
        RECORDS,
        "kind = \"county\"",
        "kind = \"county\"\nsuccessor = \"vanha-yhdistys\"",
        tree,
        "successor = \"vanha",
        "round in a circle",
    );
    let dates = error(ProblemCode::Dates);
    expect(
        AREAS,
        "valid_until = 2030-12-31",
        "valid_until = 2020-12-31",
        dates,
        "valid_until",
        "before the first",
    );
    let outlives = warning(ProblemCode::Dates);
    expect(
        AREAS,
        "valid_from = 2024-01-01\nvalid_until",
        "valid_from = 2023-01-01\nvalid_until",
        outlives,
        "valid_until",
        "its large area `suuri` is not",
    );
}

#[test]
fn a_large_area_without_every_task_and_level_is_told() {
    let code = warning(ProblemCode::Incomplete);
    let outcome = spoilt(RECORDS, "tasks = [\"early-support\"]\n", "", TODAY);
    assert!(
        outcome
            .problems
            .iter()
            .all(|problem| (problem.severity, problem.code) == code)
    );
    assert!(outcome.shown().contains("mallila/areas.toml:7: warning: area `suuri`: a large area has every task; nothing here is marked early-support (R159)"), "{}", outcome.shown());
    let outcome = spoilt(
        RECORDS,
        "levels = [\"universal\", \"special\"]",
        "levels = [\"universal\"]",
        TODAY,
    );
    assert!(outcome.shown().contains("mallila/areas.toml:7: warning: area `suuri`: a large area has every level; nothing here is marked special (R029)"), "{}", outcome.shown());
}

#[test]
fn ages_and_hours_that_hold_nothing_are_told() {
    let ages = error(ProblemCode::Ages);
    expect(
        RECORDS,
        "ages = { min = 0, max = 6 }",
        "ages = { min = 7, max = 6 }",
        ages,
        "ages",
        "min 7 is more than max 6",
    );
    let hours = error(ProblemCode::Hours);
    expect(
        RECORDS,
        "opens = \"08:00\", closes = \"12:00\"",
        "opens = \"12:00\", closes = \"08:00\"",
        hours,
        "service = \"neuvola\"",
        "opens 12:00 but closes 08:00",
    );
    expect(
        RECORDS,
        "closes = \"00:00\"",
        "closes = \"09:30\"",
        hours,
        "09:30\"",
        "closing comes after opening",
    );
    expect(
        RECORDS,
        "until = 2026-12-26 }",
        "until = 2026-12-26, opens = \"09:00\" }",
        hours,
        "2026-12-26",
        "give both",
    );
    let dates = error(ProblemCode::Dates);
    expect(
        RECORDS,
        "until = 2026-12-26",
        "until = 2026-12-23",
        dates,
        "2026-12-23",
        "before the first",
    );
    expect(
        RECORDS,
        "until = 2026-12-31",
        "until = 2025-12-31",
        dates,
        "2025-12-31",
        "before the first",
    );
    expect(
        RECORDS,
        "status = \"open\"",
        "status = \"opening\"",
        dates,
        "[[place]]",
        "the day on which it opens",
    );
}

#[test]
fn a_stale_helpline_is_an_error_that_closes_no_site_and_other_stale_records_are_warnings() {
    let helpline =
        "always = true\nupkeep = { owner = \"alue\", checked = 2026-01-02, review_months = 6 }\n";
    expect(
        RECORDS,
        "always = true\n",
        helpline,
        error(ProblemCode::StaleHelpline),
        "2026-01-02",
        "due to be checked again by 2026-07-02",
    );
    let service = "areas = [\"suuri\"]\nupkeep = { owner = \"alue\", checked = 2026-01-02 , review_months = 6}\n";
    expect(
        RECORDS,
        "areas = [\"suuri\"]\n",
        service,
        warning(ProblemCode::Stale),
        "2026-01-02",
        "due to be checked again",
    );
    let coming = warning(ProblemCode::Dates);
    expect(
        RECORDS,
        "checked = 2026-11-02",
        "checked = 2026-12-02",
        coming,
        "2026-12-02",
        "still to come",
    );
    let never = error(ProblemCode::Dates);
    expect(
        RECORDS,
        "review_months = 6",
        "review_months = 0",
        never,
        "review_months",
        "use 1 to 60",
    );
}

#[test]
fn a_point_far_away_is_told() {
    let far = warning(ProblemCode::Point);
    expect(
        RECORDS,
        "lat = 60.52, lon = 26.92",
        "lat = 26.92, lon = 60.52",
        far,
        "26.92, lon",
        "kilometres from the region's point",
    );
    expect(
        "pack.toml",
        "point = { lat = 60.5, lon = 26.9 }\n",
        "",
        far,
        "id = ",
        "without a point",
    );
}

#[test]
fn danger_phrases_and_concepts_that_do_nothing_are_told() {
    let phrase = error(ProblemCode::DangerPhrase);
    expect(
        RECORDS,
        "\"mies uhka*\"",
        "\"*\"",
        phrase,
        "\"*\"",
        "can never match",
    );
    let twice = warning(ProblemCode::DangerPhrase);
    expect(
        RECORDS,
        "\"mies uhka*\"",
        "\"Lyö hän\"",
        twice,
        "Lyö hän",
        "stands in `uhka` already, at ",
    );
    expect(
        RECORDS,
        "\"mies uhka*\"",
        "\"ei hengitä\"",
        twice,
        "ei hengitä",
        "stands in `hengenvaara` already",
    );
    expect(
        RECORDS,
        "fi = [\n  \"hän",
        "sv = [\n  \"hän",
        phrase,
        "[danger.phrases]",
        "no Finnish phrases",
    );
    let concept = error(ProblemCode::Concept);
    expect(
        RECORDS,
        "triggers = [\"en jaksa\"]",
        "triggers = []",
        concept,
        "triggers",
        "has no triggers",
    );
    expect(
        RECORDS,
        "triggers = [\"en jaksa\"]",
        "triggers = [\"...\"]",
        concept,
        "triggers",
        "holds no words",
    );
    let nowhere = warning(ProblemCode::Concept);
    expect(
        RECORDS,
        "best = [\"neuvola\", \"perhekahvila\", \"paivystys\"]\nthemes = [\"health\"]\n",
        "",
        nowhere,
        "[[concept]]",
        "leads nowhere",
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
