//! Where packs are read from: a folder, or the binary itself.

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::{EmbeddedPack, Problem, ProblemCode, Severity};

/// The largest file of a pack, in bytes.
pub const LARGEST_FILE: u64 = 20 * 1024 * 1024;
/// The largest pack, in bytes.
pub const LARGEST_PACK: u64 = 200 * 1024 * 1024;
/// How deep folders may lie within each other in a pack.
const DEEPEST_FOLDER: usize = 8;

/// Where a pack is read from.
#[derive(Debug, Clone)]
pub enum PackSource {
    /// A folder with a `pack.toml`.
    Folder(PathBuf),
    /// A pack of the binary.
    Embedded(EmbeddedPack),
}

/// A file of a pack.
pub(crate) struct PackFile {
    /// Path within the pack, with slashes.
    pub name: String,
    pub bytes: Cow<'static, [u8]>,
}

impl PackFile {
    /// The file's text; or the line where it stops being one, and why.
    pub fn text(&self) -> Result<&str, (u32, String)> {
        let text = str::from_utf8(&self.bytes).map_err(|error| {
            let good = error.valid_up_to();
            let breaks = self.bytes.iter().take(good).filter(|byte| **byte == b'\n');
            let line = u32::try_from(breaks.count() + 1).unwrap_or(u32::MAX);
            let message = format!("not UTF-8 at byte {good} / line {line}: save the file as UTF-8");
            (line, message)
        })?;
        Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
    }
}

impl PackSource {
    /// The folder that problems are reported in.
    pub fn folder(&self) -> String {
        match self {
            PackSource::Folder(folder) => slashed(folder).trim_end_matches('/').to_owned(),
            PackSource::Embedded(pack) => format!("packs/{}", pack.id()),
        }
    }

    /// Every TOML file, and every Markdown file of the folders that hold texts, in the order of paths. A file that cannot be taken is a problem instead.
    pub(crate) fn files(&self, problems: &mut Vec<Problem>) -> Vec<PackFile> {
        match self {
            PackSource::Embedded(pack) => pack
                .files()
                .iter()
                .map(|(name, bytes)| PackFile {
                    name: (*name).to_owned(),
                    bytes: Cow::Borrowed(*bytes),
                })
                .collect(),
            PackSource::Folder(folder) => {
                let mut paths = Vec::new();
                if let Err((path, error)) = collect(folder, 0, &mut paths) {
                    problems.push(unreadable(
                        slashed(&path),
                        format!("cannot be read: {error}"),
                    ));
                }
                self.read(folder, paths, problems)
            }
        }
    }

    /// One file, when it is there and can be taken.
    pub(crate) fn file(&self, name: &str) -> Option<PackFile> {
        let bytes = match self {
            PackSource::Embedded(pack) => {
                let (_, bytes) = pack.files().iter().find(|(known, _)| *known == name)?;
                Cow::Borrowed(*bytes)
            }
            PackSource::Folder(folder) => Cow::Owned(take(&folder.join(name), LARGEST_PACK).ok()?),
        };
        Some(PackFile {
            name: name.to_owned(),
            bytes,
        })
    }

    /// The files of one folder of the pack; none when there is no such folder.
    pub(crate) fn files_of(&self, inner: &str) -> Vec<PackFile> {
        let names: Vec<String> = match self {
            PackSource::Embedded(pack) => {
                let names = pack.files().iter().map(|(name, _)| (*name).to_owned());
                names.filter(|name| name.starts_with(inner)).collect()
            }
            PackSource::Folder(folder) => fs::read_dir(folder.join(inner))
                .into_iter()
                .flatten()
                .flatten()
                .map(|entry| format!("{inner}{}", entry.file_name().to_string_lossy()))
                .collect(),
        };
        names.iter().filter_map(|name| self.file(name)).collect()
    }

    fn read(
        &self,
        folder: &Path,
        mut paths: Vec<PathBuf>,
        problems: &mut Vec<Problem>,
    ) -> Vec<PackFile> {
        paths.sort();
        let mut room = LARGEST_PACK;
        let mut files = Vec::new();
        for path in paths {
            let name = slashed(path.strip_prefix(folder).unwrap_or(&path));
            match take(&path, room) {
                Ok(bytes) => {
                    room = room.saturating_sub(bytes.len() as u64);
                    files.push(PackFile {
                        name,
                        bytes: Cow::Owned(bytes),
                    });
                }
                Err(message) => {
                    problems.push(unreadable(format!("{}/{name}", self.folder()), message));
                }
            }
        }
        files
    }
}

fn unreadable(file: String, message: String) -> Problem {
    Problem {
        file,
        line: 0,
        severity: Severity::Error,
        code: ProblemCode::Unreadable,
        message,
    }
}

/// Reads no more than the cap even when the file grows or its stated size lies.
fn take(path: &Path, room: u64) -> Result<Vec<u8>, String> {
    use io::Read as _;
    let cannot = |error: io::Error| format!("cannot be read: {error}");
    let mut bytes = Vec::new();
    fs::File::open(path)
        .and_then(|file| file.take(LARGEST_FILE + 1).read_to_end(&mut bytes))
        .map_err(cannot)?;
    let size = bytes.len() as u64;
    if size > LARGEST_FILE {
        return Err(format!(
            "is larger than {} megabytes: divide it into several files",
            LARGEST_FILE / 1024 / 1024
        ));
    }
    if size > room {
        return Err(format!(
            "the pack is larger than {} megabytes in all",
            LARGEST_PACK / 1024 / 1024
        ));
    }
    Ok(bytes)
}

fn collect(
    folder: &Path,
    depth: usize,
    paths: &mut Vec<PathBuf>,
) -> Result<(), (PathBuf, io::Error)> {
    let failed = |error| (folder.to_path_buf(), error);
    if depth > DEEPEST_FOLDER {
        return Err(failed(io::Error::other(format!(
            "folders lie more than {DEEPEST_FOLDER} deep within each other"
        ))));
    }
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let path = entry.path();
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        if hidden {
            continue;
        }
        if path.is_dir() {
            collect(&path, depth + 1, paths)?;
        } else if path.is_file() && is_read(&path, depth) {
            paths.push(path);
        }
    }
    Ok(())
}

/// A Markdown file beside `pack.toml` is a note to the pack's keepers.
fn is_read(path: &Path, depth: usize) -> bool {
    path.extension()
        .is_some_and(|ending| ending == "toml" || (ending == "md" && depth > 0))
}

fn slashed(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
