//! Texts in Markdown, paths and the guided finder: read whole, and told of with file and line.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;

use catalog::{Kind, Record};
use kernel::Language;

mod common;

use common::{Outcome, TODAY, copy, load_folder};

const ARTICLE: &str = r#"+++
id = "itku"
title = "Vauva itkee"
summary = "Mitä voit tehdä."
audiences = ["family"]
themes = ["health"]
sources = [{ name = "MLL", url = "https://www.mll.fi" }]
upkeep = { owner = "alue", checked = 2026-11-01 }
+++

## Mistä on kyse

Soita [tänne](helpline:hatanumero). Katso [kriisisivu](page:crisis).
"#;

const SWEDISH: &str = r#"+++
title = "Babyn gråter"
summary = "Det här kan du göra."
+++

## Vad det handlar om

Ring [hit](helpline:hatanumero).
"#;

/// Loads the fixtures with files put into the region's pack.
fn with(files: &[(&str, &str)]) -> Outcome {
    let folder = tempfile::tempdir().unwrap();
    copy("suomi", folder.path());
    let pack = copy("mallila", folder.path());
    for (name, text) in files {
        let path = pack.join(name);
        fs::create_dir_all(path.parent().unwrap_or(Path::new("."))).unwrap();
        fs::write(path, text).unwrap();
    }
    load_folder(&pack, TODAY)
}

#[track_caller]
fn told(files: &[(&str, &str)], place: &str, says: &str) {
    let shown = with(files).shown();
    assert!(
        shown
            .lines()
            .any(|line| line.contains(place) && line.contains(says)),
        "no `{says}` at {place} in:\n{shown}"
    );
}

#[track_caller]
fn told_of_article(from: &str, to: &str, line: u32, says: &str) {
    let spoilt = ARTICLE.replacen(from, to, 1);
    assert_ne!(spoilt, ARTICLE, "{from}");
    let place = format!("mallila/articles/itku.md:{line}: error:");
    told(&[("articles/itku.md", &spoilt)], &place, says);
}

#[test]
fn an_original_and_its_translations_are_one_record() {
    let outcome = with(&[
        ("articles/baby/itku.md", ARTICLE),
        ("articles/baby/itku.sv.md", SWEDISH),
        ("README.md", "not read"),
    ]);
    let pack = outcome
        .packs
        .iter()
        .find(|pack| pack.region.id.as_str() == "mallila")
        .unwrap();
    let articles: Vec<_> = pack
        .entries
        .iter()
        .filter(|entry| entry.record.kind() == Kind::Article)
        .collect();
    let [entry] = articles.as_slice() else {
        panic!("{}", outcome.shown());
    };
    let Record::Article(article) = &entry.record else {
        panic!("an article");
    };
    assert_eq!(article.title.exact(Language::SWEDISH), Some("Babyn gråter"));
    let body = article.body.exact(Language::FINNISH).unwrap();
    assert!(body.starts_with("## Mistä on kyse"), "{body}");
    assert_eq!(entry.file, "articles/baby/itku.md");
}

#[test]
fn mistakes_of_a_text_are_told_on_their_line() {
    told_of_article(
        "helpline:hatanumero",
        "helpline:hatanumeri",
        13,
        "did you mean `hatanumero`",
    );
    told_of_article(
        "page:crisis",
        "page:kriisi",
        13,
        "there is no page `kriisi`",
    );
    told_of_article("page:crisis", "http://a.fi", 13, "is no link");
    told_of_article(
        "Katso",
        "Soita 05 555 0100. Katso",
        13,
        "looks like a telephone number",
    );
    told_of_article("Katso", "<b>Katso</b>", 13, "HTML");
    told_of_article("## Mistä", "# Mistä", 11, "headings");
    told_of_article(
        "themes = [\"health\"]",
        "themes = [\"vanhemmuus\"]",
        6,
        "there is no theme",
    );
    told_of_article("summary", "sumary", 4, "did you mean `summary`");
    told_of_article(
        "sources = [{ name = \"MLL\", url = \"https://www.mll.fi\" }]\n",
        "",
        1,
        "based on",
    );
    told_of_article(
        "id = \"itku\"",
        "id = \"itku\"\nsensitive = true",
        2,
        "says nothing",
    );
    told_of_article(
        "id = \"itku\"",
        "id = \"itku\"\nkind = \"theme\"",
        2,
        "introduces no theme",
    );
    told_of_article("2026-11-01 }", "2026-11-01", 8, "not TOML");
    told_of_article("+++\nid", "id", 1, "begin the file with");
}

#[test]
fn mistakes_of_a_translation_are_told_in_its_own_file() {
    let broken = SWEDISH.replace("helpline:hatanumero", "service:ingenting");
    let files = [
        ("articles/itku.md", ARTICLE),
        ("articles/itku.sv.md", &broken),
    ];
    told(
        &files,
        "mallila/articles/itku.sv.md:8: error:",
        "no service `ingenting`",
    );
    let facts = SWEDISH.replace("summary", "order");
    let files = [
        ("articles/itku.md", ARTICLE),
        ("articles/itku.sv.md", &facts),
    ];
    told(
        &files,
        "mallila/articles/itku.sv.md:3: error:",
        "facts stand in the original",
    );
    let alone = [("articles/itku.sv.md", SWEDISH)];
    told(
        &alone,
        "mallila/articles/itku.sv.md:1: error:",
        "no articles/itku.md",
    );
    let unknown = [
        ("articles/itku.md", ARTICLE),
        ("articles/itku.xx.md", SWEDISH),
    ];
    told(
        &unknown,
        "mallila/articles/itku.xx.md:1: error:",
        "`xx` is no language",
    );
    let elsewhere = [("texts/itku.md", ARTICLE)];
    told(
        &elsewhere,
        "mallila/texts/itku.md:1: error:",
        "texts lie in articles/",
    );
}

#[test]
fn plain_finnish_is_plain() {
    let long = "+++\ntitle = \"Vauva\"\nsummary = \"Mitä teet.\"\n+++\n\n## Mistä\n\nLyhyt lause. Vauvan itku on aivan tavallista ja se loppuu lopulta aina vaikka se juuri nyt tuntuu sinusta siltä ettei se lopu koskaan millään keinolla.\n";
    let files = [
        ("articles/itku.md", ARTICLE),
        ("articles/itku.selko.md", long),
    ];
    told(
        &files,
        "mallila/articles/itku.selko.md:8: error:",
        "plain Finnish has at most 18",
    );
}

const PATH: &str = r#"
[[path]]
id = "polku"
name = "Polku"
summary = "s"
for_whom = "f"
themes = ["health"]
upkeep = { owner = "alue", checked = 2026-11-01 }
[[path.stages]]
id = "eka"
name = "Eka"
when = "w"
you_can = ["Soita"]
helpers = []
branches = [{ when = "w", stage = "toka" }]
[[path.stages]]
id = "toka"
name = "Toka"
when = "w"
you_can = ["Soita"]
helpers = []
"#;

#[test]
fn a_path_leads_on_from_every_turn() {
    let clean = with(&[("polku.toml", PATH)]).shown();
    assert!(!clean.contains("error"), "{clean}");
    let lost = PATH.replace("stage = \"toka\"", "stage = \"kolmas\"");
    told(
        &[("polku.toml", &lost)],
        "mallila/polku.toml:15: error:",
        "no stage `kolmas`",
    );
    let other = PATH.replace("stage = \"toka\"", "path = \"toinen\"");
    told(
        &[("polku.toml", &other)],
        "mallila/polku.toml:15: error:",
        "no path `toinen`",
    );
    let nowhere = PATH.replace(", stage = \"toka\"", "");
    told(
        &[("polku.toml", &nowhere)],
        "mallila/polku.toml:15: error:",
        "a branch leads to",
    );
    let twice = PATH.replace("id = \"toka\"", "id = \"eka\"");
    told(
        &[("polku.toml", &twice)],
        "mallila/polku.toml:17: error:",
        "has a stage `eka` already",
    );
}

const FINDER: &str = r#"
[[finder]]
id = "apu"
title = "t"
intro = "i"
upkeep = { owner = "alue", checked = 2026-11-01 }
[[finder.questions]]
id = "mika"
text = "Mikä?"
options = [{ id = "m1", text = "Uni" }, { id = "m2", text = "Raha" }]
[[finder.rules]]
when = { mika = ["m1"] }
reason = "r"
services = ["neuvola"]
[[finder.rules]]
reason = "r"
services = ["neuvola"]
"#;

#[test]
fn a_finder_leaves_nobody_without_help() {
    let clean = with(&[("finder.toml", FINDER)]).shown();
    assert!(!clean.contains("error"), "{clean}");
    let without = FINDER.replace(
        "[[finder.rules]]\nreason",
        "[[finder.rules]]\nwhen = { mika = [\"m2\"] }\nreason",
    );
    told(
        &[("finder.toml", &without)],
        "mallila/finder.toml",
        "nobody may end without help",
    );
    let unknown = FINDER.replace("[\"m1\"]", "[\"m9\"]");
    told(
        &[("finder.toml", &unknown)],
        "mallila/finder.toml:12: error:",
        "no option `m9`",
    );
    let single = FINDER.replace(", { id = \"m2\", text = \"Raha\" }", "");
    told(
        &[("finder.toml", &single)],
        "mallila/finder.toml:10: error:",
        "two options or more",
    );
    let empty = FINDER.replacen("services = [\"neuvola\"]\n", "", 1);
    told(
        &[("finder.toml", &empty)],
        "mallila/finder.toml:11: error:",
        "leads to nothing",
    );
}
