//! Queueing, counting and erasing.

use db::transact;
use notices::{Channel, NewNotice, Template};

use crate::support::*;

db::on_both_engines! {
    async fn a_notice_with_the_same_key_is_queued_once_in_its_region(db: TestDb) {
        let vault = vault(&db).await;
        let once = NewNotice { once: Some("thread-1 at-risk"), ..notice(Template::AnswerReady) };
        assert!(queue(&db, &vault, once).await);
        assert!(!queue(&db, &vault, once).await);
        let elsewhere = transact!(db, |tx| {
            notices::queue(tx, &vault, "toinen", once, noon()).await
        });
        assert!(elsewhere.await.unwrap());
        for _ in 0..2 {
            assert!(queue(&db, &vault, notice(Template::AnswerReady)).await);
        }
        assert_eq!(states(&db).await, [("waiting".to_owned(), 3)]);
    }

    async fn a_change_that_is_undone_tells_nobody(db: TestDb) {
        let vault = vault(&db).await;
        let mut tx = db.begin().await.unwrap();
        assert!(notices::queue(&mut tx, &vault, REGION, notice(Template::AnswerReady), noon()).await.unwrap());
        tx.rollback().await.unwrap();
        assert!(states(&db).await.is_empty());
    }

    async fn the_address_and_the_link_are_sealed(db: TestDb) {
        let vault = vault(&db).await;
        let link = Some("https://koe.example.fi/invitation/secret-token");
        queue(&db, &vault, NewNotice { link, ..notice(Template::Invitation) }).await;
        let sealed = sealed(&db).await;
        for plain in [ADDRESS, "example.fi", "secret-token"] {
            assert!(!sealed.windows(plain.len()).any(|window| window == plain.as_bytes()), "{plain}");
        }
    }

    async fn the_operator_sees_what_waits_in_one_region(db: TestDb) {
        let vault = vault(&db).await;
        let later = after(noon(), MINUTE);
        queue(&db, &vault, NewNotice { send_at: later, ..notice(Template::AnswerReady) }).await;
        queue(&db, &vault, notice(Template::AnswerReady)).await;
        queue(&db, &vault, NewNotice { channel: Channel::Sms, send_at: later, ..notice(Template::AnswerReady) }).await;
        let rows = rows(&db).await;
        let seen: Vec<_> = rows
            .iter()
            .map(|row| (row.channel.as_str(), row.status.as_str(), row.count, row.retried, row.oldest_send_at))
            .collect();
        assert_eq!(seen, [("email", "waiting", 2, 0, noon()), ("sms", "waiting", 1, 0, later)]);
        assert!(rows.iter().all(|row| row.oldest_created_at == noon()));
        let mut conn = db.read().await.unwrap();
        assert!(notices::waiting(&mut conn, "toinen").await.unwrap().is_empty());
    }

    async fn what_is_erased_takes_its_notices_with_it(db: TestDb) {
        let vault = vault(&db).await;
        queue(&db, &vault, notice(Template::AnswerReady)).await;
        queue(&db, &vault, NewNotice { about: "other", ..notice(Template::AnswerReady) }).await;
        let erased = transact!(db, |tx| { notices::erase_about(tx, REGION, CANARY).await });
        assert_eq!(erased.await.unwrap(), 1);
        let elsewhere = transact!(db, |tx| { notices::erase_about(tx, "toinen", "other").await });
        assert_eq!(elsewhere.await.unwrap(), 0);
        assert_eq!(states(&db).await, [("waiting".to_owned(), 1)]);
    }
}
