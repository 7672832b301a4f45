//! Signing up, on both databases.

use std::collections::BTreeMap;
use std::sync::Arc;

use access::people::{self, NewPerson};
use access::{Access, Configuration, Grant, Role, Term, Token, session};
use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use catalog::Source;
use db::testing::TestDb;
use gatherings::sign_up::queue::State;
use gatherings::sign_up::{SignUps, Turnstile, acting, store, watch};
use http_body_util::BodyExt;
use kernel::{Clock, Timestamp};
use registry::import::{Import, ImportRecord, apply};
use registry::{Published, Registry};
use tower::ServiceExt;
use vault::{Master, Vault};
use web::{Regions, Shell};

use crate::support::{MovableClock, SharedClock, at, records, region, slug};

/// The region with a database, keys and a clock that can be moved.
struct House {
    rooms: SignUps,
    shell: Shell,
    router: Router,
    clock: Arc<MovableClock>,
    _keys: tempfile::TempDir,
}

/// A page that has come.
struct Page {
    status: StatusCode,
    body: String,
}

impl Page {
    fn says(&self, words: &str) -> bool {
        self.body.contains(words)
    }

    /// The value of a hidden field.
    fn field(&self, name: &str) -> String {
        let begin = format!("name=\"{name}\" value=\"");
        let rest = self.body.split(&begin).nth(1).unwrap();
        rest.split('"').next().unwrap().to_owned()
    }
}

impl House {
    async fn new(db: &TestDb) -> House {
        let now = at("2026-12-01", "12:00:00");
        let import = Import {
            region: region(),
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
        let (regions, stored) = registry::store::load(db).await.unwrap();
        let published = Published::build(regions, stored);
        let clock = Arc::new(MovableClock::at(now));
        let shell = Shell::new(Arc::new(SharedClock(Arc::clone(&clock))));
        let views = published.regions().map(|region| Arc::new(region.view()));
        shell.publish(Regions::new(views.collect()));
        let registry = Arc::new(Registry::default());
        registry.publish(published);
        let keys = tempfile::tempdir().unwrap();
        let master = Master::key_file(keys.path().join("master.key")).unwrap();
        let vault = Vault::open((**db).clone(), master).await.unwrap();
        let configuration = Configuration {
            demo: true,
            ..Configuration::default()
        };
        let access = Access::new((**db).clone(), vault.clone(), configuration).unwrap();
        let rooms = SignUps {
            registry,
            db: (**db).clone(),
            vault,
            access,
            turnstile: Turnstile::default(),
            origin: Some("https://perhe.example".into()),
        };
        let (desk, _) = gatherings::sign_up::desk_routes(rooms.clone());
        let (people, _) = access::routes(&rooms.access);
        let router = gatherings::sign_up::routes(rooms.clone())
            .merge(desk)
            .merge(people);
        House {
            rooms,
            shell,
            router,
            clock,
            _keys: keys,
        }
    }

    async fn send(&self, request: Request<Body>) -> Page {
        let request = match web::enter(&self.shell, request) {
            Ok(request) => request,
            Err(response) => return read(*response).await,
        };
        read(self.router.clone().oneshot(request).await.unwrap()).await
    }

    async fn get(&self, path: &str) -> Page {
        self.send(
            Request::get(format!("/koe/fi/{path}"))
                .body(Body::empty())
                .unwrap(),
        )
        .await
    }

    async fn post(&self, path: &str, form: &[(&str, &str)]) -> Page {
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(form)
            .finish();
        let request = Request::post(format!("/koe/fi/{path}"))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(body))
            .unwrap();
        self.send(request).await
    }

    /// Signs a family up by the form; gives the page that comes, with its code.
    async fn family(&self, name: &str, contact: &str) -> Page {
        let form = self.get("sign-up/isat").await;
        assert_eq!(form.status, StatusCode::OK);
        let secret = form.field("form");
        let fields = [
            ("form", secret.as_str()),
            ("name", name),
            ("contact", contact),
            ("adults", "1"),
            ("children", "2"),
            ("heard", "friend"),
        ];
        self.post("sign-up/isat", &fields).await
    }

    async fn states(&self) -> BTreeMap<String, usize> {
        let conn = &mut self.rooms.db.read().await.unwrap();
        let mut states = BTreeMap::new();
        for row in store::of_gathering(conn, "koe", "isat").await.unwrap() {
            *states.entry(row.state).or_default() += 1;
        }
        states
    }

    fn now(&self) -> Timestamp {
        self.clock.now()
    }
}

async fn read(response: axum::response::Response) -> Page {
    let status = response.status();
    let body = response.into_body().collect().await.unwrap().to_bytes();
    Page {
        status,
        body: String::from_utf8(body.to_vec()).unwrap(),
    }
}

fn counted(pairs: &[(&str, usize)]) -> BTreeMap<String, usize> {
    pairs
        .iter()
        .map(|(state, count)| ((*state).to_owned(), *count))
        .collect()
}

#[test]
fn every_statement_is_right_on_both_engines() {
    assert!(db::testing::prepare_every_statement() > 10);
}

db::on_both_engines! {
    async fn a_family_signs_up_comes_back_with_the_code_and_cancels(db: TestDb) {
        let house = House::new(&db).await;
        let page = house.family("Aino", "aino@example.fi").await;
        assert!(page.says("Olette mukana") && page.says("1 aikuinen, 2 lasta"));
        let code = page.field("code");
        assert_eq!(code.split(' ').count(), 6);
        let back = house.post("sign-up", &[("code", &code)]).await;
        assert!(back.says("Olette mukana") && !back.says("Koodinne"));
        for _ in 0..2 {
            let cancelled = house.post("sign-up", &[("code", &code), ("go", "cancel")]).await;
            assert!(cancelled.says("Ilmoittautuminen on peruttu"));
        }
        assert_eq!(house.states().await, counted(&[("cancelled", 1)]));
        let wrong = house.post("sign-up", &[("code", "K7QM 4T2X 9PBN 3HRV 6WDC 8ZYA")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.says("K7QM 4T2X"), "what was typed is kept");
    }

    async fn the_same_form_twice_is_one_sign_up(db: TestDb) {
        let house = House::new(&db).await;
        let form = house.get("sign-up/isat").await.field("form");
        let fields = [("form", form.as_str()), ("name", "Aino"), ("adults", "1"), ("children", "")];
        let (first, second) = tokio::join!(house.post("sign-up/isat", &fields), house.post("sign-up/isat", &fields));
        assert_eq!(first.field("code"), second.field("code"));
        let third = house.post("sign-up/isat", &fields).await;
        assert_eq!(first.field("code"), third.field("code"));
        assert_eq!(house.states().await, counted(&[("in", 1)]));
    }

    async fn a_free_seat_goes_on_in_order_and_an_offer_ends(db: TestDb) {
        let house = House::new(&db).await;
        let mut codes = Vec::new();
        for number in 0..11 {
            codes.push(house.family(&format!("Perhe {number}"), "perhe@example.fi").await.field("code"));
        }
        assert_eq!(house.states().await, counted(&[("in", 8), ("waiting", 3)]));
        house.post("sign-up", &[("code", &codes[2]), ("go", "cancel")]).await;
        let ninth = house.post("sign-up", &[("code", &codes[8])]).await;
        assert!(ninth.says("Teille on vapautunut paikka") && ninth.says("torstaina 3.12. kello 20"));
        assert!(house.post("sign-up", &[("code", &codes[9])]).await.says("Olette jonossa"));
        // Nobody who signs up now passes those who wait.
        assert!(house.family("Uusi", "").await.says("Olette jonossa"));
        house.clock.set(at("2026-12-03", "20:00:01"));
        assert_eq!(acting::lapse(&house.rooms, house.now()).await.unwrap(), 1);
        assert!(house.post("sign-up", &[("code", &codes[8]), ("go", "accept")]).await.says("Paikka meni seuraavalle"));
        let accepted = house.post("sign-up", &[("code", &codes[9]), ("go", "accept")]).await;
        assert!(accepted.says("Olette mukana"));
        house.post("sign-up", &[("code", &codes[0]), ("go", "cancel")]).await;
        house.post("sign-up", &[("code", &codes[10]), ("go", "decline")]).await;
        assert_eq!(house.states().await, counted(&[("cancelled", 2), ("declined", 1), ("in", 7), ("lapsed", 1), ("offered", 1)]));
        let conn = &mut house.rooms.db.read().await.unwrap();
        let told = db::sql!(conn, scalar i64, "SELECT count(*) FROM notice WHERE template LIKE 'seat-offered%'").await;
        assert_eq!(told.unwrap(), 3, "those who were offered a seat and gave an address");
    }

    async fn the_link_of_an_offer_changes_nothing_until_a_button_is_pressed(db: TestDb) {
        let house = House::new(&db).await;
        for number in 0..9 {
            house.family(&format!("Perhe {number}"), "perhe@example.fi").await;
        }
        let ids: Vec<(String, State)> = {
            let conn = &mut house.rooms.db.read().await.unwrap();
            let rows = store::of_gathering(conn, "koe", "isat").await.unwrap();
            rows.iter().map(|row| (row.id.clone(), row.state())).collect()
        };
        let directory = house.rooms.registry.published().region(&slug("koe")).cloned().unwrap();
        acting::say(&house.rooms, &directory, &ids[0].0, acting::Word::Cancel, house.now()).await.unwrap();
        let last = &ids[8].0;
        let mark = acting::offer_mark(&house.rooms.vault, &slug("koe"), last);
        let link = format!("sign-up/offer/{last}/{mark}");
        for _ in 0..2 {
            assert!(house.get(&link).await.says("Otamme paikan"));
        }
        assert!(house.post(&link, &[("go", "accept")]).await.says("Olette mukana"));
        let forged = format!("sign-up/offer/{}/{mark}", ids[1].0);
        assert_eq!(house.get(&forged).await.status, StatusCode::NOT_FOUND);
    }

    async fn what_is_missing_is_said_and_nothing_typed_is_lost(db: TestDb) {
        let house = House::new(&db).await;
        let form = house.get("sign-up/isat").await.field("form");
        let page = house.post("sign-up/isat", &[("form", &form), ("contact", "soita mulle"), ("adults", "0"), ("needs", "Tulkki <arabia>")]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        for words in ["Kirjoita nimi", "Kirjoita sähköpostiosoite", "montako teitä tulee", "soita mulle", "Tulkki &#60;arabia&#62;"] {
            assert!(page.says(words), "{words}");
        }
        let foreign = house.post("sign-up/isat", &[("form", "x"), ("name", "Aino")]).await;
        assert!(foreign.says("value=\"Aino\"") && foreign.field("form") != "x");
        for closed in ["sign-up/kahvila", "sign-up/ekavauva", "sign-up/nothing"] {
            assert_eq!(house.get(closed).await.status, StatusCode::NOT_FOUND, "{closed}");
        }
        house.clock.set(at("2027-01-15", "12:00:00"));
        let late = house.get("sign-up/isat").await;
        assert!(late.says("Ilmoittautuminen on päättynyt") && late.says("Karhulan perhekahvila"), "and what else there is");
    }

    async fn a_hundred_families_at_once_never_share_a_seat(db: TestDb) {
        let house = Arc::new(House::new(&db).await);
        let directory = house.rooms.registry.published().region(&slug("koe")).cloned().unwrap();
        let gathering = Arc::clone(&directory.gatherings.get("isat").unwrap().value);
        let mut tasks = Vec::new();
        for number in 0..100u32 {
            let (house, directory, gathering) = (Arc::clone(&house), Arc::clone(&directory), Arc::clone(&gathering));
            tasks.push(tokio::spawn(async move {
                let form = house.rooms.vault.form(&house.rooms.vault.new_form()).unwrap();
                let party = gatherings::sign_up::answers::Party {
                    adults: 1,
                    children: number % 4,
                    seats: 1 + number % 4,
                    heard: None,
                    details: gatherings::sign_up::answers::Details { name: format!("{number}"), contact: String::new(), needs: String::new() },
                };
                let filed = acting::sign_up(&house.rooms, &directory, &gathering, &form, &party, kernel::Language::FINNISH, house.now()).await.unwrap();
                let acting::Filed::Here { sign_up, .. } = filed else { return };
                if number.is_multiple_of(5) {
                    acting::say(&house.rooms, &directory, &sign_up.id, acting::Word::Cancel, house.now()).await.unwrap();
                }
            }));
        }
        for task in tasks {
            task.await.unwrap();
        }
        let conn = &mut house.rooms.db.read().await.unwrap();
        let rows = store::of_gathering(conn, "koe", "isat").await.unwrap();
        assert_eq!(rows.len(), 100, "every acknowledged one is there");
        let held: u32 = rows.iter().filter(|row| row.state().holds_seats()).map(store::SignUpRow::seats).sum();
        assert!(held <= 8, "{held} of 8");
        let turns: std::collections::BTreeSet<i64> = rows.iter().map(|row| row.turn).collect();
        assert_eq!(turns.len(), 100, "nobody shares a turn");
        let first_waiting = rows.iter().find(|row| row.state() == State::Waiting);
        assert!(first_waiting.is_none_or(|row| row.seats() > 8 - held), "nobody waits for nothing");
        let last_offer = rows.iter().rposition(|row| row.state() == State::Offered);
        let waits = rows.iter().position(|row| row.state() == State::Waiting);
        assert!(last_offer.is_none() || waits.is_none() || last_offer < waits, "the order is kept");
    }

    async fn what_a_family_told_is_sealed_and_erased_in_time(db: TestDb) {
        let house = House::new(&db).await;
        house.family("Kanarialintu", "kanaria@example.fi").await;
        {
            let conn = &mut house.rooms.db.read().await.unwrap();
            let row = store::of_gathering(conn, "koe", "isat").await.unwrap().remove(0);
            let sealed = String::from_utf8_lossy(&row.details).into_owned();
            assert!(!sealed.contains("Kanaria") && !sealed.contains("kanaria"));
            assert_eq!(acting::open(&house.rooms.vault, &slug("koe"), &row).unwrap().name, "Kanarialintu");
        }
        // Ten evenings from 14.1. on; one would be on no holiday: the last is 18.3.
        assert_eq!(watch::retention(&house.rooms, at("2027-04-17", "12:00:00")).await.unwrap(), 0);
        assert_eq!(watch::retention(&house.rooms, at("2027-04-18", "12:00:00")).await.unwrap(), 1);
    }

    async fn the_list_is_the_coordinators_of_the_area_alone(db: TestDb) {
        let house = House::new(&db).await;
        house.family("Aino", "aino@example.fi").await;
        let cases = [
            (None, None, StatusCode::SEE_OTHER),
            (Some(Role::Coordinator), None, StatusCode::OK),
            (Some(Role::Coordinator), Some("hamina"), StatusCode::OK),
            (Some(Role::Coordinator), Some("karhula"), StatusCode::NOT_FOUND),
            (Some(Role::Manager), None, StatusCode::NOT_FOUND),
            (Some(Role::Admin), None, StatusCode::NOT_FOUND),
            (Some(Role::DataProtection), None, StatusCode::NOT_FOUND),
        ];
        for (role, area, status) in cases {
            let cookie = match role {
                None => None,
                Some(role) => Some(sign_in(&house, role, area).await),
            };
            let mut request = Request::get("/koe/fi/desk/gathering/isat");
            if let Some(cookie) = &cookie {
                request = request.header(header::COOKIE, cookie);
            }
            let page = house.send(request.body(Body::empty()).unwrap()).await;
            assert_eq!(page.status, status, "{role:?} {area:?}");
            assert_eq!(page.says("aino@example.fi"), status == StatusCode::OK, "{role:?} {area:?}");
            let list = Request::get("/koe/fi/desk/gatherings").header(header::COOKIE, cookie.unwrap_or_default());
            let list = house.send(list.body(Body::empty()).unwrap()).await;
            assert_eq!(list.says("desk/gathering/isat"), status == StatusCode::OK, "{role:?} {area:?}");
        }
    }
}

/// Someone with a role, signed in; gives their cookie.
async fn sign_in(house: &House, role: Role, area: Option<&str>) -> String {
    let now = house.now();
    let id = kernel::new_id();
    let new = NewPerson {
        id: Some(&id),
        name: "Testi",
        email: None,
        phone: None,
        organization: None,
        languages: &["fi".to_owned()],
        resident: false,
        demo: false,
    };
    let vault = &house.rooms.vault;
    let db = &house.rooms.db;
    let made: vault::Result<String> = db::transact!(db, |tx| {
        people::create(tx, vault, "koe", &new, now).await
    })
    .await;
    made.unwrap();
    let grant = Grant {
        role,
        area: area.map(slug),
        ring: None,
    };
    let term = Term {
        starts_at: now,
        ends_at: None,
    };
    let given: Result<String, people::GrantError> = db::transact!(db, |tx| {
        people::grant(tx, "koe", &id, &grant, term, None, now).await
    })
    .await;
    given.unwrap();
    let token = Token::generate().unwrap();
    let opened: db::Result<()> = db::transact!(db, |tx| {
        session::open(tx, "koe", &id, session::Method::Passkey, &token, now).await
    })
    .await;
    opened.unwrap();
    format!("__Host-s={}", token.text())
}
