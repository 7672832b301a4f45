//! The real binary on a free port, and what it answers.
#![allow(dead_code, reason = "each test file uses a part")]
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on must fail loudly"
)]

use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Time for anything to come about on a busy machine.
const PATIENCE: Duration = Duration::from_secs(120);

/// A server that ends with its test.
pub struct Server {
    process: Child,
    address: SocketAddr,
}

/// The binary under test, without a dictionary path of this machine's environment.
pub fn perhekeskus() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_perhekeskus"));
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command
}

impl Server {
    /// Starts the demo regions on a data folder and waits for the first page.
    pub fn start(data: &Path, database_url: Option<&str>) -> Server {
        match database_url {
            Some(url) => Server::start_with(data, &["--database-url", url]),
            None => Server::start_with(data, &[]),
        }
    }

    /// Starts a server with these options too.
    pub fn start_with(data: &Path, options: &[&str]) -> Server {
        Server::start_command(perhekeskus(), data, options)
    }

    /// Starts a server by a command that ends in the binary.
    pub fn start_command(mut command: Command, data: &Path, options: &[&str]) -> Server {
        let address = TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap();
        command
            .args(["serve", "--metrics-listen", "off", "--listen"])
            .arg(address.to_string())
            .arg("--data")
            .arg(data)
            .args(options);
        let mut server = Server {
            process: command.spawn().unwrap(),
            address,
        };
        wait_until("the first page", || {
            assert_eq!(server.process.try_wait().unwrap(), None, "the server ended");
            server.get("/healthz").0 == 200
        });
        server
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Status and body of a page; status 0 where nobody answers.
    pub fn get(&self, path: &str) -> (u16, String) {
        let agent: ureq::Agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(20)))
            .build()
            .into();
        match agent.get(format!("http://{}{path}", self.address)).call() {
            Ok(mut response) => {
                let body = response.body_mut().read_to_string().unwrap_or_default();
                (response.status().as_u16(), body)
            }
            Err(_) => (0, String::new()),
        }
    }

    /// Whether every kind of public page is there.
    pub fn assert_pages_are_there(&self) {
        for path in [
            "/kymenlaakso/fi/",
            "/kymenlaakso/fi/search?q=vauva+ei+nuku",
            "/kymenlaakso/ar/crisis",
            "/kymenlaakso/sv/places",
            "/kymenlaakso/en/service/unineuvola-kouvola",
            "/keski-suomi/fi/",
            "/api/v1/search?q=neuvola&region=kymenlaakso",
            "/api/hsds/kymenlaakso/services",
        ] {
            assert_eq!(self.get(path).0, 200, "{path}");
        }
    }

    /// Whether readiness says this.
    pub fn readiness(&self, status: &str) -> bool {
        self.get("/readyz")
            .1
            .contains(&format!("\"status\":\"{status}\""))
    }

    /// Ends the server as `kill -9` does.
    pub fn kill(mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Waits for something to come about.
pub fn wait_until(what: &str, mut happened: impl FnMut() -> bool) {
    let started = Instant::now();
    while !happened() {
        assert!(started.elapsed() < PATIENCE, "in vain: {what}");
        thread::sleep(Duration::from_millis(50));
    }
}
