//! No route behind the sign-in is made without the guard: the source is read for them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::support::*;

/// The parts of the site behind a sign-in.
const BEHIND: [&str; 5] = ["/desk", "/people", "/audit", "/account", "/recovery"];

db::on_both_engines! {
    async fn no_route_behind_the_sign_in_is_unguarded(db: TestDb) {
        let house = House::new(&db).await;
        let guarded: BTreeSet<(String, &str)> = house
            .guarded
            .iter()
            .map(|route| (route.path.to_owned(), route.method))
            .collect();
        // Feature crates beside this one list their guarded routes to the binary alone.
        let (mut found, mut beside) = (BTreeSet::new(), BTreeSet::new());
        let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        for entry in fs::read_dir(crates).unwrap() {
            let entry = entry.unwrap();
            let listed = entry.file_name() == "threads" || entry.file_name() == "access";
            let found = if listed { &mut found } else { &mut beside };
            routes_of(&entry.path().join("src"), found);
        }
        assert!(found.len() > 30, "{found:?}");
        for (path, how) in found.iter().chain(&beside) {
            assert!(*how != "route", "`{path}` is made without the guard");
        }
        for (path, how) in &found {
            assert!(guarded.contains(&(path.clone(), *how)), "`{how} {path}` is in the source and not in the list");
        }
        for (path, method) in &guarded {
            let known = found.contains(&(path.clone(), *method)) || BEHIND.iter().all(|part| !is_below(path, part));
            assert!(known, "`{method} {path}` is in the list and not in the source");
        }
    }
}

fn is_below(path: &str, part: &str) -> bool {
    path.strip_prefix(part)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '.']))
}

/// The routes behind the sign-in that stand in source files: path, and by what they were made.
fn routes_of(folder: &Path, found: &mut BTreeSet<(String, &'static str)>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            routes_of(&path, found);
            continue;
        }
        let Ok(text) = fs::read_to_string(&path) else {
            continue;
        };
        for (start, how) in [
            (".route(", "route"),
            (".get(", "GET"),
            (".post(", "POST"),
            (".nest(", "route"),
            (".route_service(", "route"),
        ] {
            for (at, _) in text.match_indices(start) {
                let rest = text[at + start.len()..].trim_start();
                let Some(literal) = rest
                    .strip_prefix('"')
                    .and_then(|rest| rest.split('"').next())
                else {
                    continue;
                };
                if BEHIND.iter().any(|part| is_below(literal, part)) {
                    found.insert((literal.to_owned(), how));
                }
            }
        }
    }
}
