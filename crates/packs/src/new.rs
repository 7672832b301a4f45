//! Creating the pack of a new region.

use std::path::{Path, PathBuf};
use std::{fs, io};

use chrono::NaiveDate;
use kernel::Slug;

/// The files of a new pack, with places for its name and the like.
const TEMPLATES: [(&str, &str); 7] = [
    ("README.md", include_str!("../templates/README.md")),
    ("pack.toml", include_str!("../templates/pack.toml")),
    (
        "organizations.toml",
        include_str!("../templates/organizations.toml"),
    ),
    ("areas.toml", include_str!("../templates/areas.toml")),
    ("services.toml", include_str!("../templates/services.toml")),
    ("places.toml", include_str!("../templates/places.toml")),
    (
        "helplines.toml",
        include_str!("../templates/helplines.toml"),
    ),
];
/// The longest name of a region, in characters.
const LONGEST_NAME: usize = 100;

/// Why a pack was not created.
#[derive(Debug, thiserror::Error)]
pub enum NewPackError {
    /// The folder has something in it, which is not touched.
    #[error("{} is not empty: give a new or an empty folder", .0.display())]
    NotEmpty(PathBuf),
    /// The name cannot stand on a page.
    #[error("the name of a region is 1 to {LONGEST_NAME} characters on one line, without braces")]
    Name,
    /// The identifier is taken by the national pack.
    #[error("`{0}` is the identifier of the national pack: use another")]
    Identifier(Slug),
    /// The folder or a file cannot be written.
    #[error("{}: {error}", path.display())]
    Write {
        /// Which one.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
}

/// Writes the pack of a region that extends the national pack and starts at once: one municipality,
/// one large and one small area, one organisation, and commented examples of everything else.
/// `today` is the day on which its records count as checked. Returns the files.
pub fn new_pack(
    folder: &Path,
    id: &Slug,
    name: &str,
    today: NaiveDate,
) -> Result<Vec<PathBuf>, NewPackError> {
    let name = name.trim();
    let fits = !name.is_empty()
        && name.chars().count() <= LONGEST_NAME
        && !name.contains(|sign: char| sign.is_control() || matches!(sign, '{' | '}'));
    if !fits {
        return Err(NewPackError::Name);
    }
    if id.as_str() == "suomi" {
        return Err(NewPackError::Identifier(id.clone()));
    }
    make_empty(folder)?;
    let mut files = Vec::new();
    for (file, template) in TEMPLATES {
        let markdown = file.ends_with(".md");
        let path = folder.join(file);
        let text = filled(template, id, name, today, markdown);
        fs::write(&path, text).map_err(|error| NewPackError::Write {
            path: path.clone(),
            error,
        })?;
        files.push(path);
    }
    Ok(files)
}

fn make_empty(folder: &Path) -> Result<(), NewPackError> {
    let cannot = |error| NewPackError::Write {
        path: folder.to_path_buf(),
        error,
    };
    fs::create_dir_all(folder).map_err(cannot)?;
    let mut inside = fs::read_dir(folder).map_err(cannot)?;
    match inside.next() {
        None => Ok(()),
        Some(_) => Err(NewPackError::NotEmpty(folder.to_path_buf())),
    }
}

fn filled(template: &str, id: &Slug, name: &str, today: NaiveDate, markdown: bool) -> String {
    let quoted = |text: String| toml::Value::String(text).to_string();
    let name_written = if markdown {
        name.to_owned()
    } else {
        quoted(name.to_owned())
    };
    template
        .replace("{{id}}", &quoted(id.to_string()))
        .replace("{{id_plain}}", id.as_str())
        .replace("{{today}}", &today.to_string())
        .replace("{{site_name_fi}}", &quoted(format!("Perhekeskus {name}")))
        .replace("{{site_name_sv}}", &quoted(format!("Familjecenter {name}")))
        .replace("{{site_name_en}}", &quoted(format!("Family centre {name}")))
        .replace("{{name}}", &name_written)
}
