//! Signing in through an organisation, against a real provider on this machine.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod provider;
#[path = "../support/mod.rs"]
mod support;

use access::{Access, Configuration, Token, invitation, people};
use axum::http::StatusCode;
use db::testing::TestDb;
use kernel::Text;
use provider::{Fault, Provider};
use support::*;

/// A site whose people sign in through a provider.
struct Setting {
    access: Access,
    site: Site,
    provider: Provider,
}

impl Setting {
    async fn new(db: &TestDb) -> Setting {
        let provider = Provider::start(NOW.utc()).await;
        let known = access::Provider {
            id: "kunta".to_owned(),
            name: Text::finnish("Kunta"),
            issuer: provider.issuer.clone(),
            client_id: "perhekeskus".to_owned(),
            client_secret: "salaisuus".to_owned(),
            email_domains: vec!["example.fi".to_owned()],
        };
        let configuration = Configuration {
            origins: vec!["http://localhost:8080".to_owned()],
            demo: false,
            home: "desk".to_owned(),
            own: "own".to_owned(),
            providers: vec![known],
            names: None,
        };
        let access = access_with(db, configuration).await;
        add_person(&access, "koe", "liisa").await;
        let (pages, _) = access::routes(&access);
        Setting {
            access,
            site: Site::new(pages),
            provider,
        }
    }

    /// Goes to the provider, and gives the address that the provider sends the person back to,
    /// with the cookie of the attempt.
    async fn there(&self, start: &str) -> (String, String) {
        let led = self.site.get(start, "").await;
        assert_eq!(led.status, StatusCode::SEE_OTHER, "{}", led.body);
        assert!(
            led.location.starts_with(&self.provider.issuer),
            "{}",
            led.location
        );
        let cookie = led.cookie("__Host-a=");
        let address = led.location;
        let back = tokio::task::spawn_blocking(move || {
            let agent: ureq::Agent = ureq::Agent::config_builder()
                .max_redirects(0)
                .build()
                .into();
            let answer = agent.get(&address).call().unwrap();
            answer.headers()["location"].to_str().unwrap().to_owned()
        });
        let back = back.await.unwrap();
        let path = back
            .strip_prefix("http://localhost:8080")
            .unwrap()
            .to_owned();
        (path, cookie)
    }

    async fn there_and_back(&self, start: &str) -> Answer {
        let (path, cookie) = self.there(start).await;
        self.site.get(&path, &cookie).await
    }
}

const START: &str = "/koe/fi/sign-in/oidc/kunta";

db::on_both_engines! {
    async fn an_employee_comes_in_and_lands_where_they_wanted(db: TestDb) {
        let setting = Setting::new(&db).await;
        let page = setting.site.get("/koe/fi/sign-in?then=account", "").await;
        assert!(page.body.contains("/koe/fi/sign-in/oidc/kunta?then=account"), "{}", page.body);
        let answer = setting.there_and_back(&format!("{START}?then=account")).await;
        assert_eq!((answer.status, answer.location.as_str()), (StatusCode::SEE_OTHER, "/koe/fi/account"));
        let session = answer.cookies.iter().find(|cookie| cookie.starts_with("__Host-s=")).unwrap();
        assert!(session.ends_with("; Path=/; Secure; HttpOnly; SameSite=Lax"), "{session}");
        let account = setting.site.get("/koe/fi/account", &answer.cookie("__Host-s=")).await;
        assert_eq!(account.status, StatusCode::OK);
        assert!(account.body.contains("liisa@example.fi"), "{}", account.body);
    }

    async fn the_second_time_the_link_is_known_whatever_the_address(db: TestDb) {
        let setting = Setting::new(&db).await;
        assert_eq!(setting.there_and_back(START).await.location, "/koe/fi/desk");
        setting.provider.sign_in_as("liisa-at-work", "new@elsewhere.fi");
        assert_eq!(setting.there_and_back(START).await.location, "/koe/fi/desk");
    }

    async fn a_token_that_is_not_right_in_every_way_is_refused(db: TestDb) {
        let setting = Setting::new(&db).await;
        for fault in [Fault::Nonce, Fault::Audience, Fault::Expired, Fault::OtherKey, Fault::OtherIssuer] {
            setting.provider.misbehave(fault);
            let answer = setting.there_and_back(START).await;
            assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{fault:?}");
            assert!(answer.cookies.iter().all(|cookie| !cookie.starts_with("__Host-s=")), "{fault:?}");
        }
        setting.provider.misbehave(Fault::None);
        assert_eq!(setting.there_and_back(START).await.status, StatusCode::SEE_OTHER);
    }

    async fn an_answer_to_another_sign_in_is_refused(db: TestDb) {
        let setting = Setting::new(&db).await;
        let (path, cookie) = setting.there(START).await;
        let (other_path, other_cookie) = setting.there(START).await;
        assert_eq!(setting.site.get(&path, "").await.status, StatusCode::UNAUTHORIZED, "no cookie");
        assert_eq!(setting.site.get(&path, &other_cookie).await.status, StatusCode::UNAUTHORIZED, "another state");
        let wrong = format!("{path}x");
        assert_eq!(setting.site.get(&wrong, &cookie).await.status, StatusCode::UNAUTHORIZED, "a changed state");
        // Either attempt has been used up by now.
        assert_eq!(setting.site.get(&other_path, &other_cookie).await.status, StatusCode::UNAUTHORIZED);
        assert_eq!(setting.site.get(&path, &cookie).await.status, StatusCode::UNAUTHORIZED);
    }

    async fn an_answer_is_taken_once_and_within_ten_minutes(db: TestDb) {
        let setting = Setting::new(&db).await;
        let (path, cookie) = setting.there(START).await;
        assert_eq!(setting.site.get(&path, &cookie).await.status, StatusCode::SEE_OTHER);
        assert_eq!(setting.site.get(&path, &cookie).await.status, StatusCode::UNAUTHORIZED);
        let (path, cookie) = setting.there(START).await;
        setting.site.move_on(10 * MINUTE);
        assert_eq!(setting.site.get(&path, &cookie).await.status, StatusCode::UNAUTHORIZED);
    }

    async fn an_address_counts_only_when_verified_and_of_the_organisation(db: TestDb) {
        let setting = Setting::new(&db).await;
        setting.provider.misbehave(Fault::UnverifiedEmail);
        let unverified = setting.there_and_back(START).await;
        assert_eq!(unverified.status, StatusCode::UNAUTHORIZED);
        assert!(unverified.body.contains("Pyydä kutsu"), "{}", unverified.body);
        setting.provider.misbehave(Fault::None);
        for email in ["liisa@evil.example", "liisa@evil.example@example.fi.evil", "tuntematon@example.fi"] {
            setting.provider.sign_in_as("somebody", email);
            assert_eq!(setting.there_and_back(START).await.status, StatusCode::UNAUTHORIZED, "{email}");
        }
    }

    async fn an_invitation_links_whoever_follows_it_once(db: TestDb) {
        let setting = Setting::new(&db).await;
        setting.provider.sign_in_as("private", "private@elsewhere.fi");
        let token = Token::generate().unwrap();
        let made: db::Result<String> = db::transact!(setting.access.db(), |tx| {
            invitation::create(tx, "koe", "liisa", invitation::Purpose::Invitation, None, &token, NOW).await
        }).await;
        made.unwrap();
        let page = setting.site.get(&format!("/koe/fi/invitation/{}", token.text()), "").await;
        assert!(page.body.contains("liisa"), "{}", page.body);
        let start = format!("/koe/fi/invitation/{}/oidc/kunta", token.text());
        assert!(page.body.contains(&start));
        let (path, cookie) = setting.there(&start).await;
        assert_eq!(setting.site.get(&path, &cookie).await.location, "/koe/fi/desk");
        assert_eq!(setting.site.get(&start, "").await.status, StatusCode::GONE, "used");
        assert_eq!(setting.there_and_back(START).await.location, "/koe/fi/desk", "linked");
    }

    async fn who_has_left_does_not_come_in(db: TestDb) {
        let setting = Setting::new(&db).await;
        assert_eq!(setting.there_and_back(START).await.status, StatusCode::SEE_OTHER);
        let left: db::Result<bool> =
            db::transact!(setting.access.db(), |tx| { people::leave(tx, "koe", "liisa", NOW).await }).await;
        assert!(left.unwrap());
        assert_eq!(setting.there_and_back(START).await.status, StatusCode::UNAUTHORIZED);
    }

    async fn a_provider_that_is_away_is_said_kindly(db: TestDb) {
        let setting = Setting::new(&db).await;
        assert_eq!(setting.site.get("/koe/fi/sign-in/oidc/muu", "").await.status, StatusCode::NOT_FOUND);
        let mut configuration = setting.access.configuration().clone();
        for known in &mut configuration.providers {
            known.issuer = "http://127.0.0.1:1".to_owned();
        }
        let access = Access::new(db.db.clone(), setting.access.vault().clone(), configuration).unwrap();
        let (pages, _) = access::routes(&access);
        let answer = Site::new(pages).get(START, "").await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
        assert!(answer.body.contains("ei onnistunut"), "{}", answer.body);
    }
}
