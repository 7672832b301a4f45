//! The pages of guidance. Each file holds one page: its handler, its view and its template's name.

mod article;
mod embed;
mod feed;
mod feedback;
mod finder;
mod life_stage;
mod news;
mod path;
mod plan;
mod story;
mod youth;

use axum::Router;
use axum::routing::get;
use web::INNER;

use crate::Content;

/// The pages of guidance, below the region and the language.
pub fn routes(content: Content) -> Router {
    let pages = Router::new()
        .route("/article/{id}", get(article::article))
        .route("/traces", get(article::traces))
        .route("/life-stages", get(life_stage::life_stages))
        .route("/life-stage/{id}", get(life_stage::life_stage))
        .route("/paths", get(path::paths))
        .route("/path/{id}", get(path::path))
        .route("/finder", get(finder::finder))
        .route("/youth", get(youth::youth))
        .route("/plan", get(plan::plan))
        .route("/leave", get(web::leave))
        .route("/news", get(news::news_list))
        .route("/news/{id}", get(news::news))
        .route("/stories", get(story::stories))
        .route("/story/{id}", get(story::story))
        .route("/feed/{feed}", get(feed::feed))
        .route("/embed", get(embed::embed))
        .route("/feedback", get(feedback::form).post(feedback::said))
        .with_state(content);
    Router::new().nest(INNER, pages)
}
