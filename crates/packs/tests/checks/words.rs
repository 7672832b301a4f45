//! Words and contacts that families read.

use packs::ProblemCode;

use crate::{AREAS, RECORDS, error, expect, warning};

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
