//! A small region behind the routes of gatherings.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use catalog::{Gathering, Kind, Record, Region};
use http_body_util::BodyExt;
use kernel::{Clock, FixedClock, Slug, Timestamp};
use registry::{Published, RegionDirectory, Registry, StoredRecord};
use tower::ServiceExt;
use web::{Regions, Shell};

const REGION: &str = r#"{"id":"koe","name":"Koe","site_name":"Kokeen perhekeskus",
    "languages":["fi","sv","ar"],
    "school_holidays":[{"from":"2026-12-19","until":"2027-01-06","name":"Joululoma"}]}"#;

/// The region's records: kind, and its body without upkeep.
const RECORDS: [(Kind, &str); 12] = [
    (
        Kind::Organization,
        r#""id":"mll","kind":"ngo","name":"MLL""#,
    ),
    (
        Kind::Organization,
        r#""id":"seurakunta","kind":"parish","name":"Seurakunta""#,
    ),
    (
        Kind::Municipality,
        r#""id":"kotka","name":"Kotka","code":"285","point":{"lat":60.46,"lon":26.94}"#,
    ),
    (
        Kind::Area,
        r#""id":"etela","kind":"large","name":"Etelä","point":{"lat":60.5,"lon":26.9}"#,
    ),
    (
        Kind::Area,
        r#""id":"karhula","kind":"small","parent":"etela","name":"Karhula","municipalities":["kotka"],"point":{"lat":60.51,"lon":26.95}"#,
    ),
    (
        Kind::Area,
        r#""id":"hamina","kind":"small","parent":"etela","name":"Hamina","point":{"lat":60.57,"lon":27.2}"#,
    ),
    (
        Kind::Place,
        r#""id":"olohuone","name":"Olohuone","types":[],"area":"karhula","municipality":"kotka","status":"open","summary":"s","organizers":["mll"],
        "address":{"street":"Karhulantie 1","postal_code":"48600","city":"Kotka"},"point":{"lat":60.51,"lon":26.95}"#,
    ),
    (
        Kind::Place,
        r#""id":"kirjasto","name":"Kirjasto","types":[],"area":"karhula","municipality":"kotka","status":"open","summary":"s","organizers":["mll"]"#,
    ),
    (
        Kind::Term,
        r#""id":"family-cafe","vocabulary":"gathering-type","name":{"fi":"Perhekahvila","sv":"Familjekafé"}"#,
    ),
    (
        Kind::Term,
        r#""id":"father-group","vocabulary":"gathering-type","name":"Isäryhmä""#,
    ),
    (
        Kind::Gathering,
        r#""id":"kahvila","name":{"fi":"Karhulan perhekahvila","sv":"Familjekafé i Karhula"},"form":"programme","types":["family-cafe"],
        "summary":"Tule kahville.","organizers":["mll","seurakunta"],"areas":["karhula"],"place":"olohuone","cost":{"kind":"free"},"ages":{"min":0,"max":6},
        "languages":["fi"],"step_free":true,
        "times":{"starts":"2026-08-19T09:30:00","minutes":120,"repeats":"FREQ=WEEKLY;BYDAY=WE","until":"2027-05-26","school_terms_only":true,
            "changes":[{"session":"2026-12-02T09:30:00","topic":"Lapsen uni","visitor":"seurakunta"},
                {"session":"2026-12-09T09:30:00","moved_to":"2026-12-10T17:00:00","place":"kirjasto","note":"Juhla samassa talossa."},
                {"session":"2026-12-16T09:30:00","cancelled":true,"note":"Ohjaaja on sairaana."}]}"#,
    ),
    (
        Kind::Gathering,
        r#""id":"isat","name":"Isäryhmä","form":"group","types":["father-group"],"summary":"Isille.","organizers":["seurakunta"],"areas":["hamina"],
        "address":{"street":"Satamakatu 2","postal_code":"49400","city":"Hamina"},"languages":["fi","ar"],
        "sign_up":{"most":8,"least":4,"decided_on":"2027-01-08","opens_on":"2026-12-01"},
        "times":{"starts":"2027-01-14T18:00:00","minutes":90,"repeats":"FREQ=WEEKLY;COUNT=10"}"#,
    ),
];

const HIDDEN: &str = r#""id":"ekavauva","name":"Ekavauva","form":"group","types":["family-cafe"],"access":"targeted","summary":"Kutsutuille.",
    "organizers":["mll"],"place":"olohuone","times":{"starts":"2026-12-03T10:00:00","minutes":90}"#;

pub struct Site {
    shell: Shell,
    router: Router,
    pub directory: Arc<RegionDirectory>,
}

/// An answer, read to its end.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

pub fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

pub fn at(day: &str, time: &str) -> Timestamp {
    Timestamp::from_helsinki(day.parse().unwrap(), time.parse().unwrap())
}

fn record(kind: Kind, body: &str) -> Record {
    let upkeep = match kind {
        Kind::Term | Kind::Municipality => "",
        _ => r#","upkeep":{"owner":"mll","checked":"2026-11-01"}"#,
    };
    Record::from_json(kind, &format!("{{{body}{upkeep}}}")).unwrap()
}

/// The region's own records and what is hidden from families.
pub fn records() -> Vec<Record> {
    let own = RECORDS.iter().map(|(kind, body)| record(*kind, body));
    own.chain([record(Kind::Gathering, HIDDEN)]).collect()
}

/// The region.
pub fn region() -> Region {
    serde_json::from_str(REGION).unwrap()
}

/// A clock that can be moved.
#[derive(Debug)]
pub struct MovableClock(AtomicI64);

impl MovableClock {
    pub fn at(now: Timestamp) -> MovableClock {
        MovableClock(AtomicI64::new(now.0))
    }

    pub fn set(&self, now: Timestamp) {
        self.0.store(now.0, Ordering::SeqCst);
    }
}

impl Clock for MovableClock {
    fn now(&self) -> Timestamp {
        Timestamp(self.0.load(Ordering::SeqCst))
    }
}

/// The clock is shared between the shell and the test.
pub struct SharedClock(pub Arc<MovableClock>);

impl Clock for SharedClock {
    fn now(&self) -> Timestamp {
        self.0.now()
    }
}

impl Site {
    /// The region on the first of December 2026 at noon, a Tuesday.
    pub fn new() -> Site {
        Site::with(Vec::new())
    }

    /// The same with more gatherings.
    pub fn with(gatherings: Vec<Gathering>) -> Site {
        let region = region();
        let more = gatherings.into_iter().map(Record::from);
        let stored = records()
            .into_iter()
            .chain(more)
            .map(|record| StoredRecord::of_pack(&region.id, record))
            .collect();
        let published = Published::build(vec![region], stored);
        let shell = || Shell::new(Arc::new(FixedClock(at("2026-12-01", "12:00:00"))));
        let entered = shell();
        let views = published.regions().map(|region| Arc::new(region.view()));
        entered.publish(Regions::new(views.collect()));
        let registry = Arc::new(Registry::default());
        let directory = Arc::clone(published.regions().next().unwrap());
        registry.publish(published);
        Site {
            shell: entered,
            router: gatherings::routes(Arc::clone(&registry))
                .merge(gatherings::api_routes(registry, Arc::new(shell()))),
            directory,
        }
    }

    /// An address of the site: pages of the region, or those of the open data.
    pub async fn get(&self, address: &str) -> Answer {
        let request = Request::get(address)
            .header(header::HOST, "perhe.example")
            .body(Body::empty())
            .unwrap();
        let request = web::enter(&self.shell, request).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8(body.to_vec()).unwrap(),
        }
    }

    /// A page of the region in Finnish.
    pub async fn page(&self, path: &str) -> Answer {
        let answer = self.get(&format!("/koe/fi/{path}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        answer
    }
}

impl Answer {
    pub fn says(&self, words: &str) -> bool {
        self.body.contains(words)
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap()
    }
}
