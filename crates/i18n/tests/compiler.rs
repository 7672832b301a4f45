//! What stops a build, and what it says.

#![expect(clippy::unwrap_used, reason = "a test")]

#[path = "../compiler/mod.rs"]
mod compiler;

use std::fs;

use compiler::{Compiled, compile};

const LANGUAGES: &str = r#"
[[language]]
code = "fi"
tag = "fi"
shell = "complete"

[[language]]
code = "sv"
tag = "sv"
shell = "complete"

[[language]]
code = "ar"
tag = "ar"
shell = "key"
"#;

/// Compiles a folder that has these files.
fn compiled(files: &[(&str, &str)]) -> Compiled {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("languages.toml"), LANGUAGES).unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    compile(folder.path())
}

/// The problems of a Swedish text for a Finnish one.
fn against(finnish: &str, swedish: &str) -> Vec<String> {
    let compiled = compiled(&[("fi/shell.ftl", finnish), ("sv/shell.ftl", swedish)]);
    compiled.problems.iter().map(ToString::to_string).collect()
}

#[test]
fn right_texts_have_no_problems() {
    let plural = "n = { $count ->\n    [one] { $count } yksi\n   *[other] { $count } monta\n }\n";
    assert!(against(plural, plural).is_empty());
    assert!(
        against(
            "-brand = Perhekeskus\na = Tervetuloa, { -brand }",
            "-brand = F\na = { -brand }"
        )
        .is_empty()
    );
}

#[test]
fn a_message_is_a_function_with_typed_arguments() {
    let plural = "n-of = { $count ->\n    [one] { $count } { $what }\n   *[other] { $count } { $what }\n }\n";
    let code = compiled(&[
        ("fi/shell.ftl", &format!("a-b = x\n{plural}")),
        ("sv/shell.ftl", "a-b = y"),
    ])
    .code;
    assert!(code.contains("pub fn a_b(self) -> Phrase"), "{code}");
    assert!(code.contains(r#"[Some("x"), Some("y"), None]"#), "{code}");
    assert!(
        code.contains("pub fn n_of(self, count: impl Count, what: &str) -> Phrase"),
        "{code}"
    );
}

#[test]
fn a_text_missing_from_a_complete_language_is_told_with_its_file() {
    let compiled = compiled(&[("fi/shell.ftl", "a = x\nb = y"), ("sv/shell.ftl", "a = x")]);
    let missing: Vec<String> = compiled.missing.iter().map(ToString::to_string).collect();
    assert!(
        missing.contains(&"locales/sv/shell.ftl: `b` is missing".to_owned()),
        "{missing:?}"
    );
    assert!(
        !missing.iter().any(|words| words.contains("locales/ar")),
        "{missing:?}"
    );
    assert!(
        compiled
            .missing_in_short()
            .iter()
            .any(|line| line.starts_with("locales/sv/shell.ftl: 1 texts missing"))
    );
}

#[test]
fn a_text_that_finnish_does_not_have_is_told() {
    let problems = against("a = x", "a = x\nold = y");
    assert_eq!(
        problems,
        ["locales/sv/shell.ftl:2: `old` is not in Finnish; remove it or mend its id"]
    );
}

#[test]
fn variables_are_those_of_finnish() {
    let problems = against("a = { $day } { $time }", "# First.\na = { $day } { $hour }");
    assert_eq!(
        problems,
        [
            "locales/sv/shell.ftl:2: `a` uses $hour, which the Finnish text does not have",
            "locales/sv/shell.ftl:2: `a` leaves out $time",
        ]
    );
    let problems = against(
        "a = { $n }",
        "a = { $n ->\n [one] { $n } x\n *[other] { $n } y\n }",
    );
    assert!(
        problems[0].contains("write { NUMBER($n) } in Finnish"),
        "{problems:?}"
    );
}

#[test]
fn a_syntax_error_is_told_with_its_line() {
    let problems = against("a = x\nb = { $day\nc = y\n", "a = x\nc = y\n");
    assert!(
        problems[0].starts_with("locales/fi/shell.ftl:2: Fluent syntax:"),
        "{problems:?}"
    );
}

#[test]
fn references_to_nothing_and_doubles_are_told() {
    assert!(against("a = { b }", "a = x")[0].starts_with("locales/fi/shell.ftl:1: `a`:"));
    assert!(against("a = x\na = y", "a = x")[0].contains("`a` is already on line 1 of shell.ftl"));
    assert!(against("a = x\n    .title = y", "a = x")[0].contains("attribute"));
    assert!(against("type = x", "type = x")[0].contains("has a meaning in the program"));
    assert!(against("Big_a = x", "Big_a = x")[0].contains("only small letters"));
}

#[test]
fn words_of_dates_are_checked() {
    let whole = fs::read_to_string("../../locales/fi/dates.toml").unwrap();
    let broken = whole.replace("{weekday} {day}.{month}.{year}", "{weekdy}");
    let compiled = compiled(&[
        ("fi/dates.toml", &broken),
        ("sv/dates.toml", "time = 'x'"),
        ("ar/dates.toml", &whole),
    ]);
    let problems: Vec<String> = compiled.problems.iter().map(ToString::to_string).collect();
    assert_eq!(problems.len(), 2, "{problems:?}");
    assert!(
        problems[0].starts_with("locales/fi/dates.toml: `{weekdy}`"),
        "{problems:?}"
    );
    assert!(
        problems[1].starts_with("locales/sv/dates.toml:"),
        "{problems:?}"
    );
}
