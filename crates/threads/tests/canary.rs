//! Nothing that anyone types can be read anywhere but on the pages that are for it: not in files,
//! tables, backups, logs or notices; and what was erased stays unreadable when a backup of the day
//! before comes back (design: security, 2 and 3).
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod support;

use std::fs;
use std::io::Write;
use std::path::Path;
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex, OnceLock};

use axum::http::StatusCode;
use db::testing::TestDb;
use db::{DatabaseConfig, Db, Engine};
use notices::{Sender, Settings, Smtp, Tls};
use sqlx::{AssertSqlSafe, Connection, Row};
use support::*;
use threads::watch;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;

/// Words that are nowhere else, one for each place where something is typed.
struct Canaries(Vec<(&'static str, String)>);

impl Canaries {
    fn new() -> Canaries {
        let places = [
            "request",
            "contact",
            "name",
            "hours",
            "more",
            "note",
            "hand-over",
            "draft",
            "question",
            "advice",
            "answer",
        ];
        // Random letters, none of which an encoding changes.
        let word = |place: &str| {
            format!(
                "Kanaria{}{}",
                place.len(),
                kernel::new_id().replace('-', "")
            )
        };
        Canaries(places.map(|place| (place, word(place))).to_vec())
    }

    fn of(&self, place: &str) -> &str {
        &self.0.iter().find(|(known, _)| *known == place).unwrap().1
    }

    /// Panics when one of them can be read in some bytes, as it is or in a common writing.
    fn assert_none_in(&self, haystack: &[u8], of: &str, but: &[&str]) {
        for (place, word) in self.0.iter().filter(|(place, _)| !but.contains(place)) {
            for written in writings(word) {
                assert!(
                    !contains(haystack, &written),
                    "what was typed as {place} can be read in {of}"
                );
            }
        }
    }
}

/// A word in the writings in which it could be stored.
fn writings(word: &str) -> Vec<Vec<u8>> {
    let hex: String = word.bytes().map(|byte| format!("{byte:02x}")).collect();
    let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut all = vec![
        word.as_bytes().to_vec(),
        word.to_lowercase().into_bytes(),
        wide,
    ];
    all.push(hex.to_uppercase().into_bytes());
    all.push(hex.into_bytes());
    // The middle of base64 does not depend on what stands around, but for three ways of beginning.
    for skipped in 0..3 {
        let bytes = &word.as_bytes()[skipped..];
        all.push(base64(&bytes[..bytes.len() / 3 * 3]));
    }
    all
}

fn base64(bytes: &[u8]) -> Vec<u8> {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let letters = bytes.chunks(3).flat_map(|three| {
        let number = three
            .iter()
            .fold(0u32, |sum, byte| sum << 8 | u32::from(*byte));
        [18, 12, 6, 0].map(|shift| LETTERS[(number >> shift & 63) as usize])
    });
    letters.collect()
}

fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    haystack
        .windows(needle.len())
        .any(|window| window == needle)
}

#[test]
fn what_is_searched_for_would_be_found() {
    let canaries = Canaries(vec![("request", "Kanaria123456".to_owned())]);
    for text in [
        "xx Kanaria123456",
        "4b616e61726961313233343536",
        "S2FuYXJpYTEyMzQ1Ng==",
    ] {
        let search = || canaries.assert_none_in(text.as_bytes(), "test", &[]);
        assert!(std::panic::catch_unwind(search).is_err(), "{text}");
    }
}

/// Everything that was logged in this process, of every level.
fn log() -> Arc<Mutex<Vec<u8>>> {
    static LOG: OnceLock<Arc<Mutex<Vec<u8>>>> = OnceLock::new();
    let log = LOG.get_or_init(|| {
        let log: Arc<Mutex<Vec<u8>>> = Arc::default();
        let writer = Arc::clone(&log);
        tracing_subscriber::fmt()
            .with_max_level(tracing_subscriber::filter::LevelFilter::TRACE)
            .with_ansi(false)
            .with_writer(move || Logger(Arc::clone(&writer)))
            .init();
        log
    });
    Arc::clone(log)
}

struct Logger(Arc<Mutex<Vec<u8>>>);

impl Write for Logger {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// A mail server that keeps what it is told.
async fn mail_sink() -> (u16, Arc<Mutex<Vec<u8>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let kept: Arc<Mutex<Vec<u8>>> = Arc::default();
    let told = Arc::clone(&kept);
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let told = Arc::clone(&told);
            tokio::spawn(async move {
                let (reader, mut writer) = stream.into_split();
                let mut lines = BufReader::new(reader).lines();
                writer.write_all(b"220 sink\r\n").await.unwrap();
                let mut in_data = false;
                while let Ok(Some(line)) = lines.next_line().await {
                    told.lock()
                        .unwrap()
                        .extend(format!("{line}\n").into_bytes());
                    let answer: &[u8] = match line.as_str() {
                        "." if in_data => {
                            in_data = false;
                            b"250 ok\r\n"
                        }
                        _ if in_data => continue,
                        "DATA" => {
                            in_data = true;
                            b"354 go on\r\n"
                        }
                        "QUIT" => b"221 bye\r\n",
                        _ => b"250 ok\r\n",
                    };
                    if writer.write_all(answer).await.is_err() {
                        return;
                    }
                }
            });
        }
    });
    (port, kept)
}

fn sender(house: &House, port: u16) -> Sender {
    let settings = Settings {
        smtp: Some(Smtp {
            host: "127.0.0.1".to_owned(),
            port,
            tls: Tls::None,
            user: None,
            password: None,
            from: "viesti@example.fi".to_owned(),
            from_name: "Viesti".to_owned(),
        }),
        ..Settings::default()
    };
    let names = Arc::new(|_: &str, _| Some("Perhekeskus".to_owned()));
    Sender::new(
        house.db.clone(),
        house.threads.vault.clone(),
        settings,
        names,
    )
    .unwrap()
}

/// Everything that the database keeps, as bytes: every file of its folder; on PostgreSQL every row
/// of every table besides.
async fn everything(db: &TestDb) -> Vec<(String, Vec<u8>)> {
    let mut all = files(db.folder.path());
    if let Some(url) = &db.config.url {
        let mut connection = sqlx::PgConnection::connect(url).await.unwrap();
        let tables = sqlx::query(
            "SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
             WHERE table_schema NOT IN ('pg_catalog', 'information_schema')",
        );
        let mut rows = Vec::new();
        let tables = tables.fetch_all(&mut connection).await.unwrap();
        assert!(
            tables.len() > 20,
            "the tables of every schema: {}",
            tables.len()
        );
        for table in tables {
            let name: String = table.get("name");
            let select = format!("SELECT line::text AS line FROM {name} AS line");
            let lines = sqlx::query(AssertSqlSafe(select))
                .fetch_all(&mut connection)
                .await;
            for line in lines.unwrap() {
                rows.extend(line.get::<String, _>("line").into_bytes());
                rows.push(b'\n');
            }
        }
        all.push(("the tables".to_owned(), rows));
    }
    all
}

fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(folder).unwrap();
    entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .map(|path| (path.display().to_string(), fs::read(path).unwrap()))
        .collect()
}

/// The whole conversation, with a canary wherever something is typed; gives the code and the thread.
async fn converse(house: &House, canaries: &Canaries) -> (String, String) {
    let asker = house.browser();
    let code = asker
        .ask(&Request {
            channel: "email",
            contact: format!("{}@example.fi", canaries.of("contact")),
            name: canaries.of("name").to_owned(),
            hours: canaries.of("hours").to_owned(),
            ..Request::saying(&format!("Hei, {} ja muuta.", canaries.of("request")))
        })
        .await;
    let id = house.thread(&code).await.id;
    let aino = house.sign_in("aino-esimerkki").await;
    aino.take(&id).await.expect(StatusCode::SEE_OTHER);
    let page = aino.thread(&id).await;
    let form = |act: &str, place: &str| {
        page.form(&format!("/{id}/{act}"))
            .with("text", canaries.of(place))
    };
    aino.submit(&form("note", "note"))
        .await
        .expect(StatusCode::SEE_OTHER);
    let question = form("consult", "question").with("ring", "asiantuntijat-maahanmuutto");
    aino.submit(&question).await.expect(StatusCode::SEE_OTHER);
    let child = {
        let conn = &mut house.db.read().await.unwrap();
        threads::store::children(conn, REGION, &id)
            .await
            .unwrap()
            .remove(0)
            .id
    };
    let expert = house.sign_in("farid-tarina").await;
    let page_of_expert = expert.get(&format!("desk/consultation/{child}")).await;
    let advice = page_of_expert
        .form(&format!("/{child}"))
        .with("text", canaries.of("advice"));
    expert
        .submit(&advice.with("go", "answer"))
        .await
        .expect(StatusCode::SEE_OTHER);
    aino.answer(&id, canaries.of("answer"))
        .await
        .expect(StatusCode::SEE_OTHER);
    asker.read(&code).await;
    asker
        .write_more(canaries.of("more"))
        .await
        .expect(StatusCode::SEE_OTHER);
    let hand = [
        ("to", "erik-saga"),
        ("why", "time"),
        ("note", canaries.of("hand-over")),
    ];
    aino.post(&format!("desk/thread/{id}/hand-over"), &hand)
        .await
        .expect(StatusCode::SEE_OTHER);
    let erik = house.sign_in("erik-saga").await;
    erik.take(&id).await.expect(StatusCode::SEE_OTHER);
    let draft = erik
        .thread(&id)
        .await
        .form(&format!("/{id}/write"))
        .with("text", canaries.of("draft"));
    erik.submit(&draft.with("go", "keep"))
        .await
        .expect(StatusCode::NO_CONTENT);
    // Refused forms are where texts slip into logs.
    let mistake = house
        .browser()
        .filled(&Request::saying(canaries.of("request")))
        .await;
    house.browser().submit(&mistake.with("area", "")).await;
    house.browser().open(canaries.of("request")).await;
    let page = erik.thread(&id).await;
    for (place, word) in &canaries.0 {
        let contact = *place == "contact";
        assert!(
            contact || page.says(word),
            "the ring reads what was typed as {place}"
        );
    }
    (code, id)
}

db::on_both_engines! {
    async fn nothing_that_was_typed_can_be_read_anywhere(db: TestDb) {
        let log = log();
        let house = House::new(&db).await;
        house.give_address("aino-esimerkki", "aino@example.fi").await;
        let canaries = Canaries::new();
        let (port, mails) = mail_sink().await;
        let (code, id) = converse(&house, &canaries).await;
        for (name, bytes) in everything(&db).await {
            canaries.assert_none_in(&bytes, &name, &[]);
            let secret = receipt_letters(&code);
            assert!(!contains(&bytes, secret.as_bytes()), "the code's secret is in {name}");
        }
        // The search looks where the data is.
        let found = everything(&db).await;
        let known = |word: &str| found.iter().any(|(_, bytes)| contains(bytes, word.as_bytes()));
        assert!(known(&id) && known("kotkansaari") && known("aino@example.fi"));

        let sender = sender(&house, port);
        while sender.step(house.now()).await.unwrap() > 0 {}
        let sent = mails.lock().unwrap().clone();
        assert!(contains(&sent, b"RCPT TO:<aino@example.fi>"));
        assert!(contains(&sent, format!("RCPT TO:<{}@example.fi>", canaries.of("contact")).as_bytes()));
        canaries.assert_none_in(&sent, "a notice", &["contact"]);
        assert!(!contains(&sent, id.as_bytes()) && !contains(&sent, receipt_letters(&code).as_bytes()));
        for (name, bytes) in everything(&db).await {
            canaries.assert_none_in(&bytes, &name, &[]);
        }
        if db.engine() == Engine::Sqlite {
            let copy = db.folder.path().join("copy.db");
            db::backup(&db, &copy).await.unwrap();
            let bytes = fs::read(&copy).unwrap();
            canaries.assert_none_in(&bytes, "a backup", &[]);
            assert!(contains(&bytes, id.as_bytes()));
        }
        let logged = log.lock().unwrap().clone();
        assert!(contains(&logged, b"/ask"), "the log was captured");
        canaries.assert_none_in(&logged, "the log", &[]);
        for secret in [receipt_letters(&code), code.clone(), code.replace(' ', "")] {
            assert!(!contains(&logged, secret.as_bytes()), "the code is in the log");
        }
    }

    async fn what_was_erased_cannot_be_opened_from_the_backup_of_the_day_before(db: TestDb) {
        let house = House::new(&db).await;
        let canaries = Canaries::new();
        let (code, id) = converse(&house, &canaries).await;
        let wraps = wraps(&house.db, &id).await;
        assert!(wraps.len() >= 3, "receipt, ring and substitute");
        let yesterday = Backup::take(&db).await;

        house.clock.pass(DAY);
        let asker = house.browser();
        asker.read(&code).await;
        let sure = asker.post("ask/thread/erase", &[]).await;
        asker.submit(&sure.form("/ask/thread/erase").with("go", "erase")).await.expect(StatusCode::OK);
        for _ in 0..50 {
            watch::retention(&house.threads, house.now()).await.unwrap();
            if !house.threads.shredded.load(Ordering::SeqCst) {
                break;
            }
        }
        assert!(!house.threads.shredded.load(Ordering::SeqCst), "the keys' store was cleaned");
        for (name, bytes) in everything(&db).await {
            let name_only = Path::new(&name).file_name().map(|name| name.to_string_lossy().into_owned());
            if name_only.is_some_and(|name| name.starts_with("yesterday")) {
                continue;
            }
            for wrap in &wraps {
                let hex: String = wrap.iter().map(|byte| format!("{byte:02x}")).collect();
                let there = contains(&bytes, wrap) || contains(&bytes, hex.as_bytes());
                assert!(!there, "a key of what was erased is in {name}");
            }
        }

        let (restored, keys) = yesterday.bring_back(&db).await;
        let again = House::with_keys(&restored, &keys, house.now()).await;
        assert_eq!(again.thread(&code).await.id, id, "the rows of the day before are back");
        let opened = again.browser().open(&code).await;
        assert_eq!(opened.status, StatusCode::UNPROCESSABLE_ENTITY, "the code opens it");
        for person in ["aino-esimerkki", "erik-saga", "leena-keksitty", "samira-tarina"] {
            let page = again.sign_in(person).await.thread(&id).await;
            assert_eq!(page.status, StatusCode::GONE, "{person}");
            canaries.assert_none_in(page.body.as_bytes(), person, &[]);
        }
        // And the program erases it once more by itself, when its time comes at the latest.
        watch::retention(&again.threads, again.now()).await.unwrap();
        again.clock.pass(91 * DAY);
        watch::retention(&again.threads, again.now()).await.unwrap();
        assert!(again.find_thread(&code).await.is_none());
    }
}

/// The letters of a code without spaces, without those that find it.
fn receipt_letters(code: &str) -> String {
    let whole = code.replace(' ', "");
    let receipt = vault::Receipt::parse(code).unwrap();
    let locator = receipt.locator.as_str().len();
    whole[locator..].to_owned()
}

async fn wraps(db: &Db, id: &str) -> Vec<Vec<u8>> {
    let conn = &mut db.read().await.unwrap();
    let wraps = db::sql!(
        conn,
        fetch_all Vec<u8>,
        "SELECT wrapped FROM keys.object_key WHERE object_id = $1 ORDER BY holder_id",
        id
    );
    wraps.await.unwrap()
}

/// The data of a day, without the keys: their backups are kept for less time.
struct Backup;

impl Backup {
    async fn take(db: &TestDb) -> Backup {
        match &db.config.url {
            None => db::backup(db, &db.folder.path().join("yesterday.db"))
                .await
                .unwrap(),
            Some(url) => {
                let copy = "CREATE SCHEMA yesterday;
                    CREATE TABLE yesterday.thread AS SELECT * FROM thread;
                    CREATE TABLE yesterday.message AS SELECT * FROM message;
                    CREATE TABLE yesterday.draft AS SELECT * FROM draft";
                run(url, copy).await;
            }
        }
        Backup
    }

    /// The data of then with the keys of now.
    async fn bring_back(self, db: &TestDb) -> (Db, std::path::PathBuf) {
        let folder = db.folder.path();
        let keys = folder.join("master.keys");
        let Some(url) = &db.config.url else {
            let restored = folder.join("restored");
            fs::create_dir(&restored).unwrap();
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                let name = path.file_name().unwrap().to_string_lossy().into_owned();
                if name.contains("keys") {
                    fs::copy(&path, restored.join(name)).unwrap();
                }
            }
            fs::rename(folder.join("yesterday.db"), restored.join("perhekeskus.db")).unwrap();
            let config = DatabaseConfig::embedded(&restored);
            let opened = Db::open(&config).unwrap();
            db::migrate(&opened, kernel::Timestamp(0)).await.unwrap();
            return (opened, keys);
        };
        let back = "DELETE FROM past_request;
            INSERT INTO thread SELECT * FROM yesterday.thread;
            INSERT INTO message SELECT * FROM yesterday.message;
            INSERT INTO draft SELECT * FROM yesterday.draft";
        run(url, back).await;
        (db.db.clone(), keys)
    }
}

async fn run(url: &str, statements: &'static str) {
    let mut connection = sqlx::PgConnection::connect(url).await.unwrap();
    sqlx::raw_sql(statements)
        .execute(&mut connection)
        .await
        .unwrap();
}
