//! Puts the packs of the `packs` folder into the binary, so that the one file runs anywhere.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root =
        PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("../../packs");
    println!("cargo::rerun-if-changed={}", root.display());
    let root = fs::canonicalize(&root)?;
    let mut code = String::from("static EMBEDDED: &[EmbeddedPack] = &[\n");
    for folder in sorted_entries(&root)? {
        if !folder.join("pack.toml").is_file() {
            continue;
        }
        let mut files = Vec::new();
        collect(&folder, &folder, &mut files)?;
        let id = folder.file_name().unwrap_or_default().to_string_lossy();
        let _ = writeln!(code, "    EmbeddedPack {{ id: {id:?}, files: &[");
        for (name, path) in files {
            let _ = writeln!(code, "        ({name:?}, include_bytes!({path:?})),");
        }
        code.push_str("    ] },\n");
    }
    code.push_str("];\n");
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("embedded.rs");
    fs::write(out, code)
}

fn collect(folder: &Path, root: &Path, files: &mut Vec<(String, PathBuf)>) -> io::Result<()> {
    for path in sorted_entries(folder)? {
        if path.is_dir() {
            println!("cargo::rerun-if-changed={}", path.display());
            collect(&path, root, files)?;
        } else if path
            .extension()
            .is_some_and(|extension| extension == "toml" || (extension == "md" && folder != root))
        {
            let name = path.strip_prefix(root).unwrap_or(&path);
            let name = name.to_string_lossy().replace('\\', "/");
            files.push((name, path));
        }
    }
    Ok(())
}

fn sorted_entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<Vec<PathBuf>>>()?;
    paths.retain(|path| {
        path.file_name()
            .is_some_and(|name| !name.to_string_lossy().starts_with('.'))
    });
    paths.sort();
    Ok(paths)
}
