//! Notices through a mail server that others made, aiosmtpd, read back by Python's own reader of
//! mails. Where it cannot be had the tests say so and pass.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use db::testing::TestDb;
use kernel::Language;
use notices::{Channel, NewNotice, Settings, Smtp, Template, Tls, words};
use serde_json::Value;

use crate::support::*;

/// Set in the child process whose certificates are the test's own.
const SMTP_PORT: &str = "PERHEKESKUS_TEST_SMTP_PORT";

/// Reads the mails of a mailbox as JSON: headers, and the body decoded.
const READER: &str = r#"
import email, email.policy, json, pathlib, sys
def read(path):
    mail = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    return {"headers": {k: str(v) for k, v in mail.items()}, "body": mail.get_content(),
            "raw": path.read_text()}
print(json.dumps([read(path) for path in sorted(pathlib.Path(sys.argv[1], "new").iterdir())]))
"#;

struct RealServer {
    process: Child,
    port: u16,
}

impl Drop for RealServer {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl RealServer {
    /// Writes mails to `folder/mails`. None where aiosmtpd cannot be had.
    fn start(folder: &Path, options: &[&str]) -> Option<RealServer> {
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../../scripts/python-tool");
        let found = Command::new(script)
            .args(["aiosmtpd", "aiosmtpd"])
            .output()
            .unwrap();
        if !found.status.success() {
            println!("skipped: no aiosmtpd");
            return None;
        }
        let command = String::from_utf8(found.stdout).unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        drop(listener);
        let process = Command::new(command.trim())
            .args(["-n", "-l", &format!("127.0.0.1:{port}")])
            .args(options)
            .args(["-c", "aiosmtpd.handlers.Mailbox"])
            .arg(folder.join("mails"))
            .stderr(Stdio::inherit())
            .spawn()
            .unwrap();
        let server = RealServer { process, port };
        let started = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(
                started.elapsed() < Duration::from_secs(30),
                "aiosmtpd does not start"
            );
            std::thread::sleep(Duration::from_millis(50));
        }
        Some(server)
    }
}

fn read_mails(folder: &Path) -> Vec<Value> {
    let mut python = Command::new("python3")
        .arg("-")
        .arg(folder.join("mails"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    python
        .stdin
        .take()
        .unwrap()
        .write_all(READER.as_bytes())
        .unwrap();
    let mut read = String::new();
    python
        .stdout
        .take()
        .unwrap()
        .read_to_string(&mut read)
        .unwrap();
    assert!(python.wait().unwrap().success());
    serde_json::from_str(&read).unwrap()
}

db::on_both_engines! {
    async fn every_mail_is_its_template_and_nothing_more(db: TestDb) {
        let Some(server) = RealServer::start(db.folder.path(), &[]) else { return };
        let vault = vault(&db).await;
        let link = Some("https://koe.example.fi/desk");
        let due = noon();
        let mut expected = Vec::new();
        for template in [Template::AnswerReady, Template::AtRisk { due }, Template::Invitation] {
            for language in ["fi", "sv", "en", "ar"] {
                let language = Language::parse(language).unwrap();
                let once = format!("{CANARY} {template} {language}");
                queue(&db, &vault, NewNotice { language, link, once: Some(&once), ..notice(template) }).await;
                let words = words(template, Channel::Email, language, link, Some("Kokeen perhekeskus"));
                expected.push((words.subject, words.text));
            }
        }
        let sender = sender(&db, &vault, mail_settings(server.port));
        while sender.step(noon()).await.unwrap() > 0 {}
        assert_eq!(states(&db).await, [("sent".to_owned(), 12)]);

        let mails = read_mails(db.folder.path());
        let mut found: Vec<(String, String)> = mails
            .iter()
            .map(|mail| {
                let subject = mail["headers"]["Subject"].as_str().unwrap().to_owned();
                // What is sent as base64, as Arabic is, keeps the line ends of mail.
                let body = mail["body"].as_str().unwrap().replace("\r\n", "\n");
                (subject, body.trim_end().to_owned())
            })
            .collect();
        found.sort();
        expected.sort();
        assert_eq!(found, expected);
        for mail in &mails {
            check_headers(mail);
            let raw = mail["raw"].as_str().unwrap();
            assert!(!raw.contains(CANARY), "{raw}");
        }
    }
}

fn check_headers(mail: &Value) {
    let headers = mail["headers"].as_object().unwrap();
    // What begins with X- is the mailbox's own.
    let mut names: Vec<&str> = headers.keys().map(String::as_str).collect();
    names.retain(|name| !name.starts_with("X-"));
    names.sort_unstable();
    let known = [
        "Auto-Submitted",
        "Content-Transfer-Encoding",
        "Content-Type",
        "Date",
        "From",
        "MIME-Version",
        "Message-ID",
        "Subject",
        "To",
    ];
    assert!(names.iter().all(|name| known.contains(name)), "{names:?}");
    assert_eq!(headers["From"], "Viestipalvelu <viestit@example.fi>");
    assert_eq!(headers["To"], ADDRESS);
    assert_eq!(headers["Auto-Submitted"], "auto-generated");
    assert_eq!(headers["Content-Type"], "text/plain; charset=\"utf-8\"");
    assert_eq!(headers["Date"], "Tue, 01 Dec 2026 10:00:00 +0000");
    let id = headers["Message-ID"].as_str().unwrap();
    assert!(id.ends_with("@example.fi>") && id.len() > 40, "{id}");
}

/// Makes a certificate of `localhost` that is its own authority.
fn certificate(folder: &Path) -> (String, String) {
    let path = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let (certificate, key) = (path("certificate.pem"), path("key.pem"));
    let made = Command::new("openssl")
        .args([
            "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "30",
        ])
        .args([
            "-subj",
            "/CN=localhost",
            "-addext",
            "subjectAltName=DNS:localhost",
        ])
        .args(["-addext", "basicConstraints=critical,CA:FALSE"])
        .args(["-keyout", &key, "-out", &certificate])
        .stderr(Stdio::null())
        .status();
    assert!(made.unwrap().success());
    (certificate, key)
}

fn settings(tls: Tls, port: u16) -> Settings {
    let host = "localhost".to_owned();
    Settings {
        smtp: Some(Smtp {
            host,
            tls,
            ..smtp(port)
        }),
        ..Settings::default()
    }
}

/// Not tests by themselves: the processes that trust the test's certificate.
mod child {
    use super::*;

    #[test]
    #[ignore = "started by encrypted_mail"]
    fn sends_with_starttls() {
        send(Tls::StartTls);
    }

    #[test]
    #[ignore = "started by encrypted_mail"]
    fn sends_with_tls() {
        send(Tls::Tls);
    }

    fn send(tls: Tls) {
        let Ok(port) = std::env::var(SMTP_PORT) else {
            return;
        };
        let settings = settings(tls, port.parse().unwrap());
        db::testing::run(db::Engine::Sqlite, async move |db: TestDb| {
            let vault = vault(&db).await;
            queue(&db, &vault, notice(Template::AnswerReady)).await;
            sender(&db, &vault, settings).step(noon()).await.unwrap();
            assert_eq!(failure(&db).await, None);
            assert_eq!(states(&db).await, [("sent".to_owned(), 1)]);
        });
    }
}

/// Sends from a process that trusts the certificate, and from this one, which does not.
fn encrypted_mail(tls: Tls, options: [&'static str; 2], child: &'static str) {
    db::testing::run(db::Engine::Sqlite, async move |db: TestDb| {
        let folder = db.folder.path();
        let (certificate, key) = certificate(folder);
        let options = [options[0], &certificate, options[1], &key];
        let Some(server) = RealServer::start(folder, &options) else {
            return;
        };
        let vault = vault(&db).await;
        queue(&db, &vault, notice(Template::AnswerReady)).await;
        let distrusting = sender(&db, &vault, settings(tls, server.port));
        assert_eq!(distrusting.step(noon()).await.unwrap(), 1);
        assert_eq!(states(&db).await, [("waiting".to_owned(), 1)]);
        assert!(!folder.join("mails/new").exists() || read_mails(folder).is_empty());

        let trusting = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", child, "--ignored", "--nocapture"])
            .env(SMTP_PORT, server.port.to_string())
            .env("SSL_CERT_FILE", &certificate)
            .status();
        assert!(trusting.unwrap().success());
        assert_eq!(read_mails(folder).len(), 1);
    });
}

#[test]
fn starttls_is_used_and_a_stranger_s_certificate_refused() {
    let options = ["--tlscert", "--tlskey"];
    encrypted_mail(
        Tls::StartTls,
        options,
        "real_mail::child::sends_with_starttls",
    );
}

#[test]
fn tls_from_the_start_is_used_and_a_stranger_s_certificate_refused() {
    let options = ["--smtpscert", "--smtpskey"];
    encrypted_mail(Tls::Tls, options, "real_mail::child::sends_with_tls");
}

#[test]
fn a_server_that_cannot_encrypt_gets_nothing_when_it_must() {
    db::testing::run(db::Engine::Sqlite, async move |db: TestDb| {
        let server = crate::smtp_server::SmtpServer::start(&[]).await;
        let vault = vault(&db).await;
        queue(&db, &vault, notice(Template::AnswerReady)).await;
        let sender = sender(&db, &vault, settings(Tls::StartTls, server.port));
        assert_eq!(sender.step(noon()).await.unwrap(), 1);
        assert_eq!(states(&db).await, [("waiting".to_owned(), 1)]);
        assert!(server.mails().is_empty() && server.connections() == 1);
    });
}
