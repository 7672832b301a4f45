//! Tokens: 128 random bits that are given out once and kept only as their hash.

use axum::http::{HeaderMap, header};
use data_encoding::BASE32_NOPAD;
use sha2::{Digest, Sha256};

/// A token of a cookie or a link. Without `Debug`: it opens something.
#[derive(Clone, PartialEq, Eq)]
pub struct Token([u8; 16]);

/// The machine gave no randomness.
#[derive(Debug, thiserror::Error)]
#[error("the operating system gives no random numbers")]
pub struct NoRandomness;

impl Token {
    /// A new token.
    ///
    /// # Errors
    /// When the operating system gives no random numbers.
    pub fn generate() -> Result<Token, NoRandomness> {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).map_err(|_| NoRandomness)?;
        Ok(Token(bytes))
    }

    /// The token of a cookie or a link; none when the text cannot be one.
    pub fn parse(text: &str) -> Option<Token> {
        let bytes = BASE32_NOPAD.decode(text.to_ascii_uppercase().as_bytes());
        bytes.ok()?.try_into().ok().map(Token)
    }

    /// The token in a cookie of a request; none when there is no cookie, or one that nobody gave.
    pub fn of_cookie(headers: &HeaderMap, name: &str) -> Option<Token> {
        Token::parse(web::cookie(headers, name)?)
    }

    /// Gives the token in a cookie of an answer, until the browser is closed.
    pub(crate) fn set_cookie(&self, headers: &mut HeaderMap, name: &str) {
        if let Some(cookie) = web::session_cookie(name, &self.text()) {
            headers.append(header::SET_COOKIE, cookie);
        }
    }

    /// The token as it is given out: small letters and digits.
    pub fn text(&self) -> String {
        BASE32_NOPAD.encode(&self.0).to_lowercase()
    }

    /// What is kept of it.
    pub fn hash(&self) -> Vec<u8> {
        Sha256::digest(self.0).to_vec()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_read_back_and_nothing_else_is_one() {
        let token = Token::generate().unwrap();
        assert_eq!(token.text().len(), 26);
        assert!(Token::parse(&token.text()) == Some(token.clone()));
        assert!(Token::parse("").is_none());
        assert!(Token::parse("äää").is_none());
        assert!(Token::parse(&format!("{}a", token.text())).is_none());
        assert!(Token::generate().unwrap().hash() != token.hash());
    }
}
