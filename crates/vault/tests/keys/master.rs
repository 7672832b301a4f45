//! Master keys: files, their faults, rotation, and a key service behind a command.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use db::testing::TestDb;
use vault::{Error, Holder, Master, MasterError, Opener, Vault};

use crate::support::{NOW, WORDS, about, key_file, lock, open, people, reads, unlock};

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

#[test]
fn a_key_file_is_made_for_its_owner_alone_and_others_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("master.key");
    Master::key_file(&path).unwrap();
    assert_eq!(
        fs::metadata(&path).unwrap().permissions().mode() & 0o777,
        0o600
    );
    let made = fs::read_to_string(&path).unwrap();
    Master::key_file(&path).unwrap();
    assert_eq!(
        fs::read_to_string(&path).unwrap(),
        made,
        "it is never made twice"
    );
    for mode in [0o640, 0o604, 0o620, 0o666] {
        set_mode(&path, mode);
        let refused = Master::key_file(&path).unwrap_err();
        assert!(matches!(refused, MasterError::OpenToOthers { .. }));
        assert!(refused.to_string().contains("chmod 600"), "{refused}");
    }
    set_mode(&path, 0o400);
    Master::key_file(&path).unwrap();
}

#[test]
fn a_broken_key_file_is_told_by_its_line_and_never_shown() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("master.key");
    let key = "a1".repeat(32);
    let twice = format!("a {key}\na {key}\n");
    let short = format!("# the keys\n\nb {key}\na {}\n", &key[2..]);
    let named = format!("ä {key}\n");
    for (text, line) in [
        (twice, 2),
        (short, 4),
        (named, 1),
        (key.clone(), 1),
        ("a".to_owned(), 1),
    ] {
        fs::write(&path, &text).unwrap();
        set_mode(&path, 0o600);
        let refused = Master::key_file(&path).unwrap_err();
        assert!(
            matches!(refused, MasterError::Malformed { line: found, .. } if found == line),
            "{refused}"
        );
        assert!(!refused.to_string().contains("a1a1"), "{refused}");
    }
    fs::write(&path, "\n# nothing\n").unwrap();
    assert!(matches!(
        Master::key_file(&path),
        Err(MasterError::NoKey { .. })
    ));
    fs::write(&path, format!("A-1 \t{}\n", key.to_uppercase())).unwrap();
    Master::key_file(&path).unwrap();
}

#[test]
fn keys_are_added_first_and_retired_when_nothing_needs_them() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("master.key");
    Master::key_file(&path).unwrap();
    let first = names(&path).remove(0);
    let second = Master::add_key(&path).unwrap();
    let third = Master::add_key(&path).unwrap();
    assert_eq!(names(&path), [third.clone(), second.clone(), first.clone()]);
    assert_eq!(
        Master::retire(&path, std::slice::from_ref(&first)).unwrap(),
        [second]
    );
    assert_eq!(Master::retire(&path, &[]).unwrap(), [first]);
    assert!(
        Master::retire(&path, &[]).unwrap().is_empty(),
        "the current one stays"
    );
    assert_eq!(names(&path), [third]);
    assert_eq!(
        fs::metadata(&path).unwrap().permissions().mode() & 0o777,
        0o600
    );
    let files = fs::read_dir(folder.path()).unwrap().count();
    assert_eq!(files, 1, "nothing half done is left");
}

#[test]
fn many_processes_may_add_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("master.key");
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                Master::key_file(&path).unwrap();
                Master::add_key(&path).unwrap();
            });
        }
    });
    assert_eq!(names(&path).len(), 9);
}

fn names(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).unwrap();
    let lines = text
        .lines()
        .map(|line| line.split(' ').next().unwrap().to_owned());
    lines.collect()
}

async fn rotate(vault: &Vault) {
    while !vault.rotate_master().await.unwrap().done {}
}

async fn in_use(db: &TestDb, vault: &Vault) -> Vec<String> {
    let mut conn = db.read().await.unwrap();
    vault.master_in_use(&mut conn).await.unwrap()
}

db::on_both_engines! {
    async fn another_key_file_is_a_clear_error(db: TestDb) {
        let vault = open(&db).await;
        let needed = names(&key_file(&db)).remove(0);
        let other = db.folder.path().join("other.key");
        let wrong = Vault::open(db.db.clone(), Master::key_file(&other).unwrap()).await.unwrap_err();
        assert!(matches!(wrong, Error::Master(MasterError::UnknownKey { .. })));
        let text = wrong.to_string();
        assert!(text.contains(&needed) && text.contains("other.key"), "{text}");

        // The right name on another key.
        fs::write(&other, format!("{needed} {}\n", "00".repeat(32))).unwrap();
        let wrong = Vault::open(db.db.clone(), Master::key_file(&other).unwrap()).await.unwrap_err();
        assert!(matches!(wrong, Error::Master(MasterError::WrongKey { .. })), "{wrong}");
        assert_eq!(open(&db).await.mac("a", b"x"), vault.mac("a", b"x"));
    }

    async fn many_nodes_opened_at_once_have_one_secret(db: TestDb) {
        Master::key_file(key_file(&db)).unwrap();
        let nodes: Vec<_> = (0..6).map(|_| {
            let db = db.clone();
            tokio::spawn(async move { open(&db).await.mac("a", b"x") })
        }).collect();
        let mut macs = Vec::new();
        for node in nodes {
            macs.push(node.await.unwrap());
        }
        macs.dedup();
        assert_eq!(macs.len(), 1);
    }

    async fn rotation_moves_everything_while_servers_go_on(db: TestDb) {
        let vault = open(&db).await;
        let names_of_people: Vec<String> = (0..130).map(|number| format!("p{number:03}")).collect();
        let people_refs: Vec<&str> = names_of_people.iter().map(String::as_str).collect();
        people(&db, &vault, &people_refs).await;
        let key = vault::DataKey::generate();
        let sealed = key.seal(&about("t"), WORDS);
        lock(&db, &vault, "t", &key, Holder::Person("p007"), None).await.unwrap();
        let own = vault.seal_own("a", &about("n"), WORDS);
        let old = in_use(&db, &vault).await;

        let new = Master::add_key(key_file(&db)).unwrap();
        let operator = open(&db).await;
        let first = operator.rotate_master().await.unwrap();
        assert_eq!((first.moved, first.done), (101, false));
        let mut both = vec![old[0].clone(), new.clone()];
        both.sort();
        assert_eq!(in_use(&db, &operator).await, both);
        let second = operator.rotate_master().await.unwrap();
        assert_eq!((second.moved, second.done), (30, true));
        assert_eq!(operator.rotate_master().await.unwrap().moved, 0);
        assert_eq!(in_use(&db, &operator).await, std::slice::from_ref(&new));

        // A server that has read the file long ago, and makes a person before and after.
        people(&db, &vault, &["late"]).await;
        let retired = Master::retire(key_file(&db), &in_use(&db, &operator).await).unwrap();
        assert_eq!(retired, old);
        people(&db, &vault, &["later"]).await;
        for vault in [&vault, &operator, &open(&db).await] {
            let key = unlock(&db, vault, "t", Opener::Person("p007"), NOW).await.unwrap();
            assert!(reads(&key, "t", &sealed));
            assert_eq!(vault.open_own("a", &about("n"), &own).unwrap(), WORDS);
        }
        assert_eq!(in_use(&db, &operator).await, [new]);
    }

    async fn a_key_service_is_asked_through_a_command(db: TestDb) {
        let service = Service::start(db.folder.path());
        let vault = Vault::open(db.db.clone(), service.master()).await.unwrap();
        people(&db, &vault, &["anna", "ben"]).await;
        let key = vault::DataKey::generate();
        let sealed = key.seal(&about("t"), WORDS);
        lock(&db, &vault, "t", &key, Holder::Person("anna"), None).await.unwrap();
        assert_eq!(in_use(&db, &vault).await, ["service-1"]);
        assert_eq!(service.asked(), ["wrap"]);

        // Another process asks for what the first has wrapped, once.
        let other = Vault::open(db.db.clone(), service.master()).await.unwrap();
        for _ in 0..3 {
            let key = unlock(&db, &other, "t", Opener::Person("anna"), NOW).await.unwrap();
            assert!(reads(&key, "t", &sealed));
        }
        assert_eq!(service.asked(), ["wrap", "unwrap service-1"]);

        service.rotate();
        rotate(&other).await;
        assert_eq!(in_use(&db, &other).await, ["service-2"]);
        let third = Vault::open(db.db.clone(), service.master()).await.unwrap();
        let key = unlock(&db, &third, "t", Opener::Person("anna"), NOW).await.unwrap();
        assert!(reads(&key, "t", &sealed));

        for (fault, told) in [
            ("fail", "failed (exit status: 3)"),
            ("mute", "did not write base64"),
            ("stranger", "another secret"),
        ] {
            service.fault(fault);
            let failed = Vault::open(db.db.clone(), service.master()).await.unwrap_err().to_string();
            assert!(failed.contains("unwrap") && failed.contains(told), "{failed}");
        }
        let none = Master::command(db.folder.path().join("none").to_string_lossy());
        let failed = Vault::open(db.db.clone(), none).await.unwrap_err().to_string();
        assert!(failed.contains("cannot be run"), "{failed}");
        let wrong = Vault::open(db.db.clone(), Master::key_file(key_file(&db)).unwrap()).await;
        assert!(matches!(wrong, Err(Error::Master(MasterError::UnknownKey { .. }))));
    }
}

#[test]
fn a_key_service_that_hangs_is_left_after_ten_seconds() {
    db::testing::run(db::Engine::Sqlite, async |db: TestDb| {
        let service = Service::start(db.folder.path());
        service.fault("hang");
        let begun = std::time::Instant::now();
        let failed = Vault::open(db.db.clone(), service.master())
            .await
            .unwrap_err();
        assert!(failed.to_string().contains("within 10 seconds"), "{failed}");
        assert!(begun.elapsed().as_secs() < 15);
    });
}

/// A key service in a shell script, whose lock is base64 once more.
struct Service {
    folder: PathBuf,
}

impl Service {
    fn start(folder: &Path) -> Service {
        let service = Service {
            folder: folder.to_owned(),
        };
        service.rotate();
        service.fault("none");
        let script = format!(
            r#"#!/bin/sh
cd '{}' || exit 1
echo "$*" >> asked
read -r line
case "$1 $(cat fault)" in
*" hang") exec sleep 60 ;;
*" fail") exit 3 ;;
"unwrap mute") echo '***' ;;
"unwrap stranger") echo AAAA ;;
wrap*) cat current; printf '%s' "$line" | base64 -w0 ;;
unwrap*) printf '%s' "$line" | base64 -d ;;
esac
"#,
            folder.display()
        );
        let path = service.program();
        fs::write(&path, script).unwrap();
        set_mode(&path, 0o700);
        service
    }

    fn program(&self) -> PathBuf {
        self.folder.join("service.sh")
    }

    fn master(&self) -> Master {
        Master::command(self.program().to_string_lossy())
    }

    fn rotate(&self) {
        let current = self.folder.join("current");
        let next = if current.exists() {
            "service-2\n"
        } else {
            "service-1\n"
        };
        fs::write(current, next).unwrap();
    }

    fn fault(&self, fault: &str) {
        fs::write(self.folder.join("fault"), fault).unwrap();
    }

    fn asked(&self) -> Vec<String> {
        let text = fs::read_to_string(self.folder.join("asked")).unwrap();
        text.lines().map(str::to_owned).collect()
    }
}
