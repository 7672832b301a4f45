//! What a family centre adds is data: a theme, an article, a path, a question and a language in
//! a copy of the packs are on the pages of the binary as it is.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on must fail loudly"
)]

mod support;

use std::fs;
use std::path::Path;

use support::{Server, perhekeskus};

const THEME: &str = r#"
[[term]]
id = "outdoors"
vocabulary = "theme"
order = 9
icon = "home"
name.fi = "Ulkoilu"
name.de = "Draußen"
summary.fi = "Metsä, leikki ja säät"
"#;

const ARTICLE: &str = r#"+++
id = "sade"
kind = "article"
title = "Ulos sateella"
summary = "Kumisaappaat jalkaan."
audiences = ["family"]
themes = ["outdoors"]
sources = [{ name = "Toimitus", url = "https://example.fi" }]
upkeep = { owner = "toimitus", checked = 2026-11-30 }
+++

## Mistä on kyse

Sade ei haittaa.
"#;

const GERMAN_ARTICLE: &str = r#"+++
title = "Im Regen nach draußen"
summary = "Gummistiefel an."
+++

## Worum es geht

Regen stört nicht.
"#;

const PATH: &str = r#"
[[path]]
id = "ulos"
name.fi = "Ulos joka päivä"
summary.fi = "Pienin askelin ulos."
for_whom.fi = "Kaikille."
themes = ["outdoors"]
upkeep = { owner = "toimitus", checked = 2026-11-30 }
stages = [
  { id = "piha", name = { fi = "Pihalle" }, when = { fi = "sisällä on ahdasta" }, you_can = [{ fi = "Avaa ovi." }], helpers = [] },
  { id = "metsa", name = { fi = "Metsään" }, when = { fi = "piha on tuttu" }, you_can = [{ fi = "Ota eväät." }], helpers = [] },
]
"#;

const QUESTION: &str = r#"[[finder.questions]]
id = "saa"
text = { fi = "Millainen sää on?", de = "Wie ist das Wetter?" }
options = [
  { id = "sataa", text = { fi = "Sataa", de = "Es regnet" } },
  { id = "paistaa", text = { fi = "Paistaa" } },
]

[[finder.questions]]
id = "mika""#;

const LANGUAGE: &str = r#"tag = "de"
name = "Deutsch"
fallback = "en"

[texts]
finder-back = "Vorige Frage"
"#;

#[test]
fn a_pack_grows_without_compiling() {
    let folder = tempfile::tempdir().unwrap();
    let packs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packs");
    for name in ["suomi", "kymenlaakso"] {
        copy(&packs.join(name), &folder.path().join(name));
    }
    let national = folder.path().join("suomi");
    let write = |name: &str, text: &str| {
        let file = national.join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    };
    write("terms/outdoors.toml", THEME);
    write("articles/outdoors/sade.md", ARTICLE);
    write("articles/outdoors/sade.de.md", GERMAN_ARTICLE);
    write("paths/ulos.toml", PATH);
    write("languages/de.toml", LANGUAGE);
    edit(
        &national.join("finder.toml"),
        "[[finder.questions]]\nid = \"mika\"",
        QUESTION,
    );
    let region = folder.path().join("kymenlaakso");
    edit(&region.join("pack.toml"), "\"se\"]", "\"se\", \"de\"]");
    assert!(check(&region).success());

    let data = tempfile::tempdir().unwrap();
    let server = Server::start_with(data.path(), &["--pack", region.to_str().unwrap()]);
    has(
        &server,
        "de/theme/outdoors",
        &["Draußen", "Im Regen nach draußen", "lang=\"de\""],
    );
    has(&server, "de/article/sade", &["Regen stört nicht."]);
    has(&server, "fi/path/ulos", &["Ota eväät."]);
    has(
        &server,
        "de/finder?kiire=pian",
        &["Wie ist das Wetter?", "Es regnet", "Vorige Frage"],
    );
    has(&server, "de/", &["What is on your mind?", "lang=\"en\""]);

    write(
        "articles/outdoors/sade.md",
        &ARTICLE.replace("outdoors", "outdoor"),
    );
    assert!(!check(&region).success(), "a theme that is not there");
}

#[track_caller]
fn has(server: &Server, page: &str, words: &[&str]) {
    let (status, body) = server.get(&format!("/kymenlaakso/{page}"));
    assert_eq!(status, 200, "{page}");
    for word in words {
        assert!(body.contains(word), "{page} has no `{word}`:\n{body}");
    }
}

fn check(pack: &Path) -> std::process::ExitStatus {
    perhekeskus()
        .args(["pack", "check"])
        .arg(pack)
        .status()
        .unwrap()
}

fn edit(file: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains(from), "{from}");
    fs::write(file, text.replacen(from, to, 1)).unwrap();
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten() {
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}
