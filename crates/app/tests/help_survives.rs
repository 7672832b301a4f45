//! What an asker was told is sent is there after any end of the server, once, and its code opens
//! it; and so is what a responder was told is sent (R039; design: stack, durability).
//!
//! `PERHEKESKUS_TEST_KILLS=100` kills a hundred times.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::panic,
    reason = "a test that cannot go on must fail loudly"
)]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use db::testing::TestDb;
use db::{DatabaseConfig, Db, Engine};
use sqlx::Connection;
use support::Server;

/// A small region, so that a start takes no time: the fixture of the packs' own tests.
const REGION: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../packs/tests/fixtures");
const ASK: &str = "/mallila/fi/ask";
/// How many ask at once.
const ASKERS: usize = 2;

/// Where the server is now; it moves with every start.
#[derive(Clone)]
struct Line {
    address: Arc<Mutex<String>>,
    agent: ureq::Agent,
}

struct Reply {
    status: u16,
    location: String,
    cookie: String,
    body: String,
}

impl Line {
    fn new() -> Line {
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .timeout_global(Some(Duration::from_secs(20)))
            .build()
            .into();
        Line {
            address: Arc::default(),
            agent,
        }
    }

    fn lead_to(&self, server: &Server) {
        *self.address.lock().unwrap() = server.address().to_string();
    }

    fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address.lock().unwrap())
    }

    /// None when no whole answer came.
    fn get(&self, path: &str, cookie: &str) -> Option<Reply> {
        let request = self.agent.get(self.url(path)).header("cookie", cookie);
        reply(request.call().ok()?)
    }

    fn post(&self, path: &str, cookie: &str, fields: &[(&str, &str)]) -> Option<Reply> {
        let pairs: Vec<String> = fields
            .iter()
            .map(|(name, value)| format!("{name}={}", value.replace(' ', "+")))
            .collect();
        let request = self.agent.post(self.url(path)).header("cookie", cookie);
        let request = request.content_type("application/x-www-form-urlencoded");
        reply(request.send(pairs.join("&")).ok()?)
    }
}

fn reply(mut response: ureq::http::Response<ureq::Body>) -> Option<Reply> {
    let header = |name: &str| {
        let value = response.headers().get(name);
        let value = value.and_then(|value| value.to_str().ok());
        value.unwrap_or_default().to_owned()
    };
    let (location, cookie) = (header("location"), header("set-cookie"));
    Some(Reply {
        status: response.status().as_u16(),
        location,
        cookie: cookie.split(';').next().unwrap_or_default().to_owned(),
        body: response.body_mut().read_to_string().ok()?,
    })
}

/// The value of a hidden field.
fn hidden(page: &str, name: &str) -> Option<String> {
    let start = format!("name=\"{name}\" value=\"");
    let (_, rest) = page.split_once(&start)?;
    Some(rest.split('"').next()?.to_owned())
}

/// Everything that the server has said is done.
#[derive(Default)]
struct Ledger {
    /// Words of a request, and its code.
    receipts: Mutex<BTreeMap<String, String>>,
    /// Words of requests whose answer was sent.
    answered: Mutex<BTreeMap<String, usize>>,
    /// Requests that went away without a word, and were sent again.
    interrupted: AtomicUsize,
}

/// Asks until told to stop; what is interrupted is sent again as it was, as a browser does that
/// loads a page anew.
fn ask_on(line: &Line, ledger: &Ledger, stop: &AtomicBool, name: usize) {
    let mut count = 0;
    while !stop.load(Ordering::SeqCst) {
        count += 1;
        let words = format!("Koe-{name}-{count}.");
        let Some(form) = line
            .post(ASK, "", &[("theme", "")])
            .and_then(|page| hidden(&page.body, "form"))
        else {
            thread::sleep(Duration::from_millis(30));
            continue;
        };
        file(line, ledger, &form, &words);
    }
}

/// Sends a request until there is a receipt.
fn file(line: &Line, ledger: &Ledger, form: &str, words: &str) {
    let fields = request(form, words);
    for round in 0..1_000 {
        let sent = line.post(ASK, "", &fields);
        if let Some(code) = sent.as_ref().and_then(receipt) {
            ledger
                .receipts
                .lock()
                .unwrap()
                .insert(words.to_owned(), code);
            return;
        }
        if round == 0 {
            ledger.interrupted.fetch_add(1, Ordering::SeqCst);
        }
        thread::sleep(Duration::from_millis(30));
    }
    panic!("no receipt for {words}");
}

fn request<'a>(form: &'a str, words: &'a str) -> [(&'static str, &'a str); 7] {
    [
        ("form", form),
        ("text", words),
        ("concerns", "family"),
        ("area", "pieni"),
        ("channel", "code"),
        ("step", "check"),
        ("go", "send"),
    ]
}

/// The code of a page that says that a request has been sent.
fn receipt(reply: &Reply) -> Option<String> {
    let code = hidden(&reply.body, "code").filter(|code| !code.is_empty())?;
    assert_eq!(reply.status, 200, "a code on a page of an error");
    Some(code)
}

/// Answers what waits until told to stop.
fn answer_on(line: &Line, ledger: &Ledger, stop: &AtomicBool) {
    let mut cookie = String::new();
    while !stop.load(Ordering::SeqCst) {
        let known = |page: &Reply| page.status == 200;
        let Some(desk) = line.get("/mallila/fi/desk", &cookie).filter(known) else {
            let fields = [("person", "ella-esimerkki"), ("then", "")];
            if let Some(entered) = line.post("/mallila/fi/sign-in/demo", "", &fields) {
                cookie = entered.cookie;
            }
            thread::sleep(Duration::from_millis(30));
            continue;
        };
        let ids: Vec<&str> = desk
            .body
            .split("/mallila/fi/desk/thread/")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        if ids.is_empty() {
            thread::sleep(Duration::from_millis(50));
        }
        for id in ids.into_iter().take(3) {
            answer_one(line, ledger, &cookie, id);
        }
    }
}

fn answer_one(line: &Line, ledger: &Ledger, cookie: &str, id: &str) {
    let path = format!("/mallila/fi/desk/thread/{id}");
    let taken = line.post(&format!("{path}/take"), cookie, &[]);
    if taken.is_none_or(|taken| taken.status != 303) {
        return;
    }
    let Some(page) = line.get(&path, cookie).filter(|page| page.status == 200) else {
        return;
    };
    let words = page
        .body
        .split("Koe-")
        .nth(1)
        .and_then(|rest| rest.split('.').next());
    let (Some(words), Some(form)) = (words, hidden(&page.body, "form")) else {
        panic!("an opened request without its words");
    };
    let words = format!("Koe-{words}.");
    let text = format!("Vastaus: {words}");
    let fields = [("form", form.as_str()), ("text", &text), ("go", "send")];
    // Pressed again until it is said to be sent; the page of the form stays open.
    for _ in 0..400 {
        match line.post(&format!("{path}/write"), cookie, &fields) {
            Some(sent) if sent.location.ends_with("done=sent") => {
                *ledger.answered.lock().unwrap().entry(words).or_default() += 1;
                return;
            }
            Some(sent) if sent.status == 303 => return,
            _ => thread::sleep(Duration::from_millis(30)),
        }
    }
}

/// Every receipt opens, and says once what was asked and once what was answered.
fn audit(line: &Line, ledger: &Ledger) {
    let answered = ledger.answered.lock().unwrap();
    let receipts = ledger.receipts.lock().unwrap();
    for (words, code) in receipts.iter() {
        let opened = line
            .post("/mallila/fi/ask/code", "", &[("code", code)])
            .unwrap();
        assert_eq!(opened.status, 303, "lost: {words}");
        let page = line.get("/mallila/fi/ask/thread", &opened.cookie).unwrap();
        assert_eq!(page.status, 200, "cannot be read: {words}");
        let all = page.body.matches(words.as_str()).count();
        let answers = page.body.matches(&format!("Vastaus: {words}")).count();
        assert_eq!(all - answers, 1, "{words} stands {} times", all - answers);
        let told = usize::from(answered.contains_key(words));
        assert!(answers >= told, "the answer to {words} is lost");
        assert!(answers <= 1, "the answer to {words} stands {answers} times");
    }
}

async fn counts(config: &DatabaseConfig) -> (i64, i64) {
    let opened = Db::open(config).unwrap();
    let conn = &mut opened.read().await.unwrap();
    let threads =
        db::sql!(conn, scalar i64, "SELECT count(*) FROM thread WHERE locator IS NOT NULL");
    let threads = threads.await.unwrap();
    let asked = db::sql!(conn, scalar i64, "SELECT count(*) FROM message WHERE author = 'asker'");
    (threads, asked.await.unwrap())
}

/// The pack of the small region, with its channel open; and the options that serve it.
fn pack(folder: &Path) -> Vec<String> {
    for name in ["suomi", "mallila"] {
        let copy = folder.join(name);
        fs::create_dir_all(&copy).unwrap();
        for entry in fs::read_dir(Path::new(REGION).join(name)).unwrap() {
            let file = entry.unwrap().path();
            let text = fs::read_to_string(&file).unwrap();
            let open = text
                .lines()
                .filter(|line| !line.starts_with("suspended = "));
            let open: Vec<&str> = open.collect();
            fs::write(copy.join(file.file_name().unwrap()), open.join("\n")).unwrap();
        }
    }
    let pack = folder.join("mallila").display().to_string();
    ["--demo", "--pack", &pack].map(str::to_owned).to_vec()
}

fn start(data: &Path, options: &[String], url: Option<&str>) -> Server {
    let mut options: Vec<&str> = options.iter().map(String::as_str).collect();
    options.extend(url.into_iter().flat_map(|url| ["--database-url", url]));
    Server::start_with(data, &options)
}

fn kills() -> usize {
    let asked = std::env::var("PERHEKESKUS_TEST_KILLS").ok();
    asked.and_then(|count| count.parse().ok()).unwrap_or(15)
}

async fn killed_again_and_again(engine: Engine) {
    let Some(database) = TestDb::fresh(engine).await else {
        return;
    };
    database.db.close().await;
    let url = database.config.url.clone();
    let data = database.folder.path().to_owned();
    let config = database.config.clone();
    let line = Line::new();
    let ledger = Arc::new(Ledger::default());
    let stop = Arc::new(AtomicBool::new(false));
    let packs = tempfile::tempdir().unwrap();
    let options = pack(packs.path());
    let start = || start(&data, &options, url.as_deref());
    let mut server = start();
    line.lead_to(&server);
    let mut workers = Vec::new();
    for name in 0..ASKERS {
        let (line, ledger, stop) = (line.clone(), Arc::clone(&ledger), Arc::clone(&stop));
        workers.push(thread::spawn(move || ask_on(&line, &ledger, &stop, name)));
    }
    let (desk_line, desk_ledger, desk_stop) =
        (line.clone(), Arc::clone(&ledger), Arc::clone(&stop));
    workers.push(thread::spawn(move || {
        answer_on(&desk_line, &desk_ledger, &desk_stop)
    }));
    for round in 0..kills() {
        // At ever other moments of the work.
        let moment = 400 + (round * 347) % 1_300;
        thread::sleep(Duration::from_millis(u64::try_from(moment).unwrap()));
        server.kill();
        server = start();
        line.lead_to(&server);
    }
    stop.store(true, Ordering::SeqCst);
    for worker in workers {
        worker.join().expect("a worker to end well");
    }
    audit(&line, &ledger);
    server.kill();
    let receipts = ledger.receipts.lock().unwrap().len();
    let answers = ledger.answered.lock().unwrap().len();
    let interrupted = ledger.interrupted.load(Ordering::SeqCst);
    let (threads, asked) = counts(&config).await;
    println!(
        "{engine:?}: {} kills, {receipts} receipts ({interrupted} interrupted and sent again), {answers} answers",
        kills()
    );
    let receipts = i64::try_from(receipts).unwrap();
    assert_eq!(
        (threads, asked),
        (receipts, receipts),
        "requests in the store, and receipts given"
    );
    assert!(
        receipts > 20 && answers > 5 && interrupted > 0,
        "{receipts} {answers} {interrupted}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_said_to_be_sent_survives_kills_on_sqlite() {
    killed_again_and_again(Engine::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_said_to_be_sent_survives_kills_on_postgresql() {
    killed_again_and_again(Engine::Postgres).await;
}

/// Files of the server may not become longer than this, in blocks of 512 bytes.
const FULL: u32 = 1_600;

#[tokio::test(flavor = "multi_thread")]
async fn on_a_full_disk_nothing_is_said_to_be_sent_that_is_not() {
    let (data, packs) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let options = pack(packs.path());
    start(data.path(), &options, None).kill();
    checkpointed(data.path()).await;
    // A write beyond the limit fails, as it does when a disk is full, and does not end the program.
    let script = format!("trap '' XFSZ; ulimit -f {FULL}; exec \"$0\" \"$@\"");
    let mut limited = Command::new("sh");
    limited.args(["-c", &script, env!("CARGO_BIN_EXE_perhekeskus")]);
    limited.stdout(Stdio::null()).stderr(Stdio::null());
    let server = Server::start_command(
        limited,
        data.path(),
        &options.iter().map(String::as_str).collect::<Vec<_>>(),
    );
    let line = Line::new();
    line.lead_to(&server);
    let ledger = Ledger::default();
    let (mut refused, mut count) = (Vec::new(), 0);
    while refused.len() < 20 {
        count += 1;
        assert!(count < 3_000, "the disk does not become full");
        let words = format!("Koe-levy-{count}.");
        let page = line.post(ASK, "", &[("theme", "")]).expect("pages stay");
        let form = hidden(&page.body, "form").unwrap();
        let sent = line
            .post(ASK, "", &request(&form, &words))
            .expect("pages stay");
        match receipt(&sent) {
            Some(code) => {
                ledger.receipts.lock().unwrap().insert(words, code);
            }
            None => {
                assert_eq!(sent.status, 503, "{}", sent.body);
                assert!(sent.body.contains(&words), "what was typed is kept");
                assert!(sent.body.contains("tel:"), "a number to call");
                refused.push((hidden(&sent.body, "form").unwrap(), words));
            }
        }
    }
    for page in [
        "/mallila/fi/",
        "/mallila/fi/crisis",
        "/mallila/fi/ask",
        "/mallila/fi/search?q=neuvola",
    ] {
        assert_eq!(server.get(page).0, 200, "{page}");
    }
    server.kill();
    // There is room again: what was acknowledged is there, what was not is sent as it was.
    let server = start(data.path(), &options, None);
    line.lead_to(&server);
    let acknowledged = ledger.receipts.lock().unwrap().len();
    audit(&line, &ledger);
    for (form, words) in &refused {
        file(&line, &ledger, form, words);
    }
    audit(&line, &ledger);
    server.kill();
    let (threads, asked) = counts(&DatabaseConfig::embedded(data.path())).await;
    println!(
        "{acknowledged} receipts before the disk was full, {} refused",
        refused.len()
    );
    let all = i64::try_from(acknowledged + refused.len()).unwrap();
    assert_eq!((threads, asked), (all, all));
    assert!(acknowledged > 5, "{acknowledged}");
}

/// Moves the logs of the database into it, so that the limit is for what comes.
async fn checkpointed(data: &Path) {
    for name in ["perhekeskus.db", "keys.db"] {
        let mut connection =
            sqlx::SqliteConnection::connect(&data.join(name).display().to_string())
                .await
                .unwrap();
        sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)")
            .execute(&mut connection)
            .await
            .unwrap();
        connection.close().await.unwrap();
    }
}
