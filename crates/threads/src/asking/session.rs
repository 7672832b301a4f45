//! The short session of an asker who has opened their thread with the code: the only cookie that
//! an anonymous visitor ever gets from asking, and only then. It holds the thread's identifier and
//! a token that opens the thread's key; the server keeps the token's hash alone.

use axum::http::{HeaderMap, HeaderValue};
use kernel::Timestamp;
use vault::SessionToken;

/// How long the thread stays open without being looked at, in microseconds.
const IDLE: i64 = 30 * 60 * 1_000_000;

/// An asker's session as the cookie tells it.
pub struct AskerSession {
    /// The thread.
    pub thread: String,
    /// What opens it.
    pub token: SessionToken,
}

impl AskerSession {
    /// The session of a request; none when there is no cookie, or one that nobody gave.
    pub fn of(headers: &HeaderMap) -> Option<AskerSession> {
        let (thread, token) = web::cookie(headers, web::ASKER_COOKIE)?.split_once('.')?;
        let fits = thread.len() == 36
            && thread
                .bytes()
                .all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
        Some(AskerSession {
            thread: fits.then(|| thread.to_owned())?,
            token: SessionToken::parse(token)?,
        })
    }

    /// Until when a session that is looked at now stays open.
    pub fn expires(now: Timestamp) -> Timestamp {
        Timestamp(now.0 + IDLE)
    }

    /// The header that gives the cookie. It lasts as long as the browser, or until the server
    /// forgets it.
    pub fn cookie(&self) -> Option<HeaderValue> {
        let value = format!("{}.{}", self.thread, self.token.text());
        web::session_cookie(web::ASKER_COOKIE, &value)
    }
}
