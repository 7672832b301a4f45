//! The fixtures in a folder of their own, whole or spoilt in one place.
#![allow(dead_code, reason = "each test file uses a part")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]
#![allow(missing_docs, reason = "read beside the tests alone")]

use std::fs;
use std::path::{Path, PathBuf};

use packs::{Pack, PackSource, Problem, load};

/// A day on which every record of the fixtures is fresh.
pub const TODAY: &str = "2026-11-23";

/// What came of loading.
pub struct Outcome {
    /// The file that was spoilt.
    pub text: String,
    pub packs: Vec<Pack>,
    pub problems: Vec<Problem>,
}

impl Outcome {
    /// Every problem on a line of its own.
    pub fn shown(&self) -> String {
        self.problems
            .iter()
            .map(|problem| format!("{problem}\n"))
            .collect()
    }
}

/// The folder of a fixture.
pub fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name)
}

/// Copies the files of a fixture.
pub fn copy(name: &str, target: &Path) -> PathBuf {
    let folder = target.join(name);
    fs::create_dir_all(&folder).unwrap();
    for entry in fs::read_dir(fixture(name)).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, folder.join(path.file_name().unwrap())).unwrap();
    }
    folder
}

/// Loads a region with the packs that it extends.
pub fn load_folder(folder: &Path, today: &str) -> Outcome {
    let loaded = load(
        &[PackSource::Folder(folder.to_path_buf())],
        today.parse().unwrap(),
    );
    Outcome {
        text: String::new(),
        packs: loaded.packs,
        problems: loaded.problems,
    }
}

/// Loads the region of the fixtures as it is.
pub fn load_fixtures(today: &str) -> Outcome {
    load_folder(&fixture("mallila"), today)
}

/// Loads the region of the fixtures with the first `from` of a file replaced.
#[track_caller]
pub fn spoilt(file: &str, from: &str, to: &str, today: &str) -> Outcome {
    let target = tempfile::tempdir().unwrap();
    copy("suomi", target.path());
    let folder = copy("mallila", target.path());
    let path = folder.join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "`{from}` is not in {file}");
    let text = text.replacen(from, to, 1);
    fs::write(&path, &text).unwrap();
    Outcome {
        text,
        ..load_folder(&folder, today)
    }
}
