//! Packs that are broken by accident or on purpose: a report, never a panic, and never half a pack.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

mod common;

use std::fs;
use std::path::Path;

use common::{TODAY, copy, fixture};
use packs::{PackSource, load, read_pack};
use proptest::prelude::*;

/// Reads and checks a pack one of whose files has these bytes.
fn survives(file: &str, bytes: &[u8]) {
    let target = tempfile::tempdir().unwrap();
    copy("suomi", target.path());
    let folder = copy("mallila", target.path());
    fs::write(folder.join(file), bytes).unwrap();
    let source = PackSource::Folder(folder);
    let (pack, problems) = read_pack(&source);
    assert!(pack.is_some() || !problems.is_empty());
    let loaded = load(&[source], TODAY.parse().unwrap());
    let whole = loaded
        .packs
        .iter()
        .any(|pack| pack.region.extends.is_some());
    let stopped = loaded.problems.iter().any(packs::Problem::stops_import);
    assert!(whole || stopped);
    for problem in &loaded.problems {
        assert!(problem.to_string().len() < 5000);
    }
}

#[test]
fn the_stored_corpus_is_survived() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus/pack");
    let mut count = 0;
    for entry in fs::read_dir(corpus).unwrap() {
        let bytes = fs::read(entry.unwrap().path()).unwrap();
        survives("pack.toml", &bytes);
        survives("records.toml", &bytes);
        survives("more.toml", &bytes);
        count += 1;
    }
    assert!(count > 15);
}

#[test]
fn a_pack_wrong_throughout_is_told_in_good_time() {
    let mut text = String::from("[defaults]\nupkeep = { owner = \"x\", checked = 2026-11-02 }\n");
    for number in 0..5000 {
        text.push_str(&format!("[[organization]]\nid = \"o{number}\"\nname = \"a\"\nkind = \"ngo\"\nsuccessor = \"p{number}\"\n"));
    }
    survives("more.toml", text.as_bytes());
}

#[derive(Debug, Clone)]
enum Harm {
    Truncate,
    Flip(u8),
    Delete(usize),
    Repeat(usize),
    Insert(&'static str),
}

fn harm() -> impl Strategy<Value = Harm> {
    prop_oneof![
        Just(Harm::Truncate),
        any::<u8>().prop_map(Harm::Flip),
        (1usize..60).prop_map(Harm::Delete),
        (1usize..200).prop_map(Harm::Repeat),
        prop_oneof![
            Just("["),
            Just("]"),
            Just("[["),
            Just("{"),
            Just("}"),
            Just("\""),
            Just("'''"),
            Just("\n"),
            Just("."),
            Just(","),
            Just(" = "),
            Just("[[service]]\n"),
            Just("[defaults]\n"),
            Just("\\u0000"),
            Just("nan"),
            Just("-1"),
            Just("1e999"),
            Just("2026-02-30"),
            Just("25:61"),
            Just("[a.b.c.d]\n"),
        ]
        .prop_map(Harm::Insert),
    ]
}

fn harmed(text: &[u8], at: usize, harm: &Harm) -> Vec<u8> {
    let mut bytes = text.to_vec();
    let at = at % bytes.len().max(1);
    let until = |length: usize| (at + length).min(text.len());
    match harm {
        Harm::Truncate => bytes.truncate(at),
        Harm::Flip(mask) => bytes[at] ^= mask,
        Harm::Delete(length) => drop(bytes.drain(at..until(*length))),
        Harm::Repeat(length) => drop(bytes.splice(at..at, text[at..until(*length)].to_vec())),
        Harm::Insert(piece) => drop(bytes.splice(at..at, piece.bytes())),
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_harmed_pack_gives_a_pack_or_a_problem(
        file in prop_oneof![Just("pack.toml"), Just("areas.toml"), Just("records.toml")],
        harms in prop::collection::vec((any::<usize>(), harm()), 1..4),
    ) {
        let mut bytes = fs::read(fixture("mallila").join(file)).unwrap();
        for (at, harm) in &harms {
            if !bytes.is_empty() {
                bytes = harmed(&bytes, *at, harm);
            }
        }
        survives(file, &bytes);
    }
}
