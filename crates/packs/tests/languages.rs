//! A pack brings a language of its own: its records, texts and words of the interface are read
//! without compiling anything.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;

use i18n::{Messages, dates};
use kernel::Language;

mod common;

use common::{Outcome, TODAY, copy, load_folder};

const GERMAN: &str = r#"tag = "de"
name = "Deutsch"
fallback = "en"

[texts]
nav-help = "Treffpunkte"
places-count = """
{ $count ->
    [one] { $count } Ort
   *[other] { $count } Orte
}"""
"#;

/// Loads the fixtures with this language, which the region's menu has and its name is in.
fn with(code: &str, language: &str) -> Outcome {
    let folder = tempfile::tempdir().unwrap();
    let wider = copy("suomi", folder.path());
    fs::create_dir(wider.join("languages")).unwrap();
    fs::write(wider.join(format!("languages/{code}.toml")), language).unwrap();
    let pack = copy("mallila", folder.path());
    let file = pack.join("pack.toml");
    let text = fs::read_to_string(&file).unwrap();
    let named = text.replacen("[name]", &format!("[name]\n{code} = \"Das Dorf\""), 1);
    fs::write(file, format!("languages = [\"fi\", \"{code}\"]\n{named}")).unwrap();
    load_folder(&pack, TODAY)
}

#[test]
fn a_language_of_the_wider_pack_is_read_in_a_region() {
    let outcome = with("de", GERMAN);
    assert!(!outcome.shown().contains(": error:"), "{}", outcome.shown());
    let german = Language::parse("de").unwrap();
    let region = &outcome.packs.last().unwrap().region;
    assert_eq!(region.languages, [Language::FINNISH, german]);
    assert_eq!(region.name.get(german).text, "Das Dorf");
    let t = Messages::new(german);
    assert_eq!(t.nav_help().plain(), "Treffpunkte");
    assert_eq!(t.nav_centres().language(), Language::ENGLISH);
    let day = "2026-11-30".parse().unwrap();
    assert_eq!(
        dates::date_short(german, day),
        dates::date_short(Language::ENGLISH, day)
    );
}

#[test]
fn mistakes_of_a_language_are_told_on_their_line() {
    for (code, from, to, line, says) in [
        ("xa", "name =", "nam =", 2, "nam"),
        ("xb", "\"de\"", "\"d-\"", 1, "language tag"),
        ("xc", "\"en\"", "\"zz\"", 3, "no language `zz`"),
        ("xd", "nav-help", "nav-hilf", 6, "no text `nav-hilf`"),
        ("xe", "\"Treffpunkte\"", "\"{ $count }\"", 6, "nothing"),
        ("xf", "\"Treffpunkte\"", "\"{ \"", 6, "not Fluent"),
        ("xg", "[texts]", "[texts", 5, "not TOML"),
        (
            "so",
            "Deutsch",
            "Soomaali",
            1,
            "the product has the language `so`",
        ),
    ] {
        let spoilt = GERMAN.replacen(from, to, 1);
        let shown = with(code, &spoilt).shown();
        let place = format!("suomi/languages/{code}.toml:{line}: error:");
        assert!(
            shown
                .lines()
                .any(|told| told.contains(&place) && told.contains(says)),
            "no `{says}` at {place} in:\n{shown}"
        );
    }
}
