//! Two regions with an open help channel, behind the routes of conversations and of access: the
//! records of the embedded demonstration, the people of its pack, and a clock that a test sets.
//!
//! [`House`] is the server, [`Browser`] a visitor with cookies who fills in the forms that a page
//! shows. `kymenlaakso` is the region of every test; `naapuri` is a second one with the same
//! records and people, so that what is of one region can be tried in the other.
#![allow(dead_code, unused_imports, reason = "each test file uses a part")]
#![allow(missing_docs, reason = "read beside the tests alone")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on must fail loudly"
)]

mod almanac;
mod browser;
mod form;
mod wire;

use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Arc, OnceLock};

use access::{Access, Configuration, DemoPerson, Grant, GuardedRoute, Role};
use axum::Router;
use axum::middleware::from_fn;
use catalog::{Helpline, Region};
use chrono::NaiveDateTime;
use db::Db;
use db::testing::TestDb;
use kernel::{Clock, Slug, Text, Timestamp};
use packs::{Pack, PackSource};
use registry::{Alarm, HearsDanger, Published, Registry, StoredRecord};
use threads::Threads;
use threads::store::{self, ThreadRow};
use vault::{Master, Vault};
use web::{Regions, Shell};

pub use almanac::{Chance, day, moment, promised, working_day, works};
pub use browser::{Answer, Browser, Request};
pub use form::{Form, unescape};

pub const SECOND: i64 = 1_000_000;
pub const MINUTE: i64 = 60 * SECOND;
pub const HOUR: i64 = 60 * MINUTE;
pub const DAY: i64 = 24 * HOUR;

/// The region of every test.
pub const REGION: &str = "kymenlaakso";
/// A second region with the same records and people.
pub const NEIGHBOUR: &str = "naapuri";

/// Words that the house hears danger in.
pub const DANGER: &str = "en jaksa elää";

/// Monday 23 November 2026, noon.
pub const MONDAY_NOON: &str = "2026-11-23 12:00";

/// A moment of the wall clock in Helsinki: `2026-11-23 12:00`.
pub fn at(text: &str) -> Timestamp {
    let wall = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
    Timestamp::from_helsinki(wall.date(), wall.time())
}

/// A moment as the wall clock in Helsinki shows it.
pub fn wall(moment: Timestamp) -> String {
    moment.in_helsinki().format("%Y-%m-%d %H:%M").to_string()
}

pub fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

/// A clock that a test sets.
#[derive(Clone)]
pub struct MovableClock(Arc<AtomicI64>);

impl Clock for MovableClock {
    fn now(&self) -> Timestamp {
        Timestamp(self.0.load(Ordering::SeqCst))
    }
}

impl MovableClock {
    pub fn set(&self, now: Timestamp) {
        self.0.store(now.0, Ordering::SeqCst);
    }

    pub fn pass(&self, microseconds: i64) {
        self.0.fetch_add(microseconds, Ordering::SeqCst);
    }
}

/// Hears one phrase.
struct Listener(Vec<Helpline>);

impl HearsDanger for Listener {
    fn hear(&self, _region: &Slug, words: &str) -> Option<Alarm> {
        words.to_lowercase().contains(DANGER).then(|| Alarm {
            message: Text::finnish("Soita heti hätänumeroon."),
            helplines: self.0.clone(),
        })
    }
}

/// A server with two regions. Cloning gives another handle of the same one.
#[derive(Clone)]
pub struct House {
    pub db: Db,
    pub threads: Threads,
    pub clock: MovableClock,
    /// Every guarded route, of the desk and of access.
    pub guarded: Arc<Vec<GuardedRoute>>,
    shell: Arc<Shell>,
    router: Router,
    /// Where it is served, when browsers are to reach it over a socket.
    wire: Option<std::net::SocketAddr>,
}

impl House {
    /// On a fresh database, on Monday noon.
    pub async fn new(db: &TestDb) -> House {
        House::new_at(db, at(MONDAY_NOON)).await
    }

    pub async fn new_at(db: &TestDb, now: Timestamp) -> House {
        let keys = db.folder.path().join("master.keys");
        House::with_keys(&db.db, &keys, now).await
    }

    /// On a database that may have been used before, with its master key.
    pub async fn with_keys(db: &Db, keys: &std::path::Path, now: Timestamp) -> House {
        let vault = Vault::open(db.clone(), Master::key_file(keys).unwrap())
            .await
            .unwrap();
        let configuration = Configuration {
            origins: vec!["https://localhost:8080".to_owned()],
            demo: true,
            home: "desk".to_owned(),
            own: "own".to_owned(),
            providers: Vec::new(),
            names: None,
        };
        let access = Access::new(db.clone(), vault.clone(), configuration).unwrap();
        let (regions, published) = published();
        for region in &regions {
            add_region(db, region.id.as_str()).await;
        }
        let clock = MovableClock(Arc::new(AtomicI64::new(now.0)));
        let shell = Shell::new(Arc::new(clock.clone()));
        // The demonstration's region is the one shown when none is named.
        let mut views: Vec<_> = published
            .regions()
            .map(|one| Arc::new(one.view()))
            .collect();
        views.sort_by_key(|view| view.region.id.as_str() != REGION);
        shell.publish(Regions::new(views));
        let lines = published
            .region(&slug(REGION))
            .map(|region| region.helplines.values().take(1).cloned().collect())
            .unwrap();
        let registry = Arc::new(Registry::default());
        registry.publish(published);
        let threads = Threads {
            registry,
            db: db.clone(),
            vault,
            access,
            danger: Arc::new(Listener(lines)),
            shredded: Arc::new(AtomicBool::new(false)),
            origin: Some("https://perhekeskus.example.fi".into()),
        };
        let (desk, mut guarded) = threads::desk_routes(threads.clone());
        let (people, more) = access::routes(&threads.access);
        guarded.extend(more);
        let router = threads::routes(threads.clone())
            .merge(desk)
            .merge(people)
            .fallback(web::not_found)
            .layer(from_fn(web::observe));
        let house = House {
            db: db.clone(),
            threads,
            clock,
            guarded: Arc::new(guarded),
            shell: Arc::new(shell),
            router,
            wire: None,
        };
        house.settle().await;
        house
    }

    /// The same, served on a socket of this machine: from here on its browsers speak HTTP.
    pub async fn served(self) -> House {
        let address = wire::serve(self.shell.clone(), self.router.clone()).await;
        House {
            wire: Some(address),
            ..self
        }
    }

    /// Brings people and keys to what the packs say, as the binary does at its start.
    async fn settle(&self) {
        let now = self.now();
        let published = self.threads.registry.published();
        for directory in published.regions() {
            let region = &directory.region.id;
            let people: Vec<DemoPerson> = directory.demo_people.values().map(demo_person).collect();
            access::seed_demo(&self.threads.access, region, &people, now)
                .await
                .unwrap();
            for person in &people {
                for ring in person.roles.iter().filter_map(|grant| grant.ring.as_ref()) {
                    threads::train_demo_person(
                        &self.threads,
                        region,
                        ring.as_str(),
                        &person.id,
                        now,
                    )
                    .await
                    .unwrap();
                }
            }
        }
        threads::ring_keys::follow_roles(&self.threads, now)
            .await
            .unwrap();
    }

    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Sets the clock: `2026-11-23 12:00` in Helsinki.
    pub fn set_clock(&self, text: &str) {
        self.clock.set(at(text));
    }

    /// One round of the watch; gives how many steps of ladders were acted on.
    pub async fn watch(&self) -> usize {
        let now = self.now();
        threads::watch::promises(&self.threads, now).await.unwrap()
    }

    /// A visitor of the region of every test, in Finnish.
    pub fn browser(&self) -> Browser {
        self.browser_in(REGION, "fi")
    }

    pub fn browser_in(&self, region: &str, language: &str) -> Browser {
        Browser::new(self.clone(), region, language)
    }

    /// A professional of the region of every test who has signed in.
    pub async fn sign_in(&self, person: &str) -> Browser {
        self.sign_in_to(REGION, person).await
    }

    pub async fn sign_in_to(&self, region: &str, person: &str) -> Browser {
        let browser = self.browser_in(region, "fi");
        browser.sign_in_as(person).await;
        browser
    }

    /// Gives a demonstration's person a role, and the rings their keys.
    pub async fn add_person(&self, region: &str, id: &str, roles: &[Grant]) {
        let published = self.threads.registry.published();
        let directory = published.region(&slug(region)).unwrap();
        let mut people: Vec<DemoPerson> = directory.demo_people.values().map(demo_person).collect();
        people.push(DemoPerson {
            id: id.to_owned(),
            name: format!("Testi {id}"),
            organization: None,
            languages: vec!["fi".to_owned()],
            roles: roles.to_vec(),
            about: Text::finnish("Testin henkilö."),
        });
        let now = self.now();
        access::seed_demo(&self.threads.access, &slug(region), &people, now)
            .await
            .unwrap();
        for ring in roles.iter().filter_map(|grant| grant.ring.as_ref()) {
            threads::train_demo_person(&self.threads, &slug(region), ring.as_str(), id, now)
                .await
                .unwrap();
        }
        threads::ring_keys::follow_roles(&self.threads, now)
            .await
            .unwrap();
    }

    /// Gives a person an address for notices.
    pub async fn give_address(&self, person: &str, email: &str) {
        let sent: db::Result<u64> = db::transact!(self.db, |tx| {
            db::sql!(
                tx,
                execute,
                "UPDATE person SET email = $1 WHERE region_id = $2 AND id = $3",
                email,
                REGION,
                person
            )
            .await
        })
        .await;
        assert_eq!(sent.unwrap(), 1);
    }

    /// The thread that a code finds, as the store has it.
    pub async fn thread(&self, code: &str) -> ThreadRow {
        self.find_thread(code).await.expect("a thread of this code")
    }

    pub async fn find_thread(&self, code: &str) -> Option<ThreadRow> {
        self.find_thread_in(REGION, code).await
    }

    pub async fn find_thread_in(&self, region: &str, code: &str) -> Option<ThreadRow> {
        let receipt = vault::Receipt::parse(code).unwrap();
        let conn = &mut self.db.read().await.unwrap();
        let id = store::by_locator(conn, region, receipt.locator.as_str())
            .await
            .unwrap()?;
        store::find(conn, region, &id).await.unwrap()
    }

    /// How many requests there are.
    pub async fn count_threads(&self) -> i64 {
        let conn = &mut self.db.read().await.unwrap();
        let counted =
            db::sql!(conn, scalar i64, "SELECT count(*) FROM thread WHERE locator IS NOT NULL");
        counted.await.unwrap()
    }

    /// How many messages a thread has.
    pub async fn count_messages(&self, thread: &str) -> usize {
        let conn = &mut self.db.read().await.unwrap();
        let messages = store::messages(conn, REGION, thread).await.unwrap();
        messages.len()
    }
}

/// A role in a ring.
pub fn in_ring(role: Role, ring: &str) -> Grant {
    Grant {
        role,
        area: None,
        ring: Some(slug(ring)),
    }
}

fn demo_person(person: &catalog::DemoPerson) -> DemoPerson {
    let roles = person.roles.iter();
    DemoPerson {
        id: person.id.to_string(),
        name: person.name.clone(),
        organization: Some(person.organization.to_string()),
        languages: person.languages.clone(),
        roles: roles
            .filter_map(|role| {
                Some(Grant {
                    role: Role::parse(&role.role)?,
                    area: role.area.clone(),
                    ring: role.ring.clone(),
                })
            })
            .collect(),
        about: person.about.clone(),
    }
}

/// The embedded packs, read once in a test's process.
fn demonstration() -> &'static [Pack] {
    static PACKS: OnceLock<Vec<Pack>> = OnceLock::new();
    PACKS.get_or_init(|| {
        let sources: Vec<PackSource> = packs::embedded()
            .into_iter()
            .filter(|pack| [REGION, "suomi"].contains(&pack.id()))
            .map(PackSource::Embedded)
            .collect();
        let loaded = packs::load(&sources, "2026-11-23".parse().unwrap());
        assert_eq!(loaded.packs.len(), 2, "{:?}", loaded.problems);
        loaded.packs
    })
}

/// The demonstration's region, and the same as another region.
fn published() -> (Vec<Region>, Published) {
    let mut regions = Vec::new();
    let mut records = Vec::new();
    for pack in demonstration() {
        let mut take = |region: &Region| {
            regions.push(region.clone());
            let entries = pack.entries.iter();
            records.extend(
                entries.map(|entry| StoredRecord::of_pack(&region.id, entry.record.clone())),
            );
        };
        take(&pack.region);
        if pack.region.id.as_str() == REGION {
            take(&Region {
                id: slug(NEIGHBOUR),
                hosts: Vec::new(),
                ..pack.region.clone()
            });
        }
    }
    (regions.clone(), Published::build(regions, records))
}

async fn add_region(db: &Db, id: &str) {
    let added: db::Result<u64> = db::transact!(db, |tx| {
        db::sql!(
            tx,
            execute,
            "INSERT INTO region (id, body, changed_at) VALUES ($1, '{}', 0) ON CONFLICT DO NOTHING",
            id
        )
        .await
    })
    .await;
    added.unwrap();
}
