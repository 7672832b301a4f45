//! Every guarded route x every role x every relation, through the real routers: the answer is the
//! policy's, and what is not someone's looks byte for byte like what is not there (R002; design:
//! security, 5).
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use access::people::{self, NewPerson};
use access::{
    Action, Decision, Grant, GuardedRoute, Object, Objects, Person, Relation, Role, Subject, Term,
    Token, decide, recovery, session,
};
use axum::body::Body;
use axum::http::StatusCode;
use kernel::Timestamp;
use support::*;
use threads::desk::ThreadObjects;
use threads::model::{Author, Channel, Concerns, Details, ThreadKind};
use threads::promise::Verdict;
use threads::store::{self, Arrival, Words};
use vault::{About, DataKey, Holder, ObjectRef};

const SOUTH: &str = "vastaajat-etela";
const KOUVOLA: &str = "vastaajat-kouvola";
const EXPERTS: &str = "asiantuntijat-maahanmuutto";
/// A well-formed identifier of nothing.
const NOTHING: &str = "00000000-0000-8000-8000-000000000000";

/// Someone who sends requests.
struct Someone {
    about: &'static str,
    id: Option<String>,
    resident: bool,
    grants: Vec<Grant>,
    proved_at: Timestamp,
    browser: Browser,
}

impl Someone {
    fn subject(&self) -> Subject {
        let person = self.id.as_ref().map(|id| Person {
            id: id.clone(),
            name: "Testi".to_owned(),
            languages: Vec::new(),
            organization: None,
            resident: self.resident,
            demo: false,
        });
        Subject {
            region: slug(REGION),
            proved_at: person.as_ref().map(|_| self.proved_at),
            person,
            grants: self.grants.clone(),
        }
    }

    fn works_in(&self, ring: &str) -> bool {
        self.grants
            .iter()
            .any(|grant| grant.ring == Some(slug(ring)))
    }

    fn leads(&self, ring: &str) -> bool {
        let ring = slug(ring);
        self.subject().has(Role::RingManager, Some(&ring))
    }
}

/// What a path names, as it stands to someone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Of a ring; nobody has taken it.
    Free,
    /// They answer it.
    Mine,
    /// They know the asker.
    Known,
    /// They have asked it.
    Asked,
    /// Of another ring.
    Elsewhere,
    /// Of another ring, whose promise is about to break.
    Escalated,
    /// Of another ring; they took it when its promise was about to break, and it goes on.
    Kept,
    /// Of another kind than the path names.
    WrongKind,
    /// Of another region.
    Neighbour,
    /// Not there.
    Nothing,
}

const STATES: [State; 10] = [
    State::Free,
    State::Mine,
    State::Known,
    State::Asked,
    State::Elsewhere,
    State::Escalated,
    State::Kept,
    State::WrongKind,
    State::Neighbour,
    State::Nothing,
];

struct World {
    house: House,
}

fn grant(role: Role, ring: Option<&str>) -> Grant {
    Grant {
        role,
        area: None,
        ring: ring.map(slug),
    }
}

/// Everyone who tries: each role alone, some together, and those without any.
fn everyone() -> Vec<(&'static str, bool, Vec<Grant>)> {
    let in_ring = |role, ring| vec![grant(role, Some(ring))];
    let region = |role| vec![grant(role, None)];
    vec![
        ("a resident", true, Vec::new()),
        ("a person without roles", false, Vec::new()),
        ("a responder", false, in_ring(Role::Responder, SOUTH)),
        (
            "a responder of another ring",
            false,
            in_ring(Role::Responder, KOUVOLA),
        ),
        (
            "a manager of the ring",
            false,
            in_ring(Role::RingManager, SOUTH),
        ),
        (
            "a manager of another ring",
            false,
            in_ring(Role::RingManager, KOUVOLA),
        ),
        ("an expert", false, in_ring(Role::Expert, EXPERTS)),
        (
            "an expert of another ring",
            false,
            in_ring(Role::Expert, "asiantuntijat-koulu"),
        ),
        (
            "an expert in name, in the ring",
            false,
            in_ring(Role::Expert, SOUTH),
        ),
        (
            "a member of the consultation",
            false,
            in_ring(Role::ConsultationMember, "verkkokonsultaatio"),
        ),
        ("a coordinator", false, region(Role::Coordinator)),
        (
            "a coordinator of an area",
            false,
            vec![Grant {
                role: Role::Coordinator,
                area: Some(slug("kouvola")),
                ring: None,
            }],
        ),
        ("a service manager", false, region(Role::Manager)),
        ("an administrator", false, region(Role::Admin)),
        (
            "a data protection officer",
            false,
            region(Role::DataProtection),
        ),
        (
            "someone with every role of the region",
            false,
            [
                Role::Coordinator,
                Role::Manager,
                Role::Admin,
                Role::DataProtection,
            ]
            .map(|role| grant(role, None))
            .to_vec(),
        ),
        (
            "an expert who answers too",
            false,
            vec![
                grant(Role::Responder, Some(SOUTH)),
                grant(Role::Expert, Some(EXPERTS)),
            ],
        ),
    ]
}

impl World {
    async fn person(&self, region: &str, resident: bool, grants: &[Grant]) -> String {
        let id = kernel::new_id();
        let now = self.house.now();
        let new = NewPerson {
            id: Some(&id),
            name: "Testi",
            email: None,
            phone: None,
            organization: None,
            languages: &["fi".to_owned()],
            resident,
            demo: false,
        };
        let vault = &self.house.threads.vault;
        let made: vault::Result<String> = db::transact!(self.house.db, |tx| {
            people::create(tx, vault, region, &new, now).await
        })
        .await;
        made.unwrap();
        for grant in grants {
            let term = Term {
                starts_at: Timestamp(now.0 - DAY),
                ends_at: None,
            };
            let given: Result<String, people::GrantError> = db::transact!(self.house.db, |tx| {
                people::grant(tx, region, &id, grant, term, None, now).await
            })
            .await;
            given.unwrap();
        }
        id
    }

    /// A person who has signed in so long ago.
    async fn someone(&self, who: &(&'static str, bool, Vec<Grant>), ago: i64) -> Someone {
        let id = self.person(REGION, who.1, &who.2).await;
        if who.2.iter().any(|grant| grant.ring.is_some()) {
            let now = self.house.now();
            threads::ring_keys::follow_roles(&self.house.threads, now)
                .await
                .unwrap();
        }
        let token = Token::generate().unwrap();
        let then = Timestamp(self.house.now().0 - ago);
        let opened: db::Result<()> = db::transact!(self.house.db, |tx| {
            session::open(tx, REGION, &id, session::Method::Passkey, &token, then).await
        })
        .await;
        opened.unwrap();
        let browser = self.house.browser();
        browser.put_cookies(&format!("__Host-s={}", token.text()));
        Someone {
            about: who.0,
            id: Some(id),
            resident: who.1,
            grants: who.2.clone(),
            proved_at: then,
            browser,
        }
    }

    fn nobody(&self) -> Someone {
        Someone {
            about: "nobody",
            id: None,
            resident: false,
            grants: Vec::new(),
            proved_at: Timestamp(0),
            browser: self.house.browser(),
        }
    }

    /// A thread, sealed to a ring and its substitute.
    async fn thread(
        &self,
        region: &str,
        kind: ThreadKind,
        ring: &str,
        asked_by: Option<&str>,
    ) -> String {
        let (id, words_id, now) = (kernel::new_id(), kernel::new_id(), self.house.now());
        let key = DataKey::generate();
        let about = |part| About {
            region,
            object: &id,
            part,
            version: 1,
        };
        let details = key.seal(
            &about("details"),
            &serde_json::to_vec(&Details::default()).unwrap(),
        );
        let body = key.seal(&about(&words_id), "Apua".as_bytes());
        let vault = &self.house.threads.vault;
        let object = ObjectRef {
            region,
            object: &id,
        };
        let locked: vault::Result<()> = db::transact!(self.house.db, |tx| {
            for ring in [ring, SOUTH, KOUVOLA].into_iter().collect::<BTreeSet<_>>() {
                vault
                    .lock(tx, &object, &key, Holder::Ring(ring), None, now)
                    .await?;
            }
            Ok(())
        })
        .await;
        locked.unwrap();
        let arrived: db::Result<bool> = db::transact!(self.house.db, |tx| {
            let arrival = Arrival {
                region,
                id: &id,
                kind,
                locator: None,
                parent: None,
                ring,
                area: None,
                theme: None,
                concerns: Concerns::Family,
                age_group: None,
                language: "fi",
                interpreter: false,
                channel: Channel::Code,
                danger: false,
                asked_by,
                details: details.clone(),
                due_at: Timestamp(now.0 + 3 * DAY),
                look_at: None,
            };
            let words = Words {
                id: &words_id,
                author: Author::Asker,
                person: None,
                body: body.clone(),
            };
            store::arrive(tx, &arrival, &words, now).await
        })
        .await;
        assert!(arrived.unwrap());
        id
    }

    async fn set_step(&self, id: &str, step: u32) {
        let now = self.house.now();
        let set: db::Result<_> = db::transact!(self.house.db, |tx| {
            store::climb(tx, REGION, id, now, |_| Verdict {
                act: Some(step),
                look_again: None,
            })
            .await
        })
        .await;
        set.unwrap();
    }

    async fn take(&self, id: &str, person: &str) {
        let now = self.house.now();
        let taken: db::Result<_> = db::transact!(self.house.db, |tx| {
            store::take(tx, REGION, id, person, now).await
        })
        .await;
        taken.unwrap();
    }

    /// What a path of threads or of consultations names, and what the policy must know of it.
    async fn thing(
        &self,
        kind: ThreadKind,
        state: State,
        who: &Someone,
    ) -> (String, Option<Object>) {
        let (home, other) = match kind {
            ThreadKind::Consultation => (EXPERTS, "asiantuntijat-koulu"),
            _ => (SOUTH, KOUVOLA),
        };
        let me = who.id.as_deref();
        let other_kind = match kind {
            ThreadKind::Help => ThreadKind::Consultation,
            _ => ThreadKind::Help,
        };
        let id = match state {
            State::Nothing => NOTHING.to_owned(),
            State::Neighbour => self.thread(NEIGHBOUR, kind, home, None).await,
            State::WrongKind => self.thread(REGION, other_kind, home, None).await,
            State::Elsewhere | State::Escalated | State::Kept => {
                self.thread(REGION, kind, other, None).await
            }
            State::Asked => self.thread(REGION, kind, home, me).await,
            State::Free | State::Mine | State::Known => self.thread(REGION, kind, home, None).await,
        };
        let mut relations = Vec::new();
        let mut ring = match state {
            State::Elsewhere | State::Escalated | State::Kept => other,
            _ => home,
        };
        if let Some(me) = me {
            match state {
                State::Mine | State::Kept => {
                    self.take(&id, me).await;
                    relations.push(Relation::Assignee);
                }
                State::Known => {
                    let now = self.house.now();
                    let told: db::Result<bool> = db::transact!(self.house.db, |tx| {
                        store::declare_conflict(tx, REGION, &id, me, now).await
                    })
                    .await;
                    told.unwrap();
                    relations.push(Relation::Conflicted);
                }
                // Who asks an expert still works with what they asked.
                State::Asked if kind == ThreadKind::Help => relations.push(Relation::AskedIt),
                _ => {}
            }
            if kind == ThreadKind::Consultation && who.works_in(ring) {
                relations.push(Relation::Consulted);
            }
        }
        if state == State::Escalated {
            self.set_step(&id, 3).await;
        }
        // Each ring is the other's substitute: reached from the last step on, and kept when taken.
        let helps = matches!(state, State::Escalated | State::Mine | State::Kept)
            && kind == ThreadKind::Help;
        let substitute = if ring == SOUTH { KOUVOLA } else { SOUTH };
        if helps && who.works_in(substitute) && !who.works_in(ring) {
            ring = substitute;
        }
        let there = !matches!(state, State::Nothing | State::Neighbour | State::WrongKind);
        let object = there.then(|| Object {
            kind: "thread",
            id: id.clone(),
            region: slug(REGION),
            ring: Some(slug(ring)),
            area: None,
            relations,
        });
        (id, object)
    }

    /// A person whom a path names.
    async fn named_person(&self, state: State, who: &Someone) -> (String, Option<Object>) {
        let led = [grant(Role::Responder, Some(SOUTH))];
        let id = match (state, &who.id) {
            (State::Nothing, _) => NOTHING.to_owned(),
            (State::Neighbour, _) => self.person(NEIGHBOUR, false, &[]).await,
            (State::Mine, Some(me)) => me.clone(),
            (State::Escalated, _) => self.person(REGION, false, &led).await,
            _ => self.person(REGION, false, &[]).await,
        };
        let mut relations = Vec::new();
        let own_leads =
            who.works_in(SOUTH) && who.leads(SOUTH) || who.works_in(KOUVOLA) && who.leads(KOUVOLA);
        match state {
            State::Mine => {
                relations.push(Relation::Themselves);
                if own_leads {
                    relations.push(Relation::Leads);
                }
            }
            State::Escalated if who.leads(SOUTH) => relations.push(Relation::Leads),
            _ => {}
        }
        let there = !matches!(state, State::Nothing | State::Neighbour);
        let object = there.then(|| Object {
            kind: "person",
            id: id.clone(),
            region: slug(REGION),
            ring: None,
            area: None,
            relations,
        });
        (id, object)
    }

    /// A recovery that a path names.
    async fn named_recovery(&self, state: State, who: &Someone) -> (String, Option<Object>) {
        if state == State::Nothing {
            return (NOTHING.to_owned(), None);
        }
        let region = if state == State::Neighbour {
            NEIGHBOUR
        } else {
            REGION
        };
        let led = [grant(Role::Responder, Some(SOUTH))];
        let about = match state {
            State::Escalated => self.person(region, false, &led).await,
            _ => self.person(region, false, &[]).await,
        };
        let by = match (state, &who.id) {
            (State::Mine, Some(me)) => me.clone(),
            _ => self.person(region, false, &[]).await,
        };
        let now = self.house.now();
        let started: Result<String, recovery::RecoveryError> = db::transact!(self.house.db, |tx| {
            recovery::start(tx, region, &about, &by, now).await
        })
        .await;
        let id = started.unwrap();
        let mut relations = Vec::new();
        if state == State::Mine {
            relations.push(Relation::StartedIt);
        }
        if state == State::Escalated && who.leads(SOUTH) {
            relations.push(Relation::Leads);
        }
        let object = (state != State::Neighbour).then(|| Object {
            kind: "recovery",
            id: id.clone(),
            region: slug(REGION),
            ring: None,
            area: None,
            relations,
        });
        (id, object)
    }

    /// What a route names in a state: the address, whether the path names anything, and the object.
    async fn set_up(
        &self,
        route: &GuardedRoute,
        state: State,
        who: &Someone,
    ) -> (String, bool, Option<Object>) {
        let Some((before, rest)) = route.path.split_once('{') else {
            return (route.path.to_owned(), false, None);
        };
        let (name, after) = rest.split_once('}').unwrap();
        let (id, object) = match name {
            "thread" => self.thing(ThreadKind::Help, state, who).await,
            "consultation" => self.thing(ThreadKind::Consultation, state, who).await,
            "person" => self.named_person(state, who).await,
            "recovery" => self.named_recovery(state, who).await,
            // What a launch or a question is to someone, the finder of objects says; the guard
            // must ask the policy about just that.
            name => {
                let id = match (name, state) {
                    (_, State::Nothing) => NOTHING,
                    ("area", _) => "kouvola",
                    _ => NOTHING,
                };
                let parameters = [(name.to_owned(), id.to_owned())];
                let finder = ThreadObjects(self.house.threads.clone());
                let now = self.house.now();
                let region = slug(REGION);
                let object = finder
                    .object(&region, who.id.as_deref(), &parameters, now)
                    .await
                    .unwrap();
                (id.to_owned(), object)
            }
        };
        (format!("{before}{id}{after}"), true, object)
    }

    /// Sends one request and holds it against the policy; tells the decision.
    async fn hold(&self, route: &GuardedRoute, state: State, who: &Someone) -> Decision {
        let (path, names, object) = self.set_up(route, state, who).await;
        let subject = who.subject();
        let decision = match (&object, subject.person.is_some()) {
            (None, true) if names => Decision::Missing,
            _ => decide(&subject, route.action, object.as_ref(), self.house.now()),
        };
        let answer = self.send(route, &path, who).await;
        let cell = format!(
            "{} {} {state:?} as {}: {decision:?}",
            route.method, route.path, who.about
        );
        let status = answer.status;
        match decision {
            Decision::Allow => {
                let is_refused = matches!(status.as_u16(), 401 | 403 | 404 | 500..);
                assert!(
                    !is_refused && !answer.location.contains("/sign-in"),
                    "{cell}: {status} {}",
                    answer.location
                );
                // The start leads on to the part that is theirs.
                let leads_on = route.method == "POST" || route.path == "/desk/start";
                assert!(leads_on || status == StatusCode::OK, "{cell}: {status}");
            }
            Decision::SignIn | Decision::ProveAgain => {
                assert_eq!(status, StatusCode::SEE_OTHER, "{cell}");
                let page = if decision == Decision::SignIn {
                    "/sign-in"
                } else {
                    "/sign-in/again"
                };
                let start = answer.location.split('?').next().unwrap();
                assert_eq!(start, format!("/{REGION}/fi{page}"), "{cell}");
            }
            Decision::Forbidden(_) => assert_eq!(status, StatusCode::FORBIDDEN, "{cell}"),
            Decision::Missing => {
                assert_eq!(status, StatusCode::NOT_FOUND, "{cell}");
                let id = path.trim_start_matches(route.path.split('{').next().unwrap());
                let id = id.split('/').next().unwrap();
                let missing = self.send(route, &path.replace(id, NOTHING), who).await;
                assert_eq!(plain(&answer, id), plain(&missing, NOTHING), "{cell}");
            }
        }
        assert!(answer.cache == "no-store", "{cell}: {}", answer.cache);
        decision
    }

    async fn send(&self, route: &GuardedRoute, path: &str, who: &Someone) -> Answer {
        let address = format!("/{REGION}/fi{path}");
        match route.method {
            "GET" => who.browser.get(&address).await,
            _ => {
                let ring = who.grants.iter().find_map(|grant| grant.ring.as_ref());
                let ring = ring.map_or("", |ring| ring.as_str());
                let me = who.id.as_deref().unwrap_or_default();
                let fields = [("text", ""), ("go", ""), ("ring", ring), ("person", me)];
                who.browser.post(&address, &fields).await
            }
        }
    }
}

/// An answer without the identifier that was asked for.
fn plain(answer: &Answer, id: &str) -> Answer {
    Answer {
        body: answer.body.replace(id, "x"),
        location: answer.location.replace(id, "x"),
        ..answer.clone()
    }
}

fn states(route: &GuardedRoute) -> Vec<State> {
    let named = route
        .path
        .split_once('{')
        .map(|(_, rest)| rest.split('}').next().unwrap());
    match named {
        None => vec![State::Free],
        Some("thread" | "consultation") => STATES.to_vec(),
        Some("person" | "recovery") => {
            vec![
                State::Free,
                State::Mine,
                State::Escalated,
                State::Neighbour,
                State::Nothing,
            ]
        }
        Some(_) => vec![State::Free, State::Nothing],
    }
}

db::on_both_engines! {
    async fn every_route_answers_as_the_policy_says(db: TestDb) {
        let world = World { house: House::new(&db).await };
        let guarded = world.house.guarded.clone();
        let (mut cells, mut allowed, mut missing) = (0, 0, 0);
        for who in everyone() {
            let mut someone = world.someone(&who, 0).await;
            for route in guarded.iter() {
                for state in states(route) {
                    let decision = world.hold(route, state, &someone).await;
                    cells += 1;
                    allowed += usize::from(decision == Decision::Allow);
                    missing += usize::from(decision == Decision::Missing);
                    // What they did to themselves ends with this cell.
                    let changed = route.method == "POST"
                        && decision == Decision::Allow
                        && (route.path.starts_with("/account") || route.path.starts_with("/people") || route.path.starts_with("/recovery"));
                    if changed {
                        someone = world.someone(&who, 0).await;
                    }
                }
            }
        }
        let nobody = world.nobody();
        for route in guarded.iter() {
            for state in states(route) {
                assert_eq!(world.hold(route, state, &nobody).await, Decision::SignIn);
                cells += 1;
            }
        }
        println!("{cells} cells over {} routes: {allowed} allowed, {missing} as if missing", guarded.len());
        assert!(allowed > 100 && missing > 500, "{allowed} {missing}");
    }

    async fn an_old_proof_is_asked_for_again_where_the_policy_says(db: TestDb) {
        let world = World { house: House::new(&db).await };
        let guarded = world.house.guarded.clone();
        let mut again = 0;
        for who in everyone() {
            let someone = world.someone(&who, 16 * MINUTE).await;
            for route in guarded.iter() {
                let decision = world.hold(route, State::Free, &someone).await;
                again += usize::from(decision == Decision::ProveAgain);
                assert!(route.action.needs_step_up() || decision != Decision::ProveAgain);
                // A second try of what changed something is not a test of the guard any more.
                if decision == Decision::Allow && route.action == Action::ManageOwnKeys {
                    break;
                }
            }
        }
        assert!(again > 20, "{again}");
    }

    async fn forms_of_other_sites_are_refused_everywhere(db: TestDb) {
        let world = World { house: House::new(&db).await };
        let all = everyone().into_iter().flat_map(|(_, _, grants)| grants).collect();
        let someone = world.someone(&("someone with every role", false, all), 0).await;
        let mut tried = 0;
        for route in world.house.guarded.iter().filter(|route| route.method == "POST") {
            let (path, ..) = world.set_up(route, State::Free, &someone).await;
            let answer = cross_site(&someone.browser, &format!("/{REGION}/fi{path}")).await;
            assert_eq!(answer, StatusCode::FORBIDDEN, "{}", route.path);
            tried += 1;
        }
        assert!(tried > 20, "{tried}");
        for path in ["ask", "ask/code", "ask/thread", "ask/thread/close", "ask/thread/erase", "ask/thread/leave"] {
            let answer = cross_site(&someone.browser, &format!("/{REGION}/fi/{path}")).await;
            assert_eq!(answer, StatusCode::FORBIDDEN, "{path}");
        }
    }
}

async fn cross_site(browser: &Browser, path: &str) -> StatusCode {
    let kind = "application/x-www-form-urlencoded";
    let headers = [("sec-fetch-site", "cross-site")];
    browser
        .send_with("POST", path, Some(kind), Body::from("go=erase"), &headers)
        .await
        .status
}

/// The parts of the site behind a sign-in.
const BEHIND: [&str; 5] = ["/desk", "/people", "/audit", "/account", "/recovery"];

db::on_both_engines! {
    async fn no_route_behind_the_sign_in_is_unguarded(db: TestDb) {
        let house = House::new(&db).await;
        let guarded: BTreeSet<(String, &str)> = house
            .guarded
            .iter()
            .map(|route| (route.path.to_owned(), route.method))
            .collect();
        let mut found = BTreeSet::new();
        let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        for entry in fs::read_dir(crates).unwrap() {
            routes_of(&entry.unwrap().path().join("src"), &mut found);
        }
        assert!(found.len() > 30, "{found:?}");
        for (path, how) in &found {
            match *how {
                "route" => panic!("`{path}` is made without the guard"),
                how => assert!(guarded.contains(&(path.clone(), how)), "`{how} {path}` is in the source and not in the list"),
            }
        }
        for (path, method) in &guarded {
            let known = found.contains(&(path.clone(), *method)) || BEHIND.iter().all(|part| !is_below(path, part));
            assert!(known, "`{method} {path}` is in the list and not in the source");
        }
    }
}

fn is_below(path: &str, part: &str) -> bool {
    path.strip_prefix(part)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '.']))
}

/// The routes behind the sign-in that stand in source files: path, and by what they were made.
fn routes_of(folder: &Path, found: &mut BTreeSet<(String, &'static str)>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            routes_of(&path, found);
            continue;
        }
        let Ok(text) = fs::read_to_string(&path) else {
            continue;
        };
        for (start, how) in [
            (".route(", "route"),
            (".get(", "GET"),
            (".post(", "POST"),
            (".nest(", "route"),
            (".route_service(", "route"),
        ] {
            for (at, _) in text.match_indices(start) {
                let rest = text[at + start.len()..].trim_start();
                let Some(literal) = rest
                    .strip_prefix('"')
                    .and_then(|rest| rest.split('"').next())
                else {
                    continue;
                };
                if BEHIND.iter().any(|part| is_below(literal, part)) {
                    found.insert((literal.to_owned(), how));
                }
            }
        }
    }
}
