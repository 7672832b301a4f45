//! Areas, ages, hours and review days.

use packs::ProblemCode;

use crate::common::{TODAY, spoilt};
use crate::{AREAS, RECORDS, error, expect, warning};

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
