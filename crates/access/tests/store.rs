//! People, roles, sessions, invitations, recovery and the audit trail, on both databases.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use access::audit::{self, Head, Search, Unverified};
use access::people::{self, GrantError, NewPerson};
use access::recovery::{self, RecoveryError};
use access::session::{self, Method};
use access::{Access, Action, Role, Term, Token, invitation, seed_demo};
use db::sql;
use kernel::Timestamp;
use support::*;

const REGION: &str = "koe";

async fn append(access: &Access, person: &str, object: &str, outcome: &str) {
    let done: db::Result<()> = db::transact!(access.db(), |tx| {
        let about = ("thread", object);
        audit::append(
            tx,
            REGION,
            NOW,
            Some(person),
            Action::ReadThread,
            about,
            outcome,
        )
        .await
    })
    .await;
    done.unwrap();
}

async fn invite(access: &Access, person: &str, purpose: invitation::Purpose) -> Token {
    let token = Token::generate().unwrap();
    let made: db::Result<String> = db::transact!(access.db(), |tx| {
        invitation::create(tx, REGION, person, purpose, None, &token, NOW).await
    })
    .await;
    made.unwrap();
    token
}

async fn accept(
    access: &Access,
    region: &str,
    token: &Token,
    now: Timestamp,
) -> Option<invitation::Invitation> {
    let accepted: db::Result<Option<invitation::Invitation>> = db::transact!(access.db(), |tx| {
        invitation::accept(tx, region, &token.hash(), now).await
    })
    .await;
    accepted.unwrap()
}

async fn start_recovery(access: &Access, person: &str, by: &str) -> Result<String, RecoveryError> {
    db::transact!(access.db(), |tx| {
        recovery::start(tx, REGION, person, by, NOW).await
    })
    .await
}

async fn confirm_recovery(
    access: &Access,
    id: &str,
    by: &str,
    now: Timestamp,
) -> Result<String, RecoveryError> {
    db::transact!(access.db(), |tx| {
        recovery::confirm(tx, REGION, id, by, now).await
    })
    .await
}

async fn broken_at(access: &Access) -> Option<i64> {
    let conn = &mut access.db().read().await.unwrap();
    let verified = audit::verify(conn, REGION).await.map(|_| None);
    let position = verified.or_else(|unverified| match unverified {
        Unverified::Broken { position } => Ok(Some(position)),
        Unverified::Database(error) => Err(error),
    });
    position.unwrap()
}

db::on_both_engines! {
    async fn a_person_is_found_by_identifier_and_by_address_in_any_capitals(db: TestDb) {
        let access = access(&db).await;
        add_person(&access, REGION, "liisa").await;
        let conn = &mut access.db().read().await.unwrap();
        let found = people::find(conn, REGION, "liisa").await.unwrap().unwrap();
        assert_eq!(found.languages, ["fi", "sv"]);
        let by_email = people::by_email(conn, REGION, " LIISA@example.FI").await.unwrap();
        assert_eq!(by_email.as_ref(), Some(&found));
        assert_eq!(people::find(conn, "muu", "liisa").await.unwrap(), None);
        assert_eq!(people::by_email(conn, "muu", "liisa@example.fi").await.unwrap(), None);
    }

    async fn two_people_do_not_share_an_address(db: TestDb) {
        let access = access(&db).await;
        add_person(&access, REGION, "liisa").await;
        let new = NewPerson {
            id: None, name: "Toinen", email: Some("Liisa@example.fi"), phone: None, organization: None,
            languages: &[], resident: false, demo: false,
        };
        let refused: vault::Result<String> =
            db::transact!(access.db(), |tx| { people::create(tx, access.vault(), REGION, &new, NOW).await }).await;
        assert!(matches!(refused, Err(vault::Error::Database(error)) if error.is_unique_violation()));
    }

    async fn a_role_holds_in_its_term_and_ends_at_once_when_ended(db: TestDb) {
        let access = access(&db).await;
        add_person(&access, REGION, "liisa").await;
        let first = give(&access, "liisa", &in_ring(Role::Responder, "itainen")).await;
        give_until(&access, "liisa", &in_ring(Role::RingManager, "itainen"), Some(later(HOUR))).await;
        let roles = async |now| {
            let conn = &mut access.db().read().await.unwrap();
            let members = people::members_of_ring(conn, REGION, &slug("itainen"), now).await.unwrap();
            members.into_iter().flat_map(|(_, roles)| roles).collect::<Vec<_>>()
        };
        assert_eq!(roles(NOW).await, [Role::Responder, Role::RingManager]);
        assert_eq!(roles(later(HOUR)).await, [Role::Responder]);
        assert!(roles(later(-2 * DAY)).await.is_empty(), "not begun");
        let ended: db::Result<bool> =
            db::transact!(access.db(), |tx| { people::end_grant(tx, REGION, "liisa", &first, NOW).await }).await;
        assert!(ended.unwrap());
        assert_eq!(roles(NOW).await, [Role::RingManager]);
    }

    async fn a_role_without_its_place_or_for_a_resident_is_not_granted(db: TestDb) {
        let access = access(&db).await;
        add_person(&access, REGION, "liisa").await;
        seed(&access).await;
        let term = Term { starts_at: NOW, ends_at: None };
        let past = Term { starts_at: NOW, ends_at: Some(NOW) };
        let responder = in_ring(Role::Responder, "itainen");
        for (person, grant, term, wanted) in [
            ("liisa", everywhere(Role::Responder), term, "Place"),
            ("liisa", in_ring(Role::Admin, "itainen"), term, "Place"),
            ("liisa", responder.clone(), past, "Term"),
            ("olli", responder.clone(), term, "Resident"),
            ("kukaan", responder, term, "Nobody"),
        ] {
            let refused: Result<String, GrantError> =
                db::transact!(access.db(), |tx| { people::grant(tx, REGION, person, &grant, term, None, NOW).await }).await;
            assert_eq!(format!("{:?}", refused.unwrap_err()), wanted);
        }
    }

    async fn who_leaves_loses_roles_and_every_way_in(db: TestDb) {
        let access = access(&db).await;
        add_person(&access, REGION, "liisa").await;
        give(&access, "liisa", &everywhere(Role::Admin)).await;
        let cookie = signed_in(&access, REGION, "liisa", NOW).await;
        let token = Token::parse(cookie.split_once('=').unwrap().1).unwrap();
        let invited = invite(&access, "liisa", invitation::Purpose::Invitation).await;
        let left: db::Result<bool> =
            db::transact!(access.db(), |tx| { people::leave(tx, REGION, "liisa", NOW).await }).await;
        assert!(left.unwrap());
        let conn = &mut access.db().read().await.unwrap();
        assert_eq!(people::find(conn, REGION, "liisa").await.unwrap(), None);
        assert_eq!(session::find(conn, REGION, &token, NOW).await.unwrap(), None);
        assert_eq!(invitation::find(conn, REGION, &invited, NOW).await.unwrap(), None);
        let grants = people::grants_of(conn, REGION, "liisa").await.unwrap();
        assert!(people::in_force(grants, NOW).is_empty());
    }

    async fn a_session_ends_after_half_an_hour_idle_and_twelve_hours_in_all(db: TestDb) {
        let access = access(&db).await;
        add_person(&access, REGION, "liisa").await;
        let token = Token::generate().unwrap();
        let opened: db::Result<()> = db::transact!(access.db(), |tx| {
            session::open(tx, REGION, "liisa", Method::Passkey, &token, NOW).await
        }).await;
        opened.unwrap();
        let is_there = async |at| {
            let conn = &mut access.db().read().await.unwrap();
            session::find(conn, REGION, &token, at).await.unwrap().is_some()
        };
        assert!(is_there(later(30 * MINUTE - 1)).await);
        assert!(!is_there(later(30 * MINUTE)).await);
        for quarter in 1..48 {
            let at = later(quarter * 15 * MINUTE);
            assert!(is_there(at).await, "{quarter}");
            let noted: db::Result<()> = db::transact!(access.db(), |tx| { session::note(tx, &token, at).await }).await;
            noted.unwrap();
        }
        assert!(is_there(later(12 * HOUR - 1)).await);
        assert!(!is_there(later(12 * HOUR)).await);
        let conn = &mut access.db().read().await.unwrap();
        assert_eq!(session::find(conn, "muu", &token, later(11 * HOUR + 50 * MINUTE)).await.unwrap(), None);
    }

    async fn the_database_holds_no_token(db: TestDb) {
        let access = access(&db).await;
        add_person(&access, REGION, "liisa").await;
        let token = invite(&access, "liisa", invitation::Purpose::Invitation).await;
        let conn = &mut access.db().read().await.unwrap();
        let kept = sql!(conn, fetch_all Vec<u8>, "SELECT token_hash FROM invitation").await.unwrap();
        assert_eq!(kept, [token.hash()]);
        assert!(!token.text().as_bytes().starts_with(&token.hash()));
    }

    async fn an_invitation_is_used_once_and_within_a_week(db: TestDb) {
        let access = access(&db).await;
        add_person(&access, REGION, "liisa").await;
        let token = invite(&access, "liisa", invitation::Purpose::Invitation).await;
        assert!(accept(&access, "muu", &token, NOW).await.is_none(), "another region's");
        assert!(accept(&access, REGION, &token, later(invitation::LASTS)).await.is_none(), "too old");
        assert_eq!(accept(&access, REGION, &token, NOW).await.unwrap().person_id, "liisa");
        assert!(accept(&access, REGION, &token, NOW).await.is_none(), "twice");
    }

    async fn a_new_invitation_ends_the_one_before(db: TestDb) {
        let access = access(&db).await;
        add_person(&access, REGION, "liisa").await;
        let old = invite(&access, "liisa", invitation::Purpose::Invitation).await;
        let new = invite(&access, "liisa", invitation::Purpose::Invitation).await;
        assert!(accept(&access, REGION, &old, NOW).await.is_none());
        assert!(accept(&access, REGION, &new, NOW).await.is_some());
    }

    async fn recovery_needs_two_others(db: TestDb) {
        let access = access(&db).await;
        for id in ["liisa", "matti", "kaisa"] {
            add_person(&access, REGION, id).await;
        }
        assert!(matches!(start_recovery(&access, "liisa", "liisa").await, Err(RecoveryError::Oneself)));
        assert!(matches!(start_recovery(&access, "kukaan", "matti").await, Err(RecoveryError::Nothing)));
        let id = start_recovery(&access, "liisa", "matti").await.unwrap();
        assert!(matches!(confirm_recovery(&access, &id, "matti", NOW).await, Err(RecoveryError::SamePerson)));
        assert!(matches!(confirm_recovery(&access, &id, "liisa", NOW).await, Err(RecoveryError::Oneself)));
        let over = later(recovery::LASTS);
        assert!(matches!(confirm_recovery(&access, &id, "kaisa", over).await, Err(RecoveryError::Nothing)));
        assert_eq!(confirm_recovery(&access, &id, "kaisa", NOW).await.unwrap(), "liisa");
        assert!(matches!(confirm_recovery(&access, &id, "kaisa", NOW).await, Err(RecoveryError::Nothing)));
    }

    async fn a_recovery_takes_the_old_ways_in_away(db: TestDb) {
        let access = access(&db).await;
        add_person(&access, REGION, "liisa").await;
        let cookie = signed_in(&access, REGION, "liisa", NOW).await;
        let session = Token::parse(cookie.split_once('=').unwrap().1).unwrap();
        let linked: db::Result<u64> = db::transact!(access.db(), |tx| {
            sql!(tx, execute, "INSERT INTO outside_identity (region_id, issuer, subject, person_id, linked_at) VALUES ('koe', 'i', 's', 'liisa', 0)").await
        }).await;
        linked.unwrap();
        let token = invite(&access, "liisa", invitation::Purpose::Recovery).await;
        accept(&access, REGION, &token, NOW).await.unwrap();
        let conn = &mut access.db().read().await.unwrap();
        assert_eq!(people::ways_in(conn, REGION, "liisa").await.unwrap(), 0);
        assert_eq!(session::find(conn, REGION, &session, NOW).await.unwrap(), None);
    }

    async fn the_demo_is_sown_twice_without_doubles_and_only_in_demo_mode(db: TestDb) {
        let access = access(&db).await;
        seed(&access).await;
        seed(&access).await;
        let conn = &mut access.db().read().await.unwrap();
        assert_eq!(people::grants_of(conn, REGION, "aino").await.unwrap().len(), 1);
        let olli = people::find(conn, REGION, "olli").await.unwrap().unwrap();
        assert!(olli.demo && olli.resident);
        let real = Access::new(db.db.clone(), access.vault().clone(), access::Configuration::default()).unwrap();
        assert!(seed_demo(&real, &slug(REGION), &[], NOW).await.is_err());
    }

    async fn the_trail_tells_who_read(db: TestDb) {
        let access = access(&db).await;
        append(&access, "liisa", "t1", "read").await;
        append(&access, "matti", "t2", "read").await;
        append(&access, "matti", "t1", "asked").await;
        let conn = &mut access.db().read().await.unwrap();
        let readers = audit::readers_of(conn, REGION, "thread", "t1").await.unwrap();
        let readers: Vec<_> = readers.iter().map(|reading| reading.person_id.as_deref()).collect();
        assert_eq!(readers, [Some("liisa")]);
        let search = Search { person: Some("matti".to_owned()), ..Search::default() };
        let found = audit::find(conn, REGION, &search).await.unwrap();
        let found: Vec<_> = found.iter().map(|event| (event.position, event.object_id.as_str())).collect();
        assert_eq!(found, [(3, "t1"), (2, "t2")]);
        let search = Search { before: Some(NOW), ..Search::default() };
        assert!(audit::find(conn, REGION, &search).await.unwrap().is_empty());
        assert!(audit::find(conn, "muu", &Search::default()).await.unwrap().is_empty());
        assert_eq!(audit::verify(conn, REGION).await.unwrap().events, 3);
    }

    async fn a_changed_row_is_found(db: TestDb) {
        let access = access(&db).await;
        for number in 1..=5 {
            append(&access, "liisa", &format!("t{number}"), "read").await;
        }
        assert_eq!(broken_at(&access).await, None);
        let changed: db::Result<u64> = db::transact!(access.db(), |tx| {
            sql!(tx, execute, "UPDATE audit_event SET person_id = 'matti' WHERE position = 3").await
        }).await;
        assert_eq!(changed.unwrap(), 1);
        assert_eq!(broken_at(&access).await, Some(3));
    }

    async fn a_removed_row_is_found(db: TestDb) {
        let access = access(&db).await;
        for number in 1..=5 {
            append(&access, "liisa", &format!("t{number}"), "read").await;
        }
        let removed: db::Result<u64> = db::transact!(access.db(), |tx| {
            sql!(tx, execute, "DELETE FROM audit_event WHERE position = 2").await
        }).await;
        assert_eq!(removed.unwrap(), 1);
        assert_eq!(broken_at(&access).await, Some(2));
    }

    async fn a_cut_off_end_is_found_with_a_noted_head(db: TestDb) {
        let access = access(&db).await;
        for number in 1..=3 {
            append(&access, "liisa", &format!("t{number}"), "read").await;
        }
        let noted = {
            let conn = &mut access.db().read().await.unwrap();
            let head = audit::head(conn, REGION).await.unwrap();
            Head::parse(&head.text()).unwrap()
        };
        append(&access, "liisa", "t4", "read").await;
        let holds = async || {
            let conn = &mut access.db().read().await.unwrap();
            audit::holds(conn, REGION, &noted).await.unwrap()
        };
        assert!(holds().await);
        let cut: db::Result<u64> = db::transact!(access.db(), |tx| {
            sql!(tx, execute, "DELETE FROM audit_event WHERE position > 2").await
        }).await;
        assert_eq!(cut.unwrap(), 2);
        assert_eq!(broken_at(&access).await, None, "the rest is a chain");
        assert!(!holds().await);
    }

    async fn events_written_at_once_make_one_chain(db: TestDb) {
        let access = access(&db).await;
        let writers = (0..4).map(|writer| {
            let access = access.clone();
            tokio::spawn(async move {
                let mut written = 0;
                for number in 0..10 {
                    let object = format!("{writer}-{number}");
                    let done: db::Result<()> = db::transact!(access.db(), |tx| {
                        let about = ("thread", object.as_str());
                        audit::append(tx, REGION, NOW, None, Action::ReadThread, about, "read").await
                    }).await;
                    written += i64::from(done.is_ok());
                }
                written
            })
        });
        let mut written = 0;
        for writer in writers.collect::<Vec<_>>() {
            written += writer.await.unwrap();
        }
        let conn = &mut access.db().read().await.unwrap();
        assert_eq!(audit::verify(conn, REGION).await.unwrap().events, written, "none lost, none twice");
        assert!(written >= 20, "{written}");
    }
}
