//! Text messages through a hook.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use kernel::Language;
use notices::{BadSettings, Channel, NewNotice, Sender, Settings, SmsHook, Template, words};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

use crate::support::*;

const NUMBER: &str = "+358 40 123 4567";

/// A request that came to the hook.
#[derive(Debug, Clone)]
struct Posted {
    head: String,
    body: Value,
}

/// The operator's program: answers with the next status, then with 204.
struct HookServer {
    port: u16,
    posted: Arc<Mutex<Vec<Posted>>>,
    task: JoinHandle<()>,
}

impl Drop for HookServer {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl HookServer {
    async fn start(statuses: &[&'static str]) -> HookServer {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let posted = Arc::new(Mutex::new(Vec::new()));
        let shared = Arc::clone(&posted);
        let mut statuses: VecDeque<&'static str> = statuses.iter().copied().collect();
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let status = statuses.pop_front().unwrap_or("204 No Content");
                let _ = answer(stream, status, &shared).await;
            }
        });
        HookServer { port, posted, task }
    }

    fn posted(&self) -> Vec<Posted> {
        self.posted.lock().unwrap().clone()
    }

    fn settings(&self) -> Settings {
        Settings {
            sms_hook: Some(SmsHook {
                url: format!("http://127.0.0.1:{}/send", self.port),
                secret: "hook-secret".to_owned().into(),
            }),
            ..Settings::default()
        }
    }
}

/// Keeps what came before it answers: who posted may look at once.
async fn answer(mut stream: TcpStream, status: &str, posted: &Mutex<Vec<Posted>>) -> Option<()> {
    let mut read = Vec::new();
    let (head, body) = loop {
        let mut part = [0; 4096];
        let length = stream.read(&mut part).await.ok()?;
        read.extend_from_slice(part.get(..length)?);
        let text = String::from_utf8_lossy(&read).into_owned();
        let Some((head, body)) = text.split_once("\r\n\r\n") else {
            continue;
        };
        if let Ok(body) = serde_json::from_str(body) {
            break (head.to_lowercase(), body);
        }
    };
    posted.lock().unwrap().push(Posted { head, body });
    let answer = format!(
        "HTTP/1.1 {status}\r\nLocation: /elsewhere\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(answer.as_bytes()).await.ok()
}

fn text_message(template: Template) -> NewNotice<'static> {
    NewNotice {
        channel: Channel::Sms,
        address: NUMBER,
        once: Some(CANARY),
        ..notice(template)
    }
}

db::on_both_engines! {
    async fn a_text_message_is_posted_with_the_secret_and_nothing_but_its_words(db: TestDb) {
        let vault = vault(&db).await;
        let hook = HookServer::start(&[]).await;
        queue(&db, &vault, text_message(Template::AnswerReady)).await;
        assert_eq!(sender(&db, &vault, hook.settings()).step(noon()).await.unwrap(), 1);
        let posted = hook.posted();
        let [request] = posted.as_slice() else { panic!("{posted:?}") };
        let expected = words(Template::AnswerReady, Channel::Sms, Language::FINNISH, None, None);
        let id = request.body["id"].clone();
        assert_eq!(request.body, json!({ "to": NUMBER, "text": expected.text, "id": id }));
        assert!(request.head.starts_with("post /send http/1.1"));
        assert!(request.head.contains("\r\nauthorization: bearer hook-secret"));
        assert!(request.head.contains(&format!("\r\nidempotency-key: {}", id.as_str().unwrap())));
        assert!(!format!("{request:?}").contains(CANARY));
        assert_eq!(states(&db).await, [("sent".to_owned(), 1)]);
        assert!(sealed(&db).await.is_empty());
    }

    async fn a_hook_that_fails_is_asked_again_with_the_same_id(db: TestDb) {
        let vault = vault(&db).await;
        let hook = HookServer::start(&["503 Busy", "302 Found"]).await;
        let sender = sender(&db, &vault, hook.settings());
        queue(&db, &vault, text_message(Template::AnswerReady)).await;
        let mut now = noon();
        for (minutes, failed) in [(0, Some("refused with 503")), (1, Some("refused with 302")), (5, None)] {
            now = after(now, minutes * MINUTE);
            assert_eq!(sender.step(now).await.unwrap(), 1);
            if failed.is_some() {
                assert_eq!(failure(&db).await.as_deref(), failed);
            }
        }
        let posted = hook.posted();
        assert_eq!(posted.len(), 3);
        // Where a redirect points nothing is sent.
        assert!(posted.iter().all(|request| request.head.starts_with("post /send ")));
        assert!(posted.windows(2).all(|pair| pair[0].body == pair[1].body));
        assert_eq!(states(&db).await, [("sent".to_owned(), 1)]);
    }

    async fn askers_sleep_at_night_and_professionals_on_duty_do_not(db: TestDb) {
        let vault = vault(&db).await;
        let hook = HookServer::start(&[]).await;
        let sender = sender(&db, &vault, hook.settings());
        let night = helsinki("2026-03-28", "23:30:00");
        let staff = NewNotice { once: None, ..text_message(Template::PromiseBreaking { due: night }) };
        queue(&db, &vault, NewNotice { send_at: night, ..text_message(Template::AnswerReady) }).await;
        queue(&db, &vault, NewNotice { send_at: night, ..staff }).await;
        assert_eq!(sender.step(night).await.unwrap(), 1);
        assert!(hook.posted().iter().all(|request| request.body["text"].as_str().unwrap().contains("28.3.2026")));
        let morning = helsinki("2026-03-29", "08:00:00");
        assert_eq!(sender.step(after(morning, -1)).await.unwrap(), 0);
        assert_eq!(sender.step(morning).await.unwrap(), 1);
        assert_eq!(hook.posted().len(), 2);
        assert!(rows(&db).await.iter().all(|row| row.retried == 0));
    }

    async fn a_mail_to_an_asker_leaves_at_night_too(db: TestDb) {
        let vault = vault(&db).await;
        let server = crate::smtp_server::SmtpServer::start(&[]).await;
        let night = helsinki("2026-03-28", "23:30:00");
        queue(&db, &vault, NewNotice { send_at: night, ..notice(Template::AnswerReady) }).await;
        assert_eq!(sender(&db, &vault, mail_settings(server.port)).step(night).await.unwrap(), 1);
    }

    async fn a_hook_with_another_kind_of_address_is_refused(db: TestDb) {
        let vault = vault(&db).await;
        let hook = SmsHook { url: "file:///etc/passwd".to_owned(), secret: "x".to_owned().into() };
        assert!(!format!("{hook:?}").contains("\"x\""));
        let settings = Settings { sms_hook: Some(hook), ..Settings::default() };
        let made = Sender::new(db.db.clone(), vault, settings, Arc::new(|_, _| None));
        assert!(matches!(made.err(), Some(BadSettings::SmsUrl)));
    }
}
