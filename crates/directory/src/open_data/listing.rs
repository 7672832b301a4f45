//! The envelope of every list.

use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::parameters::Parameters;

/// One page of `found`, in the envelope of HSDS, each item drawn only when it is on the page.
pub(super) fn page_of<T>(
    parameters: &Parameters,
    found: &[T],
    draw: impl Fn(&T) -> Value,
) -> Response {
    let total_pages = found.len().div_ceil(parameters.per_page).max(1);
    let skipped = (parameters.page - 1).saturating_mul(parameters.per_page);
    let contents: Vec<Value> = found
        .iter()
        .skip(skipped)
        .take(parameters.per_page)
        .map(draw)
        .collect();
    web::Json(json!({
        "total_items": found.len(),
        "total_pages": total_pages,
        "page_number": parameters.page,
        "size": contents.len(),
        "first_page": parameters.page == 1,
        "last_page": parameters.page >= total_pages,
        "empty": contents.is_empty(),
        "contents": contents,
    }))
    .into_response()
}
