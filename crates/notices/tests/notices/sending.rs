//! Sending: once while all goes well, again when it does not, and never by two at a time.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use db::{Db, transact};
use kernel::FixedClock;
use notices::{BadSettings, NewNotice, Sender, Settings, Smtp, Template};

use crate::smtp_server::{Manner, SmtpServer, header};
use crate::support::*;

fn waiting(count: i64) -> Vec<(String, i64)> {
    vec![("waiting".to_owned(), count)]
}

fn sent(count: i64) -> Vec<(String, i64)> {
    vec![("sent".to_owned(), count)]
}

db::on_both_engines! {
    async fn a_due_notice_is_sent_once_and_its_address_forgotten(db: TestDb) {
        let vault = vault(&db).await;
        let server = SmtpServer::start(&[]).await;
        let sender = sender(&db, &vault, mail_settings(server.port));
        queue(&db, &vault, NewNotice { send_at: after(noon(), MINUTE), ..notice(Template::AnswerReady) }).await;
        assert_eq!(sender.step(noon()).await.unwrap(), 0);
        let due = after(noon(), MINUTE);
        assert_eq!(sender.step(due).await.unwrap(), 1);
        assert_eq!(sender.step(after(due, 60 * MINUTE)).await.unwrap(), 0);
        assert_eq!(server.mails().len(), 1);
        assert_eq!(states(&db).await, sent(1));
        assert!(sealed(&db).await.is_empty());
    }

    async fn two_senders_at_once_send_each_notice_once(db: TestDb) {
        let vault = vault(&db).await;
        let server = SmtpServer::start(&[]).await;
        for _ in 0..60 {
            queue(&db, &vault, notice(Template::AnswerReady)).await;
        }
        let other_db = Db::open(&db.config).unwrap();
        let senders = [
            sender(&db, &vault, mail_settings(server.port)),
            sender(&other_db, &vault, mail_settings(server.port)),
        ];
        let [first, second] = senders.map(|sender| tokio::spawn(send_all(sender)));
        let (first, second) = (first.await.unwrap(), second.await.unwrap());
        assert!(first > 0 && second > 0, "{first} and {second}");
        assert_eq!(first + second, 60);
        let mails = server.mails();
        let ids: BTreeSet<_> = mails.iter().filter_map(|mail| header(mail, "Message-ID")).collect();
        assert_eq!((mails.len(), ids.len()), (60, 60));
        assert_eq!(states(&db).await, sent(60));
        other_db.close().await;
    }

    async fn a_sender_that_dies_before_sending_is_followed_when_its_claim_ends(db: TestDb) {
        let vault = vault(&db).await;
        let server = SmtpServer::start(&[Manner::Hangs]).await;
        let sender = sender(&db, &vault, mail_settings(server.port));
        queue(&db, &vault, notice(Template::AnswerReady)).await;
        let dying = tokio::spawn({ let sender = sender.clone(); async move { sender.step(noon()).await } });
        server.until_connections(1).await;
        dying.abort();
        assert!(dying.await.is_err());
        assert_eq!(sender.step(after(noon(), MINUTE - 1)).await.unwrap(), 0);
        assert_eq!(sender.step(after(noon(), MINUTE)).await.unwrap(), 1);
        assert_eq!(server.mails().len(), 1);
        assert_eq!(states(&db).await, sent(1));
    }

    async fn a_second_sending_after_a_crash_can_be_known_as_one(db: TestDb) {
        let vault = vault(&db).await;
        let server = SmtpServer::start(&[Manner::TakesAndHangs]).await;
        let sender = sender(&db, &vault, mail_settings(server.port));
        queue(&db, &vault, notice(Template::AnswerReady)).await;
        let dying = tokio::spawn({ let sender = sender.clone(); async move { sender.step(noon()).await } });
        server.until_mails(1).await;
        dying.abort();
        assert!(dying.await.is_err());
        assert_eq!(states(&db).await, waiting(1));
        assert_eq!(sender.step(after(noon(), MINUTE)).await.unwrap(), 1);
        let mails = server.mails();
        let ids: Vec<_> = mails.iter().filter_map(|mail| header(mail, "Message-ID")).collect();
        assert_eq!(ids.len(), 2);
        assert_eq!(ids.first(), ids.last());
    }

    async fn a_server_that_says_later_gets_it_later(db: TestDb) {
        let vault = vault(&db).await;
        let server = SmtpServer::start(&[Manner::TriesLater, Manner::Leaves]).await;
        let sender = sender(&db, &vault, mail_settings(server.port));
        queue(&db, &vault, notice(Template::AnswerReady)).await;
        assert_eq!(sender.step(noon()).await.unwrap(), 1);
        assert_eq!(failure(&db).await.as_deref(), Some("refused with 451"));
        assert_eq!(rows(&db).await.first().map(|row| row.retried), Some(1));
        let second = after(noon(), MINUTE);
        assert_eq!(sender.step(after(second, -1)).await.unwrap(), 0);
        assert_eq!(sender.step(second).await.unwrap(), 1);
        assert_eq!(failure(&db).await.as_deref(), Some("the connection failed"));
        let third = after(second, 5 * MINUTE);
        assert_eq!(sender.step(after(third, -1)).await.unwrap(), 0);
        assert_eq!(sender.step(third).await.unwrap(), 1);
        assert_eq!(states(&db).await, sent(1));
        assert_eq!((server.connections(), server.mails().len()), (3, 1));
    }

    async fn after_seven_attempts_it_has_failed_and_the_operator_can_begin_anew(db: TestDb) {
        let vault = vault(&db).await;
        let server = SmtpServer::start(&[Manner::Refuses; 7]).await;
        let sender = sender(&db, &vault, mail_settings(server.port));
        queue(&db, &vault, notice(Template::AnswerReady)).await;
        let mut now = noon();
        for minutes in [0, 1, 5, 30, 120, 360, 720] {
            now = after(now, minutes * MINUTE);
            assert_eq!(states(&db).await, waiting(1));
            assert_eq!(sender.step(now).await.unwrap(), 1);
            assert_eq!(sender.step(now).await.unwrap(), 0);
        }
        assert_eq!(states(&db).await, [("failed".to_owned(), 1)]);
        assert_eq!(sender.step(after(now, 10_000 * MINUTE)).await.unwrap(), 0);
        // The server's words name the address; ours do not.
        assert_eq!(failure(&db).await.as_deref(), Some("refused with 550"));
        let again = transact!(db, |tx| { notices::requeue_failed(tx, REGION, now).await });
        assert_eq!(again.await.unwrap(), 1);
        assert_eq!(sender.step(now).await.unwrap(), 1);
        assert_eq!(states(&db).await, sent(1));
    }

    async fn an_address_that_is_none_fails_at_once_and_holds_nothing_up(db: TestDb) {
        let vault = vault(&db).await;
        let server = SmtpServer::start(&[]).await;
        let sender = sender(&db, &vault, mail_settings(server.port));
        for address in ["matti", "a@example.fi\r\nBcc: b@example.fi", ""] {
            queue(&db, &vault, NewNotice { address, ..notice(Template::AnswerReady) }).await;
        }
        queue(&db, &vault, notice(Template::AnswerReady)).await;
        assert_eq!(sender.step(noon()).await.unwrap(), 4);
        assert_eq!(states(&db).await, [("failed".to_owned(), 3), ("sent".to_owned(), 1)]);
        assert_eq!(server.connections(), 1);
    }

    async fn without_a_mail_server_notices_wait(db: TestDb) {
        let vault = vault(&db).await;
        queue(&db, &vault, notice(Template::AnswerReady)).await;
        let without = sender(&db, &vault, Settings::default());
        for days in 0..30 {
            assert_eq!(without.step(after(noon(), days * 1440 * MINUTE)).await.unwrap(), 0);
        }
        assert_eq!(states(&db).await, waiting(1));
        let server = SmtpServer::start(&[]).await;
        let with = sender(&db, &vault, mail_settings(server.port));
        assert_eq!(with.step(after(noon(), 30 * 1440 * MINUTE)).await.unwrap(), 1);
    }

    async fn what_left_long_ago_is_erased(db: TestDb) {
        let vault = vault(&db).await;
        let server = SmtpServer::start(&[]).await;
        queue(&db, &vault, notice(Template::AnswerReady)).await;
        sender(&db, &vault, mail_settings(server.port)).step(noon()).await.unwrap();
        queue(&db, &vault, notice(Template::AnswerReady)).await;
        for (before, erased) in [(noon(), 0), (after(noon(), 1), 1)] {
            let erasing = transact!(db, |tx| { notices::erase_settled(tx, before).await });
            assert_eq!(erasing.await.unwrap(), erased);
        }
        assert_eq!(states(&db).await, waiting(1));
    }

    async fn it_runs_by_itself(db: TestDb) {
        let vault = vault(&db).await;
        let server = SmtpServer::start(&[]).await;
        for _ in 0..20 {
            queue(&db, &vault, notice(Template::AnswerReady)).await;
        }
        let sender = sender(&db, &vault, mail_settings(server.port));
        let running = tokio::spawn(sender.run(Arc::new(FixedClock(noon()))));
        let all = tokio::time::timeout(Duration::from_secs(20), server.until_mails(20)).await;
        running.abort();
        assert!(all.is_ok());
    }

    async fn a_user_signs_in_and_a_user_without_a_password_is_refused(db: TestDb) {
        let vault = vault(&db).await;
        let server = SmtpServer::start(&[]).await;
        let user = Some("postittaja".to_owned());
        let smtp = Smtp { user, password: Some("salasana".to_owned().into()), ..smtp(server.port) };
        let settings = Settings { smtp: Some(smtp.clone()), ..Settings::default() };
        queue(&db, &vault, notice(Template::AnswerReady)).await;
        sender(&db, &vault, settings).step(noon()).await.unwrap();
        // base64 of "\0postittaja\0salasana"
        assert_eq!(server.signed_in(), ["AUTH PLAIN AHBvc3RpdHRhamEAc2FsYXNhbmE="]);
        let refused = |smtp| {
            let settings = Settings { smtp: Some(smtp), ..Settings::default() };
            Sender::new(db.db.clone(), vault.clone(), settings, Arc::new(|_, _| None)).err()
        };
        let half = Smtp { password: None, ..smtp.clone() };
        assert!(matches!(refused(half), Some(BadSettings::Credentials)));
        let no_sender = Smtp { from: "viestit".to_owned(), ..smtp };
        assert!(matches!(refused(no_sender), Some(BadSettings::From)));
    }
}

async fn send_all(sender: Sender) -> usize {
    let mut sent = 0;
    loop {
        match sender.step(noon()).await.unwrap() {
            0 => return sent,
            count => sent += count,
        }
    }
}
