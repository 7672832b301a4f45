//! The floors of the house: a crate may use what lies below it, and feature crates never each
//! other. Read from the manifests, so that a broken floor fails before it is built upon.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

/// Each crate's floor. A crate may depend only on crates of lower floors.
const FLOORS: [(&str, u8); 22] = [
    ("kernel", 0),
    ("finnish", 1),
    ("catalog", 1),
    ("db", 1),
    ("i18n", 1),
    ("insight", 1),
    ("packs", 2),
    ("web", 2),
    ("exchange", 2),
    ("vault", 2),
    ("registry", 3),
    ("notices", 3),
    ("access", 4),
    ("directory", 5),
    ("content", 5),
    ("gatherings", 5),
    ("search", 5),
    ("site", 5),
    ("threads", 5),
    ("perhekeskus", 6),
    ("bench", 7),
    ("evaluation", 7),
];

#[test]
fn every_crate_uses_only_lower_floors() {
    let output = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--format-version",
            "1",
            "--no-deps",
            "--offline",
        ])
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."))
        .output()
        .unwrap();
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let floors: BTreeMap<&str, u8> = FLOORS.into_iter().collect();
    let mut broken = Vec::new();
    for package in metadata["packages"].as_array().unwrap() {
        let name = package["name"].as_str().unwrap();
        let Some(floor) = floors.get(name) else {
            broken.push(format!(
                "{name} has no floor: give it one in this test and in ARCHITECTURE.md"
            ));
            continue;
        };
        for dependency in package["dependencies"].as_array().unwrap() {
            let used = dependency["name"].as_str().unwrap();
            let in_tests = dependency["kind"].as_str() == Some("dev");
            if let Some(below) = floors.get(used)
                && below >= floor
                && !in_tests
            {
                broken.push(format!(
                    "{name} (floor {floor}) uses {used} (floor {below})"
                ));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}
