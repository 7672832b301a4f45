//! Making people and threads.

use std::collections::BTreeSet;

use access::people::{self, NewPerson};
use access::{Grant, Term, Token, session};
use kernel::Timestamp;
use threads::model::{Author, Channel, Concerns, Details, ThreadKind};
use threads::promise::Verdict;
use threads::store::{self, Arrival, Words};
use vault::{About, DataKey, Holder, ObjectRef};

use crate::people::Someone;
use crate::support::*;
use crate::{KOUVOLA, SOUTH};

pub struct World {
    pub house: House,
}

impl World {
    pub async fn person(&self, region: &str, resident: bool, grants: &[Grant]) -> String {
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
    pub async fn someone(&self, who: &(&'static str, bool, Vec<Grant>), ago: i64) -> Someone {
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

    pub fn nobody(&self) -> Someone {
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
    pub async fn thread(
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

    pub async fn set_step(&self, id: &str, step: u32) {
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

    pub async fn take(&self, id: &str, person: &str) {
        let now = self.house.now();
        let taken: db::Result<_> = db::transact!(self.house.db, |tx| {
            store::take(tx, REGION, id, person, now).await
        })
        .await;
        taken.unwrap();
    }
}
