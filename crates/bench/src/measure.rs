//! Starts the server on a pack and measures it.

use std::fs;
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use crate::client::Client;

const QUERIES: [&str; 16] = [
    "en+jaksa",
    "v%C3%A4synyt+%C3%A4iti",
    "lastenneuvola",
    "perhekahvila+karhula",
    "kaveripulaa+koulussa",
    "rahat+loppu",
    "ero+ja+lapset",
    "neuvlola",
    "koulukiusaaminen",
    "vauva+ei+nuku",
    "barnr%C3%A5dgivning",
    "family+counselling",
    "isien+ryhm%C3%A4",
    "mielenterveys",
    "puheterapia",
    "leikkipuisto+kotka",
];
/// Requests for each kind of page.
const ROUNDS: usize = 2_000;
/// Times the first page is asked for while the server starts, ten milliseconds apart.
const START_TRIES: usize = 12_000;

struct Server {
    process: Child,
    address: SocketAddr,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Prints a table of figures for one pack.
pub fn measure(pack: &Path, binary: &Path, name: &str) -> Result<()> {
    let data = std::env::temp_dir().join(format!("perhekeskus-bench-{}", std::process::id()));
    let _ = fs::remove_dir_all(&data);
    let (first, imported) = start(pack, binary, &data)?;
    drop(first);
    let (server, started) = start(pack, binary, &data)?;
    row(
        name,
        "first start, with import",
        &format!("{imported:.2} s"),
    );
    row(name, "start to first page", &format!("{started:.2} s"));
    let service = format!("/kymenlaakso/fi/service/{}", some_service(pack)?);
    for (page, path) in [
        ("home", "/kymenlaakso/fi/"),
        ("results", "/kymenlaakso/fi/search?q=v%C3%A4synyt+%C3%A4iti"),
        ("service", service.as_str()),
        ("places", "/kymenlaakso/fi/places"),
        ("theme", "/kymenlaakso/fi/theme/separation"),
        ("article", "/kymenlaakso/fi/article/vauva-itkee"),
        ("path", "/kymenlaakso/fi/path/ero"),
        (
            "finder results",
            "/kymenlaakso/fi/finder?kiire=pian&mika=m1&show=1",
        ),
    ] {
        let mut client = Client::connect(server.address)?;
        let bytes = client.get(path)?;
        let before = processor_seconds(server.process.id())?;
        for _ in 0..ROUNDS {
            client.get(path)?;
        }
        let used = processor_seconds(server.process.id())? - before;
        row(
            name,
            &format!("processor time, {page}"),
            &format!("{:.3} ms ({bytes} bytes)", used * 1000.0 / count(ROUNDS)),
        );
    }
    search(&server, name)?;
    throughput(&server, name)?;
    row(
        name,
        "memory",
        &format!("{:.0} MB", resident_megabytes(server.process.id())?),
    );
    drop(server);
    fs::remove_dir_all(&data)?;
    Ok(())
}

pub(crate) fn row(name: &str, what: &str, figure: &str) {
    #[expect(clippy::print_stdout, reason = "the report")]
    {
        println!("| {name} | {what} | {figure} |");
    }
}

fn search(server: &Server, name: &str) -> Result<()> {
    let mut client = Client::connect(server.address)?;
    let mut times: Vec<Duration> = Vec::new();
    for _ in 0..20 {
        for query in QUERIES {
            let started = Instant::now();
            client.get(&format!(
                "/api/v1/search?region=kymenlaakso&lang=fi&limit=10&q={query}"
            ))?;
            times.push(started.elapsed());
        }
    }
    times.sort();
    for (label, share) in [("p50", 50), ("p95", 95)] {
        let time = times.get(times.len() * share / 100).context("no times")?;
        row(
            name,
            &format!("search {label}"),
            &format!("{:.2} ms", time.as_secs_f64() * 1000.0),
        );
    }
    Ok(())
}

/// Result pages a second with two connections kept busy beside the server.
fn throughput(server: &Server, name: &str) -> Result<()> {
    let started = Instant::now();
    let address = server.address;
    let workers: Vec<_> = (0..4)
        .map(|_| {
            thread::spawn(move || -> Result<usize> {
                let mut client = Client::connect(address)?;
                let mut pages = 0;
                while started.elapsed() < Duration::from_secs(5) {
                    for query in QUERIES {
                        client.get(&format!("/kymenlaakso/fi/search?q={query}"))?;
                        pages += 1;
                    }
                }
                Ok(pages)
            })
        })
        .collect();
    let mut pages = 0;
    for worker in workers {
        pages += worker
            .join()
            .map_err(|_| anyhow::anyhow!("a client failed"))??;
    }
    row(
        name,
        "result pages a second",
        &format!("{:.0}", count(pages) / started.elapsed().as_secs_f64()),
    );
    Ok(())
}

/// Starts the server and waits for its first page; gives the seconds that took.
fn start(pack: &Path, binary: &Path, data: &Path) -> Result<(Server, f64)> {
    let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
    let started = Instant::now();
    let process = Command::new(binary)
        .arg("serve")
        .args(["--listen", &address.to_string(), "--metrics-listen", "off"])
        .arg("--data")
        .arg(data)
        .arg("--pack")
        .arg(pack)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .context("the binary does not start: cargo build --release -p perhekeskus")?;
    let mut server = Server { process, address };
    for _ in 0..START_TRIES {
        if Client::connect(address)
            .and_then(|mut client| client.get("/kymenlaakso/fi/"))
            .is_ok()
        {
            return Ok((server, started.elapsed().as_secs_f64()));
        }
        ensure!(server.process.try_wait()?.is_none(), "the server ended");
        thread::sleep(Duration::from_millis(10));
    }
    anyhow::bail!("no first page in two minutes")
}

fn some_service(pack: &Path) -> Result<String> {
    let text = fs::read_to_string(pack.join("services-0.toml"))?;
    let line = text
        .lines()
        .find(|line| line.starts_with("id = "))
        .context("no service")?;
    Ok(line
        .trim_start_matches("id = ")
        .trim_matches('"')
        .to_owned())
}

/// User and system time of a process so far, from the kernel's account.
pub(crate) fn processor_seconds(process: u32) -> Result<f64> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat"))?;
    let after_name = stat.rsplit_once(')').context("stat")?.1;
    let fields: Vec<&str> = after_name.split_whitespace().collect();
    let ticks =
        |index: usize| -> Result<f64> { Ok(fields.get(index).context("stat")?.parse::<f64>()?) };
    // Linux counts a hundred ticks a second on every architecture.
    Ok((ticks(11)? + ticks(12)?) / 100.0)
}

fn resident_megabytes(process: u32) -> Result<f64> {
    let status = fs::read_to_string(format!("/proc/{process}/status"))?;
    let line = status
        .lines()
        .find(|line| line.starts_with("VmRSS:"))
        .context("status")?;
    Ok(line
        .split_whitespace()
        .nth(1)
        .context("status")?
        .parse::<f64>()?
        / 1024.0)
}

fn count(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::MAX, f64::from)
}
