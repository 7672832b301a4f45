//! Pieces of HTML that other sites may put on their pages (R022): no scripts, no frames, nothing
//! that a strict content security policy would refuse.

use askama::Template;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use i18n::Messages;
use web::{Cache, Html, PageHead, Visit, base_address};

#[derive(Template)]
#[template(path = "embed.html")]
struct EmbedPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    pieces: Vec<Piece>,
}

struct Piece {
    name: String,
    html: String,
}

#[derive(Template)]
#[template(path = "embed-search.html")]
struct SearchPiece<'a> {
    t: Messages,
    visit: &'a Visit,
    action: String,
}

#[derive(Template)]
#[template(path = "embed-link.html")]
struct LinkPiece<'a> {
    visit: &'a Visit,
    href: String,
    words: &'a str,
}

/// `GET /embed`
pub async fn embed(visit: Visit, headers: HeaderMap) -> Response {
    let t = visit.messages();
    let site = base_address(&headers);
    let absolute = |path: &str| format!("{site}{}", visit.href(path));
    let link = |path: &str, words: &str| {
        let piece = LinkPiece {
            visit: &visit,
            href: absolute(path),
            words,
        };
        piece.render().unwrap_or_default()
    };
    let search = SearchPiece {
        t,
        action: absolute("search"),
        visit: &visit,
    };
    let page = EmbedPage {
        t,
        head: PageHead::titled(t.embed_title().plain()),
        pieces: vec![
            Piece {
                name: t.embed_search().plain().to_owned(),
                html: search.render().unwrap_or_default(),
            },
            Piece {
                name: t.embed_help().plain().to_owned(),
                html: link("finder", t.embed_button_help().plain()),
            },
            Piece {
                name: t.embed_crisis().plain().to_owned(),
                html: link("crisis", t.embed_button_crisis().plain()),
            },
        ],
        visit: &visit,
    };
    Html(page, Cache::Private).into_response()
}
