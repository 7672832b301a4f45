//! Puts the built assets (styles, icons, scripts) into the binary, each with its precompressed
//! forms. `make assets` writes them, with a manifest from plain names to hashed ones.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default())
        .join("../../assets/dist");
    let root = fs::canonicalize(&root).unwrap_or(root);
    let manifest_path = root.join("manifest.json");
    println!("cargo::rerun-if-changed={}", manifest_path.display());
    let Ok(manifest) = fs::read_to_string(&manifest_path) else {
        println!("cargo::error=the assets are missing: run `make assets` first");
        return;
    };
    let manifest: BTreeMap<String, String> = match serde_json::from_str(&manifest) {
        Ok(manifest) => manifest,
        Err(error) => {
            println!(
                "cargo::error=assets/dist/manifest.json is unreadable ({error}): run `make assets` again"
            );
            return;
        }
    };
    let mut code =
        String::from("/// Every asset in the binary.\npub static ASSETS: &[Asset] = &[\n");
    for (name, hashed) in &manifest {
        let file = root.join(hashed);
        let _ = writeln!(
            code,
            "    Asset {{ name: {name:?}, path: {:?}, bytes: include_bytes!({file:?}), brotli: {}, gzip: {} }},",
            format!("/assets/{hashed}"),
            optional_bytes(&root, &format!("{hashed}.br")),
            optional_bytes(&root, &format!("{hashed}.gz")),
        );
    }
    code.push_str("];\n");
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("assets.rs");
    if let Err(error) = fs::write(&out, code) {
        println!("cargo::error=cannot write {}: {error}", out.display());
    }
}

fn optional_bytes(root: &Path, name: &str) -> String {
    let path = root.join(name);
    if path.exists() {
        format!("Some(include_bytes!({path:?}))")
    } else {
        "None".to_owned()
    }
}
