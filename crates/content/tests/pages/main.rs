//! The pages of guidance over a small region: who sees what, when, and what is left behind.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use axum::http::StatusCode;
use support::Site;

db::on_both_engines! {
    async fn an_article_is_read_while_it_is_published(db: TestDb) {
        let site = Site::new(&db).await;
        let article = site.get("/koe/fi/article/uni").await;
        assert_eq!(article.status, StatusCode::OK);
        assert!(article.body.contains("<h2>Mistä on kyse</h2>"), "{}", article.body);
        for (id, status) in [
            ("luonnos", StatusCode::NOT_FOUND),
            ("huomenna", StatusCode::NOT_FOUND),
            ("arkistossa", StatusCode::GONE),
            ("ei-ole", StatusCode::NOT_FOUND),
        ] {
            assert_eq!(site.get(&format!("/koe/fi/article/{id}")).await.status, status, "{id}");
        }
        site.clock.add_day();
        assert_eq!(site.get("/koe/fi/article/huomenna").await.status, StatusCode::OK);
    }

    async fn an_article_shows_live_help_numbers_and_no_html_of_its_own(db: TestDb) {
        let site = Site::new(&db).await;
        let page = site.get("/koe/fi/article/uni").await.body;
        assert!(page.contains("Univalmennus"), "the service of its situation");
        assert!(page.contains(r#"href="tel:080005005""#), "the helpline's number");
        assert!(!page.contains("<script>alert"), "raw HTML");
        assert!(!page.contains("javascript:"), "an unsafe link");
        let swedish = site.get("/koe/sv/article/uni").await.body;
        assert!(swedish.contains(r#"<div class="prose" lang="fi""#), "marked as Finnish");
    }

    async fn a_sensitive_page_says_nothing_in_its_title_and_is_closed_after_leaving(db: TestDb) {
        let site = Site::new(&db).await;
        let page = site.get("/koe/fi/article/x101").await;
        assert_eq!(page.cache, "no-store");
        assert!(page.body.contains("<title>Kokeen perhekeskus</title>"), "{}", page.body);
        let left = site.get("/koe/fi/leave").await;
        assert_eq!((left.status, left.location.as_str()), (StatusCode::SEE_OTHER, "https://saa.example.fi/"));
        assert!(left.clear_site_data.contains("cache"));
        assert!(left.cookie.starts_with("v=1; Max-Age=600;"), "{}", left.cookie);
        let back = site.get_with_cookie("/koe/fi/article/x101", "v=1").await;
        assert_eq!((back.status, back.location.as_str()), (StatusCode::SEE_OTHER, "https://saa.example.fi/"));
        let ordinary = site.get_with_cookie("/koe/fi/article/uni", "v=1").await;
        assert_eq!(ordinary.status, StatusCode::OK);
    }

    async fn a_story_is_gone_when_consent_is_taken_back(db: TestDb) {
        let site = Site::new(&db).await;
        let list = site.get("/koe/fi/stories").await.body;
        assert!(list.contains("Selvisin") && !list.contains("Peruttu") && !list.contains("Lukematon"));
        assert_eq!(site.get("/koe/fi/story/selvisin").await.status, StatusCode::OK);
        assert_eq!(site.get("/koe/fi/story/peruttu").await.status, StatusCode::GONE);
        assert_eq!(site.get("/koe/fi/story/lukematon").await.status, StatusCode::NOT_FOUND);
    }

    async fn news_has_a_year_a_correction_and_a_feed(db: TestDb) {
        let site = Site::new(&db).await;
        let newest = site.get("/koe/fi/news").await.body;
        assert!(newest.contains("Perhekeskus avattiin") && !newest.contains("Vanha uutinen"));
        let old = site.get("/koe/fi/news?year=2024").await.body;
        assert!(old.contains("Vanha uutinen"));
        let page = site.get("/koe/fi/news/avajaiset").await.body;
        assert!(page.contains("Oikaisu"), "{page}");
        assert_eq!(site.get("/koe/fi/news/tuleva").await.status, StatusCode::NOT_FOUND);
        assert_eq!(site.get("/koe/fi/news/vanhentunut").await.status, StatusCode::GONE);
        let feed = site.get("/koe/fi/feed/news.atom").await;
        assert_eq!(feed.media_type, "application/atom+xml; charset=utf-8");
        assert_eq!(feed.body.matches("<entry").count(), 2);
        assert!(feed.body.contains("<id>urn:perhekeskus:koe:news:avajaiset</id>"));
        assert!(feed.body.contains("Tiede &#38; taide"), "escaped: {}", feed.body);
        let known = site.get_with("/koe/fi/feed/news.atom", "if-none-match", &feed.etag).await;
        assert_eq!(known.status, StatusCode::NOT_MODIFIED);
        assert_eq!(site.get("/koe/fi/feed/news.atom?theme=ei-ole").await.status, StatusCode::NOT_FOUND);
        let guides = site.get("/koe/fi/feed/guides.atom").await.body;
        assert!(guides.contains("article:uni") && !guides.contains("x101"));
    }

    async fn an_answer_and_a_comment_are_kept_and_nothing_typed_is_lost(db: TestDb) {
        let site = Site::new(&db).await;
        let voted = site.post("/koe/fi/feedback", "page=article%2Funi&helped=no").await;
        assert_eq!(voted.status, StatusCode::SEE_OTHER);
        assert_eq!(voted.location, "/koe/fi/feedback?page=article%2Funi&helped=no");
        let form = site.get(&voted.location).await.body;
        assert!(form.contains("Kirjoittajat"), "who reads it: {form}");
        let id = "0190a0a0-0000-7000-8000-000000000001";
        let empty = site.post("/koe/fi/feedback", &format!("page=article/uni&helped=no&id={id}&comment=+")).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        let long = "a".repeat(4_001);
        let refused = site.post("/koe/fi/feedback", &format!("page=article/uni&id={id}&comment={long}")).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains(&long), "the words come back");
        let body = format!("page=article/uni&helped=no&id={id}&comment=Numero+puuttui");
        for _ in 0..2 {
            assert_eq!(site.post("/koe/fi/feedback", &body).await.status, StatusCode::OK);
        }
        let comments = content::feedback::comments(&db, &support::slug("koe")).await.unwrap();
        let kept: Vec<_> = comments.iter().map(|row| (row.comment.as_str(), row.owner.as_deref())).collect();
        assert_eq!(kept, [("Numero puuttui", Some("kirjoittajat"))]);
    }

    async fn a_cry_for_help_in_a_comment_is_met_with_numbers(db: TestDb) {
        let site = Site::new(&db).await;
        let id = "0190a0a0-0000-7000-8000-000000000002";
        let met = site.post("/koe/fi/feedback", &format!("page=article/uni&id={id}&comment=En+jaksa+elää")).await;
        assert!(met.body.contains("crisis-box") && met.body.contains("tel:080005005"), "{}", met.body);
        let comments = content::feedback::comments(&db, &support::slug("koe")).await.unwrap();
        assert_eq!(comments.first().map(|row| row.danger), Some(1));
    }
}
