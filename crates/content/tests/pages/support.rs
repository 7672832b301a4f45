//! A small region behind the routes of guidance.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use axum::middleware::from_fn;
use catalog::{Helpline, Kind, Record, Source};
use content::Content;
use db::testing::TestDb;
use http_body_util::BodyExt;
use kernel::{Clock, Slug, Text, Timestamp};
use registry::import::{Import, ImportRecord, apply};
use registry::{Alarm, HearsDanger};
use registry::{Published, Registry, store};
use tower::ServiceExt;
use web::{Regions, Shell};

const REGION: &str = r#"{"id":"koe","name":"Koe","site_name":"Kokeen perhekeskus",
    "neutral_site":"https://saa.example.fi/"}"#;

const UPKEEP: &str = r#""upkeep":{"owner":"kirjoittajat","checked":"2026-11-01"}"#;

/// The region's records: kind, and its body without upkeep.
const RECORDS: [(Kind, &str); 17] = [
    (
        Kind::Organization,
        r#""id":"kirjoittajat","kind":"network","name":"Kirjoittajat""#,
    ),
    (
        Kind::Term,
        r#""id":"everyday","vocabulary":"theme","name":"Arki""#,
    ),
    (
        Kind::Term,
        r#""id":"violence","vocabulary":"theme","name":"Väkivalta","address":"x100""#,
    ),
    (
        Kind::Helpline,
        r#""id":"nollalinja","name":"Nollalinja","short":"väkivalta","number":"080 005 005","kind":"violence","summary":"s","when":"Aina""#,
    ),
    (
        Kind::Service,
        r#""id":"univalmennus","name":"Univalmennus","summary":"s","levels":["universal"],"provider":"kirjoittajat","how_to_start":"Soita""#,
    ),
    (
        Kind::Concept,
        r#""id":"vauvan-uni","name":"Vauvan uni","triggers":["ei nuku"],"best":["univalmennus"]"#,
    ),
    (
        Kind::Article,
        r##""id":"uni","title":"Vauva ei nuku","summary":"s","audiences":["family"],"themes":["everyday"],"situations":["vauvan-uni"],
           "body":"Alku.\n\n## Mistä on kyse\n\n<script>alert(1)</script>\n\nSoita [Nollalinja](helpline:nollalinja) [x](javascript:alert(1))""##,
    ),
    (
        Kind::Article,
        r#""id":"luonnos","title":"Luonnos","summary":"s","audiences":["family"],"body":"b","publication":{"status":"draft"}"#,
    ),
    (
        Kind::Article,
        r#""id":"huomenna","title":"Huomenna","summary":"s","audiences":["family"],"body":"b","publication":{"from":"2026-11-24"}"#,
    ),
    (
        Kind::Article,
        r#""id":"arkistossa","title":"Vanha","summary":"s","audiences":["family"],"body":"b","publication":{"status":"archived"}"#,
    ),
    (
        Kind::Article,
        r#""id":"x101","title":"Onko tämä väkivaltaa","summary":"s","audiences":["family"],"themes":["violence"],"body":"b","sensitive":true"#,
    ),
    (
        Kind::Story,
        r#""id":"selvisin","title":"Selvisin","summary":"s","body":"b","teller":"Äiti","consent":{"given":"2026-01-01"},"moderation":"approved""#,
    ),
    (
        Kind::Story,
        r#""id":"peruttu","title":"Peruttu","summary":"s","body":"b","teller":"Isä","consent":{"given":"2026-01-01","withdrawn":"2026-02-01"},"moderation":"approved""#,
    ),
    (
        Kind::Story,
        r#""id":"lukematon","title":"Lukematon","summary":"s","body":"b","teller":"Isä","consent":{"given":"2026-01-01"}"#,
    ),
    (
        Kind::News,
        r#""id":"avajaiset","title":"Perhekeskus avattiin: Tiede & taide","summary":"s","body":"b","date":"2026-11-17","author":"kirjoittajat",
           "correction":{"date":"2026-11-18","text":"Päivä oli väärä."}"#,
    ),
    (
        Kind::News,
        r#""id":"vanha","title":"Vanha uutinen","summary":"s","body":"b","date":"2024-01-02","author":"kirjoittajat""#,
    ),
    (
        Kind::News,
        r#""id":"tuleva","title":"Tuleva","summary":"s","body":"b","date":"2026-12-24","author":"kirjoittajat""#,
    ),
];

const EXPIRED: &str = r#"{"id":"vanhentunut","title":"Vanhentunut","summary":"s","body":"b","date":"2026-01-02",
    "author":"kirjoittajat","publication":{"until":"2026-02-01"}}"#;

/// A clock that can be moved on.
#[derive(Debug)]
pub struct MovableClock(AtomicI64);

impl Clock for MovableClock {
    fn now(&self) -> Timestamp {
        Timestamp(self.0.load(Ordering::SeqCst))
    }
}

impl MovableClock {
    pub fn add_day(&self) {
        self.0.fetch_add(24 * 60 * 60 * 1_000_000, Ordering::SeqCst);
    }
}

/// The clock is shared between the shell and the test.
struct SharedClock(Arc<MovableClock>);

impl Clock for SharedClock {
    fn now(&self) -> Timestamp {
        self.0.now()
    }
}

/// Hears one phrase.
struct Listener(Helpline);

impl HearsDanger for Listener {
    fn hear(&self, _region: &Slug, words: &str) -> Option<Alarm> {
        words.contains("En jaksa elää").then(|| Alarm {
            message: Text::finnish("Soita heti."),
            helplines: vec![self.0.clone()],
        })
    }
}

pub struct Site {
    shell: Shell,
    router: Router,
    pub clock: Arc<MovableClock>,
}

/// An answer, read to its end.
pub struct Answer {
    pub status: StatusCode,
    pub location: String,
    pub cache: String,
    pub media_type: String,
    pub etag: String,
    pub cookie: String,
    pub clear_site_data: String,
    pub body: String,
}

pub fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

fn records() -> Vec<Record> {
    let kept = RECORDS.iter().map(|(kind, body)| {
        let upkeep = match kind {
            Kind::Term | Kind::Concept | Kind::News => String::new(),
            _ => format!(",{UPKEEP}"),
        };
        let body = format!("{{{body}{upkeep}}}");
        Record::from_json(*kind, &body).unwrap()
    });
    let expired = Record::from_json(Kind::News, EXPIRED).unwrap();
    kept.chain([expired]).collect()
}

impl Site {
    /// The region, taken into a database and published on a Monday at noon.
    pub async fn new(db: &TestDb) -> Site {
        let noon = chrono::NaiveTime::from_hms_opt(12, 0, 0).unwrap();
        let now = Timestamp::from_helsinki("2026-11-23".parse().unwrap(), noon);
        let import = Import {
            region: serde_json::from_str(REGION).unwrap(),
            source: Source::Pack,
            origin: "pack koe".to_owned(),
            fingerprint: None,
            records: records()
                .into_iter()
                .map(|record| ImportRecord {
                    source_id: record.key().id.to_string(),
                    location: record.key().to_string(),
                    record,
                })
                .collect(),
            complete: true,
        };
        let report = apply(db, import, now).await.unwrap();
        assert!(report.rejected.is_empty(), "{:?}", report.rejected);
        let (regions, stored) = store::load(db).await.unwrap();
        let published = Published::build(regions, stored);
        let clock = Arc::new(MovableClock(AtomicI64::new(now.0)));
        let shell = Shell::new(Arc::new(SharedClock(Arc::clone(&clock))));
        let views = published.regions().map(|region| Arc::new(region.view()));
        shell.publish(Regions::new(views.collect()));
        let line = published
            .regions()
            .find_map(|region| region.helplines.get("nollalinja"))
            .map(|entry| entry.value.as_ref().clone())
            .unwrap();
        let registry = Arc::new(Registry::default());
        registry.publish(published);
        let content = Content {
            registry,
            db: (**db).clone(),
            danger: Arc::new(Listener(line)),
        };
        Site {
            shell,
            router: content::routes(content).layer(from_fn(web::close_left_pages)),
            clock,
        }
    }

    pub async fn get(&self, address: &str) -> Answer {
        self.ask(Request::get(address).body(Body::empty()).unwrap())
            .await
    }

    pub async fn get_with(&self, address: &str, name: &str, value: &str) -> Answer {
        let request = Request::get(address).header(name, value);
        self.ask(request.body(Body::empty()).unwrap()).await
    }

    pub async fn get_with_cookie(&self, address: &str, cookie: &str) -> Answer {
        self.get_with(address, "cookie", cookie).await
    }

    pub async fn post(&self, address: &str, form: &str) -> Answer {
        let form_type = "application/x-www-form-urlencoded";
        let request = Request::post(address).header(header::CONTENT_TYPE, form_type);
        self.ask(request.body(Body::from(form.to_owned())).unwrap())
            .await
    }

    async fn ask(&self, request: Request<Body>) -> Answer {
        let response = match web::enter(&self.shell, request) {
            Ok(request) => self.router.clone().oneshot(request).await.unwrap(),
            Err(response) => *response,
        };
        let headers = response.headers().clone();
        let status = response.status();
        let bytes = response.into_body().collect().await.unwrap().to_bytes();
        Answer {
            status,
            location: of(&headers, "location"),
            cache: of(&headers, "cache-control"),
            media_type: of(&headers, "content-type"),
            etag: of(&headers, "etag"),
            cookie: of(&headers, "set-cookie"),
            clear_site_data: of(&headers, "clear-site-data"),
            body: String::from_utf8(bytes.to_vec()).unwrap(),
        }
    }
}

fn of(headers: &HeaderMap, name: &str) -> String {
    let value = headers.get(name);
    value.map_or_else(String::new, |value| value.to_str().unwrap().to_owned())
}
