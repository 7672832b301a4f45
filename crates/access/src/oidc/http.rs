//! The way to a provider: ureq on a thread that may wait. No redirects are followed, and an answer
//! is bounded in time and size.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse};

/// A provider that takes longer is away.
const LONGEST_WAIT: Duration = Duration::from_secs(10);
/// The longest answer, in bytes: sets of keys are a few kilobytes.
const LONGEST_ANSWER: u64 = 256 * 1024;

/// Sends requests to providers.
pub struct Sender;

/// Why a provider was not reached.
#[derive(Debug, thiserror::Error)]
pub enum HttpError {
    /// The request failed.
    #[error("{0}")]
    Request(#[from] Box<ureq::Error>),
    /// The program is ending.
    #[error("the request was stopped")]
    Stopped,
}

impl<'c> AsyncHttpClient<'c> for Sender {
    type Error = HttpError;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, HttpError>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(async move {
            let sent = tokio::task::spawn_blocking(move || send(request));
            sent.await.map_err(|_| HttpError::Stopped)?
        })
    }
}

fn send(request: HttpRequest) -> Result<HttpResponse, HttpError> {
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .timeout_global(Some(LONGEST_WAIT))
        .max_redirects(0)
        .http_status_as_error(false)
        .build()
        .into();
    let (parts, mut body) = agent.run(request).map_err(Box::new)?.into_parts();
    let bytes = body
        .with_config()
        .limit(LONGEST_ANSWER)
        .read_to_vec()
        .map_err(Box::new)?;
    Ok(HttpResponse::from_parts(parts, bytes))
}
