//! A crowd of askers costs waiting, and not memory.

use std::time::Instant;

use db::testing::TestDb;
use vault::DataKey;

use crate::support::{open, receipt, thread};

const CROWD: usize = 60;

/// A line of `/proc/self/status`, in KiB.
fn status(name: &str) -> u64 {
    let text = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = text.lines().find(|line| line.starts_with(name)).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

/// The peak is that of the whole process: with other tests in it, it may say less than it should,
/// and never fails wrongly by more than they use (nextest gives each test a process).
#[test]
fn sixty_receipts_at_once_take_the_memory_of_a_few() {
    db::testing::run(db::Engine::Sqlite, async |db: TestDb| {
        let vault = open(&db).await;
        let before = status("VmRSS");
        let begun = Instant::now();
        let crowd: Vec<_> = (0..CROWD)
            .map(|_| {
                let vault = vault.clone();
                tokio::spawn(async move {
                    let key = DataKey::generate();
                    let secret = receipt(&vault).secret;
                    vault
                        .wrap_to_receipt(&secret, &key, &thread("t"))
                        .await
                        .unwrap()
                })
            })
            .collect();
        for one in crowd {
            one.await.unwrap();
        }
        let each = begun.elapsed() / u32::try_from(CROWD).unwrap();
        let grown = status("VmHWM").saturating_sub(before) / 1024;
        println!("{CROWD} receipts: {each:?} each, {grown} MiB at the most");
        let processors = std::thread::available_parallelism().unwrap().get().min(8);
        assert!(grown < 40 + 20 * processors as u64, "{grown} MiB");
    });
}
