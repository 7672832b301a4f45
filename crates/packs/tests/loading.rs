//! Finding, ordering and refusing whole packs.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod common;

use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use common::{TODAY, copy, fixture, load_folder, spoilt};
use packs::{PackSource, ProblemCode, embedded, load, new_pack, read_pack};

fn today() -> NaiveDate {
    TODAY.parse().unwrap()
}

fn region(folder: &Path, id: &str, extends: &str) -> PackSource {
    let folder = folder.join(id);
    fs::create_dir_all(&folder).unwrap();
    let text = format!("id = \"{id}\"\nname = \"{id}\"\nsite_name = \"{id}\"\n{extends}\n");
    fs::write(folder.join("pack.toml"), text).unwrap();
    PackSource::Folder(folder)
}

fn ids(packs: &[packs::Pack]) -> Vec<&str> {
    packs.iter().map(|pack| pack.region.id.as_str()).collect()
}

#[test]
fn a_missing_extended_pack_is_named() {
    let outcome = spoilt(
        "pack.toml",
        "extends = \"suomi\"",
        "extends = \"ruotsi\"",
        TODAY,
    );
    assert!(outcome.packs.is_empty());
    assert!(
        outcome
            .shown()
            .contains("mallila/pack.toml:2: error: the pack `ruotsi`"),
        "{}",
        outcome.shown()
    );
}

#[test]
fn circles_are_refused_and_the_rest_is_used() {
    let target = tempfile::tempdir().unwrap();
    let sources = [
        region(target.path(), "yksi", "extends = \"kaksi\""),
        region(target.path(), "kaksi", "extends = \"kolme\""),
        region(target.path(), "kolme", "extends = \"yksi\""),
        region(target.path(), "itse", "extends = \"itse\""),
        region(target.path(), "erillinen", ""),
    ];
    let loaded = load(&sources, today());
    assert_eq!(ids(&loaded.packs), ["erillinen"]);
    let circles = loaded
        .problems
        .iter()
        .filter(|problem| problem.code == ProblemCode::Extends);
    assert_eq!(circles.count(), 4);
}

#[test]
fn extended_packs_come_first_however_they_are_given() {
    let target = tempfile::tempdir().unwrap();
    let sources = [
        region(target.path(), "a", "extends = \"b\""),
        region(target.path(), "b", "extends = \"c\""),
        region(target.path(), "c", ""),
    ];
    assert_eq!(ids(&load(&sources, today()).packs), ["c", "b", "a"]);
}

#[test]
fn a_pack_is_not_used_when_the_one_it_extends_has_errors() {
    let target = tempfile::tempdir().unwrap();
    let suomi = copy("suomi", target.path());
    let mallila = copy("mallila", target.path());
    fs::write(
        suomi.join("more.toml"),
        "[[concept]]\nid = \"a\"\nname = \"a\"\ntriggers = []\n",
    )
    .unwrap();
    let outcome = load_folder(&mallila, TODAY);
    assert!(outcome.packs.is_empty());
    assert!(
        outcome
            .shown()
            .contains("extends `suomi`, which has errors"),
        "{}",
        outcome.shown()
    );
}

#[test]
fn one_identifier_is_one_pack() {
    let target = tempfile::tempdir().unwrap();
    let other = tempfile::tempdir().unwrap();
    let sources = [
        region(target.path(), "a", ""),
        region(other.path(), "a", ""),
    ];
    let loaded = load(&sources, today());
    assert!(
        loaded
            .problems
            .iter()
            .any(|problem| problem.message.contains("is the identifier of"))
    );
}

#[test]
fn a_host_name_leads_to_one_region() {
    let target = tempfile::tempdir().unwrap();
    let sources = [
        region(target.path(), "a", "hosts = [\"perhe.example.fi\"]"),
        region(target.path(), "b", "hosts = [\n  \"Perhe.example.fi\",\n]"),
    ];
    let loaded = load(&sources, today());
    assert_eq!(ids(&loaded.packs), ["a"]);
    let told = loaded
        .problems
        .iter()
        .find(|problem| problem.code == ProblemCode::Duplicate);
    let told = told.unwrap().to_string();
    assert!(
        told.contains("b/pack.toml:5: error: `hosts.0`: `Perhe.example.fi` leads to `a`"),
        "{told}"
    );
}

#[test]
fn a_folder_without_a_pack_is_told() {
    let target = tempfile::tempdir().unwrap();
    for folder in [
        target.path().to_path_buf(),
        target.path().join("nothing"),
        fixture("mallila/pack.toml"),
    ] {
        let (pack, problems) = read_pack(&PackSource::Folder(folder));
        assert!(pack.is_none());
        assert_eq!(problems.len(), 1, "{problems:?}");
    }
}

#[test]
fn files_too_large_or_not_utf8_are_told() {
    let target = tempfile::tempdir().unwrap();
    let source = region(target.path(), "a", "");
    let file = target.path().join("a/b.toml");
    fs::write(&file, b"# one\nname = \"\xe4iti\"\n").unwrap();
    let (pack, problems) = read_pack(&source);
    assert!(pack.is_none());
    assert!(
        problems[0]
            .to_string()
            .ends_with("a/b.toml:2: error: not UTF-8 at byte 14 / line 2: save the file as UTF-8"),
        "{}",
        problems[0]
    );
    fs::File::create(&file)
        .unwrap()
        .set_len(packs::LARGEST_FILE + 1)
        .unwrap();
    let (pack, problems) = read_pack(&source);
    assert!(pack.is_none());
    assert!(
        problems[0].to_string().ends_with(
            "a/b.toml: error: is larger than 20 megabytes: divide it into several files"
        ),
        "{}",
        problems[0]
    );
}

#[test]
fn the_fingerprint_follows_every_change() {
    let target = tempfile::tempdir().unwrap();
    let source = region(target.path(), "a", "");
    let fingerprint = || read_pack(&source).0.unwrap().fingerprint;
    let before = fingerprint();
    assert_eq!(before, fingerprint());
    fs::write(target.path().join("a/b.toml"), "# nothing\n").unwrap();
    assert_ne!(before, fingerprint());
}

#[test]
fn a_new_pack_checks_without_errors() {
    let target = tempfile::tempdir().unwrap();
    copy("suomi", target.path());
    let folder = target.path().join("uusi");
    let id = kernel::Slug::parse("uusi").unwrap();
    let name = "Uusi \"lainaus\" \\ 'alue'";
    let files = new_pack(&folder, &id, name, today()).unwrap();
    assert_eq!(files.len(), 7);
    let outcome = load_folder(&folder, TODAY);
    assert_eq!(
        ids(&outcome.packs),
        ["suomi", "uusi"],
        "{}",
        outcome.shown()
    );
    assert!(
        !outcome.shown().contains(": error: "),
        "{}",
        outcome.shown()
    );
    assert_eq!(
        outcome.packs[1]
            .region
            .name
            .get(kernel::Language::FINNISH)
            .text,
        name
    );
    let again = new_pack(&folder, &id, name, today()).unwrap_err();
    assert!(again.to_string().contains("is not empty"), "{again}");
}

#[test]
fn the_examples_of_a_new_pack_are_right_when_taken_into_use() {
    let target = tempfile::tempdir().unwrap();
    let folder = target.path().join("uusi");
    new_pack(
        &folder,
        &kernel::Slug::parse("uusi").unwrap(),
        "Uusi",
        today(),
    )
    .unwrap();
    for file in [
        "services.toml",
        "places.toml",
        "helplines.toml",
        "organizations.toml",
    ] {
        let path = folder.join(file);
        let text = fs::read_to_string(&path).unwrap();
        // The examples begin with the first commented table; prose comments stand above them.
        let start = text.find("\n# [").unwrap() + 1;
        let (prose, examples) = text.split_at(start);
        let examples: String = examples
            .lines()
            .map(|line| format!("{}\n", line.strip_prefix("# ").unwrap_or(line)))
            .collect();
        fs::write(&path, format!("{prose}{examples}")).unwrap();
    }
    let outcome = load_folder(&folder, TODAY);
    let shown = outcome.shown();
    let amiss: Vec<&str> = shown
        .lines()
        .filter(|line| line.contains("uusi/") && !line.contains("a large area has every"))
        .collect();
    assert_eq!(amiss, Vec::<&str>::new());
    assert_eq!(outcome.packs[1].entries.len(), 9);
}

#[test]
fn a_new_pack_needs_a_name_for_a_page() {
    let target = tempfile::tempdir().unwrap();
    let id = kernel::Slug::parse("uusi").unwrap();
    for name in ["", " ", "a\nb", "{{id}}", &"a".repeat(101)] {
        assert!(
            new_pack(target.path(), &id, name, today()).is_err(),
            "{name:?}"
        );
    }
    assert!(
        new_pack(
            target.path(),
            &kernel::Slug::parse("suomi").unwrap(),
            "Suomi",
            today()
        )
        .is_err()
    );
    assert_eq!(fs::read_dir(target.path()).unwrap().count(), 0);
}

#[test]
fn the_packs_of_the_binary_check_without_errors() {
    let sources: Vec<PackSource> = embedded().into_iter().map(PackSource::Embedded).collect();
    assert!(
        sources
            .iter()
            .any(|source| source.folder() == "packs/suomi")
    );
    let loaded = load(&sources, today());
    let errors: Vec<String> = loaded
        .problems
        .iter()
        .filter(|problem| problem.severity == packs::Severity::Error)
        .map(ToString::to_string)
        .collect();
    assert_eq!(errors, Vec::<String>::new());
    assert_eq!(loaded.packs.len(), sources.len());
    assert_eq!(loaded.packs[0].region.id.as_str(), "suomi");
}
