//! A small region with people, behind the routes of access.
#![allow(dead_code, reason = "each test uses a part of it")]

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use access::people::{self, NewPerson};
use access::{
    Access, Configuration, DemoPerson, Grant, Named, Names, Role, Term, Token, seed_demo, session,
};
use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use db::Db;
use db::testing::TestDb;
use http_body_util::BodyExt;
use kernel::{Clock, Language, Slug, Text, Timestamp, WorkingCalendar};
use tower::ServiceExt;
use vault::{Master, Vault};
use web::{RegionView, Regions, Shell};

/// Monday 23 November 2026, noon in Helsinki.
pub const NOW: Timestamp = Timestamp(1_795_428_000_000_000);
pub const SECOND: i64 = 1_000_000;
pub const MINUTE: i64 = 60 * SECOND;
pub const HOUR: i64 = 60 * MINUTE;
pub const DAY: i64 = 24 * HOUR;

pub fn later(by: i64) -> Timestamp {
    Timestamp(NOW.0 + by)
}

pub fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

pub async fn add_region(db: &Db, id: &str) {
    let added: db::Result<u64> = db::transact!(db, |tx| {
        db::sql!(
            tx,
            execute,
            "INSERT INTO region (id, body, changed_at) VALUES ($1, '{}', 0)",
            id
        )
        .await
    })
    .await;
    added.unwrap();
}

pub async fn open_vault(db: &TestDb) -> Vault {
    let keys = db.folder.path().join("master.keys");
    Vault::open(db.db.clone(), Master::key_file(keys).unwrap())
        .await
        .unwrap()
}

/// Access over a database with the regions `koe` and `muu`.
pub async fn access_with(db: &TestDb, configuration: Configuration) -> Access {
    add_region(db, "koe").await;
    add_region(db, "muu").await;
    Access::new(db.db.clone(), open_vault(db).await, configuration).unwrap()
}

/// The ring and the organisation of `koe`; `muu` has none.
struct KnownNames;

impl KnownNames {
    fn one(region: &Slug, id: &str, fi: &str, sv: &str) -> Vec<Named> {
        let name = Text::from_iter([
            (Language::FINNISH, fi.to_owned()),
            (Language::SWEDISH, sv.to_owned()),
        ]);
        let named = Named { id: slug(id), name };
        (region.as_str() == "koe")
            .then_some(named)
            .into_iter()
            .collect()
    }
}

impl Names for KnownNames {
    fn rings(&self, region: &Slug) -> Vec<Named> {
        KnownNames::one(
            region,
            "itainen",
            "Itäinen vastaajarinki",
            "Östra svararringen",
        )
    }

    fn organizations(&self, region: &Slug) -> Vec<Named> {
        KnownNames::one(
            region,
            "kymenhva",
            "Kymenlaakson hyvinvointialue",
            "Kymmenedalens välfärdsområde",
        )
    }
}

pub async fn access(db: &TestDb) -> Access {
    let configuration = Configuration {
        origins: vec!["http://localhost:8080".to_owned()],
        demo: true,
        home: "desk".to_owned(),
        own: "own".to_owned(),
        providers: Vec::new(),
        names: Some(Arc::new(KnownNames)),
    };
    access_with(db, configuration).await
}

pub async fn add_person(access: &Access, region: &str, id: &str) {
    let email = format!("{id}@Example.fi");
    let new = NewPerson {
        id: Some(id),
        name: id,
        email: Some(&email),
        phone: None,
        organization: Some("Hyvinvointialue"),
        languages: &["fi".to_owned(), "sv".to_owned()],
        resident: false,
        demo: false,
    };
    let added: vault::Result<String> = db::transact!(access.db(), |tx| {
        people::create(tx, access.vault(), region, &new, NOW).await
    })
    .await;
    added.unwrap();
}

pub fn in_ring(role: Role, ring: &str) -> Grant {
    Grant {
        role,
        area: None,
        ring: Some(slug(ring)),
    }
}

pub fn everywhere(role: Role) -> Grant {
    Grant {
        role,
        area: None,
        ring: None,
    }
}

pub async fn give(access: &Access, person: &str, grant: &Grant) -> String {
    give_until(access, person, grant, None).await
}

pub async fn give_until(
    access: &Access,
    person: &str,
    grant: &Grant,
    ends_at: Option<Timestamp>,
) -> String {
    let term = Term {
        starts_at: Timestamp(NOW.0 - DAY),
        ends_at,
    };
    let given: Result<String, people::GrantError> = db::transact!(access.db(), |tx| {
        people::grant(tx, "koe", person, grant, term, None, NOW).await
    })
    .await;
    given.unwrap()
}

/// Signs a person in without any page; gives the cookie.
pub async fn signed_in(access: &Access, region: &str, person: &str, now: Timestamp) -> String {
    let token = Token::generate().unwrap();
    let opened: db::Result<()> = db::transact!(access.db(), |tx| {
        session::open(tx, region, person, session::Method::Passkey, &token, now).await
    })
    .await;
    opened.unwrap();
    format!("__Host-s={}", token.text())
}

pub async fn seed(access: &Access) {
    let people = [
        DemoPerson {
            id: "aino".to_owned(),
            name: "Aino Vastaaja".to_owned(),
            organization: None,
            languages: vec!["fi".to_owned()],
            roles: vec![in_ring(Role::Responder, "itainen")],
            about: Text::finnish("Aino vastaa vanhemmille."),
        },
        DemoPerson {
            id: "olli".to_owned(),
            name: "Olli Asukas".to_owned(),
            organization: None,
            languages: vec!["fi".to_owned()],
            roles: Vec::new(),
            about: Text::finnish("Olli on kysynyt apua."),
        },
    ];
    seed_demo(access, &slug("koe"), &people, NOW).await.unwrap();
}

/// A clock that a test moves on.
#[derive(Clone)]
pub struct MovableClock(Arc<AtomicI64>);

impl Clock for MovableClock {
    fn now(&self) -> Timestamp {
        Timestamp(self.0.load(Ordering::SeqCst))
    }
}

/// The site: the shell around a router.
pub struct Site {
    shell: Shell,
    router: Router,
    clock: MovableClock,
}

/// An answer, read to its end.
#[derive(Debug, PartialEq, Eq)]
pub struct Answer {
    pub status: StatusCode,
    pub location: String,
    pub cache: String,
    pub cookies: Vec<String>,
    pub body: String,
}

impl Answer {
    /// The name and value of the cookie that the answer sets.
    pub fn cookie(&self, name: &str) -> String {
        let set = self.cookies.iter().find(|cookie| cookie.starts_with(name));
        set.unwrap().split(';').next().unwrap().to_owned()
    }
}

impl Site {
    pub fn new(router: Router) -> Site {
        let clock = MovableClock(Arc::new(AtomicI64::new(NOW.0)));
        let shell = Shell::new(Arc::new(clock.clone()));
        let view = |id: &str| {
            let body = format!(r#"{{"id":"{id}","name":"Koe","site_name":"Kokeen perhekeskus"}}"#);
            Arc::new(RegionView {
                region: serde_json::from_str(&body).unwrap(),
                areas: Vec::new(),
                strip: Vec::new(),
                languages: vec![Language::FINNISH, Language::SWEDISH],
                calendar: WorkingCalendar::default(),
                help: Vec::new(),
            })
        };
        shell.publish(Regions::new(vec![view("koe"), view("muu")]));
        let router = router.fallback(web::not_found);
        Site {
            shell,
            router,
            clock,
        }
    }

    pub fn move_on(&self, by: i64) {
        self.clock.0.fetch_add(by, Ordering::SeqCst);
    }

    pub async fn get(&self, address: &str, cookie: &str) -> Answer {
        self.send(request("GET", address, cookie).body(Body::empty()).unwrap())
            .await
    }

    pub async fn post(&self, address: &str, cookie: &str, form: &str) -> Answer {
        let request = request("POST", address, cookie)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(form.to_owned()));
        self.send(request.unwrap()).await
    }

    pub async fn post_json(&self, address: &str, cookie: &str, json: &str) -> Answer {
        let request = request("POST", address, cookie)
            .header(header::CONTENT_TYPE, "application/json")
            .body(Body::from(json.to_owned()));
        self.send(request.unwrap()).await
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        let response = match web::enter(&self.shell, request) {
            Ok(request) => self.router.clone().oneshot(request).await.unwrap(),
            Err(response) => *response,
        };
        let (parts, body) = response.into_parts();
        let text = |name| text(&parts.headers, &name);
        let bytes = body.collect().await.unwrap().to_bytes();
        Answer {
            status: parts.status,
            location: text(header::LOCATION),
            cache: text(header::CACHE_CONTROL),
            cookies: parts
                .headers
                .get_all(header::SET_COOKIE)
                .iter()
                .map(|cookie| cookie.to_str().unwrap().to_owned())
                .collect(),
            body: String::from_utf8(bytes.to_vec()).unwrap(),
        }
    }
}

pub fn request(method: &str, address: &str, cookie: &str) -> axum::http::request::Builder {
    let request = Request::builder()
        .method(method)
        .uri(address)
        .header(header::HOST, "localhost:8080");
    if cookie.is_empty() {
        request
    } else {
        request.header(header::COOKIE, cookie)
    }
}

fn text(headers: &HeaderMap, name: &header::HeaderName) -> String {
    let value = headers.get(name).and_then(|value| value.to_str().ok());
    value.unwrap_or_default().to_owned()
}
