//! A key service behind a command.
//!
//! Envelopes: the service wraps a key of this process, and that key wraps the secrets. The
//! wrapped key stands in each blob, so that any process can have it opened, once.

use std::collections::HashMap;
use std::io::{Read, Write};
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::time::{Duration, Instant};

use data_encoding::BASE64;
use zeroize::Zeroizing;

use super::{MasterError, Wrapped};
use crate::Error;
use crate::cipher::{self, Algorithm, Blob, Key, header, random, to_key};

const PATIENCE: Duration = Duration::from_secs(10);
/// The longest output, in bytes.
const LONGEST: u64 = 64 * 1024;

/// The command, and the keys that it has opened.
pub(super) struct KeyService {
    program: Arc<str>,
    opened: Mutex<HashMap<Vec<u8>, Key>>,
    current: Mutex<Option<Envelope>>,
}

/// A key of this process, and its wrapped form.
#[derive(Clone)]
struct Envelope {
    master_id: String,
    key: Key,
    wrapped: Vec<u8>,
}

impl KeyService {
    pub(super) fn new(program: String) -> KeyService {
        KeyService {
            program: program.into(),
            opened: Mutex::default(),
            current: Mutex::default(),
        }
    }

    pub(super) async fn renew(&self) -> Result<String, Error> {
        Ok(self.new_envelope().await?.master_id)
    }

    pub(super) async fn wrap(&self, context: &[u8], secret: &Key) -> Result<Wrapped, Error> {
        let current = lock(&self.current).clone();
        let Envelope {
            master_id,
            key,
            wrapped,
        } = match current {
            Some(envelope) => envelope,
            None => self.new_envelope().await?,
        };
        let length = u16::try_from(wrapped.len()).map_err(|_| self.failed("wrap", TOO_LONG))?;
        let mut prefix = header(Algorithm::KeyService, master_id.as_bytes());
        prefix.extend_from_slice(&length.to_be_bytes());
        prefix.extend_from_slice(&wrapped);
        Ok(Wrapped {
            master_id,
            bytes: cipher::seal(&key, prefix, context, secret.as_slice()),
        })
    }

    pub(super) async fn unwrap(
        &self,
        id: &str,
        context: &[u8],
        wrapped: &[u8],
    ) -> Result<Key, Error> {
        let wrong = |_| MasterError::WrongKey {
            id: id.to_owned(),
            place: format!("the key command `{}`", self.program),
        };
        let blob = Blob::parse(wrapped, Algorithm::KeyService).map_err(wrong)?;
        let (length, blob) = blob.extend_prefix(wrapped, 2).map_err(wrong)?;
        let length = length
            .iter()
            .fold(0, |sum, byte| sum << 8 | usize::from(*byte));
        let (envelope, blob) = blob.extend_prefix(wrapped, length).map_err(wrong)?;
        let key = self.open_envelope(id, envelope).await?;
        Ok(cipher::open_key(&key, &blob, context).map_err(wrong)?)
    }

    async fn new_envelope(&self) -> Result<Envelope, Error> {
        let key = random::<32>();
        let lines = self.run("wrap", None, key.as_slice()).await?;
        let mut lines = lines.lines();
        let (Some(master_id), Some(wrapped)) = (lines.next(), lines.next()) else {
            return Err(self
                .failed(
                    "wrap",
                    "did not write the name of its key and the wrapped secret",
                )
                .into());
        };
        let master_id = master_id.trim().to_owned();
        if master_id.is_empty() || master_id.len() > 255 || master_id.starts_with('-') {
            return Err(self
                .failed("wrap", "wrote no usable name of its key")
                .into());
        }
        let wrapped = BASE64.decode(wrapped.trim().as_bytes());
        let wrapped = wrapped.map_err(|_| self.failed("wrap", NOT_BASE64))?;
        let envelope = Envelope {
            master_id,
            key,
            wrapped,
        };
        lock(&self.opened).insert(envelope.wrapped.clone(), envelope.key.clone());
        *lock(&self.current) = Some(envelope.clone());
        Ok(envelope)
    }

    async fn open_envelope(&self, id: &str, wrapped: &[u8]) -> Result<Key, Error> {
        let known = lock(&self.opened).get(wrapped).cloned();
        if let Some(key) = known {
            return Ok(key);
        }
        let text = self.run("unwrap", Some(id), wrapped).await?;
        let bytes = BASE64.decode(text.trim().as_bytes()).map(Zeroizing::new);
        let bytes = bytes.map_err(|_| self.failed("unwrap", NOT_BASE64))?;
        let key = to_key(&bytes)
            .map_err(|_| self.failed("unwrap", "wrote another secret than it was given"))?;
        lock(&self.opened).insert(wrapped.to_owned(), key.clone());
        Ok(key)
    }

    async fn run(
        &self,
        verb: &'static str,
        id: Option<&str>,
        input: &[u8],
    ) -> Result<Zeroizing<String>, Error> {
        let program = self.program.clone();
        let id = id.map(str::to_owned);
        let mut line = Zeroizing::new(BASE64.encode(input));
        line.push('\n');
        let ran = tokio::task::spawn_blocking(move || run(&program, verb, id.as_deref(), &line));
        let output = ran.await.map_err(|_| Error::Stopped)?;
        Ok(output.map_err(|reason| self.failed(verb, &reason))?)
    }

    fn failed(&self, verb: &'static str, reason: &str) -> MasterError {
        MasterError::Command {
            program: self.program.to_string(),
            verb,
            reason: reason.to_owned(),
        }
    }
}

const NOT_BASE64: &str = "did not write base64";
const TOO_LONG: &str = "wrote a wrapped secret that is too long";

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Runs the command and gives its output, or what went wrong.
fn run(
    program: &str,
    verb: &str,
    id: Option<&str>,
    line: &str,
) -> Result<Zeroizing<String>, String> {
    let mut child = Command::new(program)
        .arg(verb)
        .args(id)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("cannot be run: {error}"))?;
    let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
    let (sender, output) = mpsc::channel();
    // The pipe has room for the line, and a child that does not read it is not waited for: an
    // unread line shows as the child's failure.
    if let Some(mut stdin) = stdin {
        let _ = stdin.write_all(line.as_bytes());
    }
    std::thread::spawn(move || {
        let mut text = Zeroizing::new(String::new());
        let read = stdout.map(|stdout| stdout.take(LONGEST).read_to_string(&mut text));
        // Nobody receives after the time is up.
        let _ = sender.send(matches!(read, Some(Ok(_))).then_some(text));
    });
    let started = Instant::now();
    let text = output.recv_timeout(PATIENCE).ok();
    let status = loop {
        match child.try_wait() {
            Ok(Some(status)) if text.is_some() => break status,
            Ok(None) if text.is_some() && started.elapsed() < PATIENCE => {
                std::thread::sleep(Duration::from_millis(2));
            }
            Err(error) => return Err(format!("cannot be waited for: {error}")),
            Ok(_) => {
                // It may have ended by now; then there is nothing to kill.
                let _ = child.kill();
                let _ = child.wait();
                return Err(format!("did not end within {} seconds", PATIENCE.as_secs()));
            }
        }
    };
    if !status.success() {
        return Err(format!("failed ({status})"));
    }
    text.flatten()
        .ok_or_else(|| "did not write text".to_owned())
}
