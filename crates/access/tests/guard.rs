//! The guard, through a real router: who is let in, who is led where, and what a stranger sees.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use access::audit::{self, Search};
use access::people;
use access::{Access, Action, Guarded, Object, Objects, Permit, Relation, Role};
use axum::Router;
use axum::http::{Request, StatusCode, header};
use axum::routing::get;
use kernel::{Slug, Timestamp};
use support::*;
use web::INNER;

/// Threads of the ring `itainen`: `own` has the person as its assignee, `known` a conflict.
struct Threads;

impl Objects for Threads {
    fn object<'a>(
        &'a self,
        region: &'a Slug,
        _person: Option<&'a str>,
        parameters: &'a [(String, String)],
        _now: Timestamp,
    ) -> Pin<Box<dyn Future<Output = db::Result<Option<Object>>> + Send + 'a>> {
        Box::pin(async move {
            let Some((name, id)) = parameters.first() else {
                return Ok(None);
            };
            assert_eq!(name, "thread");
            let (of, relations) = match id.as_str() {
                "own" => ("koe", vec![Relation::Assignee]),
                "free" => ("koe", Vec::new()),
                "known" => ("koe", vec![Relation::Conflicted]),
                "of-another-region" => ("muu", vec![Relation::Assignee]),
                _ => return Ok(None),
            };
            let _ = region;
            Ok(Some(Object {
                kind: "thread",
                id: id.clone(),
                region: slug(of),
                ring: Some(slug("itainen")),
                area: None,
                relations,
            }))
        })
    }
}

async fn page(permit: Permit) -> String {
    let id = permit
        .object
        .as_ref()
        .map_or("", |object| object.id.as_str());
    format!("{} {} {id}", permit.action.as_str(), permit.person_id())
}

fn site(access: &Access) -> Site {
    let (guarded, list) = Guarded::new(access.clone(), Arc::new(Threads))
        .get("/desk", Action::SeeWorklist, page)
        .get("/desk/thread/{thread}", Action::ReadThread, page)
        .post("/desk/thread/{thread}/answer", Action::AnswerThread, page)
        .get("/ring", Action::ManageRing, page)
        .finish(());
    assert_eq!(list.len(), 4);
    let unguarded = Router::new().nest(INNER, Router::new().route("/unguarded", get(page)));
    let (pages, _) = access::routes(access);
    Site::new(guarded.merge(unguarded).merge(pages))
}

async fn responder(access: &Access) -> String {
    add_person(access, "koe", "liisa").await;
    give(access, "liisa", &in_ring(Role::Responder, "itainen")).await;
    signed_in(access, "koe", "liisa", NOW).await
}

async fn trail(access: &Access) -> Vec<(String, String, String)> {
    let conn = &mut access.db().read().await.unwrap();
    let events = audit::find(conn, "koe", &Search::default()).await.unwrap();
    let told = events.into_iter().rev();
    told.map(|event| (event.action, event.object_id, event.outcome))
        .collect()
}

db::on_both_engines! {
    async fn a_stranger_is_led_to_the_sign_in_and_back(db: TestDb) {
        let access = access(&db).await;
        let site = site(&access);
        let page = site.get("/koe/fi/desk?ring=itainen", "").await;
        assert_eq!(page.status, StatusCode::SEE_OTHER);
        assert_eq!(page.location, "/koe/fi/sign-in?then=desk%3Fring%3Ditainen");
        assert_eq!((page.cache.as_str(), page.cookies.len()), ("no-store", 0));
        // Whether there is such a thread makes no difference to a stranger.
        for id in ["own", "none"] {
            let page = site.get(&format!("/koe/fi/desk/thread/{id}"), "").await;
            assert_eq!(page.location, format!("/koe/fi/sign-in?then=desk%2Fthread%2F{id}"));
        }
        let sent = site.post("/koe/fi/desk/thread/own/answer", "", "text=x").await;
        assert_eq!(sent.location, "/koe/fi/sign-in?then=desk%2Fthread%2Fown");
    }

    async fn a_responder_reads_and_answers_their_own_and_leaves_a_trail(db: TestDb) {
        let access = access(&db).await;
        let site = site(&access);
        let cookie = responder(&access).await;
        let worklist = site.get("/koe/fi/desk", &cookie).await;
        assert_eq!((worklist.status, worklist.body.as_str()), (StatusCode::OK, "see-worklist liisa "));
        assert_eq!(worklist.cache, "no-store");
        let thread = site.get("/koe/fi/desk/thread/own", &cookie).await;
        assert_eq!(thread.body, "read-thread liisa own");
        assert_eq!(site.post("/koe/fi/desk/thread/own/answer", &cookie, "").await.status, StatusCode::OK);
        let refused = site.post("/koe/fi/desk/thread/free/answer", &cookie, "").await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        let trail = trail(&access).await;
        let trail: Vec<_> = trail.iter().map(|(action, object, outcome)| (action.as_str(), object.as_str(), outcome.as_str())).collect();
        assert_eq!(trail, [
            ("read-thread", "own", "read"),
            ("answer-thread", "own", "asked"),
            ("answer-thread", "free", "refused"),
        ]);
    }

    async fn what_is_hidden_looks_exactly_like_what_is_not_there(db: TestDb) {
        let access = access(&db).await;
        let site = site(&access);
        let cookie = responder(&access).await;
        let missing = site.get("/koe/fi/desk/thread/none", &cookie).await;
        assert_eq!(missing.status, StatusCode::NOT_FOUND);
        // The frame repeats the address that was asked for: the same words for everyone.
        let like = |answer: Answer, id: &str| Answer { body: answer.body.replace(id, "desk/thread/none"), ..answer };
        for hidden in ["known", "of-another-region"] {
            let answer = site.get(&format!("/koe/fi/desk/thread/{hidden}"), &cookie).await;
            assert_eq!(like(answer, &format!("desk/thread/{hidden}")), missing);
        }
        let unknown = site.get("/koe/fi/nowhere", &cookie).await;
        assert_eq!(like(unknown, "nowhere"), missing, "like an address that was never one");
        assert!(trail(&access).await.is_empty());
    }

    async fn a_session_of_another_region_is_none_here(db: TestDb) {
        let access = access(&db).await;
        let site = site(&access);
        let cookie = responder(&access).await;
        assert!(site.get("/muu/fi/desk", &cookie).await.location.contains("/muu/fi/sign-in"));
    }

    async fn a_role_taken_away_takes_effect_at_once(db: TestDb) {
        let access = access(&db).await;
        let site = site(&access);
        add_person(&access, "koe", "liisa").await;
        let grant = give(&access, "liisa", &in_ring(Role::Responder, "itainen")).await;
        let cookie = signed_in(&access, "koe", "liisa", NOW).await;
        assert_eq!(site.get("/koe/fi/desk", &cookie).await.status, StatusCode::OK);
        let ended: db::Result<bool> =
            db::transact!(access.db(), |tx| { people::end_grant(tx, "koe", "liisa", &grant, NOW).await }).await;
        assert!(ended.unwrap());
        let refused = site.get("/koe/fi/desk", &cookie).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        assert!(refused.body.contains("Vastaaja") && refused.body.contains("pääkäyttäjä"), "{}", refused.body);
        assert_eq!(site.get("/koe/fi/desk/thread/own", &cookie).await.status, StatusCode::NOT_FOUND);
    }

    async fn an_idle_session_is_over_and_a_busy_one_lives_twelve_hours(db: TestDb) {
        let access = access(&db).await;
        let site = site(&access);
        let cookie = responder(&access).await;
        for _ in 0..24 {
            site.move_on(29 * MINUTE);
            assert_eq!(site.get("/koe/fi/desk", &cookie).await.status, StatusCode::OK);
        }
        site.move_on(24 * MINUTE);
        assert_eq!(site.get("/koe/fi/desk", &cookie).await.status, StatusCode::SEE_OTHER, "twelve hours");
        let cookie = signed_in(&access, "koe", "liisa", later(12 * HOUR)).await;
        site.move_on(29 * MINUTE);
        assert_eq!(site.get("/koe/fi/desk", &cookie).await.status, StatusCode::OK);
        site.move_on(31 * MINUTE);
        assert_eq!(site.get("/koe/fi/desk", &cookie).await.status, StatusCode::SEE_OTHER, "idle");
    }

    async fn what_changes_who_may_do_what_asks_for_a_fresh_proof(db: TestDb) {
        let access = access(&db).await;
        let site = site(&access);
        add_person(&access, "koe", "liisa").await;
        give(&access, "liisa", &in_ring(Role::RingManager, "itainen")).await;
        let cookie = signed_in(&access, "koe", "liisa", NOW).await;
        site.move_on(15 * MINUTE);
        assert_eq!(site.get("/koe/fi/ring", &cookie).await.status, StatusCode::OK);
        site.move_on(1);
        assert_eq!(site.get("/koe/fi/ring", &cookie).await.location, "/koe/fi/sign-in/again?then=ring");
        assert_eq!(site.get("/koe/fi/desk", &cookie).await.status, StatusCode::OK);
    }

    async fn a_form_of_another_site_is_refused(db: TestDb) {
        let access = access(&db).await;
        let site = site(&access);
        let cookie = responder(&access).await;
        for (from, status) in [("cross-site", StatusCode::FORBIDDEN), ("same-site", StatusCode::FORBIDDEN), ("same-origin", StatusCode::OK)] {
            let request = Request::builder()
                .method("POST")
                .uri("/koe/fi/desk/thread/own/answer")
                .header(header::COOKIE, &cookie)
                .header("sec-fetch-site", from)
                .body(axum::body::Body::empty());
            assert_eq!(site.send(request.unwrap()).await.status, status, "{from}");
        }
    }

    async fn a_handler_that_wants_a_permit_is_not_reached_without_the_guard(db: TestDb) {
        let access = access(&db).await;
        let site = site(&access);
        let cookie = responder(&access).await;
        assert_eq!(site.get("/koe/fi/unguarded", &cookie).await.status, StatusCode::INTERNAL_SERVER_ERROR);
    }

    async fn readers_at_once_all_get_their_page_and_all_stand_in_the_trail(db: TestDb) {
        let access = access(&db).await;
        let site = Arc::new(site(&access));
        let cookie = responder(&access).await;
        let readers = (0..20).map(|_| {
            let (site, cookie) = (Arc::clone(&site), cookie.clone());
            tokio::spawn(async move { site.get("/koe/fi/desk/thread/own", &cookie).await.status })
        });
        for reader in readers.collect::<Vec<_>>() {
            assert_eq!(reader.await.unwrap(), StatusCode::OK);
        }
        assert_eq!(trail(&access).await.len(), 20);
        let conn = &mut access.db().read().await.unwrap();
        assert!(audit::verify(conn, "koe").await.is_ok());
    }
}
