//! The site answers whatever happens to its database, and what was acknowledged is there after any
//! end.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on must fail loudly"
)]

mod support;

use std::fmt::Write as _;
use std::fs;
use std::io::copy;
use std::net::{Shutdown, TcpListener, TcpStream};
use std::path::Path;
use std::process::Child;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use db::Engine;
use db::testing::TestDb;
use support::{Server, perhekeskus, wait_until};

#[test]
fn pages_stay_when_the_embedded_database_is_ruined() {
    let data = tempfile::tempdir().unwrap();
    let server = Server::start(data.path(), None);
    server.assert_pages_are_there();
    ruin(data.path());
    wait_until("degraded", || server.readiness("degraded"));
    server.assert_pages_are_there();
}

#[test]
fn pages_are_there_when_the_database_cannot_be_read_at_the_start() {
    let data = tempfile::tempdir().unwrap();
    fs::write(data.path().join("perhekeskus.db"), [7; 20_000]).unwrap();
    let server = Server::start(data.path(), None);
    server.assert_pages_are_there();
    wait_until("degraded", || server.readiness("degraded"));
}

#[test]
fn pages_stay_when_the_embedded_database_is_removed() {
    let data = tempfile::tempdir().unwrap();
    let server = Server::start(data.path(), None);
    let (file, away) = (data.path().join("perhekeskus.db"), data.path().join("away"));
    fs::rename(&file, &away).unwrap();
    wait_until("degraded", || server.get("/readyz").1.contains("database"));
    server.assert_pages_are_there();
    assert!(!file.exists(), "an empty database has taken its place");
    fs::rename(&away, &file).unwrap();
    wait_until("ready", || !server.get("/readyz").1.contains("database"));
}

fn ruin(data: &Path) {
    for entry in fs::read_dir(data).unwrap().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with("perhekeskus.db") {
            fs::write(entry.path(), [7; 20_000]).unwrap();
        }
    }
}

#[tokio::test]
async fn pages_stay_while_postgresql_is_away_and_follow_again_when_it_is_back() {
    let Some(database) = TestDb::fresh(Engine::Postgres).await else {
        return;
    };
    let url = database.config.url.clone().unwrap();
    let (start, rest) = url.split_once('@').unwrap();
    let (target, name) = rest.split_once('/').unwrap();
    let gate = Gate::open(target.to_owned());
    let data = tempfile::tempdir().unwrap();
    let server = Server::start(
        data.path(),
        Some(&format!("{start}@{}/{name}", gate.address())),
    );
    wait_until("ready", || !server.get("/readyz").1.contains("database"));
    gate.shut();
    wait_until("degraded", || server.get("/readyz").1.contains("database"));
    server.assert_pages_are_there();
    gate.reopen();
    wait_until("ready again", || {
        !server.get("/readyz").1.contains("database")
    });
    let file = data.path().join("services.json");
    fs::write(&file, services(1)).unwrap();
    let imported = perhekeskus()
        .args(["import", "hsds", "--region", "kymenlaakso", "--data"])
        .arg(data.path())
        .arg(&file)
        .env("PERHEKESKUS_DATABASE_URL", &url)
        .status()
        .unwrap();
    assert_eq!(imported.code(), Some(0));
    wait_until("the imported service", || has(&server, 0));
    server.kill();
}

/// Stands between a server and its database: shut, it is as if the database had been stopped.
struct Gate {
    listener: TcpListener,
    state: Arc<Mutex<GateState>>,
}

#[derive(Default)]
struct GateState {
    shut: bool,
    streams: Vec<TcpStream>,
}

impl Gate {
    fn open(target: String) -> Gate {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let state = Arc::new(Mutex::new(GateState::default()));
        let (accepting, shared) = (listener.try_clone().unwrap(), Arc::clone(&state));
        thread::spawn(move || {
            for client in accepting.incoming().flatten() {
                let mut state = shared.lock().unwrap();
                if state.shut {
                    continue;
                }
                let server = TcpStream::connect(&target).unwrap();
                state.streams.push(client.try_clone().unwrap());
                state.streams.push(server.try_clone().unwrap());
                let back = (server.try_clone().unwrap(), client.try_clone().unwrap());
                for (mut from, mut to) in [(client, server), back] {
                    thread::spawn(move || {
                        let _ = copy(&mut from, &mut to);
                        let _ = to.shutdown(Shutdown::Both);
                    });
                }
            }
        });
        Gate { listener, state }
    }

    fn address(&self) -> String {
        self.listener.local_addr().unwrap().to_string()
    }

    fn shut(&self) {
        let mut state = self.state.lock().unwrap();
        state.shut = true;
        for stream in state.streams.drain(..) {
            let _ = stream.shutdown(Shutdown::Both);
        }
    }

    fn reopen(&self) {
        self.state.lock().unwrap().shut = false;
    }
}

/// How many services the import has that is killed.
const MANY: usize = 2_000;

#[test]
fn an_import_that_is_killed_is_there_whole_or_not_at_all() {
    let data = tempfile::tempdir().unwrap();
    let file = data.path().join("services.json");
    fs::write(&file, services(MANY)).unwrap();
    let server = Server::start(data.path(), None);
    for milliseconds in [150, 400, 800, 1_200, 1_800, 2_600] {
        let mut import = start_import(data.path(), &file);
        thread::sleep(Duration::from_millis(milliseconds));
        let ended = import.try_wait().unwrap();
        import.kill().unwrap();
        import.wait().unwrap();
        if ended.is_some_and(|status| status.success()) {
            break;
        }
    }
    server.kill();
    let server = Server::start(data.path(), None);
    assert_eq!(
        has(&server, 0),
        has(&server, MANY - 1),
        "half an import is there"
    );

    let import = start_import(data.path(), &file).wait().unwrap();
    assert_eq!(import.code(), Some(0));
    server.kill();
    let server = Server::start(data.path(), None);
    assert!(has(&server, 0) && has(&server, MANY - 1));
}

fn start_import(data: &Path, file: &Path) -> Child {
    perhekeskus()
        .args(["import", "hsds", "--region", "kymenlaakso", "--data"])
        .arg(data)
        .arg(file)
        .spawn()
        .unwrap()
}

/// Whether an imported service is found.
fn has(server: &Server, number: usize) -> bool {
    let found = server.get(&format!(
        "/api/v1/search?region=kymenlaakso&lang=fi&q=Koepalvelu+{number}"
    ));
    assert_eq!(found.0, 200);
    found.1.contains(&format!("\"id\":\"koe-{number}\""))
}

fn services(count: usize) -> String {
    let mut text = String::from("[");
    for number in 0..count {
        let comma = if number == 0 { "" } else { "," };
        write!(
            text,
            r#"{comma}{{"id":"koe-{number}","name":"Koepalvelu {number}","status":"active","description":"Koe.","organization":{{"id":"koe","name":"Koeyhdistys","description":"Koe."}}}}"#
        )
        .unwrap();
    }
    text.push(']');
    text
}

#[test]
fn an_import_needs_no_server_to_have_run_before_it() {
    let data = tempfile::tempdir().unwrap();
    let file = data.path().join("services.json");
    fs::write(&file, services(3)).unwrap();
    let import = start_import(data.path(), &file).wait().unwrap();
    assert_eq!(import.code(), Some(0));
    let server = Server::start(data.path(), None);
    assert!(has(&server, 2));
    server.assert_pages_are_there();
}
