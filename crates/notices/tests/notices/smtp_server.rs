//! A small mail server that misbehaves when told so.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// What a connection meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// Takes the mail.
    Takes,
    /// Says 451 to the recipient, as greylisting does.
    TriesLater,
    /// Says 550 and repeats the recipient.
    Refuses,
    /// Closes the connection after the sender.
    Leaves,
    /// Never answers.
    Hangs,
    /// Takes the mail and never says so.
    TakesAndHangs,
}

#[derive(Debug, Default)]
struct Seen {
    manners: VecDeque<Manner>,
    connections: usize,
    mails: Vec<String>,
    signed_in: Vec<String>,
}

/// A server on a port of its own, until it is dropped.
pub struct SmtpServer {
    pub port: u16,
    seen: Arc<Mutex<Seen>>,
    task: JoinHandle<()>,
}

impl Drop for SmtpServer {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl SmtpServer {
    /// Each connection meets the next manner; when they are used up, mails are taken.
    pub async fn start(manners: &[Manner]) -> SmtpServer {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let seen = Arc::new(Mutex::new(Seen {
            manners: manners.iter().copied().collect(),
            ..Seen::default()
        }));
        let shared = Arc::clone(&seen);
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let manner = {
                    let mut seen = shared.lock().unwrap();
                    seen.connections += 1;
                    seen.manners.pop_front().unwrap_or(Manner::Takes)
                };
                tokio::spawn(converse(stream, manner, Arc::clone(&shared)));
            }
        });
        SmtpServer { port, seen, task }
    }

    pub fn connections(&self) -> usize {
        self.seen.lock().unwrap().connections
    }

    /// The mails taken, headers and body as they came.
    pub fn mails(&self) -> Vec<String> {
        self.seen.lock().unwrap().mails.clone()
    }

    /// What was said after AUTH.
    pub fn signed_in(&self) -> Vec<String> {
        self.seen.lock().unwrap().signed_in.clone()
    }

    /// Waits until so many mails were taken.
    pub async fn until_mails(&self, count: usize) {
        while self.mails().len() < count {
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
    }

    pub async fn until_connections(&self, count: usize) {
        while self.connections() < count {
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
    }
}

/// A header of a mail as it came.
pub fn header<'a>(mail: &'a str, name: &str) -> Option<&'a str> {
    mail.lines()
        .take_while(|line| !line.is_empty())
        .find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
}

/// Ends when the client goes away, whatever it was doing.
async fn converse(stream: TcpStream, manner: Manner, seen: Arc<Mutex<Seen>>) -> Option<()> {
    if manner == Manner::Hangs {
        return std::future::pending().await;
    }
    let mut stream = BufReader::new(stream);
    say(&mut stream, "220 test").await?;
    loop {
        let line = hear(&mut stream).await?;
        let verb = line
            .split([' ', ':'])
            .next()
            .unwrap_or_default()
            .to_uppercase();
        match verb.as_str() {
            "EHLO" => say(&mut stream, "250-test\r\n250-8BITMIME\r\n250 AUTH PLAIN").await?,
            "AUTH" => {
                seen.lock().unwrap().signed_in.push(line);
                say(&mut stream, "235 welcome").await?;
            }
            "MAIL" if manner == Manner::Leaves => return None,
            "RCPT" if manner == Manner::TriesLater => say(&mut stream, "451 later").await?,
            "RCPT" if manner == Manner::Refuses => {
                say(&mut stream, &format!("550 no such user {line}")).await?;
            }
            "DATA" => {
                say(&mut stream, "354 go on").await?;
                let mut mail = String::new();
                loop {
                    let line = hear(&mut stream).await?;
                    if line == "." {
                        break;
                    }
                    mail.push_str(&line);
                    mail.push('\n');
                }
                seen.lock().unwrap().mails.push(mail);
                if manner == Manner::TakesAndHangs {
                    return std::future::pending().await;
                }
                say(&mut stream, "250 taken").await?;
            }
            "QUIT" => {
                say(&mut stream, "221 bye").await?;
                return None;
            }
            _ => say(&mut stream, "250 ok").await?,
        }
    }
}

async fn say(stream: &mut BufReader<TcpStream>, line: &str) -> Option<()> {
    let line = format!("{line}\r\n");
    stream.get_mut().write_all(line.as_bytes()).await.ok()
}

async fn hear(stream: &mut BufReader<TcpStream>) -> Option<String> {
    let mut line = String::new();
    let length = stream.read_line(&mut line).await.ok()?;
    (length > 0).then(|| line.trim_end_matches(['\r', '\n']).to_owned())
}
