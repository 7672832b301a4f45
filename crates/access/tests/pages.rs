//! The pages of access over a small region: who sees what, and what is written where.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use access::audit::{self, Search};
use access::{Access, Configuration, Role, Token, invitation, people};
use axum::http::StatusCode;
use db::sql;
use support::*;

fn site(access: &Access) -> Site {
    let (pages, _) = access::routes(access);
    Site::new(pages)
}

async fn admin(access: &Access, id: &str) -> String {
    add_person(access, "koe", id).await;
    give(access, id, &everywhere(Role::Admin)).await;
    signed_in(access, "koe", id, NOW).await
}

async fn outcomes(access: &Access, object: &str) -> Vec<String> {
    let conn = &mut access.db().read().await.unwrap();
    let search = Search {
        object: Some(object.to_owned()),
        ..Search::default()
    };
    let events = audit::find(conn, "koe", &search).await.unwrap();
    events
        .into_iter()
        .rev()
        .map(|event| event.outcome)
        .collect()
}

db::on_both_engines! {
    async fn in_a_demonstration_a_made_up_person_is_chosen(db: TestDb) {
        let access = access(&db).await;
        seed(&access).await;
        let site = site(&access);
        let page = site.get("/koe/fi/sign-in", "").await;
        assert!(page.body.contains("Esittely: valitse henkilö") && page.body.contains("Aino vastaa vanhemmille."));
        assert!(page.cookies.is_empty(), "nobody gets a cookie before they need one");
        assert_eq!(page.cache, "no-store");
        assert!(!site.get("/muu/fi/sign-in", "").await.body.contains("Aino"), "another region's people");
        let chosen = site.post("/koe/fi/sign-in/demo", "", "person=aino&then=").await;
        assert_eq!((chosen.status, chosen.location.as_str()), (StatusCode::SEE_OTHER, "/koe/fi/desk"));
        let cookie = chosen.cookie("__Host-s=");
        let account = site.get("/koe/fi/account", &cookie).await;
        assert!(account.body.contains("Aino Vastaaja") && account.body.contains("Vastaaja (Itäinen vastaajarinki)"), "{}", account.body);
        let resident = site.post("/koe/fi/sign-in/demo", "", "person=olli&then=https://evil.example").await;
        assert_eq!(resident.location, "/koe/fi/own");
        assert_eq!(site.post("/koe/fi/sign-in/demo", "", "person=kukaan").await.status, StatusCode::NOT_FOUND);
        let swedish = site.get("/koe/sv/account", &cookie).await.body;
        assert!(swedish.contains("(Östra svararringen)") && !swedish.contains("itainen"), "{swedish}");
        let out = site.post("/koe/fi/sign-out", &cookie, "").await;
        assert_eq!(out.location, "/koe/fi/");
        assert!(out.cookies.iter().any(|cookie| cookie.starts_with("__Host-s=; Max-Age=0")));
        assert_eq!(site.get("/koe/fi/account", &cookie).await.location, "/koe/fi/sign-in?then=account");
        assert_eq!(outcomes(&access, "aino").await, ["demo"]);
    }

    async fn without_demo_mode_nobody_can_be_chosen(db: TestDb) {
        let demo = access(&db).await;
        seed(&demo).await;
        let configuration = Configuration { demo: false, ..demo.configuration().clone() };
        let real = Access::new(db.db.clone(), demo.vault().clone(), configuration).unwrap();
        let site = site(&real);
        assert!(!site.get("/koe/fi/sign-in", "").await.body.contains("Esittely: valitse"));
        assert_eq!(site.post("/koe/fi/sign-in/demo", "", "person=aino").await.status, StatusCode::NOT_FOUND);
    }

    async fn signing_in_again_gives_another_token_and_the_old_one_is_worth_nothing(db: TestDb) {
        let access = access(&db).await;
        seed(&access).await;
        let site = site(&access);
        let first = site.post("/koe/fi/sign-in/demo", "", "person=aino").await.cookie("__Host-s=");
        let second = site.post("/koe/fi/sign-in/demo", &first, "person=aino").await.cookie("__Host-s=");
        assert_ne!(first, second);
        assert_eq!(site.get("/koe/fi/account", &first).await.status, StatusCode::SEE_OTHER);
        assert_eq!(site.get("/koe/fi/account", &second).await.status, StatusCode::OK);
    }

    async fn an_admin_invites_gives_a_role_and_ends_it(db: TestDb) {
        let access = access(&db).await;
        let site = site(&access);
        let cookie = admin(&access, "pirkko").await;
        let empty = site.post("/koe/fi/people", &cookie, "name=&email=x").await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        let typed = site.post("/koe/fi/people", &cookie, "name=Uusi+Nainen&email=uusi@example.fi&organization=Oma+firma").await;
        assert!(typed.status == StatusCode::UNPROCESSABLE_ENTITY && typed.body.contains(r##"href="#organization""##), "{}", typed.body);
        assert!(typed.body.contains(r#"<option value="kymenhva">Kymenlaakson hyvinvointialue</option>"#), "{}", typed.body);
        let invited = site.post("/koe/fi/people", &cookie, "name=Uusi+Nainen&email=uusi@example.fi&language=sv&organization=kymenhva").await;
        assert_eq!(invited.status, StatusCode::SEE_OTHER, "{}", invited.body);
        let again = site.post("/koe/fi/people", &cookie, "name=Toinen&email=UUSI@example.fi").await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "the same address");
        let page = invited.location.split('?').next().unwrap().to_owned();
        let id = page.rsplit('/').next().unwrap().to_owned();
        let person = site.get(&page, &cookie).await;
        assert!(person.body.contains("Uusi Nainen"), "{}", person.body);
        assert!(person.body.contains(r#"<option value="itainen">Itäinen vastaajarinki</option>"#), "{}", person.body);
        assert!(person.body.contains("<dd>Kymenlaakson hyvinvointialue</dd>"), "{}", person.body);
        for (form, at) in [("role=responder", "ring"), ("role=responder&ring=lantinen", "role")] {
            let wrong = site.post(&format!("{page}/role"), &cookie, form).await;
            assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
            assert!(wrong.body.contains(&format!(r#"id="{at}-problem""#)), "{form}: {}", wrong.body);
            assert!(wrong.body.contains(r#"<option value="responder" selected>"#), "{form}: {}", wrong.body);
        }
        let given = site.post(&format!("{page}/role"), &cookie, "role=responder&ring=itainen&ends=2026-12-31").await;
        assert_eq!(given.status, StatusCode::SEE_OTHER, "{}", given.body);
        let grants = async || {
            let conn = &mut access.db().read().await.unwrap();
            people::grants_of(conn, "koe", &id).await.unwrap()
        };
        let held = grants().await;
        assert_eq!(people::in_force(held.clone(), NOW).len(), 1);
        let ended = site.post(&format!("{page}/role/end"), &cookie, &format!("grant={}", held[0].id)).await;
        assert_eq!(ended.status, StatusCode::SEE_OTHER);
        assert!(people::in_force(grants().await, NOW).is_empty());
        let list = site.get("/koe/fi/people", &cookie).await.body;
        assert!(list.contains("Uusi Nainen") && list.contains("pirkko"));
        let outcomes = outcomes(&access, &id).await;
        for wanted in ["invited", "read", "granted responder", "ended"] {
            assert!(outcomes.iter().any(|outcome| outcome == wanted), "{wanted} in {outcomes:?}");
        }
    }

    async fn an_invitations_link_is_in_no_table_in_the_clear(db: TestDb) {
        let access = access(&db).await;
        let site = site(&access);
        let cookie = admin(&access, "pirkko").await;
        site.post("/koe/fi/people", &cookie, "name=Uusi&email=uusi@example.fi").await;
        let conn = &mut access.db().read().await.unwrap();
        let waiting = sql!(conn, fetch_all Vec<u8>, "SELECT address FROM notice").await.unwrap();
        assert_eq!(waiting.len(), 1);
        for kept in waiting {
            assert!(!String::from_utf8_lossy(&kept).contains("invitation"));
        }
    }

    async fn nobody_gives_themselves_a_role(db: TestDb) {
        let access = access(&db).await;
        let site = site(&access);
        let cookie = admin(&access, "pirkko").await;
        let refused = site.post("/koe/fi/people/pirkko/role", &cookie, "role=data-protection").await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        assert!(refused.body.contains("itselleen"), "{}", refused.body);
    }

    async fn who_is_no_admin_sees_no_people(db: TestDb) {
        let access = access(&db).await;
        let site = site(&access);
        add_person(&access, "koe", "liisa").await;
        let cookie = signed_in(&access, "koe", "liisa", NOW).await;
        let refused = site.get("/koe/fi/people", &cookie).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        assert!(refused.body.contains("Pääkäyttäjä"));
        let somebody = site.get("/koe/fi/people/liisa", &cookie).await;
        assert_eq!(somebody.status, StatusCode::NOT_FOUND);
    }

    async fn who_is_marked_as_left_is_out_at_once(db: TestDb) {
        let access = access(&db).await;
        let site = site(&access);
        let cookie = admin(&access, "pirkko").await;
        add_person(&access, "koe", "liisa").await;
        let theirs = signed_in(&access, "koe", "liisa", NOW).await;
        assert_eq!(site.get("/koe/fi/account", &theirs).await.status, StatusCode::OK);
        let left = site.post("/koe/fi/people/liisa/leave", &cookie, "").await;
        assert_eq!(left.status, StatusCode::SEE_OTHER);
        assert_eq!(site.get("/koe/fi/account", &theirs).await.status, StatusCode::SEE_OTHER);
        assert_eq!(site.get("/koe/fi/people/liisa", &cookie).await.status, StatusCode::NOT_FOUND);
    }

    async fn a_recovery_goes_through_two_colleagues_and_their_pages(db: TestDb) {
        let access = access(&db).await;
        let site = site(&access);
        let first = admin(&access, "pirkko").await;
        let second = admin(&access, "pentti").await;
        add_person(&access, "koe", "liisa").await;
        give(&access, "liisa", &in_ring(Role::Responder, "itainen")).await;
        let started = site.post("/koe/fi/recovery/start/liisa", &first, "").await;
        assert_eq!(started.location, "/koe/fi/recovery?notice=started");
        let own = site.post("/koe/fi/recovery/start/pirkko", &first, "").await;
        assert_eq!(own.status, StatusCode::FORBIDDEN, "for oneself");
        let page = site.get("/koe/fi/recovery", &second).await.body;
        let id = page.split("recovery/confirm/").nth(1).unwrap().split('"').next().unwrap().to_owned();
        assert!(!site.get("/koe/fi/recovery", &first).await.body.contains("recovery/confirm/"));
        let confirm = format!("/koe/fi/recovery/confirm/{id}");
        assert_eq!(site.post(&confirm, &first, "").await.status, StatusCode::FORBIDDEN, "the same person");
        assert_eq!(site.post(&confirm, &second, "").await.location, "/koe/fi/recovery?notice=sent");
        assert_eq!(site.post(&confirm, &second, "").await.status, StatusCode::NOT_FOUND, "twice");
        let conn = &mut access.db().read().await.unwrap();
        let purposes = sql!(conn, fetch_all String, "SELECT purpose FROM invitation").await.unwrap();
        assert_eq!(purposes, ["recovery"]);
        let outcomes = outcomes(&access, "liisa").await;
        assert!(outcomes.contains(&"started".to_owned()) && outcomes.contains(&"confirmed".to_owned()), "{outcomes:?}");
    }

    async fn a_ring_manager_recovers_members_of_their_own_ring_only(db: TestDb) {
        let access = access(&db).await;
        let site = site(&access);
        for id in ["liisa", "matti", "kaisa"] {
            add_person(&access, "koe", id).await;
        }
        give(&access, "kaisa", &in_ring(Role::RingManager, "itainen")).await;
        give(&access, "liisa", &in_ring(Role::Responder, "itainen")).await;
        give(&access, "matti", &in_ring(Role::Responder, "lantinen")).await;
        let cookie = signed_in(&access, "koe", "kaisa", NOW).await;
        assert_eq!(site.post("/koe/fi/recovery/start/liisa", &cookie, "").await.status, StatusCode::SEE_OTHER);
        assert_eq!(site.post("/koe/fi/recovery/start/matti", &cookie, "").await.status, StatusCode::NOT_FOUND);
        let page = site.get("/koe/fi/recovery", &cookie).await.body;
        assert!(page.contains("recovery/start/liisa") && !page.contains("recovery/start/matti"), "{page}");
    }

    async fn the_trail_is_read_by_who_may_and_the_reading_is_in_it(db: TestDb) {
        let access = access(&db).await;
        let site = site(&access);
        add_person(&access, "koe", "tiina").await;
        give(&access, "tiina", &everywhere(Role::DataProtection)).await;
        let cookie = signed_in(&access, "koe", "tiina", NOW).await;
        assert!(site.get("/koe/fi/audit", &cookie).await.body.contains("Ketju on ehjä: 1 tapahtuma"));
        let page = site.get("/koe/fi/audit?person=tiina", &cookie).await.body;
        assert!(page.contains("Ketju on ehjä: 2 tapahtumaa"), "{page}");
        let head = page.split("<code>").nth(1).unwrap().split('<').next().unwrap().to_owned();
        let held = site.get(&format!("/koe/fi/audit?head={head}"), &cookie).await.body;
        assert!(held.contains("Muistiin kirjoitettu pää on ketjussa."));
        let gone = site.get(&format!("/koe/fi/audit?head=9{head}"), &cookie).await.body;
        assert!(gone.contains("ei ole ketjussa"));
        let csv = site.get("/koe/fi/audit.csv?person=tiina", &cookie).await;
        assert!(csv.body.starts_with("position,at,person,action,object_kind,object,outcome\r\n5,"), "{}", csv.body);
        let changed: db::Result<u64> = db::transact!(access.db(), |tx| {
            sql!(tx, execute, "UPDATE audit_event SET outcome = 'x' WHERE position = 2").await
        }).await;
        changed.unwrap();
        assert!(site.get("/koe/fi/audit", &cookie).await.body.contains("katkeaa tapahtumaan 2"));
        add_person(&access, "koe", "liisa").await;
        let other = signed_in(&access, "koe", "liisa", NOW).await;
        assert_eq!(site.get("/koe/fi/audit", &other).await.status, StatusCode::FORBIDDEN);
    }

    async fn a_link_that_is_used_too_old_or_made_up_looks_the_same(db: TestDb) {
        let access = access(&db).await;
        let site = site(&access);
        add_person(&access, "koe", "liisa").await;
        let token = Token::generate().unwrap();
        let made: db::Result<String> = db::transact!(access.db(), |tx| {
            invitation::create(tx, "koe", "liisa", invitation::Purpose::Invitation, None, &token, NOW).await
        }).await;
        made.unwrap();
        let link = |region: &str, token: &str| format!("/{region}/fi/invitation/{token}");
        let page = site.get(&link("koe", &token.text()), "").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains("data-passkey=\"make\""), "{}", page.body);
        assert_eq!(site.get(&link("muu", &token.text()), "").await.status, StatusCode::GONE);
        let made_up = site.get(&link("koe", &Token::generate().unwrap().text()), "").await;
        assert_eq!(made_up.status, StatusCode::GONE);
        site.move_on(invitation::LASTS);
        assert_eq!(site.get(&link("koe", &token.text()), "").await.status, StatusCode::GONE);
    }

    async fn a_passkey_is_asked_for_with_a_cookie_that_is_used_once(db: TestDb) {
        let access = access(&db).await;
        let site = site(&access);
        let asked = site.post_json("/koe/fi/sign-in/passkey/start", "", r#"{"then":null}"#).await;
        assert_eq!(asked.status, StatusCode::OK, "{}", asked.body);
        let options: serde_json::Value = serde_json::from_str(&asked.body).unwrap();
        assert_eq!(options["publicKey"]["userVerification"], "required");
        assert_eq!(options["publicKey"]["allowCredentials"], serde_json::json!([]));
        assert!(options.get("mediation").is_none(), "{}", asked.body);
        let cookie = asked.cookie("__Host-a=");
        let nonsense = r#"{"id":"AAAA","rawId":"AAAA","type":"public-key","extensions":{},
            "response":{"authenticatorData":"AAAA","clientDataJSON":"AAAA","signature":"AAAA","userHandle":"AAAA"}}"#;
        for _ in 0..2 {
            let refused = site.post_json("/koe/fi/sign-in/passkey/finish", &cookie, nonsense).await;
            assert_eq!(refused.status, StatusCode::UNAUTHORIZED, "{}", refused.body);
        }
        let made = site.post_json("/koe/fi/sign-in/new/start", "", r#"{"label":"Nimimerkki"}"#).await;
        let options: serde_json::Value = serde_json::from_str(&made.body).unwrap();
        assert_eq!(options["publicKey"]["authenticatorSelection"]["residentKey"], "required");
        assert_eq!(options["publicKey"]["user"]["displayName"], "Nimimerkki");
    }
}
