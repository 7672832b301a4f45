//! What a file says that no record can be read from.

use packs::ProblemCode;

use crate::common::{TODAY, load_fixtures};
use crate::{AREAS, RECORDS, error, expect, warning};

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
