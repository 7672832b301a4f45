//! Every route of the installation, and the layers around them.

use std::future::ready;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::{from_fn, map_request};
use axum::response::Response;
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, Predicate, SizeAbove};
use tower_http::timeout::TimeoutLayer;

use web::Visit;

use crate::confidential::Confidential;
use crate::health::{self, Readiness};
use crate::publish::Site;

/// A page that takes longer than this has failed.
const LONGEST_ANSWER: Duration = Duration::from_secs(20);

/// The whole site as one router.
pub fn router(
    site: &Site,
    content: content::Content,
    confidential: Confidential,
    readiness: Arc<Readiness>,
) -> Router {
    let leaving = confidential.clone();
    let pages = Router::new()
        .merge(directory::routes(Arc::clone(&site.registry)))
        .merge(search::routes(Arc::clone(&site.search)))
        .merge(content::routes(content))
        .merge(gatherings::routes(Arc::clone(&site.registry)))
        .merge(site::routes())
        .merge(directory::api_routes(
            Arc::clone(&site.registry),
            Arc::clone(&site.shell),
        ))
        .merge(search::api_routes(
            Arc::clone(&site.search),
            Arc::clone(&site.shell),
        ))
        .merge(gatherings::api_routes(
            Arc::clone(&site.registry),
            Arc::clone(&site.shell),
        ))
        .merge(web::asset_routes())
        .merge(health::routes(readiness))
        .route_layer(from_fn(web::observe))
        .fallback(move |visit: Result<Visit, StatusCode>, request: Request| {
            confidential.clone().answer(visit, request)
        })
        .layer(from_fn(web::close_left_pages))
        .layer(map_request(move |request: Request| {
            leaving.end_session_on_leaving(&request);
            ready(request)
        }));
    // Region and language are taken off the address before routing, so this wraps the router.
    let shell = Arc::clone(&site.shell);
    let entered = ServiceBuilder::new()
        .layer(map_request(move |request: Request| {
            let shell = Arc::clone(&shell);
            async move { enter(&shell, request) }
        }))
        .service(pages);
    Router::new().fallback_service(entered).layer(
        ServiceBuilder::new()
            .layer(from_fn(web::security_headers))
            .layer(
                CompressionLayer::new()
                    .compress_when(DefaultPredicate::new().and(SizeAbove::new(1024))),
            )
            .layer(TimeoutLayer::with_status_code(
                StatusCode::SERVICE_UNAVAILABLE,
                LONGEST_ANSWER,
            ))
            .layer(CatchPanicLayer::custom(web::catch_panic)),
    )
}

#[expect(
    clippy::result_large_err,
    reason = "the layer takes an answer as it is"
)]
fn enter(shell: &web::Shell, request: Request) -> Result<Request, Response> {
    web::enter(shell, request).map_err(|response| *response)
}
