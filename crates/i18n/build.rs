//! Compiles the texts of `locales/` to typed functions, and stops the build at a text that is
//! missing or broken.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

mod compiler;

/// Set to `1`, a text missing from a complete language is a warning: for the hours between writing
/// a Finnish text and translating it. Never set where releases are made.
const DRAFT: &str = "PERHEKESKUS_I18N_DRAFT";

fn main() -> ExitCode {
    let locales = Path::new("../../locales");
    println!("cargo::rerun-if-changed={}", locales.display());
    println!("cargo::rerun-if-env-changed={DRAFT}");
    let draft = env::var(DRAFT).is_ok_and(|value| value == "1");

    let compiled = compiler::compile(locales);
    for problem in &compiled.problems {
        println!("cargo::error={problem}");
    }
    if draft {
        for summary in compiled.missing_in_short() {
            println!("cargo::warning={summary}");
        }
    } else {
        for problem in &compiled.missing {
            println!("cargo::error={problem}");
        }
    }
    if !compiled.problems.is_empty() || (!draft && !compiled.missing.is_empty()) {
        return ExitCode::FAILURE;
    }

    let folder = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    match fs::write(folder.join("messages.rs"), compiled.code) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("cargo::error=cannot write the generated messages: {error}");
            ExitCode::FAILURE
        }
    }
}
