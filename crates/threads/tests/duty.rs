//! The duty calendar: its rows, whom requests go to when someone is away, and its pages, on both
//! databases.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;

use access::people::{self, NewPerson};
use access::{Access, Configuration, Grant, Role, Term, Token, session};
use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use axum::response::IntoResponse;
use catalog::{Record, Ring};
use chrono::NaiveDate;
use db::testing::TestDb;
use kernel::{FixedClock, Language, Slug, Timestamp, WorkingCalendar};
use registry::{Alarm, HearsDanger, Published, Registry, StoredRecord};
use threads::absence::give_on;
use threads::model::{Author, Channel, Concerns, ThreadKind};
use threads::store::{self, Absence, Arrival, Words};
use threads::{Threads, assigning};
use vault::{Master, Vault};
use web::{RegionView, Regions, Shell};

/// Monday 23 November 2026, noon in Helsinki.
const NOW: Timestamp = Timestamp(1_795_428_000_000_000);
const REGION: &str = "koe";
const RING: &str = "itainen";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

fn ring() -> Ring {
    serde_json::from_str(
        r#"{"id":"itainen","name":"Itäinen rinki","task":"responders","organization":"alue",
            "training":"Ringin perehdytys","upkeep":{"owner":"alue","checked":"2026-11-01"}}"#,
    )
    .unwrap()
}

struct NoDanger;

impl HearsDanger for NoDanger {
    fn hear(&self, _region: &Slug, _words: &str) -> Option<Alarm> {
        None
    }
}

/// A region with one ring: Aino and Bo answer and Cia leads; Cia's training is missing.
async fn site(db: &TestDb) -> Threads {
    let added: db::Result<u64> = db::transact!(db, |tx| {
        let sql = db::sql!(
            tx,
            execute,
            "INSERT INTO region (id, body, changed_at) VALUES ($1, '{}', 0)",
            REGION
        );
        sql.await
    })
    .await;
    added.unwrap();
    let keys = db.folder.path().join("master.keys");
    let vault = Vault::open(db.db.clone(), Master::key_file(keys).unwrap())
        .await
        .unwrap();
    let configuration = Configuration {
        origins: vec!["http://localhost:8080".to_owned()],
        demo: false,
        home: "desk".to_owned(),
        own: "own".to_owned(),
        providers: Vec::new(),
        names: None,
    };
    let access = Access::new(db.db.clone(), vault.clone(), configuration).unwrap();
    for (id, roles) in [
        ("aino", &[Role::Responder][..]),
        ("bo", &[Role::Responder]),
        ("cia", &[Role::Responder, Role::RingManager]),
        ("dan", &[]),
    ] {
        add_person(&access, id, roles).await;
    }
    let registry = Registry::default();
    let region =
        serde_json::from_str(r#"{"id":"koe","name":"Koe","site_name":"Kokeen perhekeskus"}"#);
    let rings = vec![StoredRecord::of_pack(
        &slug(REGION),
        Record::Ring(Arc::new(ring())),
    )];
    registry.publish(Published::build(vec![region.unwrap()], rings));
    for person in ["aino", "bo"] {
        train(db, person, None).await;
    }
    Threads {
        registry: Arc::new(registry),
        db: db.db.clone(),
        vault,
        access,
        danger: Arc::new(NoDanger),
        shredded: Arc::default(),
        origin: None,
    }
}

async fn add_person(access: &Access, id: &str, roles: &[Role]) {
    let email = format!("{id}@example.fi");
    let new = NewPerson {
        id: Some(id),
        name: id,
        email: Some(&email),
        phone: None,
        organization: None,
        languages: &["fi".to_owned()],
        resident: false,
        demo: false,
    };
    let term = Term {
        starts_at: Timestamp(0),
        ends_at: None,
    };
    let added: vault::Result<String> = db::transact!(access.db(), |tx| {
        people::create(tx, access.vault(), REGION, &new, NOW).await
    })
    .await;
    added.unwrap();
    for role in roles {
        let grant = Grant {
            role: *role,
            area: None,
            ring: Some(slug(RING)),
        };
        let given: Result<String, people::GrantError> = db::transact!(access.db(), |tx| {
            people::grant(tx, REGION, id, &grant, term, None, NOW).await
        })
        .await;
        given.unwrap();
    }
}

async fn train(db: &db::Db, person: &str, until: Option<NaiveDate>) {
    let completed = day("2026-01-01");
    let put: db::Result<()> = db::transact!(db, |tx| {
        store::put_competence(tx, REGION, RING, person, completed, until, None).await
    })
    .await;
    put.unwrap();
}

fn away<'a>(person: &'a str, first: &str, last: &str, cover: Option<&'a str>) -> Absence<'a> {
    Absence {
        ring: RING,
        person,
        duty: false,
        first_day: day(first),
        last_day: day(last),
        cover,
        by: Some("cia"),
    }
}

async fn add(db: &db::Db, id: &str, stretch: Absence<'_>) -> bool {
    let added: db::Result<bool> =
        db::transact!(db, |tx| { store::add_duty(tx, REGION, id, stretch).await }).await;
    added.unwrap()
}

/// A request that waits, given to someone and perhaps taken.
async fn request(db: &db::Db, id: &str, to: &str, taken: bool) {
    let arrival = Arrival {
        region: REGION,
        id,
        kind: ThreadKind::Help,
        locator: None,
        parent: None,
        ring: RING,
        area: None,
        theme: None,
        concerns: Concerns::OwnChild,
        age_group: None,
        language: "fi",
        interpreter: false,
        channel: Channel::Code,
        danger: false,
        asked_by: None,
        details: Vec::new(),
        due_at: Timestamp(NOW.0 + 1_000_000),
        look_at: None,
    };
    let words = Words {
        id: "words",
        author: Author::Asker,
        person: None,
        body: Vec::new(),
    };
    let put: db::Result<()> = db::transact!(db, |tx| {
        store::arrive(tx, &arrival, &words, NOW).await?;
        store::assign(tx, REGION, id, to, NOW).await?;
        if taken {
            store::take(tx, REGION, id, to, NOW).await?;
        }
        Ok(())
    })
    .await;
    put.unwrap();
}

async fn assignee(db: &db::Db, id: &str) -> Option<String> {
    let conn = &mut db.read().await.unwrap();
    store::find(conn, REGION, id)
        .await
        .unwrap()
        .unwrap()
        .assignee
}

async fn stretches(db: &db::Db, from: &str, to: &str) -> Vec<store::DutyRow> {
    let conn = &mut db.read().await.unwrap();
    store::duties(conn, REGION, RING, day(from), day(to))
        .await
        .unwrap()
}

/// The desk over HTTP, as it is served.
struct Served {
    address: SocketAddr,
    access: Access,
}

impl Served {
    async fn new(threads: Threads) -> Served {
        let shell = Shell::new(Arc::new(FixedClock(NOW)));
        let body = r#"{"id":"koe","name":"Koe","site_name":"Kokeen perhekeskus"}"#;
        shell.publish(Regions::new(vec![Arc::new(RegionView {
            region: serde_json::from_str(body).unwrap(),
            areas: Vec::new(),
            strip: Vec::new(),
            languages: vec![Language::FINNISH, Language::SWEDISH],
            calendar: WorkingCalendar::default(),
            help: Vec::new(),
        })]));
        let access = threads.access.clone();
        let shell = Arc::new(shell);
        let enter = from_fn(move |request: Request, next: Next| {
            let shell = Arc::clone(&shell);
            async move {
                match web::enter(&shell, request) {
                    Ok(request) => next.run(request).await,
                    Err(response) => response.into_response(),
                }
            }
        });
        let (desk, _) = threads::desk_routes(threads);
        let router = axum::Router::new().fallback_service(desk).layer(enter);
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move { axum::serve(listener, router).await });
        Served { address, access }
    }

    async fn cookie(&self, person: &str) -> String {
        let token = Token::generate().unwrap();
        let opened: db::Result<()> = db::transact!(self.access.db(), |tx| {
            session::open(tx, REGION, person, session::Method::Passkey, &token, NOW).await
        })
        .await;
        opened.unwrap();
        format!("__Host-s={}", token.text())
    }

    /// What comes back: the status and headers, and the body, in one.
    async fn send(&self, method: &str, path: &str, cookie: &str, body: String) -> String {
        let request = format!(
            "{method} /koe/fi/{path} HTTP/1.1\r\nHost: localhost:8080\r\nCookie: {cookie}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\
             Connection: close\r\n\r\n{body}",
            body.len()
        );
        let address = self.address;
        let answered = tokio::task::spawn_blocking(move || {
            let mut stream = TcpStream::connect(address).unwrap();
            stream.write_all(request.as_bytes()).unwrap();
            let mut answer = Vec::new();
            stream.read_to_end(&mut answer).unwrap();
            String::from_utf8(answer).unwrap()
        });
        answered.await.unwrap()
    }

    async fn get(&self, path: &str, person: &str) -> String {
        let cookie = self.cookie(person).await;
        self.send("GET", path, &cookie, String::new()).await
    }

    async fn post(&self, path: &str, person: &str, body: &str) -> String {
        let cookie = self.cookie(person).await;
        self.send("POST", path, &cookie, format!("ring={RING}&{body}"))
            .await
    }
}

fn status(answer: &str) -> &str {
    answer.split_whitespace().nth(1).unwrap()
}

/// The row of a day.
fn row<'a>(page: &'a str, day: &str) -> &'a str {
    let (_, after) = page.split_once(&format!("id=\"day-{day}\"")).unwrap();
    after.split_once("</tr>").unwrap().0
}

#[test]
fn every_statement_is_right_on_both_engines() {
    assert!(db::testing::prepare_every_statement() > 40);
}

db::on_both_engines! {
    async fn a_stretch_that_is_sent_twice_is_one_and_is_taken_away_once(db: TestDb) {
        site(&db).await;
        let stretch = away("aino", "2026-12-01", "2026-12-03", Some("bo"));
        assert!(add(&db, "a", stretch).await);
        assert!(!add(&db, "a", stretch).await);
        let rows = stretches(&db, "2026-12-03", "2026-12-30").await;
        assert_eq!(rows.len(), 1, "the last day is included");
        assert_eq!((rows[0].kind.as_str(), rows[0].cover_id.as_deref()), ("absence", Some("bo")));
        assert!(stretches(&db, "2026-12-04", "2026-12-30").await.is_empty());
        assert!(stretches(&db, "2026-11-01", "2026-11-30").await.is_empty());
        let remove = async |ring: &str| {
            let removed: db::Result<bool> =
                db::transact!(db.db, |tx| { store::remove_duty(tx, REGION, ring, "a").await }).await;
            removed.unwrap()
        };
        assert!(!remove("lantinen").await, "another ring's");
        assert!(remove(RING).await && !remove(RING).await);
    }

    async fn a_training_that_is_recorded_again_is_the_later_one(db: TestDb) {
        site(&db).await;
        train(&db, "aino", Some(day("2026-11-24"))).await;
        let conn = &mut db.read().await.unwrap();
        let known = store::competences(conn, REGION, RING).await.unwrap();
        let of_aino: Vec<_> = known.iter().filter(|row| row.person_id == "aino").collect();
        assert_eq!(of_aino.len(), 1);
        assert_eq!(of_aino[0].expires_on.as_deref(), Some("2026-11-24"));
        let roster = assigning::roster(conn, &slug(REGION), &ring(), NOW.date(), NOW).await.unwrap();
        assert!(roster.on_duty(day("2026-11-24")).contains("aino"));
        assert!(!roster.on_duty(day("2026-11-25")).contains("aino"));
    }

    async fn what_is_held_is_told_and_only_what_is_untaken_is_released(db: TestDb) {
        site(&db).await;
        request(&db, "given", "aino", false).await;
        request(&db, "taken", "aino", true).await;
        request(&db, "other", "bo", false).await;
        let held = {
            let conn = &mut db.read().await.unwrap();
            store::held(conn, REGION, RING, "aino").await.unwrap()
        };
        let told: Vec<_> = held.iter().map(|row| (row.id.as_str(), row.taken_at.is_some())).collect();
        assert_eq!(told, [("given", false), ("taken", true)]);
        for (thread, expected) in [("given", true), ("taken", false), ("other", false)] {
            let released: db::Result<bool> =
                db::transact!(db.db, |tx| { store::release(tx, REGION, thread, "aino").await }).await;
            assert_eq!(released.unwrap(), expected, "{thread}");
        }
        assert_eq!(assignee(&db, "given").await, None);
        assert_eq!(assignee(&db, "taken").await.as_deref(), Some("aino"));
        assert_eq!(assignee(&db, "other").await.as_deref(), Some("bo"));
    }

    async fn untaken_requests_of_who_is_away_go_to_who_is_on_duty_or_to_nobody(db: TestDb) {
        site(&db).await;
        request(&db, "given", "aino", false).await;
        request(&db, "taken", "aino", true).await;
        let give = async |person: &str| {
            let calendar = WorkingCalendar::default();
            let given: db::Result<Vec<_>> = db::transact!(db.db, |tx| {
                give_on(tx, &slug(REGION), &ring(), &calendar, person, NOW).await
            })
            .await;
            let given = given.unwrap();
            given.into_iter().map(|one| (one.thread, one.to)).collect::<Vec<_>>()
        };
        add(&db, "a", away("aino", "2026-11-23", "2026-11-27", None)).await;
        assert_eq!(give("aino").await, [("given".to_owned(), Some("bo".to_owned()))]);
        assert_eq!(assignee(&db, "given").await.as_deref(), Some("bo"));
        assert_eq!(assignee(&db, "taken").await.as_deref(), Some("aino"));
        add(&db, "b", away("bo", "2026-11-23", "2026-11-23", None)).await;
        assert_eq!(give("bo").await, [("given".to_owned(), None)]);
        assert_eq!(assignee(&db, "given").await, None);
    }

    async fn the_calendar_shows_free_covered_and_uncovered_days(db: TestDb) {
        let threads = site(&db).await;
        add(&db, "a", away("aino", "2026-11-25", "2026-11-26", Some("bo"))).await;
        add(&db, "b", away("bo", "2026-11-26", "2026-11-26", None)).await;
        let served = Served::new(threads).await;
        let page = served.get("desk/duty?ring=itainen", "aino").await;
        assert_eq!(status(&page), "200");
        assert_eq!(page.matches("id=\"day-").count(), 28);
        assert!(row(&page, "2026-11-23").contains("aino, bo"), "{}", row(&page, "2026-11-23"));
        assert!(row(&page, "2026-11-25").contains("aino, sijaisena bo"));
        let uncovered = row(&page, "2026-11-26");
        assert!(uncovered.contains("Ei ketään vuorossa") && uncovered.contains("Kerro ringin vetäjälle: cia"));
        assert!(row(&page, "2026-11-28").contains("Vapaa: viikonloppu"));
        assert!(row(&page, "2026-12-06").contains("Vapaa: pyhä"));
        assert!(!page.contains("duty-warning") && !page.contains("id=\"plan\""), "leaders alone");
        let led = served.get("desk/duty", "cia").await;
        assert!(led.contains("duty-warning") && led.contains("#day-2026-11-26"));
        assert!(row(&led, "2026-11-26").contains("href=\"#plan\""));
        let later = served.get("desk/duty?ring=itainen&from=2026-12-21", "cia").await;
        assert!(row(&later, "2026-12-24").contains("Vapaa"));
        assert!(later.contains("duty-warning"), "the warning is of the coming days, whatever is shown");
        assert_eq!(status(&served.get("desk/duty", "dan").await), "403");
    }

    async fn a_form_is_entered_once_and_what_is_wrong_loses_nothing(db: TestDb) {
        let threads = site(&db).await;
        let form = threads.vault.new_form();
        let served = Served::new(threads).await;
        let wrong = format!("form={form}&person=aino&first=2026-12-10&last=2026-12-09&cover=aino");
        let page = served.post("desk/duty/absence", "cia", &wrong).await;
        assert_eq!(status(&page), "422");
        assert!(page.contains("Viimeinen päivä on ennen ensimmäistä") && page.contains("oma sijaisensa"));
        assert!(page.contains("value=\"2026-12-10\"") && page.contains("value=\"2026-12-09\""));
        assert!(page.contains("<option value=\"aino\" selected>"));
        let unclear = format!("form={form}&person=bo&first=pian&last=2026-12-09");
        let page = served.post("desk/duty/plan", "cia", &unclear).await;
        assert!(page.contains("value=\"pian\""), "words that are no day come back");
        let old = served.post("desk/duty/plan", "cia", "form=x&person=bo&first=2026-12-08&last=2026-12-09").await;
        assert_eq!(status(&old), "422");
        assert!(old.contains("Lomake oli liian vanha") && old.contains("value=\"2026-12-08\""));
        assert!(stretches(&db, "2026-11-01", "2027-12-31").await.is_empty());
        let right = format!("form={form}&person=bo&first=2026-12-08&last=2026-12-09");
        for _ in 0..2 {
            assert_eq!(status(&served.post("desk/duty/plan", "cia", &right).await), "303");
        }
        let rows = stretches(&db, "2026-11-01", "2027-12-31").await;
        assert_eq!(rows.len(), 1);
        let remove = format!("stretch={}", rows[0].id);
        assert_eq!(status(&served.post("desk/duty/remove", "cia", &remove).await), "303");
        assert!(stretches(&db, "2026-11-01", "2027-12-31").await.is_empty());
        let training = "person=cia&completed=2026-11-01&until=2027-11-01";
        assert_eq!(status(&served.post("desk/duty/training", "cia", training).await), "303");
        let page = served.get("desk/duty", "cia").await;
        assert!(page.contains("Voimassa 1.11.2027 asti"));
    }

    async fn only_who_leads_the_ring_plans_and_removes(db: TestDb) {
        let threads = site(&db).await;
        let form = threads.vault.new_form();
        // Bo leads another ring: the policy lets him plan, and this ring does not.
        let grant = Grant { role: Role::RingManager, area: None, ring: Some(slug("lantinen")) };
        let term = Term { starts_at: Timestamp(0), ends_at: None };
        let given: Result<String, people::GrantError> = db::transact!(db.db, |tx| {
            people::grant(tx, REGION, "bo", &grant, term, None, NOW).await
        })
        .await;
        given.unwrap();
        add(&db, "a", away("aino", "2026-12-01", "2026-12-03", None)).await;
        let served = Served::new(threads).await;
        let body = format!("form={form}&stretch=a&person=cia&first=2026-12-08&last=2026-12-09&completed=2026-11-01");
        for path in ["plan", "absence", "remove", "training"] {
            let path = format!("desk/duty/{path}");
            assert_eq!(status(&served.post(&path, "bo", &body).await), "404", "{path}");
            assert_eq!(status(&served.post(&path, "aino", &body).await), "403", "{path}");
        }
        assert_eq!(stretches(&db, "2026-11-01", "2027-12-31").await.len(), 1);
        let conn = &mut db.read().await.unwrap();
        assert_eq!(store::competences(conn, REGION, RING).await.unwrap().len(), 2);
    }

    async fn an_own_absence_of_today_gives_requests_on_and_lists_the_taken_ones(db: TestDb) {
        let threads = site(&db).await;
        let form = threads.vault.new_form();
        request(&db, "given", "aino", false).await;
        request(&db, "taken", "aino", true).await;
        let served = Served::new(threads).await;
        // The person is who is signed in, whatever the form says.
        let body = format!("form={form}&person=bo&first=2026-11-23&last=2026-11-25");
        let sent = served.post("desk/duty/report", "aino", &body).await;
        assert_eq!(status(&sent), "303");
        assert!(sent.contains("done=given"), "{sent}");
        let rows = stretches(&db, "2026-11-01", "2027-12-31").await;
        assert_eq!(rows.iter().map(|row| row.person_id.as_str()).collect::<Vec<_>>(), ["aino"]);
        assert_eq!(assignee(&db, "given").await.as_deref(), Some("bo"));
        for (reader, shown) in [("aino", true), ("cia", true), ("bo", false)] {
            let page = served.get("desk/duty", reader).await;
            assert_eq!(page.contains("desk/thread/taken"), shown, "{reader}");
            assert!(!page.contains("desk/thread/given"));
        }
        // Sent again, nothing happens anew.
        assert!(served.post("desk/duty/report", "aino", &body).await.contains("done=absence"));
    }

    async fn a_request_is_hidden_on_the_page_from_a_leader_who_knows_the_asker(db: TestDb) {
        let threads = site(&db).await;
        request(&db, "taken", "aino", true).await;
        add(&db, "a", away("aino", "2026-11-23", "2026-11-25", None)).await;
        let declared: db::Result<bool> = db::transact!(db.db, |tx| {
            store::declare_conflict(tx, REGION, "taken", "cia", NOW).await
        })
        .await;
        assert!(!declared.unwrap());
        let served = Served::new(threads).await;
        assert!(!served.get("desk/duty", "cia").await.contains("desk/thread/taken"));
        assert!(served.get("desk/duty", "aino").await.contains("desk/thread/taken"));
    }
}
