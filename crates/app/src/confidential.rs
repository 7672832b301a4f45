//! The confidential side of the house: keys, people, conversations and notices. It needs the
//! database, so it opens when the database does; until then its pages say so and show numbers.

use std::sync::atomic::AtomicBool;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use access::{Access, DemoPerson, Grant, GuardedRoute, Named, Names, Role};
use anyhow::{Context, Result};
use axum::Router;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::from_fn;
use axum::response::{IntoResponse, Response};
use db::Db;
use gatherings::sign_up::{self, SignUps, Turnstile};
use kernel::{Clock, Slug, Timestamp};
use notices::Sender;
use registry::{RegionDirectory, Registry};
use threads::Threads;
use tokio::task::JoinHandle;
use tower::ServiceExt;
use vault::{Master, Vault};
use web::Visit;

use crate::config::Config;
use crate::publish::{DangerListener, Site};

/// Settled notices are kept so long, in microseconds.
const NOTICES_KEPT: i64 = 30 * 24 * 60 * 60 * 1_000_000;
/// How often what has had its time is taken away.
const HOUSEKEEPING: Duration = Duration::from_secs(60 * 60);
/// The paths after the language that belong to this side.
const OURS: [&str; 12] = [
    "answers",
    "ask",
    "own",
    "desk",
    "sign-in",
    "sign-out",
    "account",
    "people",
    "invitation",
    "recovery",
    "audit",
    "sign-up",
];

/// The confidential pages, open or not yet.
#[derive(Clone, Default)]
pub struct Confidential(Arc<OnceLock<Open>>);

/// The pages, and what watches over promises beside them.
struct Open {
    pages: Router,
    access: Access,
    watching: JoinHandle<()>,
}

/// What the confidential side is made of.
pub struct Rooms {
    /// Conversations.
    pub threads: Threads,
    /// Sign-ups.
    pub sign_ups: SignUps,
    /// Notices.
    pub sender: Sender,
}

impl Confidential {
    /// Whether it is open.
    pub fn is_open(&self) -> bool {
        self.0.get().is_some()
    }

    /// Opens its pages for every later request, and begins to watch over promises, unless that
    /// was done before.
    pub fn open(&self, rooms: Rooms, clock: Arc<dyn Clock>) {
        self.0.get_or_init(|| {
            let (router, _) = pages(&rooms);
            Open {
                pages: router.fallback(web::not_found).layer(from_fn(web::observe)),
                access: rooms.threads.access.clone(),
                watching: tokio::spawn(watch(rooms, clock)),
            }
        });
    }

    /// Ends the watching; the pages stay as they are.
    pub fn stop(&self) {
        if let Some(open) = self.0.get() {
            open.watching.abort();
        }
    }

    /// Ends on our side the session of someone whose request leaves fast. It goes on by itself:
    /// whoever leaves is not to wait for the database. A session that could not be ended is one
    /// whose cookie nobody has any more, and it is over when it has been idle.
    pub fn end_session_on_leaving(&self, request: &Request) {
        let visit = request.extensions().get::<Visit>();
        let leaves = visit.is_some_and(|visit| visit.path() == "leave");
        let (true, Some(open)) = (leaves, self.0.get()) else {
            return;
        };
        let (access, headers) = (open.access.clone(), request.headers().clone());
        tokio::spawn(async move {
            if let Err(error) = access.end_session(&headers).await {
                tracing::warn!(%error, "the session of someone who left could not be ended");
            }
        });
    }

    /// Answers a request that no public page answers.
    pub async fn answer(self, visit: Result<Visit, StatusCode>, request: Request) -> Response {
        match self.0.get() {
            Some(open) => match open.pages.clone().oneshot(request).await {
                Ok(response) => response,
                Err(never) => match never {},
            },
            None => match visit {
                Ok(visit) if is_ours(&visit) => web::Failure::Away(visit).into_response(),
                visit => web::not_found(visit).await,
            },
        }
    }
}

fn is_ours(visit: &Visit) -> bool {
    let first = visit.path().split(['/', '.']).next().unwrap_or_default();
    OURS.contains(&first)
}

/// The confidential pages, and the list of those behind the guard.
pub fn pages(rooms: &Rooms) -> (Router, Vec<GuardedRoute>) {
    let (desk, mut guarded) = threads::desk_routes(rooms.threads.clone());
    let (people, more) = access::routes(&rooms.threads.access);
    guarded.extend(more);
    let (sign_ups, more) = sign_up::desk_routes(rooms.sign_ups.clone());
    guarded.extend(more);
    let router = threads::routes(rooms.threads.clone())
        .merge(desk)
        .merge(sign_up::routes(rooms.sign_ups.clone()))
        .merge(sign_ups)
        .merge(people);
    (router, guarded)
}

/// Opens keys, people and notices on a database that answers.
pub async fn rooms(config: &Config, db: &Db, site: &Site) -> Result<Rooms> {
    let vault = Vault::open(db.clone(), master(config)?)
        .await
        .context("the keys cannot be opened")?;
    let configuration = access::Configuration {
        names: Some(Arc::new(PublishedNames(Arc::clone(&site.registry)))),
        ..config.access()
    };
    let access = Access::new(db.clone(), vault.clone(), configuration)?;
    let threads = Threads {
        registry: Arc::clone(&site.registry),
        db: db.clone(),
        vault: vault.clone(),
        access,
        danger: Arc::new(DangerListener(Arc::clone(&site.search))),
        // What was shredded before the start may not have been cleaned away.
        shredded: Arc::new(AtomicBool::new(true)),
        origin: config
            .origins()
            .first()
            .map(|origin| origin.as_str().into()),
    };
    let sign_ups = SignUps {
        registry: Arc::clone(&site.registry),
        db: db.clone(),
        vault: vault.clone(),
        access: threads.access.clone(),
        turnstile: Turnstile::default(),
        origin: threads.origin.clone(),
    };
    let registry = Arc::clone(&site.registry);
    let names = Arc::new(move |region: &str, language| {
        let published = registry.published();
        let directory = published.region(&Slug::parse(region).ok()?)?;
        Some(directory.region.site_name.get(language).text.to_owned())
    });
    let sender = Sender::new(db.clone(), vault, config.notices()?, names)?;
    Ok(Rooms {
        threads,
        sign_ups,
        sender,
    })
}

/// The names of what is published now.
struct PublishedNames(Arc<Registry>);

impl PublishedNames {
    fn list(&self, region: &Slug, named: impl Fn(&RegionDirectory) -> Vec<Named>) -> Vec<Named> {
        let published = self.0.published();
        published
            .region(region)
            .map_or_else(Vec::new, |directory| named(directory))
    }
}

impl Names for PublishedNames {
    fn rings(&self, region: &Slug) -> Vec<Named> {
        self.list(region, |directory| {
            let rings = directory.rings.values();
            rings
                .map(|ring| Named {
                    id: ring.id.clone(),
                    name: ring.name.clone(),
                })
                .collect()
        })
    }

    fn organizations(&self, region: &Slug) -> Vec<Named> {
        self.list(region, |directory| {
            let organizations = directory.organizations.values();
            organizations
                .map(|organization| Named {
                    id: organization.id.clone(),
                    name: organization.name.clone(),
                })
                .collect()
        })
    }
}

/// The master key of the configuration.
pub fn master(config: &Config) -> Result<Master> {
    Ok(match &config.key_command {
        Some(command) => Master::command(command.clone()),
        None => Master::key_file(config.key_file())?,
    })
}

/// Brings people and keys to what the packs and roles say.
pub async fn settle(rooms: &Rooms, registry: &Registry, now: Timestamp) -> Result<()> {
    let published = registry.published();
    if rooms.threads.access.configuration().demo {
        for directory in published.regions() {
            seed_demo(rooms, directory, now).await?;
        }
    }
    threads::ring_keys::follow_roles(&rooms.threads, now).await?;
    Ok(())
}

/// The made-up people of a demonstration, trained for their rings.
async fn seed_demo(rooms: &Rooms, directory: &RegionDirectory, now: Timestamp) -> Result<()> {
    let region = &directory.region.id;
    let people: Vec<DemoPerson> = directory
        .demo_people
        .values()
        .map(|person| DemoPerson {
            id: person.id.to_string(),
            name: person.name.clone(),
            organization: Some(person.organization.to_string()),
            languages: person.languages.clone(),
            roles: person
                .roles
                .iter()
                .filter_map(|role| {
                    Some(Grant {
                        role: Role::parse(&role.role)?,
                        area: role.area.clone(),
                        ring: role.ring.clone(),
                    })
                })
                .collect(),
            about: person.about.clone(),
        })
        .collect();
    access::seed_demo(&rooms.threads.access, region, &people, now).await?;
    for person in &people {
        for grant in &person.roles {
            if let Some(ring) = &grant.ring {
                threads::train_demo_person(&rooms.threads, region, ring.as_str(), &person.id, now)
                    .await?;
            }
        }
    }
    Ok(())
}

/// Watches over promises and sends notices until it is stopped.
async fn watch(rooms: Rooms, clock: Arc<dyn Clock>) {
    let housekeeping = async {
        loop {
            let before = Timestamp(clock.now().0 - NOTICES_KEPT);
            let db = &rooms.threads.db;
            let erased: db::Result<u64> =
                db::transact!(db, |tx| { notices::erase_settled(tx, before).await }).await;
            if let Err(error) = erased {
                tracing::warn!(%error, "old notices could not be erased");
            }
            tokio::time::sleep(HOUSEKEEPING).await;
        }
    };
    let watching = threads::watch::run(rooms.threads.clone(), Arc::clone(&clock));
    let sending = rooms.sender.clone().run(Arc::clone(&clock));
    let seats = sign_up::watch::run(rooms.sign_ups.clone(), Arc::clone(&clock));
    tokio::join!(housekeeping, watching, sending, seats);
}
